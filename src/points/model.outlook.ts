/** What would raise a score, and what happens to it if nothing is done: tagged, with numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';

/** What would raise a monthly score. */
export type PointsNeed =
  /** So much more on the bill would have given the next points. */
  | {
      /** What kind of need it is. */
      readonly rule: 'spend.more';
      /** The amount of money. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
      /** The points it would have given. */
      readonly gains: number;
    }
  /** Paying so much by that day keeps the points. */
  | {
      /** What kind of need it is. */
      readonly rule: 'bill.pay';
      /** The id of the bill. */
      readonly bill: string;
      /** The other bills that must be paid as well. */
      readonly also: readonly string[];
      /** The amount of money. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
      /** The last day to pay. */
      readonly by: CivilDate;
      /** The points it keeps. */
      readonly keeps: number;
    }
  /** Paying so much brings the points back: by that day, or without a limit (null). */
  | {
      /** What kind of need it is. */
      readonly rule: 'bill.settle';
      /** The id of the bill. */
      readonly bill: string;
      /** The other bills that must be paid as well. */
      readonly also: readonly string[];
      /** The amount of money. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
      /** The last day to pay; null for no limit. */
      readonly by: CivilDate | null;
      /** The fee to be charged, or null for none. */
      readonly fee: DecimalText | null;
      /** The points it brings back. */
      readonly regains: number;
    }
  /** The rule without dates: paying within so many months of the due date brings the points back. */
  | {
      /** What kind of need it is. */
      readonly rule: 'points.reinstate';
      /** Months after the due date; null for no limit. */
      readonly withinMonths: number | null;
      /** The fee to be charged, or null for none. */
      readonly fee: DecimalText | null;
      /** The currency of the amounts. */
      readonly currency: string;
      /** The points it brings back. */
      readonly regains: number;
    };

/**
 * What a score will be.
 *
 * @typeParam Status - how it may stand then
 */
export interface ScoreThen<Status extends string> {
  /** How it stands then. */
  readonly status: Status;
  /** The points the customer has then. */
  readonly points: number;
}

/** What happens to a monthly score if nothing is done. */
export type PointsNext =
  /** On that day the bill is late and this is what is left. */
  | {
      /** What happens. */
      readonly what: 'bill.late';
      /** The day. */
      readonly on: CivilDate;
      /** The id of the bill. */
      readonly bill: string;
      /** What the score is from then on. */
      readonly to: ScoreThen<'forfeited' | 'held' | 'earned' | 'pending'>;
    }
  /** On that day the points can no longer come back. */
  | {
      /** What happens. */
      readonly what: 'reinstatement.over';
      /** The day. */
      readonly on: CivilDate;
      /** The id of the bill. */
      readonly bill: string;
      /** What the score is from then on. */
      readonly to: ScoreThen<'forfeited'>;
    };
