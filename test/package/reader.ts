/** A reader's project: a fresh folder outside this project, with the packed package installed in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifest, projectFolder } from './entries.ts';

/** The compiler this project is built with. */
const ownCompiler = join(projectFolder, 'node_modules/typescript/bin/tsc');

const bundler = join(projectFolder, 'node_modules/tsup/dist/cli-default.js');

/** Settings under which nothing of the package's types goes unchecked. */
export const strictest = {
  strict: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  skipLibCheck: false,
  rootDir: '.',
};

/** What bundles are for. */
export interface BundleOptions {
  readonly platform?: 'browser' | 'node';
  readonly minify?: boolean;
}

/** One file of a bundle, as the bundler tells it. */
interface BundledFile {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** The project; who makes it removes it. */
export class Reader {
  readonly folder = mkdtempSync(join(tmpdir(), 'reader-'));

  /** Packs and installs the package, and beside it what is named: `jest@30.5.2`. */
  constructor(...packages: string[]) {
    try {
      const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', this.folder];
      execFileSync('npm', pack, { cwd: projectFolder });
      this.write('package.json', '{ "private": true }\n');
      this.install(`./${manifest.name}-${manifest.version}.tgz`, ...packages);
    } catch (failure) {
      this.remove();
      throw failure;
    }
  }

  /** Installs further packages. */
  install(...packages: string[]): void {
    this.run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...packages);
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Runs a program in the folder and gives what it prints; a failure tells all that was printed. */
  run(program: string, ...given: string[]): string {
    try {
      const options = { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' } as const;
      return execFileSync(program, given, options);
    } catch (failure) {
      const { message, stdout } = failure as Error & { readonly stdout?: string };
      throw new Error(`${message}\n${stdout ?? ''}`);
    }
  }

  /** Writes a module, runs it with Node, and reads what it prints as JSON. */
  answerOf(file: string, code: string): unknown {
    this.write(file, code);
    return JSON.parse(this.run('node', file));
  }

  /** Compiles files of the folder with these settings; gives nothing, or throws what the compiler says. */
  compile(files: readonly string[], compilerOptions: object, compiler = ownCompiler): void {
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    this.run('node', compiler, '--project', 'tsconfig.json');
  }

  /** Bundles a file with all it needs into `bundle/`; gives the packages that have code in the bundle. */
  bundle(file: string, { platform = 'node', minify = false }: BundleOptions = {}): string[] {
    const settings = {
      entry: [file],
      outDir: 'bundle',
      format: 'esm',
      metafile: true,
      clean: true,
    };
    this.write(
      'tsup.config.mjs',
      `export default { ...${JSON.stringify({ ...settings, platform, minify })}, noExternal: [/./] };\n`,
    );
    this.run('node', bundler);
    const metafile = readFileSync(this.path('bundle/metafile-esm.json'), 'utf8');
    const { outputs } = JSON.parse(metafile) as { outputs: Record<string, BundledFile> };
    const files = Object.values(outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? file);
    return [...new Set(files)];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
