/**
 * Runs the suite once for each of five time zones of the machine: no answer may depend on it. The tests that read
 * the source only, of the architecture and the pictures, run once, with the others.
 */
import { spawnSync } from 'node:child_process';

const zones = [
  'UTC',
  'America/New_York',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

const sourceOnly = ['architecture', 'pictures'].flatMap((folder) => [
  '--exclude',
  `test/${folder}/**`,
]);

let failed = false;
for (const zone of zones) {
  const began = Date.now();
  const run = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/vitest.config.ts', ...sourceOnly],
    {
      // Laws have been tried in full by `npm test`; five zones at a fifth each try them once more.
      env: { CLIENTELE_LAWS_RUNS: '0.2', ...process.env, TZ: zone },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${zone}: ${run.stdout.trimEnd().split('\n').at(-1)} (${seconds} s)`);
  if (run.status !== 0) {
    failed = true;
    console.log(run.stdout, run.stderr);
  }
}
process.exitCode = failed ? 1 : 0;
