/**
 * Loyalty: the stage a customer has reached, from suspect to advocate, since when, and why.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { explainIssues } from '../history/explainIssues.ts';
export type { IssueWords } from '../history/words.ts';
export { compareFigures } from './compareFigures.ts';
export { defineLoyaltyPolicy } from './defineLoyaltyPolicy.ts';
export { behaviourFigure, surveyFigure } from './figures.ts';
export { loyaltyFigures } from './loyaltyFigures.ts';
export { loyaltyStage } from './loyaltyStage.ts';
export type * from './model.ts';
export {
  type LoyaltyDefaults,
  loyaltyDefaults,
  propertyLoyalty,
  telecomLoyalty,
} from './presets.ts';
export { readLoyaltyPolicy } from './readLoyaltyPolicy.ts';
export { loyaltyPolicySchema } from './schema.ts';
export {
  type StageCause,
  type StageTransition,
  stageDiagram,
  stageTransitions,
} from './transitions.ts';
export type { LoyaltyWords } from './words.ts';
