/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { TierPolicy, TierPolicyInput } from './model.ts';
import { readTierPolicy } from './readTierPolicy.ts';

/** The names of the tiers in a policy literal. */
export type TierNameOf<Literal extends TierPolicyInput> = Literal['tiers'][number]['name'];

/**
 * Makes a tier policy from a literal. What is left out is taken from `tierDefaults`; the names of the tiers reach the
 * types, so `.tier` of a membership is a union of them, and `lifetime` may name no other.
 *
 * Boundary cases: thresholds are inclusive; the first tier is entered from 0, so everybody has a tier; `keep` is
 * `enter` where it is left out, and neither may fall from tier to tier. A preset may be spread into it; its `id`
 * should then be a new one.
 *
 * Source: the fields are those of the tier rules this library was asked for.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineTierPolicy, tierMembership } from 'clientele/membership';
 *
 * const policy = defineTierPolicy({
 *   id: 'shop',
 *   version: '2024',
 *   tiers: [
 *     { name: 'Basic', enter: '0' },
 *     { name: 'Silver', enter: '500', keep: '400' },
 *   ],
 *   window: { kind: 'rolling', months: 12 },
 *   validity: { months: 12, roundUp: 'month' },
 * });
 * const figures = [{ on: '2024-03-15', amount: '500' }];
 * const membership = tierMembership(policy, { figures }, { asOf: '2024-03-15' });
 * membership.tier // => 'Silver'
 * membership.validUntil // => '2025-04-01'
 *
 * defineTierPolicy({ id: 's', version: '1', tiers: [{ name: 'Basic', enter: '10' }] }) // throws PolicyError: tiers[0].enter: "10" is not 0, so members below it would have no tier
 * ```
 */
export function defineTierPolicy<const Literal extends TierPolicyInput>(
  literal: Literal & Pick<TierPolicyInput<TierNameOf<Literal>>, 'lifetime'>,
): TierPolicy<TierNameOf<Literal>> {
  const outcome = readTierPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as TierPolicy<TierNameOf<Literal>>;
}
