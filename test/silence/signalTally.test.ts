/** What a sign was worth, counted from looks by hand. */
import { describe, expect, test } from 'vitest';
import { type Look, LookCount, SignalTally } from '../../src/silence/signalTally.ts';

const stays: Look = { on: 10, lostOn: null };
const goes: Look = { on: 10, lostOn: 40 };

/** Looks, one at each of so many customers, the first of which were lost. */
function counted(lost: number, customers: number): LookCount {
  const count = new LookCount();
  for (let index = 0; index < customers; index += 1) count.add([index < lost ? goes : stays]);
  return count;
}

describe('a share of looks', () => {
  test('counts customers apart from looks, and those of whom there is no look not at all', () => {
    const count = new LookCount();
    count.add([goes, goes, stays]);
    count.add([]);
    count.add([stays]);
    expect(count.size).toBe(2);
    // Two of four looks, as sure as one of two.
    expect(count.share()).toEqual({
      numerator: 2,
      denominator: 4,
      share: '0.5',
      customers: 2,
      interval: { low: '0.0945', high: '0.9055' },
    });
  });

  test('of nothing is none; all and nothing end at their bounds', () => {
    expect(new LookCount().share()).toEqual({
      numerator: 0,
      denominator: 0,
      share: null,
      customers: 0,
      interval: null,
    });
    expect(counted(4, 4).share().interval).toEqual({ low: '0.5101', high: '1' });
    expect(counted(0, 4).share().interval).toEqual({ low: '0', high: '0.4899' });
  });
});

describe('a lift', () => {
  const nothing = { lift: null, liftInterval: null, isClear: false };

  test('of nothing, or over a base in which nothing was lost, is none', () => {
    expect(new LookCount().liftOver(counted(3, 9))).toEqual(nothing);
    expect(counted(0, 5).liftOver(counted(0, 9))).toEqual(nothing);
    expect(new LookCount().liftOver(new LookCount())).toEqual(nothing);
  });

  test.for([
    // Lost and looked at, where the sign stood and in all.
    [10, 10, 10, 40, { lift: '4', liftInterval: { low: '2.8899', high: '4' }, isClear: true }],
    [0, 20, 20, 40, { lift: '0', liftInterval: { low: '0', high: '0.3223' }, isClear: true }],
    [1, 4, 2, 6, { lift: '0.75', liftInterval: { low: '0.1368', high: '2.0981' }, isClear: false }],
    // An interval that begins or ends at one is not clear of it.
    [2, 6, 3, 31, { lift: '3.4444', liftInterval: { low: '1', high: '7.2334' }, isClear: false }],
    [2, 4, 17, 20, { lift: '0.5882', liftInterval: { low: '0.1765', high: '1' }, isClear: false }],
  ] as const)('%d of %d over %d of %d', ([lost, looks, lostInAll, all, wanted]) => {
    expect(counted(lost, looks).liftOver(counted(lostInAll, all))).toEqual(wanted);
  });
});

describe('a sign', () => {
  const look = (on: number, lostOn: number | null, stands: boolean) => ({ on, lostOn, stands });

  test('announces a loss by the first look at which it stood; the lead time is told in quartiles', () => {
    const tally = new SignalTally();
    for (const lead of [30, 9, 100, 20]) {
      tally.add([look(0, 200, false), look(200 - lead, 200, true), look(199, 200, true)]);
    }
    // A loss that nothing announced, another of the same customer, and no loss at all.
    tally.add([look(0, 50, false), look(10, 50, false), look(90, 95, true), look(99, null, true)]);
    expect(tally.record(5)).toEqual({
      base: {
        numerator: 15,
        denominator: 16,
        share: '0.9375',
        customers: 5,
        interval: { low: '0.4992', high: '0.9956' },
      },
      standing: {
        numerator: 9,
        denominator: 10,
        share: '0.9',
        customers: 5,
        interval: { low: '0.4629', high: '0.9895' },
      },
      isTooSmall: false,
      // (9 ÷ 10) ÷ (15 ÷ 16)
      lift: '0.96',
      liftInterval: { low: '0.4938', high: '1.0554' },
      isClear: false,
      announced: {
        numerator: 5,
        denominator: 6,
        share: '0.8333',
        interval: { low: '0.4365', high: '0.9699' },
      },
      // 5, 9, 20, 30, 100
      leadDays: { lowerQuartile: 9, median: 20, upperQuartile: 30 },
    });
  });

  test('of fewer customers than asked for shows no lift', () => {
    const tally = new SignalTally();
    tally.add([look(0, 50, true)]);
    tally.add([look(0, null, true)]);
    tally.add([look(0, null, false)]);
    const { lift, isTooSmall } = tally.record(2);
    // (1 ÷ 2) ÷ (1 ÷ 3)
    expect({ lift, isTooSmall }).toEqual({ lift: '1.5', isTooSmall: false });
    expect(tally.record(3)).toMatchObject({
      isTooSmall: true,
      lift: null,
      liftInterval: null,
      isClear: false,
      standing: { numerator: 1, denominator: 2 },
    });
  });

  test('that never stood', () => {
    const tally = new SignalTally();
    tally.add([look(0, 50, false)]);
    expect(tally.record(1)).toMatchObject({
      isTooSmall: true,
      announced: { numerator: 0, denominator: 1 },
      leadDays: null,
    });
  });
});
