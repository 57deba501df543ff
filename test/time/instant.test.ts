/** Instants: which text, dates and numbers are one, and what is refused. */
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/time/instant.ts';
import { instantText, millisecondsOf } from '../../src/time/instant.ts';
import { canChangeMachineZone, inMachineZone } from '../support/machineZone.ts';
import { thrownBy } from '../support/thrown.ts';

const explanation =
  'is not an instant: ISO 8601 text with Z or an offset, a Date, or epoch milliseconds';

/** An instant as text in UTC. */
const read = (instant: unknown): string => instantText(millisecondsOf(instant as Instant, 'at'));

describe('text with Z or an offset', () => {
  test.for([
    ['2024-03-31T16:30:00Z', '2024-03-31T16:30:00.000Z'],
    ['2024-03-31T16:30Z', '2024-03-31T16:30:00.000Z'],
    ['2024-03-31T16:30:00.5Z', '2024-03-31T16:30:00.500Z'],
    ['2024-03-31T16:30:00.12Z', '2024-03-31T16:30:00.120Z'],
    ['2024-03-31T16:30:00.123Z', '2024-03-31T16:30:00.123Z'],
    ['2024-03-31T16:30:00.123456Z', '2024-03-31T16:30:00.123Z'],
    ['2024-03-31T16:30:00.123999999Z', '2024-03-31T16:30:00.123Z'],
    ['2024-03-31T16:30:00+08:00', '2024-03-31T08:30:00.000Z'],
    ['2024-03-31T16:30+08:00', '2024-03-31T08:30:00.000Z'],
    ['2024-03-31T16:30:00.250-03:30', '2024-03-31T20:00:00.250Z'],
    ['2024-03-31T16:30:00+00:00', '2024-03-31T16:30:00.000Z'],
    ['2024-03-31T16:30:00-00:00', '2024-03-31T16:30:00.000Z'],
    ['2024-03-31T16:30:00+23:59', '2024-03-30T16:31:00.000Z'],
    ['2024-03-31T24:00:00Z', '2024-04-01T00:00:00.000Z'],
    ['2024-03-31T24:00Z', '2024-04-01T00:00:00.000Z'],
    ['2024-02-29T00:00Z', '2024-02-29T00:00:00.000Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['0001-01-01T00:00Z', '0001-01-01T00:00:00.000Z'],
    ['0050-06-01T00:00Z', '0050-06-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is %s', ([text, expected]) => {
    expect(read(text)).toBe(expected);
  });
});

describe('text that names no instant', () => {
  test.for([
    '',
    'now',
    '2024-03-31',
    '2024-03-31T16:30:00',
    '2024-03-31T16:30',
    '2024-03-31 16:30:00Z',
    '2024-03-31t16:30:00Z',
    '2024-03-31T16:30:00z',
    '2024-03-31T16Z',
    '2024-03-31T1630Z',
    '20240331T163000Z',
    '2024-03-31T16:30:0Z',
    '2024-03-31T16:3Z',
    '2024-03-31T6:30Z',
    '2024-3-31T16:30Z',
    '2024-03-31T16:30:00.Z',
    '2024-03-31T16:30:00,5Z',
    '2024-03-31T16:30:00.1234567890Z',
    '2024-03-31T16:30.5Z',
    '2024-03-31T16:30:00+08',
    '2024-03-31T16:30:00+0800',
    '2024-03-31T16:30:00+8:00',
    '2024-03-31T16:30:00 08:00',
    '2024-03-31T16:30:00+08:00:00',
    '2024-03-31T16:30:00Z+08:00',
    '2024-03-31T16:30:00+08:00[Asia/Shanghai]',
    '2024-03-31T16:30:00 GMT',
    '2024-03-31T16:30:00Zx',
    'x2024-03-31T16:30:00Z',
    '2024-03-31T16:30:00Z\n',
    ' 2024-03-31T16:30:00Z',
    '+2024-03-31T16:30:00Z',
    '+002024-03-31T16:30:00Z',
    '-000001-01-01T00:00:00Z',
    'Sun, 31 Mar 2024 16:30:00 GMT',
    '1711902600000',
  ])('by its form: %j', (text) => {
    expect(thrownBy(() => read(text))).toMatchObject({ code: 'instant.malformed' });
  });

  test.for([
    '2023-02-29T00:00:00Z',
    '2023-02-30T00:00:00Z',
    '2024-02-30T00:00:00Z',
    '2024-04-31T00:00:00+08:00',
    '1900-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-01T00:00:00Z',
    '2024-01-00T00:00:00Z',
    '0000-06-01T00:00:00Z',
  ])('by a date that does not exist: %s', (text) => {
    expect(thrownBy(() => read(text))).toMatchObject({ code: 'instant.malformed' });
  });

  test.for([
    '2024-03-31T25:00:00Z',
    '2024-03-31T24:00:01Z',
    '2024-03-31T24:01Z',
    '2024-03-31T23:60:00Z',
    '2024-03-31T23:59:60Z',
    '2024-03-31T24:00:00.001Z',
    '2024-03-31T00:00:00+24:00',
    '2024-03-31T00:00:00+08:60',
  ])('by a time that does not exist: %s', (text) => {
    expect(thrownBy(() => read(text))).toMatchObject({ code: 'instant.malformed' });
  });
});

describe('dates and numbers', () => {
  test.for([
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(-1), '1969-12-31T23:59:59.999Z'],
    [new Date(Date.UTC(2024, 2, 31, 16, 30)), '2024-03-31T16:30:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [-0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [1_711_902_600_000, '2024-03-31T16:30:00.000Z'],
    [253_402_300_799_999, '9999-12-31T23:59:59.999Z'],
    [-62_135_596_800_000, '0001-01-01T00:00:00.000Z'],
  ] as const)('case %# is %s', ([instant, expected]) => {
    expect(read(instant)).toBe(expected);
  });

  test('a date of another realm is a date', () => {
    expect(read(runInNewContext('new Date(5)'))).toBe('1970-01-01T00:00:00.005Z');
  });

  test('a date of a class made from Date is a date', () => {
    class LateDate extends Date {}
    expect(read(new LateDate(5))).toBe('1970-01-01T00:00:00.005Z');
  });

  test('what only has the methods of a date is none', () => {
    const empty: unknown = Object.create(Date.prototype);
    expect(thrownBy(() => read(empty))).toMatchObject({ code: 'instant.malformed' });
  });
});

describe('the limits lie two days beyond the calendar, for zones far from UTC', () => {
  const day = 86_400_000;

  test.for([
    ['0001-01-01T00:00:00Z', -1],
    ['9999-12-31T23:59:59.999Z', 1],
  ] as const)('%s', ([edge, direction]) => {
    const inside = Date.parse(edge) + direction * (2 * day - 1);
    expect(millisecondsOf(inside, 'at')).toBe(inside);
    const outside = Date.parse(edge) + direction * (2 * day + 1);
    expect(thrownBy(() => read(outside))).toMatchObject({ code: 'instant.malformed' });
  });
});

describe('what is refused, in words', () => {
  test.for([
    ['2024-03-31T16:30:00', '"2024-03-31T16:30:00"'],
    [new Date(Number.NaN), '"Invalid Date"'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [8.64e15, '8640000000000000'],
    [-8.64e15, '-8640000000000000'],
    [null, 'null'],
    [undefined, 'undefined'],
    [5n, '5n'],
    [true, 'true'],
    [{}, 'an object'],
    [{ getTime: () => 0 }, 'an object'],
    [['2024-03-31T16:30:00Z'], 'a list of 1'],
  ] as [unknown, string][])('case %#', ([instant, shown]) => {
    expect(thrownBy(() => read(instant))).toEqual({
      name: 'ContractError',
      code: 'instant.malformed',
      argument: 'at',
      message: `at: ${shown} ${explanation}`,
    });
  });

  test('10 MB of text, at once', { timeout: 1_000 }, () => {
    const text = `2024-03-31T16:30:00.${'1'.repeat(10_000_000)}Z`;
    expect(thrownBy(() => read(text))).toMatchObject({ code: 'instant.malformed' });
  });
});

test.skipIf(!canChangeMachineZone)(
  'a date far off is shown without the zone of the machine',
  () => {
    const far = new Date(Date.UTC(20_000, 0, 1));
    const messages = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((zone) =>
      inMachineZone(zone, () => thrownBy(() => read(far))['message']),
    );
    expect(new Set(messages).size).toBe(1);
  },
);

test.for([
  [1.999, 1],
  [-0.5, -1],
  [-1_000.5, -1_001],
] as const)('fractions of a millisecond are cut off, before 1970 too: %d is %d', ([at, cut]) => {
  expect(millisecondsOf(at, 'at')).toBe(cut);
});
