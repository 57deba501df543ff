/** What comes out: the phase, since when, why, and what happens next. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { EventRef, HistoryIssue, LifecyclePhase } from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { EndReason, LifecycleNeed, LifecycleReason } from './model.reasons.ts';

/** What happens to the phase if nothing is done. */
export interface LifecycleNext {
  /** What happens. */
  readonly what: 'phase.changes';
  /** The day. */
  readonly on: CivilDate;
  /** The phase from then on. */
  readonly to: LifecyclePhase;
  /** Why someone will be no customer any more; null for any other phase. */
  readonly why: EndReason | null;
}

/** A step of the way: from that day on the customer was in that phase. */
export interface PhaseStep {
  /** The first day of the phase. */
  readonly on: CivilDate;
  /** The phase. */
  readonly phase: LifecyclePhase;
  /** Which beginning of the relation it belongs to, from 1. */
  readonly cycle: number;
  /** Why someone was no customer any more; null in any phase but termination. */
  readonly why: EndReason | null;
  /** Why, as it was known at the end of that day. */
  readonly because: readonly LifecycleReason[];
}

/** The lifecycle phase of a customer on a day. */
export interface LifecycleDecision {
  /** The phase; null before the first event. */
  readonly phase: LifecyclePhase | null;
  /** The first day of it. */
  readonly since: CivilDate | null;
  /** Which beginning of the relation it belongs to, from 1; a customer who comes back begins another. */
  readonly cycle: number;
  /** Why someone is no customer any more; null in any phase but termination. */
  readonly why: EndReason | null;
  /** Whether the revenue of a customer falls; looked at every day. */
  readonly declining: boolean;
  /** How it came there, oldest first. */
  readonly timeline: readonly PhaseStep[];
  /** Contradictions among the facts. */
  readonly issues: readonly HistoryIssue[];
  /** Known events that are still to come; they do not count yet. */
  readonly upcoming: readonly EventRef[];
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly LifecycleReason[];
  /** What would move the phase up. */
  readonly needs: readonly LifecycleNeed[];
  /** What happens if nothing is done, and when. */
  readonly next: LifecycleNext | null;
}
