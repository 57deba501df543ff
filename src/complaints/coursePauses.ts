/** Pauses: what begins and ends them, and the clocks they stop. */
import { instantFrom } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import type { ComplaintFact } from './complaintFacts.ts';
import type { ClockState, ComplaintState } from './complaintState.ts';
import type { PauseState } from './pauseBook.ts';

/** A pause begins, if its reason allows it. */
export function readPaused(state: ComplaintState, event: ComplaintFact): boolean {
  const reason = event.says['reason'] as string;
  const pause = state.rules.pauses.get(reason);
  if (pause === undefined) return state.issue('unknown-pause-reason', event, reason);
  if (!state.isOpen) return state.issue('not-open', event, reason);
  const until = isAbsent(event.says['until']) ? null : instantFrom(event.says['until']);
  if (until !== null && until <= event.at) {
    return state.issue('pause-ends-before-it-begins', event, reason);
  }
  if (pause.rule.needsPublicReply && !state.hasReplied) {
    return state.issue('pause-without-reply', event, reason);
  }
  const one = state.pauses.stateOf(pause);
  if (state.pauses.isUsedUp(one, event.at)) return state.issue('pause-used-up', event, reason);
  if (!state.pauses.begin(one, event.at, until)) return true;
  for (const position of pause.stops) {
    const clock = state.clocks[position] as ClockState;
    clock.stopped += 1;
    if (clock.stopped === 1) clock.run?.pause(event.at);
  }
  return true;
}

/** One pause is over, or every one. */
export function readResumed(state: ComplaintState, event: ComplaintFact): boolean {
  const reason = event.says['reason'] as string | null | undefined;
  const pause = isAbsent(reason) ? undefined : state.rules.pauses.get(reason);
  if (!isAbsent(reason) && pause === undefined) {
    return state.issue('unknown-pause-reason', event, reason);
  }
  let isAnswered = false;
  for (const one of state.pauses.states) {
    if (pause !== undefined && one.pause !== pause) continue;
    // Who resumes what has ended by itself contradicts nothing.
    isAnswered ||= one.since !== null || one.awaitsResume;
    one.awaitsResume = false;
    if (one.since !== null) endPause(state, one, event.at, true);
  }
  return isAnswered || state.issue('resume-without-pause', event, reason ?? null);
}

/** An event ends the pauses whose reasons say so. */
export function resumeOn(state: ComplaintState, { kind, at }: ComplaintFact): void {
  for (const one of state.pauses.states) {
    if (one.since !== null && one.pause.rule.autoResumeOn.includes(kind))
      endPause(state, one, at, false);
  }
}

/** Every pause is over, because the complaint is. */
export function endPauses(state: ComplaintState, at: number): void {
  for (const one of state.pauses.states) if (one.since !== null) endPause(state, one, at, false);
}

/** A pause is over: the clocks that nothing else stops run on. */
export function endPause(
  state: ComplaintState,
  one: PauseState,
  at: number,
  isResumed: boolean,
): void {
  state.pauses.end(one, at, isResumed);
  for (const position of one.pause.stops) {
    const clock = state.clocks[position] as ClockState;
    clock.stopped -= 1;
    if (clock.stopped === 0) clock.run?.resume(at);
  }
}
