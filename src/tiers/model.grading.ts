/** A graded portfolio. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { RejectedCustomer } from './model.customer.ts';
import type { Concentration, GradingFlag } from './model.portfolio.ts';
import type { GradeNeed, GradeReason, MeasureName, MoveCause } from './model.reasons.ts';

/** The three scores of a customer. */
export interface RfmScores {
  /** Days since the last purchase at `asOf`; null for none. */
  readonly recencyDays: number | null;
  /** The score of recency, 1 to `bins`. */
  readonly recency: number;
  /** The score of frequency. */
  readonly frequency: number;
  /** The score of monetary value. */
  readonly monetary: number;
  /** All three as one number: 100 r + 10 f + m. */
  readonly score: number;
}

/** Where a customer stands in a matrix: positions from 0, the best first. */
export interface CellPlace {
  /** The row. */
  readonly row: number;
  /** The column. */
  readonly column: number;
}

/** A customer with a grade, and why. */
export interface Graded<Grade extends string = string> {
  /** The id of the customer. */
  readonly id: string;
  /** What the customer is worth. */
  readonly value: DecimalText;
  /** What the customer could be worth; null where it is not known. */
  readonly potential: DecimalText | null;
  /** The grade. */
  readonly grade: Grade;
  /** The grade by the policy's `method`, before the matrix in `refine`; the grade itself where there is none. */
  readonly baseGrade: string;
  /**
   * How much the customer has of the figure that ranks. A weighted score is rounded down to four decimals, or to as many
   * as a threshold has.
   */
  readonly measured: DecimalText;
  /** The rank by that figure, from 1; equals have the same rank, and the next has the rank of its place. */
  readonly rank: number;
  /** The ids of others with exactly as much, in order, at most ten. */
  readonly tiedWith: readonly string[];
  /** How many others have exactly as much. */
  readonly tiedCount: number;
  /** The share of the total of all before the customer, to four decimals; null where there is no total. */
  readonly cumulativeShareBefore: DecimalText | null;
  /** The same with the customer. */
  readonly cumulativeShare: DecimalText | null;
  /** The place in the last matrix; null where the policy has none. */
  readonly cell: CellPlace | null;
  /** The scores; null where the policy's method is not `rfm`. */
  readonly rfm: RfmScores | null;
  /** The service level; null where the policy does not decide it. */
  readonly serviceLevel: string | null;
  /** Why. */
  readonly because: readonly GradeReason[];
  /** What would raise the grade, everybody else staying as they are: the least that is enough. */
  readonly needs: readonly GradeNeed[];
  /** Time alone changes no grade. */
  readonly next: null;
}

/** Where a grade of the policy's method was cut. */
export interface GradeCut {
  /** What is cut: a grade. */
  readonly kind: 'grade';
  /** The grade. */
  readonly grade: string;
  /** The threshold, the cumulative share of customers or of the total at which the grade ends; null in the last one. */
  readonly line: DecimalText | null;
  /** The last place of the grade and all better ones, before equals were kept together. */
  readonly count: number;
  /** The last place of the grade and all better ones, as cut; a previous grading may keep more in them. */
  readonly through: number;
  /** The smallest figure in the grade, as cut; null where nobody is in it. */
  readonly from: DecimalText | null;
}

/** Where a score of recency, frequency or monetary value was cut. */
export interface ScoreCut {
  /** What is cut: a score. */
  readonly kind: 'score';
  /** The figure. */
  readonly of: 'recency' | 'frequency' | 'monetary';
  /** The score. */
  readonly score: number;
  /** The smallest figure with the score; null where nobody has it. */
  readonly from: DecimalText | null;
  /** The greatest figure with the score; under `compat` the first that has it no more. */
  readonly to: DecimalText | null;
}

/** A grade in figures. */
export interface GradeSummary<Grade extends string = string> {
  /** The grade. */
  readonly grade: Grade;
  /** How many customers have it. */
  readonly customers: number;
  /** Their share of all customers, to four decimals; null where there are none at all. */
  readonly customerShare: DecimalText | null;
  /** What they hold of the figure that ranks, those below zero included. */
  readonly value: DecimalText;
  /** What those above zero hold of the total, to four decimals; null where there is no total. */
  readonly valueShare: DecimalText | null;
  /** The service level, or null. */
  readonly serviceLevel: string | null;
}

/** A customer whose grade is another than in the previous grading. */
export interface GradeMove<Grade extends string = string> {
  /** The id of the customer. */
  readonly id: string;
  /** The grade before. */
  readonly from: string;
  /** The grade now. */
  readonly to: Grade;
  /** Whether the customer's figures changed, the cuts did, or both. */
  readonly why: MoveCause;
}

/** What is different from the previous grading. */
export interface GradeChanges<Grade extends string = string> {
  /** The day of the previous grading. */
  readonly since: CivilDate;
  /** Who has another grade, in the order of the grading. */
  readonly moved: readonly GradeMove<Grade>[];
  /** Who has the same grade only because of the policy's `stayBand`. */
  readonly stayed: readonly string[];
  /** Who was not graded before. */
  readonly entered: readonly string[];
  /** Who is not graded any more, by id. */
  readonly left: readonly string[];
}

/** A graded portfolio: plain JSON. */
export interface Grading<Grade extends string = string> {
  /** The day of the question. */
  readonly asOf: CivilDate;
  /** The policy. */
  readonly policy: PolicyStamp;
  /** The figure that ranks: `value`, `profit`, `potential`, `score`, or the name of a metric. */
  readonly rankedBy: MeasureName;
  /** Every customer with a grade, in order: figure descending, tie keys, id by code unit. */
  readonly grades: readonly Graded<Grade>[];
  /** Where the grades or scores of the policy's method were cut. */
  readonly cuts: readonly (GradeCut | ScoreCut)[];
  /** Every grade of the policy in figures, the best first. */
  readonly summary: readonly GradeSummary<Grade>[];
  /** How unevenly the portfolio is spread. */
  readonly concentration: Concentration;
  /** What one should know before believing it. */
  readonly flags: readonly GradingFlag[];
  /** Who could not be graded, and why. */
  readonly rejected: readonly RejectedCustomer[];
  /** What is different from the previous grading; null where none was given. */
  readonly changes: GradeChanges<Grade> | null;
}

/** What a previous grading must tell of a customer; every `Graded` does. */
export interface PreviousGrade {
  /** The id of the customer. */
  readonly id: string;
  /** The grade. */
  readonly grade: string;
  /** The grade by the policy's method. */
  readonly baseGrade: string;
  /** How much the customer had of the figure that ranks. */
  readonly measured: DecimalText;
  /** The place in the last matrix. */
  readonly cell: CellPlace | null;
}

/** A previous grading; every `Grading` is one, and so is its JSON. */
export interface PreviousGrading {
  /** Its day. */
  readonly asOf: CivilDate;
  /** Its policy: one with the same id, of whatever version. */
  readonly policy: PolicyStamp;
  /** Its customers. */
  readonly grades: readonly PreviousGrade[];
}

/** On which day a portfolio is graded, and what it was before. */
export interface GradingOptions {
  /** The day. */
  readonly asOf: CivilDate;
  /** The previous grading by the same policy, for the `stayBand` and to see who moved. */
  readonly previous?: PreviousGrading | null | undefined;
}
