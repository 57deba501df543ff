/** How the bills of a period stand together on a day: which are late, which one is waived. */

import type { BillFacts } from '../history/billFacts.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { isLate, settlementOf, waivedBill } from './lateness.ts';
import { type PaymentState, paymentStateOf } from './payment.ts';
import type { PointsRules } from './rules.ts';
import type { Paid } from './verdict.ts';

/** The bills of a period, and of the account they belong to. */
export interface PeriodBills {
  readonly ofPeriod: readonly BillFacts[];
  readonly ofAccount: readonly BillFacts[];
}

/** How the bills of a period stand on a day. */
export interface PeriodPayments {
  readonly states: readonly PaymentState[];
  /** The late bills that count. */
  readonly late: readonly PaymentState[];
  /** The late bill that is waived, of all bills of the account. */
  readonly waived: BillFacts | null;
  readonly paid: Paid;
}

/** How the bills of a period stand on a day, if nothing happens that is not known now. */
export function paymentsOn(day: DayNumber, bills: PeriodBills, rules: PointsRules): PeriodPayments {
  const states = bills.ofPeriod.map((bill) => paymentStateOf(bill, rules, day));
  const waived = waivedBill(bills.ofAccount, rules, day);
  const late = states.filter((state) => isLate(state, rules) && state.bill !== waived);
  return { states, late, waived, paid: paidFrom(states, late, rules, day) };
}

/** Late bills decide, unless all of them were settled in time: then the others are looked at. */
function paidFrom(
  states: readonly PaymentState[],
  late: readonly PaymentState[],
  rules: PointsRules,
  day: DayNumber,
): Paid {
  const settlement = late.length === 0 ? null : settlementOf(late, rules, day);
  if (settlement !== null && settlement.kind !== 'back') return { kind: 'late', settlement };
  const waits = rules.policy.onTime.onUnknown !== 'treatLate';
  if (waits && states.some(({ standing }) => standing === 'pending')) return { kind: 'pending' };
  return settlement === null ? { kind: 'onTime' } : { kind: 'late', settlement };
}
