/** What is compared: a complaint as the library tells it, and as the naive one does, in the same plain form. */
import type {
  ClockRun,
  ComplaintEvent,
  SlaPolicy,
  TrackedComplaint,
} from '../../src/complaints/model.ts';
import { NaiveComplaint } from './naiveComplaint.ts';
import type { NaiveRun } from './naiveComplaintRun.ts';

/** A run of a clock, in plain form. */
type SeenRun = Omit<ClockRun, 'provisional'>;

/** A complaint in plain form. */
interface SeenComplaint {
  readonly status: string;
  readonly owner: string | null;
  readonly cycle: number;
  readonly outcome: string | null;
  readonly severity: string | null;
  readonly rule: string | null;
  readonly targets: Readonly<Record<string, readonly SeenRun[]>>;
  readonly pauses: readonly string[];
  readonly warnings: readonly string[];
  readonly escalations: readonly string[];
  readonly ownership: {
    readonly firstAsked: string | null;
    readonly since: string | null;
    readonly pending: string | null;
    readonly handOvers: number;
    readonly bounces: number;
    readonly working: Readonly<Record<string, number>>;
    readonly elapsed: Readonly<Record<string, number>>;
  };
  readonly openPeriods: readonly string[];
  readonly reopenings: number;
  readonly issues: readonly string[];
}

const text = (at: number): string =>
  Number.isFinite(at) ? new Date(at).toISOString() : String(at);
const maybe = (at: number | null): string | null => (at === null ? null : text(at));

/** A change in a pause may leave nothing: then it is due, or will be when it goes on. */
const isUsedUpInPause = (status: string, remaining: number): boolean =>
  status === 'paused' && remaining === 0;

/** What the library tells. */
export function seenOf(tracked: TrackedComplaint): SeenComplaint {
  const run = ({ provisional: _, ...rest }: ClockRun): SeenRun => ({
    ...rest,
    pausedBy: [...rest.pausedBy].sort(),
    due: rest.due || isUsedUpInPause(rest.status, rest.remaining),
  });
  const held = (by: 'workingTime' | 'elapsedTime'): Record<string, number> =>
    Object.fromEntries(
      tracked.ownership.holders
        .filter(({ elapsedTime }) => elapsedTime > 0)
        .map((one) => [String(one.owner), one[by]]),
    );
  return {
    status: tracked.status,
    owner: tracked.owner,
    cycle: tracked.cycle,
    outcome: tracked.outcome,
    severity: tracked.severity,
    rule: tracked.choice?.rule ?? null,
    targets: Object.fromEntries(
      Object.entries(tracked.targets).map(([name, clock]) => {
        if (clock === null) return [name, []];
        const { kind: _, earlier, because: __, ...latest } = clock;
        return [name, [...earlier, latest].map(run)];
      }),
    ),
    pauses: tracked.pauses.map((one) => `${one.reason} ${one.since} ${one.until}`).sort(),
    warnings: tracked.warnings
      .map((one) => `${one.target} ${one.cycle} ${one.share} ${one.at}`)
      .sort(),
    escalations: tracked.escalations
      .map((one) =>
        [one.target, one.cycle, one.level, one.to, one.at, one.deliverAt, one.status].join(' '),
      )
      .sort(),
    ownership: {
      firstAsked: tracked.ownership.firstAsked,
      since: tracked.ownership.since,
      pending:
        tracked.ownership.pending === null
          ? null
          : Object.values(tracked.ownership.pending).map(String).join(' '),
      handOvers: tracked.ownership.handOvers,
      bounces: tracked.ownership.bounces,
      working: held('workingTime'),
      elapsed: held('elapsedTime'),
    },
    openPeriods: tracked.record.openPeriods.map(({ from, to }) => `${from} ${to}`),
    reopenings: tracked.record.reopenings,
    issues: tracked.issues
      .map(({ code, event }) => `${code} ${event.kind} ${event.at} ${event.id}`)
      .sort(),
  };
}

function runOf(complaint: NaiveComplaint, run: NaiveRun): SeenRun {
  const { now } = complaint;
  const at = run.stoppedAt ?? now;
  const elapsed = run.elapsed(at);
  const pausedBy = run.isOpen && !run.isPromised ? complaint.pauses.of(run.name) : [];
  const isPaused = run.isOpen && pausedBy.length > 0 && run.breachedAt === null;
  const { due, breach } = complaint.ends(run);
  const stopped = run.how === 'met' ? 'met' : 'cancelled';
  const open = isPaused ? 'paused' : 'running';
  const status = run.breachedAt !== null ? 'breached' : run.isOpen ? open : stopped;
  return {
    status,
    cycle: run.cycle,
    startedAt: text(run.startedAt),
    measuredFrom: text(run.measuredFrom),
    calendar: run.calendar,
    target: run.target,
    elapsed,
    remaining: run.target - elapsed,
    dueAt: isPaused ? null : text(due),
    breachAt: isPaused ? null : text(breach),
    due: due <= at || isUsedUpInPause(status, run.target - elapsed),
    stoppedAt: maybe(run.stoppedAt),
    lateness: run.breachedAt === null ? 0 : Math.max(0, elapsed - run.target),
    brokenBy: run.brokenBy,
    causedByChange: run.causedByChange,
    promised: run.isPromised,
    pausedBy,
  };
}

/** What the naive one tells. */
function naiveSeen(complaint: NaiveComplaint): SeenComplaint {
  const { owners, now } = complaint;
  const { pending } = owners;
  const calendar = complaint.policy.ownership.calendar;
  return {
    status: complaint.status,
    owner: owners.owner,
    cycle: complaint.cycle,
    outcome: complaint.outcome,
    severity: complaint.severity,
    rule: complaint.receipt === null ? null : (complaint.rule()?.name ?? null),
    targets: Object.fromEntries(
      Object.entries(complaint.runs).map(([name, runs]) => [
        name,
        runs.flatMap((run) => {
          const shown = run.hasTime ? run : run.gone;
          return shown === null ? [] : [runOf(complaint, shown)];
        }),
      ]),
    ),
    pauses: complaint.pauses
      .stretches(now)
      .map((one) => `${one.reason} ${text(one.since)} ${maybe(one.until)}`)
      .sort(),
    warnings: complaint.warnings
      .map((one) => `${one.target} ${one.cycle} ${one.share} ${text(one.at)}`)
      .sort(),
    escalations: complaint.escalations
      .map((one) =>
        [
          ...[one.target, one.cycle, one.level, one.to, text(one.at), text(one.deliverAt)],
          one.status,
        ].join(' '),
      )
      .sort(),
    ownership: {
      firstAsked: owners.firstAsked,
      since: maybe(owners.since),
      pending:
        pending === null
          ? null
          : [pending.to, text(pending.since), maybe(pending.answerBy)].map(String).join(' '),
      handOvers: owners.handOvers,
      bounces: owners.bounces,
      working: complaint.held(calendar),
      elapsed: complaint.held(null),
    },
    openPeriods: complaint.openPeriods.map(([from, to]) => `${text(from)} ${maybe(to)}`),
    reopenings: complaint.reopenings,
    issues: [...complaint.issues].sort(),
  };
}

/** What of a complaint changes only with a time that passes is left out. */
function withoutPassing(seen: SeenComplaint): unknown {
  const { ownership, targets, ...rest } = seen;
  const { working: _, elapsed: __, ...owners } = ownership;
  return {
    ...rest,
    ...owners,
    targets: Object.entries(targets).map(([name, runs]) => [
      name,
      runs.map(({ elapsed: _e, remaining: _r, lateness: _l, ...run }) => run),
    ]),
  };
}

/** How a complaint stands, and when that changes next by itself. */
export function naiveTracked(
  policy: SlaPolicy,
  events: readonly ComplaintEvent[],
  asOf: number,
  knownAt: number | null,
): { readonly seen: SeenComplaint; readonly next: string | null } {
  const complaint = new NaiveComplaint(policy, events, asOf, knownAt);
  const seen = naiveSeen(complaint);
  const now = JSON.stringify(withoutPassing(seen));
  const end = Date.UTC(2026, 5, 1);
  for (;;) {
    const at = complaint.nextInstant();
    if (at > end) return { seen, next: null };
    complaint.liveTo(at);
    if (JSON.stringify(withoutPassing(naiveSeen(complaint))) !== now)
      return { seen, next: text(at) };
  }
}
