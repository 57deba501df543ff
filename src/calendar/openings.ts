/** When work opens and closes around an instant. */
import { type Instant, instantText } from '../time/instant.ts';
import type { Calendar } from './model.ts';
import { askedAt, beyondCoverage, preparedCalendar } from './prepared.ts';
import type { WorkingIndex } from './workingIndex.ts';

function found(
  calendar: Calendar,
  at: Instant,
  ask: (index: WorkingIndex, at: number) => number | null,
  kind: 'at' | 'until',
): string | null {
  const ready = preparedCalendar(calendar);
  const instant = ask(ready.index, askedAt(ready, at, 'at'));
  if (instant === null) return null;
  // A strict calendar refuses an opening on a day of which it does not know whether it is one.
  beyondCoverage(ready, { [kind]: [instant] });
  return instantText(instant);
}

/**
 * When work opens next: the first opening at or after an instant. While work is open that is the opening
 * after the present one, except at the very instant at which it opens.
 *
 * Boundary cases: null where none lies within 20 years, such as in a calendar that is never closed.
 *
 * Source: this library's rule for openings.
 *
 * @throws ContractError as `workedBetween`
 * @example
 * ```ts
 * import { defineCalendar, nextOpening } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * nextOpening(desk, '2026-03-06T17:00:00Z') // => '2026-03-09T09:00:00.000Z'
 * nextOpening(desk, '2026-03-09T09:00:00Z') // => '2026-03-09T09:00:00.000Z'
 * ```
 */
export function nextOpening(calendar: Calendar, at: Instant): string | null {
  return found(calendar, at, (index, instant) => index.nextOpening(instant), 'at');
}

/**
 * When work closes next: the first closing after an instant. While work is open it is the end of that.
 *
 * Boundary cases: at a closing itself it is the next one. Null where none lies within 20 years.
 *
 * Source: this library's rule for openings.
 *
 * @throws ContractError as `workedBetween`
 * @example
 * ```ts
 * import { defineCalendar, nextClosing } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * nextClosing(desk, '2026-03-06T16:00:00Z') // => '2026-03-06T17:00:00.000Z'
 * nextClosing(desk, '2026-03-06T17:00:00Z') // => '2026-03-09T17:00:00.000Z'
 * ```
 */
export function nextClosing(calendar: Calendar, at: Instant): string | null {
  return found(calendar, at, (index, instant) => index.nextClosing(instant), 'until');
}

/**
 * When work opened last: the last opening at or before an instant. While work is open it is the beginning of that.
 *
 * Boundary cases: null where none lies within 20 years.
 *
 * Source: this library's rule for openings.
 *
 * @throws ContractError as `workedBetween`
 * @example
 * ```ts
 * import { defineCalendar, previousOpening } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * previousOpening(desk, '2026-03-08T12:00:00Z') // => '2026-03-06T09:00:00.000Z'
 * ```
 */
export function previousOpening(calendar: Calendar, at: Instant): string | null {
  return found(calendar, at, (index, instant) => index.previousOpening(instant), 'at');
}

/**
 * When work closed last: the last closing at or before an instant.
 *
 * Boundary cases: null where none lies within 20 years.
 *
 * Source: this library's rule for openings.
 *
 * @throws ContractError as `workedBetween`
 * @example
 * ```ts
 * import { defineCalendar, previousClosing } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * previousClosing(desk, '2026-03-09T09:00:00Z') // => '2026-03-06T17:00:00.000Z'
 * ```
 */
export function previousClosing(calendar: Calendar, at: Instant): string | null {
  return found(calendar, at, (index, instant) => index.previousClosing(instant), 'until');
}
