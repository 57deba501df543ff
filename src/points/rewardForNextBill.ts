/** The discount on the next bill. */
import { type Amount, signOf, subtractAmounts, zero } from '../foundation/amount.ts';
import { textAtScale } from '../foundation/amountText.ts';
import { bandIndexOf } from '../foundation/bands.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import { FactsReader } from '../time/factsReader.ts';
import { bandFor, discountFor, type RewardPolicy } from './discount.ts';
import { leftAfter } from './lateness.ts';
import type { PointsPolicy, Reward, RewardNeed, RewardReason, Score } from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import { checkedAmount, type PointsRules, rulesOf } from './rules.ts';
import { checkScore, isOutside } from './scoreCheck.ts';

/** The bill the discount is taken off. */
export interface NextBill {
  /** The amount of the next bill before the discount, from 0 up, in the policy's currency. */
  readonly nextBill: DecimalInput;
}

const nextBillKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'nextBill',
] satisfies (keyof NextBill)[]);

/**
 * The discount that a score gives on the next bill.
 *
 * A table of bands gives a ratio of the next bill or an amount; `linear` gives so much for each point, at
 * most `max`. It is never more than `maxRatioOfBill` of the next bill, and it is rounded once (a rounded
 * discount that would exceed the limit is cut to it). `because` says what a late payment would cost.
 *
 * Boundary cases: a band holds from its `min` on, inclusive. A score whose points are deferred gives
 * `{ status: 'pending', amount: null }`; a provisional one gives a provisional discount. A policy without a
 * reward, or a score of somebody who is no customer in the period, gives `{ status: 'none', amount: null }`.
 * A next bill of 0 gives a discount of 0.
 *
 * Source: the telecom case, which asks for a discount by the sum of points; its figures are the policy's.
 *
 * @param policy - the checked points policy
 * @param score - of `scoreTenureAndSpend` or `scorePeriod`
 * @param next - `nextBill`, the amount the discount is taken off
 * @returns the discount with exactly the policy's decimals, its band, and what the next band needs
 * @throws FactsError when `nextBill` is no amount from 0 up
 * @throws ContractError `policy.unchecked`, or `score.ofOtherPolicy` for a score of a policy with another id
 * @example
 * ```ts
 * import { rewardForNextBill, scoreTenureAndSpend, telecomPoints } from 'clientele';
 *
 * const score = scoreTenureAndSpend(telecomPoints, { tenureMonths: 25, spend: '186.00', paidOnTime: true });
 * const reward = rewardForNextBill(telecomPoints, score, { nextBill: '186.00' });
 * reward.band // => '40'
 * reward.amount // => '9.30'
 * reward.needs // => [{ rule: 'points.more', points: 17, band: '60', min: 60, ratio: '0.08', amount: null, currency: 'CNY' }]
 * ```
 */
export function rewardForNextBill<Band extends string>(
  policy: PointsPolicy<Band>,
  score: Score,
  next: NextBill,
): Reward<Band> {
  const rules = rulesOf(policy);
  checkScore(score, policy);
  const reader = new FactsReader();
  const facts = reader.record(next, nextBillKeys);
  const nextBill = facts === null ? zero : reader.amount('nextBill', facts['nextBill']);
  reader.throwProblems();

  const { reward } = policy;
  if (reward === null) return undecided('none', 'reward.none', score, rules);
  if (isOutside(score)) return undecided('none', 'reward.notMember', score, rules);
  if (score.points === null) return undecided('pending', 'reward.pending', score, rules);
  const given = discountFor(score.points, reward, nextBill, policy.currency);
  const band = bandFor(reward, score.points);
  return {
    status: score.status === 'pending' ? 'provisional' : 'granted',
    points: score.points,
    band: band === null ? null : (band.name as Band),
    bandMin: band?.min ?? null,
    amount: given.text,
    policy: rules.stamp,
    because: [...given.because, ...stakeReasons(score, reward, nextBill, given.amount, rules)],
    needs: needsOf(score.points, reward, policy),
    next: null,
  };
}

function undecided<Band extends string>(
  status: 'none' | 'pending',
  kind: 'reward.none' | 'reward.notMember' | 'reward.pending',
  score: Score,
  rules: PointsRules,
): Reward<Band> {
  return {
    status,
    points: score.points,
    band: null,
    bandMin: null,
    amount: null,
    policy: rules.stamp,
    because: [{ kind }],
    needs: [],
    next: null,
  };
}

/** What a late payment would cost a score that has its points, or did cost one that lost them. */
function stakeReasons(
  score: Score,
  reward: RewardPolicy,
  nextBill: Amount,
  given: Amount,
  rules: PointsRules,
): RewardReason[] {
  const { currency, late } = rules.policy;
  const text = (amount: Amount): DecimalText => textAtScale(amount, reward.scale);
  if (score.status === 'forfeited' || score.status === 'held') {
    const full = discountFor(score.gross, reward, nextBill, currency).amount;
    return [{ kind: 'reward.lost', amount: text(subtractAmounts(full, given)), currency }];
  }
  if (score.status === 'reinstated') return [];
  const gross = {
    tenure: checkedAmount(score.tenure.points),
    spend: checkedAmount(score.spend.points),
    gross: checkedAmount(score.gross),
  };
  const leftPoints = pointsNumber(leftAfter(late.effect, gross, rules));
  const left = discountFor(leftPoints, reward, nextBill, currency).amount;
  const stake = subtractAmounts(given, left);
  if (signOf(stake) === 0) return [];
  const amount = text(stake);
  const { firstOffenceWaiver } = late;
  return [{ kind: 'reward.atStake', amount, left: text(left), firstOffenceWaiver, currency }];
}

/** The next band, where the cap lets anybody get into it. */
function needsOf(points: number, reward: RewardPolicy, policy: PointsPolicy): RewardNeed[] {
  if (reward.kind === 'linear') return [];
  const next = reward.bands[bandIndexOf(reward.bands, points) + 1];
  if (next === undefined || (policy.cap !== null && next.min > policy.cap)) return [];
  const missing = subtractAmounts(checkedAmount(next.min), checkedAmount(points));
  return [
    {
      rule: 'points.more',
      points: pointsNumber(missing),
      band: next.name,
      min: next.min,
      ratio: 'ratio' in next ? next.ratio : null,
      amount: 'amount' in next ? next.amount : null,
      currency: policy.currency,
    },
  ];
}
