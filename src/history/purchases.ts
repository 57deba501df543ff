/** What a customer bought, net of refunds: the days on which it happened, and what it brought. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { EventFacts } from './eventFacts.ts';

/** A day on which something was bought. */
interface OccasionDay {
  readonly day: DayNumber;
  /** How many purchases and contracts of the day stand; with none it is no occasion. */
  standing: number;
}

/** A purchase or contract, as it stands. */
interface Purchase {
  readonly occasion: OccasionDay;
  /** What it brought, less what was given back; null where it does not say. */
  left: Amount | null;
  isRefunded: boolean;
  readonly isDiscounted: boolean;
}

/** What was sold in a period, net of refunds. */
export interface Sales {
  /** Purchases that stand, and contracts signed or renewed. */
  readonly count: number;
  /** How many of them were made on a discount. */
  readonly discounted: number;
  /** Distinct days with any. */
  readonly occasions: number;
  readonly value: Amount;
}

/** How something that was bought counts beside being an occasion. */
interface Counting {
  /** The id under which it may be refunded. */
  readonly id: string | null;
  /** Whether it keeps a customer active as purchases do; contracts do as long as they run. */
  readonly isPurchase: boolean;
}

/** See the head of this file. Everything is added in order of the days. */
export class Purchases {
  private readonly all: Purchase[] = [];
  private readonly byId = new Map<string, Purchase>();
  private readonly days: OccasionDay[] = [];
  /** Purchases, without contracts; refunded ones may still stand at the end. */
  private readonly bought: Purchase[] = [];
  private standingDays = 0;

  /** Distinct days on which something was bought that was not taken back. */
  get occasions(): number {
    return this.standingDays;
  }

  /** A purchase, or a contract signed. */
  add({ day, amount, discounted }: EventFacts, { id, isPurchase }: Counting): void {
    const last = this.days.at(-1);
    const occasion = last?.day === day ? last : { day, standing: 0 };
    if (occasion !== last) this.days.push(occasion);
    if (occasion.standing === 0) this.standingDays += 1;
    occasion.standing += 1;
    const purchase = { occasion, left: amount, isRefunded: false, isDiscounted: discounted };
    this.all.push(purchase);
    if (isPurchase) this.bought.push(purchase);
    if (id !== null) this.byId.set(id, purchase);
  }

  /** Gives an amount of a purchase back, or all that is left. */
  refund(
    id: string,
    amount: Amount | null,
  ): 'unknown-reference' | 'refund-exceeds-purchase' | 'refund-of-unknown-amount' | null {
    const purchase = this.byId.get(id);
    if (purchase === undefined) return 'unknown-reference';
    if (purchase.isRefunded) return 'refund-exceeds-purchase';
    const { left } = purchase;
    if (amount === null) return this.takeBack(purchase);
    // Of a purchase that does not say its amount nobody can tell whether this is all of it.
    if (left === null) return 'refund-of-unknown-amount';
    const order = compareAmounts(amount, left);
    if (order < 0) purchase.left = subtractAmounts(left, amount);
    else this.takeBack(purchase);
    return order > 0 ? 'refund-exceeds-purchase' : null;
  }

  private takeBack(purchase: Purchase): null {
    purchase.left = zero;
    purchase.isRefunded = true;
    const { occasion } = purchase;
    occasion.standing -= 1;
    if (occasion.standing === 0) this.standingDays -= 1;
    return null;
  }

  /** The relationship is over: what was bought so far keeps nobody a customer any more. */
  close(): void {
    this.bought.length = 0;
  }

  /** The day of the last purchase that stands and was not closed; null without one. */
  lastPurchase(): DayNumber | null {
    const { bought } = this;
    while (bought.at(-1)?.isRefunded) bought.pop();
    return bought.at(-1)?.occasion.day ?? null;
  }

  /** The days of the occasions, in order. */
  occasionDays(): DayNumber[] {
    const days: DayNumber[] = [];
    for (const { day, standing } of this.days) if (standing > 0) days.push(day);
    return days;
  }

  /** What purchases and contracts after one day, up to another, brought. */
  revenue(after: DayNumber, through: DayNumber): Amount {
    let sum = zero;
    for (let index = this.firstAfter(after); index < this.all.length; index += 1) {
      const { occasion, left } = this.all[index] as Purchase;
      if (occasion.day > through) break;
      if (left !== null) sum = addAmounts(sum, left);
    }
    return sum;
  }

  /** What was sold from one day on and before another. */
  sales(from: DayNumber, to: DayNumber): Sales {
    let count = 0;
    let discounted = 0;
    let occasions = 0;
    let last: OccasionDay | null = null;
    for (let index = this.firstAfter(from - 1); index < this.all.length; index += 1) {
      const { occasion, isRefunded, isDiscounted } = this.all[index] as Purchase;
      if (occasion.day >= to) break;
      if (isRefunded) continue;
      count += 1;
      if (isDiscounted) discounted += 1;
      if (occasion !== last) occasions += 1;
      last = occasion;
    }
    return { count, discounted, occasions, value: this.revenue(from - 1, to - 1) };
  }

  /** The last occasion; null without one. */
  lastOccasion(): DayNumber | null {
    const { days } = this;
    while (days.at(-1)?.standing === 0) days.pop();
    return days.at(-1)?.day ?? null;
  }

  private firstAfter(day: DayNumber): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle] as Purchase).occasion.day <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
