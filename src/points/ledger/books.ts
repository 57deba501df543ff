/** The books of one account: a book for each kind of points, and the names of lots and entries in them. */
import { choiceProblem, type Problem, problemAt } from '../../foundation/problem.ts';
import type { DayNumber } from '../../time/civilDate.ts';
import type { LedgerEntryProblem, PointsMissing } from '../model.ledgerProblems.ts';
import type { EntryFacts, EntryKind } from './entryFacts.ts';
import { KindBook, type Lot, type Share } from './kindBook.ts';
import type { LedgerRules } from './ledgerRules.ts';

/** What an entry took or gave back, for entries that undo it. */
export interface Taking {
  readonly kind: EntryKind;
  readonly book: KindBook;
  /** Its points; more than those of the shares where something was missing. */
  readonly points: number;
  /** What did not come back yet, the last taken last. */
  readonly shares: Share[];
}

/** Why an entry cannot be booked; null where it was. */
export type Refusal = LedgerEntryProblem | null;

/** See the head of this file. */
export class Books {
  readonly rules: LedgerRules;
  readonly kinds: readonly KindBook[];
  /** By their own name and by the key of their entry. */
  readonly lots: Map<string, Lot> = new Map();
  readonly takings: Map<string, Taking> = new Map();
  /** Entries so far; it is the place in the ledger of the next one. */
  count = 0;
  lastKey: string | null = null;

  constructor(rules: LedgerRules) {
    this.rules = rules;
    this.kinds = rules.policy.pointKinds.map((kind) => new KindBook(kind));
  }

  /** Lets time go on in all books. */
  advance(to: DayNumber): void {
    for (const kind of this.kinds) kind.advance(to);
  }

  /** The book of a kind of points by its name; the first where there is none. */
  bookOf(name: string | null): KindBook | undefined {
    if (name === null) return this.kinds[0];
    return this.kinds.find(({ rules }) => rules.name === name);
  }

  /** The lot an entry is about, if it is of the kind of points that the entry says. */
  lotOf(name: string, { pointKind }: EntryFacts): Lot | undefined {
    const lot = this.lots.get(name);
    return isOfKind(lot?.book, pointKind) ? lot : undefined;
  }
}

/** Whether a book is the one of a kind of points, where one is named. */
export function isOfKind(book: KindBook | undefined, name: string | null): boolean {
  return name === null || book?.rules.name === name;
}

/** A problem of an entry at one of its keys. */
export function refusal<Code extends LedgerEntryProblem['code'], Numbers extends object = object>(
  code: Code,
  key: string,
  explanation: string,
  value: unknown,
  numbers?: Numbers,
): Problem<Code> & Numbers {
  return problemAt(code, ['entry', key], explanation, { value }, numbers);
}

type TooMuch = Extract<LedgerEntryProblem, { readonly wanted: number }>['code'];

/** What an entry wants, and what there is of what. */
interface Wanting extends PointsMissing {
  readonly what: string;
}

/** The problem of an entry that wants more points than there are. Where it says no number, there is none to show. */
export function tooMuch(
  code: TooMuch,
  { points }: EntryFacts,
  { wanted: asked, have, what }: Wanting,
): Exclude<Refusal, null> {
  const wanted = Math.max(asked, 1);
  const explanation = `${(points ?? 0) < 0 ? 'takes' : 'is'} more than the ${have} that ${what}`;
  const text = points === null ? `${wanted} ${explanation}` : explanation;
  const found = points === null ? null : { value: points };
  return problemAt(code, ['entry', 'points'], text, found, { wanted, have });
}

/** The problem of an entry of a kind of points that the policy does not have. */
export function unknownKind({ rules }: Books, { pointKind }: EntryFacts): Refusal {
  return choiceProblem(pointKind, ['entry', 'pointKind'], rules.names);
}

/** The problem of an entry about a lot that does not exist. */
export function unknownLot(key: 'lotId' | 'ref', name: string): Refusal {
  return refusal('lot.unknown', key, 'is the name of no lot', name);
}

/** The problem of stored allocations that the lots cannot meet. */
export function impossible({ key }: EntryFacts): Exclude<Refusal, null> {
  return refusal('allocations.impossible', 'key', 'has allocations that its lots do not have', key);
}
