/**
 * The one list of public entries: the keys of `exports` in package.json. The build, the path aliases of
 * the tests, the documentation site and the package tests all read it from here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** What this project reads of package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly typesVersions: unknown;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(
  readFileSync(join(projectFolder, 'package.json'), 'utf8'),
) as Manifest;

/** One public entry. */
export interface Entry {
  /** The key in `exports`: `.`, `./points`, `./words/en`. */
  readonly key: string;
  /** What a reader imports: `clientele`, `clientele/points`. */
  readonly specifier: string;
  /** Its source file, from the project folder. */
  readonly source: string;
  /** Its built file, from `dist`, without the ending: `points/index`. */
  readonly output: string;
}

function entryOf(key: string): Entry {
  const path = key === '.' ? 'index' : key.slice('./'.length);
  const isFolder = existsSync(join(projectFolder, 'src', path, 'index.ts'));
  const output = isFolder ? `${path}/index` : path;
  const specifier = key === '.' ? manifest.name : `${manifest.name}/${path}`;
  return { key, specifier, source: `src/${output}.ts`, output };
}

/** Every public entry, in the order of package.json; the front door comes first. */
export const entries: readonly Entry[] = Object.keys(manifest.exports)
  .filter((key) => key !== './package.json')
  .map(entryOf);
