/** What another policy would have done, target by target. Monday is 2026-03-02. */
import { describe, expect, test } from 'vitest';
import { previewPolicyChange } from '../../src/complaints/index.ts';
import type { ComplaintEvent, SlaPolicyInput } from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const start = received('2026-03-02T10:00:00Z');
const on = (kind: string, time: string, more: object = {}): ComplaintEvent =>
  ({ kind, at: `2026-03-02T${time}:00Z`, ...more }) as ComplaintEvent;
const resolved = on('resolved', '12:00', { outcome: 'upheld' });

type Targets = SlaPolicyInput['rules'][number]['targets'];
type Case = readonly [
  name: string,
  from: Targets,
  to: Targets,
  effect: string | null,
  events?: readonly ComplaintEvent[],
  more?: Partial<SlaPolicyInput>,
];

const hours = (workingHours: number): Targets => ({ resolution: { workingHours } });
const none: Targets = { resolution: null };

const cases: readonly Case[] = [
  ['the same time', hours(8), hours(8), null],
  ['the same time in other words', hours(8), { resolution: { workingMinutes: 480 } }, null],
  ['less time', hours(8), hours(7.5), 'earlier'],
  ['more time', hours(8), hours(9), 'later'],
  ['no time any more', hours(8), none, 'lost'],
  ['a time it had not', none, hours(8), 'gained'],
  ['no time before and after', none, none, null],
  ['so little time that it is late', hours(8), hours(1), 'breaches'],
  ['a time it had not, and late', none, hours(1), 'breaches'],
  ['so much time that it is not late', hours(1), hours(8), 'saved'],
  ['no time any more, and it was late', hours(1), none, 'saved'],
  ['late before and after, by more', hours(1.5), hours(1), 'earlier'],
  ['less time, and it is over', hours(8), hours(3), 'other', [resolved]],
  ['less time, in a pause', hours(8), hours(4), null, [on('paused', '11:00', { reason: 'p' })]],
];

describe('a target with', () => {
  const asOf = '2026-03-02T12:30:00Z';
  test.for<Case>(cases)('%s', ([, from, to, effect, events = [], more = {}]) => {
    const policy = (targets: Targets, version: string) =>
      deskPolicy(targets, { pauses: { p: {} }, ...more, version });
    const preview = previewPolicyChange(
      [{ id: 'c-1', events: [start, ...events] }],
      { from: policy(from, '1'), to: policy(to, '2') },
      { asOf },
    );
    expect(preview.changes.map((change) => change.effect)).toEqual(effect === null ? [] : [effect]);
    const counts = { breaches: effect === 'breaches' ? 1 : 0, saved: effect === 'saved' ? 1 : 0 };
    expect(preview).toMatchObject({ complaints: 1, failures: [], ...counts });
  });

  test('the same end, late at the closing or at the opening after it', () => {
    const policy = (outOfHoursStop: 'late' | 'inTime') => deskPolicy(hours(7), { outOfHoursStop });
    const [late, inTime] = [policy('late'), policy('inTime')];
    const effects = (from: typeof late, to: typeof late) =>
      previewPolicyChange([[start]], { from, to }, { asOf }).changes;
    expect(effects(late, inTime)).toEqual([
      {
        index: 0,
        id: null,
        target: 'resolution',
        effect: 'later',
        from: {
          status: 'running',
          dueAt: '2026-03-02T17:00:00.000Z',
          breachAt: '2026-03-02T17:00:00.000Z',
        },
        to: {
          status: 'running',
          dueAt: '2026-03-02T17:00:00.000Z',
          breachAt: '2026-03-03T09:00:00.000Z',
        },
      },
    ]);
    expect(effects(inTime, late).map(({ effect }) => effect)).toEqual(['earlier']);
  });

  test('a pause in one policy only', () => {
    const paused = [start, on('paused', '11:00', { reason: 'p' })];
    const policy = (stops: readonly string[]) => deskPolicy(hours(8), { pauses: { p: { stops } } });
    const [stopped, running] = [policy(['resolution']), policy([])];
    for (const [from, to] of [
      [stopped, running],
      [running, stopped],
    ] as const) {
      const { changes } = previewPolicyChange([paused], { from, to }, { asOf });
      expect(changes.map(({ effect }) => effect)).toEqual(['other']);
    }
  });
});

test('what cannot be read is told by its name where it has one', () => {
  const policy = deskPolicy(hours(8));
  const broken = [null, 5, { id: 7, events: [] }, { id: 'c-4', events: 'x' }];
  const { failures, complaints } = previewPolicyChange(
    broken as never,
    { from: policy, to: policy },
    { asOf: '2026-03-02T12:30:00Z' },
  );
  expect(complaints).toBe(0);
  expect(failures.map(({ index, id, problems }) => [index, id, problems[0]?.message])).toEqual([
    [0, null, '(top level): null is not an object'],
    [1, null, '(top level): 5 is not an object'],
    [2, null, 'id: 7 is not a text'],
    [3, 'c-4', 'events: "x" is not a list'],
  ]);
});
