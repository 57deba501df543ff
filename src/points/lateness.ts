/** What lateness does to a score: which late bills count, what they take, and whether it comes back. */
import { type Amount, lesserOf, zero } from '../foundation/amount.ts';
import type { BillFacts } from '../history/billFacts.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { dayAfterMonths } from '../time/months.ts';
import type { Forfeits, LateEffect } from './model.ts';
import { type PaymentState, paymentStateOf } from './payment.ts';
import type { PointsRules } from './rules.ts';

/** The points of a score before lateness. */
export interface GrossPoints {
  readonly tenure: Amount;
  readonly spend: Amount;
  readonly gross: Amount;
}

/** Tenure and spend points together, and cut to the cap. */
export function capped(points: Amount, rules: PointsRules): Amount {
  return rules.cap === null ? points : lesserOf(points, rules.cap);
}

/** What is left of a score under an effect; nothing of one on hold, for now. */
export function leftAfter(effect: LateEffect, score: GrossPoints, rules: PointsRules): Amount {
  if (effect === 'excludeSpend') return capped(score.tenure, rules);
  if (effect === 'excludeTenure') return capped(score.spend, rules);
  return zero;
}

const forfeited: Readonly<Record<LateEffect, Forfeits | null>> = {
  zeroScore: 'score',
  excludeSpend: 'spend',
  excludeTenure: 'tenure',
  hold: null,
  zeroBalance: 'balance',
};

/** What an effect takes for good. */
export function forfeitsOf(effect: LateEffect): Forfeits | null {
  return forfeited[effect];
}

/** Whether a state is late, or is treated so. */
export function isLate(state: PaymentState, rules: PointsRules): boolean {
  if (state.standing === 'late') return true;
  return state.standing === 'pending' && rules.policy.onTime.onUnknown === 'treatLate';
}

/**
 * The late bill that the policy waives: the first of the whole account by due date (by id where two are due on
 * the same day), where it waives one.
 */
export function waivedBill(
  bills: readonly BillFacts[],
  rules: PointsRules,
  asOf: DayNumber,
): BillFacts | null {
  if (!rules.policy.late.firstOffenceWaiver) return null;
  let first: BillFacts | null = null;
  for (const bill of bills) {
    if (first !== null && !isDueBefore(bill, first)) continue;
    if (isLate(paymentStateOf(bill, rules, asOf), rules)) first = bill;
  }
  return first;
}

function isDueBefore(a: BillFacts, b: BillFacts): boolean {
  return a.due < b.due || (a.due === b.due && a.id < b.id);
}

/**
 * The last day on which paying a late bill brings its points back; null without a limit. It is never before
 * the last day on which the bill is paid on time.
 */
export function lastDayToSettle(bill: BillFacts, rules: PointsRules): DayNumber | null {
  const { late, onTime } = rules.policy;
  if (late.reinstate === null) return null;
  const limit = dayAfterMonths(bill.due, late.reinstate.withinMonths);
  return Math.max(limit, bill.due + onTime.graceDays);
}

/** Whether points that lateness took can come back at all under a policy. */
export function canComeBack(rules: PointsRules): boolean {
  const { effect, reinstate } = rules.policy.late;
  return effect === 'hold' || reinstate !== null;
}

/**
 * How lateness ended: `back` on a day, `open` while it may still come back, or `lost`.
 */
export type Settlement =
  | { readonly kind: 'back'; readonly on: DayNumber }
  | { readonly kind: 'open' }
  | { readonly kind: 'lost' };

/** How the late bills of a period were settled. */
export function settlementOf(
  late: readonly PaymentState[],
  rules: PointsRules,
  asOf: DayNumber,
): Settlement {
  if (!canComeBack(rules)) return { kind: 'lost' };
  let back = Number.NEGATIVE_INFINITY;
  let open = false;
  for (const { bill, settled } of late) {
    const limit = lastDayToSettle(bill, rules) ?? Number.POSITIVE_INFINITY;
    if ((settled ?? asOf) > limit) return { kind: 'lost' };
    if (settled === null) open = true;
    else back = Math.max(back, settled);
  }
  return open ? { kind: 'open' } : { kind: 'back', on: back };
}
