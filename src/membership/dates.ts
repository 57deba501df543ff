/** Days without an end, and days as dates where they lie in the years 1 to 9999. */
import { type CivilDate, civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';

/** Before every day. */
export const beginning: DayNumber = Number.NEGATIVE_INFINITY;
/** After every day. */
export const never: DayNumber = Number.POSITIVE_INFINITY;

/** A day of membership as a date; null beyond the year 9999, and without an end. */
export function dateOrNull(day: DayNumber): CivilDate | null {
  return day <= lastDay ? civilDateOfDay(day) : null;
}
