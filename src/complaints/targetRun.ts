/** One run of a clock: how much is used, when it is due, what it fires, and how it ends. */

import type { ComplaintFact } from './complaintFacts.ts';
import { amountFrom, type Length, type Measure, wallClock } from './measure.ts';
import type { ChangeRule, SlaTime } from './model.ts';
import type { ReadyLevel, ReadyTarget } from './slaRules.ts';

const never = Number.POSITIVE_INFINITY;
const unknown = Number.NaN;

/** What a run tells as time passes. */
export interface RunSink {
  /** Who owns the complaint. */
  readonly owner: string | null;
  warn(run: TargetRun, share: number, at: number): void;
  escalate(run: TargetRun, level: ReadyLevel, at: number): void;
}

/** How a run ended. */
export type RunEnd = 'met' | 'late' | 'cancelled';

/** What happened to a run that a decision tells. */
export interface RunStory {
  pauses: number;
  stoppedBy: ComplaintFact | null;
  cancelled: 'ended' | 'event' | 'noTarget' | null;
  extended: { readonly event: ComplaintFact; readonly milliseconds: number | null } | null;
  changed: {
    readonly at: number;
    readonly mode: ChangeRule['mode'];
    readonly before: number | null;
    readonly after: number | null;
  } | null;
  forgiven: { readonly at: number; readonly breachAt: number } | null;
  minimum: { readonly at: number; readonly milliseconds: number } | null;
}

/** How a run stood when its target was taken away by a change. */
interface Withdrawn {
  readonly at: number;
  readonly time: SlaTime | null;
  readonly calendar: string | null;
  readonly amount: number;
  readonly elapsed: number;
  readonly dueAt: number;
  readonly breachAt: number;
  readonly due: boolean;
}

/** See the head of this file. */
export class TargetRun {
  readonly target: ReadyTarget;
  readonly cycle: number;
  readonly startedAt: number;
  measuredFrom: number;
  /** The time by the rule; null without a target. */
  length: Length | null = null;
  /** What counts: a place among the measures of the target. */
  place = 0;
  /** Milliseconds it has. */
  amount: number = unknown;
  /** The whole time of which a share may be left: what the rule gave, and what was added. */
  whole: number = unknown;
  /** What extensions and reopening added to the time of the rule. */
  extra = 0;
  promisedAt: number | null = null;
  /** Milliseconds used before `since`, by each measure of the target: a change may choose another one. */
  readonly used: number[];
  /** Since when it runs; null while it is paused, or over. */
  since: number | null;
  /** The last instant at which its timers were set. */
  armedAt: number;
  dueAt: number = unknown;
  breachAt: number = unknown;
  due = false;
  breached = false;
  brokenBy: string | null = null;
  causedByChange = false;
  stoppedAt: number | null = null;
  end: RunEnd | null = null;
  /** Whether the end of the complaint ended it, so that reopening resumes it. */
  endedWithComplaint = false;
  /** Breached, and not stopped when the complaint ended: a later stop still tells how late it was. */
  heldAt: number | null = null;
  withdrawn: Withdrawn | null = null;
  /** The next instant at which it fires anything. */
  wakeAt: number = never;
  readonly story: RunStory = {
    pauses: 0,
    stoppedBy: null,
    cancelled: null,
    extended: null,
    changed: null,
    forgiven: null,
    minimum: null,
  };
  /** The instant at which all was used, where a pause began after it and before it was late. */
  private reachedAt: number = unknown;
  private warned = 0;
  private warnAt: number = never;
  private readonly levelAt: number[];
  /** Whether a stop while work is closed is late where the time ended as it closed. */
  readonly judgesEarly: boolean;

  constructor(target: ReadyTarget, cycle: number, at: number, judgesEarly: boolean) {
    this.target = target;
    this.cycle = cycle;
    this.startedAt = at;
    this.measuredFrom = at;
    this.armedAt = at;
    this.since = at;
    this.used = target.measures.map(() => 0);
    this.levelAt = target.levels.map(() => never);
    this.judgesEarly = judgesEarly;
  }

  /** What counts. */
  get measure(): Measure {
    return this.target.measures[this.place] as Measure;
  }

  /** Whether there is anything to keep. */
  get hasTime(): boolean {
    return this.length !== null || this.promisedAt !== null;
  }

  /** Whether it can still be stopped in time, or late. */
  get isOpen(): boolean {
    return this.stoppedAt === null && this.heldAt === null;
  }

  /** Milliseconds used at an instant. */
  elapsedAt(at: number): number {
    const used = this.used[this.place] as number;
    return this.since === null ? used : used + this.measure.between(this.since, at);
  }

  /** The next level that fires, or null. */
  get nextLevel(): ReadyLevel | null {
    const place = this.levelAt.indexOf(this.wakeAt);
    return place < 0 ? null : (this.target.levels[place] as ReadyLevel);
  }

  /** The share that is used up next. */
  get nextShare(): number | null {
    return this.warnAt === this.wakeAt ? (this.target.rule.warnings[this.warned] as number) : null;
  }

  /** Gives it more of its own time. */
  lengthen(milliseconds: number): void {
    this.extra += milliseconds;
    this.amount += milliseconds;
    this.whole += milliseconds;
    this.renew();
  }

  /** It has another amount: whether it is due is reckoned anew. */
  renew(): void {
    this.due = false;
    this.reachedAt = unknown;
  }

  /** Gives it the time of a rule, measured from where it is measured from. */
  give(length: Length): void {
    this.length = length;
    this.place = this.target.measures.indexOf(length.measure);
    this.amount = amountFrom(length, this.measuredFrom) + this.extra;
    this.whole = this.amount;
  }

  /** Gives it an instant that was promised; it has the time until then. */
  promise(at: number): void {
    this.promisedAt = at;
    if (this.length === null) this.place = this.target.measures.indexOf(wallClock);
    this.amount = this.measure.between(this.measuredFrom, Math.max(at, this.measuredFrom));
  }

  /** Counts what was used up to an instant. */
  settle(at: number): void {
    const { since, used } = this;
    if (since === null || since === at) return;
    const { measures } = this.target;
    for (let place = 0; place < used.length; place += 1) {
      used[place] = (used[place] as number) + (measures[place] as Measure).between(since, at);
    }
    this.since = at;
  }

  /** Sets its timers anew, from an instant at which it runs. */
  arm(at: number): void {
    if (!this.hasTime || !this.isOpen || this.since === null) return;
    this.armedAt = at;
    if (!this.breached) this.reckonDue(at);
    this.reckonWarning();
    this.reckonLevels();
    this.reckonWake();
  }

  /** When it is due, if it runs on from an instant up to which what was used is counted. */
  reckonDue(at: number): void {
    if (this.promisedAt !== null) {
      this.dueAt = this.promisedAt;
      this.breachAt = this.promisedAt;
      return;
    }
    const { measure } = this;
    const left = this.amount - (this.used[this.place] as number);
    const isDays = this.length?.milliseconds === null;
    if (left > 0) {
      this.breachAt = measure.latest(at, left);
      this.dueAt = isDays ? this.breachAt : measure.earliest(at, left);
    } else {
      this.breachAt = measure.opening(at);
      this.dueAt = isDays ? this.breachAt : Number.isNaN(this.reachedAt) ? at : this.reachedAt;
    }
    if (this.judgesEarly) this.breachAt = this.dueAt;
  }

  pause(at: number): void {
    if (this.since === null || this.promisedAt !== null) return;
    this.settle(at);
    this.since = null;
    this.wakeAt = never;
    if (!this.hasTime) return;
    this.story.pauses += 1;
    if (this.breached) return;
    this.noteDue(at);
    this.dueAt = unknown;
    this.breachAt = unknown;
  }

  resume(at: number): void {
    if (this.since !== null || !this.isOpen) return;
    this.since = at;
    this.arm(at);
  }

  /** Stops it: in time, unless it was breached before. */
  stop(at: number, event: ComplaintFact): void {
    if (!this.hasTime) {
      this.finish(at);
      return;
    }
    this.story.stoppedBy = event;
    if (this.heldAt !== null) {
      this.since = this.heldAt;
      this.heldAt = null;
    }
    this.settleForEnd(at);
    this.end = this.breached ? 'late' : 'met';
    this.finish(at);
  }

  /** Cancels it. A breach stays; where the complaint ended, it still waits for its stop. */
  cancel(at: number, why: 'ended' | 'event'): void {
    this.settleForEnd(at);
    this.wakeAt = never;
    if (this.hasTime && this.breached && why === 'ended') {
      this.heldAt = at;
      this.since = null;
      return;
    }
    if (this.hasTime && !this.breached) {
      this.end = 'cancelled';
      this.story.cancelled = why;
    }
    this.finish(at);
  }

  /** Goes on after the complaint was reopened: the stretch in between is not counted. */
  reopen(at: number): void {
    this.stoppedAt = null;
    this.heldAt = null;
    this.end = null;
    this.endedWithComplaint = false;
    this.story.stoppedBy = null;
    this.story.cancelled = null;
    this.since = at;
    this.arm(at);
  }

  /** It was late at an instant. */
  breach(at: number, owner: string | null, causedByChange: boolean): void {
    this.breached = true;
    this.due = true;
    this.brokenBy = owner;
    this.causedByChange = causedByChange;
    this.breachAt = at;
    if (causedByChange) this.dueAt = at;
  }

  /** A breach is taken back. */
  forgive(at: number): void {
    this.story.forgiven = { at, breachAt: this.breachAt };
    this.breached = false;
    this.brokenBy = null;
    this.causedByChange = false;
    this.dueAt = unknown;
    this.breachAt = unknown;
  }

  /** No rule gives it a time any more; it is still measured, as a later change may give it one again. */
  withdraw(at: number): void {
    if (this.since === null && !this.breached) this.reckonDue(at);
    const { amount, dueAt, breachAt, due } = this;
    const time = this.length?.time ?? null;
    const calendar = this.measure.calendar;
    const elapsed = this.elapsedAt(at);
    this.withdrawn = { at, time, calendar, amount, elapsed, dueAt, breachAt, due };
    this.length = null;
    this.story.cancelled = 'noTarget';
    this.wakeAt = never;
  }

  /** Fires what is to be fired at an instant. */
  fire(at: number, sink: RunSink): void {
    while (this.warnAt <= at) {
      sink.warn(this, this.target.rule.warnings[this.warned] as number, at);
      this.warned += 1;
      this.reckonWarning();
    }
    if (!this.due && this.dueAt <= at) this.due = true;
    if (!this.breached && this.breachAt <= at) {
      const isLater = this.breachAt < at;
      this.breach(at, sink.owner, false);
      this.warnAt = never;
      if (isLater) this.reckonLevels();
    }
    const { levels } = this.target;
    for (let place = 0; place < levels.length; place += 1) {
      const when = this.levelAt[place] as number;
      if (when === fired || when > at) continue;
      this.levelAt[place] = fired;
      sink.escalate(this, levels[place] as ReadyLevel, at);
    }
    this.reckonWake();
  }

  private settleForEnd(at: number): void {
    if (this.since !== null) this.settle(at);
    // As though it ran on from here.
    else if (this.hasTime && !this.breached) this.reckonDue(at);
    if (!this.breached) this.noteDue(at);
  }

  /** Keeps when all of it was used, where that is so. */
  private noteDue(at: number): void {
    if (!(this.dueAt <= at)) return;
    this.reachedAt = this.dueAt;
    this.due = true;
  }

  private finish(at: number): void {
    this.settle(at);
    this.since = null;
    this.stoppedAt = at;
    this.wakeAt = never;
  }

  private reckonWarning(): void {
    const share = this.target.rule.warnings[this.warned];
    if (share === undefined || this.breached || this.since === null) {
      this.warnAt = never;
      return;
    }
    const left = Math.ceil(share * this.amount) - (this.used[this.place] as number);
    this.warnAt = left > 0 ? this.measure.earliest(this.since, left) : this.armedAt;
  }

  private reckonLevels(): void {
    const { levels } = this.target;
    for (let place = 0; place < levels.length; place += 1) {
      if (this.levelAt[place] === fired) continue;
      const at = this.levelInstant(levels[place] as ReadyLevel);
      this.levelAt[place] = Math.max(at, this.armedAt);
    }
  }

  private levelInstant({ relativeTo, offset, isWorking }: ReadyLevel): number {
    const base =
      relativeTo === 'start' ? this.startedAt : relativeTo === 'due' ? this.dueAt : this.breachAt;
    if (base === never) return never;
    if (!isWorking) return base + offset;
    return offset < 0 ? this.measure.before(base, -offset) : this.measure.earliest(base, offset);
  }

  private reckonWake(): void {
    let wake = this.warnAt;
    if (!this.due && this.dueAt < wake) wake = this.dueAt;
    if (!this.breached && this.breachAt < wake) wake = this.breachAt;
    for (const at of this.levelAt) if (at !== fired && at < wake) wake = at;
    // What lies before the last change comes with it.
    this.wakeAt = wake === never ? never : Math.max(wake, this.armedAt);
  }
}

/** The instant of a level that has fired: it never fires again. */
const fired = Number.NEGATIVE_INFINITY;
