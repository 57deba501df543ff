/** Points that expire by inactivity: what is an activity, what is none, and what comes late. */
import { describe, expect, it, test } from 'vitest';
import {
  type LedgerEntry,
  type PointKindInput,
  type PointsBalance,
  pointsBalance,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem, refusalOf } from '../support/ledgers.ts';
import { entry } from '../support/wholeBalances.ts';

type Rules = Omit<PointKindInput, 'name'>;
const idle: Rules = { expiry: { kind: 'inactivity', months: 3 } };
const pending: Rules = { ...idle, pending: 30 };

const at = (rules: Rules, entries: readonly LedgerEntry[], asOf: string): PointsBalance => {
  const policy = policyWith(rules);
  return pointsBalance(policy, posted(policy, entries), { asOf });
};
const ends = ({ lots }: PointsBalance): string[] =>
  lots.map(({ lotId, lastUsableOn }) => `${lotId} ${lastUsableOn}`);

const a = earn('a', '2024-01-10', 10, { activeOn: '2024-01-10' });
const p = earn('p', '2024-01-11', 10, { activeOn: '2024-03-01' });

type Row = readonly [
  name: string,
  rules: Rules,
  entries: readonly LedgerEntry[],
  asOf: string,
  lots: readonly string[],
];
const rows: readonly Row[] = [
  ['nothing after the first points', idle, [a], '2024-04-10', ['a 2024-04-10']],
  ['a redemption', idle, [a, redeem('r', '2024-02-01', 1)], '2024-02-01', ['a 2024-05-01']],
  [
    'a transfer out',
    idle,
    [a, entry('transferOut', '2024-02-01', { points: 1 })],
    '2024-02-01',
    ['a 2024-05-01'],
  ],
  ['a hold, which is none', idle, [a, entry('hold', '2024-02-01')], '2024-02-01', ['a 2024-04-10']],
  [
    'a refund, which is none',
    idle,
    [a, redeem('r', '2024-01-20', 5), entry('refundRedeem', '2024-03-01', { ref: 'r' })],
    '2024-03-01',
    ['a 2024-04-20'],
  ],
  ['pending points, which are none yet', idle, [a, p], '2024-02-29', ['a 2024-04-10', 'p null']],
  ['pending points becoming usable', idle, [a, p], '2024-03-01', ['a 2024-06-01', 'p 2024-06-01']],
  [
    'pending points of which all are set aside',
    idle,
    [a, p, entry('hold', '2024-01-12', { lotId: 'p' })],
    '2024-03-01',
    ['a 2024-06-01', 'p 2024-06-01'],
  ],
  [
    'pending points of which half are set aside',
    idle,
    [a, p, entry('hold', '2024-01-12', { lotId: 'p', points: 5 })],
    '2024-03-01',
    ['a 2024-06-01', 'p 2024-06-01'],
  ],
  [
    'a pending lot without points, which is none',
    idle,
    [a, p, entry('forfeit', '2024-01-12', { lotId: 'p' })],
    '2024-03-01',
    ['a 2024-04-10'],
  ],
  [
    'points that came back to a lot without any: they expire with the others',
    idle,
    [
      a,
      p,
      entry('forfeit', '2024-01-12', { lotId: 'p' }),
      entry('reinstate', '2024-03-05', { ref: 'forfeit' }),
    ],
    '2024-03-05',
    ['a 2024-04-10', 'p 2024-04-10'],
  ],
  [
    'points that came back before the first activity: they have no end yet',
    idle,
    [
      p,
      entry('forfeit', '2024-01-12', { lotId: 'p' }),
      entry('reinstate', '2024-03-05', { ref: 'forfeit' }),
    ],
    '2024-03-05',
    ['p null'],
  ],
  [
    'a lot that ends before it begins, which is none',
    pending,
    [a, earn('x', '2024-01-11', 1, { lastUsableOn: '2024-01-20' })],
    '2024-02-10',
    ['a 2024-04-10'],
  ],
  [
    'a lot of a single day',
    pending,
    [a, earn('x', '2024-01-11', 1, { lastUsableOn: '2024-02-10' })],
    '2024-02-10',
    ['x 2024-02-10', 'a 2024-05-10'],
  ],
  [
    'a lot with an end of its own, which it keeps',
    idle,
    [a, earn('x', '2024-02-01', 1, { lastUsableOn: '2024-12-31' })],
    '2024-02-01',
    ['x 2024-12-31', 'a 2024-05-01'],
  ],
  [
    'a late lot of before the present points: it ends with them',
    idle,
    [a, earn('late', '2024-02-01', 3, { effectiveOn: '2023-12-01' })],
    '2024-02-01',
    ['late 2024-04-10', 'a 2024-04-10'],
  ],
  [
    'a late lot whose months end on the day the present points began',
    idle,
    [a, earn('late', '2024-02-01', 3, { effectiveOn: '2023-10-10' })],
    '2024-02-01',
    ['late 2024-04-10', 'a 2024-04-10'],
  ],
  [
    'a late lot whose months end the day before: it has expired',
    idle,
    [a, earn('late', '2024-02-01', 3, { effectiveOn: '2023-10-09' })],
    '2024-02-01',
    ['a 2024-04-10'],
  ],
  [
    'a redemption does not begin anew: a late lot of before it ends with the others',
    idle,
    [a, redeem('r', '2024-02-01', 1), earn('late', '2024-02-02', 3, { effectiveOn: '2023-10-20' })],
    '2024-02-02',
    ['late 2024-05-01', 'a 2024-05-01'],
  ],
  [
    'points on the very last day do not begin anew either',
    idle,
    [a, earn('b', '2024-04-10', 1), earn('late', '2024-04-11', 3, { effectiveOn: '2023-10-20' })],
    '2024-04-11',
    ['late 2024-07-10', 'a 2024-07-10', 'b 2024-07-10'],
  ],
  [
    'points on the day after do',
    idle,
    [a, earn('b', '2024-04-11', 1), earn('late', '2024-04-12', 3, { effectiveOn: '2023-10-20' })],
    '2024-04-12',
    ['b 2024-07-11'],
  ],
  [
    'a late lot that bridges an end: what expired stays so',
    idle,
    [
      earn('old', '2023-08-01', 5),
      a,
      earn('late', '2024-02-01', 3, { effectiveOn: '2023-11-01' }),
      earn('later', '2024-02-02', 2, { effectiveOn: '2023-08-15' }),
    ],
    '2024-02-02',
    ['later 2024-04-10', 'late 2024-04-10', 'a 2024-04-10'],
  ],
  [
    'a late lot after the end: it has expired with the others',
    idle,
    [a, earn('late', '2024-05-01', 3, { effectiveOn: '2024-01-05' })],
    '2024-05-01',
    [],
  ],
  [
    'a refund with days of grace, which is none',
    { ...idle, refundToExpired: { graceDays: 10 } },
    [
      a,
      redeem('r', '2024-01-20', 5),
      entry('refundRedeem', '2024-05-01', { ref: 'r' }),
      earn('late', '2024-05-02', 3, { effectiveOn: '2024-03-01' }),
    ],
    '2024-05-02',
    ['a 2024-05-11', 'late 2024-06-01'],
  ],
  [
    'a refund in a new lot, which is one',
    { ...idle, refundToExpired: 'newLot' },
    [a, redeem('r', '2024-01-20', 5), entry('refundRedeem', '2024-05-01', { key: 'f', ref: 'r' })],
    '2024-05-01',
    ['f 2024-08-01'],
  ],
  [
    'a late lot after the end whose own months go on',
    idle,
    [a, earn('late', '2024-05-01', 3, { effectiveOn: '2024-02-15' })],
    '2024-05-01',
    ['late 2024-05-15'],
  ],
];

describe('the end of what expires by inactivity, after', () => {
  test.each(rows)('%s', (_name, rules, entries, asOf, lots) => {
    expect(ends(at(rules, entries, asOf))).toEqual(lots);
  });

  it('expires whole, on the day after the last, and begins anew with the next points', () => {
    const entries = [a, p, redeem('r', '2024-03-15', 4)];
    expect(at(idle, entries, '2024-06-15').available).toBe(16);
    const after = at(idle, entries, '2024-06-16');
    expect([after.lots, after.totals.expired, after.expiring, after.next]).toEqual([
      [],
      16,
      [],
      null,
    ]);
    const anew = [...entries, earn('n', '2024-07-01', 2)];
    expect(ends(at(idle, anew, '2024-07-01'))).toEqual(['n 2024-10-01']);
    expect(at(idle, anew, '2024-10-02').totals.expired).toBe(18);
  });

  it('is no matter of a refund, which pays what is owed when all of it is back', () => {
    const entries = [
      a,
      earn('k', '2024-01-10', 10, { lastUsableOn: '2024-12-31' }),
      earn('o', '2024-01-11', 5),
      redeem('r', '2024-01-20', 25),
      entry('reverse', '2024-01-21', { ref: 'o' }),
      entry('refundRedeem', '2024-06-01', { ref: 'r' }),
    ];
    const rules: Rules = { ...idle, refundToExpired: { graceDays: 3_000 } };
    const { lots, debt } = at(rules, entries, '2024-06-01');
    expect([debt, lots.map(({ lotId, usable }) => `${lotId} ${usable}`)]).toEqual([
      ...[0, ['k 5', 'a 10', 'o 5']],
    ]);
  });

  it('leaves nothing to redeem, and nothing twice', () => {
    const have = (entries: readonly LedgerEntry[], on: string, rules: Rules = idle) =>
      refusalOf(policyWith(rules), [...entries, redeem('much', on, 1_000)]);
    expect(have([a, p], '2024-06-01')).toMatchObject({ have: 20 });
    expect(have([a, p], '2024-06-02')).toMatchObject({ have: 0 });
    const late = earn('late', '2024-02-01', 3, { effectiveOn: '2023-10-09' });
    expect(have([a, late], '2024-02-02')).toMatchObject({ have: 10 });
    // A lot that was activated before its day becomes usable once.
    const early = [p, entry('activate', '2024-02-01', { lotId: 'p' })];
    expect(have(early, '2024-03-02', {})).toMatchObject({ have: 10 });
    expect(have(early, '2024-03-02')).toMatchObject({ have: 10 });
  });
});
