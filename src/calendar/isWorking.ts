/** Whether there is work at an instant, or on a date. */
import { type CivilDate, dayArgument } from '../time/civilDate.ts';
import type { Instant } from '../time/instant.ts';
import { isWorkingDate } from './addWorkingDays.ts';
import type { Calendar } from './model.ts';
import { askedAt, preparedCalendar } from './prepared.ts';

/**
 * Whether an instant lies in working time. It is told by the same stretches as `workedBetween`, so the two
 * never disagree, where clocks are set back or forward either.
 *
 * Boundary cases: the instant at which work opens is working, the one at which it closes is not.
 *
 * Source: half-open hours, as in the Ruby library biz.
 *
 * @throws ContractError as `workedBetween`
 * @example
 * ```ts
 * import { defineCalendar, isWorking } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * isWorking(desk, '2026-03-06T09:00:00Z') // => true
 * isWorking(desk, '2026-03-06T17:00:00Z') // => false
 * ```
 */
export function isWorking(calendar: Calendar, at: Instant): boolean {
  const ready = preparedCalendar(calendar);
  return ready.index.isWorking(askedAt(ready, at, 'at'));
}

/**
 * Whether there is working time on a date: on a make-up day, not on a holiday, nor on a date that the zone skipped.
 *
 * Boundary cases: a day of a single minute is a working day. Days are those of the calendar's zone. Beyond the days for
 * which holidays are known the answer cannot say so; a strict calendar refuses.
 *
 * Source: the working day of this library's rules; a date is a working day if there is working time on it.
 *
 * @throws ContractError `calendar.unchecked`, `date.malformed`, `date.impossible`, `date.outOfRange`
 * @example
 * ```ts
 * import { defineCalendar, isWorkingDay } from 'clientele/calendar';
 * import { chinaHolidays } from 'clientele/holidays/cn';
 *
 * const office = defineCalendar({
 *   timeZone: 'Asia/Shanghai',
 *   weekly: { weekdays: ['09:00-18:00'] },
 *   ...chinaHolidays,
 * });
 * isWorkingDay(office, '2026-10-01') // => false
 * isWorkingDay(office, '2026-10-10') // => true
 * ```
 */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  const ready = preparedCalendar(calendar);
  const day = dayArgument(date, 'date');
  askedAt(ready, ready.zone.startOfDay(day), 'date');
  return isWorkingDate(ready, day);
}
