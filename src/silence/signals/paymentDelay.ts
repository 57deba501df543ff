/** A bill is paid later than this customer pays. */
import { type Amount, signOf, subtractAmounts } from '../../foundation/amount.ts';
import type { BillFacts } from '../../history/billFacts.ts';
import { settledOn } from '../../history/settledOn.ts';
import { civilDateOfDay, type DayNumber } from '../../time/civilDate.ts';
import type { PaymentDelayRule } from '../model.ts';
import { forever, type JudgedSignal, type SeenCustomer, type Spell, twiceMedian } from './spell.ts';

/** A bill on which something is owed. */
interface OwedBill {
  readonly bill: BillFacts;
  readonly settled: DayNumber | null;
}

/**
 * The delay of a bill runs from its last day to pay to the day it is settled. It counts when it is above the median of
 * the bills due before by more than `moreDays`. A settled bill speaks until the next one is settled; an open one until
 * it is paid.
 */
export function paymentDelay(rule: PaymentDelayRule, seen: SeenCustomer): JudgedSignal {
  const { minBills, ofLast, moreDays } = rule;
  const delays: number[] = [];
  const open: Spell[] = [];
  /** The spell of the last settled bill, if that one was late. */
  let last: Spell | null = null;
  let have = 0;
  const withinDays = (): number => Math.floor(twiceMedian(delays.slice(-ofLast)) / 2 + moreDays);
  for (const { bill, settled } of owedInOrder(seen.bills)) {
    const habit = delays.slice(-ofLast);
    if (settled !== null) {
      delays.push(settled - bill.due);
      last = null;
    }
    if (habit.length < minBills) {
      have = Math.max(have, habit.length);
      continue;
    }
    const median = twiceMedian(habit);
    const from = bill.due + Math.floor(median / 2 + moreDays) + 1;
    // Of a bill that is neither paid nor to be paid yet nothing can be told.
    if (settled !== null || Math.min(bill.due, from) <= seen.asOf) have = minBills;
    if (settled !== null && settled < from) continue;
    const spell: Spell = {
      from,
      to: forever,
      evidence: () => ({
        kind: 'silence.paymentDelay',
        bill: bill.id,
        dueOn: civilDateOfDay(bill.due),
        settledOn: settled === null ? null : civilDateOfDay(settled),
        delayDays: (settled ?? seen.asOf) - bill.due,
        medianDays: median / 2,
        bills: habit.length,
      }),
      need: () =>
        settled === null
          ? { rule: 'silence.payment', bill: bill.id }
          : { rule: 'silence.nextPayment', withinDays: withinDays() },
    };
    if (settled === null) open.push(spell);
    else last = spell;
  }
  return { have, want: minBills, spells: last === null ? open : [...open, last] };
}

function owedInOrder(bills: readonly BillFacts[]): OwedBill[] {
  const owed: OwedBill[] = [];
  for (const bill of bills) {
    const amount: Amount = subtractAmounts(
      subtractAmounts(bill.billed, bill.credited),
      bill.disputed,
    );
    if (signOf(amount) > 0) owed.push({ bill, settled: settledOn(bill, amount) });
  }
  return owed.sort(
    (a, b) =>
      a.bill.due - b.bill.due || (a.bill.id < b.bill.id ? -1 : Number(a.bill.id > b.bill.id)),
  );
}
