/** What happens to a complaint: events, each at an instant. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { Instant, InstantProblem } from '../time/instant.ts';
import type { SatisfactionLevel } from './model.events.ts';

/** What a customer came with. Enquiries and faults have clocks too. */
export type ComplaintMatter = 'complaint' | 'enquiry' | 'fault' | 'suggestion';

/** What a complaint came to. */
export type ComplaintOutcome = 'upheld' | 'partlyUpheld' | 'notUpheld';

/** What every event of a complaint has. */
export interface ComplaintEventBase {
  /** Its id, unique in the complaint: the same id counts once. Without one it is never taken for a duplicate. */
  readonly id?: string | null | undefined;
  /** When it happened. */
  readonly at: Instant;
  /** Its place among events of one instant: a whole number from 0 up; 0 where it is left out. */
  readonly seq?: number | null | undefined;
  /** When it became known; an event without it has always been known. */
  readonly recordedAt?: Instant | null | undefined;
  /** A remark for people; no rule reads it. */
  readonly note?: string | null | undefined;
}

/**
 * A customer came with something. The first one of a complaint is its receipt; another one, on any channel, counts
 * as a message of the customer.
 */
export interface ReceivedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'received';
  /** What it is. */
  readonly matter: ComplaintMatter;
  /** How it came: `'phone'`, `'forum'`, a word of your own. */
  readonly channel: string;
  /** How bad it is: one of the severities of the policy. */
  readonly severity: string;
  /** What it is about: a word of your own. */
  readonly subject?: string | null | undefined;
  /** The id of the customer. */
  readonly customer?: string | null | undefined;
  /** The tier of the customer at that time. */
  readonly customerTier?: string | null | undefined;
  /** Who was asked: the first person asked answers for it (首问负责制). */
  readonly receivedBy?: string | null | undefined;
  /** When targets are due that were promised elsewhere, by the names of the targets; each one then is the target. */
  readonly dueAt?: Readonly<Record<string, Instant | null>> | null | undefined;
}

/** An event that says no more than what happened. */
export interface PlainComplaintEvent extends ComplaintEventBase {
  /**
   * - `acknowledged`: the customer was told that it arrived;
   * - `customerMessage`: the customer wrote or called; `callbackMade`: we called back;
   * - `note`: somebody wrote something down;
   * - `transferAccepted`, `transferRefused`: the answer to the last request;
   * - `closed`: the file was closed, after it was resolved; `withdrawn`: the customer took it back.
   */
  readonly kind:
    | 'acknowledged'
    | 'customerMessage'
    | 'note'
    | 'transferAccepted'
    | 'transferRefused'
    | 'callbackMade'
    | 'closed'
    | 'withdrawn';
}

/** We wrote to the customer, or among ourselves. */
export interface AgentReplyEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'agentReply';
  /** Whether the customer sees it. In a forum the public reply is what answers. */
  readonly public: boolean;
  /** Whether it was sent by itself, such as a confirmation of receipt; not where it is left out. */
  readonly automatic?: boolean | null | undefined;
  /** Whether a person wrote it; where it is left out, whatever was not sent by itself was written by a person. */
  readonly human?: boolean | null | undefined;
}

/** The clocks that a reason stops are stopped. */
export interface PausedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'paused';
  /** Why: one of the pause reasons of the policy. */
  readonly reason: string;
  /** When it ends by itself; without it, when it is resumed or the policy ends it. */
  readonly until?: Instant | null | undefined;
}

/** A pause is over. */
export interface ResumedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'resumed';
  /** Which one; without it, every one. */
  readonly reason?: string | null | undefined;
}

/** Somebody was made the owner, without being asked. */
export interface AssignedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'assigned';
  /** Who. */
  readonly owner: string;
}

/** Somebody was asked to take it over; until they accept, the owner answers for it. */
export interface TransferRequestedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'transferRequested';
  /** Who was asked. */
  readonly to: string;
}

/** It is worse, or less bad, than was thought. */
export interface SeverityChangedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'severityChanged';
  /** The severity from now on. */
  readonly severity: string;
}

/** The customer has another tier. */
export interface TierChangedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'tierChanged';
  /** The tier from now on; null for none. */
  readonly customerTier: string | null;
}

/** How much longer something takes: whole hours or minutes, working or by the clock, or working days. */
export type ExtensionTime =
  | { readonly workingHours: number }
  | { readonly workingMinutes: number }
  | { readonly workingDays: number }
  | { readonly hours: number }
  | { readonly minutes: number };

/** A target got more time: `until` an instant, or `by` so much, one of the two. */
export interface ExtendedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'extended';
  /** The name of the target; `'resolution'` where it is left out. */
  readonly target?: string | null | undefined;
  /** The instant it is extended to. */
  readonly until?: Instant | null | undefined;
  /** How much it is extended by. */
  readonly by?: ExtensionTime | null | undefined;
  /** Why. */
  readonly reason: string;
  /** When the customer was told. */
  readonly notifiedAt?: Instant | null | undefined;
}

/** It was decided, and done. */
export interface ResolvedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'resolved';
  /** What it came to. */
  readonly outcome: ComplaintOutcome;
  /** What caused it: a word of your own. */
  readonly cause?: string | null | undefined;
  /** What was paid, from 0 up, in one currency. */
  readonly redress?: DecimalInput | null | undefined;
}

/** It is not settled after all. */
export interface ReopenedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'reopened';
}

/** The customer said how satisfied they are with how it was handled. */
export interface SatisfactionRatedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'satisfactionRated';
  /** How satisfied. */
  readonly level: SatisfactionLevel;
}

/** The customer went to the regulator (申诉). */
export interface EscalatedToRegulatorEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'escalatedToRegulator';
  /** Which one. */
  readonly body: string;
}

/** It is the same as another complaint, and goes on there. */
export interface MergedEvent extends ComplaintEventBase {
  /** What happened. */
  readonly kind: 'merged';
  /** The id of the other one. */
  readonly into: string;
}

/** An event of a complaint. */
export type ComplaintEvent =
  | ReceivedEvent
  | PlainComplaintEvent
  | AgentReplyEvent
  | PausedEvent
  | ResumedEvent
  | AssignedEvent
  | TransferRequestedEvent
  | SeverityChangedEvent
  | TierChangedEvent
  | ExtendedEvent
  | ResolvedEvent
  | ReopenedEvent
  | SatisfactionRatedEvent
  | EscalatedToRegulatorEvent
  | MergedEvent;

/** The kinds of events of a complaint. */
export type ComplaintEventKind = ComplaintEvent['kind'];

/** A complaint: one id, and what happened to it. */
export interface Complaint {
  /** The id of the complaint. */
  readonly id: string;
  /** What happened, in any order. */
  readonly events: readonly ComplaintEvent[];
}

/** Something that is wrong with a complaint. */
export type ComplaintProblem =
  | ValueProblem
  | InstantProblem
  /** An extension with both `until` and `by`, or with neither; a `by` without exactly one unit. */
  | Problem<'extension.untilOrBy' | 'duration.unknown'>;
