/** Pauses: what they stop, what ends them, and what they never undo. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { trackComplaint } from '../../src/complaints/index.ts';
import type {
  ComplaintEvent,
  PauseRuleInput,
  TrackedComplaint,
} from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const start = received('2026-03-02T10:00:00Z');
const paused = (at: string, more: object = {}): ComplaintEvent => ({
  kind: 'paused',
  at,
  reason: 'waiting',
  ...more,
});
const resumed = (at: string, more: object = {}): ComplaintEvent => ({
  kind: 'resumed',
  at,
  ...more,
});
const targets = {
  firstResponse: { workingHours: 4 },
  resolution: { workingHours: 16 },
} as const;

function tracked(
  events: readonly ComplaintEvent[],
  asOf: string,
  pauses: Readonly<Record<string, PauseRuleInput>> = { waiting: {}, parts: {} },
): TrackedComplaint {
  return trackComplaint(deskPolicy(targets, { pauses }), [start, ...events], { asOf });
}

test('a pause stops the resolution, and by default no first response', () => {
  const now = tracked([paused('2026-03-02T12:00:00Z')], '2026-03-02T16:00:00Z');
  expect(now.targets['firstResponse']).toMatchObject({ status: 'breached' });
  expect(now.targets['resolution']).toMatchObject({
    status: 'paused',
    pausedBy: ['waiting'],
    elapsed: 7_200_000,
    remaining: 50_400_000,
    dueAt: null,
    breachAt: null,
  });
  expect(now.pauses).toEqual([
    { reason: 'waiting', since: '2026-03-02T12:00:00.000Z', until: null },
  ]);
  const { needs } = tracked([paused('2026-03-02T12:00:00Z')], '2026-03-02T13:00:00Z');
  expect(needs.map((need) => [need.rule, 'dueAt' in need ? need.dueAt : null])).toEqual([
    ['complaint.answer', '2026-03-02T14:00:00.000Z'],
    ['complaint.resolve', null],
    ['complaint.assign', null],
  ]);
});

test.each([
  [
    'four working hours',
    '2026-03-02T12:00:00Z',
    '2026-03-02T16:00:00Z',
    '2026-03-04T14:00:00.000Z',
  ],
  ['a night', '2026-03-02T18:00:00Z', '2026-03-03T08:00:00Z', '2026-03-04T10:00:00.000Z'],
  [
    'from the closing to the opening',
    '2026-03-02T17:00:00Z',
    '2026-03-03T09:00:00Z',
    '2026-03-04T10:00:00.000Z',
  ],
  ['three weeks', '2026-03-02T12:00:00Z', '2026-03-23T12:00:00Z', '2026-03-25T10:00:00.000Z'],
  ['no time at all', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', '2026-03-04T10:00:00.000Z'],
])('a pause of %s is counted in working time', (_, from, to, dueAt) => {
  const now = tracked([paused(from), resumed(to)], to);
  expect(now.targets['resolution']?.dueAt).toBe(dueAt);
  expect(now.issues).toEqual([]);
});

test('overlapping pauses count once, whatever their reasons', () => {
  const events = [
    paused('2026-03-02T11:00:00Z'),
    paused('2026-03-02T12:00:00Z', { reason: 'parts' }),
    resumed('2026-03-02T13:00:00Z', { reason: 'waiting' }),
    resumed('2026-03-02T14:00:00Z', { reason: 'parts' }),
  ];
  const at = (asOf: string) => tracked(events, asOf).targets['resolution'];
  expect(at('2026-03-02T12:30:00Z')?.pausedBy).toEqual(['waiting', 'parts']);
  expect(at('2026-03-02T13:30:00Z')).toMatchObject({ status: 'paused', pausedBy: ['parts'] });
  expect(at('2026-03-02T14:00:00Z')).toMatchObject({ status: 'running', elapsed: 3_600_000 });
  const both = [
    paused('2026-03-02T11:00:00Z', { until: '2026-03-02T13:00:00Z' }),
    paused('2026-03-02T12:00:00Z', { until: '2026-03-02T14:00:00Z' }),
  ];
  expect(tracked(both, '2026-03-02T15:00:00Z').targets['resolution']?.elapsed).toBe(7_200_000);
});

test('resumed without a reason ends every pause', () => {
  const events = [
    paused('2026-03-02T11:00:00Z'),
    paused('2026-03-02T12:00:00Z', { reason: 'parts' }),
    resumed('2026-03-02T13:00:00Z'),
  ];
  expect(tracked(events, '2026-03-02T13:00:00Z').pauses).toEqual([]);
});

describe('a pause ends by itself', () => {
  test.each([
    [
      'at the instant it was said to',
      {},
      { until: '2026-03-02T13:00:00Z' },
      '2026-03-02T13:00:00.000Z',
      'until',
    ],
    [
      'at the limit of one pause',
      { maxEach: { workingHours: 2 } },
      {},
      '2026-03-02T14:00:00.000Z',
      'maxEach',
    ],
    [
      'at the limit in working days',
      { maxEach: { workingDays: 1 } },
      {},
      '2026-03-03T12:00:00.000Z',
      'maxEach',
    ],
    ['at the limit of all', { maxTotal: { hours: 3 } }, {}, '2026-03-02T15:00:00.000Z', 'maxTotal'],
    [
      'at the first of them',
      { maxEach: { hours: 2 }, maxTotal: { hours: 3 } },
      { until: '2026-03-02T13:30:00Z' },
      '2026-03-02T13:30:00.000Z',
      'until',
    ],
  ] as const)('%s', (_, rule, more, ends, why) => {
    const pauses = { waiting: rule };
    const events = [paused('2026-03-02T12:00:00Z', more)];
    const before = tracked(events, '2026-03-02T12:00:00Z', pauses);
    expect(before.pauses[0]?.until).toBe(ends);
    // The first response has its own dates: the pause is what changes first, or after it.
    const { next } = tracked(
      [{ kind: 'agentReply', at: '2026-03-02T11:00:00Z', public: true }, ...events],
      '2026-03-02T12:00:00Z',
      pauses,
    );
    expect(next).toEqual({ at: ends, what: 'complaint.pauseEnds', reason: 'waiting', why });
    const after = tracked(events, ends, pauses);
    expect(after.targets['resolution']?.status).toBe('running');
    // Who resumes it later contradicts nothing; twice does.
    const late = [...events, resumed('2026-03-05T12:00:00Z'), resumed('2026-03-05T13:00:00Z')];
    const issues = tracked(late, '2026-03-05T13:00:00Z', pauses).issues;
    expect(issues.map(({ code, event }) => [code, event.at])).toEqual([
      ['resume-without-pause', '2026-03-05T13:00:00.000Z'],
    ]);
  });

  test('all pauses of a reason have one limit together, and none begins after it', () => {
    const pauses = { waiting: { maxTotal: { workingHours: 3 } } };
    const events = [
      paused('2026-03-02T11:00:00Z'),
      resumed('2026-03-02T13:00:00Z'),
      paused('2026-03-02T14:00:00Z'),
      paused('2026-03-02T16:00:00Z'),
    ];
    const now = tracked(events, '2026-03-02T16:00:00Z', pauses);
    expect(now.targets['resolution']).toMatchObject({ status: 'running', elapsed: 10_800_000 });
    expect(now.issues.map(({ code }) => code)).toEqual(['pause-used-up']);
  });
});

describe('a pause that needs a public reply', () => {
  const pauses = {
    waiting: { needsPublicReply: true, autoResumeOn: ['customerMessage'] },
  } as const;
  const reply = (at: string, more: object = {}): ComplaintEvent => ({
    kind: 'agentReply',
    at,
    public: true,
    ...more,
  });
  const message: ComplaintEvent = { kind: 'customerMessage', at: '2026-03-02T11:30:00Z' };

  test.each([
    ['with one before', [reply('2026-03-02T11:00:00Z')], true],
    ['with one at the same instant', [reply('2026-03-02T12:00:00Z')], true],
    ['without one', [], false],
    ['with an internal one', [reply('2026-03-02T11:00:00Z', { public: false })], false],
    ['with an automatic one', [reply('2026-03-02T11:00:00Z', { automatic: true })], false],
    ['with one before the customer wrote again', [reply('2026-03-02T11:00:00Z'), message], false],
  ] as const)('%s', (_, before, counts) => {
    const now = tracked(
      [...before, paused('2026-03-02T12:00:00Z')],
      '2026-03-02T12:30:00Z',
      pauses,
    );
    expect(now.pauses.length).toBe(counts ? 1 : 0);
    expect(now.issues.map(({ code }) => code)).toEqual(counts ? [] : ['pause-without-reply']);
  });

  test('and ends when the customer writes', () => {
    const events: ComplaintEvent[] = [
      reply('2026-03-02T11:00:00Z'),
      paused('2026-03-02T11:00:00Z'),
      { kind: 'customerMessage', at: '2026-03-02T15:00:00Z' },
    ];
    const now = tracked(events, '2026-03-02T15:00:00Z', pauses);
    expect(now.targets['resolution']).toMatchObject({ status: 'running', elapsed: 3_600_000 });
  });
});

describe('a breach', () => {
  const pauses = { waiting: { stops: ['firstResponse', 'resolution'] } };

  test('is not undone by a pause', () => {
    const now = tracked([paused('2026-03-02T15:00:00Z')], '2026-03-02T16:00:00Z', pauses);
    expect(now.targets['firstResponse']).toMatchObject({
      status: 'breached',
      pausedBy: ['waiting'],
      lateness: 3_600_000,
      dueAt: '2026-03-02T14:00:00.000Z',
    });
  });

  test('does not happen where a pause begins as the time ends', () => {
    const events = [paused('2026-03-02T14:00:00Z'), resumed('2026-03-03T10:00:00Z')];
    expect(tracked(events, '2026-03-02T20:00:00Z', pauses).targets['firstResponse']).toMatchObject({
      status: 'paused',
      remaining: 0,
      due: true,
    });
    const after = tracked(events, '2026-03-03T10:00:00Z', pauses).targets['firstResponse'];
    expect(after).toMatchObject({
      status: 'breached',
      dueAt: '2026-03-02T14:00:00.000Z',
      breachAt: '2026-03-03T10:00:00.000Z',
    });
  });

  test('stopped in a pause it is met, and shows when it would have been due', () => {
    const events: ComplaintEvent[] = [
      paused('2026-03-02T12:00:00Z'),
      { kind: 'agentReply', at: '2026-03-04T12:00:00Z', public: true },
    ];
    const now = tracked(events, '2026-03-09T00:00:00Z', pauses).targets['firstResponse'];
    expect(now).toMatchObject({
      status: 'met',
      elapsed: 7_200_000,
      dueAt: '2026-03-04T14:00:00.000Z',
    });
  });
});

test('the end of the complaint ends its pauses', () => {
  const events: ComplaintEvent[] = [
    paused('2026-03-02T12:00:00Z'),
    { kind: 'resolved', at: '2026-03-02T15:00:00Z', outcome: 'upheld' },
    { kind: 'reopened', at: '2026-03-03T10:00:00Z' },
  ];
  const now = tracked(events, '2026-03-03T10:00:00Z');
  expect(now.pauses).toEqual([]);
  expect(now.targets['resolution']).toMatchObject({ status: 'running', elapsed: 7_200_000 });
});
