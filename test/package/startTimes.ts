/** How long Node takes to start, use a part of the package, and end: whole processes, medians of many. */
import { spawnSync } from 'node:child_process';
import { manifest } from './entries.ts';
import type { Reader } from './reader.ts';

/** One program and its time. */
export interface StartRow {
  readonly what: string;
  /** The median, in milliseconds. */
  readonly median: number;
  /** The fastest, in milliseconds: what the machine can do when nothing else runs. */
  readonly fastest: number;
}

/** How often each program is measured. */
export const runs = 15;

const useOneVerb = `
import { scoreTenureAndSpend, telecomPoints } from '${manifest.name}/points';
const facts = { tenureMonths: 25, spend: '186.00', paidOnTime: true };
if (scoreTenureAndSpend(telecomPoints, facts).points !== 43) process.exit(1);
`;

/** Measures in turns, so that a busy moment of the machine falls on all alike. */
export function startTimes(reader: Reader): StartRow[] {
  reader.write('verb.mjs', useOneVerb);
  reader.bundle('verb.mjs', { minify: true });
  reader.write('nothing.mjs', '');
  reader.write('entry.mjs', `import '${manifest.name}/points';\n`);
  reader.write('zod.mjs', "import 'zod';\n");
  const programs = [
    { what: 'Node.js alone, an empty file', file: 'nothing.mjs' },
    { what: 'a bundle of one verb and one preset, which answers', file: 'bundle/verb.mjs' },
    {
      what: `\`import '${manifest.name}/points'\`, the whole entry, not bundled`,
      file: 'entry.mjs',
    },
    { what: "`import 'zod'` alone, not bundled", file: 'zod.mjs' },
  ];
  const times = programs.map((): number[] => []);
  for (let round = 0; round <= runs; round += 1) {
    for (const [index, { file }] of programs.entries()) {
      const began = performance.now();
      // An empty environment: some variables, such as NODE_EXTRA_CA_CERTS, cost Node tens of milliseconds.
      const { status } = spawnSync(process.execPath, [file], { cwd: reader.folder, env: {} });
      const took = performance.now() - began;
      if (status !== 0) throw new Error(`${file} does not run`);
      // The first round only warms the disk.
      if (round > 0) times[index]?.push(took);
    }
  }
  return programs.map(({ what }, index) => {
    const sorted = (times[index] ?? []).sort((one, two) => one - two);
    return {
      what,
      median: Math.round(sorted[Math.floor(runs / 2)] ?? Number.NaN),
      fastest: Math.round(sorted[0] ?? Number.NaN),
    };
  });
}
