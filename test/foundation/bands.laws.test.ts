/** Finding a band by halving finds what looking at every band finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandIndexOf } from '../../src/foundation/bands.ts';
import { runs } from '../support/laws.ts';

const ascending = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 40 })
  .map((mins) => mins.sort((a, b) => a - b).map((min) => ({ min })));

test('the band of a value is the last whose min is not above it', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -52, max: 52 }), (bands, value) => {
      expect(bandIndexOf(bands, value)).toBe(bands.findLastIndex(({ min }) => min <= value));
    }),
    { numRuns: runs(300) },
  );
});

test('every band begins exactly at its min', () => {
  fc.assert(
    fc.property(ascending, (bands) => {
      expect(bands.map(({ min }) => bandIndexOf(bands, min))).toEqual([...bands.keys()]);
      expect(bands.map(({ min }) => bandIndexOf(bands, min - 0.5))).toEqual(
        [...bands.keys()].map((index) => index - 1),
      );
    }),
    { numRuns: runs(100) },
  );
});
