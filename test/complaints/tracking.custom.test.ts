/** Targets of the policy's own: every kind of event begins one, unless it contradicts. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { trackComplaint } from '../../src/complaints/index.ts';
import type {
  ComplaintEvent,
  ComplaintEventKind,
  SlaPolicyInput,
} from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const noon = '2026-03-02T12:00:00.000Z';
const start = received('2026-03-02T10:00:00Z', { receivedBy: 'Ann' });
const resolved = { kind: 'resolved', at: '2026-03-02T11:00:00Z', outcome: 'upheld' } as const;
const paused = { kind: 'paused', at: '2026-03-02T11:00:00Z', reason: 'waiting' } as const;
const asked = { kind: 'transferRequested', at: '2026-03-02T11:00:00Z', to: 'Bob' } as const;

/** The target that the last event begins, and the codes of the issues. */
function begun(events: readonly ComplaintEvent[], more: Partial<SlaPolicyInput> = {}) {
  const last = events.at(-1) as ComplaintEvent;
  const policy = deskPolicy(
    { resolution: { hours: 100 }, own: { hours: 5 } },
    {
      targets: {
        resolution: {},
        own: { kind: 'custom', start: { event: last.kind }, stop: { event: 'callbackMade' } },
      },
      pauses: { waiting: {} },
      ...more,
    },
  );
  const now = trackComplaint(policy, [start, ...events], { asOf: '2026-03-02T16:00:00Z' });
  return [now.targets['own']?.startedAt ?? null, now.issues.map(({ code }) => code)];
}

describe('a target of the policy begins', () => {
  test.each<[ComplaintEventKind, readonly ComplaintEvent[]]>([
    ['severityChanged', [{ kind: 'severityChanged', at: noon, severity: 'urgent' }]],
    ['severityChanged', [{ kind: 'severityChanged', at: noon, severity: 'normal' }]],
    ['tierChanged', [{ kind: 'tierChanged', at: noon, customerTier: 'gold' }]],
    ['extended', [{ kind: 'extended', at: noon, by: { hours: 2 }, reason: 'parts' }]],
    ['paused', [{ kind: 'paused', at: noon, reason: 'waiting' }]],
    ['resumed', [paused, { kind: 'resumed', at: noon }]],
    ['assigned', [{ kind: 'assigned', at: noon, owner: 'Bob' }]],
    ['transferRequested', [{ kind: 'transferRequested', at: noon, to: 'Bob' }]],
    ['transferAccepted', [asked, { kind: 'transferAccepted', at: noon }]],
    ['transferRefused', [asked, { kind: 'transferRefused', at: noon }]],
    ['resolved', [{ ...resolved, at: noon }]],
    ['withdrawn', [{ kind: 'withdrawn', at: noon }]],
    ['closed', [resolved, { kind: 'closed', at: noon }]],
    ['reopened', [resolved, { kind: 'reopened', at: noon }]],
  ])('with what is %s', (kind, events) => {
    expect(events.at(-1)?.kind).toBe(kind);
    expect(begun(events)).toEqual([noon, []]);
  });

  test.each<[string, readonly ComplaintEvent[], readonly string[]]>([
    [
      'an unknown severity',
      [{ kind: 'severityChanged', at: noon, severity: 'x' }],
      ['unknown-severity'],
    ],
    ['an unknown reason', [{ kind: 'paused', at: noon, reason: 'x' }], ['unknown-pause-reason']],
    ['a second resolution', [resolved, { ...resolved, at: noon }], ['resolved-twice']],
    [
      'a resolution of what was withdrawn',
      [
        { kind: 'withdrawn', at: resolved.at },
        { ...resolved, at: noon },
      ],
      ['not-open'],
    ],
    [
      'an answer that nobody asked for',
      [{ kind: 'transferAccepted', at: noon }],
      ['transfer-not-requested'],
    ],
    [
      'an extension of nothing',
      [{ kind: 'extended', at: noon, target: 'own', by: { hours: 1 }, reason: 'r' }],
      ['extension-of-nothing'],
    ],
    ['a file that is closed too soon', [{ kind: 'closed', at: noon }], ['closed-unresolved']],
  ])('not with %s', (_, events, codes) => {
    const [startedAt, issues] = begun(events);
    expect(issues).toEqual(codes);
    // The first resolution begins it; the second one does not begin it again.
    expect(startedAt).toBe(codes[0] === 'resolved-twice' ? '2026-03-02T11:00:00.000Z' : null);
  });

  test('not with a reopening that is ignored', () => {
    const reopening = { mode: 'ignoreWithin', within: { hours: 1 } } as const;
    const events = [resolved, { kind: 'reopened', at: noon } as const];
    expect(begun(events, { reopening })).toEqual([null, []]);
    const soon = { mode: 'ignoreWithin', within: { minutes: 59 } } as const;
    expect(begun(events, { reopening: soon })).toEqual([noon, []]);
  });

  test('and is met by the end of the complaint where that is its stop', () => {
    const policy = deskPolicy(
      { own: { hours: 5 } },
      {
        targets: {
          own: { kind: 'custom', start: { event: 'received' }, stop: { event: 'withdrawn' } },
        },
      },
    );
    const statusAfter = (event: ComplaintEvent): string | undefined =>
      trackComplaint(policy, [start, event], { asOf: noon }).targets['own']?.status;
    expect(statusAfter({ kind: 'withdrawn', at: '2026-03-02T11:00:00Z' })).toBe('met');
    expect(statusAfter(resolved)).toBe('cancelled');
  });
});
