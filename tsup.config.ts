/**
 * The build. Public entries come from package.json#exports. A bundle that reads nothing must not carry zod,
 * so every schema.ts, and every file it imports, is an entry too, though not exported: only then does the
 * builder put what needs zod and what does not into different chunks.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { defineConfig } from 'tsup';
import { entries } from './test/package/entries.ts';
import { filesBelow } from './test/support/files.ts';

const schemas = filesBelow('src', 'schema.ts');
const belowSchemas = schemas.flatMap((schema) =>
  [...readFileSync(schema, 'utf8').matchAll(/^import (?!type)[^;]* from '(\.[^']*)'/gm)].map(
    ([, path = '']) => join(dirname(schema), path),
  ),
);
const outputOf = (source: string): string => source.slice('src/'.length, -'.ts'.length);
const inner = [...schemas, ...belowSchemas].map((source) => [outputOf(source), source]);
const publicEntries = Object.fromEntries(entries.map(({ output, source }) => [output, source]));

export default defineConfig({
  entry: { ...publicEntries, ...Object.fromEntries(inner) },
  format: ['esm', 'cjs'],
  // tsup sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { entry: publicEntries, compilerOptions: { ignoreDeprecations: '6.0' } },
  tsconfig: 'src/tsconfig.json',
  target: 'es2022',
  // Without it each CommonJS entry would carry a copy of the whole library.
  splitting: true,
  sourcemap: true,
  clean: true,
});
