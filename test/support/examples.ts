/** Runs every script in examples/; one that fails stops the build. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const scripts = readdirSync('examples')
  .filter((name) => name.endsWith('.ts'))
  .sort();

const failed = scripts.filter((name) => {
  const run = spawnSync('npx', ['tsx', `examples/${name}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  console.log(`${name}: ${run.status === 0 ? 'ok' : `failed\n${run.stdout}${run.stderr}`}`);
  return run.status !== 0;
});

console.log(`${scripts.length - failed.length} examples ran, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
