/** What a language must say about complaints: a sentence for each reason, need, next step, issue and finding. */
import type { Words } from '../foundation/decision.ts';
import type { SentencesByCode } from '../history/explainIssues.ts';
import type { SlaFinding } from './lintSlaPolicy.ts';
import type {
  ClockReason,
  ClockStatus,
  ComplaintIssue,
  ComplaintNeed,
  ComplaintNext,
  ComplaintReason,
  ComplaintStatus,
  ReportFlag,
} from './model.ts';

/** The sentences of one language for contradictions in complaints, and for what is odd in a policy. */
export interface ComplaintIssueWords {
  /** A sentence for each. */
  readonly issues: SentencesByCode<ComplaintIssue>['issues'] &
    SentencesByCode<SlaFinding>['issues'];
}

/** How complaints and their clocks stand, in one language. */
export interface ComplaintStatusWords {
  /** A word for each status of a complaint. */
  readonly complaintStatuses: Readonly<Record<ComplaintStatus, string>>;
  /** A word for each status of a clock. */
  readonly clockStatuses: Readonly<Record<ClockStatus, string>>;
}

/** The words of complaints of one language; a missing sentence does not compile. */
export interface ComplaintWords
  extends Words<ComplaintReason | ClockReason | ReportFlag, ComplaintNeed, ComplaintNext>,
    ComplaintIssueWords,
    ComplaintStatusWords {}
