/** Contradictions are issues, malformed events are problems: never a guess. */
import { describe, expect, test } from 'vitest';
import { previewPolicyChange, readComplaint, trackComplaint } from '../../src/complaints/index.ts';
import type { ComplaintEvent } from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';
import { thrownBy } from '../support/thrown.ts';

const policy = deskPolicy(
  { firstResponse: { hours: 4 }, resolution: { bySeverity: { normal: { hours: 8 } } } },
  {
    pauses: { waiting: {} },
    ownership: { owners: ['Anna', 'Bo'], acceptWithin: { hours: 1 } },
  },
);
const start = received('2026-03-02T10:00:00Z', { receivedBy: 'Anna' });
const at = '2026-03-02T11:00:00Z';
const resolved: ComplaintEvent = {
  kind: 'resolved',
  at: '2026-03-02T10:30:00Z',
  outcome: 'upheld',
};

const two = '2026-03-02T14:00:00Z';
const pausedUntil = (until: string): ComplaintEvent => {
  return { kind: 'paused', id: 'p', at, reason: 'waiting', until };
};
const extendedBy = (by: { readonly hours: number }): ComplaintEvent => {
  return { kind: 'extended', id: 'p', at, reason: 'r', by };
};
const replied: ComplaintEvent = { kind: 'agentReply', id: 'p', at, public: true };

describe('issues', () => {
  const cases: readonly [string, string | null, readonly ComplaintEvent[]][] = [
    ['before-receipt', null, [{ kind: 'customerMessage', at: '2026-03-02T09:00:00Z' }, start]],
    ['before-receipt', null, [{ kind: 'customerMessage', at }]],
    ['received-twice', null, [start, received(at)]],
    ['unknown-severity', 'awful', [received('2026-03-02T10:00:00Z', { severity: 'awful' })]],
    ['unknown-severity', 'awful', [start, { kind: 'severityChanged', at, severity: 'awful' }]],
    ['unknown-owner', 'Zoe', [received('2026-03-02T10:00:00Z', { receivedBy: 'Zoe' })]],
    ['unknown-owner', 'Zoe', [start, { kind: 'assigned', at, owner: 'Zoe' }]],
    ['unknown-owner', 'Zoe', [start, { kind: 'transferRequested', at, to: 'Zoe' }]],
    ['unknown-target', 'nope', [received('2026-03-02T10:00:00Z', { dueAt: { nope: at } })]],
    [
      'promise-before-receipt',
      'resolution',
      [received('2026-03-02T10:00:00Z', { dueAt: { resolution: '2026-03-01T10:00:00Z' } })],
    ],
    ['unknown-pause-reason', 'lunch', [start, { kind: 'paused', at, reason: 'lunch' }]],
    ['unknown-pause-reason', 'lunch', [start, { kind: 'resumed', at, reason: 'lunch' }]],
    [
      'pause-ends-before-it-begins',
      'waiting',
      [start, { kind: 'paused', at, reason: 'waiting', until: at }],
    ],
    ['resume-without-pause', null, [start, { kind: 'resumed', at }]],
    ['resume-without-pause', 'waiting', [start, { kind: 'resumed', at, reason: 'waiting' }]],
    ['resolved-twice', null, [start, resolved, { kind: 'resolved', at, outcome: 'notUpheld' }]],
    ['not-open', null, [start, resolved, { kind: 'withdrawn', at }]],
    ['not-open', 'waiting', [start, resolved, { kind: 'paused', at, reason: 'waiting' }]],
    ['not-open', 'Bo', [start, resolved, { kind: 'transferRequested', at, to: 'Bo' }]],
    [
      'not-open',
      'resolution',
      [start, resolved, { kind: 'extended', at, by: { hours: 1 }, reason: 'r' }],
    ],
    ['reopened-while-open', null, [start, { kind: 'reopened', at }]],
    ['closed-unresolved', null, [start, { kind: 'closed', at }]],
    ['transfer-not-requested', null, [start, { kind: 'transferAccepted', at }]],
    [
      'transfer-replaced',
      'Bo',
      [
        start,
        { kind: 'transferRequested', at, to: 'Bo' },
        { kind: 'transferRequested', at: '2026-03-02T11:30:00Z', to: 'Bo' },
      ],
    ],
    [
      'extension-of-nothing',
      'resolution',
      [
        received('2026-03-02T10:00:00Z', { severity: 'minor' }),
        { kind: 'extended', at, by: { hours: 1 }, reason: 'r' },
      ],
    ],
    [
      'conflicting-duplicate',
      'e-1',
      [start, { kind: 'note', id: 'e-1', at }, { kind: 'customerMessage', id: 'e-1', at }],
    ],
  ];

  test.each(cases)('%s %s (%#)', (code, reference, events) => {
    const tracked = trackComplaint(policy, events, { asOf: '2026-03-02T11:45:00Z' });
    expect(tracked.issues.map((issue) => [issue.code, issue.reference])).toEqual([
      [code, reference],
    ]);
    expect(tracked.issues).toMatchSnapshot();
    // What is wrong changes nothing else: the order in which it arrives does not matter either.
    const reversed = trackComplaint(policy, [...events].reverse(), {
      asOf: '2026-03-02T11:45:00Z',
    });
    expect(reversed).toEqual(tracked);
  });

  test('an unknown severity has no times, and nothing is guessed', () => {
    const odd = received('2026-03-02T10:00:00Z', { severity: 'awful' });
    expect(trackComplaint(policy, [odd], { asOf: at })).toMatchObject({
      severity: null,
      targets: { firstResponse: null, resolution: null },
      next: null,
    });
  });

  test('an unknown severity is to be set, and the receipt says what it said then', () => {
    const unknown = received('2026-03-02T10:00:00Z', { severity: 'nomal', receivedBy: 'Anna' });
    const set: ComplaintEvent = { kind: 'severityChanged', at, severity: 'normal' };
    const before = trackComplaint(policy, [unknown], { asOf: at });
    expect(before.needs.at(-1)).toEqual({ rule: 'complaint.setSeverity' });
    const after = trackComplaint(policy, [unknown, set], { asOf: at });
    expect(after.needs.map(({ rule }) => rule)).not.toContain('complaint.setSeverity');
    expect(after.severity).toBe('normal');
    expect(after.because[0]).toMatchObject({ kind: 'complaint.received', severity: null });
    const tier: ComplaintEvent = { kind: 'tierChanged', at, customerTier: 'gold' };
    expect(trackComplaint(policy, [start, tier], { asOf: at }).because[0]).toMatchObject({
      severity: 'normal',
      customerTier: null,
    });
    const ended = trackComplaint(policy, [unknown, resolved], { asOf: at });
    expect(ended.needs).toEqual([]);
  });

  test('a second receipt counts as a message', () => {
    const tracked = trackComplaint(policy, [start, received(at)], { asOf: at });
    expect(tracked.record.customerMessages).toBe(1);
    expect(tracked.receivedAt).toBe('2026-03-02T10:00:00.000Z');
  });

  test('of one id the first event counts', () => {
    const events: ComplaintEvent[] = [
      start,
      { kind: 'resolved', id: 'r', at, outcome: 'upheld' },
      { kind: 'resolved', id: 'r', at: '2026-03-02T12:00:00Z', outcome: 'notUpheld' },
    ];
    const tracked = trackComplaint(policy, events, { asOf: '2026-03-02T12:00:00Z' });
    expect(tracked).toMatchObject({
      outcome: 'upheld',
      record: { endedAt: '2026-03-02T11:00:00.000Z' },
    });
  });

  test.each<[string, object, object, boolean]>([
    ['a promise that is null', { a: at, b: null }, { a: at }, true],
    ['promises in another order', { a: at, b: 0 }, { b: 0, a: at }, true],
    ['an instant written otherwise', { a: at }, { a: new Date(at) }, true],
    ['another promise', { a: at }, { a: 0 }, false],
    ['a promise for another target', { a: at }, { b: at }, false],
    ['one promise more', { a: at }, { a: at, b: at }, false],
  ])('%s makes the same event or another one', (_, one, two, isSame) => {
    const promised = (dueAt: object) =>
      received('2026-03-02T10:00:00Z', { id: 'e-1', dueAt: dueAt as never });
    const both = [promised(one), promised(two)];
    for (const events of [both, both.toReversed()]) {
      const codes = trackComplaint(policy, events, { asOf: at }).issues.map(({ code }) => code);
      expect(codes.includes('conflicting-duplicate')).toBe(!isSame);
    }
  });

  test.each<[string, ComplaintEvent, object, boolean]>([
    ['an end written as a date', pausedUntil(two), { until: new Date(two) }, true],
    ['an end written in another zone', pausedUntil(two), { until: '2026-03-02T22:00+08:00' }, true],
    ['another end', pausedUntil(two), { until: '2026-03-02T14:00:01Z' }, false],
    ['no end', pausedUntil(two), { until: null }, false],
    ['another reason', pausedUntil(two), { reason: 'parts' }, false],
    ['another instant', pausedUntil(two), { at: '2026-03-02T11:00:01Z' }, false],
    ['another place', pausedUntil(two), { seq: 1 }, false],
    ['another remark', pausedUntil(two), { note: 'by phone' }, true],
    ['a later record', pausedUntil(two), { recordedAt: at }, true],
    ['another kind', { kind: 'note', id: 'p', at }, { kind: 'acknowledged' }, false],
    ['the same time', extendedBy({ hours: 1 }), { by: { hours: 1 } }, true],
    ['another unit', extendedBy({ hours: 1 }), { by: { minutes: 60 } }, false],
    ['a flag left out', replied, { automatic: null }, true],
    ['a flag', replied, { automatic: true }, false],
  ])('of one id, with %s', (_, one, changed, isSame) => {
    const other = { ...one, ...changed } as ComplaintEvent;
    const pauses = { waiting: {}, parts: {} };
    const desk = deskPolicy({ resolution: { hours: 100 } }, { pauses });
    for (const events of [
      [start, one, other],
      [other, one, start],
    ]) {
      const { issues } = trackComplaint(desk, events, { asOf: '2026-03-02T12:00:00Z' });
      expect(issues.map(({ code, reference }) => [code, reference])).toEqual(
        isSame ? [] : [['conflicting-duplicate', 'p']],
      );
    }
  });

  test('of three with one id, it is told once, and what has no id stands for itself', () => {
    const note: ComplaintEvent = { kind: 'note', id: 'p', at };
    const events = [start, note, { ...note, seq: 1 }, { ...note, seq: 2 }];
    expect(trackComplaint(policy, events, { asOf: at }).issues).toHaveLength(1);
    const message: ComplaintEvent = { kind: 'customerMessage', at };
    const twice = trackComplaint(policy, [start, message, message], { asOf: at });
    expect(twice.record.customerMessages).toBe(2);
    const withId = trackComplaint(policy, [start, note, note, message, message], { asOf: at });
    expect(withId).toMatchObject({ issues: [], record: { customerMessages: 2 } });
  });

  test.each([
    ['20.50', '20.5', true],
    ['20.50', 20.5, true],
    ['20.50', '20.05', false],
  ])('redress of %s and of %s', (one, two, isSame) => {
    const paid = (redress: string | number): ComplaintEvent => ({ ...resolved, id: 'r', redress });
    const { issues } = trackComplaint(policy, [start, paid(one), paid(two)], { asOf: at });
    expect(issues.map(({ code }) => code)).toEqual(isSame ? [] : ['conflicting-duplicate']);
  });

  test('nothing received is nothing known', () => {
    expect(trackComplaint(policy, [], { asOf: at })).toMatchObject({
      id: null,
      status: 'unknown',
      receivedAt: null,
      choice: null,
      because: [{ kind: 'complaint.unknown' }],
      needs: [],
      next: null,
    });
  });
});

describe('the order of an instant', () => {
  const orders: readonly [string, readonly ComplaintEvent[], string][] = [
    [
      'a pause goes before what resumes it',
      [
        { kind: 'resumed', at },
        { kind: 'paused', at, reason: 'waiting' },
      ],
      'running',
    ],
    [
      'unless it says otherwise',
      [
        { kind: 'resumed', at, seq: 1 },
        { kind: 'paused', at, reason: 'waiting', seq: 2 },
      ],
      'paused',
    ],
    [
      'what stops goes before a pause',
      [
        { kind: 'paused', at, reason: 'waiting' },
        { kind: 'resolved', at, outcome: 'upheld' },
      ],
      'met',
    ],
  ];
  test.each(orders)('%s', (_, events, status) => {
    const tracked = trackComplaint(policy, [...events, start], { asOf: at });
    expect(tracked.targets['resolution']?.status).toBe(status);
  });
});

describe('the door', () => {
  const base = { kind: 'received', at, matter: 'complaint', channel: 'phone', severity: 'normal' };
  const problems: readonly [string, unknown, readonly string[]][] = [
    ['no list', 'x', ['type.wrong']],
    ['no event', [null], ['type.wrong']],
    ['no kind', [{ at }], ['key.missing']],
    ['an unknown kind', [{ kind: 'solved', at }], ['choice.unknown']],
    ['an unknown key', [{ ...base, colour: 'red' }], ['key.unknown']],
    ['no instant', [{ kind: 'note' }], ['key.missing']],
    [
      'an instant without an offset',
      [{ kind: 'note', at: '2026-03-02T10:00:00' }],
      ['instant.malformed'],
    ],
    [
      'an instant beyond all calendars',
      [{ kind: 'note', at: '1850-03-02T10:00:00Z' }],
      ['instant.outOfRange'],
    ],
    ['a place that is none', [{ kind: 'note', at, seq: -1 }], ['number.outOfRange']],
    ['a remark that is none', [{ kind: 'note', at, note: 1 }], ['type.wrong']],
    [
      'a wrong matter and no channel',
      [{ ...base, matter: 'x', channel: undefined }],
      ['choice.unknown', 'key.missing'],
    ],
    ['a wrong promise', [{ ...base, dueAt: { a: 'soon', b: null } }], ['instant.malformed']],
    ['promises that are none', [{ ...base, dueAt: [] }], ['type.wrong']],
    [
      'a reply that nobody or everybody sees',
      [{ kind: 'agentReply', at, automatic: 1 }],
      ['key.missing', 'type.wrong'],
    ],
    ['neither until nor by', [{ kind: 'extended', at, reason: 'r' }], ['extension.untilOrBy']],
    [
      'both',
      [{ kind: 'extended', at, reason: 'r', until: at, by: { hours: 1 } }],
      ['extension.untilOrBy'],
    ],
    [
      'two units',
      [{ kind: 'extended', at, reason: 'r', by: { hours: 1, minutes: 1 } }],
      ['duration.unknown'],
    ],
    [
      'a wrong outcome',
      [{ kind: 'resolved', at, outcome: 'won', redress: -1 }],
      ['choice.unknown', 'amount.negative'],
    ],
    ['a wrong level', [{ kind: 'satisfactionRated', at, level: 'glad' }], ['choice.unknown']],
    ['a tier left out', [{ kind: 'tierChanged', at }], ['key.missing']],
    ['no id', { events: [] }, ['key.missing']],
    ['no events', { id: 'c' }, ['key.missing']],
  ];

  test.each(problems)('%s', (_, value, codes) => {
    const outcome = readComplaint(value);
    const found = outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    expect([...found].sort()).toEqual([...codes].sort());
    const thrown = thrownBy(() => trackComplaint(policy, value as never, { asOf: at }));
    expect(thrown).toMatchObject({ name: 'FactsError' });
    // To the last word, and with all numbers.
    expect([outcome, thrown['message']]).toMatchSnapshot();
  });

  test('takes what is right, dates and milliseconds too', () => {
    const complaint = {
      id: 'c-1',
      events: [
        { ...base, at: new Date(at) },
        { kind: 'note', at: Date.parse(at), id: null, seq: null },
      ],
    };
    expect(readComplaint(complaint)).toEqual({ ok: true, value: complaint });
    const tracked = trackComplaint(policy, complaint as never, { asOf: Date.parse(at) });
    expect(tracked).toMatchObject({ id: 'c-1', receivedAt: '2026-03-02T11:00:00.000Z' });
  });

  test.each([
    ['policy.unchecked', () => trackComplaint({ ...policy } as never, [start], { asOf: at })],
    ['instant.malformed', () => trackComplaint(policy, [start], { asOf: 'now' })],
    ['instant.malformed', () => trackComplaint(policy, [start], { asOf: at, knownAt: 'now' })],
    ['date.outOfRange', () => trackComplaint(policy, [start], { asOf: '1850-01-01T00:00:00Z' })],
    ['option.unknown', () => trackComplaint(policy, [start], { asOf: at, on: at } as never)],
    ['options.missing', () => trackComplaint(policy, [start], null as never)],
  ])('refuses a wrong call: %s', (code, call) => {
    const thrown = thrownBy(call);
    expect(thrown).toMatchObject({ name: 'ContractError', code });
    expect(thrown).toMatchSnapshot();
  });
});

describe('another policy', () => {
  const other = deskPolicy(
    { firstResponse: { hours: 1 }, resolution: { hours: 100 }, acknowledge: { hours: 1 } },
    { version: '2' },
  );
  const asOf = '2026-03-02T18:30:00Z';
  const events = [start, { kind: 'agentReply', at: '2026-03-02T12:00:00Z', public: true } as const];

  test('tells who would be late, who would be saved, and what else differs', () => {
    const complaints = [{ id: 'c-1', events }, { id: 'c-2', events: [{ kind: 'x' }] }, [start]];
    const preview = previewPolicyChange(complaints as never, { from: policy, to: other }, { asOf });
    expect(preview).toMatchObject({ complaints: 2, breaches: 3, saved: 2 });
    expect(
      preview.changes.map(({ index, id, target, effect }) => [index, id, target, effect]),
    ).toEqual([
      [0, 'c-1', 'firstResponse', 'breaches'],
      [0, 'c-1', 'acknowledge', 'breaches'],
      [2, null, 'acknowledge', 'breaches'],
      [0, 'c-1', 'resolution', 'saved'],
      [2, null, 'resolution', 'saved'],
      [2, null, 'firstResponse', 'earlier'],
    ]);
    expect(preview.failures).toMatchObject([
      { index: 1, id: 'c-2', problems: [{ code: 'choice.unknown' }] },
    ]);
    expect(preview).toMatchSnapshot();
  });

  test('the same policy changes nothing', () => {
    const preview = previewPolicyChange([events], { from: policy, to: policy }, { asOf });
    expect(preview).toEqual({ complaints: 1, breaches: 0, saved: 0, changes: [], failures: [] });
  });

  test.each([
    [
      'policy.unchecked',
      () => previewPolicyChange([], { from: policy, to: {} } as never, { asOf }),
    ],
    [
      'option.unknown',
      () => previewPolicyChange([], { from: policy, to: policy, by: 1 } as never, { asOf }),
    ],
    [
      'complaints.notIterable',
      () => previewPolicyChange({} as never, { from: policy, to: policy }, { asOf }),
    ],
  ])('refuses a wrong call: %s', (code, call) => {
    const thrown = thrownBy(call);
    expect(thrown).toMatchObject({ name: 'ContractError', code });
    expect(thrown).toMatchSnapshot();
  });
});
