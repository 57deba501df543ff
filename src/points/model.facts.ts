/** What is asked of a customer without dates, and what may be wrong with facts. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { DateProblem } from '../time/civilDate.ts';
import type { MonthProblem } from '../time/civilMonth.ts';

/** The three facts of the rule itself, with no dates. */
export interface TenureAndSpend {
  /** Whole months on the network, from 0 up. */
  readonly tenureMonths: number;
  /** What the bill counts for, from 0 up: charges less credits and excluded lines. */
  readonly spend: DecimalInput;
  /** Whether the bill was paid on time; null while that is not known yet. */
  readonly paidOnTime: boolean | null;
  /** Whether this is the first late bill of the account; it matters where the policy waives it. */
  readonly firstOffence?: boolean | null | undefined;
  /** The remainder of the bill before, where the policy carries it. */
  readonly carriedIn?: DecimalInput | null | undefined;
}

/** A line whose category the policy does not list. */
export interface LineCategoryProblem extends Problem<'line.category'> {
  /** The categories the policy lists. */
  readonly options: readonly string[];
}

/** A bill in another currency than the policy's. */
export interface CurrencyMismatchProblem extends Problem<'currency.mismatch'> {
  /** The currency of the policy. */
  readonly expected: string;
}

/** Something that is wrong with the facts of an account. */
export type PointsFactsProblem =
  | ValueProblem
  | DateProblem
  | MonthProblem
  | LineCategoryProblem
  | CurrencyMismatchProblem
  /** A line below zero: money given back is a credit. */
  | Problem<'line.negative'>
  /** A bill with both `total` and `lines`, or with neither. */
  | Problem<'bill.totalOrLines'>
  /** A bill with both `paidOn` and `payments`. */
  | Problem<'bill.paidOnOrPayments'>
  /** Two bills of an account, or two entries of a bill, with the same id. */
  | Problem<'id.duplicate'>
  /** An end before its beginning, or memberships that overlap or are out of order. */
  | Problem<'period.backwards' | 'period.overlap'>
  /** A remainder carried in under a policy that drops remainders, or one of a whole `per` or more. */
  | Problem<'carry.notInPolicy' | 'carry.outOfRange'>
  /** A record of a batch that throws when it is read. */
  | Problem<'record.unreadable'>
  /** A result with more than 15 significant digits, which a number cannot hold exactly. */
  | Problem<'points.tooManyDigits'>;
