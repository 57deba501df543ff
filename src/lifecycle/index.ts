/**
 * Lifecycle: the phase the relation with a customer is in, from potential to termination, since when, and why.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { explainIssues } from '../history/explainIssues.ts';
export type { IssueWords } from '../history/words.ts';
export { defineLifecyclePolicy } from './defineLifecyclePolicy.ts';
export { lifecyclePhase } from './lifecyclePhase.ts';
export type * from './model.ts';
export {
  engineeringServicesLifecycle,
  type LifecycleDefaults,
  lifecycleDefaults,
  subscriptionLifecycle,
} from './presets.ts';
export { readLifecyclePolicy } from './readLifecyclePolicy.ts';
export { lifecyclePolicySchema } from './schema.ts';
export {
  type PhaseCause,
  type PhaseTransition,
  phaseDiagram,
  phaseTransitions,
} from './transitions.ts';
export type { LifecycleWords } from './words.ts';
