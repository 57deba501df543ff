/** Amounts: what is taken in and refused, where numbers end and Decimals begin, and every rounding tie. */
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import {
  type Amount,
  addAmounts,
  amountOfWhole,
  compareAmounts,
  divideAmounts,
  exactOf,
  greaterOf,
  half,
  largest,
  lesserOf,
  multiplyAmounts,
  roundAmount,
  signOf,
  smallestAtScale,
  subtractAmounts,
  zero,
} from '../../src/foundation/amount.ts';
import {
  amountFrom,
  maximumNumberDigits,
  maximumTextDigits,
  significantDigits,
} from '../../src/foundation/amountInput.ts';
import { numberOf, textAtScale, textOf } from '../../src/foundation/amountText.ts';
import { type RoundingMode, roundingModes } from '../../src/foundation/rounding.ts';
import { shortestText } from '../oracle/fractions.ts';
import { amountOf } from '../support/decimalTexts.ts';

const nines = (count: number): string => '9'.repeat(count);
const zeros = (count: number): string => '0'.repeat(count);

/** What an input is read as: its text, or the fault. */
function readAs(input: unknown): string {
  const amount = amountFrom(input);
  if (typeof amount === 'string') return amount;
  return textOf(amount);
}

/** How an amount is held. */
const held = (amount: unknown): string => (typeof amount === 'number' ? 'number' : 'Decimal');

describe('text that is an amount', () => {
  test.for([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-0.00000', '0'],
    ['1', '1'],
    ['-1', '-1'],
    ['007', '7'],
    ['00.50', '0.5'],
    ['12.50', '12.5'],
    ['-12.50', '-12.5'],
    ['0.0001', '0.0001'],
    ['-0.0001', '-0.0001'],
    ['0.00001', '0.00001'],
    ['100', '100'],
    ['9876543210', '9876543210'],
    ['0.0123456789', '0.0123456789'],
    ['900719925474.0991', '900719925474.0991'],
    ['900719925474.0992', '900719925474.0992'],
    ['-900719925474.0992', '-900719925474.0992'],
    ['9007199254740993', '9007199254740993'],
    [nines(34), nines(34)],
    [`-${nines(34)}`, `-${nines(34)}`],
    [`${nines(33)}.9`, `${nines(33)}.9`],
    [`-${nines(17)}.${nines(17)}`, `-${nines(17)}.${nines(17)}`],
    [`0.${zeros(32)}1`, `0.${zeros(32)}1`],
    [`${zeros(33)}1`, '1'],
    [`1.${zeros(33)}`, '1'],
  ])('%j is %s', ([text, expected]) => {
    expect(readAs(text)).toBe(expected);
  });
});

describe('text that is no amount', () => {
  test.for([
    '12,50',
    '',
    '-',
    '.',
    '-.',
    '.5',
    '-.5',
    '5.',
    '-5.',
    '+5',
    '--5',
    '5-',
    '1-2',
    '1.2.3',
    '1..2',
    '1e3',
    '1E3',
    '1e400',
    ' 1',
    '1 ',
    '1\n',
    '1 000',
    '1_000',
    '0x10',
    '1/2',
    '1:2',
    'NaN',
    'Infinity',
    '-Infinity',
    '__proto__',
    'constructor',
    '１２',
    '¥12',
    `${nines(30)},5`,
    `${nines(40)},5`,
    `x${nines(40)}`,
    `-${nines(40)}.`,
    `.${nines(40)}`,
    `${nines(40)}e`,
    `--${nines(40)}`,
  ])('%j', (text) => {
    expect(amountFrom(text)).toBe('amount.malformed');
  });

  test.for([
    ['35 digits', nines(35)],
    ['35 digits below zero', `-${nines(35)}`],
    ['35 zeros', zeros(35)],
    ['35 digits around a point', `${nines(20)}.${nines(15)}`],
    ['35 digits around a point, below zero', `-${nines(20)}.${nines(15)}`],
    ['34 decimals', `0.${zeros(33)}1`],
    ['36 digits', nines(36)],
    ['37 digits', nines(37)],
    ['40 digits below zero around a point', `-${nines(20)}.${nines(20)}`],
    ['9,999 digits', nines(9_999)],
  ])('%s are too many', ([, text]) => {
    expect(amountFrom(text)).toBe('amount.tooManyDigits');
  });

  test('10 MB of anything are refused at once', { timeout: 1_000 }, () => {
    expect(amountFrom('7'.repeat(10_000_000))).toBe('amount.malformed');
    expect(amountFrom('x'.repeat(10_000_000))).toBe('amount.malformed');
    expect(amountFrom(`${'7'.repeat(9_999_999)}x`)).toBe('amount.malformed');
  });

  test('from 10,000 letters on nobody counts the digits', () => {
    expect(amountFrom(nines(10_000))).toBe('amount.malformed');
  });
});

describe('numbers', () => {
  test.for([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-1.5, '-1.5'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [-1e-7, '-0.0000001'],
    [1.00005, '1.00005'],
    [1e21, '1000000000000000000000'],
    [1e33, `1${zeros(33)}`],
    [1e-33, `0.${zeros(32)}1`],
    [123456789.012345, '123456789.012345'],
    [99999999999.9999, '99999999999.9999'],
    [-99999999999.9999, '-99999999999.9999'],
    [100000000000, '100000000000'],
    [-100000000000, '-100000000000'],
    [999999999999999, '999999999999999'],
    [-999999999999999, '-999999999999999'],
  ])('%d is %s', ([value, expected]) => {
    expect(readAs(value)).toBe(expected);
  });

  test.for([
    [Number.NaN, 'amount.notFinite'],
    [Number.POSITIVE_INFINITY, 'amount.notFinite'],
    [Number.NEGATIVE_INFINITY, 'amount.notFinite'],
    [Number('1e400'), 'amount.notFinite'],
    [0.1 + 0.2, 'amount.tooManyDigits'],
    [0.30000000000000004, 'amount.tooManyDigits'],
    [1.1 * 3, 'amount.tooManyDigits'],
    [Number.MAX_SAFE_INTEGER, 'amount.tooManyDigits'],
    [Number.MIN_SAFE_INTEGER, 'amount.tooManyDigits'],
    [100000000000.00015, 'amount.tooManyDigits'],
    [-100000000000.00015, 'amount.tooManyDigits'],
    [Number.MAX_VALUE, 'amount.tooManyDigits'],
    [Number.MIN_VALUE, 'amount.tooManyDigits'],
    [Number.EPSILON, 'amount.tooManyDigits'],
    [1e34, 'amount.tooManyDigits'],
    [1e-34, 'amount.tooManyDigits'],
    [1e308, 'amount.tooManyDigits'],
  ] as const)('%d is refused: %s', ([value, expected]) => {
    expect(amountFrom(value)).toBe(expected);
  });

  test('numbers of up to 15 digits and 4 decimals stay numbers', () => {
    expect(amountFrom(99999999999.9999)).toBe(999_999_999_999_999);
    expect(amountFrom(-99999999999.9999)).toBe(-999_999_999_999_999);
    expect(amountFrom(0.5)).toBe(5_000);
    expect(held(amountFrom(100_000_000_000))).toBe('Decimal');
    expect(held(amountFrom(-100_000_000_000))).toBe('Decimal');
    expect(held(amountFrom(0.00001))).toBe('Decimal');
  });

  test('zero below zero is zero', () => {
    expect(amountFrom(-0)).toBe(0);
    expect(amountFrom('-0')).toBe(0);
    expect(amountFrom('-0.0000')).toBe(0);
    expect(amountFrom(-0n)).toBe(0);
  });
});

describe('text is held as a number while it fits', () => {
  test.for([
    ['1.5', 15_000],
    ['-1.5', -15_000],
    ['0.0001', 1],
    ['1.2345', 12_345],
    ['900719925474', 9_007_199_254_740_000],
    ['-900719925474', -9_007_199_254_740_000],
    ['99999999999.9999', 999_999_999_999_999],
  ] as const)('%s', ([text, units]) => {
    expect(amountFrom(text)).toBe(units);
  });

  test.for([
    ['900719925475', 'its units do not fit 53 bits'],
    ['-900719925475', 'its units do not fit 53 bits'],
    ['0.00001', 'it has five decimals'],
    ['0000000000000001', 'it is written with 16 digits'],
    ['100000000000.0000', 'it is written with 16 digits'],
  ])('%s is a Decimal, because %s', ([text]) => {
    expect(held(amountFrom(text))).toBe('Decimal');
  });
});

describe('big integers', () => {
  test.for([
    [0n, '0', 'number'],
    [-7n, '-7', 'number'],
    [899_999_999_999n, '899999999999', 'number'],
    [-899_999_999_999n, '-899999999999', 'number'],
    [900_000_000_000n, '900000000000', 'Decimal'],
    [-900_000_000_000n, '-900000000000', 'Decimal'],
    [9_007_199_254_740_993n, '9007199254740993', 'Decimal'],
    [10n ** 34n - 1n, nines(34), 'Decimal'],
    [1n - 10n ** 34n, `-${nines(34)}`, 'Decimal'],
  ] as const)('%d is %s, held as a %s', ([value, text, kind]) => {
    const amount = amountFrom(value);
    expect(held(amount)).toBe(kind);
    expect(textOf(amount as Amount)).toBe(text);
  });

  test.for([10n ** 34n, -(10n ** 34n), 10n ** 5_000n])('one of 35 digits is refused', (value) => {
    expect(amountFrom(value)).toBe('amount.tooManyDigits');
  });
});

describe('decimal objects', () => {
  test.for([
    ['12.50', '12.5'],
    ['-0', '0'],
    ['1e3', '1000'],
    ['1e-7', '0.0000001'],
    ['1e33', `1${zeros(33)}`],
    ['1e-33', `0.${zeros(32)}1`],
    [nines(34), nines(34)],
  ] as const)('Decimal(%s) is %s', ([text, expected]) => {
    expect(readAs(new Decimal(text))).toBe(expected);
  });

  test.for([
    ['NaN', 'amount.notFinite'],
    ['Infinity', 'amount.notFinite'],
    ['-Infinity', 'amount.notFinite'],
    ['1e34', 'amount.tooManyDigits'],
    ['1e-34', 'amount.tooManyDigits'],
    ['1e35', 'amount.tooManyDigits'],
    ['1e-35', 'amount.tooManyDigits'],
    ['1e20000', 'amount.tooManyDigits'],
    ['1e-20000', 'amount.tooManyDigits'],
    ['1e9000000000000000', 'amount.tooManyDigits'],
    ['1e-9000000000000000', 'amount.tooManyDigits'],
    [nines(35), 'amount.tooManyDigits'],
  ] as const)('Decimal(%s) is refused: %s', ([text, expected]) => {
    expect(amountFrom(new Decimal(text))).toBe(expected);
  });

  test.for([
    ['of another library', { s: 1, e: 1, c: [1, 2], toFixed: () => '12' }, '12'],
    [
      'with its methods in a class',
      new (class {
        s = -1;
        e = 0;
        toFixed() {
          return '-3.5';
        }
      })(),
      '-3.5',
    ],
    ['NaN of big number libraries', { s: null, e: null, toFixed: () => 'NaN' }, 'amount.notFinite'],
    ['whose exponent is text', { s: 1, e: '1', toFixed: () => '12' }, 'amount.notFinite'],
    ['whose exponent is infinite', { s: 1, e: Infinity, toFixed: () => '1' }, 'amount.notFinite'],
    ['that prints a group separator', { s: 1, e: 3, toFixed: () => '1,000' }, 'amount.malformed'],
    ['that prints a number', { s: 1, e: 0, toFixed: () => 5 }, 'type.wrong'],
    ['that prints nothing', { s: 1, e: 0, toFixed: () => undefined }, 'type.wrong'],
  ] as [string, unknown, string][])('an object %s', ([, object, expected]) => {
    expect(readAs(object)).toBe(expected);
  });
});

describe('everything else is of the wrong type', () => {
  test.for([
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['a symbol', Symbol('5')],
    ['a function', () => 5],
    ['an empty object', {}],
    ['a list', ['5']],
    ['a boxed number', Object(5)],
    ['a boxed text', Object('5')],
    ['a date', new Date(0)],
    ['an object without a sign', { e: 0, toFixed: () => '1' }],
    ['an object without an exponent', { s: 1, toFixed: () => '1' }],
    ['an object whose toFixed is no function', { s: 1, e: 0, toFixed: '1' }],
    ['an object without toFixed', { s: 1, e: 0 }],
  ] as [string, unknown][])('%s', ([, value]) => {
    expect(amountFrom(value)).toBe('type.wrong');
  });
});

test('the limits are those that the messages name', () => {
  expect([maximumTextDigits, maximumNumberDigits]).toEqual([34, 15]);
});

test('the amounts that have a name', () => {
  expect([textOf(zero), textOf(half)]).toEqual(['0', '0.5']);
});

test.for([
  [0, 1],
  [5, 1],
  [-5, 1],
  [12.5, 3],
  [-0.000125, 3],
  [1e21, 1],
  [1.5e-9, 2],
  [0.1 + 0.2, 17],
  [123456789.012345, 15],
] as const)('%d has %d significant digits', ([value, digits]) => {
  expect(significantDigits(value)).toBe(digits);
});

describe('whole numbers', () => {
  test.for([
    [0, '0', 'number'],
    [-0, '0', 'number'],
    [7, '7', 'number'],
    [-7, '-7', 'number'],
    [900_719_925_474, '900719925474', 'number'],
    [900_719_925_475, '900719925475', 'Decimal'],
    [-900_719_925_474, '-900719925474', 'number'],
    [-900_719_925_475, '-900719925475', 'Decimal'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991', 'Decimal'],
  ] as const)('%d is %s, held as a %s', ([value, text, kind]) => {
    const amount = amountOfWhole(value);
    expect([textOf(amount), held(amount)]).toEqual([text, kind]);
    expect(amount).not.toBe(-0);
  });
});

test('the smallest amount at a scale', () => {
  expect([0, 1, 2, 3, 4].map((scale) => textOf(smallestAtScale(scale)))).toEqual([
    '1',
    '0.1',
    '0.01',
    '0.001',
    '0.0001',
  ]);
});

describe('where the number path ends', () => {
  const most = 9_007_199_254_740_991;

  test('sums', () => {
    expect(addAmounts(most - 1, 1)).toBe(most);
    expect(addAmounts(-most + 1, -1)).toBe(-most);
    expect(textOf(addAmounts(most, 1))).toBe('900719925474.0992');
    expect(textOf(addAmounts(-most, -1))).toBe('-900719925474.0992');
    expect(textOf(addAmounts(most, 2))).toBe('900719925474.0993');
    expect(textOf(addAmounts(most, most))).toBe('1801439850948.1982');
    expect([held(addAmounts(most, 1)), held(addAmounts(-most, -1))]).toEqual([
      'Decimal',
      'Decimal',
    ]);
  });

  test('text, also of amounts that share a slot of those written last', () => {
    const amounts = [-102_400, 0, 102_400, 1, 102_401, 204_800, -102_400, 0, 102_400];
    const texts = ['-10.24', '0', '10.24', '0.0001', '10.2401', '20.48', '-10.24', '0', '10.24'];
    expect(amounts.map(textOf)).toEqual(texts);
  });

  test('differences', () => {
    expect(subtractAmounts(-most + 1, 1)).toBe(-most);
    expect(subtractAmounts(most - 1, -1)).toBe(most);
    expect(textOf(subtractAmounts(-most, 1))).toBe('-900719925474.0992');
    expect(textOf(subtractAmounts(most, -2))).toBe('900719925474.0993');
    expect(held(subtractAmounts(most, -1))).toBe('Decimal');
    expect(held(subtractAmounts(-most, 1))).toBe('Decimal');
  });

  test('products', () => {
    expect(multiplyAmounts(15_000, 20_000)).toBe(30_000);
    expect(multiplyAmounts(amountOf('0.01'), amountOf('0.01'))).toBe(1);
    expect(held(multiplyAmounts(amountOf('0.01'), amountOf('0.001')))).toBe('Decimal');
    expect(textOf(multiplyAmounts(amountOf('0.01'), amountOf('0.001')))).toBe('0.00001');
    expect(textOf(multiplyAmounts(amountOf('90071.9926'), amountOf('100000')))).toBe('9007199260');
    expect(textOf(multiplyAmounts(most, most))).toBe('811296384146066636813904.95662081');
    // A quotient of 900,719,913,624.99995 units, which a double just keeps apart from a whole one.
    expect(held(multiplyAmounts(94_906_265, 94_906_264))).toBe('Decimal');
    expect(multiplyAmounts(94_906_265, 10_000)).toBe(94_906_265);
    expect(multiplyAmounts(0, -5)).toBe(0);
    expect(multiplyAmounts(-5, 0)).toBe(0);
  });

  test('quotients', () => {
    const rounding = { mode: 'halfUp', scale: 0 } as const;
    const largest = amountOf('900719925474');
    expect(divideAmounts(largest, amountOf('1'), rounding)).toBe(largest);
    expect(textOf(divideAmounts(largest, amountOf('0.0001'), rounding))).toBe('9007199254740000');
    expect(textOf(divideAmounts(largest, amountOf('0.0003'), { mode: 'floor', scale: 4 }))).toBe(
      '3002399751580000',
    );
    expect(textOf(divideAmounts(amountOf('-0.4'), amountOf('1'), rounding))).toBe('0');
    expect(divideAmounts(amountOf('-0.4'), amountOf('1'), rounding)).toBe(0);
    expect(divideAmounts(0, amountOf('3'), rounding)).toBe(0);
  });

  test('a dividend whose steps do not fit 53 bits is divided exactly', () => {
    const rounded = (['floor', 'ceil'] as const).flatMap((mode) =>
      ['900719925473', '900719925471', '900719925469'].map((text) =>
        textOf(divideAmounts(amountOf(text), amountOf('10000'), { mode, scale: 4 })),
      ),
    );
    const exact = ['90071992.5473', '90071992.5471', '90071992.5469'];
    expect(rounded).toEqual([...exact, ...exact]);
  });

  test('scales beyond four decimals', () => {
    const third = divideAmounts(amountOf('1'), amountOf('3'), { mode: 'halfUp', scale: 5 });
    expect(textOf(third)).toBe('0.33333');
    const long = divideAmounts(amountOf('-2'), amountOf('3'), { mode: 'floor', scale: 30 });
    expect(textOf(long)).toBe(`-0.${'6'.repeat(29)}7`);
  });
});

/** The table in the documentation of `RoundingMode`, and its mirror image below zero. */
const ties: Readonly<Record<string, Readonly<Record<RoundingMode, string>>>> = {
  '2.5': { floor: '2', ceil: '3', down: '2', halfUp: '3', halfEven: '2' },
  '3.5': { floor: '3', ceil: '4', down: '3', halfUp: '4', halfEven: '4' },
  '-2.5': { floor: '-3', ceil: '-2', down: '-2', halfUp: '-3', halfEven: '-2' },
  '-3.5': { floor: '-4', ceil: '-3', down: '-3', halfUp: '-4', halfEven: '-4' },
  '2.4': { floor: '2', ceil: '3', down: '2', halfUp: '2', halfEven: '2' },
  '-2.4': { floor: '-3', ceil: '-2', down: '-2', halfUp: '-2', halfEven: '-2' },
  '2.6': { floor: '2', ceil: '3', down: '2', halfUp: '3', halfEven: '3' },
  '-2.6': { floor: '-3', ceil: '-2', down: '-2', halfUp: '-3', halfEven: '-3' },
  '0.5': { floor: '0', ceil: '1', down: '0', halfUp: '1', halfEven: '0' },
  '-0.5': { floor: '-1', ceil: '0', down: '0', halfUp: '-1', halfEven: '0' },
  '2.4999': { floor: '2', ceil: '3', down: '2', halfUp: '2', halfEven: '2' },
  '2.5001': { floor: '2', ceil: '3', down: '2', halfUp: '3', halfEven: '3' },
  '-3': { floor: '-3', ceil: '-3', down: '-3', halfUp: '-3', halfEven: '-3' },
  '3': { floor: '3', ceil: '3', down: '3', halfUp: '3', halfEven: '3' },
  '0': { floor: '0', ceil: '0', down: '0', halfUp: '0', halfEven: '0' },
};

describe('rounding', () => {
  const cases = Object.entries(ties).flatMap(([text, answers]) =>
    roundingModes.map((mode) => [text, mode, answers[mode]] as const),
  );

  test.for(cases)('%s by %s is %s', ([text, mode, expected]) => {
    const rounding = { mode, scale: 0 };
    expect(textOf(roundAmount(amountOf(text), rounding))).toBe(expected);
    expect(textOf(roundAmount(exactOf(amountOf(text)), rounding))).toBe(expected);
  });

  test.for([
    ['1.005', 2, 'halfUp', '1.01'],
    ['1.005', 2, 'halfEven', '1'],
    ['1.015', 2, 'halfEven', '1.02'],
    ['-1.005', 2, 'halfUp', '-1.01'],
    ['0.00005', 4, 'halfUp', '0.0001'],
    ['0.00005', 4, 'halfEven', '0'],
    ['0.00015', 4, 'halfEven', '0.0002'],
    ['12345678901234567890.125', 2, 'halfEven', '12345678901234567890.12'],
    ['12345678901234567890.125', 2, 'halfUp', '12345678901234567890.13'],
    ['0.1234', 4, 'ceil', '0.1234'],
  ] as const)('%s to %d decimals by %s is %s', ([text, scale, mode, expected]) => {
    expect(textOf(roundAmount(amountOf(text), { mode, scale }))).toBe(expected);
  });

  test('happens once: one third of 1 to two decimals, by every mode', () => {
    const third = (mode: RoundingMode): string =>
      textOf(divideAmounts(amountOf('1'), amountOf('3'), { mode, scale: 2 }));
    expect(roundingModes.map(third)).toEqual(['0.33', '0.34', '0.33', '0.33', '0.33']);
  });
});

describe('comparison', () => {
  test.for([
    ['1', '2', -1],
    ['2', '1', 1],
    ['1.0', '1', 0],
    ['-1', '1', -1],
    ['0.00001', '0.00002', -1],
    ['0.00001', '0', 1],
    ['0', '0.00001', -1],
    ['-0.00000', '0', 0],
    [nines(34), nines(34), 0],
  ] as const)('%s against %s is %d', ([a, b, expected]) => {
    expect(compareAmounts(amountOf(a), amountOf(b))).toBe(expected);
  });

  test('the sign is −1, 0 or 1, however the amount is held', () => {
    const texts = ['-0.00001', '-1', '-0.00000', '0', '1', '0.00001'];
    expect(texts.map((text) => signOf(amountOf(text)))).toEqual([-1, -1, 0, 0, 1, 1]);
  });

  test('the lesser and the greater of two', () => {
    const [low, high] = [amountOf('1.5'), amountOf('1.50001')];
    expect(lesserOf(low, high)).toBe(low);
    expect(lesserOf(high, low)).toBe(low);
    expect(greaterOf(low, high)).toBe(high);
    expect(greaterOf(high, low)).toBe(high);
  });

  test('of two equal amounts it is the first', () => {
    const [one, exactlyOne] = [amountOf('1'), exactOf(amountOf('1'))];
    expect(lesserOf(one, exactlyOne)).toBe(one);
    expect(lesserOf(exactlyOne, one)).toBe(exactlyOne);
    expect(greaterOf(one, exactlyOne)).toBe(one);
    expect(greaterOf(exactlyOne, one)).toBe(exactlyOne);
  });
});

describe('an amount with fixed decimals', () => {
  test.for([
    ['9.3', 2, '9.30'],
    ['-9.3', 2, '-9.30'],
    ['0', 2, '0.00'],
    ['5', 0, '5'],
    ['0.00001', 6, '0.000010'],
    ['-0.00000', 2, '0.00'],
    ['1234567890123456789012345678901234', 1, '1234567890123456789012345678901234.0'],
  ] as const)('%s with %d decimals is %s', ([text, scale, expected]) => {
    expect(textAtScale(amountOf(text), scale)).toBe(expected);
  });
});

test('the last units that fit 53 bits are written digit by digit', () => {
  const units = Array.from({ length: 2_000 }, (_, below) => 9_007_199_254_740_991 - below);
  const wrong = units.filter(
    (one) => textOf(one) !== shortestText({ numerator: BigInt(one), denominator: 10_000n }),
  );
  expect(wrong).toEqual([]);
});

describe('an amount as a number', () => {
  test.for([
    ['0', 0],
    ['-0.00000', 0],
    ['12.5', 12.5],
    ['-12.5', -12.5],
    ['0.00001', 0.00001],
    ['99999999999.9999', 99999999999.9999],
    ['-99999999999.9999', -99999999999.9999],
    ['100000000000', 100000000000],
    ['-100000000000', -100000000000],
    ['100000000000.0001', null],
    ['-100000000000.0001', null],
    ['999999999999999', 999999999999999],
    ['9999999999999999', null],
    ['0.123456789012345', 0.123456789012345],
    ['0.1234567890123456', null],
    ['900000000000000', 900000000000000],
  ] as const)('%s is %j', ([text, expected]) => {
    expect(numberOf(amountOf(text))).toBe(expected);
  });

  test('units beyond 15 digits are looked at digit by digit', () => {
    expect(numberOf(addAmounts(999_999_999_999_999, 1))).toBe(100_000_000_000);
    expect(numberOf(subtractAmounts(-999_999_999_999_999, 1))).toBe(-100_000_000_000);
    expect(numberOf(addAmounts(999_999_999_999_999, 2))).toBe(null);
    expect(numberOf(subtractAmounts(-999_999_999_999_999, 2))).toBe(null);
  });

  test('a number that was taken in comes out again: 1e16 has one significant digit', () => {
    expect(numberOf(amountFrom(1e16) as Amount)).toBe(1e16);
    expect(numberOf(amountFrom(-1.5e20) as Amount)).toBe(-1.5e20);
  });
});

test('what someone else sets on the global Decimal changes nothing', async () => {
  const { precision, rounding, toExpNeg, toExpPos, maxE, minE } = Decimal;
  const path: string = '../../src/foundation/amount.ts?loadedAfterSettings';
  Decimal.set({ precision: 3, rounding: 0, toExpNeg: -1, toExpPos: 1, maxE: 5, minE: -5 });
  try {
    const late = (await import(path)) as typeof import('../../src/foundation/amount.ts');
    for (const { addAmounts: add, divideAmounts: divide, exactOf: exact, largest: most } of [
      late,
      { addAmounts, divideAmounts, exactOf, largest },
    ]) {
      expect(textOf(add(most, most))).toBe('1801439850948.1982');
      expect(textOf(divide(10_000, 30_000, { mode: 'floor', scale: 9 }))).toBe('0.333333333');
      expect(textOf(exact(12_345_678_901))).toBe('1234567.8901');
    }
    const long = amountOf('1234567890.123456789');
    expect(textOf(addAmounts(long, long))).toBe('2469135780.246913578');
    expect(textOf(roundAmount(long, { mode: 'floor', scale: 6 }))).toBe('1234567890.123456');
    expect(textOf(amountFrom(1e-9) as Amount)).toBe('0.000000001');
    expect(textOf(amountFrom(new Decimal('123456.5')) as Amount)).toBe('123456.5');
  } finally {
    Decimal.set({ precision, rounding, toExpNeg, toExpPos, maxE, minE });
  }
});
