/** Why an entry is refused, word for word: code, place, sentence, what was found there, and the numbers. */
import { describe, expect, test } from 'vitest';
import {
  type LedgerEntry,
  type LedgerEntryProblem,
  type PointKindInput,
  pointsBalance,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem, refusalOf } from '../support/ledgers.ts';

type Rules = Omit<PointKindInput, 'name'>;

const day = '2024-01-02';
const a = earn('a', '2024-01-01', 50);
const entry = (kind: string, more: object = {}, on = day): LedgerEntry =>
  ({ key: kind, kind, on, ...more }) as LedgerEntry;

/** A problem at a key of the entry. */
const problem = <More extends object>(code: string, key: string, message: string, more: More) => ({
  code,
  path: ['entry', key],
  message: `entry.${key}: ${message}`,
  ...more,
});
/** More points than there are. */
const tooMuch = (code: string, wanted: number, have: number, what: string) =>
  problem(code, 'points', `${wanted} is more than the ${have} that ${what}`, {
    received: String(wanted),
    wanted,
    have,
  });
/** The same where the entry says no number, so that there is nothing to show. */
const allTooMuch = (code: string, wanted: number, have: number, what: string) => {
  const { received: _, ...rest } = tooMuch(code, wanted, have, what);
  return rest;
};

type Row = readonly [string, readonly LedgerEntry[], object, Rules?];
const rows: readonly Row[] = [
  [
    'a key that stands for other points',
    [a, earn('a', '2024-01-01', 60)],
    problem('key.conflict', 'key', '"a" is the key of another entry', { received: '"a"' }),
  ],
  [
    'points of a kind that the policy does not have',
    [earn('b', day, 5, { pointKind: 'gold' })],
    problem('choice.unknown', 'pointKind', '"gold" is none of "points"', {
      received: '"gold"',
      options: ['points'],
    }),
  ],
  [
    'a redemption of such a kind',
    [a, redeem('r', day, 5, { pointKind: 'gold' })],
    problem('choice.unknown', 'pointKind', '"gold" is none of "points"', {
      received: '"gold"',
      options: ['points'],
    }),
  ],
  [
    'a hold of such a kind',
    [a, entry('hold', { pointKind: 'gold' })],
    problem('choice.unknown', 'pointKind', '"gold" is none of "points"', {
      received: '"gold"',
      options: ['points'],
    }),
  ],
  [
    'an adjustment of such a kind',
    [a, entry('adjust', { pointKind: 'gold', points: -1 })],
    problem('choice.unknown', 'pointKind', '"gold" is none of "points"', {
      received: '"gold"',
      options: ['points'],
    }),
  ],
  [
    'an entry that was recorded before the last one',
    [earn('b', day, 5), a],
    problem(
      'entry.outOfOrder',
      'recordedOn',
      '"2024-01-01" lies before 2024-01-02, the day the last entry was recorded',
      { received: '"2024-01-01"' },
    ),
  ],
  [
    'a place in the ledger that is not the next',
    [a, earn('b', day, 5, { sequence: 3 })],
    problem('entry.outOfOrder', 'sequence', '3 is not 2, the next one', { received: '3' }),
  ],
  [
    'a lot under the name of another',
    [a, earn('b', day, 1, { lotId: 'a' })],
    problem('lot.duplicate', 'lotId', '"a" is the name of another lot', { received: '"a"' }),
  ],
  [
    'a lot whose key is the name of another',
    [earn('b', day, 1, { lotId: 'c' }), earn('c', day, 1)],
    problem('lot.duplicate', 'key', '"c" is the name of another lot', { received: '"c"' }),
  ],
  [
    'a lot under the key of an entry that named its lot',
    [earn('b', day, 1, { lotId: 'c' }), earn('d', day, 1, { lotId: 'b' })],
    problem('lot.duplicate', 'lotId', '"b" is the name of another lot', { received: '"b"' }),
  ],
  [
    'a refund whose key is the name of a lot, where it would form one',
    [
      earn('a', '2024-01-01', 50, { lastUsableOn: '2024-01-31' }),
      redeem('r', day, 20),
      earn('x', day, 1, { lotId: 'refundRedeem' }),
      entry('refundRedeem', { ref: 'r' }, '2024-02-01'),
    ],
    problem('lot.duplicate', 'key', '"refundRedeem" is the name of another lot', {
      received: '"refundRedeem"',
    }),
    { refundToExpired: 'newLot' },
  ],
  ...(
    [
      ['forfeit', 'lotId'],
      ['hold', 'lotId'],
      ['activate', 'lotId'],
      ['adjust', 'lotId'],
      ['reverse', 'ref'],
    ] as const
  ).map(
    ([kind, key]): Row => [
      `an unknown lot to ${kind}`,
      [
        a,
        entry(kind, { [key]: 'b', pointKind: 'points', ...(kind === 'adjust' && { points: -1 }) }),
      ],
      problem('lot.unknown', key, '"b" is the name of no lot', { received: '"b"' }),
    ],
  ),
  [
    'activating what can be used',
    [a, entry('activate', { lotId: 'a' })],
    problem('lot.notPending', 'lotId', '"a" is the name of a lot that is not pending', {
      received: '"a"',
    }),
  ],
  [
    'activating what has expired while it was pending',
    [
      earn('b', '2024-01-01', 5, { activeOn: '2024-03-01', lastUsableOn: '2024-03-31' }),
      entry('activate', { lotId: 'b' }, '2024-04-01'),
    ],
    problem('lot.notPending', 'lotId', '"b" is the name of a lot that is not pending', {
      received: '"b"',
    }),
  ],
  [
    'activating what ended before it began',
    [
      earn('b', '2024-01-01', 5, { lastUsableOn: '2024-01-05' }),
      entry('activate', { lotId: 'b' }, '2024-01-06'),
    ],
    problem('lot.notPending', 'lotId', '"b" is the name of a lot that is not pending', {
      received: '"b"',
    }),
    { pending: 30 },
  ],
  ...(['refundRedeem', 'reinstate'] as const).flatMap((kind): Row[] => [
    [
      `nothing to ${kind}`,
      [a, entry(kind, { ref: 'z' })],
      problem('ref.unknown', 'ref', '"z" is the key of no entry that was booked before', {
        received: '"z"',
      }),
    ],
    [
      `a lot to ${kind}`,
      [a, entry(kind, { ref: 'a' })],
      problem('ref.wrongKind', 'ref', '"a" is the key of an entry that cannot be undone so', {
        received: '"a"',
      }),
    ],
  ]),
  [
    'refunding what was held',
    [a, entry('hold', { points: 5 }), entry('refundRedeem', { ref: 'hold' })],
    problem('ref.wrongKind', 'ref', '"hold" is the key of an entry that cannot be undone so', {
      received: '"hold"',
    }),
  ],
  [
    'reinstating what was redeemed',
    [a, redeem('r', day, 5), entry('reinstate', { ref: 'r' })],
    problem('ref.wrongKind', 'ref', '"r" is the key of an entry that cannot be undone so', {
      received: '"r"',
    }),
  ],
  [
    'redeeming what only qualifies',
    [a, redeem('r', day, 1)],
    problem(
      'redeem.notSpendable',
      'pointKind',
      '"points" is a kind of points that cannot be redeemed',
      { received: '"points"' },
    ),
    { spendable: false },
  ],
  [
    'redeeming while points are owed',
    [a, redeem('r', day, 50), entry('reverse', { ref: 'a' }), redeem('s', day, 7)],
    problem('redeem.inDebt', 'points', '7 cannot be redeemed while 50 are owed', {
      received: '7',
      debt: 50,
    }),
  ],
  [
    'redeeming more than there is',
    [a, redeem('r', day, 51)],
    tooMuch('redeem.tooMuch', 51, 50, 'can be used'),
  ],
  [
    'redeeming where there is nothing to take a part of',
    [redeem('r', day, 3)],
    tooMuch('redeem.tooMuch', 3, 0, 'can be used'),
    { allowPartial: true },
  ],
  [
    'a transfer out of more than there is',
    [a, entry('transferOut', { points: 52 })],
    tooMuch('redeem.tooMuch', 52, 50, 'can be used'),
  ],
  [
    'refunding more than is not refunded yet',
    [
      a,
      redeem('r', day, 10),
      entry('refundRedeem', { ref: 'r', points: 4 }),
      entry('refundRedeem', { key: 'f', ref: 'r', points: 7 }),
    ],
    tooMuch('refund.tooMuch', 7, 6, 'were redeemed and not refunded'),
  ],
  [
    'refunding all where all is refunded',
    [
      a,
      redeem('r', day, 10),
      entry('refundRedeem', { ref: 'r' }),
      entry('refundRedeem', { key: 'f', ref: 'r' }),
    ],
    allTooMuch('refund.tooMuch', 1, 0, 'were redeemed and not refunded'),
  ],
  [
    'reversing more than was given',
    [a, entry('reverse', { ref: 'a', points: 51 })],
    tooMuch('reverse.tooMuch', 51, 50, 'were given and not taken back'),
  ],
  [
    'reversing all where all is taken back',
    [a, entry('reverse', { ref: 'a' }), entry('reverse', { key: 'v', ref: 'a' })],
    allTooMuch('reverse.tooMuch', 1, 0, 'were given and not taken back'),
  ],
  [
    'reversing what is spent, where that is refused',
    [a, redeem('r', day, 30), entry('reverse', { ref: 'a', points: 21 })],
    tooMuch('reverse.spent', 21, 20, 'are left to take back'),
    { reversal: 'refuse' },
  ],
  [
    'reversing all where a part is spent, and that is refused',
    [a, redeem('r', day, 30), entry('reverse', { ref: 'a' })],
    allTooMuch('reverse.spent', 50, 20, 'are left to take back'),
    { reversal: 'refuse' },
  ],
  [
    'reversing more than the lot holds, expired or set aside, and the others can use',
    [
      earn('b', '2024-01-01', 30, { lastUsableOn: '2024-01-31' }),
      entry('hold', { lotId: 'b', points: 10 }),
      redeem('r', day, 5),
      earn('c', day, 7),
      entry('hold', { key: 'other', lotId: 'c', points: 3 }),
      entry('reverse', { ref: 'b', points: 30 }, '2024-02-01'),
    ],
    tooMuch('reverse.spent', 30, 29, 'are left to take back'),
    { reversal: 'refuse' },
  ],
  [
    'adjusting by more than there is, where that is refused',
    [a, redeem('r', day, 30), entry('adjust', { points: -21 })],
    problem('reverse.spent', 'points', '-21 takes more than the 20 that are left to take back', {
      received: '-21',
      wanted: 21,
      have: 20,
    }),
    { reversal: 'refuse' },
  ],
  [
    'adjusting a lot that is not pending by more than there is',
    [a, redeem('r', day, 30), entry('adjust', { lotId: 'a', points: -21 })],
    problem('reverse.spent', 'points', '-21 takes more than the 20 that are left to take back', {
      received: '-21',
      wanted: 21,
      have: 20,
    }),
    { reversal: 'pendingOnly' },
  ],
  [
    'reversing what is not pending, where nothing else is taken back',
    [a, entry('reverse', { ref: 'a', points: 1 })],
    tooMuch('reverse.notPending', 1, 0, 'are pending'),
    { reversal: 'pendingOnly' },
  ],
  [
    'reversing more than is left pending',
    [
      earn('b', day, 10, { activeOn: '2024-02-01' }),
      entry('hold', { lotId: 'b', points: 4 }),
      entry('reverse', { ref: 'b' }),
    ],
    allTooMuch('reverse.notPending', 10, 6, 'are pending'),
    { reversal: 'pendingOnly' },
  ],
  [
    'reversing what ended before it was usable',
    [
      earn('b', day, 10, { lastUsableOn: '2024-01-05' }),
      entry('reverse', { ref: 'b', points: 2 }, '2024-01-06'),
    ],
    tooMuch('reverse.notPending', 2, 0, 'are pending'),
    { reversal: 'pendingOnly', pending: 30 },
  ],
  [
    'holding more than there is',
    [a, entry('hold', { points: 51 })],
    tooMuch('hold.tooMuch', 51, 50, 'there are'),
  ],
  [
    'holding more than a lot has left',
    [
      a,
      entry('hold', { lotId: 'a', points: 20 }),
      entry('hold', { key: 'h', lotId: 'a', points: 31 }),
    ],
    tooMuch('hold.tooMuch', 31, 30, 'there are'),
  ],
  [
    'forfeiting more than can be used: what is pending is not',
    [a, earn('b', day, 9, { activeOn: '2024-02-01' }), entry('forfeit', { points: 51 })],
    tooMuch('forfeit.tooMuch', 51, 50, 'there are'),
  ],
  [
    'forfeiting points of a lot that has expired',
    [
      earn('b', '2024-01-01', 30, { lastUsableOn: '2024-01-31' }),
      entry('forfeit', { lotId: 'b', points: 1 }, '2024-02-01'),
    ],
    tooMuch('forfeit.tooMuch', 1, 0, 'there are'),
  ],
  [
    'reinstating more than was held and is not back',
    [
      a,
      entry('hold', { points: 5 }),
      entry('reinstate', { ref: 'hold', points: 2 }),
      entry('reinstate', { key: 'i', ref: 'hold', points: 4 }),
    ],
    tooMuch('reinstate.tooMuch', 4, 3, 'have not come back yet'),
  ],
  [
    'reinstating all where all is back',
    [
      a,
      entry('forfeit', { points: 5 }),
      entry('reinstate', { ref: 'forfeit' }),
      entry('reinstate', { key: 'i', ref: 'forfeit' }),
    ],
    allTooMuch('reinstate.tooMuch', 1, 0, 'have not come back yet'),
  ],
  [
    'reinstating what was held and a reversal took',
    [
      a,
      entry('hold', { points: 30 }),
      entry('reverse', { ref: 'a', points: 40 }),
      entry('reinstate', { ref: 'hold', points: 11 }),
    ],
    tooMuch('reinstate.tooMuch', 11, 10, 'have not come back yet'),
  ],
  ...(
    [
      ['of more than the lot has', redeem('r', day, 51, { allocations: [['a', 51]] })],
      ['that are less than the points', redeem('r', day, 5, { allocations: [['a', 4]] })],
      ['that are more than the points', redeem('r', day, 5, { allocations: [['a', 6]] })],
      ['of a lot that is not known', redeem('r', day, 5, { allocations: [['b', 5]] })],
      [
        'of a lot twice, together more than it has',
        redeem('r', day, 60, {
          allocations: [
            ['a', 30],
            ['a', 30],
          ],
        }),
      ],
      ['of pending points to redeem', redeem('r', day, 5, { allocations: [['p', 5]] })],
      [
        'of pending points to hold',
        entry('hold', { key: 'r', points: 5, allocations: [['p', 5]] }),
      ],
      ['of a hold that says no points', entry('hold', { key: 'r', allocations: [['a', 5]] })],
      [
        'of more than a reversal takes',
        entry('reverse', { key: 'r', ref: 'a', points: 5, allocations: [['a', 6]] }),
      ],
      [
        'of pending points of another lot to reverse',
        entry('reverse', { key: 'r', ref: 'a', points: 5, allocations: [['p', 5]] }),
      ],
      ['of what is set aside to redeem', redeem('r', day, 41, { allocations: [['a', 41]] })],
    ] as const
  ).map(([name, one]): Row => {
    const { allocations } = one as unknown as { allocations: readonly [string, number][] };
    const last = { ...one, allocations: allocations.map(([lotId, points]) => ({ lotId, points })) };
    return [
      `allocations ${name}`,
      [
        a,
        earn('p', day, 9, { activeOn: '2024-02-01' }),
        entry('hold', { lotId: 'a', points: 10 }),
        last as LedgerEntry,
      ],
      problem('allocations.impossible', 'key', '"r" has allocations that its lots do not have', {
        received: '"r"',
      }),
    ];
  }),
];

describe('a refusal says everything', () => {
  test.for(rows)('of %s', ([, entries, expected, rules = {}]) => {
    const policy = policyWith(rules);
    expect(refusalOf(policy, entries)).toEqual(expected);
    const before = posted(policy, entries.slice(0, -1));
    const asked = { asOf: '2024-12-31' };
    const untouched = pointsBalance(policy, before, asked);
    const { code } = expected as LedgerEntryProblem;
    if (code === 'entry.outOfOrder') return;
    const last = { ...(entries.at(-1) as LedgerEntry), sequence: entries.length };
    const on = last.on;
    expect(pointsBalance(policy, [...before, last], asked)).toEqual({
      ...untouched,
      // A key counts once.
      entries: untouched.entries + (code === 'key.conflict' ? 0 : 1),
      issues: [{ code, key: last.key, on }],
      because: [...untouched.because, { kind: 'ledger.refused', key: last.key, on, code }],
    });
  });
});
