/**
 * The working time of a calendar as sorted arrays: where each stretch opens and closes, and how much lies
 * before it. Any question is then two binary searches, at any distance. The arrays grow as far as questions
 * reach and are never changed for what they held before.
 */
import { ContractError } from '../foundation/errors.ts';
import { millisecondsPerDay } from '../time/civilDate.ts';
import { instantText } from '../time/instant.ts';
import { SpanList, type Spans } from './spans.ts';

/** Gives the working time within limits. */
export type SpanSource = (from: number, to: number) => Spans;

const day = millisecondsPerDay;
/** The arrays grow by so much at least. */
const block = 92 * day;
const year = 366 * day;
/** A calendar answers from 1900 on, in any zone. */
const earliestInstant: number = Date.UTC(1_899, 11, 30);
/** And until 2200 has ended. */
const latestInstant: number = Date.UTC(2_201, 0, 3);
/** How far working time is looked for: 20 years. */
export const horizon: number = 20 * 365.25 * day;

/** An instant as it is shown in a message; a number that is none, as it is. */
export const shownAt = (at: number): string | number =>
  Math.abs(at) <= 8.64e15 ? instantText(at) : at;

/** An instant that calendars answer for. */
export function withinYears(at: number): number {
  // Written so that NaN is refused as well.
  if (at >= earliestInstant && at < latestInstant) return at;
  throw new ContractError(
    'date.outOfRange',
    'at',
    shownAt(at),
    'lies outside the years 1900 to 2200 that calendars answer for',
  );
}

/** See the head of this file. */
export class WorkingIndex {
  private readonly source: SpanSource;
  /** What the arrays cover; nothing yet. */
  private from = 0;
  private to = 0;
  private starts = new Float64Array(0);
  private ends = new Float64Array(0);
  /** How much working time lies before each stretch, from the first one on. */
  private before = new Float64Array(0);

  constructor(source: SpanSource) {
    this.source = source;
  }

  /** Whether an instant lies in working time. */
  isWorking(at: number): boolean {
    this.cover(at, at);
    const index = this.lastStart(at);
    return index >= 0 && at < (this.ends[index] as number);
  }

  /** The working time from one instant to another; below 0 where the second is the earlier one. */
  between(from: number, to: number): number {
    this.cover(Math.min(from, to), Math.max(from, to));
    return this.rank(to) - this.rank(from);
  }

  /** The first instant by which so much working time has passed; for less than 0, the mirror image of `latest`. */
  earliest(at: number, amount: number): number {
    if (amount > 0) return this.after(at, amount);
    if (amount === 0) return at;
    const found = this.back(at, -amount);
    return this.isWorkingBefore(found) ? found : (this.previousClosing(found) ?? found);
  }

  /** The last such instant that is followed by working time; for less than 0, the mirror image of `earliest`. */
  latest(at: number, amount: number): number {
    if (amount < 0) return this.back(at, -amount);
    if (amount === 0) return this.openingAfter(at);
    const found = this.after(at, amount);
    return this.isWorking(found) ? found : (this.nextOpening(found) ?? found);
  }

  /** The instant itself where it is working, else the next opening. */
  openingAfter(at: number): number {
    return this.isWorking(at) ? at : (this.nextOpening(at) ?? this.refuse(at));
  }

  /** The instant itself where it is working or work closes then, else the previous closing. */
  closingBefore(at: number): number {
    if (this.isWorking(at) || this.isWorkingBefore(at)) return at;
    return this.previousClosing(at) ?? this.refuse(at);
  }

  private isWorkingBefore(at: number): boolean {
    return at > earliestInstant && this.isWorking(at - 1);
  }

  /** The first opening at or after an instant; null without one within 20 years. */
  nextOpening(at: number): number | null {
    return this.search(at, 1, () => {
      const index = this.lastStart(at - 1) + 1;
      return index < this.starts.length ? (this.starts[index] as number) : null;
    });
  }

  /** The first closing after an instant. */
  nextClosing(at: number): number | null {
    return this.search(at, 1, () => {
      const index = this.lastStart(at);
      const open = index >= 0 && (this.ends[index] as number) > at ? index : index + 1;
      // A stretch that reaches the end of what is covered may go on.
      const end = this.ends[open];
      return end !== undefined && end < this.to ? end : null;
    });
  }

  /** The last opening at or before an instant. */
  previousOpening(at: number): number | null {
    return this.search(at, -1, () => {
      const start = this.starts[this.lastStart(at)];
      return start !== undefined && start > this.from ? start : null;
    });
  }

  /** The last closing at or before an instant. */
  previousClosing(at: number): number | null {
    return this.search(at, -1, () => {
      const index = this.lastStart(at);
      const closed = index >= 0 && (this.ends[index] as number) <= at ? index : index - 1;
      const end = this.ends[closed];
      return end === undefined ? null : end;
    });
  }

  /** The stretches between two instants, cut at both. */
  segments(from: number, to: number): Spans {
    this.cover(from, to);
    const result = new SpanList();
    for (let index = Math.max(this.lastStart(from), 0); index < this.starts.length; index += 1) {
      if ((this.starts[index] as number) >= to) break;
      result.add(
        Math.max(this.starts[index] as number, from),
        Math.min(this.ends[index] as number, to),
      );
    }
    return result;
  }

  private after(at: number, amount: number): number {
    this.cover(at, at);
    return (
      this.reached(at, amount) ??
      this.search(at, 1, () => this.reached(at, amount)) ??
      this.refuse(at)
    );
  }

  /** Where so much working time has passed, as far as the arrays reach and not beyond the horizon. */
  private reached(at: number, amount: number): number | null {
    const first = this.lastStart(at);
    const target = this.rankIn(first, at) + amount;
    const index = this.lastBefore(target, first);
    const start = this.starts[index];
    if (start === undefined) return null;
    const end = start + target - (this.before[index] as number);
    return end <= (this.ends[index] as number) && end - at <= horizon ? end : null;
  }

  private back(at: number, amount: number): number {
    const found = this.search(at, -1, () => {
      const target = this.rank(at) - amount;
      // The stretch that begins at the target, or holds it: its first instant with so much before it.
      let index = this.lastBefore(target, -1);
      if (this.before[index + 1] === target) index += 1;
      const start = this.starts[index];
      return start === undefined ? null : start + target - (this.before[index] as number);
    });
    return found ?? this.refuse(at);
  }

  /** Tries with what is covered, then with more and more of it, up to the horizon. */
  private search(at: number, direction: 1 | -1, attempt: () => number | null): number | null {
    // A day more on this side: where the arrays begin, a stretch may have begun before.
    this.cover(Math.max(at - day, earliestInstant), at);
    for (let reach = year; ; reach *= 2) {
      const found = attempt();
      if (found !== null) return Math.abs(found - at) <= horizon ? found : null;
      const limit = direction === 1 ? this.to - at : at - this.from;
      const end = direction === 1 ? this.to >= latestInstant : this.from <= earliestInstant;
      if (limit > horizon || end) return null;
      const wanted = at + direction * Math.min(Math.max(reach, limit + year), horizon + year);
      const bounded = Math.min(Math.max(wanted, earliestInstant), latestInstant - 1);
      this.cover(Math.min(at, bounded), Math.max(at, bounded));
    }
  }

  private refuse(at: number): never {
    throw new ContractError(
      'calendar.noWorkingTime',
      'calendar',
      instantText(at),
      'has not enough working time within 20 years of it',
    );
  }

  /** Working time before an instant, from the first stretch on. */
  private rank(at: number): number {
    return this.rankIn(this.lastStart(at), at);
  }

  /** The same, of an instant in or after a stretch and before the next. */
  private rankIn(index: number, at: number): number {
    if (index < 0) return 0;
    const start = this.starts[index] as number;
    const end = this.ends[index] as number;
    return (this.before[index] as number) + (at < end ? at : end) - start;
  }

  /** The last stretch that starts at or before an instant, or −1. */
  private lastStart(at: number): number {
    return lastUpTo(this.starts, at);
  }

  /** The last stretch with less working time before it than a target, or −1; looks first near where it is asked from. */
  private lastBefore(target: number, near: number): number {
    const { before } = this;
    const close = Math.min(near + 4, before.length - 1);
    for (let index = Math.max(near, 0); index < close; index += 1) {
      if ((before[index] as number) < target && (before[index + 1] as number) >= target)
        return index;
    }
    let low = 0;
    let high = before.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((before[middle] as number) < target) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Makes sure that the arrays hold two instants and all between them. */
  private cover(from: number, to: number): void {
    if (from >= this.from && to < this.to) return;
    withinYears(from);
    withinYears(to);
    const isEmpty = this.from === this.to;
    const low = Math.floor(from / block) * block;
    const high = (Math.floor(to / block) + 1) * block;
    // Half as much again, so that a walk through the years copies what there is a few times only.
    const more = Math.min(Math.floor((this.to - this.from) / 2), 5 * year);
    const newFrom = isEmpty ? low : Math.min(low < this.from ? low - more : low, this.from);
    const newTo = isEmpty ? high : Math.max(high > this.to ? high + more : high, this.to);
    const list = new SpanList();
    if (isEmpty) addAll(list, this.source(newFrom, newTo));
    else {
      addAll(list, this.source(newFrom, this.from));
      addAll(list, { from: [...this.starts], to: [...this.ends] });
      addAll(list, this.source(this.to, newTo));
    }
    this.from = newFrom;
    this.to = newTo;
    this.starts = Float64Array.from(list.from);
    this.ends = Float64Array.from(list.to);
    this.before = new Float64Array(list.from.length);
    let sum = 0;
    for (let index = 0; index < list.from.length; index += 1) {
      this.before[index] = sum;
      sum += (list.to[index] as number) - (list.from[index] as number);
    }
  }
}

function addAll(list: SpanList, { from, to }: Spans): void {
  for (let index = 0; index < from.length; index += 1) {
    list.add(from[index] as number, to[index] as number);
  }
}

/** The last position of a sorted array whose value is not above a limit, or −1. */
function lastUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
