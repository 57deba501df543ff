/** The next instant at which anything changes by itself, and what. */
import { instantText } from '../time/instant.ts';
import { wakeAt } from './complaintCourse.ts';
import type { ComplaintState } from './complaintState.ts';
import type { ComplaintNext } from './model.ts';
import type { TargetRun } from './targetRun.ts';

/** What happens first; of several things at one instant, the one that is fired first. */
export function complaintNext(state: ComplaintState, id: string | null): ComplaintNext | null {
  const wake = wakeAt(state);
  if (!Number.isFinite(wake)) return null;
  const at = instantText(wake);
  const { pauses, owners, clocks, book } = state;
  const pause = pauses.states.find(({ endAt }) => endAt === wake);
  if (pause !== undefined) {
    return { at, what: 'complaint.pauseEnds', reason: pause.pause.reason, why: pause.why };
  }
  if (owners.pending !== null && owners.wakeAt === wake) {
    return { at, what: 'complaint.transferLapses', to: owners.pending.to };
  }
  // Of several targets, a breach is told before anything less.
  const first = clocks
    .flatMap(({ run }) => (run !== null && run.wakeAt === wake ? [nextOfRun(run, at)] : []))
    .sort((a, b) => a.rank - b.rank)[0];
  if (first !== undefined) return first.next;
  const delivered = book.nextOf(id);
  return delivered === null ? null : { at, what: 'complaint.delivers', ...delivered };
}

function nextOfRun(
  run: TargetRun,
  at: string,
): { readonly rank: number; readonly next: ComplaintNext } {
  const target = run.target.name;
  const { wakeAt: wake } = run;
  if (!run.breached && run.breachAt <= wake) {
    return { rank: 0, next: { at, what: 'complaint.breaches', target } };
  }
  if (!run.due && run.dueAt <= wake) {
    return { rank: 1, next: { at, what: 'complaint.isDue', target } };
  }
  const level = run.alarms.levelDueAt(wake);
  if (level !== null) {
    const next = {
      at,
      what: 'complaint.escalates',
      target,
      level: level.level,
      to: level.to,
    } as const;
    return { rank: 2, next };
  }
  return { rank: 3, next: { at, what: 'complaint.warns', target, share: run.alarms.nextShare } };
}
