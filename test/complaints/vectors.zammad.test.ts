/**
 * The clocks of Zammad. Its current release answers the latest reading of a deadline, its older tests the earliest one.
 * Every pause stops every clock there, and a deadline that is met, paused or absent is null. Left out, as the vectors'
 * README says: `z78` (pauses as wall-clock texts) and `z85` (a response and an update target together are allowed here);
 * the updates of the cases of older semantics, where only first response and close count.
 */
import { expect, test } from 'vitest';
import { addWorkingTime } from '../../src/calendar/index.ts';
import { defineSlaPolicy } from '../../src/complaints/defineSlaPolicy.ts';
import type { ComplaintEvent, SlaPolicy, TargetClock } from '../../src/complaints/model.ts';
import { trackComplaint } from '../../src/complaints/trackComplaint.ts';
import {
  minutesPolicy,
  received,
  scheduleCalendar,
  type VectorSchedule,
} from '../support/complaintDesk.ts';
import zammad from '../vectors/zammad-sla.json' with { type: 'json' };

interface VectorEvent {
  readonly at: string | null;
  readonly type: string;
  readonly from?: string;
  readonly to?: string;
}

interface Case {
  readonly id: string;
  readonly op: string;
  readonly name: string;
  readonly source: string;
  readonly note?: string;
  readonly checkOnly?: string;
  readonly schedule: string;
  readonly targetsMinutes: Readonly<Record<string, number | null>> | null;
  readonly createdAt: string;
  readonly initialState: string;
  readonly events: readonly VectorEvent[];
  readonly expected: Readonly<Record<string, string | number | null>> & string;
  readonly ourExpected?: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly targetMinutes: number;
  readonly deadlines: Readonly<Record<'firstResponse' | 'update' | 'close', string>>;
  readonly policies: readonly { readonly name: string; readonly blank?: boolean }[];
  readonly notToBeMatched?: string;
}

const all = zammad.cases as unknown as Case[];
const schedules = zammad.schedules as unknown as Record<string, VectorSchedule>;
const calendarOf = (name: string) => scheduleCalendar(schedules[name] as VectorSchedule);
const iso = (text: string): string => new Date(text).toISOString();
const of = (op: string): Case[] => {
  const found = all.filter((one) => one.op === op && one.notToBeMatched === undefined);
  expect(found).not.toEqual([]);
  return found;
};

test('every case is run, or its reason stands in the README', () => {
  const run = ['slaClock', 'stats', 'destination', 'minDeadline', 'selectPolicy'];
  const left = all.filter(({ op }) => !run.includes(op));
  expect(left.map(({ id }) => id)).toEqual(['z78', 'z85']);
  expect(left.every((one) => one.notToBeMatched !== undefined)).toBe(true);
});

const targets = {
  firstResponse: 'firstResponse',
  update: 'nextUpdate',
  close: 'resolution',
} as const;

function policyOf({ schedule, targetsMinutes }: Case): SlaPolicy {
  // A ticket that no policy matches any more had one before.
  const { firstResponse, update, response, solution } = targetsMinutes ?? {
    firstResponse: 60,
    solution: 240,
  };
  return minutesPolicy(calendarOf(schedule), {
    firstResponse: firstResponse ?? null,
    nextUpdate: update ?? response ?? null,
    resolution: solution ?? null,
  });
}

function eventsOf({ createdAt, initialState, events }: Case): ComplaintEvent[] {
  // Where a first response is an event of its own, other contacts are none.
  const isContact = !events.some(({ type }) => type === 'firstResponse');
  const list: ComplaintEvent[] = [received(createdAt)];
  if (initialState === 'pending') list.push({ kind: 'paused', at: createdAt, reason: 'pending' });
  for (const { at: given, type, from, to } of events) {
    const at = given ?? createdAt;
    if (type === 'customerContact') list.push({ kind: 'customerMessage', at });
    else if (type === 'firstResponse' || (type === 'agentContact' && isContact)) {
      list.push({ kind: 'agentReply', at, public: true });
    } else if (type === 'agentContact') list.push({ kind: 'note', at });
    else if (type === 'close') list.push({ kind: 'resolved', at, outcome: 'upheld' });
    else if (type === 'priorityChange') {
      list.push({ kind: 'severityChanged', at, severity: 'unmatched' });
    } else if (to === 'pending') list.push({ kind: 'paused', at, reason: 'pending' });
    else if (from === 'pending') list.push({ kind: 'resumed', at });
  }
  return list;
}

const isOpen = (clock: TargetClock | null | undefined): boolean =>
  clock !== null && clock !== undefined && clock.stoppedAt === null && clock.dueAt !== null;

test.for(of('slaClock'))('$id $name', (one) => {
  const events = eventsOf(one);
  const asOf = events
    .map(({ at }) => String(at))
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1) as string;
  const tracked = trackComplaint(policyOf(one), events, { asOf });
  const isOlderSemantics = one.note?.startsWith('older semantics') === true;
  const isOlder = one.source.includes('older release');
  const counted = (Object.keys(targets) as (keyof typeof targets)[]).filter(
    (metric) => !isOlderSemantics || metric !== 'update',
  );
  const expected: Record<string, unknown> = { ...(one.expected as object), ...one.ourExpected };
  const due = (clock: TargetClock | null | undefined): string | null | undefined =>
    isOlder ? clock?.dueAt : clock?.breachAt;
  for (const metric of counted) {
    const clock = tracked.targets[targets[metric]];
    const wantedDue = expected[`${metric}DueAt`];
    if (wantedDue !== undefined) {
      const shown = isOlderSemantics || isOpen(clock) ? (due(clock) ?? null) : null;
      expect(shown, `${metric}DueAt`).toBe(wantedDue === null ? null : iso(wantedDue as string));
    }
    const isStopped = clock?.status !== 'cancelled' && (clock?.stoppedAt ?? null) !== null;
    const run = isStopped ? clock : clock?.earlier.at(-1);
    const minutes = expected[`${metric}Minutes`];
    if (minutes !== undefined) {
      expect(
        run === undefined || run === null ? null : run.elapsed / 60_000,
        `${metric}Minutes`,
      ).toBe(minutes);
    }
    const slack = expected[`${metric}SlackMinutes`];
    if (slack !== undefined) {
      expect(
        run === undefined || run === null ? null : run.remaining / 60_000,
        `${metric}Slack`,
      ).toBe(slack);
    }
  }
  const next = expected['nextEscalationAt'];
  if (!isOlderSemantics && next !== undefined) {
    const open = Object.values(tracked.targets).filter(isOpen).map(due).sort();
    expect(open[0] ?? null).toBe(next === null ? null : iso(next as string));
  }
});

test.for(of('stats'))('$id $name', ({ schedule, from, to, targetMinutes, expected }) => {
  const minutes = { firstResponse: null, nextUpdate: targetMinutes, resolution: null };
  const events: ComplaintEvent[] = [
    received(from),
    { kind: 'customerMessage', at: from },
    { kind: 'agentReply', at: to, public: true },
  ];
  const tracked = trackComplaint(minutesPolicy(calendarOf(schedule), minutes), events, {
    asOf: to,
  });
  const clock = tracked.targets['nextUpdate'];
  expect((clock?.elapsed ?? 0) / 60_000).toBe(expected['minutes']);
  expect((clock?.remaining ?? 0) / 60_000).toBe(expected['slackMinutes']);
});

test.for(of('destination'))('$id $name', ({ schedule, from, minutes, expected }) => {
  const reached = addWorkingTime(calendarOf(schedule), from, { workingMinutes: minutes });
  expect(reached.earliest).toBe(iso(expected));
});

test.for(of('minDeadline'))('$id $name', ({ schedule, deadlines, expected }) => {
  const at = '2024-01-10T00:00:00Z';
  const minutesTo = (text: string): number => (Date.parse(text) - Date.parse(at)) / 60_000;
  const policy = minutesPolicy(calendarOf(schedule), {
    firstResponse: minutesTo(deadlines.firstResponse),
    nextUpdate: minutesTo(deadlines.update),
    resolution: minutesTo(deadlines.close),
  });
  const events: ComplaintEvent[] = [received(at), { kind: 'customerMessage', at }];
  const tracked = trackComplaint(policy, events, { asOf: at });
  expect(tracked.next?.at).toBe(iso(expected));
  expect(tracked.needs[0]).toMatchObject({ dueAt: iso(expected) });
});

test.for(of('selectPolicy'))('$id $name', ({ policies, expected }) => {
  const at = '2024-01-10T00:00:00Z';
  const policy = defineSlaPolicy({
    id: 'select',
    version: '1',
    severities: ['normal'],
    targets: { resolution: {} },
    rules: [...policies]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, blank }) => ({
        name,
        isDefault: blank === true,
        targets: { resolution: { hours: 1 } },
      })),
  });
  expect(trackComplaint(policy, [received(at)], { asOf: at }).choice?.rule).toBe(expected);
});
