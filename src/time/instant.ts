/** Instants: points on the time line, the same everywhere. */
import { ContractError } from '../foundation/errors.ts';
import type { Problem } from '../foundation/problem.ts';
import {
  civilDateOfDay,
  dayNumberFrom,
  firstDay,
  lastDay,
  millisecondsPerDay,
  twoDigitsAt,
} from './civilDate.ts';

/**
 * An instant as callers have it: ISO 8601 text with `Z` or an offset (`'2024-03-31T16:30:00+08:00'`), a
 * `Date`, or milliseconds since 1970-01-01T00:00Z. Text without an offset is refused: it names a
 * different instant on every machine.
 */
export type Instant = string | Date | number;

/** A value that is no instant, or lies outside the years 1900 to 2200. */
export interface InstantProblem extends Problem<'instant.malformed' | 'instant.outOfRange'> {}

const form =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Two days beyond the calendar on both sides, for zones far from UTC. */
const earliest = (firstDay - 2) * millisecondsPerDay;
const latest = (lastDay + 3) * millisecondsPerDay;

/** Milliseconds since the epoch; NaN for what is no instant, or none of the years that dates have. */
export function instantFrom(value: unknown): number {
  const milliseconds = Math.floor(decoded(value));
  return milliseconds >= earliest && milliseconds < latest ? milliseconds : Number.NaN;
}

/** Milliseconds since the epoch of an instant that was given as an argument. */
export function millisecondsOf(instant: Instant, argument: string): number {
  const milliseconds = instantFrom(instant);
  if (!Number.isNaN(milliseconds)) return milliseconds;
  throw new ContractError(
    'instant.malformed',
    argument,
    shownInstant(instant),
    'is not an instant: ISO 8601 text with Z or an offset, a Date, or epoch milliseconds',
  );
}

function decoded(instant: unknown): number {
  if (typeof instant === 'number') return instant;
  if (typeof instant !== 'string') return timeOfDate(instant) ?? Number.NaN;
  // `Date.parse` takes 29 February of any year for 1 March; the date is looked at first.
  const day = form.test(instant) ? dayNumberFrom(instant.slice(0, 10)) : Number.NaN;
  if (typeof day !== 'number' || Number.isNaN(day)) return Number.NaN;
  return instant.length === writtenLength ? written(instant, day) : Date.parse(instant);
}

/** The length of what this library and `toISOString` write. */
const writtenLength = '2024-03-31T08:30:00.000Z'.length;

/** What was written by a machine comes back most often, and is read several times as fast as by `Date.parse`. */
function written(text: string, day: number): number {
  const hours = twoDigitsAt(text, 11);
  const minutes = twoDigitsAt(text, 14);
  const seconds = twoDigitsAt(text, 17);
  const thousandths = twoDigitsAt(text, 20) * 10 + text.charCodeAt(22) - zeroCode;
  const isPlain = hours < 24 && minutes < 60 && seconds < 60 && text.charCodeAt(23) === letterZ;
  if (!isPlain) return Date.parse(text);
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + thousandths;
  return day * millisecondsPerDay + time;
}

const zeroCode = 48;
const letterZ = 90;

/** The milliseconds of a Date, of this realm or another; null for anything else. */
function timeOfDate(value: unknown): number | null {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return null;
  }
}

/** A Date is shown in UTC: its own text depends on the zone of the machine. */
function shownInstant(instant: unknown): unknown {
  const time = timeOfDate(instant);
  if (time === null) return instant;
  return Number.isNaN(time) ? 'Invalid Date' : instantText(time);
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');
const pairs: readonly string[] = /* @__PURE__ */ Array.from({ length: 60 }, (_, value) =>
  digits(value, 2),
);

/** An instant as ISO 8601 text in UTC: what `toISOString` writes, in a fraction of its time. */
export function instantText(milliseconds: number): string {
  const day = Math.floor(milliseconds / millisecondsPerDay);
  if (!(day >= firstDay && day <= lastDay)) return new Date(milliseconds).toISOString();
  const time = milliseconds - day * millisecondsPerDay;
  const seconds = (time / 1_000) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  const clock = `${pairs[hours]}:${pairs[minutes - hours * 60]}:${pairs[seconds - minutes * 60]}`;
  return `${civilDateOfDay(day)}T${clock}.${digits(time - seconds * 1_000, 3)}Z`;
}
