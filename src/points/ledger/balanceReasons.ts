/** Why a balance is what it is, what would raise it, and what happens next. */

import { civilDateOfDay, type DayNumber, dayNumberFrom } from '../../time/civilDate.ts';
import type { ExpiringPoints, LedgerIssue, PointsBalance } from '../model.ledger.ts';
import type { LedgerNeed, LedgerNext, LedgerReason } from '../model.ledgerReasons.ts';
import type { Lot } from './kindBook.ts';

type Figures = Pick<PointsBalance, 'available' | 'pending' | 'held' | 'debt' | 'totals'>;

/** Why: what became of the points, one reason for each fate that some of them had. */
export function becauseOf(figures: Figures, issues: readonly LedgerIssue[]): LedgerReason[] {
  const { available, pending, held, debt, totals } = figures;
  const rows: [LedgerPointsReason['kind'], number][] = [
    ['ledger.earned', totals.earned],
    ['ledger.redeemed', totals.redeemed],
    ['ledger.expired', totals.expired],
    ['ledger.forfeited', totals.forfeited],
    ['ledger.reversed', totals.reversed],
    ['ledger.writtenOff', totals.writtenOff],
    ['ledger.debt', debt],
    ['ledger.pending', pending],
    ['ledger.held', held],
  ];
  const because: LedgerReason[] = [];
  for (const [kind, points] of rows) if (points !== 0) because.push({ kind, points });
  because.push({ kind: 'ledger.available', points: available });
  for (const { key, on, code } of issues) because.push({ kind: 'ledger.refused', key, on, code });
  return because;
}

type LedgerPointsReason = Exclude<LedgerReason, { readonly kind: 'ledger.refused' }>;

/** What would raise it. */
export function needsOf(debt: number, lots: readonly Lot[]): LedgerNeed[] {
  const needs: LedgerNeed[] = [];
  if (debt > 0) needs.push({ rule: 'ledger.payDebt', points: debt });
  const waiting = lots.filter(
    ({ active, left }) => active === Number.POSITIVE_INFINITY && left > 0,
  );
  const held = lots.filter((lot) => lot.held > 0);
  if (waiting.length > 0) {
    const points = waiting.reduce((sum, { left }) => sum + left, 0);
    needs.push({ rule: 'ledger.activate', points, lots: waiting.map(({ id }) => id) });
  }
  if (held.length > 0) {
    const points = held.reduce((sum, lot) => sum + lot.held, 0);
    needs.push({ rule: 'ledger.reinstate', points, lots: [...new Set(held.map(({ id }) => id))] });
  }
  return needs;
}

/** What happens if nothing is booked. */
export function nextOf(
  expiring: readonly ExpiringPoints[],
  lots: readonly Lot[],
): LedgerNext | null {
  let active = Number.POSITIVE_INFINITY;
  let points = 0;
  for (const lot of lots) {
    // They come in order. One whose own last day lies before its first one never becomes usable.
    if (lot.isActive || lot.left === 0 || lot.active > Math.min(active, lot.last)) continue;
    points += lot.left;
    active = lot.active;
  }
  const [first] = expiring;
  const end =
    first === undefined
      ? Number.POSITIVE_INFINITY
      : (dayNumberFrom(first.lastUsableOn) as DayNumber) + 1;
  if (active < Number.POSITIVE_INFINITY && active <= end) {
    return { what: 'ledger.activates', on: civilDateOfDay(active), points };
  }
  return first === undefined ? null : { what: 'ledger.expires', on: civilDateOfDay(end), ...first };
}
