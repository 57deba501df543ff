/** The laws of instants: what is written and read is what the platform writes and reads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantText, millisecondsOf } from '../../src/time/instant.ts';
import { runs } from '../support/laws.ts';

const inYears = (from: string, to: string) =>
  fc.integer({
    min: Date.parse(`${from}-01-01T00:00Z`),
    max: Date.parse(`${to}-12-31T23:59:59.999Z`),
  });

test('an instant is written as toISOString writes it', () => {
  fc.assert(
    fc.property(inYears('-000005', '+010005'), (at) => {
      expect(instantText(at)).toBe(new Date(at).toISOString());
    }),
    { numRuns: runs(2_000) },
  );
});

test('what was written is read as the same', () => {
  fc.assert(
    fc.property(inYears('0001', '9999'), (at) => {
      expect(millisecondsOf(instantText(at), 'at')).toBe(at);
    }),
    { numRuns: runs(2_000) },
  );
});

test('text with any digits is read as Date.parse reads it, or refused with it', () => {
  const two = (max: number) =>
    fc.integer({ min: 0, max }).map((part) => String(part).padStart(2, '0'));
  const end = fc.constantFrom('Z', '+00:00', '-03:30', '+08:00', '');
  const fraction = fc.constantFrom('', '.5', '.25', '.123', '.1234', '.999', '.9999999');
  fc.assert(
    fc.property(two(25), two(61), two(61), fraction, end, (hours, minutes, seconds, part, zone) => {
      const text = `2024-02-29T${hours}:${minutes}:${seconds}${part}${zone}`;
      const expected = zone === '' ? Number.NaN : Date.parse(text);
      if (Number.isNaN(expected)) {
        expect(() => millisecondsOf(text, 'at')).toThrow('is not an instant');
      } else {
        expect(millisecondsOf(text, 'at')).toBe(expected);
      }
    }),
    { numRuns: runs(5_000) },
  );
});
