/** Civil months: what is one, its first day, and its days as a half-open period. */
import { periodOfMonth } from 'clientele';
import { describe, expect, test } from 'vitest';
import { dayNumberFrom } from '../../src/time/civilDate.ts';
import {
  firstDayOfMonth,
  monthArgument,
  monthNumberFrom,
  monthProblem,
} from '../../src/time/civilMonth.ts';
import { thrownBy } from '../support/thrown.ts';

const explanation = 'is not a civil month in the form YYYY-MM';

test.for([
  ['0001-01', 12],
  ['0001-12', 23],
  ['0002-01', 24],
  ['2024-01', 24_288],
  ['2024-12', 24_299],
  ['9999-12', 119_999],
] as const)('%s is month %d', ([text, number]) => {
  expect(monthNumberFrom(text)).toBe(number);
});

test.for([
  '',
  '2024',
  '2024-00',
  '2024-13',
  '2024-20',
  '2024-1',
  '2024-001',
  '2024/01',
  '202401',
  '2024-01-01',
  ' 2024-01',
  '2024-01 ',
  '2024-01\n',
  '2024-0１',
  'x2024-01',
  '24-01',
  '0000-01',
  '0000-12',
  '10000-01',
  '+2024-1',
  '__proto__',
])('%j is malformed', (text) => {
  expect(monthNumberFrom(text)).toBe('month.malformed');
});

test.for([undefined, null, 202_401, new Date(0), ['2024-01'], Object('2024-01')])(
  'no text, so of the wrong type (case %#)',
  (value) => {
    expect(monthNumberFrom(value)).toBe('type.wrong');
  },
);

test('10 MB of text, refused at once', { timeout: 1_000 }, () => {
  expect(monthNumberFrom('2024-01'.repeat(1_500_000))).toBe('month.malformed');
});

test.for([
  ['0001-01', '0001-01-01'],
  ['1970-01', '1970-01-01'],
  ['2024-02', '2024-02-01'],
  ['2024-12', '2024-12-01'],
  ['9999-12', '9999-12-01'],
] as const)('the first day of %s is %s', ([month, date]) => {
  expect(firstDayOfMonth(monthNumberFrom(month) as number)).toBe(dayNumberFrom(date));
});

describe('the problem of a value that is no civil month', () => {
  test('because it is malformed', () => {
    expect(monthProblem('month.malformed', '2024-13', ['period'])).toEqual({
      code: 'month.malformed',
      path: ['period'],
      message: `period: "2024-13" ${explanation}`,
      received: '"2024-13"',
    });
  });

  test('because it is of the wrong type', () => {
    expect(monthProblem('type.wrong', 5, ['period'])).toEqual({
      code: 'type.wrong',
      path: ['period'],
      message: `period: 5 ${explanation}`,
      received: '5',
      expected: 'a civil month YYYY-MM',
    });
  });
});

describe('an argument that must be a civil month', () => {
  test('is a month number when it is one', () => {
    expect(monthArgument('2024-01', 'period')).toBe(24_288);
  });

  test.for([
    ['2024-13', '"2024-13"'],
    [undefined, 'undefined'],
    [5, '5'],
  ] as const)('and throws otherwise (case %#)', ([value, shown]) => {
    expect(thrownBy(() => monthArgument(value, 'period'))).toEqual({
      name: 'ContractError',
      code: 'month.malformed',
      argument: 'period',
      message: `period: ${shown} ${explanation}`,
    });
  });
});

describe('periodOfMonth', () => {
  test.for([
    ['2024-01', '2024-01-01', '2024-02-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2024-11', '2024-11-01', '2024-12-01'],
    ['2024-12', '2024-12-01', '2025-01-01'],
    ['0001-01', '0001-01-01', '0001-02-01'],
    ['0999-12', '0999-12-01', '1000-01-01'],
    ['9999-11', '9999-11-01', '9999-12-01'],
  ] as const)('%s lies from %s to %s', ([month, from, to]) => {
    expect(periodOfMonth(month)).toEqual({ from, to });
  });

  test('throws for what is no month', () => {
    expect(thrownBy(() => periodOfMonth('2024-13'))).toEqual({
      name: 'ContractError',
      code: 'month.malformed',
      argument: 'month',
      message: `month: "2024-13" ${explanation}`,
    });
  });

  test('throws for the last month of the calendar, whose period ends on no civil date', () => {
    expect(thrownBy(() => periodOfMonth('9999-12'))).toEqual({
      name: 'ContractError',
      code: 'date.outOfRange',
      argument: 'month',
      message: 'month: "9999-12" ends outside the years 1 to 9999',
    });
  });
});
