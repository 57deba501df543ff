/**
 * Amounts inside the library. An amount is exact, always: whole ten-thousandths held in a number
 * where they provably fit 53 bits, and a Decimal where they do not. Rules are written once, over these
 * functions; the number path is what makes a batch fast, and a law proves that both paths agree.
 */
import { Decimal } from 'decimal.js';
import type { DecimalText } from './decimalInput.ts';
import { type RoundingMode, roundsAwayFromZero } from './rounding.ts';

/** An exact amount: a number counts ten-thousandths, a Decimal counts ones. */
export type Amount = number | Decimal;

/** Why an input is no amount. */
export type AmountFault =
  | 'amount.malformed'
  | 'amount.notFinite'
  | 'amount.tooManyDigits'
  | 'type.wrong';

/** Digits a decimal text may have, before and after the point: those of the IEEE decimal128 format. */
export const maximumTextDigits = 34;
/** Significant digits a number may have: as many as every decimal keeps through a double. */
export const maximumNumberDigits = 15;

/** The amount nothing. */
export const zero: Amount = 0;
/** The amount one half. */
export const half: Amount = 5_000;

const fractionDigits = 4;
const unit = 10_000;
const powersOfTen = [1, 10, 100, 1_000, 10_000] as const;
const largest = Number.MAX_SAFE_INTEGER;

/**
 * Inputs have at most 34 digits; a product of three and a sum of a million of them stay far below
 * 300, so nothing is ever rounded to the precision.
 */
const Exact: typeof Decimal = /* @__PURE__ */ Decimal.clone({
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

/** Decodes an input; a fault is a string, so one `typeof` tells it from an amount. */
export function amountFrom(input: unknown): Amount | AmountFault {
  switch (typeof input) {
    case 'string':
      return fromText(input);
    case 'number':
      return fromNumber(input);
    case 'bigint':
      return fromBigInt(input);
    default:
      return isDecimalObject(input) ? fromDecimalObject(input) : 'type.wrong';
  }
}

function fromText(text: string): Amount | AmountFault {
  const length = text.length;
  if (length > maximumTextDigits + 2) return faultOfLongText(text);
  const negative = text.charCodeAt(0) === 45;
  let units = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? 1 : 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      units = units * 10 + (code - 48);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === 46 && decimals < 0 && digits > 0) {
      decimals = 0;
    } else {
      return 'amount.malformed';
    }
  }
  if (digits === 0 || decimals === 0) return 'amount.malformed';
  if (digits > maximumTextDigits) return 'amount.tooManyDigits';
  const places = decimals < 0 ? 0 : decimals;
  if (places <= fractionDigits && digits <= maximumNumberDigits) {
    units *= powersOfTen[(fractionDigits - places) as 0 | 1 | 2 | 3 | 4];
    if (units <= largest) return negative && units !== 0 ? -units : units;
  }
  return new Exact(text);
}

function faultOfLongText(text: string): AmountFault {
  return text.length < 10_000 && /^-?\d+(\.\d+)?$/.test(text)
    ? 'amount.tooManyDigits'
    : 'amount.malformed';
}

function fromNumber(value: number): Amount | AmountFault {
  if (!Number.isFinite(value)) return 'amount.notFinite';
  const units = Math.round(value * unit);
  // A decimal of up to 15 digits and its nearest double determine each other, so equality here
  // proves that `units` is the decimal the caller wrote.
  if (units < 1e15 && units > -1e15 && units / unit === value) return units + 0;
  return significantDigits(value) > maximumNumberDigits
    ? 'amount.tooManyDigits'
    : withinTextDigits(new Exact(value));
}

/** How many significant digits the shortest decimal notation of a number has. */
export function significantDigits(value: number): number {
  return Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length;
}

function fromBigInt(value: bigint): Amount | AmountFault {
  if (value < 900_000_000_000n && value > -900_000_000_000n) return Number(value) * unit;
  return value < 10n ** 34n && value > -(10n ** 34n)
    ? new Exact(value.toString())
    : 'amount.tooManyDigits';
}

function isDecimalObject(input: unknown): input is { e: number | null; toFixed(): string } {
  if (typeof input !== 'object' || input === null) return false;
  const candidate = input as { s?: unknown; e?: unknown; toFixed?: unknown };
  return typeof candidate.toFixed === 'function' && 's' in candidate && 'e' in candidate;
}

function fromDecimalObject(input: { e: number | null; toFixed(): string }): Amount | AmountFault {
  const exponent = input.e;
  if (typeof exponent !== 'number' || !Number.isFinite(exponent)) return 'amount.notFinite';
  if (exponent > maximumTextDigits || exponent < -maximumTextDigits) return 'amount.tooManyDigits';
  const text = input.toFixed();
  return typeof text === 'string' ? fromText(text) : 'type.wrong';
}

function withinTextDigits(value: Decimal): Amount | AmountFault {
  const digits = value.toFixed().replace(/[-.]/g, '').length;
  return digits > maximumTextDigits ? 'amount.tooManyDigits' : value;
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
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (isSafe(product) && product % unit === 0) return product / unit + 0;
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

/** An amount as text without trailing zeros: `186`, `9.3`, `-0.5`. */
export function textOf(amount: Amount): DecimalText {
  if (typeof amount !== 'number') {
    return (amount.isZero() ? '0' : amount.toFixed()) as DecimalText;
  }
  const rest = amount % unit;
  if (rest === 0) return `${amount / unit}`;
  const whole = Math.abs((amount - rest) / unit);
  const fraction = fractionText(Math.abs(rest));
  return `${amount < 0 ? '-' : ''}${whole}.${fraction}` as DecimalText;
}

/** How many decimals an amount has, without trailing zeros. */
export function decimalsOf(amount: Amount): number {
  return textOf(amount).split('.')[1]?.length ?? 0;
}

/** Ten-thousandths below one as the digits after the point, without trailing zeros. */
function fractionText(rest: number): string {
  if (rest % 1_000 === 0) return String(rest / 1_000);
  if (rest % 100 === 0) return String(rest / 100 + 100).slice(1);
  return rest % 10 === 0 ? String(rest / 10 + 1_000).slice(1) : String(rest + unit).slice(1);
}

/** An amount as text with exactly `scale` decimals; it must have been rounded to them before. */
export function textAtScale(amount: Amount, scale: number): DecimalText {
  return exactOf(amount).plus(0).toFixed(scale) as DecimalText;
}

/** An amount as a number, or null where it has more than 15 significant digits. */
export function numberOf(amount: Amount): number | null {
  if (typeof amount === 'number') {
    if (amount < 1e15 && amount > -1e15) return amount / unit + 0;
    return numberOf(exactOf(amount));
  }
  return amount.precision() > maximumNumberDigits ? null : amount.toNumber() + 0;
}
