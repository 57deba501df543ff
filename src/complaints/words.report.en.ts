/** The flags of a report on complaints in English. */
import type { SentencesOf } from '../foundation/decision.ts';
import type { ReportFlag } from './model.ts';

const whole: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat('en');
const count = (value: number, one: string, many: string): string =>
  `${whole.format(value)} ${value === 1 ? one : many}`;
const complaints = (value: number): string => count(value, 'complaint', 'complaints');
const times: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat('en', {
  maximumFractionDigits: 2,
});

/** A sentence for each flag. */
export const reportFlagsEn: SentencesOf<ReportFlag, 'kind'> = {
  'report.nothing': () => 'No complaint was given.',
  'report.unfinished': ({ asOf, to }) =>
    `The period ends at ${to} and is known until ${asOf}: what is met early counts, what will be late does not yet.`,
  'report.running': ({ target, running, paused }) => {
    const parts = [
      running > 0 ? `${whole.format(running)} still open` : '',
      paused > 0 ? `${whole.format(paused)} paused` : '',
    ].filter((part) => part !== '');
    return `The rate of ${target} may still move: ${parts.join(' and ')}.`;
  },
  'report.tooFew': ({ target, decided, minGroupSize }) =>
    `The rate of ${target} is not told: it is out of ${whole.format(decided)}, and it takes ${whole.format(minGroupSize)}.`,
  'report.provisional': ({ target, runs }) =>
    `${count(runs, 'due time', 'due times')} of ${target} ${runs === 1 ? 'lies' : 'lie'} beyond the days for which holidays are known.`,
  'report.unrepeatable': ({ complaints: unknown }) =>
    `${complaints(unknown)} without a customer or a subject: whether ${unknown === 1 ? 'it repeats another' : 'they repeat others'} is not known.`,
  'report.backlogGrew': ({ before, now }) =>
    `The backlog grew from ${complaints(before)} to ${whole.format(now)}.`,
  'report.surge': ({ subject, before, now, ratio }) => {
    const about = subject === null ? 'without a subject' : `about ${subject}`;
    const more =
      ratio === null ? '' : `, ${times.format(Number(ratio))} times as many for the same time`;
    return `${complaints(now)} ${about}, ${whole.format(before)} in the other period${more}.`;
  },
};
