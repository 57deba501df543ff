/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { LoyaltyPolicy, LoyaltyPolicyProblem } from './model.ts';
import { loyaltyPolicySchema } from './schema.ts';

/**
 * Reads a loyalty policy from outside: a file, a database, a form.
 *
 * Boundary cases: days are 1 to 36,600, counts 1 to 1,000. It throws nothing.
 *
 * Source: the checks are those of `defineLoyaltyPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readLoyaltyPolicy, telecomLoyalty } from 'clientele/loyalty';
 *
 * readLoyaltyPolicy(JSON.parse(JSON.stringify(telecomLoyalty))).ok // => true
 *
 * const outcome = readLoyaltyPolicy({ id: 'p', version: '1', prospectFreshDays: 0, colour: 'red' });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['prospectFreshDays number.outOfRange', 'colour key.unknown']
 * ```
 */
export function readLoyaltyPolicy(value: unknown): Outcome<LoyaltyPolicy, LoyaltyPolicyProblem> {
  const outcome = readBy<LoyaltyPolicy, LoyaltyPolicyProblem>(loyaltyPolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
