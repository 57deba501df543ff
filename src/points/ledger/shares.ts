/** Taking points from named lots: what posting decided, or what an entry about a lot asks for. */
import type { LotShare } from '../../history/model.ledger.ts';
import type { Books } from './books.ts';
import type { KindBook, Lot, Share } from './kindBook.ts';
import { isExpired } from './lot.ts';

/** What may be taken: usable points, pending ones as well, or whatever there is, expired and held as well. */
export type Reach = 'usable' | 'open' | 'all';

/** A lot with its refunded points of grace. */
export function partsOf(lot: Lot): readonly Lot[] {
  return lot.graces === null ? [lot] : [lot, ...lot.graces];
}

function reachable(part: Lot, reach: Reach): number {
  if (reach === 'all') return part.left;
  return isExpired(part) || (reach === 'usable' && !part.isActive) ? 0 : part.left;
}

/** How many points of a lot are within reach. */
export function pointsWithin(lot: Lot, reach: Reach): number {
  let points = 0;
  for (const part of partsOf(lot)) {
    points += reachable(part, reach) + (reach === 'all' ? part.held : 0);
  }
  return points;
}

/** Takes points of a lot, as many as are within reach; how many it took. */
export function takeFromLot(lot: Lot, points: number, reach: Reach, shares: Share[]): number {
  let missing = points;
  for (const part of partsOf(lot)) {
    const taken = Math.min(reachable(part, reach), missing);
    if (taken === 0) continue;
    part.book.takeFrom(part, taken);
    shares.push({ lot: part, points: taken });
    missing -= taken;
  }
  if (reach === 'all') missing -= takeHeld(lot, missing, shares);
  return points - missing;
}

function takeHeld(lot: Lot, points: number, shares: Share[]): number {
  let missing = points;
  for (const part of partsOf(lot)) {
    const taken = Math.min(part.held, missing);
    if (taken === 0) continue;
    part.held -= taken;
    shares.push({ lot: part, points: taken });
    missing -= taken;
  }
  return points - missing;
}

/** Takes what posting decided; null, with nothing taken, where the lots do not have it. */
export function takeAllocated(
  { lots }: Books,
  book: KindBook,
  allocations: readonly LotShare[],
  reachOf: (lot: Lot) => Reach,
): Share[] | null {
  const asked = new Map<Lot, number>();
  for (const { lotId, points } of allocations) {
    const lot = lots.get(lotId);
    if (lot === undefined || lot.book !== book) return null;
    const sum = points + (asked.get(lot) ?? 0);
    if (sum > pointsWithin(lot, reachOf(lot))) return null;
    asked.set(lot, sum);
  }
  const shares: Share[] = [];
  for (const { lotId, points } of allocations) {
    const lot = lots.get(lotId) as Lot;
    takeFromLot(lot, points, reachOf(lot), shares);
  }
  return shares;
}

/** The points of shares together. */
export function pointsOf(shares: readonly { readonly points: number }[]): number {
  let points = 0;
  for (const share of shares) points += share.points;
  return points;
}

/** Gives shares back, the last taken first; what came back is no share any more. */
export function giveBack(
  shares: Share[],
  points: number,
  give: (lot: Lot, points: number) => void,
): void {
  let missing = points;
  for (let share = shares.at(-1); share !== undefined && missing > 0; share = shares.at(-1)) {
    const given = Math.min(share.points, missing);
    give(share.lot, given);
    missing -= given;
    share.points -= given;
    if (share.points === 0) shares.pop();
  }
}
