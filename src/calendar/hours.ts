/** Hours on the wall clock, as seconds of a day: parsed, joined, cut, split at midnight, written. */
import { twoDigitsAt } from '../time/civilDate.ts';
import type { Hours } from './model.ts';

/** Seconds of a day, from the first up to, but not including, the last; over 86,400 is the next day. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The seconds of a day on the wall clock. */
export const secondsPerDay = 86_400;

const timeForm = /^\d{2}:\d{2}(?::\d{2})?$/;

/** Decodes a time of day; NaN for what is none. `24:00` is one. */
export function secondsOf(time: string): number {
  if (!timeForm.test(time)) return Number.NaN;
  const minutes = twoDigitsAt(time, 3);
  const seconds = time.length > 5 ? twoDigitsAt(time, 6) : 0;
  const total = twoDigitsAt(time, 0) * 3_600 + minutes * 60 + seconds;
  return minutes < 60 && seconds < 60 && total <= secondsPerDay ? total : Number.NaN;
}

/** Decodes hours; null for what are none. An end before the start, or at 00:00, lies on the next day. */
export function spanOf(hours: unknown): DaySpan | null {
  if (typeof hours !== 'string') return null;
  const dash = hours.indexOf('-');
  const from = secondsOf(hours.slice(0, dash));
  const to = secondsOf(hours.slice(dash + 1));
  // Written so that NaN is refused as well.
  if (!(from < secondsPerDay && from !== to && to >= 0)) return null;
  return { from, to: to < from ? to + secondsPerDay : to };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const text = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${twoDigits(seconds % 60)}`;
}

/** A span as hours. */
export function hoursText({ from, to }: DaySpan): Hours {
  return `${timeText(from)}-${timeText(to > secondsPerDay ? to - secondsPerDay : to)}`;
}

/** The parts of spans on their own day. */
export function onOwnDay(spans: readonly DaySpan[]): DaySpan[] {
  return spans.map(({ from, to }) => ({ from, to: Math.min(to, secondsPerDay) }));
}

/** The parts of spans on the day after. */
export function onNextDay(spans: readonly DaySpan[]): DaySpan[] {
  return spans
    .filter(({ to }) => to > secondsPerDay)
    .map(({ to }) => ({ from: 0, to: to - secondsPerDay }));
}
