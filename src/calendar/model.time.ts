/** Durations, and the instants they lead to. */

/** Working time, by one of its units. Parts are allowed where they make whole milliseconds. */
export type WorkingTime =
  | { readonly workingHours: number }
  | { readonly workingMinutes: number }
  | { readonly workingSeconds: number }
  | { readonly workingMilliseconds: number };

/** Which way is looked. */
export type Direction = 'forward' | 'back';

/** An instant reached through working time, read in both ways. */
export interface WorkingInstant {
  /** The first instant by which the time has passed: a closing instant counts. ISO 8601 in UTC. */
  readonly earliest: string;
  /** The last one: where the time ends as work closes, the moment work opens again. */
  readonly latest: string;
  /** Whether it reaches beyond the days for which holidays are known. */
  readonly provisional: boolean;
}

/** An instant reached through working days. */
export interface WorkingDayInstant {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Whether it reaches beyond the days for which holidays are known. */
  readonly provisional: boolean;
}

/** A stretch of working time; the end is not in it. */
export interface WorkingSegment {
  /** When it opens, ISO 8601 in UTC. */
  readonly from: string;
  /** When it closes. */
  readonly to: string;
}

/** Elapsed time by the clock (自然时间): hours are hours, whether worked or not. */
export type ElapsedTime = { readonly hours: number } | { readonly minutes: number };

/** The day from which days are counted. */
export type CountFrom = 'nextDay' | 'sameDay' | { readonly sameDayIfBefore: string };

/** What moment of the last day counts. */
export type DueMoment = 'endOfDay' | 'close' | 'keepTime';

/** How days are counted. */
export interface DayCounting {
  /**
   * `nextDay`: the day after is day 1 (次日起算). `sameDay`: the day itself is. `sameDayIfBefore`: the day
   * itself where the wall clock shows less than that time, else the day after.
   */
  readonly countFrom?: CountFrom;
  /** The end of the last day (24:00), its last closing, or the time of day of the start. */
  readonly at?: DueMoment;
}

/** Working days: days with any working time. */
export interface WorkingDays extends DayCounting {
  /** How many, from 0 up. */
  readonly workingDays: number;
}

/** How elapsed days are counted, and what happens when the last one is closed. */
export interface ElapsedCounting extends DayCounting {
  /** Whether a last day without work moves to the next working day. */
  readonly roll?: 'none' | 'nextWorkingDay';
}

/** Elapsed days, weeks or months (自然日). */
export type ElapsedDays = ElapsedCounting &
  ({ readonly days: number } | { readonly weeks: number } | { readonly months: number });

/** How long something may take. Days never become hours. */
export type Duration = WorkingTime | WorkingDays | ElapsedTime | ElapsedDays;

/** The unit of a duration. */
export type DurationUnit =
  | 'workingHours'
  | 'workingMinutes'
  | 'workingSeconds'
  | 'workingMilliseconds'
  | 'workingDays'
  | 'hours'
  | 'minutes'
  | 'days'
  | 'weeks'
  | 'months';
