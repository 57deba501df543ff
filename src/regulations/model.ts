/** The types of legal limits. */
export type * from './model.deadline.ts';
export type * from './model.limit.ts';
