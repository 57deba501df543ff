/** The days of a limit: which is the last one, and when it ends. */
import { isWorkingDate } from '../calendar/addWorkingDays.ts';
import type { PreparedCalendar } from '../calendar/prepared.ts';
import { ContractError } from '../foundation/errors.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { dayAfterMonths } from '../time/months.ts';
import type { LimitLength, RegulatoryLimit } from './model.ts';

/** How days are counted in one case. */
export interface DayCount {
  readonly ready: PreparedCalendar;
  readonly limit: RegulatoryLimit;
  /** The local day it begins on. */
  readonly startedOn: DayNumber;
  /** Stretches of local days that are not counted; the end is the first day that is, infinite while one lasts. */
  readonly excluded: readonly { readonly from: DayNumber; readonly to: DayNumber }[];
  /** The last days of billing cycles, in order. */
  readonly cycleEnds: readonly DayNumber[];
}

/** Holidays in a row are never so long. */
const longest = 400;

/**
 * The last day of so much from the start, before it is moved; null where a stretch that is not counted lasts, or too few
 * billing cycles are known. Months and years leave nothing out: no law asks for it.
 */
export function lastDayOf(count: DayCount, { count: amount, unit }: LimitLength): DayNumber | null {
  const { limit, startedOn } = count;
  const first = limit.countsFirstDay ? startedOn - 1 : startedOn;
  switch (unit) {
    case 'workingDays':
      return countedDays(count, first, amount, (day) => isWorkingDate(count.ready, day));
    case 'elapsedDays':
      return countedDays(count, first, amount, () => true);
    case 'weeks':
      return countedDays(count, first, amount * 7, () => true);
    case 'months':
      return dayAfterMonths(startedOn, amount) - (startedOn - first);
    case 'years':
      return dayAfterMonths(startedOn, amount * 12) - (startedOn - first);
    case 'billingCycles':
      return completeCycle(count, amount);
    case 'hours':
      throw new TypeError('hours are no days');
  }
}

function countedDays(
  { ready, excluded }: DayCount,
  first: DayNumber,
  amount: number,
  counts: (day: DayNumber) => boolean,
): DayNumber | null {
  let left = amount;
  let day = first;
  let idle = 0;
  while (left > 0) {
    day += 1;
    const within = excluded.find(({ from, to }) => day >= from && day < to);
    if (within !== undefined) {
      if (within.to === Number.POSITIVE_INFINITY) return null;
    } else if (counts(day)) {
      left -= 1;
      idle = 0;
    } else {
      idle += 1;
      if (idle > longest) throw noWorkingDay(ready, day - longest);
    }
  }
  return day;
}

/** A calendar without working days would be searched for ever. */
function noWorkingDay({ calendar }: PreparedCalendar, from: DayNumber): ContractError {
  const explanation = `has no working day for ${longest} days from ${civilDateOfDay(from)} on`;
  return new ContractError('calendar.noWorkingTime', 'calendar', calendar.timeZone, explanation);
}

/** How many days up to the last one were left out. */
export function daysLeftOut({ excluded, startedOn }: DayCount, lastDay: DayNumber): number {
  let days = 0;
  for (let day = startedOn + 1; day <= lastDay; day += 1) {
    if (excluded.some(({ from, to }) => day >= from && day < to)) days += 1;
  }
  return days;
}

/** A cycle is complete when it began on or after the start: the one that runs at the start does not count. */
function completeCycle({ cycleEnds, startedOn }: DayCount, amount: number): DayNumber | null {
  const ends = cycleEnds.filter((day) => day >= startedOn);
  return ends[amount] ?? null;
}

/** The day a last day without work moves to; the day itself where it does not move. */
export function rolledOver({ ready, limit }: DayCount, day: DayNumber): DayNumber {
  if (!limit.rollsOver) return day;
  let moved = day;
  while (!isWorkingDate(ready, moved)) {
    moved += 1;
    if (moved - day > longest) throw noWorkingDay(ready, day);
  }
  return moved;
}

/** When a last day ends: as work closes on it, where the law says so and there is work; else at its midnight. */
export function endOfDay({ ready, limit }: DayCount, day: DayNumber): number {
  const [start, end] = [ready.zone.startOfDay(day), ready.zone.startOfDay(day + 1)];
  if (limit.ends === 'midnight') return end;
  return lastClosing(ready, start, end) ?? end;
}

function lastClosing({ index }: PreparedCalendar, start: number, end: number): number | null {
  if (index.between(start, end) === 0) return null;
  return index.closingBefore(end);
}
