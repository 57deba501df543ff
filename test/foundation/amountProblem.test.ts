/** The words for inputs that are no amounts. */
import { describe, expect, test } from 'vitest';
import { type AmountFault, amountFrom } from '../../src/foundation/amountInput.ts';
import {
  amountProblem,
  describeAmountFault,
  negativeAmountProblem,
} from '../../src/foundation/amountProblem.ts';

const expected = 'a decimal amount (text, number, bigint or decimal object)';

/** The problem that the library makes of an input. */
const problemOf = (value: unknown) => amountProblem(amountFrom(value) as AmountFault, value, ['x']);

test('malformed text shows what is well formed', () => {
  expect(problemOf('12,50')).toEqual({
    code: 'amount.malformed',
    path: ['x'],
    message: 'x: "12,50" is not a plain decimal number such as "12.50"',
    received: '"12,50"',
    maximumDigits: 34,
  });
});

test('a number that is not finite has the limit of numbers beside it', () => {
  expect(problemOf(Number.NaN)).toEqual({
    code: 'amount.notFinite',
    path: ['x'],
    message: 'x: NaN is not a finite number',
    received: 'NaN',
    maximumDigits: 15,
  });
});

test('a number with the trace of binary rounding is told to come as text', () => {
  expect(problemOf(0.30000000000000004)).toEqual({
    code: 'amount.tooManyDigits',
    path: ['x'],
    message:
      'x: 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
    received: '0.30000000000000004',
    maximumDigits: 15,
  });
});

test('text with too many digits has the limit of text beside it', () => {
  const digits = '1234567890'.repeat(4);
  expect(problemOf(digits)).toEqual({
    code: 'amount.tooManyDigits',
    path: ['x'],
    message: `x: "${digits}" has more than 34 digits`,
    received: `"${digits}"`,
    maximumDigits: 34,
  });
  expect(problemOf(10n ** 34n).message).toBe(`x: 1${'0'.repeat(34)}n has more than 34 digits`);
});

test('a number too large or too small is not said to have many digits: 1e34 has one digit', () => {
  for (const value of [1e34, 1e-34, 1e300, 1.23456789012345e-30]) {
    const problem = problemOf(value);
    expect(problem.message).toBe(`x: ${value} has more than 34 digits`);
    expect(problem).toMatchObject({ code: 'amount.tooManyDigits', maximumDigits: 34 });
  }
});

test('a value of the wrong type is told what may stand there', () => {
  expect(problemOf(null)).toEqual({
    code: 'type.wrong',
    path: ['x'],
    message: `x: null is not ${expected}`,
    received: 'null',
    expected,
  });
});

describe('an amount below zero', () => {
  test.for([
    ['-1', '"-1"', 34],
    [-1, '-1', 15],
    [-1n, '-1n', 34],
  ] as const)('%s', ([value, received, maximumDigits]) => {
    expect(negativeAmountProblem(value, ['lines', 0])).toEqual({
      code: 'amount.negative',
      path: ['lines', 0],
      message: `lines[0]: ${received} is below zero, where only amounts from 0 up have a meaning`,
      received,
      maximumDigits,
    });
  });
});

test.for([
  ['amount.malformed', 'x', 'is not a plain decimal number such as "12.50"'],
  ['amount.notFinite', Number.NaN, 'is not a finite number'],
  ['amount.tooManyDigits', 'x', 'has more than 34 digits'],
  ['type.wrong', null, `is not ${expected}`],
] as const)('the explanation of %s', ([fault, value, explanation]) => {
  expect(describeAmountFault(fault, value)).toBe(explanation);
});
