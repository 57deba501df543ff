/** The warnings and the levels of one run of a clock: when each is due, and which have fired. */
import type { Measure } from './measure.ts';
import type { ReadyLevel, ReadyTarget } from './slaRules.ts';

const never = Number.POSITIVE_INFINITY;
/** The instant of a level that has fired: it never fires again. */
const fired = Number.NEGATIVE_INFINITY;

/** What they are reckoned from. */
export interface AlarmedRun {
  readonly startedAt: number;
  /** Since when it runs; null while it does not. */
  readonly since: number | null;
  /** The last instant at which anything of it changed: what lies before comes with it. */
  readonly armedAt: number;
  readonly amount: number;
  /** Milliseconds used before `since`. */
  readonly usedBefore: number;
  readonly dueAt: number;
  readonly breachAt: number;
  readonly breached: boolean;
  readonly measure: Measure;
}

/** See the head of this file. */
export class RunAlarms {
  private readonly shares: readonly number[];
  private readonly levels: readonly ReadyLevel[];
  private readonly levelAt: number[];
  private warned = 0;
  private warnAt: number = never;

  constructor({ rule, levels }: ReadyTarget) {
    this.shares = rule.warnings;
    this.levels = levels;
    this.levelAt = levels.map(() => never);
  }

  /** When the first of them is due; infinite without one. */
  get wakeAt(): number {
    let wake = this.warnAt;
    for (const at of this.levelAt) if (at !== fired && at < wake) wake = at;
    return wake;
  }

  /** The level that is due at an instant, or null. */
  levelDueAt(at: number): ReadyLevel | null {
    const place = this.levelAt.indexOf(at);
    return place < 0 ? null : (this.levels[place] as ReadyLevel);
  }

  /** The share that is used up next. */
  get nextShare(): number {
    return this.shares[this.warned] as number;
  }

  /** Reckons all that have not fired. */
  set(run: AlarmedRun): void {
    this.setWarning(run);
    this.setLevels(run);
  }

  /** Reckons the levels alone: what they are relative to has moved. */
  setLevels(run: AlarmedRun): void {
    for (let place = 0; place < this.levels.length; place += 1) {
      if (this.levelAt[place] === fired) continue;
      const at = levelInstant(run, this.levels[place] as ReadyLevel);
      this.levelAt[place] = Math.max(at, run.armedAt);
    }
  }

  /** After a breach there are no warnings. */
  endWarnings(): void {
    this.warnAt = never;
  }

  /** Fires the warnings that are due at an instant. */
  fireWarnings(run: AlarmedRun, at: number, warn: (share: number) => void): void {
    while (this.warnAt <= at) {
      warn(this.nextShare);
      this.warned += 1;
      this.setWarning(run);
    }
  }

  /** Fires the levels that are due at an instant. */
  fireLevels(at: number, escalate: (level: ReadyLevel) => void): void {
    for (let place = 0; place < this.levels.length; place += 1) {
      const when = this.levelAt[place] as number;
      if (when === fired || when > at) continue;
      this.levelAt[place] = fired;
      escalate(this.levels[place] as ReadyLevel);
    }
  }

  private setWarning({ since, armedAt, amount, usedBefore, breached, measure }: AlarmedRun): void {
    const share = this.shares[this.warned];
    if (share === undefined || breached || since === null) {
      this.warnAt = never;
      return;
    }
    const left = Math.ceil(share * amount) - usedBefore;
    this.warnAt = left > 0 ? measure.earliest(since, left) : armedAt;
  }
}

function levelInstant(run: AlarmedRun, { relativeTo, offset, isWorking }: ReadyLevel): number {
  const base =
    relativeTo === 'start' ? run.startedAt : relativeTo === 'due' ? run.dueAt : run.breachAt;
  if (base === never) return never;
  if (!isWorking) return base + offset;
  return offset < 0 ? run.measure.before(base, -offset) : run.measure.earliest(base, offset);
}
