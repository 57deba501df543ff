/** A clock as a decision tells it. */
import { instantText } from '../time/instant.ts';
import { clockReasons } from './clockReasons.ts';
import type { ClockState } from './complaintState.ts';
import type { ClockRun, ClockStatus, TargetClock } from './model.ts';
import type { PauseBook } from './pauseBook.ts';
import type { TargetRun } from './targetRun.ts';

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** The latest run of a clock and those before it; null where there is no such target, or it has not begun. */
export function clockView(clock: ClockState, pauses: PauseBook, asOf: number): TargetClock | null {
  const { target, stopped } = clock;
  // What has begun without a time does not hide the runs before it.
  const isLatest = clock.run !== null && isShown(clock.run);
  const before = isLatest ? clock.earlier : clock.earlier.filter(isShown);
  const run = isLatest ? clock.run : before.at(-1);
  if (run === null || run === undefined) return null;
  const earlier = isLatest ? before : before.slice(0, -1);
  const isPaused = stopped > 0 && run.isOpen && run.hasTime && run.promisedAt === null;
  const pausedBy = isPaused ? reasonsStopping(target.position, pauses) : none;
  const view = runView(run, pausedBy, asOf);
  return {
    kind: target.rule.kind,
    ...view,
    earlier:
      earlier.length === 0 ? none : earlier.filter(isShown).map((one) => runView(one, none, asOf)),
    because: clockReasons(run, view),
  };
}

/** Whether it has, or had, a time. */
function isShown(run: TargetRun): boolean {
  return run.hasTime || run.withdrawn !== null;
}

function reasonsStopping(position: number, { states }: PauseBook): readonly string[] {
  return states
    .filter(({ since, pause }) => since !== null && pause.stops.includes(position))
    .map(({ pause }) => pause.reason);
}

function statusOf(run: TargetRun): ClockStatus {
  if (run.breached) return 'breached';
  if (run.end === 'met' || run.end === 'cancelled') return run.end;
  if (!run.hasTime) return 'cancelled';
  return run.since === null ? 'paused' : 'running';
}

function runView(run: TargetRun, pausedBy: readonly string[], asOf: number): ClockRun {
  const { withdrawn, breached } = run;
  const gone = run.hasTime ? null : withdrawn;
  const { amount, dueAt, breachAt, due } = gone ?? run;
  const elapsed = gone === null ? run.elapsedAt(asOf) : gone.elapsed;
  const dueText = textOrNull(dueAt);
  return {
    status: statusOf(run),
    cycle: run.cycle,
    startedAt: instantText(run.startedAt),
    measuredFrom: instantText(run.measuredFrom),
    calendar: gone === null ? run.measure.calendar : gone.calendar,
    target: amount,
    elapsed,
    remaining: amount - elapsed,
    dueAt: dueText,
    breachAt: breachAt === dueAt ? dueText : textOrNull(breachAt),
    due,
    stoppedAt: textOrNull(gone === null ? run.stoppedAt : gone.at),
    lateness: breached ? Math.max(0, elapsed - amount) : 0,
    brokenBy: run.brokenBy,
    causedByChange: run.causedByChange,
    promised: run.promisedAt !== null,
    pausedBy,
    provisional: isProvisional(run, dueAt, breachAt),
  };
}

function isProvisional(run: TargetRun, dueAt: number, breachAt: number): boolean {
  const { startedAt, stoppedAt } = run;
  const last = Number.isFinite(dueAt) ? dueAt : startedAt;
  const until = stoppedAt === null ? last : Math.max(last, stoppedAt);
  const opens = Number.isFinite(breachAt) && breachAt !== dueAt ? breachAt : null;
  return run.measure.isProvisional(startedAt, until, opens);
}

/** An instant as text; null for one that is not known, or never comes. */
export function textOrNull(at: number | null): string | null {
  return at !== null && Number.isFinite(at) ? instantText(at) : null;
}
