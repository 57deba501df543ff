/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { PointsPolicy, PointsPolicyProblem } from './model.ts';
import { pointsPolicySchema } from './schema.ts';

/**
 * Reads a points policy from outside: a file, a database, a form. The counterpart of `definePointsPolicy`
 * for policies that are not in the source code; band names are `string`.
 *
 * Boundary cases: null where a group such as `onTime` may be left out is a problem; leave the key out.
 *
 * Source: the checks are those of `definePointsPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readPointsPolicy, telecomPoints } from 'clientele';
 *
 * readPointsPolicy(JSON.parse(JSON.stringify(telecomPoints))).ok // => true
 *
 * const outcome = readPointsPolicy({ ...telecomPoints, cap: -1, colour: 'red' });
 * outcome.ok ? [] : outcome.problems.map((problem) => problem.message) // => ['cap: -1 is below zero, where only amounts from 0 up have a meaning', 'colour: "red" stands under a key that is not known']
 * ```
 */
export function readPointsPolicy(value: unknown): Outcome<PointsPolicy, PointsPolicyProblem> {
  const outcome = readBy<PointsPolicy, PointsPolicyProblem>(pointsPolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
