/** The runner itself: what holds passes, and what does not hold fails and says where. */
import { describe, expect, test } from 'vitest';
import { differenceOf, readExpected } from './expected.ts';
import { fencesOf, nameOf } from './fences.ts';
import { runFence } from './running.ts';
import { typeErrorsOf } from './typeCheck.ts';

const right = 'test/docs/fixtures/right.md';
const wrong = 'test/docs/fixtures/wrong.md';

describe('a fence that holds', () => {
  test.for(
    fencesOf(right)
      .filter((fence) => fence.runs)
      .map(nameOf),
  )('%s', runFence);
});

describe('a fence that does not hold fails', () => {
  test.for([
    [3, `${wrong}:5: expected 4, got 3`],
    [8, `${wrong}:9: not expected: tier`],
    [12, `${wrong}:13: at .spend.points expected 18, got 17`],
    [16, `${wrong}:17: nothing was thrown`],
    [20, `${wrong}:21: threw SyntaxError: `],
    [24, `${wrong}:25: printed one`],
    [28, `${wrong}:30: this check was never reached`],
    [34, `${wrong}:37: this check belongs to no statement`],
    [40, `${wrong}:41: this is no value: about one`],
    [44, `${wrong}:46: threw SyntaxError`],
    [49, `${wrong}:50: a check belongs to an expression or to one declared name`],
  ] as const)('at line %i', async ([line, message]) => {
    await expect(runFence(`${wrong}:${line}`)).rejects.toThrow(message);
  });
});

test('types are checked, and told with file and line', { timeout: 120_000 }, () => {
  const errors = typeErrorsOf([...fencesOf(right), ...fencesOf(wrong)]);
  expect(errors).toEqual([`${wrong}:54: Type 'number' is not assignable to type 'string'.`]);
});

describe('values', () => {
  test.for([
    ["'a'", 'a'],
    ['-1', -1],
    ['10n', 10n],
    ['NaN', Number.NaN],
    ['undefined', undefined],
    ['{ a: [1, { b: null }] }', { a: [1, { b: null }] }],
    ['[1, ...]', [1, 2]],
    ['{ ... }', { a: 1 }],
    ['1 // because', 1],
  ] as const)('%s is read', ([text, value]) => {
    const expected = readExpected(text);
    expect(expected && differenceOf(value, expected)).toBeNull();
    expect(expected && differenceOf('something else', expected)).not.toBeNull();
  });

  test.for(['', '{ a: 1,', 'f(1)', '1 apple', '{ ...others }'])('%s is not', (text) => {
    expect(readExpected(text)).toBeNull();
  });

  test.for([
    ['0', -0],
    ['{ a: undefined }', {}],
    ['{}', []],
    ['{}', new Map()],
    ['[1]', [1, 2]],
    ['[1, 2, ...]', [1]],
  ] as const)('%s does not hold for another value', ([text, value]) => {
    const expected = readExpected(text);
    expect(expected && differenceOf(value, expected)).toBeTypeOf('string');
  });
});
