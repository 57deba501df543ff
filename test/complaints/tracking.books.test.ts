/** What is kept of pauses, owners and alarms while a complaint goes on. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { trackComplaint } from '../../src/complaints/index.ts';
import type {
  ComplaintEvent,
  PauseRuleInput,
  SlaPolicyInput,
  TrackedComplaint,
} from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const start = received('2026-03-02T10:00:00Z', { receivedBy: 'Ann' });
const on = (kind: string, time: string, more: object = {}): ComplaintEvent =>
  ({ kind, at: `2026-03-02T${time}:00Z`, ...more }) as ComplaintEvent;
const resolved = (time: string) => on('resolved', time, { outcome: 'upheld' });

function tracked(
  events: readonly ComplaintEvent[],
  time: string,
  more: Partial<SlaPolicyInput> = {},
): TrackedComplaint {
  const policy = deskPolicy({ resolution: { hours: 100 } }, more);
  return trackComplaint(policy, [start, ...events], { asOf: `2026-03-02T${time}:00Z` });
}

describe('a pause of four hours at most', () => {
  const paused = (time: string, until?: string) =>
    on('paused', time, { reason: 'waiting', ...(until && { until: `2026-03-02T${until}:00Z` }) });
  const pauses: Record<string, PauseRuleInput> = { waiting: { maxEach: { hours: 4 } }, parts: {} };
  const ends = (events: readonly ComplaintEvent[], more: PauseRuleInput = {}) => {
    const waiting = { ...pauses['waiting'], ...more };
    const { next } = tracked(events, '12:30', { pauses: { waiting } });
    return next?.what === 'complaint.pauseEnds' ? [next.at.slice(11, 16), next.why] : next;
  };

  test.each<[string, readonly ComplaintEvent[], readonly string[]]>([
    ['alone', [paused('12:00')], ['16:00', 'maxEach']],
    ['until an instant', [paused('12:00', '15:00')], ['15:00', 'until']],
    ['until the last one it may have', [paused('12:00', '16:00')], ['16:00', 'until']],
    ['until one after that', [paused('12:00', '16:01')], ['16:00', 'maxEach']],
    ['prolonged', [paused('11:00'), paused('12:00')], ['16:00', 'maxEach']],
    ['prolonged until', [paused('11:00'), paused('12:00', '15:30')], ['15:30', 'until']],
    ['prolonged to the last', [paused('11:00'), paused('12:00', '16:00')], ['16:00', 'until']],
    ['prolonged too far', [paused('11:00'), paused('12:00', '17:00')], ['16:00', 'maxEach']],
    ['not shortened', [paused('11:00'), paused('12:00', '13:00')], ['15:00', 'maxEach']],
    ['nor told anew', [paused('11:00'), paused('12:00', '15:00')], ['15:00', 'maxEach']],
  ])('%s', (_, events, expected) => {
    expect(ends(events)).toEqual(expected);
  });

  test('and five in all, the prolonged one with it', () => {
    const total = { maxTotal: { hours: 5 } };
    expect(ends([paused('11:00'), paused('12:00')], total)).toEqual(['16:00', 'maxEach']);
    expect(ends([paused('10:30'), paused('12:00')], total)).toEqual(['15:30', 'maxTotal']);
  });

  test('is resumed once', () => {
    const codes = (events: readonly ComplaintEvent[]): string[] =>
      tracked(events, '20:00', {
        pauses: { ...pauses, waiting: { autoResumeOn: ['customerMessage'] } },
      }).issues.map(({ code }) => code);
    const twice = [on('resumed', '12:00'), on('resumed', '13:00')];
    expect(codes([paused('11:00'), ...twice])).toEqual(['resume-without-pause']);
    // What has ended by itself may be resumed, once.
    const message = on('customerMessage', '11:30');
    expect(codes([paused('11:00'), message, ...twice])).toEqual(['resume-without-pause']);
    const again = [resolved('11:10'), on('reopened', '11:20')];
    expect(codes([paused('11:00'), ...again, ...twice])).toEqual(['resume-without-pause']);
  });

  test('ends with a message, and no other one does', () => {
    const rules = { waiting: { autoResumeOn: ['customerMessage'] }, parts: {} } as const;
    const pausedBy = (events: readonly ComplaintEvent[]) =>
      tracked(events, '13:00', { pauses: rules }).targets['resolution']?.pausedBy;
    const message = on('customerMessage', '12:00');
    const parts = on('paused', '11:30', { reason: 'parts' });
    expect(pausedBy([paused('11:00'), parts, message])).toEqual(['parts']);
    const before = on('customerMessage', '10:30');
    expect(pausedBy([before, paused('11:00')])).toEqual(['waiting']);
    expect(tracked([before, paused('11:00')], '13:00', { pauses: rules }).targets).toMatchObject({
      resolution: { status: 'paused', elapsed: 3_600_000 },
    });
  });
});

describe('who answers for it', () => {
  const asked = (time: string) => on('transferRequested', time, { to: 'Bob' });
  const accepted = (time: string) => on('transferAccepted', time);
  const limit = { ownership: { acceptWithin: { hours: 1 } } };
  const owned = ({ because, ownership }: TrackedComplaint) => {
    const reason = because.find(({ kind }) => kind === 'complaint.owner');
    const how = reason?.kind === 'complaint.owner' ? reason.how : null;
    return [ownership.owner, how, ownership.since?.slice(11, 16) ?? null, ownership.handOvers];
  };

  test.each<[string, readonly ComplaintEvent[], readonly unknown[]]>([
    ['the first person asked', [], ['Ann', 'received', '10:00', 0]],
    [
      'who was made it',
      [on('assigned', '11:00', { owner: 'Bob' })],
      ['Bob', 'assigned', '11:00', 1],
    ],
    ['who has accepted it', [asked('11:00'), accepted('11:30')], ['Bob', 'accepted', '11:30', 1]],
    [
      'who is made it again',
      [on('assigned', '11:00', { owner: 'Ann' })],
      ['Ann', 'received', '10:00', 0],
    ],
  ])('%s', (_, events, expected) => {
    expect(owned(tracked(events, '13:00', limit))).toEqual(expected);
  });

  test('nobody, until somebody is made it, which is no change of hands', () => {
    const none = received('2026-03-02T10:00:00Z');
    const policy = deskPolicy({ resolution: { hours: 100 } });
    const at = { asOf: '2026-03-02T13:00:00Z' };
    expect(trackComplaint(policy, [none], at).ownership).toMatchObject({
      owner: null,
      since: null,
    });
    const assigned = on('assigned', '11:00', { owner: 'Bob' });
    expect(owned(trackComplaint(policy, [none, assigned], at))).toEqual([
      'Bob',
      'assigned',
      '11:00',
      0,
    ]);
  });

  test('a request without a limit waits for ever', () => {
    const { ownership, next } = tracked([asked('11:00')], '13:00');
    expect(ownership.pending).toEqual({
      to: 'Bob',
      since: '2026-03-02T11:00:00.000Z',
      answerBy: null,
    });
    expect(next?.what).toBe('complaint.breaches');
  });

  test.each<[string, readonly ComplaintEvent[]]>([
    ['an assignment', [on('assigned', '13:00', { owner: 'Cy' })]],
    ['another request that was accepted', [asked('13:00'), accepted('13:10')]],
    ['the end', [resolved('13:00'), on('reopened', '13:10')]],
  ])('after %s, nobody waits for the late answer to an old request', (_, events) => {
    const all = [asked('11:00'), ...events, accepted('14:00')];
    expect(tracked(all, '15:00', limit).issues.map(({ code }) => code)).toEqual([
      'transfer-not-requested',
    ]);
  });

  test('holders are those of the open time only', () => {
    const later = [resolved('12:00'), on('assigned', '13:00', { owner: 'Bob' })];
    const holders = (events: readonly ComplaintEvent[]) =>
      tracked(events, '15:00').ownership.holders.map((one) => [
        one.owner,
        one.elapsedTime / 3_600_000,
      ]);
    expect(holders(later)).toEqual([['Ann', 2]]);
    expect(holders([...later, on('reopened', '14:00')])).toEqual([
      ['Ann', 2],
      ['Bob', 1],
    ]);
    const now = on('assigned', '15:00', { owner: 'Bob' });
    expect(holders([now])).toEqual([
      ['Ann', 5],
      ['Bob', 0],
    ]);
  });
});

describe('alarms', () => {
  const ladder = [
    { level: 'due', relativeTo: 'due', to: 'lead' },
    { level: 'late', relativeTo: 'breach', to: 'head' },
  ] as const;
  const policy = deskPolicy(
    { resolution: { workingHours: 7 } },
    { targets: { resolution: { warnings: [0.5], ladder } }, pauses: { waiting: {} } },
  );

  test('tell the end of the work from its beginning', () => {
    const now = trackComplaint(policy, [start], { asOf: '2026-03-03T09:00:00Z' });
    expect(now.escalations.map(({ level, at }) => `${level} ${at}`)).toEqual([
      'due 2026-03-02T17:00:00.000Z',
      'late 2026-03-03T09:00:00.000Z',
    ]);
    expect(now.warnings.map(({ at }) => at)).toEqual(['2026-03-02T13:30:00.000Z']);
  });

  test('are told by what comes first, the second level too', () => {
    const offset = { hours: -2 };
    const levels = [
      { ...ladder[0], level: 'a', relativeTo: 'start' },
      { ...ladder[0], offset },
    ];
    const two = deskPolicy(
      { resolution: { workingHours: 7 } },
      { targets: { resolution: { ladder: levels as never } } },
    );
    expect(trackComplaint(two, [start], { asOf: '2026-03-02T10:00:00Z' }).next).toEqual({
      at: '2026-03-02T15:00:00.000Z',
      what: 'complaint.escalates',
      target: 'resolution',
      level: 'due',
      to: 'lead',
    });
  });

  test('count what was used before a pause', () => {
    const pause = [on('paused', '12:00', { reason: 'waiting' }), on('resumed', '13:00')];
    const now = trackComplaint(policy, [start, ...pause], { asOf: '2026-03-02T14:29:59.999Z' });
    expect(now.next).toMatchObject({ at: '2026-03-02T14:30:00.000Z', what: 'complaint.warns' });
  });
});
