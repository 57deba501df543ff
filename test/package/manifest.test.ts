/** package.json is exactly what its one list of entries implies, and tsconfig.json agrees with it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectOptions } from '../docs/typeCheck.ts';
import { entries, manifest, projectFolder } from './entries.ts';

test('exports: each entry has its types first, for each module style', () => {
  const implied = entries.map(({ key, output }) => [
    key,
    {
      import: { types: `./dist/${output}.d.ts`, default: `./dist/${output}.js` },
      require: { types: `./dist/${output}.d.cts`, default: `./dist/${output}.cjs` },
    },
  ]);
  implied.push(['./package.json', './package.json']);
  expect(JSON.stringify(manifest.exports)).toBe(JSON.stringify(Object.fromEntries(implied)));
});

test('typesVersions: each sub-path, for readers with the old module resolution', () => {
  const implied = entries
    .filter(({ key }) => key !== '.')
    .map(({ key, output }) => [key.slice('./'.length), [`./dist/${output}.d.cts`]]);
  expect(manifest.typesVersions).toEqual({ '*': Object.fromEntries(implied) });
});

test('main, module and types name the front door', () => {
  const { main, module, types } = manifest;
  expect({ main, module, types }).toEqual({
    main: './dist/index.cjs',
    module: './dist/index.js',
    types: './dist/index.d.cts',
  });
});

test('the library stands on four packages', () => {
  expect(Object.keys(manifest.dependencies)).toEqual([
    '@date-fns/utc',
    'date-fns',
    'decimal.js',
    'zod',
  ]);
});

describe('each entry has its source, which tsconfig.json finds under its name', () => {
  const options = projectOptions();
  test.for(entries.map(({ specifier, source }) => [specifier, source] as const))(
    '%s is %s',
    ([specifier, source]) => {
      const path = join(projectFolder, source);
      const from = join(projectFolder, 'examples/demo.ts');
      const { resolvedModule } = ts.resolveModuleName(specifier, from, options, ts.sys);
      expect(existsSync(path)).toBe(true);
      expect(resolvedModule?.resolvedFileName).toBe(path);
    },
  );
});
