/** What a change of severity or tier does to a run: how the new time is measured, and what becomes of a breach. */
import { amountFrom, type Length } from './measure.ts';
import type { ChangeRule } from './model.ts';
import type { TargetRun } from './targetRun.ts';

/** The time a run would have, and what of it is used. */
interface Measured {
  readonly place: number;
  readonly amount: number;
  readonly used: number;
  /** The whole time of which a share may be left. */
  readonly whole: number;
  readonly isFresh: boolean;
}

/** Gives an open run the time of another rule or severity; null for none. */
export function changeTime(
  run: TargetRun,
  length: Length | null,
  at: number,
  { mode, forgive }: ChangeRule,
  owner: string | null,
): void {
  if (!run.isOpen || run.promisedAt !== null || run.length === length) return;
  if (run.breached && !forgive) return;
  run.settle(at);
  const before = run.length === null ? null : run.amount;
  const story = { at, mode, before };
  if (length === null) {
    run.withdraw(at);
    run.story.changed = { ...story, after: null };
    return;
  }
  const measured = measuredBy(run, length, at, before === null ? noShare(mode) : mode);
  const isExceeded = exceeds(run, length, measured, at);
  if (run.breached && isExceeded) return;
  if (run.breached) run.forgive(at);
  run.length = length;
  run.place = measured.place;
  run.amount = measured.amount;
  run.whole = measured.whole;
  if (measured.isFresh) {
    run.measuredFrom = at;
    run.used.fill(0);
  }
  if (mode !== 'retroactive') run.extra = 0;
  run.withdrawn = null;
  run.story.cancelled = null;
  run.story.changed = { ...story, after: measured.amount };
  run.renew(at);
  if (isExceeded) run.breach(at, owner, true);
  run.arm(at);
}

/** Of no time, no share is left: the whole new one is. */
function noShare(mode: ChangeRule['mode']): ChangeRule['mode'] {
  return mode === 'proportional' ? 'fresh' : mode;
}

function measuredBy(
  run: TargetRun,
  length: Length,
  at: number,
  mode: ChangeRule['mode'],
): Measured {
  const place = run.target.measures.indexOf(length.measure);
  if (mode === 'fresh') {
    const amount = amountFrom(length, at);
    return { place, amount, used: 0, whole: amount, isFresh: true };
  }
  const used = run.used[place] as number;
  const whole = amountFrom(length, run.measuredFrom);
  if (mode === 'retroactive') {
    const amount = whole + run.extra;
    return { place, amount, used, whole: amount, isFresh: false };
  }
  const left = Math.max(0, (run.amount - run.usedBefore) / run.whole);
  return { place, amount: used + Math.round(left * whole), used, whole, isFresh: false };
}

/** Whether more is used than there is, or all of it at an instant that is late. */
function exceeds(
  run: TargetRun,
  { measure, milliseconds }: Length,
  { amount, used }: Measured,
  at: number,
): boolean {
  if (used !== amount) return used > amount;
  // In a pause nothing falls due; but what is late is forgiven for time that is left, and for nothing else.
  if (run.since === null) return run.breached;
  // Working days have but one reading: they are due when work opens.
  return (run.judgesEarly && milliseconds !== null) || measure.opening(at) <= at;
}
