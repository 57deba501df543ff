/** Half-open periods of days: joined, cut, counted. */
import { expect, test } from 'vitest';
import { covers, type DayPeriod, daysIn, uniteWithin } from '../../src/time/periods.ts';

const limits = { from: 10, to: 20 };
const period = ([from, to]: readonly [number, number]): DayPeriod => ({ from, to });

test.for([
  ['nothing', [], []],
  ['a period inside', [[12, 15]], [[12, 15]]],
  ['a period as long as the limits', [[10, 20]], [[10, 20]]],
  ['one that begins before', [[5, 15]], [[10, 15]]],
  ['one that ends after', [[15, 25]], [[15, 20]]],
  ['one that lies around', [[5, 25]], [[10, 20]]],
  ['one that ends where the limits begin', [[5, 10]], []],
  ['one that ends a day later', [[5, 11]], [[10, 11]]],
  ['one that begins where the limits end', [[20, 25]], []],
  ['one that begins a day earlier', [[19, 25]], [[19, 20]]],
  ['one of no days', [[12, 12]], []],
  ['one the wrong way round', [[15, 12]], []],
  [
    'two that overlap',
    [
      [11, 14],
      [13, 16],
    ],
    [[11, 16]],
  ],
  [
    'two that touch',
    [
      [11, 13],
      [13, 16],
    ],
    [[11, 16]],
  ],
  [
    'two with a day between them',
    [
      [11, 13],
      [14, 16],
    ],
    [
      [11, 13],
      [14, 16],
    ],
  ],
  [
    'two in the wrong order',
    [
      [14, 16],
      [11, 13],
    ],
    [
      [11, 13],
      [14, 16],
    ],
  ],
  [
    'one inside another',
    [
      [11, 18],
      [12, 13],
    ],
    [[11, 18]],
  ],
  [
    'one inside another, and a third that touches it',
    [
      [11, 18],
      [12, 13],
      [18, 19],
    ],
    [[11, 19]],
  ],
  [
    'the same twice',
    [
      [11, 13],
      [11, 13],
    ],
    [[11, 13]],
  ],
  [
    'two with the same start',
    [
      [11, 13],
      [11, 15],
    ],
    [[11, 15]],
  ],
] as [string, [number, number][], [number, number][]][])('%s', ([, given, expected]) => {
  expect(uniteWithin(given.map(period), limits)).toEqual(expected.map(period));
});

test('limits without days leave nothing', () => {
  expect(uniteWithin([period([5, 25])], period([10, 10]))).toEqual([]);
});

test('what is given is not changed', () => {
  const given = Object.freeze([period([14, 16]), period([11, 15])]);
  uniteWithin(given, limits);
  expect(given).toEqual([period([14, 16]), period([11, 15])]);
});

test('days are counted without the last', () => {
  expect(daysIn([])).toBe(0);
  expect(daysIn([period([10, 11])])).toBe(1);
  expect(daysIn([period([-3, 2]), period([10, 20])])).toBe(15);
});

test.for([
  [[10, 20], true],
  [[10, 11], true],
  [[19, 20], true],
  [[9, 11], false],
  [[19, 21], false],
  [[9, 21], false],
  [[20, 21], false],
  [[31, 33], true],
  [[15, 31], false],
] as [[number, number], boolean][])('%j is covered: %s', ([asked, expected]) => {
  expect(covers([period([10, 20]), period([30, 35])], period(asked))).toBe(expected);
});

test('nothing is covered by no periods', () => {
  expect(covers([], period([1, 2]))).toBe(false);
});
