/** Why a clock stands as it does: tagged, with the numbers. */
import type { ChangeRule, SlaNames, SlaTime } from './model.policy.ts';
import type { ComplaintEventRef } from './model.reasons.ts';

/** Why a clock stands as it does. */
export type ClockReason<Names extends SlaNames = SlaNames> = {
  /** The name of the target. */
  readonly target: Names['target'];
} & (
  | {
      /** The time it has, and when it began. */
      readonly kind: 'clock.time';
      /** The time by the rule. */
      readonly time: SlaTime;
      /** That time in milliseconds of its clock, with what changes made of it. */
      readonly milliseconds: number;
      /** From when it is measured. */
      readonly from: string;
    }
  | {
      /** The instant was promised; pauses and changes do not move it. */
      readonly kind: 'clock.promised';
      /** The instant. */
      readonly at: string;
    }
  | {
      /** Pauses were taken out. */
      readonly kind: 'clock.pauses';
      /** How many. */
      readonly pauses: number;
      /** What stops it now. */
      readonly pausedBy: readonly Names['pause'][];
    }
  | {
      /** It got more time; the last time. */
      readonly kind: 'clock.extended';
      /** When. */
      readonly at: string;
      /** Why. */
      readonly reason: string;
      /** When the customer was told, or null. */
      readonly notifiedAt: string | null;
      /** The instant it was extended to, or null. */
      readonly until: string | null;
      /** How much it was extended by in milliseconds of its clock, or null. */
      readonly milliseconds: number | null;
    }
  | {
      /** A change of severity or tier gave it another time; the last time. */
      readonly kind: 'clock.changed';
      /** When. */
      readonly at: string;
      /** How the new time is measured. */
      readonly mode: ChangeRule['mode'];
      /** Milliseconds it had before, or null for no target. */
      readonly before: number | null;
      /** Milliseconds it has since, or null for no target. */
      readonly after: number | null;
    }
  | {
      /** A change of severity or tier took a breach back. */
      readonly kind: 'clock.forgiven';
      /** When. */
      readonly at: string;
      /** The breach that was taken back. */
      readonly breachAt: string;
    }
  | {
      /** Reopening gave it more time, so that the least is left. */
      readonly kind: 'clock.minimum';
      /** When. */
      readonly at: string;
      /** How much it was given. */
      readonly milliseconds: number;
    }
  | {
      /** Its time ends as work closes: due then, and late only when work has opened again. */
      readonly kind: 'clock.atClosing';
      /** When work closes. */
      readonly closes: string;
      /** When it opens again. */
      readonly opens: string;
    }
  | {
      /** It was stopped in time. */
      readonly kind: 'clock.met';
      /** When. */
      readonly at: string;
      /** What stopped it. */
      readonly by: ComplaintEventRef;
    }
  | {
      /** It was not stopped in time. */
      readonly kind: 'clock.breached';
      /** When. */
      readonly at: string;
      /** Who owned the complaint then, or null. */
      readonly brokenBy: string | null;
      /** Whether a change of severity or tier made it so. */
      readonly causedByChange: boolean;
    }
  | {
      /** It was stopped after the breach. */
      readonly kind: 'clock.stoppedLate';
      /** When. */
      readonly at: string;
      /** What stopped it. */
      readonly by: ComplaintEventRef;
    }
  | {
      /** It was cancelled. */
      readonly kind: 'clock.cancelled';
      /** When. */
      readonly at: string;
      /** Why: the complaint ended, no rule gives it a time any more, or an event cancels it. */
      readonly why: 'ended' | 'noTarget' | 'event';
    }
  | {
      /** It reaches beyond the days for which holidays are known. */
      readonly kind: 'clock.provisional';
    }
);
