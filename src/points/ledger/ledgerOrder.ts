/** The one order in which a ledger is read, however it is listed, and each entry once. */
import type { LedgerEntry } from '../../history/model.ledger.ts';
import type { EntryFacts } from './entryFacts.ts';

/** Entries in order, each key once. */
export interface OrderedEntries {
  readonly entries: readonly EntryFacts[];
  /** Those whose key stands for another one. */
  readonly conflicts: ReadonlySet<EntryFacts>;
  /** Both, in order. */
  readonly all: readonly EntryFacts[];
  readonly byKey: ReadonlyMap<string, EntryFacts>;
}

/** Puts entries in order. How they were listed, and how often one was, never matters. */
export function inLedgerOrder(given: readonly EntryFacts[]): OrderedEntries {
  const sorted = isSorted(given) ? given : [...given].sort(ledgerOrder);
  const byKey = new Map<string, EntryFacts>();
  for (const facts of sorted) {
    const first = byKey.get(facts.key);
    // A copy that was posted stands for one that was not.
    if (first === undefined || (first.sequence === 0 && facts.sequence > 0)) {
      byKey.set(facts.key, facts);
    }
  }
  if (byKey.size === sorted.length) {
    return { entries: sorted, conflicts: new Set(), all: sorted, byKey };
  }
  const stands = (facts: EntryFacts): boolean => byKey.get(facts.key) === facts;
  const isOther = (facts: EntryFacts): boolean =>
    !isSameEntry((byKey.get(facts.key) as EntryFacts).entry, facts.entry);
  const entries = sorted.filter(stands);
  const conflicts = new Set(sorted.filter((facts) => !stands(facts) && isOther(facts)));
  const isCounted = (facts: EntryFacts): boolean => stands(facts) || conflicts.has(facts);
  return { entries, conflicts, all: sorted.filter(isCounted), byKey };
}

function isSorted(entries: readonly EntryFacts[]): boolean {
  for (let index = 1; index < entries.length; index += 1) {
    if (ledgerOrder(entries[index - 1] as EntryFacts, entries[index] as EntryFacts) > 0) {
      return false;
    }
  }
  return true;
}

/** The day recorded, sequence, kind, key; then content, so that the order of a list never matters. */
function ledgerOrder(a: EntryFacts, b: EntryFacts): number {
  return (
    a.recorded - b.recorded ||
    a.sequence - b.sequence ||
    a.rank - b.rank ||
    textOrder(a.key, b.key) ||
    textOrder(contentOf(a), contentOf(b))
  );
}

/** By UTF-16 units, never by a language. */
function textOrder(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** What an entry says, in an order of its own. */
function contentOf({ entry }: EntryFacts): string {
  const keys = Object.keys(entry).sort();
  return JSON.stringify(keys.map((key) => [key, entry[key as keyof LedgerEntry]]));
}

/** What makes the content of an entry. */
const content = ['kind', 'on', 'effectiveOn', 'ref', 'reason', 'actor', 'uncredited', 'score'];
/** What posting fills in: it makes a difference only where both entries have it. */
const filledIn = ['pointKind', 'lotId', 'activeOn', 'lastUsableOn', 'allocations'];

/** Whether two entries of one key say the same; the day recorded and the sequence are no part of it. */
export function isSameEntry(a: LedgerEntry, b: LedgerEntry): boolean {
  const isSameIn = (key: string): boolean => textIn(a, key) === textIn(b, key);
  const isFilledIn = (key: string): boolean =>
    isSameIn(key) || textIn(a, key) === null || textIn(b, key) === null;
  const asked = pointsAsked(a);
  const askedOther = pointsAsked(b);
  return (
    content.every(isSameIn) &&
    filledIn.every(isFilledIn) &&
    (asked === askedOther || asked === null || askedOther === null)
  );
}

/** The value of a key as text, the keys of objects in it in one order; null where there is none. */
function textIn(entry: LedgerEntry, key: string): string | null {
  const value = (entry as unknown as Record<string, unknown>)[key] ?? null;
  // What is not uncredited need not say so.
  if (value === null || value === false) return null;
  if (key !== 'score') return JSON.stringify(value);
  const { period, policy } = value as NonNullable<LedgerEntry['score']>;
  return JSON.stringify([period, policy.id, policy.version]);
}

function pointsAsked(entry: LedgerEntry): number | null {
  if ('requested' in entry && typeof entry.requested === 'number') return entry.requested;
  return 'points' in entry ? (entry.points ?? null) : null;
}
