/** Shares of counts: how many of how many, and between which shares the true one lies. */
import type { DecimalText } from './decimalInput.ts';

/** Between which shares the true one lies with a confidence of 95 %. */
export interface ShareInterval {
  /** The lower bound, to four decimals. */
  readonly low: DecimalText;
  /** The upper bound, to four decimals. */
  readonly high: DecimalText;
}

/** A share of a count, with all it was made from. */
export interface CountedShare {
  /** How many of the denominator. */
  readonly numerator: number;
  /** Out of how many. */
  readonly denominator: number;
  /** The share, to four decimals; null out of none. */
  readonly share: DecimalText | null;
  /** The Wilson interval of the share; null out of none. */
  readonly interval: ShareInterval | null;
}

/** How far two figures of one kind lie apart. */
export interface FigureDifference {
  /** The share of the first less that of the second, to four decimals; null where one is out of none. */
  readonly difference: DecimalText | null;
  /** Between which differences the true one lies with a confidence of 95 %; null where one is out of none. */
  readonly interval: ShareInterval | null;
  /** Whether the interval, as it is shown, leaves out 0. */
  readonly isClear: boolean;
}
