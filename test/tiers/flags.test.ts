/** What a grading says about itself, case by case. */
import { describe, expect, it } from 'vitest';
import {
  explain,
  type GradingMethodInput,
  gradePortfolio,
  paretoPotential,
  rfmQuintiles,
} from '../../src/tiers/index.ts';
import { gradeWordsEn } from '../../src/tiers/words.en.ts';
import { thrownBy } from '../support/thrown.ts';
import { asOf, customersOf, graded, policyOf } from './support.ts';

const thresholds: GradingMethodInput = {
  kind: 'thresholds',
  grades: [{ name: 'gold', min: '1000' }, { name: 'base' }],
};

describe('an empty grade', () => {
  it('is one that nobody ends in, the stay band counted in', () => {
    const policy = policyOf(thresholds, { stayBand: '0.1', minPopulation: 1 });
    const first = graded(policy, customersOf({ a: 1000 }));
    const now = graded(policy, customersOf({ a: 950 }), first);
    expect(now.summary.map(({ grade, customers }) => [grade, customers])).toEqual([
      ['gold', 1],
      ['base', 0],
    ]);
    expect(now.flags).toEqual([{ kind: 'grade.empty', grade: 'base' }]);
    expect(now.cuts.map(({ from }) => from)).toEqual([null, '950']);
  });

  it('is one of the last matrix', () => {
    const { flags } = gradePortfolio(paretoPotential, customersOf({ a: 1 }), { asOf });
    expect(flags.filter(({ kind }) => kind === 'grade.empty')).toEqual(
      ['star', 'grow', 'keep', 'economy'].map((grade) => ({ kind: 'grade.empty', grade })),
    );
  });

  it('is no segment of scores, unless a matrix goes on from it', () => {
    const customers = [{ id: 'a', value: 1, occasions: 1, recencyDays: 3 }];
    expect(gradePortfolio(rfmQuintiles, customers, { asOf }).flags.map(({ kind }) => kind)).toEqual(
      ['grade.smallPopulation'],
    );
    const policy = policyOf(
      { kind: 'rfm', segments: [{ name: 'all' }] },
      {
        refine: {
          kind: 'matrix',
          rows: { of: 'grade' },
          columns: { of: 'value', cuts: [5] },
          cells: [
            ['a', 'b'],
            ['c', 'c'],
          ],
        },
      },
    );
    expect(graded(policy, customers).flags.slice(1)).toEqual([
      { kind: 'grade.empty', grade: 'a' },
      { kind: 'grade.empty', grade: 'c' },
    ]);
  });
});

describe('the 80/20 rule', () => {
  const share = policyOf({
    kind: 'cumulativeShare',
    grades: [{ name: 'A', upTo: '0.8' }, { name: 'B' }],
  });
  const of = (first: number, others: number) =>
    graded(share, customersOf({ a: first, b: others, c: others, d: others, e: others }));

  it('does not hold just below 80 %, and the sentence says so', () => {
    const { flags } = of(79_996, 5_001);
    expect(explain({ because: flags, needs: [], next: null }, gradeWordsEn).slice(1)).toEqual([
      'No 80/20: the top 20% (1 customer) hold 79.99%; 80% are held by 2 customers, 40% of all.',
    ]);
  });

  it('holds at 80 %', () => {
    expect(of(80_000, 5_000).flags).toEqual([]);
  });

  it('is not looked for by another method, below minPopulation, or where there is nothing', () => {
    const kinds = (grading: ReturnType<typeof graded>) => grading.flags.map(({ kind }) => kind);
    const equals = customersOf({ a: 2, b: 1, c: 1, d: 1, e: 1 });
    expect(kinds(graded(policyOf(thresholds), equals))).toEqual(['grade.empty']);
    expect(kinds(graded(share, equals.slice(1)))).toEqual([
      'grade.smallPopulation',
      'grade.allEqual',
      'grade.empty',
    ]);
    const nothing = customersOf({ a: 0, b: 0, c: 0, d: 0, e: 0 });
    expect(kinds(graded(share, nothing))).toEqual([
      'grade.nothingPositive',
      'grade.allEqual',
      'grade.empty',
    ]);
  });
});

describe('a small population', () => {
  const matrix: GradingMethodInput = {
    kind: 'matrix',
    rows: { of: 'value', cuts: [] },
    columns: { of: 'value', cuts: [] },
    cells: [['all']],
  };
  const cuts = { recencyCuts: [9], frequencyCuts: [2], monetaryCuts: [5] };
  const rfm = (more: object): GradingMethodInput => ({
    kind: 'rfm',
    bins: 2,
    segments: [{ name: 'all' }],
    ...more,
  });
  const weighted = (by: object): GradingMethodInput => ({
    kind: 'weighted',
    metrics: [{ of: 'value', from: 0, to: 1 }],
    by: by as never,
  });
  const halves = {
    kind: 'rankShare',
    grades: [
      { name: 'A', share: '0.5' },
      { name: 'B', share: '0.5' },
    ],
  };
  const rest = { grades: [{ name: 'A', share: '1', min: null }], kind: 'rankShare' };

  it.each([
    ['thresholds', thresholds, []],
    ['a matrix', matrix, []],
    ['scores by given cuts', rfm(cuts), []],
    ['scores by some given cuts', rfm({ ...cuts, monetaryCuts: null }), ['grade.smallPopulation']],
    ['scores by rank', rfm({}), ['grade.smallPopulation']],
    ['scores of the R package', rfm({ compat: 'r-rfm' }), ['grade.smallPopulation']],
    ['weighted scores cut by thresholds', weighted(thresholds), []],
    ['weighted scores cut by shares', weighted(halves), ['grade.smallPopulation']],
    ['shares', halves as GradingMethodInput, ['grade.smallPopulation']],
    ['one grade for all', rest as GradingMethodInput, ['grade.thresholdsInstead']],
  ])('by %s', (_, method, expected) => {
    const customers = [{ id: 'a', value: 1, occasions: 1, recencyDays: 3 }];
    const { flags } = graded(policyOf(method), customers);
    const kinds = flags.map(({ kind }) => kind).filter((kind) => kind !== 'grade.empty');
    expect(kinds).toEqual(expected);
  });
});

describe('a whole grading', () => {
  it('is no decision to explain; its customers are, and its flags may be put as one', () => {
    const grading = graded(policyOf(thresholds), customersOf({ a: 1 }));
    expect(thrownBy(() => explain(grading as never, gradeWordsEn))).toMatchObject({
      name: 'ContractError',
      code: 'decision.malformed',
    });
    const flags = { because: grading.flags, needs: [], next: null };
    expect(explain(flags, gradeWordsEn)).toEqual(['Nobody is in grade gold.']);
  });
});
