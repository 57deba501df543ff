/** Counts, customer by customer, what a sign was worth; of each customer only numbers are kept. */
import { amountOfWhole, multiplyAmounts } from '../foundation/amount.ts';
import type { ShareInterval } from '../foundation/shares.ts';
import { boundText, ratioText, rounded, shareOf, wilsonBounds } from '../foundation/wilson.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { LeadTime, LookShare, SignalRecord } from './model.ts';

/** One look at a customer. */
export interface Look {
  readonly on: DayNumber;
  /** The day of the loss that followed; null where none did. */
  readonly lostOn: DayNumber | null;
}

/** Looks, those of them followed by a loss, and of how many customers. */
export class LookCount {
  private looks = 0;
  private lost = 0;
  private customers = 0;

  /** Counts the looks at one customer. */
  add(looks: readonly Look[]): void {
    if (looks.length === 0) return;
    this.customers += 1;
    this.looks += looks.length;
    for (const { lostOn } of looks) if (lostOn !== null) this.lost += 1;
  }

  /** The share that was lost; the interval is that of as many looks as there are customers. */
  share(): LookShare {
    const { lost, looks, customers } = this;
    return { ...shareOf(lost, looks), customers, interval: intervalOf(this.bounds()) };
  }

  /** How many customers they are of. */
  get size(): number {
    return this.customers;
  }

  /** The bounds of the share; null out of none. */
  bounds(): { readonly low: number; readonly high: number } | null {
    const { lost, looks, customers } = this;
    if (looks === 0) return null;
    return wilsonBounds((lost / looks) * customers, customers);
  }

  /** This share ÷ another; null where one is out of none, or nothing was lost in the other. */
  liftOver(base: LookCount): Pick<SignalRecord, 'lift' | 'liftInterval' | 'isClear'> {
    const bounds = this.bounds();
    if (bounds === null || base.lost === 0) return noLift;
    const share = base.lost / base.looks;
    const low = bounds.low / share;
    const high = bounds.high / share;
    const lift = ratioText(
      multiplyAmounts(amountOfWhole(this.lost), amountOfWhole(base.looks)),
      multiplyAmounts(amountOfWhole(this.looks), amountOfWhole(base.lost)),
    );
    const isClear = rounded(low) > 1 || rounded(high) < 1;
    return { lift, liftInterval: intervalOf({ low, high }), isClear };
  }
}

const noLift = { lift: null, liftInterval: null, isClear: false } as const;

function intervalOf(bounds: { readonly low: number; readonly high: number } | null) {
  if (bounds === null) return null;
  return { low: boundText(bounds.low), high: boundText(bounds.high) } satisfies ShareInterval;
}

/** A look, and whether a sign stood at it. */
export interface SignLook extends Look {
  readonly stands: boolean;
}

/** Counts one sign. */
export class SignalTally {
  private readonly base = new LookCount();
  private readonly standing = new LookCount();
  private losses = 0;
  private readonly leads: number[] = [];

  /** Counts the looks at one customer at which the sign could be told, in order. */
  add(looks: readonly SignLook[]): void {
    this.base.add(looks);
    this.standing.add(looks.filter(({ stands }) => stands));
    /** For each loss the first look that announced it. */
    const announced = new Map<DayNumber, DayNumber | null>();
    for (const { on, lostOn, stands } of looks) {
      if (lostOn === null) continue;
      const first = announced.get(lostOn) ?? null;
      announced.set(lostOn, first ?? (stands ? on : null));
    }
    this.losses += announced.size;
    for (const [lostOn, on] of announced) if (on !== null) this.leads.push(lostOn - on);
  }

  /** What the sign was worth. */
  record(minGroup: number): SignalRecord {
    const { base, standing, losses, leads } = this;
    const isTooSmall = standing.size < minGroup;
    return {
      base: base.share(),
      standing: standing.share(),
      isTooSmall,
      ...(isTooSmall ? noLift : standing.liftOver(base)),
      announced: shareOf(leads.length, losses),
      leadDays: leadTimeOf(leads),
    };
  }
}

/** Quartiles as values that occurred: the smallest that so many do not exceed. */
function leadTimeOf(leads: readonly number[]): LeadTime | null {
  if (leads.length === 0) return null;
  const sorted = [...leads].sort((a, b) => a - b);
  const quarter = (quarters: number): number =>
    sorted[Math.ceil((sorted.length * quarters) / 4) - 1] as number;
  return { lowerQuartile: quarter(1), median: quarter(2), upperQuartile: quarter(3) };
}
