/** What happens next if nothing is done: with what is decided by hand already, and never what the way then denies. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  type TierFacts,
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
const facts = (amount: string, ...overrides: TierOverride[]): TierFacts => ({
  figures: [{ on: '2024-03-01', amount }],
  overrides,
});
const ask = (member: TierFacts, asOf: string, changes: Partial<TierPolicyInput> = {}) =>
  tierMembership(defineTierPolicy({ ...yearlyTiers, ...changes, id: 'n' }), member, { asOf });

describe('an override that is still to begin', () => {
  const begins =
    (mode: TierOverride['mode']) =>
    (tier: string): TierOverride =>
      hand(mode, tier, '2024-07-01', '2024-09-01');
  const pin = begins('pin');
  const floor = begins('floor');
  const ceiling = begins('ceiling');
  const cases: [what: string, by: TierOverride, to: string | null, until: string][] = [
    ['a lower pin', pin('Basic'), 'Basic', '2024-07-01'],
    ['a higher pin', pin('Gold'), 'Gold', '2024-07-01'],
    ['a pin of the tier itself', pin('Silver'), null, '2026-01-01'],
    ['a higher floor', floor('Gold'), 'Gold', '2024-07-01'],
    ['a floor that is reached already', floor('Silver'), null, '2026-01-01'],
    ['a ceiling', ceiling('Basic'), 'Basic', '2024-07-01'],
    ['a ceiling above', ceiling('Gold'), null, '2026-01-01'],
  ];
  it.each(cases)('that is %s is told, with the day', (_, by, to, until) => {
    const { next, validUntil, upcoming } = ask(facts('1000', by), '2024-06-30');
    expect(upcoming).toEqual([{ kind: 'override', on: '2024-07-01', id: null }]);
    expect(validUntil).toBe(until);
    expect(next).toEqual(
      to === null
        ? { what: 'tier.changes', on: '2026-01-01', from: 'Silver', to: 'Basic', why: 'belowKeep' }
        : { what: 'tier.changes', on: '2024-07-01', from: 'Silver', to, why: 'overrideBegins' },
    );
  });

  it('makes a tier certain for longer where it goes on from the last day of validity', () => {
    const later = (from: string) => facts('1000', hand('floor', 'Silver', from, '2027-03-01'));
    expect(ask(later('2026-01-01'), '2024-06-30').validUntil).toBe('2027-03-01');
    expect(ask(later('2026-01-02'), '2024-06-30').validUntil).toBe('2026-01-01');
  });

  it('waits for who is no member yet', () => {
    const joining = { joinedOn: '2024-08-01', figures: [], overrides: [pin('Gold')] };
    expect(ask(joining, '2024-06-30')).toMatchObject({
      ...{ tier: 'Basic', since: null, validUntil: null },
      next: { on: '2024-08-01', from: 'Basic', to: 'Gold', why: 'overrideBegins' },
    });
    const plain = { joinedOn: '2024-06-30', figures: [], overrides: [pin('Gold')] };
    expect(ask(plain, '2024-06-29').next).toMatchObject({ on: '2024-07-01', to: 'Gold' });
    expect(ask({ joinedOn: '2024-08-01', figures: [] }, '2024-06-30').next).toBe(null);
    expect(ask({ figures: [], overrides: [floor('Silver')] }, '2024-06-30').next).toEqual({
      what: 'tier.changes',
      on: '2024-07-01',
      from: 'Basic',
      to: 'Silver',
      why: 'overrideBegins',
    });
  });
});

describe('why a tier will change', () => {
  it('is the one that ends where the one that begins changes nothing', () => {
    const pins = [
      hand('pin', 'Gold', '2024-04-01', '2024-07-01'),
      hand('pin', 'Silver', '2024-07-01'),
    ];
    expect(ask(facts('1000', ...pins), '2024-06-30').next).toMatchObject({ why: 'overrideEnds' });
    const swap = [
      hand('pin', 'Gold', '2024-04-01', '2024-07-01'),
      hand('pin', 'Basic', '2024-07-01'),
    ];
    expect(ask(facts('1000', ...swap), '2024-06-30').next).toMatchObject({ why: 'overrideBegins' });
  });

  it('is the check where what ends that day changes nothing', () => {
    const floor = hand('floor', 'Silver', '2024-04-01', '2026-01-01');
    expect(ask(facts('1000', floor), '2024-06-30').next).toMatchObject({
      ...{ on: '2026-01-01', from: 'Silver', to: 'Basic', why: 'belowKeep' },
    });
    const gold = hand('floor', 'Gold', '2024-04-01', '2026-01-01');
    expect(ask(facts('1000', gold), '2024-06-30').next).toMatchObject({
      ...{ on: '2026-01-01', from: 'Gold', to: 'Basic', why: 'overrideEnds' },
    });
  });

  it('is a ceiling that begins under a floor', () => {
    const both = [hand('floor', 'Gold', '2024-04-01'), hand('ceiling', 'Silver', '2024-07-01')];
    expect(ask(facts('1000', ...both), '2024-06-30').next).toMatchObject({
      ...{ on: '2024-07-01', from: 'Gold', to: 'Silver', why: 'overrideBegins' },
    });
  });
});

describe('a renewal', () => {
  it('is a check that keeps the tier, not one that lowers what was earned to it', () => {
    const pinned = facts('6000', hand('pin', 'Basic', '2024-05-01'));
    expect(ask(pinned, '2024-06-01')).toMatchObject({ next: null, validUntil: null });
    const capped = facts('6000', hand('ceiling', 'Silver', '2024-05-01'));
    const lasting = { downgrade: 'oneStep' } as const;
    expect(ask(capped, '2024-06-01', lasting).next).toMatchObject({
      ...{ what: 'tier.changes', on: '2028-01-01', to: 'Basic', why: 'belowKeep' },
    });
  });

  it('may keep more than a ceiling leaves, and tells until when', () => {
    const capped = facts('6000', hand('ceiling', 'Silver', '2024-05-01', '2025-06-01'));
    const yearly = { validity: 'endOfPeriod' } as const;
    expect(ask(capped, '2024-06-01', yearly)).toMatchObject({
      validUntil: '2025-01-01',
      next: { what: 'tier.renews', on: '2025-01-01', to: 'Silver', validUntil: '2025-06-01' },
    });
  });

  it('is not told of the first tier, of a pin, or of what is held by more than was earned', () => {
    const always = { window: 'lifetime', validity: 'endOfPeriod' } as const;
    for (const one of [
      hand('ceiling', 'Basic', '2024-05-01'),
      hand('pin', 'Silver', '2024-05-01'),
      hand('floor', 'Gold', '2024-05-01'),
    ]) {
      expect(ask(facts('1000', one), '2024-06-01', always).next).toBe(null);
    }
    const until = hand('pin', 'Silver', '2024-05-01', '2025-06-01');
    expect(ask(facts('1000', until), '2024-06-01', always).next).toMatchObject({
      ...{ what: 'tier.renews', on: '2026-01-01', validUntil: '2027-01-01' },
    });
    const spared = { downgrade: 'never' } as const;
    expect(ask(facts('1000'), '2024-06-01', spared).next).toMatchObject({
      ...{ what: 'tier.renews', on: '2026-01-01', to: 'Silver', validUntil: '2027-01-01' },
    });
    const both = facts('1000', hand('floor', 'Silver', '2024-05-01'));
    expect(ask(both, '2024-06-01', always).next).toMatchObject({
      ...{ what: 'tier.renews', on: '2025-01-01', validUntil: null },
    });
  });

  it('of figures that no longer change is followed by no other answer', () => {
    const pinned = facts('1000', hand('floor', 'Gold', '2024-05-01'));
    const monthly = { window: 'lifetime', validity: { months: 1 }, graceDays: 3 } as const;
    expect(ask(pinned, '2024-06-01', monthly).next).toBe(null);
    const later = [...(pinned.overrides ?? []), hand('ceiling', 'Silver', '2031-01-01')];
    expect(ask({ ...pinned, overrides: later }, '2024-06-01', monthly).next).toMatchObject({
      ...{ on: '2031-01-01', from: 'Gold', to: 'Silver', why: 'overrideBegins' },
    });
  });
});

describe('the end of certainty', () => {
  it('is that of a ceiling as it is that of a pin', () => {
    for (const mode of ['pin', 'ceiling'] as const) {
      const capped = facts('1000', hand(mode, 'Basic', '2024-05-01', '2024-09-01'));
      expect(ask(capped, '2024-06-01')).toMatchObject({
        validUntil: '2024-09-01',
        next: { on: '2024-09-01', to: 'Silver', why: 'overrideEnds' },
      });
    }
  });

  it('is not that of a pin where what was earned goes on', () => {
    const pinned = facts('1000', hand('pin', 'Silver', '2024-05-01', '2024-09-01'));
    expect(ask(pinned, '2024-06-01').validUntil).toBe('2026-01-01');
  });

  it('in the grace is past, unless something else holds the tier', () => {
    const grace = {
      validity: 'endOfPeriod',
      graceDays: 31,
      window: { kind: 'rolling', months: 6 },
    } as const;
    expect(ask(facts('1000'), '2025-01-10', grace).validUntil).toBe('2025-01-01');
    const floor = hand('floor', 'Silver', '2024-05-01', '2025-01-20');
    expect(ask(facts('1000', floor), '2025-01-10', grace).validUntil).toBe('2025-01-20');
    expect(ask(facts('1000', floor), '2025-01-25', grace).validUntil).toBe('2025-01-01');
  });
});
