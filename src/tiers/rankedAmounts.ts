/**
 * Figures in order, the greatest first, with their running sums. In whole ten-thousandths on typed arrays where every
 * figure and the sum of all provably fit 53 bits, and in exact decimals where they do not; a law proves that both say
 * the same.
 */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  largest,
  signOf,
  zero,
} from '../foundation/amount.ts';

/** Figures in order. */
export interface RankedAmounts {
  /** How many there are. */
  readonly count: number;
  /** How many are above zero: only they make the total. */
  readonly positive: number;
  /** The figure at a place, from 0. */
  at(place: number): Amount;
  /** The sum of the first figures; those at zero or below add nothing. */
  sumOf(places: number): Amount;
  /** How many figures are at least as great. */
  countFrom(amount: Amount): number;
}

/** Puts figures in order. */
export function rankAmounts(amounts: readonly Amount[]): RankedAmounts {
  return rankUnits(amounts) ?? rankExactly(amounts);
}

/** The first place from 0 at which a condition that holds from some place on holds; `end` where it never does. */
export function firstPlace(end: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The same, looked for from near the place on: a few steps where it is close. */
export function firstPlaceNear(
  end: number,
  near: number,
  holds: (place: number) => boolean,
): number {
  let low = Math.min(near, end);
  let high = low;
  for (let step = 1; low > 0 && holds(low - 1); step *= 2) {
    high = low - 1;
    low = Math.max(0, low - step);
  }
  for (let step = 1; high < end && !holds(high); step *= 2) {
    low = high + 1;
    high = Math.min(end, high + step);
  }
  return low + firstPlace(high - low, (steps) => holds(low + steps));
}

function rankUnits(amounts: readonly Amount[]): RankedAmounts | null {
  const count = amounts.length;
  const ascending = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const amount = amounts[index] as Amount;
    if (typeof amount !== 'number') return null;
    ascending[index] = amount;
  }
  ascending.sort();
  const sums = new Float64Array(count + 1);
  let positive = 0;
  for (let place = 0; place < count; place += 1) {
    const units = ascending[count - 1 - place] as number;
    if (units <= 0) break;
    const sum = (sums[place] as number) + units;
    // Whole numbers add exactly up to here; one step beyond is still seen.
    if (sum > largest) return null;
    positive = place + 1;
    sums[positive] = sum;
  }
  return {
    count,
    positive,
    at: (place) => ascending[count - 1 - place] as number,
    sumOf: (places) => sums[Math.min(places, positive)] as number,
    countFrom: (amount) =>
      typeof amount === 'number'
        ? countAtLeast(ascending, amount)
        : firstPlace(count, (p) => compareAmounts(ascending[count - 1 - p] as number, amount) < 0),
  };
}

/** How many numbers of an ascending list are at least as great. Every customer is looked up, so it is written out. */
function countAtLeast(ascending: Float64Array, units: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < units) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}

/** The same in exact decimals. */
export function rankExactly(amounts: readonly Amount[]): RankedAmounts {
  const descending = [...amounts].sort((a, b) => compareAmounts(b, a));
  const sums: Amount[] = [zero];
  for (const amount of descending) {
    if (signOf(amount) <= 0) break;
    sums.push(addAmounts(sums.at(-1) as Amount, amount));
  }
  const count = descending.length;
  const positive = sums.length - 1;
  return {
    count,
    positive,
    at: (place) => descending[place] as Amount,
    sumOf: (places) => sums[Math.min(places, positive)] as Amount,
    countFrom: (amount) =>
      firstPlace(count, (place) => compareAmounts(descending[place] as Amount, amount) < 0),
  };
}

/**
 * Which customer stands at which place: by figure descending, equals by `compareTied`. Each is put among its equals by
 * looking its figure up in the order, so that only equals are ever compared.
 */
export function placesOf(
  amounts: readonly Amount[],
  ranked: RankedAmounts,
  compareTied: (a: number, b: number) => number,
): Uint32Array {
  const order = new Uint32Array(ranked.count);
  const taken = new Uint32Array(ranked.count);
  for (let index = 0; index < ranked.count; index += 1) {
    const end = ranked.countFrom(amounts[index] as Amount) - 1;
    order[end - (taken[end] as number)] = index;
    taken[end] = (taken[end] as number) + 1;
  }
  for (let end = 0; end < ranked.count; end += 1) {
    const size = taken[end] as number;
    if (size < 2) continue;
    const equals = Array.from(order.subarray(end - size + 1, end + 1)).sort(compareTied);
    order.set(equals, end - size + 1);
  }
  return order;
}
