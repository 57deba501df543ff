/** What holds a tier beside figures, and which of it a decision names. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  migrateTiers,
  type TierOverride,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';
import { thrownBy } from '../support/thrown.ts';

const policy = defineTierPolicy({
  ...yearlyTiers,
  id: 'h',
  version: '7',
  tiers: yearlyTiers.tiers.map((tier) => ({ ...tier, benefits: [`as ${tier.name}`] })),
  lifetime: [
    { tier: 'Silver', from: '3000' },
    { tier: 'Gold', from: '30000' },
  ],
});
const hand = (
  mode: TierOverride['mode'],
  tier: string,
  until: string | null = null,
): TierOverride => ({
  ...{ mode, tier, from: '2024-03-01', until, reason: 'r', actor: 'a' },
});
const ask = (amount: string, overrides: TierOverride[], asOf = '2024-06-01') =>
  tierMembership(policy, { figures: [{ on: '2024-02-01', amount }], overrides }, { asOf });

describe('what holds a tier', () => {
  const floor = (tier: string, until?: string) => hand('floor', tier, until);
  const ceiling = (tier: string, until?: string) => hand('ceiling', tier, until);
  const cases: [
    amount: string,
    overrides: TierOverride[],
    asOf: string,
    tier: string,
    why: string[],
  ][] = [
    ['1000', [], '2024-06-01', 'Silver', []],
    ['1000', [floor('Gold')], '2024-06-01', 'Gold', ['floor Gold where Silver']],
    ['1000', [floor('Silver')], '2024-06-01', 'Silver', ['floor Silver where Silver']],
    ['1000', [floor('Basic')], '2024-06-01', 'Silver', []],
    ['10', [floor('Basic')], '2024-06-01', 'Basic', []],
    ['5000', [floor('Silver')], '2024-06-01', 'Gold', []],
    ['1000', [ceiling('Basic')], '2024-06-01', 'Basic', ['ceiling Basic where Silver']],
    ['1000', [ceiling('Silver')], '2024-06-01', 'Silver', []],
    ['1000', [ceiling('Gold')], '2024-06-01', 'Silver', []],
    [
      '1000',
      [ceiling('Silver'), floor('Gold')],
      '2024-06-01',
      'Silver',
      ['ceiling Silver where Silver', 'floor Gold where Silver'],
    ],
    [
      '5000',
      [ceiling('Basic'), floor('Silver')],
      '2024-06-01',
      'Basic',
      ['ceiling Basic where Gold', 'floor Silver where Gold'],
    ],
    [
      '1000',
      [hand('pin', 'Gold'), floor('Silver')],
      '2024-06-01',
      'Gold',
      ['pin Gold where Silver'],
    ],
    ['3000', [], '2024-06-01', 'Silver', ['tier.lifetime Silver']],
    ['3000', [], '2027-06-01', 'Silver', ['tier.lifetime Silver']],
    ['5000', [], '2024-06-01', 'Gold', []],
    ['30000', [], '2027-06-01', 'Gold', ['tier.lifetime Gold']],
    ['3000', [floor('Gold')], '2027-06-01', 'Gold', ['floor Gold where Silver']],
    [
      '3000',
      [floor('Silver')],
      '2027-06-01',
      'Silver',
      ['floor Silver where Silver', 'tier.lifetime Silver'],
    ],
    ['3000', [ceiling('Basic')], '2027-06-01', 'Basic', ['ceiling Basic where Silver']],
    [
      '30000',
      [ceiling('Silver')],
      '2027-06-01',
      'Silver',
      ['ceiling Silver where Gold', 'tier.lifetime Gold'],
    ],
  ];
  it.each(cases)('%s spent, %j, on %s: %s', (amount, overrides, asOf, tier, why) => {
    const membership = ask(amount, overrides, asOf);
    expect([membership.tier, membership.benefits]).toEqual([tier, [`as ${tier}`]]);
    const said = membership.because.slice(2).map((reason) => {
      if (reason.kind === 'tier.override')
        return `${reason.mode} ${reason.tier} where ${reason.earned}`;
      return 'tier' in reason ? `${reason.kind} ${reason.tier}` : reason.kind;
    });
    expect(said).toEqual(why);
  });

  it('for good has no end', () => {
    const ends = cases.map(([amount, overrides, asOf]) => ask(amount, overrides, asOf).validUntil);
    expect(ends).toEqual([
      ...['2026-01-01', null, null, '2026-01-01', null, '2026-01-01', null, '2026-01-01'],
      ...['2026-01-01', null, null, null, null, null, '2026-01-01', null, null, null, null, null],
    ]);
  });

  it('is the floor that ends last, where a migration adds one', () => {
    const next = defineTierPolicy({
      ...{ id: 'n', version: '1' },
      tiers: [
        { name: 'Basic', enter: 0 },
        { name: 'Silver', enter: 6000 },
        { name: 'Gold', enter: 90000 },
      ],
    });
    const options = { from: policy, asOf: '2024-06-01', protectUntil: '2025-06-01' } as const;
    const untils = ['2024-12-01', '2030-01-01'].map((until) => {
      const member = {
        figures: [{ on: '2024-02-01', amount: '1000' }],
        overrides: [floor('Silver', until)],
      };
      const [row] = migrateTiers(next, [member], options);
      const reason = row?.ok ? row.decision.membership.because.at(-1) : null;
      return reason?.kind === 'tier.override' && reason.until;
    });
    expect(untils).toEqual(['2025-06-01', '2030-01-01']);
  });
});

describe('a tier kept for life', () => {
  it('is lost step by step, and only that is told', () => {
    const figures = [
      { on: '2024-02-01', amount: '30000' },
      { on: '2027-02-01', amount: '-1' },
      { on: '2027-03-01', amount: '-1' },
      { on: '2027-04-01', amount: '-27000' },
    ];
    const { timeline } = tierMembership(policy, { figures }, { asOf: '2027-06-01' });
    expect(
      timeline.slice(2).map(({ on, tier, because }) => [on, tier, because.map(({ kind }) => kind)]),
    ).toEqual([
      ['2026-01-01', 'Gold', ['tier.belowKeep', 'tier.lifetime']],
      ['2027-02-01', 'Silver', ['tier.lifetimeLost', 'tier.lifetime']],
      ['2027-04-01', 'Basic', ['tier.lifetimeLost']],
    ]);
    expect(timeline.at(-1)?.because[0]).toMatchObject({
      tier: 'Silver',
      figure: '2998',
      want: '3000',
    });
  });
});

describe('a step of the way', () => {
  it('names what ended only where the tier changed', () => {
    const early = ask('1000', [hand('floor', 'Silver', '2026-01-01')], '2026-01-01').timeline;
    expect(early.at(-1)?.because.map(({ kind }) => kind)).toEqual([
      'tier.belowKeep',
      'tier.overrideEnded',
    ]);
    const figures = [
      { on: '2024-02-01', amount: '1000' },
      { on: '2025-02-01', amount: '800' },
    ];
    const overrides = [hand('floor', 'Silver', '2026-01-01')];
    const kept = tierMembership(policy, { figures, overrides }, { asOf: '2026-01-01' }).timeline;
    expect(kept.at(-1)?.because.map(({ kind }) => kind)).toEqual(['tier.renewed']);
  });
});

describe('the policy that decided', () => {
  it('is named, and must be a checked one', () => {
    const stamp = { id: 'h', version: '7' };
    expect(ask('1', []).policy).toEqual(stamp);
    const nobody = tierMembership(policy, { figures: [] }, { asOf: '2024-01-01' });
    expect([nobody.policy, nobody.benefits]).toEqual([stamp, []]);
    const wrong = () =>
      tierMembership({ ...policy } as never, { figures: [] }, { asOf: '2024-01-01' });
    expect(thrownBy(wrong)['message']).toContain('defineTierPolicy or readTierPolicy');
  });
});

describe('the days on which something may happen', () => {
  const rolling = { kind: 'rolling', months: 6 } as const;
  it('are those on which a reversal leaves, of several in a row', () => {
    const figures = [
      { on: '2024-01-10', amount: '-300' },
      { on: '2024-01-20', amount: '-100' },
      { on: '2024-01-20', amount: '50' },
      { on: '2024-02-01', amount: '1040' },
      { on: '2024-03-01', amount: '0' },
    ];
    const own = defineTierPolicy({ ...yearlyTiers, id: 'r', window: rolling });
    const at = (asOf: string) => tierMembership(own, { figures }, { asOf });
    expect(at('2024-03-01').next).toMatchObject({ on: '2024-07-20', to: 'Silver', why: 'reached' });
    expect([at('2024-07-19').tier, at('2024-07-20').tier]).toEqual(['Basic', 'Silver']);
    expect(at('2024-07-20').because[0]).toMatchObject({ figure: '1040', figures: [] });
  });

  it('are period starts as long as figures may still count', () => {
    const own = defineTierPolicy({
      ...yearlyTiers,
      id: 'p',
      window: rolling,
      upgrade: 'nextPeriod',
    });
    const figures = [{ on: '2024-08-01', amount: '1000' }];
    const at = (asOf: string) => tierMembership(own, { figures }, { asOf });
    expect(at('2024-08-01').next).toMatchObject({ on: '2025-01-01', to: 'Silver' });
    expect(at('2025-01-01').timeline.at(-1)).toMatchObject({ on: '2025-01-01', tier: 'Silver' });
    const early = [{ on: '2024-03-01', amount: '1000' }];
    const { next, timeline } = tierMembership(own, { figures: early }, { asOf: '2030-01-01' });
    expect([next, timeline.length]).toEqual([null, 1]);
    const member = { joinedOn: '2024-01-01', figures: [] };
    expect(tierMembership(own, member, { asOf: '2030-01-01' }).timeline).toHaveLength(1);
  });
});
