/** Writes the books of an account down as a checkpoint, and opens books by one. */
import { civilDateOfDay, type DayNumber, dayNumberFrom } from '../../time/civilDate.ts';
import type { CheckpointKind, CheckpointLot, LedgerCheckpoint } from '../model.ledger.ts';
import { dateOrNull, totalsOf } from './balanceOf.ts';
import { Books } from './books.ts';
import { Fingerprint } from './fingerprint.ts';
import type { KindBook, Lot } from './kindBook.ts';
import type { LedgerRules } from './ledgerRules.ts';
import { isExpired } from './lot.ts';

/** The checkpoint of books that have come to a day. */
export function checkpointOf(books: Books, account: string, asOf: DayNumber): LedgerCheckpoint {
  const { rules, kinds, count, lastKey } = books;
  const head = {
    format: 'ledger-checkpoint@1',
    account,
    policy: rules.stamp,
    asOf: civilDateOfDay(asOf),
    entries: count,
    lastKey,
  } as const;
  const fingerprint = new Fingerprint(head);
  const rows = kinds.map((book) => kindRow(book, fingerprint));
  return { ...head, kinds: rows, fingerprint: fingerprint.toString() };
}

function kindRow(book: KindBook, fingerprint: Fingerprint): CheckpointKind {
  const lots: CheckpointLot[] = [];
  const row: CheckpointKind = {
    pointKind: book.rules.name,
    debt: book.debt,
    totals: totalsOf(book),
    idleUntil: dateOrNull(book.idleUntil),
    lots,
  };
  fingerprint.kind(row);
  for (const lot of book.lots) {
    if (lot.origin !== null) continue;
    const graces = lot.graces ?? none;
    if (!(isOpen(lot) || graces.some(isOpen))) continue;
    lots.push(lotRow(lot, fingerprint));
    // A reversal takes what has expired of them as well.
    for (const grace of graces) if (hasPoints(grace)) lots.push(lotRow(grace, fingerprint));
  }
  return row;
}

const none: readonly Lot[] = /* @__PURE__ */ Object.freeze([]);

const hasPoints = (lot: Lot): boolean => lot.left + lot.held > 0;

const isOpen = (lot: Lot): boolean => hasPoints(lot) && !isExpired(lot);

function lotRow(lot: Lot, fingerprint: Fingerprint): CheckpointLot {
  const until = untilOf(lot);
  fingerprint.lot(lot, until);
  const { id: lotId, order, from, active, last, points, left, held, undone } = lot;
  return {
    lotId,
    order,
    on: civilDateOfDay(from),
    activeOn: dateOrNull(active),
    lastUsableOn: dateOrNull(last),
    until,
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

/** Books opened by a checkpoint; null where it was changed. */
export function booksBy(rules: LedgerRules, checkpoint: LedgerCheckpoint): Books | null {
  const clock = dayNumberFrom(checkpoint.asOf);
  if (typeof clock !== 'number' || !isCount(checkpoint.entries)) return null;
  const books = new Books(rules);
  books.count = checkpoint.entries;
  books.lastKey = checkpoint.lastKey;
  if (checkpoint.kinds.length !== books.kinds.length) return null;
  const fingerprint = new Fingerprint(checkpoint);
  for (let index = 0; index < books.kinds.length; index += 1) {
    const book = books.kinds[index] as KindBook;
    const row = checkpoint.kinds[index] as CheckpointKind;
    if (book.rules.name !== row.pointKind) return null;
    book.clock = clock;
    fingerprint.kind(row);
    if (!openKind(books, book, row, fingerprint)) return null;
  }
  return fingerprint.toString() === checkpoint.fingerprint ? books : null;
}

/** The day of a text; the other where there is none. NaN for what is no day. */
function dayOr(text: string | null, none: DayNumber): DayNumber {
  if (text === null) return none;
  const day = dayNumberFrom(text);
  return typeof day === 'number' ? day : Number.NaN;
}

function openKind(
  { lots }: Books,
  book: KindBook,
  row: CheckpointKind,
  fingerprint: Fingerprint,
): boolean {
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
  let lastText: string | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const lotRow of row.lots) {
    const origin = lots.get(lotRow.lotId) ?? null;
    // Lots of a year often end together, and points are mostly usable when given: a day is read once.
    if (lotRow.lastUsableOn !== lastText) {
      lastText = lotRow.lastUsableOn;
      last = dayOr(lastText, Number.POSITIVE_INFINITY);
    }
    const lot = lotOf(book, lotRow, origin, last);
    const until = untilOf(lot);
    fingerprint.lot(lot, until);
    if (!isWhole(lot) || until !== lotRow.until) return false;
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

const isCount = (count: unknown): boolean => Number.isSafeInteger(count);

/** Whether the days of a lot are days and its numbers are numbers; what they say the fingerprint tells. */
function isWhole({ from, active, last, order, points, left, held, undone }: Lot): boolean {
  const isDays = !Number.isNaN(from + active + last);
  return (
    isDays && isCount(order) && isCount(points) && isCount(left) && isCount(held) && isCount(undone)
  );
}

function lotOf(book: KindBook, row: CheckpointLot, origin: Lot | null, last: DayNumber): Lot {
  const from = dayOr(row.on, Number.NaN);
  const active = row.activeOn === row.on ? from : dayOr(row.activeOn, Number.POSITIVE_INFINITY);
  return {
    id: row.lotId,
    book,
    order: row.order,
    turn: origin?.graces?.length ?? 0,
    from,
    planned: active,
    active,
    last,
    isLastGiven: row.until === 'entry',
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
