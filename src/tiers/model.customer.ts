/** What is known of a customer who is graded. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { CivilDate, DateProblem } from '../time/civilDate.ts';

/** What a customer is graded by: one of three figures, or a metric of the caller's own. */
export type GradeMeasure =
  | 'value'
  | 'profit'
  | 'potential'
  | {
      /** A key of the customers' `metrics`. */
      readonly metric: string;
    };

/**
 * A customer of a portfolio. `value` is the caller's figure: revenue, or what the customer is worth to the business
 * by influence. What `valuesFromHistories` gives is one of these.
 */
export interface PortfolioCustomer {
  /** The id of the customer; no two may have the same. */
  readonly id: string;
  /** What the customer is worth, of any sign. */
  readonly value: DecimalInput;
  /** What the customer could be worth, on a scale of the caller's own. */
  readonly potential?: DecimalInput | null | undefined;
  /** What the customer earns the business, of any sign. */
  readonly profit?: DecimalInput | null | undefined;
  /** Days on which the customer bought. */
  readonly occasions?: number | null | undefined;
  /** The last of them. */
  readonly lastOn?: CivilDate | null | undefined;
  /** Days since then; not looked at where `lastOn` is given. */
  readonly recencyDays?: number | null | undefined;
  /** Figures of the caller's own, by name. */
  readonly metrics?: Readonly<Record<string, DecimalInput | null | undefined>> | null | undefined;
  /** Figures that put customers of equal value in order, by name. */
  readonly tieKeys?: Readonly<Record<string, DecimalInput | null | undefined>> | null | undefined;
}

/** Something that is wrong with a customer. */
export type CustomerProblem =
  | ValueProblem
  | DateProblem
  /** Two customers of the portfolio have this id; neither is graded, for nobody knows which is right. */
  | Problem<'id.duplicate'>
  /** The last purchase lies after `asOf`. */
  | Problem<'lastOn.afterAsOf'>
  /** No occasions and yet a last purchase, where a policy scores both. */
  | Problem<'occasions.contradicted'>
  /** Reading the record threw. */
  | Problem<'record.unreadable'>;

/** A customer who could not be graded. */
export interface RejectedCustomer {
  /** The position in the portfolio as it was given. */
  readonly index: number;
  /** The id, where there is one. */
  readonly id?: string;
  /** Everything that is wrong. */
  readonly problems: readonly CustomerProblem[];
}
