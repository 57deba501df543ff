/** The working time from one instant to another. */
import type { Instant } from '../time/instant.ts';
import type { Calendar } from './model.ts';
import { askedUntil, preparedCalendar } from './prepared.ts';

/**
 * The working time from one instant to another, in milliseconds. It is signed: from the later to the earlier
 * it is the same below 0.
 *
 * Boundary cases: hours are half-open, so an instant at which work closes has none after it. Both instants lie
 * in the years 1900 to 2200.
 *
 * Source: the business time of the Ruby library biz, exact to the millisecond.
 *
 * @param calendar - a checked calendar
 * @param from - an instant
 * @param options - `to`, another
 * @throws ContractError `calendar.unchecked`, `instant.malformed`, `date.outOfRange`, and
 *   `calendar.outsideCoverage` under a strict calendar
 * @example
 * ```ts
 * import { defineCalendar, workedBetween } from 'clientele/calendar';
 *
 * const office = defineCalendar({ timeZone: 'Europe/London', weekly: { weekdays: ['09:00-17:00'] } });
 * workedBetween(office, '2026-03-27T16:00:00Z', { to: '2026-03-30T09:00:00Z' }) / 3_600_000 // => 2
 * workedBetween(office, '2026-03-30T09:00:00Z', { to: '2026-03-27T16:00:00Z' }) / 3_600_000 // => -2
 * ```
 */
export function workedBetween(
  calendar: Calendar,
  from: Instant,
  options: { readonly to: Instant },
): number {
  const ready = preparedCalendar(calendar);
  const begin = askedUntil(ready, from, 'from');
  return ready.index.between(begin, askedUntil(ready, options?.to, 'to'));
}
