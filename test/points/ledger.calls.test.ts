/** Calls of the ledger that are wrong in themselves: the code, the argument and the sentence of each error. */
import { describe, expect, test } from 'vitest';
import {
  continueLedger,
  correctPeriods,
  defineLedgerPolicy,
  definePointsPolicy,
  entriesFromScore,
  type LedgerEntry,
  ledgerCheckpoint,
  lintLedgerPolicy,
  pointsBalance,
  telecomAccumulating as policy,
  postEntry,
  readLedger,
  scorePeriod,
  telecomPoints,
} from '../../src/points/index.ts';
import { earn } from '../support/ledgers.ts';

const account = 'c-1';
const asOf = '2024-03-31';
const entries = [earn('a', '2024-03-01', 5)];
const checkpoint = ledgerCheckpoint(policy, entries, { account, asOf });
const person = { id: account, joinedOn: '2022-03-01', bills: [] };
const score = scorePeriod(telecomPoints, person, { period: '2024-03', asOf: '2024-04-21' });
const never = undefined as never;

/** What is thrown, as the arguments of the error. */
function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    const { name, code, argument, message } = error as Record<string, unknown>;
    return [name, code, argument, message];
  }
  return 'nothing';
}

const unchecked =
  'policy: an object is no checked ledger policy, or a copy of one; make it with defineLedgerPolicy or readLedgerPolicy';
const copy = { ...policy } as typeof policy;
const noDay = (argument: string) => `${argument}: "2024-02-30" is not a date of the calendar`;
const noList = 'is neither a list nor another iterable';

type Row = readonly [string, () => unknown, code: string, argument: string, message: string];
const rows: readonly Row[] = [
  [
    'a copy of a policy, for a balance',
    () => pointsBalance(copy, [], { asOf }),
    'policy.unchecked',
    'policy',
    unchecked,
  ],
  [
    'no policy at all',
    () => pointsBalance(null as never, [], { asOf }),
    'policy.unchecked',
    'policy',
    unchecked.replace('an object', 'null'),
  ],
  [
    'a copy of a policy, to post by',
    () => postEntry(copy, [], { entry: entries[0] as LedgerEntry }),
    'policy.unchecked',
    'policy',
    unchecked,
  ],
  [
    'a copy of a policy, for a checkpoint',
    () => ledgerCheckpoint(copy, [], { account, asOf }),
    'policy.unchecked',
    'policy',
    unchecked,
  ],
  [
    'a copy of a policy, to go on by',
    () => continueLedger(copy, checkpoint, { account, asOf, entries: [] }),
    'policy.unchecked',
    'policy',
    unchecked,
  ],
  [
    'a copy of a policy, to look over',
    () => lintLedgerPolicy(copy),
    'policy.unchecked',
    'policy',
    unchecked,
  ],
  [
    'a copy of a policy, for entries',
    () => entriesFromScore(copy, score),
    'policy.unchecked',
    'policy',
    unchecked,
  ],

  [
    'no question',
    () => pointsBalance(policy, [], never),
    'options.missing',
    'options',
    'options: undefined is no { asOf, knownAt, pointKind }',
  ],
  [
    'no request',
    () => postEntry(policy, [], never),
    'options.missing',
    'options',
    'options: undefined is no { entry }',
  ],
  [
    'nothing to correct',
    () => correctPeriods(telecomPoints, person, never),
    'options.missing',
    'options',
    'options: undefined is no { before, recordedOn }',
  ],
  [
    'nothing for a checkpoint',
    () => ledgerCheckpoint(policy, [], never),
    'options.missing',
    'options',
    'options: undefined is no { account, asOf }',
  ],
  [
    'nothing to go on with',
    () => continueLedger(policy, checkpoint, never),
    'options.missing',
    'options',
    'options: undefined is no { account, entries, asOf, pointKind }',
  ],
  [
    'null for a score',
    () => entriesFromScore(policy, score, null as never),
    'options.missing',
    'options',
    'options: null is no { recordedOn, pointKind }',
  ],
  [
    'null for a ledger',
    () => readLedger([], null as never),
    'options.missing',
    'options',
    'options: null is no { checkpoint }',
  ],

  ...(
    [
      ['of a balance', (more: object) => pointsBalance(policy, [], { asOf, ...more })],
      [
        'of a request',
        (more: object) => postEntry(policy, [], { entry: entries[0] as LedgerEntry, ...more }),
      ],
      [
        'of a correction',
        (more: object) =>
          correctPeriods(telecomPoints, person, { before: [], recordedOn: asOf, ...more }),
      ],
      [
        'of a checkpoint',
        (more: object) => ledgerCheckpoint(policy, [], { account, asOf, ...more }),
      ],
      [
        'of going on',
        (more: object) =>
          continueLedger(policy, checkpoint, { account, asOf, entries: [], ...more }),
      ],
      ['of a score', (more: object) => entriesFromScore(policy, score, { ...more })],
      ['of a ledger', (more: object) => readLedger([], { ...more })],
    ] as const
  ).map(
    ([name, call]): Row => [
      `an option ${name} that nothing reads`,
      () => call({ colour: 'red' }),
      'option.unknown',
      'options.colour',
      'options.colour: "colour" is no known option',
    ],
  ),

  [
    'a day that is none',
    () => pointsBalance(policy, [], { asOf: '2024-02-30' }),
    'date.impossible',
    'asOf',
    noDay('asOf'),
  ],
  [
    'a day of knowing that is none',
    () => pointsBalance(policy, [], { asOf, knownAt: '2024-02-30' }),
    'date.impossible',
    'knownAt',
    noDay('knownAt'),
  ],
  [
    'a checkpoint of no day',
    () => ledgerCheckpoint(policy, [], { account, asOf: '2024-02-30' }),
    'date.impossible',
    'asOf',
    noDay('asOf'),
  ],
  [
    'going on to no day',
    () => continueLedger(policy, checkpoint, { account, asOf: '2024-02-30', entries: [] }),
    'date.impossible',
    'asOf',
    noDay('asOf'),
  ],
  [
    'a bill run of no day',
    () => entriesFromScore(policy, score, { recordedOn: '2024-02-30' }),
    'date.impossible',
    'recordedOn',
    noDay('recordedOn'),
  ],
  [
    'a correction of no day',
    () => correctPeriods(telecomPoints, person, { before: [], recordedOn: '2024-02-30' }),
    'date.impossible',
    'recordedOn',
    noDay('recordedOn'),
  ],
  [
    'a score of no month',
    () => entriesFromScore(policy, { ...score, period: '2024-13' }),
    'month.malformed',
    'period',
    'period: "2024-13" is not a civil month in the form YYYY-MM',
  ],

  [
    'entries that are none',
    () => pointsBalance(policy, 5 as never, { asOf }),
    'entries.notIterable',
    'entries',
    `entries: 5 ${noList}`,
  ],
  [
    'entries that are none, to post to',
    () => postEntry(policy, 'x' as never, { entry: entries[0] as LedgerEntry }),
    'entries.notIterable',
    'entries',
    `entries: "x" ${noList}`,
  ],
  [
    'a kind of points to ask for that is none',
    () => pointsBalance(policy, [], { asOf, pointKind: 'gold' as never }),
    'pointKind.unknown',
    'pointKind',
    'pointKind: "gold" is none of "redeemable"',
  ],
  [
    'a kind of points to go on with that is none',
    () =>
      continueLedger(policy, checkpoint, {
        account,
        asOf,
        entries: [],
        pointKind: 'gold' as never,
      }),
    'pointKind.unknown',
    'pointKind',
    'pointKind: "gold" is none of "redeemable"',
  ],
  [
    'a kind of points to earn that is none',
    () => entriesFromScore(policy, score, { pointKind: 'gold' as never }),
    'pointKind.unknown',
    'pointKind',
    'pointKind: "gold" is none of "redeemable"',
  ],

  ...['', 5, null].map(
    (name): Row => [
      `an account without a name: ${JSON.stringify(name)}`,
      () => ledgerCheckpoint(policy, [], { account: name as never, asOf }),
      'account.empty',
      'account',
      `account: ${JSON.stringify(name)} is no text, or an empty one`,
    ],
  ),
  [
    'going on with an account without a name',
    () => continueLedger(policy, checkpoint, { account: '', asOf, entries: [] }),
    'account.empty',
    'account',
    'account: "" is no text, or an empty one',
  ],
  [
    'a checkpoint of before an entry was recorded',
    () => ledgerCheckpoint(policy, entries, { account, asOf: '2024-02-29' }),
    'asOf.tooEarly',
    'asOf',
    'asOf: "2024-02-29" lies before an entry was recorded',
  ],
  [
    'going on to before an entry was recorded',
    () =>
      continueLedger(policy, checkpoint, { account, asOf, entries: [earn('b', '2024-04-01', 1)] }),
    'asOf.tooEarly',
    'asOf',
    'asOf: "2024-03-31" lies before an entry was recorded',
  ],
  [
    'going back',
    () => continueLedger(policy, checkpoint, { account, asOf: '2024-03-30', entries: [] }),
    'asOf.tooEarly',
    'asOf',
    'asOf: "2024-03-30" lies before the checkpoint',
  ],

  [
    'a bill run of before the month is over',
    () => entriesFromScore(policy, score, { recordedOn: '2024-03-31' }),
    'recordedOn.tooEarly',
    'recordedOn',
    'recordedOn: "2024-03-31" lies before 2024-04-01, the first day after the period',
  ],
  [
    'a score with half a point',
    () => entriesFromScore(policy, { ...score, points: 24.5 }),
    'points.notWhole',
    'score',
    'score: 24.5 are not whole points',
  ],
  [
    'a score of half a point before it was late',
    () => entriesFromScore(policy, { ...score, gross: 24.5 }),
    'points.notWhole',
    'score',
    'score: 24.5 are not whole points',
  ],
  [
    'a score with no points, and decided',
    () => entriesFromScore(policy, { ...score, points: null }),
    'points.notWhole',
    'score',
    'score: null are not whole points',
  ],
  [
    'a month to correct under a policy that was not given',
    () =>
      correctPeriods(
        [{ version: '2' }, { id: 'other' }].map((more) =>
          definePointsPolicy({ ...telecomPoints, ...more } as never),
        ),
        person,
        { before: entriesFromScore(policy, score), recordedOn: '2024-05-01' },
      ),
    'policy.missing',
    'policy',
    'policy: "telecom-points 1" is the policy of 2024-03, and was not given',
  ],
  [
    'a month to correct that comes to half a point',
    () => {
      const fine = definePointsPolicy({ ...telecomPoints, spend: { per: '10', scale: 1 } });
      const bill = {
        period: '2024-03',
        dueOn: '2024-04-20',
        total: '185.00',
        paidOn: '2024-04-18',
      };
      const before = entriesFromScore(policy, score);
      return correctPeriods(
        fine,
        { ...person, bills: [bill] },
        { before, recordedOn: '2024-05-01' },
      );
    },
    'points.notWhole',
    'score',
    'score: 43.5 are not whole points',
  ],
  ...[
    5,
    {},
    { entries: '2', lastKey: 'b' },
    { entries: -1, lastKey: null },
    { entries: 2 },
    { entries: 1.5, lastKey: 'b' },
  ].map(
    (extent): Row => [
      `an extent of a ledger that is none: ${JSON.stringify(extent)}`,
      () => readLedger([], { checkpoint: extent as never }),
      'checkpoint.malformed',
      'checkpoint',
      `checkpoint: ${extent === 5 ? '5' : 'an object'} is no { entries, lastKey } with a whole number of entries`,
    ],
  ),
];

describe('a call that is wrong is refused', () => {
  test.each(rows)('with %s', (_name, call, code, argument, message) => {
    expect(thrown(call)).toEqual(['ContractError', code, argument, message]);
  });
});

describe('what is not decided is not looked at', () => {
  test.each([
    ['pending', null],
    ['pending', 24.5],
    ['held', 0],
  ] as const)('%s with %j points', (status, points) => {
    expect(entriesFromScore(policy, { ...score, status, points, gross: 24.5 })).toEqual([]);
  });
});

test('a policy in the source code that is wrong says all that is', () => {
  const pointKinds = [{ name: 'a', pending: -1 }, { name: '' }];
  expect(thrown(() => defineLedgerPolicy({ id: 'p', version: '1', pointKinds }))).toEqual([
    'PolicyError',
    'policy.invalid',
    undefined,
    [
      'The policy is not valid:',
      '  - pointKinds[0].pending: -1 is neither a whole number of days from 0 to 3660 nor "untilActivated"',
      '  - pointKinds[1].name: "" is an empty text',
    ].join('\n'),
  ]);
});

describe('a call at its bounds is none that is wrong', () => {
  test.each<readonly [string, () => unknown]>([
    [
      'a checkpoint of the day of the last entry',
      () => ledgerCheckpoint(policy, entries, { account, asOf: '2024-03-01' }),
    ],
    [
      'going on on the day of the checkpoint',
      () => continueLedger(policy, checkpoint, { account, asOf, entries: [] }),
    ],
    [
      'a bill run of the first day after the month',
      () => entriesFromScore(policy, score, { recordedOn: '2024-04-01' }),
    ],
    [
      'null for all that may be left out',
      () => pointsBalance(policy, [], { asOf, knownAt: null, pointKind: null }),
    ],
    [
      'null for all of a score',
      () => entriesFromScore(policy, score, { recordedOn: null, pointKind: null }),
    ],
    ['a ledger of none', () => readLedger([], { checkpoint: { entries: 0, lastKey: null } })],
  ])('%s', (_name, call) => {
    expect(thrown(call)).toBe('nothing');
  });
});
