/** Goes on from a checkpoint with new entries alone. */
import { ContractError } from '../../foundation/errors.ts';
import { checkOptions } from '../../foundation/options.ts';
import { granted, type Outcome, refused } from '../../foundation/outcome.ts';
import { problemAt } from '../../foundation/problem.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import { type DayNumber, dayArgument } from '../../time/civilDate.ts';
import type { Continued, ContinueOptions, LedgerCheckpoint } from '../model.ledger.ts';
import type { LedgerPolicy } from '../model.ledgerPolicy.ts';
import type { CheckpointProblem, LedgerEntryProblem } from '../model.ledgerProblems.ts';
import { askedBook, balanceOf } from './balanceOf.ts';
import { bookEntry } from './bookEntry.ts';
import type { Books } from './books.ts';
import { booksBy, checkpointOf } from './checkpoint.ts';
import { type EntryFacts, entryFactsOf } from './entryFacts.ts';
import { accountArgument, requireAllBy } from './ledgerCheckpoint.ts';
import { inLedgerOrder } from './ledgerOrder.ts';
import { type LedgerRules, ledgerRulesOf } from './ledgerRules.ts';
import { conflict, orderProblem } from './postEntry.ts';
import { postedEntry } from './posting.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'account',
  'entries',
  'asOf',
  'pointKind',
] satisfies (keyof ContinueOptions)[]);

/**
 * Goes on from a checkpoint: books the new entries and gives the balance that folding all entries would give, the
 * entries as they are to be kept, and the next checkpoint. An account of many years costs its new entries only.
 *
 * Boundary cases: all entries are booked or none. The checkpoint must be of the account, of the policy and version, and
 * as it was made. An entry that counts from a day before the checkpoint, was recorded before it, or is about a lot or
 * an entry that it does not hold, asks for all entries (`checkpoint.needsAllEntries`): fold them and make a new
 * checkpoint. That a key was used before the checkpoint only the table with the entries can tell. Without
 * new entries time goes on.
 *
 * Source: the ledger's page says what a checkpoint holds and why.
 *
 * @param policy - the ledger policy of the checkpoint
 * @param checkpoint - what `ledgerCheckpoint` or `continueLedger` made, or its JSON
 * @param options - `account`, `entries` (the new ones), `asOf`; `pointKind` of the balance
 * @returns the balance, the entries and the next checkpoint; or the problem
 * @throws FactsError with every problem of the entries
 * @throws ContractError `policy.unchecked`, `entries.notIterable`, `account.empty`, `date.malformed`,
 *   `date.impossible`, `asOf.tooEarly`, `pointKind.unknown`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { continueLedger, ledgerCheckpoint, telecomAccumulating } from 'clientele/points';
 *
 * const checkpoint = ledgerCheckpoint(telecomAccumulating, [], { account: 'c-1', asOf: '2024-01-01' });
 * const entries = [{ key: 'bill-1', kind: 'earn', points: 43, on: '2024-04-01' }] as const;
 * const next = continueLedger(telecomAccumulating, checkpoint, { account: 'c-1', entries, asOf: '2024-04-01' });
 * if (!next.ok) throw new Error('refused');
 * next.value.checkpoint.lastKey // => 'bill-1'
 *
 * const late = [{ key: 'bill-0', kind: 'earn', points: 9, on: '2024-04-02', effectiveOn: '2024-03-01' }] as const;
 * const asked = continueLedger(telecomAccumulating, next.value.checkpoint, { account: 'c-1', entries: late, asOf: '2024-04-02' });
 * asked.ok ? [] : asked.problems.map(({ code }) => code) // => ['checkpoint.needsAllEntries']
 * ```
 */
export function continueLedger<Kind extends string>(
  policy: LedgerPolicy<Kind>,
  checkpoint: LedgerCheckpoint,
  options: ContinueOptions<NoInfer<Kind>>,
): Outcome<Continued<Kind>, CheckpointProblem> {
  const rules = ledgerRulesOf(policy);
  checkOptions(options, optionKeys);
  const account = accountArgument(options.account);
  const asOf = dayArgument(options.asOf, 'asOf');
  const given = entryFactsOf(options.entries);
  requireAllBy(asOf, given, options.asOf);
  const books = openBooks(rules, checkpoint, account);
  if ('code' in books) return refused([books]);
  const from = books.kinds[0]?.clock as DayNumber;
  if (asOf < from) {
    throw new ContractError('asOf.tooEarly', 'asOf', options.asOf, 'lies before the checkpoint');
  }
  const book = askedBook(books, options.pointKind);
  const entries = bookAll(books, given, from);
  if ('code' in entries) return refused([entries]);
  books.advance(asOf);
  return granted({
    balance: balanceOf<Kind>(books, book, []),
    entries,
    checkpoint: checkpointOf(books, account, asOf),
  });
}

function openBooks(
  rules: LedgerRules,
  checkpoint: LedgerCheckpoint,
  account: string,
): Books | CheckpointProblem {
  const find = (code: CheckpointProblem['code'], key: string, text: string, value: unknown) =>
    problemAt(code, ['checkpoint', key], text, { value }) as CheckpointProblem;
  if (!isCheckpoint(checkpoint)) {
    return find('checkpoint.changed', 'format', 'is no checkpoint of a ledger', checkpoint);
  }
  const { policy, fingerprint } = checkpoint;
  if (checkpoint.account !== account) {
    const explanation = `is the account of the checkpoint, not ${account}`;
    return find('checkpoint.otherAccount', 'account', explanation, checkpoint.account);
  }
  if (policy.id !== rules.stamp.id || policy.version !== rules.stamp.version) {
    const explanation = `is not the policy ${rules.stamp.id} ${rules.stamp.version}`;
    return find('checkpoint.otherPolicy', 'policy', explanation, `${policy.id} ${policy.version}`);
  }
  return (
    booksBy(rules, checkpoint) ??
    find('checkpoint.changed', 'fingerprint', 'is not that of the checkpoint as it is', fingerprint)
  );
}

/** Whether a value has the parts of a checkpoint; what they say the fingerprint tells. */
function isCheckpoint(value: LedgerCheckpoint): boolean {
  return (
    isObject(value) &&
    value.format === 'ledger-checkpoint@1' &&
    isObject(value.policy) &&
    Array.isArray(value.kinds) &&
    value.kinds.every(
      (kind) => isObject(kind?.totals) && Array.isArray(kind.lots) && kind.lots.every(isObject),
    )
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Names of lots and entries that may stand before the checkpoint. */
const beyond: readonly string[] = ['lot.unknown', 'ref.unknown', 'lot.duplicate'];

function bookAll(
  books: Books,
  given: readonly EntryFacts[],
  from: DayNumber,
): LedgerEntry[] | CheckpointProblem {
  const ordered = inLedgerOrder(given);
  const [other] = ordered.conflicts;
  if (other !== undefined) return placed(conflict(other), given.indexOf(other));
  const before = books.lastKey;
  const entries: LedgerEntry[] = [];
  for (const facts of ordered.entries) {
    const isBefore = facts.day < from || facts.key === before;
    const problem = isBefore ? null : bookNext(books, facts);
    if (isBefore || (problem !== null && beyond.includes(problem.code))) {
      return needsAllEntries(facts, given.indexOf(facts));
    }
    if (problem !== null) return placed(problem, given.indexOf(facts));
    entries.push(postedEntry(books, facts, books.count));
  }
  return entries;
}

function bookNext(books: Books, facts: EntryFacts): LedgerEntryProblem | null {
  const problem = orderProblem(facts, null, books.count + 1);
  if (problem !== null) return problem;
  books.advance(facts.recorded);
  return bookEntry(books, facts);
}

/** The problem of an entry by its place in the list. */
function placed(problem: LedgerEntryProblem, index: number): CheckpointProblem {
  const path = ['entries', index, ...problem.path.slice(1)];
  const message = `entries[${index}]${problem.message.slice('entry'.length)}`;
  return { ...problem, path, message };
}

function needsAllEntries({ key }: EntryFacts, index: number): CheckpointProblem {
  const explanation = 'counts from before the checkpoint, or is about what it does not hold';
  const path = ['entries', index, 'key'];
  return problemAt('checkpoint.needsAllEntries', path, explanation, { value: key });
}
