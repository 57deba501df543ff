/** Days as dates, where they lie in the years 1 to 9999. */
import {
  type CivilDate,
  civilDateOfDay,
  type DayNumber,
  firstDay,
  lastDay,
} from '../time/civilDate.ts';

/** A day as a date; null beyond the year 9999, and without an end. */
export function dateOrNull(day: DayNumber): CivilDate | null {
  return day <= lastDay && day >= firstDay ? civilDateOfDay(day) : null;
}
