/** What the business decides about grades. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { GradeMeasure } from './model.customer.ts';

/** What becomes of customers of equal value at a cut: they stay together, up or down, or are split by their order. */
export type TieRule = 'keepTogetherUp' | 'keepTogetherDown' | 'splitById';

/** A grade from a threshold up. */
export interface ThresholdGrade<Grade extends string = string> {
  /** The name of the grade. */
  readonly name: Grade;
  /** What is needed for it, inclusive; null for the last grade, which takes everybody else. */
  readonly min: DecimalText | null;
}

/** Grades by absolute thresholds, the best first. */
export interface ThresholdMethod<Grade extends string = string> {
  /** Absolute thresholds. */
  readonly kind: 'thresholds';
  /** What is graded. */
  readonly of: GradeMeasure;
  /** The grades, the best first. */
  readonly grades: readonly ThresholdGrade<Grade>[];
}

/** A grade for a share of the customers. */
export interface RankGrade<Grade extends string = string> {
  /** The name of the grade. */
  readonly name: Grade;
  /** The share of the customers it takes; all shares make 1. */
  readonly share: DecimalText;
  /** The threshold of the grade where the portfolio is too small for shares, or null. */
  readonly min: DecimalText | null;
}

/** Grades by rank: so many customers in each. */
export interface RankShareMethod<Grade extends string = string> {
  /** Shares of the number of customers. */
  readonly kind: 'rankShare';
  /** What is graded. */
  readonly of: GradeMeasure;
  /** The grades, the best first. */
  readonly grades: readonly RankGrade<Grade>[];
  /** How a share of the customers is rounded to a whole number of them. */
  readonly count: 'ceil' | 'floor' | 'halfUp';
  /** What becomes of equal customers at a cut. */
  readonly ties: TieRule;
}

/** A grade up to a share of the total. */
export interface ShareGrade<Grade extends string = string> {
  /** The name of the grade. */
  readonly name: Grade;
  /** The cumulative share of the total at which the grade ends; 1 for the last. */
  readonly upTo: DecimalText;
  /** The threshold of the grade where the portfolio is too small for shares, or null. */
  readonly min: DecimalText | null;
}

/** Where the customer who crosses a line goes: in (`start`), out (`end`), or to the side whose share is nearer. */
export type BoundaryRule = 'start' | 'end' | 'nearest';

/** Grades by cumulative share of the total: the 80/20 rule, ABC analysis. */
export interface CumulativeShareMethod<Grade extends string = string> {
  /** Cumulative shares of the total. */
  readonly kind: 'cumulativeShare';
  /** What is graded. */
  readonly of: GradeMeasure;
  /** The grades, the best first. */
  readonly grades: readonly ShareGrade<Grade>[];
  /** Where the customer who crosses a line goes. */
  readonly boundary: BoundaryRule;
  /** What becomes of equal customers at a cut. */
  readonly ties: TieRule;
}

/** A method that ranks customers by one figure and cuts the ranking. */
export type RankingMethod<Grade extends string = string> =
  | ThresholdMethod<Grade>
  | RankShareMethod<Grade>
  | CumulativeShareMethod<Grade>;

/** One figure of a weighted score. */
export interface WeightedMetric {
  /** The figure. */
  readonly of: GradeMeasure;
  /** Its weight, above 0. */
  readonly weight: DecimalText;
  /** Whether more of it is better, or less. */
  readonly better: 'higher' | 'lower';
  /** The figure that counts 0 (1 where lower is better); null for the smallest of the portfolio. */
  readonly from: DecimalText | null;
  /** The figure that counts 1 (0 where lower is better); null for the greatest of the portfolio. */
  readonly to: DecimalText | null;
}

/** Grades by a weighted score of several figures, each brought to 0 to 1. */
export interface WeightedMethod<Grade extends string = string> {
  /** A weighted score. */
  readonly kind: 'weighted';
  /** The figures and their weights. */
  readonly metrics: readonly WeightedMetric[];
  /** How the score, 0 to 1, is graded; its `of` is not looked at. */
  readonly by: RankingMethod<Grade>;
}

/** One side of a matrix: the grade reached before, or a figure and where it is cut. */
export type MatrixAxis =
  | {
      /** The grades of the policy's `method`, the best first. */
      readonly of: 'grade';
    }
  | {
      /** The figure. */
      readonly of: GradeMeasure;
      /** Where it is cut, inclusive, the greatest first: n cuts make n + 1 bands. */
      readonly cuts: readonly DecimalText[];
      /** What becomes of a customer without the figure. */
      readonly whenMissing: 'reject' | 'lowest';
    };

/** Grades by two figures. */
export interface MatrixMethod<Grade extends string = string> {
  /** A matrix. */
  readonly kind: 'matrix';
  /** What the rows are, the best first. */
  readonly rows: MatrixAxis;
  /** What the columns are, the best first. */
  readonly columns: MatrixAxis;
  /** The names: a list for each row, a name for each column of it. */
  readonly cells: readonly (readonly Grade[])[];
}

/** Scores from a first to a last one, both included. */
export type ScoreRange = readonly [from: number, to: number];

/** A segment: the scores it takes. */
export interface RfmSegment<Grade extends string = string> {
  /** The name of the segment. */
  readonly name: Grade;
  /** Its recency scores. */
  readonly recency: ScoreRange;
  /** Its frequency scores. */
  readonly frequency: ScoreRange;
  /** Its monetary scores. */
  readonly monetary: ScoreRange;
}

/** Grades by recency, frequency and monetary value. */
export interface RfmMethod<Grade extends string = string> {
  /** Recency, frequency, monetary value. */
  readonly kind: 'rfm';
  /** How many scores there are: 1 to `bins`. */
  readonly bins: number;
  /** Days from which the next lower score holds, ascending, `bins` − 1 of them; null for equal shares of customers. */
  readonly recencyCuts: readonly DecimalText[] | null;
  /** Occasions from which the next score holds, ascending, or null. */
  readonly frequencyCuts: readonly DecimalText[] | null;
  /** Amounts from which the next score holds, ascending, or null. */
  readonly monetaryCuts: readonly DecimalText[] | null;
  /** The segments; the first that matches holds. */
  readonly segments: readonly RfmSegment<Grade>[];
  /** The name for scores that no segment takes. */
  readonly others: Grade;
  /** `r-rfm` scores as the R package rfm 0.3.0 does, its flaws included; null for our own rule. */
  readonly compat: 'r-rfm' | null;
}

/** How customers are graded. */
export type GradingMethod<Grade extends string = string> =
  | RankingMethod<Grade>
  | WeightedMethod<Grade>
  | MatrixMethod<Grade>
  | RfmMethod<Grade>;

/** A figure that puts customers of equal value in order. */
export interface TieKey {
  /** A key of the customers' `tieKeys`; who has none comes last. */
  readonly key: string;
  /** Whether more of it comes first, or less. */
  readonly better: 'higher' | 'lower';
}

/** How soon a customer is answered. */
export interface ReplyTargets {
  /** Working hours to the first answer. */
  readonly firstReplyWorkingHours: number;
  /** Working hours to a solution. */
  readonly solutionWorkingHours: number;
}

/** What a customer gets. */
export interface ServiceLevel {
  /** Days between contacts that we begin; null for none. */
  readonly contactEveryDays: number | null;
  /** The way of contact: visit, telephone, letter, app. */
  readonly channel: string;
  /** Whether one person is named who looks after the customer. */
  readonly namedManager: boolean;
  /** How soon the customer is answered. */
  readonly replyTargets: ReplyTargets;
  /** What else there is. */
  readonly benefits: readonly string[];
}

/** Whom to look after first. */
export interface FocusPolicy<Grade extends string = string> {
  /** The least share of the customers on the list. */
  readonly minShare: DecimalText;
  /** The greatest share of the customers on the list. */
  readonly maxShare: DecimalText;
  /** The grades of high value. */
  readonly highValue: readonly Grade[];
  /** The potential from which a customer is on the list, inclusive; null for none. */
  readonly potentialCut: DecimalText | null;
}

/**
 * A checked grading policy: plain JSON, deeply frozen.
 *
 * @typeParam Grade - the names of the grades that customers end in
 * @typeParam Step - the names of the grades of `method`, which `refine` refines
 * @typeParam Refine - the matrix after the method, or null
 */
export interface GradingPolicy<
  Grade extends string = string,
  Step extends string = string,
  Refine extends MatrixMethod<Grade> | null = MatrixMethod<Grade> | null,
> extends Checked<'grading-policy@1'> {
  /** The format of this policy; verbs refuse any other. */
  readonly format: 'grading-policy@1';
  /** A name for the policy; it stands on every decision. */
  readonly id: string;
  /** The version of the policy; it stands on every decision. */
  readonly version: string;
  /** How customers are graded. */
  readonly method: GradingMethod<Step>;
  /** A matrix that refines the grade, or null. */
  readonly refine: Refine;
  /** Customers below which shares mean little: thresholds are used where given, else a flag is set. */
  readonly minPopulation: number;
  /** How far below its cut, as a share of its size, a customer may fall and keep the grade of the previous grading. */
  readonly stayBand: DecimalText;
  /** What puts customers of equal value in order, before their ids. */
  readonly tieKeys: readonly TieKey[];
  /** The service levels by name. */
  readonly serviceLevels: Readonly<Record<string, ServiceLevel>>;
  /** The service level of each grade, or null where service is not decided here. */
  readonly service: Readonly<Record<Grade, string>> | null;
  /** Whom to look after first. */
  readonly focus: FocusPolicy<Grade>;
}

/** Something that is wrong with a grading policy. */
export type GradingPolicyProblem =
  | ValueProblem
  /** An amount or a share outside its bounds. */
  | Problem<'amount.outOfRange'>
  /** No grade, no cell, no metric or no segment. */
  | Problem<'grades.empty'>
  /** Two grades of a method with one name. */
  | Problem<'grades.duplicateName'>
  /** Thresholds, cuts or cumulative shares out of order. */
  | Problem<'grades.order'>
  /** Shares of customers that do not make 1. */
  | Problem<'grades.shareSum'>
  /** A last grade that does not take everybody, or another one that has no line. */
  | Problem<'grades.last'>
  /** A matrix whose cells are not as many as its rows and columns say. */
  | Problem<'matrix.shape'>
  /** A matrix of grades where there are none yet, or two axes of grades. */
  | Problem<'matrix.axis'>
  /** A range of a metric that does not ascend, or more than six metrics. */
  | Problem<'metric.range' | 'metrics.tooMany'>
  /** RFM cuts that are not one fewer than bins, or stand beside `compat`. */
  | Problem<'cuts.count' | 'cuts.compat'>
  /** A range of scores out of order, or outside 1 to bins. */
  | Problem<'segment.range'>
  /** A grade without a service level, a service level that is not described. */
  | Problem<'service.missing' | 'service.unknownLevel'>
  /** A service level or a focus for a grade that the policy does not have. */
  | Problem<'grade.unknown'>
  /** A policy of another format. */
  | Problem<'format.unknown'>;
