/** What the business decides about care: a strategy for each stage and each phase, and who loses a customer. */
import type { Checked } from '../foundation/checked.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { LifecyclePhase, LoyaltyStage } from '../history/model.standing.ts';
import type { GreetingKind } from './model.record.ts';

/**
 * What a strategy is for. These have a text in every language; a policy may name goals of its own, which are said as
 * they are written.
 */
export type CareGoal =
  | 'awakenInterest'
  | 'winFirstPurchase'
  | 'confirmChoice'
  | 'deepenRelation'
  | 'honourAdvocate'
  | 'becomeKnown'
  | 'winFirstContract'
  | 'growThroughCustomers'
  | 'keepStable'
  | 'winBack';

/**
 * What is done at a touch. These have a text in every language; a policy may name actions of its own, which are said
 * as they are written.
 */
export type CareAction =
  | 'sendNews'
  | 'inviteToEvent'
  | 'answerInquiry'
  | 'offerTrial'
  | 'makeOffer'
  | 'thankForPurchase'
  | 'askSatisfaction'
  | 'offerHelp'
  | 'reviewNeeds'
  | 'rewardLoyalty'
  | 'thankAdvocate'
  | 'shareNewsFirst'
  | 'visit'
  | 'introduceCompany'
  | 'joinTenderLists'
  | 'exchangeTechnology'
  | 'offerPrice'
  | 'assignSeniorTeam'
  | 'analyseCustomer'
  | 'askForIntroductions'
  | 'keepServiceStable'
  | 'giveBestResources'
  | 'keepVisiting';

/** Where a part of a strategy comes from: a source, a proposal of this library, or the business that wrote the policy. */
export type CareOrigin = 'source' | 'proposal' | 'own';

/** Where the parts of a strategy come from. */
export interface CareProvenance {
  /** What it is for: goal and actions, or which days are greeted. */
  readonly aim: CareOrigin;
  /** Every number of days. */
  readonly figures: CareOrigin;
}

/** By when a customer who entered is touched for the first time. */
export type FirstTouch =
  | {
      /** So many days after the entry. */
      readonly days: number;
    }
  | {
      /** So many working days after the entry; the day after it is the first that may count. */
      readonly workingDays: number;
    };

/** The rhythm of touches after the first one. */
export interface CareCadence {
  /** Days after the entry on which a touch is due, ascending; may be empty. */
  readonly stepDays: readonly number[];
  /** Days from touch to touch once the steps are over. */
  readonly everyDays: number;
}

/** How customers in one stage or phase are cared for. */
export interface CareStrategy {
  /** What it is for. */
  readonly goal: CareGoal | (string & Record<never, never>);
  /** What is done at a touch. */
  readonly actions: readonly (CareAction | (string & Record<never, never>))[];
  /** By when the first touch is made. */
  readonly firstTouch: FirstTouch;
  /** The rhythm after it. */
  readonly cadence: CareCadence;
  /** Days after the last touch (or the entry) after which a touch is overdue; null: never. */
  readonly alarmDays: number | null;
  /** Days after the entry on which care stops; null: never. */
  readonly stopAfterDays: number | null;
  /** Days without a touch after a bid was lost; null: no pause. */
  readonly bidLostPauseDays: number | null;
  /** Days before the contract's end on which a touch is due about renewing it, descending; may be empty. */
  readonly renewalReminderDays: readonly number[];
  /** Whether the customer is asked for a reference, once in each calendar quarter. */
  readonly askForReference: 'everyQuarter' | 'never';
  /** Whether it is followed beside the other dimension's strategy, or alone. */
  readonly leads: 'together' | 'alone';
  /** Where it comes from. */
  readonly provenance: CareProvenance;
}

/** Which days are greeted, and how early they are told. */
export interface GreetingPolicy {
  /** Days for which greetings are listed, today included. */
  readonly aheadDays: number;
  /** The kinds that come back every year where a greeting day does not say. */
  readonly yearlyKinds: readonly GreetingKind[];
  /** Where it comes from. */
  readonly provenance: CareProvenance;
}

/**
 * A checked care policy: what the business decided, plain JSON, deeply frozen. It is made by `defineCarePolicy` or
 * `readCarePolicy`.
 */
export interface CarePolicy extends Checked<'care-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'care-policy@1';
  /** The name of the policy; it stands on every plan. */
  readonly id: string;
  /** Its version; it stands on every plan. */
  readonly version: string;
  /** A strategy for each loyalty stage. */
  readonly stages: Readonly<Record<LoyaltyStage, CareStrategy>>;
  /** A strategy for each lifecycle phase. */
  readonly phases: Readonly<Record<LifecyclePhase, CareStrategy>>;
  /** Days without a touch after which an owner loses an overdue customer to the pool; null: never. */
  readonly reassignAfterDays: number | null;
  /** How much of the cadence and of the alarm a grade takes, in per cent: 50 halves the days. Grades not named take 100. */
  readonly cadencePercentByGrade: Readonly<Record<string, number>>;
  /** Which days are greeted. */
  readonly greetings: GreetingPolicy;
}

/** Something that is wrong with a care policy. */
export type CarePolicyProblem =
  | ValueProblem
  /** A policy of another format. */
  | Problem<'format.unknown'>
  /** A first touch with both `days` and `workingDays`, or with neither. */
  | Problem<'firstTouch.unit'>
  /** Steps that do not ascend, or do not come after the first touch. */
  | Problem<'cadence.order'>
  /** Reminders that do not come nearer to the contract's end. */
  | Problem<'reminders.order'>
  /** An alarm before the touch is due. */
  | Problem<'alarm.early'>;
