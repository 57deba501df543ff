/** A calendar of weekly hours made ready: what each local day works, and why. */
import {
  civilDateOfDay,
  type DayNumber,
  dayNumberFrom,
  millisecondsPerDay,
} from '../time/civilDate.ts';
import { subtractPeriods, unitePeriods } from '../time/periods.ts';
import { offsetsOf, type ZoneOffsets } from '../time/zoneOffsets.ts';
import { type DaySpan, onNextDay, onOwnDay, spanOf } from './hours.ts';
import type { CalendarVersion, Hours, WeeklyCalendar } from './model.ts';
import { SpanList, type Spans } from './spans.ts';
import { weekdayOf, weekdays } from './weekdays.ts';

/** What decides the hours of a day. */
export type DayRule = 'override' | 'makeUp' | 'holiday' | 'week';

interface Version {
  readonly from: DayNumber;
  /** By weekday from Monday: hours as written, so that some may end on the day after. */
  readonly hours: readonly (readonly DaySpan[])[];
}

const none: readonly DaySpan[] = /* @__PURE__ */ Object.freeze([]);
const noHours: readonly Hours[] = /* @__PURE__ */ Object.freeze([]);
const dayOf = (date: string): DayNumber => dayNumberFrom(date) as DayNumber;
const spansOf = (hours: readonly Hours[]): DaySpan[] => hours.map((one) => spanOf(one) as DaySpan);

function versionOf({ from, weekly }: CalendarVersion): Version {
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : dayOf(from),
    hours: weekdays.map((day) => spansOf(weekly[day])),
  };
}

/** Hours by day; a calendar may hold a hundred thousand of them, so they are decoded when a day is looked at. */
function byDay(
  hours: Readonly<Record<string, readonly Hours[]>>,
): Map<DayNumber, readonly Hours[]> {
  const found = new Map<DayNumber, readonly Hours[]>();
  for (const date in hours) found.set(dayOf(date), hours[date] as readonly Hours[]);
  return found;
}

/** See the head of this file. */
export class WeekPlan {
  readonly zone: ZoneOffsets;
  private readonly calendar: WeeklyCalendar;
  private readonly versions: readonly Version[];
  private readonly overrides: ReadonlyMap<DayNumber, readonly Hours[]>;
  private readonly closures: ReadonlyMap<DayNumber, readonly Hours[]>;
  private readonly holidays: ReadonlyMap<DayNumber, string | null>;
  private readonly makeUpDays: ReadonlyMap<DayNumber, number>;

  constructor(calendar: WeeklyCalendar) {
    this.calendar = calendar;
    this.zone = offsetsOf(calendar.timeZone);
    this.versions = calendar.versions.map(versionOf);
    this.overrides = byDay(calendar.overrides);
    this.closures = byDay(calendar.closures);
    this.holidays = new Map(calendar.holidays.map(({ on, name }) => [dayOf(on), name]));
    this.makeUpDays = new Map(
      calendar.makeUpDays.map(({ on, like }) => [dayOf(on), weekdays.indexOf(like)]),
    );
  }

  /** What decides the hours of a day. */
  ruleOf(day: DayNumber): DayRule {
    if (this.overrides.has(day)) return 'override';
    if (this.makeUpDays.has(day)) return 'makeUp';
    return this.holidays.has(day) ? 'holiday' : 'week';
  }

  /** The name of a holiday. */
  holidayName(day: DayNumber): string | null {
    return this.holidays.get(day) ?? null;
  }

  /** The make-up day on a day. */
  makeUpOn(day: DayNumber): WeeklyCalendar['makeUpDays'][number] | undefined {
    const date = civilDateOfDay(day);
    return this.makeUpDays.has(day)
      ? this.calendar.makeUpDays.find(({ on }) => on === date)
      : undefined;
  }

  /** What is cut out of a day. */
  closuresOn(day: DayNumber): readonly DaySpan[] {
    if (this.closures.size === 0) return none;
    const own = onOwnDay(spansOf(this.closures.get(day) ?? noHours));
    return unitePeriods([...onNextDay(spansOf(this.closures.get(day - 1) ?? noHours)), ...own]);
  }

  /** What a day works on the wall clock, joined and in order. */
  hoursOn(day: DayNumber): readonly DaySpan[] {
    const before = this.spillInto(day);
    const own = onOwnDay(this.written(day));
    const hours = before.length === 0 && own.length < 2 ? own : unitePeriods([...before, ...own]);
    const cut = this.closuresOn(day);
    return cut.length === 0 ? hours : subtractPeriods(hours, cut);
  }

  /** Working time within limits. */
  spansIn(from: number, to: number): Spans {
    const { zone } = this;
    const result = new SpanList();
    const last = zone.dayAt(to) + 1;
    let steadyUntil = Number.NEGATIVE_INFINITY;
    let offset = 0;
    for (let day = zone.dayAt(from) - 1; day <= last; day += 1) {
      const midnight = day * millisecondsPerDay;
      if (midnight > steadyUntil) {
        // Where the clock does not change for a month around, wall time is time plus an offset.
        const begin = midnight - 2 * millisecondsPerDay;
        const end = midnight + 32 * millisecondsPerDay;
        offset = zone.at(begin);
        if (zone.changeIn(begin, end) === null) steadyUntil = end - 2 * millisecondsPerDay;
      }
      const spans =
        midnight <= steadyUntil ? this.steadySpans(day, offset) : this.resolvedSpans(day);
      for (const span of spans) result.add(Math.max(span.from, from), Math.min(span.to, to));
    }
    return result;
  }

  private steadySpans(day: DayNumber, offset: number): DaySpan[] {
    const midnight = day * millisecondsPerDay - offset;
    return this.hoursOn(day).map((span) => ({
      from: midnight + span.from * 1_000,
      to: midnight + span.to * 1_000,
    }));
  }

  /** Near a change of the clock each end is looked up, and kept within the day. */
  private resolvedSpans(day: DayNumber): readonly DaySpan[] {
    const { zone } = this;
    const begin = zone.startOfDay(day);
    const end = zone.startOfDay(day + 1);
    const instantOf = (seconds: number): number => {
      // 00:00 is the beginning of the day, also where the clock skips it.
      if (seconds === 0) return begin;
      const instant = zone.instantOf(day * millisecondsPerDay + seconds * 1_000);
      return Math.min(Math.max(instant, begin), end);
    };
    const spans = this.hoursOn(day).map((span) => ({
      from: instantOf(span.from),
      to: instantOf(span.to),
    }));
    // Times that a clock skipped move forward, so a span may now reach into the next; one that ends before it
    // begins is left out where the spans are collected.
    return unitePeriods(spans);
  }

  /** The hours written for a day. */
  private written(day: DayNumber): readonly DaySpan[] {
    const override = this.overrides.get(day);
    if (override !== undefined) return spansOf(override);
    if (this.holidays.has(day)) return none;
    return this.weekly(day, this.makeUpDays.get(day) ?? weekdayOf(day));
  }

  private weekly(day: DayNumber, weekday: number): readonly DaySpan[] {
    const version = this.versions.findLast(({ from }) => from <= day);
    return version?.hours[weekday] ?? none;
  }

  /** What reaches over midnight from the day before. */
  private spillInto(day: DayNumber): readonly DaySpan[] {
    if (this.calendar.overnight === 'startDate') return onNextDay(this.written(day - 1));
    // Split at midnight, each part obeys its own date: its own list, its own holiday.
    const rule = this.ruleOf(day);
    if (rule === 'override' || rule === 'holiday') return none;
    const weekday = this.makeUpDays.get(day) ?? weekdayOf(day);
    const weekly = onNextDay(this.weekly(day, (weekday + 6) % 7));
    const override = this.overrides.get(day - 1);
    return override === undefined ? weekly : [...weekly, ...onNextDay(spansOf(override))];
  }
}
