/**
 * The words of care, in the order in which it thinks: what the business decides, what is known of a customer, the plan
 * and its reasons, and what many plans mean for their owners.
 */
export type * from '../history/model.standing.ts';
export type * from './model.load.ts';
export type * from './model.plan.ts';
export type * from './model.policy.ts';
export type * from './model.policyInput.ts';
export type * from './model.reasons.ts';
export type * from './model.record.ts';
