/** What comes out: the tier, since when, until when, why, and what happens next. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { TierNeed, TierReason } from './model.reasons.ts';

/**
 * What contradicts what.
 *
 * - `conflicting-duplicate`: one id with two contents; neither is used;
 * - `before-joining`: a figure of a day before `joinedOn`; it does not count;
 * - `ambiguous-grade`: two grades on one day; the greater one counts;
 * - `floor-above-ceiling`: by hand at least one tier and at most a lower one; the ceiling holds.
 */
export type TierIssueCode =
  | 'conflicting-duplicate'
  | 'before-joining'
  | 'ambiguous-grade'
  | 'floor-above-ceiling';

/** A contradiction among facts: the decision stands, and says what it met. */
export interface TierIssue {
  /** What contradicts. */
  readonly code: TierIssueCode;
  /** The day of the figure, or the first day on which two overrides contradict each other. */
  readonly on: CivilDate;
  /** The id of the figure, or of the override that gives way; or null. */
  readonly id: string | null;
}

/** A fact that is known and still to come. */
export interface UpcomingFact {
  /** What it is. */
  readonly kind: 'joining' | 'figure' | 'override';
  /** Its first day. */
  readonly on: CivilDate;
  /** Its id, or null. */
  readonly id: string | null;
}

/** A step of the way: a tier that was entered, renewed or lost. */
export interface TierStep<Tier extends string = string> {
  /** The day. */
  readonly on: CivilDate;
  /** The tier before; null for the first step. */
  readonly from: Tier | null;
  /** The tier from that day on. */
  readonly tier: Tier;
  /** The tier by figures alone. */
  readonly earned: Tier;
  /** The first day on which the tier is not certain any more; null where there is none. */
  readonly validUntil: CivilDate | null;
  /** Why, as it was known at the end of that day; the first reason is what happened. */
  readonly because: readonly TierReason<Tier>[];
}

/**
 * Why a tier will change if nothing happens.
 *
 * - `belowKeep`: a check will find too little;
 * - `overrideBegins`: what is decided by hand already begins;
 * - `overrideEnds`: what was decided by hand ends;
 * - `reached`: a reversal leaves the window, or the next period begins, and there is enough for a higher tier.
 */
export type TierChangeCause = 'belowKeep' | 'overrideBegins' | 'overrideEnds' | 'reached';

/**
 * What happens to the tier if nothing is done: no figure comes, and what is decided by hand begins and ends as it is
 * recorded.
 */
export type TierNext<Tier extends string = string> =
  /** The tier changes. */
  | {
      /** What happens. */
      readonly what: 'tier.changes';
      /** The day. */
      readonly on: CivilDate;
      /** The tier until then. */
      readonly from: Tier;
      /** The tier from then on. */
      readonly to: Tier;
      /** Why. */
      readonly why: TierChangeCause;
    }
  /** A check keeps what was earned, and the tier with it; a check that a pin makes idle is not told. */
  | {
      /** What happens. */
      readonly what: 'tier.renews';
      /** The day. */
      readonly on: CivilDate;
      /** The tier that stays. */
      readonly to: Tier;
      /** The first day on which it is not certain any more; null where it has no end up to the year 9999. */
      readonly validUntil: CivilDate | null;
    };

/**
 * The tier of a member on a day.
 *
 * @typeParam Tier - the names of the tiers
 */
export interface TierMembership<Tier extends string = string> {
  /** The tier. */
  readonly tier: Tier;
  /** The first day of it without a break; null before the first day of membership. */
  readonly since: CivilDate | null;
  /**
   * The first day on which the tier is not certain any more: the end of its validity, where nothing decided by hand
   * holds it longer; or the day before that on which something decided by hand, begun or still to begin, changes it.
   * Null where there is no such day. A higher tier by figures may come on any day.
   */
  readonly validUntil: CivilDate | null;
  /** The tier by figures alone, without floors for life and without what was decided by hand. */
  readonly earned: Tier;
  /** What a member has of the tier. */
  readonly benefits: readonly string[];
  /** How it came there, oldest first; several steps may fall on one day. */
  readonly timeline: readonly TierStep<Tier>[];
  /** Contradictions among the facts. */
  readonly issues: readonly TierIssue[];
  /** Known facts that are still to come. Figures do not count yet; overrides count for `next` and `validUntil`. */
  readonly upcoming: readonly UpcomingFact[];
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly TierReason<Tier>[];
  /** What would keep the tier, and what would raise it. */
  readonly needs: readonly TierNeed<Tier>[];
  /** What happens if nothing is done, and when; null where nothing does up to the year 9999. */
  readonly next: TierNext<Tier> | null;
}

/** On which day a membership is asked about, and as known when. */
export interface TierOptions {
  /** The day: later facts are `upcoming`. */
  readonly asOf: CivilDate;
  /** Only facts recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
}
