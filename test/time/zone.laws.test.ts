/** The laws of zones, against Temporal and @date-fns/tz. */
import { TZDate } from '@date-fns/tz';
import { civilDateOf, instantOf, wallTimeOf } from 'clientele';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { runs } from '../support/laws.ts';
import { zones } from '../support/transitions.ts';

const zone = fc.constantFrom(...zones);

const instantBetween = (from: string, to: string): fc.Arbitrary<number> =>
  fc.integer({ min: Date.parse(`${from}T00:00Z`), max: Date.parse(`${to}T00:00Z`) });

/** Wall date and time of an instant by Temporal, joined by T. */
const wallByTemporal = (at: number, name: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(name)
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 3 });

const wallOf = (at: number, name: string): string => {
  const { date, time } = wallTimeOf(at, name);
  return `${date}T${time}`;
};

/** Wall times of all days of a span. */
const wallBetween = (from: string, to: string): fc.Arbitrary<{ date: string; time: string }> =>
  instantBetween(from, to).map((at) => {
    const text = new Date(at).toISOString();
    return { date: text.slice(0, 10), time: text.slice(11, 23) };
  });

test('the wall clock of an instant is that of Temporal', () => {
  fc.assert(
    fc.property(instantBetween('1583-01-01', '2200-01-01'), zone, (at, name) => {
      expect(wallOf(at, name)).toBe(wallByTemporal(at, name));
      expect(civilDateOf(at, name)).toBe(wallByTemporal(at, name).slice(0, 10));
    }),
    { numRuns: runs(300) },
  );
});

test('it is so in the first centuries and the last too', () => {
  const far = fc.oneof(
    instantBetween('0001-01-03', '1583-01-01'),
    instantBetween('2200-01-01', '9999-12-29'),
  );
  fc.assert(
    fc.property(far, zone, (at, name) => {
      expect(wallOf(at, name)).toBe(wallByTemporal(at, name));
    }),
    { numRuns: runs(100) },
  );
});

test('the wall clock of an instant is that of @date-fns/tz', () => {
  fc.assert(
    fc.property(instantBetween('1970-01-01', '2100-01-01'), zone, (at, name) => {
      const date = new TZDate(at, name);
      const wall = Date.UTC(
        date.getFullYear(),
        date.getMonth(),
        date.getDate(),
        date.getHours(),
        date.getMinutes(),
        date.getSeconds(),
        date.getMilliseconds(),
      );
      expect(`${wallOf(at, name)}Z`).toBe(new Date(wall).toISOString());
    }),
    { numRuns: runs(100) },
  );
});

test('the instant of a wall time is that of Temporal, whether it exists once, twice or never', () => {
  fc.assert(
    fc.property(wallBetween('1583-01-01', '2200-01-01'), zone, (wall, name) => {
      const expected = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`)
        .toZonedDateTime(name, { disambiguation: 'compatible' })
        .toInstant()
        .toString({ fractionalSecondDigits: 3 });
      expect(instantOf(wall, name)).toBe(expected);
    }),
    { numRuns: runs(300) },
  );
});

test('the wall time of an instant leads back to it, or to the earlier one that shows the same', () => {
  fc.assert(
    fc.property(instantBetween('1800-01-01', '2200-01-01'), zone, (at, name) => {
      const back = Date.parse(instantOf(wallTimeOf(at, name), name));
      expect(back).toBeLessThanOrEqual(at);
      if (back < at) expect(wallTimeOf(back, name)).toEqual(wallTimeOf(at, name));
    }),
    { numRuns: runs(200) },
  );
});

test('an instant is the same as text, as a date and as a number', () => {
  fc.assert(
    fc.property(instantBetween('1583-01-01', '9999-12-29'), zone, (at, name) => {
      const wall = wallTimeOf(at, name);
      expect(wallTimeOf(new Date(at), name)).toEqual(wall);
      expect(wallTimeOf(new Date(at).toISOString(), name)).toEqual(wall);
    }),
    { numRuns: runs(100) },
  );
});
