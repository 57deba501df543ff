/** The laws of working time, and a second implementation that must agree. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  type Calendar,
  defineCalendar,
  dueBy,
  indexCalendar,
  intersectCalendars,
  isWorking,
  isWorkingDay,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
  readCalendar,
  subtractCalendar,
  uniteCalendars,
  workedBetween,
  workingDaysBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import { naiveStretches, naiveWorked, walkedMinutes } from '../oracle/naiveCalendar.ts';
import { asked } from '../support/calendarArbitraries.ts';
import { runs } from '../support/laws.ts';

/** The suite also runs under five zones of the machine, each of which need not look so often. */
const isOneOfFive = process.env['TZ'] !== undefined;
const day = 86_400_000;
const dateText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const amount = fc.integer({ min: 1, max: 60 * 3_600_000 });
const ms = (text: string): number => Date.parse(text);

/** An answer, or the code of what was thrown: a calendar may hold no working time at all. */
function answer<Value>(ask: () => Value): Value | string {
  try {
    return ask();
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('up to three days are what walking them minute by minute gives', () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: 0, max: 3 * 1_440 }), ({ input, at }, minutes) => {
      const to = at + minutes * 60_000;
      const stretches = naiveStretches(input, dateText(at - 3 * day), dateText(to + 3 * day));
      const worked = workedBetween(defineCalendar(input), at, { to });
      expect(worked).toBe(walkedMinutes(stretches, at, to));
    }),
    { numRuns: runs(300) },
  );
});

test('any days are what each local date gives', () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: -5 * day, max: 5 * day }), ({ input, at }, shift) => {
      const [from, to] = [Math.min(at, at + shift), Math.max(at, at + shift)];
      const stretches = naiveStretches(input, dateText(from - 2 * day), dateText(to + 2 * day));
      const calendar = defineCalendar(input);
      const wanted = naiveWorked(stretches, from, to);
      expect(workedBetween(calendar, from, { to })).toBe(wanted);
      expect(workedBetween(calendar, to, { to: from })).toBe(-wanted + 0);
      const isIn = stretches.some(([start, end]) => start <= at && at < end);
      expect(isWorking(calendar, at)).toBe(isIn);
    }),
    { numRuns: runs(isOneOfFive ? 500 : 10_000) },
  );
});

test('working days are the dates with any working time, and keep the time of day', () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: -5, max: 5 }), ({ input, at }, workingDays) => {
      const calendar = defineCalendar(input);
      const { timeZone } = input;
      const stretches = naiveStretches(input, dateText(at - 40 * day), dateText(at + 40 * day));
      const works = (date: Temporal.PlainDate): boolean => {
        const from = date.toZonedDateTime({ timeZone }).startOfDay().epochMilliseconds;
        const next = date.add({ days: 1 }).toZonedDateTime({ timeZone }).startOfDay();
        return naiveWorked(stretches, from, next.epochMilliseconds) > 0;
      };
      const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      let date = start.toPlainDate();
      expect(isWorkingDay(calendar, date.toString())).toBe(works(date));
      let steps = 0;
      for (let left = Math.abs(workingDays); left > 0 && steps < 30; steps += 1) {
        date = date.add({ days: Math.sign(workingDays) });
        if (works(date)) left -= 1;
      }
      fc.pre(steps < 30);
      const kept =
        workingDays === 0
          ? at
          : date.toZonedDateTime({ timeZone, plainTime: start.toPlainTime() }).epochMilliseconds;
      const inside = stretches.some(([from, to]) => from <= kept && kept < to);
      const openings = stretches.map(([from]) => from).filter((from) => from >= kept);
      const closings = stretches.map(([, to]) => to).filter((to) => to <= kept);
      fc.pre(inside || (workingDays < 0 ? closings.length > 0 : openings.length > 0));
      const wanted = inside
        ? kept
        : workingDays < 0
          ? Math.max(...closings)
          : Math.min(...openings);
      expect(ms(addWorkingDays(calendar, at, { workingDays }).at)).toBe(wanted);
    }),
    { numRuns: runs(300) },
  );
});

/** A calendar, and an instant of it. */
type Law = (calendar: Calendar, at: number, n: number, m: number) => void;

function law(name: string, count: number, holds: Law): void {
  test(name, () => {
    fc.assert(
      fc.property(asked, amount, amount, ({ input, at }, n, m) => {
        const calendar = defineCalendar(input);
        // Weekly hours may be cut away altogether.
        fc.pre(nextOpening(calendar, at) !== null && previousClosing(calendar, at) !== null);
        holds(calendar, at, n, m);
      }),
      { numRuns: runs(count) },
    );
  });
}

law(
  'inverse: so much was worked until then, in both readings and both ways',
  200,
  (calendar, at, n) => {
    for (const workingMilliseconds of [n, -n]) {
      const { earliest, latest } = addWorkingTime(calendar, at, { workingMilliseconds });
      expect(workedBetween(calendar, at, { to: earliest })).toBe(workingMilliseconds);
      expect(workedBetween(calendar, at, { to: latest })).toBe(workingMilliseconds);
      expect(ms(earliest)).toBeLessThanOrEqual(ms(latest));
      if (nextOpening(calendar, latest) !== null) expect(isWorking(calendar, latest)).toBe(true);
      if (earliest !== latest) {
        expect(isWorking(calendar, latest)).toBe(true);
        expect(isWorking(calendar, ms(earliest) - 1)).toBe(true);
        expect(isWorking(calendar, earliest)).toBe(false);
      }
    }
  },
);

law('additive: first one part, then the other', 200, (calendar, at, n, m) => {
  const { add, addLatest } = indexCalendar(calendar);
  expect(add(add(at, n), m)).toBe(add(at, n + m));
  expect(addLatest(addLatest(at, n), m)).toBe(addLatest(at, n + m));
  expect(add(add(at, -n), -m)).toBe(add(at, -n - m));
});

law('monotone: later starts and longer times never end earlier', 200, (calendar, at, n, m) => {
  const { add, addLatest } = indexCalendar(calendar);
  expect(add(at + m, n)).toBeGreaterThanOrEqual(add(at, n));
  expect(add(at, n + m)).toBeGreaterThan(add(at, n));
  expect(addLatest(at + m, n)).toBeGreaterThanOrEqual(addLatest(at, n));
});

law('split: worked time adds up at any instant between', 200, (calendar, at, n, m) => {
  const { between } = indexCalendar(calendar);
  expect(between(at, at + n) + between(at + n, at + n + m)).toBe(between(at, at + n + m));
});

law('the hot path, the segments and isWorking agree with workedBetween', 100, (calendar, at, n) => {
  const index = indexCalendar(calendar);
  const to = at + n * 4;
  const segments = workingSegments(calendar, at, { to });
  const sum = segments.reduce((total, one) => total + ms(one.to) - ms(one.from), 0);
  expect(sum).toBe(workedBetween(calendar, at, { to }));
  expect(index.between(at, to)).toBe(sum);
  expect(index.isWorking(at)).toBe(index.between(at, at + 1) === 1);
  expect(isWorking(calendar, at)).toBe(index.isWorking(at));
  const { earliest, latest } = addWorkingTime(calendar, at, { workingMilliseconds: n });
  expect([index.add(at, n), index.addLatest(at, n)]).toEqual([ms(earliest), ms(latest)]);
});

law('openings and closings are the ends of the segments', 100, (calendar, at) => {
  const month = { to: at + 30 * day };
  const [first] = workingSegments(calendar, at, month);
  const opening = nextOpening(calendar, at);
  const closing = nextClosing(calendar, at);
  if (first !== undefined && ms(first.from) > at) expect(opening).toBe(first.from);
  if (first !== undefined && ms(first.to) < at + 30 * day) expect(closing).toBe(first.to);
  const last = workingSegments(calendar, at - 30 * day, { to: at }).at(-1);
  if (last !== undefined && ms(last.to) < at) expect(previousClosing(calendar, at)).toBe(last.to);
  if (last !== undefined && ms(last.from) > at - 30 * day && !isWorking(calendar, at)) {
    expect(previousOpening(calendar, at)).toBe(last.from);
  }
});

law('a calendar read from its JSON answers the same', 50, (calendar, at, n) => {
  const read = readCalendar(JSON.parse(JSON.stringify(calendar)));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  expect(read.value).toEqual(calendar);
  expect(indexCalendar(read.value).add(at, n)).toBe(indexCalendar(calendar).add(at, n));
});

law('due: working days end where they are counted', 100, (calendar, at, n) => {
  const workingDays = n % 9;
  fc.pre(workingDays > 0);
  const { dueAt, breachAt, because } = dueBy(calendar, at, { workingDays });
  expect(breachAt).toBe(dueAt);
  const begin = because.find(({ kind }) => kind === 'due.countedFrom') as { on: string };
  const end = because.find(({ kind }) => kind === 'due.lastDay') as { on: string };
  const after = new Date(ms(end.on) + day).toISOString().slice(0, 10);
  expect(workingDaysBetween(calendar, begin.on, { to: after })).toBe(workingDays);
  expect(isWorkingDay(calendar, end.on)).toBe(true);
  const kept = dueBy(calendar, at, { workingDays, at: 'keepTime' }).dueAt;
  expect(kept).toBe(addWorkingDays(calendar, at, { workingDays }).at);
});

test('union and intersection hold together what the two have', () => {
  fc.assert(
    fc.property(asked, asked, amount, (one, two, n) => {
      const [a, b] = [defineCalendar(one.input), defineCalendar(two.input)];
      const { at } = one;
      const worked = (calendar: Calendar): number =>
        workedBetween(calendar, at, { to: at + n * 5 });
      const both = worked(intersectCalendars([a, b]));
      expect(worked(uniteCalendars([a, b])) + both).toBe(worked(a) + worked(b));
      expect(worked(subtractCalendar(a, b))).toBe(worked(a) - both);
    }),
    { numRuns: runs(100) },
  );
});

test('every question has an answer or a code', () => {
  const far = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2201, 0, 1) - 1 });
  fc.assert(
    fc.property(asked, far, fc.integer({ min: -5_000, max: 5_000 }), ({ input }, at, hours) => {
      const calendar = defineCalendar(input);
      const found = answer(() => addWorkingTime(calendar, at, { workingHours: hours }).latest);
      if (!['calendar.noWorkingTime', 'date.outOfRange'].includes(found)) {
        expect(workedBetween(calendar, at, { to: found })).toBe(hours * 3_600_000);
      }
    }),
    { numRuns: runs(50) },
  );
});
