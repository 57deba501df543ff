/** Care in English. */
import { countEn, phaseNamesEn, stageNamesEn } from '../history/words.en.ts';
import { careText } from './careText.ts';
import type { CareTexts, CareWords } from './words.ts';

/**
 * The texts of goals, actions, greetings, stages and phases in English, for a page that shows a plan.
 *
 * Boundary cases: a goal or an action of a policy's own stands in no table; `careText` gives it as it is written.
 *
 * Source: what the goals and actions of the phases say is the guide's, in our words; the rest is this library's.
 *
 * @example
 * ```ts
 * import { careTextsEn } from 'clientele/care';
 *
 * careTextsEn.actions.joinTenderLists // => 'get on their tender lists'
 * ```
 */
export const careTextsEn: CareTexts = {
  goals: {
    awakenInterest: 'awaken interest',
    winFirstPurchase: 'win the first purchase',
    confirmChoice: 'confirm that the choice was right',
    deepenRelation: 'deepen the relation',
    honourAdvocate: 'honour who speaks for us',
    becomeKnown: 'become known, and be asked',
    winFirstContract: 'win the first contract, at the cost of profit',
    growThroughCustomers: 'win new customers through present ones',
    keepStable: 'keep what works',
    winBack: "win back: today's lost customer can be tomorrow's",
  },
  actions: {
    sendNews: 'send news of use',
    inviteToEvent: 'invite to an event',
    answerInquiry: 'answer what was asked',
    offerTrial: 'offer a trial',
    makeOffer: 'make an offer',
    thankForPurchase: 'thank for the purchase',
    askSatisfaction: 'ask whether all is well',
    offerHelp: 'offer help',
    reviewNeeds: 'review what is needed',
    rewardLoyalty: 'reward loyalty',
    thankAdvocate: 'thank for the recommendation',
    shareNewsFirst: 'share news before anyone else',
    visit: 'visit',
    introduceCompany: 'introduce the company',
    joinTenderLists: 'get on their tender lists',
    exchangeTechnology: 'exchange technical knowledge',
    offerPrice: 'offer a good price',
    assignSeniorTeam: 'assign a senior team',
    analyseCustomer: 'collect and analyse what is known of the customer',
    askForIntroductions: 'ask for introductions',
    keepServiceStable: 'keep the service stable',
    giveBestResources: 'give the best resources',
    keepVisiting: 'keep visiting',
  },
  greetings: {
    birthday: 'birthday',
    festival: 'festival',
    membershipAnniversary: 'membership anniversary',
    promotion: 'promotion',
    graduation: 'graduation',
    wedding: 'wedding',
  },
  stages: stageNamesEn,
  phases: phaseNamesEn,
};

const days = (value: number): string => countEn(value, 'day', 'days');
const standing = (of: 'stage' | 'phase', name: string): string =>
  of === 'stage'
    ? `Stage "${careText(careTextsEn.stages, name)}"`
    : `Phase "${careText(careTextsEn.phases, name)}"`;
const facts = {
  enteredOn: 'The entry',
  lastTouchOn: 'The last touch',
  bidLostOn: 'The loss of the bid',
  referenceAskedOn: 'The request for a reference',
} as const;
const roles = {
  leads: 'It leads.',
  joins: 'It applies as well.',
  rests: 'It rests.',
} as const;

/** The care words in English. */
export const careWordsEn: CareWords = {
  language: 'en',
  because: {
    'care.strategy': ({ of, name, goal, role }) =>
      `${standing(of, name)}: ${careText(careTextsEn.goals, goal)}. ${roles[role]}`,
    'care.grade': ({ grade, percent }) => `Grade "${grade}" takes ${percent}% of the cadence.`,
    'care.notYet': ({ fact, on }) => `${facts[fact]} on ${on} has not happened yet.`,
    'care.touchedBefore': ({ lastTouchOn, enteredOn }) =>
      `The last touch on ${lastTouchOn} came before the entry on ${enteredOn} and does not count.`,
    'care.firstTouch': ({ enteredOn, unit, amount, dueOn }) => {
      const time = unit === 'days' ? days(amount) : countEn(amount, 'working day', 'working days');
      return `The first touch is due within ${time} of the entry on ${enteredOn}: ${dueOn}.`;
    },
    'care.step': ({ lastTouchOn, enteredOn, stepDay, dueOn }) =>
      `After the touch on ${lastTouchOn} the next one is due ${days(stepDay)} after the entry on ${enteredOn}: ${dueOn}.`,
    'care.interval': ({ from, everyDays, dueOn }) =>
      `The next touch is due ${days(everyDays)} after ${from}: ${dueOn}.`,
    'care.renewal': ({ contractUntil, daysBefore, dueOn }) =>
      `The contract runs until ${contractUntil}: a touch about renewing it is due ${days(daysBefore)} before, on ${dueOn}.`,
    'care.paused': ({ bidLostOn, days: length, until }) =>
      `The bid was lost on ${bidLostOn}: a pause of ${days(length)}, until ${until}.`,
    'care.touchDue': ({ dueOn, alarmOn }) =>
      `A touch has been due since ${dueOn}${alarmOn === null ? '' : `; it is overdue after ${alarmOn}`}.`,
    'care.touchOverdue': ({ alarmOn, days: late }) =>
      `The touch is overdue by ${days(late)}: the last day was ${alarmOn}.`,
    'care.ownerLate': ({ owner, since, days: waited, afterDays }) =>
      `Owner ${owner} has not followed up for ${days(waited)}, since ${since}; after ${afterDays} the customer goes to the pool.`,
    'care.endsFirst': ({ stopOn }) => `Care stops on ${stopOn}, before another touch is due.`,
    'care.ended': ({ of, name, afterDays, stopOn }) =>
      `${standing(of, name)} is cared for ${days(afterDays)}: care stopped on ${stopOn}.`,
  },
  needs: {
    'care.touch': ({ dueOn, by }) =>
      by === null
        ? `Get in touch; due since ${dueOn}.`
        : `Get in touch by ${by}; due since ${dueOn}.`,
    'care.owner': () => 'The customer needs an owner.',
    'care.reference': ({ from }) => `A reference may be asked for from ${from}.`,
    'care.greeting': ({ greeting, name }) =>
      `Send a greeting today: ${careTextsEn.greetings[greeting]}${name === null ? '' : ` (${name})`}.`,
  },
  next: {
    'care.due': ({ on }) => `The next touch is due on ${on}.`,
    'care.overdue': ({ on }) => `Without a touch it is overdue on ${on}.`,
    'care.reassign': ({ on }) => `Without a touch the owner loses the customer on ${on}.`,
    'care.stop': ({ on }) => `Care stops on ${on}.`,
  },
};
