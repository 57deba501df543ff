/** What is wrong with an entry from outside, word for word. */
import { describe, expect, it, test } from 'vitest';
import {
  ledgerSchema,
  type PostRequest,
  pointsBalance,
  postEntry,
  readLedger,
  telecomAccumulating,
} from '../../src/points/index.ts';

const day = '2024-01-02';
const a = { key: 'a', kind: 'earn', points: 50, on: '2024-01-01' };
const r = { key: 'r', kind: 'redeem', points: 5, on: day };
const kinds =
  'earn transferIn adjust activate redeem transferOut refundRedeem reverse hold forfeit reinstate';
const kindNames = kinds.split(' ');

type Step = string | number;
type Row = readonly [
  string,
  unknown,
  code: string,
  path: readonly Step[],
  message: string,
  more: object,
];

const toPoint = (minimum: number, maximum: number) => ({ minimum, maximum });
const most = 1_000_000_000;
const exact = Number.MAX_SAFE_INTEGER;
const range = (
  name: string,
  entry: object,
  key: string,
  value: number,
  minimum: number,
  maximum: number,
): Row => [
  name,
  { ...entry, [key]: value },
  Number.isInteger(value) ? 'number.outOfRange' : 'number.notWhole',
  [key],
  `${value} is not a whole number from ${minimum} to ${maximum}`,
  { received: String(value), ...toPoint(minimum, maximum) },
];
const backwards = (name: string, more: Record<string, string>, key: string, than: string): Row => [
  name,
  { ...a, ...more },
  'period.backwards',
  [key],
  `"${more[key]}" lies ${than}`,
  { received: `"${more[key]}"` },
];
const missing = (name: string, entry: object, path: readonly Step[], expected: string): Row => [
  name,
  entry,
  'key.missing',
  path,
  `${expected} must be given`,
  { expected },
];
const wrong = (
  name: string,
  entry: unknown,
  path: readonly Step[],
  received: string,
  expected: string,
): Row => [
  name,
  entry,
  'type.wrong',
  path,
  `${received} is not ${expected}`,
  { received, expected },
];
const unknown = (name: string, entry: object, path: readonly Step[], received: string): Row => [
  name,
  entry,
  'key.unknown',
  path,
  `${received} stands under a key that is not known`,
  { received, key: path.at(-1) },
];

const stamp = { id: 'p', version: '1' };
const rows: readonly Row[] = [
  wrong('no object', 5, [], '5', 'an object'),
  missing('no kind', { key: 'a', on: day }, ['kind'], 'a kind of entry'),
  [
    'an unknown kind',
    { ...a, kind: 'gift' },
    'choice.unknown',
    ['kind'],
    `"gift" is none of ${kindNames.map((name) => `"${name}"`).join(', ')}`,
    { received: '"gift"', options: kindNames },
  ],
  missing('no key', { kind: 'earn', points: 1, on: day }, ['key'], 'a text'),
  missing('no day', { key: 'a', kind: 'earn', points: 1 }, ['on'], 'a civil date YYYY-MM-DD'),
  unknown('a key that no entry has', { ...a, colour: 'red' }, ['colour'], '"red"'),
  ...(
    [
      ['earn', 'ref uncredited requested allocations', { points: 1 }],
      ['transferIn', 'ref uncredited requested allocations', { points: 1 }],
      ['adjust', 'ref uncredited requested', { points: 1 }],
      [
        'activate',
        'points ref uncredited requested allocations activeOn lastUsableOn',
        { lotId: 'a' },
      ],
      ['redeem', 'lotId ref uncredited activeOn lastUsableOn', { points: 1 }],
      ['transferOut', 'lotId ref uncredited activeOn lastUsableOn', { points: 1 }],
      [
        'refundRedeem',
        'lotId uncredited requested allocations activeOn lastUsableOn',
        { ref: 'a' },
      ],
      ['reverse', 'lotId uncredited requested activeOn lastUsableOn', { ref: 'a' }],
      ['hold', 'ref uncredited requested activeOn lastUsableOn', {}],
      ['forfeit', 'ref requested activeOn lastUsableOn', {}],
      ['reinstate', 'lotId uncredited requested allocations activeOn lastUsableOn', { ref: 'a' }],
    ] as const
  ).flatMap(([kind, others, more]) =>
    others.split(' ').map((key): Row => {
      const value =
        { points: 1, requested: 1, uncredited: false, allocations: [] }[key] ?? '2024-02-01';
      const text = key === 'allocations' ? 'a list of 0' : JSON.stringify(value);
      return unknown(
        `${key} of ${kind}`,
        { key: 'a', kind, on: day, ...more, [key]: value },
        [key],
        text,
      );
    }),
  ),
  ...['earn', 'transferIn', 'adjust', 'redeem', 'transferOut'].map((kind) =>
    missing(`${kind} without points`, { key: 'a', kind, on: day }, ['points'], 'a whole number'),
  ),
  missing(
    'lost before it was credited, without points',
    { key: 'a', kind: 'forfeit', on: day, uncredited: true },
    ['points'],
    'a whole number',
  ),
  wrong('no number of points', { ...a, points: null }, ['points'], 'null', 'a whole number'),
  wrong('points as text', { ...a, points: '5' }, ['points'], '"5"', 'a whole number'),
  range('half a point', a, 'points', 0.5, 1, most),
  range('no points at all', a, 'points', 0, 1, most),
  range('too many points', a, 'points', most + 1, 1, most),
  range('too many to adjust', { ...a, kind: 'adjust' }, 'points', most + 1, -most, most),
  range('too many to adjust downwards', { ...a, kind: 'adjust' }, 'points', -most - 1, -most, most),
  range('fewer than none to hold', { key: 'h', kind: 'hold', on: day }, 'points', -1, 0, exact),
  range(
    'fewer than none to forfeit',
    { key: 'h', kind: 'forfeit', on: day },
    'points',
    -1,
    0,
    exact,
  ),
  range(
    'none to forfeit before it was credited',
    { key: 'h', kind: 'forfeit', on: day, uncredited: true },
    'points',
    0,
    1,
    most,
  ),
  range(
    'none to reinstate',
    { key: 'h', kind: 'reinstate', ref: 'r', on: day },
    'points',
    0,
    1,
    exact,
  ),
  range(
    'none to refund',
    { key: 'h', kind: 'refundRedeem', ref: 'r', on: day },
    'points',
    0,
    1,
    most,
  ),
  range('none to reverse', { key: 'h', kind: 'reverse', ref: 'r', on: day }, 'points', 0, 1, most),
  range('a part of no points', r, 'requested', 0, 1, most),
  range('a place before the first', a, 'sequence', 0, 1, most),
  [
    'an adjustment by nothing',
    { ...a, kind: 'adjust', points: 0 },
    'number.outOfRange',
    ['points'],
    '0 is no correction',
    { received: '0' },
  ],
  backwards('recorded before its day', { recordedOn: '2023-12-31' }, 'recordedOn', 'before on'),
  backwards('counting from after its day', { effectiveOn: day }, 'effectiveOn', 'after on'),
  backwards(
    'usable before it counts',
    { activeOn: '2023-12-31' },
    'activeOn',
    'before the day the points count from',
  ),
  backwards(
    'usable before it counts, by its effective day',
    { effectiveOn: '2023-12-01', activeOn: '2023-11-30' },
    'activeOn',
    'before the day the points count from',
  ),
  backwards(
    'ended before it counts',
    { lastUsableOn: '2023-12-31' },
    'lastUsableOn',
    'before the first usable day',
  ),
  backwards(
    'ended before it counts, by its effective day',
    { effectiveOn: '2023-12-01', lastUsableOn: '2023-11-30' },
    'lastUsableOn',
    'before the first usable day',
  ),
  backwards(
    'ended before it is usable',
    { activeOn: '2024-02-02', lastUsableOn: '2024-02-01' },
    'lastUsableOn',
    'before the first usable day',
  ),
  [
    'no day of the calendar',
    { ...a, on: '2024-02-30' },
    'date.impossible',
    ['on'],
    '"2024-02-30" is not a date of the calendar',
    { received: '"2024-02-30"' },
  ],
  ...['recordedOn', 'effectiveOn', 'activeOn', 'lastUsableOn'].map(
    (key): Row => [
      `no day of the calendar under ${key}`,
      { ...a, [key]: '2024-02-30' },
      'date.impossible',
      [key],
      '"2024-02-30" is not a date of the calendar',
      { received: '"2024-02-30"' },
    ],
  ),
  ...['key', 'pointKind', 'reason', 'actor', 'lotId'].map((key) =>
    wrong(`${key} that is no text`, { ...a, [key]: 5 }, [key], '5', 'a text'),
  ),
  wrong(
    'a flag that is none',
    { key: 'x', kind: 'forfeit', on: day, uncredited: 1 },
    ['uncredited'],
    '1',
    'true or false',
  ),
  ...['refundRedeem', 'reverse', 'reinstate'].map((kind) =>
    missing(`${kind} of nothing`, { key: 'x', kind, on: day }, ['ref'], 'a text'),
  ),
  missing('an activation of nothing', { key: 'x', kind: 'activate', on: day }, ['lotId'], 'a text'),
  wrong('allocations that are no list', { ...r, allocations: 5 }, ['allocations'], '5', 'a list'),
  wrong(
    'an allocation that is none',
    { ...r, allocations: [5] },
    ['allocations', 0],
    '5',
    'an object',
  ),
  unknown(
    'an allocation with more',
    { ...r, allocations: [{ lotId: 'a', points: 5, on: day }] },
    ['allocations', 0, 'on'],
    `"${day}"`,
  ),
  missing(
    'an allocation of no lot',
    { ...r, allocations: [{ lotId: 'a', points: 1 }, { points: 4 }] },
    ['allocations', 1, 'lotId'],
    'a text',
  ),
  missing(
    'an allocation of no points',
    { ...r, allocations: [{ lotId: 'a' }] },
    ['allocations', 0, 'points'],
    'a whole number',
  ),
  [
    'an allocation of none',
    { ...r, allocations: [{ lotId: 'a', points: 0 }] },
    'number.outOfRange',
    ['allocations', 0, 'points'],
    `0 is not a whole number from 1 to ${most}`,
    { received: '0', ...toPoint(1, most) },
  ],
  wrong('a score that is none', { ...a, score: 5 }, ['score'], '5', 'an object'),
  unknown(
    'a score with more',
    { ...a, score: { period: '2024-01', policy: stamp, on: day } },
    ['score', 'on'],
    `"${day}"`,
  ),
  missing(
    'a score of no month',
    { ...a, score: { policy: stamp } },
    ['score', 'period'],
    'a civil month YYYY-MM',
  ),
  [
    'a score of a thirteenth month',
    { ...a, score: { period: '2024-13', policy: stamp } },
    'month.malformed',
    ['score', 'period'],
    '"2024-13" is not a civil month in the form YYYY-MM',
    { received: '"2024-13"' },
  ],
  missing(
    'a score by no policy',
    { ...a, score: { period: '2024-01' } },
    ['score', 'policy'],
    'an object',
  ),
  unknown(
    'a score by a policy with more',
    { ...a, score: { period: '2024-01', policy: { ...stamp, on: day } } },
    ['score', 'policy', 'on'],
    `"${day}"`,
  ),
  missing(
    'a score by a policy without a name',
    { ...a, score: { period: '2024-01', policy: { version: '1' } } },
    ['score', 'policy', 'id'],
    'a text',
  ),
  missing(
    'a score by no version',
    { ...a, score: { period: '2024-01', policy: { id: 'p' } } },
    ['score', 'policy', 'version'],
    'a text',
  ),
];

const pathText = (path: readonly Step[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

describe('an entry from outside has one problem', () => {
  test.each(rows)('%s', (_name, entry, code, path, message, more) => {
    const fine = { ...a, key: 'fine' };
    const inList = {
      code,
      path: [1, ...path],
      message: `[1]${pathText(path)}: ${message}`,
      ...more,
    };
    expect(readLedger([fine, entry])).toEqual({ ok: false, problems: [inList] });
    expect(
      thrown(() => pointsBalance(telecomAccumulating, [fine, entry] as never, { asOf: day })),
    ).toEqual([inList]);
    const alone = {
      ...inList,
      path: ['entry', ...path],
      message: `entry${pathText(path)}: ${message}`,
    };
    expect(thrown(() => postEntry(telecomAccumulating, [], { entry } as PostRequest))).toEqual([
      alone,
    ]);
    expect(ledgerSchema.safeParse([fine, entry]).error?.issues).toMatchObject([
      { path: [1, ...path] },
    ]);
  });

  it('or all that it has, in one pass', () => {
    const bad = { key: '', kind: 'earn', points: 0, on: '2024-1-1', reason: 5, lotId: '' };
    const outcome = readLedger([bad, 7]);
    const found = outcome.ok
      ? []
      : outcome.problems.map(({ code, path }) => [code, ...path].join(' '));
    expect(found.sort()).toEqual([
      'date.malformed 0 on',
      'number.outOfRange 0 points',
      'text.empty 0 key',
      'text.empty 0 lotId',
      'type.wrong 0 reason',
      'type.wrong 1',
    ]);
  });

  it('or none, just within its bounds', () => {
    const fine: readonly object[] = [
      { ...a, points: 1, recordedOn: a.on, effectiveOn: a.on, activeOn: a.on, lastUsableOn: a.on },
      {
        ...a,
        points: most,
        key: 'b',
        sequence: 12,
        reason: 'x',
        actor: 'y',
        pointKind: 'z',
        lotId: 'l',
      },
      { ...a, kind: 'adjust', points: -most, key: 'c', allocations: [] },
      {
        ...a,
        kind: 'adjust',
        points: most,
        key: 'd',
        effectiveOn: '2023-01-01',
        activeOn: '2023-01-01',
      },
      { ...r, points: 1, requested: 1, allocations: [{ lotId: 'a', points: 1 }] },
      { key: 'e', kind: 'hold', on: day, points: 0 },
      { key: 'f', kind: 'forfeit', on: day, points: exact, uncredited: false },
      { key: 'g', kind: 'forfeit', on: day, points: 1, uncredited: true },
      { key: 'h', kind: 'reinstate', ref: 'g', on: day, points: exact },
      { key: 'i', kind: 'reverse', ref: 'a', on: day, points: null, allocations: [] },
      { key: 'j', kind: 'activate', lotId: 'a', on: day, points: null },
      { key: 'k', kind: 'earn', points: 1, on: day, score: { period: '2024-01', policy: stamp } },
    ];
    expect(readLedger(fine)).toEqual({ ok: true, value: fine });
  });
});

/** The problems of what is thrown. */
function thrown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    const { name, code, problems } = error as { name: string; code: string; problems: unknown };
    expect([name, code]).toEqual(['FactsError', 'facts.invalid']);
    return problems;
  }
}
