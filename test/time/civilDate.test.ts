/** Civil dates: what is one, what is none and why, and the calendar against the machine's own. */
import { describe, expect, test } from 'vitest';
import {
  civilDateOfDay,
  civilDateText,
  civilPartsOf,
  dateProblem,
  dayArgument,
  dayNumberFrom,
  dayNumberOf,
  daysInMonth,
} from '../../src/time/civilDate.ts';
import { dateOfDay, dayOfDate, firstDay, lastDay } from '../support/civilDates.ts';
import { thrownBy } from '../support/thrown.ts';

/** Days on which the calendar and the machine's own `Date` disagree. */
function disagreements(days: Iterable<number>): string[] {
  const wrong: string[] = [];
  for (const day of days) {
    const date = dateOfDay(day);
    const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
    const parts = civilPartsOf(day);
    const right =
      parts.year === year &&
      parts.month === month &&
      parts.day === dayOfMonth &&
      dayNumberOf(year, month, dayOfMonth) === day &&
      dayNumberFrom(date) === day &&
      civilDateOfDay(day) === date;
    if (!right) wrong.push(date);
  }
  return wrong;
}

function* daysFrom(first: number, last: number, step: number): Generator<number> {
  for (let day = first; day <= last; day += step) yield day;
}

describe('the calendar is that of the machine', () => {
  test('on every day from 1899 to 2101', () => {
    expect(disagreements(daysFrom(dayOfDate('1899-01-01'), dayOfDate('2101-12-31'), 1))).toEqual(
      [],
    );
  });

  test('on every 89th day from 0001-01-01 to 9999-12-31', () => {
    expect(disagreements(daysFrom(firstDay, lastDay, 89))).toEqual([]);
  });

  test('at both ends of every century', () => {
    const days = Array.from({ length: 100 }, (_, century) => [
      dayOfDate(`${String(century * 100 + 1).padStart(4, '0')}-01-01`),
      dayOfDate(`${String(century * 100 + 4).padStart(4, '0')}-02-29`),
      dayOfDate(`${String(century * 100 + 99).padStart(4, '0')}-12-31`),
    ]).flat();
    expect(disagreements(days)).toEqual([]);
  });

  test('in the length of every month of 1600 to 2099', () => {
    const wrong: string[] = [];
    for (let year = 1_600; year < 2_100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const expected = new Date(Date.UTC(year, month, 0)).getUTCDate();
        if (daysInMonth(year, month) !== expected) wrong.push(`${year}-${month}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('in which dates exist: every month 00 to 13 and day 00 to 32 of nine years', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const wrong: string[] = [];
    for (const year of ['0001', '0004', '0100', '0400', '1900', '2000', '2023', '2024', '9999']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const number = dayOfDate(text);
          const exists = !Number.isNaN(number) && dateOfDay(number) === text;
          if (dayNumberFrom(text) !== (exists ? number : 'date.impossible')) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test.for([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['1970-01-02', 1],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['0001-01-01', -719_162],
  ['9999-12-31', 2_932_896],
] as const)('%s is day %d', ([date, day]) => {
  expect(dayNumberFrom(date)).toBe(day);
  expect(civilDateOfDay(day)).toBe(date);
});

test.for([
  ['2023-02-29', 'a year that is no leap year'],
  ['1900-02-29', 'a century that is no leap year'],
  ['2024-02-30', 'February'],
  ['2024-04-31', 'April'],
  ['2024-06-31', 'June'],
  ['2024-09-31', 'September'],
  ['2024-11-31', 'November'],
  ['2024-01-32', 'January'],
  ['2024-01-00', 'a day zero'],
  ['2024-00-01', 'a month zero'],
  ['2024-13-01', 'a month 13'],
  ['0000-01-01', 'a year zero'],
  ['0000-12-31', 'a year zero'],
])('%s is impossible: %s', ([date]) => {
  expect(dayNumberFrom(date)).toBe('date.impossible');
});

describe('malformed', () => {
  test.for([
    '',
    '2024',
    '2024-01',
    '2024-1-1',
    '2024-01-1',
    '2024-1-01',
    '20240101',
    '2024/01/01',
    '2024-01/01',
    '2024/01-01',
    '2024-01-01 ',
    ' 2024-01-01',
    '2024-01-01T00:00',
    '2024-01-011',
    '02024-01-01',
    '+2024-01-01',
    '-024-01-01',
    '01-01-2024',
    '2024--1-01',
    '2024-01--1',
    '2024-01-+1',
    '2024-01- 1',
    '20x4-01-01',
    '2024-0x-01',
    '2024-01-0x',
    'today',
    'xxxx-xx-xx',
    '2024年01月01日',
    '２０２４-01-01',
    '10000-01-01',
    '__proto__',
    '1e10-01-01',
    '0x7e-01-01',
    '1.10-01-01',
    'NaN',
  ])('%j', (text) => {
    expect(dayNumberFrom(text)).toBe('date.malformed');
  });

  test('where any digit is not one', () => {
    for (const at of [0, 1, 2, 3, 5, 6, 8, 9]) {
      for (const letter of ['/', ':', ' ', 'a', '-', '.', '\0', '９']) {
        const text = `${'2024-10-12'.slice(0, at)}${letter}${'2024-10-12'.slice(at + 1)}`;
        expect([text, dayNumberFrom(text)]).toEqual([text, 'date.malformed']);
      }
    }
  });

  test('where a hyphen is something else', () => {
    for (const text of ['2024 10-12', '2024-10 12', '2024010-12', '2024-10012', '2024−10-12']) {
      expect([text, dayNumberFrom(text)]).toEqual([text, 'date.malformed']);
    }
  });

  test('10 MB of digits, refused at once', { timeout: 1_000 }, () => {
    expect(dayNumberFrom('1'.repeat(10_000_000))).toBe('date.malformed');
  });
});

test.for([undefined, null, 20_240_101, new Date(0), ['2024-01-01'], Object('2024-01-01'), true])(
  'no text, so of the wrong type (case %#)',
  (value) => {
    expect(dayNumberFrom(value)).toBe('type.wrong');
  },
);

describe('texts that are kept do not mix', () => {
  test('where days lie any power of two apart', () => {
    const start = dayOfDate('2024-02-29');
    const days = Array.from({ length: 20 }, (_, power) => [start, start - 2 ** power]).flat();
    for (const order of [days, days.toReversed(), days]) {
      expect(order.map(civilDateOfDay)).toEqual(order.map(dateOfDay));
    }
  });

  test.for([
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [4_096.5, 4_096],
    [2 ** 32, 0],
  ] as const)('and no number that is no day, such as %d, changes the text of day %d', (given) => {
    const [odd, day] = given;
    civilDateOfDay(day + 2 ** 12);
    civilDateOfDay(odd);
    expect(civilDateOfDay(day)).toBe(civilDateText(civilPartsOf(day)));
  });
});

test('parts are written with leading zeros', () => {
  expect(civilDateText({ year: 7, month: 3, day: 9 })).toBe('0007-03-09');
  expect(civilDateText({ year: 2024, month: 10, day: 10 })).toBe('2024-10-10');
  expect(civilDateText({ year: 2024, month: 9, day: 11 })).toBe('2024-09-11');
});

describe('the problem of a value that is no civil date', () => {
  test('because it is malformed', () => {
    expect(dateProblem('date.malformed', '1.5.2024', ['joinedOn'])).toEqual({
      code: 'date.malformed',
      path: ['joinedOn'],
      message: 'joinedOn: "1.5.2024" is not a civil date in the form YYYY-MM-DD',
      received: '"1.5.2024"',
    });
  });

  test('because it is impossible', () => {
    expect(dateProblem('date.impossible', '2023-02-29', ['joinedOn'])).toEqual({
      code: 'date.impossible',
      path: ['joinedOn'],
      message: 'joinedOn: "2023-02-29" is not a date of the calendar',
      received: '"2023-02-29"',
    });
  });

  test('because it is of the wrong type', () => {
    expect(dateProblem('type.wrong', 5, ['joinedOn'])).toEqual({
      code: 'type.wrong',
      path: ['joinedOn'],
      message: 'joinedOn: 5 is not a civil date in the form YYYY-MM-DD',
      received: '5',
      expected: 'a civil date YYYY-MM-DD',
    });
  });
});

describe('an argument that must be a civil date', () => {
  test('is a day number when it is one', () => {
    expect(dayArgument('1970-01-02', 'asOf')).toBe(1);
    expect(dayArgument('1970-01-01', 'asOf')).toBe(0);
  });

  test.for([
    ['x', 'date.malformed', '"x" is not a civil date in the form YYYY-MM-DD'],
    ['2023-02-29', 'date.impossible', '"2023-02-29" is not a date of the calendar'],
    [undefined, 'date.malformed', 'undefined is not a civil date in the form YYYY-MM-DD'],
    [
      new Date(0),
      'date.malformed',
      'an object is not a civil date YYYY-MM-DD; a Date is an instant, civilDateOf tells its date in a zone',
    ],
  ] as const)('and throws otherwise (case %#)', ([value, code, explanation]) => {
    expect(thrownBy(() => dayArgument(value, 'asOf'))).toEqual({
      name: 'ContractError',
      code,
      argument: 'asOf',
      message: `asOf: ${explanation}`,
    });
  });
});
