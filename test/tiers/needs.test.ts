/** What is missing to a better grade, case by case: enough, the least that is, and there wherever a figure helps. */
import { describe, expect, it } from 'vitest';
import { explain, type GradingMethodInput, type PortfolioCustomer } from '../../src/tiers/index.ts';
import { gradeWordsEn } from '../../src/tiers/words.en.ts';
import { customersOf, graded, policyOf } from './support.ts';

type Needs = readonly (readonly [want: string, above: boolean, to: string])[];

/** What a customer needs by a method, whatever the size of the portfolio. */
function needsOf(
  method: GradingMethodInput,
  customers: Iterable<PortfolioCustomer>,
  id: string,
  more: object = {},
): Needs {
  const policy = policyOf(method, { minPopulation: 0, ...more });
  const one = graded(policy, customers).grades.find((row) => row.id === id);
  return (one?.needs ?? []).flatMap((need) =>
    need.rule === 'grade.more' ? [[need.want, need.above, need.to] as const] : [],
  );
}

const ranks = (ties: string, ...shares: string[]): GradingMethodInput => ({
  kind: 'rankShare',
  grades: shares.map((share, at) => ({ name: 'ABCD'[at] as string, share })),
  ties: ties as 'splitById',
});
const shares = (boundary: string, ties: string, ...lines: string[]): GradingMethodInput => ({
  kind: 'cumulativeShare',
  grades: [...lines, '1'].map((upTo, at) => ({ name: 'ABCD'[at] as string, upTo })),
  boundary: boundary as 'end',
  ties: ties as 'splitById',
});

describe('by rank', () => {
  const sevens = customersOf({ c0: 7, c1: 7, c2: 7, c3: 7, c4: 7 });

  it.each([
    [
      'all alike, kept together down: any more is enough',
      'keepTogetherDown',
      sevens,
      'c0',
      '7',
      true,
    ],
    [
      'the one who leaves a place behind is not counted',
      'keepTogetherDown',
      customersOf({ a: 10, b: 2, c: 2 }),
      'b',
      '2',
      true,
    ],
    [
      'who must pass another',
      'keepTogetherUp',
      customersOf({ a: 9, b: 8, c: 3, d: 2, e: 1 }),
      'c',
      '8',
      false,
    ],
    [
      'who must pass another, down',
      'keepTogetherDown',
      customersOf({ a: 9, b: 8, c: 3, d: 2, e: 1 }),
      'c',
      '8',
      true,
    ],
    [
      'split, and first by id',
      'splitById',
      customersOf({ z: 9, y: 8, c: 3, d: 2, e: 1 }),
      'c',
      '8',
      false,
    ],
    [
      'split, and not first by id',
      'splitById',
      customersOf({ a: 9, b: 8, c: 3, d: 2, e: 1 }),
      'c',
      '8',
      true,
    ],
    [
      'split within one figure',
      'splitById',
      customersOf({ a: 9, b: 7, c: 7, d: 2, e: 1 }),
      'c',
      '7',
      true,
    ],
    [
      'places for more than are above zero',
      'keepTogetherUp',
      customersOf({ a: 9, b: 0, c: -4, d: 0, e: 0 }),
      'c',
      '0',
      true,
    ],
  ] as const)('%s', (_, ties, customers, id, want, above) => {
    expect(needsOf(ranks(ties, '0.4', '0.6'), customers, id)).toEqual([[want, above, 'A']]);
  });

  it('is of the best grade that it is enough for', () => {
    const five = customersOf({ a: 5, b: 4, c: 3, d: 2, e: 1 });
    expect(needsOf(ranks('keepTogetherUp', '0.1', '0.1', '0.8'), five, 'c')).toEqual([
      ['5', false, 'A'],
    ]);
  });

  it('follows the tie keys where equals are split', () => {
    const some = [9, 8, 3, 2, 1].map((value, at) => ({
      id: `c${at}`,
      value,
      tieKeys: { orders: at },
    }));
    const more = { tieKeys: ['orders'] };
    expect(needsOf(ranks('splitById', '0.4', '0.6'), some, 'c2', more)).toEqual([
      ['8', false, 'A'],
    ]);
  });
});

describe('by share of the total', () => {
  const eight = customersOf({ ca: '8.5', cb: 1, cc: 3, cd: '6.5', ce: 1, cf: 3, cg: 3, ch: 6 });

  it('is enough where a line is met exactly and equals are split', () => {
    const method = shares('end', 'splitById', '0.58', '0.75');
    const [[want, above, to] = ['', true, '']] = needsOf(method, eight, 'cf');
    const figures = above ? [`${want}.0001`] : [want];
    for (const value of figures) {
      const changed = eight.map((one) => (one.id === 'cf' ? { id: 'cf', value } : one));
      const found = graded(policyOf(method, { minPopulation: 0 }), changed).grades;
      expect(found.find(({ id }) => id === 'cf')?.grade).toBe(to);
    }
    expect([want, above, to]).toEqual(['6', false, 'B']);
  });

  it.each([
    ['a figure that nobody has', 'start', '0.8', { a: 8, b: 1, c: 1 }, 'c', [['1', true, 'A']]],
    ['the same, in between', 'start', '0.8', { a: 9, b: 1, c: 1 }, 'c', [['1.25', true, 'A']]],
    [
      'the same, rounded up',
      'start',
      '0.7',
      { a: 8, b: 1, c: '0.5' },
      'c',
      [['2.4286', false, 'A']],
    ],
    ['on the nearer side', 'nearest', '0.8', { a: 8, b: 3, c: 1 }, 'c', [['3', false, 'A']]],
    ['nobody above zero', 'start', '0.8', { a: 0, b: -2 }, 'b', [['0', true, 'A']]],
    ['nobody above zero, and alone over the line', 'end', '0.8', { a: 0, b: -2 }, 'b', []],
    ['others over the line as well', 'end', '0.8', { a: 5, b: 1 }, 'b', [['5', false, 'A']]],
    ['over the line whatever one has', 'end', '0.4', { a: 5, b: 1 }, 'b', []],
  ] as const)('%s', (_, boundary, line, values, id, needs) => {
    const method = shares(boundary, 'keepTogetherUp', line);
    expect(needsOf(method, customersOf(values), id)).toEqual(needs);
  });
});

describe('of a weighted score', () => {
  const method: GradingMethodInput = {
    kind: 'weighted',
    metrics: [{ of: 'value', from: 0, to: 3 }],
    by: { kind: 'thresholds', grades: [{ name: 'A', min: '0.3333' }, { name: 'B' }] },
  };

  it('says nothing that rounding makes untrue', () => {
    const [one] = graded(policyOf(method), [{ id: 'c', value: '0.9998' }]).grades;
    expect(explain(one as never, gradeWordsEn).slice(1)).toEqual([
      'Score 0.3332 is below 0.3333: grade B.',
      '0.0001 more score, which makes 0.3333, leads to A.',
    ]);
  });

  it('has the decimals of its thresholds', () => {
    const by = {
      kind: 'thresholds',
      grades: [{ name: 'A', min: '0.33333' }, { name: 'B' }],
    } as const;
    const [one] = graded(policyOf({ ...method, by } as GradingMethodInput), [
      { id: 'c', value: '0.9999' },
    ]).grades;
    expect(one?.measured).toBe('0.3333');
    expect(one?.needs[0]).toMatchObject({ want: '0.33333', amount: '0.00003' });
  });

  it('is not above 1', () => {
    const by = {
      kind: 'thresholds',
      grades: [{ name: 'A', min: '1.5' }, { name: 'B', min: 1 }, { name: 'C' }],
    } as const;
    const own = { ...method, by } as GradingMethodInput;
    const two = [
      { id: 'a', value: 3 },
      { id: 'b', value: 1 },
    ];
    expect(needsOf(own, two, 'a')).toEqual([]);
    expect(needsOf(own, two, 'b')).toEqual([['1', false, 'B']]);
    const down = { ...method, by: ranks('keepTogetherDown', '0.5', '0.5') } as GradingMethodInput;
    expect(needsOf(down, two, 'b')).toEqual([]);
  });

  it('is rounded up', () => {
    const three = [3, 2, 1].map((value, at) => ({ id: `c${at}`, value }));
    const up = { ...method, by: ranks('keepTogetherUp', '0.5', '0.5') } as GradingMethodInput;
    expect(needsOf(up, three, 'c2')).toEqual([['0.6667', false, 'A']]);
    const down = { ...method, by: ranks('keepTogetherDown', '0.5', '0.5') } as GradingMethodInput;
    expect(needsOf(down, three, 'c2')).toEqual([['0.6667', false, 'A']]);
  });
});
