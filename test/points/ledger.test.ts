/** The rules of the ledger, by tables. */
import { describe, expect, it, test } from 'vitest';
import {
  defineLedgerPolicy,
  type LedgerEntry,
  type PointKindInput,
  type PointsBalance,
  pointsBalance,
  postEntry,
  telecomAccumulating,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem } from '../support/ledgers.ts';

type Rules = Omit<PointKindInput, 'name'>;

function balance(rules: Rules, entries: readonly LedgerEntry[], asOf: string): PointsBalance {
  const policy = policyWith(rules);
  return pointsBalance(policy, posted(policy, entries), { asOf });
}

const lotsOf = ({ lots }: PointsBalance): string[] =>
  lots.map(({ lotId, usable, pending, held }) => `${lotId} ${usable} ${pending} ${held}`);

describe('the last usable day', () => {
  const cases: readonly (readonly [string, Rules['expiry'], string, string | null])[] = [
    ['never', { kind: 'never' }, '2024-01-31', null],
    ['months', { kind: 'months', months: 12 }, '2024-01-31', '2025-01-31'],
    ['months from a leap day', { kind: 'months', months: 12 }, '2024-02-29', '2025-02-28'],
    ['a month from its end', { kind: 'months', months: 1 }, '2024-01-31', '2024-02-29'],
    [
      'months to the end of the month',
      { kind: 'months', months: 12, roundUp: 'month' },
      '2020-07-06',
      '2021-07-31',
    ],
    [
      'months to the end of the quarter',
      { kind: 'months', months: 1, roundUp: 'quarter' },
      '2024-01-31',
      '2024-03-31',
    ],
    [
      'months to the end of the half year',
      { kind: 'months', months: 6, roundUp: 'halfYear' },
      '2024-01-15',
      '2024-12-31',
    ],
    [
      'half of the year as its end',
      { kind: 'months', months: 5, roundUp: 'halfYear' },
      '2024-01-15',
      '2024-06-30',
    ],
    [
      'months to the end of the year',
      { kind: 'months', months: 12, roundUp: 'year' },
      '2024-01-15',
      '2025-12-31',
    ],
    ['days', { kind: 'days', days: 30 }, '2024-02-01', '2024-03-02'],
    [
      'days to the end of the month',
      { kind: 'days', days: 30, roundUp: 'month' },
      '2024-02-01',
      '2024-03-31',
    ],
    ['the calendar year', { kind: 'calendarYears', years: 1 }, '2024-12-31', '2024-12-31'],
    ['three calendar years', { kind: 'calendarYears', years: 3 }, '2024-01-01', '2026-12-31'],
    [
      'a fixed date, that very day',
      { kind: 'fixedDate', monthDay: '06-30' },
      '2024-06-30',
      '2024-06-30',
    ],
    [
      'a fixed date, the day after',
      { kind: 'fixedDate', monthDay: '06-30' },
      '2024-07-01',
      '2025-06-30',
    ],
    [
      'the leap day where there is none',
      { kind: 'fixedDate', monthDay: '02-29' },
      '2025-01-01',
      '2025-02-28',
    ],
    [
      'the leap day where there is one',
      { kind: 'fixedDate', monthDay: '02-29' },
      '2027-03-01',
      '2028-02-29',
    ],
    ['inactivity', { kind: 'inactivity', months: 6 }, '2024-01-31', '2024-07-31'],
    [
      'inactivity to the end of the year',
      { kind: 'inactivity', months: 6, roundUp: 'year' },
      '2024-01-31',
      '2024-12-31',
    ],
    [
      'the last day of the calendar',
      { kind: 'calendarYears', years: 50 },
      '9950-01-01',
      '9999-12-31',
    ],
    ['beyond the calendar', { kind: 'calendarYears', years: 100 }, '9950-01-01', null],
  ];
  test.each(cases)('%s', (_name, expiry, on, last) => {
    const rules = expiry === undefined ? {} : { expiry };
    const [lot] = balance(rules, [earn('a', on, 5)], on).lots;
    expect(lot?.lastUsableOn).toBe(last);
  });

  it('is inclusive, and nothing is spent after it', () => {
    const rules: Rules = { expiry: { kind: 'days', days: 1 } };
    const entries = [earn('a', '2024-01-01', 5)];
    expect(balance(rules, entries, '2024-01-02').available).toBe(5);
    const after = balance(rules, entries, '2024-01-03');
    expect(after).toMatchObject({ available: 0, totals: { expired: 5 }, lots: [], next: null });
  });

  it('counts from the first usable day, and is that of the entry where it gives one', () => {
    const rules: Rules = { expiry: { kind: 'days', days: 10 }, pending: 5 };
    const { lots } = balance(
      rules,
      [earn('a', '2024-01-01', 1), earn('b', '2024-01-01', 1, { lastUsableOn: '2024-01-08' })],
      '2024-01-01',
    );
    expect(lots.map(({ activeOn, lastUsableOn }) => [activeOn, lastUsableOn])).toEqual([
      ['2024-01-06', '2024-01-16'],
      ['2024-01-06', '2024-01-08'],
    ]);
  });

  it('by inactivity moves with every earning and redemption, for all lots together', () => {
    const rules: Rules = { expiry: { kind: 'inactivity', months: 3 } };
    const entries = [
      earn('a', '2024-01-10', 10),
      redeem('r', '2024-03-05', 1),
      earn('b', '2024-05-20', 10),
    ];
    expect(balance(rules, entries, '2024-06-06').expiring).toEqual([
      { lastUsableOn: '2024-08-20', points: 19 },
    ]);
    expect(balance(rules, entries, '2024-08-21').totals.expired).toBe(19);
    const late = [...entries, earn('c', '2024-08-21', 4)];
    expect(balance(rules, late, '2024-08-21')).toMatchObject({
      available: 4,
      totals: { expired: 19 },
    });
  });
});

describe('pending points', () => {
  it('become usable by themselves on their day', () => {
    const entries = [earn('a', '2024-01-01', 5, { activeOn: '2024-02-01' })];
    expect(balance({}, entries, '2024-01-31')).toMatchObject({
      available: 0,
      pending: 5,
      next: { what: 'ledger.activates', on: '2024-02-01', points: 5 },
    });
    expect(balance({}, entries, '2024-02-01')).toMatchObject({ available: 5, pending: 0 });
  });

  it('wait for an entry where the policy says so, and count their life from it', () => {
    const rules: Rules = { pending: 'untilActivated', expiry: { kind: 'days', days: 10 } };
    const entries = [earn('a', '2024-01-01', 5)];
    const before = balance(rules, entries, '2024-06-01');
    expect(before.pending).toBe(5);
    expect(before.lots[0]).toMatchObject({ activeOn: null, lastUsableOn: null });
    expect(before.needs).toEqual([{ rule: 'ledger.activate', points: 5, lots: ['a'] }]);
    const activated: LedgerEntry[] = [
      ...entries,
      { key: 'x', kind: 'activate', lotId: 'a', on: '2024-06-02' },
    ];
    expect(balance(rules, activated, '2024-06-12').available).toBe(5);
    expect(balance(rules, activated, '2024-06-13').totals.expired).toBe(5);
  });

  it('that end before they begin are never announced', () => {
    const entries = [earn('a', '2024-02-27', 1, { lastUsableOn: '2024-02-28' })];
    expect(balance({ pending: 14 }, entries, '2024-02-27').next).toBeNull();
  });

  it('pay what is owed on the day they become usable', () => {
    const entries: LedgerEntry[] = [
      earn('a', '2024-01-01', 50),
      earn('b', '2024-01-02', 30, { activeOn: '2024-03-01' }),
      redeem('r', '2024-01-03', 50),
      { key: 'v', kind: 'reverse', ref: 'a', on: '2024-01-04' },
    ];
    expect(balance({}, entries, '2024-02-29')).toMatchObject({ available: -50, debt: 50 });
    expect(balance({}, entries, '2024-03-01')).toMatchObject({
      available: -20,
      debt: 20,
      lots: [],
    });
  });
});

describe('redeeming', () => {
  it('takes what expires first, then what is older, then what was booked first', () => {
    const policy = policyWith();
    const entries = posted(policy, [
      earn('none', '2024-01-01', 10),
      earn('late', '2024-01-02', 10, { lastUsableOn: '2024-12-31' }),
      earn('young', '2024-01-03', 10, { lastUsableOn: '2024-06-30' }),
      earn('second', '2024-01-01', 10, { recordedOn: '2024-01-03', lastUsableOn: '2024-06-30' }),
      redeem('r', '2024-02-01', 35),
    ]);
    expect(entries.at(-1)).toMatchObject({
      allocations: [
        { lotId: 'second', points: 10 },
        { lotId: 'young', points: 10 },
        { lotId: 'late', points: 10 },
        { lotId: 'none', points: 5 },
      ],
    });
  });

  it('takes what there is where the policy allows a part, and keeps what was asked for', () => {
    const policy = policyWith({ allowPartial: true });
    const entries = posted(policy, [earn('a', '2024-01-01', 10), redeem('r', '2024-01-02', 25)]);
    expect(entries.at(-1)).toMatchObject({ points: 10, requested: 25 });
    const again = postEntry(policy, entries, { entry: redeem('r', '2024-01-02', 25) });
    expect(again).toMatchObject({ ok: true, value: { posted: false } });
    const other = postEntry(policy, entries, { entry: redeem('r', '2024-01-02', 10) });
    expect(other).toMatchObject({ ok: false, problems: [{ code: 'key.conflict' }] });
    expect(pointsBalance(policy, entries, { asOf: '2024-01-02' }).totals.redeemed).toBe(10);
  });

  it('keeps what posting decided, whatever becomes known later', () => {
    const policy = policyWith();
    const entries = posted(policy, [
      earn('a', '2024-01-01', 10),
      redeem('r', '2024-01-05', 10),
      earn('b', '2024-01-10', 10, { effectiveOn: '2024-01-01', lastUsableOn: '2024-01-31' }),
    ]);
    const asOf = '2024-01-20';
    expect(lotsOf(pointsBalance(policy, entries, { asOf }))).toEqual(['b 10 0 0']);
    const { allocations: _, ...bare } = entries[1] as LedgerEntry & { allocations: unknown };
    const undecided = [entries[0], bare, entries[2]] as LedgerEntry[];
    expect(lotsOf(pointsBalance(policy, undecided, { asOf }))).toEqual(['b 10 0 0']);
  });

  it('is the same for a transfer out, and a transfer in is a lot', () => {
    const entries: LedgerEntry[] = [
      { key: 'in', kind: 'transferIn', on: '2024-01-01', points: 20 },
      { key: 'out', kind: 'transferOut', on: '2024-01-02', points: 5 },
      { key: 'back', kind: 'refundRedeem', ref: 'out', on: '2024-01-03', points: 2 },
    ];
    expect(balance({}, entries, '2024-01-03')).toMatchObject({
      available: 17,
      totals: { earned: 20, redeemed: 3 },
    });
  });
});

describe('refunding a redemption whose lot has expired', () => {
  const entries = (more: readonly LedgerEntry[] = []): LedgerEntry[] => [
    earn('a', '2024-01-01', 50, { lastUsableOn: '2024-06-30' }),
    redeem('r', '2024-03-01', 50),
    { key: 'f', kind: 'refundRedeem', ref: 'r', on: '2024-07-10', points: 20 },
    ...more,
  ];

  it('expires the points at once by default', () => {
    expect(balance({}, entries(), '2024-07-10')).toMatchObject({
      available: 0,
      totals: { redeemed: 30, expired: 20 },
    });
  });

  it('gives days of grace in the same lot', () => {
    const rules: Rules = { refundToExpired: { graceDays: 14 } };
    const on = balance(rules, entries(), '2024-07-24');
    expect(on.lots).toEqual([
      {
        lotId: 'a',
        on: '2024-01-01',
        activeOn: '2024-07-10',
        lastUsableOn: '2024-07-24',
        points: 20,
        usable: 20,
        pending: 0,
        held: 0,
      },
    ]);
    expect(balance(rules, entries(), '2024-07-25').totals.expired).toBe(20);
    const spent = balance(rules, entries([redeem('r2', '2024-07-20', 15)]), '2024-07-25');
    expect(spent.totals).toMatchObject({ redeemed: 45, expired: 5 });
    const twice: LedgerEntry = { key: 'f2', kind: 'refundRedeem', ref: 'r2', on: '2024-08-01' };
    const again = entries([redeem('r2', '2024-07-20', 15), twice]);
    expect(balance(rules, again, '2024-08-15').available).toBe(15);
    expect(balance(rules, again, '2024-08-16').available).toBe(0);
  });

  it('names a lot once in what is set aside, however often points came back to it', () => {
    const twice: LedgerEntry = {
      key: 'f2',
      kind: 'refundRedeem',
      ref: 'r',
      points: 5,
      on: '2024-07-10',
    };
    const held: LedgerEntry = { key: 'h', kind: 'hold', on: '2024-07-11' };
    const rules: Rules = { refundToExpired: { graceDays: 14 } };
    expect(balance(rules, entries([twice, held]), '2024-07-12').needs).toEqual([
      { rule: 'ledger.reinstate', points: 25, lots: ['a'] },
    ]);
  });

  it('makes a new lot with a new life', () => {
    const rules: Rules = {
      refundToExpired: 'newLot',
      expiry: { kind: 'months', months: 1 },
    };
    const made = balance(rules, entries(), '2024-07-10');
    expect(made.lots[0]).toMatchObject({
      lotId: 'f',
      on: '2024-07-10',
      lastUsableOn: '2024-08-10',
    });
    expect(made.totals).toMatchObject({ earned: 50, redeemed: 30, expired: 0 });
  });

  it('pays what is owed first', () => {
    const more: LedgerEntry[] = [{ key: 'v', kind: 'reverse', ref: 'a', on: '2024-07-11' }];
    const rules: Rules = { refundToExpired: { graceDays: 14 } };
    expect(balance(rules, entries(more), '2024-07-11')).toMatchObject({ debt: 30, usable: 0 });
    const back: LedgerEntry = { key: 'f2', kind: 'refundRedeem', ref: 'r', on: '2024-07-12' };
    expect(balance(rules, entries([...more, back]), '2024-07-12')).toMatchObject({
      debt: 0,
      usable: 0,
      available: 0,
    });
  });
});

describe('reversing', () => {
  const spent: LedgerEntry[] = [
    earn('a', '2024-01-01', 100),
    earn('b', '2024-01-01', 30),
    redeem('r', '2024-01-02', 110),
  ];
  const reversal: LedgerEntry = { key: 'v', kind: 'reverse', ref: 'a', on: '2024-01-03' };

  test.each([
    ['debt', { available: -80, debt: 80, totals: { writtenOff: 0, reversed: 100 } }],
    ['writeOff', { available: 0, debt: 0, totals: { writtenOff: 80, reversed: 100 } }],
  ] as const)('spent points under %s', (rule, figures) => {
    expect(balance({ reversal: rule }, [...spent, reversal], '2024-01-03')).toMatchObject(figures);
  });

  it('takes from the lot first, then from others in the order of consumption', () => {
    const policy = policyWith();
    const entries = posted(policy, [
      earn('b', '2024-01-01', 30),
      earn('a', '2024-01-05', 50),
      redeem('r', '2024-01-06', 60),
      { ...reversal, on: '2024-01-07', points: 40 },
    ]);
    expect(entries.at(-1)).toMatchObject({ allocations: [{ lotId: 'a', points: 20 }], points: 40 });
    expect(pointsBalance(policy, entries, { asOf: '2024-01-07' }).debt).toBe(20);
  });

  it('takes expired and held points of the lot as well, and never more than it gave', () => {
    const entries: LedgerEntry[] = [
      earn('a', '2024-01-01', 50, { lastUsableOn: '2024-01-31' }),
      { key: 'h', kind: 'hold', lotId: 'a', points: 20, on: '2024-01-02' },
      { ...reversal, on: '2024-02-15' },
    ];
    expect(balance({}, entries, '2024-02-15')).toMatchObject({
      debt: 0,
      held: 0,
      totals: { expired: 0, reversed: 50 },
    });
  });

  it('leaves out what was forfeited of the lot', () => {
    const entries: LedgerEntry[] = [
      earn('a', '2024-01-01', 50),
      { key: 'x', kind: 'forfeit', lotId: 'a', points: 20, on: '2024-01-02' },
      reversal,
    ];
    expect(balance({}, entries, '2024-01-03')).toMatchObject({
      available: 0,
      debt: 0,
      totals: { forfeited: 20, reversed: 30 },
    });
  });

  it('of pending points only takes nothing else', () => {
    const rules: Rules = { reversal: 'pendingOnly', pending: 10 };
    const entries = [earn('a', '2024-01-01', 50), { ...reversal, points: 20 }];
    expect(balance(rules, entries, '2024-01-03')).toMatchObject({
      pending: 30,
      totals: { reversed: 20 },
    });
  });

  it('by hand takes from the lot that is named, and counts as reversed of it', () => {
    const down: LedgerEntry = { key: 'x', kind: 'adjust', points: -40, on: '2024-01-03' };
    const entries = [earn('a', '2024-01-01', 30), earn('b', '2024-01-02', 30)];
    expect(lotsOf(balance({}, [...entries, down], '2024-01-03'))).toEqual(['b 20 0 0']);
    const named = balance({}, [...entries, { ...down, lotId: 'b' }], '2024-01-03');
    expect(lotsOf(named)).toEqual(['a 20 0 0']);
    expect(named.totals.reversed).toBe(40);
    const up: LedgerEntry = { key: 'y', kind: 'adjust', points: 7, on: '2024-01-03' };
    expect(balance({}, [...entries, up], '2024-01-03').totals.earned).toBe(67);
  });
});

describe('forfeiting and holding', () => {
  const entries = [earn('a', '2024-01-01', 30), earn('b', '2024-01-02', 30)];

  it('takes all that is usable, or part of it in the order of consumption', () => {
    const all: LedgerEntry = { key: 'x', kind: 'forfeit', on: '2024-01-03' };
    expect(balance({}, [...entries, all], '2024-01-03')).toMatchObject({
      available: 0,
      totals: { forfeited: 60 },
    });
    const some = balance({}, [...entries, { ...all, points: 40 }], '2024-01-03');
    expect(lotsOf(some)).toEqual(['b 20 0 0']);
  });

  it('of an empty balance takes nothing, and is no fault', () => {
    const policy = policyWith();
    const all: LedgerEntry = { key: 'x', kind: 'forfeit', on: '2024-01-03' };
    expect(posted(policy, [all])[0]).toMatchObject({ points: 0, allocations: [] });
  });

  it('holds points in their lot, where they expire with it, and gives them back', () => {
    const policy = policyWith();
    const held = posted(policy, [
      earn('a', '2024-01-01', 30, { lastUsableOn: '2024-03-31' }),
      { key: 'h', kind: 'hold', lotId: 'a', points: 25, on: '2024-01-03' },
      { key: 'i', kind: 'reinstate', ref: 'h', points: 5, on: '2024-01-04' },
    ]);
    const now = pointsBalance(policy, held, { asOf: '2024-01-04' });
    expect(now).toMatchObject({ available: 10, held: 20 });
    expect(now.needs).toEqual([{ rule: 'ledger.reinstate', points: 20, lots: ['a'] }]);
    expect(pointsBalance(policy, held, { asOf: '2024-04-01' })).toMatchObject({
      held: 0,
      totals: { expired: 30 },
    });
  });

  it('gives forfeited points back to their lots, the last taken first', () => {
    const more: LedgerEntry[] = [
      { key: 'x', kind: 'forfeit', on: '2024-01-03', points: 40 },
      { key: 'y', kind: 'reinstate', ref: 'x', on: '2024-01-04', points: 15 },
    ];
    const back = balance({}, [...entries, ...more], '2024-01-04');
    expect(lotsOf(back)).toEqual(['a 5 0 0', 'b 30 0 0']);
    expect(back.totals.forfeited).toBe(25);
  });

  it('counts points that were never credited as earned and forfeited', () => {
    const lost: LedgerEntry = {
      key: 'x',
      kind: 'forfeit',
      on: '2024-01-03',
      points: 43,
      uncredited: true,
    };
    expect(balance({}, [lost], '2024-01-03')).toMatchObject({
      available: 0,
      totals: { earned: 43, forfeited: 43 },
    });
  });
});

describe('what is true, and what was believed', () => {
  const policy = policyWith({ expiry: { kind: 'months', months: 12 } });
  const entries = posted(policy, [
    earn('a', '2024-01-10', 50),
    redeem('r', '2024-02-10', 20),
    earn('late', '2024-03-01', 30, { effectiveOn: '2024-01-01' }),
    {
      key: 'v',
      kind: 'reverse',
      ref: 'a',
      points: 10,
      on: '2024-04-01',
      effectiveOn: '2024-01-15',
    },
  ]);
  const available = (asOf: string, knownAt?: string): number =>
    pointsBalance(policy, entries, { asOf, knownAt: knownAt ?? null }).available;

  test.each([
    ['2024-02-01', '2024-02-01', 50],
    ['2024-02-01', '2024-03-01', 80],
    ['2024-02-15', '2024-02-15', 30],
    ['2024-03-31', undefined, 60],
    ['2024-04-01', undefined, 50],
    ['2024-06-01', '2024-03-31', 60],
    ['2023-12-31', undefined, 0],
  ])('as of %s, known at %s: %s', (asOf, knownAt, points) => {
    expect(available(asOf, knownAt)).toBe(points);
  });
});

describe('several kinds of points', () => {
  const policy = defineLedgerPolicy({
    id: 'two',
    version: '1',
    pointKinds: [
      { name: 'redeemable', value: { perPoint: '0.01', currency: 'CNY' } },
      { name: 'qualifying', spendable: false, expiry: { kind: 'calendarYears', years: 1 } },
    ],
  });
  const entries = posted(policy, [
    earn('a', '2024-01-01', 435),
    earn('b', '2024-01-01', 60, { pointKind: 'qualifying' }),
    redeem('r', '2024-02-01', 35),
  ]);

  it('have balances of their own', () => {
    const asOf = '2025-01-01';
    expect(pointsBalance(policy, entries, { asOf })).toMatchObject({
      pointKind: 'redeemable',
      available: 400,
      liability: '4',
      breakage: '0',
      entries: 3,
    });
    expect(pointsBalance(policy, entries, { asOf, pointKind: 'qualifying' })).toMatchObject({
      available: 0,
      liability: null,
      breakage: null,
      totals: { expired: 60, redeemed: 0 },
    });
  });

  it('value points exactly', () => {
    const worth = (perPoint: string, points: number): string | null =>
      balance(
        { value: { perPoint, currency: 'CNY' } },
        [earn('a', '2024-01-01', points)],
        '2024-01-01',
      ).liability;
    expect(worth('0.8', 1)).toBe('0.8');
    expect(worth('0.01', 435)).toBe('4.35');
    expect(worth('0.1', 3)).toBe('0.3');
  });
});

it('tells what expires when, and what comes next', () => {
  const entries = [
    earn('a', '2024-01-01', 10),
    earn('b', '2025-01-01', 20),
    earn('c', '2025-02-01', 5),
  ];
  const { expiring, next, because } = pointsBalance(telecomAccumulating, entries, {
    asOf: '2025-06-30',
  });
  expect(expiring).toEqual([
    { lastUsableOn: '2026-12-31', points: 10 },
    { lastUsableOn: '2027-12-31', points: 25 },
  ]);
  expect(next).toEqual({
    what: 'ledger.expires',
    on: '2027-01-01',
    lastUsableOn: '2026-12-31',
    points: 10,
  });
  expect(because).toEqual([
    { kind: 'ledger.earned', points: 35 },
    { kind: 'ledger.available', points: 35 },
  ]);
});
