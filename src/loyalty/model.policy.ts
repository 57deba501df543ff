/** What the business decides about loyalty stages. */
import type { Checked } from '../foundation/checked.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';

/** When a customer is an advocate. */
export interface AdvocatePolicy {
  /** Occasions before anyone can be one. */
  readonly minOccasions: number;
  /** Days for which a conversion or an act counts. */
  readonly windowDays: number;
  /** Days beyond the window before an advocate falls: who is one stays one for longer than it takes to become one. */
  readonly graceDays: number;
  /** So many recommended ones who became customers make an advocate … */
  readonly minConverted: number;
  /** … or so many acts: recommendations, testimonials, cases, references. */
  readonly minActs: number;
}

/** A checked loyalty policy: what `loyaltyStage` takes. */
export interface LoyaltyPolicy extends Checked<'loyalty-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'loyalty-policy@1';
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** Days for which a contact makes a prospect. */
  readonly prospectFreshDays: number;
  /** When a customer is an advocate. */
  readonly advocate: AdvocatePolicy;
  /** The highest satisfaction score that is dissatisfied. */
  readonly dissatisfiedAtMost: number;
}

/** A loyalty policy as it is written down; what is left out is taken from `loyaltyDefaults`. */
export interface LoyaltyPolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'loyalty-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** Days for which a contact makes a prospect: 1 to 36,600. */
  readonly prospectFreshDays?: number | undefined;
  /** When a customer is an advocate. */
  readonly advocate?: Partial<AdvocatePolicy> | undefined;
  /** The highest satisfaction score that is dissatisfied: 0 to 9. */
  readonly dissatisfiedAtMost?: number | undefined;
}

/** Something that is wrong with a loyalty policy. */
export type LoyaltyPolicyProblem = ValueProblem | Problem<'format.unknown'>;
