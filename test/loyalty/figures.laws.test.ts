/** The laws of figures and their intervals, and the published values that these must meet. */
import {
  type Customer,
  compareFigures,
  type Figure,
  type HistoryEvent,
  type LoyaltyFigures,
  loyaltyFigures,
  propertyLoyalty,
  surveyFigure,
  telecomLoyalty,
} from 'clientele';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/laws.ts';

const yes = (count: number, of: number) =>
  surveyFigure({ yes: count, no: of - count, noAnswer: 0 });

const ids = ['anna', 'bert', 'cora', 'dora', 'emil'] as const;
const who = fc.constantFrom(...ids, 'nobody');
const on = fc.constantFrom(
  ...['2022-12-31', '2023-01-01', '2023-03-31', '2023-07-01', '2023-12-31', '2024-01-01'],
  '2024-03-01',
);
const event: fc.Arbitrary<HistoryEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('purchase' as const),
    on,
    id: fc.option(fc.constantFrom('p-1', 'p-2')),
    amount: fc.option(fc.integer({ min: 0, max: 9_999 })),
    discounted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('refund' as const), on, of: fc.constantFrom('p-1', 'p-2') }),
  fc.record({ kind: fc.constant('contract.signed' as const), on, value: fc.nat(99) }),
  fc.record({ kind: fc.constant('identified' as const), on, referredBy: fc.option(who) }),
  fc.record({ kind: fc.constantFrom('inquiry' as const, 'outreach' as const), on }),
  fc.record({ kind: fc.constant('referral.given' as const), on, to: who }),
  fc.record({ kind: fc.constant('referral.converted' as const), on, customer: who }),
);
const customers: fc.Arbitrary<Customer[]> = fc.array(
  fc.record({ id: fc.constantFrom(...ids), history: fc.array(event, { maxLength: 6 }) }),
  { maxLength: 8 },
);
const policies = fc.constantFrom(telecomLoyalty, propertyLoyalty);
const year = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-03-01' } as const;
const members = new Set(['anna', 'cora']);

/** A count out of some. */
const counts: fc.Arbitrary<[number, number]> = fc
  .integer({ min: 1, max: 5_000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

/** The same, and often out of so many that the difference of two ends on half a unit of its last digit. */
const halvesToo: fc.Arbitrary<[number, number]> = fc.oneof(
  counts,
  fc
    .constantFrom(1, 2, 32, 96, 160, 20_000)
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))),
);

function figuresIn({ stages, ...more }: LoyaltyFigures): Figure[] {
  const { repeatPurchase, repeatAmongMembers, repeatAmongOthers, referralShareByCount } = more;
  const { referralConversion, discounted, priceOnly } = more;
  const groups = [repeatAmongMembers, repeatAmongOthers].filter((group) => group !== null);
  const sales = [repeatPurchase, referralShareByCount, referralConversion, discounted, priceOnly];
  return [...stages, ...groups, ...sales];
}

const numerators = (figures: readonly (Figure | null)[]): number =>
  figures.reduce((sum, figure) => sum + (figure?.numerator ?? 0), 0);
const denominators = (figures: readonly (Figure | null)[]): number =>
  figures.reduce((sum, figure) => sum + (figure?.denominator ?? 0), 0);

describe('figures of many customers', () => {
  it('add up: stages to the customers known, members and others to all, sales to sales', () => {
    fc.assert(
      fc.property(policies, customers, (policy, given) => {
        const figures = loyaltyFigures(policy, given, { ...year, members });
        const { stages, repeatPurchase, repeatAmongMembers, repeatAmongOthers } = figures;
        for (const { denominator } of stages) expect(denominator).toBe(numerators(stages));
        expect(figures.customers + figures.rejected.length).toBe(given.length);
        expect(stages[0]?.denominator).toBeLessThanOrEqual(figures.customers);
        const groups = [repeatAmongMembers, repeatAmongOthers];
        expect(numerators(groups)).toBe(repeatPurchase.numerator);
        expect(denominators(groups)).toBe(repeatPurchase.denominator);
        expect(figures.priceOnly.denominator).toBe(repeatPurchase.numerator);
        expect(figures.discounted.denominator).toBe(figures.referralShareByCount.denominator);
        for (const { numerator, denominator } of figuresIn(figures)) {
          expect(numerator).toBeLessThanOrEqual(denominator);
        }
        const { numerator, denominator } = figures.referralShareByValue;
        expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
      }),
      { numRuns: runs(200) },
    );
  });

  it('do not depend on the order of the customers, nor of the events of one', () => {
    const shuffled = customers.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(policies, shuffled, (policy, [given, mixed]) => {
        const reversed = mixed.map(({ id, history }) => ({
          id,
          history: [...(history ?? [])].reverse(),
        }));
        const options = { ...year, members };
        expect(loyaltyFigures(policy, reversed, options)).toEqual(
          loyaltyFigures(policy, given, options),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('survive JSON', () => {
    fc.assert(
      fc.property(policies, customers, (policy, given) => {
        const figures = loyaltyFigures(policy, given, { ...year, members });
        expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('the interval of a share', () => {
  it('holds the share, within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { share, interval } = yes(count, of);
        const [low, high] = [Number(interval?.low), Number(interval?.high)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(Number(share));
        expect(high).toBeGreaterThanOrEqual(Number(share));
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(500) },
    );
  });

  it('narrows with the number of cases', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ([count, of], times) => {
        const few = yes(count, of).interval;
        const many = yes(count * times, of * times).interval;
        expect(Number(many?.low)).toBeGreaterThanOrEqual(Number(few?.low));
        expect(Number(many?.high)).toBeLessThanOrEqual(Number(few?.high));
      }),
      { numRuns: runs(500) },
    );
  });

  it('of those who did not is the mirror of that of those who did', () => {
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const did = yes(count, of).interval;
        const didNot = yes(of - count, of).interval;
        expect(Number(didNot?.low)).toBeCloseTo(1 - Number(did?.high), 8);
        expect(Number(didNot?.high)).toBeCloseTo(1 - Number(did?.low), 8);
      }),
      { numRuns: runs(500) },
    );
  });

  // Newcombe, Two-sided confidence intervals for the single proportion (1998), method 3; and tables.
  it.for<[number, number, string, string]>([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
    [0, 10, '0', '0.2775'],
    [1, 10, '0.0179', '0.4042'],
    [10, 10, '0.7225', '1'],
    [0, 1, '0', '0.7935'],
    [1, 1, '0.2065', '1'],
  ])('of %i of %i is as published', ([count, of, low, high]) => {
    expect(yes(count, of).interval).toEqual({ low, high });
  });
});

describe('the difference of two shares', () => {
  const negative = (text: string | undefined): number => 0 - Number(text);

  it('the other way round is its negative, also at an exact half', () => {
    fc.assert(
      fc.property(halvesToo, halvesToo, ([a, m], [b, n]) => {
        const one = compareFigures(yes(a, m), yes(b, n));
        const other = compareFigures(yes(b, n), yes(a, m));
        expect(Number(one.difference)).toBe(negative(other.difference ?? undefined));
        expect(Number(one.interval?.low)).toBe(negative(other.interval?.high));
        expect(Number(one.interval?.high)).toBe(negative(other.interval?.low));
        expect(one.isClear).toBe(other.isClear);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is the exact one, a half rounded to even', () => {
    fc.assert(
      fc.property(halvesToo, halvesToo, ([a, m], [b, n]) => {
        const { difference } = compareFigures(yes(a, m), yes(b, n));
        const shown = BigInt(Math.round(Number(difference) * 10_000));
        // Twice what was rounded off, in parts of m × n: at most one unit, and from an even one.
        const of = BigInt(m) * BigInt(n);
        const rest = 2n * (10_000n * BigInt(a * n - b * m) - shown * of);
        const size = rest < 0n ? -rest : rest;
        expect(size <= of).toBe(true);
        if (size === of) expect(shown % 2n).toBe(0n);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is clear where the interval as it is shown leaves out 0', () => {
    fc.assert(
      fc.property(halvesToo, halvesToo, ([a, m], [b, n]) => {
        const { interval, isClear } = compareFigures(yes(a, m), yes(b, n));
        const [low, high] = [Number(interval?.low), Number(interval?.high)];
        expect(isClear).toBe(low > 0 || high < 0);
      }),
      { numRuns: runs(500) },
    );
  });

  it('lies within its interval, and is nothing from a figure to itself', () => {
    fc.assert(
      fc.property(counts, counts, ([a, m], [b, n]) => {
        const { difference, interval } = compareFigures(yes(a, m), yes(b, n));
        expect(Number(interval?.low)).toBeLessThanOrEqual(Number(difference));
        expect(Number(interval?.high)).toBeGreaterThanOrEqual(Number(difference));
        expect(compareFigures(yes(a, m), yes(a, m))).toMatchObject({
          difference: '0',
          isClear: false,
        });
      }),
      { numRuns: runs(500) },
    );
  });

  it('is null where one share is out of none', () => {
    const none = { difference: null, interval: null, isClear: false };
    expect(compareFigures(yes(0, 0), yes(1, 2))).toEqual(none);
    expect(compareFigures(yes(1, 2), yes(0, 0))).toEqual(none);
  });

  // Newcombe, Interval estimation for the difference between independent proportions (1998), method 10.
  it.for<[number, number, number, number, string, string, string, boolean]>([
    [56, 70, 48, 80, '0.2', '0.0524', '0.3339', true],
    [9, 10, 3, 10, '0.6', '0.1705', '0.809', true],
    [6, 7, 2, 7, '0.5714', '0.0582', '0.8062', true],
    [5, 56, 0, 29, '0.0893', '-0.0381', '0.1926', false],
    [0, 10, 0, 20, '0', '-0.1611', '0.2775', false],
    [0, 10, 0, 10, '0', '-0.2775', '0.2775', false],
    [10, 10, 0, 20, '1', '0.6791', '1', true],
    [10, 10, 0, 10, '1', '0.6075', '1', true],
    [48, 80, 56, 70, '-0.2', '-0.3339', '-0.0524', true],
  ])('of %i of %i and %i of %i is as published', ([a, m, b, n, difference, low, high, isClear]) => {
    const compared = { difference, interval: { low, high }, isClear };
    expect(compareFigures(yes(a, m), yes(b, n))).toEqual(compared);
  });
});
