/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { GradingPolicy, GradingPolicyProblem } from './model.ts';
import { gradingPolicySchema } from './schema.ts';

/**
 * Reads a grading policy from outside: a file, a database, a form. The counterpart of `defineGradingPolicy` for
 * policies that are not in the source code; grade names are `string`.
 *
 * Boundary cases: a policy that was written as JSON and read again is the same. It throws nothing.
 *
 * Source: the checks are those of `defineGradingPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { pareto8020, readGradingPolicy } from 'clientele/tiers';
 *
 * readGradingPolicy(JSON.parse(JSON.stringify(pareto8020))).ok // => true
 *
 * const outcome = readGradingPolicy({ ...pareto8020, stayBand: '1', colour: 'red' });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['stayBand amount.outOfRange', 'colour key.unknown']
 * ```
 */
export function readGradingPolicy(value: unknown): Outcome<GradingPolicy, GradingPolicyProblem> {
  const outcome = readBy<GradingPolicy, GradingPolicyProblem>(gradingPolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
