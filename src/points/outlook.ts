/** What would raise the score of a period, and what happens to it if nothing is done. */
import {
  type Amount,
  compareAmounts,
  signOf,
  subtractAmounts,
  textOf,
  zero,
} from '../foundation/amount.ts';
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
  const needs: PointsNeed[] = [...paymentNeeds(facts), ...settlementNeeds(facts)];
  if (verdict.status !== 'forfeited' && verdict.status !== 'held') {
    const more = spendNeed(spend, score, rules);
    if (more !== null) needs.push(more);
  }
  return { needs, next: nextOf(facts) };
}

/** The verdict on a later day, if nothing is done. */
function verdictOn(day: DayNumber, { bills, score, rules }: OutlookFacts): Verdict {
  return verdictOf(paymentsOn(day, bills, rules).paid, score, rules);
}

/** The bills that are unpaid and not late yet, unless another bill has taken the points already. */
function pendingBills({ payments: { states, late, waived } }: OutlookFacts): PaymentState[] {
  if (late.some(({ standing }) => standing === 'late')) return [];
  return states.filter(({ standing, bill }) => standing === 'pending' && bill !== waived);
}

/** The points that are lost when nothing is paid by a day. */
function atStakeAfter(deadline: DayNumber, facts: OutlookFacts): Amount {
  return subtractAmounts(facts.score.gross, verdictOn(deadline + 1, facts).points ?? zero);
}

function paymentNeeds(facts: OutlookFacts): PointsNeed[] {
  const { currency } = facts.rules.policy;
  const needs: PointsNeed[] = [];
  const keptUntil = new Map<DayNumber, Amount>();
  for (const { bill, outstanding, deadline } of pendingBills(facts)) {
    const kept = keptUntil.get(deadline) ?? atStakeAfter(deadline, facts);
    keptUntil.set(deadline, kept);
    if (signOf(kept) === 0) continue;
    needs.push({
      rule: 'bill.pay',
      bill: bill.id,
      amount: textOf(outstanding),
      currency,
      by: civilDateOfDay(deadline),
      keeps: pointsNumber(kept),
    });
  }
  return needs;
}

/** The bills taken for late that can still be settled in time for the points to come back. */
function openBills({ payments: { late, paid } }: OutlookFacts): PaymentState[] {
  if (paid.kind !== 'late' || paid.settlement.kind !== 'open') return [];
  return late.filter(({ settled }) => settled === null);
}

function settlementNeeds(facts: OutlookFacts): PointsNeed[] {
  const { score, verdict, rules } = facts;
  const { currency } = rules.policy;
  const fee = rules.policy.late.reinstate?.fee ?? null;
  const late = openBills(facts).filter(({ standing }) => standing === 'late');
  return late.map(({ bill, outstanding }) => {
    const limit = lastDayToSettle(bill, rules);
    return {
      rule: 'bill.settle',
      bill: bill.id,
      amount: textOf(outstanding),
      currency,
      by: limit === null ? null : civilDateOfDay(limit),
      fee,
      regains: pointsNumber(subtractAmounts(score.gross, verdict.points ?? zero)),
    };
  });
}

/** A day on which the score may change by itself, and the bill that changes it. */
interface Turn {
  readonly what: PointsNext['what'];
  readonly day: DayNumber;
  readonly bill: string;
}

/** The first day on which the score changes, or can no longer change, if nothing is done. */
function nextOf(facts: OutlookFacts): PointsNext | null {
  for (const { what, day, bill } of turnsOf(facts)) {
    const { status, points } = verdictOn(day, facts);
    const { verdict } = facts;
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

function turnsOf(facts: OutlookFacts): Turn[] {
  const turns: Turn[] = pendingBills(facts).map(({ bill, deadline }) => ({
    what: 'bill.late',
    day: deadline + 1,
    bill: bill.id,
  }));
  for (const { bill } of openBills(facts)) {
    const limit = lastDayToSettle(bill, facts.rules);
    if (limit !== null) turns.push({ what: 'reinstatement.over', day: limit + 1, bill: bill.id });
  }
  return turns.sort((a, b) => a.day - b.day || (a.bill < b.bill ? -1 : 1));
}
