/** What the business decides: the points policy. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { RoundingMode } from '../foundation/rounding.ts';
import type { SuspensionKind } from '../history/model.account.ts';
import type { PartialMonth } from '../time/tenure.ts';

/**
 * What a suspension does to tenure.
 *
 * - `count`: nothing, suspended months count;
 * - `shiftDays`: the start of tenure moves forward by the suspended days;
 * - `skipMonths`: a tenure month without one active day does not count;
 * - `reset`: tenure starts anew on the day the suspension ends.
 */
export type SuspensionRule = 'count' | 'shiftDays' | 'skipMonths' | 'reset';

/** A former membership counts on after a short absence. */
export interface ResumeRule {
  /** The longest absence, in days, after which it does. */
  readonly resumeWithinDays: number;
}

/** How months on the network become points. */
export interface TenurePolicy {
  /** Points for each month of tenure. */
  readonly pointsPerMonth: number;
  /** What a month in progress at the end of the period counts for. */
  readonly partial: PartialMonth;
  /** What each kind of suspension does to tenure. */
  readonly suspension: Readonly<Record<SuspensionKind, SuspensionRule>>;
  /**
   * What a former membership is worth after coming back: nothing (`newStart`), or its whole length if
   * the customer was away for at most `resumeWithinDays` days (the days away never count).
   */
  readonly rejoin: 'newStart' | ResumeRule;
}

/** How spending becomes points: `round(base ÷ per) × points`. */
export interface SpendPolicy {
  /** The amount of money that earns `points` once. */
  readonly per: DecimalText;
  /** Points for each full `per`. */
  readonly points: number;
  /** How `base ÷ per` is rounded. */
  readonly rounding: RoundingMode;
  /** Decimals of `base ÷ per` that stay, 0 to 4. */
  readonly scale: number;
  /** What is rounded: each bill, each line of a bill, or the period as a whole. */
  readonly roundAt: 'bill' | 'line' | 'period';
  /** Line categories that earn nothing. They still have to be paid. */
  readonly exclude: readonly string[];
  /** Line categories that may occur: any (`open`), or those listed; a line without one is always fine. */
  readonly categories: 'open' | readonly string[];
  /** What happens to the money below the next full `per`: lost, or added to the next base. */
  readonly remainder: 'drop' | 'carry';
}

/** When a bill counts as paid on time. */
export interface OnTimePolicy {
  /** Days after the due date on which a payment is still on time. */
  readonly graceDays: number;
  /** The share of what is owed that must be paid, above 0 and at most 1. */
  readonly minPaidRatio: DecimalText;
  /**
   * What to answer while an unpaid bill may still be paid on time: no points yet (`defer`), the points it
   * would have (`provisional`), or as if it were late (`treatLate`).
   */
  readonly onUnknown: 'defer' | 'provisional' | 'treatLate';
}

/**
 * What a late payment takes.
 *
 * - `zeroScore`: the whole score of the period;
 * - `excludeSpend`: the spend points of the period; `excludeTenure`: its tenure points;
 * - `hold`: nothing for good: the score is withheld until everything late is paid;
 * - `zeroBalance`: the whole score, and the balance of a programme that lets points pile up.
 */
export type LateEffect = 'zeroScore' | 'excludeSpend' | 'excludeTenure' | 'hold' | 'zeroBalance';

/** Points come back when everything late is paid soon enough. */
export interface ReinstateRule {
  /** Months after the due date within which it must be paid. */
  readonly withinMonths: number;
  /** The fee for it, or null; the library reports it and charges nothing. */
  readonly fee: DecimalText | null;
}

/** What happens when a bill is not paid on time. */
export interface LatePolicy {
  /** What it takes. */
  readonly effect: LateEffect;
  /**
   * Points come back when everything late is paid within so many months of its due date; `fee` is then
   * charged (the library reports it, it charges nothing). Null: they never come back, and points on
   * `hold` come back without a limit and without a fee.
   */
  readonly reinstate: ReinstateRule | null;
  /** Whether the first late bill of an account has no effect. */
  readonly firstOffenceWaiver: boolean;
}

/** A band of the discount table: from `min` points up to the next band's. */
export type RewardBand<Band extends string = string> = {
  /** The name of the band; where none is given it is `min` as text. */
  readonly name: Band;
  /** Points from which it holds, inclusive. */
  readonly min: number;
} & (
  | {
      /** The discount as a share of the next bill: `'0.05'` is 5 %. */
      readonly ratio: DecimalText;
    }
  | {
      /** The discount as an amount of money. */
      readonly amount: DecimalText;
    }
);

/** A discount by a table of bands. */
export interface BandReward<Band extends string = string> {
  /** A table of bands. */
  readonly kind: 'bands';
  /** The bands, ascending, the first from 0. */
  readonly bands: readonly RewardBand<Band>[];
  /** The greatest share of the next bill that a discount may take. */
  readonly maxRatioOfBill: DecimalText;
  /** How the discount is rounded. */
  readonly rounding: RoundingMode;
  /** Decimals of the discount, 0 to 4. */
  readonly scale: number;
}

/** A discount of so much money for each point. */
export interface LinearReward {
  /** So much for each point. */
  readonly kind: 'linear';
  /** Money for each point. */
  readonly amountPerPoint: DecimalText;
  /** The greatest discount, or null for none. */
  readonly max: DecimalText | null;
  /** The greatest share of the next bill that a discount may take. */
  readonly maxRatioOfBill: DecimalText;
  /** How the discount is rounded. */
  readonly rounding: RoundingMode;
  /** Decimals of the discount, 0 to 4. */
  readonly scale: number;
}

/**
 * A checked points policy: what the business decided, plain JSON, deeply frozen. It is made by
 * `definePointsPolicy` or `readPointsPolicy`.
 *
 * @typeParam Band - the names of the reward bands
 */
export interface PointsPolicy<Band extends string = string> extends Checked<'points-policy@1'> {
  /** The format of this policy; verbs refuse any other. */
  readonly format: 'points-policy@1';
  /** A name for the policy; it stands on every decision. */
  readonly id: string;
  /** The version of the policy; it stands on every decision. */
  readonly version: string;
  /** The currency of all amounts, ISO 4217. */
  readonly currency: string;
  /** Points for tenure. */
  readonly tenure: TenurePolicy;
  /** Points for spending. */
  readonly spend: SpendPolicy;
  /** The most points a period may have, or null for no limit. */
  readonly cap: number | null;
  /** When a bill is paid on time. */
  readonly onTime: OnTimePolicy;
  /** What a late payment takes. */
  readonly late: LatePolicy;
  /** The discount on the next bill, or null where points are used otherwise. */
  readonly reward: BandReward<Band> | LinearReward | null;
}

/** Something that is wrong with a points policy. */
export type PointsPolicyProblem =
  | ValueProblem
  /** No ISO 4217 code of three capital letters. */
  | Problem<'currency.malformed'>
  /** A ratio or an amount outside its bounds. */
  | Problem<'amount.outOfRange'>
  /** A table of bands that does not start at 0, or does not ascend. */
  | Problem<'bands.start' | 'bands.order' | 'bands.empty'>
  /** Two bands with the same name. */
  | Problem<'bands.duplicateName'>
  /** A band with both `ratio` and `amount`, or with neither. */
  | Problem<'bands.ratioOrAmount'>
  /** A policy of another format. */
  | Problem<'format.unknown'>;
