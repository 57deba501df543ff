/** The reader's file and every entry, checked by every compiler a reader may have, with each way to find the types. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './entries.ts';
import { importingAll } from './programs.ts';
import { type Reader, strictest } from './reader.ts';
import { type Result, resultOf } from './result.ts';

const node10 = { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true };

/** TypeScript 7 has no `node10` any more. */
const compilers = [
  { version: '5.4.5', old: node10 },
  { version: '5.9.3', old: node10 },
  { version: '6.0.3', old: { ...node10, ignoreDeprecations: '6.0' } },
  { version: '7.0.2', old: null },
] as const;

const aliasOf = (version: string): string => `typescript-${version}`;

/** What a compiler says of the reader's file. */
export interface CompilerRow {
  readonly version: string;
  readonly node16: Result;
  readonly bundler: Result;
  readonly node10: Result;
}

/** Installs the compilers into the reader's folder and checks the types with each. */
export async function checkTypes(reader: Reader): Promise<CompilerRow[]> {
  reader.install(
    ...compilers.map(({ version }) => `${aliasOf(version)}@npm:typescript@${version}`),
  );
  for (const ending of ['mts', 'cts', 'ts']) {
    copyFileSync(join(projectFolder, 'test/package/consumer.ts'), reader.path(`reader.${ending}`));
    reader.write(`entries.${ending}`, importingAll);
  }
  const rows: CompilerRow[] = [];
  for (const { version, old } of compilers) {
    const check = (name: string, endings: readonly string[], options: object): Promise<Result> =>
      resultOf(`types, TypeScript ${version}, ${name}`, () => {
        const compiler = reader.path(`node_modules/${aliasOf(version)}/bin/tsc`);
        const files = endings.flatMap((ending) => [`reader.${ending}`, `entries.${ending}`]);
        reader.compile(files, { ...strictest, ...options, noEmit: true }, compiler);
        return [];
      });
    rows.push({
      version,
      node16: await check('node16', ['mts', 'cts'], { module: 'node16' }),
      bundler: await check('bundler', ['ts'], {
        module: 'esnext',
        moduleResolution: 'bundler',
      }),
      node10: old === null ? 'not there' : await check('node10', ['ts'], old),
    });
  }
  return rows;
}
