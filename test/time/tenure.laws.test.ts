/** The laws of tenure, against Temporal. */
import { tenureMonths } from 'clientele';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dateBetween, dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';

const date = dateBetween('1990-01-01', '2040-12-31');

/** The date months after a date, by Temporal. */
const anniversary = (joinedOn: string, months: number): string =>
  Temporal.PlainDate.from(joinedOn).add({ months }, { overflow: 'constrain' }).toString();

const tenure = (joinedOn: string, asOf: string, partial: 'floor' | 'ceil' = 'floor'): number =>
  tenureMonths(joinedOn, { asOf, partial }) as number;

/** Joining dates and days not before them. */
const spans = fc.tuple(date, date).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);

describe('tenure', () => {
  test('is absent before the joining date, and only there', () => {
    fc.assert(
      fc.property(date, date, (joinedOn, asOf) => {
        expect(tenureMonths(joinedOn, { asOf }) === null).toBe(asOf < joinedOn);
      }),
      { numRuns: runs(100) },
    );
  });

  test('is the last anniversary that has come', () => {
    fc.assert(
      fc.property(spans, ([joinedOn, asOf]) => {
        const months = tenure(joinedOn, asOf);
        expect(anniversary(joinedOn, months) <= asOf).toBe(true);
        expect(anniversary(joinedOn, months + 1) > asOf).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  test('with months begun is the first anniversary that has not passed', () => {
    fc.assert(
      fc.property(spans, ([joinedOn, asOf]) => {
        const months = tenure(joinedOn, asOf, 'ceil');
        expect(anniversary(joinedOn, months) >= asOf).toBe(true);
        if (months > 0) expect(anniversary(joinedOn, months - 1) < asOf).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  test('never falls from one day to the next, and rises by at most one', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom('floor', 'ceil'), ([joinedOn, asOf], partial) => {
        const tomorrow = dateOfDay(dayOfDate(asOf) + 1);
        const gained = tenure(joinedOn, tomorrow, partial) - tenure(joinedOn, asOf, partial);
        expect([0, 1]).toContain(gained);
      }),
      { numRuns: runs(200) },
    );
  });

  test('is never longer for who joined later', () => {
    fc.assert(
      fc.property(spans, date, ([a, b], asOf) => {
        fc.pre(b <= asOf);
        expect(tenure(b, asOf)).toBeLessThanOrEqual(tenure(a, asOf));
      }),
      { numRuns: runs(100) },
    );
  });
});
