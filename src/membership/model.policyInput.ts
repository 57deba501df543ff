/** The tier policy as it is written down: everything but name, version and tiers may be left out. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { MonthsOfValidity, TierPolicy, TierValidity } from './model.policy.ts';

/** A tier as it is written down. */
export interface TierRuleInput {
  /** Its name. */
  readonly name: string;
  /** The figure from which it is entered, inclusive; 0 for the first tier. */
  readonly enter: DecimalInput;
  /** The figure from which it is kept at a check, inclusive; `enter` where it is left out. */
  readonly keep?: DecimalInput | undefined;
  /** What a member has of it; nothing where it is left out. */
  readonly benefits?: readonly string[] | undefined;
}

/**
 * A tier that is kept for life, as it is written down.
 *
 * @typeParam Tier - the names of the tiers
 */
export interface LifetimeFloorInput<Tier extends string = string> {
  /** The name of the tier; not the first one, which everybody has. */
  readonly tier: Tier;
  /** The sum of all figures from which it is, inclusive. */
  readonly from: DecimalInput;
}

/** A validity in months, as it is written down. */
export interface MonthsOfValidityInput {
  /** Months from the day of entry: 1 to 1,200. */
  readonly months: number;
  /** Where the end is moved to; `none` where it is left out. */
  readonly roundUp?: MonthsOfValidity['roundUp'] | undefined;
}

/**
 * A tier policy as it is written down; what is left out is taken from `tierDefaults`.
 *
 * @typeParam Tier - the names of the tiers, where they may be named again
 */
export interface TierPolicyInput<Tier extends string = string> {
  /** The format; it may be left out. */
  readonly format?: 'tier-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The tiers, lowest first. */
  readonly tiers: readonly TierRuleInput[];
  /** What the figure of a member is made of. */
  readonly metric?: TierPolicy['metric'] | undefined;
  /** In which days figures count together; a rolling window has 1 to 1,200 months. */
  readonly window?: TierPolicy['window'] | undefined;
  /** When a higher tier is entered. */
  readonly upgrade?: TierPolicy['upgrade'] | undefined;
  /** For how long a tier is valid once it is entered. */
  readonly validity?: Extract<TierValidity, string> | MonthsOfValidityInput | undefined;
  /** Where a member goes who is below `keep` at a check. */
  readonly downgrade?: TierPolicy['downgrade'] | undefined;
  /** Days after the end of validity on which the check is made: 0 to 366. */
  readonly graceDays?: number | undefined;
  /** What a reversal does. */
  readonly onReversal?: TierPolicy['onReversal'] | undefined;
  /** Tiers that are kept for life, ascending. */
  readonly lifetime?: readonly LifetimeFloorInput<Tier>[] | undefined;
}
