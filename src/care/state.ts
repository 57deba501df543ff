/** How a customer's care stands on a day, in day numbers: what the plan says, before it is written out. */
import type { DayNumber } from '../time/civilDate.ts';
import type { CareQuestion } from './careQuestion.ts';
import { type Course, type Courses, coursesOf } from './course.ts';
import type { CarePolicy } from './model.ts';
import { nextQuarter } from './quarter.ts';
import type { DecodedRecord } from './recordFacts.ts';
import { type Due, jointDue, touchesWithin } from './rhythm.ts';

/** A pause after a lost bid. */
export interface Pause {
  readonly lostOn: DayNumber;
  readonly days: number;
  readonly until: DayNumber;
}

/** How long the owner has been without a touch. */
export interface FollowUp {
  readonly owner: string;
  /** The last touch, the entry, or the day the owner took over, whichever is latest. */
  readonly since: DayNumber;
  readonly afterDays: number;
  /** The first day on which the owner loses the customer. */
  readonly losesOn: DayNumber;
}

/** See the head of this file. */
export interface CareState {
  readonly asOf: DayNumber;
  readonly courses: Courses;
  /** The last touch, if it has happened. */
  readonly touch: DayNumber | null;
  readonly lead: Due;
  readonly pause: Pause | null;
  /** The due day, if care does not end before it. */
  readonly due: DayNumber | null;
  readonly alarm: DayNumber | null;
  readonly followUp: FollowUp | null;
  /** The strategy that ends care, and when. */
  readonly end: { readonly course: Course; readonly on: DayNumber } | null;
  readonly stopped: boolean;
  readonly referenceFrom: DayNumber | null;
  readonly touchesInYear: number;
}

const daysOfYear = 365;

/** Works out how care stands. */
export function careState(
  policy: CarePolicy,
  record: DecodedRecord,
  question: CareQuestion,
): CareState {
  const { asOf } = question;
  const happened = (day: DayNumber | null): DayNumber | null =>
    day !== null && day <= asOf ? day : null;
  const courses = coursesOf(policy, record, question);
  const { followed } = courses;
  const touch = happened(record.lastTouchOn);
  const { lead, alarm: plainAlarm } = jointDue(followed, touch);
  const end = endOf(followed);
  const stopped = end !== null && asOf >= end.on;
  const pause = pauseOf(followed, happened(record.bidLostOn));
  const due = Math.max(lead.on, pause?.until ?? lead.on);
  // A pause moves the alarm by as many days as the touch.
  const alarm = plainAlarm === null ? null : plainAlarm + due - lead.on;
  const before = (day: DayNumber | null): DayNumber | null =>
    !stopped && day !== null && (end === null || day < end.on) ? day : null;
  const planned = before(due);
  const until = Math.min(asOf + daysOfYear, end?.on ?? Number.POSITIVE_INFINITY);
  return {
    asOf,
    courses,
    touch,
    lead,
    pause,
    due: planned,
    alarm: planned === null ? null : before(alarm),
    followUp: planned === null ? null : followUpOf(policy, record, followed, touch, alarm ?? due),
    end,
    stopped,
    referenceFrom: before(referenceFrom(followed, happened(record.referenceAskedOn))),
    touchesInYear: planned === null ? 0 : touchesWithin(followed, Math.max(due, asOf), until),
  };
}

/** The first end among the strategies that are followed. */
function endOf(followed: readonly Course[]): CareState['end'] {
  let first: CareState['end'] = null;
  for (const course of followed) {
    const { stopAfterDays } = course.strategy;
    if (stopAfterDays === null) continue;
    const on = course.entry + stopAfterDays;
    if (first === null || on <= first.on) first = { course, on };
  }
  return first;
}

/** The longest pause that a strategy makes after a lost bid. */
function pauseOf(followed: readonly Course[], lostOn: DayNumber | null): Pause | null {
  if (lostOn === null) return null;
  const days = Math.max(0, ...followed.map(({ strategy }) => strategy.bidLostPauseDays ?? 0));
  return days === 0 ? null : { lostOn, days, until: lostOn + days };
}

/** Counted from the last touch, and never before the touch is overdue (or due, where there is no alarm). */
function followUpOf(
  policy: CarePolicy,
  { owner, ownedSince }: DecodedRecord,
  followed: readonly Course[],
  touch: DayNumber | null,
  last: DayNumber,
): FollowUp | null {
  const afterDays = policy.reassignAfterDays;
  if (owner === null || afterDays === null) return null;
  const since = Math.max(
    ...followed.map(({ entry }) => entry),
    touch ?? Number.NEGATIVE_INFINITY,
    ownedSince ?? Number.NEGATIVE_INFINITY,
  );
  return { owner, since, afterDays, losesOn: Math.max(since + afterDays, last) + 1 };
}

/** From when on a reference may be asked for: once in a quarter, not before the entry. */
function referenceFrom(followed: readonly Course[], asked: DayNumber | null): DayNumber | null {
  const asking = followed.filter(({ strategy }) => strategy.askForReference === 'everyQuarter');
  if (asking.length === 0) return null;
  const entry = Math.min(...asking.map((course) => course.entry));
  return asked === null ? entry : Math.max(entry, nextQuarter(asked));
}
