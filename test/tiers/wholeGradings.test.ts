/** Whole gradings as they are handed out, one for each kind of method, with what became of a previous one. */
import { describe, expect, it } from 'vitest';
import {
  explain,
  type GradingMethodInput,
  type GradingPolicy,
  type PortfolioCustomer,
} from '../../src/tiers/index.ts';
import { gradeWordsEn } from '../../src/tiers/words.en.ts';
import { graded, policyOf } from './support.ts';

/** Everything that is said of customers, each in one line, and the figures of the whole. */
function said(
  policy: GradingPolicy,
  before: PortfolioCustomer[],
  now: PortfolioCustomer[],
): string[] {
  const { grades, changes, cuts, summary } = graded(policy, now, graded(policy, before));
  const rows = grades.map((row) => {
    const { id, rank, measured, baseGrade, cell, rfm, cumulativeShare: share } = row;
    const at = cell === null ? '' : ` (${cell.row}, ${cell.column})`;
    const head = `${id} #${rank} ${measured} ${share} ${baseGrade}${at} ${rfm?.score ?? ''}`;
    return `${head}: ${explain(row, gradeWordsEn).join(' ')}`;
  });
  const moves = changes?.moved.map(({ id, from, to, why }) => `${id} ${from} -> ${to}: ${why}`);
  const found = cuts.map((cut) => Object.values(cut).join(' '));
  const held = summary.map((one) => Object.values(one).join(' '));
  return [...rows, ...(moves ?? []), `stayed: ${changes?.stayed}`, ...found, ...held];
}

const service = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'standard']));

describe('a whole grading', () => {
  it('by cumulative share, nearest', () => {
    const method: GradingMethodInput = {
      kind: 'cumulativeShare',
      grades: [{ name: 'A', upTo: '0.5' }, { name: 'B', upTo: '0.8' }, { name: 'C' }],
      boundary: 'nearest',
    };
    const policy = policyOf(method, { stayBand: '0.2', service: service('A', 'B', 'C') });
    const of = (...values: string[]) => values.map((value, at) => ({ id: `c${at}`, value }));
    expect(
      said(policy, of('5', '4', '3', '2', '1', '0'), of('5', '3.3', '4', '2', '-1', '0', '2')),
    ).toMatchInlineSnapshot(`
      [
        "c0 #1 5 0.3067 A : By value, those before hold 0% of the total, and with this customer 30.67%; grade A ends at 50%, and who crosses the line goes to the nearer side.",
        "c2 #2 4 0.5521 A : By value, those before hold 30.67% of the total, and with this customer 55.21%; grade A ends at 50%, and who crosses the line goes to the nearer side. Moved from B to A because of the customer's own figures and because the cuts moved.",
        "c1 #3 3.3 0.7546 A : By value, those before hold 55.21% of the total, and with this customer 75.46%; grade B ends at 80%, and who crosses the line goes to the nearer side. By the stay band in A rather than B: value 3.3 is no more than 20% below the cut, 4.",
        "c3 #4 2 0.8773 C : By value, those before hold 75.46% of the total, and with this customer 87.73%; grade C ends at 100%, and who crosses the line goes to the nearer side. 1 other customer has exactly as much (c6); equals stay together, in the better grade. 0.8667 more value, which makes 2.8667, leads to B.",
        "c6 #4 2 1 C : By value, those before hold 87.73% of the total, and with this customer 100%; grade C ends at 100%, and who crosses the line goes to the nearer side. 1 other customer has exactly as much (c3); equals stay together, in the better grade. 0.8667 more value, which makes 2.8667, leads to B.",
        "c5 #6 0 1 C : Value 0 is not above zero: the last grade, C. 2 more value, which makes 2, leads to B.",
        "c4 #7 -1 1 C : Value -1 is not above zero: the last grade, C. 3 more value, which makes 2, leads to B.",
        "c2 B -> A: both",
        "stayed: c1",
        "grade A 0.5 2 2 4",
        "grade B 0.8 3 3 3.3",
        "grade C  5 7 -1",
        "A 3 0.4286 12.3 0.7546 standard",
        "B 0 0 0 0 standard",
        "C 4 0.5714 3 0.2454 standard",
      ]
    `);
  });

  it('by a weighted score with fixed ends', () => {
    const method: GradingMethodInput = {
      kind: 'weighted',
      metrics: [
        { of: 'value', from: 0, to: 9 },
        { of: { metric: 'complaints' }, better: 'lower', weight: 2, from: 0, to: 7 },
      ],
      by: {
        kind: 'cumulativeShare',
        grades: [{ name: 'A', upTo: '0.6' }, { name: 'B' }],
        boundary: 'end',
      },
    };
    const of = (...rows: readonly (readonly [number, number])[]) =>
      rows.map(([value, complaints], at) => ({ id: `c${at}`, value, metrics: { complaints } }));
    const policy = policyOf(method, { minPopulation: 0, stayBand: '0.05' });
    expect(
      said(policy, of([9, 0], [5, 3], [4, 4], [0, 9]), of([8, 0], [5, 0], [4, 4], [-1, 9])),
    ).toMatchInlineSnapshot(`
      [
        "c0 #1 0.9629 0.4282 A : Score 0.9629: value 8 counts 0.8889 at weight 1, complaints 0 counts 1 at weight 2. By score, those before hold 0% of the total, and with this customer 42.82%; grade A ends at 60%, and who crosses the line is out.",
        "c1 #2 0.8518 0.8071 B : Score 0.8518: value 5 counts 0.5556 at weight 1, complaints 0 counts 1 at weight 2. By score, those before hold 42.82% of the total, and with this customer 80.71%; grade B ends at 100%, and who crosses the line is out. 0.1112 more score, which makes 0.963, leads to A.",
        "c2 #3 0.4338 1 B : Score 0.4338: value 4 counts 0.4444 at weight 1, complaints 4 counts 0.4286 at weight 2. By score, those before hold 80.71% of the total, and with this customer 100%; grade B ends at 100%, and who crosses the line is out. 0.5292 more score, which makes 0.963, leads to A.",
        "c3 #4 0 1 B : Score 0: value -1 counts 0 at weight 1, complaints 9 counts 0 at weight 2. Score 0 is not above zero: the last grade, B. 0.8519 more score, which makes 0.8519, leads to A.",
        "stayed: ",
        "grade A 0.6 1 1 0.9629",
        "grade B  3 4 0",
        "A 1 0.25 0.9629 0.4282 ",
        "B 3 0.75 1.2857 0.5718 ",
      ]
    `);
  });

  it('by a weighted score without ends', () => {
    const method: GradingMethodInput = {
      kind: 'weighted',
      metrics: [{ of: 'value', from: 0 }],
      by: { kind: 'thresholds', grades: [{ name: 'A', min: '0.5' }, { name: 'B' }] },
    };
    const of = (...values: number[]) => values.map((value, at) => ({ id: `c${at}`, value }));
    expect(said(policyOf(method), of(9, 5), of(9, 4))).toMatchInlineSnapshot(`
      [
        "c0 #1 1 0.6923 A : Score 1: value 9 counts 1 at weight 1. Score 1 is at least 0.5: grade A.",
        "c1 #2 0.4444 1 B : Score 0.4444: value 4 counts 0.4444 at weight 1. Score 0.4444 is below 0.5: grade B. Moved from A to B for reasons that are not known: the scores depend on all customers. 0.0556 more score, which makes 0.5, leads to A.",
        "c1 A -> B: notKnown",
        "stayed: ",
        "grade A 0.5 1 1 1",
        "grade B  2 2 0.4444",
        "A 1 0.5 1 0.6923 ",
        "B 1 0.5 0.4444 0.3077 ",
      ]
    `);
    const fixed = { ...method, metrics: [{ of: 'value', from: 0, to: 9 }] } as GradingMethodInput;
    expect(said(policyOf(fixed), of(9, 5), of(9, 4))).toMatchInlineSnapshot(`
      [
        "c0 #1 1 0.6923 A : Score 1: value 9 counts 1 at weight 1. Score 1 is at least 0.5: grade A.",
        "c1 #2 0.4444 1 B : Score 0.4444: value 4 counts 0.4444 at weight 1. Score 0.4444 is below 0.5: grade B. Moved from A to B because of the customer's own figures. 0.0556 more score, which makes 0.5, leads to A.",
        "c1 A -> B: ownFigures",
        "stayed: ",
        "grade A 0.5 1 1 1",
        "grade B  2 2 0.4444",
        "A 1 0.5 1 0.6923 ",
        "B 1 0.5 0.4444 0.3077 ",
      ]
    `);
  });

  it('by scores with given cuts, refined', () => {
    const method: GradingMethodInput = {
      kind: 'rfm',
      bins: 3,
      recencyCuts: ['10.5', 40],
      frequencyCuts: ['1.5', 4],
      monetaryCuts: [50, '99.99'],
      segments: [
        { name: 'best', recency: [3, 3], frequency: [2, 3] },
        { name: 'rich', monetary: [3, 3] },
      ],
    };
    const refine = {
      kind: 'matrix' as const,
      rows: { of: 'grade' as const },
      columns: { of: 'potential' as const, cuts: ['0.7'], whenMissing: 'lowest' as const },
      cells: [
        ['star', 'cash'],
        ['grow', 'keep'],
        ['grow', 'low'],
      ],
    };
    const of = (...rows: readonly (readonly [number, number, number | null, string | null])[]) =>
      rows.map(([value, occasions, recencyDays, potential], at) => ({
        id: `c${at}`,
        value,
        occasions,
        recencyDays,
        potential,
      }));
    const policy = policyOf(method, { refine, stayBand: '0.1', minPopulation: 0 });
    expect(
      said(
        policy,
        of([100, 5, 3, '0.7'], [60, 2, 30, null], [0, 0, null, '0.7']),
        of([99, 5, 11, '0.65'], [60, 1, 41, '0.9'], [10, 1, null, '0.7']),
      ),
    ).toMatchInlineSnapshot(`
      [
        "c0 #1 99 0.5858 Others (2, 0) 232: Last bought 11 days ago, on 5 days in all, 99 in total: scores 232, segment Others. Grade Others, potential 0.65 below 0.7: low. By the stay band in grow rather than low: potential 0.65 is no more than 10% below the cut, 0.7. Moved from star to grow because of the customer's own figures. A last purchase at most 10 days ago scores 3 in recency, which leads to star.",
        "c1 #2 60 0.9408 Others (2, 0) 112: Last bought 41 days ago, on 1 day in all, 60 in total: scores 112, segment Others. Grade Others, potential 0.9 of at least 0.7: grow. Moved from low to grow because of the customer's own figures. A last purchase at most 39 days ago scores 2 in recency. Buying on 2 days scores 2 in frequency. 99.99 in total scores 3 in monetary value.",
        "c2 #3 10 1 Others (2, 0) 111: Last purchase not known, on 1 day in all, 10 in total: scores 111, segment Others. Grade Others, potential 0.7 of at least 0.7: grow. A last purchase at most 39 days ago scores 2 in recency. Buying on 2 days scores 2 in frequency. 50 in total scores 2 in monetary value.",
        "c0 star -> grow: ownFigures",
        "c1 low -> grow: ownFigures",
        "stayed: ",
        "score recency 3  ",
        "score recency 2 11 11",
        "score recency 1 41 41",
        "score frequency 3 5 5",
        "score frequency 2  ",
        "score frequency 1 1 1",
        "score monetary 3  ",
        "score monetary 2 60 99",
        "score monetary 1 10 10",
        "star 0 0 0 0 ",
        "cash 0 0 0 0 ",
        "grow 3 1 169 1 ",
        "keep 0 0 0 0 ",
        "low 0 0 0 0 ",
      ]
    `);
  });

  it('by scores of ranks', () => {
    const method: GradingMethodInput = {
      kind: 'rfm',
      bins: 2,
      segments: [
        { name: 'best', recency: [2, 2], frequency: [2, 2], monetary: [2, 2] },
        { name: 'good', monetary: [2, 2] },
      ],
    };
    const of = (...rows: readonly (readonly [string, number, number | null])[]) =>
      rows.map(([value, occasions, recencyDays], at) => ({
        id: `c${at}`,
        value,
        occasions,
        recencyDays,
      }));
    const policy = policyOf(method, { minPopulation: 0 });
    expect(
      said(
        policy,
        of(['9', 3, 1], ['8', 2, 2], ['7', 1, 3], ['0', 0, null]),
        of(['9', 1, 5], ['8', 2, 2], ['7', 1, 3], ['0', 0, null]),
      ),
    ).toMatchInlineSnapshot(`
      [
        "c0 #1 9 0.375 good 122: Last bought 5 days ago, on 1 day in all, 9 in total: scores 122, segment good. Moved from best to good for reasons that are not known: the scores depend on all customers. A last purchase at most 3 days ago scores 2 in recency, which leads to best.",
        "c1 #2 8 0.7083 best 222: Last bought 2 days ago, on 2 days in all, 8 in total: scores 222, segment best.",
        "c2 #3 7 1 Others 221: Last bought 3 days ago, on 1 day in all, 7 in total: scores 221, segment Others. 8 in total scores 2 in monetary value, which leads to best.",
        "c3 #4 0 1 Others 111: Never bought, on 0 days in all, 0 in total: scores 111, segment Others. 8 in total scores 2 in monetary value, which leads to good.",
        "c0 best -> good: notKnown",
        "stayed: ",
        "score recency 2 2 3",
        "score recency 1 5 5",
        "score frequency 2 1 2",
        "score frequency 1 0 0",
        "score monetary 2 8 9",
        "score monetary 1 0 7",
        "best 1 0.25 8 0.3333 ",
        "good 1 0.25 9 0.375 ",
        "Others 2 0.5 7 0.2917 ",
      ]
    `);
    expect(said(policy, [], of(['0', 0, null], ['0', 0, null]))).toMatchInlineSnapshot(`
      [
        "c0 #1 0 null Others 111: Never bought, on 0 days in all, 0 in total: scores 111, segment Others. 0.0001 in total scores 2 in monetary value, which leads to good.",
        "c1 #1 0 null Others 111: Never bought, on 0 days in all, 0 in total: scores 111, segment Others. 0.0001 in total scores 2 in monetary value, which leads to good.",
        "stayed: ",
        "score recency 2  ",
        "score recency 1  ",
        "score frequency 2  ",
        "score frequency 1 0 0",
        "score monetary 2  ",
        "score monetary 1 0 0",
        "best 0 0 0  ",
        "good 0 0 0  ",
        "Others 2 1 0  ",
      ]
    `);
  });

  it('by two matrices', () => {
    const policy = policyOf(
      {
        kind: 'matrix',
        rows: { of: 'value', cuts: [100, 10] },
        columns: { of: 'profit', cuts: [0] },
        cells: [
          ['a', 'b'],
          ['c', 'd'],
          ['c', 'e'],
        ],
      },
      {
        stayBand: '0.1',
        refine: {
          kind: 'matrix',
          rows: { of: 'potential', cuts: ['0.5'] },
          columns: { of: 'grade' },
          cells: [
            ['a+', 'b+', 'c+', 'd+', 'e+'],
            ['a-', 'b-', 'c-', 'd-', 'e-'],
          ],
        },
      },
    );
    const of = (...rows: readonly (readonly [number, number, string])[]) =>
      rows.map(([value, profit, potential], at) => ({ id: `c${at}`, value, profit, potential }));
    expect(
      said(
        policy,
        of([100, 1, '0.5'], [10, 1, '0.5'], [5, -1, '0.1']),
        of([95, 1, '0.45'], [9, 0, '0.4'], [5, -1, '0.5']),
      ),
    ).toMatchInlineSnapshot(`
      [
        "c0 #1 95 0.8716 c (0, 2) : Potential 0.45 below 0.5, grade c: c-. By the stay band in c+ rather than c-: potential 0.45 is no more than 10% below the cut, 0.5. Moved from a+ to c+ because of the customer's own figures. 5 more value, which makes 100, leads to a+.",
        "c1 #2 9 0.9541 c (1, 2) : Potential 0.4 below 0.5, grade c: c-. Moved from c+ to c- because of the customer's own figures. 91 more value, which makes 100, leads to a-. 0.1 more potential, which makes 0.5, leads to c+.",
        "c2 #3 5 1 e (0, 4) : Potential 0.5 of at least 0.5, grade e: e+. Moved from e- to e+ because of the customer's own figures. 5 more value, which makes 10, leads to d+. 1 more profit, which makes 0, leads to c+.",
        "c0 a+ -> c+: ownFigures",
        "c1 c+ -> c-: ownFigures",
        "c2 e- -> e+: ownFigures",
        "stayed: ",
        "a+ 0 0 0 0 ",
        "b+ 0 0 0 0 ",
        "c+ 1 0.3333 95 0.8716 ",
        "d+ 0 0 0 0 ",
        "e+ 1 0.3333 5 0.0459 ",
        "a- 0 0 0 0 ",
        "b- 0 0 0 0 ",
        "c- 1 0.3333 9 0.0826 ",
        "d- 0 0 0 0 ",
        "e- 0 0 0 0 ",
      ]
    `);
  });

  it('of figures beyond 53 bits', () => {
    const policy = policyOf(
      {
        kind: 'rankShare',
        grades: [
          { name: 'A', share: '0.4' },
          { name: 'B', share: '0.6' },
        ],
        ties: 'keepTogetherDown',
      },
      { minPopulation: 0 },
    );
    const of = (...values: string[]) => values.map((value, at) => ({ id: `c${at}`, value }));
    const huge = '900719925474.0991';
    expect(
      said(policy, of('1'), of(huge, huge, '0.00001', '-0.00001', '-900719925474.0991')),
    ).toMatchInlineSnapshot(`
      [
        "c0 #1 900719925474.0991 0.5 A : Rank 1 of 5 by value; the best 40% end at place 2: grade A. 1 other customer has exactly as much (c1); equals stay together, in the lower grade.",
        "c1 #1 900719925474.0991 1 A : Rank 1 of 5 by value; the best 40% end at place 2: grade A. 1 other customer has exactly as much (c0); equals stay together, in the lower grade.",
        "c2 #3 0.00001 1 B : Rank 3 of 5 by value; the best 100% end at place 5: grade B. More than 900719925474.09909 more value, which makes more than 900719925474.0991, leads to A.",
        "c3 #4 -0.00001 1 B : Value -0.00001 is not above zero: the last grade, B. More than 900719925474.09911 more value, which makes more than 900719925474.0991, leads to A.",
        "c4 #5 -900719925474.0991 1 B : Value -900719925474.0991 is not above zero: the last grade, B. More than 1801439850948.1982 more value, which makes more than 900719925474.0991, leads to A.",
        "stayed: ",
        "grade A 0.4 2 2 900719925474.0991",
        "grade B  5 5 -900719925474.0991",
        "A 2 0.4 1801439850948.1982 1 ",
        "B 3 0.6 -900719925474.0991 0 ",
      ]
    `);
  });
});
