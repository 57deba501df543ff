/**
 * Tiers: a portfolio of customers graded by value, the reason for every grade, and whom to look after first.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { type GradingDefaults, gradingDefaults } from './defaults.ts';
export {
  defineGradingPolicy,
  type GradeNameOf,
  type GradingNamesOf,
  type MethodGrade,
  type OthersOf,
  type RefineOf,
  type ServiceLevelNameOf,
} from './defineGradingPolicy.ts';
export { focusList } from './focusList.ts';
export { gradePortfolio } from './gradePortfolio.ts';
export { gradeValues } from './gradeValues.ts';
export { type ServiceLevelName, serviceLevels } from './levels.ts';
export {
  type GradingFinding,
  type GradingFindingCode,
  lintGradingPolicy,
} from './lintGradingPolicy.ts';
export type * from './model.ts';
export {
  customerPyramid,
  heavyMediumLight,
  type LoyaltyProfitCell,
  loyaltyProfitQuadrants,
  type PyramidGrade,
  type VolumeGrade,
} from './presets.pyramid.ts';
export { type RfmSegmentName, rfmQuintiles } from './presets.rfm.ts';
export { type AbcGrade, type PotentialCell, pareto8020, paretoPotential } from './presets.ts';
export { readGradingPolicy } from './readGradingPolicy.ts';
export { gradingPolicySchema } from './schema.ts';
export type { GradeWords } from './words.ts';
