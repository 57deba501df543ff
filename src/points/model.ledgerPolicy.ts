/** What the business decides about points that pile up: the ledger policy. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';

/** Where the last usable day is moved to: the end of the month, quarter, half year or year it lies in. */
export type ExpiryRoundUp = 'none' | 'month' | 'quarter' | 'halfYear' | 'year';

/** So many months from the first usable day; the day that many months later is the last. */
export interface MonthsExpiry {
  /** By months. */
  readonly kind: 'months';
  /** How many, 1 to 1,200. */
  readonly months: number;
  /** Where the last day is moved to. */
  readonly roundUp: ExpiryRoundUp;
}

/** So many days from the first usable day; the day that many days later is the last. */
export interface DaysExpiry {
  /** By days. */
  readonly kind: 'days';
  /** How many, 1 to 36,600. */
  readonly days: number;
  /** Where the last day is moved to. */
  readonly roundUp: ExpiryRoundUp;
}

/** The year of the first usable day is year 1; the last day is 31 December of year `years`. */
export interface CalendarYearsExpiry {
  /** By calendar years. */
  readonly kind: 'calendarYears';
  /** How many, 1 to 100. */
  readonly years: number;
}

/** The same day every year: points that become usable on it are usable on it, and on no day after. */
export interface FixedDateExpiry {
  /** By a day of the year. */
  readonly kind: 'fixedDate';
  /** The day as `MM-DD`; `02-29` is 28 February where there is none. */
  readonly monthDay: string;
}

/**
 * All points together, so many months after the last activity: points becoming usable, or a redemption. Points with a
 * `lastUsableOn` of their own keep that.
 */
export interface InactivityExpiry {
  /** By inactivity. */
  readonly kind: 'inactivity';
  /** How many months, 1 to 1,200. */
  readonly months: number;
  /** Where the last day is moved to. */
  readonly roundUp: ExpiryRoundUp;
}

/** Until when points can be used; the last day is usable, and life starts when they become usable. */
export type PointsExpiry =
  | {
      /** For ever. */
      readonly kind: 'never';
    }
  | MonthsExpiry
  | DaysExpiry
  | CalendarYearsExpiry
  | FixedDateExpiry
  | InactivityExpiry;

/** Refunded points of an expired lot can be used until so many days after the refund. */
export interface GraceForRefund {
  /** Days, 0 to 3,660; 0 is the day of the refund alone. */
  readonly graceDays: number;
}

/**
 * What becomes of refunded points whose lot has expired meanwhile.
 *
 * - `expire`: they go back to the lot and are expired;
 * - `{ graceDays }`: they go back to the lot and can be used until so many days after the refund;
 * - `newLot`: they form a lot with the key of the refund as its name and a new life.
 */
export type RefundToExpired = 'expire' | 'newLot' | GraceForRefund;

/**
 * What happens when points are taken back that were spent: first the lot they were given in pays, then the others in
 * the order of consumption, and what is still missing
 *
 * - `debt`: is owed; points that become usable pay it first;
 * - `writeOff`: is the programme's loss;
 * - `refuse`: makes the reversal impossible;
 * - `pendingOnly`: nothing but what is still pending in the lot can be taken back.
 */
export type ReversalShortfall = 'debt' | 'writeOff' | 'refuse' | 'pendingOnly';

/** What a point is worth, for the books. */
export interface PointValue {
  /** Money for one point. */
  readonly perPoint: DecimalText;
  /** The currency, ISO 4217. */
  readonly currency: string;
}

/** The rules of one kind of points. */
export interface PointKindRules<Kind extends string = string> {
  /** Its name: `redeemable`, `qualifying`, your own. */
  readonly name: Kind;
  /** Whether it can be redeemed and transferred out; points that only qualify cannot. */
  readonly spendable: boolean;
  /** Until when points can be used. */
  readonly expiry: PointsExpiry;
  /** Days from the effective day until points can be used; `untilActivated`: an entry `activate` says so. */
  readonly pending: number | 'untilActivated';
  /** Whether a redemption takes what there is where that is less than was asked for; all or nothing otherwise. */
  readonly allowPartial: boolean;
  /** What becomes of refunded points whose lot has expired. */
  readonly refundToExpired: RefundToExpired;
  /** What happens when points are taken back that were spent. */
  readonly reversal: ReversalShortfall;
  /** What a point is worth, or null where it is not said. */
  readonly value: PointValue | null;
}

/**
 * A checked ledger policy. It is made by `defineLedgerPolicy` or `readLedgerPolicy`.
 *
 * @typeParam Kind - the names of the kinds of points
 */
export interface LedgerPolicy<Kind extends string = string> extends Checked<'ledger-policy@1'> {
  /** The format of this policy; verbs refuse any other. */
  readonly format: 'ledger-policy@1';
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The kinds of points; an entry that names none has the first. */
  readonly pointKinds: readonly PointKindRules<Kind>[];
}

/** Months from the first usable day, as written down. */
export interface MonthsExpiryInput extends Omit<MonthsExpiry, 'roundUp'> {
  /** Where the last day is moved to; `none` where it is left out. */
  readonly roundUp?: ExpiryRoundUp | undefined;
}

/** Days from the first usable day, as written down. */
export interface DaysExpiryInput extends Omit<DaysExpiry, 'roundUp'> {
  /** Where the last day is moved to; `none` where it is left out. */
  readonly roundUp?: ExpiryRoundUp | undefined;
}

/** Months after the last activity, as written down. */
export interface InactivityExpiryInput extends Omit<InactivityExpiry, 'roundUp'> {
  /** Where the last day is moved to; `none` where it is left out. */
  readonly roundUp?: ExpiryRoundUp | undefined;
}

/** Until when points can be used, as written down. */
export type PointsExpiryInput =
  | {
      /** For ever. */
      readonly kind: 'never';
    }
  | MonthsExpiryInput
  | DaysExpiryInput
  | CalendarYearsExpiry
  | FixedDateExpiry
  | InactivityExpiryInput;

/** What a point is worth, as written down. */
export interface PointValueInput {
  /** Money for one point. */
  readonly perPoint: DecimalInput;
  /** The currency, ISO 4217. */
  readonly currency: string;
}

/** The rules of one kind of points as written down; everything but the name may be left out. */
export interface PointKindInput {
  /** Its name. */
  readonly name: string;
  /** Whether it can be redeemed; true where it is left out. */
  readonly spendable?: boolean | undefined;
  /** Until when points can be used; for ever where it is left out. */
  readonly expiry?: PointsExpiryInput | undefined;
  /** Days until points can be used, 0 to 3,660; 0 where it is left out. */
  readonly pending?: number | 'untilActivated' | undefined;
  /** Whether a redemption may take less; false where it is left out. */
  readonly allowPartial?: boolean | undefined;
  /** Refunds to an expired lot; `expire` where it is left out. */
  readonly refundToExpired?: RefundToExpired | undefined;
  /** Reversals of spent points; `debt` where it is left out. */
  readonly reversal?: ReversalShortfall | undefined;
  /** What a point is worth; not said where it is left out. */
  readonly value?: PointValueInput | null | undefined;
}

/** A ledger policy as it is written down. */
export interface LedgerPolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'ledger-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The kinds of points, at least one. */
  readonly pointKinds: readonly PointKindInput[];
}

/** Something that is wrong with a ledger policy. */
export type LedgerPolicyProblem =
  | ValueProblem
  /** No ISO 4217 code of three capital letters. */
  | Problem<'currency.malformed'>
  /** No day of a year as `MM-DD`. */
  | Problem<'monthDay.malformed'>
  /** A policy without kinds of points, or two of one name. */
  | Problem<'pointKinds.empty' | 'pointKinds.duplicateName'>
  /** A policy of another format. */
  | Problem<'format.unknown'>;
