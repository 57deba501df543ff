/** How unevenly a portfolio is spread. */
import {
  type Amount,
  addAmounts,
  amountOfWhole,
  compareAmounts,
  largest,
  multiplyAmounts,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Concentration, CurvePoint, TopShare } from './model.ts';
import { firstPlace, type RankedAmounts } from './rankedAmounts.ts';
import { figureText, type Ranking } from './ranking.ts';
import { countShareText, shareText } from './shareText.ts';

/** The concentration of a ranking. */
export function concentrationOf(ranking: Ranking): Concentration {
  const { ranked, amounts } = ranking;
  const { count: customers, positive } = ranked;
  const total = ranked.sumOf(positive);
  return {
    customers,
    positive,
    total: figureText(ranking, total),
    net: figureText(
      ranking,
      sumOf(amounts.length, (index) => amounts[index] as Amount),
    ),
    gini: giniOf(ranked),
    top: customers === 0 ? [] : [1, 2, 3].map((tenths) => topShare(tenths, ranking)),
    customersFor80: positive === 0 ? null : customersFor80(ranked),
    curve: positive === 0 ? [] : curveOf(ranked),
  };
}

/** A sum of amounts: whole numbers add up in a double as long as they provably fit, and are then put away. */
export function sumOf(count: number, at: (index: number) => Amount): Amount {
  let sum: Amount = zero;
  let units = 0;
  for (let index = 0; index < count; index += 1) {
    const amount = at(index);
    const next = typeof amount === 'number' ? units + amount : Number.NaN;
    if (next <= largest && next >= -largest) {
      units = next;
      continue;
    }
    sum = addAmounts(addAmounts(sum, units), amount);
    units = 0;
  }
  return addAmounts(sum, units);
}

/**
 * (2 Σ i·x − (n + 1) Σ x) ÷ (n Σ x), x ascending and i from 1. The sum of i·x is that of all running sums of the
 * descending order.
 */
function giniOf(ranked: RankedAmounts): DecimalText | null {
  const { count, positive } = ranked;
  const total = ranked.sumOf(positive);
  if (positive === 0) return null;
  const weighted = sumOf(count, (place) => ranked.sumOf(place + 1));
  const doubled = multiplyAmounts(weighted, amountOfWhole(2));
  const equal = multiplyAmounts(total, amountOfWhole(count + 1));
  const whole = multiplyAmounts(total, amountOfWhole(count));
  return shareText(subtractAmounts(doubled, equal), whole);
}

function topShare(tenths: number, ranking: Ranking): TopShare {
  const { ranked } = ranking;
  const customers = topCount(ranked.count, tenths);
  const held = ranked.sumOf(customers);
  return {
    share: `0.${tenths}` as DecimalText,
    customers,
    value: figureText(ranking, held),
    holds: shareText(held, ranked.sumOf(ranked.positive)),
  };
}

/** So many tenths of the customers, rounded down, at least one. */
export function topCount(customers: number, tenths: number): number {
  return Math.max(1, Math.floor((customers * tenths) / 10));
}

/** Whether the first customers hold at least 80 % of the total, compared by multiplying. */
export function hold80(ranked: RankedAmounts, customers: number): boolean {
  const held = multiplyAmounts(ranked.sumOf(customers), amountOfWhole(5));
  const line = multiplyAmounts(ranked.sumOf(ranked.positive), amountOfWhole(4));
  return compareAmounts(held, line) >= 0;
}

function customersFor80(ranked: RankedAmounts): number {
  return firstPlace(ranked.positive, (place) => hold80(ranked, place + 1)) + 1;
}

function curveOf(ranked: RankedAmounts): CurvePoint[] {
  const { count } = ranked;
  const total = ranked.sumOf(ranked.positive);
  const steps = Array.from({ length: 101 }, (_, percent) => Math.ceil((percent * count) / 100));
  return [...new Set(steps)].map((customers) => ({
    customers,
    customerShare: countShareText(customers, count) as DecimalText,
    valueShare: shareText(ranked.sumOf(customers), total) as DecimalText,
  }));
}
