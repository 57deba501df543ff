/** Every default of care, in one place, and a policy to start from. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type {
  CarePolicy,
  CareStrategy,
  GreetingPolicy,
  LifecyclePhase,
  LoyaltyStage,
} from './model.ts';

/** What a care policy is taken to say where it says nothing. */
export interface CareDefaults {
  /** A strategy for each loyalty stage. */
  readonly stages: Readonly<Record<LoyaltyStage, CareStrategy>>;
  /** A strategy for each lifecycle phase. */
  readonly phases: Readonly<Record<LifecyclePhase, CareStrategy>>;
  /** Days without a touch after which an owner loses an overdue customer; our proposal. */
  readonly reassignAfterDays: number;
  /** No grade changes the cadence. */
  readonly cadencePercentByGrade: Readonly<Record<string, number>>;
  /** Which days are greeted. */
  readonly greetings: GreetingPolicy;
}

/** What a strategy has where the table says nothing else. */
const plain = {
  stopAfterDays: null,
  bidLostPauseDays: null,
  renewalReminderDays: [],
  askForReference: 'never',
  leads: 'together',
} as const;

/** The aims of the stages are our proposal, those of the phases a source's. */
const proposed = { aim: 'proposal', figures: 'proposal' } as const;
const sourced = { aim: 'source', figures: 'proposal' } as const;

const stages: CareDefaults['stages'] = {
  suspect: {
    ...plain,
    goal: 'awakenInterest',
    actions: ['sendNews', 'inviteToEvent'],
    firstTouch: { days: 30 },
    cadence: { stepDays: [], everyDays: 90 },
    alarmDays: 180,
    provenance: proposed,
  },
  prospect: {
    ...plain,
    goal: 'winFirstPurchase',
    actions: ['answerInquiry', 'offerTrial', 'makeOffer'],
    firstTouch: { workingDays: 1 },
    cadence: { stepDays: [7, 14, 21, 28], everyDays: 14 },
    alarmDays: 30,
    provenance: proposed,
  },
  firstTime: {
    ...plain,
    goal: 'confirmChoice',
    actions: ['thankForPurchase', 'askSatisfaction', 'offerHelp'],
    firstTouch: { days: 2 },
    cadence: { stepDays: [7, 30, 90], everyDays: 90 },
    alarmDays: 120,
    provenance: proposed,
  },
  repeat: {
    ...plain,
    goal: 'deepenRelation',
    actions: ['reviewNeeds', 'rewardLoyalty'],
    firstTouch: { days: 7 },
    cadence: { stepDays: [], everyDays: 30 },
    alarmDays: 60,
    provenance: proposed,
  },
  advocate: {
    ...plain,
    goal: 'honourAdvocate',
    actions: ['thankAdvocate', 'shareNewsFirst'],
    firstTouch: { days: 2 },
    cadence: { stepDays: [], everyDays: 60 },
    alarmDays: 90,
    askForReference: 'everyQuarter',
    provenance: proposed,
  },
};

const phases: CareDefaults['phases'] = {
  potential: {
    ...plain,
    goal: 'becomeKnown',
    actions: ['visit', 'introduceCompany', 'joinTenderLists', 'exchangeTechnology'],
    firstTouch: { days: 30 },
    cadence: { stepDays: [], everyDays: 90 },
    alarmDays: 180,
    provenance: sourced,
  },
  development: {
    ...plain,
    goal: 'winFirstContract',
    actions: ['offerPrice', 'assignSeniorTeam'],
    firstTouch: { days: 2 },
    cadence: { stepDays: [], everyDays: 7 },
    alarmDays: 21,
    bidLostPauseDays: 90,
    provenance: sourced,
  },
  growth: {
    ...plain,
    goal: 'growThroughCustomers',
    actions: ['analyseCustomer', 'askForIntroductions'],
    firstTouch: { days: 7 },
    cadence: { stepDays: [], everyDays: 30 },
    alarmDays: 45,
    provenance: sourced,
  },
  maturity: {
    ...plain,
    goal: 'keepStable',
    actions: ['keepServiceStable', 'giveBestResources'],
    firstTouch: { days: 14 },
    cadence: { stepDays: [], everyDays: 30 },
    alarmDays: 45,
    renewalReminderDays: [180, 90, 60, 30],
    provenance: sourced,
  },
  termination: {
    ...plain,
    goal: 'winBack',
    actions: ['keepVisiting'],
    firstTouch: { days: 14 },
    cadence: { stepDays: [30, 90, 180], everyDays: 180 },
    alarmDays: null,
    stopAfterDays: 730,
    leads: 'alone',
    provenance: sourced,
  },
};

/**
 * What a care policy is taken to say where it says nothing.
 *
 * From the sources: what each lifecycle phase is for (a guide for engineering services sold to businesses in China),
 * and which days are greeted (a Chinese telecom operator). Our proposals, marked so in `provenance`: what each loyalty
 * stage is for, and every number of days; that the strategy for lost customers is followed alone; that an owner loses
 * an overdue customer after 60 days without a touch.
 *
 * Boundary cases: the object is frozen; a strategy that is given in part takes the rest from here. `null` days mean
 * never. It is no policy: it has no id and no version.
 *
 * Source: the five phases of the business-to-business guide, the greeting days of the telecom case.
 *
 * @example
 * ```ts
 * import { careDefaults } from 'clientele/care';
 *
 * careDefaults.phases.development.actions // => ['offerPrice', 'assignSeniorTeam']
 * careDefaults.phases.development.cadence // => { stepDays: [], everyDays: 7 }
 * careDefaults.phases.development.provenance // => { aim: 'source', figures: 'proposal' }
 * ```
 */
export const careDefaults: CareDefaults = /* @__PURE__ */ deepFreeze({
  stages,
  phases,
  reassignAfterDays: 60,
  cadencePercentByGrade: {},
  greetings: {
    aheadDays: 30,
    yearlyKinds: ['birthday', 'membershipAnniversary'],
    provenance: sourced,
  },
});

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type Preset = Omit<CarePolicy, keyof Checked<'care-policy@1'>>;

/**
 * Care for a relation between businesses, from the first name on a list to the lost customer: `careDefaults`, whole.
 *
 * Boundary cases: no grade changes its cadence. The strategy for a lost customer leads alone, has no alarm, and ends on
 * day 730.
 *
 * Source: the phases' aims are those of the business-to-business guide; all figures are our proposal.
 *
 * @example
 * ```ts
 * import { carePlan, relationshipCare } from 'clientele/care';
 *
 * const customer = { phase: 'growth', enteredOn: '2024-03-01', lastTouchOn: '2024-03-20' } as const;
 * carePlan(relationshipCare, customer, { asOf: '2024-04-01' }).dueOn // => '2024-04-19'
 * ```
 */
export const relationshipCare: CarePolicy = /* @__PURE__ */ deepFreeze({
  format: 'care-policy@1',
  id: 'relationship-care',
  version: '1',
  ...careDefaults,
} satisfies Preset) as CarePolicy;
