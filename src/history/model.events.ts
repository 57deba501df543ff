/** What happens between a customer and a business: events, each on a civil day. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';

/** What every event has. */
export interface EventBase {
  /**
   * Its id, unique in the history. Without one an event is never taken for a duplicate, and nothing can refer
   * to it.
   */
  readonly id?: string | null | undefined;
  /** The day it happened. */
  readonly on: CivilDate;
  /** The day it became known; an event without one has always been known. */
  readonly recordedOn?: CivilDate | null | undefined;
  /** A remark for people; no rule reads it. */
  readonly note?: string | null | undefined;
}

/** An event that says no more than what happened. */
export interface PlainEvent extends EventBase {
  /**
   * - `qualified`, `disqualified`: somebody judged whether this can become a customer;
   * - `inquiry`: the customer asked; `outreach`: we wrote or called; `meeting`: both talked;
   * - `trial.started`: a trial, a sample, a pilot.
   */
  readonly kind:
    | 'qualified'
    | 'disqualified'
    | 'inquiry'
    | 'outreach'
    | 'meeting'
    | 'trial.started';
}

/** The customer became known to the business. */
export interface IdentifiedEvent extends EventBase {
  /** What happened. */
  readonly kind: 'identified';
  /** The id of the customer who recommended this one. */
  readonly referredBy?: string | null | undefined;
}

/** A tender or a quotation was opened, or was lost to somebody else. */
export interface BidEvent extends EventBase {
  /** What happened. */
  readonly kind: 'bid.opened' | 'bid.lost';
  /** Which bid; a loss without one is a loss of every open bid. */
  readonly bid?: string | null | undefined;
}

/** The customer bought something. */
export interface PurchaseEvent extends EventBase {
  /** What happened. */
  readonly kind: 'purchase';
  /** What it was worth, from 0 up, in the one currency of the history; without one it brings no revenue. */
  readonly amount?: DecimalInput | null | undefined;
  /** Whether it was made on a discount. */
  readonly discounted?: boolean | null | undefined;
}

/** A purchase was taken back. */
export interface RefundEvent extends EventBase {
  /** What happened. */
  readonly kind: 'refund';
  /** The id of the purchase. */
  readonly of: string;
  /** How much was given back; without one all of it. */
  readonly amount?: DecimalInput | null | undefined;
}

/** A contract was signed, or renewed. */
export interface ContractEvent extends EventBase {
  /** What happened. */
  readonly kind: 'contract.signed' | 'contract.renewed';
  /** Which contract; without one it is the customer's one contract without a name. */
  readonly contract?: string | null | undefined;
  /** The day it runs to; without one it runs until it is terminated. */
  readonly until?: CivilDate | null | undefined;
  /** What it is worth, from 0 up, counted on the day of signing. */
  readonly value?: DecimalInput | null | undefined;
}

/** A contract was ended by notice: it runs no longer from that day, with no grace. */
export interface ContractTerminatedEvent extends EventBase {
  /** What happened. */
  readonly kind: 'contract.terminated';
  /** Which contract; without one it is the customer's one contract without a name. */
  readonly contract?: string | null | undefined;
  /** Who gave notice. */
  readonly by?: 'customer' | 'company' | null | undefined;
}

/** One side declared the whole relationship ended. */
export interface RelationshipTerminatedEvent extends EventBase {
  /** What happened. */
  readonly kind: 'relationship.terminated';
  /** Who declared it. */
  readonly by?: 'customer' | 'company' | null | undefined;
}

/** The customer recommended the business to somebody. */
export interface ReferralGivenEvent extends EventBase {
  /** What happened. */
  readonly kind: 'referral.given';
  /** The id of the one to whom. */
  readonly to: string;
}

/** Somebody to whom the customer recommended the business became a customer. */
export interface ReferralConvertedEvent extends EventBase {
  /** What happened. */
  readonly kind: 'referral.converted';
  /** The id of the event of the recommendation, where it is known. */
  readonly referral?: string | null | undefined;
  /** The id of the new customer. */
  readonly customer: string;
}

/** In which form a customer speaks for the business in public. */
export type AdvocacyForm = 'testimonial' | 'case' | 'reference';

/** The customer spoke for the business in public. */
export interface AdvocacyEvent extends EventBase {
  /** What happened. */
  readonly kind: 'advocacy';
  /** In which form. */
  readonly form: AdvocacyForm;
}

/**
 * An answer to a question about satisfaction. `noAnswer` is an answer of its own: the customer was asked and
 * kept silent, which is neither consent nor complaint and changes no earlier answer.
 */
export type SatisfactionLevel =
  | 'verySatisfied'
  | 'satisfied'
  | 'neutral'
  | 'dissatisfied'
  | 'veryDissatisfied'
  | 'noAnswer';

/** The customer said how satisfied they are: in words or from 0 to 10, one of the two. */
export interface SatisfactionEvent extends EventBase {
  /** What happened. */
  readonly kind: 'satisfaction';
  /** In words. */
  readonly level?: SatisfactionLevel | null | undefined;
  /** A whole number from 0 to 10. */
  readonly score?: number | null | undefined;
}

/** Something noteworthy, under a name of your own; no rule of stage or phase reads more of it than that it happened. */
export interface SignalEvent extends EventBase {
  /** What happened. */
  readonly kind: 'signal';
  /** The name of the signal. */
  readonly form: string;
}

/**
 * An event turned out never to have happened. A retraction holds from the day it is known (`recordedOn`),
 * whatever its `on`; it cannot be retracted itself: send the event again under a new id.
 */
export interface RetractionEvent extends EventBase {
  /** What happened. */
  readonly kind: 'retraction';
  /** The id of the event that did not happen. */
  readonly of: string;
}

/** An event in the history of a customer. */
export type HistoryEvent =
  | PlainEvent
  | IdentifiedEvent
  | BidEvent
  | PurchaseEvent
  | RefundEvent
  | ContractEvent
  | ContractTerminatedEvent
  | RelationshipTerminatedEvent
  | ReferralGivenEvent
  | ReferralConvertedEvent
  | AdvocacyEvent
  | SatisfactionEvent
  | SignalEvent
  | RetractionEvent;

/** The kinds of events. */
export type EventKind = HistoryEvent['kind'];
