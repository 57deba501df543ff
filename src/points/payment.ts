/** Whether a bill was paid on time, as it stands on a day. */
import {
  type Amount,
  addAmounts,
  multiplyAmounts,
  roundAmount,
  signOf,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import { decimalsOf } from '../foundation/amountText.ts';
import type { BillFacts } from '../history/billFacts.ts';
import { settledOn } from '../history/settledOn.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { PointsRules } from './rules.ts';

/** How a bill stands: `nothingOwed` is on time too. */
export type PaymentStanding = 'onTime' | 'nothingOwed' | 'pending' | 'late';

/** How a bill stands on a day. */
export interface PaymentState {
  readonly bill: BillFacts;
  readonly standing: PaymentStanding;
  /** The last day on which a payment is on time. */
  readonly deadline: DayNumber;
  /** The day enough had been paid; null while it is not. */
  readonly settled: DayNumber | null;
  /** What is missing on that day, or was missing when the deadline had passed; never below 0. */
  readonly outstanding: Amount;
}

/**
 * How a bill stands on a day. What must be paid is `minPaidRatio` × (all lines, the excluded ones too,
 * less credits and what is in dispute).
 */
export function paymentStateOf(bill: BillFacts, rules: PointsRules, asOf: DayNumber): PaymentState {
  const deadline = bill.due + rules.policy.onTime.graceDays;
  const owed = subtractAmounts(subtractAmounts(bill.billed, bill.credited), bill.disputed);
  if (signOf(owed) <= 0) {
    return { bill, standing: 'nothingOwed', deadline, settled: null, outstanding: zero };
  }
  const required = multiplyAmounts(owed, rules.minPaidRatio);
  const settled = settledOn(bill, required);
  const onTime = settled !== null && settled <= deadline;
  const standing = onTime ? 'onTime' : asOf <= deadline ? 'pending' : 'late';
  return { bill, standing, deadline, settled, outstanding: missing(bill, owed, required, settled) };
}

/** What is missing, rounded up to the decimals the bill has: nobody can pay a part of a cent. */
function missing(
  bill: BillFacts,
  owed: Amount,
  required: Amount,
  settled: DayNumber | null,
): Amount {
  if (settled !== null) return zero;
  const paid = bill.payments.reduce<Amount>((sum, { amount }) => addAmounts(sum, amount), zero);
  const exact = subtractAmounts(required, paid);
  const scale = decimalsOf(subtractAmounts(owed, paid));
  return roundAmount(exact, { mode: 'ceil', scale });
}
