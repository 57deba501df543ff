/** Scores one account: who is a member, what is earned, how it was paid, what is left. */

import type { AccountFacts } from '../history/accountFacts.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { firstDayOfMonth } from '../time/civilMonth.ts';
import { isLate } from './lateness.ts';
import { membershipIn } from './membership.ts';
import type { PeriodScore, PointsReason } from './model.ts';
import { outlookOf } from './outlook.ts';
import { type PeriodPayments, paymentsOn } from './periodPayments.ts';
import type { PeriodQuestion } from './periodQuestion.ts';
import { addBillReasons, addPaymentReasons, tenureReason } from './periodReasons.ts';
import { pointsNumber } from './pointsNumber.ts';
import type { PointsRules } from './rules.ts';
import { addCapReason, addVerdictReasons, scoreFigures, tenurePoints } from './scoreParts.ts';
import { carriedInto, roundedEntries, spendPoints } from './spend.ts';
import { tenureOf } from './tenure.ts';
import { grossOf, type Paid, verdictOf } from './verdict.ts';

/** Scores an account that was decoded for the same question. */
export function scoreFacts(
  facts: AccountFacts,
  rules: PointsRules,
  question: PeriodQuestion,
): PeriodScore {
  const { joined, ended, former } = facts;
  // Nearly every account has one membership, which covers the period.
  if (former.length === 0 && joined < question.end && ended === null) {
    return memberScore(rules, facts, question);
  }
  const membership = membershipIn(facts, question);
  return membership.kind === 'member'
    ? memberScore(rules, membership.account, question)
    : outside(membership.kind, membership.day, rules, question);
}

function outside(
  status: 'notYetMember' | 'notMember',
  day: DayNumber,
  rules: PointsRules,
  question: PeriodQuestion,
): PeriodScore {
  const on = civilDateOfDay(day);
  const period = question.text;
  const because: PointsReason =
    status === 'notYetMember'
      ? { kind: 'membership.notYet', joinedOn: on, period }
      : { kind: 'membership.over', endedOn: on, period };
  return {
    period,
    status,
    tenure: { months: null, points: 0 },
    spend: { base: '0', points: 0, remainder: '0' },
    gross: 0,
    points: 0,
    forfeits: null,
    lateBills: [],
    reinstatement: null,
    policy: rules.stamp,
    because: [because],
    needs: [],
    next: null,
  };
}

function memberScore(
  rules: PointsRules,
  facts: AccountFacts,
  question: PeriodQuestion,
): PeriodScore {
  const bills = facts.bills.filter((bill) => bill.period === question.period);
  const tenure = tenureOf(facts, rules.policy.tenure, question.end);
  // Only a carried remainder and a waiver look at the other bills of the membership.
  const known = rules.looksBack
    ? facts.bills.filter(({ period }) => firstDayOfMonth(period + 1) > tenure.origin)
    : bills;
  const carried = carriedInto(question.period, known, rules);
  const fromTenure = tenurePoints(tenure.months, rules);
  const because: PointsReason[] = [...tenure.because];
  because.push(tenureReason(tenure, pointsNumber(fromTenure), question.end, rules));
  addBillReasons(because, bills, question.text, rules);
  const entries = roundedEntries(bills, question.text, rules);
  const spend = spendPoints(entries, carried, rules, because);
  const score = grossOf(fromTenure, spend.points, rules);
  addCapReason(because, score);

  const periodBills = { ofPeriod: bills, ofAccount: known };
  const payments = paymentsOn(question.view.asOf, periodBills, rules);
  addPaymentReasons(because, payments, rules);
  const verdict = verdictOf(payments.paid, score, rules);
  addVerdictReasons(because, score, verdict);

  const figures = scoreFigures(tenure.months, spend, score, verdict);
  const outlook = outlookOf({ bills: periodBills, payments, verdict, score, spend, rules });
  return {
    period: question.text,
    status: verdict.status,
    tenure: figures.tenure,
    spend: figures.spend,
    gross: figures.gross,
    points: figures.points,
    forfeits: figures.forfeits,
    lateBills: lateBills(payments, rules),
    reinstatement: reinstatementOf(payments.paid, rules),
    policy: rules.stamp,
    because,
    needs: outlook.needs,
    next: outlook.next,
  };
}

function lateBills({ states }: PeriodPayments, rules: PointsRules): string[] {
  return states.filter((state) => isLate(state, rules)).map(({ bill }) => bill.id);
}

function reinstatementOf(paid: Paid, rules: PointsRules): PeriodScore['reinstatement'] {
  if (paid.kind !== 'late' || paid.settlement.kind !== 'back') return null;
  const fee = rules.policy.late.reinstate?.fee ?? null;
  return { on: civilDateOfDay(paid.settlement.on), fee };
}
