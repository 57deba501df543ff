/** The calendar: when there is work. */
import type { Checked } from '../foundation/checked.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { CivilDate, DateProblem } from '../time/civilDate.ts';
import type { ZoneName } from '../time/zoneOffsets.ts';

/** A day of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A key of weekly hours; the narrower one wins: a day over `weekdays` and `weekend`, those over `everyDay`. */
export type WeekKey = Weekday | 'weekdays' | 'weekend' | 'everyDay';

/**
 * Hours on the clock on the wall: `'09:00-12:00'`, or with seconds. The end is not in them; `24:00` is the
 * end of the day. An end before the start lies on the next day: `'22:00-06:00'`.
 */
export type Hours = string;

/** The hours of a week. What is left out is closed. */
export type WeeklyHours = { readonly [Key in WeekKey]?: readonly Hours[] };

/** Weekly hours from a day on. */
export interface CalendarVersionInput {
  /** The first day; left out or null in the first version, which holds from ever. */
  readonly from?: CivilDate | null;
  /** The hours. */
  readonly weekly: WeeklyHours;
}

/** A day without work. */
export interface Holiday {
  /** The day. */
  readonly on: CivilDate;
  /** What it is called; null where nobody said. */
  readonly name: string | null;
}

/** A day that is worked to make up for a holiday (调休). */
export interface MakeUpDay {
  /** The day. */
  readonly on: CivilDate;
  /** The holiday it makes up for; null where nobody said. */
  readonly name: string | null;
  /** The weekday whose hours are worked. */
  readonly like: Weekday;
}

/** A holiday as it is written down: the date alone, or with a name. */
export type HolidayInput = CivilDate | { readonly on: CivilDate; readonly name?: string | null };

/** A make-up day as it is written down; it works like a Monday where nothing else is said. */
export type MakeUpDayInput =
  | CivilDate
  | { readonly on: CivilDate; readonly name?: string | null; readonly like?: Weekday };

/** The days for which holidays are known. */
export interface Coverage {
  /** The first day. */
  readonly from: CivilDate;
  /** The day after the last one. */
  readonly to: CivilDate;
}

/** Holidays with the days they cover: what the holiday entries export, to spread into a calendar. */
export interface HolidayData {
  /** Days without work. */
  readonly holidays: readonly Holiday[];
  /** Days that are worked to make up for holidays. */
  readonly makeUpDays: readonly MakeUpDay[];
  /** The days for which this is known. */
  readonly coverage: Coverage;
}

/**
 * Where hours over midnight belong: `split` gives each part to its own date, so a holiday takes the part
 * that lies on it; `startDate` gives the whole to the day it begins on.
 */
export type OvernightRule = 'split' | 'startDate';

/** A calendar as it is written down. */
export interface CalendarInput {
  /** The format; left out in a calendar written by hand. */
  readonly format?: 'calendar@1';
  /** A name for it; `'calendar'` where none is given. */
  readonly id?: string;
  /** The zone whose wall clock the hours are read from. */
  readonly timeZone: ZoneName;
  /** The hours of a week; or `versions`. */
  readonly weekly?: WeeklyHours;
  /** Weekly hours that changed, in the order of their first days; or `weekly`. */
  readonly versions?: readonly CalendarVersionInput[];
  /** Days without work. */
  readonly holidays?: readonly HolidayInput[];
  /** Days that are worked to make up for holidays. */
  readonly makeUpDays?: readonly MakeUpDayInput[];
  /** The hours of single days, complete: an empty list is a closed day. */
  readonly overrides?: Readonly<Record<CivilDate, readonly Hours[]>>;
  /** Parts of single days that are cut out of whatever they work. */
  readonly closures?: Readonly<Record<CivilDate, readonly Hours[]>>;
  /** Where hours over midnight belong; `'split'` where nothing is said. */
  readonly overnight?: OvernightRule;
  /** The days for which holidays are known. A result that reaches beyond them is provisional. */
  readonly coverage?: Coverage | null;
  /** Whether a result beyond the coverage is an error instead of provisional. */
  readonly strict?: boolean;
}

/** Weekly hours of a checked calendar, one list for each day. */
export interface CalendarVersion {
  /** The first day; null in the first version. */
  readonly from: CivilDate | null;
  /** The hours of each day, joined and in order. */
  readonly weekly: { readonly [Day in Weekday]: readonly Hours[] };
}

/** A checked calendar of weekly hours. It is made by `defineCalendar` or `readCalendar`: plain JSON, frozen. */
export interface WeeklyCalendar extends Checked<'calendar@1'> {
  /** Always `'calendar@1'`. */
  readonly format: 'calendar@1';
  /** Which kind of calendar it is. */
  readonly kind: 'weekly';
  /** Its name. */
  readonly id: string;
  /** The zone whose wall clock the hours are read from. */
  readonly timeZone: ZoneName;
  /** Weekly hours in the order of their first days. */
  readonly versions: readonly CalendarVersion[];
  /** Days without work, in order. */
  readonly holidays: readonly Holiday[];
  /** Days that are worked to make up for holidays, in order. */
  readonly makeUpDays: readonly MakeUpDay[];
  /** The hours of single days. */
  readonly overrides: Readonly<Record<CivilDate, readonly Hours[]>>;
  /** Parts of single days without work. */
  readonly closures: Readonly<Record<CivilDate, readonly Hours[]>>;
  /** Where hours over midnight belong. */
  readonly overnight: OvernightRule;
  /** The days for which holidays are known; null where all are. */
  readonly coverage: Coverage | null;
  /** Whether a result beyond the coverage is an error. */
  readonly strict: boolean;
}

/** A calendar made of others. */
export interface CombinedCalendar extends Checked<'calendar@1'> {
  /** Always `'calendar@1'`. */
  readonly format: 'calendar@1';
  /** Work in any of them, in all of them, or in the first and none of the others. */
  readonly kind: 'union' | 'intersection' | 'difference';
  /** Its name, made of theirs. */
  readonly id: string;
  /** The zone that days are counted in: that of the first. */
  readonly timeZone: ZoneName;
  /** The calendars. */
  readonly of: readonly Calendar[];
}

/** A checked calendar. */
export type Calendar = WeeklyCalendar | CombinedCalendar;

/** Something that is wrong with a calendar. */
export type CalendarProblem =
  | ValueProblem
  | DateProblem
  | CalendarConflictProblem
  | Problem<
      | 'hours.malformed'
      | 'zone.unknown'
      | 'period.backwards'
      | 'calendar.nested'
      | 'calendar.weeklyOrVersions'
      | 'list.empty'
      | 'versions.order'
    >;

/** A date that stands in two of overrides, make-up days and holidays. */
export interface CalendarConflictProblem extends Problem<'calendar.conflict'> {
  /** The date. */
  readonly on: CivilDate;
  /** The lists it stands in. */
  readonly lists: readonly string[];
}
