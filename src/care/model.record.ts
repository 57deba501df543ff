/** What is known of a customer in care: where the relation stands, and when there was a touch. */
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { LifecyclePhase, LoyaltyStage } from '../history/model.standing.ts';
import type { CivilDate, DateProblem } from '../time/civilDate.ts';

/**
 * What a day is greeted for: the customer's `birthday`, a `festival`, the `membershipAnniversary`, and what the family
 * celebrates: a `promotion`, a `graduation`, a `wedding`.
 */
export type GreetingKind =
  | 'birthday'
  | 'festival'
  | 'membershipAnniversary'
  | 'promotion'
  | 'graduation'
  | 'wedding';

/** A day on which a customer is greeted. */
export interface GreetingDay {
  /** What it is greeted for. */
  readonly kind: GreetingKind;
  /** The day; of one that comes back every year the first one: of birth, of joining. */
  readonly on: CivilDate;
  /** Whose day it is, or which festival. */
  readonly name?: string | null | undefined;
  /** Whether it comes back every year; the policy's `yearlyKinds` where it is left out. */
  readonly yearly?: boolean | null | undefined;
}

/** The first days of a stage and of a phase, where they differ. */
export interface CareEntries {
  /** The first day of the stage. */
  readonly stage?: CivilDate | null | undefined;
  /** The first day of the phase. */
  readonly phase?: CivilDate | null | undefined;
}

/** What is known of a customer in care. At least one of stage and phase is given. */
export interface CareRecord {
  /** The loyalty stage. */
  readonly stage?: LoyaltyStage | null | undefined;
  /** The lifecycle phase. */
  readonly phase?: LifecyclePhase | null | undefined;
  /** The first day of both, or of each. */
  readonly enteredOn: CivilDate | CareEntries;
  /** The last day on which somebody of ours was in touch with the customer. */
  readonly lastTouchOn?: CivilDate | null | undefined;
  /** The grade of the customer; it may change the cadence. */
  readonly grade?: string | null | undefined;
  /** Who looks after the customer; nobody where it is left out. */
  readonly owner?: string | null | undefined;
  /** Since when that is the owner. */
  readonly ownedSince?: CivilDate | null | undefined;
  /** The day until which the contract runs. */
  readonly contractUntil?: CivilDate | null | undefined;
  /** The last day on which a bid was lost. */
  readonly bidLostOn?: CivilDate | null | undefined;
  /** The last day on which the customer was asked for a reference. */
  readonly referenceAskedOn?: CivilDate | null | undefined;
  /** Days on which the customer is greeted, in any order. */
  readonly greetingDays?: readonly GreetingDay[] | null | undefined;
}

/** Something that is wrong with a care record. */
export type CareRecordProblem =
  | ValueProblem
  | DateProblem
  /** A day so late that nothing can be due after it. */
  | Problem<'date.outOfRange'>
  /** Neither a stage nor a phase. */
  | Problem<'standing.missing'>;
