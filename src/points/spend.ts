/** Spend points: what is rounded, how it is rounded, and what is left over. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  divideAmounts,
  greaterOf,
  half,
  lesserOf,
  multiplyAmounts,
  signOf,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { BillFacts } from '../history/billFacts.ts';
import type { MonthNumber } from '../time/civilMonth.ts';
import type { PointsReason } from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import type { PointsRules } from './rules.ts';

/** Something that is rounded as one: a bill, a line, a period, or the spend given. */
export interface Rounded {
  readonly of: 'bill' | 'line' | 'period' | 'spend';
  readonly id: string;
  readonly base: Amount;
  /** What was credited beyond the charges; more money fills it up first. */
  readonly excess: Amount;
}

/** What spending gives. */
export interface SpendResult {
  readonly base: Amount;
  readonly points: Amount;
  readonly remainder: Amount;
  /**
   * The least money that would have given more points, and how many; null where rounding tells no such step.
   */
  readonly toNext: { readonly amount: Amount; readonly gains: Amount } | null;
}

interface Counted {
  readonly units: Amount;
  readonly points: Amount;
  readonly remainder: Amount;
}

function count(base: Amount, carriedIn: Amount, rules: PointsRules): Counted {
  const available = addAmounts(base, carriedIn);
  const units = greaterOf(divideAmounts(available, rules.per, rules.spendRounding), zero);
  return {
    units,
    points: multiplyAmounts(units, rules.pointsEach),
    remainder: subtractAmounts(available, multiplyAmounts(units, rules.per)),
  };
}

/** The points of what is rounded, in order, from a remainder carried in; adds the reasons. */
export function spendPoints(
  entries: readonly Rounded[],
  carriedIn: Amount,
  rules: PointsRules,
  because: PointsReason[],
): SpendResult {
  const carries = rules.policy.spend.remainder === 'carry';
  let base: Amount = zero;
  let points: Amount = zero;
  let remainder: Amount = carriedIn;
  let toNext: SpendResult['toNext'] = null;
  for (const entry of entries) {
    const carried: Amount = carries ? remainder : zero;
    const counted = count(entry.base, carried, rules);
    base = addAmounts(base, entry.base);
    points = addAmounts(points, counted.points);
    remainder = carries ? counted.remainder : addAmounts(remainder, counted.remainder);
    toNext = carries
      ? moneyToNext(counted.remainder, entry.excess, rules)
      : nearer(toNext, moneyToNext(counted.remainder, entry.excess, rules));
    because.push(countedReason(entry, carried, counted, rules));
  }
  return { base, points, remainder, toNext };
}

function countedReason(
  entry: Rounded,
  carried: Amount,
  counted: Counted,
  rules: PointsRules,
): PointsReason {
  const { spend, currency } = rules.policy;
  return {
    kind: 'spend.counted',
    of: entry.of,
    id: entry.id,
    base: textOf(entry.base),
    carriedIn: textOf(carried),
    per: spend.per,
    pointsEach: spend.points,
    rounding: spend.rounding,
    units: textOf(counted.units),
    points: pointsNumber(counted.points),
    remainder: textOf(counted.remainder),
    currency,
  };
}

/** Of two steps the one that takes less money. */
function nearer(a: SpendResult['toNext'], b: SpendResult['toNext']): SpendResult['toNext'] {
  if (a === null || b === null) return a ?? b;
  return compareAmounts(b.amount, a.amount) < 0 ? b : a;
}

/** Under `floor` and `down` the next step is a full one, under `halfUp` a half one; else there is none. */
function moneyToNext(remainder: Amount, excess: Amount, rules: PointsRules): SpendResult['toNext'] {
  const { step, gains } = rules;
  const { mode } = rules.spendRounding;
  if (mode === 'ceil' || mode === 'halfEven') return null;
  const edge = mode === 'halfUp' ? multiplyAmounts(step, half) : step;
  const amount = addAmounts(subtractAmounts(edge, remainder), excess);
  return signOf(amount) > 0 && signOf(gains) > 0 ? { amount, gains } : null;
}

/**
 * What is rounded in the bills of one period. Credits come off the bill they were given on; under `line`
 * they come off its lines in the order listed. Nothing is below 0.
 */
export function roundedEntries(
  bills: readonly BillFacts[],
  period: string,
  rules: PointsRules,
): Rounded[] {
  switch (rules.policy.spend.roundAt) {
    case 'bill':
      return bills.map((bill) => rounded('bill', bill.id, balanceOf(bill)));
    case 'line':
      return bills.flatMap(creditedLines);
    case 'period': {
      const balance = bills.reduce<Amount>((sum, bill) => addAmounts(sum, balanceOf(bill)), zero);
      return bills.length === 0 ? [] : [rounded('period', period, balance)];
    }
  }
}

function rounded(of: Rounded['of'], id: string, balance: Amount): Rounded {
  return { of, id, base: greaterOf(balance, zero), excess: excessOf(balance) };
}

/** What a balance lies below 0. */
function excessOf(balance: Amount): Amount {
  return greaterOf(subtractAmounts(zero, balance), zero);
}

/** Lines that earn less credits; below 0 where more was credited than billed. */
function balanceOf(bill: BillFacts): Amount {
  const earning = bill.lines.reduce<Amount>((sum, { amount }) => addAmounts(sum, amount), zero);
  return subtractAmounts(earning, bill.credited);
}

function creditedLines(bill: BillFacts): Rounded[] {
  const excess = excessOf(balanceOf(bill));
  let credit = bill.credited;
  return bill.lines.map(({ id, amount }) => {
    const taken = lesserOf(credit, amount);
    credit = subtractAmounts(credit, taken);
    return { of: 'line', id, base: subtractAmounts(amount, taken), excess };
  });
}

/**
 * The remainder that earlier periods leave to a period, where the policy carries it. It is the money that
 * has not become points yet, whether or not those bills were paid on time.
 */
export function carriedInto(
  period: MonthNumber,
  bills: readonly BillFacts[],
  rules: PointsRules,
): Amount {
  if (rules.policy.spend.remainder === 'drop') return zero;
  const earlier = bills.filter((bill) => bill.period < period).sort((a, b) => a.period - b.period);
  let carried: Amount = zero;
  for (let from = 0, to = 0; from < earlier.length; from = to) {
    while (earlier[to]?.period === earlier[from]?.period && to < earlier.length) to += 1;
    for (const { base } of roundedEntries(earlier.slice(from, to), '', rules)) {
      carried = count(base, carried, rules).remainder;
    }
  }
  return carried;
}
