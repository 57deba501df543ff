/** Weighs bundles and prints their section of the page on benchmarks. */
import { spawnSync } from 'node:child_process';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';

interface Weighed {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}

// A size over its limit is told in the table; it is `npm run check` that refuses it.
const { stdout: json } = spawnSync(
  'npx',
  ['size-limit', '--config', 'test/package/sizes.mjs', '--json', '--silent'],
  { encoding: 'utf8' },
);
const weighed = JSON.parse(json) as Weighed[];
const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);

console.log(`## Sizes

${measuredOn()}

What a bundle grows by: minified and gzipped, without decimal.js, date-fns and zod. Of those that name what they use
points, stage and phase carry no zod, and the calendar neither zod nor decimal.js: there they are not left out, they are not there.
\`npm run check\` holds the limits.

${markdownTable(
  ['Bundle', 'kB', 'Limit, kB'],
  weighed.map(({ name, size, sizeLimit }) => [name, kilobytes(size), kilobytes(sizeLimit)]),
)}

Wanted are 5 kB for the score and the reward of an account, 10 kB for all of \`clientele/points\`, 8 kB for all of
\`clientele/calendar\`, 9 kB for all of \`clientele/loyalty\` and of \`clientele/lifecycle\`, 10 kB for all of
\`clientele/tiers\` and of \`clientele/membership\`: all are missed. They hold rules with all that a policy may ask for,
doors that read facts of any quality and tell every problem in them, and the reasons of every answer.`);
