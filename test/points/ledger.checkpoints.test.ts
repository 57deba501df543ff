/** Checkpoints, row by row: what they hold, and how a ledger goes on from them. */
import { describe, expect, test } from 'vitest';
import {
  type CheckpointLot,
  continueLedger,
  type LedgerCheckpoint,
  type LedgerEntry,
  ledgerCheckpoint,
  type PointKindInput,
  pointsBalance,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem } from '../support/ledgers.ts';
import { entry } from '../support/wholeBalances.ts';

type Rules = Omit<PointKindInput, 'name'>;
const account = 'c-1';

const none = { earned: 0, redeemed: 0, expired: 0, forfeited: 0, reversed: 0, writtenOff: 0 };

/** A lot of a checkpoint with its days (from, usable from, last), who says until when, and its figures. */
const row = (
  lotId: string,
  order: number,
  [on, activeOn, lastUsableOn]: readonly [string, string | null, string | null],
  until: CheckpointLot['until'],
  ...[points, left, held, undone]: [number, number, number, number]
): CheckpointLot => ({
  lotId,
  order,
  on,
  activeOn,
  lastUsableOn,
  until,
  points,
  left,
  held,
  undone,
});

/** A ledger in two parts with a checkpoint between them. */
interface Cut {
  readonly name: string;
  readonly rules: Rules;
  readonly old: readonly LedgerEntry[];
  readonly asOf: string;
  /** What the checkpoint says of the kind of points. */
  readonly kind: Omit<LedgerCheckpoint['kinds'][number], 'pointKind'>;
  readonly fresh: readonly LedgerEntry[];
  readonly until: readonly string[];
}

const cuts: readonly Cut[] = [
  {
    name: 'lots of every kind of end',
    rules: { expiry: { kind: 'months', months: 2 } },
    old: [
      earn('a', '2024-01-01', 50),
      earn('b', '2024-01-02', 30, { lastUsableOn: '2024-12-31' }),
      earn('gone', '2024-01-02', 8, { lastUsableOn: '2024-01-05' }),
      earn('p', '2024-01-03', 20, { activeOn: '2024-04-01' }),
      earn('used', '2024-01-06', 4, { lastUsableOn: '2024-01-31' }),
      redeem('r', '2024-01-07', 14),
      entry('hold', '2024-01-08', { lotId: 'b', points: 5 }),
      entry('forfeit', '2024-01-09', { lotId: 'a', points: 3 }),
      entry('reverse', '2024-01-10', { ref: 'p', points: 6 }),
    ],
    asOf: '2024-02-01',
    kind: {
      debt: 0,
      totals: { ...none, earned: 112, redeemed: 14, expired: 8, forfeited: 3, reversed: 6 },
      idleUntil: null,
      lots: [
        // Posting wrote its end down.
        row('a', 0, ['2024-01-01', '2024-01-01', '2024-03-01'], 'entry', 50, 37, 0, 3),
        row('b', 1, ['2024-01-02', '2024-01-02', '2024-12-31'], 'entry', 30, 25, 5, 0),
        row('p', 3, ['2024-01-03', '2024-04-01', '2024-06-01'], 'policy', 20, 14, 0, 6),
      ],
    },
    fresh: [
      redeem('s', '2024-02-01', 40),
      entry('reverse', '2024-02-02', { key: 'v', ref: 'p', points: 10 }),
      entry('forfeit', '2024-02-03', { key: 'x', lotId: 'b' }),
      entry('activate', '2024-02-04', { lotId: 'p' }),
      redeem('t', '2024-02-05', 4),
    ],
    until: ['2024-02-05', '2024-02-29', '2024-04-04', '2025-01-01'],
  },
  {
    name: 'refunded points with days of grace, of a lot that has ended with points in it',
    rules: { refundToExpired: { graceDays: 30 } },
    old: [
      earn('a', '2024-01-01', 50, { lastUsableOn: '2024-01-31' }),
      redeem('r', '2024-01-02', 40),
      entry('hold', '2024-01-03', { key: 'i', lotId: 'a', points: 4 }),
      entry('refundRedeem', '2024-02-10', { key: 'f', ref: 'r', points: 12 }),
      entry('refundRedeem', '2024-02-10', { key: 'g', ref: 'r', points: 8 }),
      entry('refundRedeem', '2024-02-10', { key: 'h', ref: 'r', points: 6 }),
      entry('refundRedeem', '2024-02-10', { key: 'k', ref: 'r', points: 4 }),
      earn('b', '2024-02-11', 5),
      entry('hold', '2024-02-12', { key: 'j', lotId: 'a', points: 3 }),
    ],
    asOf: '2024-02-20',
    kind: {
      debt: 0,
      totals: { ...none, earned: 55, redeemed: 10, expired: 10 },
      idleUntil: null,
      lots: [
        row('a', 0, ['2024-01-01', '2024-01-01', '2024-01-31'], 'entry', 50, 6, 4, 0),
        row('a', 0, ['2024-01-01', '2024-02-10', '2024-03-11'], 'grace', 12, 9, 3, 0),
        row('a', 0, ['2024-01-01', '2024-02-10', '2024-03-11'], 'grace', 8, 8, 0, 0),
        row('a', 0, ['2024-01-01', '2024-02-10', '2024-03-11'], 'grace', 6, 6, 0, 0),
        row('a', 0, ['2024-01-01', '2024-02-10', '2024-03-11'], 'grace', 4, 4, 0, 0),
        row('b', 7, ['2024-02-11', '2024-02-11', null], 'policy', 5, 5, 0, 0),
      ],
    },
    fresh: [
      redeem('s', '2024-02-20', 18),
      redeem('t', '2024-02-21', 1),
      entry('forfeit', '2024-02-21', { lotId: 'a', points: 4 }),
      entry('reverse', '2024-02-22', { ref: 'a', points: 12 }),
    ],
    until: ['2024-02-22', '2024-03-11', '2024-03-12'],
  },
  {
    name: 'refunds to a lot of no points, whose row stays while one of them has days of grace',
    rules: { refundToExpired: { graceDays: 9 } },
    old: [
      earn('a', '2024-01-01', 20, { lastUsableOn: '2024-01-31' }),
      redeem('r', '2024-01-02', 20),
      entry('refundRedeem', '2024-02-10', { ref: 'r', points: 8 }),
      entry('refundRedeem', '2024-02-25', { key: 'f', ref: 'r', points: 3 }),
      redeem('t', '2024-02-25', 3),
      entry('refundRedeem', '2024-02-25', { key: 'g', ref: 'r', points: 5 }),
    ],
    asOf: '2024-02-26',
    kind: {
      debt: 0,
      totals: { ...none, earned: 20, redeemed: 7, expired: 8 },
      idleUntil: null,
      lots: [
        row('a', 0, ['2024-01-01', '2024-01-01', '2024-01-31'], 'entry', 20, 0, 0, 0),
        // A reversal takes what has expired of a lot as well.
        row('a', 0, ['2024-01-01', '2024-02-10', '2024-02-19'], 'grace', 8, 8, 0, 0),
        row('a', 0, ['2024-01-01', '2024-02-25', '2024-03-05'], 'grace', 5, 5, 0, 0),
      ],
    },
    fresh: [redeem('s', '2024-02-26', 1), entry('reverse', '2024-02-27', { ref: 'a', points: 10 })],
    until: ['2024-02-27', '2024-03-06'],
  },
  {
    name: 'points that expire by inactivity, and one lot with an end of its own',
    rules: { expiry: { kind: 'inactivity', months: 3 } },
    old: [
      earn('a', '2024-01-10', 10),
      earn('b', '2024-02-20', 10, { lastUsableOn: '2024-12-31' }),
      redeem('r', '2024-03-05', 4),
      earn('p', '2024-03-06', 7, { activeOn: '2024-07-01' }),
    ],
    asOf: '2024-04-01',
    kind: {
      debt: 0,
      totals: { ...none, earned: 27, redeemed: 4 },
      idleUntil: '2024-06-05',
      lots: [
        row('a', 0, ['2024-01-10', '2024-01-10', null], 'inactivity', 10, 10, 0, 0),
        row('b', 1, ['2024-02-20', '2024-02-20', '2024-12-31'], 'entry', 10, 6, 0, 0),
        row('p', 3, ['2024-03-06', '2024-07-01', null], 'policy', 7, 7, 0, 0),
      ],
    },
    fresh: [redeem('s', '2024-04-02', 1)],
    until: ['2024-04-02', '2024-07-02', '2024-07-03', '2024-10-02', '2025-01-01'],
  },
  {
    name: 'debt, and a lot that waits to be activated for ever',
    rules: { pending: 'untilActivated' },
    old: [
      earn('a', '2024-01-01', 30, { activeOn: '2024-01-01' }),
      earn('b', '2024-01-02', 9),
      redeem('r', '2024-01-03', 30),
      entry('reverse', '2024-01-04', { ref: 'a', points: 12 }),
      entry('hold', '2024-01-05', { lotId: 'b', points: 2 }),
    ],
    asOf: '2024-01-05',
    kind: {
      debt: 12,
      totals: { ...none, earned: 39, redeemed: 30, reversed: 12 },
      idleUntil: null,
      lots: [row('b', 1, ['2024-01-02', null, null], 'policy', 9, 7, 2, 0)],
    },
    fresh: [entry('activate', '2024-01-06', { lotId: 'b' })],
    until: ['2024-01-06', '2024-02-01'],
  },
  {
    name: 'points written off, and a lot that becomes usable on the day of the checkpoint',
    rules: { reversal: 'writeOff', pending: 10 },
    old: [
      earn('a', '2024-01-01', 30, { activeOn: '2024-01-01' }),
      redeem('r', '2024-01-03', 25),
      earn('b', '2024-01-04', 9),
      entry('reverse', '2024-01-05', { ref: 'a' }),
    ],
    asOf: '2024-01-14',
    kind: {
      debt: 0,
      totals: { ...none, earned: 39, redeemed: 25, reversed: 30, writtenOff: 25 },
      idleUntil: null,
      lots: [row('b', 2, ['2024-01-04', '2024-01-14', null], 'policy', 9, 9, 0, 0)],
    },
    fresh: [redeem('s', '2024-01-14', 9)],
    until: ['2024-01-14', '2024-02-01'],
  },
];

describe('a checkpoint between two parts of a ledger', () => {
  test.for(cuts)('with $name', ({ rules, old, asOf, kind, fresh, until }) => {
    const policy = policyWith(rules);
    const before = posted(policy, old);
    const all = posted(policy, [...old, ...fresh]);
    const checkpoint = ledgerCheckpoint(policy, before, { account, asOf });
    const { fingerprint, ...said } = checkpoint;
    expect(said).toEqual({
      format: 'ledger-checkpoint@1',
      account,
      policy: { id: 'test', version: '1' },
      asOf,
      entries: old.length,
      lastKey: old.at(-1)?.key,
      kinds: [{ pointKind: 'points', ...kind }],
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{8}$/);
    const stored = JSON.parse(JSON.stringify(checkpoint)) as LedgerCheckpoint;
    for (const day of until) {
      const question = { account, entries: fresh, asOf: day };
      // Nothing is lost on the way: what comes out goes on as well as what went in.
      const [one, two] = [fresh.slice(0, 1), fresh.slice(1)];
      const half = continueLedger(policy, stored, {
        ...question,
        entries: one,
        asOf: one[0]?.on ?? day,
      });
      const inTwo =
        half.ok && continueLedger(policy, half.value.checkpoint, { ...question, entries: two });
      const went = continueLedger(policy, stored, question);
      const value = {
        balance: pointsBalance(policy, all, { asOf: day }),
        entries: all.slice(old.length),
        checkpoint: ledgerCheckpoint(policy, all, { account, asOf: day }),
      };
      expect(went).toEqual({ ok: true, value });
      expect(inTwo).toEqual({ ok: true, value: { ...value, entries: value.entries.slice(1) } });
    }
    // It knows how much can be used, not only how much there is.
    const { available } = pointsBalance(policy, before, { asOf });
    const most = { account, asOf, entries: [redeem('most', asOf, 1_000)] };
    const asked = available < 0 ? { debt: -available } : { wanted: 1_000, have: available };
    expect(continueLedger(policy, stored, most)).toMatchObject({ ok: false, problems: [asked] });
    const days = pointsBalance(policy, before, { asOf: until.at(-1) as string });
    const idle = continueLedger(policy, stored, {
      account,
      entries: [],
      asOf: until.at(-1) as string,
    });
    expect(idle).toMatchObject({ ok: true, value: { balance: days, entries: [] } });
  });
});
