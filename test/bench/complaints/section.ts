/** Measures complaints and prints their section of the page on benchmarks. */
import {
  type ComplaintEvent,
  complaintReport,
  standardComplaints,
  trackComplaint,
} from 'clientele/complaints';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { medianOf, timed } from '../stopwatch.ts';
import { complaintOf } from './madeComplaints.ts';

const policy = standardComplaints({
  calendar: { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] } },
});
const asOf = '2026-03-01T00:00:00Z';

const complaints = Array.from({ length: 1_000 }, (_, seed) => complaintOf(seed, 20));

/** Folds complaints, and counts what came of it, so that nothing is left unmade. */
function folded(): number {
  let changes = 0;
  for (const events of complaints) {
    const { warnings, escalations, next } = trackComplaint(policy, events, { asOf });
    changes += warnings.length + escalations.length + (next === null ? 0 : 1);
  }
  return changes;
}

const [fold] = await timed([{ what: 'fold', items: complaints.length, run: folded }], 15);

/** Milliseconds, the median of some runs, the first not counted. */
function milliseconds(run: () => unknown, times: number): number {
  run();
  const found = Array.from({ length: times }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return medianOf(found);
}

/** One event every five minutes: 1,000,000 of them take nine and a half years. */
const long = (events: number): ComplaintEvent[] => complaintOf(3, events, events * 300_000);
const growth = [1_000, 10_000, 100_000, 1_000_000].map((count) => {
  const events = long(count);
  const later = { asOf: '2036-01-01T00:00:00Z' };
  const took = milliseconds(() => trackComplaint(policy, events, later), count > 100_000 ? 3 : 5);
  return [count.toLocaleString('en'), took.toFixed(1), ((took * 1_000) / count).toFixed(2)];
});

const tracked = Array.from({ length: 100_000 }, (_, seed) =>
  trackComplaint(policy, complaintOf(seed, 8), { asOf }),
);
const year = { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z', asOf } as const;
const half = '2025-07-01T00:00:00Z';
const reports = (
  [
    ['the whole', year],
    ['by subject', { ...year, groupBy: 'subject' }],
    ['by owner, 40 of them, and month', { ...year, groupBy: ['owner', 'month'] }],
    [
      'by subject, with the half year before beside it',
      { ...year, from: half, groupBy: 'subject', compareWith: { from: year.from, to: half } },
    ],
  ] as const
).map(([what, options]) => {
  const took = milliseconds(() => complaintReport(policy, tracked, options), 5);
  return [what, (took / 1_000).toFixed(2), ((took * 1_000) / tracked.length).toFixed(1)];
});

const micros = fold?.micros ?? Number.NaN;

console.log(`## Complaints

${measuredOn()}

1,000 complaints of 20 events by the standard policy, with three targets, pauses, a ladder and transfers, over a calendar
with a lunch break: **${((micros * complaints.length) / 1_000).toFixed(0)} ms**, ${micros.toFixed(0)} µs a complaint. Wanted: at most 100 ms.

One complaint, longer and longer:

${markdownTable(['Events', 'Milliseconds', 'µs an event'], growth)}

A report on 100,000 tracked complaints, with every figure. Wanted: at most 2 seconds.

${markdownTable(['Report', 'Seconds', 'µs a complaint'], reports)}`);
