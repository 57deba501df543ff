/** Shares of counts, and how sure one can be of them. */
import { type Amount, amountOfWhole, divideAmounts } from './amount.ts';
import { amountFrom } from './amountInput.ts';
import { textOf } from './amountText.ts';
import type { DecimalText } from './decimalInput.ts';
import type { CountedShare } from './shares.ts';

/** The 97.5 % point of the normal distribution: 95 % lie between it and its negative. */
const z = 1.959963984540054;
const decimals = 4;
const factor = 10 ** decimals;

/** The bounds of a share by Wilson's score interval, as plain numbers. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of a share, without continuity correction; the denominator must be above 0. */
export function wilsonBounds(numerator: number, denominator: number): Bounds {
  const share = numerator / denominator;
  const spread = z * z;
  const centre = share + spread / (2 * denominator);
  const margin =
    z * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator ** 2));
  const scale = 1 + spread / denominator;
  return {
    low: numerator === 0 ? 0 : (centre - margin) / scale,
    high: numerator === denominator ? 1 : (centre + margin) / scale,
  };
}

/** A bound to four decimals, a half away from zero: the bounds of a − b are those of b − a, negated. */
export function rounded(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor + 0;
}

/** A bound to four decimals as text. */
export function boundText(value: number): DecimalText {
  return textOf(amountFrom(rounded(value)) as Amount);
}

/** A ratio of exact amounts to four decimals; null where the divisor is nothing. */
export function ratioText(dividend: Amount, divisor: Amount): DecimalText | null {
  if (divisor === 0) return null;
  return textOf(divideAmounts(dividend, divisor, { mode: 'halfEven', scale: decimals }));
}

/** A share of a count with its interval. */
export function shareOf(numerator: number, denominator: number): CountedShare {
  if (denominator === 0) return { numerator, denominator, share: null, interval: null };
  const { low, high } = wilsonBounds(numerator, denominator);
  const share = ratioText(amountOfWhole(numerator), amountOfWhole(denominator));
  const interval = { low: boundText(low), high: boundText(high) };
  return { numerator, denominator, share, interval };
}
