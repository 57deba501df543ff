/** Silence in English. */
import type { EventRef } from '../history/model.ts';
import { capital, countEn, dayEn, eventEn, satisfactionEn } from '../history/words.en.ts';
import type { RiskSignal, SignalAge, SilenceOrigin } from './model.ts';
import type { SilenceWords } from './words.ts';

const names: Readonly<Record<RiskSignal, string>> = {
  paymentDelay: 'late payment',
  orderGap: 'a gap in orders',
  fallingVolume: 'falling volume',
  unansweredContacts: 'unanswered contacts',
  keyContactLeft: 'the loss of a key contact',
  satisfactionDown: 'falling satisfaction',
};
const counted: Readonly<Record<RiskSignal, readonly [string, string]>> = {
  paymentDelay: ['settled bill', 'settled bills'],
  orderGap: ['gap between orders', 'gaps between orders'],
  fallingVolume: [
    'purchase in the same months of last year',
    'purchases in the same months of last year',
  ],
  unansweredContacts: ['contact', 'contacts'],
  keyContactLeft: ['signal about a key contact', 'signals about key contacts'],
  satisfactionDown: ['answer about satisfaction', 'answers about satisfaction'],
};
const origins: Readonly<Record<SilenceOrigin, string>> = {
  source: 'a source says so',
  proposal: 'our proposal, unproven',
  own: 'the policy says so',
};

const days = (value: number): string => countEn(value, 'day', 'days');
const age = ({ since, weight, halfLifeDays, strength, origin }: SignalAge): string =>
  `Since ${since}; of a weight of ${weight}, halved every ${days(halfLifeDays)}, it counts ${strength} (${origins[origin]}).`;
/** Days around the last day to pay: `3 days before`, `on`, `5 days after`. */
const around = (value: number): string => {
  if (value === 0) return 'on';
  return value < 0 ? `${days(-value)} before` : `${days(value)} after`;
};

/** A question about satisfaction that nobody answered is no answer. */
const contactEn = (event: EventRef): string =>
  event.kind === 'satisfaction'
    ? `a question about satisfaction on ${dayEn(event)}`
    : eventEn(event);

/** The words of silence in English. */
export const silenceWordsEn: SilenceWords = {
  language: 'en',
  because: {
    'silence.paymentDelay': (reason) => {
      const { bill, dueOn, settledOn, delayDays, medianDays, bills } = reason;
      const paid = settledOn === null ? 'is still open' : `was settled on ${settledOn}`;
      return `Bill ${bill}, due on ${dueOn}, ${paid}, ${around(delayDays)} its last day; as a rule (${countEn(bills, 'bill', 'bills')} before) the customer pays ${around(medianDays)} it. ${age(reason)}`;
    },
    'silence.orderGap': (reason) => {
      const { lastOn, gapDays, medianDays, gaps } = reason;
      return `The last order was on ${lastOn}, ${days(gapDays)} ago; as a rule (${countEn(gaps, 'gap', 'gaps')} before) the next one comes after ${days(medianDays)}. ${age(reason)}`;
    },
    'silence.fallingVolume': (reason) => {
      const { from, through, value, before, fallPercent } = reason;
      const months = from === through ? from : `${from} to ${through}`;
      return `In ${months} the customer bought for ${value}, a year before for ${before}: ${fallPercent}% less. ${age(reason)}`;
    },
    'silence.unansweredContacts': (reason) => {
      const { contacts, events, lastAnswerOn } = reason;
      const since = lastAnswerOn === null ? '' : `; the last sign of life came on ${lastAnswerOn}`;
      const which = events.map(contactEn).join(', ');
      return `${countEn(contacts, 'contact', 'contacts')} in a row without an answer (${which})${since}. ${age(reason)}`;
    },
    'silence.keyContactLeft': (reason) =>
      `${capital(eventEn(reason.event))} says "${reason.form}". ${age(reason)}`,
    'silence.satisfactionDown': (reason) => {
      const { from, to, levels, before, event } = reason;
      return `Satisfaction fell by ${countEn(levels, 'level', 'levels')}, from "${satisfactionEn(from)}" (${eventEn(before)}) to "${satisfactionEn(to)}" (${eventEn(event)}). ${age(reason)}`;
    },
    'silence.unknown': ({ signal, have, want }) =>
      `Nothing can be told of ${names[signal]}: it takes ${countEn(want, ...counted[signal])}, and there ${have === 1 ? 'is' : 'are'} ${have}.`,
    'silence.ended': ({ event }) =>
      `The relationship is over (${eventEn(event)}): it is no longer at risk.`,
    'silence.score': ({ standing, score, level, atLeast }) => {
      const made = `${countEn(standing, 'signal stands', 'signals stand')}; the score is ${score} of 1`;
      return level === null ? `${made}.` : `${made}: level "${level}", from ${atLeast} on.`;
    },
    'silence.unhappy': ({ complaints, share, origin, estimate, range, confidence }) => {
      const stated = origin === null ? 'as stated' : origins[origin];
      return `Where a share of ${share} of the unhappy complains (${stated}), ${countEn(complaints, 'complaint stands', 'complaints stand')} for ${estimate} unhappy customers, between ${range.low} and ${range.high} at a confidence of ${confidence}.`;
    },
  },
  needs: {
    'silence.payment': ({ bill }) => `Bill ${bill} is to be paid; ask why it is not.`,
    'silence.nextPayment': ({ withinDays }) =>
      `The next bill is to be paid as usual: no later than ${around(withinDays)} the last day to pay.`,
    'silence.order': () => 'An order would end the gap; ask what is in its way.',
    'silence.volume': ({ missing, by }) =>
      `The customer would have to buy for more than ${missing} by ${by} for the volume to be above the limit.`,
    'silence.answer': () =>
      'A sign of life from the customer is missing; try another way or person.',
    'silence.newContact': ({ forms }) =>
      `Find out who follows, and record it (${forms.map((form) => `"${form}"`).join(', ')}).`,
    'silence.betterAnswer': ({ than }) =>
      `A better answer about satisfaction than "${satisfactionEn(than)}" is missing; ask what went wrong.`,
  },
  next: {
    'silence.levelChanges': ({ on, to, by }) => {
      const why = by === 'fading' ? 'as signals fade' : 'as a signal begins or ends';
      const what = to === null ? 'no level is reached any more' : `the level is "${to}"`;
      return `If nothing more happens, ${what} from ${on} on, ${why}.`;
    },
  },
};
