/** What ends a complaint, and what reopening finds. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { trackComplaint } from '../../src/complaints/index.ts';
import type {
  ComplaintEvent,
  SlaPolicyInput,
  TrackedComplaint,
} from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const start = received('2026-03-02T10:00:00Z', { receivedBy: 'Ann' });
const resolved = (at: string, more: object = {}): ComplaintEvent => ({
  kind: 'resolved',
  at,
  outcome: 'upheld',
  ...more,
});
const reopened = (at: string): ComplaintEvent => ({ kind: 'reopened', at });
const reply = (at: string): ComplaintEvent => ({ kind: 'agentReply', at, public: true });
const times = {
  firstResponse: { hours: 1 },
  acknowledge: { hours: 20 },
  resolution: { hours: 8 },
} as const;

function tracked(
  events: readonly ComplaintEvent[],
  asOf: string,
  more: Partial<SlaPolicyInput> = {},
  targets: SlaPolicyInput['rules'][number]['targets'] = times,
): TrackedComplaint {
  return trackComplaint(deskPolicy(targets, more), [start, ...events], { asOf });
}

describe('an end', () => {
  test('by a resolution tells outcome, cause and redress', () => {
    const end = resolved('2026-03-02T11:00:00Z', { cause: 'billing', redress: '12.50' });
    expect(tracked([end], '2026-03-02T12:00:00Z')).toMatchObject({
      outcome: 'upheld',
      cause: 'billing',
      redress: '12.5',
      record: { firstResolvedAt: '2026-03-02T11:00:00.000Z' },
    });
    const bare = tracked([resolved('2026-03-02T11:00:00Z')], '2026-03-02T12:00:00Z');
    expect([bare.cause, bare.redress]).toEqual([null, null]);
  });

  test('by a withdrawal has no outcome and is no resolution', () => {
    const end: ComplaintEvent = { kind: 'withdrawn', at: '2026-03-02T11:00:00Z' };
    const now = tracked([end], '2026-03-02T12:00:00Z');
    expect([now.status, now.outcome, now.record.firstResolvedAt]).toEqual([
      'withdrawn',
      null,
      null,
    ]);
    expect(now.targets['resolution']?.status).toBe('cancelled');
  });

  test('drops what waits for opening time; so does a change that leaves no target', () => {
    const gold = received('2026-03-02T10:00:00Z', { customerTier: 'gold' });
    const policy = deskPolicy(
      {},
      {
        targets: {
          resolution: {
            ladder: [
              { level: 'a', relativeTo: 'start', offset: { hours: 10 }, clock: 'elapsed', to: 'x' },
            ],
          },
        },
        rules: [
          {
            name: 'gold',
            when: { customerTier: 'gold' },
            targets: { resolution: { workingHours: 80 } },
          },
          {
            name: 'silver',
            when: { customerTier: 'silver' },
            targets: { resolution: { workingHours: 60 } },
          },
        ],
      },
    );
    const to = (customerTier: string | null): string[] => {
      const change: ComplaintEvent = {
        kind: 'tierChanged',
        at: '2026-03-02T21:00:00Z',
        customerTier,
      };
      const { escalations } = trackComplaint(policy, [gold, change], {
        asOf: '2026-03-03T10:00:00Z',
      });
      return escalations.map(({ status }) => status);
    };
    expect([to('gold'), to('silver'), to(null)]).toEqual([['due'], ['due'], ['dropped']]);
  });
});

describe('reopened', () => {
  const late = [
    resolved('2026-03-02T12:00:00Z'),
    reply('2026-03-02T13:00:00Z'),
    reopened('2026-03-02T14:00:00Z'),
  ];

  test('a breach that was answered after the end is over', () => {
    const { firstResponse } = tracked(late, '2026-03-02T15:00:00Z').targets;
    expect(firstResponse).toMatchObject({
      status: 'breached',
      stoppedAt: '2026-03-02T13:00:00.000Z',
    });
    // Nobody answered: it still waits.
    const open = tracked(
      [late[0] as ComplaintEvent, late[2] as ComplaintEvent],
      '2026-03-02T15:00:00Z',
    );
    expect(open.targets['firstResponse']).toMatchObject({ status: 'breached', stoppedAt: null });
  });

  test('a late resolution goes on', () => {
    const events = [resolved('2026-03-02T20:00:00Z'), reopened('2026-03-02T21:00:00Z')];
    expect(tracked(events, '2026-03-02T22:00:00Z').targets['resolution']).toMatchObject({
      status: 'breached',
      stoppedAt: null,
      elapsed: 11 * 3_600_000,
    });
  });

  test('in a new cycle, the acknowledgement and the first response go on as they stood', () => {
    const events = [resolved('2026-03-02T10:30:00Z'), reopened('2026-03-02T14:00:00Z')];
    const { targets, cycle } = tracked(events, '2026-03-02T14:10:00Z', {
      reopening: { mode: 'newCycle' },
    });
    expect(cycle).toBe(2);
    expect(targets).toMatchObject({
      firstResponse: { cycle: 1, elapsed: 2_400_000 },
      acknowledge: { cycle: 1, elapsed: 2_400_000 },
      resolution: { cycle: 2, elapsed: 600_000 },
    });
  });

  test('without a message that waits, no update on a message is owed', () => {
    const when = { targets: { nextUpdate: { when: 'onCustomerMessage' } } } as const;
    const events = [resolved('2026-03-02T12:00:00Z'), reopened('2026-03-02T14:00:00Z')];
    const owed = (more: readonly ComplaintEvent[]): string | undefined =>
      tracked([...events, ...more], '2026-03-02T15:00:00Z', when, { nextUpdate: { hours: 4 } })
        .targets['nextUpdate']?.startedAt;
    expect(owed([])).toBeUndefined();
    expect(owed([{ kind: 'customerMessage', at: '2026-03-02T13:00:00Z' }])).toBe(
      '2026-03-02T14:00:00.000Z',
    );
  });
});

describe('a minimum after reopening', () => {
  const reopening = { mode: 'continueWithMinimum', minimum: { hours: 4 } } as const;
  const has = (events: readonly ComplaintEvent[], more: Partial<SlaPolicyInput> = {}) => {
    const { targets } = tracked(
      events,
      '2026-03-03T10:00:00Z',
      { reopening, ...more },
      { resolution: { hours: 8 } },
    );
    const kinds = targets['resolution']?.because.map(({ kind }) => kind) ?? [];
    return [
      (targets['resolution']?.target ?? 0) / 3_600_000,
      kinds.some((kind) => kind.includes('inimum')),
    ];
  };

  test.each([
    ['less is left', '2026-03-02T15:00:00Z', [9, true]],
    ['just as much is left', '2026-03-02T14:00:00Z', [8, false]],
    ['more is left', '2026-03-02T13:00:00Z', [8, false]],
    ['it was late', '2026-03-02T20:00:00Z', [8, false]],
  ])('where %s', (_, at, expected) => {
    expect(has([resolved(at), reopened('2026-03-03T09:00:00Z')])).toEqual(expected);
  });

  test('moves no promise, and needs no target', () => {
    const promise = received('2026-03-02T10:00:00Z', {
      dueAt: { resolution: '2026-03-03T10:30:00Z' },
    });
    const events = [promise, resolved('2026-03-02T15:00:00Z'), reopened('2026-03-03T09:00:00Z')];
    const policy = deskPolicy(
      { firstResponse: { hours: 1 }, resolution: { hours: 8 } },
      { reopening },
    );
    const at = { asOf: '2026-03-03T10:00:00Z' };
    const { targets } = trackComplaint(policy, [...events, reply('2026-03-02T10:10:00Z')], at);
    expect(targets['resolution']).toMatchObject({
      promised: true,
      dueAt: '2026-03-03T10:30:00.000Z',
    });
    expect(targets['firstResponse']).toMatchObject({ status: 'met' });
  });
});

describe('an answer to a transfer', () => {
  const asked = (at: string): ComplaintEvent => ({ kind: 'transferRequested', at, to: 'Bob' });
  const accepted = (at: string): ComplaintEvent => ({ kind: 'transferAccepted', at });
  const refused = (at: string): ComplaintEvent => ({ kind: 'transferRefused', at });
  const ownership = { acceptWithin: { hours: 1 }, superior: 'head' } as const;
  const now = (events: readonly ComplaintEvent[], superior: string | null = 'head') =>
    tracked(events, '2026-03-02T20:00:00Z', { ownership: { ...ownership, superior } });

  test('is late once, and then not asked for', () => {
    const events = [
      asked('2026-03-02T11:00:00Z'),
      accepted('2026-03-02T13:00:00Z'),
      accepted('2026-03-02T14:00:00Z'),
    ];
    expect(now(events).issues.map(({ code }) => code)).toEqual([
      'transfer-answered-late',
      'transfer-not-requested',
    ]);
  });

  test('after a refusal is not asked for', () => {
    const events = [
      asked('2026-03-02T11:00:00Z'),
      refused('2026-03-02T11:30:00Z'),
      accepted('2026-03-02T11:40:00Z'),
    ];
    expect(now(events).issues.map(({ code }) => code)).toEqual(['transfer-not-requested']);
  });

  test('calls the superior once, however often it comes back, and nobody where there is none', () => {
    const events = ['11', '12', '13', '14'].flatMap((hour) => [
      asked(`2026-03-02T${hour}:00:00Z`),
      refused(`2026-03-02T${hour}:30:00Z`),
    ]);
    const { escalations, ownership: held } = now(events);
    expect(escalations.map(({ at, to }) => [at, to])).toEqual([
      ['2026-03-02T12:30:00.000Z', 'head'],
    ]);
    expect(held.bounces).toBe(4);
    expect(now(events, null).escalations).toEqual([]);
  });
});

describe('more time for a promise, and across the night', () => {
  test.each([
    [
      'a promise',
      { dueAt: { resolution: '2026-03-05T10:00:00Z' } },
      { hours: 24 },
      '2026-03-06T10:00:00.000Z',
    ],
    ['a time', {}, { hours: 24 }, '2026-03-03T18:00:00.000Z'],
  ])('of %s by the clock', (_, more, by, dueAt) => {
    const events: ComplaintEvent[] = [
      received('2026-03-02T10:00:00Z', more),
      { kind: 'extended', at: '2026-03-02T12:00:00Z', by, reason: 'parts' },
    ];
    const policy = deskPolicy({ resolution: { hours: 8 } });
    const now = trackComplaint(policy, events, { asOf: '2026-03-02T13:00:00Z' });
    expect(now.targets['resolution']?.dueAt).toBe(dueAt);
  });

  test('working hours are worked, not passed', () => {
    const more: ComplaintEvent = {
      kind: 'extended',
      at: '2026-03-02T12:00:00Z',
      by: { workingHours: 4 },
      reason: 'r',
    };
    const now = tracked([more], '2026-03-02T13:00:00Z', {}, { resolution: { workingHours: 6 } });
    // Due at 16:00: one hour is left of that day.
    expect(now.targets['resolution']?.dueAt).toBe('2026-03-03T12:00:00.000Z');
  });
});

test('a change to what it was changes nothing', () => {
  const change: ComplaintEvent = {
    kind: 'severityChanged',
    at: '2026-03-02T12:00:00Z',
    severity: 'normal',
  };
  const now = tracked([change], '2026-03-02T13:00:00Z', { changes: { mode: 'fresh' } });
  expect(now.because.map(({ kind }) => kind)).not.toContain('complaint.changed');
  expect(now.targets['resolution']?.measuredFrom).toBe('2026-03-02T10:00:00.000Z');
});
