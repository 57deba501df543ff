/** The days of the week. */
import type { DayNumber } from '../time/civilDate.ts';
import type { Weekday } from './model.ts';

/** The days of the week from Monday. */
export const weekdays: readonly Weekday[] = /* @__PURE__ */ Object.freeze([
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
]);

/** The weekday of a day, 0 for Monday: 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;
