/** The lifecycle in English. */
import { capital, countEn, dayEn, eventEn, oneOfEn, phaseNamesEn } from '../history/words.en.ts';
import type { EndReason, RevenueGrowth } from './model.ts';
import type { LifecycleWords } from './words.ts';

const percent: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 4,
});

const ends: Readonly<Record<EndReason, string>> = {
  'contract-terminated': 'the contract was ended by notice',
  'contract-expired': 'the contract ran out',
  declared: 'the relationship was declared ended',
  silence: 'nothing was bought for too long',
};

/** What will have happened by then. */
const endsThen: Readonly<Record<EndReason, string>> = {
  ...ends,
  'contract-expired': 'by then the contract has run out',
  silence: 'by then nothing has been bought for too long',
};

function revenue({ recent, earlier, growth }: RevenueGrowth): string {
  const both = `revenue of ${recent} in twelve months after ${earlier} in the twelve before`;
  if (growth === null) return `${both}, so there is no growth figure`;
  return `${both}, ${Number(growth) > 0 ? '+' : ''}${percent.format(growth)}`;
}

/** The lifecycle words in English. */
export const lifecycleWordsEn: LifecycleWords = {
  language: 'en',
  because: {
    'phase.unknown': () => 'Nothing has happened yet.',
    'phase.neverCustomer': () => 'Never a customer: nothing was bought that was not taken back.',
    'phase.engaged': ({ event, through }) =>
      `Something is under way, ${eventEn(event)}; it counts through ${through}.`,
    'phase.engagementFaded': ({ event, through }) =>
      `Nothing is under way: ${eventEn(event)} counted through ${through}.`,
    'phase.contract': ({ contract, event, until, through }) => {
      const name = contract === null ? 'The contract' : `Contract ${contract}`;
      const how = event.kind === 'contract.renewed' ? 'renewed' : 'signed';
      const signed = `${name}, ${how} on ${dayEn(event)},`;
      if (until === null || through === null) return `${signed} runs without an end.`;
      return through > until && until >= event.on
        ? `${signed} runs to ${until}, with its grace through ${through}.`
        : `${signed} runs through ${through}.`;
    },
    'phase.purchase': ({ on, silenceDays, medianGapDays, through }) => {
      const days = countEn(silenceDays, 'day', 'days');
      const gap =
        medianGapDays === null
          ? ''
          : `, set by a usual gap of ${countEn(medianGapDays, 'day', 'days')}`;
      return `The last purchase, on ${on}, counts through ${through}: the limit of silence is ${days}${gap}.`;
    },
    'phase.customer': ({ on, days, occasions }) =>
      `A customer since ${on}, for ${countEn(days, 'day', 'days')}; bought on ${countEn(occasions, 'day', 'days')} in all.`,
    'phase.revenue': (reason) =>
      `On ${reason.on}, reviewed on the first of each month: ${revenue(reason)}.`,
    'phase.declining': (reason) => `Declining: ${revenue(reason)}.`,
    'phase.ended': ({ why, on, contract, lastOn }) =>
      `Not a customer since ${on}: ${ends[why]}${contract === null ? '' : ` (${contract})`}; the last purchase or contract was on ${lastOn}.`,
  },
  needs: {
    engagement: ({ anyOf, to }) => `${capital(oneOfEn(anyOf))} leads to ${phaseNamesEn[to]}.`,
    purchaseOrContract: ({ to }) => `A purchase or a contract leads to ${phaseNamesEn[to]}.`,
    'maturity.tenure': ({ haveDays, wantDays, to }) =>
      `For ${phaseNamesEn[to]}, ${countEn(wantDays - haveDays, 'more day', 'more days')} as a customer.`,
    'maturity.occasions': ({ have, want, to }) =>
      `For ${phaseNamesEn[to]}, buying on ${countEn(want - have, 'more day', 'more days')}.`,
    'maturity.revenue': (need) =>
      `For ${phaseNamesEn[need.to]}, growth below ${percent.format(Number(need.wantBelow))} at a review; now ${revenue(need)}.`,
  },
  next: {
    'phase.changes': ({ on, to, why }) =>
      `If nothing happens, the phase is "${phaseNamesEn[to]}" from ${on}${why === null ? '' : `: ${endsThen[why]}`}.`,
  },
};
