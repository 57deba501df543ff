/** The words of the lifecycle: what the business decides, what comes out, and why. */
export type * from '../history/model.ts';
export type * from './model.decision.ts';
export type * from './model.policy.ts';
export type * from './model.reasons.ts';
