/** How the naive complaint ends, and is reopened. */
import { NaiveClocks } from './naiveComplaintClocks.ts';
import type { NaiveRun } from './naiveComplaintRun.ts';
import { firstInstantOf, lastInstantOf, passed } from './naiveComplaintTime.ts';

export class NaiveEnds extends NaiveClocks {
  cycle = 1;
  outcome: string | null = null;
  endedAt: number | null = null;
  endedHow: string | null = null;
  reopenings = 0;
  openPeriods: [from: number, to: number | null][] = [];
  /** Targets for which a message waits. */
  protected readonly waiting = new Set<string>();

  protected end(how: 'resolved' | 'withdrawn' | 'merged'): void {
    for (const runs of Object.values(this.runs)) {
      const run = runs.at(-1);
      if (!run?.isOpen) continue;
      this.halt(run, how === 'resolved' && run.kind === 'resolution' ? 'met' : 'ended');
    }
    this.status = how;
    this.endedAt = this.now;
    this.endedHow = how;
    (this.openPeriods.at(-1) as [number, number | null])[1] = this.now;
    this.pauses.endAll(this.now);
    this.owners.end(this.now);
    this.drop(null, 1);
  }

  protected reopen(): void {
    const { reopening } = this.policy;
    const endedAt = this.endedAt as number;
    let mode: string = reopening.mode;
    if (reopening.mode === 'ignoreWithin') {
      if (this.now <= lastInstantOf(this.policy, reopening.within, endedAt)) return;
      mode = reopening.later;
    }
    this.status = 'open';
    this.outcome = null;
    this.reopenings += 1;
    this.openPeriods.push([this.now, null]);
    this.owners.reopen(this.now);
    if (mode === 'newCycle') this.cycle += 1;
    const resumed: NaiveRun[] = [];
    for (const [name, runs] of Object.entries(this.runs)) {
      const run = runs.at(-1);
      const wasOpen =
        run?.heldAt === endedAt || (run?.how === 'ended' && run.stoppedAt === endedAt);
      const isResolution =
        run?.kind === 'resolution' && run.stoppedAt === endedAt && this.endedHow === 'resolved';
      if (run === undefined || !(wasOpen || isResolution) || run.answeredSince) {
        // Nothing to resume; but a message that came since waits, and so does who waits for an update.
        const rule = this.policy.targets[name];
        const isAwaited = rule?.kind === 'nextUpdate' && rule.when !== 'onCustomerMessage';
        if (isAwaited || this.waiting.has(name)) this.begin(name, this.now);
        continue;
      }
      if (mode === 'newCycle' && run.kind !== 'firstResponse' && run.kind !== 'acknowledge') {
        this.begin(name, this.now);
        continue;
      }
      run.stoppedAt = null;
      run.heldAt = null;
      run.how = null;
      if (run.isPromised) (run.stretches.at(-1) as [number, number])[1] = Number.POSITIVE_INFINITY;
      resumed.push(run);
    }
    this.follow();
    this.change();
    if (reopening.mode !== 'continueWithMinimum') return;
    const until = firstInstantOf(this.policy, reopening.minimum, this.now);
    for (const run of resumed) {
      if (!run.isOpen || !run.hasTime || run.isPromised || run.breachedAt !== null) continue;
      const least = passed(run.clock, this.now, until);
      const missing = least - (run.target - run.elapsed(this.now));
      if (missing <= 0) continue;
      run.target += missing;
      run.added += missing;
    }
  }
}
