/** Reopening, changes of severity and tier, extensions. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { trackComplaint } from '../../src/complaints/index.ts';
import type {
  ComplaintEvent,
  SlaPolicyInput,
  TargetClock,
  TrackedComplaint,
} from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const start = received('2026-03-02T10:00:00Z');
const resolved = (at: string): ComplaintEvent => ({ kind: 'resolved', at, outcome: 'upheld' });
const reopened = (at: string): ComplaintEvent => ({ kind: 'reopened', at });
const severity = (at: string, to: string): ComplaintEvent => ({
  kind: 'severityChanged',
  at,
  severity: to,
});
type Policy = Partial<SlaPolicyInput>;

function tracked(
  targets: SlaPolicyInput['rules'][number]['targets'],
  more: Policy,
  events: readonly ComplaintEvent[],
  asOf: string,
): TrackedComplaint {
  return trackComplaint(deskPolicy(targets, more), [start, ...events], { asOf });
}

describe('reopened after two hours of work, on Tuesday', () => {
  const targets = { firstResponse: { hours: 100 }, resolution: { workingHours: 8 } } as const;
  const again = '2026-03-03T12:00:00Z';
  const events = [resolved('2026-03-02T12:00:00Z'), reopened(again)];
  const at = (reopening: Policy['reopening'], asOf = again): TrackedComplaint =>
    tracked(targets, { reopening }, events, asOf);

  test.each([
    ['continue', { mode: 'continue' }, 1, 7_200_000, '2026-03-04T10:00:00.000Z'],
    [
      'with as much left',
      { mode: 'continueWithMinimum', minimum: { workingHours: 2 } },
      1,
      7_200_000,
      '2026-03-04T10:00:00.000Z',
    ],
    [
      'with more left',
      { mode: 'continueWithMinimum', minimum: { workingHours: 7 } },
      1,
      7_200_000,
      '2026-03-04T11:00:00.000Z',
    ],
    [
      'with days left',
      { mode: 'continueWithMinimum', minimum: { workingDays: 2 } },
      1,
      7_200_000,
      '2026-03-05T12:00:00.000Z',
    ],
    ['a new cycle', { mode: 'newCycle' }, 2, 0, '2026-03-04T12:00:00.000Z'],
    [
      'too late to be ignored',
      { mode: 'ignoreWithin', within: { workingHours: 7 } },
      1,
      7_200_000,
      '2026-03-04T10:00:00.000Z',
    ],
    [
      'and then a new cycle',
      { mode: 'ignoreWithin', within: { hours: 1 }, later: 'newCycle' },
      2,
      0,
      '2026-03-04T12:00:00.000Z',
    ],
  ] as const)('%s', (_, reopening, cycle, elapsed, dueAt) => {
    const now = at(reopening);
    expect(now).toMatchObject({ status: 'open', cycle, outcome: null });
    expect(now.targets['resolution']).toMatchObject({ status: 'running', cycle, elapsed, dueAt });
    // The first response never begins again.
    expect(now.targets['firstResponse']).toMatchObject({ cycle: 1, elapsed: 7_200_000 });
    expect(now.record).toMatchObject({
      reopenings: 1,
      endedAt: null,
      firstResolvedAt: '2026-03-02T12:00:00.000Z',
      openPeriods: [
        { from: '2026-03-02T10:00:00.000Z', to: '2026-03-02T12:00:00.000Z' },
        { from: '2026-03-03T12:00:00.000Z', to: null },
      ],
    });
  });

  test('a new cycle keeps the one before it', () => {
    expect(at({ mode: 'newCycle' }).targets['resolution']?.earlier).toMatchObject([
      { cycle: 1, status: 'met', stoppedAt: '2026-03-02T12:00:00.000Z' },
    ]);
  });

  test('so soon that it is ignored', () => {
    const now = at({ mode: 'ignoreWithin', within: { hours: 24 } });
    expect(now).toMatchObject({ status: 'resolved', outcome: 'upheld', issues: [] });
    expect(now.targets['resolution']?.status).toBe('met');
    expect(now.because).toContainEqual({
      kind: 'complaint.reopeningIgnored',
      at: '2026-03-03T12:00:00.000Z',
      until: '2026-03-03T12:00:00.000Z',
    });
  });

  test('a message that came in the meantime waits from the reopening on', () => {
    const message: ComplaintEvent = { kind: 'customerMessage', at: '2026-03-02T15:00:00Z' };
    const all = [resolved('2026-03-02T12:00:00Z'), message, reopened(again)];
    const now = tracked({ nextUpdate: { hours: 3 } }, {}, all, again);
    expect(now.targets['nextUpdate']).toMatchObject({
      status: 'running',
      dueAt: '2026-03-03T15:00:00.000Z',
    });
  });

  test.each([
    ['a first response that was given in the meantime', 'firstResponse', 'cancelled', 1],
    ['an update that was given in the meantime', 'nextUpdate', 'running', 2],
  ])('%s is not asked for again', (_, name, status, cycle) => {
    const policy = { targets: { firstResponse: {}, nextUpdate: { when: 'periodic' } } } as const;
    const times = { firstResponse: { hours: 100 }, nextUpdate: { hours: 100 } };
    const reply: ComplaintEvent = { kind: 'agentReply', at: '2026-03-02T15:00:00Z', public: true };
    const all = [resolved('2026-03-02T12:00:00Z'), reply, reopened(again)];
    expect(tracked(times, policy, all, again).targets[name]).toMatchObject({ status, cycle });
  });

  test('nor is one that was given before it had a time', () => {
    const gaps = { acknowledge: { bySeverity: { urgent: { hours: 100 } } } };
    const reply: ComplaintEvent = { kind: 'agentReply', at: '2026-03-02T15:00:00Z', public: true };
    const worse = severity('2026-03-02T16:00:00Z', 'urgent');
    const all = [resolved('2026-03-02T12:00:00Z'), reply, worse, reopened(again)];
    expect(tracked(gaps, {}, all, again).targets['acknowledge']).toBeNull();
  });

  test('used up as work closes, it was due then, also after a reopening in the night', () => {
    const all = [resolved('2026-03-02T20:00:00Z'), reopened('2026-03-02T22:00:00Z')];
    const now = tracked({ resolution: { workingHours: 7 } }, {}, all, '2026-03-02T22:00:00Z');
    expect(now.targets['resolution']).toMatchObject({
      status: 'running',
      due: true,
      dueAt: '2026-03-02T17:00:00.000Z',
      breachAt: '2026-03-03T09:00:00.000Z',
    });
  });

  test('a breach before the end stays, and the stretch in between is not counted', () => {
    const all = [resolved('2026-03-03T14:00:00Z'), reopened('2026-03-05T10:00:00Z')];
    const now = tracked(targets, {}, all, '2026-03-05T12:00:00Z').targets['resolution'];
    expect(now).toMatchObject({ status: 'breached', lateness: 21_600_000, stoppedAt: null });
  });

  test('of a promise nothing is taken out: what is left is left until its instant', () => {
    const promised = received('2026-03-02T10:00:00Z', {
      dueAt: { resolution: '2026-03-04T17:00:00Z' },
    });
    const now = trackComplaint(deskPolicy(targets), [promised, ...events], { asOf: again });
    expect(now.targets['resolution']).toMatchObject({ elapsed: 36_000_000, remaining: 46_800_000 });
  });

  test('a promise that has passed is late from then on', () => {
    const promised = received('2026-03-02T10:00:00Z', {
      dueAt: { resolution: '2026-03-02T18:00:00Z' },
    });
    const policy = deskPolicy(targets);
    const now = trackComplaint(policy, [promised, ...events], { asOf: again });
    expect(now.targets['resolution']).toMatchObject({
      status: 'breached',
      dueAt: '2026-03-02T18:00:00.000Z',
      breachAt: '2026-03-03T12:00:00.000Z',
    });
  });
});

test('working days used up before a pause are due again only when work opens', () => {
  const evening = received('2026-03-02T18:00:00Z');
  const events: ComplaintEvent[] = [
    evening,
    { kind: 'paused', at: '2026-03-03T20:00:00Z', reason: 'waiting' },
    resolved('2026-03-04T10:00:00Z'),
    reopened('2026-03-04T20:00:00Z'),
  ];
  const policy = deskPolicy({ resolution: { workingDays: 1 } }, { pauses: { waiting: {} } });
  const at = (asOf: string) => trackComplaint(policy, events, { asOf }).targets['resolution'];
  expect(at('2026-03-04T10:00:00Z')).toMatchObject({ status: 'met', remaining: 0, due: true });
  expect(at('2026-03-04T20:00:00Z')).toMatchObject({
    status: 'running',
    remaining: 0,
    dueAt: '2026-03-05T09:00:00.000Z',
    due: false,
  });
  expect(at('2026-03-05T09:00:00Z')).toMatchObject({ status: 'breached', due: true });
});

test('working days that a change in a pause uses up are due when work opens', () => {
  const times = { bySeverity: { normal: { hours: 900 }, urgent: { workingDays: 1 } } };
  const events: ComplaintEvent[] = [
    received('2026-03-02T18:00:00Z'),
    { kind: 'paused', at: '2026-03-03T20:00:00Z', reason: 'waiting' },
    severity('2026-03-03T21:00:00Z', 'urgent'),
    { kind: 'resumed', at: '2026-03-03T22:00:00Z' },
  ];
  const policy = deskPolicy({ resolution: times }, { pauses: { waiting: {} } });
  const at = (asOf: string) => trackComplaint(policy, events, { asOf }).targets['resolution'];
  expect(at('2026-03-03T21:00:00Z')).toMatchObject({ status: 'paused', remaining: 0, due: false });
  expect(at('2026-03-03T22:00:00Z')).toMatchObject({
    status: 'running',
    remaining: 0,
    dueAt: '2026-03-04T09:00:00.000Z',
    due: false,
  });
});

test('working days used up as a pause begins are due when work opens, had they not lost their time', () => {
  const times = { bySeverity: { normal: { workingDays: 1 }, minor: null } };
  const events: ComplaintEvent[] = [
    received('2026-03-02T17:00:00Z'),
    { kind: 'paused', at: '2026-03-03T17:00:00Z', reason: 'waiting' },
    severity('2026-03-03T20:00:00Z', 'minor'),
  ];
  const policy = deskPolicy({ resolution: times }, { pauses: { waiting: {} } });
  const { targets } = trackComplaint(policy, events, { asOf: '2026-03-05T20:00:00Z' });
  expect(targets['resolution']).toMatchObject({
    status: 'cancelled',
    remaining: 0,
    dueAt: '2026-03-04T09:00:00.000Z',
    due: false,
  });
});

describe('a change of severity after two hours', () => {
  const targets = {
    resolution: {
      bySeverity: {
        urgent: { hours: 3 },
        normal: { workingHours: 8 },
        minor: { workingHours: 16 },
      },
    },
  } as const;
  const noon = '2026-03-02T12:00:00Z';
  const clock = (
    changes: Policy['changes'],
    to: string,
    at = noon,
    more: readonly ComplaintEvent[] = [],
  ): TargetClock | null | undefined =>
    tracked(targets, { changes, pauses: { waiting: {} } }, [...more, severity(at, to)], at).targets[
      'resolution'
    ];

  test.each([
    ['retroactive', 'minor', 7_200_000, 57_600_000, '2026-03-04T10:00:00.000Z', 'office'],
    ['retroactive', 'urgent', 7_200_000, 10_800_000, '2026-03-02T13:00:00.000Z', null],
    ['proportional', 'minor', 7_200_000, 50_400_000, '2026-03-03T16:00:00.000Z', 'office'],
    ['proportional', 'urgent', 7_200_000, 15_300_000, '2026-03-02T14:15:00.000Z', null],
    ['fresh', 'minor', 0, 57_600_000, '2026-03-04T12:00:00.000Z', 'office'],
    ['fresh', 'urgent', 0, 10_800_000, '2026-03-02T15:00:00.000Z', null],
  ] as const)('%s, to %s', (mode, to, elapsed, target, dueAt, calendar) => {
    const found = clock({ mode }, to);
    expect(found).toMatchObject({ status: 'running', elapsed, target, dueAt, calendar });
    expect(found?.measuredFrom).toBe(
      new Date(mode === 'fresh' ? noon : String(start.at)).toISOString(),
    );
    expect(found?.because).toContainEqual({
      target: 'resolution',
      kind: 'clock.changed',
      at: '2026-03-02T12:00:00.000Z',
      mode,
      before: 28_800_000,
      after: target,
    });
  });

  test('a time that is exceeded already breaches at the change, never in the past', () => {
    const found = clock({}, 'urgent', '2026-03-02T14:00:00Z');
    expect(found).toMatchObject({
      status: 'breached',
      causedByChange: true,
      dueAt: '2026-03-02T14:00:00.000Z',
      breachAt: '2026-03-02T14:00:00.000Z',
      lateness: 3_600_000,
    });
  });

  test.each([
    ['one millisecond before, it does not', '2026-03-02T12:59:59.999Z', 'running', false],
    ['exactly used up, it does', '2026-03-02T13:00:00Z', 'breached', true],
  ])('%s', (_, at, status, causedByChange) => {
    expect(clock({}, 'urgent', at)).toMatchObject({ status, causedByChange });
  });

  test('while it is paused, what is exceeded breaches too', () => {
    const pause: ComplaintEvent = { kind: 'paused', at: '2026-03-02T13:30:00Z', reason: 'waiting' };
    expect(clock({}, 'urgent', '2026-03-02T14:00:00Z', [pause])).toMatchObject({
      status: 'breached',
      causedByChange: true,
    });
    expect(clock({}, 'minor', '2026-03-02T14:00:00Z', [pause])).toMatchObject({
      status: 'paused',
      remaining: 45_000_000,
    });
  });

  test.each([
    ['stays', false, 'breached', '2026-03-03T10:00:00.000Z'],
    ['is forgiven', true, 'running', '2026-03-04T10:00:00.000Z'],
  ] as const)('a breach %s', (_, forgive, status, dueAt) => {
    const found = clock({ forgive }, 'minor', '2026-03-03T12:00:00Z');
    expect(found).toMatchObject({ status, dueAt });
    expect(found?.because.some(({ kind }) => kind === 'clock.forgiven')).toBe(forgive);
  });

  test('a breach that the new time exceeds as well is not forgiven', () => {
    const found = clock({ forgive: true }, 'urgent', '2026-03-03T12:00:00Z');
    expect(found).toMatchObject({
      status: 'breached',
      causedByChange: false,
      dueAt: '2026-03-03T10:00:00.000Z',
    });
  });

  test.each([
    ['running', []],
    ['paused', [{ kind: 'paused', at: '2026-03-03T11:00:00Z', reason: 'waiting' }]],
  ] as const)('a breach is not forgiven where no share is left, %s', (_, pause) => {
    const at = '2026-03-03T12:00:00Z';
    const changes = { mode: 'proportional', forgive: true } as const;
    expect(clock(changes, 'minor', at, pause)).toMatchObject({
      status: 'breached',
      breachAt: '2026-03-03T10:00:00.000Z',
      target: 28_800_000,
    });
  });

  test('a time that comes back in a pause that began without one has no end yet', () => {
    const rules = { resolution: { bySeverity: { normal: { hours: 8 }, minor: null } } } as const;
    const events: ComplaintEvent[] = [
      severity('2026-03-02T11:00:00Z', 'minor'),
      { kind: 'paused', at: '2026-03-02T12:00:00Z', reason: 'waiting' },
      severity('2026-03-02T13:00:00Z', 'normal'),
      { kind: 'resumed', at: '2026-03-02T14:00:00Z' },
    ];
    const at = (asOf: string) =>
      tracked(rules, { pauses: { waiting: {} } }, events, asOf).targets['resolution'];
    expect(at('2026-03-02T12:30:00Z')).toMatchObject({
      status: 'cancelled',
      dueAt: '2026-03-02T18:00:00.000Z',
    });
    expect(at('2026-03-02T13:30:00Z')).toMatchObject({
      status: 'paused',
      elapsed: 7_200_000,
      dueAt: null,
      breachAt: null,
    });
    expect(at('2026-03-02T14:00:00Z')).toMatchObject({
      status: 'running',
      dueAt: '2026-03-02T20:00:00.000Z',
    });
  });

  test('proportional there and back again is as before', () => {
    const events = [severity(noon, 'minor'), severity(noon, 'normal')];
    const now = tracked(targets, { changes: { mode: 'proportional' } }, events, noon);
    expect(now.targets['resolution']).toMatchObject({ target: 28_800_000, elapsed: 7_200_000 });
  });

  test('judged by the earliest reading, working days that are used up are late when they are due', () => {
    const days = {
      resolution: { bySeverity: { normal: { hours: 900 }, urgent: { workingDays: 1 } } },
    };
    const evening = received('2026-03-02T18:00:00Z');
    const policy = deskPolicy(days, { outOfHoursStop: 'late' });
    const events = [evening, severity('2026-03-03T20:00:00Z', 'urgent')];
    const { targets: now } = trackComplaint(policy, events, { asOf: '2026-03-03T20:00:00Z' });
    expect(now['resolution']).toMatchObject({
      status: 'running',
      remaining: 0,
      dueAt: '2026-03-04T09:00:00.000Z',
    });
  });

  test('what was met before stays met', () => {
    const events = [resolved(noon), severity('2026-03-02T15:00:00Z', 'urgent')];
    const now = tracked(targets, {}, events, '2026-03-02T15:00:00Z');
    expect(now.targets['resolution']).toMatchObject({ status: 'met', target: 28_800_000 });
    const again = tracked(
      targets,
      {},
      [...events, reopened('2026-03-02T16:00:00Z')],
      '2026-03-02T16:00:00Z',
    );
    expect(again.targets['resolution']).toMatchObject({ status: 'running', target: 10_800_000 });
  });

  test.each([
    ['retroactive', 10_800_000, 14_400_000],
    ['proportional', 0, 14_400_000],
    ['fresh', 0, 14_400_000],
  ] as const)('from no target to one: %s', (mode, elapsed, target) => {
    const gaps = { resolution: { bySeverity: { urgent: { hours: 4 } } } };
    const now = tracked(
      gaps,
      { changes: { mode } },
      [severity('2026-03-02T13:00:00Z', 'urgent')],
      '2026-03-02T13:00:00Z',
    );
    expect(now.targets['resolution']).toMatchObject({ elapsed, target });
  });

  test('a target that loses its time and gets one again while it is paused is not due', () => {
    const bySeverity = { normal: { hours: 4 }, urgent: null };
    const now = tracked(
      { resolution: { bySeverity } },
      { changes: { mode: 'fresh' }, pauses: { pending: { stops: ['resolution'] } } },
      [
        { kind: 'paused', at: '2026-03-02T11:00:00Z', reason: 'pending' },
        severity('2026-03-02T12:00:00Z', 'urgent'),
        severity('2026-03-02T13:00:00Z', 'normal'),
      ],
      '2026-03-02T13:00:00Z',
    );
    expect(now.targets['resolution']).toMatchObject({
      status: 'paused',
      dueAt: null,
      breachAt: null,
      remaining: 14_400_000,
    });
  });

  test('a change that leaves nothing in a pause makes it due at the change, not at the resume', () => {
    const now = tracked(
      { resolution: { bySeverity: { normal: { hours: 2 }, urgent: { hours: 1 } } } },
      { changes: { mode: 'proportional' }, pauses: { pending: { stops: ['resolution'] } } },
      [
        { kind: 'paused', at: '2026-03-02T12:00:00Z', reason: 'pending' },
        severity('2026-03-02T13:00:00Z', 'urgent'),
        { kind: 'resumed', at: '2026-03-02T15:00:00Z' },
      ],
      '2026-03-02T15:00:00Z',
    );
    expect(now.targets['resolution']).toMatchObject({
      due: true,
      remaining: 0,
      dueAt: '2026-03-02T13:00:00.000Z',
    });
  });

  test('where nothing matches any more, what runs is cancelled, and comes back', () => {
    const rules = [
      { name: 'normal', when: { severity: 'normal' }, targets: { resolution: { hours: 8 } } },
    ];
    const events = [severity(noon, 'minor')];
    const gone = tracked({ resolution: null }, { rules }, events, '2026-03-02T13:00:00Z');
    expect(gone.choice).toEqual({ rule: null, lost: [{ rule: 'normal', why: 'severity' }] });
    expect(gone.targets['resolution']).toMatchObject({
      status: 'cancelled',
      stoppedAt: '2026-03-02T12:00:00.000Z',
      elapsed: 7_200_000,
      dueAt: '2026-03-02T18:00:00.000Z',
    });
    expect(gone.next).toBeNull();
    const atDue = tracked(
      { resolution: null },
      { rules },
      [severity('2026-03-02T18:00:00Z', 'minor')],
      '2026-03-02T18:00:00Z',
    );
    expect(atDue.targets['resolution']).toMatchObject({
      status: 'cancelled',
      remaining: 0,
      due: true,
    });
    const back = [...events, severity('2026-03-02T14:00:00Z', 'normal')];
    expect(
      tracked({ resolution: null }, { rules }, back, '2026-03-02T14:00:00Z').targets['resolution'],
    ).toMatchObject({
      status: 'running',
      elapsed: 14_400_000,
    });
  });

  test('a change of the tier chooses the rule again', () => {
    const rules = [
      { name: 'key', when: { customerTier: ['gold'] }, targets: { resolution: { hours: 4 } } },
      { name: 'others', isDefault: true, targets: { resolution: { hours: 8 } } },
    ];
    const events: ComplaintEvent[] = [{ kind: 'tierChanged', at: noon, customerTier: 'gold' }];
    const now = tracked({ resolution: null }, { rules }, events, noon);
    expect(now).toMatchObject({
      customerTier: 'gold',
      choice: { rule: 'key', lost: [{ rule: 'others', why: 'onlyDefault' }] },
    });
    expect(now.targets['resolution']?.dueAt).toBe('2026-03-02T14:00:00.000Z');
  });
});

describe('which rule', () => {
  const targets = { resolution: { hours: 1 } } as const;
  const rules = [
    { name: 'faults', when: { matter: 'fault' }, targets },
    { name: 'forum', when: { channel: ['forum', 'phone'] }, targets },
    { name: 'bills', when: { channel: 'phone', subject: 'bill' }, targets },
    { name: 'others', isDefault: true, targets },
  ] as const;
  const choice = (choose: 'first' | 'mostSpecific') => {
    const policy = deskPolicy(targets, { rules, choose });
    const events = [received('2026-03-02T10:00:00Z', { subject: 'bill' })];
    return trackComplaint(policy, events, { asOf: '2026-03-02T10:00:00Z' }).choice;
  };

  test('is the first one', () => {
    expect(choice('first')).toEqual({
      rule: 'forum',
      lost: [
        { rule: 'faults', why: 'matter' },
        { rule: 'bills', why: 'notFirst' },
        { rule: 'others', why: 'onlyDefault' },
      ],
    });
  });

  test('or the one with the most conditions', () => {
    expect(choice('mostSpecific')).toEqual({
      rule: 'bills',
      lost: [
        { rule: 'faults', why: 'matter' },
        { rule: 'forum', why: 'lessSpecific' },
        { rule: 'others', why: 'onlyDefault' },
      ],
    });
  });
});

describe('an extension', () => {
  const targets = { firstResponse: { hours: 2 }, resolution: { workingHours: 8 } } as const;
  const extended = (more: object): ComplaintEvent => ({
    kind: 'extended',
    at: '2026-03-02T12:00:00Z',
    reason: 'parts',
    ...more,
  });
  const clock = (more: object, name = 'resolution') =>
    tracked(targets, { pauses: { waiting: {} } }, [extended(more)], '2026-03-02T12:00:00Z').targets[
      name
    ];

  test.each([
    ['working hours', { by: { workingHours: 4 } }, '2026-03-03T14:00:00.000Z'],
    ['working days', { by: { workingDays: 2 } }, '2026-03-05T10:00:00.000Z'],
    ['hours by the clock', { by: { hours: 24 } }, '2026-03-04T10:00:00.000Z'],
    ['an instant', { until: '2026-03-07T12:00:00Z' }, '2026-03-07T12:00:00.000Z'],
  ])('by %s', (_, more, dueAt) => {
    expect(clock(more)).toMatchObject({ status: 'running', dueAt });
  });

  test('by a working day is due a working day later, however long the days are', () => {
    const weekly = { weekdays: ['09:00-17:00'], fri: ['09:00-13:00'] };
    const more = { calendars: { office: { timeZone: 'UTC', weekly } } };
    const friday = '2026-03-06T10:00:00Z';
    const events = [extended({ at: friday, by: { workingDays: 1 } })];
    const start = received('2026-03-03T12:00:00Z');
    const policy = deskPolicy({ resolution: { workingDays: 4 } }, more);
    const before = trackComplaint(policy, [start], { asOf: friday }).targets['resolution'];
    const after = trackComplaint(policy, [start, ...events], { asOf: friday }).targets[
      'resolution'
    ];
    expect([before?.dueAt, after?.dueAt]).toEqual([
      '2026-03-09T12:00:00.000Z',
      '2026-03-10T12:00:00.000Z',
    ]);
  });

  test('is told with its reason, and when the customer was told', () => {
    const more = { until: '2026-03-07T12:00:00Z', notifiedAt: '2026-03-02T12:30:00+01:00' };
    expect(clock(more)?.because).toContainEqual({
      target: 'resolution',
      kind: 'clock.extended',
      at: '2026-03-02T12:00:00.000Z',
      reason: 'parts',
      notifiedAt: '2026-03-02T11:30:00.000Z',
      until: '2026-03-07T12:00:00.000Z',
      milliseconds: null,
    });
  });

  test('of a target by the clock counts working time round the clock', () => {
    const first = { at: '2026-03-02T11:00:00Z', target: 'firstResponse' };
    expect(clock({ ...first, by: { workingHours: 1 } }, 'firstResponse')?.dueAt).toBe(
      '2026-03-02T13:00:00.000Z',
    );
    expect(clock({ ...first, by: { workingDays: 1 } }, 'firstResponse')?.dueAt).toBe(
      '2026-03-03T12:00:00.000Z',
    );
  });

  test.each([
    ['no later', { until: '2026-03-03T10:00:00Z' }, 'extension-not-later', 'resolution'],
    ['by nothing', { by: { workingHours: 0 } }, 'extension-not-later', 'resolution'],
    [
      'of a target that is late',
      { target: 'firstResponse', at: '2026-03-02T13:00:00Z', by: { hours: 2 } },
      'extension-too-late',
      'firstResponse',
    ],
    [
      'of an unknown target',
      { target: 'nextUpdate', by: { hours: 2 } },
      'unknown-target',
      'nextUpdate',
    ],
  ])('%s is an issue', (_, more, code, reference) => {
    const now = tracked(targets, {}, [extended(more)], '2026-03-02T13:00:00Z');
    expect(now.issues).toMatchObject([{ code, reference }]);
    expect(now.targets['resolution']?.dueAt).toBe('2026-03-03T10:00:00.000Z');
  });

  test('until an instant ends a pause of its clock: it is a promise', () => {
    const pause: ComplaintEvent = { kind: 'paused', at: '2026-03-02T11:00:00Z', reason: 'waiting' };
    const events = [pause, extended({ until: '2026-03-07T12:00:00Z' })];
    const now = tracked(targets, { pauses: { waiting: {} } }, events, '2026-03-02T13:00:00Z');
    expect(now.targets['resolution']).toMatchObject({
      status: 'running',
      promised: true,
      pausedBy: [],
    });
  });

  test.each([
    ['as though it ran on', '2026-03-03T11:00:00Z', 'paused', ['extension-not-later']],
    ['and a millisecond', '2026-03-03T11:00:00.001Z', 'running', []],
  ])('until an instant takes no time from a paused clock: %s', (_, until, status, codes) => {
    const pause: ComplaintEvent = { kind: 'paused', at: '2026-03-02T11:00:00Z', reason: 'waiting' };
    const events = [pause, extended({ until })];
    const now = tracked(targets, { pauses: { waiting: {} } }, events, '2026-03-02T13:00:00Z');
    expect(now.targets['resolution']?.status).toBe(status);
    expect(now.issues.map(({ code }) => code)).toEqual(codes);
    expect(now.targets['resolution']?.dueAt).toBe(codes.length > 0 ? null : until);
  });
});
