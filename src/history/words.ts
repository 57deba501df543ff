/** What a language must say about contradictions: a sentence for each. */
import type { HistoryIssue, HistoryIssueCode } from './model.ts';

/** The sentences of one language for contradictions among facts; a missing one does not compile. */
export interface IssueWords {
  /** A sentence for each contradiction. */
  readonly issues: Readonly<Record<HistoryIssueCode, (issue: HistoryIssue) => string>>;
}
