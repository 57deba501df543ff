/** Targets: what starts, stops and cancels each kind, and when each is due and late. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { defineSlaPolicy, trackComplaint } from '../../src/complaints/index.ts';
import type { ComplaintEvent, SlaPolicy, TargetClock } from '../../src/complaints/model.ts';
import { deskPolicy, office, received } from '../support/complaintDesk.ts';

const monday = '2026-03-02T';
const tuesday = '2026-03-03T';
const start = received(`${monday}10:00:00Z`);
const reply = (at: string, more: object = {}): ComplaintEvent => ({
  kind: 'agentReply',
  at,
  public: true,
  ...more,
});
const resolved = (at: string): ComplaintEvent => ({ kind: 'resolved', at, outcome: 'upheld' });
function clock(
  policy: SlaPolicy,
  events: readonly ComplaintEvent[],
  asOf: string,
  name = 'firstResponse',
): TargetClock | null | undefined {
  return trackComplaint(policy, events, { asOf }).targets[name];
}

describe('a first response of 8 working hours, asked on Monday at 10:00', () => {
  const policy = deskPolicy({ firstResponse: { workingHours: 7 } });

  test('is due as work closes, and late only when it opens again', () => {
    const running = clock(policy, [start], `${monday}12:00:00Z`);
    expect(running).toMatchObject({
      status: 'running',
      elapsed: 7_200_000,
      remaining: 18_000_000,
      dueAt: '2026-03-02T17:00:00.000Z',
      breachAt: '2026-03-03T09:00:00.000Z',
      due: false,
      lateness: 0,
      brokenBy: null,
      stoppedAt: null,
    });
    expect(running?.because.map(({ kind }) => kind)).toEqual(['clock.time', 'clock.atClosing']);
  });

  test.each([
    ['a millisecond before it is due', `${monday}16:59:59.999Z`, 'running', false],
    ['when it is due', `${monday}17:00:00Z`, 'running', true],
    ['a millisecond before it is late', `${tuesday}08:59:59.999Z`, 'running', true],
    ['when it is late', `${tuesday}09:00:00Z`, 'breached', true],
  ])('%s', (_, asOf, status, due) => {
    expect(clock(policy, [start], asOf)).toMatchObject({ status, due });
  });

  test.each([
    ['before it is due', `${monday}16:00:00Z`, 'met', 0],
    ['while work is closed', `${monday}20:00:00Z`, 'met', 0],
    ['as work opens', `${tuesday}09:00:00Z`, 'met', 0],
    ['a millisecond later', `${tuesday}09:00:00.001Z`, 'breached', 1],
  ])('a reply %s', (_, at, status, lateness) => {
    const stopped = clock(policy, [start, reply(at)], '2026-03-09T00:00:00Z');
    expect(stopped).toMatchObject({ status, lateness, stoppedAt: new Date(at).toISOString() });
  });

  test.each([
    ['while work is closed', `${monday}20:00:00Z`, 'breached'],
    ['as it closes', `${monday}17:00:00Z`, 'met'],
  ])('judged by the earliest reading, a reply %s', (_, at, status) => {
    const strict = deskPolicy({ firstResponse: { workingHours: 7 } }, { outOfHoursStop: 'late' });
    expect(clock(strict, [start, reply(at)], '2026-03-09T00:00:00Z')).toMatchObject({
      status,
      breachAt: '2026-03-02T17:00:00.000Z',
    });
  });
});

test.each([
  ['round the clock', { minutes: 30 }, null, `${monday}10:30:00.000Z`],
  ['in working time', { workingMinutes: 30 }, 'office', `${monday}10:30:00.000Z`],
  [
    'in working days at the same time of day',
    { workingDays: 2 },
    'office',
    '2026-03-04T10:00:00.000Z',
  ],
] as const)('time %s', (_, time, calendar, dueAt) => {
  const found = clock(deskPolicy({ firstResponse: time }), [start], `${monday}10:00:00Z`);
  expect(found).toMatchObject({ calendar, dueAt, breachAt: dueAt });
});

test.each([
  ['on a Saturday, from Monday at 09:00', '2026-03-07T10:00:00Z', '2026-03-10T09:00:00.000Z'],
  ['in the evening, from the next opening', '2026-03-02T18:00:00Z', '2026-03-04T09:00:00.000Z'],
  ['as work closes, from the next opening', '2026-03-02T17:00:00Z', '2026-03-04T09:00:00.000Z'],
  ['before the weekend', '2026-03-06T16:00:00Z', '2026-03-09T16:00:00.000Z'],
])('one working day %s', (_, at, dueAt) => {
  const policy = deskPolicy({ resolution: { workingDays: 1 } });
  const found = clock(policy, [received(at)], at, 'resolution');
  expect(found).toMatchObject({ dueAt, breachAt: dueAt, target: 28_800_000 });
});

describe('what answers a first response', () => {
  const all = ['public', 'human', 'notAutomatic'] as const;
  const combinations = [
    { public: true },
    { public: false },
    { public: true, automatic: true },
    { public: true, human: false },
    { public: true, automatic: true, human: true },
  ] as const;

  test.each([
    [['public'], [true, false, true, true, true]],
    [['human'], [true, true, false, false, true]],
    [['notAutomatic'], [true, true, false, true, false]],
    [all, [true, false, false, false, false]],
    [[], [true, true, true, true, true]],
  ] as const)('%j', (answeredBy, answers) => {
    const policy = deskPolicy(
      { firstResponse: { hours: 10 } },
      { targets: { firstResponse: { answeredBy } } },
    );
    const found = combinations.map(
      (says) =>
        clock(policy, [start, reply(`${monday}11:00:00Z`, says)], `${monday}12:00:00Z`)?.status ===
        'met',
    );
    expect(found).toEqual(answers);
  });
});

test.each([
  ['the event', { kind: 'acknowledged', at: `${monday}11:00:00Z` }, 'met'],
  ['any public reply', reply(`${monday}11:00:00Z`, { automatic: true }), 'met'],
  ['no internal one', reply(`${monday}11:00:00Z`, { public: false }), 'running'],
] as const)('an acknowledgement is %s', (_, event, status) => {
  const policy = deskPolicy({ acknowledge: { hours: 10 } });
  expect(clock(policy, [start, event], `${monday}12:00:00Z`, 'acknowledge')?.status).toBe(status);
});

describe('the next update', () => {
  const updates = (when: 'onCustomerMessage' | 'periodic' | 'both'): SlaPolicy =>
    deskPolicy({ nextUpdate: { hours: 2 } }, { targets: { nextUpdate: { when } } });
  const message = (at: string): ComplaintEvent => ({ kind: 'customerMessage', at });

  test('waits for the oldest message without an answer, and begins again with the next one', () => {
    const events = [
      start,
      message(`${monday}10:30:00Z`),
      message(`${monday}11:00:00Z`),
      reply(`${monday}12:00:00Z`),
      message(`${monday}13:00:00Z`),
    ];
    const policy = updates('onCustomerMessage');
    expect(clock(policy, events.slice(0, 1), `${monday}10:00:00Z`, 'nextUpdate')).toBeNull();
    const waiting = clock(policy, events.slice(0, 3), `${monday}11:30:00Z`, 'nextUpdate');
    expect(waiting).toMatchObject({ cycle: 1, dueAt: '2026-03-02T12:30:00.000Z' });
    const answered = clock(policy, events.slice(0, 4), `${monday}12:00:00Z`, 'nextUpdate');
    expect(answered).toMatchObject({ status: 'met', elapsed: 5_400_000, earlier: [] });
    const again = clock(policy, events, `${monday}13:00:00Z`, 'nextUpdate');
    expect(again).toMatchObject({ cycle: 2, status: 'running', dueAt: '2026-03-02T15:00:00.000Z' });
    expect(again?.earlier).toMatchObject([{ cycle: 1, status: 'met', elapsed: 5_400_000 }]);
  });

  test.each(['periodic', 'both'] as const)('since the last update: %s', (when) => {
    const events = [start, message(`${monday}10:30:00Z`), reply(`${monday}11:00:00Z`)];
    const policy = updates(when);
    const first = clock(policy, events.slice(0, 2), `${monday}10:30:00Z`, 'nextUpdate');
    expect(first).toMatchObject({ cycle: 1, dueAt: '2026-03-02T12:00:00.000Z' });
    const second = clock(policy, events, `${monday}11:00:00Z`, 'nextUpdate');
    expect(second).toMatchObject({ cycle: 2, dueAt: '2026-03-02T13:00:00.000Z' });
    const ended = [...events, resolved(`${monday}12:00:00Z`)];
    expect(clock(policy, ended, `${monday}12:00:00Z`, 'nextUpdate')?.status).toBe('cancelled');
  });

  test('a reply and a message at one instant: the message waits', () => {
    const at = `${monday}11:00:00Z`;
    const events = [start, message(`${monday}10:30:00Z`), message(at), reply(at)];
    const found = clock(updates('onCustomerMessage'), events, at, 'nextUpdate');
    expect(found).toMatchObject({ cycle: 2, status: 'running', elapsed: 0 });
  });
});

test('stopped exactly when it is due, it was due', () => {
  const policy = deskPolicy({ firstResponse: { hours: 1 } });
  const events = [start, reply(`${monday}11:00:00Z`)];
  expect(clock(policy, events, `${monday}11:00:00Z`)).toMatchObject({ status: 'met', due: true });
});

describe('the end', () => {
  const policy = deskPolicy({ firstResponse: { hours: 4 }, resolution: { hours: 8 } });

  test('resolving meets the resolution and cancels the rest', () => {
    const { targets, status, outcome, next } = trackComplaint(
      policy,
      [start, resolved(`${monday}12:00:00Z`)],
      { asOf: '2026-03-09T00:00:00Z' },
    );
    expect(targets['resolution']).toMatchObject({
      status: 'met',
      stoppedAt: '2026-03-02T12:00:00.000Z',
    });
    expect(targets['firstResponse']).toMatchObject({
      status: 'cancelled',
      elapsed: 7_200_000,
      dueAt: '2026-03-02T14:00:00.000Z',
    });
    expect([status, outcome, next]).toEqual(['resolved', 'upheld', null]);
  });

  test.each(['withdrawn', 'merged'] as const)('%s cancels all', (kind) => {
    const end = { kind, at: `${monday}12:00:00Z`, ...(kind === 'merged' ? { into: 'c-2' } : {}) };
    const tracked = trackComplaint(policy, [start, end as ComplaintEvent], {
      asOf: `${monday}13:00:00Z`,
    });
    expect(tracked.status).toBe(kind);
    expect(Object.values(tracked.targets).map((one) => one?.status)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  test('closing moves no clock', () => {
    const events = [start, resolved(`${monday}12:00:00Z`)];
    const closed: ComplaintEvent = { kind: 'closed', at: `${monday}15:00:00Z` };
    const asOf = `${monday}16:00:00Z`;
    const before = trackComplaint(policy, events, { asOf });
    const after = trackComplaint(policy, [...events, closed], { asOf });
    expect(after.status).toBe('closed');
    expect(after.targets).toEqual(before.targets);
  });

  test('what was late stays late, and a later answer tells how late', () => {
    const events = [start, resolved(`${monday}15:00:00Z`)];
    const held = clock(policy, events, `${monday}20:00:00Z`);
    expect(held).toMatchObject({ status: 'breached', stoppedAt: null, elapsed: 18_000_000 });
    const answered = clock(policy, [...events, reply(`${monday}16:00:00Z`)], `${monday}20:00:00Z`);
    expect(answered).toMatchObject({ status: 'breached', lateness: 7_200_000 });
  });

  test('a complaint received, answered and resolved at one instant is met', () => {
    const at = `${monday}10:00:00Z`;
    const tracked = trackComplaint(policy, [resolved(at), reply(at), start], { asOf: at });
    expect(tracked.issues).toEqual([]);
    expect(tracked.targets['firstResponse']).toMatchObject({ status: 'met', elapsed: 0 });
    expect(tracked.targets['resolution']).toMatchObject({ status: 'met', elapsed: 0 });
  });
});

describe('a target of the policy', () => {
  const policy = defineSlaPolicy({
    id: 'own',
    version: '1',
    calendars: { office },
    severities: ['normal'],
    targets: {
      callBack: {
        kind: 'custom',
        start: { event: 'resolved', where: { outcome: ['upheld', 'partlyUpheld'] } },
        stop: { event: 'callbackMade' },
        cancel: { event: 'satisfactionRated', where: { level: 'verySatisfied' } },
      },
      word: {
        kind: 'custom',
        start: { event: 'customerMessage' },
        stop: { event: 'agentReply', where: { public: true, automatic: false, human: true } },
      },
      settle: { kind: 'custom', start: { event: 'received' }, stop: { event: 'resolved' } },
    },
    rules: [
      {
        name: 'all',
        isDefault: true,
        targets: { callBack: { workingDays: 2 }, word: { hours: 1 }, settle: { hours: 5 } },
      },
    ],
  });

  test('begins with the event that ends the complaint, and is met after it', () => {
    const events = [start, resolved(`${monday}11:00:00Z`)];
    expect(clock(policy, events, `${monday}11:00:00Z`, 'callBack')).toMatchObject({
      status: 'running',
      dueAt: '2026-03-04T11:00:00.000Z',
    });
    expect(clock(policy, events, `${monday}11:00:00Z`, 'settle')?.status).toBe('met');
    const called: ComplaintEvent = { kind: 'callbackMade', at: `${monday}12:00:00Z` };
    expect(clock(policy, [...events, called], `${monday}12:00:00Z`, 'callBack')?.status).toBe(
      'met',
    );
    const glad: ComplaintEvent = {
      kind: 'satisfactionRated',
      at: `${monday}12:00:00Z`,
      level: 'verySatisfied',
    };
    expect(clock(policy, [...events, glad], `${monday}12:00:00Z`, 'callBack')).toMatchObject({
      status: 'cancelled',
    });
    // Late, it is over when it is cancelled, and late all the same.
    const late = { ...glad, at: '2026-03-09T12:00:00Z' } as ComplaintEvent;
    expect(clock(policy, [...events, late], '2026-03-10T12:00:00Z', 'callBack')).toMatchObject({
      status: 'breached',
      stoppedAt: '2026-03-09T12:00:00.000Z',
    });
    const notUpheld: ComplaintEvent = {
      kind: 'resolved',
      at: `${monday}11:00:00Z`,
      outcome: 'notUpheld',
    };
    expect(clock(policy, [start, notUpheld], `${monday}11:00:00Z`, 'callBack')).toBeNull();
  });

  test.each([
    ['one that a person wrote', {}, 'met'],
    ['one sent by itself', { automatic: true }, 'running'],
    ['one that nobody wrote', { human: false }, 'running'],
  ])('fields that are left out mean what they mean: %s', (_, says, status) => {
    const events: ComplaintEvent[] = [
      start,
      { kind: 'customerMessage', at: `${monday}10:10:00Z` },
      reply(`${monday}10:20:00Z`, says),
    ];
    expect(clock(policy, events, `${monday}10:20:00Z`, 'word')?.status).toBe(status);
  });
});

describe('a promise made elsewhere', () => {
  const policy = deskPolicy({ resolution: { workingHours: 2 } }, { pauses: { waiting: {} } });
  const promised = received(`${monday}10:00:00Z`, {
    dueAt: { resolution: '2026-03-07T12:00:00Z', firstResponse: null },
  });

  test('is the target, whatever pauses', () => {
    const events: ComplaintEvent[] = [
      promised,
      { kind: 'paused', at: `${monday}11:00:00Z`, reason: 'waiting' },
    ];
    expect(clock(policy, events, `${tuesday}12:00:00Z`, 'resolution')).toMatchObject({
      status: 'running',
      promised: true,
      dueAt: '2026-03-07T12:00:00.000Z',
      breachAt: '2026-03-07T12:00:00.000Z',
      pausedBy: [],
    });
  });

  test.each([
    ['2026-03-07T12:00:00Z', 'met'],
    ['2026-03-07T12:00:00.001Z', 'breached'],
  ])('resolved at %s it is %s', (at, status) => {
    const found = clock(policy, [promised, resolved(at)], '2026-04-01T00:00:00Z', 'resolution');
    expect(found?.status).toBe(status);
  });

  test('is counted by the clock on the wall where no rule gives a time', () => {
    const none = deskPolicy({ resolution: { bySeverity: { urgent: { workingHours: 1 } } } });
    expect(clock(none, [promised], `${monday}11:00:00Z`, 'resolution')).toMatchObject({
      calendar: null,
      elapsed: 3_600_000,
      promised: true,
    });
  });
});

test('a time of 0 or null is no target, nor is one of an unknown severity', () => {
  const policy = deskPolicy({
    firstResponse: { workingHours: 0 },
    resolution: { bySeverity: { urgent: { hours: 1 }, normal: null } },
  });
  expect(trackComplaint(policy, [start], { asOf: `${monday}12:00:00Z` }).targets).toEqual({
    firstResponse: null,
    resolution: null,
  });
});

test('a calendar without working time is never due', () => {
  const policy = deskPolicy(
    { firstResponse: { workingHours: 1 }, resolution: { workingDays: 1 } },
    { calendars: { office: { timeZone: 'UTC', weekly: {} } } },
  );
  const { targets, next } = trackComplaint(policy, [start], { asOf: '2030-01-01T00:00:00Z' });
  expect(targets['firstResponse']).toMatchObject({
    status: 'running',
    dueAt: null,
    breachAt: null,
  });
  expect(targets['resolution']).toMatchObject({ status: 'running', dueAt: null, breachAt: null });
  expect(next).toBeNull();
});

test('beyond the known holidays it is provisional; a strict calendar refuses', () => {
  const weekly = { weekdays: ['09:00-17:00'] };
  const coverage = { from: '2026-01-01', to: '2026-03-04' };
  const desk = (strict: boolean): SlaPolicy =>
    deskPolicy(
      { firstResponse: { workingHours: 2 }, resolution: { workingDays: 5 } },
      { calendars: { office: { timeZone: 'UTC', weekly, coverage, strict } } },
    );
  const { targets } = trackComplaint(desk(false), [start], { asOf: `${monday}12:00:00Z` });
  expect([targets['firstResponse']?.provisional, targets['resolution']?.provisional]).toEqual([
    false,
    true,
  ]);
  expect(targets['resolution']?.because.at(-1)?.kind).toBe('clock.provisional');
  expect(() => trackComplaint(desk(true), [start], { asOf: `${monday}12:00:00Z` })).toThrow(
    expect.objectContaining({ code: 'calendar.outsideCoverage' }),
  );
});
