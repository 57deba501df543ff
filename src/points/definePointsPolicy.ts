/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { BandRewardInput, PointsPolicy, PointsPolicyInput, RewardBandInput } from './model.ts';
import { readPointsPolicy } from './readPointsPolicy.ts';

/** The names of the bands in a policy literal: `name`, or `min` as text. */
export type BandNameOf<Literal extends PointsPolicyInput> = NameOf<
  Extract<Literal['reward'], BandRewardInput>['bands'][number]
>;

/** The name of a band in a policy literal. */
export type NameOf<Band extends RewardBandInput> = Band extends RewardBandInput
  ? Band['name'] extends string
    ? Band['name']
    : `${Band['min']}`
  : never;

/**
 * Makes a points policy from a literal. What is left out is taken from `pointsDefaults`; what is given is
 * checked at once; the names of the bands reach the types, so `.band` of a reward is a union of them.
 *
 * A policy is refused for an unknown key, `per` not above 0, bands that do not start at 0 or do not ascend, a
 * band with both ratio and amount or with neither, and any value of the wrong kind.
 *
 * Source: the fields are those of the telecom case and of the practices on the provenance page.
 *
 * @param literal - the policy as written down; a preset may be spread into it
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { definePointsPolicy, rewardForNextBill, scoreTenureAndSpend } from 'clientele';
 *
 * const policy = definePointsPolicy({
 *   id: 'city-telecom',
 *   version: '2024-04',
 *   currency: 'CNY',
 *   tenure: { pointsPerMonth: 1 },
 *   spend: { per: '10' },
 *   reward: {
 *     kind: 'bands',
 *     bands: [
 *       { name: 'none', min: 0, ratio: '0' },
 *       { name: 'silver', min: 30, ratio: '0.05' },
 *     ],
 *   },
 * });
 * const score = scoreTenureAndSpend(policy, { tenureMonths: 25, spend: '186.00', paidOnTime: true });
 * rewardForNextBill(policy, score, { nextBill: '100' }).band // => 'silver'
 *
 * definePointsPolicy({ id: 'p', version: '1', currency: 'CNY', tenure: { pointsPerMonth: 1 }, spend: { per: '0' } }) // throws PolicyError: spend.per: "0" is not above 0
 * ```
 */
export function definePointsPolicy<const Literal extends PointsPolicyInput>(
  literal: Literal,
): PointsPolicy<BandNameOf<Literal>> {
  const outcome = readPointsPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as PointsPolicy<BandNameOf<Literal>>;
}
