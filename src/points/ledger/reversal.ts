/** Taking back points that should not have been given. */
import { type Books, impossible, type Refusal, tooMuch, unknownKind, unknownLot } from './books.ts';
import type { EntryFacts } from './entryFacts.ts';
import type { KindBook, Lot, Share } from './kindBook.ts';
import { isExpired } from './lot.ts';
import { pointsOf, pointsWithin, takeAllocated, takeFromLot } from './shares.ts';

/** Books a reversal. */
export function reverse(books: Books, facts: EntryFacts): Refusal {
  const lot = books.lotOf(facts.ref as string, facts);
  if (lot === undefined) return unknownLot('ref', facts.ref as string);
  // What was adjusted may have come back since, and been forfeited.
  const have = Math.max(lot.points - lot.undone, 0);
  const points = facts.points ?? have;
  if (points > have || have === 0) {
    const what = 'were given and not taken back';
    return tooMuch('reverse.tooMuch', facts, { wanted: points, have, what });
  }
  const problem = takeBack(books, facts, { book: lot.book, origin: lot, points });
  if (problem === null) lot.undone += points;
  return problem;
}

/** Books an adjustment below 0. */
export function adjustDown(books: Books, facts: EntryFacts): Refusal {
  const { lotId, pointKind } = facts;
  const origin = lotId === null ? null : books.lotOf(lotId, facts);
  if (origin === undefined) return unknownLot('lotId', lotId as string);
  const book = origin === null ? books.bookOf(pointKind) : origin.book;
  if (book === undefined) return unknownKind(books, facts);
  const points = -(facts.points as number);
  const problem = takeBack(books, facts, { book, origin, points });
  if (problem === null && origin !== null) {
    const limit = Math.max(origin.points - origin.undone, 0);
    origin.undone += Math.min(points, limit);
  }
  return problem;
}

interface TakingBack {
  readonly book: KindBook;
  /** The lot that pays first, or null. */
  readonly origin: Lot | null;
  readonly points: number;
}

function takeBack(books: Books, facts: EntryFacts, taking: TakingBack): Refusal {
  const { book, origin, points } = taking;
  let shares: Share[] | null = [];
  if (facts.allocations === null) {
    const problem = shortfallProblem(taking, facts);
    if (problem !== null) return problem;
    const first = origin === null ? 0 : takeFromLot(origin, points, 'all', shares);
    book.takeUsable(points - first, shares);
  } else {
    const reachOf = (lot: Lot) => (lot === origin ? 'all' : 'usable');
    const isMet = pointsOf(facts.allocations) <= points;
    shares = isMet ? takeAllocated(books, book, facts.allocations, reachOf) : null;
    if (shares === null) return impossible(facts);
  }
  const shortfall = points - pointsOf(shares);
  book.reversed += points;
  if (book.rules.reversal === 'writeOff') book.writtenOff += shortfall;
  else book.debt += shortfall;
  book.settle();
  books.takings.set(facts.key, { kind: facts.kind, book, points, shares });
  return null;
}

function shortfallProblem(taking: TakingBack, facts: EntryFacts): Refusal {
  const { book, origin, points: wanted } = taking;
  const { reversal } = book.rules;
  if (reversal === 'pendingOnly' && facts.kind === 'reverse') {
    const lot = origin as Lot;
    const have = lot.isActive || isExpired(lot) ? 0 : lot.left;
    if (wanted <= have) return null;
    return tooMuch('reverse.notPending', facts, { wanted, have, what: 'are pending' });
  }
  if (reversal === 'debt' || reversal === 'writeOff') return null;
  const ofOrigin =
    origin === null ? 0 : pointsWithin(origin, 'all') - pointsWithin(origin, 'usable');
  const have = ofOrigin + book.usable;
  if (wanted <= have) return null;
  return tooMuch('reverse.spent', facts, { wanted, have, what: 'are left to take back' });
}
