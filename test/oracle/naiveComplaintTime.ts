/** Time as the naive complaint sees it: a list of the stretches of work, gone through from the front every time. */
import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarInput } from '../../src/calendar/index.ts';
import type { SlaPolicy, SlaTime } from '../../src/complaints/model.ts';
import { naiveStretches, type Stretch } from './naiveCalendar.ts';

/** The stretches of work of a calendar; null is the clock on the wall. */
export type NaiveClock = readonly Stretch[] | null;

/** The dates within which every random complaint lies, with all that may come of it. */
const firstDate = '2026-02-20';
const lastDate = '2026-07-01';

const known = new WeakMap<Calendar, readonly Stretch[]>();

/** The work of a calendar, in order; stretches that touch are one. */
function naiveClock(calendar: Calendar): readonly Stretch[] {
  const found = known.get(calendar);
  if (found !== undefined) return found;
  const joined: [number, number][] = [];
  const all = naiveStretches(calendar as unknown as CalendarInput, firstDate, lastDate);
  for (const [from, to] of [...all].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  known.set(calendar, joined);
  return joined;
}

/** The clock that a time of the policy is counted by. */
export function clockOf(policy: SlaPolicy, calendar: string | null): NaiveClock {
  return calendar === null ? null : naiveClock(policy.calendars[calendar] as Calendar);
}

/** Milliseconds of a clock from one instant to a later one. */
export function passed(clock: NaiveClock, from: number, to: number): number {
  if (to <= from) return 0;
  if (clock === null) return to - from;
  let sum = 0;
  for (const [open, close] of clock) {
    if (open >= to) break;
    sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
  }
  return sum;
}

/** Whether a clock goes on at an instant. */
export function goesAt(clock: NaiveClock, at: number): boolean {
  return clock === null || clock.some(([open, close]) => open <= at && at < close);
}

/** The instant itself where a clock goes on, else when it begins to. */
export function openFrom(clock: NaiveClock, at: number): number {
  if (goesAt(clock, at)) return at;
  return clock?.find(([open]) => open > at)?.[0] ?? Number.POSITIVE_INFINITY;
}

/** The first and the last instant by which so much of a clock has passed. */
export function reached(clock: NaiveClock, from: number, amount: number): [number, number] {
  if (clock === null) return [from + amount, from + amount];
  if (amount === 0) return [from, openFrom(clock, from)];
  let left = amount;
  for (const [open, close] of clock) {
    const begin = Math.max(open, from);
    if (begin >= close) continue;
    if (left <= close - begin) return [begin + left, openFrom(clock, begin + left)];
    left -= close - begin;
  }
  return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
}

/** So much of a clock after an instant, or before it. */
export function shifted(clock: NaiveClock, from: number, offset: number): number {
  if (!Number.isFinite(from)) return from;
  if (offset >= 0) return reached(clock, from, offset)[0];
  if (clock === null) return from + offset;
  let left = -offset;
  for (const [open, close] of [...clock].reverse()) {
    const end = Math.min(close, from);
    if (open >= end) continue;
    if (left <= end - open) return end - left;
    left -= end - open;
  }
  return Number.NEGATIVE_INFINITY;
}

const units: Readonly<Record<string, number>> = {
  ...{ workingHours: 3_600_000, workingMinutes: 60_000, workingSeconds: 1_000 },
  ...{ workingMilliseconds: 1, hours: 3_600_000, minutes: 60_000 },
};

/** How many milliseconds of its clock a time is, from an instant on. */
export function millisecondsOf(
  policy: SlaPolicy,
  time: Readonly<Record<string, unknown>>,
  from: number,
): number {
  const name = (time['calendar'] ?? null) as string | null;
  if (typeof time['workingDays'] === 'number') {
    const calendar = policy.calendars[name as string] as Calendar;
    const end = daysLater(calendar, from, time['workingDays']);
    return passed(naiveClock(calendar), from, end);
  }
  for (const [unit, length] of Object.entries(units)) {
    const amount = time[unit];
    if (typeof amount === 'number') return Math.round(amount * length);
  }
  throw new Error('no unit');
}

/** So many working days after the next working instant, at the same time of day, or when work opens after it. */
function daysLater(calendar: Calendar, from: number, days: number): number {
  const clock = naiveClock(calendar);
  const begin = openFrom(clock, from);
  const wall = Temporal.Instant.fromEpochMilliseconds(begin).toZonedDateTimeISO(calendar.timeZone);
  let date = wall.toPlainDate();
  const midnight = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone: calendar.timeZone }).startOfDay().epochMilliseconds;
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (passed(clock, midnight(date), midnight(date.add({ days: 1 }))) > 0) left -= 1;
    if (date.toString() > lastDate) throw new Error('too far');
  }
  const kept = date.toZonedDateTime({
    timeZone: calendar.timeZone,
    plainTime: wall.toPlainTime(),
  }).epochMilliseconds;
  return openFrom(clock, days === 0 ? begin : kept);
}

/** Until when a time lasts, its last instant included. */
export function lastInstantOf(policy: SlaPolicy, time: SlaTime, from: number): number {
  const amount = millisecondsOf(policy, { ...time }, from);
  return reached(clockOf(policy, time.calendar), from, amount)[1];
}

/** The first instant at which a time is over. */
export function firstInstantOf(policy: SlaPolicy, time: SlaTime, from: number): number {
  const amount = millisecondsOf(policy, { ...time }, from);
  return reached(clockOf(policy, time.calendar), from, amount)[0];
}
