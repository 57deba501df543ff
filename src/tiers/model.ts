/** The types of grading. */
export type * from './model.customer.ts';
export type * from './model.focus.ts';
export type * from './model.grading.ts';
export type * from './model.policy.ts';
export type * from './model.policyInput.ts';
export type * from './model.portfolio.ts';
export type * from './model.reasons.ts';
