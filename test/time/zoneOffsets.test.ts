/** The offsets of a zone, and exactly when they change. */
import { describe, expect, test } from 'vitest';
import { isZone, offsetsOf, ZoneOffsets } from '../../src/time/zoneOffsets.ts';

const hour = 3_600_000;
/** In New York the clock was set forward then. */
const spring = Date.UTC(2026, 2, 8, 7);

describe('a change', () => {
  const newYork = offsetsOf('America/New_York');
  test.for([
    ['after the first instant', spring - 1, spring + hour, spring],
    ['at the last one', spring - hour, spring, spring],
    ['not before it', spring - hour, spring - 1, null],
    ['not at the first one', spring, spring + hour, null],
    ['the first of two', spring - 1, spring + 300 * 24 * hour, spring],
    ['years later', Date.UTC(2025, 11, 1), Date.UTC(2027, 0, 1), spring],
  ] as const)('%s', ([, from, to, wanted]) => {
    expect(newYork.changeIn(from, to)).toBe(wanted);
  });

  test.for([
    ['UTC', 1970],
    ['Asia/Shanghai', 1992],
    ['Asia/Kathmandu', 1987],
  ] as const)('%s has had none since %i', ([zone, year]) => {
    const none = offsetsOf(zone).changeIn(Date.UTC(year, 0, 1), Date.UTC(2200, 0, 1));
    expect(none).toBe(null);
  });

  test('in the last days of a year is not missed: Hong Kong, 30 December 1973', () => {
    const hongKong = offsetsOf('Asia/Hong_Kong');
    const summer = Date.UTC(1973, 11, 29, 19, 30);
    expect(hongKong.changeIn(Date.UTC(1973, 11, 1), Date.UTC(1974, 0, 1))).toBe(summer);
    expect([summer - 1, summer].map((at) => hongKong.at(at) / hour)).toEqual([8, 9]);
  });
});

describe('names', () => {
  test('UTC is a zone though it has no area', () => {
    expect(new ZoneOffsets('UTC').at(spring)).toBe(0);
  });

  test.for([
    ['UTC', true],
    ['Asia/Shanghai', true],
    ['CST', false],
    ['Asia/Nowhere', false],
    [8, false],
  ] as const)('%s: %s', ([name, known]) => {
    expect(isZone(name)).toBe(known);
  });
});
