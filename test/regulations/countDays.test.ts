/** The last day of so much, where no limit of the collection shows it. */
import { expect, test } from 'vitest';
import { preparedCalendar } from '../../src/calendar/prepared.ts';
import { lastDayOf } from '../../src/regulations/countDays.ts';
import { furthestOf } from '../../src/regulations/extension.ts';
import type { LimitLength, RegulatoryLimit } from '../../src/regulations/index.ts';
import { regulatoryLimits } from '../../src/regulations/index.ts';
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
