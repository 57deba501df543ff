/** The shapes decimal numbers have on their way in and out. */

/**
 * An exact decimal number as text, for example `'9.30'`: plain digits, a point, a leading minus where
 * needed, never an exponent.
 *
 * It is JSON, survives `structuredClone` and React props, and goes into `Intl.NumberFormat` as it is.
 * It is text: `+` joins it and `<` compares it letter by letter, so use `sumOf` and
 * `compareDecimals`, or `decimal` for anything else.
 */
export type DecimalText = `${number}`;

/** A decimal object of decimal.js, big.js, bignumber.js or a database driver built on one of them. */
export interface DecimalObject {
  /** The sign. */
  readonly s: number | null;
  /** The exponent. */
  readonly e: number | null;
  /** The number in plain notation, every digit. */
  toFixed(): string;
}

/**
 * An amount as callers have it: text (`'186.00'`), a number with at most 15 significant digits, a
 * `bigint`, or a decimal object.
 */
export type DecimalInput = string | number | bigint | DecimalObject;
