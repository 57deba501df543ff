/** Two kinds of points in one ledger: whole balances of each. */
import { describe, expect, it } from 'vitest';
import {
  type BalanceOptions,
  defineLedgerPolicy,
  type LedgerEntry,
  type LedgerIssue,
  pointsBalance,
  postEntry,
} from '../../src/points/index.ts';
import { earn, redeem } from '../support/ledgers.ts';
import { activates, entry, lot, reinstates, type Said, whole } from '../support/wholeBalances.ts';

describe('two kinds of points', () => {
  const policy = defineLedgerPolicy({
    id: 'test',
    version: '1',
    pointKinds: [
      { name: 'stars', spendable: false },
      {
        name: 'points',
        expiry: { kind: 'months', months: 1 },
        value: { perPoint: '0.015', currency: 'CNY' },
      },
    ],
  });
  const entries = [
    earn('s', '2024-01-01', 7),
    earn('a', '2024-01-01', 100, { pointKind: 'points' }),
    earn('b', '2024-01-20', 40, { pointKind: 'points', activeOn: '2024-03-10' }),
    earn('c', '2024-01-20', 20, { pointKind: 'points', lastUsableOn: '2024-12-31' }),
    entry('hold', '2024-01-21', { lotId: 'c', points: 5 }),
    redeem('r', '2024-01-22', 30, { pointKind: 'points' }),
    redeem('x', '2024-01-23', 1),
    redeem('y', '2024-01-24', 500, { pointKind: 'points' }),
    entry('reverse', '2024-01-25', { ref: 's', pointKind: 'points' }),
  ];
  const issues: readonly LedgerIssue[] = [
    { code: 'redeem.notSpendable', key: 'x', on: '2024-01-23' },
    { code: 'redeem.tooMuch', key: 'y', on: '2024-01-24' },
    { code: 'lot.unknown', key: 'reverse', on: '2024-01-25' },
  ];
  const ask = (options: BalanceOptions<'stars' | 'points'>) =>
    pointsBalance(policy, entries, options);

  it('are told apart; the issues are those of both', () => {
    const asOf = '2024-02-10';
    const points: Said = {
      totals: { earned: 160, redeemed: 30, expired: 70 },
      lots: [
        lot('c', '2024-01-20', '2024-01-20', '2024-12-31', 20, 15, 0, 5),
        lot('b', '2024-01-20', '2024-03-10', '2024-04-10', 40, 0, 40, 0),
      ],
      expiring: [['2024-12-31', 20]],
      because: [
        ['earned', 160],
        ['redeemed', 30],
        ['expired', 70],
        ['pending', 40],
        ['held', 5],
        ['available', 15],
      ],
      needs: [reinstates(5, 'c')],
      next: activates('2024-03-10', 40),
      entries: 9,
      issues,
    };
    expect(ask({ asOf, pointKind: 'points' })).toEqual({
      ...whole(points, asOf),
      liability: '0.9',
      breakage: '1.05',
    });
    const stars: Said = {
      totals: { earned: 7 },
      lots: [lot('s', '2024-01-01', '2024-01-01', null, 7, 7, 0, 0)],
      because: [
        ['earned', 7],
        ['available', 7],
      ],
      entries: 9,
      issues,
    };
    expect(ask({ asOf })).toEqual({ ...whole(stars, asOf), pointKind: 'stars' });
  });

  it('are those of the lot that an entry is about, where it names none', () => {
    const lot = { lotId: 'c' };
    const more = [
      entry('adjust', '2024-01-26', { ...lot, points: -4 }),
      entry('forfeit', '2024-01-27', { ...lot, points: 3 }),
      entry('hold', '2024-01-28', { key: 'h', ...lot, points: 2 }),
      entry('reinstate', '2024-01-29', { ref: 'h', points: 1 }),
      entry('refundRedeem', '2024-01-29', { ref: 'r', points: 5 }),
    ];
    const posts = more.reduce<readonly LedgerEntry[]>(
      (before, one) => {
        const outcome = postEntry(policy, before, { entry: one });
        return outcome.ok ? outcome.value.entries : [];
      },
      entries.slice(0, 6),
    );
    expect(posts.slice(6).map(({ kind, pointKind }) => [kind, pointKind])).toEqual(
      more.map(({ kind }) => [kind, 'points']),
    );
    const asked = { asOf: '2024-01-30', pointKind: 'points' } as const;
    const { totals, held, usable } = pointsBalance(policy, posts, asked);
    expect([totals.reversed, totals.forfeited, totals.redeemed, held, usable]).toEqual([
      ...[4, 3, 25, 6, 82],
    ]);
    const stars = pointsBalance(policy, posts, { asOf: '2024-01-30' });
    expect([stars.usable, stars.totals.earned, stars.held]).toEqual([7, 7, 0]);
  });

  it('are never taken for each other, whatever allocations say', () => {
    const allocations = [{ lotId: 's', points: 2 }];
    const mixed = redeem('m', '2024-01-26', 2, { pointKind: 'points', allocations });
    const { issues, usable } = pointsBalance(policy, [...entries.slice(0, 6), mixed], {
      asOf: '2024-01-26',
    });
    expect([issues, usable]).toEqual([
      [{ code: 'allocations.impossible', key: 'm', on: '2024-01-26' }],
      7,
    ]);
  });

  it('are asked for by their names', () => {
    const unknown = { asOf: '2024-02-10', pointKind: 'gold' as 'stars' };
    expect(() => ask(unknown)).toThrow('pointKind: "gold" is none of "stars", "points"');
  });

  it('are as they were believed', () => {
    const known = ask({ asOf: '2024-02-10', knownAt: '2024-01-21', pointKind: 'points' });
    expect([known.entries, known.issues, known.available, known.totals.redeemed]).toEqual([
      ...[5, [], 15, 0],
    ]);
    expect(ask({ asOf: '2024-01-23', pointKind: 'points' }).issues).toEqual(issues.slice(0, 1));
  });
});
