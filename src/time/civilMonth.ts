/** Civil months: a month of the calendar, the usual billing period. */
import { ContractError } from '../foundation/errors.ts';
import {
  type Path,
  type Problem,
  problemAt,
  type WrongTypeProblem,
} from '../foundation/problem.ts';
import {
  type CivilDate,
  civilDateText,
  civilPartsOf,
  type DayNumber,
  dayNumberOf,
  twoDigitsAt,
} from './civilDate.ts';

/** A civil month as text: `YYYY-MM`, from 0001-01 to 9999-12, such as `'2024-03'`. */
export type CivilMonth = string;

/** A civil month that is none: not `YYYY-MM`, or a month outside 01 to 12. */
export interface MonthProblem extends Problem<'month.malformed'> {}

/** Months since the year 0: `year × 12 + month − 1`. */
export type MonthNumber = number;

/** Why an input is no civil month. */
export type MonthFault = 'month.malformed' | 'type.wrong';

/** Decodes a month; a fault is a string, so one `typeof` tells it from a month number. */
export function monthNumberFrom(input: unknown): MonthNumber | MonthFault {
  if (typeof input !== 'string') return 'type.wrong';
  if (input.length !== 7 || input.charCodeAt(4) !== 45) return 'month.malformed';
  const year = twoDigitsAt(input, 0) * 100 + twoDigitsAt(input, 2);
  const month = twoDigitsAt(input, 5);
  // What is no digit is NaN, which is not within any limits.
  return year >= 1 && month >= 1 && month <= 12 ? year * 12 + month - 1 : 'month.malformed';
}

/** The first day of a month. */
export function firstDayOfMonth(month: MonthNumber): DayNumber {
  return dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The month of a day. */
export function monthOfDay(day: DayNumber): MonthNumber {
  const { year, month } = civilPartsOf(day);
  return year * 12 + month - 1;
}

/** A half-open period of civil dates: `from` is in it, `to` is not. */
export interface Period {
  /** The first day. */
  readonly from: CivilDate;
  /** The day after the last one. */
  readonly to: CivilDate;
}

const explanation = 'is not a civil month in the form YYYY-MM';

/** The problem of a value that is no civil month. */
export function monthProblem(
  fault: MonthFault,
  value: unknown,
  path: Path,
): MonthProblem | WrongTypeProblem {
  return fault === 'type.wrong'
    ? problemAt(fault, path, explanation, { value }, { expected: 'a civil month YYYY-MM' })
    : problemAt(fault, path, explanation, { value });
}

const lastMonth: MonthNumber = 9_999 * 12 + 11;

/** The month number of an argument, which must be a civil month whose period ends inside the calendar. */
export function monthArgument(input: unknown, argument: string): MonthNumber {
  const month = monthNumberFrom(input);
  if (typeof month === 'string') {
    throw new ContractError('month.malformed', argument, input, explanation);
  }
  if (month === lastMonth) {
    throw new ContractError('date.outOfRange', argument, input, 'ends outside the years 1 to 9999');
  }
  return month;
}

const firstDateOf = (month: MonthNumber): CivilDate =>
  civilDateText({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });

/**
 * The days of a civil month as a half-open period.
 *
 * @param month - `YYYY-MM`
 * @returns its first day, and the first day after it
 * @throws ContractError `month.malformed`; `date.outOfRange` for the last month of the year 9999, whose
 *   period would end outside the calendar
 * @example
 * ```ts
 * import { periodOfMonth } from 'clientele';
 *
 * periodOfMonth('2024-02') // => { from: '2024-02-01', to: '2024-03-01' }
 * periodOfMonth('2024-13') // throws ContractError: "2024-13" is not a civil month
 * ```
 */
export function periodOfMonth(month: CivilMonth): Period {
  const number = monthArgument(month, 'month');
  return { from: firstDateOf(number), to: firstDateOf(number + 1) };
}
