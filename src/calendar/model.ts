/** The calendar: when there is work, the time that passes in it, and when something is due. */
export type * from './model.calendar.ts';
export type * from './model.due.ts';
export type * from './model.time.ts';
