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
    ['another format', { ...base, method, format: 'points-policy@1' }, ['format format.unknown']],
    ['an unknown method', { ...base, method: { kind: 'magic' } }, ['method.kind choice.unknown']],
    ['an unknown key', { ...base, method, colour: 'red' }, ['colour key.unknown']],
    ['no object', 7, [' type.wrong']],
  ];

  it.each(cases)('%s', (_, policy, expected) => {
    expect(problemsOf(policy)).toEqual(expected);
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
    expect(lintGradingPolicy(odd)[2]?.message).toBe(
      'method.segments: leave 4 of 8 scores to "Others"',
    );
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
    expect(lintGradingPolicy(policy).map(({ code }) => code)).toEqual(['service.allAlike']);
  });
});
