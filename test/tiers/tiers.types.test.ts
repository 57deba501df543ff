/** Names in a policy literal reach the types. */
import { describe, expectTypeOf, it } from 'vitest';
import type { Outcome } from '../../src/index.ts';
import {
  defineGradingPolicy,
  focusList,
  type GradingPolicy,
  type GradingPolicyProblem,
  gradePortfolio,
  gradeValues,
  pareto8020,
  paretoPotential,
  readGradingPolicy,
} from '../../src/tiers/index.ts';
import { asOf } from './support.ts';

const base = { id: 'p', version: '1' } as const;

describe('grade names', () => {
  it('are those of the literal', () => {
    const policy = defineGradingPolicy({
      ...base,
      method: { kind: 'thresholds', grades: [{ name: 'gold', min: 5 }, { name: 'base' }] },
    });
    expectTypeOf(policy).toEqualTypeOf<GradingPolicy<'gold' | 'base', 'gold' | 'base', null>>();
    const grading = gradePortfolio(policy, [], { asOf });
    expectTypeOf<(typeof grading.grades)[number]['grade']>().toEqualTypeOf<'gold' | 'base'>();
    expectTypeOf(gradeValues(policy, [])).toEqualTypeOf<('gold' | 'base')[]>();
    const { members } = focusList(policy, grading, { asOf });
    expectTypeOf<(typeof members)[number]['grade']>().toEqualTypeOf<'gold' | 'base'>();
    // @ts-expect-error: there is no such grade
    const wrong = grading.grades[0]?.grade === 'platinum';
    expectTypeOf(wrong).toEqualTypeOf<boolean>();
  });

  it('are those of the last step of a chain', () => {
    const policy = defineGradingPolicy({
      ...base,
      method: {
        kind: 'rankShare',
        grades: [
          { name: 'A', share: '0.5' },
          { name: 'B', share: '0.5' },
        ],
      },
      refine: {
        kind: 'matrix',
        rows: { of: 'grade' },
        columns: { of: 'potential', cuts: ['1'] },
        cells: [
          ['star', 'cash'],
          ['grow', 'low'],
        ],
      },
    });
    const { grades } = gradePortfolio(policy, [], { asOf });
    expectTypeOf<(typeof grades)[number]['grade']>().toEqualTypeOf<
      'star' | 'cash' | 'grow' | 'low'
    >();
  });

  it('are those of segments and of the rest, of weighted scores and of cells', () => {
    const rfm = defineGradingPolicy({
      ...base,
      method: { kind: 'rfm', segments: [{ name: 'best', recency: [5, 5] }] },
    });
    expectTypeOf(gradePortfolio(rfm, [], { asOf }).summary[0]?.grade).toEqualTypeOf<
      'best' | 'Others' | undefined
    >();
    const named = defineGradingPolicy({
      ...base,
      method: { kind: 'rfm', segments: [{ name: 'best' }], others: 'rest' },
    });
    expectTypeOf(gradePortfolio(named, [], { asOf }).summary[0]?.grade).toEqualTypeOf<
      'best' | 'rest' | undefined
    >();
    const weighted = defineGradingPolicy({
      ...base,
      method: {
        kind: 'weighted',
        metrics: [{ of: 'value' }],
        by: { kind: 'cumulativeShare', grades: [{ name: 'top', upTo: '0.5' }, { name: 'tail' }] },
      },
    });
    expectTypeOf(gradePortfolio(weighted, [], { asOf }).summary[0]?.grade).toEqualTypeOf<
      'top' | 'tail' | undefined
    >();
  });

  it('survive a preset that is spread and checked again', () => {
    const one = defineGradingPolicy({ ...pareto8020, id: 'own' });
    expectTypeOf(one).toEqualTypeOf<GradingPolicy<'A' | 'B' | 'C', 'A' | 'B' | 'C', null>>();
    const two = defineGradingPolicy({ ...paretoPotential, id: 'own' });
    expectTypeOf(gradePortfolio(two, [], { asOf }).summary[0]?.grade).toEqualTypeOf<
      'star' | 'cash' | 'grow' | 'keep' | 'economy' | undefined
    >();
  });

  it('are any text in a policy that was read', () => {
    expectTypeOf(readGradingPolicy({})).toEqualTypeOf<
      Outcome<GradingPolicy, GradingPolicyProblem>
    >();
  });
});

describe('what a literal refers to', () => {
  const method = {
    kind: 'thresholds',
    grades: [{ name: 'gold', min: 5 }, { name: 'base' }],
  } as const;
  const replyTargets = { firstReplyWorkingHours: 1, solutionWorkingHours: 2 };

  it('are its grades and service levels', () => {
    const calls = () => [
      defineGradingPolicy({
        ...base,
        method,
        service: { gold: 'dedicated', base: 'selfService' },
        focus: { highValue: ['gold'] },
      }),
      defineGradingPolicy({
        ...base,
        method,
        serviceLevels: { best: { channel: 'visit', replyTargets } },
        service: { gold: 'best', base: 'best' },
      }),
      defineGradingPolicy({ ...pareto8020, id: 'own', service: pareto8020.service }),
      defineGradingPolicy({ ...base, method, service: null, focus: {} }),
      // @ts-expect-error: there is no such grade
      defineGradingPolicy({ ...base, method, service: { gold: 'dedicated', basic: 'standard' } }),
      // @ts-expect-error: there is no such service level
      defineGradingPolicy({ ...base, method, service: { gold: 'golden', base: 'standard' } }),
      // @ts-expect-error: there is no such grade
      defineGradingPolicy({ ...base, method, focus: { highValue: ['platinum'] } }),
      defineGradingPolicy({
        ...base,
        method,
        serviceLevels: { best: { channel: 'visit', replyTargets } },
        // @ts-expect-error: there is no such service level any more
        service: { gold: 'best', base: 'standard' },
      }),
    ];
    expectTypeOf(calls).toBeFunction();
  });
});

describe('what was not checked', () => {
  it('is no policy', () => {
    const calls = () => [
      // @ts-expect-error: a preset that was spread and changed must be checked again
      gradePortfolio({ ...pareto8020, stayBand: '0.1' }, [], { asOf }),
      // @ts-expect-error: no such tie rule
      defineGradingPolicy({ ...base, method: { kind: 'rankShare', grades: [], ties: 'up' } }),
      // @ts-expect-error: a customer has a value
      gradePortfolio(pareto8020, [{ id: 'a' }], { asOf }),
    ];
    expectTypeOf(calls).toBeFunction();
  });
});
