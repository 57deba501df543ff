/** When the next touch is due after the last one. */
import type { DayNumber } from '../time/civilDate.ts';
import type { Course } from './course.ts';

/** A due day, and which part of the strategy makes it. */
export interface Due {
  readonly course: Course;
  readonly on: DayNumber;
  readonly by: 'firstTouch' | 'step' | 'interval' | 'renewal';
  /** Days by the cadence, before a renewal comes first. */
  readonly cadenceDays: number;
  /** The last day before the alarm; null without one. */
  readonly alarm: DayNumber | null;
}

/** The last touch, if it came on or after the entry. */
export function touchSince(course: Course, touch: DayNumber | null): DayNumber | null {
  return touch !== null && touch >= course.entry ? touch : null;
}

/** The mark that a touch serves: the nearest one, the later of two as near. */
function markServed(marks: readonly number[], day: number): number {
  let served = 0;
  for (let index = 1; index < marks.length; index += 1) {
    const nearest = Math.abs((marks[served] as number) - day);
    if (Math.abs((marks[index] as number) - day) <= nearest) served = index;
  }
  return served;
}

/** The day by the cadence alone. */
function cadenceDue(course: Course, since: DayNumber | null): Pick<Due, 'on' | 'by'> {
  const { entry, firstDue, marks, everyDays } = course;
  if (since === null) return { on: firstDue, by: 'firstTouch' };
  const next = marks[markServed(marks, since - entry) + 1];
  if (next !== undefined) return { on: entry + next, by: 'step' };
  // A last step that was served early does not bring the interval forward.
  const from = marks.length > 1 ? Math.max(since, entry + (marks.at(-1) as number)) : since;
  const on = from + everyDays;
  // A first touch made early does not bring the next one before the day it was due.
  return on < firstDue ? { on: firstDue, by: 'firstTouch' } : { on, by: 'interval' };
}

/** When a strategy has the next touch due. */
export function dueAfter(course: Course, touch: DayNumber | null): Due {
  const since = touchSince(course, touch);
  const base = since ?? course.entry;
  const { on, by } = cadenceDue(course, since);
  let reminder = Number.POSITIVE_INFINITY;
  for (const day of course.reminders) if (day > base && day < reminder) reminder = day;
  const renews = reminder < on;
  const due = renews ? reminder : on;
  return {
    course,
    on: due,
    by: renews ? 'renewal' : by,
    cadenceDays: on - base,
    alarm: course.alarmDays === null ? null : Math.max(due, base + course.alarmDays),
  };
}

/** What all strategies that are followed ask for together: the earliest due day and the earliest alarm. */
export interface JointDue {
  /** The one that comes first; of two on one day the phase's. */
  readonly lead: Due;
  /** The last day before the first alarm, not before the due day; null without one. */
  readonly alarm: DayNumber | null;
}

/** See {@link JointDue}. */
export function jointDue(followed: readonly Course[], touch: DayNumber | null): JointDue {
  const dues = followed.map((course) => dueAfter(course, touch));
  const lead = dues.reduce((first, due) => (due.on <= first.on ? due : first));
  const alarms = dues.flatMap(({ alarm }) => (alarm === null ? [] : [alarm]));
  return { lead, alarm: alarms.length === 0 ? null : Math.max(lead.on, Math.min(...alarms)) };
}

/** How many touches fall in a stretch of days, if each is made on the day it is due. */
export function touchesWithin(
  followed: readonly Course[],
  first: DayNumber,
  until: DayNumber,
): number {
  let count = 0;
  for (let day = first; day < until; day = jointDue(followed, day).lead.on) count += 1;
  return count;
}
