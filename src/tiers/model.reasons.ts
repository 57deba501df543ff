/** Why a customer has a grade, and what is missing to the next: tagged, with numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { BoundaryRule, TieRule } from './model.policy.ts';

/** What a figure is called in a reason: `value`, `profit`, `potential`, `score`, or the name of a metric. */
export type MeasureName = string;

/** Why a customer has a grade. */
export type GradeReason =
  /** The figure reaches a threshold, and not the next one. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.threshold';
      /** The figure. */
      readonly of: MeasureName;
      /** How much of it the customer has. */
      readonly have: DecimalText;
      /** The threshold of the grade; null in the last one. */
      readonly min: DecimalText | null;
      /** The threshold of the grade above; null in the best one. */
      readonly below: DecimalText | null;
      /** The grade. */
      readonly grade: string;
    }
  /** The place in the ranking lies within the customers of a grade. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.rankShare';
      /** The figure that ranks. */
      readonly of: MeasureName;
      /** The rank; equals have the same. */
      readonly rank: number;
      /** How many customers there are. */
      readonly customers: number;
      /** The last place of the grade by its share, before equals were kept together. */
      readonly cut: number;
      /** The cumulative share of customers at which the grade ends. */
      readonly share: DecimalText;
      /** The grade. */
      readonly grade: string;
    }
  /** The share of the total held so far lies within a grade. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.cumulativeShare';
      /** The figure that ranks. */
      readonly of: MeasureName;
      /** The share of those before the customer. */
      readonly before: DecimalText;
      /** The share with the customer. */
      readonly share: DecimalText;
      /** Where the grade ends. */
      readonly upTo: DecimalText;
      /** Where the customer who crosses the line goes. */
      readonly boundary: BoundaryRule;
      /** The grade. */
      readonly grade: string;
    }
  /** Nothing, or less than nothing: the last grade. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.notPositive';
      /** The figure that ranks. */
      readonly of: MeasureName;
      /** How much of it the customer has. */
      readonly have: DecimalText;
      /** The grade. */
      readonly grade: string;
    }
  /** Others have exactly as much. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.tied';
      /** How many others. */
      readonly count: number;
      /** The first ten of them, in order. */
      readonly with: readonly string[];
      /** What becomes of equals at a cut; null where there is none to decide. */
      readonly ties: TieRule | null;
    }
  /** The parts of a weighted score. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.weighted';
      /** The score, 0 to 1, rounded down as `measured` is. */
      readonly score: DecimalText;
      /** Each figure, how far it lies between its ends, and its weight. */
      readonly parts: readonly WeightedPart[];
    }
  /** The place in a matrix. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.cell';
      /** The row. */
      readonly row: AxisPlace;
      /** The column. */
      readonly column: AxisPlace;
      /** The name of the cell. */
      readonly grade: string;
    }
  /** The three scores, and the segment they are in. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.rfm';
      /** Days since the last purchase; null for none. */
      readonly recencyDays: number | null;
      /** Days with a purchase. */
      readonly occasions: number;
      /** The amount. */
      readonly monetary: DecimalText;
      /** The scores as one number: 100 r + 10 f + m. */
      readonly score: number;
      /** The segment. */
      readonly grade: string;
    }
  /** The grade is that of the previous grading: the figure is below its cut, and within the band. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.stayed';
      /** The figure. */
      readonly of: MeasureName;
      /** The grade without the band. */
      readonly instead: string;
      /** The grade kept. */
      readonly grade: string;
      /** How much the customer has. */
      readonly have: DecimalText;
      /** The cut of the kept grade. */
      readonly cut: DecimalText;
      /** The share of the cut that may be missing. */
      readonly stayBand: DecimalText;
    }
  /** The grade is another than in the previous grading. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'grade.moved';
      /** The grade before. */
      readonly from: string;
      /** The grade now. */
      readonly to: string;
      /** Whether the customer's figures changed, or the cuts did. */
      readonly why: MoveCause;
    };

/**
 * Whether a customer moved because of figures of their own, because the cuts moved, or because of both. It is not known
 * where everybody's figures make the scores: ranked RFM, and weighted scores without fixed ends.
 */
export type MoveCause = 'ownFigures' | 'cuts' | 'both' | 'notKnown';

/** One figure of a weighted score. */
export interface WeightedPart {
  /** The figure. */
  readonly of: MeasureName;
  /** How much of it the customer has. */
  readonly have: DecimalText;
  /** How far it lies between its ends, 0 to 1, to four decimals. */
  readonly share: DecimalText;
  /** Its weight. */
  readonly weight: DecimalText;
}

/** Where a customer stands on one side of a matrix. */
export interface AxisPlace {
  /** The figure, or `grade`. */
  readonly of: MeasureName;
  /** How much of it the customer has, or the grade; null where it is not known. */
  readonly have: string | null;
  /** The cut that is reached; null in the lowest band, and for a grade. */
  readonly min: DecimalText | null;
  /** The next cut, which is not reached; null in the best band, and for a grade. */
  readonly below: DecimalText | null;
}

/** What would raise a grade, everybody else staying as they are. */
export type GradeNeed =
  /** So much more of a figure. */
  | {
      /** What kind of need it is. */
      readonly rule: 'grade.more';
      /** The figure. */
      readonly of: MeasureName;
      /** How much of it the customer has; null where it is not known. */
      readonly have: DecimalText | null;
      /**
       * The least that is enough, to the ten-thousandth. By `end`, and by `nearest` with a line below a half, far more may be
       * too much: who holds the greater part of the total crosses every line.
       */
      readonly want: DecimalText;
      /** What is missing; null where it is not known how much there is. */
      readonly amount: DecimalText | null;
      /** Whether it must be more than that, be it by the least. */
      readonly above: boolean;
      /** The grade it leads to. */
      readonly to: string;
    }
  /** So much for a better score of recency, frequency or monetary value. */
  | {
      /** What kind of need it is. */
      readonly rule: 'grade.score';
      /** The figure. */
      readonly of: 'recency' | 'frequency' | 'monetary';
      /** Days, occasions or the amount now; null for days where there was no purchase. */
      readonly have: DecimalText | null;
      /** At most so many days; at least so many occasions, or so much. */
      readonly want: DecimalText;
      /** The score it leads to. */
      readonly to: number;
      /** The grade that this score alone leads to; null where no single score leads to a better one. */
      readonly grade: string | null;
    };

/** Why a customer is on the focus list. */
export type FocusReason =
  /** The grade is one of high value. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'focus.highValue';
      /** The grade. */
      readonly grade: string;
      /** The value. */
      readonly value: DecimalText;
    }
  /** The potential reaches the cut. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'focus.potential';
      /** The potential. */
      readonly potential: DecimalText;
      /** The cut. */
      readonly cut: DecimalText;
    }
  /** The list was too short: the next by value. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'focus.topUp';
      /** The value. */
      readonly value: DecimalText;
      /** The least length of the list. */
      readonly min: number;
    };
