/** Every default of membership, in one place, and policies to start from. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type { ClubPolicy, TierPolicy } from './model.ts';

/** What a tier policy is taken to say where it says nothing. */
export type TierDefaults = Omit<
  TierPolicy,
  'format' | 'id' | 'version' | 'tiers' | keyof Checked<'tier-policy@1'>
>;

/**
 * What a tier policy is taken to say where it says nothing.
 *
 * All of it is our proposal, each the reading that surprises least: money spent in a calendar year, a higher tier at
 * once, valid to the end of the next year, a lower tier that is the one qualified for, no grace, and reversals that
 * are looked at with the next check.
 *
 * @example
 * ```ts
 * import { tierDefaults } from 'clientele/membership';
 *
 * tierDefaults.window // => 'calendarYear'
 * tierDefaults.validity // => 'endOfNextPeriod'
 * ```
 */
export const tierDefaults: TierDefaults = /* @__PURE__ */ deepFreeze({
  metric: 'spendInWindow',
  window: 'calendarYear',
  upgrade: 'immediate',
  validity: 'endOfNextPeriod',
  downgrade: 'toQualified',
  graceDays: 0,
  onReversal: 'atNextCheck',
  lifetime: [],
});

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type TierPreset<Tier extends string> = Omit<TierPolicy<Tier>, keyof Checked<'tier-policy@1'>>;

function tierPreset<Tier extends string>(policy: TierPreset<Tier>): TierPolicy<Tier> {
  return deepFreeze(policy) as TierPolicy<Tier>;
}

/**
 * Three tiers by the money spent in a calendar year, with a lower threshold to keep a tier.
 *
 * Source: our proposal, all of it; replace the thresholds by your own.
 *
 * @example
 * ```ts
 * import { tierMembership, yearlyTiers } from 'clientele/membership';
 *
 * const figures = [{ on: '2024-03-01', amount: '1000' }];
 * tierMembership(yearlyTiers, { figures }, { asOf: '2024-03-01' }).tier // => 'Silver'
 * ```
 */
export const yearlyTiers: TierPolicy<'Basic' | 'Silver' | 'Gold'> = /* @__PURE__ */ tierPreset({
  format: 'tier-policy@1',
  id: 'yearly-tiers',
  version: '1',
  tiers: [
    { name: 'Basic', enter: '0', keep: '0', benefits: [] },
    { name: 'Silver', enter: '1000', keep: '800', benefits: [] },
    { name: 'Gold', enter: '5000', keep: '4000', benefits: [] },
  ],
  ...tierDefaults,
  lifetime: [],
});

/** The entitlements of the telecom club. */
export type TelecomEntitlement =
  | 'homeRepair'
  | 'gift'
  | 'newServiceDiscount'
  | 'greetingCard'
  | 'membersEvent';

/** See `TierPreset`. */
type ClubPreset<Tier extends string, Name extends string> = Omit<
  ClubPolicy<Tier, Name>,
  keyof Checked<'club-policy@1'>
>;

function clubPreset<Tier extends string, Name extends string>(
  policy: ClubPreset<Tier, Name>,
): ClubPolicy<Tier, Name> {
  return deepFreeze(policy) as ClubPolicy<Tier, Name>;
}

/**
 * A customer club of a telecom operator: tiers by all the money ever spent, free home repair, gifts, a discount on new
 * services, greeting cards, events for members.
 *
 * Source: the five entitlements are those the telecom case names; the names of the tiers, every amount, the quotas and
 * which tier has what are **our examples**. Replace them by your own.
 *
 * @example
 * ```ts
 * import { clubMembership, telecomClub } from 'clientele/membership';
 *
 * const facts = { joinedOn: '2023-05-01', figures: [{ on: '2024-03-01', amount: '6000' }] };
 * const membership = clubMembership(telecomClub, facts, { asOf: '2024-03-01' });
 * membership.tier // => 'Silver'
 * membership.entitlements.filter(({ isGranted }) => isGranted).map(({ id, left }) => [id, left]) // => [['homeRepair', 2], ['gift', 1], ['newServiceDiscount', null], ['greetingCard', 1]]
 * ```
 */
export const telecomClub: ClubPolicy<'Member' | 'Silver' | 'Gold', TelecomEntitlement> =
  /* @__PURE__ */ clubPreset({
    format: 'club-policy@1',
    id: 'telecom-club',
    version: '1',
    tierPolicy: /* @__PURE__ */ tierPreset({
      format: 'tier-policy@1',
      id: 'telecom-club-tiers',
      version: '1',
      tiers: [
        { name: 'Member', enter: '0', keep: '0', benefits: [] },
        { name: 'Silver', enter: '5000', keep: '5000', benefits: [] },
        { name: 'Gold', enter: '20000', keep: '20000', benefits: [] },
      ],
      ...tierDefaults,
      window: 'lifetime',
      validity: 'never',
      lifetime: [],
    }),
    entitlements: [
      {
        id: 'homeRepair',
        kind: 'service',
        quota: { count: 2, per: 'membershipYear' },
        value: null,
        tiers: ['Silver', 'Gold'],
      },
      {
        id: 'gift',
        kind: 'gift',
        quota: { count: 1, per: 'year' },
        value: '50',
        tiers: ['Silver', 'Gold'],
      },
      {
        id: 'newServiceDiscount',
        kind: 'discount',
        quota: null,
        value: '0.1',
        tiers: ['Silver', 'Gold'],
      },
      {
        id: 'greetingCard',
        kind: 'gift',
        quota: { count: 1, per: 'year' },
        value: null,
        tiers: ['Member', 'Silver', 'Gold'],
      },
      {
        id: 'membersEvent',
        kind: 'event',
        quota: { count: 4, per: 'year' },
        value: null,
        tiers: ['Gold'],
      },
    ],
  });
