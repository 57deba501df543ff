/** Two periods beside each other, and what has grown more than chance explains. */
import { amountOfWhole, multiplyAmounts } from '../foundation/amount.ts';
import { boundText, ratioText, rounded, wilsonBounds } from '../foundation/wilson.ts';
import { instantText } from '../time/instant.ts';
import type { ComplaintFigures, CountChange, PeriodComparison, SubjectChange } from './model.ts';
import type { ReportQuestion, Stretch } from './reportQuestion.ts';
import { apart } from './reportRate.ts';

type Counts = Pick<CountChange, 'before' | 'now'>;

/** Complaints by subject in both periods. */
export type SubjectCounts = ReadonlyMap<string | null, Counts>;

/** The figures of this period less those of another one. */
export function comparisonOf(
  question: ReportQuestion,
  other: Stretch,
  now: ComplaintFigures,
  before: ComplaintFigures,
  subjects: SubjectCounts,
): PeriodComparison {
  const change = (counts: Counts): CountChange =>
    changeOf(counts, knownOf(question.period, question), knownOf(other, question));
  return {
    from: instantText(other.from),
    to: instantText(other.to),
    before,
    received: change({ before: before.received, now: now.received }),
    targets: Object.fromEntries(
      Object.entries(now.targets).map(([name, { rate }]) => {
        const earlier = before.targets[name]?.rate;
        return [name, apart(rate, earlier ?? rate)];
      }),
    ),
    upheld: apart(now.outcomes.upheld, before.outcomes.upheld),
    firstContact: apart(now.firstContact, before.firstContact),
    repeats: apart(now.repeats, before.repeats),
    satisfied: apart(now.satisfaction.satisfied, before.satisfaction.satisfied),
    regulator: apart(now.regulator.complaints, before.regulator.complaints),
    subjects: [...subjects]
      .map(([subject, counts]): SubjectChange => {
        const changed = change(counts);
        const enough = counts.now >= question.definitions.minGroupSize;
        return { subject, ...changed, isSurge: enough && isMore(changed) };
      })
      .sort(surestFirst),
  };
}

/** For how long a period is known. */
function knownOf({ from, to }: Stretch, { asOf }: ReportQuestion): number {
  return Math.min(to, asOf) - from;
}

/**
 * If both periods bring as many in the same time, a complaint of one of them falls into this one with the share of its
 * time: the interval of the share that did tells which ratios go with it.
 */
function changeOf({ before, now }: Counts, time: number, timeBefore: number): CountChange {
  if (before + now === 0) return { before, now, ratio: null, interval: null, isClear: false };
  const { low, high } = wilsonBounds(now, before + now);
  const per = timeBefore / time;
  const least = (low / (1 - low)) * per;
  const greatest = high === 1 ? null : (high / (1 - high)) * per;
  return {
    before,
    now,
    ratio: ratioText(product(now, timeBefore), product(before, time)),
    interval: { low: boundText(least), high: greatest === null ? null : boundText(greatest) },
    isClear: rounded(least) > 1 || (greatest !== null && rounded(greatest) < 1),
  };
}

const product = (a: number, b: number) => multiplyAmounts(amountOfWhole(a), amountOfWhole(b));

const lowOf = ({ interval }: CountChange): number => Number(interval?.low ?? 0);

const isMore = (change: CountChange): boolean => change.isClear && lowOf(change) > 1;

function surestFirst(a: SubjectChange, b: SubjectChange): number {
  const bySureness = lowOf(b) - lowOf(a) || b.now - a.now || a.before - b.before;
  if (bySureness !== 0) return bySureness;
  if (a.subject === null || b.subject === null) return a.subject === null ? 1 : -1;
  return a.subject < b.subject ? -1 : 1;
}
