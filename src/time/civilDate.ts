/**
 * Civil dates: the date on a calendar on the wall, with no time and no zone. Inside the library a date
 * is a day number, the days since 1970-01-01; outside it is the text `YYYY-MM-DD`.
 */
import { ContractError } from '../foundation/errors.ts';
import {
  type Path,
  type Problem,
  problemAt,
  type WrongTypeProblem,
} from '../foundation/problem.ts';

/** A civil date as text: `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31, such as `'2024-02-29'`. */
export type CivilDate = string;

/** A civil date that is none: `date.malformed` is not `YYYY-MM-DD`, `date.impossible` is `2023-02-29`. */
export interface DateProblem extends Problem<'date.malformed' | 'date.impossible'> {}

/** Days since 1970-01-01. */
export type DayNumber = number;

/** A civil day as long as UTC has it. */
export const millisecondsPerDay = 86_400_000;
/** The day number of 0001-01-01. */
export const firstDay: DayNumber = -719_162;
/** The day number of 9999-12-31. */
export const lastDay: DayNumber = 2_932_896;

/** Why an input is no civil date. */
export type DateFault = 'date.malformed' | 'date.impossible' | 'type.wrong';

const zeroCode = 48;

/** The number that two digits of a text make; NaN where one is no digit. */
export function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zeroCode;
  const ones = text.charCodeAt(at + 1) - zeroCode;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** A quotient without its fraction; as whole numbers, which is several times as fast as `Math.floor`. */
const whole = (dividend: number, divisor: number): number => (dividend / divisor) | 0;

/** Days in a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The day number of a date of the Gregorian calendar. The year is counted from March, so that the leap
 * day comes last and months have a regular length. For years from 1 up.
 */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = whole(shifted, 4) - whole(shifted, 100) + whole(shifted, 400);
  const dayOfYear = whole(153 * monthFromMarch + 2, 5) + day - 1;
  return shifted * 365 + leapDays + dayOfYear - 719_468;
}

/** A year, month (from 1) and day. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The year, month and day of a day number: the inverse of {@link dayNumberOf}. */
export function civilPartsOf(dayNumber: DayNumber): CivilParts {
  const fromEra = dayNumber + 719_468;
  const era = whole(fromEra, 146_097);
  const dayOfEra = fromEra - era * 146_097;
  const leapDays = whole(dayOfEra, 1_460) - whole(dayOfEra, 36_524) + whole(dayOfEra, 146_096);
  const yearOfEra = whole(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + whole(yearOfEra, 4) - whole(yearOfEra, 100));
  const monthFromMarch = whole(5 * dayOfYear + 2, 153);
  const day = dayOfYear - whole(153 * monthFromMarch + 2, 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** Decodes a date; a fault is a string, so one `typeof` tells it from a day number. */
export function dayNumberFrom(input: unknown): DayNumber | DateFault {
  if (typeof input !== 'string') return 'type.wrong';
  if (input.length !== 10 || input.charCodeAt(4) !== 45 || input.charCodeAt(7) !== 45) {
    return 'date.malformed';
  }
  const year = twoDigitsAt(input, 0) * 100 + twoDigitsAt(input, 2);
  const month = twoDigitsAt(input, 5);
  const day = twoDigitsAt(input, 8);
  if (Number.isNaN(year + month + day)) return 'date.malformed';
  const exists =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumberOf(year, month, day) : 'date.impossible';
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Year, month and day as `YYYY-MM-DD`. */
export function civilDateText(parts: CivilParts): CivilDate {
  const year = String(parts.year).padStart(4, '0');
  return `${year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}`;
}

/** A batch writes the same days over and over: the last text written is kept in its slot, for 44 years of days. */
const slots = 16_384;
const daysWritten: Float64Array = /* @__PURE__ */ new Float64Array(slots).fill(Number.NaN);
const textsWritten: CivilDate[] = /* @__PURE__ */ new Array<CivilDate>(slots).fill('');

/** A day number as `YYYY-MM-DD`. */
export function civilDateOfDay(dayNumber: DayNumber): CivilDate {
  const slot = dayNumber & (slots - 1);
  if (daysWritten[slot] !== dayNumber) {
    daysWritten[slot] = dayNumber;
    textsWritten[slot] = civilDateText(civilPartsOf(dayNumber));
  }
  return textsWritten[slot] as CivilDate;
}

/** Why a value is no date, as the end of a sentence that begins with the value. */
function describeDateFault(fault: DateFault, value: unknown): string {
  if (value instanceof Date) {
    return 'is not a civil date YYYY-MM-DD; a Date is an instant, civilDateOf tells its date in a zone';
  }
  return fault === 'date.impossible'
    ? 'is not a date of the calendar'
    : 'is not a civil date in the form YYYY-MM-DD';
}

/** The problem of a value that is no civil date. */
export function dateProblem(
  fault: DateFault,
  value: unknown,
  path: Path,
): DateProblem | WrongTypeProblem {
  const explanation = describeDateFault(fault, value);
  return fault === 'type.wrong'
    ? problemAt(fault, path, explanation, { value }, { expected: 'a civil date YYYY-MM-DD' })
    : problemAt(fault, path, explanation, { value });
}

/** The day number of an argument, which must be a civil date. */
export function dayArgument(input: unknown, argument: string): DayNumber {
  const day = dayNumberFrom(input);
  if (typeof day === 'string') {
    const code = day === 'type.wrong' ? 'date.malformed' : day;
    throw new ContractError(code, argument, input, describeDateFault(day, input));
  }
  return day;
}
