/** A tier policy made ready: thresholds as amounts, tiers by their position. */
import { type Amount, compareAmounts } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { TierPolicy } from './model.ts';

/** A tier kept for life, made ready. */
interface FloorRule {
  readonly position: number;
  readonly from: Amount;
}

/** See the head of this file. The policy is a checked one. */
export class TierRules {
  readonly policy: TierPolicy;
  readonly names: readonly string[];
  private readonly enter: readonly Amount[];
  private readonly keep: readonly Amount[];
  private readonly lifetime: readonly FloorRule[];

  constructor(policy: TierPolicy) {
    this.policy = policy;
    this.names = policy.tiers.map(({ name }) => name);
    this.enter = policy.tiers.map(({ enter }) => amountOf(enter));
    this.keep = policy.tiers.map(({ keep }) => amountOf(keep));
    this.lifetime = policy.lifetime.map(({ tier, from }) => ({
      position: this.positionOf(tier),
      from: amountOf(from),
    }));
  }

  /** The place of a tier, from 0. */
  positionOf(tier: string): number {
    return this.names.indexOf(tier);
  }

  /** The name at a place. */
  nameAt(position: number): string {
    return this.names[position] as string;
  }

  /** What it takes to enter a tier. */
  enterAt(position: number): Amount {
    return this.enter[position] as Amount;
  }

  /** What it takes to keep a tier. */
  keepAt(position: number): Amount {
    return this.keep[position] as Amount;
  }

  /** The highest tier that a figure enters; the first one takes every figure. */
  entered(figure: Amount): number {
    return Math.max(
      this.enter.findLastIndex((enter) => compareAmounts(enter, figure) <= 0),
      0,
    );
  }

  /** Whether a figure keeps a tier. */
  isKept(position: number, figure: Amount): boolean {
    return position === 0 || compareAmounts(figure, this.keepAt(position)) >= 0;
  }

  /** Where a look at `keep` leaves a member with a figure. */
  checked(position: number, figure: Amount): number {
    return this.isKept(position, figure) ? position : this.lowered(position, figure);
  }

  private lowered(position: number, figure: Amount): number {
    switch (this.policy.downgrade) {
      case 'never':
        return position;
      case 'oneStep':
        return position - 1;
      case 'toBase':
        return 0;
      case 'toQualified': {
        let below = position - 1;
        while (!this.isKept(below, figure)) below -= 1;
        return below;
      }
    }
  }

  /** The position in the policy's list of the highest tier that a sum keeps for life; −1 for none. */
  lifetimeAt(sum: Amount): number {
    return this.lifetime.findLastIndex(({ from }) => compareAmounts(from, sum) <= 0);
  }

  /** A tier that is kept for life, by its position in the policy's list; null for none. */
  lifetimeRule(index: number): FloorRule | null {
    return this.lifetime[index] ?? null;
  }
}

/** A checked amount. */
function amountOf(text: DecimalText): Amount {
  return amountFrom(text) as Amount;
}
