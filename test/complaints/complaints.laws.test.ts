/** Laws of complaints that need no second implementation. */
import { defineCalendar, uniteCalendars, workedBetween, workingSegments } from 'clientele/calendar';
import {
  type ComplaintEvent,
  type SlaPolicy,
  type TrackedComplaint,
  trackComplaint,
} from 'clientele/complaints';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockRun } from '../../src/complaints/model.ts';
import { deepFreeze } from '../../src/foundation/freeze.ts';
import {
  type AskedComplaint,
  askedComplaint,
  type PolicyTraits,
} from '../support/complaintArbitraries.ts';
import { runs } from '../support/laws.ts';

const anything: PolicyTraits = {
  gaps: true,
  reopening: ['continue', 'newCycle', 'ignoreWithin', 'continueWithMinimum'],
  changes: ['retroactive', 'fresh', 'proportional'],
};
const anyComplaint = askedComplaint(anything);

const law = <Values>(
  arbitrary: fc.Arbitrary<Values>,
  holds: (values: Values) => void,
  numRuns = 40,
): void => {
  fc.assert(fc.property(arbitrary, holds), { numRuns: runs(numRuns) });
};

const track = (
  { policy, knownAt }: AskedComplaint,
  events: readonly ComplaintEvent[],
  asOf: number,
): TrackedComplaint => trackComplaint(policy, events, { asOf, knownAt });

/** Every run of every clock, by target and place. */
function runsOf({ targets }: TrackedComplaint): Map<string, ClockRun> {
  const found = new Map<string, ClockRun>();
  for (const [target, clock] of Object.entries(targets)) {
    if (clock === null) continue;
    const { kind: _, because: __, earlier, ...latest } = clock;
    for (const run of [...earlier, latest]) found.set(`${target} ${run.cycle}`, run);
  }
  return found;
}

/** An answer without the milliseconds that pass. */
function withoutPassing(tracked: TrackedComplaint): unknown {
  const passing = new Set(['elapsed', 'remaining', 'lateness', 'workingTime', 'elapsedTime']);
  return JSON.parse(JSON.stringify(tracked), (key, value) => (passing.has(key) ? null : value));
}

const instant = (text: string): number => new Date(text).getTime();

describe('of facts', () => {
  it('the order of arrival never matters', () => {
    const shuffled = anyComplaint.chain((asked) =>
      fc
        .shuffledSubarray([...asked.events], { minLength: asked.events.length })
        .map((events) => ({ asked, events })),
    );
    law(shuffled, ({ asked, events }) => {
      expect(track(asked, events, asked.asOf)).toEqual(track(asked, asked.events, asked.asOf));
    });
  });

  it('the order of arrival never matters for two of one kind at one instant', () => {
    const collided = anyComplaint.map((asked) => ({
      ...asked,
      events: asked.events.map(({ seq: _, ...event }) => ({
        ...event,
        at: new Date(Math.floor(instant(String(event.at)) / 21_600_000) * 21_600_000).toISOString(),
      })) as ComplaintEvent[],
    }));
    law(collided, (asked) => {
      const reversed = [...asked.events].reverse();
      expect(track(asked, reversed, asked.asOf)).toEqual(track(asked, asked.events, asked.asOf));
    });
  });

  it('duplicates never matter, whenever they are recorded', () => {
    const doubled = fc.tuple(anyComplaint, fc.array(fc.nat(14), { maxLength: 6 }), fc.nat(3));
    law(doubled, ([asked, places, days]) => {
      const named = asked.events.map((event, place) => ({ ...event, id: `e${place}` }));
      const again = places.map((place) => {
        const event = named[place % named.length] as ComplaintEvent;
        if (event.recordedAt == null) return { ...event };
        const recordedAt = instant(String(event.recordedAt)) + days * 86_400_000;
        return { ...event, recordedAt: new Date(recordedAt) };
      });
      const twice = [...again, ...named] as ComplaintEvent[];
      expect(track(asked, twice, asked.asOf)).toEqual(track(asked, named, asked.asOf));
    });
  });

  it('nothing that happened later, or was recorded later, changes anything', () => {
    law(anyComplaint, (asked) => {
      const { asOf, knownAt } = asked;
      const seen = asked.events.filter(
        ({ at, recordedAt }) =>
          instant(String(at)) <= asOf &&
          (knownAt === null || recordedAt == null || instant(String(recordedAt)) <= knownAt),
      );
      expect(track(asked, seen, asOf)).toEqual(track(asked, asked.events, asOf));
    });
  });

  it('what is known by then is all that is known, once everything is', () => {
    law(anyComplaint, ({ policy, events, asOf }) => {
      const late = trackComplaint(policy, events, { asOf, knownAt: asOf + 30 * 86_400_000 });
      expect(late).toEqual(trackComplaint(policy, events, { asOf }));
    });
  });

  it('the answer is plain JSON', () => {
    law(anyComplaint, (asked) => {
      const tracked = track(asked, asked.events, asked.asOf);
      expect(JSON.parse(JSON.stringify(tracked))).toEqual(tracked);
    });
  });
});

describe('of time', () => {
  it('next is exact to the millisecond', () => {
    law(anyComplaint, (asked) => {
      const known = asked.events.filter(({ at }) => instant(String(at)) <= asked.asOf);
      const now = track(asked, known, asked.asOf);
      const at = now.next === null ? asked.asOf + 100 * 86_400_000 : instant(now.next.at);
      expect(at).toBeGreaterThan(asked.asOf);
      expect(withoutPassing(track(asked, known, at - 1))).toEqual(withoutPassing(now));
      const then = withoutPassing(track(asked, known, at));
      if (now.next === null) expect(then).toEqual(withoutPassing(now));
      else expect(then).not.toEqual(withoutPassing(now));
    });
  });

  it('going from next to next comes to an end, and to what is asked at once', () => {
    law(
      anyComplaint,
      (asked) => {
        const known = asked.events.filter(({ at }) => instant(String(at)) <= asked.asOf);
        let now = track(asked, known, asked.asOf);
        let steps = 0;
        for (; now.next !== null && steps < 200; steps += 1) {
          now = track(asked, known, instant(now.next.at));
        }
        expect(steps).toBeLessThan(200);
      },
      30,
    );
  });

  it('elapsed and remaining make the target, and what is late is late', () => {
    law(anyComplaint, (asked) => {
      for (const run of runsOf(track(asked, asked.events, asked.asOf)).values()) {
        expect(run.elapsed + run.remaining).toBe(run.target);
        expect(run.elapsed).toBeGreaterThanOrEqual(0);
        if (run.status !== 'breached') expect(run.lateness).toBe(0);
        if (run.status === 'running') expect(run.stoppedAt).toBeNull();
        if (run.status === 'paused') expect([run.dueAt, run.breachAt]).toEqual([null, null]);
        if (run.dueAt === null || run.breachAt === null) continue;
        expect(instant(run.breachAt)).toBeGreaterThanOrEqual(instant(run.dueAt));
        expect(run.due).toBe(instant(run.dueAt) <= Math.min(asked.asOf, lastOf(run)));
      }
    });
  });

  it('what runs on is due when so much working time has passed as remains', () => {
    law(anyComplaint, (asked) => {
      for (const run of runsOf(track(asked, asked.events, asked.asOf)).values()) {
        if (run.status !== 'running' || run.dueAt === null || run.due) continue;
        const left =
          run.calendar === null
            ? instant(run.dueAt) - asked.asOf
            : workedBetween(
                asked.policy.calendars[run.calendar] as SlaPolicy['calendars'][string],
                asked.asOf,
                { to: run.dueAt },
              );
        expect(left).toBe(run.remaining);
      }
    });
  });

  it('a recorded breach stays, with whom it names', () => {
    const noMercy = fc
      .tuple(anyComplaint, fc.integer({ min: 1, max: 10 * 1_440 }))
      .map(([{ policy, ...rest }, later]) => ({
        later,
        asked: {
          ...rest,
          policy: deepFreeze({ ...policy, changes: { ...policy.changes, forgive: false } }),
        } as unknown as AskedComplaint,
      }));
    law(noMercy, ({ asked, later }) => {
      const then = runsOf(track(asked, asked.events, asked.asOf + later * 60_000));
      // What is recorded between the two may put the past right.
      const now = asked.knownAt === null ? runsOf(track(asked, asked.events, asked.asOf)) : [];
      for (const [key, run] of now) {
        if (run.status !== 'breached') continue;
        const { status, breachAt, brokenBy, causedByChange } = then.get(key) as ClockRun;
        expect({ status, breachAt, brokenBy, causedByChange }).toEqual({
          status: 'breached',
          breachAt: run.breachAt,
          brokenBy: run.brokenBy,
          causedByChange: run.causedByChange,
        });
      }
    });
  });

  it('what has fired stays fired, and fires once', () => {
    law(fc.tuple(anyComplaint, fc.integer({ min: 1, max: 10 * 1_440 })), ([asked, later]) => {
      const now = track(asked, asked.events, asked.asOf);
      const then = track(asked, asked.events, asked.asOf + later * 60_000);
      const fired = ({ escalations, warnings }: TrackedComplaint): Map<string, string> =>
        new Map(
          [...escalations, ...warnings].map((one) => {
            const { status: _, ...rest } = { status: null, ...one };
            return [one.key, JSON.stringify(rest)];
          }),
        );
      expect(fired(then).size).toBe(then.escalations.length + then.warnings.length);
      for (const [key, what] of fired(now)) expect(fired(then).get(key)).toBe(what);
    });
  });

  it('the times of the holders make the time it was open', () => {
    law(anyComplaint, (asked) => {
      const { ownership, record } = track(asked, asked.events, asked.asOf);
      const { calendar } = asked.policy.ownership;
      const desk = calendar === null ? null : asked.policy.calendars[calendar];
      let [elapsed, working] = [0, 0];
      for (const { from, to } of record.openPeriods) {
        const end = to === null ? asked.asOf : instant(to);
        elapsed += end - instant(from);
        working += desk == null ? end - instant(from) : workedBetween(desk, from, { to: end });
      }
      const sum = (times: readonly number[]): number => times.reduce((all, one) => all + one, 0);
      expect(sum(ownership.holders.map(({ elapsedTime }) => elapsedTime))).toBe(elapsed);
      expect(sum(ownership.holders.map(({ workingTime }) => workingTime))).toBe(working);
    });
  });
});

/** Until when a run goes: when it was stopped, or for ever. */
const lastOf = ({ stoppedAt }: ClockRun): number =>
  stoppedAt === null ? Number.POSITIVE_INFINITY : instant(stoppedAt);

describe('of pauses and policies', () => {
  const oneClock = (own = {}): fc.Arbitrary<AskedComplaint> =>
    askedComplaint({ oneClock: true }, { paused: 0, resumed: 0, extended: 0, ...own });

  it('a pause outside hours changes no clock', () => {
    const closed = fc.tuple(oneClock(), fc.nat(20), fc.nat(1_000), fc.nat(1_000));
    law(closed, ([asked, place, one, two]) => {
      const { policy, base, events, asOf } = asked;
      const desk = policy.calendars['main'] as SlaPolicy['calendars'][string];
      const open = workingSegments(desk, base, { to: base + 12 * 86_400_000 });
      const [before, after] = [open[place % open.length], open[(place % open.length) + 1]];
      if (before === undefined || after === undefined) return;
      const from = instant(before.to);
      const size = instant(after.from) - from;
      const [start, end] = [one, two]
        .sort((a, b) => a - b)
        .map((part) => from + (part / 1_000) * size);
      const pause = [
        { kind: 'paused', at: Math.round(start as number), reason: 'parts' },
        { kind: 'resumed', at: Math.round(end as number), reason: 'parts' },
      ] as const;
      const { waits } = policy.pauses;
      const parts = { stops: Object.keys(policy.targets), maxEach: null, maxTotal: null };
      const free = deepFreeze({
        ...policy,
        pauses: { waits, parts: { ...parts, needsPublicReply: false, autoResumeOn: [] } },
      }) as unknown as SlaPolicy;
      const at = Math.max(asOf, Math.round(end as number));
      const paused = runsOf(trackComplaint(free, [...events, ...pause], { asOf: at }));
      const others = runsOf(trackComplaint(free, events, { asOf: at }));
      for (const [name, run] of others) {
        // What would be late at an instant of the pause is late when the pause is over.
        const dueAt = run.dueAt === null ? Number.NaN : instant(run.dueAt);
        const isHeld = pause[0].at <= dueAt && dueAt <= pause[1].at;
        if (policy.outOfHoursStop === 'late' && isHeld) continue;
        expect(paused.get(name)).toEqual(run);
      }
      expect([...paused.keys()]).toEqual([...others.keys()]);
    });
  });

  it('widening the hours never makes a due time later', () => {
    const wider = oneClock().chain((asked) =>
      fc
        .array(fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 24 })), {
          minLength: 1,
          maxLength: 3,
        })
        .map((more) => ({ asked, more })),
    );
    law(wider, ({ asked, more }) => {
      const main = asked.policy.calendars['main'] as SlaPolicy['calendars'][string];
      const text = (quarters: number): string =>
        `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
      const hours = more.map(([from, long]) => `${text(from)}-${text(Math.min(96, from + long))}`);
      const extra = defineCalendar({ timeZone: main.timeZone, weekly: { everyDay: hours } });
      const wide = uniteCalendars([main, extra]);
      const open = deepFreeze({
        ...asked.policy,
        calendars: { ...asked.policy.calendars, main: wide },
      }) as unknown as SlaPolicy;
      notLater({ ...asked, policy: open }, asked);
    });
  });

  it('a tighter target is never due later', () => {
    // An extension by the clock on the wall is as much working time as it meets from where the clock was due; so what is
    // due earlier may meet more of it, and a change that counts from the start takes that along.
    const noChanges = { severityChanged: 0, tierChanged: 0 };
    law(fc.oneof(oneClock(), oneClock({ extended: 2, ...noChanges })), (asked) => {
      const halved = (key: string, value: unknown): unknown =>
        key === 'workingMinutes' ? (value as number) / 2 : value;
      const rules = JSON.parse(JSON.stringify(asked.policy.rules), halved);
      const tight = deepFreeze({ ...asked.policy, rules }) as unknown as SlaPolicy;
      notLater({ ...asked, policy: tight }, asked);
    });
  });
});

/** Every clock of a complaint is due no later under one policy than under another. */
function notLater(early: AskedComplaint, late: AskedComplaint): void {
  const others = runsOf(track(early, early.events, early.asOf));
  for (const [key, run] of runsOf(track(late, late.events, late.asOf))) {
    const other = others.get(key);
    if (run.dueAt === null || other == null || other.dueAt === null) continue;
    // A promise is due when it was promised, and may be one under the tighter policy only.
    if (run.promised || other.promised) continue;
    expect(instant(other.dueAt)).toBeLessThanOrEqual(instant(run.dueAt));
  }
}
