/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { SilencePolicy, SilencePolicyInput } from './model.ts';
import { readSilencePolicy } from './readSilencePolicy.ts';

/** The names of the levels in a policy literal; those of the defaults where it has none. */
export type RiskLevelOf<Literal extends SilencePolicyInput> = Literal extends {
  readonly levels: readonly { readonly level: infer Level extends string }[];
}
  ? Level
  : 'watch' | 'alarm';

/**
 * Makes a silence policy from a literal. What is left out is taken from `silenceDefaults`, signal by signal and key by
 * key; the names of the levels reach the types, so `.level` of a decision is a union of them.
 *
 * Boundary cases: what is given has the origin `own`, unless it says otherwise; a preset that is spread into the
 * literal says otherwise. A weight of 0 shows a signal and counts nothing for it. Refused are a complaint rate of 0 or
 * above 1, weights above 1, levels that do not rise, and a habit of fewer facts than it needs.
 *
 * Source: the fields are those this library was asked for; their figures are our proposal, see `silenceDefaults`.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineSilencePolicy } from 'clientele/silence';
 *
 * const policy = defineSilencePolicy({
 *   id: 'wholesale',
 *   version: '2024',
 *   complaintRate: { share: '0.25' },
 *   signals: { orderGap: { weight: '0.6' }, keyContactLeft: { forms: ['buyer left'] } },
 *   levels: [{ level: 'call', atLeast: '0.4' }],
 * });
 * policy.complaintRate // => { share: '0.25', origin: 'own' }
 * policy.signals.orderGap.halfLifeDays // => 90
 * policy.signals.orderGap.origin // => 'own'
 *
 * defineSilencePolicy({ id: 'p', version: '1', complaintRate: { share: 0 } }) // throws PolicyError: complaintRate.share: 0 is not above 0 and up to 1, with at most 4 decimals
 * ```
 */
export function defineSilencePolicy<const Literal extends SilencePolicyInput>(
  literal: Literal,
): SilencePolicy<RiskLevelOf<Literal>> {
  const outcome = readSilencePolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as SilencePolicy<RiskLevelOf<Literal>>;
}
