/** Why a customer is in a phase, and what would move it up: tagged, with the numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { EventKind, EventRef, LifecyclePhase } from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';

/**
 * Why someone is no customer any more.
 *
 * - `contract-terminated`: the last contract was ended by notice;
 * - `contract-expired`: the last contract ran out, and so did the grace;
 * - `declared`: one side declared the relationship ended;
 * - `silence`: nothing was bought for too long.
 */
export type EndReason = 'contract-terminated' | 'contract-expired' | 'declared' | 'silence';

/** How revenue moved: the last twelve calendar months beside the twelve before. */
export interface RevenueGrowth {
  /** Revenue of the last twelve months. */
  readonly recent: DecimalText;
  /** Revenue of the twelve months before. */
  readonly earlier: DecimalText;
  /** What recent is more or less than earlier, as a ratio, to four decimals; null where earlier is nothing. */
  readonly growth: DecimalText | null;
}

/** Why a customer is in a phase. */
export type LifecycleReason =
  /** Nothing has happened yet. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.unknown';
    }
  /** Never a customer: nothing was bought, or all of it was taken back. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.neverCustomer';
    }
  /** Something is under way. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.engaged';
      /** The latest inquiry, meeting, trial or open bid. */
      readonly event: EventRef;
      /** The last day on which it is. */
      readonly through: CivilDate;
    }
  /** What was under way has become too old. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.engagementFaded';
      /** The latest inquiry, meeting, trial or open bid. */
      readonly event: EventRef;
      /** The last day on which it was under way. */
      readonly through: CivilDate;
    }
  /** A contract runs. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.contract';
      /** Its name, or null. */
      readonly contract: string | null;
      /** When it was signed or renewed last. */
      readonly event: EventRef;
      /** The day it runs to; null without an end. */
      readonly until: CivilDate | null;
      /** The last day on which it counts as running, with the grace; null without an end. */
      readonly through: CivilDate | null;
    }
  /** A purchase is recent enough. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.purchase';
      /** The last purchase that stands. */
      readonly on: CivilDate;
      /** Days of silence after which it no longer counts. */
      readonly silenceDays: number;
      /** The median gap between occasions, where it made the limit longer; else null. */
      readonly medianGapDays: number | null;
      /** The last day on which it counts. */
      readonly through: CivilDate;
    }
  /** A customer since a day, in this cycle. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.customer';
      /** The day. */
      readonly on: CivilDate;
      /** Days since. */
      readonly days: number;
      /** Occasions, over all cycles. */
      readonly occasions: number;
    }
  /** How revenue moved; a mature customer is reviewed by it on the first of each month. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'phase.revenue';
      /** The day on which it was looked at. */
      readonly on: CivilDate;
    } & RevenueGrowth)
  /** Revenue falls. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'phase.declining';
    } & RevenueGrowth)
  /** No customer any more. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'phase.ended';
      /** Why. */
      readonly why: EndReason;
      /** The day from which. */
      readonly on: CivilDate;
      /** The contract that ended, where one did and has a name. */
      readonly contract: string | null;
      /** The last purchase or contract. */
      readonly lastOn: CivilDate;
    };

/** What would move a phase up. */
export type LifecycleNeed =
  /** Something under way. */
  | {
      /** What kind of need it is. */
      readonly rule: 'engagement';
      /** The kinds of events that are. */
      readonly anyOf: readonly EventKind[];
      /** The phase it leads to. */
      readonly to: LifecyclePhase;
    }
  /** A purchase or a contract. */
  | {
      /** What kind of need it is. */
      readonly rule: 'purchaseOrContract';
      /** The phase it leads to. */
      readonly to: LifecyclePhase;
    }
  /** More days as a customer. */
  | {
      /** What kind of need it is. */
      readonly rule: 'maturity.tenure';
      /** Days as a customer in this cycle. */
      readonly haveDays: number;
      /** Days it takes. */
      readonly wantDays: number;
      /** The phase it leads to. */
      readonly to: LifecyclePhase;
    }
  /** More occasions. */
  | {
      /** What kind of need it is. */
      readonly rule: 'maturity.occasions';
      /** How many there are. */
      readonly have: number;
      /** How many it takes. */
      readonly want: number;
      /** The phase it leads to. */
      readonly to: LifecyclePhase;
    }
  /** Revenue that is steady at a review, on the first of a month. */
  | ({
      /** What kind of need it is. */
      readonly rule: 'maturity.revenue';
      /** Growth must be below this ratio. */
      readonly wantBelow: string;
      /** The phase it leads to. */
      readonly to: LifecyclePhase;
    } & RevenueGrowth);
