/** Time zones: from an instant to the wall clock of a zone and back. */
import { ContractError } from '../foundation/errors.ts';
import {
  type CivilDate,
  civilDateOfDay,
  dayArgument,
  dayNumberOf,
  firstDay,
  lastDay,
  millisecondsPerDay,
} from './civilDate.ts';
import { type Instant, instantText, millisecondsOf } from './instant.ts';

/**
 * An IANA time zone name: area and place, such as `'Asia/Shanghai'`, or `'UTC'`. Abbreviations such as `'CST'`
 * are refused, because they name several zones.
 */
export type ZoneName = string;

/** What a clock on the wall shows. */
export interface WallTime {
  /** The date, `YYYY-MM-DD`. */
  readonly date: CivilDate;
  /** The time of day, `HH:MM`, `HH:MM:SS` or `HH:MM:SS.sss`. */
  readonly time: string;
}

const clocks: Map<ZoneName, Intl.DateTimeFormat> = /* @__PURE__ */ new Map();

function clockOf(zone: ZoneName): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = newClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function newClock(zone: ZoneName): Intl.DateTimeFormat {
  const unknown = new ContractError('zone.unknown', 'zone', zone, 'is not a known IANA time zone');
  // `Intl` also takes abbreviations and guesses: CST is Chicago to it, and Shanghai to its reader.
  if (typeof zone !== 'string' || !(zone === 'UTC' || zone.includes('/'))) throw unknown;
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw unknown;
  }
}

/**
 * No zone had changed its clock by then. Before it, `Intl` shows dates of the Julian calendar, so only the
 * offset is taken from there.
 */
const beforeAnyChange = Date.UTC(1_700, 0, 1);

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(milliseconds: number, zone: ZoneName): number {
  const at = Math.max(milliseconds, beforeAnyChange);
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) {
    if (type !== 'literal') shown[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const seconds = (hour * 60 + minute) * 60 + second;
  const wall = dayNumberOf(year, month, day) * millisecondsPerDay + seconds * 1_000;
  return wall - Math.floor(at / 1_000) * 1_000;
}

/** What the wall clock of a zone shows at an instant, as the milliseconds it would be if it were UTC. */
const wallMillisecondsOf = (milliseconds: number, zone: ZoneName): number =>
  milliseconds + offsetAt(milliseconds, zone);

function outOfRange(argument: string, value: unknown): ContractError {
  return new ContractError(
    'date.outOfRange',
    argument,
    value,
    'lies outside the years 1 to 9999 of the calendar',
  );
}

/**
 * The date that the calendar on the wall of a zone shows at an instant. Databases keep instants and
 * these rules take civil dates: this is the door between them. 2024-03-31T16:30Z is still March in
 * London and already April in Shanghai.
 *
 * Source: the IANA zone data of the runtime, through `Intl`; dates are of the Gregorian calendar throughout.
 *
 * @param instant - ISO 8601 text with an offset, a `Date`, or epoch milliseconds
 * @param zone - an IANA time zone name
 * @throws ContractError `instant.malformed`, `zone.unknown`, or `date.outOfRange` outside the years 1 to 9999
 * @example
 * ```ts
 * import { civilDateOf } from 'clientele';
 *
 * civilDateOf('2024-03-31T16:30:00Z', 'Asia/Shanghai') // => '2024-04-01'
 * civilDateOf('2024-03-31T16:30:00Z', 'Europe/London') // => '2024-03-31'
 * civilDateOf('2024-03-31T16:30:00', 'Asia/Shanghai') // throws ContractError: is not an instant
 * civilDateOf('2024-03-31T16:30:00Z', 'Asia/Nowhere') // throws ContractError: is not a known IANA time zone
 * ```
 */
export function civilDateOf(instant: Instant, zone: ZoneName): CivilDate {
  return wallTimeOf(instant, zone).date;
}

/**
 * What the clock on the wall of a zone shows at an instant.
 *
 * Source: the IANA zone data of the runtime, through `Intl`.
 *
 * @returns the date, and the time as `HH:MM:SS.sss`
 * @throws ContractError `instant.malformed`, `zone.unknown`, or `date.outOfRange` outside the years 1 to 9999
 * @example
 * ```ts
 * import { wallTimeOf } from 'clientele';
 *
 * wallTimeOf('2024-03-31T16:30:00Z', 'Asia/Shanghai') // => { date: '2024-04-01', time: '00:30:00.000' }
 * ```
 */
export function wallTimeOf(instant: Instant, zone: ZoneName): WallTime {
  const milliseconds = millisecondsOf(instant, 'instant');
  const wall = wallMillisecondsOf(milliseconds, zone);
  const day = Math.floor(wall / millisecondsPerDay);
  if (day < firstDay || day > lastDay) throw outOfRange('instant', instantText(milliseconds));
  return {
    date: civilDateOfDay(day),
    time: instantText(wall - day * millisecondsPerDay).slice(11, 23),
  };
}

const timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/;

function timeArgument(time: string): number {
  if (typeof time !== 'string' || !timeForm.test(time)) {
    throw new ContractError(
      'time.malformed',
      'wall.time',
      time,
      'is not a time of day HH:MM[:SS[.sss]]',
    );
  }
  const [hours, minutes, seconds] = time.split(':').map(Number);
  return Math.round((((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1_000);
}

/**
 * The instant at which the wall clock of a zone shows a time. When the clock is set back and shows the
 * time twice, it is the earlier instant; when it is set forward and skips the time, the time moves
 * forward by the length of the gap.
 *
 * Source: the disambiguation `compatible` of the Temporal proposal.
 *
 * @returns ISO 8601 text in UTC
 * @throws ContractError `date.malformed`, `date.impossible`, `time.malformed`, `zone.unknown`, or
 *   `date.outOfRange` where the instant lies outside the years 1 to 9999 of UTC
 * @example
 * ```ts
 * import { instantOf } from 'clientele';
 *
 * instantOf({ date: '2024-04-01', time: '00:30' }, 'Asia/Shanghai') // => '2024-03-31T16:30:00.000Z'
 * // 02:30 does not exist in New York on this day: it moves to 03:30
 * instantOf({ date: '2024-03-10', time: '02:30' }, 'America/New_York') // => '2024-03-10T07:30:00.000Z'
 * // 01:30 exists twice on this one: the earlier
 * instantOf({ date: '2024-11-03', time: '01:30' }, 'America/New_York') // => '2024-11-03T05:30:00.000Z'
 * ```
 */
export function instantOf(wall: WallTime, zone: ZoneName): string {
  const shown = dayArgument(wall.date, 'wall.date') * millisecondsPerDay + timeArgument(wall.time);
  const before = offsetAt(shown - millisecondsPerDay, zone);
  const after = offsetAt(shown + millisecondsPerDay, zone);
  const candidates = [shown - before, shown - after].sort((a, b) => a - b);
  const exact = candidates.find((candidate) => wallMillisecondsOf(candidate, zone) === shown);
  const instant = exact ?? shown - before;
  const day = Math.floor(instant / millisecondsPerDay);
  if (day < firstDay || day > lastDay) throw outOfRange('wall.date', wall.date);
  return instantText(instant);
}
