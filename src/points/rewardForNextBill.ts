/** The discount on the next bill. */
import {
  type Amount,
  compareAmounts,
  lesserOf,
  multiplyAmounts,
  roundAmount,
  subtractAmounts,
  textAtScale,
  textOf,
  zero,
} from '../foundation/amount.ts';
import { bandIndexOf } from '../foundation/bands.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import { ContractError } from '../foundation/errors.ts';
import { FactsReader } from '../time/factsReader.ts';
import { leftAfter } from './lateness.ts';
import type {
  BandReward,
  LinearReward,
  PointsPolicy,
  Reward,
  RewardBand,
  RewardNeed,
  RewardReason,
  Score,
} from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import { checkedAmount, type PointsRules, rewardRounding, rulesOf } from './rules.ts';

/** The bill the discount is taken off. */
export interface NextBill {
  /** The amount of the next bill before the discount, from 0 up, in the policy's currency. */
  readonly nextBill: DecimalInput;
}

const nextBillKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'nextBill',
] satisfies (keyof NextBill)[]);

type RewardPolicy = BandReward | LinearReward;

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
    needs: needsOf(score.points, reward, policy.currency),
    next: null,
  };
}

/** Whether a score is of somebody who is no customer in the period. */
export function isOutside(score: Score): boolean {
  return score.status === 'notYetMember' || score.status === 'notMember';
}

/** Points of one policy are worth nothing in the table of another. */
function checkScore(score: Score, policy: PointsPolicy): void {
  if (score?.policy?.id === policy.id) return;
  throw new ContractError(
    'score.ofOtherPolicy',
    'score',
    score?.policy?.id,
    `is not the id of the policy, "${policy.id}"`,
  );
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

/** A discount, as an amount, as text, and with its reasons. */
interface Discount {
  readonly amount: Amount;
  readonly text: DecimalText;
  readonly because: readonly RewardReason[];
}

/** The band that holds for a number of points; null where there are no bands. */
export function bandFor(reward: RewardPolicy, points: number): RewardBand | null {
  if (reward.kind === 'linear') return null;
  return reward.bands[bandIndexOf(reward.bands, points)] ?? null;
}

/** The discount that a number of points gives on a bill. */
export function discountFor(
  points: number,
  reward: RewardPolicy,
  nextBill: Amount,
  currency: string,
): Discount {
  const because: RewardReason[] = [];
  const limits: RewardReason[] = [];
  const { exact, name } = exactDiscount(points, reward, nextBill, because);
  const wanted = limitedToMax(exact, reward, currency, limits);
  const rounding = rewardRounding(reward);
  const rounded = roundAmount(wanted, rounding);
  const limit = roundAmount(multiplyAmounts(nextBill, checkedAmount(reward.maxRatioOfBill)), {
    mode: 'down',
    scale: reward.scale,
  });
  const amount = lesserOf(rounded, limit);
  if (compareAmounts(rounded, limit) > 0) {
    const text = textAtScale(limit, reward.scale);
    limits.push({ kind: 'reward.limited', by: 'nextBill', limit: text, currency });
  }
  const text = textAtScale(amount, reward.scale);
  because.push({ ...name, exact: textOf(exact), amount: text, currency }, ...limits);
  return { amount, text, because };
}

/** What the discount is called in its reason. */
type DiscountName =
  | { readonly kind: 'reward.ratio'; readonly ratio: DecimalText; readonly nextBill: DecimalText }
  | { readonly kind: 'reward.amount' }
  | {
      readonly kind: 'reward.linear';
      readonly points: number;
      readonly amountPerPoint: DecimalText;
    };

function exactDiscount(
  points: number,
  reward: RewardPolicy,
  nextBill: Amount,
  because: RewardReason[],
): { readonly exact: Amount; readonly name: DiscountName } {
  if (reward.kind === 'linear') {
    const { amountPerPoint } = reward;
    const exact = multiplyAmounts(checkedAmount(points), checkedAmount(amountPerPoint));
    return { exact, name: { kind: 'reward.linear', points, amountPerPoint } };
  }
  // The first band starts at 0 and points are never below it.
  const band = bandFor(reward, points) as RewardBand;
  because.push({ kind: 'reward.band', band: band.name, min: band.min, points });
  if ('amount' in band) {
    return { exact: checkedAmount(band.amount), name: { kind: 'reward.amount' } };
  }
  const exact = multiplyAmounts(nextBill, checkedAmount(band.ratio));
  const { ratio } = band;
  return { exact, name: { kind: 'reward.ratio', ratio, nextBill: textOf(nextBill) } };
}

function limitedToMax(
  exact: Amount,
  reward: RewardPolicy,
  currency: string,
  limits: RewardReason[],
): Amount {
  if (reward.kind === 'bands' || reward.max === null) return exact;
  const max = checkedAmount(reward.max);
  if (compareAmounts(exact, max) <= 0) return exact;
  limits.push({ kind: 'reward.limited', by: 'max', limit: reward.max, currency });
  return max;
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
  const amount = text(subtractAmounts(given, left));
  const { firstOffenceWaiver } = late;
  return [{ kind: 'reward.atStake', amount, left: text(left), firstOffenceWaiver, currency }];
}

function needsOf(points: number, reward: RewardPolicy, currency: string): RewardNeed[] {
  if (reward.kind === 'linear') return [];
  const next = reward.bands[bandIndexOf(reward.bands, points) + 1];
  if (next === undefined) return [];
  const missing = subtractAmounts(checkedAmount(next.min), checkedAmount(points));
  return [
    {
      rule: 'points.more',
      points: pointsNumber(missing),
      band: next.name,
      min: next.min,
      ratio: 'ratio' in next ? next.ratio : null,
      amount: 'amount' in next ? next.amount : null,
      currency,
    },
  ];
}
