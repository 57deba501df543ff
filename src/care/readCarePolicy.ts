/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { CarePolicy, CarePolicyProblem } from './model.ts';
import { carePolicySchema } from './schema.ts';

/**
 * Reads a care policy from outside: a file, a database, a form.
 *
 * Boundary cases: null where a strategy may be left out is a problem; leave the key out. It throws nothing.
 *
 * Source: the checks are those of `defineCarePolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readCarePolicy, relationshipCare } from 'clientele/care';
 *
 * readCarePolicy(JSON.parse(JSON.stringify(relationshipCare))).ok // => true
 *
 * const outcome = readCarePolicy({ id: 'p', version: '1', phases: { growth: { alarmDays: 0 }, decline: {} } });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['phases.growth.alarmDays number.outOfRange', 'phases.decline key.unknown']
 * ```
 */
export function readCarePolicy(value: unknown): Outcome<CarePolicy, CarePolicyProblem> {
  const outcome = readBy<CarePolicy, CarePolicyProblem>(carePolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
