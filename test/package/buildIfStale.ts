/** Builds dist/ when it is missing or older than what it is built from. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../support/files.ts';
import { projectFolder } from './entries.ts';

const timeOf = (file: string): number => statSync(join(projectFolder, file)).mtimeMs;

const built = existsSync(join(projectFolder, 'dist'))
  ? filesBelow('dist', '').filter((file) => /\.d\.c?ts$/.test(file))
  : [];
const needed = ['package.json', 'tsup.config.ts', 'tsconfig.json', ...filesBelow('src', '')];
const oldestBuilt = Math.min(...built.map(timeOf));

if (built.length === 0 || needed.some((file) => timeOf(file) > oldestBuilt)) {
  const build = spawnSync('npm', ['run', 'build'], { cwd: projectFolder, encoding: 'utf8' });
  if (build.status !== 0) console.log(build.stdout + build.stderr);
  process.exitCode = build.status ?? 1;
}
