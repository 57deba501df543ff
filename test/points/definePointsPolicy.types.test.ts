/** Names in a policy literal reach the types; what was not checked is no policy. */
import { describe, expectTypeOf, it } from 'vitest';
import {
  definePointsPolicy,
  mojKlubPoints,
  type Outcome,
  type PointsPolicy,
  type PointsPolicyProblem,
  readPointsPolicy,
  rewardForNextBill,
  scoreTenureAndSpend,
  telecomPoints,
} from '../../src/index.ts';

const base = {
  id: 'telecom-points',
  version: '1',
  currency: 'CNY',
  tenure: { pointsPerMonth: 1 },
  spend: { per: '10' },
} as const;
const score = scoreTenureAndSpend(telecomPoints, { tenureMonths: 1, spend: 1, paidOnTime: true });
const next = { nextBill: '100' };

describe('band names', () => {
  it('are those of the literal', () => {
    const policy = definePointsPolicy({
      ...base,
      reward: {
        kind: 'bands',
        bands: [
          { name: 'none', min: 0, ratio: '0' },
          { name: 'silver', min: 20, ratio: '0.02' },
          { name: 'gold', min: 40, amount: 5 },
        ],
      },
    });
    expectTypeOf(policy).toEqualTypeOf<PointsPolicy<'none' | 'silver' | 'gold'>>();
    const reward = rewardForNextBill(policy, score, next);
    expectTypeOf(reward.band).toEqualTypeOf<'none' | 'silver' | 'gold' | null>();
    // @ts-expect-error: there is no such band
    const wrong = reward.band === 'platinum';
    expectTypeOf(wrong).toEqualTypeOf<boolean>();
  });

  it('are the minimum where none is given', () => {
    const policy = definePointsPolicy({
      ...base,
      reward: {
        kind: 'bands',
        bands: [
          { min: 0, ratio: '0' },
          { name: 'top', min: 40, ratio: '0.02' },
        ],
      },
    });
    expectTypeOf(rewardForNextBill(policy, score, next).band).toEqualTypeOf<'0' | 'top' | null>();
    const { band } = rewardForNextBill(telecomPoints, score, next);
    expectTypeOf(band).toEqualTypeOf<'0' | '20' | '40' | '60' | '100' | null>();
  });

  it('do not exist without bands', () => {
    const linear = definePointsPolicy({ ...base, reward: { kind: 'linear', amountPerPoint: 1 } });
    expectTypeOf(rewardForNextBill(linear, score, next).band).toEqualTypeOf<null>();
    expectTypeOf(
      rewardForNextBill(definePointsPolicy(base), score, next).band,
    ).toEqualTypeOf<null>();
    const own = scoreTenureAndSpend(mojKlubPoints, {
      tenureMonths: 1,
      spend: 1,
      paidOnTime: true,
    });
    expectTypeOf(rewardForNextBill(mojKlubPoints, own, next).band).toEqualTypeOf<null>();
  });

  it('survive a preset that is spread and checked again', () => {
    const policy = definePointsPolicy({ ...telecomPoints, version: '2', currency: 'USD' });
    expectTypeOf(policy).toEqualTypeOf<PointsPolicy<'0' | '20' | '40' | '60' | '100'>>();
  });

  it('are any text in a policy that was read', () => {
    const outcome = readPointsPolicy({});
    expectTypeOf(outcome).toEqualTypeOf<Outcome<PointsPolicy, PointsPolicyProblem>>();
    if (outcome.ok) {
      expectTypeOf(rewardForNextBill(outcome.value, score, next).band).toEqualTypeOf<
        string | null
      >();
    }
  });
});

describe('what was not checked', () => {
  const facts = { tenureMonths: 1, spend: 1, paidOnTime: true };
  it('is no policy: plain JSON, a literal, a spread preset', () => {
    const json = { format: 'points-policy@1', ...base, reward: null };
    const spread = { ...telecomPoints, currency: 'USD' };
    const calls = () => [
      // @ts-expect-error: plain JSON was not checked
      scoreTenureAndSpend(json, facts),
      // @ts-expect-error: a preset that was spread and changed must be checked again
      scoreTenureAndSpend(spread, facts),
      // @ts-expect-error: a literal was not checked
      scoreTenureAndSpend({ ...base }, facts),
    ];
    expectTypeOf(calls).toBeFunction();
  });

  it('is no literal either when a word or a key is wrong', () => {
    const calls = () => [
      // @ts-expect-error: no such rounding
      definePointsPolicy({ ...base, spend: { per: '10', rounding: 'nearest' } }),
      // @ts-expect-error: `per` must be given
      definePointsPolicy({ ...base, spend: {} }),
      // @ts-expect-error: `paidOnTime` must be given
      scoreTenureAndSpend(telecomPoints, { tenureMonths: 1, spend: 1 }),
    ];
    expectTypeOf(calls).toBeFunction();
  });
});
