/** Names of tiers and ids of entitlements reach the types. */
import { describe, expectTypeOf, it } from 'vitest';
import {
  type ClubPolicy,
  clubMembership,
  defineClubPolicy,
  defineTierPolicy,
  migrateTiers,
  readTierPolicy,
  type TierPolicy,
  telecomClub,
  tierMembership,
  useEntitlement,
  yearlyTiers,
} from '../../src/membership/index.ts';

const facts = { figures: [] };
const options = { asOf: '2024-01-01' };
const tiers = [
  { name: 'Basic', enter: '0' },
  { name: 'Silver', enter: '10' },
] as const;

describe('names of tiers', () => {
  it('are those of the literal', () => {
    const policy = defineTierPolicy({
      id: 'p',
      version: '1',
      tiers: [
        { name: 'Basic', enter: '0' },
        { name: 'Silver', enter: '10' },
      ],
    });
    expectTypeOf(policy).toEqualTypeOf<TierPolicy<'Basic' | 'Silver'>>();
    const membership = tierMembership(policy, facts, options);
    expectTypeOf(membership.tier).toEqualTypeOf<'Basic' | 'Silver'>();
    expectTypeOf(membership.earned).toEqualTypeOf<'Basic' | 'Silver'>();
    const step = membership.timeline[0];
    expectTypeOf(step?.from).toEqualTypeOf<'Basic' | 'Silver' | null | undefined>();
    expectTypeOf(membership.next?.to).toEqualTypeOf<'Basic' | 'Silver' | undefined>();
  });

  it('are those of a preset, spread and checked again', () => {
    const policy = defineTierPolicy({ ...yearlyTiers, id: 'own', graceDays: 30 });
    expectTypeOf(policy).toEqualTypeOf<TierPolicy<'Basic' | 'Silver' | 'Gold'>>();
  });

  it('are any text in a policy that was read', () => {
    const outcome = readTierPolicy({});
    if (outcome.ok) {
      expectTypeOf(tierMembership(outcome.value, facts, options).tier).toEqualTypeOf<string>();
    }
  });

  it('are those of both policies in a migration', () => {
    const rows = migrateTiers(defineTierPolicy({ id: 'p', version: '1', tiers }), [], {
      from: yearlyTiers,
      asOf: '2024-01-01',
      protectUntil: '2025-01-01',
      renamed: { Gold: 'Silver' },
    });
    for (const row of rows) {
      if (!row.ok) continue;
      expectTypeOf(row.decision.from).toEqualTypeOf<'Basic' | 'Silver' | 'Gold'>();
      expectTypeOf(row.decision.tier).toEqualTypeOf<'Basic' | 'Silver'>();
    }
  });
});

describe('ids of entitlements', () => {
  const club = defineClubPolicy({
    id: 'c',
    version: '1',
    tierPolicy: { id: 'p', version: '1', tiers },
    entitlements: [
      { id: 'gift', kind: 'gift', tiers: ['Silver'] },
      { id: 'repair', kind: 'service', tiers: ['Basic'] },
    ],
  });

  it('are those of the literal', () => {
    expectTypeOf(club).toEqualTypeOf<ClubPolicy<'Basic' | 'Silver', 'gift' | 'repair'>>();
    const membership = clubMembership(club, facts, options);
    expectTypeOf(membership.tier).toEqualTypeOf<'Basic' | 'Silver'>();
    const [state] = membership.entitlements;
    expectTypeOf(state?.id).toEqualTypeOf<'gift' | 'repair' | undefined>();
  });

  it('are checked where one is used', () => {
    const membership = clubMembership(club, facts, options);
    const use = { key: 'k', on: '2024-01-01' };
    const calls = () => [
      useEntitlement(club, membership, { ...use, entitlement: 'gift' }),
      // @ts-expect-error: no such entitlement
      useEntitlement(club, membership, { ...use, entitlement: 'lounge' }),
      // @ts-expect-error: the membership of another club
      useEntitlement(telecomClub, membership, { ...use, entitlement: 'gift' }),
    ];
    expectTypeOf(calls).toBeFunction();
  });
});

describe('what was not checked', () => {
  it('is no policy', () => {
    const calls = () => [
      // @ts-expect-error: plain JSON was not checked
      tierMembership({ format: 'tier-policy@1', id: 'p', version: '1', tiers }, facts, options),
      // @ts-expect-error: a preset that was spread and changed must be checked again
      tierMembership({ ...yearlyTiers, graceDays: 3 }, facts, options),
      defineTierPolicy({ id: 'p', version: '1', tiers, lifetime: [{ tier: 'Silver', from: 5 }] }),
      // @ts-expect-error: no such tier
      defineTierPolicy({ id: 'p', version: '1', tiers, lifetime: [{ tier: 'Gold', from: 5 }] }),
      defineClubPolicy({
        ...{ id: 'c', version: '1', tierPolicy: yearlyTiers },
        // @ts-expect-error: no such tier
        entitlements: [{ id: 'gift', kind: 'gift', tiers: ['Gold', 'Iron'] }],
      }),
      defineClubPolicy({
        ...{ id: 'c', version: '1', entitlements: [] },
        // @ts-expect-error: no such tier
        tierPolicy: { id: 'p', version: '1', tiers, lifetime: [{ tier: 'Iron', from: 5 }] },
      }),
      // @ts-expect-error: no such window
      defineTierPolicy({ id: 'p', version: '1', tiers, window: 'month' }),
      // @ts-expect-error: `enter` must be given
      defineTierPolicy({ id: 'p', version: '1', tiers: [{ name: 'Basic' }] }),
    ];
    expectTypeOf(calls).toBeFunction();
  });
});
