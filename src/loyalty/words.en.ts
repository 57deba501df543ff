/** Loyalty in English. */
import {
  capital,
  countEn,
  dayEn,
  eventEn,
  oneOfEn,
  satisfactionEn,
  stageNamesEn,
  whatEn,
} from '../history/words.en.ts';
import type { LoyaltyWords } from './words.ts';

const more = (count: number, one: string, many: string): string =>
  countEn(count, `more ${one}`, `more ${many}`);

/** The loyalty words in English. */
export const loyaltyWordsEn: LoyaltyWords = {
  language: 'en',
  because: {
    'stage.unknown': () => 'Nothing has happened yet.',
    'stage.known': ({ event }) => `Known since ${event.on}: ${whatEn(event)}.`,
    'stage.contact': ({ event, through }) =>
      `The last contact was ${eventEn(event)}; it counts through ${through}.`,
    'stage.contactFaded': ({ event, through }) =>
      `The last contact was ${eventEn(event)}; it counted through ${through}.`,
    'stage.disqualified': ({ event }) => `Disqualified on ${dayEn(event)}, and no contact since.`,
    'stage.occasions': ({ occasions, lastOn }) =>
      occasions === 1
        ? `Bought on one day, ${lastOn}.`
        : `Bought on ${occasions} days, the last ${lastOn}.`,
    'stage.advocacy': ({ converted, acts, events, through, isInGrace }) => {
      const parts = [
        converted === 0 ? '' : countEn(converted, 'referral converted', 'referrals converted'),
        acts === 0 ? '' : countEn(acts, 'act of advocacy', 'acts of advocacy'),
      ];
      const done = parts.filter((part) => part !== '').join(' and ');
      const stays = isInGrace ? 'still an advocate, by grace,' : 'an advocate';
      return `${done}: ${stays} through ${through}, thanks to ${events.map(eventEn).join(' and ')}.`;
    },
    'stage.vetoed': ({ event, satisfaction }) =>
      `Not an advocate: the last answer about satisfaction, on ${dayEn(event)}, was ${satisfactionEn(satisfaction)}.`,
  },
  needs: {
    contact: ({ anyOf, to }) => `${capital(oneOfEn(anyOf))} makes a ${stageNamesEn[to]}.`,
    occasions: ({ have, want, to }) => {
      const days = have === 0 ? countEn(want, 'day', 'days') : more(want - have, 'day', 'days');
      return to === 'advocate'
        ? `Being an ${stageNamesEn[to]} takes buying on ${days}.`
        : `Buying on ${days} makes a ${stageNamesEn[to]}.`;
    },
    advocacy: ({ anyOf: [{ converted, want: conversions }, { acts, want }], by, to }) => {
      const left = [conversions - converted, want - acts] as const;
      const referrals =
        converted === 0
          ? countEn(left[0], 'referral that converts', 'referrals that convert')
          : more(left[0], 'referral that converts', 'referrals that convert');
      const further = acts === 0 ? countEn(left[1], 'act', 'acts') : more(left[1], 'act', 'acts');
      return `It takes ${referrals}, or ${further} of advocacy${by === null ? '' : ` by ${by}`}, to make an ${stageNamesEn[to]}.`;
    },
    satisfaction: ({ event, wantScore, to }) =>
      `An ${stageNamesEn[to]} needs a better answer than that of ${dayEn(event)} (at least ${wantScore} of 10, or neither satisfied nor dissatisfied), or a referral that converts.`,
  },
  next: {
    'stage.changes': ({ on, to }) =>
      `If nothing happens, the stage is "${stageNamesEn[to]}" from ${on}.`,
  },
};
