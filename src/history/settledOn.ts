/** When a bill was settled. */
import { type Amount, addAmounts, compareAmounts, zero } from '../foundation/amount.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { BillFacts } from './billFacts.ts';

/** The first day on which the payments so far reached what is required. */
export function settledOn(bill: BillFacts, required: Amount): DayNumber | null {
  if (bill.paidOn !== null) return bill.paidOn;
  let paid: Amount = zero;
  for (const payment of byDay(bill.payments)) {
    paid = addAmounts(paid, payment.amount);
    if (compareAmounts(paid, required) >= 0) return payment.on;
  }
  return null;
}

function byDay(payments: BillFacts['payments']): BillFacts['payments'] {
  return payments.length < 2 ? payments : [...payments].sort((a, b) => a.on - b.on);
}
