/** What the business decides about lifecycle phases. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';

/** When a customer is mature. */
export interface MaturityPolicy {
  /** Days as a customer, in this cycle, before the first review. */
  readonly minTenureDays: number;
  /** Occasions it takes. */
  readonly minOccasions: number;
  /** Revenue of the last twelve months that grew by less than this ratio is steady. */
  readonly growthBelow: DecimalText;
  /** A mature customer whose revenue grew by at least this ratio is growing again. */
  readonly growthAtLeast: DecimalText;
}

/** After how much silence someone who only buys, without a contract, is no customer any more. */
export interface FixedSilence {
  /** The one rule there is. */
  readonly kind: 'fixed';
  /** Days since the last purchase, at least. */
  readonly days: number;
  /** So many times the median gap between occasions, once there are three of them, where that is more. */
  readonly gapMultiple: number;
}

/** A checked lifecycle policy: what `lifecyclePhase` takes. */
export interface LifecyclePolicy extends Checked<'lifecycle-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'lifecycle-policy@1';
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** Days for which an inquiry, a meeting, a trial or an open bid is under way. */
  readonly engagementFreshDays: number;
  /** Days for which a contract that ran out still counts as running. */
  readonly expiryGraceDays: number;
  /** When a customer is mature. */
  readonly maturity: MaturityPolicy;
  /** Revenue of the last twelve months that fell by at least this ratio is declining. */
  readonly declineAtLeast: DecimalText;
  /** After how much silence someone without a contract is no customer any more. */
  readonly silence: FixedSilence;
}

/** When a customer is mature, as it is written down. */
export interface MaturityPolicyInput {
  /** Days as a customer, in this cycle, before the first review: 0 to 36,600. */
  readonly minTenureDays?: number | undefined;
  /** Occasions it takes: 1 to 1,000. */
  readonly minOccasions?: number | undefined;
  /** Growth below which revenue is steady: `'0.1'` is 10 %. */
  readonly growthBelow?: DecimalInput | undefined;
  /** Growth from which a mature customer is growing again; not below `growthBelow`. */
  readonly growthAtLeast?: DecimalInput | undefined;
}

/** A lifecycle policy as it is written down; what is left out is taken from `lifecycleDefaults`. */
export interface LifecyclePolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'lifecycle-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** Days for which an inquiry, a meeting, a trial or an open bid is under way: 1 to 36,600. */
  readonly engagementFreshDays?: number | undefined;
  /** Days for which a contract that ran out still counts as running: 0 to 36,600. */
  readonly expiryGraceDays?: number | undefined;
  /** When a customer is mature. */
  readonly maturity?: MaturityPolicyInput | undefined;
  /** Fall of revenue, as a ratio above 0 and at most 1, from which it is declining. */
  readonly declineAtLeast?: DecimalInput | undefined;
  /** After how much silence someone without a contract is no customer any more. */
  readonly silence?:
    | {
        /** The one rule there is; it may be left out. */
        readonly kind?: 'fixed' | undefined;
        /** Days since the last purchase, at least: 1 to 36,600. */
        readonly days?: number | undefined;
        /** So many times the median gap between occasions: 0 to 100. */
        readonly gapMultiple?: number | undefined;
      }
    | undefined;
}

/** Something that is wrong with a lifecycle policy. */
export type LifecyclePolicyProblem =
  | ValueProblem
  /** A ratio that is out of its bounds. */
  | Problem<'amount.outOfRange'>
  /** `growthAtLeast` lies below `growthBelow`, so a customer could be steady and growing at once. */
  | Problem<'maturity.order'>
  | Problem<'format.unknown'>;
