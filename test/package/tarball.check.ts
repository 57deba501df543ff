/** Packs the package, installs the tarball into a fresh project, and uses it there as a reader would. */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entries, manifest, projectFolder } from './entries.ts';
import { type Findings, faultsOf, importing, requiring, rightAnswer } from './programs.ts';
import { Reader, strictest } from './reader.ts';

let reader: Reader;
const installed = (file: string): string => reader.path(join('node_modules', manifest.name, file));

beforeAll(() => {
  reader = new Reader();
});

afterAll(() => reader.remove());

describe('what is packed', () => {
  test('every file that package.json names', () => {
    const named = JSON.stringify([manifest.exports, manifest.typesVersions]);
    const files = named.match(/dist\/[^"]+/g) ?? [];
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(installed(file)))).toEqual([]);
  });

  test('what a reader looks for', () => {
    const wanted = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'src/index.ts'];
    expect(wanted.filter((file) => !existsSync(installed(file)))).toEqual([]);
  });

  test('no test and no configuration', () => {
    const rest = ['test', 'examples', 'docs', 'tsup.config.ts', 'src/tsconfig.json'];
    expect(rest.filter((file) => existsSync(installed(file)))).toEqual([]);
  });
});

describe('each module style', () => {
  test('loads every entry, and a function is the same from the front door and from its entry', () => {
    const imported = reader.answerOf('entries.mjs', importing) as Findings;
    const required = reader.answerOf('entries.cjs', requiring) as Findings;
    expect(imported.modules.map(([specifier]) => specifier)).toEqual(
      entries.map(({ specifier }) => specifier),
    );
    expect(faultsOf(imported)).toEqual([]);
    expect(required).toEqual(imported);
  });

  test('the package file can be read', () => {
    const code = `console.log(JSON.stringify(require('${manifest.name}/package.json').version))`;
    expect(reader.answerOf('version.cjs', code)).toBe(manifest.version);
  });
});

describe("a reader's file", () => {
  /** Compiles the reader's file and gives what it answers when Node runs it. */
  function compileAndRun(source: string, options: object): unknown {
    copyFileSync(join(projectFolder, 'test/package/consumer.ts'), reader.path(source));
    const output = `out-${source.replaceAll('.', '-')}`;
    reader.compile([source], { ...strictest, ...options, outDir: output });
    const [file = ''] = readdirSync(reader.path(output));
    const isModule = file.endsWith('.mjs');
    return reader.answerOf(
      isModule ? 'answer.mjs' : 'answer.cjs',
      isModule
        ? `import { answer } from './${output}/${file}'; console.log(JSON.stringify(answer));`
        : `console.log(JSON.stringify(require('./${output}/${file}').answer));`,
    );
  }

  test.for([
    ['node16, an ES module', 'reader.mts', { module: 'node16' }],
    ['node16, a CommonJS module', 'reader.cts', { module: 'node16' }],
    ['bundler', 'bundled.mts', { module: 'esnext', moduleResolution: 'bundler' }],
    [
      'node10, through typesVersions',
      'old.ts',
      { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
    ],
  ] as const)('compiles and runs: %s', ([, source, options]) => {
    expect(compileAndRun(source, options)).toBe(rightAnswer);
  });
});

describe('a bundle has no zod in it', () => {
  test.for([
    ['of one rule', ['scoreTenureAndSpend']],
    ['of a month, its reward and a preset', ['scorePeriod', 'rewardForNextBill', 'telecomPoints']],
  ] as const)('%s', ([, names]) => {
    reader.write('bundled.mjs', `export { ${names.join(', ')} } from '${manifest.name}/points';\n`);
    const packages = reader.bundle('bundled.mjs');
    expect(packages).toContain(manifest.name);
    expect(packages).not.toContain('zod');
  });
});
