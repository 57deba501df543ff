/** Legal limits beside the targets of a policy: what is given of them, and how they stand. */
import type { Instant } from '../time/instant.ts';

/**
 * What meets a legal limit: the resolution; a public reply that is not automatic, or the resolution; or the
 * acknowledgement, any public reply, or the resolution.
 */
export type LegalAnswer = 'acknowledged' | 'publicReply' | 'resolved';

/**
 * A legal limit of one complaint, as `regulatoryDeadline` of `clientele/regulations` gives it for the same instant, or as
 * you know it. More fields may be there; they are not looked at.
 */
export interface LegalLimit {
  /** The id that all versions of the limit share. */
  readonly regulation: string;
  /** The id of the version that holds. */
  readonly limit: string;
  /** What kind of limit it is, such as `duty`. */
  readonly limitKind: string;
  /** What it counts from; what was done before does not meet it. Null where that has not happened. */
  readonly startedAt: Instant | null;
  /** The last instant in time; null where it has not begun, or the law stops its clock. */
  readonly dueAt: Instant | null;
  /** Where it is written. */
  readonly source: {
    /** The document. */
    readonly document: string;
    /** The article, section or paragraph. */
    readonly section: string;
  };
  /** How well it is known. */
  readonly evidence: 'A' | 'B';
  /** It never is. */
  readonly isLegalAdvice: false;
  /** What meets it; `resolved` where nothing is said. */
  readonly metBy?: LegalAnswer | undefined;
}

/**
 * How a legal limit stands: it has no end yet (`waiting`), runs, was met, was not met by its end (`missed`), or the
 * complaint was withdrawn or merged before (`cancelled`).
 */
export type LegalStatus = 'waiting' | 'running' | 'met' | 'missed' | 'cancelled';

/** The clock of a legal limit. No pause, reopening or change of the policy moves it. */
export interface LegalClock {
  /** The id that all versions of the limit share. */
  readonly regulation: string;
  /** The id of the version that holds. */
  readonly limit: string;
  /** What kind of limit it is. */
  readonly limitKind: string;
  /** How it stands. */
  readonly status: LegalStatus;
  /** What meets it. */
  readonly metBy: LegalAnswer;
  /** The last instant in time; null while it waits. */
  readonly dueAt: string | null;
  /** When it was met, in time or late, or cancelled; null while it is open. */
  readonly stoppedAt: string | null;
  /** Where it is written. */
  readonly source: {
    /** The document. */
    readonly document: string;
    /** The article, section or paragraph. */
    readonly section: string;
  };
  /** How well it is known. */
  readonly evidence: 'A' | 'B';
  /** It never is. */
  readonly isLegalAdvice: false;
}

/** What is due first of all that is open and not late. */
export interface FirstDue {
  /** Whether it is a target of the policy, or a legal limit. */
  readonly kind: 'target' | 'legal';
  /** The name of the target, or the id of the version of the limit. */
  readonly name: string;
  /** When. */
  readonly dueAt: string;
}
