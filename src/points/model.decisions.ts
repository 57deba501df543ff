/** What comes out: scores, rewards, rows of a batch and their summary. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem } from '../foundation/problem.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CivilMonth } from '../time/civilMonth.ts';
import type { PointsNeed, PointsNext } from './model.outlook.ts';
import type { PointsReason } from './model.reasons.ts';
import type { RewardNeed, RewardReason } from './model.rewardReasons.ts';

/** The tenure part of a score. */
export interface TenureShare {
  /** Months of tenure; null where the customer is not one in the period. */
  readonly months: number | null;
  /** The points they give. */
  readonly points: number;
}

/** The spend part of a score. */
export interface SpendShare {
  /** What counted: lines not excluded, less credits, never below 0. */
  readonly base: DecimalText;
  /** The points it gives. */
  readonly points: number;
  /** Money below the next full `per`: lost under `drop`, carried on under `carry`. */
  readonly remainder: DecimalText;
}

/** What a late payment took from a score: a part, all of it, or all of it and the balance. */
export type Forfeits = 'tenure' | 'spend' | 'score' | 'balance';

/**
 * How the score of a period stands.
 *
 * - `earned`: everything was paid on time;
 * - `pending`: something is unpaid and may still be paid on time;
 * - `forfeited`: something was late and took points;
 * - `held`: something was late and the points are withheld until it is paid;
 * - `reinstated`: something was late, was paid in time for the points to come back;
 * - `notYetMember`, `notMember`: the customer joins after the period, or had left before it.
 */
export type ScoreStatus =
  | 'earned'
  | 'pending'
  | 'forfeited'
  | 'held'
  | 'reinstated'
  | 'notYetMember'
  | 'notMember';

/** What the score by three facts and the score of a period have in common. */
export interface Score {
  /** How the score stands. */
  readonly status: ScoreStatus;
  /** Points for tenure. */
  readonly tenure: TenureShare;
  /** Points for spending. */
  readonly spend: SpendShare;
  /** Tenure and spend points, capped, before lateness takes anything. */
  readonly gross: number;
  /** The points the customer has; null while that is deferred. */
  readonly points: number | null;
  /** What lateness took, or null. */
  readonly forfeits: Forfeits | null;
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly PointsReason[];
  /** What would raise the score. */
  readonly needs: readonly PointsNeed[];
  /** What happens if nothing is done, and when. */
  readonly next: PointsNext | null;
}

/** The score by three facts, with no dates. */
export interface TenureAndSpendScore extends Score {
  /** How the score stands. */
  readonly status: 'earned' | 'pending' | 'forfeited' | 'held';
}

/** When points came back after a late payment. */
export interface Reinstated {
  /** The day everything late was paid. */
  readonly on: CivilDate;
  /** The fee to be charged for it, or null. */
  readonly fee: DecimalText | null;
}

/** The score of an account for a period. */
export interface PeriodScore extends Score {
  /** The period. */
  readonly period: CivilMonth;
  /** The ids of the bills that were late. */
  readonly lateBills: readonly string[];
  /** When the points came back, and the fee that is to be charged; null unless reinstated. */
  readonly reinstatement: Reinstated | null;
}

/**
 * The discount on the next bill.
 *
 * @typeParam Band - the names of the bands of the policy
 */
export interface Reward<Band extends string = string> {
  /**
   * `granted`; `provisional` where the points are; `pending` while the points are deferred; `none` where
   * the policy gives no discount.
   */
  readonly status: 'granted' | 'provisional' | 'pending' | 'none';
  /** The points it was given for. */
  readonly points: number | null;
  /** The band that holds; null where there are no bands or nothing is decided. */
  readonly band: Band | null;
  /** The points from which that band holds. */
  readonly bandMin: number | null;
  /** The discount, with the decimals of the policy; null while pending. */
  readonly amount: DecimalText | null;
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly RewardReason[];
  /** What would raise the reward. */
  readonly needs: readonly RewardNeed[];
  /** Always null: nothing changes a reward but another score. */
  readonly next: null;
}

/**
 * One row of a batch: a decision, or what is wrong with the record.
 *
 * @typeParam Decision - the decision made for each record
 */
export type BatchRow<Decision> =
  | {
      /** The position of the record, from 0. */
      readonly index: number;
      /** The id of the record, where it has one. */
      readonly id?: string;
      /** The record has a decision. */
      readonly ok: true;
      /** The decision. */
      readonly decision: Decision;
    }
  | {
      /** The position of the record, from 0. */
      readonly index: number;
      /** The id of the record, where it has one. */
      readonly id?: string;
      /** The record has problems and no decision. */
      readonly ok: false;
      /** What is wrong with the record. */
      readonly problems: readonly Problem[];
    };

/** One band of a summary. */
export interface BandSummary {
  /** The band. */
  readonly band: string;
  /** The points from which it holds. */
  readonly min: number;
  /** Customers in it. */
  readonly customers: number;
  /** Their points. */
  readonly points: number;
  /** Their discounts, where a next bill was given for each row. */
  readonly discount: DecimalText | null;
}

/** A batch in figures. Every record is in exactly one of `scored` and `rejected`. */
export interface ScoreSummary {
  /** Records read. */
  readonly records: number;
  /** Records with a score. */
  readonly scored: number;
  /** Records with problems. */
  readonly rejected: number;
  /** Scores by status. */
  readonly byStatus: Readonly<Record<ScoreStatus, number>>;
  /** Tenure points of all scores. */
  readonly tenurePoints: number;
  /** Spend points of all scores. */
  readonly spendPoints: number;
  /** Gross points of all scores. */
  readonly gross: number;
  /** Points of all scores; deferred ones count nothing. */
  readonly points: number;
  /** The bands of the policy with their customers; empty where it has none. */
  readonly byBand: readonly BandSummary[];
  /** All discounts together, where a next bill was given for each row. */
  readonly discount: DecimalText | null;
  /** How often each problem occurred, by code. */
  readonly problems: Readonly<Record<string, number>>;
}
