/** What is known of a customer's account: bills, payments, suspensions. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CivilMonth } from '../time/civilMonth.ts';

/** Why an account was suspended: at the customer's wish, or because bills were not paid. */
export type SuspensionKind = 'voluntary' | 'arrears';

/** A fact that may have been recorded later than it happened. */
export interface Recorded {
  /** The day it became known; a fact without one has always been known. */
  readonly recordedOn?: CivilDate | null | undefined;
}

/** A stretch of time in which an account was suspended. */
export interface Suspension extends Recorded {
  /** The first suspended day. */
  readonly from: CivilDate;
  /** The first active day after it; without one the suspension is still open. */
  readonly to?: CivilDate | null | undefined;
  /** Why it was suspended. */
  readonly kind: SuspensionKind;
}

/** One line of a bill. */
export interface BillLine extends Recorded {
  /** An id, unique in the bill. */
  readonly id?: string | null | undefined;
  /** The amount, from 0 up; money given back is a credit. */
  readonly amount: DecimalInput;
  /** What the line is for; the policy may exclude it. */
  readonly category?: string | null | undefined;
}

/** Money given back on a bill: a credit note, a refund of charges. */
export interface Credit extends Recorded {
  /** An id, unique in the bill. */
  readonly id?: string | null | undefined;
  /** The day it was given. */
  readonly on: CivilDate;
  /** How much, from 0 up. */
  readonly amount: DecimalInput;
}

/** Money paid on a bill. */
export interface Payment extends Recorded {
  /** An id, unique in the bill. */
  readonly id?: string | null | undefined;
  /** The day it arrived. */
  readonly on: CivilDate;
  /** How much, from 0 up. */
  readonly amount: DecimalInput;
}

/** The bill of a period. It has a `total` or `lines`, and `paidOn`, `payments` or neither. */
export interface Bill extends Recorded {
  /** An id, unique in the account; the period where it is left out. */
  readonly id?: string | null | undefined;
  /** The month the bill is for. */
  readonly period: CivilMonth;
  /** The last day to pay it, before any grace. */
  readonly dueOn: CivilDate;
  /** The currency; the policy's where it is left out. */
  readonly currency?: string | null | undefined;
  /** The whole amount, where there are no lines. */
  readonly total?: DecimalInput | null | undefined;
  /** The lines, where there is no total. */
  readonly lines?: readonly BillLine[] | null | undefined;
  /** Money given back. */
  readonly credits?: readonly Credit[] | null | undefined;
  /** The day the bill was paid in full, where payments are not listed. */
  readonly paidOn?: CivilDate | null | undefined;
  /** The payments, where `paidOn` is not given; an empty list beside it is fine. */
  readonly payments?: readonly Payment[] | null | undefined;
  /** The part of the bill that is in dispute and not owed for now. */
  readonly disputed?: DecimalInput | null | undefined;
}

/** An earlier stretch of membership of a customer who came back. */
export interface FormerMembership {
  /** Its first day. */
  readonly joinedOn: CivilDate;
  /** The first day after it. */
  readonly endedOn: CivilDate;
}

/** What is known of a customer's account. Optional keys may also be null. */
export interface Account {
  /** The id of the account. */
  readonly id: string;
  /** The first day as a customer. */
  readonly joinedOn: CivilDate;
  /** The first day no longer a customer. */
  readonly endedOn?: CivilDate | null | undefined;
  /** Earlier memberships, in order, before `joinedOn`. */
  readonly formerMemberships?: readonly FormerMembership[] | null | undefined;
  /** Suspensions, in any order. */
  readonly suspensions?: readonly Suspension[] | null | undefined;
  /** All bills, in any order. */
  readonly bills: readonly Bill[];
}
