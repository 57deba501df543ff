/** Why a balance is what it is, what would raise it, and what happens next: tagged, with numbers. */
import type { CivilDate } from '../time/civilDate.ts';
import type { LedgerEntryProblem } from './model.ledgerProblems.ts';

/** One reason of a balance. Each stands where its points are not 0, but for `ledger.available`, which always does. */
export type LedgerReason =
  | {
      /** What kind of reason it is: points were given. */
      readonly kind: 'ledger.earned';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points were spent and not refunded. */
      readonly kind: 'ledger.redeemed';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points were not used in time. */
      readonly kind: 'ledger.expired';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points were lost by rule. */
      readonly kind: 'ledger.forfeited';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points were taken back. */
      readonly kind: 'ledger.reversed';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points that were taken back and spent, at the programme's loss. */
      readonly kind: 'ledger.writtenOff';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points that were taken back and spent, and are owed. */
      readonly kind: 'ledger.debt';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points that cannot be used yet. */
      readonly kind: 'ledger.pending';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: points that are set aside. */
      readonly kind: 'ledger.held';
      /** Points. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: the usable points, less what is owed. */
      readonly kind: 'ledger.available';
      /** Points; below 0 in debt. */
      readonly points: number;
    }
  | {
      /** What kind of reason it is: an entry could not be booked and changes nothing. */
      readonly kind: 'ledger.refused';
      /** The key of the entry. */
      readonly key: string;
      /** The day it counts from. */
      readonly on: CivilDate;
      /** Why, as posting it would have answered. */
      readonly code: LedgerEntryProblem['code'];
    };

/** What would raise a balance. */
export type LedgerNeed =
  /** So many points must be earned before any can be redeemed. */
  | {
      /** What kind of need it is. */
      readonly rule: 'ledger.payDebt';
      /** Points. */
      readonly points: number;
    }
  /** Pending points wait for an entry `activate`. */
  | {
      /** What kind of need it is. */
      readonly rule: 'ledger.activate';
      /** Points. */
      readonly points: number;
      /** The lots. */
      readonly lots: readonly string[];
    }
  /** Points that are set aside wait for an entry `reinstate`. */
  | {
      /** What kind of need it is. */
      readonly rule: 'ledger.reinstate';
      /** Points. */
      readonly points: number;
      /** The lots. */
      readonly lots: readonly string[];
    };

/** What happens to a balance if nothing is booked; on one day, becoming usable comes before expiry. */
export type LedgerNext =
  /** Pending points become usable. */
  | {
      /** What happens. */
      readonly what: 'ledger.activates';
      /** The day. */
      readonly on: CivilDate;
      /** The points of that day. */
      readonly points: number;
    }
  /** Points expire. */
  | {
      /** What happens. */
      readonly what: 'ledger.expires';
      /** The first day they cannot be used any more. */
      readonly on: CivilDate;
      /** The last day they can be used. */
      readonly lastUsableOn: CivilDate;
      /** The points of that day. */
      readonly points: number;
    };
