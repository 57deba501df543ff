/** Amounts on their way in: decimal text, numbers, big integers and decimal objects, decoded exactly. */
import type { Decimal } from 'decimal.js';
import { type Amount, Exact, fractionDigits, largest, powersOfTen, unit } from './amount.ts';

/** Why an input is no amount. */
export type AmountFault =
  | 'amount.malformed'
  | 'amount.notFinite'
  | 'amount.tooManyDigits'
  | 'type.wrong';

/** Digits a decimal text may have, before and after the point: those of the IEEE decimal128 format. */
export const maximumTextDigits = 34;
/** Significant digits a number may have: as many as every decimal keeps through a double. */
export const maximumNumberDigits = 15;

/** Decodes an input; a fault is a string, so one `typeof` tells it from an amount. */
export function amountFrom(input: unknown): Amount | AmountFault {
  switch (typeof input) {
    case 'string':
      return fromText(input);
    case 'number':
      return fromNumber(input);
    case 'bigint':
      return fromBigInt(input);
    default:
      return isDecimalObject(input) ? fromDecimalObject(input) : 'type.wrong';
  }
}

function fromText(text: string): Amount | AmountFault {
  const length = text.length;
  if (length > maximumTextDigits + 2) return faultOfLongText(text);
  const negative = text.charCodeAt(0) === 45;
  let units = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? 1 : 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      units = units * 10 + (code - 48);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === 46 && decimals < 0 && digits > 0) {
      decimals = 0;
    } else {
      return 'amount.malformed';
    }
  }
  if (digits === 0 || decimals === 0) return 'amount.malformed';
  if (digits > maximumTextDigits) return 'amount.tooManyDigits';
  const places = decimals < 0 ? 0 : decimals;
  if (places <= fractionDigits && digits <= maximumNumberDigits) {
    units *= powersOfTen[(fractionDigits - places) as 0 | 1 | 2 | 3 | 4];
    if (units <= largest) return negative && units !== 0 ? -units : units;
  }
  return new Exact(text);
}

function faultOfLongText(text: string): AmountFault {
  return text.length < 10_000 && /^-?\d+(\.\d+)?$/.test(text)
    ? 'amount.tooManyDigits'
    : 'amount.malformed';
}

function fromNumber(value: number): Amount | AmountFault {
  if (!Number.isFinite(value)) return 'amount.notFinite';
  const units = Math.round(value * unit);
  // A decimal of up to 15 digits and its nearest double determine each other, so equality here
  // proves that `units` is the decimal the caller wrote.
  if (units < 1e15 && units > -1e15 && units / unit === value) return units + 0;
  return significantDigits(value) > maximumNumberDigits
    ? 'amount.tooManyDigits'
    : withinTextDigits(new Exact(value));
}

/** How many significant digits the shortest decimal notation of a number has. */
export function significantDigits(value: number): number {
  return Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length;
}

function fromBigInt(value: bigint): Amount | AmountFault {
  if (value < 900_000_000_000n && value > -900_000_000_000n) return Number(value) * unit;
  return value < 10n ** 34n && value > -(10n ** 34n)
    ? new Exact(value.toString())
    : 'amount.tooManyDigits';
}

function isDecimalObject(input: unknown): input is { e: number | null; toFixed(): string } {
  if (typeof input !== 'object' || input === null) return false;
  const candidate = input as { s?: unknown; e?: unknown; toFixed?: unknown };
  return typeof candidate.toFixed === 'function' && 's' in candidate && 'e' in candidate;
}

function fromDecimalObject(input: { e: number | null; toFixed(): string }): Amount | AmountFault {
  const exponent = input.e;
  if (typeof exponent !== 'number' || !Number.isFinite(exponent)) return 'amount.notFinite';
  if (exponent > maximumTextDigits || exponent < -maximumTextDigits) return 'amount.tooManyDigits';
  const text = input.toFixed();
  return typeof text === 'string' ? fromText(text) : 'type.wrong';
}

function withinTextDigits(value: Decimal): Amount | AmountFault {
  const digits = value.toFixed().replace(/[-.]/g, '').length;
  return digits > maximumTextDigits ? 'amount.tooManyDigits' : value;
}
