/** The laws of amounts, against fractions of big integers that know nothing of the library. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Amount,
  addAmounts,
  compareAmounts,
  divideAmounts,
  exactOf,
  greaterOf,
  lesserOf,
  multiplyAmounts,
  roundAmount,
  signOf,
  smallestAtScale,
  subtractAmounts,
} from '../../src/foundation/amount.ts';
import { amountFrom } from '../../src/foundation/amountInput.ts';
import { numberOf, textAtScale, textOf } from '../../src/foundation/amountText.ts';
import { type RoundingMode, roundingModes } from '../../src/foundation/rounding.ts';
import {
  compared,
  decimalsOf,
  digitsOf,
  dividedBy,
  type Fraction,
  fractionOf,
  minus,
  plus,
  roundedTo,
  shortestText,
  textWithDecimals,
  times,
} from '../oracle/fractions.ts';
import { amountOf, anyText, positiveText, smallText } from '../support/decimalTexts.ts';
import { runs } from '../support/laws.ts';

const mode: fc.Arbitrary<RoundingMode> = fc.constantFrom(...roundingModes);
const scale: fc.Arbitrary<number> = fc.integer({ min: 0, max: 4 });

/** Both ways an amount can be held. */
const bothWays = (text: string): Amount[] => [amountOf(text), exactOf(amountOf(text))];

/** Every way two amounts can meet. */
const pairs = (a: string, b: string): [Amount, Amount][] =>
  bothWays(a).flatMap((one) => bothWays(b).map((other) => [one, other] as [Amount, Amount]));

/** The texts of an operation over every way its two amounts can be held; there must be one only. */
function answersOf(a: string, b: string, operation: (a: Amount, b: Amount) => Amount): string[] {
  const results = pairs(a, b).map(([one, other]) => operation(one, other));
  for (const result of results) expect(result).not.toBe(-0);
  return [...new Set(results.map(textOf))];
}

describe('arithmetic is exact, however the amounts are held', () => {
  const operations: [string, typeof addAmounts, (a: Fraction, b: Fraction) => Fraction][] = [
    ['sum', addAmounts, plus],
    ['difference', subtractAmounts, minus],
    ['product', multiplyAmounts, times],
  ];

  test.for(operations)('the %s of two amounts is that of the fractions', ([, ours, theirs]) => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const expected = shortestText(theirs(fractionOf(a), fractionOf(b)));
        expect(answersOf(a, b, ours)).toEqual([expected]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('a quotient is the quotient of the fractions, rounded once by its mode', () => {
    fc.assert(
      fc.property(anyText, positiveText, mode, scale, (a, b, by, decimals) => {
        const exact = dividedBy(fractionOf(a), fractionOf(b));
        const expected = shortestText(roundedTo(exact, by, decimals));
        const divided = answersOf(a, b, (one, other) =>
          divideAmounts(one, other, { mode: by, scale: decimals }),
        );
        expect(divided).toEqual([expected]);
      }),
      { numRuns: runs(500) },
    );
  });

  test('a quotient of small amounts, where ties are frequent, is rounded by its mode', () => {
    const small = fc.integer({ min: -500, max: 500 });
    const divisor = fc.constantFrom('1', '2', '4', '8', '0.2', '0.4', '20', '3');
    fc.assert(
      fc.property(small, divisor, mode, scale, (a, b, by, decimals) => {
        const exact = dividedBy(fractionOf(`${a}`), fractionOf(b));
        const expected = shortestText(roundedTo(exact, by, decimals));
        const divided = answersOf(`${a}`, b, (one, other) =>
          divideAmounts(one, other, { mode: by, scale: decimals }),
        );
        expect(divided).toEqual([expected]);
      }),
      { numRuns: runs(500) },
    );
  });

  test('comparing amounts is comparing the fractions', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (a, other) => {
        const b = other ?? a;
        const expected = compared(fractionOf(a), fractionOf(b));
        for (const [one, two] of pairs(a, b)) {
          expect(compareAmounts(one, two)).toBe(expected);
          expect(lesserOf(one, two)).toBe(expected <= 0 ? one : two);
          expect(greaterOf(one, two)).toBe(expected >= 0 ? one : two);
        }
        for (const amount of bothWays(a)) {
          expect(signOf(amount)).toBe(compared(fractionOf(a), fractionOf('0')));
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('rounding', () => {
  test('an amount rounds as the fraction does', () => {
    fc.assert(
      fc.property(anyText, mode, scale, (text, by, decimals) => {
        const expected = shortestText(roundedTo(fractionOf(text), by, decimals));
        for (const amount of bothWays(text)) {
          expect(textOf(roundAmount(amount, { mode: by, scale: decimals }))).toBe(expected);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('a rounded amount lies less than one unit away, and is the amount where it already fits', () => {
    fc.assert(
      fc.property(anyText, mode, scale, (text, by, decimals) => {
        const rounded = roundAmount(amountOf(text), { mode: by, scale: decimals });
        const change = subtractAmounts(rounded, amountOf(text));
        const size = signOf(change) < 0 ? subtractAmounts(0, change) : change;
        expect(compareAmounts(size, smallestAtScale(decimals))).toBe(-1);
        if (decimalsOf(fractionOf(text)) <= decimals) expect(signOf(change)).toBe(0);
      }),
      { numRuns: runs(200) },
    );
  });

  test('rounding twice is rounding once', () => {
    fc.assert(
      fc.property(anyText, mode, scale, (text, by, decimals) => {
        const rounding = { mode: by, scale: decimals };
        const once = roundAmount(amountOf(text), rounding);
        expect(textOf(roundAmount(once, rounding))).toBe(textOf(once));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('an amount in and out', () => {
  test('text comes out as the shortest exact text, and that text as itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = shortestText(fractionOf(text));
        for (const amount of bothWays(text)) expect(textOf(amount)).toBe(expected);
        expect(textOf(amountOf(expected))).toBe(expected);
      }),
      { numRuns: runs(300) },
    );
  });

  test('text at a scale has exactly its decimals', () => {
    fc.assert(
      fc.property(anyText, mode, scale, (text, by, decimals) => {
        const fraction = roundedTo(fractionOf(text), by, decimals);
        const expected = textWithDecimals(fraction, decimals);
        const rounded = roundAmount(amountOf(text), { mode: by, scale: decimals });
        for (const amount of [rounded, exactOf(rounded)]) {
          expect(textAtScale(amount, decimals)).toBe(expected);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('a number is the same amount as its text', () => {
    const number = fc.oneof(
      smallText.map(Number),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
    );
    fc.assert(
      fc.property(number, (value) => {
        const amount = amountFrom(value);
        const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
        const significant = digits.replace('.', '');
        const decimals = Math.max(0, significant.length - 1 - Number(exponent));
        const written = Math.max(Number(exponent) + 1, 1) + decimals;
        if (significant.length > 15 || written > 34) {
          expect(amount).toBe('amount.tooManyDigits');
        } else {
          const exact = `${BigInt(significant)}`.padEnd(
            Math.max(1, Number(exponent) + 1 + decimals),
            '0',
          );
          const units = BigInt(exact) * (value < 0 ? -1n : 1n);
          const expected = { numerator: units, denominator: 10n ** BigInt(decimals) };
          expect(textOf(amount as Amount)).toBe(shortestText(expected));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('an amount comes out as a number while it has at most 15 significant digits', () => {
    const round = fc
      .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 30 }))
      .map(([digits, zeros]) => `${digits}${'0'.repeat(zeros)}`);
    fc.assert(
      fc.property(fc.oneof(anyText, round), (text) => {
        const fraction = fractionOf(text);
        const expected = digitsOf(fraction).length > 15 ? null : Number(text) + 0;
        for (const amount of bothWays(text)) expect(numberOf(amount)).toBe(expected);
      }),
      { numRuns: runs(300) },
    );
  });

  test('zero is never below zero', () => {
    fc.assert(
      fc.property(anyText, anyText, mode, (a, b, by) => {
        const made = pairs(a, b).flatMap(([one, two]) => [
          subtractAmounts(one, one),
          multiplyAmounts(subtractAmounts(two, two), one),
          multiplyAmounts(one, subtractAmounts(two, two)),
          roundAmount(one, { mode: by, scale: 0 }),
        ]);
        for (const amount of made) {
          expect(textOf(amount)).not.toMatch(/^-0(\.0*)?$/);
          expect(textAtScale(roundAmount(amount, { mode: by, scale: 2 }), 2)).not.toBe('-0.00');
          expect(numberOf(amount)).not.toBe(-0);
          expect(amount).not.toBe(-0);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
