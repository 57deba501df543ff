/** Month arithmetic: clamped ends of months, the limits of the calendar, and what is refused. */
import { addMonths } from 'clientele';
import { describe, expect, test } from 'vitest';
import { dayAfterMonths, monthsBetween } from '../../src/time/months.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { thrownBy } from '../support/thrown.ts';
import vectors from '../vectors/tenure-months.json';

describe('addMonths', () => {
  test.for(vectors.addMonths)('$from + $months = $expected', ({ from, months, expected }) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  test.for([
    ['2024-01-15', 0, '2024-01-15'],
    ['2024-01-31', 0, '2024-01-31'],
    ['2024-01-31', -0, '2024-01-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2024-01-31', -2, '2023-11-30'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2024-12-31', 1, '2025-01-31'],
    ['2025-01-01', -1, '2024-12-01'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['0050-01-31', 1, '0050-02-28'],
    ['0004-01-31', 1, '0004-02-29'],
    ['0099-12-31', 1, '0100-01-31'],
  ] as const)('%s and %d months is %s', ([date, months, expected]) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test.for([
    ['9999-11-30', 1, '9999-12-30'],
    ['9999-10-31', 2, '9999-12-31'],
    ['9999-12-31', 0, '9999-12-31'],
    ['0001-02-28', -1, '0001-01-28'],
    ['0001-03-31', -2, '0001-01-31'],
    ['0001-01-01', 0, '0001-01-01'],
    ['0001-02-01', -1, '0001-01-01'],
    ['0001-01-01', 9_999 * 12 - 1, '9999-12-01'],
    ['9999-12-31', 1 - 9_999 * 12, '0001-01-31'],
  ] as const)('%s and %d months still lies in the calendar', ([date, months, expected]) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test.for([
    ['9999-12-01', 1],
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['0001-01-31', -1],
    ['0001-01-01', 9_999 * 12],
    ['9999-12-31', -9_999 * 12],
    ['2024-01-01', 1e9],
    ['2024-01-01', -1e9],
    ['2024-01-01', Number.MAX_SAFE_INTEGER],
    ['2024-01-01', Number.MIN_SAFE_INTEGER],
  ] as const)('%s and %d months does not', ([date, months]) => {
    expect(thrownBy(() => addMonths(date, months))).toEqual({
      name: 'ContractError',
      code: 'date.outOfRange',
      argument: 'months',
      message: `months: ${months} leads outside the years 1 to 9999`,
    });
  });

  test.for([
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [2 ** 53, '9007199254740992'],
    ['1', '"1"'],
    [null, 'null'],
    [undefined, 'undefined'],
    [1n, '1n'],
  ] as const)('%o months are no whole number', ([months, shown]) => {
    expect(thrownBy(() => addMonths('2024-01-01', months as number))).toEqual({
      name: 'ContractError',
      code: 'number.notWhole',
      argument: 'months',
      message: `months: ${shown} is not a whole number`,
    });
  });

  test.for([
    ['2023-02-29', 'date.impossible', '"2023-02-29" is not a date of the calendar'],
    ['2023', 'date.malformed', '"2023" is not a civil date in the form YYYY-MM-DD'],
  ] as const)('%s is no date', ([date, code, explanation]) => {
    expect(thrownBy(() => addMonths(date, 1))).toEqual({
      name: 'ContractError',
      code,
      argument: 'date',
      message: `date: ${explanation}`,
    });
  });
});

test('a day after months is a whole day number, before 1970 too', () => {
  expect(dateOfDay(dayAfterMonths(dayOfDate('1969-12-31'), 2))).toBe('1970-02-28');
  expect(dateOfDay(dayAfterMonths(dayOfDate('1900-03-31'), -1))).toBe('1900-02-28');
});

test.for([
  ['2023-01-31', '2023-02-27', 0],
  ['2023-01-31', '2023-02-28', 1],
  ['2023-01-31', '2023-03-30', 1],
  ['2023-01-31', '2023-03-31', 2],
  ['2024-01-31', '2024-02-28', 0],
  ['2024-01-31', '2024-02-29', 1],
  ['2024-02-29', '2028-02-28', 47],
  ['2024-02-29', '2028-02-29', 48],
  ['2024-12-15', '2025-01-15', 1],
  ['2024-12-15', '2025-01-14', 0],
  ['2024-01-15', '2024-01-15', 0],
  ['2024-01-15', '2024-01-14', -1],
  ['2023-03-31', '2023-02-28', -1],
  ['2023-03-31', '2023-02-27', -2],
] as const)('from %s to %s it is %d months', ([from, to, months]) => {
  expect(monthsBetween(dayOfDate(from), dayOfDate(to))).toBe(months);
});
