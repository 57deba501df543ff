/** A calendar from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import { decodedCalendar } from './calendarDoor.ts';
import type { CalendarInput, WeeklyCalendar } from './model.ts';

/**
 * A calendar of weekly hours, checked once and frozen. Of a local date the first that applies is worked:
 *
 * 1. `overrides` of that date: a complete list, which may be empty;
 * 2. `makeUpDays`: the hours of the weekday it works like, Monday where nothing is said (调休);
 * 3. `holidays`: nothing;
 * 4. `weekly`: the hours of the weekday, in the version in force.
 *
 * Then `closures` of that date are cut out. A date in two of the first three is a problem: no list wins.
 *
 * Boundary cases: hours are half-open, `00:00` to `24:00`; those that overlap or touch are joined. Where the
 * clock is set back and shows a time twice, it is the earlier; a time that is skipped moves forward by the gap. A
 * week without hours is a calendar, in which nothing is ever due.
 *
 * Source: the arithmetic agrees with the Ruby library biz wherever that is right; make-up days and
 * coverage are this library's.
 *
 * @throws PolicyError with every problem
 * @example
 * ```ts
 * import { addWorkingTime, defineCalendar } from 'clientele/calendar';
 * import { chinaHolidays } from 'clientele/holidays/cn';
 *
 * const office = defineCalendar({
 *   timeZone: 'Asia/Shanghai',
 *   weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
 *   ...chinaHolidays,
 * });
 * // Wednesday before National Day, half past five: the rest is worked on Thursday, 8 October
 * addWorkingTime(office, '2026-09-30T17:30:00+08:00', { workingHours: 1 }).earliest // => '2026-10-08T01:30:00.000Z'
 * ```
 */
export function defineCalendar(calendar: CalendarInput): WeeklyCalendar {
  const { calendar: checked, problems } = decodedCalendar(calendar);
  if (problems.length > 0) throw new PolicyError(problems);
  return checked as WeeklyCalendar;
}
