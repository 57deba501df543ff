/** The words of complaints: what happens to one, what the business decides, and how one stands. */
export type * from './model.clockReasons.ts';
export type * from './model.events.ts';
export type * from './model.needs.ts';
export type * from './model.policy.ts';
export type * from './model.policyInput.ts';
export type * from './model.preview.ts';
export type * from './model.reasons.ts';
export type * from './model.report.ts';
export type * from './model.reportFigures.ts';
export type * from './model.reportOptions.ts';
export type * from './model.tracked.ts';
