/**
 * The floor: the rule of `telecomPoints` for one bill, written out by hand with plain numbers. It parses the
 * same text and builds the same result, and does nothing else: no check of the facts, no other policy, and
 * doubles, which are right here only because these bills have two decimals.
 */
import type { PeriodScore, PointsNeed, PointsReason } from '../../../src/points/index.ts';
import { type BenchAccount, question } from './accounts.ts';

const policy = Object.freeze({ id: 'telecom-points', version: '1' });
const currency = 'CNY';
const endOfPeriod = '2026-04-01';
const monthsAtEnd = 2026 * 12 + 3;
const centsPerPoint = 1_000;

/** The score of an account with one bill of two decimals. */
export function floorScore({ joinedOn, bills: [bill] }: BenchAccount): PeriodScore {
  const monthsAtStart = Number(joinedOn.slice(0, 4)) * 12 + Number(joinedOn.slice(5, 7)) - 1;
  const months = monthsAtEnd - monthsAtStart - (Number(joinedOn.slice(8)) > 1 ? 1 : 0);
  const cents = Math.round(Number(bill.total) * 100);
  const units = Math.floor(cents / centsPerPoint);
  const centsLeft = cents - units * centsPerPoint;
  const base: `${number}` = `${cents / 100}`;
  const remainder: `${number}` = `${centsLeft / 100}`;
  const gross = months + units;
  const { id, dueOn: deadline, paidOn } = bill;
  const isOnTime = cents === 0 || (paidOn !== null && paidOn <= deadline);
  const points = isOnTime ? gross : 0;
  const because: PointsReason[] = [
    {
      kind: 'tenure.counted',
      months,
      pointsPerMonth: 1,
      points: months,
      from: joinedOn,
      to: endOfPeriod,
    },
    {
      kind: 'spend.counted',
      of: 'bill',
      id,
      base,
      carriedIn: '0',
      per: '10',
      pointsEach: 1,
      rounding: 'floor',
      units: `${units}`,
      points: units,
      remainder,
      currency,
    },
  ];
  if (cents === 0) {
    because.push({ kind: 'payment.nothingOwed', bill: id });
  } else if (isOnTime && paidOn !== null) {
    because.push({ kind: 'payment.onTime', bill: id, paidOn, deadline });
  } else {
    const outstanding = paidOn === null ? base : '0';
    because.push({ kind: 'payment.late', bill: id, outstanding, deadline, paidOn, currency });
    because.push({ kind: 'points.forfeited', effect: 'zeroScore', gross, points: 0 });
  }
  because.push({ kind: 'points.total', tenure: months, spend: units, gross, points });
  const needs: PointsNeed[] = [];
  if (isOnTime) {
    const amount: `${number}` = `${(centsPerPoint - centsLeft) / 100}`;
    needs.push({ rule: 'spend.more', amount, currency, gains: 1 });
  }
  return {
    period: question.period,
    status: isOnTime ? 'earned' : 'forfeited',
    tenure: { months, points: months },
    spend: { base, points: units, remainder },
    gross,
    points,
    forfeits: isOnTime ? null : 'score',
    lateBills: isOnTime ? [] : [id],
    reinstatement: null,
    policy,
    because,
    needs,
    next: null,
  };
}
