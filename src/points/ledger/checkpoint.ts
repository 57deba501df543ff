/** Writes the books of an account down as a checkpoint, and opens books by one. */
import { civilDateOfDay, type DayNumber, dayNumberFrom } from '../../time/civilDate.ts';
import type { CheckpointKind, CheckpointLot, LedgerCheckpoint } from '../model.ledger.ts';
import { dateOrNull, totalsOf } from './balanceOf.ts';
import { Books } from './books.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { KindBook, Lot } from './kindBook.ts';
import type { LedgerRules } from './ledgerRules.ts';
import { isExpired } from './lot.ts';

/** The checkpoint of books that have come to a day. */
export function checkpointOf(books: Books, account: string, asOf: DayNumber): LedgerCheckpoint {
  const { rules, kinds, count, lastKey } = books;
  const checkpoint = {
    format: 'ledger-checkpoint@1',
    account,
    policy: rules.stamp,
    asOf: civilDateOfDay(asOf),
    entries: count,
    lastKey,
    kinds: kinds.map(kindRow),
  } as const;
  return { ...checkpoint, fingerprint: fingerprintOf(checkpoint) };
}

function kindRow(book: KindBook): CheckpointKind {
  const lots: CheckpointLot[] = [];
  for (const lot of book.lots) {
    if (lot.origin !== null) continue;
    const graces = lot.graces?.filter(isOpen) ?? none;
    if (graces.length > 0 || isOpen(lot)) lots.push(lotRow(lot));
    for (const grace of graces) lots.push(lotRow(grace));
  }
  return {
    pointKind: book.rules.name,
    debt: book.debt,
    totals: totalsOf(book),
    idleUntil: dateOrNull(book.idleUntil),
    lots,
  };
}

const none: readonly Lot[] = /* @__PURE__ */ Object.freeze([]);

const isOpen = (lot: Lot): boolean => lot.left + lot.held > 0 && !isExpired(lot);

function lotRow(lot: Lot): CheckpointLot {
  const { id: lotId, order, from, active, last, points, left, held, undone } = lot;
  return {
    lotId,
    order,
    on: civilDateOfDay(from),
    activeOn: dateOrNull(active),
    lastUsableOn: dateOrNull(last),
    until: untilOf(lot),
    points,
    left,
    held,
    undone,
  };
}

function untilOf({ origin, isIdling, isLastGiven }: Lot): CheckpointLot['until'] {
  if (origin !== null) return 'grace';
  if (isIdling) return 'inactivity';
  return isLastGiven ? 'entry' : 'policy';
}

/** Books opened by a checkpoint; null where it does not add up. */
export function booksBy(rules: LedgerRules, checkpoint: LedgerCheckpoint): Books | null {
  const clock = dayNumberFrom(checkpoint.asOf);
  if (typeof clock !== 'number') return null;
  const books = new Books(rules);
  books.count = checkpoint.entries;
  books.lastKey = checkpoint.lastKey;
  if (checkpoint.kinds.length !== books.kinds.length) return null;
  for (let index = 0; index < books.kinds.length; index += 1) {
    const book = books.kinds[index] as KindBook;
    const row = checkpoint.kinds[index] as CheckpointKind;
    if (book.rules.name !== row.pointKind) return null;
    book.clock = clock;
    if (!openKind(books, book, row)) return null;
  }
  return books;
}

/** The day of a text; the other where there is none. NaN for what is no day. */
function dayOr(text: string | null, none: DayNumber): DayNumber {
  if (text === null) return none;
  const day = dayNumberFrom(text);
  return typeof day === 'number' ? day : Number.NaN;
}

function openKind({ lots }: Books, book: KindBook, row: CheckpointKind): boolean {
  const { earned, redeemed, expired, forfeited, reversed, writtenOff } = row.totals;
  book.debt = row.debt;
  book.earned = earned;
  book.redeemed = redeemed;
  book.forfeited = forfeited;
  book.reversed = reversed;
  book.writtenOff = writtenOff;
  book.idleUntil = dayOr(row.idleUntil, Number.NEGATIVE_INFINITY);
  book.idleSince = book.clock;
  let points = 0;
  let ended = 0;
  for (const lotRow of row.lots) {
    const origin = lotRow.until === 'grace' ? (lots.get(lotRow.lotId) ?? null) : null;
    const lot = lotOf(book, lotRow, origin);
    if (origin === null) lots.set(lot.id, lot);
    else origin.graces = [...(origin.graces ?? []), lot];
    book.keep(lot);
    if (isExpired(lot)) ended += lot.left + lot.held;
    else points += lot.left + lot.held;
  }
  book.expiredBefore = expired - ended;
  // What was given is where it went, or is still there.
  return earned + row.debt + writtenOff === points + expired + forfeited + redeemed + reversed;
}

function lotOf(book: KindBook, row: CheckpointLot, origin: Lot | null): Lot {
  const active = dayOr(row.activeOn, Number.POSITIVE_INFINITY);
  return {
    id: row.lotId,
    book,
    order: row.order,
    turn: origin === null ? 0 : (origin.graces?.length ?? 0) + 1,
    from: dayOr(row.on, Number.NaN),
    planned: active,
    active,
    last: dayOr(row.lastUsableOn, Number.POSITIVE_INFINITY),
    isLastGiven: row.until === 'entry' || row.until === 'grace',
    isIdling: row.until === 'inactivity',
    isActive: active <= book.clock,
    isQueued: false,
    due: 0,
    points: row.points,
    left: row.left,
    held: row.held,
    undone: row.undone,
    graces: null,
    origin,
  };
}
