/** One run of a clock: how much is used, when it is due, what it fires, and how it ends. */
import type { ComplaintFact } from './complaintFacts.ts';
import { dueReading } from './dueReading.ts';
import { amountFrom, type Length, type Measure, wallClock } from './measure.ts';
import { type AlarmedRun, RunAlarms } from './runAlarms.ts';
import {
  emptyStory,
  type RunEnd,
  type RunSink,
  type RunStory,
  type WithdrawnRun,
  withdrawnRun,
} from './runStory.ts';
import type { ReadyTarget } from './slaRules.ts';

const never = Number.POSITIVE_INFINITY;
const unknown = Number.NaN;

export class TargetRun implements AlarmedRun {
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
  withdrawn: WithdrawnRun | null = null;
  /** The next instant at which it fires anything. */
  wakeAt: number = never;
  readonly alarms: RunAlarms;
  readonly story: RunStory = emptyStory();
  /** The instant at which all was used, where a pause began after it and before it was late. */
  private reachedAt: number = unknown;
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
    this.alarms = new RunAlarms(target);
    this.judgesEarly = judgesEarly;
  }

  get measure(): Measure {
    return this.target.measures[this.place] as Measure;
  }

  get hasTime(): boolean {
    return this.length !== null || this.promisedAt !== null;
  }

  /** Whether it can still be stopped in time, or late. */
  get isOpen(): boolean {
    return this.stoppedAt === null && this.heldAt === null;
  }

  /** Milliseconds used before `since`. */
  get usedBefore(): number {
    return this.used[this.place] as number;
  }

  /** Milliseconds used at an instant. */
  elapsedAt(at: number): number {
    return this.usedBefore + (this.since === null ? 0 : this.measure.between(this.since, at));
  }

  /** Gives it more of its own time. */
  lengthen(milliseconds: number): void {
    this.extra += milliseconds;
    this.amount += milliseconds;
    this.whole += milliseconds;
    this.renew();
  }

  /** It has another amount from an instant on: whether it is due is reckoned anew, at once where a pause hides it. */
  renew(at: number = unknown): void {
    const isHidden = !Number.isNaN(at) && this.since === null && this.length?.milliseconds !== null;
    this.due = isHidden && this.usedBefore >= this.amount;
    this.reachedAt = this.due ? at : unknown;
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
    this.countAll();
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
    this.alarms.set(this);
    this.reckonWake();
  }

  /** When it is due, if it runs on from an instant up to which what was used is counted. */
  reckonDue(at: number): void {
    const { measure, promisedAt, reachedAt, judgesEarly } = this;
    const left = this.amount - this.usedBefore;
    const isDays = this.length?.milliseconds === null;
    const due = dueReading({ measure, at, left, promisedAt, reachedAt, isDays, judgesEarly });
    this.dueAt = due.dueAt;
    this.breachAt = due.breachAt;
    // Working days that were used up before a pause are due when work opens.
    this.due &&= due.dueAt <= at;
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
    this.forgetDue();
  }

  resume(at: number): void {
    if (this.since !== null || !this.isOpen) return;
    this.since = at;
    this.arm(at);
  }

  /** Stops it: in time, unless it was breached before. */
  stop(at: number, event: ComplaintFact): void {
    if (this.hasTime) {
      this.story.stoppedBy = event;
      this.since = this.heldAt ?? this.since;
      this.heldAt = null;
      this.settleForEnd(at);
      this.end = this.breached ? 'late' : 'met';
    }
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
    if (this.promisedAt === null) this.since = at;
    else this.countAll();
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

  forgive(at: number): void {
    this.story.forgiven = { at, breachAt: this.breachAt };
    this.breached = false;
    this.brokenBy = null;
    this.causedByChange = false;
    this.forgetDue();
  }

  private forgetDue(): void {
    this.dueAt = unknown;
    this.breachAt = unknown;
  }

  /** No rule gives it a time any more; it is still measured, as a later change may give it one again. */
  withdraw(at: number): void {
    if (this.since === null && !this.breached) this.reckonDue(at);
    this.withdrawn = withdrawnRun(this, at);
    if (!this.breached) this.forgetDue();
    this.length = null;
    this.story.cancelled = 'noTarget';
    this.wakeAt = never;
  }

  fire(at: number, sink: RunSink<TargetRun>): void {
    const { alarms } = this;
    alarms.fireWarnings(this, at, (share) => sink.warn(this, share, at));
    if (!this.due && this.dueAt <= at) this.due = true;
    if (!this.breached && this.breachAt <= at) {
      const isLater = this.breachAt < at;
      this.breach(at, sink.owner, false);
      alarms.endWarnings();
      if (isLater) alarms.setLevels(this);
    }
    alarms.fireLevels(at, (level) => sink.escalate(this, level, at));
    this.reckonWake();
  }

  /** Nothing is taken out of a promise: what is left is what is left until its instant. */
  private countAll(): void {
    this.used.fill(0);
    this.since = this.measuredFrom;
  }

  private settleForEnd(at: number): void {
    // In a pause it is due as though it ran on from here.
    if (this.since !== null) this.settle(at);
    else if (this.hasTime && !this.breached) this.reckonDue(at);
    if (!this.breached) this.noteDue(at);
  }

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

  private reckonWake(): void {
    let wake = this.alarms.wakeAt;
    if (!this.due && this.dueAt < wake) wake = this.dueAt;
    if (!this.breached && this.breachAt < wake) wake = this.breachAt;
    // What lies before the last change comes with it.
    this.wakeAt = wake === never ? never : Math.max(wake, this.armedAt);
  }
}
