/** A checked policy made ready for counting: amounts decoded, words looked up, once for each policy. */
import {
  type Amount,
  multiplyAmounts,
  type Rounding,
  smallestAtScale,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import type { PolicyStamp } from '../foundation/checked.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import type { BandReward, LinearReward, PointsPolicy } from './model.ts';

/** What the points verbs count with. */
export interface PointsRules {
  readonly policy: PointsPolicy;
  readonly stamp: PolicyStamp;
  readonly pointsPerMonth: Amount;
  readonly per: Amount;
  readonly pointsEach: Amount;
  readonly spendRounding: Rounding;
  /** The spend that is rounded to one step of points, and the points of a step. */
  readonly step: Amount;
  readonly gains: Amount;
  readonly cap: Amount | null;
  readonly minPaidRatio: Amount;
  readonly excluded: ReadonlySet<string>;
  readonly categories: ReadonlySet<string> | null;
  /** Whether a month's score depends on other bills than those of the month. */
  readonly looksBack: boolean;
}

const prepared: WeakMap<PointsPolicy, PointsRules> = /* @__PURE__ */ new WeakMap();

/** The amount of a text or number that was checked before. */
export function checkedAmount(value: string | number): Amount {
  return amountFrom(value) as Amount;
}

/** The rules of a policy; refuses anything that is not a checked points policy. */
export function rulesOf(policy: PointsPolicy): PointsRules {
  const known = prepared.get(policy);
  if (known !== undefined) return known;
  requireChecked(policy, 'points-policy@1', 'definePointsPolicy or readPointsPolicy');
  const { tenure, spend, onTime, cap, late } = policy;
  const per = checkedAmount(spend.per);
  const pointsEach = checkedAmount(spend.points);
  const smallest = smallestAtScale(spend.scale);
  const rules: PointsRules = {
    policy,
    stamp: { id: policy.id, version: policy.version },
    pointsPerMonth: checkedAmount(tenure.pointsPerMonth),
    per,
    pointsEach,
    spendRounding: { mode: spend.rounding, scale: spend.scale },
    step: multiplyAmounts(per, smallest),
    gains: multiplyAmounts(pointsEach, smallest),
    cap: cap === null ? null : checkedAmount(cap),
    minPaidRatio: checkedAmount(onTime.minPaidRatio),
    excluded: new Set(spend.exclude),
    categories: spend.categories === 'open' ? null : new Set(spend.categories),
    looksBack: spend.remainder === 'carry' || late.firstOffenceWaiver,
  };
  prepared.set(policy, rules);
  return rules;
}

/** The rounding of a reward. */
export function rewardRounding(reward: BandReward | LinearReward): Rounding {
  return { mode: reward.rounding, scale: reward.scale };
}
