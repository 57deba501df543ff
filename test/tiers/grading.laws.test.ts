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
import { fractionOf, plus, roundedTo, shortestText } from '../oracle/fractions.ts';
import {
  naiveCountFor,
  naiveGini,
  naiveGrades,
  naiveOrder,
  naiveShare,
} from '../oracle/naiveGrading.ts';
import { amountOf } from '../support/decimalTexts.ts';
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

  it('does not depend on the unit of value', () => {
    const unit = fc.constantFrom('0', '00', '000');
    const whole = fc.array(fc.bigInt({ min: -5n, max: 1_000_000n }), { maxLength: 14 });
    fc.assert(
      fc.property(whole, rule, unit, (values, naive, zeros) => {
        fc.pre(naive.kind !== 'thresholds');
        const policy = policyOf(methodOf(naive));
        const of = (end: string) =>
          values.map((value, at) => ({
            id: `c${at}`,
            value: value === 0n ? '0' : `${value}${end}`,
          }));
        const [plain, scaled] = [graded(policy, of('')), graded(policy, of(zeros))];
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
