/** Whole balances, written down in few words. */
import type {
  ExpiringPoints,
  LedgerEntry,
  LedgerIssue,
  LedgerNeed,
  LedgerNext,
  PointsBalance,
  PointsLot,
  PointsTotals,
} from '../../src/points/index.ts';

/** An entry of any kind, under the name of its kind. */
export const entry = (kind: string, on: string, more: object = {}): LedgerEntry =>
  ({ key: kind, kind, on, ...more }) as LedgerEntry;

/** A row of a balance: the lot, its days (from, usable from, last), its points, then usable, pending, held. */
export const lot = (
  lotId: string,
  on: string,
  activeOn: string | null,
  lastUsableOn: string | null,
  ...[points, usable, pending, held]: [number, number, number, number]
): PointsLot => ({ lotId, on, activeOn, lastUsableOn, points, usable, pending, held });

/** What a balance says, as far as it is not nothing. */
export interface Said {
  readonly totals: Partial<PointsTotals>;
  readonly debt?: number;
  readonly lots?: readonly PointsLot[];
  readonly expiring?: readonly (readonly [string, number])[];
  /** The reasons in order, without `ledger.`. */
  readonly because: readonly (readonly [string, number])[];
  readonly needs?: readonly LedgerNeed[];
  readonly next?: LedgerNext;
  readonly entries: number;
  readonly issues?: readonly LedgerIssue[];
}

/** The balance as a whole. The sums over its lots are made here; a test of its own keeps the books in balance. */
export function whole(said: Said, asOf: string): PointsBalance {
  const { totals, debt = 0, lots = [], because, needs = [], next = null, entries } = said;
  const sum = (key: 'usable' | 'pending' | 'held'): number =>
    lots.reduce((points, row) => points + row[key], 0);
  const issues = said.issues ?? [];
  const none = { earned: 0, redeemed: 0, expired: 0, forfeited: 0, reversed: 0, writtenOff: 0 };
  const expiring = (said.expiring ?? []).map(
    ([lastUsableOn, points]): ExpiringPoints => ({ lastUsableOn, points }),
  );
  return {
    pointKind: 'points',
    asOf,
    available: sum('usable') - debt,
    usable: sum('usable'),
    pending: sum('pending'),
    held: sum('held'),
    debt,
    totals: { ...none, ...totals },
    lots,
    expiring,
    liability: null,
    breakage: null,
    entries,
    issues,
    policy: { id: 'test', version: '1' },
    because: [
      ...because.map(([kind, points]) => ({ kind: `ledger.${kind}`, points })),
      ...issues.map(({ key, on, code }) => ({ kind: 'ledger.refused', key, on, code })),
    ] as PointsBalance['because'],
    needs,
    next,
  };
}

/** What comes next: points become usable. */
export const activates = (on: string, points: number): LedgerNext => ({
  what: 'ledger.activates',
  on,
  points,
});
/** What comes next: points expire. */
export const expires = (lastUsableOn: string, on: string, points: number): LedgerNext => ({
  what: 'ledger.expires',
  on,
  lastUsableOn,
  points,
});
/** What would raise a balance: points that are set aside. */
export const reinstates = (points: number, ...lots: string[]): LedgerNeed => ({
  rule: 'ledger.reinstate',
  points,
  lots,
});
