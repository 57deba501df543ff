/** Spending points, and undoing it. */
import {
  type Books,
  impossible,
  isOfKind,
  type Refusal,
  refusal,
  type Taking,
  tooMuch,
  unknownKind,
} from './books.ts';
import type { EntryFacts } from './entryFacts.ts';
import type { KindBook, Lot, Share } from './kindBook.ts';
import { isExpired } from './lot.ts';
import { giveBack, pointsOf, takeAllocated } from './shares.ts';

/** Books a redemption or a transfer out. */
export function redeem(books: Books, facts: EntryFacts): Refusal {
  const book = books.bookOf(facts.pointKind);
  if (book === undefined) return unknownKind(books, facts);
  const wanted = facts.points as number;
  let shares: Share[] | null = [];
  if (facts.allocations === null) {
    const problem = problemOf(book, facts, wanted);
    if (problem !== null) return problem;
    book.takeUsable(wanted, shares);
  } else {
    const isMet = pointsOf(facts.allocations) === wanted;
    shares = isMet ? takeAllocated(books, book, facts.allocations, () => 'usable') : null;
    if (shares === null) return impossible(facts);
  }
  const points = pointsOf(shares);
  book.redeemed += points;
  book.noteActivity(book.clock);
  books.takings.set(facts.key, { kind: facts.kind, book, points, shares });
  return null;
}

function problemOf(
  { rules, debt, usable: have }: KindBook,
  facts: EntryFacts,
  wanted: number,
): Refusal {
  if (!rules.spendable) {
    const explanation = 'is a kind of points that cannot be redeemed';
    return refusal('redeem.notSpendable', 'pointKind', explanation, rules.name);
  }
  if (debt > 0) {
    const explanation = `cannot be redeemed while ${debt} are owed`;
    return refusal('redeem.inDebt', 'points', explanation, wanted, { debt });
  }
  if (wanted <= have || (rules.allowPartial && have > 0)) return null;
  return tooMuch('redeem.tooMuch', facts, { wanted, have, what: 'can be used' });
}

/** What an entry refers to, of a kind that it can undo. */
export function takingOf(
  { takings, lots }: Books,
  { ref, pointKind }: EntryFacts,
  kinds: readonly string[],
): Taking | Exclude<Refusal, null> {
  const taking = takings.get(ref as string);
  if (taking !== undefined && kinds.includes(taking.kind) && isOfKind(taking.book, pointKind)) {
    return taking;
  }
  const [code, explanation] =
    taking === undefined && !lots.has(ref as string)
      ? (['ref.unknown', 'is the key of no entry that was booked before'] as const)
      : (['ref.wrongKind', 'is the key of an entry that cannot be undone so'] as const);
  return refusal(code, 'ref', explanation, ref);
}

/** Books the refund of a redemption. */
export function refund(books: Books, facts: EntryFacts): Refusal {
  const taking = takingOf(books, facts, ['redeem', 'transferOut']);
  if ('code' in taking) return taking;
  const { book, shares } = taking;
  const have = pointsOf(shares);
  const points = facts.points ?? have;
  if (points > have || have === 0) {
    const what = 'were redeemed and not refunded';
    return tooMuch('refund.tooMuch', facts, { wanted: points, have, what });
  }
  const { refundToExpired } = book.rules;
  if (refundToExpired === 'newLot' && books.lots.has(facts.key)) {
    return refusal('lot.duplicate', 'key', 'is the name of another lot', facts.key);
  }
  book.redeemed -= points;
  let forNewLot = 0;
  giveBack(shares, points, ({ lot: taken }, given) => {
    const lot = taken.origin ?? taken;
    if (!isExpired(lot) || refundToExpired === 'expire') book.putBack(lot, given);
    else if (refundToExpired === 'newLot') forNewLot += given;
    else giveGrace(lot, given, refundToExpired.graceDays);
  });
  if (forNewLot > 0) {
    const { clock: from } = book;
    const made = { id: facts.key, order: books.count, from, active: from, points: forNewLot };
    books.lots.set(facts.key, book.give(made));
  }
  book.settle();
  books.takings.set(facts.key, { kind: facts.kind, book, points, shares: [] });
  return null;
}

/** Points of an expired lot that may be used for some days more. */
function giveGrace(origin: Lot, points: number, days: number): void {
  const { id, order, from, book } = origin;
  const { clock: active } = book;
  const grace = book.give({ id, order, from, active, last: active + days, points, origin });
  origin.graces = [...(origin.graces ?? []), grace];
}
