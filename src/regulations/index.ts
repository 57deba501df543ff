/**
 * Legal limits of complaint handling as data, and when they end.
 *
 * @module
 */
export { explain } from '../foundation/decision.ts';
export { explainIssues } from '../history/explainIssues.ts';
export type * from './model.ts';
export { findRegulations, type RegulationFilter, regulatoryLimits } from './regulations.ts';
export { regulatoryDeadline } from './regulatoryDeadline.ts';
export type { RegulatoryRefusalWords, RegulatoryStatusWords, RegulatoryWords } from './words.ts';
