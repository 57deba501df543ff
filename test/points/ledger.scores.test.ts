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
      { key: 'score:2024-03:forfeit', kind: 'forfeit', points: 43, uncredited: true, ...base },
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
