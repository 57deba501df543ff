/**
 * Complaints: the clocks of a complaint by a policy, who answers for it, who is told when, and figures of many.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { explainIssues } from '../history/explainIssues.ts';
export { complaintReport } from './complaintReport.ts';
export { defineSlaPolicy } from './defineSlaPolicy.ts';
export {
  lintSlaPolicy,
  type SlaFinding,
  type SlaFindingCode,
} from './lintSlaPolicy.ts';
export type * from './model.ts';
export {
  type StandardComplaintNames,
  type StandardComplaintsOptions,
  type StandardSeverity,
  standardComplaints,
} from './presets.ts';
export { previewPolicyChange } from './previewPolicyChange.ts';
export { readComplaint } from './readComplaint.ts';
export { readSlaPolicy } from './readSlaPolicy.ts';
export { complaintSchema, slaPolicySchema } from './schema.ts';
export { trackComplaint } from './trackComplaint.ts';
export type { ComplaintIssueWords, ComplaintStatusWords, ComplaintWords } from './words.ts';
