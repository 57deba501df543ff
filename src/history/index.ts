/**
 * A customer's history: the events that loyalty and lifecycle read, and what can be made of them.
 *
 * @module
 */

export { explainIssues, type SentencesByCode } from './explainIssues.ts';
export type * from './model.ts';
export { readHistory } from './readHistory.ts';
export { historySchema } from './schema.ts';
export { valuesFromHistories } from './valuesFromHistories.ts';
export type { IssueWords } from './words.ts';
