/** Why a run of a clock stands as it does. */
import { instantFrom, instantText } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import type { ClockReason, ClockRun } from './model.ts';
import { refOf } from './readingOrder.ts';
import type { TargetRun } from './targetRun.ts';

/** Reasons in the order in which they are told: the time it has, what changed it, how it went. */
export function clockReasons(run: TargetRun, view: ClockRun): ClockReason[] {
  const target = run.target.name;
  const reasons: ClockReason[] = [];
  const { story, promisedAt, withdrawn } = run;
  const time = run.length?.time ?? withdrawn?.time ?? null;
  if (promisedAt !== null) {
    reasons.push({ target, kind: 'clock.promised', at: instantText(promisedAt) });
  } else if (time !== null) {
    const from = view.measuredFrom;
    reasons.push({ target, kind: 'clock.time', time, milliseconds: view.target, from });
  }
  addChanges(run, reasons);
  if (story.pauses > 0) {
    const { pausedBy } = view;
    reasons.push({ target, kind: 'clock.pauses', pauses: story.pauses, pausedBy });
  }
  const { dueAt, breachAt } = view;
  if (dueAt !== null && breachAt !== null && breachAt > dueAt) {
    reasons.push({ target, kind: 'clock.atClosing', closes: dueAt, opens: breachAt });
  }
  addCourse(run, view, reasons);
  if (view.provisional) reasons.push({ target, kind: 'clock.provisional' });
  return reasons;
}

function addChanges({ story, target: { name: target } }: TargetRun, reasons: ClockReason[]): void {
  const { changed, extended, minimum, forgiven } = story;
  if (changed !== null) {
    const { mode, before, after } = changed;
    const at = instantText(changed.at);
    reasons.push({ target, kind: 'clock.changed', at, mode, before, after });
  }
  if (extended !== null) {
    const { event, milliseconds } = extended;
    const { reason, until, notifiedAt } = event.says;
    reasons.push({
      target,
      kind: 'clock.extended',
      at: instantText(event.at),
      reason: reason as string,
      notifiedAt: givenInstant(notifiedAt),
      until: givenInstant(until),
      milliseconds,
    });
  }
  if (minimum !== null) {
    const { milliseconds } = minimum;
    reasons.push({ target, kind: 'clock.minimum', at: instantText(minimum.at), milliseconds });
  }
  if (forgiven !== null) {
    const breachAt = instantText(forgiven.breachAt);
    reasons.push({ target, kind: 'clock.forgiven', at: instantText(forgiven.at), breachAt });
  }
}

function addCourse(run: TargetRun, view: ClockRun, reasons: ClockReason[]): void {
  const target = run.target.name;
  const { story } = run;
  if (run.breached) {
    reasons.push({
      target,
      kind: 'clock.breached',
      at: instantText(run.breachAt),
      brokenBy: run.brokenBy,
      causedByChange: run.causedByChange,
    });
  }
  const { stoppedAt, status } = view;
  if (stoppedAt === null) return;
  if (status === 'cancelled' && story.cancelled !== null) {
    reasons.push({ target, kind: 'clock.cancelled', at: stoppedAt, why: story.cancelled });
  } else if (story.stoppedBy !== null) {
    const kind = run.breached ? 'clock.stoppedLate' : 'clock.met';
    reasons.push({ target, kind, at: stoppedAt, by: refOf(story.stoppedBy) });
  }
}

function givenInstant(value: unknown): string | null {
  return isAbsent(value) ? null : instantText(instantFrom(value));
}
