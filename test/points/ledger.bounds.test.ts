/** What is just not refused: entries that take, give back or name all that they may. */
import { describe, expect, it, test } from 'vitest';
import {
  type LedgerEntry,
  type PointKindInput,
  pointsBalance,
  postEntry,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem, refusalOf } from '../support/ledgers.ts';

type Rules = Omit<PointKindInput, 'name'>;

const day = '2024-01-02';
const a = earn('a', '2024-01-01', 50);
const entry = (kind: string, more: object = {}, on = day): LedgerEntry =>
  ({ key: kind, kind, on, ...more }) as LedgerEntry;

describe('what lies just within the bounds is granted', () => {
  const granted: readonly (readonly [string, readonly LedgerEntry[], Rules?])[] = [
    ['all there is, redeemed', [a, redeem('r', day, 50)]],
    ['all there is, held', [a, entry('hold', { points: 50 })]],
    ['all of a lot, forfeited', [a, entry('forfeit', { lotId: 'a', points: 50 })]],
    ['all that was given, taken back', [a, entry('reverse', { ref: 'a', points: 50 })]],
    [
      'all that is left, taken back',
      [a, redeem('r', day, 30), earn('b', day, 30), entry('reverse', { ref: 'a' })],
      { reversal: 'refuse' },
    ],
    [
      'all that is left, adjusted',
      [a, redeem('r', day, 30), entry('adjust', { points: -20 })],
      { reversal: 'pendingOnly' },
    ],
    [
      'what the lot has set aside and expired, taken back',
      [
        earn('b', '2024-01-01', 30, { lastUsableOn: '2024-01-31' }),
        entry('hold', { lotId: 'b', points: 10 }),
        entry('reverse', { ref: 'b' }, '2024-02-01'),
      ],
      { reversal: 'refuse' },
    ],
    [
      'what is pending, taken back where nothing spent is',
      [earn('b', day, 9, { activeOn: '2024-02-01' }), entry('reverse', { ref: 'b' })],
      { reversal: 'refuse' },
    ],
    [
      'all that is pending, taken back',
      [earn('b', day, 9, { activeOn: '2024-02-01' }), entry('reverse', { ref: 'b' })],
      { reversal: 'pendingOnly' },
    ],
    [
      'all that was redeemed, refunded',
      [a, redeem('r', day, 9), entry('refundRedeem', { ref: 'r', points: 9 })],
    ],
    [
      'all that was held, reinstated',
      [a, entry('hold', { points: 9 }), entry('reinstate', { ref: 'hold', points: 9 })],
    ],
    ['a first entry of long ago', [earn('o', '1950-01-01', 1)]],
    ['on the same day as the last', [earn('b', day, 1), earn('c', day, 1)]],
    ['with the next place', [a, earn('b', day, 1, { sequence: 2 })]],
    [
      'a lot under the key of a refund that formed none',
      [
        a,
        redeem('r', day, 9),
        entry('refundRedeem', { ref: 'r' }),
        earn('x', '2024-01-03', 1, { lotId: 'refundRedeem' }),
      ],
      { refundToExpired: 'newLot' },
    ],
    [
      'a refund under the name of a lot, where it forms none',
      [
        earn('b', '2024-01-01', 9, { lotId: 'refundRedeem', lastUsableOn: '2024-01-31' }),
        redeem('r', day, 9),
        entry('refundRedeem', { ref: 'r' }, '2024-02-01'),
      ],
      { refundToExpired: { graceDays: 3 } },
    ],
  ];
  test.for(granted)('%s', ([, entries, rules = {}]) => {
    expect(refusalOf(policyWith(rules), entries)).toBeNull();
  });

  it('and an entry keeps the key of its lot for itself, where that is free', () => {
    const policy = policyWith();
    const entries = posted(policy, [
      earn('c', day, 3),
      earn('b', day, 1, { lotId: 'l' }),
      entry('reverse', { ref: 'b' }),
      entry('hold', { lotId: 'l' }),
    ]);
    expect(entries.slice(2)).toEqual([
      { ...entry('reverse', { ref: 'b' }), ...decided(1, [{ lotId: 'l', points: 1 }], 3) },
      { ...entry('hold', { lotId: 'l' }), ...decided(0, [], 4) },
    ]);
    const outcome = postEntry(policy, entries, { entry: entry('forfeit', { lotId: 'b' }) });
    expect(outcome.ok && outcome.value.entry).toMatchObject({ points: 0, allocations: [] });
  });
});

/** What posting writes into an entry that takes points. */
function decided(points: number, allocations: readonly object[], sequence: number): object {
  return { pointKind: 'points', points, allocations, sequence };
}

it('what is set aside and comes back is counted nowhere else', () => {
  const policy = policyWith();
  const entries = [
    a,
    entry('hold', { points: 20 }),
    entry('reinstate', { ref: 'hold', points: 15 }),
    entry('reinstate', { key: 'i', ref: 'hold' }),
  ];
  const { totals, held, available } = pointsBalance(policy, entries, { asOf: day });
  expect([totals, held, available]).toEqual([
    { earned: 50, redeemed: 0, expired: 0, forfeited: 0, reversed: 0, writtenOff: 0 },
    0,
    50,
  ]);
});

it('a name stays that of the lot that had it first', () => {
  const policy = policyWith();
  const entries = posted(policy, [
    earn('k', day, 5, { lotId: 'x' }),
    earn('x', day, 7, { lotId: 'y' }),
    entry('reverse', { ref: 'x' }),
  ]);
  expect(entries.at(-1)).toMatchObject({ points: 5, allocations: [{ lotId: 'x', points: 5 }] });
});

it('what was refused counts for nothing later on', () => {
  const entries = [
    a,
    redeem('r', '2024-01-01', 30),
    entry('adjust', { lotId: 'a', points: -21 }),
    entry('reverse', { key: 'v', ref: 'a', points: 22 }),
    entry('refundRedeem', { ref: 'r' }, '2024-01-03'),
    entry('reverse', { ref: 'a' }, '2024-01-04'),
  ];
  const policy = policyWith({ reversal: 'refuse' });
  const { issues, totals } = pointsBalance(policy, entries, { asOf: '2024-01-04' });
  expect(issues.map(({ key }) => key)).toEqual(['adjust', 'v']);
  expect(totals).toMatchObject({ earned: 50, redeemed: 0, reversed: 50 });
});

describe('what can be used is known exactly', () => {
  const ended = earn('e', '2024-01-01', 9, { lastUsableOn: '2024-01-31' });
  const waiting = earn('w', day, 7, { activeOn: '2024-12-01' });
  const rows: readonly (readonly [string, readonly LedgerEntry[], number, Rules?])[] = [
    ['after the end of a lot', [a, ended], 50],
    [
      'after a lot that points came back to has ended',
      [a, ended, redeem('r', day, 5), entry('refundRedeem', { ref: 'r' })],
      50,
    ],
    ['before a lot begins', [a, waiting], 50],
    [
      'after a late lot that had ended before it was known',
      [a, earn('late', '2024-02-10', 5, { effectiveOn: day, lastUsableOn: '2024-02-09' })],
      50,
    ],
    [
      'after a refund to a lot that has ended',
      [a, ended, redeem('r', day, 9), entry('refundRedeem', { ref: 'r' }, '2024-02-01')],
      50,
    ],
    [
      'after a refund to it with days of grace',
      [a, ended, redeem('r', day, 9), entry('refundRedeem', { ref: 'r', points: 8 }, '2024-02-01')],
      58,
      { refundToExpired: { graceDays: 40 } },
    ],
    [
      'after a hold of a pending lot came back',
      [a, waiting, entry('hold', { lotId: 'w' }), entry('reinstate', { ref: 'hold', points: 3 })],
      50,
    ],
    [
      'after a hold of a lot that has ended came back',
      [a, ended, entry('hold', { lotId: 'e' }), entry('reinstate', { ref: 'hold' }, '2024-02-01')],
      50,
    ],
    ['after a reversal of pending points', [a, waiting, entry('reverse', { ref: 'w' })], 50],
    [
      'after a reversal of what has expired',
      [a, ended, entry('reverse', { ref: 'e' }, '2024-02-01')],
      50,
    ],
    ['after a reversal of half a lot', [a, entry('reverse', { ref: 'a', points: 25 })], 25],
    ['after a hold', [a, entry('hold', { points: 20 })], 30],
    ['after a lot was used up', [a, ended, redeem('r', day, 9), redeem('s', day, 1)], 49],
  ];
  test.for(rows)('%s', ([, entries, have, rules = {}]) => {
    const much = redeem('much', '2024-02-15', 1_000);
    expect(refusalOf(policyWith(rules), [...entries, much])).toMatchObject({ have });
  });
});
