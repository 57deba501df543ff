/** The words of loyalty: what the business decides, what comes out, and figures of many customers. */
export type * from '../history/model.ts';
export type * from './model.decision.ts';
export type * from './model.figures.ts';
export type * from './model.policy.ts';
