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
  note(facts: EntryFacts): void {
    const { kind, ref, lotId, entry } = facts;
    const points = facts.points ?? 0;
    if (kind === 'reverse') {
      if (isAbsent(entry.score)) this.add(ref as string, points);
    } else if (kind === 'adjust') {
      if (points < 0 && lotId !== null) this.add(lotId, -points);
    } else if (kind === 'forfeit') {
      this.forfeited(facts);
    } else if (kind === 'reinstate') {
      const forfeit = this.forfeits.get(ref as string) ?? [];
      giveBack(forfeit, points, (share, given) => this.add(share.lotId, -given));
    }
  }

  private forfeited({ key, allocations }: EntryFacts): void {
    const shares = allocations?.map((share) => ({ ...share })) ?? [];
    this.forfeits.set(key, shares);
    for (const { lotId, points } of shares) this.add(lotId, points);
  }

  /** Points of a lot. */
  of(lotId: string): number {
    return this.taken.get(lotId) ?? 0;
  }

  private add(lotId: string, points: number): void {
    this.taken.set(lotId, this.of(lotId) + points);
  }
}
