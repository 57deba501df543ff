/** Which entry stands, in which order entries are booked, and what posting decided once and for all. */
import { describe, expect, it, test } from 'vitest';
import {
  type LedgerEntry,
  type PointKindInput,
  type PointsBalance,
  pointsBalance,
  postEntry,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem } from '../support/ledgers.ts';
import { entry } from '../support/wholeBalances.ts';

type Rules = Omit<PointKindInput, 'name'>;

const day = '2024-01-02';
const asOf = '2024-12-31';
const policy = policyWith();
const left = ({ lots }: PointsBalance): string[] =>
  lots.map(({ lotId, usable, held }) => `${lotId} ${usable} ${held}`);

describe('an entry that is sent again', () => {
  const before = [earn('l', '2024-01-01', 50), earn('m', '2024-01-01', 50)];
  const score = { period: '2023-12', policy: { id: 'p', version: '1' } };
  const full = earn('a', day, 5, {
    ...{ pointKind: 'points', effectiveOn: '2024-01-01', lotId: 'n', reason: 'x', actor: 'y' },
    ...{ activeOn: '2024-01-05', lastUsableOn: '2024-12-31', score },
  });
  const lost = entry('forfeit', day, { key: 'a', points: 5, uncredited: true });
  const spent = redeem('a', day, 5, { allocations: [{ lotId: 'm', points: 5 }] });
  const back = entry('reverse', day, { key: 'a', ref: 'l' });
  const { score: _, ...unscored } = full as LedgerEntry & { score: unknown };
  const {
    pointKind: __,
    lotId: ___,
    activeOn: ____,
    lastUsableOn: _____,
    ...bare
  } = full as LedgerEntry & Record<'pointKind' | 'lotId' | 'activeOn' | 'lastUsableOn', unknown>;

  const turned = { policy: { version: '1', id: 'p' }, period: '2023-12' };
  const same: readonly (readonly [string, LedgerEntry, object])[] = [
    ['as it was', full, full],
    ['on a later day', full, { ...full, recordedOn: '2024-03-01' }],
    ['with another place', full, { ...full, sequence: 77 }],
    ['without what posting fills in', full, bare],
    [
      'with what posting filled in',
      bare as LedgerEntry,
      { ...bare, pointKind: 'points', activeOn: '2024-01-01' },
    ],
    ['with null for nothing', lost, { ...lost, reason: null, ref: null, score: null }],
    ['with its score in another order', full, { ...full, score: turned }],
    ['without what it took', spent, redeem('a', day, 5)],
    ['without the points that were all', back, { ...back, points: null }],
    ['with the points that were all', back, { ...back, points: 50 }],
    ['with nothing asked for beyond its points', spent, { ...spent, requested: null }],
    [
      'credited, in so many words',
      entry('forfeit', day, { key: 'a', points: 5 }),
      entry('forfeit', day, { key: 'a', points: 5, uncredited: false }),
    ],
  ];
  test.each(same)('%s is the same', (_name, first, again) => {
    const entries = posted(policy, [...before, first]);
    const outcome = postEntry(policy, entries, { entry: again as LedgerEntry });
    expect(outcome).toEqual({
      ok: true,
      value: { entry: entries.at(-1), entries, posted: false },
    });
    // An entry that was never posted stands for itself as well.
    const kept = [...before, first];
    const later = postEntry(policy, kept, { entry: again as LedgerEntry });
    expect(later).toEqual({ ok: true, value: { entry: first, entries: kept, posted: false } });
    expect(pointsBalance(policy, [...entries, again as LedgerEntry], { asOf })).toEqual(
      pointsBalance(policy, entries, { asOf }),
    );
  });

  const others: readonly (readonly [string, LedgerEntry, object])[] = [
    ['of another kind', full, { ...full, kind: 'transferIn' }],
    ['of another day', full, { ...full, on: '2024-01-03' }],
    ['that counts from another day', full, { ...full, effectiveOn: day }],
    ['with other points', full, { ...full, points: 6 }],
    ['for another reason', full, { ...full, reason: 'z' }],
    ['without a reason', full, { ...full, reason: null }],
    ['by another actor', full, { ...full, actor: 'z' }],
    ['of another score', full, { ...full, score: { ...score, period: '2023-11' } }],
    [
      'by another policy',
      full,
      { ...full, score: { ...score, policy: { id: 'q', version: '1' } } },
    ],
    [
      'by another version',
      full,
      { ...full, score: { ...score, policy: { id: 'p', version: '2' } } },
    ],
    ['of no score', full, unscored],
    ['of another kind of points', full, { ...full, pointKind: 'gold' }],
    ['with another lot', full, { ...full, lotId: 'o' }],
    ['usable from another day', full, { ...full, activeOn: '2024-01-06' }],
    ['usable to another day', full, { ...full, lastUsableOn: '2024-12-30' }],
    ['about another lot', back, { ...back, ref: 'm' }],
    ['with points that were not all', back, { ...back, points: 49 }],
    ['from another lot', spent, { ...spent, allocations: [{ lotId: 'l', points: 5 }] }],
    ['with other points, and nothing asked for', spent, { ...spent, points: 6, requested: null }],
    ['that asked for more', spent, { ...spent, requested: 6 }],
    ['credited', lost, { ...lost, uncredited: false }],
    ['uncredited', entry('forfeit', day, { key: 'a', points: 5 }), lost],
  ];
  test.each(others)('%s is another', (_name, first, again) => {
    const entries = posted(policy, [...before, first]);
    expect(postEntry(policy, entries, { entry: again as LedgerEntry })).toMatchObject({
      ok: false,
      problems: [{ code: 'key.conflict' }],
    });
  });
});

describe('which of two entries under one key stands', () => {
  const kept = (entries: readonly LedgerEntry[]) => {
    const balances = [entries, [...entries].reverse()].map((list) =>
      pointsBalance(policy, list, { asOf }),
    );
    expect(balances[1]).toEqual(balances[0]);
    return [left(balances[0] as PointsBalance), balances[0]?.issues];
  };
  const conflict = (on = day) => ({ code: 'key.conflict', key: 'a', on });

  it('is the one that was recorded first', () => {
    const late = earn('a', day, 5, { recordedOn: '2024-02-01' });
    expect(kept([late, earn('a', day, 6)])).toEqual([['a 6 0'], [conflict()]]);
  });

  it('is the one of the lesser kind, then of the lesser content, of one day', () => {
    expect(kept([entry('transferIn', day, { key: 'a', points: 5 }), earn('a', day, 6)])).toEqual([
      ['a 6 0'],
      [conflict()],
    ]);
    expect(kept([earn('a', day, 6), earn('a', day, 5)])).toEqual([['a 5 0'], [conflict()]]);
    const turned = { points: 5, on: day, kind: 'earn', key: 'a' } as LedgerEntry;
    expect(kept([earn('a', day, 6), turned])).toEqual([['a 5 0'], [conflict()]]);
    expect(kept([earn('a', day, 6, { reason: 'x' }), earn('a', day, 6, { actor: 'x' })])).toEqual([
      ['a 6 0'],
      [conflict()],
    ]);
  });

  it('is the one that was posted, in its place', () => {
    const entries = posted(policy, [earn('l', day, 5), redeem('a', day, 5)]);
    expect(kept([...entries, redeem('a', day, 5)])).toEqual([[], []]);
    const [one, two] = posted(policy, [earn('l', day, 5), earn('m', day, 5)]);
    expect(kept([two, one, earn('l', day, 7)] as LedgerEntry[])).toEqual([
      ['l 5 0', 'm 5 0'],
      [{ ...conflict(), key: 'l' }],
    ]);
  });

  it('is, of two that were posted, the one of the lesser place', () => {
    const six = earn('a', day, 6, { sequence: 2 });
    const five = earn('a', day, 5, { sequence: 9 });
    expect(kept([six, earn('b', day, 1, { sequence: 1 }), five])).toEqual([
      ['b 1 0', 'a 6 0'],
      [conflict()],
    ]);
  });
});

describe('the order of a day', () => {
  const rules: Rules = { pending: 'untilActivated' };
  const entries: readonly LedgerEntry[] = [
    earn('z', day, 20),
    entry('transferIn', day, { points: 10, activeOn: day }),
    entry('adjust', day, { points: 10, activeOn: day }),
    entry('activate', day, { lotId: 'z' }),
    redeem('y', day, 40),
    entry('refundRedeem', day, { key: 'a', ref: 'y', points: 30 }),
    entry('reverse', day, { key: '0', ref: 'z', points: 5 }),
    entry('hold', day),
    entry('reinstate', day, { key: '1', ref: 'hold', points: 3 }),
  ];

  it('is that of kinds, whatever the keys are and however they are listed', () => {
    const whole = pointsBalance(policyWith(rules), entries, { asOf });
    expect([whole.issues, whole.available, whole.held]).toEqual([[], 3, 22]);
    for (let turn = 1; turn < entries.length; turn += 1) {
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
      expect(pointsBalance(policyWith(rules), turned.reverse(), { asOf })).toEqual(whole);
    }
  });

  it('is that of keys within a kind, by their letters alone', () => {
    const lots = ['b', 'Z', 'a', 'ä', '10', '9'].map((key) => earn(key, day, 1));
    const names = ['10', '9', 'Z', 'a', 'b', 'ä'];
    expect(pointsBalance(policy, lots, { asOf }).lots.map(({ lotId }) => lotId)).toEqual(names);
  });

  it('is that in which lots of one day are spent, and become usable', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const lots = names.map((key) => earn(key, day, 10));
    const spent = posted(policy, [...lots, redeem('r', '2024-01-03', 55)]).at(-1);
    expect(spent).toMatchObject({
      allocations: names.map((lotId) => ({ lotId, points: lotId === 'f' ? 5 : 10 })),
    });
    const owing: readonly LedgerEntry[] = [
      earn('o', '2024-01-01', 32),
      redeem('r', '2024-01-01', 32),
      ...lots.map((one) => ({ ...one, activeOn: '2024-02-01' }) as LedgerEntry),
      entry('reverse', '2024-01-03', { ref: 'o' }),
    ];
    const leftOn = (on: string) => left(pointsBalance(policy, owing, { asOf: on }));
    expect(leftOn('2024-01-31')).toEqual(names.map((name) => `${name} 0 0`));
    expect(leftOn('2024-02-01')).toEqual(['d 8 0', 'e 10 0', 'f 10 0']);
  });

  it('is that of their days, however many lots there are and in whichever order they came', () => {
    const days = [13, 2, 29, 7, 19, 23, 3, 17, 11, 5].map(
      (number) => `2024-02-${String(number).padStart(2, '0')}`,
    );
    const sorted = [...days].sort();
    const ending = days.map((lastUsableOn) => earn(lastUsableOn, day, 10, { lastUsableOn }));
    const spent = posted(policy, [...ending, redeem('r', '2024-01-03', 100)]).at(-1);
    expect(spent).toMatchObject({ allocations: sorted.map((lotId) => ({ lotId, points: 10 })) });
    const waiting = days.map((activeOn) => earn(activeOn, day, 10, { activeOn }));
    for (const [index, on] of sorted.entries()) {
      const balance = pointsBalance(policy, waiting, { asOf: on });
      expect([balance.usable, balance.pending]).toEqual([10 * (index + 1), 90 - 10 * index]);
      expect(balance.lots.slice(index + 1).map(({ lotId }) => lotId)).toEqual(
        sorted.slice(index + 1),
      );
      expect(pointsBalance(policy, ending, { asOf: on }).totals.expired).toBe(10 * index);
    }
  });

  it('is that of places before kinds, and of days before places', () => {
    const early = redeem('r', day, 5, { sequence: 1 });
    const late = earn('a', day, 5, { sequence: 2 });
    expect(pointsBalance(policy, [late, early], { asOf }).issues).toMatchObject([{ key: 'r' }]);
    const before = { ...late, on: '2024-01-01' } as LedgerEntry;
    expect(pointsBalance(policy, [early, before], { asOf }).issues).toEqual([]);
  });
});

describe('what posting decided', () => {
  const lots = [
    earn('a', '2024-01-01', 10, { lastUsableOn: '2024-06-30' }),
    earn('b', '2024-01-01', 10),
    earn('c', '2024-01-01', 10),
  ];
  const shares = (...parts: readonly (readonly [string, number])[]) => ({
    allocations: parts.map(([lotId, points]) => ({ lotId, points })),
  });
  const asked = { asOf: '2024-01-31' };
  // Left to itself, each of these would take from a, or from its own lot, first.
  const rows: readonly (readonly [string, LedgerEntry, readonly string[], object])[] = [
    [
      'redeem',
      redeem('x', day, 6, shares(['b', 4], ['c', 2])),
      ['a 10 0', 'b 6 0', 'c 8 0'],
      { redeemed: 6 },
    ],
    [
      'transfer',
      entry('transferOut', day, { points: 6, ...shares(['c', 6]) }),
      ['a 10 0', 'b 10 0', 'c 4 0'],
      { redeemed: 6 },
    ],
    [
      'hold',
      entry('hold', day, { points: 6, ...shares(['b', 6]) }),
      ['a 10 0', 'b 4 6', 'c 10 0'],
      {},
    ],
    [
      'forfeit',
      entry('forfeit', day, { points: 6, ...shares(['c', 5], ['b', 1]) }),
      ['a 10 0', 'b 9 0', 'c 5 0'],
      { forfeited: 6 },
    ],
    [
      'reverse',
      entry('reverse', day, { ref: 'a', points: 6, ...shares(['b', 6]) }),
      ['a 10 0', 'b 4 0', 'c 10 0'],
      { reversed: 6 },
    ],
    [
      'adjust',
      entry('adjust', day, { points: -6, ...shares(['c', 6]) }),
      ['a 10 0', 'b 10 0', 'c 4 0'],
      { reversed: 6 },
    ],
    [
      'adjust a lot',
      entry('adjust', day, { lotId: 'a', points: -6, ...shares(['a', 2], ['c', 4]) }),
      ['a 8 0', 'b 10 0', 'c 6 0'],
      { reversed: 6 },
    ],
  ];
  test.each(rows)('stays: %s', (_name, decided, expected, totals) => {
    const balance = pointsBalance(policy, [...lots, decided], asked);
    expect([left(balance), balance.issues]).toEqual([expected, []]);
    expect(balance.totals).toMatchObject({ earned: 30, ...totals });
    // Posting it keeps the allocations as they are.
    expect(posted(policy, [...lots, decided]).at(-1)).toEqual({
      ...{ ...decided, pointKind: 'points', sequence: 4 },
    });
  });

  it('leaves what was missing as it was: nothing is taken from later lots', () => {
    const taken = entry('reverse', day, { ref: 'a', points: 6, ...shares(['a', 2]) });
    const writeOff = pointsBalance(policyWith({ reversal: 'writeOff' }), [...lots, taken], asked);
    expect(left(writeOff)).toEqual(['a 8 0', 'b 10 0', 'c 10 0']);
    expect(writeOff.totals).toMatchObject({ reversed: 6, writtenOff: 4 });
    // What is owed is paid at once from whatever is usable.
    const debt = pointsBalance(policy, [...lots, taken], asked);
    expect([left(debt), debt.debt]).toEqual([['a 4 0', 'b 10 0', 'c 10 0'], 0]);
  });

  it('is written into the entry: the kind of points, the days, the points, the lots', () => {
    const months: Rules = { expiry: { kind: 'months', months: 1 }, pending: 3, allowPartial: true };
    const entries = posted(policyWith(months), [
      earn('a', '2024-01-01', 10, { activeOn: '2024-01-01' }),
      earn('b', day, 10),
      earn('c', day, 10, { lastUsableOn: '2024-01-03' }),
      redeem('r', day, 25),
      entry('refundRedeem', day, { ref: 'r' }),
      entry('hold', '2024-01-05', { lotId: 'b' }),
      entry('reinstate', '2024-01-05', { ref: 'hold', points: 2 }),
      entry('adjust', '2024-01-06', { points: -5 }),
      entry('reverse', '2024-01-07', { ref: 'b' }),
      entry('forfeit', '2024-01-08', { key: 'lost', points: 3, uncredited: true }),
    ]);
    expect(entries).toEqual([
      {
        ...earn('a', '2024-01-01', 10, { activeOn: '2024-01-01', lastUsableOn: '2024-02-01' }),
        ...{ pointKind: 'points', sequence: 1 },
      },
      // Its end is counted from the day it becomes usable; until then it is open.
      { ...earn('b', day, 10, { activeOn: '2024-01-05' }), pointKind: 'points', sequence: 2 },
      // It ends before it begins.
      { ...earn('c', day, 10, { lastUsableOn: '2024-01-03' }), pointKind: 'points', sequence: 3 },
      {
        ...redeem('r', day, 10, { requested: 25, ...shares(['a', 10]) }),
        pointKind: 'points',
        sequence: 4,
      },
      { ...entry('refundRedeem', day, { ref: 'r', points: 10 }), pointKind: 'points', sequence: 5 },
      {
        ...entry('hold', '2024-01-05', { lotId: 'b', points: 10, ...shares(['b', 10]) }),
        ...{ pointKind: 'points', sequence: 6 },
      },
      {
        ...entry('reinstate', '2024-01-05', { ref: 'hold', points: 2 }),
        ...{ pointKind: 'points', sequence: 7 },
      },
      {
        ...entry('adjust', '2024-01-06', { points: -5, ...shares(['a', 5]) }),
        ...{ pointKind: 'points', sequence: 8 },
      },
      // What is left and what is set aside of one lot is one share.
      {
        ...entry('reverse', '2024-01-07', { ref: 'b', points: 10, ...shares(['b', 10]) }),
        ...{ pointKind: 'points', sequence: 9 },
      },
      {
        ...entry('forfeit', '2024-01-08', {
          key: 'lost',
          points: 3,
          uncredited: true,
          allocations: [],
        }),
        ...{ pointKind: 'points', sequence: 10 },
      },
    ]);
  });

  it('leaves open what time decides: a life by inactivity, and one for ever', () => {
    const idle: Rules = { expiry: { kind: 'inactivity', months: 1 } };
    expect(posted(policyWith(idle), [earn('a', day, 1)])).toEqual([
      { ...earn('a', day, 1, { activeOn: day }), pointKind: 'points', sequence: 1 },
    ]);
    expect(posted(policy, [earn('a', day, 1)])).toEqual([
      { ...earn('a', day, 1, { activeOn: day }), pointKind: 'points', sequence: 1 },
    ]);
    // The end of a late lot that has expired with the others is a matter of time as well.
    const late = earn('late', '2024-05-01', 3, { effectiveOn: '2024-01-01' });
    expect(posted(policyWith(idle), [earn('a', day, 1), late]).at(-1)).toEqual({
      ...{ ...late, activeOn: '2024-01-01', pointKind: 'points', sequence: 2 },
    });
    const single = earn('a', day, 1, { lastUsableOn: day });
    expect(posted(policy, [single])).toEqual([
      { ...single, activeOn: day, pointKind: 'points', sequence: 1 },
    ]);
    const waiting = posted(policyWith({ pending: 'untilActivated' }), [
      earn('a', day, 1),
      entry('activate', day, { lotId: 'a' }),
    ]);
    expect(waiting).toEqual([
      { ...earn('a', day, 1), pointKind: 'points', sequence: 1 },
      { ...entry('activate', day, { lotId: 'a' }), sequence: 2 },
    ]);
  });
});
