/** Laws of needs: what is said to be enough is, less is not, and where nothing is said nothing helps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../src/foundation/index.ts';
import { compared, fractionOf, plus } from '../oracle/fractions.ts';
import {
  type NaiveCustomer,
  type NaiveRule,
  naiveGrades,
  naiveNeed,
} from '../oracle/naiveGrading.ts';
import { runs } from '../support/laws.ts';
import { methodOf, names, portfolio, rule } from './gradingArbitraries.ts';
import { graded, policyOf } from './support.ts';

const step = '0.0001';
const least = `0.${'0'.repeat(20)}1`;
const fits = (text: string): boolean => text.length <= 34 && !text.includes('e');

/** The position of the grade that a customer would have with another figure. */
function gradeWith(
  customers: readonly NaiveCustomer[],
  naive: NaiveRule,
  { id, value }: NaiveCustomer,
): number {
  const changed = customers.map((one) => (one.id === id ? { id, value } : one));
  return names.indexOf(naiveGrades(changed, naive)[id] as string);
}

const asked = fc
  .tuple(portfolio, rule, fc.nat())
  .filter(([customers]) => customers.length > 0)
  .map(([customers, naive, at]) => {
    const { id, value } = customers[at % customers.length] as NaiveCustomer;
    const { grades } = graded(policyOf(methodOf(naive), { minPopulation: 0 }), customers);
    const one = grades.find((row) => row.id === id);
    const needs = (one?.needs ?? []).flatMap((need) => (need.rule === 'grade.more' ? [need] : []));
    return { customers, naive, id, value, needs, grade: names.indexOf(one?.grade ?? '') };
  });

/** Figures worth a look: those of others, a little more, a little less, and far more. */
const figuresToTry = (customers: readonly NaiveCustomer[], more: readonly string[]): string[] =>
  ['0', ...customers.map(({ value }) => value), ...more]
    .filter(fits)
    .flatMap((text) => [text, sumOf([text, step]), sumOf([text, `-${step}`])])
    .concat('1', '1.5', '77', '123456789')
    .filter(fits);

describe('a need', () => {
  it('is enough: whoever has that much is in the grade, everybody else as they are', () => {
    fc.assert(
      fc.property(asked, ({ customers, naive, id, needs }) => {
        for (const { want, above, to } of needs) {
          for (const value of above ? [sumOf([want, step]), sumOf([want, least])] : [want]) {
            if (!fits(value)) continue;
            const found = gradeWith(customers, naive, { id, value });
            expect(found).toBeLessThanOrEqual(names.indexOf(to));
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('is the one that the oracle finds by halving', () => {
    fc.assert(
      fc.property(asked, ({ customers, naive, id, needs }) => {
        const found = needs.map(({ want, above, to }) => ({ want, above, to }));
        expect(found).toEqual(naiveNeed(customers, naive, id));
      }),
      { numRuns: runs(150) },
    );
  });

  it('is the least there is, to the ten-thousandth, and is there wherever a figure helps', () => {
    fc.assert(
      fc.property(asked, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (one, parts) => {
        const { customers, naive, id, value, needs, grade } = one;
        const [need] = needs;
        const between =
          need === undefined
            ? []
            : parts.map((part) =>
                (Number(value) + part * (Number(need.want) - Number(value))).toFixed(4),
              );
        const tooLittle = (figure: string): boolean => {
          const asFraction = fractionOf(figure);
          if (compared(asFraction, fractionOf(value)) <= 0) return false;
          if (need === undefined) return true;
          const rounding = fractionOf(need.above ? '0' : step);
          return compared(plus(asFraction, rounding), fractionOf(need.want)) <= 0;
        };
        const wants = needs.map(({ want }) => want);
        for (const figure of figuresToTry(customers, [...wants, ...between]).filter(tooLittle)) {
          const found = gradeWith(customers, naive, { id, value: figure });
          expect([figure, found]).toEqual([figure, Math.max(found, grade)]);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
