/** Ladders, warnings, owners and transfers. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import { trackComplaint } from '../../src/complaints/index.ts';
import type {
  ComplaintEvent,
  LadderLevelInput,
  SlaPolicyInput,
  TrackedComplaint,
} from '../../src/complaints/model.ts';
import { deskPolicy, office, received } from '../support/complaintDesk.ts';

const start = received('2026-03-02T10:00:00Z', { receivedBy: 'Anna' });

describe('a ladder', () => {
  const level = (relativeTo: 'start' | 'due' | 'breach', offset: object, clock = 'working') =>
    ({ level: 'lead', relativeTo, offset, clock, to: 'team lead' }) as LadderLevelInput;

  function tracked(
    ladder: readonly LadderLevelInput[],
    events: readonly ComplaintEvent[],
    asOf: string,
    time: SlaPolicyInput['rules'][number]['targets'] = { resolution: { workingHours: 8 } },
  ): TrackedComplaint {
    const policy = deskPolicy(time, {
      targets: { resolution: { ladder, warnings: [0.25, 0.5] } },
      pauses: { waiting: {} },
    });
    const complaint = { id: 'c/1', events: [start, ...events] };
    return trackComplaint(policy, complaint, { asOf });
  }
  const later = '2026-03-09T00:00:00Z';

  test.each([
    [
      'after the start, in working time',
      level('start', { hours: 8 }),
      '2026-03-03T10:00:00.000Z',
      null,
    ],
    [
      'after the start, by the clock',
      level('start', { hours: 8 }, 'elapsed'),
      '2026-03-02T18:00:00.000Z',
      '2026-03-03T09:00:00.000Z',
    ],
    ['when it is due', level('due', { minutes: 0 }), '2026-03-03T10:00:00.000Z', null],
    [
      'before it is due, in working time',
      level('due', { hours: -2 }),
      '2026-03-02T16:00:00.000Z',
      null,
    ],
    [
      'before it is due, by the clock',
      level('due', { hours: -2 }, 'elapsed'),
      '2026-03-03T08:00:00.000Z',
      '2026-03-03T09:00:00.000Z',
    ],
    [
      'an hour before, from the opening',
      level('due', { hours: -1 }),
      '2026-03-03T09:00:00.000Z',
      null,
    ],
    [
      'after the breach, in working time',
      level('breach', { hours: 8 }),
      '2026-03-04T10:00:00.000Z',
      null,
    ],
    [
      'as work closes',
      level('start', { hours: 7 }),
      '2026-03-02T17:00:00.000Z',
      '2026-03-03T09:00:00.000Z',
    ],
    [
      'further before than it has time: at once',
      level('due', { hours: -20 }),
      '2026-03-02T10:00:00.000Z',
      null,
    ],
  ])('fires %s', (_, one, at, deliverAt) => {
    expect(tracked([one], [], later).escalations).toEqual([
      {
        key: 'c%2F1/resolution/1/lead',
        target: 'resolution',
        cycle: 1,
        level: 'lead',
        to: 'team lead',
        at,
        deliverAt: deliverAt ?? at,
        status: 'due',
      },
    ]);
    const before = new Date(Date.parse(at) - 1).toISOString();
    expect(before < '2026-03-02T10' ? [] : tracked([one], [], before).escalations).toEqual([]);
  });

  test('waits for opening time, and is dropped where the target stops before', () => {
    const one = level('start', { hours: 8 }, 'elapsed');
    const evening = tracked([one], [], '2026-03-02T18:00:00Z');
    expect(evening.escalations[0]?.status).toBe('waiting');
    expect(evening.next).toEqual({
      at: '2026-03-03T09:00:00.000Z',
      what: 'complaint.delivers',
      key: 'c%2F1/resolution/1/lead',
      to: 'team lead',
    });
    const end: ComplaintEvent = { kind: 'resolved', at: '2026-03-02T20:00:00Z', outcome: 'upheld' };
    expect(tracked([one], [end], later).escalations[0]?.status).toBe('dropped');
  });

  test('has keys that no two names share', () => {
    const ladder = [level('start', { hours: 0 })];
    const policy = deskPolicy(
      { 'a/b': { hours: 1 } },
      {
        targets: {
          'a/b': {
            kind: 'resolution',
            warnings: [0.5],
            ladder: [{ ...ladder[0], level: '100%' } as LadderLevelInput],
          },
        },
      },
    );
    const keys = (id: string): string[] => {
      const { warnings, escalations } = trackComplaint(
        policy,
        { id, events: [start] },
        { asOf: '2026-03-02T10:30:00Z' },
      );
      return [...warnings, ...escalations].map(({ key }) => key);
    };
    expect(keys('c/%2F')).toEqual(['c%2F%252F/a%2Fb/1/0.5', 'c%2F%252F/a%2Fb/1/100%25']);
    expect(trackComplaint(policy, [start], { asOf: '2026-03-02T10:30:00Z' }).warnings[0]?.key).toBe(
      '/a%2Fb/1/0.5',
    );
  });

  test('is delivered at once by a calendar that never opens', () => {
    const never = defineCalendar({ timeZone: 'UTC', weekly: {} });
    const policy = deskPolicy(
      { resolution: { workingHours: 8 } },
      {
        calendars: { office: never },
        targets: { resolution: { ladder: [level('start', { hours: 1 }, 'elapsed')] } },
      },
    );
    const { escalations, next } = trackComplaint(policy, [start], { asOf: '2026-03-02T12:00:00Z' });
    expect(escalations).toMatchObject([
      { at: '2026-03-02T11:00:00.000Z', deliverAt: '2026-03-02T11:00:00.000Z', status: 'due' },
    ]);
    expect(next).toBeNull();
  });

  test('waits for the opening of its own calendar, and the first to open is told first', () => {
    const early = defineCalendar({ timeZone: 'UTC', weekly: { everyDay: ['06:00-08:00'] } });
    const policy = deskPolicy(
      {
        resolution: { workingHours: 80 },
        firstResponse: { workingHours: 80, calendar: 'early' },
      },
      {
        calendars: { office, early },
        targets: {
          resolution: { ladder: [level('start', { hours: 8 }, 'elapsed')] },
          firstResponse: {
            answeredBy: ['public'],
            ladder: [level('start', { hours: 9 }, 'elapsed')],
          },
        },
      },
    );
    const events: ComplaintEvent[] = [
      start,
      { kind: 'agentReply', at: '2026-03-02T20:00:00Z', public: true },
    ];
    const evening = (asOf: string, given: readonly ComplaintEvent[]) => {
      const { escalations, next } = trackComplaint(policy, given, { asOf });
      return [escalations.map((one) => `${one.target} ${one.status}`), next?.what, next?.at];
    };
    expect(evening('2026-03-02T19:30:00Z', [start])).toEqual([
      ['resolution waiting', 'firstResponse waiting'],
      'complaint.delivers',
      '2026-03-03T06:00:00.000Z',
    ]);
    // What was answered in the evening is not delivered in the morning; the other one is.
    expect(evening('2026-03-02T20:00:00Z', events)).toEqual([
      ['resolution waiting', 'firstResponse dropped'],
      'complaint.delivers',
      '2026-03-03T09:00:00.000Z',
    ]);
    expect(evening('2026-03-03T06:00:00Z', [start])).toEqual([
      ['resolution waiting', 'firstResponse due'],
      'complaint.delivers',
      '2026-03-03T09:00:00.000Z',
    ]);
    expect(evening('2026-03-03T09:00:00Z', events)[0]).toEqual([
      'resolution due',
      'firstResponse dropped',
    ]);
  });

  test('fires not while it is paused, and once', () => {
    const one = level('start', { hours: 2 });
    const pause: ComplaintEvent = { kind: 'paused', at: '2026-03-02T11:00:00Z', reason: 'waiting' };
    const resume: ComplaintEvent = { kind: 'resumed', at: '2026-03-02T14:00:00Z' };
    expect(tracked([one], [pause], '2026-03-02T13:00:00Z').escalations).toEqual([]);
    const fired = tracked([one], [pause, resume], '2026-03-02T14:00:00Z').escalations;
    expect(fired.map(({ at }) => at)).toEqual(['2026-03-02T14:00:00.000Z']);
    const twice: ComplaintEvent[] = [
      { kind: 'paused', at: '2026-03-02T15:00:00Z', reason: 'waiting' },
      { kind: 'resumed', at: '2026-03-02T16:00:00Z' },
    ];
    expect(tracked([one], [pause, resume, ...twice], later).escalations).toHaveLength(1);
  });

  test('round the clock is delivered at once', () => {
    const time = { resolution: { hours: 8 } };
    const [fired] = tracked([level('due', { minutes: 0 })], [], later, time).escalations;
    expect(fired).toMatchObject({
      at: '2026-03-02T18:00:00.000Z',
      deliverAt: '2026-03-02T18:00:00.000Z',
    });
  });

  test('after a new cycle each level fires again, under another key', () => {
    const policy = deskPolicy(
      { resolution: { workingHours: 2 } },
      {
        targets: { resolution: { ladder: [level('breach', { minutes: 0 })] } },
        reopening: { mode: 'newCycle' },
      },
    );
    const events: ComplaintEvent[] = [
      start,
      { kind: 'resolved', at: '2026-03-02T13:00:00Z', outcome: 'upheld' },
      { kind: 'reopened', at: '2026-03-02T14:00:00Z' },
    ];
    const { escalations } = trackComplaint(policy, events, { asOf: later });
    expect(escalations.map(({ key }) => key)).toEqual(['/resolution/1/lead', '/resolution/2/lead']);
  });

  test('warnings come with the shares of the time, and not after the end', () => {
    expect(tracked([], [], later).warnings).toEqual([
      {
        key: 'c%2F1/resolution/1/0.25',
        target: 'resolution',
        cycle: 1,
        share: 0.25,
        at: '2026-03-02T12:00:00.000Z',
      },
      {
        key: 'c%2F1/resolution/1/0.5',
        target: 'resolution',
        cycle: 1,
        share: 0.5,
        at: '2026-03-02T14:00:00.000Z',
      },
    ]);
    const end: ComplaintEvent = { kind: 'resolved', at: '2026-03-02T14:00:00Z', outcome: 'upheld' };
    expect(tracked([], [end], later).warnings).toHaveLength(1);
  });
});

describe('the first person asked', () => {
  const policy = deskPolicy(
    { resolution: { workingHours: 8 } },
    {
      ownership: {
        owners: ['Anna', 'Bo', 'Cai'],
        acceptWithin: { workingHours: 4 },
        superior: 'Director',
      },
    },
  );
  const asked = (at: string, to = 'Bo'): ComplaintEvent => ({ kind: 'transferRequested', at, to });
  const answer = (kind: 'transferAccepted' | 'transferRefused', at: string): ComplaintEvent => ({
    kind,
    at,
  });
  const tracked = (
    events: readonly ComplaintEvent[],
    asOf: string,
    first = start,
  ): TrackedComplaint => trackComplaint(policy, [first, ...events], { asOf });

  test('answers for it until a transfer is accepted', () => {
    const events = [asked('2026-03-02T12:00:00Z')];
    const waiting = tracked(events, '2026-03-02T13:00:00Z');
    expect(waiting).toMatchObject({ owner: 'Anna', next: { what: 'complaint.transferLapses' } });
    expect(waiting.ownership.pending).toEqual({
      to: 'Bo',
      since: '2026-03-02T12:00:00.000Z',
      answerBy: '2026-03-02T16:00:00.000Z',
    });
    expect(waiting.needs).toContainEqual({
      rule: 'complaint.answerTransfer',
      to: 'Bo',
      by: '2026-03-02T16:00:00.000Z',
    });
    const accepted = [...events, answer('transferAccepted', '2026-03-02T16:00:00Z')];
    const now = tracked(accepted, '2026-03-02T17:00:00Z');
    expect(now.ownership).toEqual({
      firstAsked: 'Anna',
      owner: 'Bo',
      since: '2026-03-02T16:00:00.000Z',
      pending: null,
      handOvers: 1,
      bounces: 0,
      holders: [
        { owner: 'Anna', workingTime: 21_600_000, elapsedTime: 21_600_000 },
        { owner: 'Bo', workingTime: 3_600_000, elapsedTime: 3_600_000 },
      ],
    });
  });

  test('keeps it where nobody answers in time: it falls back', () => {
    const events = [
      asked('2026-03-02T12:00:00Z'),
      answer('transferAccepted', '2026-03-02T16:00:00.001Z'),
    ];
    const now = tracked(events, '2026-03-02T17:00:00Z');
    expect(now.ownership).toMatchObject({ owner: 'Anna', bounces: 1, handOvers: 0, pending: null });
    expect(now.issues.map(({ code }) => code)).toEqual(['transfer-answered-late']);
  });

  test('is late when the target is, whoever was asked', () => {
    const events = [asked('2026-03-03T09:00:00Z')];
    const now = tracked(events, '2026-03-03T10:00:00Z');
    expect(now.targets['resolution']).toMatchObject({ status: 'breached', brokenBy: 'Anna' });
    const taken = [...events, answer('transferAccepted', '2026-03-03T09:30:00Z')];
    expect(tracked(taken, '2026-03-03T10:00:00Z').targets['resolution']?.brokenBy).toBe('Bo');
  });

  test('after two transfers that came back, the superior decides', () => {
    const events = [
      asked('2026-03-02T11:00:00Z'),
      answer('transferRefused', '2026-03-02T11:30:00Z'),
      asked('2026-03-02T12:00:00Z', 'Cai'),
    ];
    expect(tracked(events, '2026-03-02T15:00:00Z').escalations).toEqual([]);
    const now = tracked(events, '2026-03-02T16:00:00Z');
    expect(now.ownership).toMatchObject({ owner: 'Anna', bounces: 2 });
    expect(now.escalations).toMatchObject([
      {
        key: '//1/superior',
        target: null,
        level: 'superior',
        to: 'Director',
        at: '2026-03-02T16:00:00.000Z',
        status: 'due',
      },
    ]);
    expect(now.because).toContainEqual({
      kind: 'complaint.superior',
      to: 'Director',
      at: '2026-03-02T16:00:00.000Z',
      why: 'bounced',
      bounces: 2,
    });
  });

  test('where nobody known received it, the superior decides at once', () => {
    const nobody = received('2026-03-02T18:00:00Z');
    const now = tracked([], '2026-03-02T18:00:00Z', nobody);
    expect(now).toMatchObject({ owner: null, issues: [] });
    expect(now.escalations).toMatchObject([
      { to: 'Director', status: 'waiting', deliverAt: '2026-03-03T09:00:00.000Z' },
    ]);
    expect(now.needs).toContainEqual({ rule: 'complaint.assign' });
  });

  test('is replaced by who is assigned', () => {
    const events: ComplaintEvent[] = [
      asked('2026-03-02T11:00:00Z'),
      { kind: 'assigned', at: '2026-03-02T11:30:00Z', owner: 'Cai' },
    ];
    const now = tracked(events, '2026-03-02T12:00:00Z');
    expect(now.ownership).toMatchObject({ owner: 'Cai', pending: null, handOvers: 1, bounces: 0 });
  });

  test('holds it only while it is open', () => {
    const events: ComplaintEvent[] = [
      { kind: 'resolved', at: '2026-03-02T12:00:00Z', outcome: 'upheld' },
      { kind: 'reopened', at: '2026-03-03T10:00:00Z' },
    ];
    const { holders } = tracked(events, '2026-03-03T11:00:00Z').ownership;
    expect(holders).toEqual([{ owner: 'Anna', workingTime: 10_800_000, elapsedTime: 10_800_000 }]);
  });
});
