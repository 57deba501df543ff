/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { TierPolicy, TierPolicyProblem } from './model.ts';
import { tierPolicySchema } from './schema.ts';

/**
 * Reads a tier policy from outside: a file, a database, a form. The names of the tiers are `string`.
 *
 * Boundary cases: months are at most 1,200 and days of grace 366; `keep` may equal `enter`, not lie above it. It
 * throws nothing.
 *
 * Source: the checks are those of `defineTierPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readTierPolicy, yearlyTiers } from 'clientele/membership';
 *
 * readTierPolicy(JSON.parse(JSON.stringify(yearlyTiers))).ok // => true
 *
 * const tiers = [{ name: 'Basic', enter: '0' }, { name: 'Silver', enter: '1000', keep: '1200' }];
 * const outcome = readTierPolicy({ id: 'p', version: '1', tiers, window: 'month' });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['tiers.1.keep tiers.keepAboveEnter', 'window choice.unknown']
 * ```
 */
export function readTierPolicy(value: unknown): Outcome<TierPolicy, TierPolicyProblem> {
  const outcome = readBy<TierPolicy, TierPolicyProblem>(tierPolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
