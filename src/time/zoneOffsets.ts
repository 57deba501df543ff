/**
 * How far the wall clock of a zone is ahead of UTC, and when that changes. `Intl` is slow, so it is asked once
 * for each zone and year: the changes in between are found by bisection and kept.
 */
import { ContractError } from '../foundation/errors.ts';
import { type DayNumber, dayNumberOf, millisecondsPerDay } from './civilDate.ts';

/**
 * An IANA time zone name: area and place, such as `'Asia/Shanghai'`, or `'UTC'`. Abbreviations such as `'CST'`
 * are refused, because they name several zones.
 */
export type ZoneName = string;

/** The offsets of a zone within one stretch of time: `offsets[i]` holds from `starts[i]` to the next start. */
interface Stretch {
  readonly starts: number[];
  readonly offsets: number[];
}

/** Stretches are counted from 1970 in years of 365 days. */
const stretchLength = 365 * millisecondsPerDay;
/** No zone has changed its clock twice within so short a time and come back to where it was. */
const probeStep = 5 * millisecondsPerDay;
/**
 * No zone had changed its clock by then. Before it, `Intl` shows dates of the Julian calendar, so only the
 * offset is taken from there.
 */
const beforeAnyChange = Date.UTC(1_700, 0, 1);

/** The offsets of one zone. */
export class ZoneOffsets {
  private readonly clock: Intl.DateTimeFormat;
  private readonly stretches: Map<number, Stretch> = new Map();

  constructor(zone: ZoneName) {
    this.clock = clockOf(zone);
  }

  /** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
  at(instant: number): number {
    const { starts, offsets } = this.stretchOf(instant);
    let index = starts.length - 1;
    while (index > 0 && (starts[index] as number) > instant) index -= 1;
    return offsets[index] as number;
  }

  /** The first instant after `from`, and not after `to`, at which the offset changes; null without one. */
  changeIn(from: number, to: number): number | null {
    const last = stretchNumber(to);
    let before = this.at(from);
    for (let number = stretchNumber(from); number <= last; number += 1) {
      const { starts, offsets } = this.stretch(number);
      for (let index = 0; index < starts.length; index += 1) {
        const start = starts[index] as number;
        if (start <= from) continue;
        if (start > to) return null;
        if (offsets[index] !== before) return start;
        before = offsets[index] as number;
      }
    }
    return null;
  }

  /**
   * The instant at which the wall clock shows a time, given as the milliseconds it would be in UTC. Shown
   * twice: the earlier. Skipped: moved forward by the length of the gap.
   */
  instantOf(wall: number): number {
    return this.resolved(wall, false);
  }

  /** The first instant whose local date is a day, or later where the zone has no such day. */
  startOfDay(day: DayNumber): number {
    return this.resolved(day * millisecondsPerDay, true);
  }

  /** The local date at an instant. */
  dayAt(instant: number): DayNumber {
    return Math.floor((instant + this.at(instant)) / millisecondsPerDay);
  }

  /** Walks over the changes of a day before and after; a time in a gap becomes its end where that is asked. */
  private resolved(wall: number, endOfGap: boolean): number {
    let begin = wall - millisecondsPerDay;
    let offset = this.at(begin);
    let former = offset;
    for (;;) {
      const change = this.changeIn(begin, wall + millisecondsPerDay);
      if (change === null || wall < change + offset) {
        const instant = wall - offset;
        if (instant >= begin) return instant;
        return endOfGap ? begin : wall - former;
      }
      former = offset;
      begin = change;
      offset = this.at(change);
    }
  }

  private stretchOf(instant: number): Stretch {
    return this.stretch(stretchNumber(instant));
  }

  private stretch(number: number): Stretch {
    const known = this.stretches.get(number);
    if (known !== undefined) return known;
    const found = this.probed(number * stretchLength);
    this.stretches.set(number, found);
    return found;
  }

  private probed(from: number): Stretch {
    const starts = [from];
    let offset = this.ask(from);
    const offsets = [offset];
    for (let probe = from + probeStep; probe <= from + stretchLength; probe += probeStep) {
      let next = this.ask(probe);
      // More than one change may lie between two probes: each is searched for from the one before it.
      for (let begin = probe - probeStep; next !== offset; next = this.ask(probe)) {
        begin = this.bisected(begin, probe, offset);
        offset = this.ask(begin);
        starts.push(begin);
        offsets.push(offset);
      }
    }
    return { starts, offsets };
  }

  /** The first instant at which the offset is no longer the one given, which it is at `low`. */
  private bisected(low: number, high: number, offset: number): number {
    let same = low;
    let other = high;
    while (other - same > 1_000) {
      const middle = Math.floor((same + other) / 2_000) * 1_000;
      if (this.ask(middle) === offset) same = middle;
      else other = middle;
    }
    return other;
  }

  /** Asks the runtime. */
  private ask(instant: number): number {
    const at = Math.max(instant, beforeAnyChange);
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] =
      this.clock.format(at).match(/\d+/g)?.map(Number) ?? [];
    const seconds = (hour * 60 + minute) * 60 + second;
    const wall = dayNumberOf(year, month, day) * millisecondsPerDay + seconds * 1_000;
    return wall - Math.floor(at / 1_000) * 1_000;
  }
}

const stretchNumber = (instant: number): number =>
  Math.floor(Math.max(instant, beforeAnyChange) / stretchLength);

const zones: Map<ZoneName, ZoneOffsets> = /* @__PURE__ */ new Map();

/** The offsets of a zone. */
export function offsetsOf(zone: ZoneName): ZoneOffsets {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const offsets = new ZoneOffsets(zone);
  zones.set(zone, offsets);
  return offsets;
}

function clockOf(zone: ZoneName): Intl.DateTimeFormat {
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

/** Whether the runtime knows a zone by that name. */
export function isZone(zone: unknown): zone is ZoneName {
  try {
    offsetsOf(zone as ZoneName);
    return true;
  } catch {
    return false;
  }
}
