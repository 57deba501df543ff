import { describe, expect, it } from 'vitest';
import {
  definePointsPolicy,
  type PointsPolicy,
  type PointsPolicyInput,
  scoreTenureAndSpend,
  type TenureAndSpend,
  telecomPoints,
} from '../../src/index.ts';

const case1: TenureAndSpend = { tenureMonths: 25, spend: '186.00', paidOnTime: true };

function policyWith(changes: Partial<PointsPolicyInput>): PointsPolicy {
  return definePointsPolicy({ ...telecomPoints, ...changes } as PointsPolicyInput);
}
const lateWith = (late: NonNullable<PointsPolicyInput['late']>): PointsPolicy =>
  policyWith({ late });

describe('scoreTenureAndSpend', () => {
  it('answers the case whole', () => {
    expect(scoreTenureAndSpend(telecomPoints, case1)).toEqual({
      status: 'earned',
      tenure: { months: 25, points: 25 },
      spend: { base: '186', points: 18, remainder: '6' },
      gross: 43,
      points: 43,
      forfeits: null,
      policy: { id: 'telecom-points', version: '1' },
      because: [
        { kind: 'tenure.counted', months: 25, pointsPerMonth: 1, points: 25 },
        {
          kind: 'spend.counted',
          of: 'spend',
          id: 'spend',
          base: '186',
          carriedIn: '0',
          per: '10',
          pointsEach: 1,
          rounding: 'floor',
          units: '18',
          points: 18,
          remainder: '6',
          currency: 'CNY',
        },
        { kind: 'payment.given', paidOnTime: true },
        { kind: 'points.total', tenure: 25, spend: 18, gross: 43, points: 43 },
      ],
      needs: [{ rule: 'spend.more', amount: '4', currency: 'CNY', gains: 1 }],
      next: null,
    });
  });

  it.each([
    ['nothing at all', 0, '0', 0],
    ['9.99, just below 10', 0, '9.99', 0],
    ['10 exactly', 0, '10', 1],
    ['10.00 as a number', 0, 10, 1],
    ['a bigint', 0, 25n, 2],
    ['a month more', 26, '186.00', 44],
    ['120,000 months, the most there are', 120_000, '0', 120_000],
    ['34 digits of spend that round down to 15', 0, '9999999999999999.999', 999_999_999_999_999],
  ])('counts %s', (_, tenureMonths, spend, points) => {
    const score = scoreTenureAndSpend(telecomPoints, { tenureMonths, spend, paidOnTime: true });
    expect(score.points).toBe(points);
  });

  it.each([
    ['floor', '15', 1, '5'],
    ['down', '15', 1, '5'],
    ['ceil', '11', 2, '-9'],
    ['halfUp', '15', 2, '-5'],
    ['halfUp', '14.99', 1, '4.99'],
    ['halfEven', '15', 2, '-5'],
    ['halfEven', '25', 2, '5'],
    ['halfEven', '35', 4, '-5'],
  ] as const)('rounds spend by %s: %s', (rounding, spend, points, remainder) => {
    const policy = policyWith({ spend: { per: '10', rounding } });
    const score = scoreTenureAndSpend(policy, { ...case1, spend });
    expect(score.spend).toEqual({ base: spend, points, remainder });
  });

  it('keeps the decimals that the policy keeps', () => {
    const policy = policyWith({ spend: { per: '10', scale: 2, points: 2 } });
    const { spend, needs } = scoreTenureAndSpend(policy, { ...case1, spend: '12.399' });
    expect(spend).toEqual({ base: '12.399', points: 2.46, remainder: '0.099' });
    expect(needs).toEqual([{ rule: 'spend.more', amount: '0.001', currency: 'CNY', gains: 0.02 }]);
  });

  it.each([
    ['floor', '186', '4'],
    ['down', '186', '4'],
    ['halfUp', '182', '3'],
    ['halfUp', '186', '9'],
  ] as const)(
    'tells under %s how much more than %s gives the next point',
    (rounding, spend, amount) => {
      const policy = policyWith({ spend: { per: '10', rounding } });
      expect(scoreTenureAndSpend(policy, { ...case1, spend }).needs).toEqual([
        { rule: 'spend.more', amount, currency: 'CNY', gains: 1 },
      ]);
    },
  );

  it.each(['ceil', 'halfEven'] as const)('tells no step under %s', (rounding) => {
    const policy = policyWith({ spend: { per: '10', rounding } });
    expect(scoreTenureAndSpend(policy, case1).needs).toEqual([]);
  });

  it('needs no more spend where spending gives nothing or the cap is reached', () => {
    const free = policyWith({ spend: { per: '10', points: 0 } });
    expect(scoreTenureAndSpend(free, case1).needs).toEqual([]);
    expect(scoreTenureAndSpend(policyWith({ cap: 43 }), case1).needs).toEqual([]);
    expect(scoreTenureAndSpend(policyWith({ cap: 44 }), case1).needs).toHaveLength(1);
    const five = policyWith({ cap: 116, spend: { per: '10', points: 5 } });
    expect(scoreTenureAndSpend(five, case1).needs).toMatchObject([{ amount: '4', gains: 1 }]);
  });

  it('cuts to the cap and says so', () => {
    const score = scoreTenureAndSpend(policyWith({ cap: 40 }), case1);
    expect(score).toMatchObject({ gross: 40, points: 40, tenure: { points: 25 } });
    expect(score.because).toContainEqual({ kind: 'points.capped', uncapped: 43, cap: 40 });
    const uncut = scoreTenureAndSpend(policyWith({ cap: 43 }), case1);
    expect(uncut.because.map(({ kind }) => kind)).not.toContain('points.capped');
  });

  it('does not take the trace of binary rounding for points above the cap', () => {
    const policy = policyWith({
      tenure: { pointsPerMonth: 0.1 },
      spend: { per: '10', points: 0.1 },
      cap: 1,
    });
    const score = scoreTenureAndSpend(policy, { ...case1, tenureMonths: 1, spend: '20' });
    expect(score.points).toBe(0.3);
    expect(score.because.map(({ kind }) => kind)).not.toContain('points.capped');
    const capped = scoreTenureAndSpend(policy, { ...case1, tenureMonths: 7, spend: '71' });
    expect(capped.because).toContainEqual({ kind: 'points.capped', uncapped: 1.4, cap: 1 });
  });

  it.each([
    ['zeroScore', 'forfeited', 0, 'score'],
    ['excludeSpend', 'forfeited', 25, 'spend'],
    ['excludeTenure', 'forfeited', 18, 'tenure'],
    ['zeroBalance', 'forfeited', 0, 'balance'],
    ['hold', 'held', 0, null],
  ] as const)('takes what %s says when late', (effect, status, points, forfeits) => {
    const score = scoreTenureAndSpend(lateWith({ effect }), { ...case1, paidOnTime: false });
    expect(score).toMatchObject({ status, points, forfeits, gross: 43 });
    const reason =
      effect === 'hold'
        ? { kind: 'points.held', gross: 43 }
        : { kind: 'points.forfeited', effect, gross: 43, points };
    expect(score.because.slice(2)).toEqual([
      { kind: 'payment.given', paidOnTime: false },
      reason,
      { kind: 'points.total', tenure: 25, spend: 18, gross: 43, points },
    ]);
  });

  it('cuts what lateness leaves to the cap, too', () => {
    const late = { late: { effect: 'excludeSpend' as const }, cap: 20 };
    expect(scoreTenureAndSpend(policyWith(late), { ...case1, paidOnTime: false }).points).toBe(20);
  });

  it('says how points come back, where they can', () => {
    const facts = { ...case1, paidOnTime: false };
    const needs = (late: NonNullable<PointsPolicyInput['late']>) =>
      scoreTenureAndSpend(lateWith(late), facts).needs;
    expect(needs({})).toEqual([]);
    expect(needs({ effect: 'hold' })).toEqual([
      { rule: 'points.reinstate', withinMonths: null, fee: null, currency: 'CNY', regains: 43 },
    ]);
    expect(needs({ effect: 'excludeSpend', reinstate: { withinMonths: 12, fee: 35 } })).toEqual([
      { rule: 'points.reinstate', withinMonths: 12, fee: '35', currency: 'CNY', regains: 18 },
    ]);
  });

  it.each([
    ['defer', 'pending', null, { kind: 'points.pending', gross: 43, points: null }],
    ['provisional', 'pending', 43, { kind: 'points.pending', gross: 43, points: 43 }],
    [
      'treatLate',
      'forfeited',
      0,
      { kind: 'points.forfeited', effect: 'zeroScore', gross: 43, points: 0 },
    ],
  ] as const)('answers an unknown payment by %s', (onUnknown, status, points, reason) => {
    const policy = policyWith({ onTime: { onUnknown } });
    const score = scoreTenureAndSpend(policy, { ...case1, paidOnTime: null });
    expect(score).toMatchObject({ status, points });
    expect(score.because).toContainEqual(reason);
    expect(score.because.some(({ kind }) => kind === 'points.total')).toBe(points !== null);
    expect(score.needs.length).toBe(status === 'pending' ? 1 : 0);
  });

  it('waives a first offence only where policy and facts say so, and the payment was late', () => {
    const waiving = lateWith({ firstOffenceWaiver: true });
    const late = { ...case1, paidOnTime: false };
    const waived = scoreTenureAndSpend(waiving, { ...late, firstOffence: true });
    expect(waived).toMatchObject({ status: 'earned', points: 43 });
    expect(waived.because).toContainEqual({ kind: 'payment.waived', bill: null });
    expect(scoreTenureAndSpend(waiving, late).points).toBe(0);
    expect(scoreTenureAndSpend(waiving, { ...late, firstOffence: false }).points).toBe(0);
    expect(scoreTenureAndSpend(waiving, { ...late, firstOffence: null }).points).toBe(0);
    expect(scoreTenureAndSpend(telecomPoints, { ...late, firstOffence: true }).points).toBe(0);
    const onTime = scoreTenureAndSpend(waiving, { ...case1, firstOffence: true });
    expect(onTime.because.map(({ kind }) => kind)).not.toContain('payment.waived');
  });

  it('takes up and passes on a remainder where the policy carries it', () => {
    const carrying = policyWith({ spend: { per: '10', remainder: 'carry' } });
    const first = scoreTenureAndSpend(carrying, { ...case1, spend: '15' });
    const carriedIn = first.spend.remainder;
    const second = scoreTenureAndSpend(carrying, { ...case1, spend: '15', carriedIn });
    expect([first.spend, second.spend]).toEqual([
      { base: '15', points: 1, remainder: '5' },
      { base: '15', points: 2, remainder: '0' },
    ]);
    expect(second.because[1]).toMatchObject({ carriedIn: '5', units: '2' });
    expect(second.needs).toEqual([{ rule: 'spend.more', amount: '10', currency: 'CNY', gains: 1 }]);
  });

  it.each(['10', '-10', '1000000'])('takes no %s for a remainder of 10', (carriedIn) => {
    const policy = policyWith({ spend: { per: '10', remainder: 'carry' } });
    const problem = {
      code: 'carry.outOfRange',
      path: ['carriedIn'],
      message: `carriedIn: "${carriedIn}" is no remainder: it is not below 10`,
      received: `"${carriedIn}"`,
    };
    expect(() => scoreTenureAndSpend(policy, { ...case1, carriedIn })).toThrow(
      expect.objectContaining({ name: 'FactsError', problems: [problem] }),
    );
  });

  it('takes a remainder below 0, which rounding up leaves, and never gives points below 0', () => {
    const policy = policyWith({ spend: { per: '10', remainder: 'carry', rounding: 'ceil' } });
    const score = scoreTenureAndSpend(policy, { ...case1, spend: '0', carriedIn: '-9' });
    expect(score.spend).toEqual({ base: '0', points: 0, remainder: '-9' });
  });

  it('is exact where floats are not', () => {
    const by = (per: string) => policyWith({ spend: { per } });
    expect(scoreTenureAndSpend(by('0.01'), { ...case1, spend: '4.35' }).spend.points).toBe(435);
    expect(scoreTenureAndSpend(by('0.01'), { ...case1, spend: 4.35 }).spend.points).toBe(435);
    expect(scoreTenureAndSpend(by('0.1'), { ...case1, spend: 0.3 }).spend.points).toBe(3);
  });
});
