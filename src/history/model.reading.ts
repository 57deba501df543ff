/** What reading a history gives beside the rules: events still to come, and contradictions. */
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { CivilDate, DateProblem } from '../time/civilDate.ts';
import type { EventKind } from './model.events.ts';

/** An event that is spoken of: what, when and, where it has one, its id. */
export interface EventRef {
  /** What happened. */
  readonly kind: EventKind;
  /** The day it happened. */
  readonly on: CivilDate;
  /** Its id, or null. */
  readonly id: string | null;
}

/**
 * What contradicts what.
 *
 * - `conflicting-duplicate`: one id with two contents; neither is used;
 * - `unknown-reference`: a refund of an unknown purchase, a termination of an unknown contract, a retraction of
 *   an unknown event, the loss of a bid that is not open; ignored;
 * - `refund-before-purchase`: ignored;
 * - `refund-of-unknown-amount`: a part of a purchase that names no amount is given back; nothing changes;
 * - `refund-exceeds-purchase`: more is given back than is left; the purchase counts as taken back;
 * - `renewed-without-contract`: a renewal of an unknown contract; it counts as a purchase;
 * - `terminated-twice`: a contract that was ended already (ignored: the first one holds), or a relationship that
 *   was declared ended already (it closes engagements since, and nothing else);
 * - `self-referral`, `referral-cycle`: a customer recommends themselves, or the one who recommended them; the
 *   recommendation is ignored;
 * - `converted-without-given`: nobody recorded the recommendation; the conversion counts;
 * - `converted-twice`: the same one becomes a customer again; ignored;
 * - `disqualified-after-purchase`: the stage stays;
 * - `declared-non-customer`: the end of a relationship with someone who bought nothing, or had it all taken back; it closes
 *   engagements.
 */
export type HistoryIssueCode =
  | 'conflicting-duplicate'
  | 'unknown-reference'
  | 'refund-before-purchase'
  | 'refund-exceeds-purchase'
  | 'refund-of-unknown-amount'
  | 'renewed-without-contract'
  | 'terminated-twice'
  | 'self-referral'
  | 'referral-cycle'
  | 'converted-without-given'
  | 'converted-twice'
  | 'disqualified-after-purchase'
  | 'declared-non-customer';

/** A contradiction among facts: the decision stands, and says what it met. */
export interface HistoryIssue {
  /** What contradicts. */
  readonly code: HistoryIssueCode;
  /** The event in question. */
  readonly event: EventRef;
  /** What it refers to (the id of a purchase, a contract, a customer), or null. */
  readonly reference: string | null;
}

/** On which day a history is looked at, and as known when. */
export interface HistoryOptions {
  /** The day: later events are `upcoming` and do not count. */
  readonly asOf: CivilDate;
  /** Only facts recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
}

/** Something that is wrong with a history. */
export type HistoryProblem =
  | ValueProblem
  | DateProblem
  /** A satisfaction with both `level` and `score`, or with neither. */
  | Problem<'satisfaction.levelOrScore'>;
