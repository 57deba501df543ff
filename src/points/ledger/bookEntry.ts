/** Books one entry: each kind by its rule. */
import { type Books, type Refusal, refusal, unknownKind, unknownLot } from './books.ts';
import { type EntryFacts, isGiving } from './entryFacts.ts';
import { reinstate, setAside } from './holding.ts';
import { isExpired } from './lot.ts';
import { redeem, refund } from './redemption.ts';
import { adjustDown, reverse } from './reversal.ts';

/** Books the next entry in order, on the day its books have come to; or says why not, with nothing changed. */
export function bookEntry(books: Books, facts: EntryFacts): Refusal {
  const problem = isGiving(facts) ? give(books, facts) : bookOther(books, facts);
  books.count += 1;
  books.lastKey = facts.key;
  return problem;
}

function bookOther(books: Books, facts: EntryFacts): Refusal {
  switch (facts.kind) {
    case 'redeem':
    case 'transferOut':
      return redeem(books, facts);
    case 'refundRedeem':
      return refund(books, facts);
    case 'reverse':
      return reverse(books, facts);
    case 'forfeit':
    case 'hold':
      return setAside(books, facts);
    case 'reinstate':
      return reinstate(books, facts);
    case 'activate':
      return activate(books, facts);
    default:
      return adjustDown(books, facts);
  }
}

function give(books: Books, facts: EntryFacts): Refusal {
  const { key, day: from, active, last } = facts;
  const book = books.bookOf(facts.pointKind);
  if (book === undefined) return unknownKind(books, facts);
  const id = facts.lotId ?? key;
  if (books.lots.has(id)) {
    const [at, name] = facts.lotId === null ? ['key', key] : ['lotId', id];
    return refusal('lot.duplicate', at as string, 'is the name of another lot', name);
  }
  const points = facts.points as number;
  book.earned += points;
  const lot = book.give({ id, order: books.count, from, points, active, last });
  books.lots.set(id, lot);
  if (!books.lots.has(key)) books.lots.set(key, lot);
  return null;
}

function activate(books: Books, facts: EntryFacts): Refusal {
  const name = facts.lotId as string;
  const lot = books.lotOf(name, facts);
  if (lot === undefined) return unknownLot('lotId', name);
  if (lot.isActive || isExpired(lot)) {
    return refusal('lot.notPending', 'lotId', 'is the name of a lot that is not pending', name);
  }
  lot.active = lot.book.clock;
  lot.book.makeUsable(lot);
  return null;
}
