/** Books all entries of a ledger in order, as it stood on a day and was known on a day. */
import { civilDateOfDay, type DayNumber } from '../../time/civilDate.ts';
import type { LedgerIssue } from '../model.ledger.ts';
import type { LedgerEntryProblem } from '../model.ledgerProblems.ts';
import { bookEntry } from './bookEntry.ts';
import { Books } from './books.ts';
import type { EntryFacts } from './entryFacts.ts';
import { inLedgerOrder, type OrderedEntries } from './ledgerOrder.ts';
import type { LedgerRules } from './ledgerRules.ts';

/** On which day a ledger is looked at, and as known when. */
export interface LedgerView {
  readonly asOf: DayNumber;
  /** Infinite where everything given is known. */
  readonly knownAt: DayNumber;
}

/** A ledger that was folded. */
export interface Folded {
  readonly books: Books;
  readonly ordered: OrderedEntries;
  readonly issues: readonly LedgerIssue[];
}

/** Folds a ledger. */
export function foldLedger(
  rules: LedgerRules,
  given: readonly EntryFacts[],
  { asOf, knownAt }: LedgerView,
): Folded {
  const isAll = knownAt === Number.POSITIVE_INFINITY;
  const known = isAll ? given : given.filter(({ recorded }) => recorded <= knownAt);
  const ordered = inLedgerOrder(known);
  const books = new Books(rules);
  const issues: LedgerIssue[] = [];
  const { all, conflicts } = ordered;
  for (const facts of all) {
    if (facts.day > asOf) continue;
    if (conflicts.has(facts)) {
      issues.push(issueOf('key.conflict', facts));
      continue;
    }
    books.advance(Math.min(facts.recorded, asOf));
    const problem = bookEntry(books, facts);
    if (problem !== null) issues.push(issueOf(problem.code, facts));
  }
  books.advance(asOf);
  return { books, ordered, issues };
}

/** An entry that could not be booked. */
export function issueOf(code: LedgerEntryProblem['code'], { key, day }: EntryFacts): LedgerIssue {
  return { code, key, on: civilDateOfDay(day) };
}
