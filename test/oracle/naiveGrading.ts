/**
 * A second implementation of grading by one figure, on fractions of big integers: every rule by its definition, customer
 * by customer, quadratic and plain. It shares nothing with the library.
 */
import {
  compared,
  dividedBy,
  type Fraction,
  fractionOf,
  minus,
  plus,
  roundedTo,
  shortestText,
  times,
} from './fractions.ts';

/** A customer: id, and the figure as text. */
export interface NaiveCustomer {
  readonly id: string;
  readonly value: string;
}

/** A grading by cumulative shares of customers or of the total; the last grade's line is 1. */
export interface NaiveRule {
  readonly kind: 'rankShare' | 'cumulativeShare' | 'thresholds';
  /** Names, and the cumulative share (or the threshold, empty for the last) of each. */
  readonly grades: readonly (readonly [name: string, line: string])[];
  readonly count: 'ceil' | 'floor' | 'halfUp';
  readonly boundary: 'start' | 'end' | 'nearest';
  readonly ties: 'keepTogetherUp' | 'keepTogetherDown' | 'splitById';
}

const nothing = fractionOf('0');
const wholeOf = (count: number): Fraction => fractionOf(String(count));

interface Ranked {
  readonly id: string;
  readonly value: Fraction;
}

/** Customers by value, equals by id. */
export function naiveOrder(customers: readonly NaiveCustomer[]): Ranked[] {
  return customers
    .map(({ id, value }) => ({ id, value: fractionOf(value) }))
    .sort((a, b) => compared(b.value, a.value) || (a.id < b.id ? -1 : 1));
}

/** What a customer adds to the total. */
const held = ({ value }: Ranked): Fraction => (compared(value, nothing) > 0 ? value : nothing);
const sumOf = (some: readonly Ranked[]): Fraction =>
  some.reduce((sum, each) => plus(sum, held(each)), nothing);

function roundedCount(exact: Fraction, mode: NaiveRule['count']): number {
  const half = fractionOf('0.5');
  const { numerator, denominator } = mode === 'halfUp' ? plus(exact, half) : exact;
  const floor = Number(numerator / denominator);
  return mode === 'ceil' && numerator % denominator !== 0n ? floor + 1 : floor;
}

/** Whether the customer at a place is in a grade that ends at a line, taken alone. */
function isIn(ranked: readonly Ranked[], place: number, rule: NaiveRule, line: string): boolean {
  const customer = ranked[place] as Ranked;
  if (rule.kind === 'thresholds') return compared(customer.value, fractionOf(line)) >= 0;
  if (compared(customer.value, nothing) <= 0) return false;
  if (rule.kind === 'rankShare') {
    const cut = roundedCount(times(fractionOf(line), wholeOf(ranked.length)), rule.count);
    return place < Math.max(1, cut);
  }
  const end = times(fractionOf(line), sumOf(ranked));
  const before = sumOf(ranked.slice(0, place));
  const through = plus(before, customer.value);
  if (rule.boundary === 'start') return compared(before, end) < 0;
  if (compared(through, end) <= 0) return true;
  if (rule.boundary === 'end' || compared(before, end) >= 0) return false;
  return compared(minus(through, end), minus(end, before)) <= 0;
}

/** The grade of every customer. */
export function naiveGrades(
  customers: readonly NaiveCustomer[],
  rule: NaiveRule,
): Record<string, string> {
  const ranked = naiveOrder(customers);
  const grades: Record<string, string> = {};
  ranked.forEach((customer, place) => {
    const equals = ranked
      .map((other, at) => ({ at, isEqual: compared(other.value, customer.value) === 0 }))
      .filter(({ isEqual }) => isEqual)
      .map(({ at }) => at);
    const [best = place] = equals;
    const decides =
      rule.ties === 'splitById'
        ? place
        : rule.ties === 'keepTogetherUp'
          ? best
          : (equals.at(-1) ?? place);
    const asked = rule.kind === 'thresholds' ? place : decides;
    const found = rule.grades.slice(0, -1).find(([, line]) => isIn(ranked, asked, rule, line));
    grades[customer.id] = (found ?? rule.grades.at(-1))?.[0] as string;
  });
  return grades;
}

/** The Gini coefficient: the mean difference of all pairs over twice the mean; null where nobody has anything. */
export function naiveGini(customers: readonly NaiveCustomer[]): Fraction | null {
  const all = naiveOrder(customers).map(held);
  const total = all.reduce(plus, nothing);
  if (compared(total, nothing) === 0) return null;
  let differences = nothing;
  for (const a of all) {
    for (const b of all) {
      differences = plus(differences, compared(a, b) > 0 ? minus(a, b) : minus(b, a));
    }
  }
  return dividedBy(differences, times(wholeOf(2 * all.length), total));
}

/** The share of the total of the first customers. */
export function naiveShare(customers: readonly NaiveCustomer[], count: number): Fraction {
  const ranked = naiveOrder(customers);
  return dividedBy(sumOf(ranked.slice(0, count)), sumOf(ranked));
}

/** How many of the best customers hold a share. */
export function naiveCountFor(customers: readonly NaiveCustomer[], share: string): number {
  let count = 0;
  while (compared(naiveShare(customers, count), fractionOf(share)) < 0) count += 1;
  return count;
}

/** What a customer needs for a better grade. */
export interface NaiveNeed {
  readonly want: string;
  readonly above: boolean;
  readonly to: string;
}

/** A figure just above another: no two figures of a portfolio are so close. */
const least = fractionOf(`0.${'0'.repeat(60)}1`);
/** The step to which a figure that nobody has is told. */
const step = fractionOf('0.0001');

/**
 * The least figure that leads to a better grade, everybody else as they are: tried at, and right above, the figure of
 * every other customer from below, and between them by halving. One that must be exceeded may be exceeded by a step.
 */
export function naiveNeed(
  customers: readonly NaiveCustomer[],
  rule: NaiveRule,
  id: string,
): NaiveNeed[] {
  const names = rule.grades.map(([name]) => name);
  const gradeWith = (figure: Fraction): number => {
    const value = shortestText(figure);
    const changed = customers.map((one) => (one.id === id ? { id, value } : one));
    return names.indexOf(naiveGrades(changed, rule)[id] as string);
  };
  const own = fractionOf(customers.find((one) => one.id === id)?.value ?? '0');
  const grade = gradeWith(own);
  const helps = (figure: Fraction): boolean => gradeWith(figure) < grade;
  const needOf = (want: Fraction, above: boolean): NaiveNeed[] => {
    const tried = above ? [plus(want, least), plus(want, step)] : [want];
    const to = names[Math.max(...tried.map(gradeWith))] as string;
    return [{ want: shortestText(want), above, to }];
  };
  const low = rule.kind === 'thresholds' || compared(own, nothing) > 0 ? own : nothing;
  const others = naiveOrder(customers)
    .map(({ value }) => value)
    .filter((value) => compared(value, low) > 0)
    .reverse();
  const far = fractionOf(`1${'0'.repeat(40)}`);
  let below = low;
  for (const figure of [...others, plus(others.at(-1) ?? low, far)]) {
    if (compared(figure, below) <= 0) continue;
    if (helps(plus(below, least)) && helps(plus(below, step))) return needOf(below, true);
    const between = leastBetween(below, figure, helps);
    if (between !== null) {
      const before = minus(between, step);
      const isExceeded = compared(before, below) > 0 && helps(plus(before, least));
      return isExceeded ? needOf(before, true) : needOf(between, false);
    }
    if (helps(figure)) return needOf(figure, false);
    below = figure;
  }
  return [];
}

/** The first whole number of steps between two figures that helps, where more helps too. */
function leastBetween(
  below: Fraction,
  figure: Fraction,
  helps: (figure: Fraction) => boolean,
): Fraction | null {
  const at = (steps: bigint): Fraction => times(step, { numerator: steps, denominator: 1n });
  const inSteps = (value: Fraction): bigint =>
    roundedTo(dividedBy(value, step), 'floor', 0).numerator;
  let low = inSteps(below) + 1n;
  const end = inSteps(minus(figure, least));
  let high = end;
  if (low > high || !helps(at(high))) return null;
  while (low < high) {
    const middle = low + (high - low) / 2n;
    if (helps(at(middle))) high = middle;
    else low = middle + 1n;
  }
  return at(low);
}
