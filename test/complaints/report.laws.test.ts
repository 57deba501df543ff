/** What every report obeys, whatever complaints it is given. */

import type {
  ComplaintFigures,
  ComplaintReportOptions,
  ReportDimension,
  ReportRate,
  TrackedComplaint,
} from 'clientele/complaints';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/laws.ts';
import { clock, type Names, type RunGiven, reportOn, tracked } from './reported.ts';

type Figures = ComplaintFigures<Names>;

const known = ['open', 'resolved', 'closed', 'withdrawn', 'merged'] as const;
/** Instants of January to April, often at the same noon or the same midnight. */
const instant = fc
  .integer({ min: 0, max: 240 })
  .map((halves) => new Date(Date.UTC(2026, 0, 1) + halves * 43_200_000).toISOString());
const later = fc.oneof(instant, fc.constant('2026-06-01T00:00:00.000Z'));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);

const run: fc.Arbitrary<RunGiven> = fc.oneof(
  fc.record({
    status: fc.constantFrom('met' as const, 'cancelled' as const),
    startedAt: instant,
    dueAt: maybe(later),
    stoppedAt: instant,
    elapsed: fc.nat(1_000),
  }),
  fc.record({
    status: fc.constant('breached' as const),
    startedAt: instant,
    dueAt: instant,
    stoppedAt: maybe(instant),
    elapsed: fc.nat(1_000),
    brokenBy: maybe(fc.constantFrom('al', 'bo')),
  }),
  fc.record({ status: fc.constant('running' as const), startedAt: instant, dueAt: later }),
  fc.record({ status: fc.constant('paused' as const), startedAt: instant }),
);
const clocks = fc.option(
  fc.array(run, { minLength: 1, maxLength: 3 }).map((given) => clock(...(given as [RunGiven]))),
);

const complaint: fc.Arbitrary<TrackedComplaint<Names>> = fc
  .record({
    status: fc.constantFrom(...known),
    receivedAt: instant,
    ended: instant,
    reopened: fc.boolean(),
    outcome: fc.constantFrom('upheld' as const, 'partlyUpheld' as const, 'notUpheld' as const),
    redress: maybe(fc.constantFrom('0' as const, '12.50' as const, '3' as const)),
    owner: maybe(fc.constantFrom('al', 'bo', 'cy')),
    severity: maybe(fc.constantFrom('bad' as const, 'mild' as const)),
    channel: fc.constantFrom('phone', 'web'),
    subject: maybe(fc.constantFrom('bill', 'line')),
    customer: maybe(fc.constantFrom('anna', 'bert')),
    customerTier: maybe(fc.constantFrom('gold')),
    answer: clocks,
    solve: clocks,
    counted: fc.record({
      repliesToResolve: fc.nat(2),
      callbacks: fc.nat(2),
      satisfaction: maybe(
        fc.constantFrom('satisfied' as const, 'neutral' as const, 'noAnswer' as const),
      ),
      regulators: fc.array(
        instant.map((at) => ({ at, body: 'MIIT' })),
        { maxLength: 2 },
      ),
    }),
    handOvers: fc.nat(2),
    bounces: fc.nat(1),
  })
  .map(
    ({
      ended,
      reopened,
      outcome,
      redress,
      answer,
      solve,
      counted,
      handOvers,
      bounces,
      ...rest
    }) => {
      const isOpen = rest.status === 'open';
      const isResolved = rest.status === 'resolved' || rest.status === 'closed';
      const endedAt = ended < rest.receivedAt ? rest.receivedAt : ended;
      const firstResolvedAt = isResolved || (isOpen && reopened) ? endedAt : null;
      const to = isOpen ? null : endedAt;
      return tracked({
        ...rest,
        outcome: isResolved ? outcome : null,
        redress: isResolved ? redress : null,
        targets: { answer, solve },
        ownership: { handOvers, bounces },
        record: {
          ...counted,
          firstResolvedAt,
          endedAt: to,
          reopenings: isOpen && reopened ? 1 : 0,
          openPeriods: [{ from: rest.receivedAt, to }],
        },
      });
    },
  );

const complaints = fc.array(complaint, { maxLength: 12 });
const dimensions: fc.Arbitrary<ReportDimension[]> = fc.subarray([
  'owner',
  'team',
  'channel',
  'severity',
  'subject',
  'matter',
  'customerTier',
  'month',
]);
const options: fc.Arbitrary<Partial<ComplaintReportOptions>> = fc.record({
  basis: fc.constantFrom('due' as const, 'stopped' as const),
  minGroupSize: fc.constantFrom(1, 2, 5),
  groupBy: dimensions,
  teams: fc.constant({ al: 'north', bo: 'north' }),
  repeatWithinDays: fc.constantFrom(1, 30),
  compareWith: maybe(fc.constant({ from: '2026-01-01T00:00:00Z', to: '2026-03-01T00:00:00Z' })),
  backlogEvery: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
});

const ratesOf = (figures: Figures): ReportRate[] => [
  ...Object.values(figures.targets).map(({ rate }) => rate),
  ...Object.values(figures.outcomes),
  figures.redress.complaints,
  figures.firstContact,
  figures.reopened,
  figures.repeats,
  figures.satisfaction.asked,
  figures.satisfaction.answered,
  figures.satisfaction.satisfied,
  figures.callbacks.complaints,
  figures.regulator.complaints,
  figures.ownership.bounced,
];

/** Every count of figures by its path; percentiles, shares and sums of money left out. */
function countsOf(value: unknown, path = ''): Map<string, number> {
  const found = new Map<string, number>();
  if (typeof value === 'number') found.set(path, value);
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (['percentiles', 'longest', 'interval', 'fromDays', 'toDays'].includes(key)) continue;
    for (const [where, count] of countsOf(inner, `${path}.${key}`)) found.set(where, count);
  }
  return found;
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

describe('laws of the report', () => {
  it('counts add up to the complaints given', () => {
    fc.assert(
      fc.property(complaints, options, (given, asked) => {
        const report = reportOn(given, asked);
        for (const figures of [report.total, ...report.groups]) {
          const { byStatus, ageing, received, targets, resolved, outcomes } = figures;
          expect(sum(Object.values(byStatus))).toBe(figures.complaints);
          expect(sum(ageing.map((bucket) => bucket.complaints))).toBe(byStatus.open);
          expect(received).toBeLessThanOrEqual(figures.complaints);
          expect(sum(Object.values(outcomes).map(({ numerator }) => numerator))).toBe(resolved);
          for (const { met, late, running, paused, cancelled, outside, ...one } of Object.values(
            targets,
          )) {
            expect(met + late + running + paused + cancelled + outside).toBe(one.runs);
            expect(one.lateOpen).toBeLessThanOrEqual(late);
            expect(one.workingTime.count).toBe(met + late - one.lateOpen);
            expect(one.elapsedTime.count).toBe(one.workingTime.count);
          }
        }
        expect(report.total.complaints).toBe(given.length);
        for (const target of ['answer', 'solve'] as const) {
          const all = given.map(({ targets }) => targets[target]);
          const { runs: counted, without } = report.total.targets[target];
          expect(without).toBe(all.filter((one) => one === null).length);
          expect(counted).toBe(sum(all.map((one) => (one === null ? 0 : one.earlier.length + 1))));
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('groups partition: every count of the whole is the sum of the groups', () => {
    fc.assert(
      fc.property(complaints, options, (given, asked) => {
        const { total, groups, groupBy } = reportOn(given, asked);
        if (groupBy.length === 0) return;
        const whole = countsOf(total);
        const parts = groups.map(({ by: _, ...figures }) => countsOf(figures));
        for (const [path, count] of whole) {
          expect([path, sum(parts.map((part) => part.get(path) ?? Number.NaN))]).toEqual([
            path,
            count,
          ]);
        }
        expect(new Set(groups.map(({ by }) => JSON.stringify(by))).size).toBe(groups.length);
      }),
      { numRuns: runs(150) },
    );
  });

  it('the order of complaints never matters', () => {
    fc.assert(
      fc.property(complaints, options, fc.infiniteStream(fc.nat(1_000)), (given, asked, keys) => {
        const shuffled = given
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(reportOn(shuffled, asked)).toEqual(reportOn(given, asked));
      }),
      { numRuns: runs(150) },
    );
  });

  it('a rate lies in its interval, its bounds around it, and nothing is told of too few', () => {
    fc.assert(
      fc.property(complaints, options, (given, asked) => {
        const report = reportOn(given, asked);
        const { minGroupSize } = report.definitions;
        for (const figures of [report.total, ...report.groups]) {
          for (const { numerator, denominator, share, interval, tooFew } of ratesOf(figures)) {
            expect(numerator).toBeLessThanOrEqual(denominator);
            expect(tooFew).toBe(denominator > 0 && denominator < minGroupSize);
            expect(share === null).toBe(denominator < minGroupSize);
            if (share === null || interval === null) continue;
            expect(Number(interval.low)).toBeLessThanOrEqual(Number(share));
            expect(Number(interval.high)).toBeGreaterThanOrEqual(Number(share));
          }
          for (const { bounds, rate } of Object.values(figures.targets)) {
            if (bounds === null || rate.share === null) continue;
            expect(Number(bounds.low)).toBeLessThanOrEqual(Number(rate.share));
            expect(Number(bounds.high)).toBeGreaterThanOrEqual(Number(rate.share));
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('what is open is never counted as met, and more of it never makes a rate better', () => {
    const open = run.filter(({ status }) => status === 'running' || status === 'paused');
    fc.assert(
      fc.property(complaints, options, fc.array(open, { maxLength: 4 }), (given, asked, added) => {
        const more = added.map((one) => tracked({ targets: { solve: clock(one) } }));
        const before = reportOn(given, asked).total.targets.solve;
        const after = reportOn([...given, ...more], asked).total.targets.solve;
        expect(after.met).toBe(before.met);
        expect(after.late).toBeGreaterThanOrEqual(before.late);
      }),
      { numRuns: runs(100) },
    );
  });

  it('periods that follow each other have every run and every receipt of the whole once', () => {
    fc.assert(
      fc.property(
        complaints,
        fc.constantFrom('due' as const, 'stopped' as const),
        (given, basis) => {
          const of = (from: string, to: string) => reportOn(given, { from, to, basis }).total;
          const [first, second, whole] = [
            of('2026-01-01T00:00:00Z', '2026-02-10T12:00:00Z'),
            of('2026-02-10T12:00:00Z', '2026-07-01T00:00:00Z'),
            of('2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z'),
          ];
          for (const key of ['received', 'resolved'] as const) {
            expect(first[key] + second[key]).toBe(whole[key]);
          }
          for (const target of ['answer', 'solve'] as const) {
            for (const key of ['met', 'late', 'running', 'cancelled'] as const) {
              const parts = first.targets[target][key] + second.targets[target][key];
              expect(parts).toBe(whole.targets[target][key]);
            }
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('the backlog is what came less what went, and ends with what was open', () => {
    fc.assert(
      fc.property(complaints, options, (given, asked) => {
        const { backlog } = reportOn(given, asked);
        for (const [index, { at, open, opened, ended }] of backlog.entries()) {
          const isOpen = (from: string, to: string | null) =>
            from <= at && (to === null || to > at);
          const periods = given.flatMap(({ record }) => record.openPeriods);
          expect(open).toBe(periods.filter(({ from, to }) => isOpen(from, to)).length);
          const before = backlog[index - 1];
          if (before === undefined) continue;
          expect(open).toBe(before.open + opened - ended);
          expect(before.at < at).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('percentiles ascend, and the 100th is the longest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), (times) => {
        const given = times.map((elapsed) =>
          tracked({
            targets: {
              solve: clock({
                status: 'met',
                elapsed,
                dueAt: '2026-03-02T00:00:00Z',
                stoppedAt: '2026-03-02T00:00:00Z',
              }),
            },
          }),
        );
        const percents = Array.from({ length: 100 }, (_, index) => index + 1);
        const { workingTime } = reportOn(given, { percentiles: percents }).total.targets.solve;
        const sorted = [...times].sort((a, b) => a - b);
        for (const { percent, milliseconds } of workingTime.percentiles) {
          // In whole numbers: the smallest rank with 100 × rank ≥ percent × count
          const rank = sorted.findIndex((_, index) => 100 * (index + 1) >= percent * times.length);
          expect(milliseconds).toBe(sorted[rank]);
        }
        expect(workingTime.longest).toBe(Math.max(...times));
      }),
      { numRuns: runs(100) },
    );
  });
});
