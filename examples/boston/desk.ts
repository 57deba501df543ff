/**
 * A city's requests run as complaints. The city published when each was opened, when it promised an answer, when it was
 * closed, and whether that was on time: every one is tracked by its promise, and the label is made again.
 *
 * This module computes; `examples/complaint-desk.ts` prints, and the tests assert the same figures.
 */
import {
  type Complaint,
  type ComplaintReport,
  complaintReport,
  defineSlaPolicy,
  type ReceivedEvent,
  type SlaPolicy,
  type TrackedComplaint,
  trackComplaint,
} from 'clientele/complaints';
import { cityHall, keyOf, pairsByKey } from './cityTargets.ts';
import { bostonInstant, type CityRequest, cityRequests } from './requests.ts';

/** The night in which the city took its picture. */
export const asOf = bostonInstant('2016-01-13 04:00:00');

const parts = {
  version: '2015',
  calendars: { cityHall },
  severities: ['normal'],
  targets: { resolution: {} },
} as const;

/** No time of our own: what the city promised is the target, and without a promise there is none. */
const promises = defineSlaPolicy({
  ...parts,
  id: 'boston-promises',
  rules: [{ name: 'promised', isDefault: true, targets: { resolution: null } }],
});

type Names = typeof promises extends SlaPolicy<infer Of> ? Of : never;

/** A request that was answered late, or not at all. */
export interface LateRequest {
  readonly caseId: string;
  readonly queue: string;
  readonly type: string;
  readonly openedAt: string;
  readonly dueAt: string;
  /** When it was closed; null where it is open. */
  readonly closedAt: string | null;
  /** Days of 24 hours after the promise. */
  readonly daysLate: number;
}

/** What came of it. */
export interface Desk {
  /** Requests in the file. */
  readonly read: number;
  /** Requests that the city has a label for. */
  readonly labelled: number;
  /** Those of them that we label otherwise. */
  readonly contradictions: readonly string[];
  /** Requests closed before they were opened; we take them as closed at once. */
  readonly closedBeforeOpened: number;
  /** On time by our label: no promise, closed by it, or open with time left. */
  readonly onTime: number;
  /** The figures by queue, of what was promised by the night of the picture. */
  readonly report: ComplaintReport<Names>;
  /** The ten latest. */
  readonly worst: readonly LateRequest[];
  /** Requests of the pairs whose promise is so many working days. */
  readonly ruled: number;
  /** Those of them whose due time by our clock is the promise, within a minute. */
  readonly sameDue: number;
}

/** Reads all requests, tracks them one after the other, and reports on them. */
export async function cityDesk(): Promise<Desk> {
  const requests: CityRequest[] = [];
  for await (const request of cityRequests()) requests.push(request);
  const contradictions: string[] = [];
  const late: LateRequest[] = [];
  const counts = { labelled: 0, closedBeforeOpened: 0, onTime: 0 };

  function* tracked(): Generator<TrackedComplaint<Names>> {
    for (const request of requests) {
      if (closedBeforeOpened(request)) counts.closedBeforeOpened += 1;
      const one = trackComplaint(promises, complaintOf(request), { asOf });
      const { resolution } = one.targets;
      const isLate = resolution?.status === 'breached';
      const label = isLate ? 'OVERDUE' : 'ONTIME';
      if (!isLate) counts.onTime += 1;
      if (request.ontime_status !== '') {
        counts.labelled += 1;
        if (label !== request.ontime_status) contradictions.push(request.case_id);
      }
      if (isLate) late.push(lateRequest(request, resolution));
      yield one;
    }
  }

  const report = complaintReport(promises, tracked(), {
    from: bostonInstant('2015-01-01 00:00:00'),
    to: asOf,
    asOf,
    groupBy: 'owner',
    backlogEvery: 'week',
    // The youngest is 134 days old.
    ageingDays: [150, 180, 240, 300, 360],
  });
  late.sort((a, b) => b.daysLate - a.daysLate || (a.caseId < b.caseId ? -1 : 1));
  return {
    read: requests.length,
    ...counts,
    contradictions,
    report,
    worst: late.slice(0, 10),
    ...(await dueAgain(requests)),
  };
}

const closedBeforeOpened = ({ open_dt, closed_dt }: CityRequest): boolean =>
  closed_dt !== '' && closed_dt < open_dt;

/** Its queue was asked, its type is the subject. */
function receiptOf({ open_dt, queue, type, source }: CityRequest): ReceivedEvent {
  return {
    kind: 'received',
    at: bostonInstant(open_dt),
    matter: 'complaint',
    channel: source,
    severity: 'normal',
    subject: type,
    receivedBy: queue,
  };
}

/** A request as a complaint. The city does not say what one came to. */
function complaintOf(request: CityRequest): Complaint {
  const { case_id, target_dt, closed_dt } = request;
  const receipt = receiptOf(request);
  const dueAt = target_dt === '' ? null : { resolution: bostonInstant(target_dt) };
  const received: ReceivedEvent = { ...receipt, dueAt };
  if (closed_dt === '') return { id: case_id, events: [received] };
  const at = closedBeforeOpened(request) ? receipt.at : bostonInstant(closed_dt);
  return { id: case_id, events: [received, { kind: 'resolved', at, outcome: 'upheld' }] };
}

function lateRequest(
  { case_id, queue, type }: CityRequest,
  clock: NonNullable<TrackedComplaint<Names>['targets']['resolution']>,
): LateRequest {
  const { startedAt, stoppedAt, dueAt } = clock;
  if (dueAt === null) throw new Error(`request ${case_id} is late and was never due`);
  const daysLate = (Date.parse(stoppedAt ?? asOf) - Date.parse(dueAt)) / 86_400_000;
  return {
    caseId: case_id,
    queue,
    type,
    openedAt: startedAt,
    dueAt,
    closedAt: stoppedAt,
    daysLate,
  };
}

/**
 * For 80 pairs of queue and type the promise is so many working days: with rules that say so, and without the promise,
 * our clock gives the due time itself.
 */
async function dueAgain(
  requests: readonly CityRequest[],
): Promise<{ ruled: number; sameDue: number }> {
  const pairs = await pairsByKey();
  const policy = defineSlaPolicy({
    ...parts,
    id: 'boston-working-days',
    rules: [...new Set([...pairs.values()].map((pair) => pair.workingDays))].map((workingDays) => ({
      name: `${workingDays} working days`,
      when: {
        subject: [...pairs]
          .filter(([, pair]) => pair.workingDays === workingDays)
          .map(([key]) => key),
      },
      targets: { resolution: { workingDays } },
    })),
  });
  let ruled = 0;
  let sameDue = 0;
  for (const request of requests) {
    const key = keyOf(request);
    if (!pairs.has(key) || request.target_dt === '') continue;
    ruled += 1;
    const { resolution } = trackComplaint(policy, [{ ...receiptOf(request), subject: key }], {
      asOf,
    }).targets;
    const apart =
      Date.parse(resolution?.dueAt ?? '') - Date.parse(bostonInstant(request.target_dt));
    if (Math.abs(apart) <= 60_000) sameDue += 1;
  }
  return { ruled, sameDue };
}
