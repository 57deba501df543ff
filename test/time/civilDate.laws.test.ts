/** The laws of civil dates. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDateOfDay, civilPartsOf, dayNumberFrom } from '../../src/time/civilDate.ts';
import { dayBetween } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';

const anyDay = dayBetween('0001-01-01', '9999-12-31');

test('a day number becomes a date and back', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayNumberFrom(civilDateOfDay(day))).toBe(day);
    }),
    { numRuns: runs(300) },
  );
});

test('dates as text sort as their days do', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(civilDateOfDay(a) < civilDateOfDay(b)).toBe(a < b);
    }),
    { numRuns: runs(200) },
  );
});

test('the day after is the next of the month, or the first of the next month', () => {
  fc.assert(
    fc.property(dayBetween('0001-01-01', '9999-12-30'), (day) => {
      const today = civilPartsOf(day);
      const tomorrow = civilPartsOf(day + 1);
      if (tomorrow.day === 1) {
        const months = tomorrow.year * 12 + tomorrow.month - (today.year * 12 + today.month);
        expect(months).toBe(1);
        expect(today.day).toBeGreaterThanOrEqual(28);
      } else {
        expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
      }
    }),
    { numRuns: runs(300) },
  );
});

test('no text but a date of the calendar is read as a day', () => {
  const nearDate = fc.stringMatching(/^\d{4}[-/]\d{1,2}-\d{2}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearDate), (text) => {
      const day = dayNumberFrom(text);
      if (typeof day === 'number') expect(civilDateOfDay(day)).toBe(text);
      else expect(day).toMatch(/^date\.(malformed|impossible)$/);
    }),
    { numRuns: runs(300) },
  );
});
