/** The laws of month arithmetic, against date-fns in UTC and Temporal. */
import { utc } from '@date-fns/utc';
import { addMonths } from 'clientele';
import { addMonths as addMonthsOfDateFns } from 'date-fns/addMonths';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayAfterMonths, monthsBetween } from '../../src/time/months.ts';
import { dateBetween, dateOfDay, dayBetween, dayOfDate } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';

/** The date months after a date, by Temporal. */
const byTemporal = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();

/** The date months after a date, by date-fns in UTC. */
const byDateFns = (date: string, months: number): string =>
  addMonthsOfDateFns(`${date}T00:00:00Z`, months, { in: utc }).toISOString().slice(0, 10);

const months = fc.integer({ min: -2_400, max: 2_400 });

test('months after a date lead where Temporal and date-fns lead', () => {
  fc.assert(
    fc.property(dateBetween('0202-01-01', '9799-12-31'), months, (date, count) => {
      const moved = addMonths(date, count);
      expect(moved).toBe(byTemporal(date, count));
      expect(moved).toBe(byDateFns(date, count));
    }),
    { numRuns: runs(200) },
  );
});

test('in the first and the last two centuries they lead where Temporal leads', () => {
  const edge = fc.oneof(
    fc.tuple(dateBetween('0001-01-01', '0201-12-31'), fc.nat(2_400)),
    fc.tuple(
      dateBetween('9799-12-31', '9999-12-31'),
      fc.nat(2_400).map((count) => -count),
    ),
  );
  fc.assert(
    fc.property(edge, ([date, count]) => {
      expect(addMonths(date, count)).toBe(byTemporal(date, count));
    }),
    { numRuns: runs(200) },
  );
});

test('the months between two days are the largest n whose anniversary is not after the later day', () => {
  const day = dateBetween('1990-01-01', '2009-12-31');
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      let largest = 0;
      while (byDateFns(from, largest + 1) <= to) largest += 1;
      expect(monthsBetween(dayOfDate(from), dayOfDate(to))).toBe(largest);
    }),
    { numRuns: runs(100) },
  );
});

test('any two days lie between two anniversaries in a row, forwards and backwards', () => {
  const day = dayBetween('0002-01-01', '9998-12-31');
  fc.assert(
    fc.property(day, day, (from, to) => {
      const between = monthsBetween(from, to);
      expect(byTemporal(dateOfDay(from), between) <= dateOfDay(to)).toBe(true);
      expect(byTemporal(dateOfDay(from), between + 1) > dateOfDay(to)).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});

test('the months from a day to its own anniversary are those that were added', () => {
  fc.assert(
    fc.property(dayBetween('0202-01-01', '9799-12-31'), months, (from, count) => {
      const anniversary = dayAfterMonths(from, count);
      expect(monthsBetween(from, anniversary)).toBe(count);
      expect(monthsBetween(from, anniversary - 1)).toBe(count - 1);
    }),
    { numRuns: runs(200) },
  );
});
