/** How a complaint stands at an instant. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { SatisfactionLevel } from '../history/model.ts';
import type { Instant } from '../time/instant.ts';
import type { ClockReason } from './model.clockReasons.ts';
import type { ComplaintMatter, ComplaintOutcome } from './model.events.ts';
import type { ComplaintNeed, ComplaintNext } from './model.needs.ts';
import type { SlaNames, TargetKind } from './model.policy.ts';
import type { ComplaintIssue, ComplaintReason } from './model.reasons.ts';

/** At which instant a complaint is looked at, and as known when. */
export interface ComplaintOptions {
  /** The instant; later events are not looked at. */
  readonly asOf: Instant;
  /** Only facts recorded by then count; without it everything given is known. */
  readonly knownAt?: Instant | null | undefined;
}

/** How a complaint stands; `unknown` before it was received. */
export type ComplaintStatus = 'unknown' | 'open' | 'resolved' | 'closed' | 'withdrawn' | 'merged';

/** How a clock stands; a breach stays, whether the clock still runs, is paused, or was stopped. */
export type ClockStatus = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/**
 * One run of a clock. `elapsed` and `remaining` are milliseconds of its own clock: working time of its calendar, or
 * time by the clock on the wall. A time in working days is the working time from its start to the instant so many
 * working days later.
 */
export interface ClockRun<Names extends SlaNames = SlaNames> {
  /** How it stands. */
  readonly status: ClockStatus;
  /** The how-manieth run of this clock it is, from 1. */
  readonly cycle: number;
  /** When it began. */
  readonly startedAt: string;
  /** From when it is measured: its beginning, or the change that let it begin afresh. */
  readonly measuredFrom: string;
  /** The name of the calendar its time is counted by; null for time by the clock on the wall. */
  readonly calendar: string | null;
  /** Milliseconds it has. */
  readonly target: number;
  /** Milliseconds used, pauses taken out. */
  readonly elapsed: number;
  /** Milliseconds left; below 0 for those beyond it. `elapsed` and `remaining` make `target`. */
  readonly remaining: number;
  /** The first instant at which all of it is used, if nothing else pauses; null while it is paused. */
  readonly dueAt: string | null;
  /** The last instant at which it can be stopped in time; null while it is paused. A breach happens then. */
  readonly breachAt: string | null;
  /** Whether `dueAt` has come. */
  readonly due: boolean;
  /** When it was stopped, or cancelled; null while it is open. */
  readonly stoppedAt: string | null;
  /** Milliseconds by which it is late, or was when it was stopped; 0 where it is not. */
  readonly lateness: number;
  /** Who owned the complaint when it was breached, or null. */
  readonly brokenBy: string | null;
  /** Whether a change of severity or tier made it late. */
  readonly causedByChange: boolean;
  /** Whether the instant was promised elsewhere or given by an extension. */
  readonly promised: boolean;
  /** The reasons for which it is stopped now. */
  readonly pausedBy: readonly Names['pause'][];
  /** Whether it reaches beyond the days for which holidays are known. */
  readonly provisional: boolean;
}

/** A clock: its latest run, and the runs before it. */
export interface TargetClock<Names extends SlaNames = SlaNames> extends ClockRun<Names> {
  /** Which kind of target it is. */
  readonly kind: TargetKind;
  /** Runs that are over: updates before the latest one, cycles before a reopening. In order. */
  readonly earlier: readonly ClockRun<Names>[];
  /** Why the latest run stands as it does. */
  readonly because: readonly ClockReason<Names>[];
}

/** A warning: a share of a target's time was used up while it was open. */
export interface ComplaintWarning<Names extends SlaNames = SlaNames> {
  /** Complaint, target, cycle and share: the same warning always has the same key. */
  readonly key: string;
  /** The name of the target. */
  readonly target: Names['target'];
  /** The run of its clock. */
  readonly cycle: number;
  /** The share. */
  readonly share: number;
  /** When. */
  readonly at: string;
}

/** Somebody is told. */
export interface ComplaintEscalation<Names extends SlaNames = SlaNames> {
  /** Complaint, target, cycle and level: the same escalation always has the same key. */
  readonly key: string;
  /** The name of the target; null where it is about who owns the complaint. */
  readonly target: Names['target'] | null;
  /** The run of its clock; 1 where it is about the owner. */
  readonly cycle: number;
  /** The level; `superior` where it is about the owner. */
  readonly level: Names['level'] | 'superior';
  /** Who is told. */
  readonly to: string;
  /** When it fired. */
  readonly at: string;
  /** When it is to be delivered: when work is open. */
  readonly deliverAt: string;
  /** To be delivered (`due`), not yet (`waiting`), or never, because the target was stopped before (`dropped`). */
  readonly status: 'waiting' | 'due' | 'dropped';
}

/** A pause in force. */
export interface ComplaintPause<Names extends SlaNames = SlaNames> {
  /** Its reason. */
  readonly reason: Names['pause'];
  /** Since when. */
  readonly since: string;
  /** When it ends by itself; null for never. */
  readonly until: string | null;
}

/** How long somebody held a complaint while it was open. */
export interface ComplaintHolder {
  /** Who; null for nobody. */
  readonly owner: string | null;
  /** Milliseconds of working time. */
  readonly workingTime: number;
  /** Milliseconds by the clock on the wall. */
  readonly elapsedTime: number;
}

/** Who answers for a complaint (首问负责制), and how it went from hand to hand. */
export interface ComplaintOwnership {
  /** The first person asked, or null. */
  readonly firstAsked: string | null;
  /** Who answers for it, or null. */
  readonly owner: string | null;
  /** Since when; null without an owner. */
  readonly since: string | null;
  /** Who was asked to take it over, or null. */
  readonly pending: {
    /** Who. */
    readonly to: string;
    /** When they were asked. */
    readonly since: string;
    /** Until when they may accept, that instant included; null without a limit. */
    readonly answerBy: string | null;
  } | null;
  /** How often it changed hands. */
  readonly handOvers: number;
  /** How many transfers were refused or not answered in time. */
  readonly bounces: number;
  /** Who held it how long, in the order of first holding; the times add up to the time it was open. */
  readonly holders: readonly ComplaintHolder[];
}

/** A stretch in which a complaint was open. */
export interface OpenPeriod {
  /** Since when. */
  readonly from: string;
  /** Until when; null while it is open. */
  readonly to: string | null;
}

/** What happened to a complaint, counted for reports. */
export interface ComplaintRecord {
  /** When it was first resolved, or null. */
  readonly firstResolvedAt: string | null;
  /** When it was last resolved, withdrawn or merged; null while it is open. */
  readonly endedAt: string | null;
  /** Stretches in which it was open, in order. */
  readonly openPeriods: readonly OpenPeriod[];
  /** How often it was reopened. */
  readonly reopenings: number;
  /** Messages of the customer, further receipts with them. */
  readonly customerMessages: number;
  /** Public replies that were not automatic. */
  readonly publicReplies: number;
  /** The public replies among them before it was first resolved, or until now. */
  readonly repliesToResolve: number;
  /** Calls back. */
  readonly callbacks: number;
  /** The last rating of how it was handled, or null. */
  readonly satisfaction: SatisfactionLevel | null;
  /** Regulators the customer went to, in order. */
  readonly regulators: readonly { readonly at: string; readonly body: string }[];
}

/** Why a rule does not give the times. */
export interface LostRule<Names extends SlaNames = SlaNames> {
  /** Its name. */
  readonly rule: Names['rule'];
  /** The first condition that does not hold; or it holds and another one goes before, has more conditions; or it is the default. */
  readonly why:
    | 'matter'
    | 'severity'
    | 'channel'
    | 'customerTier'
    | 'subject'
    | 'notFirst'
    | 'lessSpecific'
    | 'onlyDefault';
}

/** Which rule gives the times, and why the others do not. */
export interface RuleChoice<Names extends SlaNames = SlaNames> {
  /** The rule; null where none matches. */
  readonly rule: Names['rule'] | null;
  /** The others, in the order of the policy. */
  readonly lost: readonly LostRule<Names>[];
}

/**
 * How a complaint stands at an instant.
 *
 * @typeParam Names - the names of the policy
 */
export interface TrackedComplaint<Names extends SlaNames = SlaNames> {
  /** The id of the complaint, where it is given. */
  readonly id: string | null;
  /** How it stands. */
  readonly status: ComplaintStatus;
  /** Who answers for it, or null. */
  readonly owner: string | null;
  /** 1, and one more for each reopening that began a new cycle. */
  readonly cycle: number;
  /** What it came to, while it is resolved or closed; else null. */
  readonly outcome: ComplaintOutcome | null;
  /** What caused it, as the last resolution says; else null. */
  readonly cause: string | null;
  /** What was paid with the last resolution; else null. */
  readonly redress: DecimalText | null;
  /** When it was received; null before. */
  readonly receivedAt: string | null;
  /** What it is; null before it was received. */
  readonly matter: ComplaintMatter | null;
  /** How bad it is now; null before it was received, or where the policy does not know it. */
  readonly severity: Names['severity'] | null;
  /** How it came, or null. */
  readonly channel: string | null;
  /** What it is about, or null. */
  readonly subject: string | null;
  /** The customer, or null. */
  readonly customer: string | null;
  /** The tier of the customer now, or null. */
  readonly customerTier: string | null;
  /** The clocks by the policy's own names; null where there is no such target, or it has not begun. */
  readonly targets: { readonly [Target in Names['target']]: TargetClock<Names> | null };
  /** Pauses in force. */
  readonly pauses: readonly ComplaintPause<Names>[];
  /** Warnings so far, in order. */
  readonly warnings: readonly ComplaintWarning<Names>[];
  /** Escalations so far, in order. */
  readonly escalations: readonly ComplaintEscalation<Names>[];
  /** Who answers for it. */
  readonly ownership: ComplaintOwnership;
  /** What happened, counted. */
  readonly record: ComplaintRecord;
  /** Which rule gives the times; null before it was received. */
  readonly choice: RuleChoice<Names> | null;
  /** Contradictions among the facts, in order. */
  readonly issues: readonly ComplaintIssue[];
  /** Which policy was asked. */
  readonly policy: PolicyStamp;
  /** Why: of the complaint, then of each clock. */
  readonly because: readonly (ComplaintReason<Names> | ClockReason<Names>)[];
  /** What is to be done, first what is due first. */
  readonly needs: readonly ComplaintNeed<Names>[];
  /**
   * The next instant at which anything of this changes by itself, but the milliseconds that pass; null for never. Until
   * then, and as long as nothing happens, the answer is the same.
   */
  readonly next: ComplaintNext<Names> | null;
}
