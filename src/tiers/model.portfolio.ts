/** What is true of a portfolio as a whole. */
import type { DecimalText } from '../foundation/decimalInput.ts';

/** What the best customers hold together. */
export interface TopShare {
  /** The share of the customers. */
  readonly share: DecimalText;
  /** How many customers that is, rounded down, at least one. */
  readonly customers: number;
  /** What they hold. */
  readonly value: DecimalText;
  /** Their share of the total, to four decimals; null where there is no total. */
  readonly holds: DecimalText | null;
}

/** A point of the Pareto curve. */
export interface CurvePoint {
  /** So many of the best customers … */
  readonly customers: number;
  /** … that is this share of the customers … */
  readonly customerShare: DecimalText;
  /** … hold this share of the total. */
  readonly valueShare: DecimalText;
}

/**
 * How unevenly a portfolio is spread, by the figure that ranks it. Who is at zero or below counts as a customer and
 * holds nothing.
 */
export interface Concentration {
  /** Customers graded. */
  readonly customers: number;
  /** Those above zero. */
  readonly positive: number;
  /** What they hold: the total of all shares. */
  readonly total: DecimalText;
  /** The sum of all customers, those below zero included. */
  readonly net: DecimalText;
  /** The Gini coefficient: 0 all equal, near 1 one holds all; null where there is no total. */
  readonly gini: DecimalText | null;
  /** What the top 10, 20 and 30 % hold. */
  readonly top: readonly TopShare[];
  /** How many of the best customers hold at least 80 %; null where there is no total. */
  readonly customersFor80: number | null;
  /** The Pareto curve from 0 to 1: at most 101 points, ready to plot; empty where there is no total. */
  readonly curve: readonly CurvePoint[];
}

/** What one should know before believing a grading. */
export type GradingFlag =
  /** Fewer customers than shares are meant for; they were ranked all the same. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.smallPopulation';
      /** How many there are. */
      readonly customers: number;
      /** How many there should be. */
      readonly minPopulation: number;
    }
  /** Fewer customers than shares are meant for; the thresholds of the policy were used. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.thresholdsInstead';
      /** How many there are. */
      readonly customers: number;
      /** How many there should be. */
      readonly minPopulation: number;
    }
  /** Nobody could be graded. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.noCustomers';
    }
  /** Nobody is above zero. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.nothingPositive';
      /** How many there are. */
      readonly customers: number;
    }
  /** Some are below zero. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.negative';
      /** How many. */
      readonly customers: number;
      /** What they make together. */
      readonly sum: DecimalText;
    }
  /** The sum of all customers is below zero. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.negativeTotal';
      /** The sum. */
      readonly net: DecimalText;
    }
  /** All have the same. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.allEqual';
      /** How many there are. */
      readonly customers: number;
      /** What each has. */
      readonly value: DecimalText;
    }
  /** Nobody ends in the grade; of RFM segments it is not said. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.empty';
      /** The grade. */
      readonly grade: string;
    }
  /** The top 20 % hold less than 80 %: the 80/20 rule does not describe this portfolio. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.no8020';
      /** How many customers the top 20 % are. */
      readonly customers: number;
      /** What they hold, rounded down. */
      readonly holds: DecimalText;
      /** How many customers make 80 %. */
      readonly customersFor80: number;
      /** Their share of the customers. */
      readonly shareFor80: DecimalText;
    }
  /** Customers were left out. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'grade.rejected';
      /** How many. */
      readonly customers: number;
    };
