import { describe, expect, it } from 'vitest';
import {
  type Account,
  type BatchRow,
  definePointsPolicy,
  mojKlubPoints,
  type PeriodScore,
  scorePortfolio,
  scoreTenureAndSpend,
  summariseScores,
  type TenureAndSpendScore,
  telecomPoints,
} from '../../src/index.ts';
import { accountWith, march, marchBill, paidOn } from '../support/telecomAccount.ts';

const named = (id: string, account: Account): Account => ({ ...account, id });

describe('scorePortfolio', () => {
  it('yields one row for each record, in order', () => {
    const records = [
      named('a', paidOn('2024-04-20')),
      named('b', accountWith([], { joinedOn: '2023-02-29' })),
      { joinedOn: '2022-03-01', bills: [] },
      null,
      named('e', paidOn(null)),
    ];
    const rows = [...scorePortfolio(telecomPoints, records as Account[], march)];
    expect(rows.map((row) => [row.index, row.id, row.ok])).toEqual([
      [0, 'a', true],
      [1, 'b', false],
      [2, undefined, false],
      [3, undefined, false],
      [4, 'e', true],
    ]);
    expect(rows.map((row) => 'id' in row)).toEqual([true, true, false, false, true]);
    expect(rows[1]).toMatchObject({ problems: [{ code: 'date.impossible' }] });
  });

  it('reads one record at a time and none that is not asked for', () => {
    let read = 0;
    function* records(): Generator<Account> {
      for (;;) {
        read += 1;
        yield paidOn('2024-04-20');
      }
    }
    for (const row of scorePortfolio(telecomPoints, records(), march)) {
      if (row.index === 4) break;
    }
    expect(read).toBe(5);
  });

  it('checks policy and options before the first row is asked for', () => {
    expect(() => scorePortfolio({} as never, [], march)).toThrow('is no checked points policy');
    expect(() => scorePortfolio(telecomPoints, [], { ...march, period: 'x' })).toThrow('period');
  });

  it('marks a record that throws when it is read, and goes on', () => {
    const gone = () => {
      throw new TypeError('the row is gone');
    };
    const broken = [
      Object.defineProperty({ joinedOn: '2022-03-01', bills: [] }, 'id', { get: gone }),
      Object.defineProperty({ id: 'x', joinedOn: '2022-03-01' }, 'bills', {
        get: gone,
        enumerable: true,
      }),
      accountWith([marchBill({ total: { s: 1, e: 1, toFixed: gone } as never })]),
    ];
    const records = [...broken, paidOn('2024-04-20')] as Account[];
    const rows = [...scorePortfolio(telecomPoints, records, march)];
    expect(rows.map((row) => (row.ok ? row.decision.points : row.problems))).toEqual([
      ...broken.map(() => [
        {
          code: 'record.unreadable',
          path: [],
          message: '(top level): reading the record threw "TypeError: the row is gone"',
        },
      ]),
      43,
    ]);
    expect(rows.map((row) => row.id)).toEqual([undefined, 'x', 'c-1', 'c-1']);
  });

  it.each([null, undefined, 7, {}])('refuses %j, which cannot be iterated', (accounts) => {
    const call = () => scorePortfolio(telecomPoints, accounts as never, march);
    expect(call).toThrow(expect.objectContaining({ code: 'accounts.notIterable' }));
  });
});

describe('summariseScores', () => {
  const records = [
    named('a', paidOn('2024-04-20')),
    named('b', paidOn(null)),
    named('c', accountWith([], { joinedOn: '2024-04-01' })),
    named('d', accountWith([], { endedOn: '2024-01-01' })),
    named('e', accountWith([marchBill({ total: '0' })], { joinedOn: '2014-04-01' })),
    named('f', accountWith([marchBill({ total: 'x', dueOn: 'y' })])),
    named('g', accountWith([marchBill({ total: 'z' })])),
  ];
  const rows = (): Iterable<BatchRow<PeriodScore>> =>
    scorePortfolio(telecomPoints, records, { ...march, asOf: '2024-04-20' });

  it('folds rows into figures', () => {
    expect(summariseScores(telecomPoints, rows(), { nextBill: () => '100' })).toEqual({
      records: 7,
      scored: 5,
      rejected: 2,
      byStatus: {
        earned: 2,
        pending: 1,
        forfeited: 0,
        held: 0,
        reinstated: 0,
        notYetMember: 1,
        notMember: 1,
      },
      tenurePoints: 25 + 25 + 120,
      spendPoints: 36,
      gross: 43 + 43 + 120,
      points: 43 + 120,
      byBand: [
        { band: '0', min: 0, customers: 0, points: 0, discount: '0.00' },
        { band: '20', min: 20, customers: 0, points: 0, discount: '0.00' },
        { band: '40', min: 40, customers: 1, points: 43, discount: '5.00' },
        { band: '60', min: 60, customers: 0, points: 0, discount: '0.00' },
        { band: '100', min: 100, customers: 1, points: 120, discount: '10.00' },
      ],
      discount: '15.00',
      problems: { 'amount.malformed': 2, 'date.malformed': 1 },
    });
  });

  it('has no discounts without a next bill, and none without a reward', () => {
    const summary = summariseScores(telecomPoints, rows());
    expect(summary.discount).toBeNull();
    expect(summary.byBand.map(({ customers, discount }) => [customers, discount])).toEqual([
      [0, null],
      [0, null],
      [1, null],
      [0, null],
      [1, null],
    ]);
    const without = summariseScores(mojKlubPoints, [], { nextBill: () => '1' });
    expect(without).toMatchObject({ records: 0, byBand: [], discount: null, problems: {} });
  });

  it('asks for no next bill of who is no customer, and has none in a band', () => {
    const asked: string[] = [];
    const nextBill = (row: { id?: string }): string => {
      asked.push(row.id ?? '');
      return '100';
    };
    summariseScores(telecomPoints, rows(), { nextBill });
    expect(asked).toEqual(['a', 'e']);
  });

  it('gives the row to `nextBill`, adds exactly, and takes rows of the rule without dates', () => {
    const policy = definePointsPolicy({
      ...telecomPoints,
      tenure: { pointsPerMonth: 0.1 },
      reward: { kind: 'linear', amountPerPoint: '0.1' },
    });
    const own = [1, 2, 3].map(
      (tenureMonths, index): BatchRow<TenureAndSpendScore> => ({
        index,
        ok: true,
        decision: scoreTenureAndSpend(policy, { tenureMonths, spend: '20', paidOnTime: true }),
      }),
    );
    const summary = summariseScores(policy, own, { nextBill: (row) => row.decision.spend.base });
    expect(summary).toMatchObject({ points: 6.6, tenurePoints: 0.6, spendPoints: 6, byBand: [] });
    expect(summary.discount).toBe('0.66');
  });

  it('refuses rows of a policy with another id', () => {
    const other = definePointsPolicy({ ...telecomPoints, id: 'other' });
    expect(() => summariseScores(other, rows())).toThrow(
      'score: "telecom-points" is not the id of the policy, "other"',
    );
  });

  it('refuses a next bill that is no amount, and an unchecked policy', () => {
    const call = () => summariseScores(telecomPoints, rows(), { nextBill: () => 'x' });
    expect(call).toThrow('nextBill: "x" is not a plain decimal number');
    expect(() => summariseScores({} as never, [])).toThrow('is no checked points policy');
  });
});
