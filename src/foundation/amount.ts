/**
 * Amounts inside the library. An amount is exact, always: whole ten-thousandths held in a number
 * where they provably fit 53 bits, and a Decimal where they do not. Rules are written once, over these
 * functions; the number path is what makes a batch fast, and a law proves that both paths agree.
 */
import { Decimal } from 'decimal.js';
import { type RoundingMode, roundsAwayFromZero } from './rounding.ts';

/** An exact amount: a number counts ten-thousandths, a Decimal counts ones. */
export type Amount = number | Decimal;

/** The amount nothing. */
export const zero: Amount = 0;
/** The amount one half. */
export const half: Amount = 5_000;

/** Decimals that the number path keeps. */
export const fractionDigits = 4;
/** The number path's amount one. */
export const unit = 10_000;
/** 10⁰ to 10⁴. */
export const powersOfTen: readonly [1, 10, 100, 1_000, 10_000] = [1, 10, 100, 1_000, 10_000];
/** The largest number of ten-thousandths in which whole numbers are exact. */
export const largest: number = Number.MAX_SAFE_INTEGER;

/**
 * Inputs have at most 34 digits; a product of three and a sum of a million of them stay far below
 * 300, so nothing is ever rounded to the precision.
 */
export const Exact: typeof Decimal = /* @__PURE__ */ Decimal.clone({
  defaults: true,
  precision: 300,
  rounding: 1,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const isSafe = (units: number): boolean => units <= largest && units >= -largest;

/** The same amount as a Decimal, whichever way it is held. */
export function exactOf(amount: Amount): Decimal {
  return typeof amount === 'number' ? new Exact(amount).div(unit) : amount;
}

/** A whole number as an amount. */
export function amountOfWhole(whole: number): Amount {
  const units = whole * unit;
  return isSafe(units) ? units + 0 : new Exact(whole);
}

/** The smallest amount above zero with `scale` decimals, 0 to 4: 1, 0.1, … 0.0001. */
export function smallestAtScale(scale: number): Amount {
  return powersOfTen[(fractionDigits - scale) as 0 | 1 | 2 | 3 | 4];
}

/** a + b */
export function addAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (isSafe(sum)) return sum;
  }
  return exactOf(a).plus(exactOf(b));
}

/** a − b */
export function subtractAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (isSafe(difference)) return difference;
  }
  return exactOf(a).minus(exactOf(b));
}

/** a × b, exact: the product of two amounts may need more than four decimals. */
export function multiplyAmounts(a: Amount, b: Amount): Amount {
  // The usual factor: one point a month, all of a bill to be paid.
  if (b === unit) return a;
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // The quotient may be rounded; that it gives the product again proves that it is whole.
    const quotient = Math.floor(product / unit);
    if (isSafe(product) && quotient * unit === product) return quotient + 0;
  }
  return exactOf(a).times(exactOf(b));
}

/** Which of two amounts is greater: −1, 0 or 1. */
export function compareAmounts(a: Amount, b: Amount): -1 | 0 | 1 {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return exactOf(a).cmp(exactOf(b)) as -1 | 0 | 1;
}

/** Whether an amount is below (−1), at (0) or above (1) zero. */
export function signOf(amount: Amount): -1 | 0 | 1 {
  return compareAmounts(amount, zero);
}

/** The smaller of two amounts. */
export function lesserOf(a: Amount, b: Amount): Amount {
  return compareAmounts(a, b) <= 0 ? a : b;
}

/** The greater of two amounts. */
export function greaterOf(a: Amount, b: Amount): Amount {
  return compareAmounts(a, b) >= 0 ? a : b;
}

/** How a quotient or an amount is rounded: the mode, and the decimals that stay. */
export interface Rounding {
  /** The mode by name. */
  readonly mode: RoundingMode;
  /** Decimals that stay, from 0 up. */
  readonly scale: number;
}

/** a ÷ b rounded once, with no intermediate rounding; b must be above zero. */
export function divideAmounts(a: Amount, b: Amount, rounding: Rounding): Amount {
  const { mode, scale } = rounding;
  if (typeof a === 'number' && typeof b === 'number' && scale <= fractionDigits) {
    const steps = powersOfTen[scale as 0 | 1 | 2 | 3 | 4];
    const dividend = a * steps;
    if (isSafe(dividend)) {
      const quotient =
        roundedQuotient(dividend, b, mode) *
        powersOfTen[(fractionDigits - scale) as 0 | 1 | 2 | 3 | 4];
      if (isSafe(quotient)) return quotient + 0;
    }
  }
  return divideExactly(exactOf(a), exactOf(b), rounding);
}

/** An amount rounded once. */
export function roundAmount(amount: Amount, rounding: Rounding): Amount {
  return divideAmounts(amount, unit, rounding);
}

function roundedQuotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const rest = dividend % divisor;
  const cut = (dividend - rest) / divisor;
  if (rest === 0) return cut;
  const size = Math.abs(rest);
  const half = size < divisor - size ? -1 : size > divisor - size ? 1 : 0;
  const negative = dividend < 0;
  const moved = roundsAwayFromZero(mode, { negative, odd: cut % 2 !== 0, half });
  return moved ? cut + (negative ? -1 : 1) : cut;
}

function divideExactly(a: Decimal, b: Decimal, rounding: Rounding): Decimal {
  const dividend = a.times(new Exact(10).pow(rounding.scale));
  const cut = dividend.divToInt(b);
  const rest = dividend.minus(cut.times(b));
  let quotient = cut;
  if (!rest.isZero()) {
    const negative = dividend.isNegative();
    const half = rest.abs().times(2).cmp(b) as -1 | 0 | 1;
    const odd = !cut.mod(2).isZero();
    if (roundsAwayFromZero(rounding.mode, { negative, odd, half })) {
      quotient = cut.plus(negative ? -1 : 1);
    }
  }
  return quotient.div(new Exact(10).pow(rounding.scale));
}
