/** How a complaint ends, and what reopening does. */
import type { ComplaintFact } from './complaintFacts.ts';
import type { ClockState, ComplaintState, Ending } from './complaintState.ts';
import { giveTimes } from './courseChanges.ts';
import { endPauses } from './coursePauses.ts';
import { textOrNull } from './courseReceipt.ts';
import { waitsForMessages } from './courseReplies.ts';
import { endOf, lastInstantOf } from './measure.ts';
import type { ComplaintOutcome } from './model.ts';
import { matches } from './slaRules.ts';
import type { TargetRun } from './targetRun.ts';

/** It is resolved, withdrawn or merged: the resolution is met, whatever else is open is cancelled. */
export function readEnd(state: ComplaintState, event: ComplaintFact, how: Ending['how']): boolean {
  const { ending } = state;
  const { at, says } = event;
  if (ending !== null) {
    const isTwice = how === 'resolved' && ending.how === 'resolved';
    return state.issue(isTwice ? 'resolved-twice' : 'not-open', event);
  }
  state.ending = { how, at, event, isClosed: false };
  state.openTo.push(at);
  if (how === 'resolved') {
    state.firstResolvedAt ??= at;
    state.resolution = {
      outcome: says['outcome'] as ComplaintOutcome,
      cause: textOrNull(says['cause']),
      redress: says['redress'] ?? null,
    };
  }
  for (const clock of state.clocks) {
    const { rule } = clock.target;
    if (how === 'resolved' && rule.kind === 'resolution') {
      if (state.stop(clock, event) && clock.run !== null) clock.run.endedWithComplaint = true;
    } else if (rule.kind === 'custom' && matches(rule.stop, event.kind, says)) {
      state.stop(clock, event);
    } else state.cancel(clock, at, 'ended');
  }
  endPauses(state, at);
  state.owners.end(at);
  state.book.drop(null);
  return true;
}

/** The file is closed: no clock moves. */
export function readClosed(state: ComplaintState, event: ComplaintFact): boolean {
  if (state.ending === null) return state.issue('closed-unresolved', event);
  state.ending.isClosed = true;
  return true;
}

/** It is not settled after all. */
export function readReopened(state: ComplaintState, event: ComplaintFact): boolean {
  const { ending, rules } = state;
  const { at } = event;
  if (ending === null) return state.issue('reopened-while-open', event);
  const { reopening } = rules.policy;
  if (rules.ignoreWithin !== null) {
    const until = lastInstantOf(rules.ignoreWithin, ending.at);
    if (at <= until) {
      state.ignoredReopening = { at, until };
      return false;
    }
  }
  state.ending = null;
  state.openFrom.push(at);
  state.reopenings += 1;
  state.reopenedAt = at;
  state.owners.open(at);
  const mode = reopening.mode === 'ignoreWithin' ? reopening.later : reopening.mode;
  if (mode === 'newCycle') state.cycle += 1;
  const resumed: TargetRun[] = [];
  for (const clock of state.clocks) {
    const run = reopenClock(state, clock, at, mode === 'newCycle');
    if (run !== null) resumed.push(run);
  }
  giveTimes(state, at);
  if (rules.minimum !== null) {
    const until = endOf(rules.minimum, at);
    for (const run of resumed) leaveAtLeast(run, at, until);
  }
  return true;
}

/** Resumes the run that ended with the complaint, or begins a new one; null where there is none to resume. */
function reopenClock(
  state: ComplaintState,
  clock: ClockState,
  at: number,
  isNewCycle: boolean,
): TargetRun | null {
  const { run, target } = clock;
  if (run?.endedWithComplaint === true && (run.stoppedAt === null || wasResumable(run))) {
    const isOnce = target.rule.kind === 'firstResponse' || target.rule.kind === 'acknowledge';
    if (isNewCycle && !isOnce) {
      state.begin(clock, at);
      return null;
    }
    run.reopen(at);
    return run;
  }
  // A message that came in the meantime waits from now on, and so does who waits for the next update.
  const { rule, position } = target;
  const isPeriodic = rule.kind === 'nextUpdate' && rule.when !== 'onCustomerMessage';
  const isAsked = waitsForMessages(target) && state.unanswered[position] === true;
  if (isPeriodic || isAsked) state.begin(clock, at);
  return null;
}

/** A breach that was answered after the end is over. */
function wasResumable(run: TargetRun): boolean {
  return run.end !== 'late' || run.target.rule.kind === 'resolution';
}

/** Gives a resumed run more time, so that enough is left. */
function leaveAtLeast(run: TargetRun, at: number, until: number): void {
  if (!run.isOpen || run.breached || run.length === null || run.promisedAt !== null) return;
  run.settle(at);
  const milliseconds = run.measure.between(at, until) - (run.amount - run.elapsedAt(at));
  if (milliseconds <= 0) return;
  run.lengthen(milliseconds);
  run.story.minimum = { at, milliseconds };
  run.arm(at);
}
