/** Bands: each row holds from its `min`, inclusive, up to the next row's. */
import { expect, test } from 'vitest';
import { bandIndexOf } from '../../src/foundation/bands.ts';

const bands = [{ min: 0 }, { min: 20 }, { min: 40 }, { min: 60.5 }];

test.for([
  [-1, -1],
  [-0.0001, -1],
  [0, 0],
  [19.9999, 0],
  [20, 1],
  [20.0001, 1],
  [39, 1],
  [40, 2],
  [60, 2],
  [60.5, 3],
  [1e300, 3],
  [Number.POSITIVE_INFINITY, 3],
  [Number.NEGATIVE_INFINITY, -1],
] as const)('%d lies in band %d', ([value, index]) => {
  expect(bandIndexOf(bands, value)).toBe(index);
});

test('no band holds in an empty table', () => {
  expect(bandIndexOf([], 5)).toBe(-1);
});

test('a table of one band', () => {
  expect([4, 5, 6].map((value) => bandIndexOf([{ min: 5 }], value))).toEqual([-1, 0, 0]);
});
