/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { CarePolicy, CarePolicyInput } from './model.ts';
import { readCarePolicy } from './readCarePolicy.ts';

/**
 * Makes a care policy from a literal. What is left out is taken from `careDefaults`, strategy by strategy and key by
 * key, so a policy says only what differs.
 *
 * Boundary cases: goals and actions may be keys that have a text, or words of your own. What a strategy is given has
 * the provenance `own`, unless it says otherwise; a preset that is spread into the literal says otherwise. Refused are
 * unknown keys, steps that do not ascend after the first touch, reminders that do not descend, and an alarm before the
 * touch is due.
 *
 * Source: the fields are those the sources ask for; their figures are our proposal.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { carePlan, defineCarePolicy } from 'clientele/care';
 *
 * const policy = defineCarePolicy({
 *   id: 'key-accounts',
 *   version: '2024',
 *   phases: { growth: { cadence: { everyDays: 14 } } },
 *   cadencePercentByGrade: { A: 50, C: 200 },
 * });
 * policy.phases.growth.alarmDays // => 45
 * policy.phases.growth.provenance // => { aim: 'source', figures: 'own' }
 *
 * const customer = { phase: 'growth', enteredOn: '2024-03-01', lastTouchOn: '2024-03-20' } as const;
 * carePlan(policy, { ...customer, grade: 'A' }, { asOf: '2024-03-21' }).dueOn // => '2024-03-27'
 * carePlan(policy, { ...customer, grade: 'C' }, { asOf: '2024-03-21' }).dueOn // => '2024-04-17'
 *
 * defineCarePolicy({ id: 'p', version: '1', phases: { growth: { alarmDays: 20 } } }) // throws PolicyError: phases.growth.alarmDays: 20 is before the touch is due, 30
 * ```
 */
export function defineCarePolicy(literal: CarePolicyInput): CarePolicy {
  const outcome = readCarePolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value;
}
