/**
 * The business calendar: working time over zones, changes of the clock, holidays and make-up days, and when
 * something is due.
 *
 * @module
 */

export { explain } from '../foundation/decision.ts';
export { type AddWorkingDaysOptions, addWorkingDays } from './addWorkingDays.ts';
export { type AddWorkingTimeOptions, addWorkingTime } from './addWorkingTime.ts';
export { intersectCalendars, subtractCalendar, uniteCalendars } from './combineCalendars.ts';
export { defineCalendar } from './defineCalendar.ts';
export { dueBy } from './dueBy.ts';
export { chinaArrangement, joinHolidays } from './holidays.ts';
export { type CalendarIndex, indexCalendar } from './indexCalendar.ts';
export { isWorking, isWorkingDay } from './isWorking.ts';
export type * from './model.ts';
export { nextClosing, nextOpening, previousClosing, previousOpening } from './openings.ts';
export { readCalendar } from './readCalendar.ts';
export { calendarSchema } from './schema.ts';
export type { CalendarWords } from './words.ts';
export { workedBetween } from './workedBetween.ts';
export { workingDaysBetween } from './workingDaysBetween.ts';
export { workingSegments } from './workingSegments.ts';
