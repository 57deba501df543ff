/** The words of membership: what the business decides, what is known of a member, what comes out, and why. */
export type * from '../history/model.ts';
export type * from './model.club.ts';
export type * from './model.clubPolicy.ts';
export type * from './model.decision.ts';
export type * from './model.facts.ts';
export type * from './model.migration.ts';
export type * from './model.policy.ts';
export type * from './model.policyInput.ts';
export type * from './model.reasons.ts';
