import { describe, expect, it } from 'vitest';
import {
  definePointsPolicy,
  lintPointsPolicy,
  mojKlubPoints,
  type PointsPolicyInput,
  telecomPoints,
} from '../../src/index.ts';

function findings(changes: Partial<PointsPolicyInput>, options = {}): unknown[] {
  const policy = definePointsPolicy({ ...telecomPoints, ...changes } as PointsPolicyInput);
  return lintPointsPolicy(policy, options).map(({ code, message }) => [code, message]);
}
const bands = (
  ...list: NonNullable<PointsPolicyInput['reward']> extends infer R
    ? R extends { bands: infer B }
      ? B extends readonly (infer One)[]
        ? One[]
        : never
      : never
    : never
) => ({
  reward: { kind: 'bands' as const, bands: list },
});

describe('lintPointsPolicy', () => {
  it('has nothing to say of the presets but their grace', () => {
    expect(lintPointsPolicy(telecomPoints)).toEqual([]);
    expect(lintPointsPolicy(mojKlubPoints).map(({ code }) => code)).toEqual([
      'grace.longerThanPeriod',
    ]);
    expect(findings({ reward: { kind: 'linear', amountPerPoint: 1 } })).toEqual([]);
  });

  it('finds bands above the cap', () => {
    const message = 'reward.bands[4].min: 100 is above the cap of 99, so nobody gets there';
    expect(findings({ cap: 99 })).toEqual([['band.unreachable', message]]);
    expect(findings({ cap: 100 })).toEqual([]);
  });

  it('finds ratios above 1', () => {
    const list = [
      { min: 0, ratio: '0.9' },
      { min: 10, ratio: '1' },
      { min: 20, ratio: '1.01' },
    ];
    expect(findings(bands(...list))).toEqual([
      ['ratio.aboveOne', 'reward.bands[2].ratio: "1.01" is more than the whole bill'],
    ]);
  });

  it('finds bands that give no more than the one before', () => {
    const same = 'is no more than in the band before it';
    const ratios = [
      { min: 0, ratio: '0.01' },
      { min: 10, ratio: '0.01' },
      { min: 20, ratio: '0.02' },
    ];
    expect(findings(bands(...ratios))).toEqual([
      ['band.noStep', `reward.bands[1].ratio: "0.01" ${same}`],
    ]);
    const amounts = [
      { min: 0, amount: 5 },
      { min: 10, amount: 4 },
    ];
    expect(findings(bands(...amounts))).toEqual([
      ['band.noStep', `reward.bands[1].amount: "4" ${same}`],
    ]);
  });

  it('finds jumps worth many points, and measures them in points', () => {
    const list = [
      { min: 0, ratio: '0' },
      { min: 50, ratio: '0.01' },
      { min: 100, ratio: '0.10' },
    ];
    const worth = "is a step worth 90 points of the table's average, over 50";
    expect(findings(bands(...list))).toEqual([
      ['band.jump', `reward.bands[2].ratio: "0.1" ${worth}`],
    ]);
    expect(findings(bands(...list), { maxJumpInPoints: 90 })).toEqual([]);
    expect(findings(bands(...list), { maxJumpInPoints: 89 })).toHaveLength(1);
    expect(findings({}, { maxJumpInPoints: 29 })).toHaveLength(2);
    const amounts = [
      { min: 0, amount: 1 },
      { min: 60, amount: 10 },
    ];
    expect(findings(bands(...amounts))).toEqual([
      [
        'band.jump',
        'reward.bands[1].amount: "10" is a step worth 54 points of the table\'s average, over 50',
      ],
    ]);
  });

  it('does not compare a ratio with an amount', () => {
    const list = [
      { min: 0, amount: 0 },
      { min: 10, ratio: '0.5' },
      { min: 100, amount: 1 },
    ];
    expect(findings(bands(...list))).toEqual([]);
  });

  it('says nothing of jumps in a table that gives nothing', () => {
    const list = [
      { min: 0, ratio: '0.5' },
      { min: 10, ratio: '0.7' },
      { min: 20, ratio: '0' },
    ];
    expect(findings(bands(...list))).toEqual([
      ['band.noStep', 'reward.bands[2].ratio: "0" is no more than in the band before it'],
    ]);
  });

  it('finds a grace longer than the shortest month', () => {
    const message =
      'onTime.graceDays: 29 days of grace are more than a month: the next bill is due before this one is late';
    expect(findings({ onTime: { graceDays: 29 } })).toEqual([['grace.longerThanPeriod', message]]);
    expect(findings({ onTime: { graceDays: 28 } })).toEqual([]);
  });

  it('finds remainders carried from line to line', () => {
    const message =
      'spend.remainder: "carry" the remainder from line to line makes the order of lines matter';
    const spend = { per: '10', remainder: 'carry', roundAt: 'line' } as const;
    expect(findings({ spend })).toEqual([['carry.atLine', message]]);
    expect(findings({ spend: { ...spend, roundAt: 'bill' } })).toEqual([]);
    expect(findings({ spend: { ...spend, remainder: 'drop' } })).toEqual([]);
  });

  it('finds excluded categories that cannot occur', () => {
    const spend = { per: '10', categories: ['plan', 'penalty'], exclude: ['penalty', 'gift'] };
    expect(findings({ spend })).toEqual([
      [
        'exclude.notListed',
        'spend.exclude[1]: "gift" is excluded, and is no category of the policy, so it never occurs',
      ],
    ]);
  });

  it('finds a policy without points', () => {
    const message = 'spend.points: 0 points, and none for tenure: every score is 0';
    expect(findings({ tenure: { pointsPerMonth: 0 }, spend: { per: '1', points: 0 } })).toEqual([
      ['points.none', message],
    ]);
    expect(findings({ tenure: { pointsPerMonth: 0 } })).toEqual([]);
    expect(findings({ spend: { per: '1', points: 0 } })).toEqual([]);
  });

  it('takes only a checked policy', () => {
    expect(() => lintPointsPolicy({} as never)).toThrow('is no checked points policy');
  });
});
