/** The laws of the three tools, against fractions of big integers. */
import { compareDecimals, decimal, sumOf } from 'clientele';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, fractionOf, plus, shortestText } from '../oracle/fractions.ts';
import { anyText } from '../support/decimalTexts.ts';
import { runs } from '../support/laws.ts';

test('a sum is the sum of the fractions, in any order', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
      const exact = texts.map(fractionOf).reduce(plus, fractionOf('0'));
      expect(sumOf(texts)).toBe(shortestText(exact));
      expect(sumOf([...texts].reverse())).toBe(shortestText(exact));
    }),
    { numRuns: runs(100) },
  );
});

test('sorting by compareDecimals is sorting the fractions', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
      const byFraction = [...texts].sort((a, b) => compared(fractionOf(a), fractionOf(b)));
      expect([...texts].sort(compareDecimals)).toEqual(byFraction);
    }),
    { numRuns: runs(100) },
  );
});

test('a decimal is the number its text says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(decimal(text).toFixed()).toBe(shortestText(fractionOf(text)));
      expect(String(decimal(decimal(text)))).toBe(shortestText(fractionOf(text)));
    }),
    { numRuns: runs(100) },
  );
});
