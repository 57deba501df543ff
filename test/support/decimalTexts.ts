/** Random decimal numbers as text: money, boundaries of the number path, and numbers of 34 digits. */
import fc from 'fast-check';
import type { Amount } from '../../src/foundation/amount.ts';
import { amountFrom } from '../../src/foundation/amountInput.ts';

/** `units` ÷ 10^decimals as text, with trailing zeros where they fall: (1250n, 2) is `12.50`. */
export function decimalText(units: bigint, decimals: number): string {
  const size = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const at = size.length - decimals;
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + size : `${sign}${size.slice(0, at)}.${size.slice(at)}`;
}

const decimals = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

const whole = (size: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: -size, max: size });

/** Money as it comes: up to a million, 0 to 4 decimals. */
export const smallText: fc.Arbitrary<string> = fc
  .tuple(whole(10_000_000n), decimals(4))
  .map(([units, places]) => decimalText(units, places));

/** Numbers whose last digit is a 5, which rounding to one place less must decide. */
const tieText: fc.Arbitrary<string> = fc
  .tuple(whole(1_000_000n), fc.integer({ min: 1, max: 5 }))
  .map(([units, places]) => decimalText(units * 10n + (units < 0n ? -5n : 5n), places));

/** Numbers within a few units of where the number path ends. */
const boundaryText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(2n ** 53n, 9n * 10n ** 15n, 10n ** 15n, 9n * 10n ** 11n, 10n ** 11n, 2n ** 52n),
    fc.bigInt({ min: -20n, max: 20n }),
    fc.boolean(),
    decimals(5),
  )
  .map(([edge, beside, negative, places]) =>
    decimalText(negative ? -(edge + beside) : edge + beside, places),
  );

/** Numbers of up to 34 digits with up to 33 decimals. */
const longText: fc.Arbitrary<string> = fc
  .tuple(whole(10n ** 34n - 1n), decimals(33))
  .map(([units, places]) => decimalText(units, places));

/** Any number the library takes, as text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: smallText },
  { weight: 2, arbitrary: tieText },
  { weight: 2, arbitrary: boundaryText },
  { weight: 2, arbitrary: longText },
  { weight: 1, arbitrary: fc.constantFrom('0', '-0', '0.00', '-0.00000', '1', '-1', '0.0001') },
);

/** Any number above zero, as text. */
export const positiveText: fc.Arbitrary<string> = anyText
  .map((text) => text.replace('-', ''))
  .filter((text) => /[1-9]/.test(text));

/** The amount of a text that is one; any other text fails the test. */
export function amountOf(text: string): Amount {
  const amount = amountFrom(text);
  if (typeof amount === 'string') throw new Error(`${text} is no amount: ${amount}`);
  return amount;
}
