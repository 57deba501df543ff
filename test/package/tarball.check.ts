/** Packs the package, installs the tarball into a fresh project, and uses it there as a reader would. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entries, manifest, projectFolder } from './entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'reader-'));
const installed = join(folder, 'node_modules', manifest.name);
const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');
const bundler = join(projectFolder, 'node_modules/tsup/dist/cli-default.js');
const specifiers = entries.map(({ specifier }) => specifier);

const inFolder = (command: string, ...given: string[]): string =>
  execFileSync(command, given, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

/** Writes a module, runs it with Node, and reads what it prints as JSON. */
function run(name: string, code: string): unknown {
  writeFileSync(join(folder, name), code);
  return JSON.parse(inFolder('node', name));
}

beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: projectFolder,
  });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const tarball = `./${manifest.name}-${manifest.version}.tgz`;
  inFolder('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('what is packed', () => {
  test('every file that package.json names', () => {
    const named = JSON.stringify([manifest.exports, manifest.typesVersions]);
    const files = named.match(/dist\/[^"]+/g) ?? [];
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });

  test('what a reader looks for', () => {
    const wanted = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'src/index.ts'];
    expect(wanted.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });

  test('no test and no configuration', () => {
    const rest = ['test', 'examples', 'docs', 'tsup.config.ts', 'src/tsconfig.json'];
    expect(rest.filter((file) => existsSync(join(installed, file)))).toEqual([]);
  });
});

/** A program that says of every entry what it exports, and whether the front door has the very same. */
const inquiry = `
const front = modules[${JSON.stringify(manifest.name)}];
const same = (module) => Object.keys(module).every((name) => !(name in front) || front[name] === module[name]);
console.log(JSON.stringify(Object.entries(modules).map(
  ([specifier, module]) => [specifier, Object.keys(module).sort().join(), same(module)],
)));
`;

describe('each module style', () => {
  const list = JSON.stringify(specifiers);
  const byImport = `
    const modules = {};
    for (const specifier of ${list}) modules[specifier] = await import(specifier);
    ${inquiry}`;
  const byRequire = `
    const modules = {};
    for (const specifier of ${list}) modules[specifier] = require(specifier);
    ${inquiry}`;

  test('loads every entry, and a function is the same from the front door and from its entry', () => {
    const imported = run('entries.mjs', byImport) as [string, string, boolean][];
    const required = run('entries.cjs', byRequire) as [string, string, boolean][];
    expect(imported.map(([specifier]) => specifier)).toEqual(specifiers);
    expect(imported.filter(([, names, same]) => names === '' || !same)).toEqual([]);
    expect(required).toEqual(imported);
  });

  test('the package file can be read', () => {
    const code = `console.log(JSON.stringify(require('${manifest.name}/package.json').version))`;
    expect(run('version.cjs', code)).toBe(manifest.version);
  });
});

describe("a reader's file", () => {
  const settings = {
    strict: true,
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    skipLibCheck: false,
    rootDir: '.',
  };

  /** Compiles the reader's file and gives what it answers when Node runs it. */
  function compileAndRun(source: string, options: object): unknown {
    copyFileSync(join(projectFolder, 'test/package/consumer.ts'), join(folder, source));
    const output = `out-${source.replaceAll('.', '-')}`;
    const compilerOptions = { ...settings, ...options, outDir: output };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: [source] }),
    );
    inFolder('node', compiler, '--project', 'tsconfig.json');
    const [file = ''] = readdirSync(join(folder, output));
    const isModule = file.endsWith('.mjs');
    return run(
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
    expect(compileAndRun(source, options)).toBe('43 43 9.30 true true');
  });
});

test('a bundle of one rule has no zod in it', () => {
  writeFileSync(
    join(folder, 'one-rule.mjs'),
    "export { scoreTenureAndSpend } from 'clientele/points';\n",
  );
  writeFileSync(
    join(folder, 'tsup.config.mjs'),
    `export default {
      entry: ['one-rule.mjs'], outDir: 'bundle', format: 'esm', noExternal: [/./], metafile: true,
    };`,
  );
  inFolder('node', bundler);
  const metafile = readFileSync(join(folder, 'bundle/metafile-esm.json'), 'utf8');
  const { outputs } = JSON.parse(metafile) as { outputs: Record<string, { inputs: object }> };
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const packages = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  expect(packages).toContain('clientele');
  expect(packages).not.toContain('zod');
});
