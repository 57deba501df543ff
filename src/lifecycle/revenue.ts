/** How revenue moved: the last twelve calendar months beside the twelve before. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  divideAmounts,
  multiplyAmounts,
  signOf,
  subtractAmounts,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { Purchases } from '../history/purchases.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { dayAfterMonths } from '../time/months.ts';
import type { LifecyclePolicy, RevenueGrowth } from './model.ts';

/** The bounds of growth, as what revenue must be compared with what it was. */
interface GrowthFactors {
  readonly steady: Amount;
  readonly growing: Amount;
  readonly declining: Amount;
}

const prepared: WeakMap<LifecyclePolicy, GrowthFactors> = /* @__PURE__ */ new WeakMap();

function factorsOf(policy: LifecyclePolicy): GrowthFactors {
  const known = prepared.get(policy);
  if (known !== undefined) return known;
  const one = amountFrom(1) as Amount;
  const factors = {
    steady: addAmounts(one, amountFrom(policy.maturity.growthBelow) as Amount),
    growing: addAmounts(one, amountFrom(policy.maturity.growthAtLeast) as Amount),
    declining: subtractAmounts(one, amountFrom(policy.declineAtLeast) as Amount),
  };
  prepared.set(policy, factors);
  return factors;
}

const windowMonths = 12;
/** Months after which what was bought no longer says anything about growth. */
export const monthsLookedAt: number = 2 * windowMonths;

/** What was brought in two windows of twelve months that end on a day. */
export class Revenue {
  private readonly recent: Amount;
  private readonly earlier: Amount;
  private readonly factors: GrowthFactors;

  constructor(purchases: Purchases, policy: LifecyclePolicy, day: DayNumber) {
    const recentFrom = dayAfterMonths(day, -windowMonths);
    this.recent = purchases.revenue(recentFrom, day);
    this.earlier = purchases.revenue(dayAfterMonths(day, -monthsLookedAt), recentFrom);
    this.factors = factorsOf(policy);
  }

  /** Whether it neither grew by much nor is unknown. */
  get isSteady(): boolean {
    return this.order('steady') === -1;
  }

  /** Whether it grew by so much that a mature customer is growing again. */
  get isGrowing(): boolean {
    const order = this.order('growing');
    return order !== null && order >= 0;
  }

  /** Whether it fell by so much that somebody should look. */
  get isDeclining(): boolean {
    const order = this.order('declining');
    return order !== null && order <= 0;
  }

  /** Beside a bound: −1, 0 or 1; null where there was no revenue before. */
  private order(bound: keyof GrowthFactors): -1 | 0 | 1 | null {
    if (signOf(this.earlier) === 0) return null;
    return compareAmounts(this.recent, multiplyAmounts(this.earlier, this.factors[bound]));
  }

  /** The figures, to be shown. */
  figures(): RevenueGrowth {
    const { recent, earlier } = this;
    const rounding = { mode: 'halfEven', scale: 4 } as const;
    const growth =
      signOf(earlier) === 0
        ? null
        : textOf(divideAmounts(subtractAmounts(recent, earlier), earlier, rounding));
    return { recent: textOf(recent), earlier: textOf(earlier), growth };
  }
}
