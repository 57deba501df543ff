/** What time is counted by: the working time of a calendar, or the clock on the wall. In milliseconds. */
import { workingDaysLater } from '../calendar/addWorkingDays.ts';
import type { Calendar } from '../calendar/model.ts';
import { beyondCoverage, type PreparedCalendar, preparedCalendar } from '../calendar/prepared.ts';
import { millisecondsIn, wholeMilliseconds, workingUnitIn } from '../calendar/workingTime.ts';
import type { SlaAmount, SlaTime } from './model.ts';

/** See the head of this file. An instant that is never reached is infinite. */
export interface Measure {
  /** The name of the calendar; null for the clock on the wall. */
  readonly calendar: string | null;
  /** The time from an instant to a later one. */
  between(from: number, to: number): number;
  /** The first instant by which so much has passed. */
  earliest(at: number, amount: number): number;
  /** The last such instant that is followed by more. */
  latest(at: number, amount: number): number;
  /** The last instant from which so much is left until another one. */
  before(at: number, amount: number): number;
  /** The instant itself where time counts then, else the next one at which it does. */
  opening(at: number): number;
  /** The instant so many working days after an opening. */
  daysLater(at: number, days: number): number;
  /** Whether a stretch reaches beyond what is known of holidays. */
  isProvisional(from: number, until: number, breachAt: number | null): boolean;
}

/** The clock on the wall. */
export const wallClock: Measure = /* @__PURE__ */ Object.freeze({
  calendar: null,
  between: (from: number, to: number): number => to - from,
  earliest: (at: number, amount: number): number => within(at + amount),
  latest: (at: number, amount: number): number => within(at + amount),
  before: (at: number, amount: number): number => at - amount,
  opening: (at: number): number => at,
  daysLater: (at: number): number => at,
  isProvisional: (): boolean => false,
});

/** After the years of calendars, nothing is reached. */
const end: number = /* @__PURE__ */ Date.UTC(2201, 0, 1);
function within(at: number): number {
  return at < end ? at : Number.POSITIVE_INFINITY;
}

/** The working time of a calendar. */
export class CalendarMeasure implements Measure {
  readonly calendar: string;
  private readonly ready: PreparedCalendar;

  constructor(name: string, calendar: Calendar) {
    this.calendar = name;
    this.ready = preparedCalendar(calendar);
  }

  between(from: number, to: number): number {
    return this.ready.index.between(from, to);
  }

  earliest(at: number, amount: number): number {
    return reached(() => this.ready.index.earliest(at, amount));
  }

  latest(at: number, amount: number): number {
    return reached(() => this.ready.index.latest(at, amount));
  }

  before(at: number, amount: number): number {
    return reached(() => this.ready.index.latest(at, -amount));
  }

  opening(at: number): number {
    return reached(() => this.ready.index.openingAfter(at));
  }

  daysLater(at: number, days: number): number {
    return reached(() => workingDaysLater(this.ready, at, days, false));
  }

  isProvisional(from: number, until: number, breachAt: number | null): boolean {
    if (this.ready.covered.length === 0) return false;
    const at = breachAt === null ? [from] : [from, breachAt];
    return beyondCoverage(this.ready, { at, until: [until] }) !== null;
  }
}

/** A calendar that has not enough working time within 20 years never reaches it. */
function reached(find: () => number): number {
  try {
    return find();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 'calendar.noWorkingTime' || code === 'date.outOfRange') {
      return Number.POSITIVE_INFINITY;
    }
    throw error;
  }
}

/** How long something may take, decoded. */
export interface Length {
  /** As the policy has it. */
  readonly time: SlaTime;
  readonly measure: Measure;
  /** Milliseconds; or null for working days. */
  readonly milliseconds: number | null;
  readonly days: number;
}

/** Decodes an amount by the measure that counts it. */
export function lengthOf(time: SlaTime, measure: Measure): Length {
  const days = 'workingDays' in time ? time.workingDays : 0;
  const milliseconds = 'workingDays' in time ? null : millisecondsOfAmount(time);
  return { time, measure, milliseconds, days };
}

function millisecondsOfAmount(amount: SlaAmount): number {
  const unit = workingUnitIn(amount);
  if (unit !== null) return millisecondsIn(unit, (amount as Record<typeof unit, number>)[unit]);
  return 'hours' in amount
    ? wholeMilliseconds(amount.hours, 3_600_000, 'hours')
    : wholeMilliseconds((amount as { minutes: number }).minutes, 60_000, 'minutes');
}

/** How much time of its measure a length is, from an instant on. */
export function amountFrom(length: Length, at: number): number {
  const { measure, milliseconds } = length;
  if (milliseconds !== null) return milliseconds;
  const last = endOf(length, at);
  return last === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : measure.between(at, last);
}

/** The first instant by which a length has passed. */
export function endOf({ measure, milliseconds, days }: Length, at: number): number {
  if (milliseconds !== null) return measure.earliest(at, milliseconds);
  const opening = measure.opening(at);
  return opening === Number.POSITIVE_INFINITY ? opening : measure.daysLater(opening, days);
}

/** The last instant at which something done is done within a length. */
export function lastInstantOf(length: Length, at: number): number {
  const { measure, milliseconds } = length;
  return milliseconds === null ? endOf(length, at) : measure.latest(at, milliseconds);
}
