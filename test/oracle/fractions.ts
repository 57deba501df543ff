/**
 * A second implementation of exact arithmetic: fractions of two big integers, rounded by the definition of
 * each mode. Slow and plain; it shares nothing with the library.
 */
import type { RoundingMode } from '../../src/foundation/rounding.ts';

/** A rational number; the denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const fraction = (numerator: bigint, denominator: bigint): Fraction =>
  denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };

/** The fraction that a decimal text such as `-12.50` stands for. */
export function fractionOf(text: string): Fraction {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + decimals);
  return fraction(text.startsWith('-') ? -size : size, 10n ** BigInt(decimals.length));
}

/** a + b */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

/** a − b */
export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator });

/** a × b */
export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** a ÷ b; b must not be zero. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Which of two is greater: −1, 0 or 1. */
export function compared(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

const whole = (value: bigint): Fraction => ({ numerator: value, denominator: 1n });
const oneHalf: Fraction = { numerator: 1n, denominator: 2n };

/** The greatest integer that is not above. */
function floorOf({ numerator, denominator }: Fraction): bigint {
  const cut = numerator / denominator;
  return cut * denominator > numerator ? cut - 1n : cut;
}

/** The smallest integer that is not below. */
function ceilOf(value: Fraction): bigint {
  const floor = floorOf(value);
  return compared(whole(floor), value) === 0 ? floor : floor + 1n;
}

const isNegative = (value: Fraction): boolean => value.numerator < 0n;

/** The integer that each mode names, by its definition. */
const integerBy: Readonly<Record<RoundingMode, (value: Fraction) => bigint>> = {
  floor: floorOf,
  ceil: ceilOf,
  down: (value) => (isNegative(value) ? ceilOf(value) : floorOf(value)),
  halfUp: (value) =>
    isNegative(value) ? ceilOf(minus(value, oneHalf)) : floorOf(plus(value, oneHalf)),
  halfEven: (value) => {
    const below = floorOf(value);
    const nearer = compared(minus(value, whole(below)), oneHalf);
    if (nearer !== 0) return nearer < 0 ? below : below + 1n;
    return below % 2n === 0n ? below : below + 1n;
  },
};

/** A fraction rounded to a number of decimals. */
export function roundedTo(value: Fraction, mode: RoundingMode, scale: number): Fraction {
  const steps = whole(10n ** BigInt(scale));
  return dividedBy(whole(integerBy[mode](times(value, steps))), steps);
}

/** How many decimals a fraction needs to be written exactly; one that has no end is an error. */
export function decimalsOf({ numerator, denominator }: Fraction): number {
  for (let decimals = 0; decimals <= 400; decimals += 1) {
    if ((numerator * 10n ** BigInt(decimals)) % denominator === 0n) return decimals;
  }
  throw new Error(`${numerator}/${denominator} has no end in decimals`);
}

/** A fraction as text with exactly so many decimals; they must suffice. */
export function textWithDecimals(value: Fraction, decimals: number): string {
  const { numerator, denominator } = value;
  const units = (numerator * 10n ** BigInt(decimals)) / denominator;
  const size = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const at = size.length - decimals;
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + size : `${sign}${size.slice(0, at)}.${size.slice(at)}`;
}

/** A fraction as the shortest exact decimal text. */
export const shortestText = (value: Fraction): string => textWithDecimals(value, decimalsOf(value));

/** The digits of a fraction that mean something: without zeros before the first and after the last. */
export function digitsOf(value: Fraction): string {
  const digits = shortestText(value).replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits === '' ? '0' : digits;
}
