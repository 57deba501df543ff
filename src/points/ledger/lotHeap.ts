/** Lots of which only the first matters: a binary heap, so that no account is too long for it. */
/** See the head of this file. What decides the order of a lot must not change while it is in the heap. */
export class LotHeap<Lot> {
  private readonly lots: Lot[] = [];
  private readonly isBefore: (a: Lot, b: Lot) => boolean;

  constructor(isBefore: (a: Lot, b: Lot) => boolean) {
    this.isBefore = isBefore;
  }

  /** The first lot. */
  first(): Lot | undefined {
    return this.lots[0];
  }

  /** Puts a lot in. */
  push(lot: Lot): void {
    const { lots, isBefore } = this;
    let at = lots.length;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const parent = lots[above] as Lot;
      if (!isBefore(lot, parent)) break;
      lots[at] = parent;
      at = above;
    }
    lots[at] = lot;
  }

  /** Takes the first lot out. */
  pop(): void {
    const { lots, isBefore } = this;
    const lot = lots.pop() as Lot;
    const size = lots.length;
    if (size === 0) return;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      const right = below + 1;
      if (right < size && isBefore(lots[right] as Lot, lots[below] as Lot)) below = right;
      const child = lots[below] as Lot;
      if (!isBefore(child, lot)) break;
      lots[at] = child;
      at = below;
    }
    lots[at] = lot;
  }
}
