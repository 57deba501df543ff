/** A calendar from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { decodedCalendar } from './calendarDoor.ts';
import type { Calendar, CalendarProblem } from './model.ts';

/**
 * Reads a calendar from outside: a settings page, a file, the JSON of a checked calendar, a combined one too.
 *
 * Boundary cases: what a checked calendar says in its JSON is read as the same calendar. A date in two of
 * overrides, make-up days and holidays is a problem. Combined calendars nest at most 100 levels. It throws nothing.
 *
 * Source: the checks are this library's.
 *
 * @param value - anything
 * @returns the checked calendar; or all its problems, each with its path
 * @example
 * ```ts
 * import { readCalendar } from 'clientele/calendar';
 *
 * const outcome = readCalendar({
 *   timeZone: 'Asia/Nowhere',
 *   weekly: { mon: ['09:00-25:00'] },
 *   holidays: ['2026-02-30'],
 * });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`).sort() // => ['holidays.0 date.impossible', 'timeZone zone.unknown', 'weekly.mon.0 hours.malformed']
 * ```
 */
export function readCalendar(value: unknown): Outcome<Calendar, CalendarProblem> {
  const { calendar, problems } = decodedCalendar(value);
  return problems.length === 0 ? granted(calendar) : refused(problems as CalendarProblem[]);
}
