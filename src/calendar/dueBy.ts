/** When something is due. */
import { type DayNumber, millisecondsPerDay } from '../time/civilDate.ts';
import { type Instant, instantText, millisecondsOf } from '../time/instant.ts';
import { dayAfterMonths } from '../time/months.ts';
import { isWorkingDate, movedIntoWork, stepWorkingDays } from './addWorkingDays.ts';
import { DueReasons } from './dueReasons.ts';
import { type DayDuration, type DecodedDuration, decodedDuration } from './duration.ts';
import { secondsOf } from './hours.ts';
import type { Calendar, DueMoment, DueTime, Duration } from './model.ts';
import { askedAt, beyondCoverage, type PreparedCalendar, preparedCalendar } from './prepared.ts';
import { withinYears } from './workingIndex.ts';

/**
 * When something is due that may take so long, and why.
 *
 * - **Working time** (`workingHours`, `workingMinutes`, …): see `addWorkingTime`. `dueAt` is its `earliest`,
 *   to show; `breachAt` is its `latest`, to judge by: help desks disagree on a time that ends exactly at closing, so
 *   both are told.
 * - **Working days**: the day after is day 1 (次日起算); due at the end of the last day. `countFrom` and `at` say
 *   otherwise. `at: 'keepTime'` is `addWorkingDays`.
 * - **Elapsed** `hours` and `minutes`: by the clock. **Elapsed** `days`, `weeks`, `months` (自然日): counted like
 *   working days, over closed ones too; `roll` moves a closed last day to the next working day. Months are clamped to
 *   the end of a shorter one.
 *
 * Days never become hours: 1 working day is not 8 working hours.
 *
 * Boundary cases: 0 days are due on the day itself, or the next working one. With `sameDay` the day itself is day
 * 1 if it is worked. `close` on a day without work is its end; on the day itself it may lie before the start, where
 * that is after closing. Under `keepTime` a time of day outside working time moves to the next opening, for working
 * days.
 *
 * Source: the readings of help desks and of Chinese procedural law; see the provenance page.
 *
 * @param calendar - a checked calendar
 * @param at - when the time begins
 * @param duration - one unit, and for days how they are counted
 * @throws ContractError as `addWorkingTime`, and `option.unknown`, `choice.unknown`, `time.malformed`,
 *   `number.outOfRange` for less than 0
 * @example
 * ```ts
 * import { defineCalendar, dueBy } from 'clientele/calendar';
 * import { chinaHolidays } from 'clientele/holidays/cn';
 *
 * const office = defineCalendar({
 *   timeZone: 'Asia/Shanghai',
 *   weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
 *   ...chinaHolidays,
 * });
 * const received = '2026-09-30T17:30:00+08:00';
 * dueBy(office, received, { workingHours: 1 }).dueAt // => '2026-10-08T01:30:00.000Z'
 * dueBy(office, received, { workingDays: 2 }).dueAt // => '2026-10-09T16:00:00.000Z'
 * dueBy(office, received, { days: 2 }).dueAt // => '2026-10-02T16:00:00.000Z'
 * dueBy(office, received, { days: 2, roll: 'nextWorkingDay' }).dueAt // => '2026-10-08T16:00:00.000Z'
 * ```
 */
export function dueBy(calendar: Calendar, at: Instant, duration: Duration): DueTime {
  const ready = preparedCalendar(calendar);
  const decoded = decodedDuration(duration);
  const asks = asksCalendar(decoded);
  const start = asks ? askedAt(ready, at, 'at') : millisecondsOf(at, 'at');
  const reasons = new DueReasons(ready, start);
  reasons.asked(decoded.unit, decoded.amount);
  const { index } = ready;
  let dueAt: number;
  let breachAt: number;
  if (decoded.kind === 'days') {
    dueAt = dueAfterDays(ready, start, decoded, reasons);
    breachAt = dueAt;
  } else if (decoded.kind === 'elapsed') {
    dueAt = start + decoded.milliseconds;
    breachAt = dueAt;
  } else {
    dueAt = index.earliest(start, decoded.milliseconds);
    breachAt = index.latest(start, decoded.milliseconds);
    reasons.worked(dueAt, breachAt);
  }
  withinYears(dueAt);
  const keeps = decoded.kind === 'days' && decoded.at === 'keepTime';
  const reached = {
    at: [start, ...(dueAt !== breachAt || keeps ? [breachAt] : [])],
    until: [dueAt],
  };
  const beyond = asks ? beyondCoverage(ready, reached) : null;
  if (beyond !== null) reasons.provisional(beyond);
  return {
    dueAt: instantText(dueAt),
    breachAt: instantText(breachAt),
    provisional: beyond !== null,
    because: reasons.because,
    needs: [],
    next: null,
  };
}

/** Whether an answer depends on the calendar: elapsed time does only where its end looks at work. */
function asksCalendar(duration: DecodedDuration): boolean {
  if (duration.kind !== 'days') return duration.kind === 'working';
  return duration.unit === 'workingDays' || duration.roll || duration.at === 'close';
}

function dueAfterDays(
  ready: PreparedCalendar,
  start: number,
  duration: DayDuration,
  reasons: DueReasons,
): number {
  const { zone } = ready;
  const wall = start + zone.at(start);
  const today = Math.floor(wall / millisecondsPerDay);
  const first = countsToday(duration, wall - today * millisecondsPerDay) ? today : today + 1;
  if (duration.amount > 0)
    reasons.countedFrom(first, first === today ? 'sameDay' : 'nextDay', duration.unit);
  const counted = lastDay(ready, duration, today, first);
  const rolls = duration.roll && !isWorkingDate(ready, counted);
  const last = rolls ? stepWorkingDays(ready, counted, 1) : counted;
  if (duration.unit === 'workingDays') reasons.closedDays(today, last);
  else if (rolls) reasons.rolled(counted, last);
  const moment = momentOn(ready, last, duration.at);
  reasons.lastDay(last, moment);
  if (moment === 'endOfDay') return zone.startOfDay(last + 1);
  if (moment === 'close') return closingOn(ready, last) as number;
  const kept = last === today ? start : zone.instantOf(wall + (last - today) * millisecondsPerDay);
  const due = duration.unit === 'workingDays' ? movedIntoWork(ready, kept, false) : kept;
  if (due !== kept) reasons.moved(kept, due);
  return due;
}

function countsToday({ countFrom }: DayDuration, sinceMidnight: number): boolean {
  if (typeof countFrom === 'string') return countFrom === 'sameDay';
  return sinceMidnight < secondsOf(countFrom.sameDayIfBefore) * 1_000;
}

/** The last day: day 1 is the first one that counts. */
function lastDay(
  ready: PreparedCalendar,
  { unit, amount, at }: DayDuration,
  today: DayNumber,
  first: DayNumber,
): DayNumber {
  const before = first - 1;
  if (unit === 'workingDays') {
    if (amount > 0) return stepWorkingDays(ready, before, amount);
    return at === 'keepTime' || isWorkingDate(ready, today)
      ? today
      : stepWorkingDays(ready, today, 1);
  }
  if (amount === 0) return today;
  if (unit === 'months') return dayAfterMonths(today, amount) - (first === today ? 1 : 0);
  return before + amount * (unit === 'weeks' ? 7 : 1);
}

/** A day without work has no closing: its end counts instead. */
function momentOn(ready: PreparedCalendar, day: DayNumber, at: DueMoment): DueMoment {
  return at === 'close' && closingOn(ready, day) === null ? 'endOfDay' : at;
}

function closingOn({ index, zone }: PreparedCalendar, day: DayNumber): number | null {
  return index.segments(zone.startOfDay(day), zone.startOfDay(day + 1)).to.at(-1) ?? null;
}
