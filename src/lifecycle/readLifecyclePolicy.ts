/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { LifecyclePolicy, LifecyclePolicyProblem } from './model.ts';
import { lifecyclePolicySchema } from './schema.ts';

/**
 * Reads a lifecycle policy from outside: a file, a database, a form.
 *
 * Boundary cases: days are at most 36,600; `growthAtLeast` may equal `growthBelow`, not lie below it. It throws
 * nothing.
 *
 * Source: the checks are those of `defineLifecyclePolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readLifecyclePolicy, subscriptionLifecycle } from 'clientele/lifecycle';
 *
 * readLifecyclePolicy(JSON.parse(JSON.stringify(subscriptionLifecycle))).ok // => true
 *
 * const outcome = readLifecyclePolicy({ id: 'p', version: '1', engagementFreshDays: 0, colour: 'red' });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['engagementFreshDays number.outOfRange', 'colour key.unknown']
 * ```
 */
export function readLifecyclePolicy(
  value: unknown,
): Outcome<LifecyclePolicy, LifecyclePolicyProblem> {
  const outcome = readBy<LifecyclePolicy, LifecyclePolicyProblem>(lifecyclePolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
