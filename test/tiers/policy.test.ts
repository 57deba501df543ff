/** Policies: what is refused, what is filled in, presets, and what is odd. */
import { describe, expect, it } from 'vitest';
import {
  customerPyramid,
  defineGradingPolicy,
  gradingDefaults,
  gradingPolicySchema,
  heavyMediumLight,
  lintGradingPolicy,
  loyaltyProfitQuadrants,
  pareto8020,
  paretoPotential,
  readGradingPolicy,
  rfmQuintiles,
  serviceLevels,
} from '../../src/tiers/index.ts';
import { thrownBy } from '../support/thrown.ts';

const presets = {
  pareto8020,
  paretoPotential,
  customerPyramid,
  heavyMediumLight,
  loyaltyProfitQuadrants,
  rfmQuintiles,
};
const base = { id: 'p', version: '1' } as const;
const ab = [{ name: 'A', min: '10' }, { name: 'B' }];
const method = { kind: 'thresholds', grades: ab } as const;

function problemsOf(policy: unknown): string[] {
  const outcome = readGradingPolicy(policy);
  if (outcome.ok) return [];
  return outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
}

describe.each(Object.entries(presets))('the preset %s', (_, preset) => {
  it('is what checking it gives, is frozen, and has nothing odd', () => {
    const outcome = readGradingPolicy(JSON.parse(JSON.stringify(preset)));
    expect(outcome).toEqual({ ok: true, value: preset });
    expect(Object.isFrozen(preset.method)).toBe(true);
    expect(Object.isFrozen(preset.serviceLevels['dedicated']?.benefits)).toBe(true);
    expect(lintGradingPolicy(preset as never)).toEqual([]);
  });
});

describe('what is left out', () => {
  it('is taken from the defaults', () => {
    const policy = defineGradingPolicy({ ...base, method });
    expect(policy).toEqual({
      format: 'grading-policy@1',
      ...base,
      method: {
        kind: 'thresholds',
        of: 'value',
        grades: [
          { name: 'A', min: '10' },
          { name: 'B', min: null },
        ],
      },
      refine: null,
      minPopulation: gradingDefaults.minPopulation,
      stayBand: '0',
      tieKeys: [],
      serviceLevels,
      service: null,
      focus: { ...gradingDefaults.focus, highValue: ['A'] },
    });
    expect(Object.isFrozen(policy.focus.highValue)).toBe(true);
  });

  it('is, of the grades of high value, the best row of a matrix', () => {
    const { focus: _, ...rest } = paretoPotential;
    expect(defineGradingPolicy(rest).focus.highValue).toEqual(['star', 'cash']);
  });

  it('is, of a segment, every score', () => {
    const policy = defineGradingPolicy({
      ...base,
      method: { kind: 'rfm', bins: 3, segments: [{ name: 'recent', recency: [3, 3] }] },
    });
    expect(policy.method).toMatchObject({
      others: 'Others',
      segments: [{ recency: [3, 3], frequency: [1, 3], monetary: [1, 3] }],
    });
  });
});

describe('a policy is refused for', () => {
  const thresholds = (...grades: object[]) => ({ ...base, method: { kind: 'thresholds', grades } });
  const ranks = (...grades: object[]) => ({ ...base, method: { kind: 'rankShare', grades } });
  const shares = (...grades: object[]) => ({
    ...base,
    method: { kind: 'cumulativeShare', grades },
  });
  const matrix = (more: object) => ({
    ...base,
    method: {
      kind: 'matrix',
      rows: { of: 'value', cuts: ['1'] },
      columns: { of: 'potential', cuts: ['1'] },
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      ...more,
    },
  });
  const rfm = (more: object) => ({
    ...base,
    method: { kind: 'rfm', segments: [{ name: 'all' }], ...more },
  });
  const weighted = (metrics: object[]) => ({
    ...base,
    method: { kind: 'weighted', metrics, by: method },
  });

  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['no grade', thresholds(), ['method.grades grades.empty']],
    [
      'thresholds out of order',
      thresholds({ name: 'A', min: 1 }, { name: 'B', min: 1 }, { name: 'C' }),
      ['method.grades.1.min grades.order'],
    ],
    [
      'a name twice',
      thresholds({ name: 'A', min: 1 }, { name: 'A' }),
      ['method.grades.1.name grades.duplicateName'],
    ],
    [
      'a last grade with a threshold',
      thresholds({ name: 'A', min: 1 }),
      ['method.grades.0.min grades.last'],
    ],
    [
      'a grade without one',
      thresholds({ name: 'A' }, { name: 'B' }),
      ['method.grades.0.min grades.last'],
    ],
    [
      'a malformed threshold',
      thresholds({ name: 'A', min: '1,5' }, { name: 'B' }),
      ['method.grades.0.min amount.malformed'],
    ],
    [
      'shares that do not make 1',
      ranks({ name: 'A', share: '0.3' }, { name: 'B', share: '0.3' }),
      ['method.grades grades.shareSum'],
    ],
    [
      'a share of 0',
      ranks({ name: 'A', share: 0 }, { name: 'B', share: 1 }),
      ['method.grades.0.share amount.outOfRange'],
    ],
    [
      'thresholds beside some shares only',
      ranks(
        { name: 'A', share: '0.5', min: 9 },
        { name: 'B', share: '0.3' },
        { name: 'C', share: '0.2' },
      ),
      ['method.grades.1.min grades.last'],
    ],
    [
      'lines out of order',
      shares({ name: 'A', upTo: '0.9' }, { name: 'B', upTo: '0.8' }, { name: 'C' }),
      ['method.grades.1.upTo grades.order'],
    ],
    [
      'a last line below 1',
      shares({ name: 'A', upTo: '0.9' }),
      ['method.grades.0.upTo grades.last'],
    ],
    [
      'a grade in between that does not say where it ends',
      shares({ name: 'A', upTo: '0.5' }, { name: 'B' }, { name: 'C' }),
      ['method.grades.1.upTo grades.last'],
    ],
    [
      'two of them',
      shares({ name: 'A' }, { name: 'B' }, { name: 'C', upTo: 1 }),
      ['method.grades.0.upTo grades.last', 'method.grades.1.upTo grades.last'],
    ],
    ['too few cells', matrix({ cells: [['a', 'b']] }), ['method.cells matrix.shape']],
    [
      'cuts of a matrix out of order',
      matrix({
        rows: { of: 'value', cuts: [1, 2] },
        cells: [
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ],
      }),
      ['method.rows.cuts.1 grades.order'],
    ],
    [
      'a matrix of grades before there are any',
      matrix({ rows: { of: 'grade' }, cells: [['a', 'b']] }),
      ['method.rows matrix.axis'],
    ],
    [
      'a refinement without grades',
      { ...base, method, refine: matrix({}).method },
      ['refine matrix.axis'],
    ],
    ['too few cuts', rfm({ bins: 3, monetaryCuts: [1] }), ['method.monetaryCuts cuts.count']],
    [
      'cuts beside compat',
      rfm({ bins: 2, monetaryCuts: [1], compat: 'r-rfm' }),
      ['method.monetaryCuts cuts.compat'],
    ],
    [
      'scores beyond bins',
      rfm({ bins: 3, segments: [{ name: 'x', recency: [3, 4] }] }),
      ['method.segments.0.recency segment.range'],
    ],
    [
      'scores out of order',
      rfm({ segments: [{ name: 'x', recency: [3, 2] }] }),
      ['method.segments.0.recency segment.range'],
    ],
    ['ten bins', rfm({ bins: 10 }), ['method.bins number.outOfRange']],
    ['no metric', weighted([]), ['method.metrics grades.empty']],
    [
      'seven metrics',
      weighted(Array.from({ length: 7 }, () => ({ of: 'value' }))),
      ['method.metrics metrics.tooMany'],
    ],
    [
      'a metric from 5 to 5',
      weighted([{ of: 'value', from: 5, to: 5 }]),
      ['method.metrics.0.to metric.range'],
    ],
    [
      'a weight of 0',
      weighted([{ of: 'value', weight: 0 }]),
      ['method.metrics.0.weight amount.outOfRange'],
    ],
    ['a stay band of 1', { ...base, method, stayBand: 1 }, ['stayBand amount.outOfRange']],
    [
      'a focus upside down',
      { ...base, method, focus: { minShare: '0.4' } },
      ['focus.maxShare amount.outOfRange'],
    ],
    [
      'a focus on no grade',
      { ...base, method, focus: { highValue: ['Z'] } },
      ['focus.highValue.0 grade.unknown'],
    ],
    [
      'a grade without service',
      { ...base, method, service: { A: 'dedicated' } },
      ['service.B service.missing'],
    ],
    [
      'an unknown service level, and a grade that is none',
      { ...base, method, service: { A: 'gold', B: 'standard', C: 'standard' } },
      ['service.A service.unknownLevel', 'service.C grade.unknown'],
    ],
    [
      'cuts of scores out of order',
      rfm({ bins: 3, monetaryCuts: [2, 1] }),
      ['method.monetaryCuts.1 grades.order'],
    ],
    [
      'a segment twice, and one that is called as the rest',
      rfm({ segments: [{ name: 'x' }, { name: 'x' }, { name: 'y' }], others: 'y' }),
      ['method.segments.1.name grades.duplicateName', 'method.others grades.duplicateName'],
    ],
    ['no segment', rfm({ segments: [] }), ['method.segments grades.empty']],
    [
      'scores from 0',
      rfm({ segments: [{ name: 'x', monetary: [0, 5] }] }),
      ['method.segments.0.monetary.0 number.outOfRange'],
    ],
    [
      'weighted scores that are graded wrongly',
      {
        ...base,
        method: {
          kind: 'weighted',
          metrics: [{ of: 'value', from: 1 }],
          by: { ...method, grades: [] },
        },
      },
      ['method.by.grades grades.empty'],
    ],
    [
      'rows of different length',
      matrix({ cells: [['a', 'b'], ['c']] }),
      ['method.cells matrix.shape'],
    ],
    [
      'columns of grades before there are any',
      matrix({ columns: { of: 'grade' }, cells: [['a'], ['b']] }),
      ['method.columns matrix.axis'],
    ],
    [
      'grades on both sides',
      {
        ...base,
        method,
        refine: {
          kind: 'matrix',
          rows: { of: 'grade' },
          columns: { of: 'grade' },
          cells: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      },
      ['refine matrix.axis'],
    ],
    ['a band below 0', { ...base, method, stayBand: '-0.1' }, ['stayBand amount.negative']],
    [
      'a share above 1',
      ranks({ name: 'A', share: 2 }),
      ['method.grades.0.share amount.outOfRange'],
    ],
    [
      'a focus above 1',
      { ...base, method, focus: { maxShare: 2 } },
      ['focus.maxShare amount.outOfRange'],
    ],
    ['another format', { ...base, method, format: 'points-policy@1' }, ['format format.unknown']],
    ['an unknown method', { ...base, method: { kind: 'magic' } }, ['method.kind choice.unknown']],
    ['an unknown key', { ...base, method, colour: 'red' }, ['colour key.unknown']],
    ['no object', 7, [' type.wrong']],
  ];

  it.each(cases)('%s', (_, policy, expected) => {
    expect(problemsOf(policy)).toEqual(expected);
  });

  it('every one of these in a sentence', () => {
    const messages = cases.flatMap(([, policy]) => {
      const outcome = readGradingPolicy(policy);
      return outcome.ok ? [] : outcome.problems.map(({ message }) => message);
    });
    expect(messages).toMatchInlineSnapshot(`
      [
        "method.grades: must have at least one entry",
        "method.grades[1].min: "1" is not below the one before it, 1",
        "method.grades[1].name: "A" is the name of another grade",
        "method.grades[0].min: "1" stands in the last grade, which takes everybody else",
        "method.grades[0].min: must be given in every grade but the last",
        "method.grades[0].min: "1,5" is not a plain decimal number such as "12.50"",
        "method.grades: must have shares that make 1; they make 0.6",
        "method.grades[0].share: 0 is not above 0 and at most 1",
        "method.grades[1].min: must be given in every grade but the last",
        "method.grades[1].upTo: "0.8" is not above the one before it, 0.9",
        "method.grades[0].upTo: "0.9" is not 1, so some customers would have no grade",
        "method.grades[1].upTo: must be given in every grade but the last",
        "method.grades[0].upTo: must be given in every grade but the last",
        "method.grades[1].upTo: must be given in every grade but the last",
        "method.cells: must have 2 rows of 2 names each",
        "method.rows.cuts[1]: "2" is not below the one before it, 1",
        "method.rows: is grades, and there are none before the method",
        "refine: must have the grades on one side, and a figure on the other",
        "method.monetaryCuts: must have 2 cuts for 3 scores",
        "method.monetaryCuts: cannot stand beside compat "r-rfm", which finds its own",
        "method.segments[0].recency: "3-4" is no range of scores from 1 to 3",
        "method.segments[0].recency: "3-2" is no range of scores from 1 to 5",
        "method.bins: 10 is not a whole number from 2 to 9",
        "method.metrics: must have at least one entry",
        "method.metrics: must have at most 6 entries, so that the score stays exact",
        "method.metrics[0].to: "5" is not above from, 5",
        "method.metrics[0].weight: 0 is not above 0",
        "stayBand: 1 is not below 1",
        "focus.maxShare: "0.3" is below minShare, 0.4",
        "focus.highValue[0]: "Z" is no grade of the policy",
        "service.B: must have a service level: no grade is left out",
        "service.A: "gold" is no service level of the policy",
        "service.C: "C" is no grade of the policy",
        "method.monetaryCuts[1]: "1" is not above the one before it, 2",
        "method.segments[1].name: "x" is the name of another grade",
        "method.others: "y" is the name of another grade",
        "method.segments: must have at least one entry",
        "method.segments[0].monetary[0]: 0 is not a whole number from 1 to 9",
        "method.by.grades: must have at least one entry",
        "method.cells: must have 2 rows of 2 names each",
        "method.columns: is grades, and there are none before the method",
        "refine: must have the grades on one side, and a figure on the other",
        "stayBand: "-0.1" is below zero, where only amounts from 0 up have a meaning",
        "method.grades[0].share: 2 is not above 0 and at most 1",
        "focus.maxShare: 2 is above 1",
        "format: "points-policy@1" is not "grading-policy@1"",
        "method.kind: "magic" is none of "thresholds", "rankShare", "cumulativeShare", "weighted", "matrix", "rfm"",
        "colour: "red" stands under a key that is not known",
        "(top level): 7 is not an object",
      ]
    `);
  });

  it('everything at once, in one error', () => {
    const thrown = thrownBy(() =>
      defineGradingPolicy({
        id: '',
        version: '1',
        method: { ...method, grades: [] },
        stayBand: -1,
      }),
    );
    expect(thrown).toMatchObject({ name: 'PolicyError', code: 'policy.invalid' });
    expect((thrown['problems'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'text.empty',
      'amount.negative',
    ]);
  });

  it('the same by the schema', async () => {
    const result = await gradingPolicySchema['~standard'].validate({ ...base, method: 1 });
    expect(result.issues).toHaveLength(1);
  });
});

describe('what is at the edge', () => {
  const of = (more: object) => problemsOf({ ...base, method, ...more });

  it.each([
    [
      'six metrics',
      {
        method: {
          kind: 'weighted',
          metrics: Array.from({ length: 6 }, () => ({ of: 'value', to: 5 })),
          by: method,
        },
      },
    ],
    ['a focus of one size', { focus: { minShare: '0.3', maxShare: '0.3' } }],
    ['one grade', { method: { kind: 'thresholds', grades: [{ name: 'A' }] } }],
    ['a share of 1', { method: { kind: 'rankShare', grades: [{ name: 'A', share: 1 }] } }],
    [
      'two bins',
      {
        method: {
          kind: 'rfm',
          bins: 2,
          monetaryCuts: [1],
          segments: [{ name: 'x', recency: [1, 2] }],
        },
      },
    ],
    [
      'a range of one score',
      { method: { kind: 'rfm', segments: [{ name: 'x', recency: [5, 5] }] } },
    ],
    [
      'a metric from below 0',
      { method: { kind: 'weighted', metrics: [{ of: 'value', from: -1, to: 0 }], by: method } },
    ],
  ])('%s is in', (_, more) => {
    expect(of(more)).toEqual([]);
  });
});

describe('a table of segments', () => {
  it('is looked over for gaps, overlaps and segments that nobody gets into', () => {
    const odd = defineGradingPolicy({
      ...base,
      method: {
        kind: 'rfm',
        bins: 2,
        segments: [
          { name: 'best', recency: [2, 2], monetary: [2, 2] },
          { name: 'recent', recency: [2, 2] },
          { name: 'never', recency: [2, 2], frequency: [1, 1] },
        ],
      },
    });
    expect(lintGradingPolicy(odd).map(({ code, path, scores }) => [code, path, scores])).toEqual([
      ['segments.overlap', ['method', 'segments', 1], [212, 222]],
      ['segments.unreachable', ['method', 'segments', 2], [211, 212]],
      ['segments.gap', ['method', 'segments'], [111, 112, 121, 122]],
    ]);
    expect(lintGradingPolicy(odd).map(({ message }) => message)).toEqual([
      'method.segments[1]: shares 2 of its 4 scores with earlier segments, which hold',
      'method.segments[2]: is taken by earlier segments, so nobody is in it',
      'method.segments: leave 4 of 8 scores to "Others"',
    ]);
  });

  it('like that of the R package has both', () => {
    const like = (...ranges: number[]) => {
      const [r1, r2, f1, f2, m1, m2] = ranges as [number, number, number, number, number, number];
      return { recency: [r1, r2], frequency: [f1, f2], monetary: [m1, m2] } as const;
    };
    const common = defineGradingPolicy({
      ...base,
      method: {
        kind: 'rfm',
        compat: 'r-rfm',
        segments: [
          { name: 'Champions', ...like(4, 5, 4, 5, 4, 5) },
          { name: 'Loyal Customers', ...like(2, 5, 3, 5, 3, 5) },
          { name: 'Lost', ...like(1, 2, 1, 2, 1, 2) },
        ],
      },
    });
    const codes = lintGradingPolicy(common).map(({ code }) => code);
    expect(codes).toEqual(['segments.overlap', 'segments.gap']);
  });

  it('and thresholds that no weighted score reaches', () => {
    const policy = defineGradingPolicy({
      ...base,
      method: {
        kind: 'weighted',
        metrics: [{ of: 'value' }],
        by: {
          kind: 'thresholds',
          grades: [{ name: 'A', min: '1.01' }, { name: 'B', min: 1 }, { name: 'C' }],
        },
      },
    });
    expect(lintGradingPolicy(policy)).toMatchObject([
      {
        code: 'threshold.unreachable',
        message: 'method.by.grades[0].min: is above 1, the best score',
        scores: [],
      },
    ]);
  });

  it('and service that is the same for all', () => {
    const policy = defineGradingPolicy({
      ...base,
      method,
      service: { A: 'standard', B: 'standard' },
    });
    expect(lintGradingPolicy(policy)).toEqual([
      {
        code: 'service.allAlike',
        path: ['service'],
        message: 'service: gives every grade the level "standard"',
        scores: [],
      },
    ]);
    const one = { kind: 'thresholds', grades: [{ name: 'A' }] } as const;
    const alone = defineGradingPolicy({ ...base, method: one, service: { A: 'standard' } });
    expect(lintGradingPolicy(alone)).toEqual([]);
  });
});
