/** The words for inputs that are no amounts. */
import {
  type AmountFault,
  maximumNumberDigits,
  maximumTextDigits,
  significantDigits,
} from './amountInput.ts';
import { type AmountProblem, type Path, problemAt, type WrongTypeProblem } from './problem.ts';

const expected = 'a decimal amount (text, number, bigint or decimal object)';

/** Why a value is no amount, as the end of a sentence that begins with the value. */
export function describeAmountFault(fault: AmountFault, value: unknown): string {
  switch (fault) {
    case 'amount.malformed':
      return 'is not a plain decimal number such as "12.50"';
    case 'amount.notFinite':
      return 'is not a finite number';
    case 'amount.tooManyDigits':
      return isBinaryTrace(value)
        ? `has more than ${maximumNumberDigits} significant digits, the trace of binary rounding; pass decimal text instead`
        : `has more than ${maximumTextDigits} digits`;
    case 'type.wrong':
      return `is not ${expected}`;
  }
}

/** A number with too many significant digits; a large or small one with few is only too long as text. */
function isBinaryTrace(value: unknown): boolean {
  return typeof value === 'number' && significantDigits(value) > maximumNumberDigits;
}

function digitLimit(fault: AmountFault, value: unknown): number {
  const asText = fault === 'amount.tooManyDigits' && !isBinaryTrace(value);
  return typeof value === 'number' && !asText ? maximumNumberDigits : maximumTextDigits;
}

/** The problem of a value that is no amount. */
export function amountProblem(
  fault: AmountFault,
  value: unknown,
  path: Path,
): AmountProblem | WrongTypeProblem {
  const explanation = describeAmountFault(fault, value);
  if (fault === 'type.wrong') return problemAt(fault, path, explanation, { value }, { expected });
  const maximumDigits = digitLimit(fault, value);
  return problemAt(fault, path, explanation, { value }, { maximumDigits });
}

/** The problem of an amount below zero where none may be. */
export function negativeAmountProblem(value: unknown, path: Path): AmountProblem {
  const maximumDigits = typeof value === 'number' ? maximumNumberDigits : maximumTextDigits;
  return problemAt(
    'amount.negative',
    path,
    'is below zero, where only amounts from 0 up have a meaning',
    { value },
    { maximumDigits },
  );
}
