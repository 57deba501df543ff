/** The last day of so much, where no limit of the collection shows it. */
import { expect, test } from 'vitest';
import { preparedCalendar } from '../../src/calendar/prepared.ts';
import { lastDayOf } from '../../src/regulations/countDays.ts';
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
