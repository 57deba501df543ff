/** Checkpoints that cannot be used, and entries that cannot follow one: word for word. */
import { describe, expect, it, test } from 'vitest';
import {
  type CheckpointLot,
  continueLedger,
  defineLedgerPolicy,
  type LedgerCheckpoint,
  type LedgerEntry,
  type LedgerPolicy,
  ledgerCheckpoint,
} from '../../src/points/index.ts';
import { Fingerprint } from '../../src/points/ledger/fingerprint.ts';
import { dayNumberFrom } from '../../src/time/civilDate.ts';
import { earn, policyWith, posted, redeem } from '../support/ledgers.ts';
import { entry } from '../support/wholeBalances.ts';

const account = 'c-1';
const none = { earned: 0, redeemed: 0, expired: 0, forfeited: 0, reversed: 0, writtenOff: 0 };

function twoKinds(first: string, second: string): LedgerPolicy {
  const pointKinds = [{ name: first }, { name: second }];
  return defineLedgerPolicy({ id: 'two', version: '1', pointKinds });
}

describe('a checkpoint without entries', () => {
  it('says so of every kind of points', () => {
    const policy = twoKinds('stars', 'points');
    expect(ledgerCheckpoint(policy, [], { account, asOf: '2024-01-01' })).toEqual({
      format: 'ledger-checkpoint@1',
      account,
      policy: { id: 'two', version: '1' },
      asOf: '2024-01-01',
      entries: 0,
      lastKey: null,
      kinds: ['stars', 'points'].map((pointKind) => ({
        pointKind,
        debt: 0,
        totals: none,
        idleUntil: null,
        lots: [],
      })),
      // A checkpoint that is stored outlives this version.
      fingerprint: '264c8121',
    });
  });
});

/** A checkpoint that was changed by someone who knows how a fingerprint is made. */
function signed({ fingerprint: _, ...checkpoint }: LedgerCheckpoint): LedgerCheckpoint {
  const sign = new Fingerprint(checkpoint);
  const dayOr = (text: unknown, never: number): number => {
    const day = text === null ? never : dayNumberFrom(text);
    return typeof day === 'number' ? day : Number.NaN;
  };
  for (const kind of checkpoint.kinds) {
    sign.kind(kind);
    for (const { lotId: id, on, activeOn, lastUsableOn, until, ...figures } of kind.lots) {
      const days = {
        from: dayOr(on, Number.NaN),
        active: dayOr(activeOn, Number.POSITIVE_INFINITY),
        last: dayOr(lastUsableOn, Number.POSITIVE_INFINITY),
      };
      sign.lot({ id, ...days, ...figures } as unknown as Parameters<Fingerprint['lot']>[0], until);
    }
  }
  return { ...checkpoint, fingerprint: sign.toString() };
}

describe('a checkpoint that cannot be used', () => {
  const policy = twoKinds('stars', 'points');
  const entries = posted(policy, [
    earn('s', '2024-01-01', 7),
    earn('a', '2024-01-01', 100, { pointKind: 'points' }),
    earn('b', '2024-01-02', 40, { pointKind: 'points', activeOn: '2024-03-10' }),
    entry('hold', '2024-01-21', { lotId: 'a', points: 5 }),
    redeem('r', '2024-01-22', 30, { pointKind: 'points' }),
    entry('forfeit', '2024-01-23', { lotId: 'b', points: 40 }),
    entry('hold', '2024-01-24', { key: 'i', lotId: 'a', points: 65 }),
    earn('c', '2024-01-25', 11, { pointKind: 'points' }),
  ]);
  const asOf = '2024-02-01';
  const checkpoint = ledgerCheckpoint(policy, entries, { account, asOf });
  const [stars, points] = checkpoint.kinds as [
    LedgerCheckpoint['kinds'][0],
    LedgerCheckpoint['kinds'][0],
  ];
  const [a, c] = points.lots as [CheckpointLot, CheckpointLot];
  const go = (from: unknown, under: LedgerPolicy = policy, name = account) => {
    const outcome = continueLedger(under, from as LedgerCheckpoint, {
      account: name,
      entries: [],
      asOf,
    });
    return outcome.ok ? 'granted' : outcome.problems;
  };
  const refusal = (code: string, key: string, received: string, explanation: string) => [
    {
      code: `checkpoint.${code}`,
      path: ['checkpoint', key],
      message: `checkpoint.${key}: ${received} ${explanation}`,
      received,
    },
  ];
  const changed = (value: unknown) =>
    refusal(
      'changed',
      'fingerprint',
      JSON.stringify(value),
      'is not that of the checkpoint as it is',
    );

  it('is of another account or policy, and says which', () => {
    expect(go(checkpoint)).toBe('granted');
    expect(go(checkpoint, policy, 'c-2')).toEqual(
      refusal('otherAccount', 'account', '"c-1"', 'is the account of the checkpoint, not c-2'),
    );
    const kinds = policy.pointKinds;
    const renamed = defineLedgerPolicy({ id: 'other', version: '1', pointKinds: kinds });
    expect(go(checkpoint, renamed)).toEqual(
      refusal('otherPolicy', 'policy', '"two 1"', 'is not the policy other 1'),
    );
    const newer = defineLedgerPolicy({ id: 'two', version: '2', pointKinds: kinds });
    expect(go(checkpoint, newer)).toEqual(
      refusal('otherPolicy', 'policy', '"two 1"', 'is not the policy two 2'),
    );
  });

  test.each<readonly [string, unknown, string]>([
    ['a number', 5, '5'],
    ['a text', 'checkpoint', '"checkpoint"'],
    ['null', null, 'null'],
    ['another format', { ...checkpoint, format: 'ledger-checkpoint@2' }, 'an object'],
    ['a policy that is a number', { ...checkpoint, policy: 5 }, 'an object'],
    ['no kinds', { ...checkpoint, kinds: {} }, 'an object'],
    ['a kind that is null', { ...checkpoint, kinds: [stars, null] }, 'an object'],
    [
      'a kind without totals',
      { ...checkpoint, kinds: [stars, { ...points, totals: 5 }] },
      'an object',
    ],
    [
      'a kind without lots',
      { ...checkpoint, kinds: [stars, { ...points, lots: {} }] },
      'an object',
    ],
    [
      'a lot that is null',
      { ...checkpoint, kinds: [stars, { ...points, lots: [a, null] }] },
      'an object',
    ],
    [
      'a lot that is a number',
      { ...checkpoint, kinds: [stars, { ...points, lots: [a, 5] }] },
      'an object',
    ],
  ])('is none: %s', (_name, value, received) => {
    expect(go(value)).toEqual(
      refusal('changed', 'format', received, 'is no checkpoint of a ledger'),
    );
  });

  it('is of a policy that was changed under its version', () => {
    expect(go(checkpoint, twoKinds('points', 'stars'))).toEqual(changed(checkpoint.fingerprint));
    const one = defineLedgerPolicy({ id: 'two', version: '1', pointKinds: [{ name: 'stars' }] });
    expect(go(checkpoint, one)).toEqual(changed(checkpoint.fingerprint));
    const three = defineLedgerPolicy({
      id: 'two',
      version: '1',
      pointKinds: [...policy.pointKinds, { name: 'more' }],
    });
    expect(go(checkpoint, three)).toEqual(changed(checkpoint.fingerprint));
  });

  const withPoints = (change: object) => ({
    ...checkpoint,
    kinds: [stars, { ...points, ...change }],
  });
  const withTotals = (change: object) => withPoints({ totals: { ...points.totals, ...change } });
  const withLots = (first: object, second: object = {}) =>
    withPoints({
      lots: [
        { ...a, ...first },
        { ...c, ...second },
      ],
    });
  const word = 2 ** 32;
  const changes: readonly (readonly [string, object])[] = [
    ['the day', { ...checkpoint, asOf: '2024-02-02' }],
    ['the number of entries', { ...checkpoint, entries: 7 }],
    [
      'the number of entries, by 2 to the 32nd',
      { ...checkpoint, entries: checkpoint.entries + word },
    ],
    ['the last key', { ...checkpoint, lastKey: 'd' }],
    ['the last key to none', { ...checkpoint, lastKey: null }],
    ['the last key by its second letter', { ...checkpoint, lastKey: 'cc' }],
    ['the debt', withPoints({ debt: 1 })],
    ['the idle end', withPoints({ idleUntil: '2024-03-01' })],
    ['the kind of points', withPoints({ pointKind: 'stars' })],
    ...Object.keys(points.totals).map(
      (key) => [`what is ${key}`, withTotals({ [key]: 3 })] as const,
    ),
    ...Object.keys(points.totals).map(
      (key) =>
        [
          `what is ${key}, by 2 to the 32nd`,
          withTotals({ [key]: points.totals[key as 'earned'] + word }),
        ] as const,
    ),
    ['what is reversed for what is redeemed', withTotals({ redeemed: 0, reversed: 30 })],
    ...(
      [
        ['lotId', 'b'],
        ['order', 2],
        ['on', '2024-01-02'],
        ['activeOn', '2024-01-02'],
        ['lastUsableOn', '2024-01-02'],
        ['until', 'entry'],
        ['points', 101],
        ['left', 1],
        ['held', 71],
        ['undone', 1],
      ] as const
    ).map(([key, value]) => [`${key} of a lot`, withLots({ [key]: value })] as const),
    ['points set aside to points left', withLots({ left: 5, held: 65 })],
    ['the order of lots', withPoints({ lots: [c, a] })],
    ['the order of kinds', { ...checkpoint, kinds: [points, stars] }],
    ['one kind more', { ...checkpoint, kinds: [stars, points, points] }],
    ['one kind less', { ...checkpoint, kinds: [stars] }],
    ['the fingerprint', { ...checkpoint, fingerprint: '0' }],
  ];
  test.each(changes)('was changed in %s', (_name, value) => {
    expect(go(value)).toEqual(changed((value as LedgerCheckpoint).fingerprint));
  });

  it('but an untouched one that is signed again is the same', () => {
    expect(signed(checkpoint)).toEqual(checkpoint);
    expect(checkpoint.fingerprint).toBe('01873ebe');
  });

  const lies: readonly (readonly [string, object])[] = [
    ['a day of the calendar', { ...checkpoint, asOf: '2024-02-30' }],
    ['whole entries', { ...checkpoint, entries: 8.5 }],
    ['entries as a number', { ...checkpoint, entries: '8' }],
    ['books in balance', withTotals({ earned: 150 })],
    ['books in balance, for what is owed', withPoints({ debt: 1 })],
    ['books in balance, for what was written off', withTotals({ writtenOff: 1 })],
    ...['redeemed', 'expired', 'forfeited', 'reversed'].map(
      (key) => [`books in balance, for what is ${key}`, withTotals({ [key]: 33 })] as const,
    ),
    ['books in balance, for what is left', withLots({ left: 1 })],
    ['books in balance, for what is set aside', withLots({ held: 71 })],
    ['a day from which it counts', withLots({ on: 'soon' })],
    ['a first day', withLots({ activeOn: 'soon' })],
    ['a last day', withLots({ lastUsableOn: 'soon' })],
    ['a day that is said', withLots({ on: null })],
    ['a whole place', withLots({ order: 1.5 })],
    ['whole points', withLots({ points: 100.5 })],
    ['points as a number', withLots({ points: '100' })],
    ['whole points left', withLots({ left: -0.5 }, { left: 11.5 })],
    ['whole points set aside', withLots({ held: 70.5 }, { held: -0.5 })],
    ['whole points undone', withLots({ undone: 0.5 })],
    ['whole points undone in its last lot', withLots({}, { undone: 0.5 })],
    ['each lot once', withPoints({ lots: [{ ...a, held: 35 }, { ...a, held: 35 }, c] })],
    ['a grace with a lot before it', withLots({}, { until: 'grace', lotId: 'x' })],
    ['a word for who says until when', withLots({}, { until: 'pending' })],
  ];
  test.each(lies)('does not have %s, whoever signed it', (_name, value) => {
    const lie = signed(value as LedgerCheckpoint);
    expect(go(lie)).toEqual(changed(lie.fingerprint));
  });
});

describe('entries after a checkpoint', () => {
  const policy = policyWith();
  const before = posted(policy, [earn('a', '2024-01-01', 50), redeem('r', '2024-01-02', 5)]);
  const checkpoint = ledgerCheckpoint(policy, before, { account, asOf: '2024-01-31' });
  const on = '2024-02-01';
  const go = (...entries: readonly LedgerEntry[]) => {
    const outcome = continueLedger(policy, checkpoint, { account, entries, asOf: on });
    return outcome.ok ? 'granted' : outcome.problems;
  };
  const needsAll = (index: number, key: string) => [
    {
      code: 'checkpoint.needsAllEntries',
      path: ['entries', index, 'key'],
      message: `entries[${index}].key: "${key}" counts from before the checkpoint, or is about what it does not hold`,
      received: `"${key}"`,
    },
  ];
  const x = earn('x', on, 5);

  test.each<readonly [string, readonly LedgerEntry[], number, string]>([
    ['that count from before it', [x, earn('y', on, 5, { effectiveOn: '2024-01-30' })], 1, 'y'],
    ['that were recorded before it', [earn('y', '2024-01-30', 5), x], 0, 'y'],
    ['under its last key', [x, redeem('r', on, 5)], 1, 'r'],
    ['about an entry of before it', [entry('refundRedeem', on, { ref: 'r' })], 0, 'refundRedeem'],
    ['about a lot that it does not hold', [x, entry('reverse', on, { ref: 'z' })], 1, 'reverse'],
    ['under the name of a lot it holds', [earn('y', on, 5, { lotId: 'a' })], 0, 'y'],
  ])('%s ask for all', (_name, entries, index, key) => {
    expect(go(...entries)).toEqual(needsAll(index, key));
  });

  it('of the day of the checkpoint do not', () => {
    expect(go(earn('y', '2024-01-31', 5), earn('z', on, 1, { effectiveOn: '2024-01-31' }))).toBe(
      'granted',
    );
  });

  it('that cannot be booked are refused by their place, however they are listed', () => {
    const much = redeem('s', on, 500);
    expect(go(much, x)).toEqual([
      {
        code: 'redeem.tooMuch',
        path: ['entries', 0, 'points'],
        message: 'entries[0].points: 500 is more than the 50 that can be used',
        received: '500',
        wanted: 500,
        have: 50,
      },
    ]);
    expect(go(x, { ...x, points: 6 } as LedgerEntry)).toEqual([
      {
        code: 'key.conflict',
        path: ['entries', 1, 'key'],
        message: 'entries[1].key: "x" is the key of another entry',
        received: '"x"',
      },
    ]);
    expect(go(x, earn('y', on, 1, { sequence: 9 }))).toEqual([
      {
        code: 'entry.outOfOrder',
        path: ['entries', 1, 'sequence'],
        message: 'entries[1].sequence: 9 is not 4, the next one',
        received: '9',
      },
    ]);
  });
});
