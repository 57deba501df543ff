/** The reasons of a score that come from dated facts: tenure, bills and payments. */
import { signOf } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { BillFacts } from '../history/billFacts.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import type { PointsReason } from './model.ts';
import type { PaymentState } from './payment.ts';
import type { PeriodPayments } from './periodPayments.ts';
import type { PointsRules } from './rules.ts';
import type { AccountTenure } from './tenure.ts';

/** How tenure was counted. */
export function tenureReason(
  tenure: AccountTenure,
  points: number,
  end: DayNumber,
  rules: PointsRules,
): PointsReason {
  return {
    kind: 'tenure.counted',
    months: tenure.months,
    pointsPerMonth: rules.policy.tenure.pointsPerMonth,
    points,
    from: civilDateOfDay(tenure.start),
    to: civilDateOfDay(end),
  };
}

/** Adds what was left out of the bills of a period, or that there is no bill. */
export function addBillReasons(
  because: PointsReason[],
  bills: readonly BillFacts[],
  period: string,
  rules: PointsRules,
): void {
  if (bills.length === 0) because.push({ kind: 'spend.noBill', period });
  const { currency } = rules.policy;
  for (const bill of bills) {
    for (const { category, amount } of bill.excluded) {
      const left = textOf(amount);
      because.push({ kind: 'spend.excluded', bill: bill.id, category, amount: left, currency });
    }
    if (signOf(bill.credited) > 0) {
      const amount = textOf(bill.credited);
      because.push({ kind: 'spend.credited', bill: bill.id, amount, currency });
    }
  }
}

/** Adds how each bill was paid, and which one is waived. */
export function addPaymentReasons(
  because: PointsReason[],
  { states, waived }: PeriodPayments,
  rules: PointsRules,
): void {
  for (const state of states) because.push(paymentReason(state, rules));
  if (waived !== null && states.some(({ bill }) => bill === waived)) {
    because.push({ kind: 'payment.waived', bill: waived.id });
  }
}

function paymentReason(state: PaymentState, rules: PointsRules): PointsReason {
  const bill = state.bill.id;
  const deadline = civilDateOfDay(state.deadline);
  const paidOn = state.settled === null ? null : civilDateOfDay(state.settled);
  if (state.standing === 'nothingOwed') return { kind: 'payment.nothingOwed', bill };
  if (paidOn !== null && state.standing === 'onTime') {
    return { kind: 'payment.onTime', bill, paidOn, deadline };
  }
  const { currency } = rules.policy;
  const outstanding = textOf(state.outstanding);
  return state.standing === 'pending'
    ? { kind: 'payment.pending', bill, outstanding, deadline, currency }
    : { kind: 'payment.late', bill, outstanding, deadline, paidOn, currency };
}
