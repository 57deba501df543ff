/** The facts reader: every value decoded where it stands, every problem noted with its place. */
import { Decimal } from 'decimal.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Amount } from '../../src/foundation/amount.ts';
import { textOf } from '../../src/foundation/amountText.ts';
import { FactsReader } from '../../src/time/factsReader.ts';
import { isAbsent } from '../../src/time/recordReader.ts';
import { thrownBy } from '../support/thrown.ts';

let reader = new FactsReader();

beforeEach(() => {
  reader = new FactsReader();
});

/** Code and message of every problem noted so far. */
const noted = (): string[] => reader.problems.map(({ code, message }) => `${code} | ${message}`);

test('absent is what is left out, undefined or null', () => {
  expect([undefined, null].map(isAbsent)).toEqual([true, true]);
  expect([0, '', false, Number.NaN, [], {}].map(isAbsent)).toEqual(Array(6).fill(false));
});

describe('places', () => {
  test('begin at the record that is read', () => {
    expect(reader.pathOf()).toEqual([]);
    expect(reader.pathOf('id')).toEqual(['id']);
    expect(reader.pathOf(0)).toEqual([0]);
    expect(reader.pathOf('')).toEqual(['']);
  });

  test('go into lists and come out again', () => {
    const places: unknown[] = [];
    reader.each('bills', ['a', 'b'], (item, index) => {
      places.push([item, index, reader.pathOf(), reader.pathOf('id')]);
      reader.each('lines', ['c'], () => places.push(reader.pathOf('amount')));
      places.push(reader.pathOf());
    });
    expect(places).toEqual([
      ['a', 0, ['bills', 0], ['bills', 0, 'id']],
      ['bills', 0, 'lines', 0, 'amount'],
      ['bills', 0],
      ['b', 1, ['bills', 1], ['bills', 1, 'id']],
      ['bills', 1, 'lines', 0, 'amount'],
      ['bills', 1],
    ]);
    expect(reader.pathOf()).toEqual([]);
  });

  test('are copies that nobody can change from outside', () => {
    reader.each('bills', ['a'], () => {
      reader.pathOf().push('x');
      reader.pathOf('id').push('x');
      expect(reader.pathOf()).toEqual(['bills', 0]);
    });
  });

  test('of an empty list are none', () => {
    reader.each('bills', [], () => expect.unreachable());
    expect(reader.pathOf()).toEqual([]);
  });
});

describe('problems', () => {
  test('are noted in the order they are found', () => {
    reader.text('id', '');
    reader.each('bills', [{}], () => reader.report('bill.odd', 'dueOn', 'is odd', 5));
    reader.report('account.odd', undefined, 'is odd', {});
    expect(reader.problems).toEqual([
      {
        code: 'text.empty',
        path: ['id'],
        message: 'id: "" is an empty text',
        received: '""',
        maximum: 256,
      },
      {
        code: 'bill.odd',
        path: ['bills', 0, 'dueOn'],
        message: 'bills[0].dueOn: 5 is odd',
        received: '5',
      },
      {
        code: 'account.odd',
        path: [],
        message: '(top level): an object is odd',
        received: 'an object',
      },
    ]);
  });

  test('are thrown all at once', () => {
    reader.text('id', 5);
    reader.flag('active', 'yes');
    expect(thrownBy(() => reader.throwProblems())).toEqual({
      name: 'FactsError',
      code: 'facts.invalid',
      problems: reader.problems,
      message:
        'The facts cannot be used:\n  - id: 5 is not a text\n  - active: "yes" is not true or false',
    });
  });

  test('are not thrown where there are none', () => {
    expect(reader.throwProblems()).toBeUndefined();
  });

  test('of a wrong type or a missing value', () => {
    reader.wrongType('bills', 5, 'a list');
    reader.wrongType(undefined, undefined, 'an object');
    expect(noted()).toEqual([
      'type.wrong | bills: 5 is not a list',
      'key.missing | (top level): an object must be given',
    ]);
  });
});

describe('a record', () => {
  const known = new Set(['id', 'bills']);

  test('is the object itself', () => {
    const value = { id: 'a', bills: [] };
    expect(reader.record(value, known)).toBe(value);
    expect(reader.record({}, known)).toEqual({});
    expect(reader.problems).toEqual([]);
  });

  test.for([
    [null, 'type.wrong | (top level): null is not an object'],
    [undefined, 'key.missing | (top level): an object must be given'],
    [[], 'type.wrong | (top level): a list of 0 is not an object'],
    ['text', 'type.wrong | (top level): "text" is not an object'],
    [5, 'type.wrong | (top level): 5 is not an object'],
    [() => 1, 'type.wrong | (top level): a function is not an object'],
  ] as const)('is not case %#', ([value, problem]) => {
    expect(reader.record(value, known)).toBe(null);
    expect(noted()).toEqual([problem]);
  });

  test('has no keys that nobody reads, nor keys named as prototypes', () => {
    const value = JSON.parse(
      '{ "id": "a", "colour": "red", "__proto__": { "x": 1 }, "toString": 1 }',
    );
    reader.each('accounts', [value], (item) => {
      expect(reader.record(item, known)).toBe(value);
    });
    expect(reader.problems).toEqual([
      {
        code: 'key.unknown',
        path: ['accounts', 0, 'colour'],
        message: 'accounts[0].colour: "red" stands under a key that is not known',
        received: '"red"',
        key: 'colour',
      },
      {
        code: 'key.unknown',
        path: ['accounts', 0, '__proto__'],
        message: 'accounts[0].__proto__: an object stands under a key that is not known',
        received: 'an object',
        key: '__proto__',
      },
      {
        code: 'key.unknown',
        path: ['accounts', 0, 'toString'],
        message: 'accounts[0].toString: 1 stands under a key that is not known',
        received: '1',
        key: 'toString',
      },
    ]);
  });

  test('is not asked for what it inherits', () => {
    class Row {
      id = 'a';
    }
    Object.defineProperty(Row.prototype, 'save', { value: 1, enumerable: true });
    expect(reader.record(new Row(), known)).toEqual({ id: 'a' });
    expect(reader.problems).toEqual([]);
  });
});

describe('a list', () => {
  const list = ['a'];

  test('is the list itself', () => {
    expect(reader.list('bills', list)).toBe(list);
    expect(reader.optionalList('bills', list)).toBe(list);
    expect(reader.problems).toEqual([]);
  });

  test('that is absent has no entries, where it may be', () => {
    expect(reader.optionalList('bills', undefined)).toEqual([]);
    expect(reader.optionalList('bills', null)).toEqual([]);
    expect(reader.problems).toEqual([]);
  });

  test('must be given where it must', () => {
    expect(reader.list('bills', undefined)).toEqual([]);
    expect(reader.list('lines', null)).toEqual([]);
    expect(noted()).toEqual([
      'key.missing | bills: a list must be given',
      'type.wrong | lines: null is not a list',
    ]);
  });

  test('is nothing else', () => {
    expect(reader.optionalList('bills', { 0: 'a', length: 1 })).toEqual([]);
    expect(reader.list('lines', 'a')).toEqual([]);
    expect(noted()).toEqual([
      'type.wrong | bills: an object is not a list',
      'type.wrong | lines: "a" is not a list',
    ]);
  });

  test('that stands for a wrong one cannot be filled by mistake', () => {
    expect(Object.isFrozen(reader.list('bills', 5))).toBe(true);
  });
});

describe('a text', () => {
  test.for(['a', ' ', 'x'.repeat(256)])('is the text itself (case %#)', (value) => {
    expect(reader.text('id', value)).toBe(value);
    expect(reader.optionalText('id', value)).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test('that is absent is null, where it may be', () => {
    expect([reader.optionalText('id', undefined), reader.optionalText('id', null)]).toEqual([
      null,
      null,
    ]);
    expect(reader.problems).toEqual([]);
  });

  const long = 'x'.repeat(257);

  test.for([
    [undefined, '', 'key.missing | id: a text must be given'],
    [null, '', 'type.wrong | id: null is not a text'],
    [5, '', 'type.wrong | id: 5 is not a text'],
    ['', '', 'text.empty | id: "" is an empty text'],
    [
      long,
      long,
      `text.tooLong | id: "${'x'.repeat(60)}"… (257 characters) has more than 256 characters`,
    ],
  ] as const)('that is wrong is noted (case %#)', ([value, answer, problem]) => {
    expect(reader.text('id', value)).toBe(answer);
    expect(noted()).toEqual([problem]);
  });

  test('that may be absent is noted when it is wrong', () => {
    expect(reader.optionalText('id', '')).toBe('');
    expect(noted()).toEqual(['text.empty | id: "" is an empty text']);
  });
});

describe('a whole number', () => {
  test.for([0, 1, 9])('%d', (value) => {
    expect(reader.wholeNumber('days', value, 9)).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test('is never below zero, not even minus zero', () => {
    expect(reader.wholeNumber('days', -0, 9)).toBe(0);
  });

  test.for([
    [undefined, 'key.missing | days: a whole number must be given'],
    [null, 'type.wrong | days: null is not a whole number'],
    ['5', 'type.wrong | days: "5" is not a whole number'],
    [5n, 'type.wrong | days: 5n is not a whole number'],
    [-1, 'number.outOfRange | days: -1 is not a whole number from 0 to 9'],
    [10, 'number.outOfRange | days: 10 is not a whole number from 0 to 9'],
    [1.5, 'number.notWhole | days: 1.5 is not a whole number from 0 to 9'],
    [Number.NaN, 'number.notWhole | days: NaN is not a whole number from 0 to 9'],
  ] as const)('that is wrong is read as 0 and noted (case %#)', ([value, problem]) => {
    expect(reader.wholeNumber('days', value, 9)).toBe(0);
    expect(noted()).toEqual([problem]);
  });

  test('has its bounds beside it when it is outside', () => {
    reader.wholeNumber('days', 10, 9);
    expect(reader.problems).toMatchObject([{ path: ['days'], minimum: 0, maximum: 9 }]);
  });

  test('beyond 53 bits is none, whatever the bound', () => {
    expect(reader.wholeNumber('days', 2 ** 53, Number.MAX_VALUE)).toBe(0);
    expect(reader.problems).toHaveLength(1);
  });
});

describe('a flag', () => {
  test('is true or false', () => {
    expect([reader.flag('active', true), reader.flag('active', false)]).toEqual([true, false]);
    expect(reader.problems).toEqual([]);
  });

  test.for([
    [undefined, 'key.missing | active: true or false must be given'],
    [1, 'type.wrong | active: 1 is not true or false'],
    ['true', 'type.wrong | active: "true" is not true or false'],
    [null, 'type.wrong | active: null is not true or false'],
  ] as const)('and nothing else (case %#)', ([value, problem]) => {
    expect(reader.flag('active', value)).toBe(false);
    expect(noted()).toEqual([problem]);
  });
});

describe('a civil date', () => {
  test('is a day number', () => {
    expect(reader.day('on', '1970-01-03')).toBe(2);
    expect(reader.day('on', '1969-12-31')).toBe(-1);
    expect(reader.optionalDay('on', '1970-01-03')).toBe(2);
    expect(reader.problems).toEqual([]);
  });

  test('that is absent is null, where it may be', () => {
    expect([reader.optionalDay('on', undefined), reader.optionalDay('on', null)]).toEqual([
      null,
      null,
    ]);
    expect(reader.problems).toEqual([]);
  });

  test.for([
    [undefined, 'key.missing | on: a civil date YYYY-MM-DD must be given'],
    [null, 'type.wrong | on: null is not a civil date in the form YYYY-MM-DD'],
    [5, 'type.wrong | on: 5 is not a civil date in the form YYYY-MM-DD'],
    ['1.5.2024', 'date.malformed | on: "1.5.2024" is not a civil date in the form YYYY-MM-DD'],
    ['2023-02-29', 'date.impossible | on: "2023-02-29" is not a date of the calendar'],
  ] as const)('that is wrong is read as NaN and noted (case %#)', ([value, problem]) => {
    expect(reader.day('on', value)).toBeNaN();
    expect(noted()).toEqual([problem]);
    expect(reader.problems).toMatchObject([{ path: ['on'] }]);
  });

  test('that may be absent is noted when it is wrong', () => {
    expect(reader.optionalDay('on', '2023-02-29')).toBeNaN();
    expect(noted()).toEqual(['date.impossible | on: "2023-02-29" is not a date of the calendar']);
  });
});

describe('a civil month', () => {
  test('is a month number', () => {
    expect(reader.month('period', '2024-01')).toBe(24_288);
    expect(reader.problems).toEqual([]);
  });

  test.for([
    [undefined, 'key.missing | period: a civil month YYYY-MM must be given'],
    [null, 'type.wrong | period: null is not a civil month in the form YYYY-MM'],
    ['2024-13', 'month.malformed | period: "2024-13" is not a civil month in the form YYYY-MM'],
  ] as const)('that is wrong is read as 0 and noted (case %#)', ([value, problem]) => {
    expect(reader.month('period', value)).toBe(0);
    expect(noted()).toEqual([problem]);
    expect(reader.problems).toMatchObject([{ path: ['period'] }]);
  });
});

describe('an amount', () => {
  test.for([
    ['12.50', '12.5'],
    [12.5, '12.5'],
    [12n, '12'],
    [new Decimal('0.00001'), '0.00001'],
    [0, '0'],
    ['-0', '0'],
  ] as const)('%s is %s', ([value, text]) => {
    for (const amount of [
      reader.amount('total', value),
      reader.signedAmount('total', value),
      reader.optionalAmount('total', value),
    ]) {
      expect(textOf(amount)).toBe(text);
    }
    expect(reader.problems).toEqual([]);
  });

  test('that is absent is zero, where it may be', () => {
    expect(textOf(reader.optionalAmount('fee', undefined))).toBe('0');
    expect(textOf(reader.optionalAmount('fee', null))).toBe('0');
    expect(reader.problems).toEqual([]);
  });

  test('below zero is one only where it may be', () => {
    expect(textOf(reader.signedAmount('change', '-5'))).toBe('-5');
    expect(reader.problems).toEqual([]);
    for (const read of [
      (): Amount => reader.amount('total', '-0.01'),
      (): Amount => reader.optionalAmount('total', '-0.01'),
    ]) {
      expect(textOf(read())).toBe('0');
    }
    const problem =
      'amount.negative | total: "-0.01" is below zero, where only amounts from 0 up have a meaning';
    expect(noted()).toEqual([problem, problem]);
    expect(reader.problems).toMatchObject([{ path: ['total'] }, { path: ['total'] }]);
  });

  test.for([
    [undefined, 'key.missing | total: a decimal amount must be given'],
    [
      null,
      'type.wrong | total: null is not a decimal amount (text, number, bigint or decimal object)',
    ],
    ['12,50', 'amount.malformed | total: "12,50" is not a plain decimal number such as "12.50"'],
    [Number.NaN, 'amount.notFinite | total: NaN is not a finite number'],
    ['9'.repeat(35), `amount.tooManyDigits | total: "${'9'.repeat(35)}" has more than 34 digits`],
  ] as const)('that is wrong is read as zero and noted once (case %#)', ([value, problem]) => {
    expect(textOf(reader.amount('total', value))).toBe('0');
    expect(noted()).toEqual([problem]);
    expect(reader.problems).toMatchObject([{ path: ['total'] }]);
    expect(textOf(reader.signedAmount('total', value))).toBe('0');
    expect(noted()).toEqual([problem, problem]);
  });
});
