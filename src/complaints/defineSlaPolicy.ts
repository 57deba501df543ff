/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { SlaNamesOf, SlaPolicy, SlaPolicyInput } from './model.ts';
import { readSlaPolicy } from './readSlaPolicy.ts';

/**
 * Makes a complaint policy from a literal: what is measured (`targets`), how long it may take for whom (`rules`), what
 * stops the clocks (`pauses`), what reopening and a change of severity do, and who answers for it. The names in the
 * literal reach the types: of targets, severities, levels, pause reasons and rules.
 *
 * Boundary cases: working units count the first calendar where they name none; `hours` and `minutes` count the clock on
 * the wall and take no calendar. `{ hours: 0 }`, null or nothing is no target. A rule without conditions must be the
 * default, of which there is one at most; where no rule applies a complaint has no targets. Pauses stop every target
 * but the acknowledgement and the first response, unless they say what they `stops`. A checked policy may be spread
 * into it; its `id` should then be a new one.
 *
 * Source: the targets, pauses, modes of reopening and change, and the ladder are those of the complaint rules this
 * library was asked for; what is left out is our proposal, the reading that surprises least.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON, with its calendars
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineSlaPolicy } from 'clientele/complaints';
 *
 * const policy = defineSlaPolicy({
 *   id: 'desk',
 *   version: '2024',
 *   calendars: { office: { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] } } },
 *   severities: ['high', 'low'],
 *   targets: { firstResponse: {}, resolution: { warnings: [0.8] } },
 *   rules: [
 *     {
 *       name: 'everybody',
 *       isDefault: true,
 *       targets: {
 *         firstResponse: { workingHours: 4 },
 *         resolution: { bySeverity: { high: { hours: 8 }, low: { workingDays: 5 } } },
 *       },
 *     },
 *   ],
 *   pauses: { waitingForCustomer: { autoResumeOn: ['customerMessage'] } },
 * });
 * policy.rules[0]?.targets.resolution.bySeverity.low // => { workingDays: 5, calendar: 'office' }
 * policy.pauses.waitingForCustomer.stops // => ['resolution']
 *
 * defineSlaPolicy({ ...policy, id: 'other', reopening: { mode: 'ignoreWithin', within: { hours: 0 } } }) // throws PolicyError: reopening.within.hours: 0 is not above 0
 * ```
 */
export function defineSlaPolicy<const Literal extends SlaPolicyInput>(
  literal: Literal,
): SlaPolicy<SlaNamesOf<Literal>> {
  const outcome = readSlaPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as unknown as SlaPolicy<SlaNamesOf<Literal>>;
}
