/** The care policy as it is written down: everything but its name and version may be left out. */
import type { LifecyclePhase, LoyaltyStage } from '../history/model.standing.ts';
import type {
  CareCadence,
  CareProvenance,
  CareStrategy,
  FirstTouch,
  GreetingPolicy,
} from './model.policy.ts';
import type { GreetingKind } from './model.record.ts';

/**
 * A strategy as it is written down; what is left out is taken from the same stage or phase of `careDefaults`. Parts
 * that are given have the provenance `own` unless it says otherwise.
 */
export interface CareStrategyInput {
  /** What it is for: a key that has a text, or words of your own. */
  readonly goal?: CareStrategy['goal'] | undefined;
  /** What is done at a touch: keys that have a text, or words of your own. */
  readonly actions?: CareStrategy['actions'] | undefined;
  /** By when the first touch is made: 0 to 3,660 days or working days. */
  readonly firstTouch?: FirstTouch | undefined;
  /** The rhythm after it: 1 to 3,660 days each. */
  readonly cadence?: Partial<CareCadence> | undefined;
  /** Days after the last touch after which a touch is overdue: 1 to 3,660; null for never. */
  readonly alarmDays?: number | null | undefined;
  /** Days after the entry on which care stops: 1 to 3,660; null for never. */
  readonly stopAfterDays?: number | null | undefined;
  /** Days without a touch after a bid was lost: 1 to 3,660; null for no pause. */
  readonly bidLostPauseDays?: number | null | undefined;
  /** Days before the contract's end on which a touch is due, descending. */
  readonly renewalReminderDays?: readonly number[] | undefined;
  /** Whether the customer is asked for a reference. */
  readonly askForReference?: CareStrategy['askForReference'] | undefined;
  /** Whether it is followed beside the other dimension's strategy, or alone. */
  readonly leads?: CareStrategy['leads'] | undefined;
  /** Where it comes from. */
  readonly provenance?: Partial<CareProvenance> | undefined;
}

/** Which days are greeted, as it is written down. */
export interface GreetingPolicyInput {
  /** Days for which greetings are listed, today included: 1 to 365. */
  readonly aheadDays?: number | undefined;
  /** The kinds that come back every year where a greeting day does not say. */
  readonly yearlyKinds?: readonly GreetingKind[] | undefined;
  /** Where it comes from. */
  readonly provenance?: Partial<GreetingPolicy['provenance']> | undefined;
}

/** A care policy as it is written down; what is left out is taken from `careDefaults`. */
export interface CarePolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'care-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The strategies of loyalty stages that differ. */
  readonly stages?: Readonly<Partial<Record<LoyaltyStage, CareStrategyInput>>> | undefined;
  /** The strategies of lifecycle phases that differ. */
  readonly phases?: Readonly<Partial<Record<LifecyclePhase, CareStrategyInput>>> | undefined;
  /** Days without a touch after which an owner loses an overdue customer: 1 to 3,660; null for never. */
  readonly reassignAfterDays?: number | null | undefined;
  /** How much of the cadence a grade takes, in per cent: 10 to 1,000. */
  readonly cadencePercentByGrade?: Readonly<Record<string, number>> | undefined;
  /** Which days are greeted. */
  readonly greetings?: GreetingPolicyInput | undefined;
}
