/** Legal limits in English. */
import { manyEn } from '../calendar/words.en.ts';
import { capital } from '../history/words.en.ts';
import type {
  ExtensionGuard,
  LimitAssumption,
  LimitKind,
  LimitLength,
  LimitUnit,
  RegulatoryProblem,
} from './model.ts';
import { startsEn } from './words.starts.en.ts';
import type { RegulatoryWords } from './words.ts';

const units: Readonly<Record<LimitUnit, string>> = {
  hours: 'hour',
  elapsedDays: 'elapsed day',
  workingDays: 'working day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  billingCycles: 'complete billing cycle',
};
const kinds: Readonly<Record<LimitKind, string>> = {
  duty: 'duty',
  expectation: 'what a regulator expects, no statute',
  threshold: 'threshold, after which another way opens',
  window: 'the last time for the customer',
  recurring: 'duty that repeats',
  platformRule: 'rule of a platform, no law',
};
const guards: Readonly<Record<ExtensionGuard, string>> = {
  reason: 'a reason that the law names',
  goodReason: 'a good reason for more',
  approval: 'the approval',
  notice: 'the notice to the customer',
  holdingReply: 'a holding reply',
  provisionalCredit: 'the provisional credit',
  agreement: 'the agreement of the customer',
  newInformation: 'new information of the customer',
  inProgress: 'the mark that the answer is in progress',
};
const assumptions: Readonly<Record<LimitAssumption, string>> = {
  elapsedDays: 'days are elapsed days',
  dayAfterStart: 'the day after the start is the first',
  endOfDay: 'the last day ends at its midnight',
  lastDayStays: 'a last day without work does not move',
  laterOfTwo: 'of two lengths the later end counts',
};
const evidence = {
  A: 'the number was seen in the legal text or on a page of the body itself (level A)',
  B: 'the number was seen only in secondary sources that agree (level B)',
} as const;

const lengthEn = ({ count, unit }: LimitLength): string => manyEn(count, units[unit]);
const startEn = (start: string): string => startsEn[start] ?? `“${start}”`;

/** What stood there, without the quotes of a message. */
const given = ({ received }: RegulatoryProblem): string =>
  received === undefined ? 'nothing' : received.replace(/^"|"$/g, '');
/** Names of conditions in a list as words. */
const missing = ({ against }: RegulatoryProblem): string =>
  (against ?? '')
    .split(', ')
    .map((guard) => guards[guard as ExtensionGuard] ?? guard)
    .join(', ');

/** The words of legal limits in English. */
export const regulatoryWordsEn: RegulatoryWords = {
  language: 'en',
  because: {
    'regulation.version': ({
      limit,
      instrument,
      section,
      receivedOn,
      effectiveFrom,
      effectiveTo,
    }) =>
      `${instrument}, ${section} (${limit}) holds for what was received on ${receivedOn}: ${
        effectiveFrom === null
          ? 'the source does not say since when it is in force'
          : `in force since ${effectiveFrom}`
      }${effectiveTo === null ? '' : `, until ${effectiveTo}`}.`,
    'regulation.asks': ({ limitKind, obligor, step, limit, start }) => {
      const within = limitKind === 'threshold' ? '' : 'within ';
      return `${capital(kinds[limitKind])}: ${step} (${obligor}), ${within}${lengthEn(limit)} from ${startEn(start)}.`;
    },
    'regulation.counted': ({ startedOn, countsFirstDay, lastDay }) =>
      `Counted from ${startedOn}, that day ${countsFirstDay ? 'included' : 'not included'}: the last day is ${lastDay}.`,
    'regulation.rolledOver': ({ from, to }) =>
      `${from} has no work: the last day moves to ${to}, the next working day.`,
    'regulation.closes': ({ at }) => `The last day ends as work closes, at ${at}.`,
    'regulation.otherLength': ({ why, limit, lastDay }) =>
      why === 'cap'
        ? `No longer than ${lengthEn(limit)}: the last day is ${lastDay}.`
        : `${capital(lengthEn(limit))} is allowed too, and ends later: the last day is ${lastDay}.`,
    'regulation.extended': ({ at, met, from, to }) => {
      const how = met.length === 0 ? '' : ` (${met.map((guard) => guards[guard]).join(', ')})`;
      return from === to
        ? `The extension at ${at}${how} adds nothing: the limit ends at ${from} as before.`
        : `Extended at ${at}${how}: from ${from} to ${to}.`;
    },
    'regulation.excluded': ({ days, what }) => `${manyEn(days, 'day')} left out: ${what}.`,
    'regulation.paused': ({ since, what }) => `The clock has stood still since ${since}: ${what}.`,
    'regulation.assumed': ({ what }) =>
      `The source does not say it, and it is taken: ${what.map((one) => assumptions[one]).join('; ')}.`,
    'regulation.remarks': ({ notes }) => `Remarks of the collection: ${notes.join(' ')}`,
    'regulation.provisional': ({ from, to }) =>
      `Provisional: holidays are known from ${from} up to, but not including, ${to}.`,
    'regulation.notAdvice': ({ evidence: level }) => `This is no legal advice; ${evidence[level]}.`,
  },
  needs: {
    'regulation.start': ({ start }) => `The limit has not begun: it counts from ${startEn(start)}.`,
    'regulation.act': ({ limitKind, obligor, step, by, missed }) => {
      const when = missed ? `Late since ${by}` : `By ${by}, that instant included`;
      const passes = missed ? `The threshold passed at ${by}` : `The threshold lies at ${by}`;
      return `${limitKind === 'threshold' ? passes : when}: ${step} (${obligor}).`;
    },
  },
  next: {
    'regulation.expires': ({ at }) => `The limit ends at ${at}: what is not done by then is late.`,
  },
  issues: {
    'regulation.unknown': (problem) => `No legal limit has the id ${given(problem)}.`,
    'regulation.notYetInForce': (problem) =>
      `Received on ${given(problem)}, before the limit took effect on ${problem.against}.`,
    'regulation.noLongerInForce': (problem) =>
      `Received on ${given(problem)}, after ${problem.against}, the last day the limit was in force.`,
    'regulation.pauseNotAllowed': (problem) =>
      `The pause from ${given(problem)} is refused: this law leaves nothing out, so its clock runs on.`,
    'extension.notAllowed': (problem) =>
      `The extension of ${given(problem)} is refused: this law knows none.`,
    'extension.beforeStart': (problem) =>
      `The extension of ${given(problem)} came before the limit began at ${problem.against}.`,
    'extension.afterExpiry': (problem) =>
      `The extension of ${given(problem)} came after the limit ended at ${problem.against}.`,
    'extension.notMet': (problem) =>
      `The extension is refused, as this is missing: ${missing(problem)}.`,
    'extension.tooLong': (problem) =>
      `An extension to ${given(problem)} is refused: the law allows one up to ${problem.against}.`,
    'extension.noDay': () => 'The extension says no last day, and the law names none.',
    'calendar.noCoverage': () =>
      'The limit depends on holidays, and the calendar does not say for which days it knows them.',
    'calendar.outsideCoverage': ({ against }) =>
      `The limit reaches beyond the days for which the calendar knows holidays, ${against?.replace('/', ' to ')}.`,
    'started.notAllowed': (problem) =>
      `A start at ${given(problem)} is refused: the limit counts from the receipt itself, at ${problem.against}.`,
    'received.afterAsOf': (problem) =>
      `The receipt at ${given(problem)} lies after the instant that is asked about, ${problem.against}.`,
    'started.beforeReceipt': (problem) =>
      `The start at ${given(problem)} lies before the receipt at ${problem.against}.`,
    'done.beforeStart': (problem) =>
      `It was done at ${given(problem)}, before the start at ${problem.against}.`,
    'excluded.order': (problem) =>
      `What is left out ends at ${given(problem)}, before it begins at ${problem.against}.`,
    'cycles.tooFew': (problem) =>
      `Too few ends of billing cycles are given (${given(problem)}): ${problem.against} complete cycles after the start are counted.`,
  },
  regulatoryStatuses: {
    notStarted: 'not started',
    running: 'running',
    paused: 'paused',
    met: 'in time',
    missed: 'missed',
  },
};
