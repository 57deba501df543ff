/** What a report says of complaints as they are tracked, under every policy: the same as counting them one by one. */
import { complaintReport, type TrackedComplaint, trackComplaint } from 'clientele/complaints';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsFrom, policyWith } from '../support/complaintArbitraries.ts';
import { runs } from '../support/laws.ts';

const day = 86_400_000;
const drawn = policyWith({
  gaps: true,
  reopening: ['continue', 'continueWithMinimum', 'newCycle', 'ignoreWithin'],
  changes: ['retroactive', 'proportional', 'fresh'],
}).chain(({ policy, base }) =>
  fc.record({
    policy: fc.constant(policy),
    base: fc.constant(base),
    complaints: fc.array(eventsFrom(base), { minLength: 1, maxLength: 5 }),
    asOf: fc.integer({ min: 1, max: 12 * 24 }).map((hours) => base + hours * 3_600_000),
  }),
);

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

describe('tracked complaints in a report', () => {
  it('are counted as they stand', () => {
    fc.assert(
      fc.property(drawn, ({ policy, base, complaints, asOf }) => {
        const tracked = complaints.map((events) => trackComplaint(policy, events, { asOf }));
        const period = { from: base - 400 * day, to: base + 4_000 * day };
        const { total, backlog, holders } = complaintReport(policy, tracked, {
          ...period,
          asOf,
          backlogEvery: 'month',
        });
        const count = (is: (one: TrackedComplaint) => boolean) => tracked.filter(is).length;
        expect(total.byStatus.open).toBe(count(({ status }) => status === 'open'));
        expect(backlog.at(-1)?.open).toBe(total.byStatus.open);
        expect(total.received).toBe(count(({ receivedAt }) => receivedAt !== null));
        expect(total.resolved).toBe(count(({ outcome }) => outcome !== null));
        expect(total.regulator.referrals).toBe(
          sum(tracked.map(({ record }) => record.regulators.length)),
        );
        for (const [name, figures] of Object.entries(total.targets)) {
          const every = tracked.flatMap(({ targets }) => {
            const clock = targets[name] ?? null;
            return clock === null ? [] : [clock, ...clock.earlier];
          });
          const of = (...statuses: string[]) =>
            every.filter(({ status }) => statuses.includes(status)).length;
          expect(figures).toMatchObject({
            runs: every.length,
            met: of('met'),
            late: of('breached'),
            running: of('running'),
            paused: of('paused'),
            cancelled: of('cancelled'),
            outside: 0,
          });
          const broken = sum(holders.map(({ breaches }) => breaches[name] ?? 0));
          expect(broken).toBe(figures.late);
        }
        const held = sum(
          tracked.flatMap(({ ownership }) => ownership.holders.map((one) => one.workingTime)),
        );
        expect(sum(holders.map(({ workingTime }) => workingTime))).toBe(held);
      }),
      { numRuns: runs(200) },
    );
  });
});
