/** Problems: how a value and a place are shown, and what every maker says. */
import { describe, expect, test } from 'vitest';
import {
  choiceProblem,
  maximumTextLength,
  numberRangeProblem,
  pathText,
  problemAt,
  shown,
  textLengthProblem,
  unknownKeyProblem,
  wrongTypeProblem,
} from '../../src/foundation/problem.ts';

describe('a value is shown short', () => {
  test.for([
    ['', '""'],
    ['gold', '"gold"'],
    ['a "quoted" word\n', '"a \\"quoted\\" word\\n"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(60)}"… (61 characters)`],
    ['x'.repeat(1_000_000), `"${'x'.repeat(60)}"… (1000000 characters)`],
    [0, '0'],
    [-0, '-0'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [5n, '5n'],
    [-5n, '-5n'],
    [10n ** 60n - 1n, `${'9'.repeat(60)}n`],
    [1n - 10n ** 60n, `-${'9'.repeat(60)}n`],
    [true, 'true'],
    [false, 'false'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('key'), 'Symbol(key)'],
    [[], 'a list of 0'],
    [[1, 2], 'a list of 2'],
    [{}, 'an object'],
    [{ toString: () => 'secret' }, 'an object'],
    [new Date(0), 'an object'],
    [Object.create(null), 'an object'],
    [() => 1, 'a function'],
    [class Tier {}, 'a function'],
  ] as const)('case %#: %o', ([value, text]) => {
    expect(shown(value)).toBe(text);
  });

  test.for([10n ** 60n, -(10n ** 60n), 10n ** 1_000n])(
    'an integer of over 60 digits is not written out (%#)',
    (value) => {
      expect(shown(value)).toBe('an integer of over 60 digits');
    },
  );
});

describe('a place is written as people write it', () => {
  test.for([
    [[], '(top level)'],
    [['bills'], 'bills'],
    [['bills', 0], 'bills[0]'],
    [['bills', 0, 'lines', 2, 'amount'], 'bills[0].lines[2].amount'],
    [[0], '[0]'],
    [[0, 'id'], '[0].id'],
    [['_a', '$b', 'c9'], '_a.$b.c9'],
    [['9a'], '["9a"]'],
    [['a b'], '["a b"]'],
    [['a', 'b-c'], 'a["b-c"]'],
    [['a', ''], 'a[""]'],
    [[''], '[""]'],
    [['', 'a'], '[""].a'],
    [['__proto__'], '__proto__'],
    [['等级'], '["等级"]'],
    [['a', 'x\n'], 'a["x\\n"]'],
    [['a', 'é1'], 'a["é1"]'],
    [['x-'.repeat(40)], `["${'x-'.repeat(30)}"… (80 characters)]`],
  ] as const)('%j is %s', ([path, text]) => {
    expect(pathText(path)).toBe(text);
  });
});

describe('a problem at a place', () => {
  test('has the value in it where one was found', () => {
    expect(problemAt('x.wrong', ['a'], 'is wrong', { value: 5 }, { limit: 3 })).toEqual({
      code: 'x.wrong',
      path: ['a'],
      message: 'a: 5 is wrong',
      received: '5',
      limit: 3,
    });
  });

  test('has a value that is undefined too', () => {
    expect(problemAt('x.wrong', ['a'], 'is wrong', { value: undefined })).toEqual({
      code: 'x.wrong',
      path: ['a'],
      message: 'a: undefined is wrong',
      received: 'undefined',
    });
  });

  test('has no received where nothing was found', () => {
    const problem = problemAt('x.missing', ['a'], 'must be given', null, { limit: 3 });
    expect(Object.keys(problem).sort()).toEqual(['code', 'limit', 'message', 'path']);
    expect(problem).toEqual({
      code: 'x.missing',
      path: ['a'],
      message: 'a: must be given',
      limit: 3,
    });
  });
});

describe('the problem of', () => {
  test('a value of the wrong type', () => {
    expect(wrongTypeProblem(5, ['bills'], 'a list')).toEqual({
      code: 'type.wrong',
      path: ['bills'],
      message: 'bills: 5 is not a list',
      received: '5',
      expected: 'a list',
    });
    expect(wrongTypeProblem(null, [], 'an object').message).toBe(
      '(top level): null is not an object',
    );
  });

  test('a value that is missing', () => {
    const problem = wrongTypeProblem(undefined, ['bills'], 'a list');
    expect(problem).toEqual({
      code: 'key.missing',
      path: ['bills'],
      message: 'bills: a list must be given',
      expected: 'a list',
    });
    expect('received' in problem).toBe(false);
  });

  test('a key that nothing reads', () => {
    expect(unknownKeyProblem('colour', ['bills', 0, 'colour'], 'red')).toEqual({
      code: 'key.unknown',
      path: ['bills', 0, 'colour'],
      message: 'bills[0].colour: "red" stands under a key that is not known',
      received: '"red"',
      key: 'colour',
    });
  });

  test('a word that is none of the allowed ones', () => {
    expect(choiceProblem('up', ['rounding'], ['floor', 'ceil'])).toEqual({
      code: 'choice.unknown',
      path: ['rounding'],
      message: 'rounding: "up" is none of "floor", "ceil"',
      received: '"up"',
      options: ['floor', 'ceil'],
    });
  });

  test('an empty text', () => {
    expect(textLengthProblem('', ['id'])).toEqual({
      code: 'text.empty',
      path: ['id'],
      message: 'id: "" is an empty text',
      received: '""',
      maximum: 256,
    });
  });

  test('a text that is too long', () => {
    expect(maximumTextLength).toBe(256);
    const received = `"${'x'.repeat(60)}"… (257 characters)`;
    expect(textLengthProblem('x'.repeat(257), ['id'])).toEqual({
      code: 'text.tooLong',
      path: ['id'],
      message: `id: ${received} has more than 256 characters`,
      received,
      maximum: 256,
    });
  });
});

describe('the problem of a number outside its bounds', () => {
  const bounds = { minimum: 1, maximum: 9 };

  test.for([
    [10, true, 'number.outOfRange', 'a whole number'],
    [0, true, 'number.outOfRange', 'a whole number'],
    [1.5, true, 'number.notWhole', 'a whole number'],
    [Number.NaN, true, 'number.notWhole', 'a whole number'],
    ['5', true, 'number.outOfRange', 'a whole number'],
    [10, false, 'number.outOfRange', 'a number'],
    [9.5, false, 'number.outOfRange', 'a number'],
  ] as const)('%o, whole %s: %s', ([value, whole, code, kind]) => {
    const received = shown(value);
    expect(numberRangeProblem(value, ['n'], bounds, whole)).toEqual({
      code,
      path: ['n'],
      message: `n: ${received} is not ${kind} from 1 to 9`,
      received,
      ...bounds,
    });
  });

  test('1e20 is whole: it is out of range', () => {
    expect(numberRangeProblem(1e20, ['n'], bounds, true).code).toBe('number.outOfRange');
    expect(numberRangeProblem(-1e20, ['n'], bounds, true).code).toBe('number.outOfRange');
  });
});
