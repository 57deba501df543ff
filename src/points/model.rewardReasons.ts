/** Why a reward is what it is, and what would raise it: tagged, with numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';

/** One reason of a reward. */
export type RewardReason =
  /** The band that holds. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.band';
      /** The name of the band. */
      readonly band: string;
      /** The points from which the band holds. */
      readonly min: number;
      /** Points. */
      readonly points: number;
    }
  /** The discount as a share of the next bill. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.ratio';
      /** The share of the next bill. */
      readonly ratio: DecimalText;
      /** The next bill. */
      readonly nextBill: DecimalText;
      /** The discount before rounding and limits. */
      readonly exact: DecimalText;
      /** The discount. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** The discount as an amount. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.amount';
      /** The discount before rounding and limits. */
      readonly exact: DecimalText;
      /** The discount. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** The discount as so much for each point. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.linear';
      /** Points. */
      readonly points: number;
      /** Money for each point. */
      readonly amountPerPoint: DecimalText;
      /** The discount before rounding and limits. */
      readonly exact: DecimalText;
      /** The discount. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** The discount was cut to a limit: the policy's `max`, or a share of the next bill. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.limited';
      /** What limits it: the `max` of the policy, or the next bill. */
      readonly by: 'max' | 'nextBill';
      /** The limit. */
      readonly limit: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** What a late payment of the scored bills would cost; not the first one, where the policy waives it. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.atStake';
      /** The part of the discount that is at stake. */
      readonly amount: DecimalText;
      /** The discount that would be left. */
      readonly left: DecimalText;
      /** Whether the policy waives the first late bill. */
      readonly firstOffenceWaiver: boolean;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** What a late payment did cost. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.lost';
      /** The discount that was lost. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** The score is not decided, so the reward is not. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.pending';
    }
  /** There is no discount for who is no customer in the period. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.notMember';
    }
  /** The policy gives no discount. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'reward.none';
    };

/** What would raise a reward. */
export type RewardNeed =
  /** So many points more reach the next band. */
  {
    /** What kind of need it is. */
    readonly rule: 'points.more';
    /** The points that are missing. */
    readonly points: number;
    /** The name of the band. */
    readonly band: string;
    /** The points from which the band holds. */
    readonly min: number;
    /** The discount of that band as a share, or null. */
    readonly ratio: DecimalText | null;
    /** The discount of that band as an amount, or null. */
    readonly amount: DecimalText | null;
    /** The currency of the amounts. */
    readonly currency: string;
  };
