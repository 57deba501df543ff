/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { LoyaltyPolicy, LoyaltyPolicyInput } from './model.ts';
import { readLoyaltyPolicy } from './readLoyaltyPolicy.ts';

/**
 * Makes a loyalty policy from a literal. What is left out is taken from `loyaltyDefaults`.
 *
 * Boundary cases: a preset may be spread into it; its `id` should then be a new one.
 *
 * Source: the fields are the figures of the stages' rules.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineLoyaltyPolicy } from 'clientele/loyalty';
 *
 * const policy = defineLoyaltyPolicy({ id: 'shop', version: '2024', advocate: { minActs: 3 } });
 * policy.advocate.minActs // => 3
 * policy.advocate.minConverted // => 1
 *
 * defineLoyaltyPolicy({ id: 'shop', version: '1', prospectFreshDays: 0 }) // throws PolicyError: prospectFreshDays: 0 is not a whole number from 1 to 36600
 * ```
 */
export function defineLoyaltyPolicy(literal: LoyaltyPolicyInput): LoyaltyPolicy {
  const outcome = readLoyaltyPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value;
}
