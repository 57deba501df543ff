/** What keeps a tier, earns it or reaches the next: of the tier that holds, and true on every day it names. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  type TierFacts,
  type TierNeed,
  type TierOverride,
  type TierPolicyInput,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';

const hand = (
  mode: TierOverride['mode'],
  tier: string,
  from: string,
  until: string | null = null,
): TierOverride => ({ mode, tier, from, until, reason: 'r', actor: 'a' });
const spent = (...pairs: (readonly [on: string, amount: string])[]) =>
  pairs.map(([on, amount]) => ({ on, amount }));
const ask = (member: TierFacts, asOf: string, changes: Partial<TierPolicyInput> = {}) =>
  tierMembership(defineTierPolicy({ ...yearlyTiers, ...changes, id: 'n' }), member, { asOf });

/** A need in short: what, tier, how much, and the days. */
const short = (need: TierNeed): unknown[] =>
  need.rule === 'tier.lifetime'
    ? [need.rule, need.tier, need.missing]
    : [need.rule, need.tier, need.missing, need.from, need.by];
const needs = (...asked: Parameters<typeof ask>): unknown[][] => ask(...asked).needs.map(short);

describe('what reaches the next tier', () => {
  const next = { upgrade: 'nextPeriod', window: { kind: 'rolling', months: 3 } } as const;
  it('is counted from the day from which it counts', () => {
    const member = { joinedOn: '2024-01-01', figures: [] };
    expect(ask(member, '2024-03-01', next).needs).toEqual([
      {
        ...{ rule: 'tier.reach', tier: 'Silver', metric: 'spendInWindow', have: '0', want: '1000' },
        ...{ missing: '1000', from: '2024-10-01', by: '2024-12-31', startsOn: '2025-01-01' },
      },
    ]);
    const spending = (on: string) =>
      ask({ ...member, figures: spent([on, '1000']) }, '2025-01-01', next).tier;
    expect(['2024-03-01', '2024-09-30', '2024-10-01', '2024-12-31'].map(spending)).toEqual([
      ...['Basic', 'Basic', 'Silver', 'Silver'],
    ]);
  });

  it('is above the one that is due already', () => {
    const due = { joinedOn: '2024-01-01', figures: spent(['2024-11-01', '1200']) };
    expect(needs(due, '2024-12-01', next)).toEqual([
      ['tier.reach', 'Gold', '3800', '2024-10-01', '2024-12-31'],
    ]);
    const all = { joinedOn: '2024-01-01', figures: spent(['2024-11-01', '5000']) };
    expect(needs(all, '2024-12-01', next)).toEqual([]);
  });

  it('does not keep what will be higher by then', () => {
    const rising = { figures: spent(['2023-06-01', '1000'], ['2024-02-01', '5000']) };
    const slow = { upgrade: 'nextPeriod', validity: 'endOfNextPeriod' } as const;
    const { next: then, needs: left } = ask(rising, '2024-06-01', slow);
    expect(then).toMatchObject({ on: '2025-01-01', to: 'Gold', why: 'reached' });
    expect(left).toEqual([]);
  });

  it('ends where something decided by hand begins that it does not beat', () => {
    const member = (...overrides: TierOverride[]) => ({
      figures: spent(['2024-02-01', '10']),
      overrides,
    });
    const reach = (by: string) => [['tier.reach', 'Silver', '990', '2024-02-01', by]];
    expect(needs(member(hand('pin', 'Basic', '2024-07-01')), '2024-06-01')).toEqual(
      reach('2024-06-30'),
    );
    expect(needs(member(hand('ceiling', 'Basic', '2024-07-01')), '2024-06-01')).toEqual(
      reach('2024-06-30'),
    );
    expect(needs(member(hand('floor', 'Silver', '2024-07-01')), '2024-06-01')).toEqual(
      reach('2024-06-30'),
    );
    expect(needs(member(hand('ceiling', 'Silver', '2024-07-01')), '2024-06-01')).toEqual(
      reach('2024-12-31'),
    );
    expect(needs(member(hand('pin', 'Basic', '2025-01-01')), '2024-06-01')).toEqual(
      reach('2024-12-31'),
    );
    expect(needs(member(hand('ceiling', 'Basic', '2024-04-01')), '2024-06-01')).toEqual([]);
    const slow = { upgrade: 'nextPeriod' } as const;
    expect(
      needs(member(hand('pin', 'Basic', '2024-07-01', '2025-01-01')), '2024-06-01', slow),
    ).toEqual(reach('2024-12-31'));
    expect(
      needs(member(hand('pin', 'Basic', '2024-07-01', '2025-01-02')), '2024-06-01', slow),
    ).toEqual([]);
  });

  it('of who is no member yet is that of the day of joining', () => {
    expect(needs({ figures: [] }, '2024-06-01')).toEqual([
      ['tier.reach', 'Silver', '1000', '2024-06-01', '2024-12-31'],
    ]);
    expect(needs({ joinedOn: '2025-03-01', figures: [] }, '2024-06-01')).toEqual([
      ['tier.reach', 'Silver', '1000', '2025-03-01', '2025-12-31'],
    ]);
    const slow = { upgrade: 'nextPeriod' } as const;
    expect(ask({ figures: [] }, '2024-06-01', slow).needs[0]).toMatchObject({
      ...{ by: '2024-12-31', startsOn: '2025-01-01' },
    });
  });

  it('is nothing where the next period is beyond the calendar', () => {
    const slow = { upgrade: 'nextPeriod' } as const;
    expect(needs({ joinedOn: '2024-01-01', figures: [] }, '9999-06-01', slow)).toEqual([]);
  });
});

describe('what keeps a tier', () => {
  it('is nothing where it is kept for life, pinned, or where no tier is taken', () => {
    const lifetime = [{ tier: 'Silver', from: '1000' }] as const;
    const member = { figures: spent(['2024-02-01', '1000']) };
    const rules = (...asked: Parameters<typeof needs>) => needs(...asked).map(([rule]) => rule);
    expect(rules(member, '2024-06-01')).toEqual(['tier.keep', 'tier.reach']);
    expect(rules(member, '2024-06-01', { lifetime })).toEqual(['tier.reach']);
    expect(rules(member, '2024-06-01', { downgrade: 'never' })).toEqual(['tier.reach']);
    for (const tier of ['Basic', 'Silver', 'Gold']) {
      const pinned = { ...member, overrides: [hand('pin', tier, '2024-03-01')] };
      expect(rules(pinned, '2024-06-01')).toEqual([]);
    }
    const floored = (until: string | null) => ({
      ...member,
      overrides: [hand('floor', 'Silver', '2024-03-01', until)],
    });
    expect(rules(floored(null), '2024-06-01')).toEqual(['tier.reach']);
  });

  it('is told under a floor that ends before the next check but one', () => {
    const floored = (until: string) => ({
      figures: spent(['2024-02-01', '1000']),
      overrides: [hand('floor', 'Silver', '2024-03-01', until)],
    });
    const keep = ['tier.keep', 'Silver', '800', '2025-01-01', '2025-12-31'];
    for (const until of ['2026-01-01', '2026-01-02', '2026-12-31']) {
      expect(needs(floored(until), '2024-06-01')[0]).toEqual(keep);
    }
    expect(needs(floored('2027-01-01'), '2024-06-01')[0]?.[0]).toBe('tier.reach');
  });

  it('is as little as the tier takes that a ceiling leaves', () => {
    const member = {
      figures: spent(['2024-02-01', '5000']),
      overrides: [hand('ceiling', 'Silver', '2024-03-01')],
    };
    expect(needs(member, '2024-06-01')).toEqual([
      ['tier.keep', 'Silver', '800', '2025-01-01', '2025-12-31'],
    ]);
    // One step down is Silver, whatever is spent.
    expect(needs(member, '2024-06-01', { downgrade: 'oneStep' })).toEqual([]);
    expect(needs(member, '2024-06-01', { downgrade: 'toBase' })).toEqual([
      ['tier.keep', 'Silver', '4000', '2025-01-01', '2025-12-31'],
    ]);
  });
});

describe('what earns a tier that was decided by hand', () => {
  it('is told beside what reaches the next, as long as the decision will end', () => {
    const member = (until: string | null) => ({
      figures: spent(['2024-02-01', '300']),
      overrides: [hand('floor', 'Silver', '2024-03-01', until)],
    });
    expect(ask(member('2025-07-01'), '2024-06-01').needs).toEqual([
      {
        ...{
          rule: 'tier.earn',
          tier: 'Silver',
          metric: 'spendInWindow',
          have: '300',
          want: '1000',
        },
        ...{ missing: '700', from: '2024-02-01', by: '2024-12-31', startsOn: null },
      },
      {
        ...{ rule: 'tier.reach', tier: 'Gold', metric: 'spendInWindow', have: '300', want: '5000' },
        ...{ missing: '4700', from: '2024-02-01', by: '2024-12-31', startsOn: null },
      },
    ]);
    expect(needs(member(null), '2024-06-01').map(([rule]) => rule)).toEqual(['tier.reach']);
    const slow = { upgrade: 'nextPeriod' } as const;
    expect(ask(member('2025-07-01'), '2024-06-01', slow).needs[0]).toMatchObject({
      ...{ rule: 'tier.earn', startsOn: '2025-01-01' },
    });
  });

  it('of a pin is told alone, and not where it is kept for life', () => {
    const member = {
      figures: spent(['2024-02-01', '300']),
      overrides: [hand('pin', 'Silver', '2024-03-01', '2024-09-01')],
    };
    expect(needs(member, '2024-06-01').map(([rule]) => rule)).toEqual(['tier.earn']);
    const lifetime = [{ tier: 'Silver', from: '300' }] as const;
    expect(needs(member, '2024-06-01', { lifetime })).toEqual([]);
  });
});

describe('why a tier holds', () => {
  it('includes what ended on its first day', () => {
    const lifetime = [{ tier: 'Silver', from: '3000' }] as const;
    const figures = spent(['2024-03-01', '3000'], ['2026-05-01', '-1']);
    const lost = ask({ figures }, '2026-06-01', { lifetime });
    expect(lost).toMatchObject({ tier: 'Basic', since: '2026-05-01' });
    expect(lost.because).toMatchObject([
      { kind: 'tier.belowKeep', on: '2026-01-01' },
      { kind: 'tier.figure', figure: '-1' },
      { kind: 'tier.lifetimeLost', on: '2026-05-01', tier: 'Silver', figure: '2999' },
    ]);
    const pinned = {
      figures: spent(['2024-03-01', '1000']),
      overrides: [hand('pin', 'Gold', '2024-04-01', '2024-06-01')],
    };
    expect(ask(pinned, '2024-08-01').because).toMatchObject([
      { kind: 'tier.reached' },
      { kind: 'tier.figure' },
      { kind: 'tier.overrideEnded', mode: 'pin', tier: 'Gold', until: '2024-06-01' },
    ]);
    // A decision that had no effect is not named when another one ends.
    const idle = [...pinned.overrides, hand('floor', 'Silver', '2024-04-01', '2024-06-01')];
    expect(ask({ ...pinned, overrides: idle }, '2024-08-01').because).toHaveLength(3);
  });
});

describe('a tier that is lost to the first one', () => {
  it('is followed by one that is entered anew where the window has enough', () => {
    const window = { kind: 'rolling', months: 24 } as const;
    const toBase = { window, downgrade: 'toBase', validity: 'endOfPeriod' } as const;
    const figures = spent(['2022-12-01', '4000'], ['2023-06-01', '1500']);
    const { timeline } = ask({ figures }, '2025-01-01', toBase);
    expect(timeline.slice(3).map(({ on, tier, because }) => [on, tier, because[0]?.kind])).toEqual([
      ['2023-06-01', 'Gold', 'tier.reached'],
      ['2024-01-01', 'Gold', 'tier.renewed'],
      ['2025-01-01', 'Basic', 'tier.belowKeep'],
      ['2025-01-01', 'Silver', 'tier.reached'],
    ]);
  });
});
