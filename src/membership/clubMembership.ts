/** The membership in a club on a day. */
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { historyView } from '../history/historyQuestion.ts';
import { civilDateOfDay, type DayNumber, dayArgument } from '../time/civilDate.ts';
import { clubFactsOf } from './clubFacts.ts';
import { useIssues, usesOnce } from './clubUses.ts';
import { clubNeeds, clubReasons, entitlementStates } from './entitlements.ts';
import type {
  ClubFacts,
  ClubMembership,
  ClubNeed,
  ClubPolicy,
  ClubReason,
  EntitlementUse,
  TierNeed,
  TierOptions,
  TierReason,
} from './model.ts';
import { membershipOf } from './tierMembership.ts';
import { TierRules } from './tierRules.ts';

/**
 * The tier of a member of a club on a day, and what is left of each entitlement.
 *
 * Boundary cases: only the tiers that an entitlement names have it. Quotas count uses of a calendar year, of a
 * membership year (from the first day of membership; 29 February is 28 February in a common year), or all. Who leaves
 * a tier may use its entitlements no longer (`left` is 0); what was used stays used, nothing is taken back, and it
 * counts again when the tier is reached again in the same period. Before the first day of membership nothing is granted. The same key twice counts once. A use after `asOf`
 * does not count yet.
 *
 * Source: the telecom case has a club with free home repair, gifts, discounts, greeting cards and events; quotas and
 * their periods are this library's.
 *
 * @param policy - a checked club policy, for example `telecomClub`
 * @param facts - the facts of the member, and what was used
 * @param options - `asOf`, and `knownAt` for what was known on a past day
 * @returns the membership as `tierMembership` answers it, with `entitlements` and `uses`
 * @throws FactsError with every problem of the facts
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { clubMembership, telecomClub } from 'clientele/membership';
 *
 * const facts = {
 *   joinedOn: '2023-05-01',
 *   figures: [{ on: '2023-06-01', amount: '6000' }],
 *   uses: [{ entitlement: 'homeRepair', key: 'visit-1', on: '2024-04-30' }],
 * };
 * const repairsLeft = (asOf: string) =>
 *   clubMembership(telecomClub, facts, { asOf }).entitlements.find(({ id }) => id === 'homeRepair')?.left;
 * repairsLeft('2024-04-30') // => 1
 * repairsLeft('2024-05-01') // => 2
 * ```
 */
export function clubMembership<Tier extends string, Name extends string>(
  policy: ClubPolicy<Tier, Name>,
  facts: ClubFacts,
  options: TierOptions,
): ClubMembership<Tier, Name> {
  requireClubPolicy(policy);
  const view = historyView(options);
  const rules = new TierRules(policy.tierPolicy);
  const { member, uses } = clubFactsOf(facts, rules.names);
  const once = usesOnce(uses, view.knownAt);
  const membership = membershipOf<Tier>(rules, member, view);
  const asOf = civilDateOfDay(view.asOf);
  const bare: ClubMembership<Tier, Name> = {
    ...membership,
    asOf,
    memberSince: membership.timeline[0]?.on ?? null,
    entitlements: [],
    uses: [],
    policy: { id: policy.id, version: policy.version },
  };
  const club = withUses(policy, bare, once.uses);
  return { ...club, issues: [...membership.issues, ...useIssues(once, club.entitlements, asOf)] };
}

/** Refuses what is no checked club policy. */
export function requireClubPolicy(policy: ClubPolicy): void {
  requireChecked(policy, 'club-policy@1', 'defineClubPolicy or readClubPolicy');
}

/** The first day of membership; null before it. */
export function startOf({ memberSince }: ClubMembership): DayNumber | null {
  return memberSince === null ? null : dayArgument(memberSince, 'memberSince');
}

/** A membership with other uses: what is left of each entitlement, and why, is counted anew. */
export function withUses<Tier extends string, Name extends string>(
  policy: ClubPolicy<Tier, Name>,
  membership: ClubMembership<Tier, Name>,
  uses: readonly EntitlementUse[],
): ClubMembership<Tier, Name> {
  const { tier, asOf } = membership;
  const day = dayArgument(asOf, 'asOf');
  const start = startOf(membership);
  const member = { tier, day, start, uses };
  const states = entitlementStates(policy, member);
  const tiers = policy.tierPolicy.tiers.map(({ name }) => name);
  const reasons = membership.because.filter((reason) => reason.kind.startsWith('tier.'));
  const needs = membership.needs.filter((need) => need.rule.startsWith('tier.'));
  // The names of tiers and entitlements are those of the policy.
  return {
    ...membership,
    entitlements: states as never,
    uses,
    because: [
      ...(reasons as TierReason<Tier>[]),
      ...(clubReasons(states, member) as ClubReason<Tier, Name>[]),
    ],
    needs: [
      ...(needs as TierNeed<Tier>[]),
      ...(clubNeeds(states, tiers, member) as ClubNeed<Tier, Name>[]),
    ],
  };
}
