/** An entry as it is to be kept: with what booking it decided. */
import type { LedgerEntry, LotShare } from '../../history/model.ledger.ts';
import { dateOrNull } from './balanceOf.ts';
import type { Books } from './books.ts';
import { type EntryFacts, isGiving } from './entryFacts.ts';
import type { Lot, Share } from './kindBook.ts';

/** The entry that was booked last, as it is to be kept. */
export function postedEntry(books: Books, facts: EntryFacts, sequence: number): LedgerEntry {
  return Object.assign({}, facts.entry, decidedOf(books, facts), { sequence });
}

function decidedOf(books: Books, facts: EntryFacts): object {
  if (isGiving(facts)) return daysOf(books.lots.get(facts.lotId ?? facts.key) as Lot);
  const taking = books.takings.get(facts.key);
  if (taking === undefined) return {};
  const { kind, book, points, shares } = taking;
  const pointKind = book.rules.name;
  if (kind === 'refundRedeem' || kind === 'reinstate') return { pointKind, points };
  const allocations = allocationsOf(shares);
  if (kind === 'adjust') return { pointKind, allocations };
  const isLess = points < (facts.points ?? 0);
  return { pointKind, points, allocations, ...(isLess ? { requested: facts.points } : {}) };
}

/**
 * The days of a lot, so that no later policy changes them. What time decides is left open: the end of a lot that is
 * pending or expires by inactivity, and the beginning of one that ends before it.
 */
function daysOf({ book, active, last, isActive, isLastGiven }: Lot): object {
  const isEnding = isActive && !isLastGiven && book.rules.expiry.kind !== 'inactivity';
  return {
    pointKind: book.rules.name,
    ...(Number.isFinite(active) && active <= last ? { activeOn: dateOrNull(active) } : {}),
    ...(isEnding && Number.isFinite(last) ? { lastUsableOn: dateOrNull(last) } : {}),
  };
}

/** Shares by the names of their lots; those of one lot that follow each other are one. */
function allocationsOf(shares: readonly Share[]): LotShare[] {
  const allocations: { lotId: string; points: number }[] = [];
  for (const { lot, points } of shares) {
    const before = allocations.at(-1);
    if (before?.lotId === lot.id) before.points += points;
    else allocations.push({ lotId: lot.id, points });
  }
  return allocations;
}
