/** Why a complaint stands as it does, and what contradicts what: tagged, with the numbers. */
import type { ComplaintEventKind, ComplaintMatter, ComplaintOutcome } from './model.events.ts';
import type { ChangeRule, ReopeningRule, SlaNames } from './model.policy.ts';

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
