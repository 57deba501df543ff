/**
 * The words of silence, in the order in which it thinks: what the business decides, what complaints say of those who
 * did not complain, the signals of one customer and their reasons, and what the signals were worth on past data.
 */
export type * from './model.backtest.ts';
export type * from './model.dissatisfaction.ts';
export type * from './model.policy.ts';
export type * from './model.policyInput.ts';
export type * from './model.reasons.ts';
export type * from './model.risk.ts';
