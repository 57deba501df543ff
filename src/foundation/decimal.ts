/**
 * Decimal numbers at the border: what is taken in, what is given out, and the three tools a caller
 * needs to go on counting with them.
 */
import { Decimal } from 'decimal.js';
import { type Amount, addAmounts, compareAmounts, zero } from './amount.ts';
import { type AmountFault, amountFrom } from './amountInput.ts';
import { describeAmountFault } from './amountProblem.ts';
import { textOf } from './amountText.ts';
import type { DecimalInput, DecimalText } from './decimalInput.ts';
import { ContractError } from './errors.ts';

const Calculator: typeof Decimal = /* @__PURE__ */ Decimal.clone({
  defaults: true,
  precision: 34,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

function amountArgument(input: DecimalInput, argument: string): Amount {
  const amount = amountFrom(input);
  if (typeof amount === 'string') throw notAnAmount(amount, argument, input);
  return amount;
}

function notAnAmount(fault: AmountFault, argument: string, value: unknown): ContractError {
  return new ContractError(fault, argument, value, describeAmountFault(fault, value));
}

/**
 * A decimal number to count with: an object of decimal.js with 34 significant digits, isolated from
 * any settings made elsewhere, that prints in plain notation.
 *
 * @param input - text, number (at most 15 significant digits), bigint or decimal object
 * @returns a `Decimal` of decimal.js
 * @throws ContractError `amount.malformed`, `amount.notFinite` or `amount.tooManyDigits`
 * @example
 * ```ts
 * import { decimal } from 'clientele';
 *
 * decimal('9.30').plus('0.70').toFixed(2) // => '10.00'
 * decimal('12,50') // throws ContractError: "12,50" is not a plain decimal number
 * ```
 */
export function decimal(input: DecimalInput): Decimal {
  return new Calculator(textOf(amountArgument(input, 'input')));
}

/**
 * The exact sum of decimal numbers; of none it is `'0'`.
 *
 * @param inputs - any iterable of text, numbers, bigints or decimal objects
 * @returns the sum without trailing zeros
 * @throws ContractError naming the position of an entry that is no decimal number; a single text is refused,
 *   because it is an iterable of its characters
 * @example
 * ```ts
 * import { sumOf } from 'clientele';
 *
 * sumOf(['9.30', '0.70']) // => '10'
 * sumOf([]) // => '0'
 * '9.30' + '0.70' // => '9.300.70'
 * ```
 */
export function sumOf(inputs: Iterable<DecimalInput>): DecimalText {
  if (typeof inputs === 'string') {
    throw new ContractError('type.wrong', 'inputs', inputs, 'is one text, not a list of amounts');
  }
  let sum: Amount = zero;
  let index = 0;
  for (const input of inputs) {
    sum = addAmounts(sum, amountArgument(input, `inputs[${index}]`));
    index += 1;
  }
  return textOf(sum);
}

/**
 * Compares two decimal numbers by value, for `sort` and for limits.
 *
 * @returns −1 when `a` is below `b`, 0 when they are equal (`'9.3'` and `'9.30'` are), 1 when above
 * @throws ContractError when one of them is no decimal number
 * @example
 * ```ts
 * import { compareDecimals } from 'clientele';
 *
 * ['10', '9.30', '9.3'].sort(compareDecimals) // => ['9.30', '9.3', '10']
 * '10' < '9.30' // => true
 * ```
 */
export function compareDecimals(a: DecimalInput, b: DecimalInput): -1 | 0 | 1 {
  return compareAmounts(amountArgument(a, 'a'), amountArgument(b, 'b'));
}
