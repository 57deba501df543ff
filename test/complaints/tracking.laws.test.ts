/** What holds for every complaint, under every policy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockRun, TrackedComplaint } from '../../src/complaints/model.ts';
import { trackComplaint } from '../../src/complaints/trackComplaint.ts';
import { type AskedComplaint, askedComplaint } from '../support/complaintArbitraries.ts';
import { runs } from '../support/laws.ts';

const everything = {
  gaps: true,
  reopening: ['continue', 'continueWithMinimum', 'newCycle', 'ignoreWithin'],
  changes: ['retroactive', 'proportional', 'fresh'],
} as const;
const asked = askedComplaint(everything);
const at = ({ policy, events, knownAt }: AskedComplaint, asOf: number): TrackedComplaint =>
  trackComplaint(policy, events, { asOf, knownAt });

/** Without the milliseconds that pass. */
function standing(tracked: TrackedComplaint): unknown {
  const passing = new Set(['elapsed', 'remaining', 'lateness', 'workingTime', 'elapsedTime']);
  return JSON.parse(
    JSON.stringify(tracked, (key, value) => (passing.has(key) ? undefined : value)),
  );
}

/** As though nothing happened after an instant. */
const until = (one: AskedComplaint, asOf: number): AskedComplaint => ({
  ...one,
  events: one.events.filter((event) => new Date(event.at).getTime() <= asOf),
});

const runsOf = (tracked: TrackedComplaint): ClockRun[] =>
  Object.values(tracked.targets).flatMap((clock) =>
    clock === null ? [] : [clock, ...clock.earlier],
  );

describe('next', () => {
  it('is the first millisecond at which anything else is answered', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, part) => {
        const one = until(drawn, drawn.asOf);
        const now = at(one, one.asOf);
        const next = now.next === null ? one.asOf + 400 * 86_400_000 : Date.parse(now.next.at);
        expect(next).toBeGreaterThan(one.asOf);
        const between = one.asOf + Math.floor((next - 1 - one.asOf) * part);
        expect(standing(at(one, between))).toEqual(standing(now));
        expect(standing(at(one, next - 1))).toEqual(standing(now));
        if (now.next !== null) expect(standing(at(one, next))).not.toEqual(standing(now));
      }),
      { numRuns: runs(300) },
    );
  });

  it('goes through everything that happens, one by one', () => {
    fc.assert(
      fc.property(asked, (drawn) => {
        const one = until(drawn, drawn.asOf);
        const seen = new Set<string>();
        let now = at(one, one.asOf);
        for (let step = 0; step < 60 && now.next !== null; step += 1) {
          expect(seen.has(now.next.at)).toBe(false);
          seen.add(now.next.at);
          now = at(one, Date.parse(now.next.at));
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('reading', () => {
  it('does not depend on the order in which events arrive, nor on how often', () => {
    fc.assert(
      fc.property(asked, fc.infiniteStream(fc.nat()), (one, places) => {
        const shuffled = one.events.map((event) => ({ event, place: places.next().value }));
        shuffled.sort((a, b) => a.place - b.place);
        const events = shuffled.map(({ event }) => event);
        const twice = [...events, ...events.filter(({ id }) => typeof id === 'string')];
        expect(at({ ...one, events: twice }, one.asOf)).toEqual(at(one, one.asOf));
      }),
      { numRuns: runs(200) },
    );
  });

  it('does not look ahead', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(at(one, one.asOf)).toEqual(at(until(one, one.asOf), one.asOf));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is of what was known', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 12 }), (one, days) => {
        const knownAt = one.base + days * 86_400_000;
        const known = one.events.filter(
          ({ recordedAt }) =>
            recordedAt === undefined ||
            recordedAt === null ||
            new Date(recordedAt).getTime() <= knownAt,
        );
        expect(at({ ...one, knownAt }, one.asOf)).toEqual(
          at({ ...one, events: known, knownAt: null }, one.asOf),
        );
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('clocks', () => {
  it('have used and left what they have', () => {
    fc.assert(
      fc.property(asked, (one) => {
        for (const run of runsOf(at(one, one.asOf))) {
          expect(run.elapsed + run.remaining).toBe(run.target);
          expect(run.elapsed).toBeGreaterThanOrEqual(0);
          if (run.status === 'met' || run.status === 'running') expect(run.lateness).toBe(0);
          if (run.dueAt !== null && run.breachAt !== null) {
            expect(run.dueAt <= run.breachAt).toBe(true);
          }
          if (run.status === 'met')
            expect((run.stoppedAt ?? '') <= (run.breachAt ?? '')).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('keep a breach, unless the policy forgives', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 20_000 }), (one, minutes) => {
        fc.pre(!one.policy.changes.forgive);
        const later = at(one, one.asOf + minutes * 60_000);
        for (const [name, clock] of Object.entries(at(one, one.asOf).targets)) {
          for (const run of clock === null ? [] : [clock, ...clock.earlier]) {
            if (run.status !== 'breached') continue;
            const now = later.targets[name];
            const all = now === null || now === undefined ? [] : [now, ...now.earlier];
            const same = all.find(({ cycle }) => cycle === run.cycle);
            expect(same).toMatchObject({ status: 'breached', brokenBy: run.brokenBy });
            expect(same?.breachAt).toBe(run.breachAt);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('are due at the first and the last instant at which they are used up', () => {
    fc.assert(
      fc.property(asked, (drawn) => {
        const one = until(drawn, drawn.asOf);
        for (const [name, clock] of Object.entries(at(one, one.asOf).targets)) {
          if (clock?.status !== 'running' || clock.promised || clock.dueAt === null) continue;
          const used = (instant: number) => at(one, instant).targets[name]?.remaining ?? 0;
          const { dueAt, breachAt } = clock;
          const due = Date.parse(dueAt);
          if (due > one.asOf) expect(used(due)).toBe(0);
          if (breachAt !== null && Date.parse(breachAt) > one.asOf) {
            expect(used(Date.parse(breachAt))).toBe(0);
            expect(at(one, Date.parse(breachAt)).targets[name]?.status).toBe('breached');
            expect(at(one, Date.parse(breachAt) - 1).targets[name]?.status).not.toBe('breached');
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('owners', () => {
  it('hold a complaint for as long as it is open', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const { ownership, record } = at(one, one.asOf);
        const open = record.openPeriods.reduce(
          (sum, { from, to }) => sum + (to === null ? one.asOf : Date.parse(to)) - Date.parse(from),
          0,
        );
        const held = ownership.holders.reduce((sum, { elapsedTime }) => sum + elapsedTime, 0);
        expect(held).toBe(open);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('ladders', () => {
  it('fire each level once, and tell nobody twice', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const { escalations, warnings } = at(one, one.asOf);
        const keys = [...escalations, ...warnings].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { at: fired, deliverAt } of escalations) expect(fired <= deliverAt).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
