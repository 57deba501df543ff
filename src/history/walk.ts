/** Goes through a history day by day: what the passing of time changes, then what a day's events change. */
import type { DayNumber } from '../time/civilDate.ts';
import type { EventFacts } from './eventFacts.ts';
import type { OrderedHistory, View } from './inOrder.ts';

/** Something that changes with events, and with time alone. */
export interface Course {
  /** Time passes without an event up to a day, exclusive. */
  passUntil(day: DayNumber): void;
  /** The next event. */
  read(event: EventFacts): void;
  /** The events of a day are read. */
  endDay(day: DayNumber): void;
}

/** Walks a course through a history up to the end of a day. */
export function walk({ events }: OrderedHistory, { asOf }: View, course: Course): void {
  let index = 0;
  while (index < events.length) {
    const { day } = events[index] as EventFacts;
    course.passUntil(day);
    for (; events[index]?.day === day; index += 1) course.read(events[index] as EventFacts);
    course.endDay(day);
  }
  course.passUntil(asOf + 1);
}
