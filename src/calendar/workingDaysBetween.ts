/** How many working days lie between two dates. */
import { type CivilDate, dayArgument } from '../time/civilDate.ts';
import { isWorkingDate } from './addWorkingDays.ts';
import type { Calendar } from './model.ts';
import { askedUntil, preparedCalendar } from './prepared.ts';

/**
 * The working days from one date up to, but not including, another: dates with any working time, in the zone of
 * the calendar. It is signed: from the later date to the earlier one it is the same below 0.
 *
 * Boundary cases: make-up days count, holidays do not, nor does a date that the zone skipped. The dates lie in
 * the years 1900 to 2200.
 *
 * Source: this library's rule; the Chinese years 2015 to 2026 are checked against the official arrangements.
 *
 * @param calendar - a checked calendar
 * @param from - the first date that counts
 * @param options - `to`, the first date that does not
 * @throws ContractError `calendar.unchecked`, `date.malformed`, `date.impossible`, `date.outOfRange`, and
 *   `calendar.outsideCoverage` under a strict calendar
 * @example
 * ```ts
 * import { defineCalendar, workingDaysBetween } from 'clientele/calendar';
 * import { chinaHolidays } from 'clientele/holidays/cn';
 *
 * const office = defineCalendar({
 *   timeZone: 'Asia/Shanghai',
 *   weekly: { weekdays: ['09:00-18:00'] },
 *   ...chinaHolidays,
 * });
 * workingDaysBetween(office, '2026-01-01', { to: '2027-01-01' }) // => 248
 * ```
 */
export function workingDaysBetween(
  calendar: Calendar,
  from: CivilDate,
  options: { readonly to: CivilDate },
): number {
  const ready = preparedCalendar(calendar);
  const first = dayArgument(from, 'from');
  const end = dayArgument(options?.to, 'to');
  const low = Math.min(first, end);
  const high = Math.max(first, end);
  const begin = askedUntil(ready, ready.zone.startOfDay(low), 'from');
  ready.index.between(begin, askedUntil(ready, ready.zone.startOfDay(high), 'to'));
  let days = 0;
  for (let day = low; day < high; day += 1) if (isWorkingDate(ready, day)) days += 1;
  return end < first ? -days + 0 : days;
}
