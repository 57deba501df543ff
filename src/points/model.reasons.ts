/** Why a decision is what it is, what would move it up, and what happens next: tagged, with numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { RoundingMode } from '../foundation/rounding.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CivilMonth } from '../time/civilMonth.ts';
import type { LateEffect, SuspensionRule } from './model.policy.ts';

/** One reason of a monthly score. */
export type PointsReason =
  /** Tenure counted: so many months give so many points; the dates are absent where none were given. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tenure.counted';
      /** Months of tenure. */
      readonly months: number;
      /** Points for each month. */
      readonly pointsPerMonth: number;
      /** Points. */
      readonly points: number;
      /** The day tenure counts from; absent where no dates were given. */
      readonly from?: CivilDate;
      /** The first day after the period; absent where no dates were given. */
      readonly to?: CivilDate;
    }
  /** Suspensions changed tenure by their rule: days moved, months left out, or a new start. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tenure.suspended';
      /** What the policy lets a suspension do. */
      readonly rule: Exclude<SuspensionRule, 'count'>;
      /** Suspended days. */
      readonly days: number;
      /** Months left out. */
      readonly months: number;
      /** The day tenure counts from. */
      readonly newStart: CivilDate;
    }
  /** A former membership counts on; the days away do not. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tenure.resumed';
      /** The first day of the membership that counts on. */
      readonly formerlyFrom: CivilDate;
      /** Days between the memberships. */
      readonly daysAway: number;
      /** The day tenure counts from. */
      readonly newStart: CivilDate;
    }
  /** What was rounded (a bill, a line, the period, the given spend): base and remainder carried in give so many units. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'spend.counted';
      /** What was rounded. */
      readonly of: 'bill' | 'line' | 'period' | 'spend';
      /** The id of the bill, the line or the period. */
      readonly id: string;
      /** The money that counts. */
      readonly base: DecimalText;
      /** The remainder that was carried in. */
      readonly carriedIn: DecimalText;
      /** The money that earns once. */
      readonly per: DecimalText;
      /** Points for each `per`. */
      readonly pointsEach: number;
      /** How it was rounded. */
      readonly rounding: RoundingMode;
      /** How often `per` is in it, rounded. */
      readonly units: DecimalText;
      /** Points. */
      readonly points: number;
      /** The money that is left. */
      readonly remainder: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** A line that earns nothing because of its category. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'spend.excluded';
      /** The id of the bill. */
      readonly bill: string;
      /** The category of the line. */
      readonly category: string;
      /** The amount of money. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** Credits that were taken off a bill. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'spend.credited';
      /** The id of the bill. */
      readonly bill: string;
      /** The amount of money. */
      readonly amount: DecimalText;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** No bill is known for the period: nothing was spent and nothing is owed. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'spend.noBill';
      /** The period. */
      readonly period: CivilMonth;
    }
  /** Tenure and spend points were more than the cap. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'points.capped';
      /** Points before the cap. */
      readonly uncapped: number;
      /** The cap. */
      readonly cap: number;
    }
  /** A bill was paid on time. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'payment.onTime';
      /** The id of the bill. */
      readonly bill: string;
      /** The day enough had been paid. */
      readonly paidOn: CivilDate;
      /** The last day on which a payment is on time. */
      readonly deadline: CivilDate;
    }
  /** Nothing was owed on a bill, which is on time. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'payment.nothingOwed';
      /** The id of the bill. */
      readonly bill: string;
    }
  /** A bill is not paid and may still be paid on time. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'payment.pending';
      /** The id of the bill. */
      readonly bill: string;
      /** What is missing. */
      readonly outstanding: DecimalText;
      /** The last day on which a payment is on time. */
      readonly deadline: CivilDate;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** A bill was not paid on time; `paidOn` is null while it is still unpaid. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'payment.late';
      /** The id of the bill. */
      readonly bill: string;
      /** What is missing. */
      readonly outstanding: DecimalText;
      /** The last day on which a payment is on time. */
      readonly deadline: CivilDate;
      /** The day enough had been paid; null while it is not. */
      readonly paidOn: CivilDate | null;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** A late bill has no effect because it is the first of the account. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'payment.waived';
      /** The id of the bill. */
      readonly bill: string | null;
    }
  /** The rule without dates: the caller says how the bill was paid. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'payment.given';
      /** What the caller said; null for not known yet. */
      readonly paidOnTime: boolean | null;
    }
  /** Lateness took points, for good or until they are reinstated. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'points.forfeited';
      /** What lateness takes. */
      readonly effect: Exclude<LateEffect, 'hold'>;
      /** Points before lateness. */
      readonly gross: number;
      /** The points that are left. */
      readonly points: number;
    }
  /** Lateness withholds points until everything late is paid. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'points.held';
      /** Points before lateness. */
      readonly gross: number;
    }
  /** Everything late was paid, so the points are back; the fee is the caller's to charge. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'points.reinstated';
      /** The day. */
      readonly on: CivilDate;
      /** The points that are back. */
      readonly points: number;
      /** The fee to be charged, or null for none. */
      readonly fee: DecimalText | null;
      /** The currency of the amounts. */
      readonly currency: string;
    }
  /** Payment is not decided yet; `points` is null when the answer is deferred. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'points.pending';
      /** Points before lateness. */
      readonly gross: number;
      /** Points. */
      readonly points: number | null;
    }
  /** The sum. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'points.total';
      /** Tenure points. */
      readonly tenure: number;
      /** Spend points. */
      readonly spend: number;
      /** Points before lateness. */
      readonly gross: number;
      /** The points the customer has. */
      readonly points: number;
    }
  /** The customer joins after the period. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'membership.notYet';
      /** The first day as a customer. */
      readonly joinedOn: CivilDate;
      /** The period. */
      readonly period: CivilMonth;
    }
  /** The customer had left before the period. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'membership.over';
      /** The first day no longer a customer. */
      readonly endedOn: CivilDate;
      /** The period. */
      readonly period: CivilMonth;
    };
