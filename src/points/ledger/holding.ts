/** Points that are lost by rule or set aside, and their coming back. */
import { type Books, impossible, type Refusal, tooMuch, unknownKind, unknownLot } from './books.ts';
import type { EntryFacts } from './entryFacts.ts';
import type { KindBook, Lot, Share } from './kindBook.ts';
import { takingOf } from './redemption.ts';
import { giveBack, pointsOf, pointsWithin, takeAllocated, takeFromLot } from './shares.ts';

/** Books a forfeiture or a hold. */
export function setAside(books: Books, facts: EntryFacts): Refusal {
  const { kind, lotId } = facts;
  const lot = lotId === null ? null : books.lotOf(lotId, facts);
  if (lot === undefined) return unknownLot('lotId', lotId as string);
  const book = lot === null ? books.bookOf(facts.pointKind) : lot.book;
  if (book === undefined) return unknownKind(books, facts);
  const shares = facts.uncredited ? [] : sharesOf(books, facts, book, lot);
  if (!Array.isArray(shares)) return shares;
  const points = facts.uncredited ? (facts.points as number) : pointsOf(shares);
  if (facts.uncredited) book.earned += points;
  if (kind === 'forfeit') book.forfeited += points;
  for (const share of shares) {
    if (kind === 'hold') share.lot.held += share.points;
    else (share.lot.origin ?? share.lot).undone += share.points;
  }
  books.takings.set(facts.key, { kind, book, points, shares });
  return null;
}

function sharesOf(
  books: Books,
  facts: EntryFacts,
  book: KindBook,
  lot: Lot | null,
): Share[] | Exclude<Refusal, null> {
  const { kind, allocations } = facts;
  const reach = lot === null ? 'usable' : 'open';
  if (allocations !== null) {
    const isMet = facts.points === pointsOf(allocations);
    const taken = isMet ? takeAllocated(books, book, allocations, () => reach) : null;
    return taken ?? impossible(facts);
  }
  const have = lot === null ? book.usable : pointsWithin(lot, reach);
  const points = facts.points ?? have;
  if (points > have) {
    const code = kind === 'hold' ? 'hold.tooMuch' : 'forfeit.tooMuch';
    return tooMuch(code, facts, { wanted: points, have, what: 'there are' });
  }
  const shares: Share[] = [];
  if (lot === null) book.takeUsable(points, shares);
  else takeFromLot(lot, points, reach, shares);
  return shares;
}

/** Books the return of points that were set aside or forfeited. */
export function reinstate(books: Books, facts: EntryFacts): Refusal {
  const taking = takingOf(books, facts, ['hold', 'forfeit']);
  if ('code' in taking) return taking;
  const { book, shares } = taking;
  const isHold = taking.kind === 'hold';
  // A reversal may have taken what was held.
  if (isHold) for (const share of shares) share.points = Math.min(share.points, share.lot.held);
  const have = pointsOf(shares);
  const points = facts.points ?? have;
  if (points > have || have === 0) {
    const what = 'have not come back yet';
    return tooMuch('reinstate.tooMuch', facts, { wanted: points, have, what });
  }
  if (!isHold) book.forfeited -= points;
  giveBack(shares, points, ({ lot }, given) => {
    if (isHold) lot.held -= given;
    else (lot.origin ?? lot).undone -= given;
    book.putBack(lot, given);
  });
  book.settle();
  books.takings.set(facts.key, { kind: facts.kind, book, points, shares: [] });
  return null;
}
