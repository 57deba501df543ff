/** What the business decides about tiers. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';

/**
 * What the figure of a member is made of.
 *
 * - `spendInWindow`: money spent in the window, net of reversals;
 * - `pointsEarned`: points earned in the window, net of reversals;
 * - `balance`: the sum of all movements so far, whatever the window;
 * - `grade`: the latest figure alone, such as the number of a grade; the greatest of a day.
 */
export type TierMetric = 'spendInWindow' | 'pointsEarned' | 'balance' | 'grade';

/** The last so many months, the day itself included. */
export interface RollingWindow {
  /** A window that moves with the day. */
  readonly kind: 'rolling';
  /** Months it has. */
  readonly months: number;
}

/**
 * In which days figures count together.
 *
 * - `{ kind: 'rolling', months }`: the months that end on the day, both ends in;
 * - `calendarYear`: from 1 January;
 * - `anniversary`: from the anniversary of joining, counted from the original day;
 * - `lifetime`: from the beginning.
 *
 * The period of a policy is the membership year for `anniversary`, and the calendar year for any other window.
 */
export type TierWindow = RollingWindow | 'calendarYear' | 'anniversary' | 'lifetime';

/** A tier is valid for so many months. */
export interface MonthsOfValidity {
  /** Months from the day of entry. */
  readonly months: number;
  /** To the first of a month or of a year to which the end is moved, unless it falls on one. */
  readonly roundUp: 'none' | 'month' | 'year';
}

/**
 * For how long a tier is valid once it is entered.
 *
 * - `endOfPeriod`: to the end of the period; checked on the first day of the next;
 * - `endOfNextPeriod`: to the end of the period after it; after the first check, checks are yearly;
 * - `{ months, roundUp }`: so many months from the day of entry;
 * - `never`: without an end; there is no check.
 */
export type TierValidity = 'endOfPeriod' | 'endOfNextPeriod' | MonthsOfValidity | 'never';

/**
 * Where a member goes who is below `keep` at a check.
 *
 * - `toQualified`: the highest tier below whose `keep` is met;
 * - `oneStep`: one tier down, whatever the figure (a soft landing);
 * - `toBase`: the first tier;
 * - `never`: nowhere; the tier is kept, and the check is logged.
 */
export type TierDowngrade = 'toQualified' | 'oneStep' | 'toBase' | 'never';

/** A tier. */
export interface TierRule<Tier extends string = string> {
  /** Its name. */
  readonly name: Tier;
  /** The figure from which it is entered, inclusive; 0 for the first tier. */
  readonly enter: DecimalText;
  /** The figure from which it is kept at a check, inclusive. */
  readonly keep: DecimalText;
  /** What a member has of it: keys or words of your own; no rule reads them. */
  readonly benefits: readonly string[];
}

/** A tier that is kept for life. */
export interface LifetimeFloor<Tier extends string = string> {
  /** The tier. */
  readonly tier: Tier;
  /** The sum of all figures from which it is, inclusive. */
  readonly from: DecimalText;
}

/**
 * A checked tier policy: what `tierMembership` takes. It is made by `defineTierPolicy` or `readTierPolicy`.
 *
 * @typeParam Tier - the names of the tiers
 */
export interface TierPolicy<Tier extends string = string> extends Checked<'tier-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'tier-policy@1';
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The tiers, lowest first; everybody is in the first one at least. */
  readonly tiers: readonly TierRule<Tier>[];
  /** What the figure of a member is made of. */
  readonly metric: TierMetric;
  /** In which days figures count together. */
  readonly window: TierWindow;
  /** When a higher tier is entered: the day its `enter` is reached, or the first day of the next period. */
  readonly upgrade: 'immediate' | 'nextPeriod';
  /** For how long a tier is valid once it is entered. */
  readonly validity: TierValidity;
  /** Where a member goes who is below `keep` at a check. */
  readonly downgrade: TierDowngrade;
  /** Days after the end of validity on which the check is made; figures of those days still count for it. */
  readonly graceDays: number;
  /**
   * What a reversal does: it lowers the figure and the tier is looked at with the next check (`atNextCheck`), or
   * against `keep` on the same day (`immediate`), or it does not count (`never`).
   */
  readonly onReversal: 'atNextCheck' | 'immediate' | 'never';
  /** Tiers that are kept for life from a sum of all figures, ascending. */
  readonly lifetime: readonly LifetimeFloor<Tier>[];
}

/** Something that is wrong with a tier policy. */
export type TierPolicyProblem =
  | ValueProblem
  /** No tiers; a first tier that is not entered from 0; thresholds that do not ascend. */
  | Problem<'tiers.empty' | 'tiers.start' | 'tiers.order'>
  /** A `keep` above its `enter`, or below the `keep` of the tier before. */
  | Problem<'tiers.keepAboveEnter' | 'tiers.keepOrder'>
  /** Two tiers with one name. */
  | Problem<'tiers.duplicateName'>
  /** Lifetime floors that do not ascend, or of a metric whose figures are not added up. */
  | Problem<'lifetime.order' | 'lifetime.metric'>
  /** A rolling window for a metric that looks at no window. */
  | Problem<'window.unused'>
  /** Reversals that never count, of a metric that has none. */
  | Problem<'onReversal.metric'>
  /** A policy of another format. */
  | Problem<'format.unknown'>;
