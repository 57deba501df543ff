/** Makes a checked policy from JSON of unknown quality. */
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { SlaPolicy, SlaPolicyProblem } from './model.ts';
import { slaPolicySchema } from './schema.ts';

/**
 * Reads a complaint policy from outside: a file, a database, a form. Its names are `string`.
 *
 * Boundary cases: names are checked against each other (calendars, targets, severities); a time of 0 is no target;
 * a limit of 0 is a problem. Parts of a wrong kind and unknown keys are told first, what contradicts between the parts
 * once each has the right kind. It throws nothing.
 *
 * Source: the checks are those of `defineSlaPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or its problems, each with its path
 * @example
 * ```ts
 * import { readSlaPolicy, standardComplaints } from 'clientele/complaints';
 *
 * const standard = standardComplaints({ calendar: { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] } } });
 * readSlaPolicy(JSON.parse(JSON.stringify(standard))).ok // => true
 *
 * const outcome = readSlaPolicy({
 *   id: 'p',
 *   version: '1',
 *   severities: ['high', 'low'],
 *   targets: { resolution: {}, refund: {} },
 *   rules: [{ name: 'all', targets: { resolution: { bySeverity: { hihg: { hours: 8 }, low: { workingHours: 8 } } } } }],
 * });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['targets.refund.kind targets.kind', 'rules.0.when rules.noConditions', 'rules.0.targets.resolution.bySeverity.hihg choice.unknown', 'rules.0.targets.resolution.bySeverity.low.workingHours time.noCalendar']
 * ```
 */
export function readSlaPolicy(value: unknown): Outcome<SlaPolicy, SlaPolicyProblem> {
  return readBy<SlaPolicy, SlaPolicyProblem>(slaPolicySchema, value);
}
