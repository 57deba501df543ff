/**
 * The clocks of ERPNext and Frappe Helpdesk, which answer the earliest reading. Left out, as the vectors' README says:
 * `e72` (hours over midnight are allowed here).
 */
import { describe, expect, test } from 'vitest';
import { defineCalendar, isWorking } from '../../src/calendar/index.ts';
import { defineSlaPolicy } from '../../src/complaints/defineSlaPolicy.ts';
import type { ComplaintEvent, SlaPolicy } from '../../src/complaints/model.ts';
import { trackComplaint } from '../../src/complaints/trackComplaint.ts';
import {
  minutesPolicy,
  office,
  received,
  scheduleCalendar,
  type VectorSchedule,
} from '../support/complaintDesk.ts';
import erpnext from '../vectors/erpnext-sla.json' with { type: 'json' };

interface StatusEvent {
  readonly at: string;
  readonly status: 'Open' | 'Replied' | 'Closed';
}

interface StatusExpected {
  readonly onHoldSince?: string;
  readonly firstRespondedAt?: string;
  readonly totalHoldSeconds?: number;
  readonly resolutionBy?: string;
  readonly resolvedAt?: string | null;
  readonly agreementStatus?: string;
}

interface Case {
  readonly id: string;
  readonly op: string;
  readonly name: string;
  readonly schedule: string;
  readonly createdAt: string;
  readonly responseSeconds: number;
  readonly resolutionSeconds: number;
  readonly expected: unknown;
  readonly ourExpected?: StatusExpected;
  readonly expectedAfterEach: readonly StatusExpected[];
  readonly events: readonly StatusEvent[];
  readonly from: string;
  readonly to: string;
  readonly expectedSeconds: number;
  readonly dueBy: string;
  readonly completedAt: string;
  readonly at: string;
  readonly policies: readonly { readonly name: string; readonly default?: boolean }[];
  readonly notToBeMatched?: string;
}

const all = erpnext.cases as unknown as Case[];
const iso = (text: string): string => new Date(text).toISOString();
const calendarOf = (name: string) =>
  scheduleCalendar(
    (erpnext.schedules as unknown as Record<string, VectorSchedule>)[name] as VectorSchedule,
  );

const of = (op: string): Case[] => {
  const found = all.filter((one) => one.op === op && one.notToBeMatched === undefined);
  expect(found).not.toEqual([]);
  return found;
};

function policyOf({ schedule, responseSeconds, resolutionSeconds }: Case): SlaPolicy {
  return minutesPolicy(calendarOf(schedule), {
    firstResponse: responseSeconds / 60,
    nextUpdate: null,
    resolution: resolutionSeconds / 60,
  });
}

test('every case is run, or its reason stands in the README', () => {
  const known = [
    'deadlines',
    'agreementStatus',
    'workedSeconds',
    'slaClock',
    'raisedOutsideHours',
    'selectPolicy',
    'validatePolicy',
  ];
  expect(new Set(all.map(({ op }) => op))).toEqual(new Set(known));
  expect(all.filter((one) => one.notToBeMatched !== undefined).map(({ id }) => id)).toEqual([
    'e72',
  ]);
});

test.for(of('deadlines'))('$id $name', (one) => {
  const events = [received(one.createdAt)];
  const { targets } = trackComplaint(policyOf(one), events, { asOf: one.createdAt });
  const { responseBy, resolutionBy } = one.expected as Record<string, string>;
  expect(targets['firstResponse']?.dueAt).toBe(iso(responseBy as string));
  expect(targets['resolution']?.dueAt).toBe(iso(resolutionBy as string));
});

test.for(of('agreementStatus'))('$id $name', ({ dueBy, completedAt, expected }) => {
  const policy = minutesPolicy(office, { firstResponse: null, nextUpdate: null, resolution: 1 });
  const start = '2019-03-04T00:00:00Z';
  const events: ComplaintEvent[] = [
    received(start, { dueAt: { resolution: dueBy } }),
    { kind: 'resolved', at: completedAt, outcome: 'upheld' },
  ];
  const { targets } = trackComplaint(policy, events, { asOf: '2019-04-01T00:00:00Z' });
  expect(targets['resolution']?.status).toBe(expected === 'Fulfilled' ? 'met' : 'breached');
  expect(targets['resolution']?.dueAt).toBe(iso(dueBy));
});

test.for(of('workedSeconds'))('$id $name', ({ schedule, from, to, expectedSeconds }) => {
  const minutes = { firstResponse: 100_000, nextUpdate: null, resolution: null };
  const events: ComplaintEvent[] = [received(from), { kind: 'agentReply', at: to, public: true }];
  const tracked = trackComplaint(minutesPolicy(calendarOf(schedule), minutes), events, {
    asOf: to,
  });
  expect(tracked.targets['firstResponse']?.elapsed).toBe(expectedSeconds * 1_000);
});

describe('clocks with holds', () => {
  /** `Replied` holds; what follows a close reopens. */
  function eventsOf({ createdAt, events }: Case, count: number): ComplaintEvent[] {
    const list: ComplaintEvent[] = [received(createdAt)];
    let before = 'Open';
    for (const { at, status } of events.slice(0, count)) {
      if (status === 'Replied') {
        list.push(
          { kind: 'agentReply', at, public: true },
          { kind: 'paused', at, reason: 'pending' },
        );
      } else if (status === 'Closed') list.push({ kind: 'resolved', at, outcome: 'upheld' });
      else list.push({ kind: before === 'Closed' ? 'reopened' : 'resumed', at });
      before = status;
    }
    return list;
  }

  test.for(of('slaClock'))('$id $name', (one) => {
    const policy = policyOf(one);
    for (const [index, theirs] of one.expectedAfterEach.entries()) {
      const isLast = index === one.expectedAfterEach.length - 1;
      const expected = isLast ? { ...theirs, ...one.ourExpected } : theirs;
      const asOf = one.events[index]?.at as string;
      const tracked = trackComplaint(policy, eventsOf(one, index + 1), { asOf });
      const { firstResponse, resolution } = tracked.targets;
      const held = Date.parse(asOf) - Date.parse(one.createdAt) - (resolution?.elapsed ?? 0);
      const found: Record<keyof StatusExpected, unknown> = {
        onHoldSince: tracked.pauses[0]?.since,
        firstRespondedAt: firstResponse?.stoppedAt,
        totalHoldSeconds: held / 1_000,
        resolutionBy: resolution?.dueAt,
        resolvedAt: resolution?.stoppedAt,
        agreementStatus: resolution?.status === 'met' ? 'Fulfilled' : 'Resolution Due',
      };
      expect(tracked.issues).toEqual([]);
      for (const key of Object.keys(found) as (keyof StatusExpected)[]) {
        const wanted = expected[key];
        if (wanted === undefined) continue;
        const isInstant = typeof wanted === 'string' && wanted.endsWith('Z');
        expect(found[key], `${key} after event ${index}`).toEqual(isInstant ? iso(wanted) : wanted);
      }
    }
  });
});

test.for(of('raisedOutsideHours'))('$id $name', ({ schedule, at, expected }) => {
  expect(isWorking(calendarOf(schedule), at)).toBe(!expected);
});

test.for(of('selectPolicy'))('$id $name', ({ policies, expected }) => {
  const policy = defineSlaPolicy({
    id: 'select',
    version: '1',
    severities: ['normal'],
    targets: { resolution: {} },
    // A blank rule is left out there, and is no default.
    rules: policies
      .filter((one) => one.default === true)
      .map(({ name }) => ({ name, isDefault: true, targets: { resolution: { hours: 1 } } })),
  });
  const at = '2024-01-08T10:00:00Z';
  expect(trackComplaint(policy, [received(at)], { asOf: at }).choice?.rule).toBe(expected);
});

test.for(of('validatePolicy'))('$id $name: several intervals of a day are allowed', () => {
  const weekly = { mon: ['09:00-12:00', '13:00-17:00'] };
  expect(defineCalendar({ timeZone: 'UTC', weekly }).kind).toBe('weekly');
});
