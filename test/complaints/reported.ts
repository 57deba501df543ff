/** Tracked complaints as they would be answered, written down by hand, and a report on them. */
import {
  type ClockRun,
  type ComplaintRecord,
  type ComplaintReport,
  type ComplaintReportOptions,
  complaintReport,
  type SlaPolicy,
  type TargetClock,
  type TrackedComplaint,
} from 'clientele/complaints';
import { deepFreeze } from '../../src/foundation/freeze.ts';

/** The names of the policy. */
export interface Names {
  readonly target: 'answer' | 'solve';
  readonly severity: 'bad' | 'mild';
  readonly level: never;
  readonly pause: never;
  readonly rule: 'all';
}

const rest = { warnings: [], ladder: [] } as const;

const literal: Omit<SlaPolicy<Names>, 'checkedAs'> = {
  format: 'sla-policy@1',
  id: 'desk',
  version: '1',
  calendars: {},
  severities: ['bad', 'mild'],
  targets: {
    answer: { kind: 'firstResponse', answeredBy: ['public'], ...rest },
    solve: { kind: 'resolution', ...rest },
  },
  choose: 'first',
  rules: [],
  pauses: {} as SlaPolicy<Names>['pauses'],
  reopening: { mode: 'continue' },
  changes: { mode: 'retroactive', forgive: false },
  outOfHoursStop: 'inTime',
  ownership: { owners: null, acceptWithin: null, superior: null, superiorAfter: 2, calendar: null },
};
/** A policy of two targets and two severities, by the clock on the wall. */
export const policy = deepFreeze(literal) as SlaPolicy<Names>;

/** The instant at noon of a day of March 2026, or of another month: `3`, `'04-02'`. */
export function noon(day: number | string): string {
  const date = typeof day === 'number' ? `03-${String(day).padStart(2, '0')}` : day;
  return `2026-${date}T12:00:00.000Z`;
}

/** Milliseconds of a day. */
export const day = 86_400_000;

/** What a run of a clock needs to be told; all else follows, or does not matter. */
export type RunGiven = Pick<ClockRun<Names>, 'status'> & Partial<ClockRun<Names>>;

function runOf(given: RunGiven): ClockRun<Names> {
  return {
    cycle: 1,
    startedAt: noon(1),
    measuredFrom: given.startedAt ?? noon(1),
    calendar: null,
    target: day,
    elapsed: 0,
    remaining: day,
    dueAt: null,
    breachAt: given.dueAt ?? null,
    due: false,
    stoppedAt: null,
    lateness: 0,
    brokenBy: null,
    causedByChange: false,
    promised: false,
    pausedBy: [],
    provisional: false,
    ...given,
  };
}

/** A clock: its latest run last. */
export function clock(...runs: [RunGiven, ...RunGiven[]]): TargetClock<Names> {
  const earlier = runs.slice(0, -1).map(runOf);
  return { kind: 'resolution', ...runOf(runs.at(-1) as RunGiven), earlier, because: [] };
}

/** What a tracked complaint needs to be told. */
export interface Given
  extends Partial<Omit<TrackedComplaint<Names>, 'record' | 'ownership' | 'targets'>> {
  readonly record?: Partial<ComplaintRecord>;
  readonly ownership?: Partial<TrackedComplaint['ownership']>;
  readonly targets?: Partial<TrackedComplaint<Names>['targets']>;
}

/** A tracked complaint: open since noon of 1 March unless something else is said. */
export function tracked(given: Given = {}): TrackedComplaint<Names> {
  const receivedAt = given.receivedAt === undefined ? noon(1) : given.receivedAt;
  const owner = given.owner ?? null;
  return {
    id: null,
    status: 'open',
    cycle: 1,
    outcome: null,
    cause: null,
    redress: null,
    matter: 'complaint',
    severity: 'mild',
    channel: 'phone',
    subject: null,
    customer: null,
    customerTier: null,
    pauses: [],
    warnings: [],
    escalations: [],
    choice: null,
    issues: [],
    policy: { id: 'desk', version: '1' },
    because: [],
    needs: [],
    next: null,
    ...given,
    owner,
    receivedAt,
    targets: { answer: null, solve: null, ...given.targets },
    ownership: {
      firstAsked: owner,
      owner,
      since: receivedAt,
      pending: null,
      handOvers: 0,
      bounces: 0,
      holders: [],
      ...given.ownership,
    },
    record: {
      firstResolvedAt: null,
      endedAt: null,
      openPeriods: receivedAt === null ? [] : [{ from: receivedAt, to: null }],
      reopenings: 0,
      customerMessages: 0,
      publicReplies: 0,
      repliesToResolve: 0,
      callbacks: 0,
      satisfaction: null,
      regulators: [],
      ...given.record,
    },
  };
}

/** One that was resolved at an instant. */
export function resolved(at: string, given: Given = {}): TrackedComplaint<Names> {
  const from = given.receivedAt ?? noon(1);
  const record = { firstResolvedAt: at, endedAt: at, openPeriods: [{ from, to: at }] };
  return tracked({
    status: 'resolved',
    outcome: 'upheld',
    ...given,
    record: { ...record, ...given.record },
  });
}

/** March 2026, looked at on 1 May. */
export const march = {
  from: '2026-03-01T00:00:00Z',
  to: '2026-04-01T00:00:00Z',
  asOf: '2026-05-01T00:00:00Z',
  minGroupSize: 1,
} as const satisfies ComplaintReportOptions;

/** A report on March; what is given goes over its options. */
export function reportOn(
  complaints: Iterable<TrackedComplaint<Names>>,
  options: Partial<ComplaintReportOptions> = {},
): ComplaintReport<Names> {
  return complaintReport(policy, complaints, { ...march, ...options });
}
