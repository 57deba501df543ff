/** The limits of size-limit: what a reader's bundle grows by, gzipped, without the dependencies. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const points = '../../dist/points/index.js';

const measured = {
  ignore: Object.keys(manifest.dependencies),
  gzip: true,
  modifyEsbuildConfig: (config) => ({
    ...config,
    format: 'esm',
    // It tells that imports without effect are dropped, which is what `sideEffects: false` asks for.
    logOverride: { 'ignored-bare-import': 'silent' },
  }),
};

export default [
  {
    ...measured,
    name: "scorePeriod, rewardForNextBill and a preset of 'clientele/points'",
    path: points,
    import: '{ scorePeriod, rewardForNextBill, telecomPoints }',
    limit: '5 kB',
  },
  {
    ...measured,
    name: "everything of 'clientele/points'",
    path: points,
    import: '*',
    limit: '10 kB',
  },
];
