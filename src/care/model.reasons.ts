/** Why a plan is what it is, what it asks for, and what happens next: tagged, with numbers. */
import type { LifecyclePhase, LoyaltyStage } from '../history/model.standing.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CareOrigin } from './model.policy.ts';
import type { CareRecord, GreetingKind } from './model.record.ts';

/** Whether a strategy is that of a stage or of a phase. */
export type CareDimension = 'stage' | 'phase';

/** One reason of a care plan. */
export type CareReason =
  /** The strategy of the stage or of the phase. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.strategy';
      /** Whether it is that of the stage or of the phase. */
      readonly of: CareDimension;
      /** Which one. */
      readonly name: LoyaltyStage | LifecyclePhase;
      /** What it is for. */
      readonly goal: string;
      /** Where goal and actions come from. */
      readonly aim: CareOrigin;
      /** It gives the due day (`leads`), is kept beside the other (`joins`), or waits while the other is followed alone (`rests`). */
      readonly role: 'leads' | 'joins' | 'rests';
    }
  /** The grade changes the cadence. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.grade';
      /** The grade. */
      readonly grade: string;
      /** How much of the cadence it takes, in per cent. */
      readonly percent: number;
    }
  /** A fact dated after the day asked about has not happened yet. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.notYet';
      /** Which fact. */
      readonly fact: keyof CareRecord &
        ('enteredOn' | 'lastTouchOn' | 'bidLostOn' | 'referenceAskedOn');
      /** Its day. */
      readonly on: CivilDate;
    }
  /** The last touch came before the entry and does not count for it. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.touchedBefore';
      /** The last touch. */
      readonly lastTouchOn: CivilDate;
      /** The entry. */
      readonly enteredOn: CivilDate;
    }
  /** The first touch after the entry. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.firstTouch';
      /** The entry. */
      readonly enteredOn: CivilDate;
      /** What is counted. */
      readonly unit: 'days' | 'workingDays';
      /** How many. */
      readonly amount: number;
      /** The due day. */
      readonly dueOn: CivilDate;
    }
  /** A step so many days after the entry. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.step';
      /** The last touch. */
      readonly lastTouchOn: CivilDate;
      /** The entry. */
      readonly enteredOn: CivilDate;
      /** Days after the entry. */
      readonly stepDay: number;
      /** The due day. */
      readonly dueOn: CivilDate;
    }
  /** The regular interval after the last touch, or after the last step where that is later. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.interval';
      /** The day it is counted from. */
      readonly from: CivilDate;
      /** The interval. */
      readonly everyDays: number;
      /** The due day. */
      readonly dueOn: CivilDate;
    }
  /** The contract's end comes near. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.renewal';
      /** The day until which the contract runs. */
      readonly contractUntil: CivilDate;
      /** Days before it. */
      readonly daysBefore: number;
      /** The due day. */
      readonly dueOn: CivilDate;
    }
  /** After a lost bid the customer is left alone for a while. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.paused';
      /** The day the bid was lost. */
      readonly bidLostOn: CivilDate;
      /** Days of the pause. */
      readonly days: number;
      /** The first day after it. */
      readonly until: CivilDate;
    }
  /** A touch is due. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.touchDue';
      /** The due day. */
      readonly dueOn: CivilDate;
      /** The last day before it is overdue; null for never. */
      readonly alarmOn: CivilDate | null;
    }
  /** A touch is overdue. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.touchOverdue';
      /** The last day on which it was not. */
      readonly alarmOn: CivilDate;
      /** Days since then. */
      readonly days: number;
    }
  /** The owner has not followed up for too long. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.ownerLate';
      /** The owner. */
      readonly owner: string;
      /** The last touch, the entry, or the day the owner took over, whichever is latest. */
      readonly since: CivilDate;
      /** Days since then. */
      readonly days: number;
      /** Days the policy allows. */
      readonly afterDays: number;
    }
  /** Care ends before another touch would be due. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.endsFirst';
      /** The day on which it ends. */
      readonly stopOn: CivilDate;
    }
  /** Care has ended. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'care.ended';
      /** Whether the stage or the phase ends it. */
      readonly of: CareDimension;
      /** Which one. */
      readonly name: LoyaltyStage | LifecyclePhase;
      /** Days after the entry. */
      readonly afterDays: number;
      /** The day on which it ended. */
      readonly stopOn: CivilDate;
    };

/** What a plan asks for. */
export type CareNeed =
  /** A touch. */
  | {
      /** What kind of need it is. */
      readonly rule: 'care.touch';
      /** Since when it is due. */
      readonly dueOn: CivilDate;
      /** The last day before it is overdue; null when that is over, or where there is none. */
      readonly by: CivilDate | null;
    }
  /** Somebody to look after the customer. */
  | {
      /** What kind of need it is. */
      readonly rule: 'care.owner';
    }
  /** A request for a reference, at the next touch. */
  | {
      /** What kind of need it is. */
      readonly rule: 'care.reference';
      /** Since when it may be made. */
      readonly from: CivilDate;
    }
  /** A greeting, today. */
  | {
      /** What kind of need it is. */
      readonly rule: 'care.greeting';
      /** What for. */
      readonly greeting: GreetingKind;
      /** Whose day it is, or which festival; null where it was not said. */
      readonly name: string | null;
    };

/**
 * A change of a plan on a day.
 *
 * @typeParam What - what changes
 */
export interface CareChange<What extends string> {
  /** What happens. */
  readonly what: What;
  /** The day. */
  readonly on: CivilDate;
}

/** What happens to a plan if nothing is done. */
export type CareNext =
  /** A touch becomes due. */
  | CareChange<'care.due'>
  /** A touch becomes overdue. */
  | CareChange<'care.overdue'>
  /** The owner loses the customer. */
  | CareChange<'care.reassign'>
  /** Care stops. */
  | CareChange<'care.stop'>;
