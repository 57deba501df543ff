/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { LifecyclePolicy, LifecyclePolicyInput } from './model.ts';
import { readLifecyclePolicy } from './readLifecyclePolicy.ts';

/**
 * Makes a lifecycle policy from a literal. What is left out is taken from `lifecycleDefaults`.
 *
 * Boundary cases: a preset may be spread into it; its `id` should then be a new one.
 *
 * Source: the fields are the figures of the phases' rules.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineLifecyclePolicy } from 'clientele/lifecycle';
 *
 * const policy = defineLifecyclePolicy({ id: 'wholesale', version: '2024', silence: { days: 180 } });
 * policy.silence // => { kind: 'fixed', days: 180, gapMultiple: 3 }
 *
 * defineLifecyclePolicy({ id: 'w', version: '1', maturity: { growthBelow: '0.3' } }) // throws PolicyError: maturity.growthAtLeast: "0.25" lies below growthBelow, 0.3
 * ```
 */
export function defineLifecyclePolicy(literal: LifecyclePolicyInput): LifecyclePolicy {
  const outcome = readLifecyclePolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value;
}
