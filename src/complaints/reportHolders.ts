/** Who held the complaints of a period, how long, and what became late in their hands. */
import type { HolderFigures } from './model.ts';
import type { ReportedComplaint } from './reportedComplaint.ts';
import { inOrder } from './reportGroups.ts';

interface Held {
  complaints: number;
  workingTime: number;
  elapsedTime: number;
  readonly breaches: number[];
}

/** See the head of this file. */
export class ReportHolders {
  private readonly held = new Map<string | null, Held>();
  private readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** Adds a complaint received in the period. */
  add({ holders, runs }: ReportedComplaint): void {
    for (const { owner, workingTime, elapsedTime } of holders) {
      const held = this.of(owner);
      held.complaints += 1;
      held.workingTime += workingTime;
      held.elapsedTime += elapsedTime;
    }
    for (let index = 0; index < runs.length; index += 1) {
      for (const { state, brokenBy } of runs[index] ?? []) {
        if (state !== 'late') continue;
        const { breaches } = this.of(brokenBy);
        breaches[index] = (breaches[index] as number) + 1;
      }
    }
  }

  private of(owner: string | null): Held {
    const known = this.held.get(owner);
    if (known !== undefined) return known;
    const held = {
      complaints: 0,
      workingTime: 0,
      elapsedTime: 0,
      breaches: this.names.map(() => 0),
    };
    this.held.set(owner, held);
    return held;
  }

  /** The figures in order. */
  figures(): HolderFigures[] {
    const holders = [...this.held].sort(([a], [b]) => inOrder(a, b));
    return holders.map(([owner, { breaches, ...held }]) => ({
      owner,
      ...held,
      breaches: Object.fromEntries(this.names.map((name, index) => [name, breaches[index] ?? 0])),
    }));
  }
}
