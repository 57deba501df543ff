/** The points policy as it is written down: everything with a default may be left out. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { RoundingMode } from '../foundation/rounding.ts';
import type { PartialMonth } from '../time/tenure.ts';
import type {
  LateEffect,
  OnTimePolicy,
  SpendPolicy,
  SuspensionRule,
  TenurePolicy,
} from './model.policy.ts';

/** A reward band as it is written down: `name` may be left out. */
export interface RewardBandInput {
  /** The name of the band; `min` as text where it is left out. */
  readonly name?: string;
  /** Points from which it holds, inclusive. */
  readonly min: number;
  /** The discount as a share of the next bill; exactly one of `ratio` and `amount` is given. */
  readonly ratio?: DecimalInput;
  /** The discount as an amount of money. */
  readonly amount?: DecimalInput;
}

/** A discount table as it is written down: everything but the bands has a default. */
export interface BandRewardInput {
  /** A table of bands. */
  readonly kind: 'bands';
  /** The bands, ascending, the first from 0. */
  readonly bands: readonly RewardBandInput[];
  /** At most this share of the next bill; 1 where it is left out. */
  readonly maxRatioOfBill?: DecimalInput;
  /** `halfUp` where it is left out. */
  readonly rounding?: RoundingMode;
  /** 2 where it is left out. */
  readonly scale?: number;
}

/** A discount for each point as it is written down. */
export interface LinearRewardInput {
  /** So much for each point. */
  readonly kind: 'linear';
  /** Money for each point. */
  readonly amountPerPoint: DecimalInput;
  /** The greatest discount; none where it is left out. */
  readonly max?: DecimalInput | null;
  /** At most this share of the next bill; 1 where it is left out. */
  readonly maxRatioOfBill?: DecimalInput;
  /** `halfUp` where it is left out. */
  readonly rounding?: RoundingMode;
  /** 2 where it is left out. */
  readonly scale?: number;
}

/** What each kind of suspension does to tenure; a kind that is left out counts. */
export interface SuspensionRulesInput {
  /** A suspension at the customer's wish. */
  readonly voluntary?: SuspensionRule;
  /** A suspension because bills were not paid. */
  readonly arrears?: SuspensionRule;
}

/** Points for tenure as they are written down. */
export interface TenurePolicyInput {
  /** Points for each month of tenure. */
  readonly pointsPerMonth: number;
  /** What a month in progress counts for. */
  readonly partial?: PartialMonth;
  /** What each kind of suspension does to tenure. */
  readonly suspension?: SuspensionRulesInput;
  /** What a former membership is worth after coming back. */
  readonly rejoin?: TenurePolicy['rejoin'];
}

/** Points for spending as they are written down. */
export interface SpendPolicyInput {
  /** The amount of money that earns `points` once, above 0. */
  readonly per: DecimalInput;
  /** Points for each full `per`. */
  readonly points?: number;
  /** How `base ÷ per` is rounded. */
  readonly rounding?: RoundingMode;
  /** Decimals of `base ÷ per` that stay, 0 to 4. */
  readonly scale?: number;
  /** What is rounded. */
  readonly roundAt?: SpendPolicy['roundAt'];
  /** Line categories that earn nothing. */
  readonly exclude?: readonly string[];
  /** Line categories that may occur. */
  readonly categories?: SpendPolicy['categories'];
  /** What happens to the money below the next full `per`. */
  readonly remainder?: SpendPolicy['remainder'];
}

/** When a bill is paid on time, as it is written down. */
export interface OnTimePolicyInput {
  /** Days after the due date on which a payment is still on time. */
  readonly graceDays?: number;
  /** The share of what is owed that must be paid, above 0 and at most 1. */
  readonly minPaidRatio?: DecimalInput;
  /** What to answer while an unpaid bill may still be paid on time. */
  readonly onUnknown?: OnTimePolicy['onUnknown'];
}

/** How points come back, as it is written down. */
export interface ReinstateRuleInput {
  /** Months after the due date within which everything late must be paid. */
  readonly withinMonths: number;
  /** The fee for it; none where it is left out. */
  readonly fee?: DecimalInput | null;
}

/** What a late payment takes, as it is written down. */
export interface LatePolicyInput {
  /** What it takes. */
  readonly effect?: LateEffect;
  /** Whether and how points come back. */
  readonly reinstate?: ReinstateRuleInput | null;
  /** Whether the first late bill of an account has no effect. */
  readonly firstOffenceWaiver?: boolean;
}

/** A points policy as it is written down; what is left out is taken from `pointsDefaults`. */
export interface PointsPolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'points-policy@1';
  /** A name for the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The currency of all amounts, ISO 4217. */
  readonly currency: string;
  /** Points for tenure. */
  readonly tenure: TenurePolicyInput;
  /** Points for spending. */
  readonly spend: SpendPolicyInput;
  /** The most points a period may have; no limit where it is left out. */
  readonly cap?: number | null;
  /** When a bill is paid on time. */
  readonly onTime?: OnTimePolicyInput;
  /** What a late payment takes. */
  readonly late?: LatePolicyInput;
  /** The discount on the next bill; none where it is left out. */
  readonly reward?: BandRewardInput | LinearRewardInput | null;
}
