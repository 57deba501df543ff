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

/** The end of a half-open period: the first day after it, and the last one in it. */
export interface PeriodEnd {
  readonly until: CivilDate | null;
  readonly through: CivilDate | null;
}

/** The end of a half-open period as dates. */
export function datesUntil(day: DayNumber): PeriodEnd {
  return { until: dateOrNull(day), through: dateOrNull(day - 1) };
}
