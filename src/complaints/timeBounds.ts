/** How long a time is at least and at most: what can be said of times by different clocks. */

import { secondsOf } from '../calendar/hours.ts';
import type { Calendar, CalendarVersion } from '../calendar/model.ts';
import type { SlaTime } from './model.ts';
import { isElapsed, millisecondsOfUnit, type SlaUnit, type TimeRecord, unitOf } from './slaTime.ts';

/** The least and the most, in milliseconds. */
type Span = readonly [number, number];

/** A time by its own clock and by the clock on the wall. */
export interface TimeBounds {
  readonly calendar: string | null;
  readonly unit: SlaUnit;
  readonly amount: number;
  readonly own: Span;
  readonly elapsed: Span;
}

const day = 86_400_000;
const week = 7 * day;

/** The weeks of a calendar: how long its days are, how many, and how much they make. */
interface WeekSize {
  readonly shortestDay: number;
  readonly longestDay: number;
  readonly fewestDays: number;
  readonly least: number;
}

function hoursLength(hours: string): number {
  const dash = hours.indexOf('-');
  const length = secondsOf(hours.slice(dash + 1)) - secondsOf(hours.slice(0, dash));
  return (length > 0 ? length : length + 86_400) * 1_000;
}

const dayLengths = ({ weekly }: CalendarVersion): number[] =>
  Object.values(weekly)
    .map((hours) => hours.reduce((sum, one) => sum + hoursLength(one), 0))
    .filter((length) => length > 0);

/** Of calendars made of others, nothing is said; nor of single days. */
function weekSizeOf(calendar: Calendar | undefined): WeekSize | null {
  if (calendar?.kind !== 'weekly') return null;
  const weeks = calendar.versions.map(dayLengths);
  const days = weeks.flat();
  if (weeks.some((one) => one.length === 0)) return null;
  return {
    shortestDay: Math.min(...days),
    longestDay: Math.max(...days),
    fewestDays: Math.min(...weeks.map((one) => one.length)),
    least: Math.min(...weeks.map((one) => one.reduce((sum, length) => sum + length, 0))),
  };
}

/** The bounds of a time. Holidays and single days with hours of their own are left out. */
export function boundsOf(time: SlaTime, calendars: Readonly<Record<string, Calendar>>): TimeBounds {
  const unit = unitOf(time as unknown as TimeRecord) as SlaUnit;
  const amount = (time as unknown as Record<SlaUnit, number>)[unit];
  const { calendar } = time;
  const made = (own: Span, elapsed: Span): TimeBounds => ({ calendar, unit, amount, own, elapsed });
  const size = calendar === null ? null : weekSizeOf(calendars[calendar]);
  const unknown = Number.POSITIVE_INFINITY;
  if (unit === 'workingDays') {
    if (size === null) return made([0, unknown], [0, unknown]);
    const { shortestDay, longestDay, fewestDays } = size;
    const most = (Math.ceil(amount / fewestDays) + 1) * week;
    return made([amount * shortestDay, amount * longestDay], [0, most]);
  }
  const exact = millisecondsOfUnit(unit, amount);
  if (isElapsed(unit)) return made([exact, exact], [exact, exact]);
  const most = size === null ? unknown : (Math.ceil(exact / size.least) + 1) * week;
  return made([exact, exact], [exact, most]);
}

/** Whether one time is longer than another whenever both begin together. */
export function isLonger(one: TimeBounds, other: TimeBounds): boolean {
  if (one.calendar !== other.calendar) return one.elapsed[0] > other.elapsed[1];
  if (one.unit === other.unit) return one.amount > other.amount;
  return one.own[0] > other.own[1];
}
