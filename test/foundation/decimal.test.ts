/** The three tools to go on counting with decimal text. */
import { compareDecimals, decimal, sumOf } from 'clientele';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

describe('decimal', () => {
  test('takes every shape of amount', () => {
    const shapes = ['12.50', 12.5, new Decimal('12.5')];
    expect(shapes.map((shape) => decimal(shape).toFixed(3))).toEqual([
      '12.500',
      '12.500',
      '12.500',
    ]);
    expect(decimal(12n).toFixed()).toBe('12');
  });

  test('prints without an exponent, however small or large', () => {
    expect(String(decimal(1e-7))).toBe('0.0000001');
    expect(String(decimal('1').div('1e30'))).toBe(`0.${'0'.repeat(29)}1`);
    expect(String(decimal(1e21).times(1e21))).toBe(`1${'0'.repeat(42)}`);
    expect(JSON.stringify(decimal('0.00000001'))).toBe('"0.00000001"');
  });

  test('counts with 34 significant digits and rounds a half away from zero', () => {
    expect(decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(34)}`);
    expect(decimal(2).div(3).toFixed()).toBe(`0.${'6'.repeat(33)}7`);
    expect(decimal('0.125').toFixed(2)).toBe('0.13');
    expect(decimal('-0.125').toFixed(2)).toBe('-0.13');
  });

  test('keeps all 34 digits of text', () => {
    const digits = '1234567890123456789012345678901234';
    expect(decimal(digits).toFixed()).toBe(digits);
  });

  test('is not below zero for minus zero', () => {
    expect(decimal('-0').isNegative()).toBe(false);
    expect(decimal('-0.00000').isNegative()).toBe(false);
  });

  test.for([
    ['12,50', 'amount.malformed', '"12,50" is not a plain decimal number such as "12.50"'],
    ['', 'amount.malformed', '"" is not a plain decimal number such as "12.50"'],
    ['1e400', 'amount.malformed', '"1e400" is not a plain decimal number such as "12.50"'],
    [Number.NaN, 'amount.notFinite', 'NaN is not a finite number'],
    [
      0.1 + 0.2,
      'amount.tooManyDigits',
      '0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
    ],
    [
      null as unknown as string,
      'type.wrong',
      'null is not a decimal amount (text, number, bigint or decimal object)',
    ],
  ] as const)('of %j throws %s', ([input, code, explanation]) => {
    expect(thrownBy(() => decimal(input))).toEqual({
      name: 'ContractError',
      code,
      argument: 'input',
      message: `input: ${explanation}`,
    });
  });
});

describe('sumOf', () => {
  test.for([
    [[], '0'],
    [['9.30', '0.70'], '10'],
    [['1', '-1'], '0'],
    [['-0.5', '0.25'], '-0.25'],
    [Array(10).fill(0.1), '1'],
    [['900719925474.0991', '0.0001', '0.0001'], '900719925474.0993'],
    [['9'.repeat(34), `0.${'0'.repeat(32)}1`], `${'9'.repeat(34)}.${'0'.repeat(32)}1`],
  ] as const)('of %j is %s', ([inputs, sum]) => {
    expect(sumOf(inputs)).toBe(sum);
  });

  test('takes every shape of amount', () => {
    expect(sumOf(['0.1', 0.2, 3n, new Decimal('0.4')])).toBe('3.7');
  });

  test('takes any iterable', () => {
    expect(sumOf(new Set(['1.5', '2.5']))).toBe('4');
    const amounts = function* (): Generator<string> {
      for (let count = 0; count < 3; count += 1) yield '0.1';
    };
    expect(sumOf(amounts())).toBe('0.3');
  });

  test('names the position of the entry that is no amount', () => {
    expect(thrownBy(() => sumOf(['1', '2', 'three', '4']))).toEqual({
      name: 'ContractError',
      code: 'amount.malformed',
      argument: 'inputs[2]',
      message: 'inputs[2]: "three" is not a plain decimal number such as "12.50"',
    });
  });

  test('of ten thousand entries is exact', () => {
    expect(sumOf(Array(10_000).fill('0.0001'))).toBe('1');
  });
});

describe('compareDecimals', () => {
  test('goes by value, not by letters', () => {
    expect(['10', '9.30', '-1', '9.3', '0'].sort(compareDecimals)).toEqual([
      '-1',
      '0',
      '9.30',
      '9.3',
      '10',
    ]);
  });

  test.for([
    ['9.3', '9.30', 0],
    ['9.3', 9.3, 0],
    ['1', 2n, -1],
    [2n, '1', 1],
    ['1.00000000000000000001', '1', 1],
  ] as const)('%s against %s is %d', ([a, b, expected]) => {
    expect(compareDecimals(a, b)).toBe(expected);
  });

  test('names the argument that is no amount', () => {
    expect(thrownBy(() => compareDecimals('x', '1'))).toMatchObject({ argument: 'a' });
    expect(thrownBy(() => compareDecimals('1', 'x'))).toMatchObject({ argument: 'b' });
  });
});

test('what someone else sets on the global Decimal changes nothing', async () => {
  const { precision, rounding, toExpNeg, toExpPos, maxE, minE } = Decimal;
  const path: string = '../../src/foundation/decimal.ts?loadedAfterSettings';
  Decimal.set({ precision: 3, rounding: 0, toExpNeg: -1, toExpPos: 1, maxE: 3, minE: -3 });
  try {
    const late = (await import(path)) as typeof import('../../src/foundation/decimal.ts');
    for (const tools of [late, { decimal, sumOf, compareDecimals }]) {
      expect(String(tools.decimal('10').div(3))).toBe(`3.${'3'.repeat(33)}`);
      expect(String(tools.decimal('0.0001'))).toBe('0.0001');
      expect(tools.decimal('1.25').toFixed(1)).toBe('1.3');
      expect(tools.decimal('1.21').toFixed(1)).toBe('1.2');
      expect(tools.sumOf(['1234.5678', '0.00001'])).toBe('1234.56781');
      expect(String(tools.decimal('123456').times('0.00001'))).toBe('1.23456');
      expect(tools.compareDecimals('123456.00001', '123456')).toBe(1);
    }
  } finally {
    Decimal.set({ precision, rounding, toExpNeg, toExpPos, maxE, minE });
  }
});

test('the sum of a single text is not the sum of its digits', () => {
  expect(thrownBy(() => sumOf('12'))).toMatchObject({
    name: 'ContractError',
    code: 'type.wrong',
    argument: 'inputs',
    message: 'inputs: "12" is one text, not a list of amounts',
  });
});
