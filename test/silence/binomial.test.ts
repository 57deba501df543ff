/** Tails and terms of the binomial distribution, each against fractions of big integers or a reference value. */
import { describe, expect, test } from 'vitest';
import { atLeast, atMost, lastThat, trialsBehind } from '../../src/silence/binomial.ts';
import { deviance, exactly, stirlingError } from '../../src/silence/binomialTerm.ts';
import { exactTails } from '../oracle/exactBinomial.ts';

/** How far a number is from what it should be, as a part of it. */
const missed = (value: number, wanted: number): number =>
  Math.abs(value - wanted) / Math.abs(wanted);

const shares = [
  [0.1, { of: 1n, outOf: 10n }],
  [0.35, { of: 7n, outOf: 20n }],
  [0.5, { of: 1n, outOf: 2n }],
  [0.9, { of: 9n, outOf: 10n }],
] as const;

describe.each(shares)('a share of %d', (share, fraction) => {
  test.for([1, 2, 5, 15, 16, 17, 40, 120])('%d trials: every term and both tails', (trials) => {
    for (let count = 0; count <= trials; count += 1) {
      const exact = exactTails(count, trials, fraction);
      expect(missed(exactly(count, trials, share), exact.exactly)).toBeLessThan(1e-13);
      if (count <= trials * share) {
        expect(missed(atMost(count, trials, share), exact.atMost)).toBeLessThan(1e-13);
      }
      if (count >= trials * share) {
        expect(missed(atLeast(count, trials, share), exact.atLeast)).toBeLessThan(1e-13);
      }
    }
  });
});

test('a share of one, and more successes than trials', () => {
  expect(atLeast(0, 0, 1)).toBe(1);
  expect(atLeast(3, 3, 1)).toBe(1);
  expect(atLeast(4, 3, 1)).toBe(0);
  expect(atLeast(4, 3, 0.5)).toBe(0);
  expect(atLeast(0, 0, 0.5)).toBe(1);
  expect(atMost(3, 4, 1)).toBe(0);
  expect(atMost(0, 1, 1)).toBe(0);
});

describe('a term', () => {
  // Reference values to 60 digits, rounded.
  test.for([
    [1, 0.08106146679532726],
    [2, 0.0413406959554093],
    [15, 0.005554733551962801],
    [16, 0.0052076559196096404],
    [17, 0.004901395948434738],
    [30, 0.0027776749297526936],
    [100, 0.0008333305556349147],
  ] as const)('what Stirling’s formula lacks of %d!', ([n, wanted]) => {
    // From 16 on it is the series, without the rounding of sums of logarithms.
    expect(Math.abs(stirlingError(n) - wanted)).toBeLessThan(n < 16 ? 1e-14 : 1.2e-16);
  });

  test.for([
    [1_000_001, 1_000_000, 4.999998333334166e-7],
    [1_000_000, 1_000_001, 4.999996666669166e-7],
    [11, 10, 0.04841197784757346],
    [10, 11, 0.0468982019567514],
    [11, 9, 0.20737765008366277],
    [9, 11, 0.19396374084063955],
    [12, 10, 0.18785868152745552],
    [100, 83, 1.6329578191493443],
    [83, 100, 1.534645010106044],
    [1, 1_000_000_000, 999_999_978.2767341],
  ] as const)('the deviance of %d from %d', ([x, mean, wanted]) => {
    expect(missed(deviance(x, mean), wanted)).toBeLessThan(1e-14);
  });

  test('there is none from itself', () => {
    expect(deviance(5, 5)).toBe(0);
  });
});

test('the last number for which a condition holds, or none', () => {
  for (let last = 0; last <= 40; last += 1) {
    const asked: number[] = [];
    const found = lastThat((n) => {
      asked.push(n);
      return n <= last;
    });
    expect(found).toBe(last);
    expect(asked.every((n) => Number.isInteger(n) && n > 0)).toBe(true);
    expect(new Set(asked).size).toBe(asked.length);
  }
});

describe('the trials behind a number of successes', () => {
  test('take in what is just as probable as the tail', () => {
    // One success in n trials of a half: at most one of 5 comes with 6 ÷ 32.
    const question = { count: 1, share: 0.5, floor: 2, ceiling: 2 };
    expect(trialsBehind({ ...question, tail: 6 / 32 })).toEqual({ low: 1, high: 5 });
    expect(trialsBehind({ ...question, tail: 6.0001 / 32 })).toEqual({ low: 1, high: 4 });
    expect(trialsBehind({ ...question, tail: 0.49 })).toEqual({ low: 1, high: 3 });
    // At least one of one trial comes with a half.
    expect(trialsBehind({ ...question, tail: 0.499 })).toEqual({ low: 1, high: 3 });
  });

  test('take in both sides of the quotient, however improbable', () => {
    const question = { count: 2, share: 0.75, floor: 2, ceiling: 3, tail: 0.9 };
    expect(trialsBehind(question)).toEqual({ low: 2, high: 3 });
  });
});
