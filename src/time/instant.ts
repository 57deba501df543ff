/** Instants: points on the time line, the same everywhere. */
import { ContractError } from '../foundation/errors.ts';
import { dayNumberFrom, firstDay, lastDay, millisecondsPerDay } from './civilDate.ts';

/**
 * An instant as callers have it: ISO 8601 text with `Z` or an offset (`'2024-03-31T16:30:00+08:00'`), a
 * `Date`, or milliseconds since 1970-01-01T00:00Z. Text without an offset is refused: it names a
 * different instant on every machine.
 */
export type Instant = string | Date | number;

const form =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Two days beyond the calendar on both sides, for zones far from UTC. */
const earliest = (firstDay - 2) * millisecondsPerDay;
const latest = (lastDay + 3) * millisecondsPerDay;

/** Milliseconds since the epoch of an instant that was given as an argument. */
export function millisecondsOf(instant: Instant, argument: string): number {
  const milliseconds = Math.floor(decoded(instant));
  if (milliseconds >= earliest && milliseconds < latest) return milliseconds;
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
  const dated = form.test(instant) && typeof dayNumberFrom(instant.slice(0, 10)) === 'number';
  return dated ? Date.parse(instant) : Number.NaN;
}

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

/** An instant as ISO 8601 text in UTC. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
