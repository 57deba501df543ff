/** Some portfolios, always the same, against the oracle: the laws look at others each time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeValues } from '../../src/tiers/index.ts';
import { firstPlaceNear } from '../../src/tiers/rankedAmounts.ts';
import { countShareText, shareText } from '../../src/tiers/shareText.ts';
import { dividedBy, fractionOf, roundedTo, shortestText } from '../oracle/fractions.ts';
import {
  naiveGini,
  naiveGrades,
  naiveNeed,
  naiveOrder,
  naiveShare,
} from '../oracle/naiveGrading.ts';
import { amountOf, anyText, positiveText } from '../support/decimalTexts.ts';
import { methodOf, portfolio, rule } from './gradingArbitraries.ts';
import { graded, gradesById, policyOf } from './support.ts';

const seed = 20240630;
const rounded = (fraction: Parameters<typeof roundedTo>[0]): string =>
  shortestText(roundedTo(fraction, 'halfEven', 4));

describe('the same portfolios each time', () => {
  const cases = fc.sample(fc.tuple(portfolio, rule), { seed, numRuns: 80 });

  it('have the grades, shares and needs that the oracle finds', () => {
    for (const [customers, naive] of cases) {
      const policy = policyOf(methodOf(naive), { minPopulation: 0 });
      const grading = graded(policy, customers);
      expect(gradesById(grading)).toEqual(naiveGrades(customers, naive));
      expect(grading.grades.map(({ id }) => id)).toEqual(naiveOrder(customers).map(({ id }) => id));
      const gini = naiveGini(customers);
      expect(grading.concentration.gini).toBe(gini === null ? null : rounded(gini));
      if (gini !== null) {
        expect(grading.grades.map(({ cumulativeShare }) => cumulativeShare)).toEqual(
          customers.map((_, at) => rounded(naiveShare(customers, at + 1))),
        );
      }
      if (naive.kind === 'thresholds' || naive.ties !== 'splitById') {
        const values = customers.map(({ value }) => value);
        const byId = gradesById(grading);
        expect(gradeValues(policy, values)).toEqual(customers.map(({ id }) => byId[id]));
      }
      for (const { id, needs } of grading.grades) {
        const found = needs.flatMap((need) =>
          need.rule === 'grade.more' ? [{ want: need.want, above: need.above, to: need.to }] : [],
        );
        expect([id, found]).toEqual([id, naiveNeed(customers, naive, id)]);
      }
    }
  });
});

describe('a share as text', () => {
  it('is the exact one, rounded half to even', () => {
    const pairs = fc.sample(fc.tuple(anyText, positiveText), { seed, numRuns: 200 });
    for (const [part, whole] of pairs) {
      const exact = rounded(dividedBy(fractionOf(part), fractionOf(whole)));
      expect([part, whole, shareText(amountOf(part), amountOf(whole))]).toEqual([
        part,
        whole,
        exact,
      ]);
    }
  });

  it.each([
    [1, 20_000, '0'],
    [3, 20_000, '0.0002'],
    [5, 20_000, '0.0002'],
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    [1, 1, '1'],
    [-1, 20_000, '0'],
    [-3, 20_000, '-0.0002'],
    [3, 2, '1.5'],
    [49_999, 1_000_000_000, '0'],
    [50_001, 1_000_000_000, '0.0001'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(countShareText(part, whole)).toBe(text);
  });

  it('of nothing is none', () => {
    expect(shareText(0, 0)).toBeNull();
  });
});

describe('the first place from which something holds', () => {
  it('is found from wherever one begins', () => {
    for (let first = 0; first <= 20; first += 1) {
      for (let near = 0; near <= 25; near += 1) {
        const looked: number[] = [];
        const found = firstPlaceNear(20, near, (place) => {
          looked.push(place);
          return place >= first;
        });
        expect(found).toBe(first);
        expect(looked.every((place) => place >= 0 && place < 20)).toBe(true);
        if (near === first) expect(looked.length).toBeLessThanOrEqual(2);
      }
    }
  });
});
