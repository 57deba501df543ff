/** The clocks of the naive complaint: how they begin, go, change and end, and what they fire. */
import type {
  ComplaintEvent,
  ExtensionTime,
  LadderLevel,
  SlaPolicy,
  SlaRule,
  SlaTime,
} from '../../src/complaints/model.ts';
import { NaiveOwners } from './naiveComplaintOwners.ts';
import { NaivePauses } from './naiveComplaintPauses.ts';
import { naiveRule } from './naiveComplaintRules.ts';
import { NaiveRun } from './naiveComplaintRun.ts';
import {
  clockOf,
  millisecondsOf,
  type NaiveClock,
  openFrom,
  passed,
  reached,
  shifted,
} from './naiveComplaintTime.ts';

/** How it stands. */
type NaiveStatus = 'unknown' | 'open' | 'resolved' | 'closed' | 'withdrawn' | 'merged';

/** A share of a time was used up. */
interface NaiveWarning {
  readonly target: string;
  readonly cycle: number;
  readonly share: number;
  readonly at: number;
}

/** Somebody was told. */
interface NaiveEscalation {
  readonly target: string | null;
  readonly cycle: number;
  readonly level: string;
  readonly to: string;
  readonly at: number;
  readonly deliverAt: number;
  status: 'waiting' | 'due' | 'dropped';
}

/** A receipt. */
export type Received = Extract<ComplaintEvent, { kind: 'received' }>;

export class NaiveClocks {
  readonly policy: SlaPolicy;
  readonly runs: Readonly<Record<string, NaiveRun[]>>;
  readonly warnings: NaiveWarning[] = [];
  readonly escalations: NaiveEscalation[] = [];
  readonly pauses: NaivePauses;
  readonly owners: NaiveOwners;
  now = Number.NEGATIVE_INFINITY;
  status: NaiveStatus = 'unknown';
  receipt: Received | null = null;
  severity: string | null = null;
  tier: string | null = null;

  get isOpen(): boolean {
    return this.status === 'open';
  }

  latest(name: string): NaiveRun | null {
    return this.runs[name]?.at(-1) ?? null;
  }

  /** When a clock that goes on as it does now reaches anything. */
  protected moments(run: NaiveRun): number[] {
    // What is paused reaches nothing.
    if (!run.isOpen || !run.hasTime || !run.goes) return [];
    const rule = this.policy.targets[run.name] as SlaPolicy['targets'][string];
    const { now } = this;
    const elapsed = run.elapsed(now);
    const amounts = [...rule.warnings.map((share) => Math.ceil(share * run.target)), run.target];
    return [
      run.promise ?? now,
      this.ends(run).due,
      this.ends(run).breach,
      ...rule.ladder.map((level) => this.firesAt(run, level)),
      ...amounts.flatMap((amount) =>
        amount > elapsed ? [reached(run.clock, now, amount - elapsed)[0]] : [],
      ),
    ];
  }

  /** When a run is due and late, if it goes on as it does now. */
  ends(run: NaiveRun): { readonly due: number; readonly breach: number } {
    const { due, breach } = run.ends(this.now, this.policy.outOfHoursStop === 'late');
    // Nothing is due in the past because of a change.
    if (run.causedByChange && run.breachedAt !== null)
      return { due: run.breachedAt, breach: run.breachedAt };
    return { due, breach: run.breachedAt ?? breach };
  }

  /** When a level fires, as things stand. */
  protected firesAt(run: NaiveRun, { relativeTo, offset, clock }: LadderLevel): number {
    const base = relativeTo === 'start' ? run.startedAt : this.ends(run)[relativeTo];
    const amount = millisecondsOf(this.policy, { ...offset }, this.now);
    return shifted(clock === 'working' ? run.clock : null, base, amount);
  }

  /** Lets every open clock go, or not, as the pauses say. */
  protected follow(): void {
    for (const runs of Object.values(this.runs)) {
      const run = runs.at(-1);
      if (run === undefined || !run.isOpen) continue;
      const paused = !run.isPromised && this.pauses.of(run.name).length > 0;
      run.set(!paused, this.now);
    }
  }

  /** Begins a run; without a time nobody sees it, until a change gives it one. */
  protected begin(name: string, at: number): void {
    this.start(name, at, this.timeOf(name));
  }

  protected start(name: string, at: number, time: SlaTime | null): NaiveRun {
    const runs = this.runs[name] as NaiveRun[];
    const { kind } = this.policy.targets[name] as SlaPolicy['targets'][string];
    const run = new NaiveRun(name, kind, runs.length + 1, at);
    if (time !== null) this.measure(run, time, at);
    runs.push(run);
    this.follow();
    return run;
  }

  protected measure(run: NaiveRun, time: SlaTime, from: number): void {
    run.time = time;
    run.calendar = time.calendar;
    run.clock = clockOf(this.policy, time.calendar);
    run.given = millisecondsOf(this.policy, { ...time }, from);
    run.target = run.given;
  }

  protected halt(run: NaiveRun, how: NonNullable<NaiveRun['how']>): void {
    this.drop(run.name, run.cycle);
    if (how === 'ended' && run.breachedAt !== null && run.hasTime) {
      run.set(false, this.now);
      run.heldAt = this.now;
      return;
    }
    if (run.heldAt !== null) run.set(true, run.heldAt);
    run.heldAt = null;
    run.set(false, this.now);
    run.stoppedAt = this.now;
    run.how = how;
  }

  /** What waits for opening time is never delivered. */
  protected drop(target: string | null, cycle: number): void {
    for (const one of this.escalations) {
      const isMeant = one.target === target && one.cycle === cycle;
      if (isMeant && one.status === 'waiting') one.status = 'dropped';
    }
  }

  protected isPaused(run: NaiveRun): boolean {
    return !run.isPromised && this.pauses.of(run.name).length > 0;
  }

  /** So much after it was due, in milliseconds of its clock; after now, where it is paused. */
  protected extension(run: NaiveRun, by: ExtensionTime): number {
    const from = this.isPaused(run) ? this.now : this.ends(run).due;
    if ('hours' in by || 'minutes' in by) {
      return passed(run.clock, from, from + millisecondsOf(this.policy, { ...by }, from));
    }
    if (run.calendar === null && 'workingDays' in by) return by.workingDays * 86_400_000;
    return millisecondsOf(this.policy, { ...by, calendar: run.calendar }, from);
  }

  /** From now on only an instant counts; its own clock still tells how much was used. */
  protected promise(run: NaiveRun, at: number): void {
    run.promise = at;
    run.stretches = [[run.measuredFrom, Number.POSITIVE_INFINITY]];
    run.target = passed(run.clock, run.measuredFrom, at);
  }

  timeOf(name: string): SlaTime | null {
    if (this.severity === null) return null;
    return this.rule()?.targets[name]?.bySeverity[this.severity] ?? null;
  }

  /** Gives every open clock the time that it has now. */
  protected change(): void {
    if (!this.isOpen) return;
    for (const [name, runs] of Object.entries(this.runs)) {
      const run = runs.at(-1);
      const time = this.timeOf(name);
      if (!run?.isOpen || run.isPromised) continue;
      if (JSON.stringify(time) === JSON.stringify(run.time)) continue;
      if (time !== null) this.retime(run, time);
      else if (run.breachedAt === null || this.policy.changes.forgive) {
        run.withdraw(this.now);
        this.drop(name, run.cycle);
      }
    }
  }

  protected retime(run: NaiveRun, time: SlaTime): void {
    const { now } = this;
    const { mode, forgive } = this.policy.changes;
    if (run.breachedAt !== null && !forgive) return;
    const share = Math.max(0, (run.target - run.elapsed(now)) / (run.given + run.added));
    const before = { ...run, stretches: run.stretches.map(([from, to]) => [from, to]) };
    const had = before.time !== null;
    if (mode === 'fresh' || (mode === 'proportional' && !had)) {
      run.measuredFrom = now;
      run.stretches = [];
      this.follow();
    }
    this.measure(run, time, run.measuredFrom);
    if (mode === 'retroactive') run.target += run.added;
    else run.added = 0;
    if (mode === 'proportional' && had)
      run.target = run.elapsed(now) + Math.round(run.given * share);
    const isExceeded = run.elapsed(now) > run.target || (run.goes && this.asBreach(run) <= now);
    const isNothingLeft = !run.goes && run.elapsed(now) === run.target;
    if (run.breachedAt !== null && (isExceeded || isNothingLeft)) {
      // The breach stays, and what it was measured by.
      Object.assign(run, before);
      return;
    }
    run.changedAt = now;
    run.breachedAt = null;
    run.brokenBy = null;
    run.causedByChange = false;
    if (!isExceeded) return;
    run.breachedAt = now;
    run.brokenBy = this.owners.owner;
    run.causedByChange = true;
  }

  /** The last instant in time, whatever was found before. */
  protected asBreach(run: NaiveRun): number {
    return run.ends(this.now, this.policy.outOfHoursStop === 'late').breach;
  }

  protected settle(): void {
    const { now } = this;
    if (this.receipt === null) return;
    this.owners.lapse(now);
    this.askSuperior();
    for (const runs of Object.values(this.runs)) {
      const run = runs.at(-1);
      if (run?.isOpen && run.hasTime) this.settleRun(run);
    }
    for (const one of this.escalations) {
      if (one.status === 'waiting' && one.deliverAt <= now) one.status = 'due';
    }
  }

  protected askSuperior(): void {
    if (!this.owners.isUnclear() || this.escalations.some(({ target }) => target === null)) return;
    const to = this.policy.ownership.superior as string;
    this.tell(null, 1, 'superior', to, clockOf(this.policy, this.policy.ownership.calendar));
  }

  protected tell(
    target: string | null,
    cycle: number,
    level: string,
    to: string,
    clock: NaiveClock,
  ): void {
    const at = this.now;
    const deliverAt = openFrom(clock, at);
    const status = deliverAt > at ? 'waiting' : 'due';
    this.escalations.push({ target, cycle, level, to, at, deliverAt, status });
  }

  protected settleRun(run: NaiveRun): void {
    const { now } = this;
    const rule = this.policy.targets[run.name] as SlaPolicy['targets'][string];
    const elapsed = run.elapsed(now);
    const { name: target, cycle } = run;
    for (const share of run.breachedAt === null && run.goes ? rule.warnings : []) {
      if (run.warned.has(share) || elapsed < share * run.target) continue;
      run.warned.add(share);
      this.warnings.push({ target, cycle, share, at: now });
    }
    const isExceeded = run.promise === null ? elapsed > run.target : now > run.promise;
    const isLate = isExceeded || (run.goes && this.ends(run).breach <= now);
    if (run.breachedAt === null && isLate) {
      run.breachedAt = now;
      run.brokenBy = this.owners.owner;
    }
    for (const one of rule.ladder) {
      const { level, to } = one;
      if (run.fired.has(level) || !run.goes || this.firesAt(run, one) > now) continue;
      run.fired.add(level);
      this.tell(target, cycle, level, to, run.clock);
    }
  }

  constructor(policy: SlaPolicy) {
    this.policy = policy;
    this.runs = Object.fromEntries(Object.keys(policy.targets).map((name) => [name, []]));
    this.pauses = new NaivePauses(policy);
    this.owners = new NaiveOwners(policy);
  }

  /** The rule that gives the times now. */
  rule(): SlaRule | null {
    const { policy, receipt, severity, tier } = this;
    return receipt === null ? null : naiveRule(policy, { receipt, severity, tier });
  }
}
