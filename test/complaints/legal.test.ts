/** Legal limits beside the targets of a policy. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ComplaintEvent, LegalLimit } from '../../src/complaints/index.ts';
import { defineSlaPolicy, trackComplaint } from '../../src/complaints/index.ts';
import { type RegulatoryDeadline, regulatoryDeadline } from '../../src/regulations/index.ts';
import { calendars } from '../regulations/calendars.ts';
import { thrownBy } from '../support/thrown.ts';

const policy = defineSlaPolicy({
  id: 'desk',
  version: '1',
  calendars: { office: { timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } } },
  severities: ['normal'],
  targets: { resolution: {} },
  rules: [{ name: 'everybody', isDefault: true, targets: { resolution: { workingDays: 5 } } }],
  pauses: { waiting: {} },
});
const received = {
  kind: 'received',
  at: '2026-03-02T10:00:00Z',
  matter: 'complaint',
  channel: 'phone',
  severity: 'normal',
  receivedBy: 'Anna',
} as const;
const limit: LegalLimit = {
  regulation: 'law',
  limit: 'law.2026',
  limitKind: 'duty',
  startedAt: '2026-03-02T10:00:00Z',
  dueAt: '2026-03-06T00:00:00Z',
  source: { document: 'The law', section: 'art. 1' },
  evidence: 'A',
  isLegalAdvice: false,
};
const track = (asOf: string, more: readonly ComplaintEvent[] = [], law: Partial<LegalLimit> = {}) =>
  trackComplaint(policy, [received, ...more], { asOf, legal: [{ ...limit, ...law }] });
const on = (day: number, time = '12:00'): string =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00Z`;
const resolvedOn = (day: number): ComplaintEvent => ({
  kind: 'resolved',
  at: on(day),
  outcome: 'upheld',
});

describe('a legal limit', () => {
  test('runs beside the targets, and the earlier one comes first', () => {
    const tracked = track(on(3));
    expect(tracked.legal).toEqual([
      {
        regulation: 'law',
        limit: 'law.2026',
        limitKind: 'duty',
        status: 'running',
        metBy: 'resolved',
        dueAt: '2026-03-06T00:00:00.000Z',
        stoppedAt: null,
        source: { document: 'The law', section: 'art. 1' },
        evidence: 'A',
        isLegalAdvice: false,
      },
    ]);
    expect(tracked.firstDue).toEqual({
      kind: 'legal',
      name: 'law.2026',
      dueAt: '2026-03-06T00:00:00.000Z',
    });
    expect(tracked.next).toEqual({
      at: '2026-03-06T00:00:00.000Z',
      what: 'complaint.legalExpires',
      limit: 'law.2026',
    });
    expect(tracked.needs).toEqual([
      {
        rule: 'complaint.keepLegal',
        limit: 'law.2026',
        metBy: 'resolved',
        dueAt: '2026-03-06T00:00:00.000Z',
        missed: false,
      },
      expect.objectContaining({ rule: 'complaint.resolve' }),
    ]);
    const later = track(on(3), [], { dueAt: on(20) });
    expect(later.firstDue).toMatchObject({ kind: 'target', name: 'resolution' });
    expect(later.next?.what).toBe('complaint.breaches');
    expect(later.needs.map(({ rule }) => rule)).toEqual([
      'complaint.resolve',
      'complaint.keepLegal',
    ]);
  });

  test('is missed from its end on, and what is done at its end is in time', () => {
    const end = '2026-03-06T00:00:00Z';
    expect(track('2026-03-05T23:59:59.999Z').legal[0]?.status).toBe('running');
    expect(track(end).legal[0]?.status).toBe('missed');
    expect(track(end).needs[0]).toMatchObject({ rule: 'complaint.keepLegal', missed: true });
    const atEnd = { kind: 'resolved', at: end, outcome: 'upheld' } as const;
    expect(track(end, [atEnd]).legal[0]).toMatchObject({
      status: 'met',
      stoppedAt: '2026-03-06T00:00:00.000Z',
    });
    const late = track(on(9), [resolvedOn(9)]);
    expect(late.legal[0]).toMatchObject({
      status: 'missed',
      stoppedAt: '2026-03-09T12:00:00.000Z',
    });
    expect(late.needs).toEqual([]);
    expect(late.firstDue).toBeNull();
  });

  test('is stopped by no pause, and the decision says so', () => {
    const paused = { kind: 'paused', at: on(3), reason: 'waiting' } as const;
    const tracked = track(on(4), [paused]);
    expect(tracked.targets.resolution?.status).toBe('paused');
    expect(tracked.legal[0]).toMatchObject({
      status: 'running',
      dueAt: '2026-03-06T00:00:00.000Z',
    });
    expect(tracked.because).toContainEqual({
      kind: 'complaint.legalRunsOn',
      limit: 'law.2026',
      reason: 'waiting',
    });
    expect(tracked.firstDue?.kind).toBe('legal');
    expect(track(on(4)).because.map(({ kind }) => kind)).not.toContain('complaint.legalRunsOn');
    expect(track(on(7), [paused]).because.map(({ kind }) => kind)).not.toContain(
      'complaint.legalRunsOn',
    );
  });

  test.for<[LegalLimit['metBy'], ComplaintEvent, 'met' | 'running']>([
    ['resolved', { kind: 'acknowledged', at: on(3) }, 'running'],
    ['resolved', { kind: 'agentReply', at: on(3), public: true }, 'running'],
    ['resolved', resolvedOn(3), 'met'],
    ['publicReply', { kind: 'acknowledged', at: on(3) }, 'running'],
    ['publicReply', { kind: 'agentReply', at: on(3), public: false }, 'running'],
    ['publicReply', { kind: 'agentReply', at: on(3), public: true, automatic: true }, 'running'],
    ['publicReply', { kind: 'agentReply', at: on(3), public: true }, 'met'],
    ['publicReply', resolvedOn(3), 'met'],
    ['acknowledged', { kind: 'acknowledged', at: on(3) }, 'met'],
    ['acknowledged', { kind: 'agentReply', at: on(3), public: false }, 'running'],
    ['acknowledged', { kind: 'agentReply', at: on(3), public: true, automatic: true }, 'met'],
    ['acknowledged', { kind: 'note', at: on(3) }, 'running'],
    ['acknowledged', resolvedOn(3), 'met'],
  ])('to be met by %s, with %j: %s', ([metBy, event, status]) => {
    expect(track(on(4), [event], { metBy }).legal[0]).toMatchObject({ status, metBy });
  });

  test('is met by what is done after it began', () => {
    const reply = { kind: 'agentReply', at: on(3), public: true } as const;
    const law = { metBy: 'publicReply', startedAt: on(4) } as const;
    expect(track(on(4), [reply], law).legal[0]?.status).toBe('running');
    expect(track(on(5), [reply, { ...reply, at: on(4) }], law).legal[0]?.status).toBe('met');
    expect(track(on(4), [reply], { ...law, startedAt: null }).legal[0]?.status).toBe('met');
  });

  test('stays met when the complaint is reopened, and is cancelled with it', () => {
    const reopened = { kind: 'reopened', at: on(4) } as const;
    const again = track(on(5), [resolvedOn(3), reopened]);
    expect(again.status).toBe('open');
    expect(again.legal[0]).toMatchObject({ status: 'met', stoppedAt: '2026-03-03T12:00:00.000Z' });
    const withdrawn = { kind: 'withdrawn', at: on(4) } as const;
    expect(track(on(9), [withdrawn]).legal[0]).toMatchObject({
      status: 'cancelled',
      stoppedAt: '2026-03-04T12:00:00.000Z',
    });
    const late = { kind: 'withdrawn', at: on(9) } as const;
    expect(track(on(9), [late]).legal[0]?.status).toBe('missed');
    expect(track(on(5), [withdrawn, { ...reopened, at: on(5) }]).legal[0]?.status).toBe('running');
  });

  test('without an end waits', () => {
    const law = { startedAt: null, dueAt: null };
    const tracked = track(on(4), [], law);
    expect(tracked.legal[0]).toMatchObject({ status: 'waiting', dueAt: null });
    expect(tracked.needs.map(({ rule }) => rule)).toEqual(['complaint.resolve']);
    expect(tracked.firstDue?.kind).toBe('target');
    const stopped = { startedAt: on(2), dueAt: null };
    expect(track(on(4), [resolvedOn(3)], stopped).legal[0]?.status).toBe('met');
    const withdrawn = { kind: 'withdrawn', at: on(3) } as const;
    expect(track(on(4), [withdrawn], law).legal[0]?.status).toBe('cancelled');
  });

  test('is not there before the complaint, nor where none is given', () => {
    expect(track('2026-03-01T00:00:00Z')).toMatchObject({ legal: [], firstDue: null, next: null });
    const asOf = on(3);
    expect(trackComplaint(policy, [received], { asOf }).legal).toEqual([]);
    expect(trackComplaint(policy, [received], { asOf, legal: null }).legal).toEqual([]);
  });
});

describe('a deadline of the law', () => {
  test('is a legal limit as it is', () => {
    expectTypeOf<RegulatoryDeadline>().toExtend<LegalLimit>();
    const asOf = '2026-03-03T12:00:00-05:00';
    const outcome = regulatoryDeadline(
      'us.fcc.response',
      { receivedAt: received.at },
      { calendar: calendars.US, asOf },
    );
    const legal = outcome.ok ? [{ ...outcome.value, metBy: 'publicReply' } as const] : [];
    const tracked = trackComplaint(policy, [received], { asOf, legal });
    expect(tracked.legal[0]).toMatchObject({
      regulation: 'us.fcc.response',
      status: 'running',
      dueAt: '2026-04-02T04:00:00.000Z',
      isLegalAdvice: false,
    });
    expect(JSON.parse(JSON.stringify(tracked))).toEqual(tracked);
  });
});

describe('standing', () => {
  const withdrawn = (day: number, time = '12:00'): ComplaintEvent => ({
    kind: 'withdrawn',
    at: on(day, time),
  });
  const statusOf = (events: readonly ComplaintEvent[], law: Partial<LegalLimit> = {}) => {
    const [found] = track(on(20), events, law).legal;
    return [found?.status, found?.stoppedAt];
  };
  const end = { dueAt: on(5) };

  test.each<[string, readonly ComplaintEvent[], Partial<LegalLimit>, string, string | null]>([
    ['resolved at its end', [resolvedOn(5)], end, 'met', on(5)],
    ['resolved after it', [resolvedOn(6)], end, 'missed', on(6)],
    ['withdrawn at its end', [withdrawn(5)], end, 'cancelled', on(5)],
    ['withdrawn after it', [withdrawn(5, '12:01')], end, 'missed', on(5, '12:01')],
    [
      'resolved, then withdrawn',
      [resolvedOn(4), { kind: 'reopened', at: on(4, '13:00') }, withdrawn(4, '14:00')],
      end,
      'met',
      on(4),
    ],
    ['resolved as it begins', [resolvedOn(4)], { startedAt: on(4), dueAt: on(9) }, 'met', on(4)],
    [
      'resolved before it begins',
      [resolvedOn(4)],
      { startedAt: on(4, '12:01'), dueAt: on(9) },
      'missed',
      null,
    ],
    ['of no beginning, resolved', [resolvedOn(4)], { startedAt: null, dueAt: on(9) }, 'met', on(4)],
    ['without an end, resolved', [resolvedOn(4)], { dueAt: null }, 'met', on(4)],
    [
      'without beginning and end, resolved',
      [resolvedOn(4)],
      { startedAt: null, dueAt: null },
      'waiting',
      null,
    ],
    [
      'without beginning and end, withdrawn',
      [withdrawn(4)],
      { startedAt: null, dueAt: null },
      'cancelled',
      on(4),
    ],
    ['without an end, open', [], { dueAt: null }, 'waiting', null],
  ])('%s', (_, events, law, status, stoppedAt) => {
    expect(statusOf(events, law)).toEqual([status, stoppedAt?.replace('Z', '.000Z') ?? null]);
  });

  test('at one instant, what was given first is told first, and the law before the policy', () => {
    const at = '2026-03-09T10:00:00.000Z';
    const legal = ['a', 'b'].map((name) => ({ ...limit, limit: name, dueAt: at }));
    const tracked = trackComplaint(policy, [{ ...received, receivedBy: null }], {
      asOf: on(3),
      legal,
    });
    expect(tracked.targets['resolution']?.dueAt).toBe(at);
    expect(tracked.firstDue).toEqual({ kind: 'legal', name: 'a', dueAt: at });
    const named = (need: (typeof tracked.needs)[number]) =>
      'limit' in need ? need.limit : 'target' in need ? need.target : need.rule;
    expect(tracked.needs.map(named)).toEqual(['a', 'b', 'resolution', 'complaint.assign']);
    expect(tracked.next).toEqual({ at, what: 'complaint.breaches', target: 'resolution' });
    const earlier = [
      { ...limit, limit: 'later', dueAt: on(8) },
      { ...limit, limit: 'x', dueAt: on(7) },
    ];
    const first = trackComplaint(policy, [received], { asOf: on(3), legal: earlier });
    expect(first.next).toMatchObject({ what: 'complaint.legalExpires', limit: 'x' });
    expect(first.firstDue).toMatchObject({ kind: 'legal', name: 'x' });
    const late = [{ ...limit, dueAt: '2026-03-20T10:00:00Z' }];
    const target = trackComplaint(policy, [received], { asOf: on(3), legal: late });
    expect(target.firstDue).toEqual({ kind: 'target', name: 'resolution', dueAt: at });
  });

  test('the earliest target is first, and what is late or stopped is none', () => {
    const two = defineSlaPolicy({
      id: 'two',
      version: '1',
      severities: ['normal'],
      targets: { firstResponse: {}, nextUpdate: {}, resolution: {} },
      rules: [
        {
          name: 'everybody',
          isDefault: true,
          targets: {
            firstResponse: { hours: 1 },
            resolution: { hours: 90 },
            nextUpdate: { hours: 80 },
          },
        },
      ],
    });
    const message = { kind: 'customerMessage', at: on(2) } as const;
    const asked = (day: number) =>
      trackComplaint(two, [received, message], { asOf: on(day) }).firstDue;
    expect(asked(3)).toEqual({
      kind: 'target',
      name: 'nextUpdate',
      dueAt: '2026-03-05T20:00:00.000Z',
    });
    expect(asked(20)).toBeNull();
  });
});

describe('what is refused', () => {
  const code = (legal: unknown) => {
    const { code: found, argument } = thrownBy(() =>
      trackComplaint(policy, [received], { asOf: on(3), legal: legal as LegalLimit[] }),
    );
    return [found, argument];
  };

  test('in sentences', () => {
    const said = (more: object) =>
      thrownBy(() => track(on(3), [], more as Partial<LegalLimit>))['message'];
    expect(said({ regulation: null })).toBe(
      'options.legal[0]: an object is no legal limit, such as regulatoryDeadline gives',
    );
    expect(said({ metBy: 'closed' })).toBe(
      'options.legal[0].metBy: "closed" is none of acknowledged, publicReply, resolved',
    );
    expect(
      trackComplaint(policy, [received], {
        asOf: on(3),
        legal: [{ ...limit, startedAt: undefined as never }],
      }).legal,
    ).toHaveLength(1);
  });

  test('by its place', () => {
    expect(code(7)).toEqual(['legal.notIterable', 'options.legal']);
    expect(code([null])).toEqual(['legal.malformed', 'options.legal[0]']);
    expect(code([limit, { ...limit, limit: 3 }])).toEqual(['legal.malformed', 'options.legal[1]']);
    for (const wrong of [{ limitKind: undefined }, { evidence: undefined }, { evidence: 'C' }]) {
      expect(code([{ ...limit, ...wrong }])).toEqual(['legal.malformed', 'options.legal[0]']);
    }
    const { dueAt: _, ...endless } = limit;
    expect(code([endless])).toEqual(['legal.malformed', 'options.legal[0]']);
    expect(code([{ ...limit, dueAt: 'soon' }])).toEqual([
      'instant.malformed',
      'options.legal[0].dueAt',
    ]);
    expect(code([{ ...limit, startedAt: '2026-03-02' }])).toEqual([
      'instant.malformed',
      'options.legal[0].startedAt',
    ]);
    expect(code([{ ...limit, metBy: 'closed' }])).toEqual([
      'choice.unknown',
      'options.legal[0].metBy',
    ]);
  });
});
