import { describe, expect, it } from 'vitest';
import {
  definePointsPolicy,
  type PointsPolicy,
  type PointsPolicyInput,
  rewardForNextBill,
  type Score,
  scorePeriod,
  scoreTenureAndSpend,
  telecomPoints,
} from '../../src/index.ts';
import { accountWith, march, marchBill, paidOn } from '../support/telecomAccount.ts';

function rewarding(reward: PointsPolicyInput['reward'], more: object = {}): PointsPolicy {
  return definePointsPolicy({ ...telecomPoints, ...more, reward } as PointsPolicyInput);
}
const scored = (tenureMonths: number, spend = '0', policy: PointsPolicy = telecomPoints): Score =>
  scoreTenureAndSpend(policy, { tenureMonths, spend, paidOnTime: true });
const amountOf = (policy: PointsPolicy, points: number, nextBill: string): string | null =>
  rewardForNextBill(policy, scored(points), { nextBill }).amount;

describe('rewardForNextBill', () => {
  it('answers the case whole', () => {
    const reward = rewardForNextBill(telecomPoints, scored(25, '186.00'), { nextBill: '186.00' });
    expect(reward).toEqual({
      status: 'granted',
      points: 43,
      band: '40',
      bandMin: 40,
      amount: '9.30',
      policy: { id: 'telecom-points', version: '1' },
      because: [
        { kind: 'reward.band', band: '40', min: 40, points: 43 },
        {
          kind: 'reward.ratio',
          ratio: '0.05',
          nextBill: '186',
          exact: '9.3',
          amount: '9.30',
          currency: 'CNY',
        },
        {
          kind: 'reward.atStake',
          amount: '9.30',
          left: '0.00',
          firstOffenceWaiver: false,
          currency: 'CNY',
        },
      ],
      needs: [
        {
          rule: 'points.more',
          points: 17,
          band: '60',
          min: 60,
          ratio: '0.08',
          amount: null,
          currency: 'CNY',
        },
      ],
      next: null,
    });
  });

  it.each([
    [0, '0', '0.00'],
    [19, '0', '0.00'],
    [20, '20', '2.00'],
    [39, '20', '2.00'],
    [40, '40', '5.00'],
    [59, '40', '5.00'],
    [60, '60', '8.00'],
    [99, '60', '8.00'],
    [100, '100', '10.00'],
    [5_000, '100', '10.00'],
  ])('%d points are in band %s', (points, band, amount) => {
    const reward = rewardForNextBill(telecomPoints, scored(points), { nextBill: '100' });
    expect(reward).toMatchObject({ band, bandMin: Number(band), amount });
    expect(reward.needs).toHaveLength(points < 100 ? 1 : 0);
  });

  it.each([
    ['10.50', '0.53'],
    ['123.45', '6.17'],
    ['0', '0.00'],
    ['0.09', '0.00'],
    ['0.10', '0.01'],
  ])('rounds 5 %% of %s half up to %s', (nextBill, amount) => {
    expect(amountOf(telecomPoints, 40, nextBill)).toBe(amount);
  });

  it('needs no band that the cap keeps out of reach', () => {
    const capped = (cap: number) =>
      rewardForNextBill(rewarding(telecomPoints.reward, { cap }), scored(80), { nextBill: '1' });
    expect(capped(99).needs).toEqual([]);
    expect(capped(100).needs).toMatchObject([{ band: '100', points: 20 }]);
  });

  it('rounds by the mode and to the decimals of the policy', () => {
    const bands = [{ min: 0, ratio: '0.05' }];
    const by = (settings: object) => rewarding({ kind: 'bands', bands, ...settings });
    expect(amountOf(by({ rounding: 'floor' }), 0, '10.50')).toBe('0.52');
    expect(amountOf(by({ rounding: 'halfEven' }), 0, '10.50')).toBe('0.52');
    expect(amountOf(by({ scale: 0 }), 0, '10.50')).toBe('1');
    expect(amountOf(by({ scale: 3 }), 0, '10.50')).toBe('0.525');
  });

  it('gives amounts as well as ratios, in one table', () => {
    const policy = rewarding({
      kind: 'bands',
      bands: [
        { min: 0, amount: 0 },
        { name: 'ten', min: 10, amount: '5' },
        { name: 'half', min: 20, ratio: '0.5' },
      ],
    });
    const ten = rewardForNextBill(policy, scored(10), { nextBill: '100' });
    expect(ten).toMatchObject({ band: 'ten', bandMin: 10, amount: '5.00' });
    expect(ten.because[1]).toEqual({
      kind: 'reward.amount',
      exact: '5',
      amount: '5.00',
      currency: 'CNY',
    });
    expect(ten.needs).toEqual([
      {
        rule: 'points.more',
        points: 10,
        band: 'half',
        min: 20,
        ratio: '0.5',
        amount: null,
        currency: 'CNY',
      },
    ]);
    const none = rewardForNextBill(policy, scored(0), { nextBill: '100' });
    expect(none.needs[0]).toMatchObject({ points: 10, ratio: null, amount: '5' });
  });

  describe('is never more than the next bill', () => {
    const fixed = (settings: object) =>
      rewarding({ kind: 'bands', bands: [{ min: 0, amount: '20' }], ...settings });
    it.each([
      ['1', '100', '20.00', null],
      ['1', '20', '20.00', null],
      ['1', '19.99', '19.99', '19.99'],
      ['0.3', '50', '15.00', '15.00'],
      ['0.333', '10', '3.33', '3.33'],
      ['1', '0.009', '0.00', '0.00'],
    ])('at most %s of %s: %s', (maxRatioOfBill, nextBill, amount, limit) => {
      const reward = rewardForNextBill(fixed({ maxRatioOfBill }), scored(0), { nextBill });
      expect(reward.amount).toBe(amount);
      const limited = reward.because.find(({ kind }) => kind === 'reward.limited');
      expect(limited).toEqual(
        limit === null
          ? undefined
          : { kind: 'reward.limited', by: 'nextBill', limit, currency: 'CNY' },
      );
    });

    it('also where rounding up would make it more', () => {
      const all = rewarding({ kind: 'bands', bands: [{ min: 0, ratio: 1 }], rounding: 'ceil' });
      expect(amountOf(all, 0, '0.005')).toBe('0.00');
      expect(amountOf(all, 0, '0.01')).toBe('0.01');
    });
  });

  describe('linear', () => {
    const policy = rewarding({ kind: 'linear', amountPerPoint: '0.15', max: '10' });
    it.each([
      [0, '0.00'],
      [43, '6.45'],
      [66, '9.90'],
      [67, '10.00'],
    ])('%d points: %s', (points, amount) => {
      const reward = rewardForNextBill(policy, scored(points), { nextBill: '100' });
      expect(reward).toMatchObject({ amount, band: null, bandMin: null, needs: [] });
    });

    it('says what it was before the limits', () => {
      expect(rewardForNextBill(policy, scored(67), { nextBill: '9' }).because).toEqual([
        {
          kind: 'reward.linear',
          points: 67,
          amountPerPoint: '0.15',
          exact: '10.05',
          amount: '9.00',
          currency: 'CNY',
        },
        { kind: 'reward.limited', by: 'max', limit: '10', currency: 'CNY' },
        { kind: 'reward.limited', by: 'nextBill', limit: '9.00', currency: 'CNY' },
        {
          kind: 'reward.atStake',
          amount: '9.00',
          left: '0.00',
          firstOffenceWaiver: false,
          currency: 'CNY',
        },
      ]);
      const free = rewarding({ kind: 'linear', amountPerPoint: '0.15' });
      expect(amountOf(free, 100, '100')).toBe('15.00');
    });
  });

  it('is pending while the points are, and provisional where they are', () => {
    const deferred = scorePeriod(telecomPoints, paidOn(null), { ...march, asOf: '2024-04-05' });
    expect(rewardForNextBill(telecomPoints, deferred, { nextBill: '186.00' })).toEqual({
      status: 'pending',
      points: null,
      band: null,
      bandMin: null,
      amount: null,
      policy: { id: 'telecom-points', version: '1' },
      because: [{ kind: 'reward.pending' }],
      needs: [],
      next: null,
    });
    const policy = definePointsPolicy({ ...telecomPoints, onTime: { onUnknown: 'provisional' } });
    const provisional = scorePeriod(policy, paidOn(null), { ...march, asOf: '2024-04-05' });
    expect(rewardForNextBill(policy, provisional, { nextBill: '186.00' })).toMatchObject({
      status: 'provisional',
      amount: '9.30',
    });
  });

  it('is none where the policy has none, whatever the points', () => {
    const reward = rewardForNextBill(rewarding(null), scored(43), { nextBill: '100' });
    expect(reward).toMatchObject({ status: 'none', points: 43, band: null, amount: null });
    expect(reward.because).toEqual([{ kind: 'reward.none' }]);
  });

  it('says what a late payment would leave, by what it takes', () => {
    const stake = (effect: string) => {
      const policy = rewarding(telecomPoints.reward, { late: { effect } });
      const score = scored(45, '186.00', policy);
      return rewardForNextBill(policy, score, { nextBill: '100' }).because.at(-1);
    };
    const reason = { kind: 'reward.atStake', firstOffenceWaiver: false, currency: 'CNY' };
    expect(stake('zeroScore')).toEqual({ ...reason, amount: '8.00', left: '0.00' });
    expect(stake('hold')).toEqual({ ...reason, amount: '8.00', left: '0.00' });
    expect(stake('excludeSpend')).toEqual({ ...reason, amount: '3.00', left: '5.00' });
    expect(stake('excludeTenure')).toEqual({ ...reason, amount: '8.00', left: '0.00' });
  });

  it.each(['zeroScore', 'hold'])('says what the late payment did cost, under %s', (effect) => {
    const policy = rewarding(telecomPoints.reward, { late: { effect } });
    const score = scorePeriod(policy, paidOn(null), march);
    const reward = rewardForNextBill(policy, score, { nextBill: '186.00' });
    expect(reward).toMatchObject({ status: 'granted', points: 0, amount: '0.00' });
    expect(reward.because.at(-1)).toEqual({ kind: 'reward.lost', amount: '9.30', currency: 'CNY' });
  });

  it('says that a first late payment would cost nothing, where the policy waives it', () => {
    const policy = rewarding(telecomPoints.reward, { late: { firstOffenceWaiver: true } });
    const reward = rewardForNextBill(policy, scored(40, '0', policy), { nextBill: '100' });
    expect(reward.because.at(-1)).toMatchObject({ amount: '5.00', firstOffenceWaiver: true });
  });

  it('has nothing at stake once lateness is settled', () => {
    const policy = rewarding(telecomPoints.reward, { late: { effect: 'hold' } });
    const score = scorePeriod(policy, paidOn('2024-05-01'), march);
    expect(score.status).toBe('reinstated');
    const reward = rewardForNextBill(policy, score, { nextBill: '186.00' });
    expect(reward).toMatchObject({ status: 'granted', amount: '9.30' });
    expect(reward.because.map(({ kind }) => kind)).toEqual(['reward.band', 'reward.ratio']);
  });

  it.each([{ joinedOn: '2024-04-01' }, { endedOn: '2024-03-01' }])(
    'is none for who is no customer in the period: %j',
    (changes) => {
      const policy = rewarding({ kind: 'bands', bands: [{ min: 0, ratio: '0.1' }] });
      const score = scorePeriod(policy, accountWith([marchBill()], changes), march);
      expect(rewardForNextBill(policy, score, { nextBill: '100' })).toMatchObject({
        status: 'none',
        points: 0,
        band: null,
        amount: null,
        because: [{ kind: 'reward.notMember' }],
        needs: [],
      });
    },
  );

  it('takes a score of its own policy only, of any version', () => {
    const other = definePointsPolicy({ ...telecomPoints, id: 'other' });
    const call = () => rewardForNextBill(other, scored(40), { nextBill: '100' });
    expect(call).toThrow('score: "telecom-points" is not the id of the policy, "other"');
    expect(call).toThrow(
      expect.objectContaining({ name: 'ContractError', code: 'score.ofOtherPolicy' }),
    );
    const newer = definePointsPolicy({ ...telecomPoints, version: '2' });
    expect(rewardForNextBill(newer, scored(40), { nextBill: '100' }).amount).toBe('5.00');
    for (const score of [undefined, null, {}, 43]) {
      const wrong = () => rewardForNextBill(other, score as never, { nextBill: '100' });
      expect(wrong).toThrow(expect.objectContaining({ code: 'score.ofOtherPolicy' }));
    }
  });

  it.each([
    [undefined, '(top level): an object must be given'],
    ['100', '(top level): "100" is not an object'],
    [{ nextBill: '100', tax: 1 }, 'tax: 1 stands under a key that is not known'],
  ])('refuses %j instead of { nextBill }', (next, message) => {
    expect(() => rewardForNextBill(telecomPoints, scored(1), next as never)).toThrow(message);
  });

  it.each([
    ['-1', 'nextBill: "-1" is below zero'],
    ['x', 'nextBill: "x" is not a plain decimal number'],
    [undefined, 'nextBill: a decimal amount must be given'],
  ])('refuses a next bill of %s', (nextBill, message) => {
    const call = () => rewardForNextBill(telecomPoints, scored(1), { nextBill: nextBill as never });
    expect(call).toThrow(message);
    expect(call).toThrow(expect.objectContaining({ name: 'FactsError' }));
  });
});
