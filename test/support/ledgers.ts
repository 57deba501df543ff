/** Ledgers for tests: a policy of one kind of points, and posting one entry after the other. */
import {
  defineLedgerPolicy,
  type LedgerEntry,
  type LedgerPolicy,
  type PointKindInput,
  postEntry,
} from '../../src/points/index.ts';

/** A policy of one kind of points. */
export function policyWith(rules: Omit<PointKindInput, 'name'> = {}): LedgerPolicy<'points'> {
  const kind = { name: 'points', ...rules } as const;
  return defineLedgerPolicy({ id: 'test', version: '1', pointKinds: [kind] });
}

/** Posts entries in order; each must be granted. */
export function posted(
  policy: LedgerPolicy,
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  return entries.reduce<readonly LedgerEntry[]>((before, entry) => {
    const outcome = postEntry(policy, before, { entry });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return outcome.value.entries;
  }, []);
}

/** Why the last of some entries is refused, the others being posted before; the balance must not change. */
export function refusalOf(policy: LedgerPolicy, entries: readonly LedgerEntry[]): object | null {
  const outcome = postEntry(policy, posted(policy, entries.slice(0, -1)), {
    entry: entries.at(-1) as LedgerEntry,
  });
  return outcome.ok ? null : (outcome.problems[0] ?? null);
}

/** Points earned. */
export function earn(key: string, on: string, points: number, more: object = {}): LedgerEntry {
  return { key, kind: 'earn', on, points, ...more };
}

/** Points redeemed. */
export function redeem(key: string, on: string, points: number, more: object = {}): LedgerEntry {
  return { key, kind: 'redeem', on, points, ...more };
}
