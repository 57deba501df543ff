/** The discount that points give on a bill: the band, the amount, its rounding and its limits. */
import {
  type Amount,
  compareAmounts,
  lesserOf,
  multiplyAmounts,
  roundAmount,
} from '../foundation/amount.ts';
import { textAtScale, textOf } from '../foundation/amountText.ts';
import { bandIndexOf } from '../foundation/bands.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { BandReward, LinearReward, RewardBand, RewardReason } from './model.ts';
import { checkedAmount, rewardRounding } from './rules.ts';

/** A reward that is one. */
export type RewardPolicy = BandReward | LinearReward;

/** A discount, as an amount, as text, and with its reasons. */
export interface Discount {
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
