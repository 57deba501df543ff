/** Why a complaint stands as it does, what is to be done, and what contradicts what: tagged, with the numbers. */
import type { ComplaintEventKind, ComplaintMatter, ComplaintOutcome } from './model.events.ts';
import type { ChangeRule, ReopeningRule, SlaNames, SlaTime } from './model.policy.ts';

/** An event that is spoken of: what, when and, where it has one, its id. */
export interface ComplaintEventRef {
  /** What happened. */
  readonly kind: ComplaintEventKind;
  /** When: ISO 8601 in UTC. */
  readonly at: string;
  /** Its id, or null. */
  readonly id: string | null;
}

/**
 * What contradicts what.
 *
 * - `conflicting-duplicate`: an event with the id of an earlier one that says otherwise; the earlier one counts;
 * - `before-receipt`: an event before the complaint was received; ignored;
 * - `received-twice`: a second receipt; it counts as a message of the customer;
 * - `unknown-severity`: a severity the policy does not have; on receipt the complaint has none, else it keeps its own;
 * - `unknown-owner`: an owner the policy does not know; ignored: on receipt there is no owner, else it stays;
 * - `unknown-target`: a promise or an extension of a target the policy does not have; ignored;
 * - `unknown-pause-reason`: ignored;
 * - `promise-before-receipt`: a promised instant before the receipt; ignored;
 * - `pause-without-reply`: the reason needs a public reply first, and there is none; ignored;
 * - `pause-ends-before-it-begins`: ignored;
 * - `pause-used-up`: all the time its reason may take is used up; ignored;
 * - `resume-without-pause`: ignored;
 * - `resolved-twice`: ignored: the first one holds until it is reopened;
 * - `not-open`: an event that only an open complaint can have (a pause, an extension, a transfer, a withdrawal, a
 *   merger); ignored;
 * - `reopened-while-open`: ignored;
 * - `closed-unresolved`: closed without having been resolved, withdrawn or merged; ignored: the clocks run on;
 * - `transfer-not-requested`: an answer that nobody waits for; ignored;
 * - `transfer-answered-late`: an answer after the time to accept; ignored: it has fallen back;
 * - `transfer-replaced`: a request while another one waits; the new one counts;
 * - `extension-too-late`: the target is stopped or breached; ignored;
 * - `extension-of-nothing`: there is no such target for this complaint; ignored;
 * - `extension-not-later`: it would be due no later than before; ignored.
 */
export type ComplaintIssueCode =
  | 'conflicting-duplicate'
  | 'before-receipt'
  | 'received-twice'
  | 'unknown-severity'
  | 'unknown-owner'
  | 'unknown-target'
  | 'unknown-pause-reason'
  | 'promise-before-receipt'
  | 'pause-without-reply'
  | 'pause-ends-before-it-begins'
  | 'pause-used-up'
  | 'resume-without-pause'
  | 'resolved-twice'
  | 'not-open'
  | 'reopened-while-open'
  | 'closed-unresolved'
  | 'transfer-not-requested'
  | 'transfer-answered-late'
  | 'transfer-replaced'
  | 'extension-too-late'
  | 'extension-of-nothing'
  | 'extension-not-later';

/** A contradiction among facts: the decision stands, and says what it met. */
export interface ComplaintIssue {
  /** What contradicts. */
  readonly code: ComplaintIssueCode;
  /** The event in question. */
  readonly event: ComplaintEventRef;
  /** What it names (a severity, an owner, a target, a reason), or null. */
  readonly reference: string | null;
}

/** Why a complaint as a whole stands as it does. */
export type ComplaintReason<Names extends SlaNames = SlaNames> =
  /** Nothing was received yet. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.unknown';
    }
  /** It was received. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.received';
      /** When. */
      readonly at: string;
      /** What it is. */
      readonly matter: ComplaintMatter;
      /** How it came. */
      readonly channel: string;
      /** How bad it is now; null where the policy does not know. */
      readonly severity: Names['severity'] | null;
      /** The tier of the customer now, or null. */
      readonly customerTier: string | null;
    }
  /** The rule that gives the times. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.rule';
      /** Its name. */
      readonly rule: Names['rule'];
      /** Whether it is the default. */
      readonly isDefault: boolean;
      /** How many conditions it has, which all hold. */
      readonly conditions: number;
    }
  /** No rule matches: there are no targets. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.noRule';
    }
  /** The severity or the tier has changed; the last time. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.changed';
      /** When. */
      readonly at: string;
      /** What has changed. */
      readonly what: 'severity' | 'customerTier';
      /** What it was, or null. */
      readonly from: string | null;
      /** What it is, or null. */
      readonly to: string | null;
      /** What that does to open targets. */
      readonly mode: ChangeRule['mode'];
    }
  /** Clocks are stopped. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.paused';
      /** Why. */
      readonly reason: Names['pause'];
      /** Since when. */
      readonly since: string;
      /** When it ends by itself; null for never. */
      readonly until: string | null;
    }
  /** It has ended. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.ended';
      /** How. */
      readonly how: 'resolved' | 'withdrawn' | 'merged';
      /** When. */
      readonly at: string;
      /** What it came to, where it was resolved. */
      readonly outcome: ComplaintOutcome | null;
    }
  /** It was reopened; the last time. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.reopened';
      /** When. */
      readonly at: string;
      /** What that does to open targets. */
      readonly mode: Exclude<ReopeningRule['mode'], 'ignoreWithin'>;
    }
  /** It was reopened so soon after its end that it does not count; the last time. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.reopeningIgnored';
      /** When. */
      readonly at: string;
      /** Until when reopening does not count. */
      readonly until: string;
    }
  /** Who answers for it, and since when. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.owner';
      /** Who. */
      readonly owner: string;
      /** Since when. */
      readonly since: string;
      /** How they came to own it. */
      readonly how: 'received' | 'assigned' | 'accepted';
    }
  /** Somebody was asked to take it over. Until they accept, the owner answers for it. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.transferPending';
      /** Who was asked. */
      readonly to: string;
      /** When. */
      readonly since: string;
      /** Until when they may accept; null without a limit. */
      readonly answerBy: string | null;
    }
  /** A superior decides who is competent. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'complaint.superior';
      /** Who. */
      readonly to: string;
      /** When they were told. */
      readonly at: string;
      /** Why: nobody known received it, or transfers were refused or not answered. */
      readonly why: 'noOwner' | 'bounced';
      /** How many transfers came back. */
      readonly bounces: number;
    };

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
