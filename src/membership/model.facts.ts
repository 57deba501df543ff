/** What is known of a member: figures, and what somebody decided by hand. */
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { HistoryIssue } from '../history/model.ts';
import type { CivilDate, DateProblem } from '../time/civilDate.ts';

/** A figure of a member: money spent, points earned, a movement of a balance, or a grade. */
export interface TierFigure {
  /** Its id, unique among the figures; the same id twice counts once. Without one it is never a duplicate. */
  readonly id?: string | null | undefined;
  /** The day on which it counts. */
  readonly on: CivilDate;
  /** How much; below zero for a reversal. */
  readonly amount: DecimalInput;
  /** The day it became known; a figure without one has always been known, for whatever `knownAt`. */
  readonly recordedOn?: CivilDate | null | undefined;
}

/** How a decision by hand works: the tier itself, at least the tier, at most the tier. */
export type OverrideMode = 'pin' | 'floor' | 'ceiling';

/** What somebody decided by hand about a member's tier. */
export interface TierOverride {
  /** Its id, unique among the overrides; the same id twice counts once. */
  readonly id?: string | null | undefined;
  /** How it works. */
  readonly mode: OverrideMode;
  /** The first day on which it holds. */
  readonly from: CivilDate;
  /** The first day on which it holds no longer; without one it has no end. */
  readonly until?: CivilDate | null | undefined;
  /** The name of the tier. */
  readonly tier: string;
  /** Why. */
  readonly reason: string;
  /** Who decided it. */
  readonly actor: string;
  /** The day it became known; one without has always been known. */
  readonly recordedOn?: CivilDate | null | undefined;
}

/** What is known of a member. Optional keys may also be null. */
export interface TierFacts {
  /** The id of the member; no rule reads it. */
  readonly id?: string | null | undefined;
  /** The first day of membership; the day of the first figure or override where it is left out. */
  readonly joinedOn?: CivilDate | null | undefined;
  /** The figures, in any order. */
  readonly figures: readonly TierFigure[];
  /** What was decided by hand, in any order; two of one mode may not overlap. */
  readonly overrides?: readonly TierOverride[] | null | undefined;
}

/** A figure made from an event of a history. */
export interface HistoryFigure {
  /** The id of the event, or null. */
  readonly id: string | null;
  /** The day of the event. */
  readonly on: CivilDate;
  /** What was bought; below zero what was given back. */
  readonly amount: DecimalText;
}

/** The figures of a history, and what contradicts what in it. */
export interface HistoryFigures {
  /** The figures, in order of the days. */
  readonly figures: readonly HistoryFigure[];
  /** Contradictions among purchases, refunds and contracts. */
  readonly issues: readonly HistoryIssue[];
}

/** As known on which day figures are made. */
export interface HistoryFiguresOptions {
  /** Only events recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
}

/** Something that is wrong with the facts of a member. */
export type TierFactsProblem =
  | ValueProblem
  | DateProblem
  /** An override that ends on its first day, or before. */
  | Problem<'period.backwards'>
  /** Two overrides of one mode hold on one day. */
  | Problem<'overrides.overlap'>
  /** Two overrides with one id and two contents. */
  | Problem<'id.duplicate'>;
