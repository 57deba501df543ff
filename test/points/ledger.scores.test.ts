/** From scores to entries, and the corrections that changed facts make. */
import { describe, expect, it } from 'vitest';
import {
  type Account,
  correctPeriods,
  definePointsPolicy,
  entriesFromScore,
  type LedgerEntry,
  type PointsPolicyInput,
  pointsBalance,
  postEntry,
  scorePeriod,
  telecomAccumulating,
  telecomPoints,
} from '../../src/points/index.ts';

const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00' };
const paid = { ...bill, paidOn: '2024-04-18' };
const late = { ...bill, paidOn: '2024-04-25' };
const account = (first: object, ...more: object[]): Account =>
  ({ id: 'c-1', joinedOn: '2022-03-01', bills: [first, ...more] }) as Account;
const source = { period: '2024-03', policy: { id: 'telecom-points', version: '1' } };

const withLate = (effect: string): ReturnType<typeof definePointsPolicy> =>
  definePointsPolicy({
    ...telecomPoints,
    late: { ...telecomPoints.late, effect },
  } as PointsPolicyInput);

const entriesOf = (of: Account, asOf: string, policy = telecomPoints as never): LedgerEntry[] =>
  entriesFromScore(telecomAccumulating, scorePeriod(policy, of, { period: '2024-03', asOf }), {
    recordedOn: asOf,
  });

function postAll(entries: readonly LedgerEntry[], before: readonly LedgerEntry[] = []) {
  return entries.reduce<readonly LedgerEntry[]>((all, entry) => {
    const outcome = postEntry(telecomAccumulating, all, { entry });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return outcome.value.entries;
  }, before);
}
const available = (entries: readonly LedgerEntry[], asOf: string): number =>
  pointsBalance(telecomAccumulating, entries, { asOf }).available;

describe('the entries of a score', () => {
  const base = { on: '2024-04-01', recordedOn: '2024-05-01', score: source };

  it('are points earned on the first day after the month', () => {
    expect(entriesOf(account(paid), '2024-05-01')).toEqual([
      { key: 'score:2024-03', kind: 'earn', points: 43, ...base },
    ]);
  });

  it('show what was lost, which no balance ever had', () => {
    expect(entriesOf(account(late), '2024-05-01')).toEqual([
      { key: 'score:2024-03', kind: 'forfeit', points: 43, uncredited: true, ...base },
    ]);
    const partly = entriesOf(account(late), '2024-05-01', withLate('excludeSpend') as never);
    expect(partly.map((one) => [one.key, 'points' in one && one.points])).toEqual([
      ['score:2024-03', 25],
      ['score:2024-03:forfeit', 18],
    ]);
  });

  it('take the balance where the policy says so', () => {
    const entries = entriesOf(account(late), '2024-05-01', withLate('zeroBalance') as never);
    expect(entries.at(-1)).toEqual({ key: 'score:2024-03:balance', kind: 'forfeit', ...base });
    const before = postAll([{ key: 'a', kind: 'earn', points: 9, on: '2024-02-01' }]);
    expect(available(postAll(entries, before), '2024-05-01')).toBe(0);
  });

  it('are none while it is not decided, and outside the membership', () => {
    expect(entriesOf(account(bill), '2024-04-10')).toEqual([]);
    expect(entriesOf(account(late), '2024-04-21', withLate('hold') as never)).toEqual([]);
    expect(entriesOf({ ...account(paid), joinedOn: '2024-05-01' }, '2024-05-01')).toEqual([]);
  });

  it('are posted once, however often the bill run is repeated', () => {
    const first = postAll(entriesOf(account(paid), '2024-05-01'));
    const again = postAll(entriesOf(account(paid), '2024-05-02'), first);
    expect(again).toBe(first);
    const outcome = postEntry(telecomAccumulating, first, {
      entry: entriesOf(account({ ...paid, total: '286.00' }), '2024-05-02')[0] as LedgerEntry,
    });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'key.conflict' }] });
  });

  it('conflict with another answer for the month, so that none is posted twice', () => {
    const lost = postAll(entriesOf(account(late), '2024-05-01'));
    const corrections = correctPeriods(telecomPoints, account(paid), {
      before: lost,
      recordedOn: '2024-06-01',
    });
    const corrected = postAll(corrections, lost);
    expect(available(corrected, '2024-06-01')).toBe(43);
    const codesOf = (entries: readonly LedgerEntry[], [entry]: readonly LedgerEntry[]) => {
      const outcome = postEntry(telecomAccumulating, entries, { entry: entry as LedgerEntry });
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    };
    expect(codesOf(corrected, entriesOf(account(paid), '2024-06-02'))).toEqual(['key.conflict']);
    const earned = postAll(entriesOf(account(paid), '2024-05-01'));
    expect(codesOf(earned, entriesOf(account(late), '2024-05-02'))).toEqual(['key.conflict']);
    const nothing = { ...late, total: '0.50', dueOn: '2024-04-20' };
    const young = { ...account(nothing), joinedOn: '2024-03-15' };
    const zero = entriesOf(young, '2024-05-01', withLate('zeroBalance') as never);
    expect(zero.map(({ key, kind }) => [key, kind])).toEqual([['score:2024-03', 'forfeit']]);
  });

  it('name the kind of points where one is asked for', () => {
    const score = scorePeriod(telecomPoints, account(paid), {
      period: '2024-03',
      asOf: '2024-05-01',
    });
    expect(entriesFromScore(telecomAccumulating, score, { pointKind: 'redeemable' })).toEqual([
      {
        key: 'score:2024-03:redeemable',
        kind: 'earn',
        points: 43,
        pointKind: 'redeemable',
        on: '2024-04-01',
        score: source,
      },
    ]);
    const wrong = { pointKind: 'gold' as 'redeemable' };
    expect(() => entriesFromScore(telecomAccumulating, score, wrong)).toThrow('is none of');
    const early = { recordedOn: '2024-03-31' };
    expect(() => entriesFromScore(telecomAccumulating, score, early)).toThrow('lies before');
    const half = { ...score, points: 42.5 };
    expect(() => entriesFromScore(telecomAccumulating, half)).toThrow('are not whole points');
  });
});

describe('corrections', () => {
  const before = postAll(entriesOf(account(paid), '2024-05-01'));
  const recordedOn = '2024-06-03';

  it('are none where nothing changed', () => {
    expect(correctPeriods(telecomPoints, account(paid), { before, recordedOn })).toEqual([]);
  });

  it('take back what a credit note took, once', () => {
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    const entries = correctPeriods(telecomPoints, credited, { before, recordedOn });
    expect(entries).toEqual([
      {
        key: 'score:2024-03:correction-1',
        kind: 'reverse',
        ref: 'score:2024-03',
        points: 6,
        on: recordedOn,
        effectiveOn: '2024-04-01',
        score: source,
      },
    ]);
    const after = postAll(entries, before);
    expect(available(after, recordedOn)).toBe(37);
    expect(correctPeriods(telecomPoints, credited, { before: after, recordedOn })).toEqual([]);
    const back = correctPeriods(telecomPoints, account(paid), { before: after, recordedOn });
    expect(back).toMatchObject([{ key: 'score:2024-03:correction-2', kind: 'earn', points: 6 }]);
    const more = account({ ...paid, credits: [{ on: recordedOn, amount: '170.00' }] });
    const both = correctPeriods(telecomPoints, more, { before: postAll(back, after), recordedOn });
    expect(both).toMatchObject([
      {
        key: 'score:2024-03:correction-3',
        kind: 'reverse',
        points: 6,
        ref: 'score:2024-03:correction-2',
      },
      { key: 'score:2024-03:correction-4', kind: 'reverse', points: 11, ref: 'score:2024-03' },
    ]);
  });

  it('take nothing once more that was taken otherwise, so that each can be posted', () => {
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    const on = '2024-05-10';
    const lotId = 'score:2024-03';
    const cases: readonly (readonly [number, ...LedgerEntry[]])[] = [
      [0, { key: 'x', kind: 'reverse', ref: lotId, on }],
      [4, { key: 'x', kind: 'reverse', ref: lotId, points: 39, on }],
      [6, { key: 'x', kind: 'reverse', ref: lotId, points: 20, on }],
      [0, { key: 'x', kind: 'forfeit', on }],
      [6, { key: 'x', kind: 'forfeit', on }, { key: 'y', kind: 'reinstate', ref: 'x', on }],
      [
        5,
        { key: 'x', kind: 'forfeit', on },
        { key: 'y', kind: 'reinstate', ref: 'x', points: 3, on },
        { key: 'z', kind: 'reinstate', ref: 'x', points: 2, on },
      ],
      [3, { key: 'x', kind: 'adjust', points: -40, lotId, on }],
      [6, { key: 'x', kind: 'adjust', points: -40, on }],
      [6, { key: 'x', kind: 'hold', on }],
    ];
    for (const [points, ...entries] of cases) {
      const all = postAll(entries, before);
      const found = correctPeriods(telecomPoints, credited, { before: all, recordedOn });
      expect(found.map((one) => 'points' in one && one.points)).toEqual(
        points === 0 ? [] : [points],
      );
      postAll(found, all);
      expect(correctPeriods(telecomPoints, account(paid), { before: all, recordedOn })).toEqual([]);
    }
  });

  it('take all that their month still has, whatever else is in the ledger', () => {
    const on = '2024-05-10';
    const lotId = 'score:2024-03';
    const named = { reason: 'gift', score: null };
    const rows: readonly (readonly [number, ...LedgerEntry[]])[] = [
      [43],
      [43, { key: 'x', kind: 'adjust', points: 9, lotId: 'own', on, ...named }],
      [34, { key: 'x', kind: 'adjust', points: -9, lotId, on, ...named }],
      [34, { key: 'x', kind: 'forfeit', points: 9, on }],
      [34, { key: 'x', kind: 'forfeit', points: 9, lotId, on }],
      [43, { key: 'x', kind: 'forfeit', points: 9, uncredited: true, on }],
      [43, { key: 'x', kind: 'redeem', points: 9, on }],
      [
        43,
        { key: 'x', kind: 'redeem', points: 9, on },
        { key: 'y', kind: 'refundRedeem', ref: 'x', points: 2, on },
      ],
      [
        43,
        { key: 'x', kind: 'hold', points: 9, on },
        { key: 'y', kind: 'reinstate', ref: 'x', points: 2, on },
      ],
      [
        36,
        { key: 'x', kind: 'forfeit', points: 9, on },
        { key: 'y', kind: 'reinstate', ref: 'x', points: 2, on },
      ],
    ];
    for (const [points, ...entries] of rows) {
      const all = postAll(entries, before);
      const found = correctPeriods(telecomPoints, account(late), { before: all, recordedOn });
      expect(found).toMatchObject([{ kind: 'reverse', ref: lotId, points }]);
      expect(postAll(found, all)).toHaveLength(all.length + 1);
    }
    // Points that were adjusted for the month are a lot of it.
    const up = { key: 'x', kind: 'adjust', points: 9, lotId: 'own', on, score: source } as const;
    const adjusted = { before: postAll([up], before), recordedOn };
    expect(correctPeriods(telecomPoints, account(late), adjusted)).toMatchObject([
      { ref: 'own', points: 9 },
      { ref: lotId, points: 43 },
    ]);
    // A correction of before is part of the month, and nothing else took it.
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    const first = correctPeriods(telecomPoints, credited, { before, recordedOn });
    const rest = { before: postAll(first, before), recordedOn };
    expect(correctPeriods(telecomPoints, account(late), rest)).toMatchObject([{ points: 37 }]);
  });

  it('are made of entries as they are given: what could not be posted changes little', () => {
    const on = '2024-05-10';
    const lotId = 'score:2024-03';
    const lost: LedgerEntry = {
      ...{ key: 'x', kind: 'forfeit', points: 9, on },
      allocations: [{ lotId, points: 9 }],
    } as LedgerEntry;
    const much: LedgerEntry = { key: 'y', kind: 'reinstate', ref: 'x', points: 20, on };
    const unknown: LedgerEntry = { key: 'z', kind: 'reinstate', ref: 'u', points: 20, on };
    const adjusted: LedgerEntry = { key: 'w', kind: 'adjust', points: -3, lotId, on };
    const given = (...entries: readonly LedgerEntry[]) =>
      correctPeriods(telecomPoints, account(late), { before: [...before, ...entries], recordedOn });
    expect(given(lost, much, unknown)).toMatchObject([{ points: 43 }]);
    expect(given(lost, adjusted)).toMatchObject([{ points: 31 }]);
    // Only posting says of which lot a forfeiture was.
    const bare: LedgerEntry = { key: 'x', kind: 'forfeit', points: 9, on };
    expect(given(bare, { ...much, points: 2 })).toMatchObject([{ points: 43 }]);
  });

  it('give what a payment found to be on time earns, from its own day', () => {
    const lost = postAll(entriesOf(account(bill), '2024-05-01'));
    expect(available(lost, '2024-05-01')).toBe(0);
    const found = account({ ...paid, recordedOn: '2024-05-01' });
    const entries = correctPeriods(telecomPoints, found, { before: lost, recordedOn });
    const after = postAll(entries, lost);
    expect(entries).toMatchObject([{ kind: 'earn', points: 43, effectiveOn: '2024-04-01' }]);
    const known = (knownAt: string) =>
      pointsBalance(telecomAccumulating, after, { asOf: '2024-05-15', knownAt }).available;
    expect([known('2024-05-15'), known(recordedOn)]).toEqual([0, 43]);
  });

  it('are made under the version that scored the month', () => {
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    const next = definePointsPolicy({ ...telecomPoints, version: '2', spend: { per: '1' } });
    const versions = [next, telecomPoints];
    expect(correctPeriods(versions, credited, { before, recordedOn })).toMatchObject([
      { points: 6 },
    ]);
    expect(() => correctPeriods(next, credited, { before, recordedOn })).toThrow(
      'telecom-points 1',
    );
  });

  it('leave alone what is not decided, what was not scored, and months to come', () => {
    const open = account({ ...bill, dueOn: '2024-06-20' });
    expect(correctPeriods(telecomPoints, open, { before, recordedOn })).toEqual([]);
    const own = postAll([{ key: 'gift', kind: 'earn', points: 9, on: '2024-01-01' }]);
    expect(correctPeriods(telecomPoints, account(paid), { before: own, recordedOn })).toEqual([]);
    const early = { before, recordedOn: '2024-03-31' };
    expect(correctPeriods(telecomPoints, account(paid), early)).toEqual([]);
  });

  it('leave alone what is still open, though it has points for now', () => {
    const open = account({ ...bill, total: '286.00', dueOn: '2024-06-20' });
    const provisional = definePointsPolicy({
      ...telecomPoints,
      onTime: { ...telecomPoints.onTime, onUnknown: 'provisional' },
    } as PointsPolicyInput);
    expect(scorePeriod(provisional, open, { period: '2024-03', asOf: recordedOn })).toMatchObject({
      status: 'pending',
      points: 53,
    });
    expect(correctPeriods(provisional, open, { before, recordedOn })).toEqual([]);
    const unpaid = account(bill);
    const hold = withLate('hold');
    expect(scorePeriod(hold, unpaid, { period: '2024-03', asOf: recordedOn })).toMatchObject({
      status: 'held',
      points: 0,
    });
    expect(correctPeriods(hold, unpaid, { before, recordedOn })).toEqual([]);
  });

  it('begin on the day from which the month counts, not before', () => {
    const early = { period: '2024-03', dueOn: '2024-03-25', total: '286.00', paidOn: '2024-03-10' };
    const on = (day: string) =>
      correctPeriods(telecomPoints, account(early), { before, recordedOn: day });
    expect(on('2024-03-31')).toEqual([]);
    expect(on('2024-04-01')).toEqual([
      {
        key: 'score:2024-03:correction-1',
        kind: 'earn',
        points: 10,
        on: '2024-04-01',
        effectiveOn: '2024-04-01',
        score: source,
      },
    ]);
  });

  it('are those of each month, and of no entry of your own', () => {
    const bills = ['2024-02', '2024-03'].map((period) => ({ ...paid, period }));
    const both = account(bills[0] as object, bills[1] as object);
    const scored = bills.flatMap(({ period }) =>
      entriesFromScore(
        telecomAccumulating,
        scorePeriod(telecomPoints, both, { period, asOf: '2024-05-01' }),
      ),
    );
    const own: LedgerEntry = {
      key: 'gift',
      kind: 'earn',
      points: 9,
      on: '2024-05-01',
      score: null,
    };
    const credits = [{ on: recordedOn, amount: '60.00' }];
    const now = account({ ...bills[0], credits }, { ...bills[1], total: '216.00' });
    // Entries that were never posted are looked at as well.
    for (const all of [[...scored, own], postAll([...scored, own])]) {
      expect(correctPeriods(telecomPoints, now, { before: all, recordedOn })).toEqual([
        {
          key: 'score:2024-02:correction-1',
          kind: 'reverse',
          ref: 'score:2024-02',
          points: 6,
          on: recordedOn,
          effectiveOn: '2024-03-01',
          score: { ...source, period: '2024-02' },
        },
        {
          key: 'score:2024-03:correction-1',
          kind: 'earn',
          points: 3,
          on: recordedOn,
          effectiveOn: '2024-04-01',
          score: source,
        },
      ]);
    }
  });

  it('count on under the kind of points of the key', () => {
    const score = scorePeriod(telecomPoints, account(paid), {
      period: '2024-03',
      asOf: '2024-05-01',
    });
    const named = postAll(
      entriesFromScore(telecomAccumulating, score, { pointKind: 'redeemable' }),
    );
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    const first = correctPeriods(telecomPoints, credited, { before: named, recordedOn });
    const after = postAll(first, named);
    expect(correctPeriods(telecomPoints, credited, { before: after, recordedOn })).toEqual([]);
    expect(correctPeriods(telecomPoints, account(paid), { before: after, recordedOn })).toEqual([
      {
        key: 'score:2024-03:redeemable:correction-2',
        kind: 'earn',
        points: 6,
        pointKind: 'redeemable',
        on: recordedOn,
        effectiveOn: '2024-04-01',
        score: source,
      },
    ]);
  });

  it('tell policies of one version apart by their names', () => {
    const other = definePointsPolicy({ ...telecomPoints, id: 'other', spend: { per: '1' } });
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    const versions = [other, telecomPoints];
    expect(correctPeriods(versions, credited, { before, recordedOn })).toMatchObject([
      { points: 6 },
    ]);
  });

  it('keep the kind of points of the key', () => {
    const score = scorePeriod(telecomPoints, account(paid), {
      period: '2024-03',
      asOf: '2024-05-01',
    });
    const named = postAll(
      entriesFromScore(telecomAccumulating, score, { pointKind: 'redeemable' }),
    );
    const credited = account({ ...paid, credits: [{ on: recordedOn, amount: '60.00' }] });
    expect(correctPeriods(telecomPoints, credited, { before: named, recordedOn })).toMatchObject([
      { key: 'score:2024-03:redeemable:correction-1', pointKind: 'redeemable' },
    ]);
  });
});
