/** A legal limit of complaint handling as data: what a law asks, of whom, by when, and where that is written. */
import type { CivilDate } from '../time/civilDate.ts';

/**
 * What a limit is.
 *
 * - `duty`: must be done;
 * - `expectation`: the guidance of a regulator, or a rule of a portal, no statute;
 * - `threshold`: after it another way opens, or a lighter regime ends;
 * - `window`: the last time for the customer to act;
 * - `recurring`: repeats at this interval;
 * - `platformRule`: a rule of a platform's contract, no law.
 */
export type LimitKind =
  | 'duty'
  | 'expectation'
  | 'threshold'
  | 'window'
  | 'recurring'
  | 'platformRule';

/** What a limit is counted in. Elapsed days, weeks, months and years count weekends and holidays (自然日). */
export type LimitUnit =
  | 'hours'
  | 'elapsedDays'
  | 'workingDays'
  | 'weeks'
  | 'months'
  | 'years'
  | 'billingCycles';

/** So much of a unit. */
export interface LimitLength {
  /** How many. */
  readonly count: number;
  /** Of what. */
  readonly unit: LimitUnit;
}

/**
 * What must have happened for a limit to be made longer.
 *
 * - `reason`: the case is complicated, special or exceptional, as the law says it;
 * - `goodReason`: there is a good reason for more than the usual extension;
 * - `approval`: who the law names has approved it;
 * - `notice`: the customer was told, in time;
 * - `holdingReply`: a reply that says why and until when;
 * - `provisionalCredit`: the money was credited for the time being;
 * - `agreement`: the customer has agreed;
 * - `newInformation`: the customer gave relevant information;
 * - `inProgress`: the company marked the answer as in progress.
 */
export type ExtensionGuard =
  | 'reason'
  | 'goodReason'
  | 'approval'
  | 'notice'
  | 'holdingReply'
  | 'provisionalCredit'
  | 'agreement'
  | 'newInformation'
  | 'inProgress';

/** How a limit may be made longer, once, before it ends. */
export interface LimitExtension {
  /** How long it is in all then, from its start; null where the law names no number. */
  readonly total: LimitLength | null;
  /** Whether the whole is to stay below that length: its last day then is the day before. */
  readonly isBelow: boolean;
  /** What lets it be longer still; null where nothing does. */
  readonly beyond: ExtensionGuard | null;
  /** What must have happened. */
  readonly requires: readonly ExtensionGuard[];
  /** The condition in the words of the collection. */
  readonly condition: string;
}

/**
 * What the source does not say, and is taken.
 *
 * - `elapsedDays`: it says days, and every day counts;
 * - `dayAfterStart`: the day after the start is the first that counts;
 * - `endOfDay`: the last day ends at its midnight;
 * - `lastDayStays`: a last day without work does not move;
 * - `laterOfTwo`: of two lengths that are allowed the later end counts.
 */
export type LimitAssumption =
  | 'elapsedDays'
  | 'dayAfterStart'
  | 'endOfDay'
  | 'lastDayStays'
  | 'laterOfTwo';

/** Where a limit is written. */
export interface LimitSource {
  /** The document. */
  readonly document: string;
  /** The article, section or paragraph. */
  readonly section: string;
  /** Who published it. */
  readonly publisher: string;
  /** Where it was read. */
  readonly address: string;
}

/** One version of a legal limit. */
export interface RegulatoryLimit {
  /** The id of this version, such as `'au.acma.resolve.2025'`. */
  readonly id: string;
  /** The id that all versions share, such as `'au.acma.resolve'`. */
  readonly regulation: string;
  /** The jurisdiction: an ISO 3166 code, a place below it, or `EU`. */
  readonly jurisdiction: string;
  /** The line of business. */
  readonly sector: string;
  /** The law, order, rule or code. */
  readonly instrument: string;
  /** Who has to act. */
  readonly obligor: string;
  /** What has to be done. */
  readonly step: string;
  /** What kind of limit it is. */
  readonly kind: LimitKind;
  /** How long it is. */
  readonly limit: LimitLength;
  /** What it begins with: the receipt of something, or something later. */
  readonly start: string;
  /**
   * When that is: with the receipt itself; else at an instant that must be given, after the receipt (`later`), or
   * before it too (`anyTime`), as the event that is complained of.
   */
  readonly startsAt: 'receipt' | 'later' | 'anyTime';
  /** Whether the day it begins on is the first that counts; else the day after is. */
  readonly countsFirstDay: boolean;
  /** Whether a last day without work moves to the next working day. */
  readonly rollsOver: boolean;
  /** When the last day ends: at midnight, or when work closes on it. */
  readonly ends: 'midnight' | 'closeOfBusiness';
  /** A second length: the earlier end counts (`cap`), or the later one (`atLeast`). */
  readonly cap: LimitLength | null;
  /** A second length of which the later end counts; null where there is none. */
  readonly atLeast: LimitLength | null;
  /** How it may be made longer; null for not at all. */
  readonly extension: LimitExtension | null;
  /** What is not counted; null where nothing may be left out, so that its clock cannot be paused. */
  readonly excluded: string | null;
  /** What meets it, in the words of the collection, or null. */
  readonly stops: string | null;
  /** The first day of receipt it holds for; null where the source does not tell. */
  readonly effectiveFrom: CivilDate | null;
  /** The last day of receipt it holds for; null while it is in force. */
  readonly effectiveTo: CivilDate | null;
  /**
   * How well it is known: `A`, the number was seen in the legal text or on a page of the regulator, scheme or platform;
   * `B`, in secondary sources that agree.
   */
  readonly evidence: 'A' | 'B';
  /** What was not said, and is taken by the general rule. */
  readonly assumed: readonly LimitAssumption[];
  /** Where it is written. */
  readonly source: LimitSource;
  /** Remarks of the collection. */
  readonly notes: readonly string[];
}

/** A legal limit with all its versions, in the order of their days. */
export interface Regulation {
  /** The id that the versions share. */
  readonly id: string;
  /** The versions. */
  readonly versions: readonly RegulatoryLimit[];
}
