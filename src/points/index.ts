/**
 * Points: tenure plus spend, the discount they earn, and the reason for every number.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { type BandNameOf, definePointsPolicy, type NameOf } from './definePointsPolicy.ts';
export { continueLedger } from './ledger/continueLedger.ts';
export { type CorrectionOptions, correctPeriods } from './ledger/correctPeriods.ts';
export { defineLedgerPolicy, type PointKindOf } from './ledger/defineLedgerPolicy.ts';
export { entriesFromScore, type ScoreEntryOptions } from './ledger/entriesFromScore.ts';
export { ledgerCheckpoint } from './ledger/ledgerCheckpoint.ts';
export {
  type LedgerFinding,
  type LedgerFindingCode,
  lintLedgerPolicy,
} from './ledger/lintLedgerPolicy.ts';
export { pointsBalance } from './ledger/pointsBalance.ts';
export { postEntry } from './ledger/postEntry.ts';
export { type LedgerDefaults, ledgerDefaults, telecomAccumulating } from './ledger/presets.ts';
export { readLedger } from './ledger/readLedger.ts';
export { readLedgerPolicy } from './ledger/readLedgerPolicy.ts';
export { ledgerPolicySchema, ledgerSchema } from './ledger/schema.ts';
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
export type { LedgerWords, PointsWords, RefusalWords } from './words.ts';
