/** What another policy would do to complaints. */
import type { Problem } from '../foundation/problem.ts';
import type { SlaNames } from './model.policy.ts';
import type { ClockStatus } from './model.tracked.ts';

/** How a target stands under one of the policies. */
export interface PreviewedClock {
  /** How it stands. */
  readonly status: ClockStatus;
  /** When it is due, or null. */
  readonly dueAt: string | null;
  /** Until when it is in time, or null. */
  readonly breachAt: string | null;
}

/** What another policy would do to one target of one complaint. */
export interface PreviewedChange<Target extends string = string> {
  /** The place of the complaint in what was given. */
  readonly index: number;
  /** The id of the complaint, or null. */
  readonly id: string | null;
  /** The name of the target. */
  readonly target: Target;
  /**
   * - `breaches`: late under the new policy, and not under the old one; `saved`: the reverse;
   * - `gained`, `lost`: a target under one of them only;
   * - `earlier`, `later`: open under both, and due at another instant;
   * - `other`: anything else that differs.
   */
  readonly effect: 'breaches' | 'saved' | 'gained' | 'lost' | 'earlier' | 'later' | 'other';
  /** Under the old policy; null for no target. */
  readonly from: PreviewedClock | null;
  /** Under the new policy; null for no target. */
  readonly to: PreviewedClock | null;
}

/** A complaint that could not be read. */
export interface PreviewedFailure {
  /** The place of the complaint in what was given. */
  readonly index: number;
  /** Its id, or null. */
  readonly id: string | null;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
}

/** What another policy would do. */
export interface PolicyPreview<From extends SlaNames = SlaNames, To extends SlaNames = SlaNames> {
  /** How many complaints were read. */
  readonly complaints: number;
  /** How many targets would be late that are not. */
  readonly breaches: number;
  /** How many would not be late that are. */
  readonly saved: number;
  /** Every target that differs: those that would breach, then those saved, then the others, each in order. */
  readonly changes: readonly PreviewedChange<From['target'] | To['target']>[];
  /** Complaints that could not be read. */
  readonly failures: readonly PreviewedFailure[];
}
