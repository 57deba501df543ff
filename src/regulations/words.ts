/** What a language must say about legal limits: a sentence for each reason, need, next step and refusal. */
import type { Words } from '../foundation/decision.ts';
import type { SentencesByCode } from '../history/explainIssues.ts';
import type {
  RegulatoryNeed,
  RegulatoryNext,
  RegulatoryProblem,
  RegulatoryReason,
  RegulatoryStatus,
} from './model.ts';

/** The sentences of one language for refusals, by their code. */
export type RegulatoryRefusalWords = SentencesByCode<RegulatoryProblem>;

/** How legal limits stand, in one language. */
export interface RegulatoryStatusWords {
  /** A word for each status of a limit. */
  readonly regulatoryStatuses: Readonly<Record<RegulatoryStatus, string>>;
}

/** The words of legal limits of one language; a missing sentence does not compile. */
export interface RegulatoryWords
  extends Words<RegulatoryReason, RegulatoryNeed, RegulatoryNext>,
    RegulatoryRefusalWords,
    RegulatoryStatusWords {}
