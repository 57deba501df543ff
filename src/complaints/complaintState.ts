/** Everything that is known of a complaint while its events are read. */
import type { ComplaintFact } from './complaintFacts.ts';
import { EscalationBook } from './escalationBook.ts';
import type { Length } from './measure.ts';
import type {
  ComplaintIssue,
  ComplaintIssueCode,
  ComplaintOutcome,
  SatisfactionLevel,
} from './model.ts';
import { OwnershipBook } from './ownershipBook.ts';
import { PauseBook } from './pauseBook.ts';
import { refOf } from './readingOrder.ts';
import type { RuledFacts } from './ruleChoice.ts';
import type { RunSink } from './runStory.ts';
import type { ReadyLevel, ReadyRule, ReadyTarget, SlaRules } from './slaRules.ts';
import { TargetRun } from './targetRun.ts';

/** A clock: the run of now, and those before it. */
export interface ClockState {
  readonly target: ReadyTarget;
  run: TargetRun | null;
  readonly earlier: TargetRun[];
  /** How many runs it has had. */
  cycles: number;
  /** How many pauses stop it now. */
  stopped: number;
}

/** How a complaint ended. */
export interface Ending {
  readonly how: 'resolved' | 'withdrawn' | 'merged';
  readonly at: number;
  readonly event: ComplaintFact;
  isClosed: boolean;
}

/** See the head of this file. */
export class ComplaintState implements RunSink<TargetRun> {
  readonly rules: SlaRules;
  readonly issues: ComplaintIssue[];
  readonly clocks: readonly ClockState[];
  readonly pauses: PauseBook;
  readonly owners: OwnershipBook;
  readonly book: EscalationBook = new EscalationBook();
  /** The first receipt; null before it. */
  receipt: ComplaintFact | null = null;
  facts: RuledFacts | null = null;
  rule: ReadyRule | null = null;
  ending: Ending | null = null;
  cycle = 1;
  resolution: { outcome: ComplaintOutcome; cause: string | null; redress: unknown } | null = null;
  firstResolvedAt: number | null = null;
  readonly openFrom: number[] = [];
  readonly openTo: number[] = [];
  reopenings = 0;
  reopenedAt: number | null = null;
  ignoredReopening: { readonly at: number; readonly until: number } | null = null;
  changed: {
    readonly at: number;
    readonly what: 'severity' | 'customerTier';
    readonly from: string | null;
    readonly to: string | null;
  } | null = null;
  superior: {
    readonly at: number;
    readonly why: 'noOwner' | 'bounced';
    readonly bounces: number;
  } | null = null;
  customerMessages = 0;
  publicReplies = 0;
  repliesToResolve = 0;
  callbacks = 0;
  satisfaction: SatisfactionLevel | null = null;
  readonly regulators: { readonly at: number; readonly body: string }[] = [];
  /** Whether the customer was written to since their last word. */
  hasReplied = false;
  /** Whether a message of the customer waits for an answer, by clock: what answers differs. */
  readonly unanswered: boolean[];

  constructor(rules: SlaRules, issues: readonly ComplaintIssue[]) {
    this.rules = rules;
    this.issues = [...issues];
    this.clocks = rules.targets.map((target) => ({
      target,
      run: null,
      earlier: [],
      cycles: 0,
      stopped: 0,
    }));
    this.unanswered = rules.targets.map(() => false);
    this.pauses = new PauseBook(rules.pauseList);
    this.owners = new OwnershipBook(rules);
  }

  get owner(): string | null {
    return this.owners.owner;
  }

  /** Whether it was received, and has not ended. */
  get isOpen(): boolean {
    return this.receipt !== null && this.ending === null;
  }

  warn(run: TargetRun, share: number, at: number): void {
    this.book.warn(run, share, at);
  }

  escalate(run: TargetRun, level: ReadyLevel, at: number): void {
    this.book.escalate(run, level, at);
  }

  /** Notes an issue; what it is about is ignored unless the caller goes on. */
  issue(code: ComplaintIssueCode, event: ComplaintFact, reference: string | null = null): false {
    this.issues.push({ code, event: refOf(event), reference });
    return false;
  }

  /** Begins a run of a clock, which has none that is open. */
  begin(clock: ClockState, at: number): TargetRun {
    if (clock.run !== null) clock.earlier.push(clock.run);
    clock.cycles += 1;
    const { policy } = this.rules;
    const run = new TargetRun(clock.target, clock.cycles, at, policy.outOfHoursStop === 'late');
    clock.run = run;
    const length = this.lengthOf(clock);
    if (length !== null) run.give(length);
    if (clock.stopped > 0) run.pause(at);
    run.arm(at);
    return run;
  }

  /** The time that the rule of now gives a clock. */
  lengthOf({ target }: ClockState): Length | null {
    const { rule, facts } = this;
    if (rule === null || facts === null || facts.severity === null) return null;
    return rule.times[target.position]?.get(facts.severity) ?? null;
  }

  /** Stops the open run of a clock; says whether there was one. */
  stop(clock: ClockState, event: ComplaintFact): boolean {
    const { run } = clock;
    if (run === null) return false;
    if (run.stoppedAt !== null) {
      // What was cancelled with the complaint, and answered since, has nothing to resume.
      if (run.end === 'cancelled' || !run.hasTime) run.endedWithComplaint = false;
      return false;
    }
    run.stop(event.at, event);
    this.book.drop(run);
    return true;
  }

  /** Cancels the open run of a clock. */
  cancel(clock: ClockState, at: number, why: 'ended' | 'event'): void {
    const { run } = clock;
    if (run === null || !run.isOpen) return;
    run.cancel(at, why);
    run.endedWithComplaint = why === 'ended';
    this.book.drop(run);
  }
}
