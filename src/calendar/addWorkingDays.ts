/** An instant, and so many working days later or earlier at the same time of day. */
import { ContractError } from '../foundation/errors.ts';
import { type DayNumber, millisecondsPerDay } from '../time/civilDate.ts';
import { type Instant, instantText } from '../time/instant.ts';
import { isBack } from './addWorkingTime.ts';
import type { Calendar, Direction, WorkingDayInstant } from './model.ts';
import { askedAt, beyondCoverage, type PreparedCalendar, preparedCalendar } from './prepared.ts';
import { horizon } from './workingIndex.ts';

/** How many working days, and which way 0 of them look. */
export interface AddWorkingDaysOptions {
  /** How many; below 0 goes back. */
  readonly workingDays: number;
  /** Which way 0 days look from an instant outside working time; forward where nothing is said. */
  readonly direction?: Direction;
}

/** Whether there is working time on a local day. */
export function isWorkingDate(
  { index, zone, workingDates }: PreparedCalendar,
  day: DayNumber,
): boolean {
  const known = workingDates.get(day);
  if (known !== undefined) return known;
  const isWorked = index.between(zone.startOfDay(day), zone.startOfDay(day + 1)) > 0;
  workingDates.set(day, isWorked);
  return isWorked;
}

/** The working day that lies so many working days after a day, or before it. */
export function stepWorkingDays(
  ready: PreparedCalendar,
  from: DayNumber,
  count: number,
): DayNumber {
  const step = count < 0 ? -1 : 1;
  const limit = horizon / millisecondsPerDay;
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (Math.abs(day - from) > limit) {
      const explanation = 'working days are more than the calendar has within 20 years';
      throw new ContractError('calendar.noWorkingTime', 'workingDays', count, explanation);
    }
    if (isWorkingDate(ready, day)) left -= 1;
  }
  return day;
}

/** Where an instant outside working time moves to: the next opening, or back the closing before. */
export function movedIntoWork(ready: PreparedCalendar, at: number, back: boolean): number {
  return back ? ready.index.closingBefore(at) : ready.index.openingAfter(at);
}

/** So many working days later at the same time of day, moved into working time. */
export function workingDaysLater(
  ready: PreparedCalendar,
  start: number,
  count: number,
  back: boolean,
): number {
  const { zone } = ready;
  const wall = start + zone.at(start);
  const day = Math.floor(wall / millisecondsPerDay);
  const last = stepWorkingDays(ready, day, count);
  const kept = last === day ? start : zone.instantOf(wall + (last - day) * millisecondsPerDay);
  return movedIntoWork(ready, kept, back);
}

/**
 * So many working days later, at the same time of day: take the local date, go on by working dates (days with
 * any working time, make-up days too), and keep the time on the wall clock. Where that is outside working time it
 * moves to the next opening; going back, to the closing before.
 *
 * Boundary cases: 0 days is the instant itself, moved in the same way. From a closed day the first working day
 * after it is day 1. It is not the same as so many times the hours of a day: `addWorkingTime` counts those.
 *
 * Source: the days of the Ruby library biz; make-up days count here.
 *
 * @param calendar - a checked calendar
 * @param at - an instant
 * @param options - `workingDays`, and `direction`
 * @throws ContractError as `addWorkingTime`
 * @example
 * ```ts
 * import { addWorkingDays, defineCalendar } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * addWorkingDays(desk, '2026-03-06T16:00:00Z', { workingDays: 2 }).at // => '2026-03-10T16:00:00.000Z'
 * addWorkingDays(desk, '2026-03-06T18:00:00Z', { workingDays: 2 }).at // => '2026-03-11T09:00:00.000Z'
 * ```
 */
export function addWorkingDays(
  calendar: Calendar,
  at: Instant,
  options: AddWorkingDaysOptions,
): WorkingDayInstant {
  const ready = preparedCalendar(calendar);
  const start = askedAt(ready, at, 'at');
  const { workingDays, direction } = options ?? {};
  if (!Number.isSafeInteger(workingDays)) {
    throw new ContractError('number.notWhole', 'workingDays', workingDays, 'is not a whole number');
  }
  const looksBack = isBack(direction);
  const back = workingDays < 0 || (workingDays === 0 && looksBack);
  const found = workingDaysLater(ready, start, workingDays, back);
  return {
    at: instantText(found),
    provisional: beyondCoverage(ready, { at: [start, found] }) !== null,
  };
}
