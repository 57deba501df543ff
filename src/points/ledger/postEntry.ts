/** Posts an entry to a ledger, once, or says why not. */
import { checkOptions } from '../../foundation/options.ts';
import { granted, type Outcome, refused } from '../../foundation/outcome.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import { civilDateOfDay, type DayNumber } from '../../time/civilDate.ts';
import type { Posting, PostRequest } from '../model.ledger.ts';
import type { LedgerPolicy } from '../model.ledgerPolicy.ts';
import type { LedgerEntryProblem } from '../model.ledgerProblems.ts';
import { bookEntry } from './bookEntry.ts';
import { refusal } from './books.ts';
import { type EntryFacts, entryFactOf, entryFactsOf } from './entryFacts.ts';
import { foldLedger } from './foldLedger.ts';
import { isSameEntry } from './ledgerOrder.ts';
import { ledgerRulesOf } from './ledgerRules.ts';
import { postedEntry } from './posting.ts';

const requestKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'entry',
] satisfies (keyof PostRequest)[]);

/**
 * Posts an entry, or says why not. Nothing is stored: keep the `entry` that comes out, in a table with a unique key, in
 * the transaction in which the ledger was read.
 *
 * What booking decides is written into the entry: its place in the ledger (`sequence`), the lots it took from
 * (`allocations`), the days of a lot, and points that were left out. These are facts from then on.
 *
 * Boundary cases: the same key with the same content is granted with `posted: false` and the entry of the first time,
 * also with another `recordedOn`; with another content it is a `key.conflict`. A refused entry changes nothing.
 * Entries are posted in the order in which they are recorded: one that was recorded before the last is
 * `entry.outOfOrder`, so an entry about an earlier day needs a `recordedOn` of its own. A redemption takes all it asks
 * for or nothing, unless the policy allows a part; then `points` is what it took and `requested` what was asked for.
 *
 * Every posting folds all entries; a long ledger goes on from a checkpoint, with `continueLedger`.
 *
 * Source: rules and words are those of the ledger's page.
 *
 * @param policy - a checked ledger policy
 * @param entries - all entries of the account, in any order
 * @param request - `entry`, the entry to be posted
 * @returns the entry as it is to be kept, all entries, and whether it is new; or the problem
 * @throws FactsError with every problem of the entries, or of the entry
 * @throws ContractError `policy.unchecked`, `entries.notIterable`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { postEntry, telecomAccumulating } from 'clientele/points';
 *
 * const earn = { key: 'bill-7', kind: 'earn', points: 100, on: '2024-04-01' } as const;
 * const first = postEntry(telecomAccumulating, [], { entry: earn });
 * const entries = first.ok ? first.value.entries : [];
 * first.ok && first.value.entry.sequence // => 1
 *
 * const redeem = { key: 'order-1', kind: 'redeem', points: 60, on: '2024-05-01' } as const;
 * const second = postEntry(telecomAccumulating, entries, { entry: redeem });
 * second.ok && second.value.entry // => { key: 'order-1', kind: 'redeem', points: 60, on: '2024-05-01', pointKind: 'redeemable', allocations: [{ lotId: 'bill-7', points: 60 }], sequence: 2 }
 *
 * const again = postEntry(telecomAccumulating, entries, { entry: earn });
 * again.ok && again.value.posted // => false
 * const other = postEntry(telecomAccumulating, entries, { entry: { ...earn, points: 120 } });
 * other.ok ? [] : other.problems.map(({ code }) => code) // => ['key.conflict']
 * ```
 */
export function postEntry(
  policy: LedgerPolicy,
  entries: readonly LedgerEntry[],
  request: PostRequest,
): Outcome<Posting, LedgerEntryProblem> {
  const rules = ledgerRulesOf(policy);
  checkOptions(request, requestKeys);
  const facts = entryFactOf(request.entry);
  const given = entryFactsOf(entries);
  // What can be read only once has been read.
  const kept = Array.isArray(entries) ? entries : given.map(({ entry }) => entry);
  const { books, ordered } = foldLedger(rules, given, {
    asOf: facts.recorded,
    knownAt: Number.POSITIVE_INFINITY,
  });
  const known = ordered.byKey.get(facts.key);
  if (known !== undefined) {
    if (!isSameEntry(known.entry, facts.entry)) return refused([conflict(facts)]);
    return granted({ entry: known.entry, entries: kept, posted: false });
  }
  const next = nextSequence(ordered.entries);
  const last = ordered.entries.at(-1);
  const problem = orderProblem(facts, last?.recorded ?? null, next) ?? bookEntry(books, facts);
  if (problem !== null) return refused([problem]);
  const entry = postedEntry(books, facts, next);
  return granted({ entry, entries: [...kept, entry], posted: true });
}

/** The sequence after the last: entries without one are counted. */
function nextSequence(entries: readonly EntryFacts[]): number {
  return entries.reduce((most, { sequence }) => Math.max(most, sequence), entries.length) + 1;
}

/** The problem of a key that stands for another entry. */
export function conflict({ key }: EntryFacts): LedgerEntryProblem {
  return refusal('key.conflict', 'key', 'is the key of another entry', key);
}

/** The problem of an entry that does not follow the last one. */
export function orderProblem(
  { recorded, sequence }: EntryFacts,
  last: DayNumber | null,
  next: number,
): LedgerEntryProblem | null {
  if (last !== null && recorded < last) {
    const explanation = `lies before ${civilDateOfDay(last)}, the day the last entry was recorded`;
    return refusal('entry.outOfOrder', 'recordedOn', explanation, civilDateOfDay(recorded));
  }
  if (sequence === 0 || sequence === next) return null;
  return refusal('entry.outOfOrder', 'sequence', `is not ${next}, the next one`, sequence);
}
