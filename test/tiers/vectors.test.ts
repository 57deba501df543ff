/** The worked cases: rank shares, matrices, focus lists, three boundary rules, and what the R package rfm answers. */
import { describe, expect, it } from 'vitest';
import {
  defineGradingPolicy,
  focusList,
  gradePortfolio,
  loyaltyProfitQuadrants,
  type RankGradeInput,
} from '../../src/tiers/index.ts';
import abc from '../vectors/abc-pareto.json' with { type: 'json' };
import rfm from '../vectors/rfm.json' with { type: 'json' };
import tiers from '../vectors/value-tiers.json' with { type: 'json' };
import { asOf, customersOf, graded, gradesById, policyOf } from './support.ts';

interface RankCase {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly values: Readonly<Record<string, string>>;
    readonly grades: readonly RankGradeInput[];
    readonly rounding: 'ceil' | 'floor';
    readonly ties: 'keepTogetherUp' | 'keepTogetherDown';
  };
  readonly expected: { readonly cut_counts: number[]; readonly grades: Record<string, string> };
}
interface FocusCase {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly customers: readonly {
      readonly id: string;
      readonly value: string;
      readonly potential: string;
      readonly grade: 'A' | 'B';
    }[];
    readonly minShare: string;
    readonly maxShare: string;
    readonly highValueGrades: readonly string[];
    readonly potentialCut: string;
  };
  readonly expected: {
    readonly min: number;
    readonly max: number;
    readonly members: readonly string[];
    readonly reasons: Readonly<Record<string, string>>;
    readonly overflow: readonly string[];
  };
}
interface QuadrantCase {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly customers: readonly {
      readonly id: string;
      readonly profit: string;
      readonly expected_months: string;
    }[];
  };
  readonly expected: Readonly<Record<string, string>>;
}

const casesOf = <Case>(kind: string): Case[] =>
  tiers.cases.filter((one) => one.kind === kind) as unknown as Case[];

describe('rank shares', () => {
  it.each(casesOf<RankCase>('rank-share'))('$id', ({ input, expected }) => {
    const { values, grades, rounding: count, ties } = input;
    const policy = policyOf({ kind: 'rankShare', grades, count, ties });
    const grading = graded(policy, customersOf(values));
    const counts = grading.cuts.map((cut) => (cut.kind === 'grade' ? cut.count : null));
    expect(counts.slice(0, -1)).toEqual(expected.cut_counts);
    expect(gradesById(grading)).toEqual(expected.grades);
  });
});

describe('a matrix', () => {
  it.each(casesOf<QuadrantCase>('matrix'))('$id', ({ input, expected }) => {
    const customers = input.customers.map(({ id, profit, expected_months: expectedMonths }) => ({
      id,
      value: profit,
      profit,
      metrics: { expectedMonths },
    }));
    const grading = gradePortfolio(loyaltyProfitQuadrants, customers, { asOf });
    expect(gradesById(grading)).toEqual(expected);
  });
});

describe('focus lists', () => {
  it.each(casesOf<FocusCase>('focus'))('$id', ({ input, expected }) => {
    const last = input.customers.filter(({ grade }) => grade === 'A').at(-1);
    const policy = defineGradingPolicy({
      id: 'focus',
      version: '1',
      method: { kind: 'thresholds', grades: [{ name: 'A', min: last?.value ?? 0 }, { name: 'B' }] },
      focus: {
        minShare: input.minShare,
        maxShare: input.maxShare,
        highValue: input.highValueGrades,
        potentialCut: input.potentialCut,
      },
    });
    const customers = input.customers.map(({ id, value, potential }) => ({ id, value, potential }));
    const grading = gradePortfolio(policy, customers, { asOf });
    expect(gradesById(grading)).toEqual(
      Object.fromEntries(input.customers.map(({ id, grade }) => [id, grade])),
    );
    const { min, max, members, overflow } = focusList(policy, grading, { asOf });
    expect({
      min,
      max,
      members: members.map(({ id }) => id),
      reasons: Object.fromEntries(
        members.map(({ id, because }) => [id, because[0]?.kind.replace('focus.', '')]),
      ),
      overflow,
    }).toEqual(expected);
  });
});

const boundaries = abc.cases.flatMap(({ id, input, expected }) =>
  Object.entries(expected).map(([rule, grades]) => ({ id, rule, input, grades })),
);

/** The file splits equals in the order of its numbers: `c2` before `c10`; in code units that is `c02`. */
function byPosition<Value>(of: object): Record<string, Value> {
  const entries = Object.entries(of) as [string, Value][];
  return Object.fromEntries(
    entries.map(([id, value]) => [`c${id.slice(1).padStart(2, '0')}`, value]),
  );
}

describe('ABC classes', () => {
  it.each(boundaries)('$id by $rule', ({ rule, input, grades }) => {
    const [boundary, splits] = rule.split('_');
    const [a, b] = input.shares as [string, string];
    const policy = policyOf({
      kind: 'cumulativeShare',
      grades: [{ name: 'A', upTo: a }, { name: 'B', upTo: b }, { name: 'C' }],
      boundary: boundary as 'start' | 'end' | 'nearest',
      ties: splits === undefined ? 'keepTogetherUp' : 'splitById',
    });
    expect(gradesById(graded(policy, customersOf(byPosition(input.values))))).toEqual(
      byPosition(grades),
    );
  });
});

interface RfmTable {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly recency_days: readonly number[];
    readonly transaction_count: readonly number[];
    readonly amount: readonly number[];
    readonly bins: number;
  };
  readonly expected: {
    readonly recency: number[];
    readonly frequency: number[];
    readonly monetary: number[];
    readonly rfm: number[];
  };
  readonly thresholds: readonly Readonly<Record<string, number>>[];
}

const rfmCases = rfm.cases as unknown as readonly { readonly id: string; readonly kind: string }[];
const tables = rfmCases.filter((one) => one.kind === 'rfm-table') as unknown as RfmTable[];

const likeR = (bins: number) =>
  policyOf({ kind: 'rfm', bins, compat: 'r-rfm', segments: [{ name: 'all' }] });

describe('the scores of the R package rfm', () => {
  it.each(tables)('$id', ({ input, expected, thresholds }) => {
    const customers = input.amount.map((value, at) => ({
      id: `c${String(at).padStart(2, '0')}`,
      value,
      occasions: input.transaction_count[at] as number,
      recencyDays: input.recency_days[at] as number,
    }));
    const grading = graded(likeR(input.bins), customers);
    const rows = customers.map(({ id }) => grading.grades.find((one) => one.id === id)?.rfm);
    expect({
      recency: rows.map((row) => row?.recency),
      frequency: rows.map((row) => row?.frequency),
      monetary: rows.map((row) => row?.monetary),
      rfm: rows.map((row) => row?.score),
    }).toEqual(expected);
    for (const of of ['recency', 'frequency', 'monetary'] as const) {
      const own = grading.cuts
        .filter((cut) => cut.kind === 'score' && cut.of === of)
        .map(({ from, ...cut }) => [Number(from), Number('to' in cut ? cut.to : null)])
        .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
      const theirs = thresholds.map((row) => [row[`${of}_lower`], row[`${of}_upper`]]);
      expect(own).toEqual(theirs);
    }
  });

  it('cuts as the package does in its own unit test', () => {
    const [one] = rfm.cases.filter(({ kind }) => kind === 'bins') as unknown as readonly {
      readonly input: { readonly values: number[]; readonly bins: number };
      readonly expected: readonly number[];
    }[];
    const { values, bins } = one?.input ?? { values: [], bins: 0 };
    const customers = values.map((value, at) => ({
      id: `c${at}`,
      value,
      occasions: 1,
      recencyDays: 1,
    }));
    const { cuts } = graded(likeR(bins), customers);
    const inner = cuts
      .filter((cut) => cut.kind === 'score' && cut.of === 'monetary')
      .map(({ from }) => Number(from))
      .sort((a, b) => a - b)
      .slice(1);
    expect(inner).toEqual(one?.expected);
  });

  it.each(rfm.cases.filter(({ kind }) => kind === 'scoring-rules'))(
    'cuts $id at quantiles of type 7, plus 1',
    ({ input, expected }) => {
      const { values, n } = input as { values: number[]; n: number };
      const { quantile_type7: quantiles } = expected as unknown as { quantile_type7: number[] };
      const customers = values.map((value, at) => ({
        id: `c${at}`,
        value,
        occasions: 1,
        recencyDays: 1,
      }));
      const { cuts } = graded(likeR(n), customers);
      const inner = cuts
        .filter((cut) => cut.kind === 'score' && cut.of === 'monetary')
        .map(({ from }) => Number(from))
        .sort((a, b) => a - b)
        .slice(1);
      const theirs = quantiles.slice(1, -1).map((quantile) => Number((quantile + 1).toFixed(4)));
      expect(inner).toEqual(theirs);
    },
  );
});

describe('our own scores', () => {
  it.each(rfm.cases.filter(({ kind }) => kind === 'scoring-rules'))(
    'of $id keep equals together, upwards',
    ({ input, expected }) => {
      const { values, n } = input as { values: number[]; n: number };
      const { min_rank_desc: ranks } = expected as unknown as { min_rank_desc: number[] };
      const customers = values.map((value, at) => ({
        id: `c${at}`,
        value,
        occasions: 1,
        recencyDays: 1,
      }));
      const { grades } = graded(
        policyOf({ kind: 'rfm', bins: n, segments: [{ name: 'all' }] }),
        customers,
      );
      for (const [at, rank] of ranks.entries()) {
        const one = grades.find(({ id }) => id === `c${at}`);
        const cuts = [1, 2, 3, 4, 5].map((k) => Math.ceil((k * values.length) / n));
        expect(one?.rfm?.monetary).toBe(n - cuts.findIndex((cut) => rank <= cut));
        expect(one?.rank).toBe(rank);
      }
    },
  );
});
