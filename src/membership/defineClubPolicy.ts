/** Makes a checked club policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { TierNameOf } from './defineTierPolicy.ts';
import type { ClubPolicy, ClubPolicyInput } from './model.ts';
import { readClubPolicy } from './readClubPolicy.ts';

/** The ids of the entitlements in a club policy literal. */
export type EntitlementIdOf<Literal extends ClubPolicyInput> =
  Literal['entitlements'][number]['id'];

/** The names of the tiers in a club policy literal. */
export type ClubTierOf<Literal extends ClubPolicyInput> = TierNameOf<Literal['tierPolicy']>;

/**
 * Makes a club policy from a literal: tiers, and what their members may use. The names of the tiers and the ids of the
 * entitlements reach the types, and an entitlement may name no other tier.
 *
 * Boundary cases: `tierPolicy` is a tier policy as `defineTierPolicy` takes it, or one that is checked already; a
 * preset may be spread into the literal, whose `id` should then be a new one.
 *
 * Source: a club as a structure of tiers with entitlements is that of the telecom case.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { clubMembership, defineClubPolicy, yearlyTiers } from 'clientele/membership';
 *
 * const club = defineClubPolicy({
 *   id: 'club',
 *   version: '1',
 *   tierPolicy: yearlyTiers,
 *   entitlements: [
 *     { id: 'delivery', kind: 'service', tiers: ['Silver', 'Gold'] },
 *     { id: 'gift', kind: 'gift', quota: { count: 1, per: 'year' }, value: '20', tiers: ['Gold'] },
 *   ],
 * });
 * const facts = { figures: [{ on: '2024-03-01', amount: '1000' }] };
 * const { entitlements } = clubMembership(club, facts, { asOf: '2024-03-01' });
 * entitlements.map(({ id, isGranted }) => [id, isGranted]) // => [['delivery', true], ['gift', false]]
 *
 * defineClubPolicy({ id: 'c', version: '1', tierPolicy: yearlyTiers, entitlements: [{ id: 'gift', kind: 'gift', tiers: [] }] }) // throws PolicyError: entitlements[0].tiers: must name at least one tier
 * ```
 */
export function defineClubPolicy<const Literal extends ClubPolicyInput>(
  literal: Literal & Pick<ClubPolicyInput<ClubTierOf<Literal>>, 'tierPolicy' | 'entitlements'>,
): ClubPolicy<ClubTierOf<Literal>, EntitlementIdOf<Literal>> {
  const outcome = readClubPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as ClubPolicy<ClubTierOf<Literal>, EntitlementIdOf<Literal>>;
}
