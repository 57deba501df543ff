/** A customer: one id, and whatever is known under it. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { Account } from './model.account.ts';
import type { Complaint } from './model.complaint.ts';
import type { HistoryEvent } from './model.events.ts';
import type { LedgerEntry } from './model.ledger.ts';

/** What is known of a customer; every rule book reads its own part. */
export interface Customer {
  /** The id of the customer. */
  readonly id: string;
  /** What happened, in any order. */
  readonly history?: readonly HistoryEvent[] | null | undefined;
  /** The account with its bills. */
  readonly account?: Account | null | undefined;
  /** The entries of the points ledger, in any order. */
  readonly ledger?: readonly LedgerEntry[] | null | undefined;
  /** The complaints. */
  readonly complaints?: readonly Complaint[] | null | undefined;
}

/**
 * The history of one customer: the events alone, or the customer with its id, which shows when someone recommends
 * themselves.
 */
export type History = readonly HistoryEvent[] | Customer;

/** What a customer was worth in a period. */
export interface CustomerValue {
  /** The id of the customer. */
  readonly id: string;
  /** Revenue of the period, net of refunds. */
  readonly value: DecimalText;
  /** Days in the period with a purchase or a contract that stands. */
  readonly occasions: number;
  /** The last of them, or null. */
  readonly lastOn: CivilDate | null;
  /** Days from then to the end of the period, or null. */
  readonly recencyDays: number | null;
}

/** In which period the value of customers is measured, and as known when. */
export interface ValueOptions {
  /** The first day. */
  readonly from: CivilDate;
  /** The first day after it; nothing from then on is looked at. */
  readonly to: CivilDate;
  /** Only facts recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
}
