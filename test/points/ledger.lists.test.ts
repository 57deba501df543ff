/** What is wrong with a list of entries as a whole, and what is odd in a policy: word for word. */
import { describe, expect, it, test } from 'vitest';
import {
  defineLedgerPolicy,
  type LedgerEntry,
  ledgerDefaults,
  lintLedgerPolicy,
  type PointKindInput,
  readLedger,
  telecomAccumulating,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem } from '../support/ledgers.ts';

const day = '2024-01-02';
const [first, second, third] = posted(policyWith(), [
  earn('a', '2024-01-01', 50),
  redeem('r', day, 5),
  earn('b', day, 5),
]) as readonly [LedgerEntry, LedgerEntry, LedgerEntry];
const { sequence: _, ...bare } = first;

/** The problem of one entry of a list. */
const at = (index: number, key: string, code: string, received: string, explanation: string) => ({
  code,
  path: [index, key],
  message: `[${index}].${key}: ${received} ${explanation}`,
  received,
});
const cut = (count: number, explanation: string) => ({
  code: 'ledger.cutOff',
  path: [],
  message: `(top level): a list of ${count} ${explanation}`,
  received: `a list of ${count}`,
});
type Extent = { entries: number; lastKey: string | null };
type Row = readonly [string, unknown, readonly object[], Extent?];

const rows: readonly Row[] = [
  [
    'what is no list',
    'a text',
    [
      {
        code: 'type.wrong',
        path: [],
        message: '(top level): "a text" is not a list',
        received: '"a text"',
        expected: 'a list',
      },
    ],
  ],
  [
    'nothing',
    undefined,
    [
      {
        code: 'key.missing',
        path: [],
        message: '(top level): a list must be given',
        expected: 'a list',
      },
    ],
  ],
  [
    'a key with two contents',
    [first, second, third, { ...bare, points: 7, recordedOn: '2024-02-01' }],
    [at(3, 'key', 'key.conflict', '"a"', 'is the key of another entry')],
  ],
  [
    'a place that is missing',
    [first, third],
    [at(1, 'sequence', 'sequence.gap', '3', 'is not 2, the next place')],
  ],
  [
    'a first place that is missing',
    [third, second],
    [at(1, 'sequence', 'sequence.gap', '2', 'is not 1, the next place')],
  ],
  [
    'a place that is taken twice',
    [{ ...third, key: 'c' }, first, second, third],
    [at(0, 'sequence', 'sequence.duplicate', '3', 'is the place of another entry')],
  ],
  [
    'a place that an entry without one has',
    [bare, { ...second, sequence: 1 }],
    [at(1, 'sequence', 'sequence.duplicate', '1', 'is the place of another entry')],
  ],
  [
    'two gaps',
    [first, { ...second, sequence: 4 }, { ...third, sequence: 7 }],
    [
      at(1, 'sequence', 'sequence.gap', '4', 'is not 2, the next place'),
      at(2, 'sequence', 'sequence.gap', '7', 'is not 5, the next place'),
    ],
  ],
  [
    'fewer entries than there were',
    [first, second],
    [cut(2, 'has 2 of at least 3 entries: it was cut off')],
    { entries: 3, lastKey: 'b' },
  ],
  [
    'another entry at the end than there was',
    [first, second, third],
    [cut(3, 'has b as entry 3, which was c')],
    { entries: 3, lastKey: 'c' },
  ],
  [
    'another entry in the middle than there was',
    [first, second, third],
    [cut(3, 'has r as entry 2, which was b')],
    { entries: 2, lastKey: 'b' },
  ],
  [
    'a repeated entry in the place of a missing one',
    [first, second, { ...second }],
    [cut(3, 'has 2 of at least 3 entries: it was cut off')],
    { entries: 3, lastKey: 'r' },
  ],
  [
    'a conflict, a gap and an end that is missing',
    [first, third, { ...bare, points: 7 }],
    [
      at(2, 'key', 'key.conflict', '"a"', 'is the key of another entry'),
      at(1, 'sequence', 'sequence.gap', '3', 'is not 2, the next place'),
      cut(3, 'has 2 of at least 4 entries: it was cut off'),
    ],
    { entries: 4, lastKey: 'b' },
  ],
];

describe('a list of entries', () => {
  test.for(rows)('with %s', ([, list, problems, checkpoint]) => {
    expect(readLedger(list, { checkpoint })).toEqual({ ok: false, problems });
  });

  it('that is whole is given as it is', () => {
    const list = [third, second, first, first];
    const outcome = readLedger(list, { checkpoint: { entries: 3, lastKey: 'b' } });
    expect(outcome).toEqual({ ok: true, value: list });
    expect(outcome.ok && outcome.value).toBe(list);
    const mixed = [bare, { ...second, sequence: 2 }];
    expect(readLedger(mixed).ok).toBe(true);
    // Places are looked at by themselves, whatever the days are.
    const turned = [
      earn('a', '2024-01-03', 1, { sequence: 2 }),
      earn('b', '2024-01-01', 1, { sequence: 3 }),
      earn('c', '2024-01-02', 1, { sequence: 1 }),
    ];
    expect(readLedger(turned).ok).toBe(true);
    expect(readLedger([], { checkpoint: { entries: 0, lastKey: 'gone' } }).ok).toBe(true);
  });
});

describe('a policy that is odd', () => {
  type Rules = Omit<PointKindInput, 'name'>;
  const sameDay = 'gives points of the last day no day more; add a year, or use months';
  const cases: readonly (readonly [Rules, string, string, string, string])[] = [
    [
      { pending: 30, expiry: { kind: 'days', days: 14 } },
      'expiry.shorterThanPending',
      'pending',
      '30',
      'days of waiting are more than the 14 that points can then be used',
    ],
    [
      { pending: 63, expiry: { kind: 'months', months: 2 } },
      'expiry.shorterThanPending',
      'pending',
      '63',
      'days of waiting are more than the 62 that points can then be used',
    ],
    [
      { expiry: { kind: 'calendarYears', years: 1 } },
      'expiry.sameDay',
      'expiry',
      'an object',
      sameDay,
    ],
    [
      { expiry: { kind: 'fixedDate', monthDay: '12-31' } },
      'expiry.sameDay',
      'expiry',
      'an object',
      sameDay,
    ],
    [
      { refundToExpired: { graceDays: 20 }, expiry: { kind: 'days', days: 19 } },
      'grace.longerThanExpiry',
      'refundToExpired',
      '20',
      'days of grace are more than the 19 of new points',
    ],
    [
      { reversal: 'pendingOnly' },
      'reversal.neverPending',
      'reversal',
      '"pendingOnly"',
      'takes nothing: no points are pending',
    ],
    [
      { value: { perPoint: '0.00', currency: 'CNY' } },
      'value.zero',
      'value',
      '"0"',
      'is the value of a point',
    ],
  ];
  test.each(cases)('%j', (rules, code, key, received, explanation) => {
    const policy = defineLedgerPolicy({
      id: 'odd',
      version: '1',
      pointKinds: [{ name: 'plain' }, { name: 'points', ...rules }],
    });
    expect(lintLedgerPolicy(policy)).toEqual([
      {
        code,
        path: ['pointKinds', 1, key],
        message: `pointKinds[1].${key}: ${received} ${explanation}`,
        received,
      },
    ]);
  });

  test.each<readonly [Rules]>([
    [{ pending: 14, expiry: { kind: 'days', days: 14 } }],
    [{ pending: 62, expiry: { kind: 'months', months: 2 } }],
    [{ pending: 3_660, expiry: { kind: 'inactivity', months: 1 } }],
    [{ pending: 'untilActivated', expiry: { kind: 'days', days: 1 } }],
    [{ expiry: { kind: 'calendarYears', years: 2 } }],
    [{ refundToExpired: { graceDays: 19 }, expiry: { kind: 'days', days: 19 } }],
    [{ refundToExpired: { graceDays: 3_660 } }],
    [{ refundToExpired: 'newLot' }],
    [{ reversal: 'pendingOnly', pending: 1 }],
    [{ reversal: 'pendingOnly', pending: 'untilActivated' }],
    [{ reversal: 'refuse', value: { perPoint: '0.01', currency: 'CNY' } }],
  ])('is not %j', (rules) => {
    expect(lintLedgerPolicy(policyWith(rules))).toEqual([]);
  });

  it('has the defaults that are written down where it says nothing', () => {
    expect(ledgerDefaults).toEqual({
      spendable: true,
      expiry: { kind: 'never' },
      pending: 0,
      allowPartial: false,
      refundToExpired: 'expire',
      reversal: 'debt',
      value: null,
    });
    expect(policyWith().pointKinds).toEqual([{ name: 'points', ...ledgerDefaults }]);
    expect(telecomAccumulating).toEqual({
      format: 'ledger-policy@1',
      id: 'telecom-accumulating',
      version: '1',
      pointKinds: [
        { name: 'redeemable', ...ledgerDefaults, expiry: { kind: 'calendarYears', years: 3 } },
      ],
    });
  });
});
