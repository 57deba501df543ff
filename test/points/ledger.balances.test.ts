/** Whole balances of designed ledgers: figures, lots, what expires, reasons, needs and what comes next. */
import { describe, expect, test } from 'vitest';
import { type LedgerEntry, type PointKindInput, pointsBalance } from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem } from '../support/ledgers.ts';
import {
  activates,
  entry,
  expires,
  lot,
  reinstates,
  type Said,
  whole,
} from '../support/wholeBalances.ts';

type Rules = Omit<PointKindInput, 'name'>;

interface Ledger {
  readonly name: string;
  readonly rules?: Rules;
  readonly entries: readonly LedgerEntry[];
  /** What is said on which day. */
  readonly on: Readonly<Record<string, Said>>;
}

const ledgers: readonly Ledger[] = [
  {
    name: 'with every fate that points can have, in debt',
    entries: [
      earn('a', '2024-01-01', 100, { lastUsableOn: '2024-01-31' }),
      earn('p', '2024-01-02', 20, { activeOn: '2024-06-01' }),
      earn('h', '2024-01-03', 10),
      entry('hold', '2024-01-03', { lotId: 'h' }),
      redeem('r', '2024-01-10', 30),
      entry('forfeit', '2024-01-11', { points: 5 }),
      earn('b', '2024-02-02', 40),
      redeem('s', '2024-02-03', 40),
      entry('reverse', '2024-02-04', { ref: 'b' }),
    ],
    on: {
      '2024-01-31': {
        totals: { earned: 130, redeemed: 30, forfeited: 5 },
        lots: [
          lot('a', '2024-01-01', '2024-01-01', '2024-01-31', 100, 65, 0, 0),
          lot('h', '2024-01-03', '2024-01-03', null, 10, 0, 0, 10),
          lot('p', '2024-01-02', '2024-06-01', null, 20, 0, 20, 0),
        ],
        expiring: [['2024-01-31', 65]],
        because: [
          ['earned', 130],
          ['redeemed', 30],
          ['forfeited', 5],
          ['pending', 20],
          ['held', 10],
          ['available', 65],
        ],
        needs: [reinstates(10, 'h')],
        next: expires('2024-01-31', '2024-02-01', 65),
        entries: 6,
      },
      '2024-02-10': {
        totals: { earned: 170, redeemed: 70, expired: 65, forfeited: 5, reversed: 40 },
        debt: 40,
        lots: [
          lot('h', '2024-01-03', '2024-01-03', null, 10, 0, 0, 10),
          lot('p', '2024-01-02', '2024-06-01', null, 20, 0, 20, 0),
        ],
        because: [
          ['earned', 170],
          ['redeemed', 70],
          ['expired', 65],
          ['forfeited', 5],
          ['reversed', 40],
          ['debt', 40],
          ['pending', 20],
          ['held', 10],
          ['available', -40],
        ],
        needs: [{ rule: 'ledger.payDebt', points: 40 }, reinstates(10, 'h')],
        next: activates('2024-06-01', 20),
        entries: 9,
      },
      '2024-06-01': {
        totals: { earned: 170, redeemed: 70, expired: 65, forfeited: 5, reversed: 40 },
        debt: 20,
        lots: [lot('h', '2024-01-03', '2024-01-03', null, 10, 0, 0, 10)],
        because: [
          ['earned', 170],
          ['redeemed', 70],
          ['expired', 65],
          ['forfeited', 5],
          ['reversed', 40],
          ['debt', 20],
          ['held', 10],
          ['available', -20],
        ],
        needs: [{ rule: 'ledger.payDebt', points: 20 }, reinstates(10, 'h')],
        entries: 9,
      },
    },
  },
  {
    name: 'of a purchase that is taken back after its points were spent, written off',
    rules: { reversal: 'writeOff' },
    entries: [
      earn('a', '2024-01-01', 100),
      redeem('r', '2024-01-02', 80),
      entry('reverse', '2024-01-03', { ref: 'a' }),
      earn('b', '2024-01-04', 15),
    ],
    on: {
      '2024-01-04': {
        totals: { earned: 115, redeemed: 80, reversed: 100, writtenOff: 80 },
        lots: [lot('b', '2024-01-04', '2024-01-04', null, 15, 15, 0, 0)],
        because: [
          ['earned', 115],
          ['redeemed', 80],
          ['reversed', 100],
          ['writtenOff', 80],
          ['available', 15],
        ],
        entries: 4,
      },
    },
  },
  {
    name: 'of refunds after the end of their lot, with days of grace',
    rules: { refundToExpired: { graceDays: 14 } },
    entries: [
      earn('a', '2024-01-01', 50, { lastUsableOn: '2024-06-30' }),
      redeem('r', '2024-03-01', 50),
      entry('refundRedeem', '2024-07-10', { key: 'f', ref: 'r', points: 20 }),
      entry('refundRedeem', '2024-07-12', { key: 'g', ref: 'r', points: 10 }),
      entry('hold', '2024-07-13', { lotId: 'a', points: 25 }),
    ],
    on: {
      '2024-07-01': {
        totals: { earned: 50, redeemed: 50 },
        because: [
          ['earned', 50],
          ['redeemed', 50],
          ['available', 0],
        ],
        entries: 2,
      },
      '2024-07-14': {
        totals: { earned: 50, redeemed: 20 },
        lots: [
          lot('a', '2024-01-01', '2024-07-10', '2024-07-24', 20, 0, 0, 20),
          lot('a', '2024-01-01', '2024-07-12', '2024-07-26', 10, 5, 0, 5),
        ],
        expiring: [
          ['2024-07-24', 20],
          ['2024-07-26', 10],
        ],
        because: [
          ['earned', 50],
          ['redeemed', 20],
          ['held', 25],
          ['available', 5],
        ],
        needs: [reinstates(25, 'a')],
        next: expires('2024-07-24', '2024-07-25', 20),
        entries: 5,
      },
      '2024-07-27': {
        totals: { earned: 50, redeemed: 20, expired: 30 },
        because: [
          ['earned', 50],
          ['redeemed', 20],
          ['expired', 30],
          ['available', 0],
        ],
        entries: 5,
      },
    },
  },
  {
    name: 'of refunds after the end of their lots, in a lot of their own',
    rules: { refundToExpired: 'newLot', expiry: { kind: 'days', days: 30 } },
    entries: [
      earn('a', '2024-01-01', 10),
      earn('b', '2024-01-02', 10),
      earn('c', '2024-01-20', 10),
      redeem('r', '2024-01-21', 25),
      entry('refundRedeem', '2024-02-10', { key: 'f', ref: 'r', points: 22 }),
    ],
    on: {
      '2024-02-10': {
        totals: { earned: 30, redeemed: 3 },
        lots: [
          lot('c', '2024-01-20', '2024-01-20', '2024-02-19', 10, 10, 0, 0),
          lot('f', '2024-02-10', '2024-02-10', '2024-03-11', 17, 17, 0, 0),
        ],
        expiring: [
          ['2024-02-19', 10],
          ['2024-03-11', 17],
        ],
        because: [
          ['earned', 30],
          ['redeemed', 3],
          ['available', 27],
        ],
        next: expires('2024-02-19', '2024-02-20', 10),
        entries: 5,
      },
    },
  },
  {
    name: 'that expires by inactivity, and has a lot with an end of its own',
    rules: { expiry: { kind: 'inactivity', months: 3 } },
    entries: [
      earn('a', '2024-01-10', 10),
      earn('b', '2024-02-20', 10, { lastUsableOn: '2024-12-31' }),
      redeem('r', '2024-03-05', 4),
      earn('late', '2024-03-10', 3, { effectiveOn: '2024-02-01' }),
    ],
    on: {
      '2024-04-01': {
        totals: { earned: 23, redeemed: 4 },
        lots: [
          lot('b', '2024-02-20', '2024-02-20', '2024-12-31', 10, 6, 0, 0),
          lot('a', '2024-01-10', '2024-01-10', '2024-06-05', 10, 10, 0, 0),
          lot('late', '2024-02-01', '2024-02-01', '2024-06-05', 3, 3, 0, 0),
        ],
        expiring: [
          ['2024-06-05', 13],
          ['2024-12-31', 6],
        ],
        because: [
          ['earned', 23],
          ['redeemed', 4],
          ['available', 19],
        ],
        next: expires('2024-06-05', '2024-06-06', 13),
        entries: 4,
      },
      '2024-06-06': {
        totals: { earned: 23, redeemed: 4, expired: 13 },
        lots: [lot('b', '2024-02-20', '2024-02-20', '2024-12-31', 10, 6, 0, 0)],
        expiring: [['2024-12-31', 6]],
        because: [
          ['earned', 23],
          ['redeemed', 4],
          ['expired', 13],
          ['available', 6],
        ],
        next: expires('2024-12-31', '2025-01-01', 6),
        entries: 4,
      },
    },
  },
  {
    name: 'of pending lots: some that begin together, one held whole, one of a single day',
    entries: [
      earn('e', '2024-01-01', 2, { activeOn: '2024-01-20', lastUsableOn: '2024-01-20' }),
      earn('z', '2024-01-01', 4, { activeOn: '2024-01-05' }),
      earn('b', '2024-01-02', 7, { activeOn: '2024-01-12' }),
      earn('c', '2024-01-02', 3, { lastUsableOn: '2024-01-11' }),
      earn('d', '2024-01-02', 5, { activeOn: '2024-01-12' }),
      entry('hold', '2024-01-02', { lotId: 'z' }),
      entry('hold', '2024-01-02', { key: 'i', lotId: 'e', points: 1 }),
    ],
    on: {
      '2024-01-03': {
        totals: { earned: 21 },
        lots: [
          lot('c', '2024-01-02', '2024-01-02', '2024-01-11', 3, 3, 0, 0),
          lot('z', '2024-01-01', '2024-01-05', null, 4, 0, 0, 4),
          lot('b', '2024-01-02', '2024-01-12', null, 7, 0, 7, 0),
          lot('d', '2024-01-02', '2024-01-12', null, 5, 0, 5, 0),
          lot('e', '2024-01-01', '2024-01-20', '2024-01-20', 2, 0, 1, 1),
        ],
        expiring: [
          ['2024-01-11', 3],
          ['2024-01-20', 1],
        ],
        because: [
          ['earned', 21],
          ['pending', 13],
          ['held', 5],
          ['available', 3],
        ],
        needs: [reinstates(5, 'z', 'e')],
        // On one day, becoming usable comes first.
        next: activates('2024-01-12', 12),
        entries: 7,
      },
      '2024-01-15': {
        totals: { earned: 21, expired: 3 },
        lots: [
          lot('z', '2024-01-01', '2024-01-05', null, 4, 0, 0, 4),
          lot('b', '2024-01-02', '2024-01-12', null, 7, 7, 0, 0),
          lot('d', '2024-01-02', '2024-01-12', null, 5, 5, 0, 0),
          lot('e', '2024-01-01', '2024-01-20', '2024-01-20', 2, 0, 1, 1),
        ],
        expiring: [['2024-01-20', 1]],
        because: [
          ['earned', 21],
          ['expired', 3],
          ['pending', 1],
          ['held', 5],
          ['available', 12],
        ],
        needs: [reinstates(5, 'z', 'e')],
        next: activates('2024-01-20', 1),
        entries: 7,
      },
      '2024-01-20': {
        totals: { earned: 21, expired: 3 },
        lots: [
          lot('e', '2024-01-01', '2024-01-20', '2024-01-20', 2, 1, 0, 1),
          lot('z', '2024-01-01', '2024-01-05', null, 4, 0, 0, 4),
          lot('b', '2024-01-02', '2024-01-12', null, 7, 7, 0, 0),
          lot('d', '2024-01-02', '2024-01-12', null, 5, 5, 0, 0),
        ],
        expiring: [['2024-01-20', 2]],
        because: [
          ['earned', 21],
          ['expired', 3],
          ['held', 5],
          ['available', 13],
        ],
        needs: [reinstates(5, 'e', 'z')],
        next: expires('2024-01-20', '2024-01-21', 2),
        entries: 7,
      },
    },
  },
  {
    name: 'of lots that wait for an entry, one of them held whole',
    rules: { pending: 'untilActivated', expiry: { kind: 'days', days: 10 } },
    entries: [
      earn('a', '2024-01-01', 5),
      earn('b', '2024-01-02', 7),
      earn('c', '2024-01-03', 6, { activeOn: '2024-01-20' }),
      entry('hold', '2024-01-03', { lotId: 'b' }),
      earn('d', '2024-01-04', 8),
      entry('activate', '2024-01-06', { lotId: 'a' }),
    ],
    on: {
      '2024-01-05': {
        totals: { earned: 26 },
        lots: [
          lot('c', '2024-01-03', '2024-01-20', '2024-01-30', 6, 0, 6, 0),
          lot('a', '2024-01-01', null, null, 5, 0, 5, 0),
          lot('b', '2024-01-02', null, null, 7, 0, 0, 7),
          lot('d', '2024-01-04', null, null, 8, 0, 8, 0),
        ],
        because: [
          ['earned', 26],
          ['pending', 19],
          ['held', 7],
          ['available', 0],
        ],
        needs: [{ rule: 'ledger.activate', points: 13, lots: ['a', 'd'] }, reinstates(7, 'b')],
        next: activates('2024-01-20', 6),
        entries: 5,
      },
      '2024-01-06': {
        totals: { earned: 26 },
        lots: [
          lot('a', '2024-01-01', '2024-01-06', '2024-01-16', 5, 5, 0, 0),
          lot('c', '2024-01-03', '2024-01-20', '2024-01-30', 6, 0, 6, 0),
          lot('b', '2024-01-02', null, null, 7, 0, 0, 7),
          lot('d', '2024-01-04', null, null, 8, 0, 8, 0),
        ],
        expiring: [['2024-01-16', 5]],
        because: [
          ['earned', 26],
          ['pending', 14],
          ['held', 7],
          ['available', 5],
        ],
        needs: [{ rule: 'ledger.activate', points: 8, lots: ['d'] }, reinstates(7, 'b')],
        next: expires('2024-01-16', '2024-01-17', 5),
        entries: 6,
      },
    },
  },
  {
    name: 'of points that were lost before they were credited, and of a forfeiture that came back in part',
    rules: { expiry: { kind: 'calendarYears', years: 1 } },
    entries: [
      entry('forfeit', '2024-01-01', { key: 'lost', points: 43, uncredited: true }),
      earn('a', '2024-02-01', 10),
      earn('b', '2024-02-02', 10),
      entry('forfeit', '2024-02-03', { points: 15 }),
      entry('reinstate', '2024-02-04', { ref: 'forfeit', points: 8 }),
    ],
    on: {
      '2024-02-04': {
        totals: { earned: 63, forfeited: 50 },
        lots: [
          lot('a', '2024-02-01', '2024-02-01', '2024-12-31', 10, 3, 0, 0),
          lot('b', '2024-02-02', '2024-02-02', '2024-12-31', 10, 10, 0, 0),
        ],
        expiring: [['2024-12-31', 13]],
        because: [
          ['earned', 63],
          ['forfeited', 50],
          ['available', 13],
        ],
        next: expires('2024-12-31', '2025-01-01', 13),
        entries: 5,
      },
    },
  },
  {
    name: 'of transfers and of a redemption that takes what there is',
    rules: { allowPartial: true },
    entries: [
      entry('transferIn', '2024-01-01', { key: 'in', points: 20 }),
      entry('transferOut', '2024-01-02', { key: 'out', points: 5 }),
      redeem('r', '2024-01-03', 100),
      entry('refundRedeem', '2024-01-04', { ref: 'out', points: 2 }),
      entry('adjust', '2024-01-05', { key: 'up', points: 4 }),
      entry('adjust', '2024-01-06', { key: 'down', points: -3 }),
    ],
    on: {
      '2024-01-06': {
        totals: { earned: 24, redeemed: 18, reversed: 3 },
        lots: [lot('up', '2024-01-05', '2024-01-05', null, 4, 3, 0, 0)],
        because: [
          ['earned', 24],
          ['redeemed', 18],
          ['reversed', 3],
          ['available', 3],
        ],
        entries: 6,
      },
    },
  },
  {
    name: 'of a reversal that takes what is expired, graced and set aside of its lot, then of others',
    rules: { refundToExpired: { graceDays: 30 } },
    entries: [
      earn('a', '2024-01-01', 50, { lastUsableOn: '2024-01-31' }),
      entry('hold', '2024-01-02', { lotId: 'a', points: 5 }),
      redeem('r', '2024-01-03', 20),
      earn('b', '2024-02-01', 30),
      entry('refundRedeem', '2024-02-02', { ref: 'r', points: 12 }),
      entry('hold', '2024-02-03', { key: 'i', lotId: 'a', points: 2 }),
      entry('reverse', '2024-02-04', { ref: 'a', points: 48 }),
    ],
    on: {
      '2024-02-03': {
        totals: { earned: 80, redeemed: 8, expired: 30 },
        lots: [
          lot('a', '2024-01-01', '2024-02-02', '2024-03-03', 12, 10, 0, 2),
          lot('b', '2024-02-01', '2024-02-01', null, 30, 30, 0, 0),
        ],
        expiring: [['2024-03-03', 12]],
        because: [
          ['earned', 80],
          ['redeemed', 8],
          ['expired', 30],
          ['held', 2],
          ['available', 40],
        ],
        needs: [reinstates(2, 'a')],
        next: expires('2024-03-03', '2024-03-04', 12),
        entries: 6,
      },
      '2024-02-04': {
        totals: { earned: 80, redeemed: 8, reversed: 48 },
        lots: [lot('b', '2024-02-01', '2024-02-01', null, 30, 24, 0, 0)],
        because: [
          ['earned', 80],
          ['redeemed', 8],
          ['reversed', 48],
          ['available', 24],
        ],
        entries: 7,
      },
    },
  },
];

describe('the balance of a ledger', () => {
  const cases = ledgers.flatMap(({ name, rules, entries, on }) =>
    Object.entries(on).map(([asOf, said]) => ({ name, rules, entries, asOf, said })),
  );
  test.for(cases)('$name, on $asOf', ({ rules, entries, asOf, said }) => {
    const policy = policyWith(rules);
    const balance = whole(said, asOf);
    expect(pointsBalance(policy, posted(policy, entries), { asOf })).toEqual(balance);
    // Folding what was never posted comes to the same.
    expect(pointsBalance(policy, entries, { asOf })).toEqual(balance);
    const { earned, writtenOff, ...gone } = balance.totals;
    const there = balance.usable + balance.pending + balance.held;
    const went = gone.redeemed + gone.expired + gone.forfeited + gone.reversed;
    expect(there + went).toBe(earned + balance.debt + writtenOff);
  });
});
