/** Time zones: from an instant to the wall clock of a zone and back. */
import { ContractError } from '../foundation/errors.ts';
import {
  type CivilDate,
  civilDateOfDay,
  dayArgument,
  firstDay,
  lastDay,
  millisecondsPerDay,
} from './civilDate.ts';
import { type Instant, instantText, millisecondsOf } from './instant.ts';
import { offsetsOf, type ZoneName } from './zoneOffsets.ts';

/** What a clock on the wall shows. */
export interface WallTime {
  /** The date, `YYYY-MM-DD`. */
  readonly date: CivilDate;
  /** The time of day, `HH:MM`, `HH:MM:SS` or `HH:MM:SS.sss`. */
  readonly time: string;
}

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
  const wall = milliseconds + offsetsOf(zone).at(milliseconds);
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
  const instant = offsetsOf(zone).instantOf(shown);
  const day = Math.floor(instant / millisecondsPerDay);
  if (day < firstDay || day > lastDay) throw outOfRange('wall.date', wall.date);
  return instantText(instant);
}
