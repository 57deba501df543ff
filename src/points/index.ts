/**
 * Points: tenure plus spend, the discount they earn, and the reason for every number.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { type BandNameOf, definePointsPolicy, type NameOf } from './definePointsPolicy.ts';
export {
  type LintOptions,
  lintPointsPolicy,
  type PointsFinding,
  type PointsFindingCode,
} from './lintPointsPolicy.ts';
export type * from './model.ts';
export type { PeriodOptions } from './periodQuestion.ts';
export {
  mojKlubPoints,
  type PointsDefaults,
  pointsDefaults,
  type RewardDefaults,
  telecomPoints,
} from './presets.ts';
export { type BillPurchasesOptions, purchasesFromBills } from './purchasesFromBills.ts';
export { readAccount } from './readAccount.ts';
export { readPointsPolicy } from './readPointsPolicy.ts';
export { type NextBill, rewardForNextBill } from './rewardForNextBill.ts';
export { accountSchema, pointsPolicySchema } from './schema.ts';
export { scorePeriod } from './scorePeriod.ts';
export { scorePortfolio } from './scorePortfolio.ts';
export { scoreTenureAndSpend } from './scoreTenureAndSpend.ts';
export { type SummaryOptions, summariseScores } from './summariseScores.ts';
export type { PointsWords } from './words.ts';
