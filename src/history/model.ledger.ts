/** The entries of a points ledger: what was booked, once, for good. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CivilMonth } from '../time/civilMonth.ts';
import type { Recorded } from './model.account.ts';

/** So many points of one lot. */
export interface LotShare {
  /** The lot. */
  readonly lotId: string;
  /** Points of it, from 1. */
  readonly points: number;
}

/** The monthly score an entry was made from. */
export interface ScoreSource {
  /** The month that was scored. */
  readonly period: CivilMonth;
  /** The policy that scored it; a correction is made under the same one. */
  readonly policy: PolicyStamp;
}

/** What every entry has. */
export interface EntryBase extends Recorded {
  /** A key of your own, unique for the account: the same entry twice is booked once. */
  readonly key: string;
  /** The kind of points; the first kind of the policy where it is left out. */
  readonly pointKind?: string | null | undefined;
  /** The day of the entry. */
  readonly on: CivilDate;
  /** The day it became known, not before `on`; `on` where it is left out. */
  readonly recordedOn?: CivilDate | null | undefined;
  /**
   * The day the entry is about, not after `on`. Points that are given count from it; for any other kind it is kept
   * and changes nothing.
   */
  readonly effectiveOn?: CivilDate | null | undefined;
  /** The place of the entry in its ledger, from 1; posting gives it. */
  readonly sequence?: number | null | undefined;
  /** Why, in your words. */
  readonly reason?: string | null | undefined;
  /** Who booked it. */
  readonly actor?: string | null | undefined;
  /** The monthly score it was made from. */
  readonly score?: ScoreSource | null | undefined;
}

/** What gives points has besides: they form a lot. Posting fills in the days that are certain, so that a later policy
 * changes none. */
export interface GivingEntry extends EntryBase {
  /** Points, 1 to 1,000,000,000. */
  readonly points: number;
  /** The name of the lot they form; the key where it is left out. */
  readonly lotId?: string | null | undefined;
  /** The first day they can be used, not before the effective day; as the policy says where it is left out. */
  readonly activeOn?: CivilDate | null | undefined;
  /** The last day they can be used; as the policy says where it is left out. */
  readonly lastUsableOn?: CivilDate | null | undefined;
}

/** Points were earned, or came from another programme. */
export interface EarnEntry extends GivingEntry {
  /** Earned, or transferred in. */
  readonly kind: 'earn' | 'transferIn';
}

/** A pending lot becomes usable on that day, before its time. */
export interface ActivateEntry extends EntryBase {
  /** The lot becomes usable. */
  readonly kind: 'activate';
  /** The lot. */
  readonly lotId: string;
}

/** Points were spent, or went to another programme. */
export interface RedeemEntry extends EntryBase {
  /** Redeemed, or transferred out. */
  readonly kind: 'redeem' | 'transferOut';
  /** Points, 1 to 1,000,000,000. */
  readonly points: number;
  /** What was asked for, where less was given; posting keeps it. */
  readonly requested?: number | null | undefined;
  /** The lots they were taken from, in the order of taking; posting decides it and it never changes. */
  readonly allocations?: readonly LotShare[] | null | undefined;
}

/** A redemption was undone, wholly or in part: the points go back to the lots they came from. */
export interface RefundRedeemEntry extends EntryBase {
  /** A redemption was undone. */
  readonly kind: 'refundRedeem';
  /** The key of the redemption (or transfer out). */
  readonly ref: string;
  /** Points, from 1; all that were not refunded yet where it is left out. */
  readonly points?: number | null | undefined;
}

/** Points should not have been given: goods came back, a credit note was issued. */
export interface ReverseEntry extends EntryBase {
  /** Points are taken back. */
  readonly kind: 'reverse';
  /** The lot they were given in: the key of the entry, or its `lotId` where it has one. */
  readonly ref: string;
  /** Points, from 1; all that were not taken back or forfeited yet where it is left out. */
  readonly points?: number | null | undefined;
  /** The lots they were taken from; posting decides it. What is missing is debt or written off. */
  readonly allocations?: readonly LotShare[] | null | undefined;
}

/** Points are lost (`forfeit`), or set aside for now (`hold`). */
export interface ForfeitEntry extends EntryBase {
  /** Lost, or set aside. */
  readonly kind: 'forfeit' | 'hold';
  /** The lot, pending or usable; usable points of all lots where it is left out. */
  readonly lotId?: string | null | undefined;
  /** Points, from 0; all there are, be it none, where it is left out. */
  readonly points?: number | null | undefined;
  /**
   * Of a `forfeit`: the points were lost before they were credited, so they count as earned and as forfeited and touch
   * no lot; `points` must then be given.
   */
  readonly uncredited?: boolean | null | undefined;
  /** The lots they were taken from; posting decides it. */
  readonly allocations?: readonly LotShare[] | null | undefined;
}

/** Points that were set aside or forfeited come back to their lots. */
export interface ReinstateEntry extends EntryBase {
  /** They come back. */
  readonly kind: 'reinstate';
  /** The key of the `hold` or `forfeit`. */
  readonly ref: string;
  /** Points, from 1; all that did not come back yet where it is left out. */
  readonly points?: number | null | undefined;
}

/** A correction by hand: points above 0 form a lot, points below 0 are taken like a reversal. */
export interface AdjustEntry extends EntryBase {
  /** A correction by hand. */
  readonly kind: 'adjust';
  /** Points, not 0, 1,000,000,000 at most. */
  readonly points: number;
  /** Above 0: the name of the lot they form. Below 0: the lot to take from first. */
  readonly lotId?: string | null | undefined;
  /** Above 0: the first day they can be used. */
  readonly activeOn?: CivilDate | null | undefined;
  /** Above 0: the last day they can be used. */
  readonly lastUsableOn?: CivilDate | null | undefined;
  /** Below 0: the lots they were taken from; posting decides it. */
  readonly allocations?: readonly LotShare[] | null | undefined;
}

/** One entry of a ledger. Optional keys may also be null. */
export type LedgerEntry =
  | EarnEntry
  | ActivateEntry
  | RedeemEntry
  | RefundRedeemEntry
  | ReverseEntry
  | ForfeitEntry
  | ReinstateEntry
  | AdjustEntry;
