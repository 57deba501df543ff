/** What would raise the score of a period, and what happens to it if nothing is done. */
import {
  type Amount,
  compareAmounts,
  signOf,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { type GrossPoints, lastDayToSettle } from './lateness.ts';
import type { PointsNeed, PointsNext } from './model.ts';
import type { PaymentState } from './payment.ts';
import { type PeriodBills, type PeriodPayments, paymentsOn } from './periodPayments.ts';
import { pointsNumber } from './pointsNumber.ts';
import type { PointsRules } from './rules.ts';
import { spendNeed } from './scoreParts.ts';
import type { SpendResult } from './spend.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What is known of a score when its outlook is asked for. */
export interface OutlookFacts {
  readonly bills: PeriodBills;
  readonly payments: PeriodPayments;
  readonly verdict: Verdict;
  readonly score: GrossPoints;
  readonly spend: SpendResult;
  readonly rules: PointsRules;
}

/** What would raise a score, and what happens next. */
export interface Outlook {
  readonly needs: readonly PointsNeed[];
  readonly next: PointsNext | null;
}

/** The outlook of a score. */
export function outlookOf(facts: OutlookFacts): Outlook {
  const { verdict, score, spend, rules } = facts;
  const open = isOpen(facts.payments);
  const needs: PointsNeed[] = open ? paymentNeeds(facts) : [];
  if (verdict.status !== 'forfeited' && verdict.status !== 'held') {
    const more = spendNeed(spend, score, rules);
    if (more !== null) needs.push(more);
  }
  return { needs, next: open ? nextOf(facts) : null };
}

/** Whether something is unpaid and it still matters: a late bill has not taken the points for good. */
function isOpen({ states, late, paid }: PeriodPayments): boolean {
  const unpaid = states.some(
    ({ settled, standing }) => settled === null && standing !== 'nothingOwed',
  );
  const lost = paid.kind === 'late' && paid.settlement.kind === 'lost';
  return unpaid && !(lost && late.some(({ standing }) => standing === 'late'));
}

/** The verdict on a later day, if nothing is done. */
function verdictOn(day: DayNumber, { bills, score, rules }: OutlookFacts): Verdict {
  return verdictOf(paymentsOn(day, bills, rules).paid, score, rules);
}

/** The bills that can still be paid on time. */
function pendingBills({ payments: { states, waived } }: OutlookFacts): PaymentState[] {
  return states.filter(({ standing, bill }) => standing === 'pending' && bill !== waived);
}

/**
 * What must be paid for the score to be whole: of the bills that are unpaid now, those that would count as
 * late in the end. A bill that would be waived is none of them.
 */
function paymentNeeds(facts: OutlookFacts): PointsNeed[] {
  const { bills, payments, verdict, score, rules } = facts;
  const horizon = pendingBills(facts).reduce((day, { deadline }) => Math.max(day, deadline + 1), 0);
  const end = horizon === 0 ? payments : paymentsOn(horizon, bills, rules);
  const left = horizon === 0 ? verdict : verdictOf(end.paid, score, rules);
  const keeps = subtractAmounts(score.gross, left.points ?? zero);
  const regains = subtractAmounts(score.gross, verdict.points ?? zero);
  const counting = new Set(end.late.map(({ bill }) => bill));
  const unpaid = payments.states.filter(
    ({ bill, settled }) => settled === null && counting.has(bill),
  );
  const ids = unpaid.map(({ bill }) => bill.id).sort();
  return unpaid.flatMap((state) => {
    const pays = state.standing === 'pending';
    const gain = pays ? keeps : regains;
    if (signOf(gain) === 0) return [];
    const also = ids.filter((id) => id !== state.bill.id);
    return [pays ? payNeed(state, gain, also, rules) : settleNeed(state, gain, also, rules)];
  });
}

function payNeed(
  { bill, outstanding, deadline }: PaymentState,
  keeps: Amount,
  also: readonly string[],
  rules: PointsRules,
): PointsNeed {
  return {
    rule: 'bill.pay',
    bill: bill.id,
    also,
    amount: textOf(outstanding),
    currency: rules.policy.currency,
    by: civilDateOfDay(deadline),
    keeps: pointsNumber(keeps),
  };
}

function settleNeed(
  { bill, outstanding }: PaymentState,
  regains: Amount,
  also: readonly string[],
  rules: PointsRules,
): PointsNeed {
  const limit = lastDayToSettle(bill, rules);
  return {
    rule: 'bill.settle',
    bill: bill.id,
    also,
    amount: textOf(outstanding),
    currency: rules.policy.currency,
    by: limit === null ? null : civilDateOfDay(limit),
    fee: rules.policy.late.reinstate?.fee ?? null,
    regains: pointsNumber(regains),
  };
}

/** A day on which the score may change by itself, and the bill that changes it. */
interface Turn {
  readonly what: PointsNext['what'];
  readonly day: DayNumber;
  readonly bill: string;
}

/** The first day on which the score changes, or can no longer change, if nothing is done. */
function nextOf(facts: OutlookFacts): PointsNext | null {
  const { verdict } = facts;
  for (const { what, day, bill } of turnsOf(facts)) {
    const { status, points } = verdictOn(day, facts);
    const same =
      status === verdict.status &&
      points !== null &&
      verdict.points !== null &&
      compareAmounts(points, verdict.points) === 0;
    // The end of a time limit is told even where status and points stay as they are: nothing can
    // bring the points back from then on.
    if (points === null || (same && what === 'bill.late')) continue;
    const to = { status, points: pointsNumber(points) };
    return { what, on: civilDateOfDay(day), bill, to } as PointsNext;
  }
  return null;
}

/** Pending bills become late; the time to settle a bill that is, or is treated as, late runs out. */
function turnsOf(facts: OutlookFacts): Turn[] {
  const late = new Set(facts.payments.late);
  const turns: Turn[] = [];
  for (const state of facts.payments.states) {
    const { bill, standing, settled, deadline } = state;
    if (standing === 'pending') turns.push({ what: 'bill.late', day: deadline + 1, bill: bill.id });
    const limit = settled === null ? lastDayToSettle(bill, facts.rules) : null;
    if (limit !== null && late.has(state)) {
      turns.push({ what: 'reinstatement.over', day: limit + 1, bill: bill.id });
    }
  }
  return turns.sort((a, b) => a.day - b.day || (a.bill < b.bill ? -1 : 1));
}
