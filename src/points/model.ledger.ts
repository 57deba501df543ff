/**
 * What comes out of a ledger: balances, posted entries, checkpoints.
 *
 * A ledger is read in one order, however it is listed: by the day entries were recorded (`recordedOn`, or `on`), then
 * by `sequence` (entries without one come first), then by kind (earn, transferIn, adjust, activate, redeem,
 * transferOut, refundRedeem, reverse, hold, forfeit, reinstate), then by key, then (one key with two contents) by the
 * content as JSON of the pairs of key and value in the order of the keys. What was known on a day is therefore always a
 * beginning of the ledger. Entries are booked one after the other in that order; an entry that cannot be
 * booked changes nothing and is an issue.
 *
 * - **Twice.** The same key with the same content (the day it was recorded, and what posting adds, are no part of it)
 *   is one entry. Of several the one with the least `sequence` stands, or the first in order where none has one; what
 *   has another content is an issue.
 * - **On which day.** Points that are given (`earn`, `transferIn`, `adjust` above 0) count from their effective day
 *   (`effectiveOn`, or `on`). Every other entry counts from the day it was recorded, so it never changes what was true
 *   before; its `effectiveOn` is kept and changes nothing.
 * - **What is looked at** on a day `asOf`, as known on `knownAt`: the entries that were recorded by `knownAt` and count
 *   from `asOf` or before.
 * - **Time** goes on to the day an entry was recorded (never beyond `asOf`) before it is booked, and to `asOf` at the
 *   end. On its way pending lots become usable, by day and then in the order of the ledger, and lots expire: on the
 *   day after their last one, before anything else happens on that day.
 * - **A late lot**, recorded after its effective day, is in the views from its effective day and expires by it. It is
 *   spent and pays debts from the day it was recorded (or `asOf`, where that is earlier): what was decided without it
 *   stays.
 * - **Debt** is paid at once from whatever is usable or becomes so, in the order of consumption: usable points and
 *   debt never stand side by side.
 * - **The order of consumption**: last usable day (lots without one, and those that expire by inactivity, last), then
 *   effective day, then the order of the ledger, refunded points of a lot after it by their refunds.
 * - **Without allocations** an entry is decided as it is booked. With them (posting stores them) they are a fact.
 * - **The kind of points** of an entry that refers to a lot or to another entry is that of what it refers to; where
 *   it says another, it is refused (`lot.unknown`, `ref.wrongKind`).
 *
 * What each kind of entry does:
 *
 * - `redeem`, `transferOut`: refused for points that are not spendable, in debt, and for more than is usable (unless
 *   the policy allows a part, of at least 1). An activity.
 * - `refundRedeem`: undoes the allocations, the last one first, what earlier refunds undid left out. A share goes back
 *   to its lot; where that lot has expired, as `refundToExpired` says, also for points that were refunded with grace
 *   before (grace until the day of the refund plus the days;
 *   a new lot is active at once and is an activity).
 * - `reverse`: at most what the lot began with, less what was reversed and forfeited of it. It takes from the lot, first
 *   what is left of it (pending, usable or already expired), then its refunded points with grace, then what is held of
 *   it; then from other usable lots in the order of consumption; what is still missing is the shortfall.
 * - `adjust` below 0: like `reverse`, where `lotId` is given with no limit by the lot, else without an origin; under
 *   `pendingOnly` a shortfall is refused. With `lotId` it counts as reversed of the lot, as far as the limit goes.
 * - `forfeit`, `hold` of a lot: at most what is left of it, pending or usable, refunded points with grace included. Without a
 *   lot: at most what is usable, in the order of consumption. Held points stay in their lot and expire with it.
 * - `reinstate`: undoes the allocations of a `hold` or `forfeit`, the last one first. A share goes back to its lot and
 *   is pending, usable or expired as the lot is; of a `hold`, at most what is still held of the lot.
 * - `activate`: the first usable day of a pending lot becomes the day it was recorded; its last usable day is counted
 *   from it, unless the entry of the lot gave one.
 * - Expiry by inactivity: lots with points (held ones included) becoming usable and redemptions are activities. Each moves the last usable day of all
 *   lots that expire so to its own day plus the months (rounded up), if that is later; what expired stays so.
 *   A late lot is an activity of its first usable day; it is expired where the months after that day end before the
 *   present run of activities began.
 */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { LedgerEntry } from '../history/model.ledger.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { LedgerEntryProblem } from './model.ledgerProblems.ts';
import type { LedgerNeed, LedgerNext, LedgerReason } from './model.ledgerReasons.ts';

/** Points by what became of them. */
export interface PointsTotals {
  /** Given: earned, transferred in, adjusted upwards; with what was forfeited before it was credited. */
  readonly earned: number;
  /** Spent or transferred out, less refunds. */
  readonly redeemed: number;
  /** Not used in time. */
  readonly expired: number;
  /** Lost by rule, less what came back. */
  readonly forfeited: number;
  /** Taken back, or adjusted downwards; with what became debt or was written off. */
  readonly reversed: number;
  /** Taken back though spent, at the programme's loss. */
  readonly writtenOff: number;
}

/** A lot that still has points. */
export interface PointsLot {
  /** The name of the lot. */
  readonly lotId: string;
  /** The day its points count from. */
  readonly on: CivilDate;
  /**
   * The first day they can be used, in a row of refunded points the day of the refund; null while that waits for an
   * entry `activate`.
   */
  readonly activeOn: CivilDate | null;
  /** The last day they can be used, as things stand; null for none, or while that waits for `activate`. */
  readonly lastUsableOn: CivilDate | null;
  /** The points it began with; in a row of refunded points, those. */
  readonly points: number;
  /** Those that can be used. */
  readonly usable: number;
  /** Those that cannot be used yet. */
  readonly pending: number;
  /** Those that are set aside. */
  readonly held: number;
}

/** Points that expire on one day. */
export interface ExpiringPoints {
  /** The last day they can be used. */
  readonly lastUsableOn: CivilDate;
  /** Points, those that are set aside included, pending ones not. */
  readonly points: number;
}

/** What an issue of a ledger is: an entry that could not be booked, and changes nothing. */
export interface LedgerIssue {
  /** Why, as posting it would have answered. */
  readonly code: LedgerEntryProblem['code'];
  /** The key of the entry. */
  readonly key: string;
  /** The day it counts from. */
  readonly on: CivilDate;
}

/**
 * The balance of an account in one kind of points.
 *
 * At every `asOf` and `knownAt`: earned + debt + written off = usable + pending + held + expired + forfeited +
 * redeemed + reversed.
 *
 * @typeParam Kind - the names of the kinds of points
 */
export interface PointsBalance<Kind extends string = string> {
  /** The kind of points. */
  readonly pointKind: Kind;
  /** The day that was asked about. */
  readonly asOf: CivilDate;
  /** What can be redeemed: usable points less debt; below 0 in debt. */
  readonly available: number;
  /** Points in usable lots. */
  readonly usable: number;
  /** Points that cannot be used yet. */
  readonly pending: number;
  /** Points that are set aside; those of an expired lot are expired. */
  readonly held: number;
  /** Points owed. */
  readonly debt: number;
  /** What became of all points. */
  readonly totals: PointsTotals;
  /**
   * The lots that still have points, usable ones in the order of consumption, then pending ones as they become usable.
   * Refunded points with days of grace are a row of their own, with the same `lotId`.
   */
  readonly lots: readonly PointsLot[];
  /** Points that will expire if nothing happens, by their last usable day. */
  readonly expiring: readonly ExpiringPoints[];
  /** What is owed to the customer in money: (usable + pending + held) × value per point; null without a value. */
  readonly liability: DecimalText | null;
  /** What the programme kept: expired points × value per point; null without a value. */
  readonly breakage: DecimalText | null;
  /** Entries that count, of all kinds of points, refused ones included; a key counts once. */
  readonly entries: number;
  /** Entries that could not be booked, in the order of the ledger. */
  readonly issues: readonly LedgerIssue[];
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly LedgerReason[];
  /** What would raise it. */
  readonly needs: readonly LedgerNeed[];
  /** What happens if nothing is booked. */
  readonly next: LedgerNext | null;
}

/** Of which day a balance is, as known when, and in which kind of points. */
export interface BalanceOptions<Kind extends string = string> {
  /** The day. */
  readonly asOf: CivilDate;
  /** Only entries recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
  /** The kind of points; the first of the policy where it is left out. */
  readonly pointKind?: Kind | null | undefined;
}

/** An entry to be posted. */
export interface PostRequest {
  /** The entry. */
  readonly entry: LedgerEntry;
}

/** An entry was posted, or had been before. */
export interface Posting {
  /** The entry as it is to be kept: with its sequence, its points and the lots it took from. */
  readonly entry: LedgerEntry;
  /** All entries, the posted one last. */
  readonly entries: readonly LedgerEntry[];
  /** False where the same entry was there before: nothing changed. */
  readonly posted: boolean;
}

/** One lot of a checkpoint. */
export interface CheckpointLot {
  /** The name of the lot. */
  readonly lotId: string;
  /** The place in the ledger of the entry that gave it, from 0. */
  readonly order: number;
  /** The day its points count from. */
  readonly on: CivilDate;
  /** The first day they can be used; null while that waits for an entry `activate`. */
  readonly activeOn: CivilDate | null;
  /** The last day they can be used; null for none, and where inactivity decides it. */
  readonly lastUsableOn: CivilDate | null;
  /**
   * Who says until when: the policy, the entry, inactivity; `grace` are refunded points of the lot, which has a row of
   * its own before them.
   */
  readonly until: 'policy' | 'entry' | 'inactivity' | 'grace';
  /** The points it began with. */
  readonly points: number;
  /** Those left that are not set aside. */
  readonly left: number;
  /** Those that are set aside. */
  readonly held: number;
  /** Those that were taken back or forfeited. */
  readonly undone: number;
}

/** The state of one kind of points in a checkpoint. */
export interface CheckpointKind {
  /** The kind of points. */
  readonly pointKind: string;
  /** Points owed. */
  readonly debt: number;
  /** What became of all points. */
  readonly totals: PointsTotals;
  /** The last usable day of points that expire by inactivity; null where there was no activity. */
  readonly idleUntil: CivilDate | null;
  /** The lots that still have points, refunded ones of theirs included, in the order of the ledger. */
  readonly lots: readonly CheckpointLot[];
}

/**
 * A balance from which a ledger goes on without its old entries: plain JSON, to be stored beside the entries and
 * thrown away at any time. It is made by `ledgerCheckpoint` and by `continueLedger`.
 */
export interface LedgerCheckpoint {
  /** The format. */
  readonly format: 'ledger-checkpoint@1';
  /** The account. */
  readonly account: string;
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** The day up to which time has gone. */
  readonly asOf: CivilDate;
  /** Entries so far: the next has this sequence and 1. */
  readonly entries: number;
  /** The key of the last of them; null without any. */
  readonly lastKey: string | null;
  /** Every kind of points, in the order of the policy. */
  readonly kinds: readonly CheckpointKind[];
  /** A fingerprint of the above: a checkpoint that was changed is refused. */
  readonly fingerprint: string;
}

/** Of which account and day a checkpoint is. */
export interface CheckpointOptions {
  /** The account. */
  readonly account: string;
  /** The day; no entry may be recorded after it. */
  readonly asOf: CivilDate;
}

/** What comes after a checkpoint. */
export interface ContinueOptions<Kind extends string = string> {
  /** The account, which must be that of the checkpoint. */
  readonly account: string;
  /** The new entries, in any order; none of those before the checkpoint. */
  readonly entries: readonly LedgerEntry[];
  /** The day of the balance, not before any of the entries was recorded. */
  readonly asOf: CivilDate;
  /** The kind of points of the balance; the first of the policy where it is left out. */
  readonly pointKind?: Kind | null | undefined;
}

/** A ledger that went on from a checkpoint. */
export interface Continued<Kind extends string = string> {
  /** The balance, as folding all entries would have given it; `issues` are those of the new entries. */
  readonly balance: PointsBalance<Kind>;
  /** The new entries as they are to be kept: with their sequence, their points and the lots they took from. */
  readonly entries: readonly LedgerEntry[];
  /** The checkpoint to go on from. */
  readonly checkpoint: LedgerCheckpoint;
}

/** What is known of a ledger that is read. */
export interface ReadLedgerOptions {
  /** A checkpoint of it, or its `entries` and `lastKey`: so many entries there must be at least, with that key. */
  readonly checkpoint?: Pick<LedgerCheckpoint, 'entries' | 'lastKey'> | null | undefined;
}
