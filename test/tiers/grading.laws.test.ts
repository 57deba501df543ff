/** Laws of grading: against an oracle on fractions, and what must hold whatever the portfolio is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAmounts } from '../../src/foundation/amount.ts';
import { cutsOf } from '../../src/tiers/cuts.ts';
import {
  explain,
  focusList,
  type GradingPolicy,
  gradePortfolio,
  gradeValues,
  type PortfolioCustomer,
  pareto8020,
  paretoPotential,
  type RankingMethod,
  rfmQuintiles,
} from '../../src/tiers/index.ts';
import { rankAmounts, rankExactly } from '../../src/tiers/rankedAmounts.ts';
import { gradeWordsEn } from '../../src/tiers/words.en.ts';
import { gradeWordsZhCN } from '../../src/tiers/words.zh-CN.ts';
import { fractionOf, plus, roundedTo, shortestText, times } from '../oracle/fractions.ts';
import {
  naiveCountFor,
  naiveGini,
  naiveGrades,
  naiveOrder,
  naiveShare,
} from '../oracle/naiveGrading.ts';
import { amountOf, decimalText } from '../support/decimalTexts.ts';
import { runs } from '../support/laws.ts';
import { closeText, methodOf, names, portfolio, rule, valueText } from './gradingArbitraries.ts';
import { asOf, graded, gradesById, policyOf } from './support.ts';

const options = { numRuns: runs(300) };
const rounded = (fraction: Parameters<typeof roundedTo>[0] | null): string | null =>
  fraction === null ? null : shortestText(roundedTo(fraction, 'halfEven', 4));

describe('a grading', () => {
  it('is what the oracle says, for every rule and portfolio', () => {
    fc.assert(
      fc.property(portfolio, rule, (customers, naive) => {
        const grading = graded(policyOf(methodOf(naive)), customers);
        expect(gradesById(grading)).toEqual(naiveGrades(customers, naive));
        expect(grading.grades.map(({ id }) => id)).toEqual(
          naiveOrder(customers).map(({ id }) => id),
        );
      }),
      { numRuns: runs(1_500) },
    );
  });

  it('has the concentration that the oracle finds', () => {
    fc.assert(
      fc.property(portfolio, (customers) => {
        const { concentration, grades } = graded(pareto8020, customers);
        expect(concentration.gini).toEqual(
          customers.length === 0 ? null : rounded(naiveGini(customers)),
        );
        if (concentration.positive === 0) return;
        expect(concentration.customersFor80).toBe(naiveCountFor(customers, '0.8'));
        for (const { customers: count, holds } of concentration.top) {
          expect(holds).toBe(rounded(naiveShare(customers, count)));
        }
        grades.forEach(({ cumulativeShareBefore, cumulativeShare }, place) => {
          expect(cumulativeShareBefore).toBe(rounded(naiveShare(customers, place)));
          expect(cumulativeShare).toBe(rounded(naiveShare(customers, place + 1)));
        });
      }),
      options,
    );
  });

  it('is monotone: more is never a lower grade, and equals are equal unless split', () => {
    fc.assert(
      fc.property(portfolio, rule, (customers, naive) => {
        const { grades } = graded(policyOf(methodOf(naive)), customers);
        grades.forEach((one, place) => {
          const next = grades[place + 1];
          if (next === undefined) return;
          expect(names.indexOf(one.grade)).toBeLessThanOrEqual(names.indexOf(next.grade));
          if (one.measured !== next.measured) return;
          expect(next.rank).toBe(one.rank);
          if (naive.kind === 'thresholds' || naive.ties !== 'splitById') {
            expect(next.grade).toBe(one.grade);
          }
        });
      }),
      options,
    );
  });

  it('does not depend on the order in which customers are given', () => {
    fc.assert(
      fc.property(portfolio, rule, fc.infiniteStream(fc.nat()), (customers, naive, keys) => {
        const shuffled = customers
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const policy = policyOf(methodOf(naive));
        expect(graded(policy, shuffled)).toEqual(graded(policy, customers));
      }),
      options,
    );
  });

  it('does not depend on the unit of value: any decimal above zero may be one', () => {
    const unit = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.nat({ max: 12 }))
      .map(([units, places]) => decimalText(units, places));
    const some = fc.array(closeText, { maxLength: 14 });
    fc.assert(
      fc.property(some, rule, unit, (values, naive, one) => {
        fc.pre(naive.kind !== 'thresholds');
        const policy = policyOf(methodOf(naive));
        const of = (factor: string) =>
          values.map((value, at) => ({
            id: `c${at}`,
            value: shortestText(times(fractionOf(value), fractionOf(factor))),
          }));
        const [plain, scaled] = [graded(policy, of('1')), graded(policy, of(one))];
        expect(gradesById(scaled)).toEqual(gradesById(plain));
        expect(scaled.concentration.curve).toEqual(plain.concentration.curve);
        expect(scaled.concentration.gini).toEqual(plain.concentration.gini);
      }),
      options,
    );
  });

  it('adds up: every record is graded or rejected, and the grades hold everything', () => {
    fc.assert(
      fc.property(portfolio, rule, fc.nat({ max: 3 }), (customers, naive, bad) => {
        const given = [
          ...customers,
          ...Array.from({ length: bad }, () => ({ id: 'twice', value: 1 })),
        ];
        const { grades, rejected, summary, concentration } = graded(
          policyOf(methodOf(naive)),
          given,
        );
        expect(grades.length + rejected.length).toBe(given.length);
        expect(rejected.length).toBe(bad > 1 ? bad : 0);
        expect(summary.reduce((sum, one) => sum + one.customers, 0)).toBe(grades.length);
        const held = summary.map(({ value }) => fractionOf(value));
        expect(shortestText(held.reduce(plus))).toBe(concentration.net);
        const last = grades.at(-1)?.cumulativeShare ?? null;
        expect(last).toBe(concentration.positive === 0 ? null : '1');
      }),
      options,
    );
  });

  it('is plain JSON, and every reason, flag and need has a sentence in both languages', () => {
    const rich: fc.Arbitrary<PortfolioCustomer[]> = fc
      .array(
        fc.record({
          value: valueText,
          potential: fc.option(fc.constantFrom('0.1', '0.7', '0.9')),
          occasions: fc.nat({ max: 9 }),
          recencyDays: fc.option(fc.nat({ max: 400 })),
        }),
        { maxLength: 10 },
      )
      .map((some) => some.map((one, at) => ({ id: `c${at}`, ...one })));
    const policies: readonly GradingPolicy[] = [pareto8020, paretoPotential, rfmQuintiles];
    fc.assert(
      fc.property(rich, rich, (customers, before) => {
        for (const policy of policies) {
          const previous = gradePortfolio(policy, before, { asOf });
          const grading = gradePortfolio(policy, customers, { asOf, previous });
          expect(JSON.parse(JSON.stringify(grading))).toEqual(grading);
          expect(structuredClone(grading)).toEqual(grading);
          for (const words of [gradeWordsEn, gradeWordsZhCN]) {
            const flags = { because: grading.flags, needs: [], next: null };
            const said = [flags, ...grading.grades].flatMap((one) => explain(one, words));
            expect(said.join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('bare values', () => {
  it('have the grades that customers with these values have', () => {
    fc.assert(
      fc.property(portfolio, rule, (customers, naive) => {
        fc.pre(naive.kind === 'thresholds' || naive.ties !== 'splitById');
        const policy = policyOf(methodOf(naive));
        const grades = gradesById(graded(policy, customers));
        const values = customers.map(({ value }) => value);
        expect(gradeValues(policy, values)).toEqual(customers.map(({ id }) => grades[id]));
      }),
      options,
    );
  });
});

/** Random decimals with up to four places, most of them small, in ten-thousandths. */
function randomUnits(seed: number, count: number): number[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const steps = [1, 10, 100, 10_000];
  return Array.from({ length: count }, () => {
    const step = steps[Math.floor(random() * 4)] as number;
    return Math.round((Math.exp(random() * 15) - random() * 1_000) / step) * step;
  });
}

describe('many random decimals', () => {
  it('are cut by numbers where whole numbers of any size cut them', { timeout: 600_000 }, () => {
    // A million of them in the long run.
    const units = randomUnits(runs(1), runs(20_000));
    const ranked = rankAmounts(units);
    const descending = BigInt64Array.from(units.map(BigInt)).sort().reverse();
    const sums = new BigInt64Array(units.length + 1);
    descending.forEach((value, place) => {
      sums[place + 1] = (sums[place] as bigint) + (value > 0n ? value : 0n);
    });
    const total = sums.at(-1) as bigint;
    for (let place = 0; place < units.length; place += 1) {
      if (BigInt(ranked.at(place) as number) !== descending[place]) expect.fail(`place ${place}`);
      if (BigInt(ranked.sumOf(place + 1) as number) !== sums[place + 1]) expect.fail(`${place}`);
    }
    for (const upTo of ['0.8', '0.3333', '0.123456789', '0.999999']) {
      const line = fractionOf(upTo);
      const over = (sum: bigint): bigint => sum * line.denominator - total * line.numerator;
      const start = sums.findIndex((sum) => over(sum) >= 0n);
      const end = sums.findIndex((sum) => over(sum) > 0n) - 1;
      const nearer = over(sums[end + 1] as bigint) <= -over(sums[end] as bigint);
      const isMet = over(sums[end] as bigint) === 0n;
      const wanted = { start, end, nearest: nearer && !isMet ? end + 1 : end };
      for (const boundary of ['start', 'end', 'nearest'] as const) {
        const grades = [{ name: 'A', upTo }, { name: 'B' }];
        const policy = policyOf({ kind: 'cumulativeShare', grades, boundary });
        const method = policy.method as RankingMethod;
        const { counts } = cutsOf(method, ranked, { minPopulation: 0 });
        expect([upTo, boundary, counts[0]]).toEqual([upTo, boundary, wanted[boundary]]);
      }
    }
  });
});

describe('the number path', () => {
  it('cuts where the exact path cuts', () => {
    const many = fc.array(valueText, { maxLength: 60 });
    fc.assert(
      fc.property(many, rule, (texts, naive) => {
        const amounts = texts.map(amountOf);
        const { method } = policyOf(methodOf(naive));
        const [fast, exact] = [rankAmounts(amounts), rankExactly(amounts)];
        const population = { minPopulation: 0 };
        const ofFast = cutsOf(method as RankingMethod, fast, population);
        expect(ofFast).toEqual(cutsOf(method as RankingMethod, exact, population));
        expect(fast.positive).toBe(exact.positive);
        for (let place = 0; place < fast.count; place += 1) {
          expect(compareAmounts(fast.at(place), exact.at(place))).toBe(0);
          expect(compareAmounts(fast.sumOf(place + 1), exact.sumOf(place + 1))).toBe(0);
          expect(fast.countFrom(fast.at(place))).toBe(exact.countFrom(fast.at(place)));
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('a focus list', () => {
  it('has between min and max members, each once, and keeps nobody twice', () => {
    const some = fc
      .array(fc.record({ value: closeText, potential: fc.constantFrom('0.1', '0.7', '0.9') }), {
        maxLength: 30,
      })
      .map((list) => list.map((one, at) => ({ id: `c${at}`, ...one })));
    const shares = fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }));
    fc.assert(
      fc.property(some, rule, shares, (customers, naive, [a, b]) => {
        const [minShare, maxShare] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
        const focus = { minShare, maxShare, potentialCut: '0.7' };
        const policy = policyOf(methodOf(naive), { focus });
        const grading = graded(policy, customers);
        const { members, overflow, min, max } = focusList(policy, grading, { asOf });
        expect(members.length).toBeGreaterThanOrEqual(min);
        expect(members.length).toBeLessThanOrEqual(max);
        const ids = [...members.map(({ id }) => id), ...overflow];
        expect(new Set(ids).size).toBe(ids.length);
        const best = grading.grades.filter(({ grade }) => grade === 'A').length;
        const chosen = members.filter(({ because }) => because[0]?.kind === 'focus.highValue');
        expect(chosen.length + overflow.length).toBe(best);
      }),
      options,
    );
  });
});
