/**
 * The words of the points rule, in the order in which it thinks: what the business decides (policy, as
 * written down and as checked), what is known of a customer (facts), what comes out (decisions) and why
 * (reasons). The rule can be read from these types.
 */
export type * from '../history/model.account.ts';
export type * from '../history/model.ledger.ts';
export type * from './model.decisions.ts';
export type * from './model.facts.ts';
export type * from './model.ledger.ts';
export type * from './model.ledgerPolicy.ts';
export type * from './model.ledgerProblems.ts';
export type * from './model.ledgerReasons.ts';
export type * from './model.outlook.ts';
export type * from './model.policy.ts';
export type * from './model.policyInput.ts';
export type * from './model.reasons.ts';
export type * from './model.rewardReasons.ts';
