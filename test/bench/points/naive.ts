/**
 * The same rule as an application writes it without a library of rules: decimal.js for the money, date-fns
 * for the dates, at each place where a value is needed. It gives the same result.
 */
import { addDays } from 'date-fns/addDays';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { isAfter } from 'date-fns/isAfter';
import { parseISO } from 'date-fns/parseISO';
import { Decimal } from 'decimal.js';
import type { DecimalText } from '../../../src/foundation/index.ts';
import type { PeriodScore, PointsNeed, PointsReason } from '../../../src/points/index.ts';
import { type BenchAccount, question } from './accounts.ts';

const policy = Object.freeze({ id: 'telecom-points', version: '1' });
const currency = 'CNY';
const text = (amount: Decimal): DecimalText => amount.toString() as DecimalText;
const date = (day: Date): string => format(day, 'yyyy-MM-dd');

/** The score of an account with one bill. */
export function naiveScore({ joinedOn, bills: [bill] }: BenchAccount): PeriodScore {
  const end = addDays(endOfMonth(parseISO(`${bill.period}-01`)), 1);
  const joined = parseISO(joinedOn);
  const months = differenceInMonths(end, joined);
  const spend = new Decimal(bill.total);
  const units = spend.div(10).floor();
  const remainder = spend.minus(units.times(10));
  const gross = new Decimal(months).plus(units);
  const deadline = parseISO(bill.dueOn);
  const paid = bill.paidOn === null ? null : parseISO(bill.paidOn);
  const isOnTime = spend.isZero() || (paid !== null && !isAfter(paid, deadline));
  const points = isOnTime ? gross : new Decimal(0);
  const because: PointsReason[] = [
    {
      kind: 'tenure.counted',
      months,
      pointsPerMonth: 1,
      points: months,
      from: joinedOn,
      to: date(end),
    },
    {
      kind: 'spend.counted',
      of: 'bill',
      id: bill.id,
      base: text(spend),
      carriedIn: '0',
      per: '10',
      pointsEach: 1,
      rounding: 'floor',
      units: text(units),
      points: units.toNumber(),
      remainder: text(remainder),
      currency,
    },
  ];
  if (spend.isZero()) {
    because.push({ kind: 'payment.nothingOwed', bill: bill.id });
  } else if (isOnTime && paid !== null) {
    because.push({
      kind: 'payment.onTime',
      bill: bill.id,
      paidOn: bill.paidOn ?? '',
      deadline: bill.dueOn,
    });
  } else {
    because.push({
      kind: 'payment.late',
      bill: bill.id,
      outstanding: paid === null ? text(spend) : '0',
      deadline: bill.dueOn,
      paidOn: bill.paidOn,
      currency,
    });
    because.push({
      kind: 'points.forfeited',
      effect: 'zeroScore',
      gross: gross.toNumber(),
      points: 0,
    });
  }
  because.push({
    kind: 'points.total',
    tenure: months,
    spend: units.toNumber(),
    gross: gross.toNumber(),
    points: points.toNumber(),
  });
  const needs: PointsNeed[] = [];
  if (isOnTime) {
    const amount = text(new Decimal(10).minus(remainder));
    needs.push({ rule: 'spend.more', amount, currency, gains: 1 });
  }
  return {
    period: question.period,
    status: isOnTime ? 'earned' : 'forfeited',
    tenure: { months, points: months },
    spend: { base: text(spend), points: units.toNumber(), remainder: text(remainder) },
    gross: gross.toNumber(),
    points: points.toNumber(),
    forfeits: isOnTime ? null : 'score',
    lateBills: isOnTime ? [] : [bill.id],
    reinstatement: null,
    policy,
    because,
    needs,
    next: null,
  };
}
