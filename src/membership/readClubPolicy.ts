/** Makes a checked club policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { ClubPolicy, ClubPolicyProblem } from './model.ts';
import { clubPolicySchema } from './schema.ts';

/**
 * Reads a club policy from outside: a file, a database, a form. The names of tiers and entitlements are `string`.
 *
 * Boundary cases: an entitlement names at least one tier of the club; its ids are unique. It throws nothing.
 *
 * Source: the checks are those of `defineClubPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readClubPolicy, telecomClub } from 'clientele/membership';
 *
 * readClubPolicy(JSON.parse(JSON.stringify(telecomClub))).ok // => true
 *
 * const entitlements = [{ id: 'gift', kind: 'present', tiers: ['Platinum'] }];
 * const outcome = readClubPolicy({ ...telecomClub, entitlements });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['entitlements.0.kind choice.unknown', 'entitlements.0.tiers.0 choice.unknown']
 * ```
 */
export function readClubPolicy(value: unknown): Outcome<ClubPolicy, ClubPolicyProblem> {
  const outcome = readBy<ClubPolicy, ClubPolicyProblem>(clubPolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
