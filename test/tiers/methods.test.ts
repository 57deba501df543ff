/** Every method, tie rule, boundary and rounding of counts, case by case. */
import { describe, expect, it } from 'vitest';
import {
  customerPyramid,
  type GradingMethodInput,
  gradePortfolio,
  gradeValues,
  heavyMediumLight,
  pareto8020,
  paretoPotential,
  rfmQuintiles,
} from '../../src/tiers/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { asOf, customersOf, graded, gradesText, policyOf } from './support.ts';

const abc = [{ name: 'A', upTo: '0.8' }, { name: 'B', upTo: '0.95' }, { name: 'C' }];
const halves = (more: object): GradingMethodInput => ({
  kind: 'rankShare',
  grades: [
    { name: 'A', share: '0.5' },
    { name: 'B', share: '0.5' },
  ],
  ...more,
});

describe('thresholds', () => {
  const method: GradingMethodInput = {
    kind: 'thresholds',
    grades: [{ name: 'gold', min: '1000' }, { name: 'silver', min: '0' }, { name: 'debtor' }],
  };

  it.each([
    ['1000', 'gold'],
    ['999.9999', 'silver'],
    ['999.99999999999999999999', 'silver'],
    ['0', 'silver'],
    ['-0.0001', 'debtor'],
  ])('%s is %s: they are inclusive', (value, grade) => {
    expect(graded(policyOf(method), [{ id: 'c', value }]).grades[0]?.grade).toBe(grade);
  });

  it('say what reaches the next grade', () => {
    const { grades, cuts } = graded(policyOf(method), customersOf({ a: '1200', b: '-5' }));
    expect(grades.map(({ needs }) => needs)).toEqual([
      [],
      [
        {
          rule: 'grade.more',
          of: 'value',
          have: '-5',
          want: '0',
          amount: '5',
          above: false,
          to: 'silver',
        },
      ],
    ]);
    expect(grades[0]?.because).toEqual([
      {
        kind: 'grade.threshold',
        of: 'value',
        have: '1200',
        min: '1000',
        below: null,
        grade: 'gold',
      },
    ]);
    expect(cuts).toEqual([
      { kind: 'grade', grade: 'gold', line: '1000', count: 1, through: 1, from: '1200' },
      { kind: 'grade', grade: 'silver', line: '0', count: 1, through: 1, from: null },
      { kind: 'grade', grade: 'debtor', line: null, count: 2, through: 2, from: '-5' },
    ]);
  });

  it('may be of another figure', () => {
    const policy = policyOf({ ...method, of: { metric: 'visits' } } as GradingMethodInput);
    const customers = [
      { id: 'a', value: 1, metrics: { visits: 1000 } },
      { id: 'b', value: 9, metrics: { visits: 3 } },
    ];
    const grading = graded(policy, customers);
    expect(gradesText(grading)).toBe('a gold, b silver');
    expect(grading.rankedBy).toBe('visits');
    expect(grading.grades[0]?.measured).toBe('1000');
    expect(grading.grades[0]?.value).toBe('1');
  });
});

describe('rank shares', () => {
  const five = customersOf({ a: 5, b: 4, c: 3, d: 2, e: 1 });

  it.each([
    ['ceil', 'a A, b A, c A, d B, e B'],
    ['floor', 'a A, b A, c B, d B, e B'],
    ['halfUp', 'a A, b A, c A, d B, e B'],
  ])('half of five by %s: %s', (count, expected) => {
    expect(gradesText(graded(policyOf(halves({ count })), five))).toBe(expected);
  });

  it('give the best grade one place at least', () => {
    const method: GradingMethodInput = {
      kind: 'rankShare',
      count: 'floor',
      grades: [
        { name: 'A', share: '0.1' },
        { name: 'B', share: '0.9' },
      ],
    };
    expect(gradesText(graded(policyOf(method), five))).toBe('a A, b B, c B, d B, e B');
  });

  it.each([
    ['keepTogetherUp', 'a A, b A, c A, d A, e B, f B'],
    ['keepTogetherDown', 'a A, b B, c B, d B, e B, f B'],
    ['splitById', 'a A, b A, c A, d B, e B, f B'],
  ])('equals at a cut: %s gives %s', (ties, expected) => {
    const tied = customersOf({ f: 1, e: 2, d: 7, c: 7, b: 7, a: 9 });
    expect(gradesText(graded(policyOf(halves({ ties })), tied))).toBe(expected);
  });

  it.each([
    ['keepTogetherUp', 'a A, b A, c A, d A, e A'],
    ['keepTogetherDown', 'a B, b B, c B, d B, e B'],
    ['splitById', 'a A, b A, c A, d B, e B'],
  ])('all equal: %s gives %s', (ties, expected) => {
    const grading = graded(
      policyOf(halves({ ties })),
      customersOf({ e: 1, d: 1, c: 1, b: 1, a: 1 }),
    );
    expect(gradesText(grading)).toBe(expected);
    expect(grading.flags[0]).toEqual({ kind: 'grade.allEqual', customers: 5, value: '1' });
    expect(grading.grades[0]).toMatchObject({
      rank: 1,
      tiedWith: ['b', 'c', 'd', 'e'],
      tiedCount: 4,
    });
  });

  it('count everybody, and leave zero and less in the last grade', () => {
    const grading = graded(policyOf(halves({})), customersOf({ a: 5, b: 0, c: 0, d: -1, e: -2 }));
    expect(gradesText(grading)).toBe('a A, b B, c B, d B, e B');
    expect(grading.grades[1]?.because[0]).toEqual({
      kind: 'grade.notPositive',
      of: 'value',
      have: '0',
      grade: 'B',
    });
  });

  it('name at most ten equals, and count all', () => {
    const many = Array.from({ length: 15 }, (_, at) => ({ id: `c${10 + at}`, value: 1 }));
    const [first] = graded(policyOf(halves({})), many).grades;
    expect(first?.tiedCount).toBe(14);
    expect(first?.tiedWith).toHaveLength(10);
    expect(first?.tiedWith[0]).toBe('c11');
  });

  it('put equals in the order of the tie keys, who has none last, then by id in code units', () => {
    const policy = policyOf(halves({ ties: 'splitById' }), {
      tieKeys: ['orders', { key: 'age', better: 'lower' }],
    });
    const customers = [
      { id: 'é', value: 1 },
      { id: 'Z', value: 1 },
      { id: 'a', value: 1 },
      { id: 'b', value: 1, tieKeys: { orders: 2, age: 9 } },
      { id: 'c', value: 1, tieKeys: { orders: 2, age: 8 } },
      { id: 'd', value: 1, tieKeys: { orders: 3 } },
    ];
    expect(graded(policy, customers).grades.map(({ id }) => id)).toEqual([
      'd',
      'c',
      'b',
      'Z',
      'a',
      'é',
    ]);
  });

  it('show the place of the cut', () => {
    const { grades, cuts } = graded(heavyMediumLight as never, five);
    expect(
      cuts.map((cut) => (cut.kind === 'grade' ? [cut.line, cut.count, cut.from] : null)),
    ).toEqual([
      ['0.2', 1, '5'],
      ['0.5', 3, '3'],
      [null, 5, '1'],
    ]);
    expect(grades[1]?.because).toEqual([
      {
        kind: 'grade.rankShare',
        of: 'value',
        rank: 2,
        customers: 5,
        cut: 3,
        share: '0.5',
        grade: 'medium',
      },
    ]);
  });
});

describe('cumulative shares', () => {
  it.each([
    ['start', 'a A, b A, c C'],
    ['end', 'a A, b B, c C'],
    ['nearest', 'a A, b B, c C'],
  ])('by %s: %s', (boundary, expected) => {
    const method = { kind: 'cumulativeShare', grades: abc, boundary } as GradingMethodInput;
    expect(gradesText(graded(policyOf(method), customersOf({ a: 70, b: 25, c: 5 })))).toBe(
      expected,
    );
  });

  it('the nearer side may be up', () => {
    const method: GradingMethodInput = {
      kind: 'cumulativeShare',
      grades: abc,
      boundary: 'nearest',
    };
    expect(gradesText(graded(policyOf(method), customersOf({ a: 70, b: 19, c: 11 })))).toBe(
      'a A, b A, c B',
    );
  });

  it('a line that is met exactly ends the grade, whatever the boundary', () => {
    for (const boundary of ['start', 'end', 'nearest'] as const) {
      const method = { kind: 'cumulativeShare', grades: abc, boundary } as GradingMethodInput;
      const grading = graded(policyOf(method), customersOf({ a: 80, b: 15, c: 5 }));
      expect(gradesText(grading)).toBe('a A, b B, c C');
    }
  });

  it('a draw between the sides goes up', () => {
    const grades = [{ name: 'A', upTo: '0.5' }, { name: 'B' }];
    const method: GradingMethodInput = { kind: 'cumulativeShare', grades, boundary: 'nearest' };
    expect(gradesText(graded(policyOf(method), customersOf({ a: 4, b: 2, c: 2, d: 2 })))).toBe(
      'a A, b A, c A, d A',
    );
    const alone: GradingMethodInput = { ...method, ties: 'splitById' } as GradingMethodInput;
    expect(gradesText(graded(policyOf(alone), customersOf({ a: 4, b: 2, c: 2, d: 2 })))).toBe(
      'a A, b A, c B, d B',
    );
  });

  it('leave zero and less outside the total', () => {
    const grading = graded(pareto8020 as never, customersOf({ a: 8, b: 2, c: 0, d: -90, e: -1 }));
    expect(gradesText(grading)).toBe('a A, b B, c C, d C, e C'.replace('d C, e C', 'e C, d C'));
    expect(grading.concentration).toMatchObject({ total: '10', net: '-81', positive: 2 });
    expect(grading.grades.map(({ cumulativeShare }) => cumulativeShare)).toEqual([
      '0.8',
      '1',
      '1',
      '1',
      '1',
    ]);
  });

  it('never compare by division: a third of a third is met exactly', () => {
    const grades = [{ name: 'A', upTo: '0.3' }, { name: 'B' }];
    const values = Object.fromEntries('abcdefghij'.split('').map((id) => [id, '0.1']));
    const method = { kind: 'cumulativeShare', grades, ties: 'splitById' } as GradingMethodInput;
    const { cuts } = graded(policyOf(method), customersOf(values));
    expect(cuts[0]).toMatchObject({ count: 3 });
  });
});

describe('a matrix', () => {
  const method: GradingMethodInput = {
    kind: 'matrix',
    rows: { of: 'value', cuts: ['100', '10'] },
    columns: { of: 'potential', cuts: ['0.7'] },
    cells: [
      ['star', 'cash'],
      ['grow', 'keep'],
      ['grow', 'low'],
    ],
  };

  it('has inclusive cuts, and names its cells', () => {
    const customers = [
      { id: 'a', value: '100', potential: '0.7' },
      { id: 'b', value: '100', potential: '0.69' },
      { id: 'c', value: '99.99', potential: 1 },
      { id: 'd', value: 10, potential: 0 },
      { id: 'e', value: -3, potential: 0 },
    ];
    const { grades, cuts, rankedBy } = graded(policyOf(method), customers);
    expect(gradesText({ grades } as never)).toBe('a star, b cash, c grow, d keep, e low');
    expect([cuts, rankedBy]).toEqual([[], 'value']);
    expect(grades[3]?.cell).toEqual({ row: 1, column: 1 });
    expect(grades[3]?.because).toEqual([
      {
        kind: 'grade.cell',
        row: { of: 'value', have: '10', min: '10', below: '100' },
        column: { of: 'potential', have: '0', min: null, below: '0.7' },
        grade: 'keep',
      },
    ]);
  });

  it('says what each side takes, past cells of the same name', () => {
    const [one] = graded(policyOf(method), [{ id: 'c', value: 5, potential: 1 }]).grades;
    expect(one?.grade).toBe('grow');
    expect(one?.needs).toEqual([
      {
        rule: 'grade.more',
        of: 'value',
        have: '5',
        want: '100',
        amount: '95',
        above: false,
        to: 'star',
      },
    ]);
  });

  it('refuses who has no figure, or takes them as low', () => {
    const [rejected] = graded(policyOf(method), [{ id: 'c', value: 5 }]).rejected;
    expect(rejected?.problems[0]).toMatchObject({ code: 'key.missing', path: ['potential'] });
    const lowest = { of: 'potential', cuts: ['0.7'], whenMissing: 'lowest' } as const;
    const [one] = graded(policyOf({ ...method, columns: lowest } as GradingMethodInput), [
      { id: 'c', value: 5 },
    ]).grades;
    expect(one?.grade).toBe('low');
    expect(one?.needs[1]).toMatchObject({ of: 'potential', have: null, amount: null, to: 'grow' });
  });
});

describe('a chain', () => {
  it('grades by share, then by grade and potential, then gives the service level', () => {
    const customers = [
      { id: 'a', value: 900, potential: '0.1' },
      { id: 'b', value: 50, potential: '0.9' },
      { id: 'c', value: 45, potential: '0.1' },
      { id: 'd', value: 3, potential: '0.9' },
      { id: 'e', value: 2 },
    ];
    const { grades, summary } = gradePortfolio(paretoPotential, customers, { asOf });
    expect(
      grades.map(({ baseGrade, grade, serviceLevel }) => [baseGrade, grade, serviceLevel]),
    ).toEqual([
      ['A', 'cash', 'dedicated'],
      ['B', 'grow', 'proactive'],
      ['C', 'economy', 'selfService'],
      ['C', 'grow', 'proactive'],
      ['C', 'economy', 'selfService'],
    ]);
    expect(summary.map(({ grade, customers: count }) => [grade, count])).toEqual([
      ['star', 0],
      ['cash', 1],
      ['grow', 2],
      ['keep', 0],
      ['economy', 2],
    ]);
    expect(grades[4]?.needs.map(({ to }) => to)).toEqual(['keep', 'grow']);
    expect(paretoPotential.serviceLevels[grades[0]?.serviceLevel ?? '']?.namedManager).toBe(true);
  });
});

describe('a weighted score', () => {
  const method: GradingMethodInput = {
    kind: 'weighted',
    metrics: [
      { of: 'profit', weight: '3', from: '0', to: '100' },
      { of: { metric: 'complaints' }, better: 'lower' },
    ],
    by: { kind: 'thresholds', grades: [{ name: 'A', min: '0.75' }, { name: 'B' }] },
  };
  const customers = [
    { id: 'a', value: 1, profit: 100, metrics: { complaints: 6 } },
    { id: 'b', value: 1, profit: '66', metrics: { complaints: 0 } },
    { id: 'c', value: 1, profit: -50, metrics: { complaints: 2 } },
  ];

  it('brings each figure to 0 to 1, and is exact at a threshold', () => {
    const grading = graded(policyOf(method), customers);
    expect(gradesText(grading)).toBe('a A, b B, c B');
    expect(grading.grades.map(({ measured }) => measured)).toEqual(['0.75', '0.745', '0.1666']);
    expect(grading.rankedBy).toBe('score');
    expect(grading.grades[2]?.because[0]).toEqual({
      kind: 'grade.weighted',
      score: '0.1666',
      parts: [
        { of: 'profit', have: '-50', share: '0', weight: '3' },
        { of: 'complaints', have: '2', share: '0.6667', weight: '1' },
      ],
    });
    expect(grading.grades[1]?.needs[0]).toMatchObject({
      of: 'score',
      want: '0.75',
      amount: '0.005',
    });
  });

  it('counts a figure that all have alike as nothing', () => {
    const same = customers.map((one) => ({ ...one, metrics: { complaints: 1 } }));
    expect(graded(policyOf(method), same).grades.map(({ measured }) => measured)).toEqual([
      '0.75',
      '0.495',
      '0',
    ]);
  });

  it('may be graded by shares of the customers', () => {
    const by = halves({}) as never;
    expect(gradesText(graded(policyOf({ ...method, by } as GradingMethodInput), customers))).toBe(
      'a A, b A, c B',
    );
  });
});

describe('recency, frequency and monetary value', () => {
  const days = [1, 5, 9, 40, 300];
  const customers = days.map((recencyDays, at) => ({
    id: `c${at}`,
    value: [500, 400, 60, 30, 20][at] as number,
    occasions: [9, 5, 2, 1, 1][at] as number,
    recencyDays,
  }));

  it('are scored by equal shares, equals together, upwards', () => {
    const { grades } = gradePortfolio(rfmQuintiles, customers, { asOf });
    expect(grades.map(({ rfm }) => rfm?.score)).toEqual([555, 444, 333, 222, 121]);
  });

  it('are scored by given cuts', () => {
    const policy = policyOf({
      kind: 'rfm',
      bins: 3,
      recencyCuts: [5, 40],
      frequencyCuts: [2, 5],
      monetaryCuts: ['60', '400.01'],
      segments: [{ name: 'best', recency: [2, 3], frequency: [3, 3] }],
    });
    const { grades, cuts } = graded(policy, customers);
    expect(grades.map(({ rfm, grade }) => [rfm?.score, grade])).toEqual([
      [333, 'best'],
      [232, 'best'],
      [222, 'Others'],
      [111, 'Others'],
      [111, 'Others'],
    ]);
    expect(grades[2]?.needs).toEqual([
      { rule: 'grade.score', of: 'frequency', have: '2', want: '5', to: 3, grade: 'best' },
    ]);
    expect(grades[3]?.needs).toEqual([
      { rule: 'grade.score', of: 'recency', have: '40', want: '39', to: 2, grade: null },
      { rule: 'grade.score', of: 'frequency', have: '1', want: '2', to: 2, grade: null },
      { rule: 'grade.score', of: 'monetary', have: '30', want: '60', to: 2, grade: null },
    ]);
    expect(cuts[0]).toEqual({ kind: 'score', of: 'recency', score: 3, from: '1', to: '1' });
  });

  it('count recency from the last purchase to asOf, and never having bought as the lowest', () => {
    const some = [
      { id: 'a', value: 5, occasions: 1, lastOn: '2024-06-28', recencyDays: 99 },
      { id: 'b', value: 0, occasions: 0, lastOn: null, recencyDays: null },
    ];
    const { grades, flags } = gradePortfolio(rfmQuintiles, some, { asOf });
    expect(grades.map(({ rfm }) => rfm)).toEqual([
      { recencyDays: 2, recency: 5, frequency: 5, monetary: 5, score: 555 },
      { recencyDays: null, recency: 1, frequency: 1, monetary: 1, score: 111 },
    ]);
    expect(flags).toEqual([{ kind: 'grade.smallPopulation', customers: 2, minPopulation: 5 }]);
  });

  it('like the R package, refuse who has no recency', () => {
    const policy = policyOf({ kind: 'rfm', compat: 'r-rfm', segments: [{ name: 'all' }] });
    const { rejected, grades } = graded(policy, [{ id: 'b', value: 0, occasions: 0 }]);
    expect(rejected[0]?.problems[0]).toMatchObject({ code: 'key.missing', path: ['recencyDays'] });
    expect(grades).toEqual([]);
  });

  it('like the R package, score amounts below 1 all alike', () => {
    const policy = policyOf({ kind: 'rfm', compat: 'r-rfm', segments: [{ name: 'all' }] });
    const small = ['0.1', '0.3', '0.5', '0.7', '0.9'].map((value, at) => ({
      id: `c${at}`,
      value,
      occasions: 1,
      recencyDays: 1,
    }));
    expect(graded(policy, small).grades.map(({ rfm }) => rfm?.monetary)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a small portfolio', () => {
  const grades = [{ name: 'A', upTo: '0.8', min: '500' }, { name: 'B' }];

  it('uses the thresholds of the policy where there are any', () => {
    const grading = graded(
      policyOf({ kind: 'cumulativeShare', grades }),
      customersOf({ a: 499, b: 1 }),
    );
    expect(gradesText(grading)).toBe('a B, b B');
    expect(grading.flags[0]).toEqual({
      kind: 'grade.thresholdsInstead',
      customers: 2,
      minPopulation: 5,
    });
    expect(grading.grades[0]?.because[0]?.kind).toBe('grade.threshold');
  });

  it('else is ranked, with a flag', () => {
    const grading = graded(pareto8020 as never, customersOf({ a: 499, b: 1 }));
    expect(gradesText(grading)).toBe('a A, b C');
    expect(grading.flags[0]).toEqual({
      kind: 'grade.smallPopulation',
      customers: 2,
      minPopulation: 5,
    });
  });

  it('is none at minPopulation', () => {
    const five = customersOf({ a: 4, b: 1, c: 1, d: 1, e: 1 });
    const { flags } = graded(policyOf({ kind: 'cumulativeShare', grades }), five);
    expect(flags.map(({ kind }) => kind)).toEqual(['grade.empty', 'grade.no8020']);
  });
});

describe('bare values', () => {
  it('need a policy that asks for no more than a value', () => {
    const cases = [
      [paretoPotential, '"refine"'],
      [rfmQuintiles, '"rfm"'],
      [policyOf(halves({ ties: 'splitById' })), '"splitById"'],
    ] as const;
    for (const [policy, cause] of cases) {
      expect(thrownBy(() => gradeValues(policy as never, [1]))).toMatchObject({
        name: 'ContractError',
        code: 'policy.needsCustomers',
        message: expect.stringContaining(cause),
      });
    }
  });

  it('are the figure that the policy names', () => {
    expect(gradeValues(customerPyramid, [1, 2, 3])).toEqual(['lead', 'lead', 'platinum']);
  });

  it('are refused together, with every problem', () => {
    const thrown = thrownBy(() => gradeValues(pareto8020, [1, Number.NaN, 'x', 2]));
    expect(thrown).toMatchObject({
      name: 'FactsError',
      problems: [
        { code: 'amount.notFinite', path: ['values', 1] },
        { code: 'amount.malformed', path: ['values', 2] },
      ],
    });
  });
});
