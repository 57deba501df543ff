/** Month arithmetic, always from the original date, clamped to the end of a shorter month. */
import { utc } from '@date-fns/utc';
import { addMonths as addMonthsInContext } from 'date-fns/addMonths';
import { ContractError } from '../foundation/errors.ts';
import {
  type CivilDate,
  civilDateOfDay,
  civilPartsOf,
  type DayNumber,
  dayArgument,
  dayNumberOf,
  daysInMonth,
  firstDay,
  lastDay,
  millisecondsPerDay,
} from './civilDate.ts';

/** Within a thousand months a day that every month has needs no library, which is ten times as fast. */
const near = 1_000;
const daysOfEveryMonth = 28;

/** The day that lies `months` after a day, clamped to the end of the month. */
export function dayAfterMonths(day: DayNumber, months: number): DayNumber {
  const from = civilPartsOf(day);
  if (from.day <= daysOfEveryMonth && Math.abs(months) <= near) {
    const month = from.year * 12 + from.month - 1 + months;
    if (month >= 12) return dayNumberOf(Math.floor(month / 12), (month % 12) + 1, from.day);
  }
  const moved = addMonthsInContext(day * millisecondsPerDay, months, { in: utc });
  return Math.round(moved.getTime() / millisecondsPerDay);
}

/**
 * The largest n for which n months after `from` is not after `to`, each anniversary counted from the
 * original date and clamped: the closed form of a search over {@link dayAfterMonths}.
 */
export function monthsBetween(from: DayNumber, to: DayNumber): number {
  const start = civilPartsOf(from);
  const end = civilPartsOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const anniversary = Math.min(start.day, daysInMonth(end.year, end.month));
  return anniversary <= end.day ? months : months - 1;
}

/**
 * The date that lies a number of months after (or before) a date. The day of the month stays; where the
 * month is too short it is the month's last day. Count every anniversary from the *original* date:
 * adding one month twelve times loses the day for good.
 *
 * Source: date-fns `addMonths`, called in UTC.
 *
 * @param date - the original date
 * @param months - whole months, negative to go back
 * @throws ContractError `date.malformed`, `date.impossible`, `number.notWhole`, or `date.outOfRange` when
 *   the result lies outside the years 1 to 9999
 * @example
 * ```ts
 * import { addMonths } from 'clientele';
 *
 * addMonths('2024-01-31', 1) // => '2024-02-29'
 * addMonths('2024-01-31', 2) // => '2024-03-31'
 * addMonths('2024-02-29', 12) // => '2025-02-28'
 * addMonths('2023-02-29', 1) // throws ContractError: "2023-02-29" is not a date of the calendar
 * ```
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const day = dayArgument(date, 'date');
  if (!Number.isSafeInteger(months)) {
    throw new ContractError('number.notWhole', 'months', months, 'is not a whole number');
  }
  const moved = dayAfterMonths(day, months);
  // Written so that a date too far for the calendar, NaN inside, is refused as well.
  if (!(moved >= firstDay && moved <= lastDay)) {
    throw new ContractError(
      'date.outOfRange',
      'months',
      months,
      'leads outside the years 1 to 9999',
    );
  }
  return civilDateOfDay(moved);
}
