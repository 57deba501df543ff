/**
 * A second implementation of the calendar, written from the rule alone: one date after another, each end of each
 * interval looked up with Temporal, sums by plain loops. It is slow, shares no code with the library, and
 * checks it.
 */
import { Temporal } from 'temporal-polyfill';
import type { CalendarInput, MakeUpDayInput, Weekday, WeeklyHours } from '../../src/index.ts';

/** Milliseconds from one instant up to, but not including, another. */
export type Stretch = readonly [from: number, to: number];

const names: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Minutes and seconds of a day, as written; an end on the day after is over 24 h. */
type Written = readonly [from: number, to: number];
const dayLength = 86_400;

function seconds(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return hours * 3_600 + minutes * 60 + rest;
}

function written(hours: readonly string[]): Written[] {
  return hours.map((one) => {
    const [from = '', to = ''] = one.split('-');
    return seconds(to) < seconds(from)
      ? [seconds(from), seconds(to) + dayLength]
      : [seconds(from), seconds(to)];
  });
}

function ofWeekday(weekly: WeeklyHours, weekday: number): readonly string[] {
  const name = names[(weekday + 7) % 7] as Weekday;
  const group = (weekday + 7) % 7 > 4 ? 'weekend' : 'weekdays';
  return weekly[name] ?? weekly[group] ?? weekly.everyDay ?? [];
}

const dateOf = (day: string | { readonly on: string }): string =>
  typeof day === 'string' ? day : day.on;

/** What a date works, and what part of the date before reaches into it. */
function ofDate(calendar: CalendarInput, date: Temporal.PlainDate): Written[] {
  const text = date.toString();
  const versions = calendar.versions ?? [{ from: null, weekly: calendar.weekly ?? {} }];
  const weeklyOn = (day: Temporal.PlainDate): WeeklyHours =>
    versions.findLast(({ from }) => (from ?? '0000-01-01') <= day.toString())?.weekly ?? {};
  const likeOf = (day: Temporal.PlainDate): number | null => {
    const found = calendar.makeUpDays?.find((one) => dateOf(one) === day.toString());
    return found === undefined ? null : names.indexOf(likeName(found));
  };
  const isHoliday = (day: Temporal.PlainDate): boolean =>
    calendar.holidays?.some((one) => dateOf(one) === day.toString()) === true;
  const list = (day: Temporal.PlainDate): Written[] => {
    const override = calendar.overrides?.[day.toString()];
    if (override !== undefined) return written(override);
    const like = likeOf(day);
    if (like !== null) return written(ofWeekday(weeklyOn(day), like));
    return isHoliday(day) ? [] : written(ofWeekday(weeklyOn(day), day.dayOfWeek - 1));
  };
  const over = (spans: readonly Written[]): Written[] =>
    spans.filter(([, to]) => to > dayLength).map(([, to]) => [0, to - dayLength]);
  const before = date.subtract({ days: 1 });
  const reaching = (): Written[] => {
    if (calendar.overnight === 'startDate') return over(list(before));
    if (calendar.overrides?.[text] !== undefined) return [];
    const like = likeOf(date);
    if (like === null && isHoliday(date)) return [];
    const weekday = like ?? date.dayOfWeek - 1;
    return [
      ...over(written(ofWeekday(weeklyOn(date), weekday - 1))),
      ...over(written(calendar.overrides?.[before.toString()] ?? [])),
    ];
  };
  const own = list(date).map(([from, to]): Written => [from, Math.min(to, dayLength)]);
  const cut = [
    ...written(calendar.closures?.[text] ?? []),
    ...over(written(calendar.closures?.[before.toString()] ?? [])),
  ];
  return minus([...reaching(), ...own], cut);
}

const likeName = (day: MakeUpDayInput): Weekday =>
  typeof day === 'string' ? 'mon' : (day.like ?? 'mon');

/** The seconds of a day in some spans and in no cut, second by second in effect: by all their ends. */
function minus(spans: readonly Written[], cut: readonly Written[]): Written[] {
  const ends = [...new Set([...spans, ...cut].flat())].sort((a, b) => a - b);
  const inside = (list: readonly Written[], at: number): boolean =>
    list.some(([from, to]) => from <= at && at < to);
  const result: Written[] = [];
  for (const [index, from] of ends.entries()) {
    const to = ends[index + 1];
    if (to === undefined || !inside(spans, from) || inside(cut, from)) continue;
    const last = result.at(-1);
    if (last !== undefined && last[1] === from) result[result.length - 1] = [last[0], to];
    else result.push([from, to]);
  }
  return result;
}

/** The working time of the dates from one to another. */
export function naiveStretches(calendar: CalendarInput, from: string, to: string): Stretch[] {
  const { timeZone } = calendar;
  const stretches: [number, number][] = [];
  const end = Temporal.PlainDate.from(to);
  for (
    let date = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(date, end) < 0;
    date = date.add({ days: 1 })
  ) {
    const startOf = (day: Temporal.PlainDate): number =>
      // A date that does not exist begins where the next one does.
      Math.max(day.toZonedDateTime({ timeZone }).startOfDay().epochMilliseconds);
    const begin = startOf(date);
    const over = startOf(date.add({ days: 1 }));
    const resolved = (at: number): number => {
      const day = at === dayLength ? date.add({ days: 1 }) : date;
      const time = Temporal.PlainTime.from('00:00').add({ seconds: at % dayLength });
      const instant = day.toPlainDateTime(time).toZonedDateTime(timeZone, {
        disambiguation: 'compatible',
      });
      return Math.min(Math.max(instant.epochMilliseconds, begin), over);
    };
    for (const [a, b] of ofDate(calendar, date)) {
      const [start, stop] = [resolved(a), resolved(b)];
      if (start < stop) stretches.push([start, stop]);
    }
  }
  return stretches;
}

/** The working milliseconds between two instants, minute by minute; both are whole minutes. */
export function walkedMinutes(stretches: readonly Stretch[], from: number, to: number): number {
  let minutes = 0;
  for (let at = from; at < to; at += 60_000) {
    if (stretches.some(([start, end]) => start <= at && at < end)) minutes += 1;
  }
  return minutes * 60_000;
}

/** The working milliseconds between two instants: stretches may overlap near a gap, and count once. */
export function naiveWorked(stretches: readonly Stretch[], from: number, to: number): number {
  const sorted = [...stretches].sort(([a], [b]) => a - b);
  let sum = 0;
  let free = from;
  for (const [start, end] of sorted) {
    const begin = Math.max(start, free);
    const stop = Math.min(end, to);
    if (begin >= stop) continue;
    sum += stop - begin;
    free = stop;
  }
  return sum;
}
