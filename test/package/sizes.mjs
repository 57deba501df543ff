/**
 * The limits of size-limit: what a reader's bundle grows by, gzipped, without the dependencies. They lie just
 * above what is measured, so that growth shows in a review. The goals are 5 kB for the score and the reward
 * of an account, 16 kB for all of `clientele/points` with its ledger, 8 kB for all of `clientele/calendar`, and 9 kB for all of
 * `clientele/loyalty` and of `clientele/lifecycle`.
 */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const dependencies = Object.keys(manifest.dependencies);

/** zod may not be in a bundle that reads nothing: there it is no dependency left out, but weight. */
const measured = (name, entry, what, limit, ignore = dependencies) => ({
  name,
  path: `../../dist/${entry}`,
  import: what,
  limit,
  ignore,
  gzip: true,
  modifyEsbuildConfig: (config) => ({
    ...config,
    format: 'esm',
    // It tells that imports without effect are dropped, which is what `sideEffects: false` asks for.
    logOverride: { 'ignored-bare-import': 'silent' },
  }),
});

const withoutZod = dependencies.filter((name) => name !== 'zod');
const noZodNorDecimal = withoutZod.filter((name) => name !== 'decimal.js');
const points = 'points/index.js';

export default [
  measured(
    '`scoreTenureAndSpend` and a preset',
    points,
    '{ scoreTenureAndSpend, telecomPoints }',
    '7 kB',
    withoutZod,
  ),
  measured(
    '`scorePeriod`, `rewardForNextBill` and a preset',
    points,
    '{ scorePeriod, rewardForNextBill, telecomPoints }',
    '13 kB',
    withoutZod,
  ),
  measured(
    '`defineCalendar`, `addWorkingTime` and `workedBetween`',
    'calendar/index.js',
    '{ defineCalendar, addWorkingTime, workedBetween }',
    '9.5 kB',
    noZodNorDecimal,
  ),
  measured('everything of `clientele/calendar`', 'calendar/index.js', '*', '13.7 kB'),
  measured(
    '`loyaltyStage` and a preset',
    'loyalty/index.js',
    '{ loyaltyStage, telecomLoyalty }',
    '10 kB',
    withoutZod,
  ),
  measured('everything of `clientele/loyalty`', 'loyalty/index.js', '*', '13.9 kB'),
  measured(
    '`lifecyclePhase` and a preset',
    'lifecycle/index.js',
    '{ lifecyclePhase, subscriptionLifecycle }',
    '11.5 kB',
    withoutZod,
  ),
  measured('everything of `clientele/lifecycle`', 'lifecycle/index.js', '*', '13.5 kB'),
  measured('everything of `clientele/history`', 'history/index.js', '*', '9 kB'),
  measured('everything of `clientele/tiers`', 'tiers/index.js', '*', '21.4 kB'),
  measured('everything of `clientele/membership`', 'membership/index.js', '*', '21.2 kB'),
  measured(
    '`trackComplaint` and a preset',
    'complaints/index.js',
    '{ trackComplaint, standardComplaints }',
    '27.3 kB',
    withoutZod,
  ),
  measured('everything of `clientele/complaints`', 'complaints/index.js', '*', '40.8 kB'),
  // As much as by its own entry: the data of the legal limits is not in it.
  measured(
    '`trackComplaint` and a preset of `clientele`',
    'index.js',
    '{ trackComplaint, standardComplaints }',
    '27.3 kB',
    withoutZod,
  ),
  measured('everything of `clientele/regulations`', 'regulations/index.js', '*', '24.4 kB'),
  measured('everything of `clientele/care`', 'care/index.js', '*', '13.3 kB'),
  measured(
    '`riskSignals` and a preset',
    'silence/index.js',
    '{ riskSignals, relationshipSilence }',
    '14 kB',
    withoutZod,
  ),
  measured('everything of `clientele/silence`', 'silence/index.js', '*', '19.4 kB'),
  measured('`clientele/holidays/cn`', 'holidays/cn.js', '*', '4 kB'),
  measured(
    '`pointsBalance`, `postEntry` and a preset',
    points,
    '{ pointsBalance, postEntry, telecomAccumulating }',
    '12.6 kB',
    withoutZod,
  ),
  measured('everything of `clientele/points`', points, '*', '31.2 kB'),
  measured('everything of `clientele`', 'index.js', '*', '150 kB'),
];
