/** The balance of a book: its lots and totals, put into views. */
import { amountOfWhole, multiplyAmounts } from '../../foundation/amount.ts';
import { textOf } from '../../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber } from '../../time/civilDate.ts';
import type {
  ExpiringPoints,
  LedgerIssue,
  PointsBalance,
  PointsLot,
  PointsTotals,
} from '../model.ledger.ts';
import { becauseOf, needsOf, nextOf } from './balanceReasons.ts';
import type { Books } from './books.ts';
import type { KindBook, Lot } from './kindBook.ts';
import { unknownKindAsked } from './ledgerRules.ts';
import { isActiveBefore, isExpired, isSpentBefore } from './lot.ts';

/** The day as text; null for one that never comes. */
export function dateOrNull(day: DayNumber): string | null {
  return Number.isFinite(day) ? civilDateOfDay(day) : null;
}

/** The last usable day of a lot that has not expired, as things stand. */
function lastOf({ isIdling, last, book }: Lot): DayNumber {
  return isIdling ? book.idleUntil : last;
}

/** What became of all points of a book. */
export function totalsOf(book: KindBook): PointsTotals {
  const { earned, redeemed, forfeited, reversed, writtenOff } = book;
  let expired = book.expiredBefore;
  for (const lot of book.lots) if (isExpired(lot)) expired += lot.left + lot.held;
  return { earned, redeemed, expired, forfeited, reversed, writtenOff };
}

/** The lots of a book that still have points, usable ones in the order of consumption, then pending ones. */
export function openLots({ lots }: KindBook): Lot[] {
  const open = lots.filter((lot) => lot.left + lot.held > 0 && !isExpired(lot));
  return open.sort((a, b) => {
    if (a.isActive !== b.isActive) return a.isActive ? -1 : 1;
    if (a.isActive) return isSpentBefore(a, b) ? -1 : 1;
    return isActiveBefore(a, b) ? -1 : 1;
  });
}

function lotRow(lot: Lot): PointsLot {
  const { id, from, active, points, left, held, isActive } = lot;
  return {
    lotId: id,
    on: civilDateOfDay(from),
    activeOn: dateOrNull(active),
    lastUsableOn: dateOrNull(lastOf(lot)),
    points,
    usable: isActive ? left : 0,
    pending: isActive ? 0 : left,
    held,
  };
}

function expiringOf(lots: readonly Lot[]): ExpiringPoints[] {
  const byDay = new Map<DayNumber, number>();
  for (const lot of lots) {
    const last = lastOf(lot);
    const points = lot.held + (lot.isActive ? lot.left : 0);
    if (points > 0 && Number.isFinite(last)) byDay.set(last, (byDay.get(last) ?? 0) + points);
  }
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([last, points]) => ({ lastUsableOn: civilDateOfDay(last), points }));
}

/** The book of a kind of points that was asked for. */
export function askedBook(books: Books, pointKind: string | null | undefined): KindBook {
  const book = books.bookOf(pointKind ?? null);
  if (book !== undefined) return book;
  throw unknownKindAsked(pointKind, books.rules.names);
}

/** The balance of a book, with what could not be booked. */
export function balanceOf<Kind extends string>(
  { rules, kinds, count }: Books,
  book: KindBook,
  issues: readonly LedgerIssue[],
): PointsBalance<Kind> {
  const { clock, debt } = book;
  const lots = openLots(book);
  let usable = 0;
  let pending = 0;
  let held = 0;
  for (const lot of lots) {
    if (lot.isActive) usable += lot.left;
    else pending += lot.left;
    held += lot.held;
  }
  const totals = totalsOf(book);
  const figures = { available: usable - debt, usable, pending, held, debt, totals };
  const expiring = expiringOf(lots);
  const value = rules.values[kinds.indexOf(book)] ?? null;
  const worth = (points: number) =>
    value === null ? null : textOf(multiplyAmounts(amountOfWhole(points), value));
  return {
    pointKind: book.rules.name as Kind,
    asOf: civilDateOfDay(clock),
    ...figures,
    lots: lots.map(lotRow),
    expiring,
    liability: worth(usable + pending + held),
    breakage: worth(totals.expired),
    entries: count,
    issues,
    policy: rules.stamp,
    because: becauseOf(figures, issues),
    needs: needsOf(debt, lots),
    next: nextOf(expiring, lots),
  };
}
