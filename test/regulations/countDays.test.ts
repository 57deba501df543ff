/** The last day of so much, where no limit of the collection shows it. */
import { describe, expect, test } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import { preparedCalendar } from '../../src/calendar/prepared.ts';
import {
  type DayCount,
  daysLeftOut,
  endOfDay,
  lastDayOf,
  rolledOver,
} from '../../src/regulations/countDays.ts';
import { coverageProblem } from '../../src/regulations/coverage.ts';
import { furthestOf } from '../../src/regulations/extension.ts';
import type { LimitLength, RegulatoryLimit } from '../../src/regulations/index.ts';
import { regulatoryLimits } from '../../src/regulations/index.ts';
import { limitEnd } from '../../src/regulations/limitEnd.ts';
import { readRegulatoryFacts } from '../../src/regulations/regulatoryFacts.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { calendars } from './calendars.ts';

const anyLimit = regulatoryLimits[0] as RegulatoryLimit;

/** The last day from a day that counts itself. */
function through(startedOn: string, length: LimitLength): string {
  const limit = { ...anyLimit, countsFirstDay: true };
  const ready = preparedCalendar(calendars.US);
  const count = { ready, limit, startedOn: dayOfDate(startedOn), excluded: [], cycleEnds: [] };
  return dateOfDay(lastDayOf(count, length) ?? 0);
}

test('months and years whose first day counts end the day before that day comes again', () => {
  expect(through('2026-03-01', { count: 1, unit: 'months' })).toBe('2026-03-31');
  expect(through('2026-03-15', { count: 1, unit: 'months' })).toBe('2026-04-14');
  expect(through('2024-03-01', { count: 1, unit: 'years' })).toBe('2025-02-28');
  expect(through('2026-03-02', { count: 2, unit: 'weeks' })).toBe('2026-03-15');
});

test('hours are no days', () => {
  expect(() => through('2026-03-01', { count: 24, unit: 'hours' })).toThrow(
    new TypeError('hours are no days'),
  );
});

test('an end before another day is asked for only where there is such a day', () => {
  const below = {
    ...anyLimit,
    extension: {
      total: { count: 3, unit: 'months' },
      isBelow: true,
      beyond: null,
      requires: [],
      condition: '',
    },
  } as const;
  const dayBefore = (day: number): { lastDay: number | null } => ({ lastDay: day });
  expect(furthestOf(below, () => ({ lastDay: 9 }), dayBefore)).toEqual({ lastDay: 8 });
  expect(furthestOf(below, () => ({ lastDay: null }), dayBefore)).toEqual({ lastDay: null });
  expect(furthestOf(below, () => null, dayBefore)).toBe(null);
  const whole = { ...below, extension: { ...below.extension, isBelow: false } };
  expect(furthestOf(whole, () => ({ lastDay: 9 }), dayBefore)).toEqual({ lastDay: 9 });
  expect(furthestOf({ ...below, extension: null }, () => ({ lastDay: 9 }), dayBefore)).toBe(null);
});

describe('days one by one', () => {
  const monday = dayOfDate('2026-03-02');
  const countOf = (more: Partial<DayCount>): DayCount => ({
    ready: preparedCalendar(calendars.US),
    limit: anyLimit,
    startedOn: monday,
    excluded: [],
    cycleEnds: [],
    ...more,
  });

  test('those left out are looked for from the day after the start to the last one', () => {
    const excluded = [{ from: monday - 2, to: monday + 3 }];
    const leftOut = (lastDay: number) => daysLeftOut(countOf({ excluded }), lastDay);
    expect([0, 1, 2, 3, 9].map((more) => leftOut(monday + more))).toEqual([0, 1, 2, 2, 2]);
  });

  test('a cycle that ends on the day of the start is the one that runs', () => {
    const cycleEnds = [monday - 1, monday, monday + 30, monday + 60];
    const after = (amount: number) =>
      lastDayOf(countOf({ cycleEnds }), { count: amount, unit: 'billingCycles' });
    expect([1, 2, 3].map(after)).toEqual([monday + 30, monday + 60, null]);
  });

  test('a day without work ends at midnight where others end as work closes', () => {
    const limit = { ...anyLimit, ends: 'closeOfBusiness' } as const;
    const endOf = (day: number) => new Date(endOfDay(countOf({ limit }), day)).toISOString();
    expect(endOf(monday)).toBe('2026-03-02T22:00:00.000Z');
    expect(endOf(monday - 1)).toBe('2026-03-02T05:00:00.000Z');
    const midnight = countOf({ limit: { ...anyLimit, ends: 'midnight' } });
    expect(endOfDay(midnight, monday)).toBe(Date.parse('2026-03-03T05:00:00Z'));
  });

  test('four hundred days without work are looked through, and one more is too many', () => {
    const closed = (days: number) =>
      preparedCalendar(
        defineCalendar({
          timeZone: 'UTC',
          weekly: { everyDay: ['09:00-17:00'] },
          holidays: Array.from({ length: days }, (_, index) => dateOfDay(monday + index)),
        }),
      );
    const limit = { ...anyLimit, rollsOver: true };
    const moved = (days: number) => rolledOver(countOf({ limit, ready: closed(days) }), monday);
    expect(moved(400)).toBe(monday + 400);
    expect(() => moved(401)).toThrow('has no working day for 400 days from 2026-03-02 on');
    const next = (days: number) =>
      lastDayOf(countOf({ startedOn: monday - 1, ready: closed(days) }), {
        count: 1,
        unit: 'workingDays',
      });
    expect(next(400)).toBe(monday + 400);
    expect(() => next(401)).toThrow('has no working day for 400 days from 2026-03-02 on');
  });
});

test('a limit depends on holidays where one of its lengths does', () => {
  const zone = { timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } } as const;
  const ready = preparedCalendar(defineCalendar(zone));
  const days = { count: 9, unit: 'elapsedDays' } as const;
  const work = { count: 9, unit: 'workingDays' } as const;
  const plain = { ...anyLimit, rollsOver: false, limit: days, cap: null, atLeast: null };
  const extension = { isBelow: false, beyond: null, requires: [], condition: '' };
  const depends = (more: Partial<RegulatoryLimit>): boolean =>
    coverageProblem(ready, { ...plain, extension: null, ...more }) !== null;
  expect(depends({})).toBe(false);
  expect(depends({ extension: { ...extension, total: null } })).toBe(false);
  expect(depends({ extension: { ...extension, total: days } })).toBe(false);
  expect(depends({ extension: { ...extension, total: work } })).toBe(true);
  expect(depends({ limit: work })).toBe(true);
  expect(depends({ cap: work })).toBe(true);
  expect(depends({ atLeast: work })).toBe(true);
  expect(depends({ rollsOver: true })).toBe(true);
});

describe('a second length', () => {
  const facts = readRegulatoryFacts({ receivedAt: '2026-03-02T12:00:00Z' });
  const days = (count: number) => ({ count, unit: 'elapsedDays' }) as const;
  const ends = (more: Partial<RegulatoryLimit>) => {
    const limit = { ...anyLimit, rollsOver: false, ends: 'midnight', ...more } as const;
    const found = limitEnd(preparedCalendar(calendars.US), limit, facts.receivedAt, facts);
    if (!found.ok || found.value === null) throw new Error('it has no end');
    return [dateOfDay(found.value.lastDay as number), found.value.because.map(({ kind }) => kind)];
  };
  const counted = 'regulation.counted';
  const other = 'regulation.otherLength';

  test.for([
    [{ limit: days(5), atLeast: days(4) }, '2026-03-07', [counted]],
    [{ limit: days(5), atLeast: days(5) }, '2026-03-07', [counted]],
    [{ limit: days(5), atLeast: days(6) }, '2026-03-08', [counted, other]],
    [{ limit: days(5), cap: days(4) }, '2026-03-06', [counted, other]],
    [{ limit: days(5), cap: days(5) }, '2026-03-07', [counted]],
    [{ limit: days(5), cap: days(6) }, '2026-03-07', [counted]],
  ] as const)('%j', ([more, lastDay, kinds]) => {
    expect(ends(more)).toEqual([lastDay, kinds]);
  });
});
