/** A lot: points that were given together, and expire together. */
import type { DayNumber } from '../../time/civilDate.ts';

/** What a lot must know of its book: how far time has gone. */
export interface BookClock {
  readonly clock: DayNumber;
}

/** A lot as it stands. Days that never come are infinite. */
export interface LotOf<Book extends BookClock> {
  readonly id: string;
  readonly book: Book;
  /** The place in the ledger of the entry that gave it. */
  readonly order: number;
  /** Of refunded points, how many refunds of their lot came before; 0 for the lot itself, which ended before them. */
  readonly turn: number;
  /** The effective day. */
  readonly from: DayNumber;
  /** The first usable day as it was planned; an entry may have made it usable before. */
  readonly planned: DayNumber;
  /** The first usable day; infinite while it waits for an entry. */
  active: DayNumber;
  /** The last usable day; infinite for none, and while inactivity decides it. */
  last: DayNumber;
  /** Whether the entry gave the last day, so that the policy does not. */
  readonly isLastGiven: boolean;
  /** Whether it expires with all others, by inactivity; once it has, `last` says when. */
  isIdling: boolean;
  /** Whether it has become usable; it may have expired since. */
  isActive: boolean;
  /** Whether it stands in the heap of usable lots. */
  isQueued: boolean;
  /** By what it stands there: `last` as it was. */
  due: DayNumber;
  readonly points: number;
  left: number;
  held: number;
  /** Points of it that were reversed or forfeited. */
  undone: number;
  /** Refunded points that may be used after its end: lots of their own, under its name. */
  graces: LotOf<Book>[] | null;
  /** Of such a lot, the one it belongs to. */
  readonly origin: LotOf<Book> | null;
}

type AnyLot = LotOf<BookClock>;

/** Whether a lot has expired at the time its book has come to. */
export function isExpired({ last, book }: AnyLot): boolean {
  return last < book.clock;
}

/** The order of consumption. */
export function isSpentBefore(a: AnyLot, b: AnyLot): boolean {
  if (a.due !== b.due) return a.due < b.due;
  if (a.from !== b.from) return a.from < b.from;
  return a.order === b.order ? a.turn < b.turn : a.order < b.order;
}

/** The order of becoming usable; a lot that was made usable before its day is passed over then. */
export function isActiveBefore(a: AnyLot, b: AnyLot): boolean {
  return a.planned === b.planned ? a.order < b.order : a.planned < b.planned;
}
