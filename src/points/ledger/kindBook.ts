/** The book of one kind of points: its lots on the way through time, what is usable, what is owed. */
import type { DayNumber } from '../../time/civilDate.ts';
import type { PointKindRules } from '../model.ledgerPolicy.ts';
import { lastUsableDay } from './expiry.ts';
import { isActiveBefore, isExpired, isSpentBefore, type LotOf } from './lot.ts';
import { LotHeap } from './lotHeap.ts';

/** A lot of a book. */
export type Lot = LotOf<KindBook>;

/** What makes a lot. */
export interface NewLot {
  readonly id: string;
  readonly order: number;
  readonly from: DayNumber;
  readonly points: number;
  /** Absent where the policy says. */
  readonly active?: DayNumber | null;
  readonly last?: DayNumber | null;
  /** The lot whose refunded points these are. */
  readonly origin?: Lot;
}

/** Points of a lot that an entry took; what came back of them is left out. */
export interface Share {
  readonly lot: Lot;
  points: number;
}

/** See the head of this file. */
export class KindBook {
  readonly rules: PointKindRules;
  clock: DayNumber = Number.NEGATIVE_INFINITY;
  readonly lots: Lot[] = [];
  /** Points in usable lots. */
  usable = 0;
  debt = 0;
  earned = 0;
  redeemed = 0;
  forfeited = 0;
  reversed = 0;
  writtenOff = 0;
  /** Expired points of lots that are not here any more. */
  expiredBefore = 0;
  /** The last usable day of all idling lots, and the day their present run of activities began. */
  idleUntil: DayNumber = Number.NEGATIVE_INFINITY;
  idleSince: DayNumber = Number.NEGATIVE_INFINITY;
  private readonly idling: Lot[] = [];
  private readonly waiting = new LotHeap<Lot>(isActiveBefore);
  private readonly queue = new LotHeap<Lot>(isSpentBefore);

  constructor(rules: PointKindRules) {
    this.rules = rules;
  }

  /** Lets time go on: lots expire, become usable and pay what is owed, each on its day. */
  advance(to: DayNumber): void {
    if (to <= this.clock) return;
    for (let lot = this.waiting.first(); lot !== undefined; lot = this.waiting.first()) {
      if (lot.planned > to) break;
      this.waiting.pop();
      if (lot.isActive) continue;
      this.expire(lot.planned);
      this.makeUsable(lot);
    }
    this.expire(to);
  }

  private expire(to: DayNumber): void {
    this.clock = Math.max(this.clock, to);
    for (let lot = this.queue.first(); lot !== undefined && lot.due < this.clock; ) {
      this.leaveQueue(lot);
      this.usable -= lot.left;
      lot = this.queue.first();
    }
    if (!this.isRunOver) return;
    for (const lot of this.idling) {
      lot.last = this.idleUntil;
      this.usable -= lot.left;
    }
    this.idling.length = 0;
  }

  private leaveQueue(lot: Lot): void {
    this.queue.pop();
    lot.isQueued = false;
  }

  /** Points are given: they form a lot. */
  give({ id, order, from, points, active: given, last, origin }: NewLot): Lot {
    const { pending } = this.rules;
    const wait = pending === 'untilActivated' ? Number.POSITIVE_INFINITY : from + pending;
    const active = given ?? wait;
    const lot: Lot = {
      id,
      book: this,
      order,
      turn: origin?.graces?.length ?? 0,
      from,
      planned: active,
      active,
      last: last ?? Number.POSITIVE_INFINITY,
      isLastGiven: last !== null && last !== undefined,
      isIdling: false,
      isActive: false,
      isQueued: false,
      due: 0,
      points,
      left: points,
      held: 0,
      undone: 0,
      graces: null,
      origin: origin ?? null,
    };
    this.lots.push(lot);
    if (active <= this.clock) this.makeUsable(lot);
    else this.wait(lot);
    return lot;
  }

  private wait(lot: Lot): void {
    if (lot.planned === Number.POSITIVE_INFINITY) return;
    if (!(lot.isLastGiven || this.isIdle)) lot.last = lastUsableDay(this.rules.expiry, lot.planned);
    this.waiting.push(lot);
  }

  /** Takes in a lot of a checkpoint, as it stands. */
  keep(lot: Lot): void {
    this.lots.push(lot);
    if (!lot.isActive) {
      this.wait(lot);
      return;
    }
    if (isExpired(lot)) return;
    if (lot.isIdling) this.idling.push(lot);
    lot.due = lot.last;
    this.usable += lot.left;
    this.queueUp(lot);
  }

  private get isIdle(): boolean {
    return this.rules.expiry.kind === 'inactivity';
  }

  /** A lot becomes usable on its day, or was usable from it when it is booked late. */
  makeUsable(lot: Lot): void {
    lot.isActive = true;
    if (lot.origin === null) this.beginLife(lot);
    lot.due = lot.last;
    if (isExpired(lot)) return;
    this.usable += lot.left;
    this.queueUp(lot);
    // A refund pays what is owed when all of it is back.
    if (lot.origin === null) this.settle();
  }

  private beginLife(lot: Lot): void {
    if (!this.isIdle) {
      if (!lot.isLastGiven) lot.last = lastUsableDay(this.rules.expiry, lot.active);
      return;
    }
    const joining = lot.isLastGiven ? null : lot;
    // A lot without points is no activity; points that come back to it expire with the others.
    if (lot.left + lot.held === 0) this.join(joining);
    else if (lot.last >= lot.active) this.noteActivity(lot.active, joining);
  }

  private queueUp(lot: Lot): void {
    if (lot.isQueued) return;
    lot.isQueued = true;
    this.queue.push(lot);
  }

  /** An activity: it moves the end of whatever expires by inactivity. A lot that begins with it joins. */
  noteActivity(day: DayNumber, joining: Lot | null = null): void {
    if (!this.isIdle) return;
    const until = lastUsableDay(this.rules.expiry, day);
    if (this.idleUntil < day) {
      this.idleSince = day;
    } else if (until < this.idleSince) {
      // A late activity of before the present run.
      if (joining !== null) joining.last = until;
      return;
    }
    this.idleSince = Math.min(this.idleSince, day);
    this.idleUntil = Math.max(this.idleUntil, until);
    this.join(joining);
  }

  private join(lot: Lot | null): void {
    if (lot === null) return;
    if (this.isRunOver) {
      lot.last = this.idleUntil;
      return;
    }
    lot.isIdling = true;
    this.idling.push(lot);
  }

  /** Whether points expired by inactivity and none were active since. */
  private get isRunOver(): boolean {
    return this.idleUntil < this.clock && this.idleUntil > Number.NEGATIVE_INFINITY;
  }

  /** What is owed is paid from whatever is usable. */
  settle(): void {
    this.debt -= this.takeUsable(this.debt, null);
  }

  /** Takes usable points in the order of consumption, as many as there are; how many it took. */
  takeUsable(points: number, shares: Share[] | null): number {
    let missing = points;
    while (missing > 0 && this.usable > 0) {
      const lot = this.queue.first() as Lot;
      const taken = isExpired(lot) ? 0 : Math.min(lot.left, missing);
      if (taken === 0) {
        this.leaveQueue(lot);
        continue;
      }
      this.takeFrom(lot, taken);
      missing -= taken;
      shares?.push({ lot, points: taken });
    }
    return points - missing;
  }

  /** Takes points that are left in a lot: pending, usable or expired. */
  takeFrom(lot: Lot, points: number): void {
    lot.left -= points;
    if (lot.isActive && !isExpired(lot)) this.usable -= points;
  }

  /** Points come back to a lot, and are what the lot is. */
  putBack(lot: Lot, points: number): void {
    lot.left += points;
    if (!lot.isActive || isExpired(lot)) return;
    this.usable += points;
    this.queueUp(lot);
  }
}
