/** The laws of periods, against sets of days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, type DayPeriod, daysIn, uniteWithin } from '../../src/time/periods.ts';
import { runs } from '../support/laws.ts';

const day = fc.integer({ min: -20, max: 40 });
const period: fc.Arbitrary<DayPeriod> = fc.record({ from: day, to: day });

/** Every day of some periods, one by one. */
function daysOf(periods: readonly DayPeriod[]): number[] {
  const days = new Set<number>();
  for (const { from, to } of periods) for (let one = from; one < to; one += 1) days.add(one);
  return [...days].sort((a, b) => a - b);
}

test('united periods hold the days of all of them inside the limits, and no others', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), period, (periods, limits) => {
      const united = uniteWithin(periods, limits);
      const expected = daysOf(periods).filter((one) => one >= limits.from && one < limits.to);
      expect(daysOf(united)).toEqual(expected);
      expect(daysIn(united)).toBe(expected.length);
    }),
    { numRuns: runs(300) },
  );
});

test('united periods ascend, have days, and neither overlap nor touch', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), (periods) => {
      const united = uniteWithin(periods, { from: -20, to: 40 });
      united.forEach(({ from, to }, index) => {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThan(united[index - 1]?.to ?? -21);
      });
    }),
    { numRuns: runs(200) },
  );
});

test('the order of the periods and periods given twice make no difference', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), period, (periods, limits) => {
      const other = [...periods, ...periods].reverse();
      expect(uniteWithin(other, limits)).toEqual(uniteWithin(periods, limits));
    }),
    { numRuns: runs(100) },
  );
});

test('a period is covered when each of its days is', () => {
  const span = fc
    .tuple(day, fc.integer({ min: 1, max: 20 }))
    .map(([from, days]) => ({ from, to: from + days }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (periods, asked) => {
      const united = uniteWithin(periods, { from: -20, to: 60 });
      const days = new Set(daysOf(united));
      expect(covers(united, asked)).toBe(daysOf([asked]).every((one) => days.has(one)));
    }),
    { numRuns: runs(300) },
  );
});
