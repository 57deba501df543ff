/** The grading policy as it is written down: everything with a default may be left out. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type { GradeMeasure } from './model.customer.ts';
import type { BoundaryRule, ReplyTargets, ScoreRange, TieKey, TieRule } from './model.policy.ts';

/** A grade from a threshold up; the last has none. */
export interface ThresholdGradeInput {
  /** The name of the grade. */
  readonly name: string;
  /** What is needed for it, inclusive. */
  readonly min?: DecimalInput | null;
}

/** Absolute thresholds as they are written down. */
export interface ThresholdMethodInput {
  /** Absolute thresholds. */
  readonly kind: 'thresholds';
  /** What is graded; `value` where it is left out. */
  readonly of?: GradeMeasure;
  /** The grades, the best first. */
  readonly grades: readonly ThresholdGradeInput[];
}

/** A grade for a share of the customers as it is written down. */
export interface RankGradeInput {
  /** The name of the grade. */
  readonly name: string;
  /** The share of the customers it takes. */
  readonly share: DecimalInput;
  /** Its threshold where the portfolio is too small for shares. */
  readonly min?: DecimalInput | null;
}

/** Shares of customers as they are written down. */
export interface RankShareMethodInput {
  /** Shares of the number of customers. */
  readonly kind: 'rankShare';
  /** What is graded; `value` where it is left out. */
  readonly of?: GradeMeasure;
  /** The grades, the best first. */
  readonly grades: readonly RankGradeInput[];
  /** `ceil` where it is left out. */
  readonly count?: 'ceil' | 'floor' | 'halfUp';
  /** `keepTogetherUp` where it is left out. */
  readonly ties?: TieRule;
}

/** A grade up to a share of the total as it is written down; the last may leave out `upTo`. */
export interface ShareGradeInput {
  /** The name of the grade. */
  readonly name: string;
  /** The cumulative share of the total at which it ends. */
  readonly upTo?: DecimalInput;
  /** Its threshold where the portfolio is too small for shares. */
  readonly min?: DecimalInput | null;
}

/** Cumulative shares as they are written down. */
export interface CumulativeShareMethodInput {
  /** Cumulative shares of the total. */
  readonly kind: 'cumulativeShare';
  /** What is graded; `value` where it is left out. */
  readonly of?: GradeMeasure;
  /** The grades, the best first. */
  readonly grades: readonly ShareGradeInput[];
  /** `start` where it is left out. */
  readonly boundary?: BoundaryRule;
  /** `keepTogetherUp` where it is left out. */
  readonly ties?: TieRule;
}

/** A method that ranks and cuts, as it is written down. */
export type RankingMethodInput =
  | ThresholdMethodInput
  | RankShareMethodInput
  | CumulativeShareMethodInput;

/** One figure of a weighted score as it is written down. */
export interface WeightedMetricInput {
  /** The figure. */
  readonly of: GradeMeasure;
  /** Its weight, above 0; 1 where it is left out. */
  readonly weight?: DecimalInput;
  /** `higher` where it is left out. */
  readonly better?: 'higher' | 'lower';
  /** The figure at the lower end; the smallest of the portfolio where it is left out. */
  readonly from?: DecimalInput | null;
  /** The figure at the upper end; the greatest of the portfolio where it is left out. */
  readonly to?: DecimalInput | null;
}

/** A weighted score as it is written down. */
export interface WeightedMethodInput {
  /** A weighted score. */
  readonly kind: 'weighted';
  /** The figures, at most six. */
  readonly metrics: readonly WeightedMetricInput[];
  /** How the score, 0 to 1, is graded. */
  readonly by: RankingMethodInput;
}

/** One side of a matrix as it is written down. */
export type MatrixAxisInput =
  | {
      /** The grades of the policy's `method`. */
      readonly of: 'grade';
    }
  | {
      /** The figure. */
      readonly of: GradeMeasure;
      /** Where it is cut, inclusive, the greatest first. */
      readonly cuts: readonly DecimalInput[];
      /** `reject` where it is left out. */
      readonly whenMissing?: 'reject' | 'lowest';
    };

/** A matrix as it is written down. */
export interface MatrixMethodInput {
  /** A matrix. */
  readonly kind: 'matrix';
  /** What the rows are, the best first. */
  readonly rows: MatrixAxisInput;
  /** What the columns are, the best first. */
  readonly columns: MatrixAxisInput;
  /** The names: a list for each row. */
  readonly cells: readonly (readonly string[])[];
}

/** A segment as it is written down: scores that are left out are all of them. */
export interface RfmSegmentInput {
  /** The name of the segment. */
  readonly name: string;
  /** Its recency scores. */
  readonly recency?: ScoreRange;
  /** Its frequency scores. */
  readonly frequency?: ScoreRange;
  /** Its monetary scores. */
  readonly monetary?: ScoreRange;
}

/** Recency, frequency and monetary value as they are written down. */
export interface RfmMethodInput {
  /** Recency, frequency, monetary value. */
  readonly kind: 'rfm';
  /** 5 where it is left out. */
  readonly bins?: number;
  /** Days from which the next lower score holds, ascending; equal shares where they are left out. */
  readonly recencyCuts?: readonly DecimalInput[] | null;
  /** Occasions from which the next score holds, ascending. */
  readonly frequencyCuts?: readonly DecimalInput[] | null;
  /** Amounts from which the next score holds, ascending. */
  readonly monetaryCuts?: readonly DecimalInput[] | null;
  /** The segments; the first that matches holds. */
  readonly segments: readonly RfmSegmentInput[];
  /** The name for the rest; `Others` where it is left out. */
  readonly others?: string;
  /** `r-rfm` for the scores of the R package. */
  readonly compat?: 'r-rfm' | null;
}

/** How customers are graded, as it is written down. */
export type GradingMethodInput =
  | RankingMethodInput
  | WeightedMethodInput
  | MatrixMethodInput
  | RfmMethodInput;

/** A service level as it is written down. */
export interface ServiceLevelInput {
  /** Days between contacts that we begin; none where it is left out. */
  readonly contactEveryDays?: number | null;
  /** The way of contact. */
  readonly channel: string;
  /** Whether one person is named who looks after the customer; false where it is left out. */
  readonly namedManager?: boolean;
  /** How soon the customer is answered. */
  readonly replyTargets: ReplyTargets;
  /** What else there is. */
  readonly benefits?: readonly string[];
}

/** Whom to look after first, as it is written down. */
export interface FocusPolicyInput {
  /** The least share of the customers; 0.2 where it is left out. */
  readonly minShare?: DecimalInput;
  /** The greatest share of the customers; 0.3 where it is left out. */
  readonly maxShare?: DecimalInput;
  /** The grades of high value; the best one where it is left out, all of the best row of a matrix. */
  readonly highValue?: readonly string[];
  /** The potential from which a customer is on the list; none where it is left out. */
  readonly potentialCut?: DecimalInput | null;
}

/** A grading policy as it is written down; what is left out is taken from `gradingDefaults`. */
export interface GradingPolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'grading-policy@1';
  /** A name for the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** How customers are graded. */
  readonly method: GradingMethodInput;
  /** A matrix that refines the grade. */
  readonly refine?: MatrixMethodInput | null;
  /** 5 where it is left out. */
  readonly minPopulation?: number;
  /** 0 where it is left out. */
  readonly stayBand?: DecimalInput;
  /** What puts customers of equal value in order; a name alone is `better: 'higher'`. */
  readonly tieKeys?: readonly (string | TieKey)[];
  /** The service levels by name; `serviceLevels` where they are left out. */
  readonly serviceLevels?: Readonly<Record<string, ServiceLevelInput>>;
  /** The service level of each grade. */
  readonly service?: Readonly<Record<string, string>> | null;
  /** Whom to look after first. */
  readonly focus?: FocusPolicyInput;
}
