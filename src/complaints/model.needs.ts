/** What is to be done about a complaint, and what happens next. */
import type { LegalAnswer } from './model.legal.ts';
import type { SlaNames } from './model.policy.ts';

/** What is to be done about a complaint. */
export type ComplaintNeed<Names extends SlaNames = SlaNames> =
  /** An open target is to be stopped: acknowledge, answer, update, resolve, or what a custom target wants. */
  | {
      /** What kind of need it is. */
      readonly rule:
        | 'complaint.acknowledge'
        | 'complaint.answer'
        | 'complaint.update'
        | 'complaint.resolve'
        | 'complaint.custom';
      /** The name of the target. */
      readonly target: Names['target'];
      /** When it is due; null while it is paused. */
      readonly dueAt: string | null;
      /** Until when it is in time, that instant included; null while it is paused. */
      readonly breachAt: string | null;
      /** Whether it is late already. */
      readonly breached: boolean;
    }
  /** A legal limit is to be kept, or was missed and is still to be met. */
  | {
      /** What kind of need it is. */
      readonly rule: 'complaint.keepLegal';
      /** The id of the version of the limit. */
      readonly limit: string;
      /** What meets it. */
      readonly metBy: LegalAnswer;
      /** Until when it is in time, that instant included. */
      readonly dueAt: string;
      /** Whether it is late already. */
      readonly missed: boolean;
    }
  /** Who was asked to take it over is to accept or refuse. */
  | {
      /** What kind of need it is. */
      readonly rule: 'complaint.answerTransfer';
      /** Who was asked. */
      readonly to: string;
      /** Until when; null without a limit. */
      readonly by: string | null;
    }
  /** Nobody answers for it. */
  | {
      /** What kind of need it is. */
      readonly rule: 'complaint.assign';
    }
  /** Its severity is none that the policy knows: without one it has no times. */
  | {
      /** What kind of need it is. */
      readonly rule: 'complaint.setSeverity';
    };

/** What happens next if nothing is done. */
export type ComplaintNext<Names extends SlaNames = SlaNames> = {
  /** When: ISO 8601 in UTC. */
  readonly at: string;
} & (
  | {
      /** A pause ends by itself. */
      readonly what: 'complaint.pauseEnds';
      /** Its reason. */
      readonly reason: Names['pause'];
      /** What ends it: what was said when it began, or a limit of the policy. */
      readonly why: 'until' | 'maxEach' | 'maxTotal';
    }
  | {
      /** A transfer that was not answered falls back. */
      readonly what: 'complaint.transferLapses';
      /** Who was asked. */
      readonly to: string;
    }
  | {
      /** A share of a target's time is used up. */
      readonly what: 'complaint.warns';
      /** The name of the target. */
      readonly target: Names['target'];
      /** The share. */
      readonly share: number;
    }
  | {
      /** The time of a target is used up; it is late only later. */
      readonly what: 'complaint.isDue';
      /** The name of the target. */
      readonly target: Names['target'];
    }
  | {
      /** A target is late. */
      readonly what: 'complaint.breaches';
      /** The name of the target. */
      readonly target: Names['target'];
    }
  | {
      /** A legal limit ends: what was not done by then is late. */
      readonly what: 'complaint.legalExpires';
      /** The id of the version of the limit. */
      readonly limit: string;
    }
  | {
      /** A level of a ladder fires. */
      readonly what: 'complaint.escalates';
      /** The name of the target. */
      readonly target: Names['target'];
      /** The level. */
      readonly level: Names['level'];
      /** Who is told. */
      readonly to: string;
    }
  | {
      /** An escalation that fired while work was closed is to be delivered. */
      readonly what: 'complaint.delivers';
      /** Its key. */
      readonly key: string;
      /** Who is told. */
      readonly to: string;
    }
);
