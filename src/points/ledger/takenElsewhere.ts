/** What was taken of lots but by a correction of their month, so that no correction takes it once more. */
import { isAbsent } from '../../time/recordReader.ts';
import type { EntryFacts } from './entryFacts.ts';
import { giveBack } from './shares.ts';

/** See the head of this file. */
export class TakenElsewhere {
  private readonly taken = new Map<string, number>();
  /** What did not come back yet of each forfeiture. */
  private readonly forfeits = new Map<string, { lotId: string; points: number }[]>();

  /** Takes note of the next posted entry in order. */
  note({ key, kind, ref, lotId, points, allocations, entry }: EntryFacts): void {
    if (kind === 'reverse' && isAbsent(entry.score)) this.add(ref as string, points ?? 0);
    if (allocations !== null && kind === 'adjust' && lotId !== null) {
      this.add(lotId, -(points as number));
    }
    if (allocations !== null && kind === 'forfeit') {
      this.forfeits.set(
        key,
        allocations.map((share) => ({ ...share })),
      );
      for (const share of allocations) this.add(share.lotId, share.points);
    }
    const forfeit = kind === 'reinstate' ? this.forfeits.get(ref as string) : undefined;
    if (forfeit === undefined) return;
    giveBack(forfeit, points ?? 0, (share, given) => this.add(share.lotId, -given));
  }

  /** Points of a lot. */
  of(lotId: string): number {
    return this.taken.get(lotId) ?? 0;
  }

  private add(lotId: string, points: number): void {
    this.taken.set(lotId, this.of(lotId) + points);
  }
}
