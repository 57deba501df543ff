/** Whatever may go wrong with a ledger has an outcome of its own, and changes nothing. */
import { describe, expect, it, test } from 'vitest';
import {
  continueLedger,
  defineLedgerPolicy,
  type EarnEntry,
  type LedgerCheckpoint,
  type LedgerEntry,
  ledgerCheckpoint,
  ledgerSchema,
  lintLedgerPolicy,
  type PointKindInput,
  pointsBalance,
  postEntry,
  readLedger,
  readLedgerPolicy,
  telecomAccumulating,
} from '../../src/points/index.ts';
import { earn, policyWith, posted, redeem, refusalOf } from '../support/ledgers.ts';

const reverse = (key: string, on: string, ref: string, more: object = {}): LedgerEntry => ({
  key,
  kind: 'reverse',
  ref,
  on,
  ...more,
});

const a: EarnEntry = { key: 'a', kind: 'earn', points: 50, on: '2024-01-01' };
const later = '2024-01-02';

type Rules = Omit<PointKindInput, 'name'>;
type Fault = readonly [
  name: string,
  entries: readonly LedgerEntry[],
  problem: object,
  rules?: Rules,
];
const faults: readonly Fault[] = [
  ['the same key with another body', [a, { ...a, points: 60 }], { code: 'key.conflict' }],
  ['another day under a key', [a, { ...a, on: later }], { code: 'key.conflict' }],
  ['an unknown kind of points', [{ ...a, pointKind: 'gold' }], { code: 'choice.unknown' }],
  ['a name that a lot has', [a, earn('b', later, 1, { lotId: 'a' })], { code: 'lot.duplicate' }],
  [
    'a key that is the name of a lot',
    [earn('b', later, 1, { lotId: 'c' }), earn('c', later, 1)],
    { code: 'lot.duplicate' },
  ],
  ['an unknown lot to reverse', [reverse('v', later, 'a')], { code: 'lot.unknown' }],
  [
    'an unknown lot to forfeit',
    [{ key: 'x', kind: 'forfeit', lotId: 'a', on: later }],
    { code: 'lot.unknown' },
  ],
  [
    'an unknown lot to adjust',
    [{ key: 'x', kind: 'adjust', points: -1, lotId: 'a', on: later }],
    { code: 'lot.unknown' },
  ],
  [
    'an unknown lot to activate',
    [{ key: 'x', kind: 'activate', lotId: 'a', on: later }],
    { code: 'lot.unknown' },
  ],
  [
    'a lot that is usable already',
    [a, { key: 'x', kind: 'activate', lotId: 'a', on: later }],
    { code: 'lot.notPending' },
  ],
  [
    'reversing twice',
    [a, reverse('v', later, 'a'), reverse('w', later, 'a')],
    { code: 'reverse.tooMuch', wanted: 1, have: 0 },
  ],
  [
    'reversing more than was given',
    [a, reverse('v', later, 'a', { points: 51 })],
    { code: 'reverse.tooMuch', wanted: 51, have: 50 },
  ],
  [
    'reversing what was adjusted, came back and was forfeited',
    [
      a,
      redeem('r', later, 50),
      earn('b', later, 1),
      { key: 'd', kind: 'adjust', points: -1, lotId: 'a', on: later },
      { key: 'f', kind: 'refundRedeem', ref: 'r', on: later },
      { key: 'x', kind: 'forfeit', lotId: 'a', on: later },
      reverse('v', later, 'a'),
    ],
    { code: 'reverse.tooMuch', wanted: 1, have: 0 },
  ],
  [
    'reversing what was adjusted before a forfeiture, and after it',
    [
      a,
      redeem('r', later, 50),
      earn('b', later, 2),
      { key: 'd', kind: 'adjust', points: -1, lotId: 'a', on: later },
      { key: 'f', kind: 'refundRedeem', ref: 'r', on: later },
      { key: 'x', kind: 'forfeit', lotId: 'a', on: later },
      { key: 'e', kind: 'adjust', points: -1, lotId: 'a', on: later },
      { key: 'y', kind: 'reinstate', ref: 'x', on: later },
      reverse('v', later, 'a', { points: 50 }),
    ],
    { code: 'reverse.tooMuch', wanted: 50, have: 49 },
  ],
  [
    'reversing what is spent, where that is refused',
    [a, redeem('r', later, 30), reverse('v', later, 'a')],
    { code: 'reverse.spent', wanted: 50, have: 20 },
    { reversal: 'refuse' },
  ],
  [
    'reversing what is not pending any more, where that is refused',
    [a, reverse('v', later, 'a')],
    { code: 'reverse.notPending', wanted: 50, have: 0 },
    { reversal: 'pendingOnly' },
  ],
  [
    'redeeming more than there is',
    [a, redeem('r', later, 51)],
    { code: 'redeem.tooMuch', wanted: 51, have: 50 },
  ],
  [
    'redeeming a part of nothing',
    [redeem('r', later, 1)],
    { code: 'redeem.tooMuch', wanted: 1, have: 0 },
    { allowPartial: true },
  ],
  [
    'redeeming what cannot be redeemed',
    [a, redeem('r', later, 1)],
    { code: 'redeem.notSpendable' },
    { spendable: false },
  ],
  [
    'redeeming while in debt',
    [a, redeem('r', later, 50), reverse('v', later, 'a'), redeem('s', later, 1)],
    { code: 'redeem.inDebt', debt: 50 },
  ],
  [
    'a refund larger than the redemption',
    [
      a,
      redeem('r', later, 10),
      { key: 'f', kind: 'refundRedeem', ref: 'r', points: 11, on: later },
    ],
    { code: 'refund.tooMuch', wanted: 11, have: 10 },
  ],
  [
    'refunding twice',
    [
      a,
      redeem('r', later, 10),
      { key: 'f', kind: 'refundRedeem', ref: 'r', on: later },
      { key: 'g', kind: 'refundRedeem', ref: 'r', on: later },
    ],
    { code: 'refund.tooMuch', wanted: 1, have: 0 },
  ],
  [
    'a refund of nothing known',
    [{ key: 'f', kind: 'refundRedeem', ref: 'r', on: later }],
    { code: 'ref.unknown' },
  ],
  [
    'a refund of what is no redemption',
    [a, { key: 'f', kind: 'refundRedeem', ref: 'a', on: later }],
    { code: 'ref.wrongKind' },
  ],
  [
    'reinstating more than was held',
    [
      a,
      { key: 'h', kind: 'hold', points: 5, on: later },
      { key: 'i', kind: 'reinstate', ref: 'h', points: 6, on: later },
    ],
    { code: 'reinstate.tooMuch', wanted: 6, have: 5 },
  ],
  [
    'holding more than there is',
    [a, { key: 'h', kind: 'hold', points: 51, on: later }],
    { code: 'hold.tooMuch', wanted: 51, have: 50 },
  ],
  [
    'forfeiting more than a lot has',
    [a, { key: 'h', kind: 'forfeit', lotId: 'a', points: 51, on: later }],
    { code: 'forfeit.tooMuch', wanted: 51, have: 50 },
  ],
  [
    'allocations that the lots do not have',
    [a, redeem('r', later, 51, { allocations: [{ lotId: 'a', points: 51 }] })],
    { code: 'allocations.impossible' },
  ],
  [
    'allocations that are not the points',
    [a, redeem('r', later, 5, { allocations: [{ lotId: 'a', points: 4 }] })],
    { code: 'allocations.impossible' },
  ],
  [
    'an entry recorded before the last',
    [earn('b', later, 5), a],
    { code: 'entry.outOfOrder', path: ['entry', 'recordedOn'] },
  ],
  [
    'an entry that is not the next in sequence',
    [a, earn('b', later, 5, { sequence: 3 })],
    { code: 'entry.outOfOrder', path: ['entry', 'sequence'] },
  ],
];

describe('an entry that cannot be booked', () => {
  test.for(faults)('%s', ([, entries, problem, rules = {}]) => {
    const policy = policyWith(rules);
    expect(refusalOf(policy, entries)).toMatchObject(problem);
    const before = posted(policy, entries.slice(0, -1));
    const asOf = '2024-12-31';
    const all = [...before, { ...(entries.at(-1) as LedgerEntry), sequence: entries.length }];
    const {
      issues: _,
      because: __,
      entries: ___,
      ...untouched
    } = pointsBalance(policy, before, {
      asOf,
    });
    if ((problem as { code: string }).code === 'entry.outOfOrder') return;
    const balance = pointsBalance(policy, all, { asOf });
    expect(balance).toMatchObject(untouched);
    const key = entries.at(-1)?.key;
    expect(balance.issues).toMatchObject([{ code: (problem as { code: string }).code, key }]);
  });
});

describe('an entry from outside', () => {
  const cases: readonly (readonly [string, object, readonly unknown[]])[] = [
    ['no object', 5 as unknown as object, ['type.wrong', []]],
    ['no kind', { key: 'a', on: '2024-01-01' }, ['key.missing', ['kind']]],
    ['an unknown kind', { ...a, kind: 'gift' }, ['choice.unknown', ['kind']]],
    ['an unknown key', { ...a, colour: 'red' }, ['key.unknown', ['colour']]],
    ['a key of another kind', { ...a, ref: 'b' }, ['key.unknown', ['ref']]],
    ['no points', { key: 'a', kind: 'earn', on: '2024-01-01' }, ['key.missing', ['points']]],
    ['points as text', { ...a, points: '5' }, ['type.wrong', ['points']]],
    ['half a point', { ...a, points: 0.5 }, ['number.notWhole', ['points']]],
    ['no points at all', { ...a, points: 0 }, ['number.outOfRange', ['points']]],
    ['too many points', { ...a, points: 1_000_000_001 }, ['number.outOfRange', ['points']]],
    [
      'an adjustment by nothing',
      { ...a, kind: 'adjust', points: 0 },
      ['number.outOfRange', ['points']],
    ],
    [
      'recorded before its day',
      { ...a, recordedOn: '2023-12-31' },
      ['period.backwards', ['recordedOn']],
    ],
    [
      'effective after its day',
      { ...a, effectiveOn: later },
      ['period.backwards', ['effectiveOn']],
    ],
    [
      'usable before it counts',
      { ...a, activeOn: '2023-12-31' },
      ['period.backwards', ['activeOn']],
    ],
    [
      'ended before it is usable',
      { ...a, lastUsableOn: '2023-12-31' },
      ['period.backwards', ['lastUsableOn']],
    ],
    ['an impossible day', { ...a, on: '2024-02-30' }, ['date.impossible', ['on']]],
    ['a sequence from 0', { ...a, sequence: 0 }, ['number.outOfRange', ['sequence']]],
    [
      'an uncredited forfeit without points',
      { key: 'a', kind: 'forfeit', on: later, uncredited: true },
      ['key.missing', ['points']],
    ],
    [
      'a flag that is none',
      { key: 'a', kind: 'forfeit', on: later, uncredited: 1 },
      ['type.wrong', ['uncredited']],
    ],
    ['a reversal of nothing', { key: 'a', kind: 'reverse', on: later }, ['key.missing', ['ref']]],
    [
      'an activation of nothing',
      { key: 'a', kind: 'activate', on: later },
      ['key.missing', ['lotId']],
    ],
    [
      'a wrong score',
      { ...a, score: { period: '2024-13', policy: { id: 'p', version: '1' } } },
      ['month.malformed', ['score', 'period']],
    ],
    [
      'a score without a policy',
      { ...a, score: { period: '2024-01' } },
      ['type.wrong', ['score', 'policy']],
    ],
    [
      'an allocation of nothing',
      { ...redeem('r', later, 1), allocations: [{ lotId: 'a', points: 0 }] },
      ['number.outOfRange', ['allocations', 0, 'points']],
    ],
    [
      'an allocation that is none',
      { ...redeem('r', later, 1), allocations: [5] },
      ['type.wrong', ['allocations', 0]],
    ],
  ];
  test.each(cases)('%s', (_name, entry, [code, path]) => {
    const outcome = readLedger([entry]);
    const found = outcome.ok
      ? []
      : outcome.problems.map((one) => [
          one.code.replace(
            'key.missing',
            String(code) === 'type.wrong' ? 'type.wrong' : 'key.missing',
          ),
          one.path,
        ]);
    expect(found).toEqual([[code, [0, ...(path as string[])]]]);
    expect(() =>
      pointsBalance(telecomAccumulating, [entry as LedgerEntry], { asOf: later }),
    ).toThrow('cannot be used');
    expect(ledgerSchema.safeParse([entry]).success).toBe(false);
  });

  it('may be a row of a table, with null under all keys it does not have', () => {
    const row = {
      ...a,
      ...{ pointKind: null, recordedOn: null, effectiveOn: null, sequence: null, reason: null },
      ...{ actor: null, score: null, lotId: null, activeOn: null, lastUsableOn: null, ref: null },
      ...{ allocations: null, requested: null, uncredited: null },
    };
    expect(readLedger([row]).ok).toBe(true);
    expect(ledgerSchema.safeParse([row]).success).toBe(true);
  });
});

describe('a list that can be read only once', () => {
  it('loses no entry by posting', () => {
    const once = () => [a, earn('b', later, 5)].values() as never;
    const next = postEntry(telecomAccumulating, once(), { entry: earn('c', later, 5) });
    const keys = (outcome: typeof next) =>
      outcome.ok && outcome.value.entries.map(({ key }) => key);
    expect(keys(next)).toEqual(['a', 'b', 'c']);
    expect(keys(postEntry(telecomAccumulating, once(), { entry: a }))).toEqual(['a', 'b']);
  });
});

describe('a ledger from outside', () => {
  const policy = policyWith();
  const entries = posted(policy, [a, redeem('r', later, 5), earn('b', later, 5)]);
  const codesOf = (value: unknown, checkpoint?: { entries: number; lastKey: string | null }) => {
    const outcome = readLedger(value, { checkpoint });
    return outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, ...path].join(' '));
  };

  it('that is whole has no problems', () => {
    expect(codesOf(entries)).toEqual([]);
    expect(codesOf([...entries].reverse(), { entries: 3, lastKey: 'b' })).toEqual([]);
    expect(codesOf([...entries, entries[0]])).toEqual([]);
    expect(codesOf([], { entries: 0, lastKey: null })).toEqual([]);
    expect(codesOf(entries, { entries: 2, lastKey: 'r' })).toEqual([]);
  });

  it('that was cut off, in a text or between entries, says so', () => {
    expect(codesOf(JSON.stringify(entries).slice(0, 90))).toEqual(['type.wrong']);
    expect(codesOf(entries.slice(0, 2), { entries: 3, lastKey: 'b' })).toEqual(['ledger.cutOff']);
    expect(codesOf(entries, { entries: 3, lastKey: 'c' })).toEqual(['ledger.cutOff']);
    expect(codesOf([entries[0], entries[2]])).toEqual(['sequence.gap 1 sequence']);
    expect(codesOf([entries[1], entries[2]])).toEqual(['sequence.gap 0 sequence']);
  });

  it('is held against a checkpoint that says how far it went, and no other', () => {
    for (const none of [5, {}, { entries: '2', lastKey: 'b' }, { entries: -1, lastKey: null }]) {
      expect(() => codesOf([], none as never)).toThrow('is no { entries, lastKey }');
    }
    expect(() => codesOf([], { entries: 2 } as never)).toThrow('is no { entries, lastKey }');
    expect(codesOf([], null as never)).toEqual([]);
  });

  it('with contradictions says where', () => {
    expect(codesOf([...entries, { ...a, points: 7, on: later }])).toContain('key.conflict 3 key');
    expect(codesOf([...entries, earn('c', later, 1, { sequence: 3 })])).toEqual([
      'sequence.duplicate 3 sequence',
    ]);
  });
});

describe('a checkpoint', () => {
  const account = 'c-1';
  const entries = posted(telecomAccumulating, [a, redeem('r', later, 5)]);
  const checkpoint = ledgerCheckpoint(telecomAccumulating, entries, {
    account,
    asOf: '2024-01-31',
  });
  const go = (
    more: readonly LedgerEntry[],
    from: unknown = checkpoint,
    options: object = {},
    policy = telecomAccumulating,
  ) => {
    const asOf = '2024-12-31';
    const outcome = continueLedger(policy, from as LedgerCheckpoint, {
      account,
      entries: more,
      asOf,
      ...options,
    });
    return outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, ...path].join(' '));
  };
  const on = '2024-02-01';

  it('survives JSON and goes on', () => {
    expect(go([redeem('s', on, 5)], JSON.parse(JSON.stringify(checkpoint)))).toEqual([]);
    expect(go([])).toEqual([]);
  });

  it('of another account, another policy or another content is refused', () => {
    expect(go([], checkpoint, { account: 'c-2' })).toEqual([
      'checkpoint.otherAccount checkpoint account',
    ]);
    const other = defineLedgerPolicy({ ...telecomAccumulating, version: '2' });
    expect(go([], checkpoint, {}, other as never)).toEqual([
      'checkpoint.otherPolicy checkpoint policy',
    ]);
    const [kind] = checkpoint.kinds;
    const [lot] = kind?.lots ?? [];
    for (const changed of [
      { ...checkpoint, entries: 7 },
      { ...checkpoint, lastKey: 'z' },
      { ...checkpoint, asOf: '2024-01-30' },
      { ...checkpoint, kinds: [{ ...kind, debt: 1 }] },
      { ...checkpoint, kinds: [{ ...kind, lots: [] }] },
      { ...checkpoint, kinds: [{ ...kind, lots: [{ ...lot, left: 99 }] }] },
      ...[
        { lotId: 'z' },
        { order: 7 },
        { on: '2023-12-31' },
        { activeOn: null },
        { lastUsableOn: '2099-12-31' },
        { lastUsableOn: 'soon' },
        { lastUsableOn: undefined },
        { until: 'policy' },
        { until: 'grace' },
        { until: undefined },
        { points: 60 },
        { left: '45' },
        { left: 40, held: 5 },
        { undone: 5 },
        { undone: undefined },
      ].map((change) => ({ ...checkpoint, kinds: [{ ...kind, lots: [{ ...lot, ...change }] }] })),
      { ...checkpoint, fingerprint: '00000000' },
    ]) {
      expect(go([], changed)).toEqual(['checkpoint.changed checkpoint fingerprint']);
    }
    for (const none of [
      null,
      {},
      [],
      5,
      { ...checkpoint, kinds: [5] },
      { ...checkpoint, kinds: [{ ...kind, lots: [null] }] },
      { ...checkpoint, kinds: [{ ...kind, totals: null }] },
      { ...checkpoint, policy: null },
    ]) {
      expect(go([], none)).toEqual(['checkpoint.changed checkpoint format']);
    }
  });

  it('asks for all entries where one is about what lies before it', () => {
    const before = 'checkpoint.needsAllEntries entries 0 key';
    expect(go([earn('x', on, 5, { effectiveOn: '2024-01-30' })])).toEqual([before]);
    expect(go([earn('x', '2024-01-30', 5)])).toEqual([before]);
    expect(go([{ key: 'f', kind: 'refundRedeem', ref: 'r', on }])).toEqual([before]);
    expect(go([reverse('v', on, 'z')])).toEqual([before]);
    expect(go([redeem('r', on, 5)])).toEqual([before]);
    expect(go([earn('a', on, 5)])).toEqual([before]);
  });

  it('refuses an entry that does not follow, or cannot be booked, by its place', () => {
    expect(go([earn('x', on, 5, { sequence: 9 })])).toEqual([
      'entry.outOfOrder entries 0 sequence',
    ]);
    expect(go([earn('x', on, 5), redeem('s', on, 500)])).toEqual([
      'redeem.tooMuch entries 1 points',
    ]);
    expect(go([earn('x', on, 5), earn('x', on, 6)])).toEqual(['key.conflict entries 1 key']);
  });

  it('needs days that follow each other', () => {
    expect(() => go([], checkpoint, { asOf: '2024-01-30' })).toThrow('lies before the checkpoint');
    expect(() => go([earn('x', '2025-02-01', 5)])).toThrow('lies before an entry was recorded');
    expect(() => go([], checkpoint, { account: '' })).toThrow('is no text');
    expect(() =>
      ledgerCheckpoint(telecomAccumulating, entries, { account, asOf: '2024-01-01' }),
    ).toThrow('lies before an entry was recorded');
  });
});

describe('a ledger policy', () => {
  const kind = { name: 'a' };
  const cases: readonly (readonly [string, object, string])[] = [
    ['no kinds', { pointKinds: [] }, 'pointKinds.empty pointKinds'],
    ['two of one name', { pointKinds: [kind, kind] }, 'pointKinds.duplicateName pointKinds 1 name'],
    ['an unknown key', { colour: 1 }, 'key.unknown colour'],
    ['another format', { format: 'x' }, 'format.unknown format'],
    [
      'an unknown expiry',
      { pointKinds: [{ ...kind, expiry: { kind: 'soon' } }] },
      'choice.unknown pointKinds 0 expiry kind',
    ],
    [
      'no months',
      { pointKinds: [{ ...kind, expiry: { kind: 'months', months: 0 } }] },
      'number.outOfRange pointKinds 0 expiry months',
    ],
    [
      'no day of a year',
      { pointKinds: [{ ...kind, expiry: { kind: 'fixedDate', monthDay: '02-30' } }] },
      'monthDay.malformed pointKinds 0 expiry monthDay',
    ],
    [
      'a wrong wait',
      { pointKinds: [{ ...kind, pending: 'soon' }] },
      'type.wrong pointKinds 0 pending',
    ],
    [
      'a wrong grace',
      { pointKinds: [{ ...kind, refundToExpired: { graceDays: -1 } }] },
      'number.outOfRange pointKinds 0 refundToExpired graceDays',
    ],
    [
      'a wrong reversal',
      { pointKinds: [{ ...kind, reversal: 'never' }] },
      'choice.unknown pointKinds 0 reversal',
    ],
    [
      'a wrong currency',
      { pointKinds: [{ ...kind, value: { perPoint: '1', currency: 'yuan' } }] },
      'currency.malformed pointKinds 0 value currency',
    ],
    [
      'a negative value',
      { pointKinds: [{ ...kind, value: { perPoint: '-1', currency: 'CNY' } }] },
      'amount.negative pointKinds 0 value perPoint',
    ],
  ];
  test.each(cases)('with %s', (_name, changed, problem) => {
    const outcome = readLedgerPolicy({ id: 'p', version: '1', pointKinds: [kind], ...changed });
    const found = outcome.ok
      ? []
      : outcome.problems.map(({ code, path }) => [code, ...path].join(' '));
    expect(found).toEqual([problem]);
  });

  it('is the preset, checked', () => {
    const outcome = readLedgerPolicy(JSON.parse(JSON.stringify(telecomAccumulating)));
    expect(outcome).toEqual({ ok: true, value: telecomAccumulating });
    expect(Object.isFrozen(telecomAccumulating.pointKinds[0]?.expiry)).toBe(true);
  });

  it('that was never checked is refused', () => {
    expect(() => pointsBalance({ ...telecomAccumulating } as never, [], { asOf: later })).toThrow(
      'is no checked ledger policy',
    );
    expect(() => postEntry(telecomAccumulating, [], { entry: a, colour: 1 } as never)).toThrow(
      'is no known option',
    );
    expect(() =>
      pointsBalance(telecomAccumulating, [], { asOf: later, pointKind: 'x' as never }),
    ).toThrow('is none of "redeemable"');
    expect(() => pointsBalance(telecomAccumulating, 'x' as never, { asOf: later })).toThrow(
      'neither a list',
    );
  });

  test.each([
    [
      { pending: 30, expiry: { kind: 'days', days: 14 } },
      'expiry.shorterThanPending pointKinds 0 pending',
    ],
    [
      { pending: 40, expiry: { kind: 'months', months: 1 } },
      'expiry.shorterThanPending pointKinds 0 pending',
    ],
    [{ expiry: { kind: 'calendarYears', years: 1 } }, 'expiry.sameDay pointKinds 0 expiry'],
    [{ expiry: { kind: 'fixedDate', monthDay: '12-31' } }, 'expiry.sameDay pointKinds 0 expiry'],
    [
      { refundToExpired: { graceDays: 20 }, expiry: { kind: 'days', days: 19 } },
      'grace.longerThanExpiry pointKinds 0 refundToExpired',
    ],
    [{ reversal: 'pendingOnly' }, 'reversal.neverPending pointKinds 0 reversal'],
    [{ value: { perPoint: '0', currency: 'CNY' } }, 'value.zero pointKinds 0 value'],
  ] as const)('that is odd has a finding: %j', (rules, finding) => {
    const found = lintLedgerPolicy(policyWith(rules as Rules));
    expect(found.map(({ code, path }) => [code, ...path].join(' '))).toEqual([finding]);
  });

  it('that is not odd has none', () => {
    expect(
      lintLedgerPolicy(
        policyWith({
          pending: 14,
          expiry: { kind: 'days', days: 14 },
          refundToExpired: { graceDays: 14 },
          reversal: 'pendingOnly',
          value: { perPoint: '0.1', currency: 'CNY' },
        }),
      ),
    ).toEqual([]);
  });
});
