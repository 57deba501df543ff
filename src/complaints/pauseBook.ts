/** The pauses of a complaint: which are in force, and when each ends by itself. */
import { amountFrom, endOf } from './measure.ts';
import type { ReadyPause } from './slaRules.ts';

const never = Number.POSITIVE_INFINITY;

/** What ends a pause by itself. */
export type PauseEndCause = 'until' | 'maxEach' | 'maxTotal';

/** One reason. Pauses of one reason that overlap are one stretch. */
export interface PauseState {
  readonly pause: ReadyPause;
  /** Since when it is in force; null while it is not. */
  since: number | null;
  /** When it ends by itself. */
  endAt: number;
  why: PauseEndCause;
  /** Whether it ended otherwise than by being resumed, and nobody resumed it since. */
  awaitsResume: boolean;
  /** What was used of its total, and what that is; null before the first pause. */
  totalUsed: number;
  total: number | null;
}

/** See the head of this file. */
export class PauseBook {
  readonly states: readonly PauseState[];
  /** When the first of them ends by itself. */
  wakeAt: number = never;

  constructor(pauses: readonly ReadyPause[]) {
    this.states = pauses.map((pause) => ({
      pause,
      since: null,
      endAt: never,
      why: 'until',
      awaitsResume: false,
      totalUsed: 0,
      total: null,
    }));
  }

  stateOf({ position }: ReadyPause): PauseState {
    return this.states[position] as PauseState;
  }

  /** Whether all the time that its reason may take is used up. */
  isUsedUp(state: PauseState, at: number): boolean {
    const { maxTotal } = state.pause;
    if (maxTotal === null || state.since !== null) return false;
    state.total ??= amountFrom(maxTotal, at);
    return state.totalUsed >= state.total;
  }

  /** Begins a pause, or prolongs the one in force; says whether it began. */
  begin(state: PauseState, at: number, until: number | null): boolean {
    const { maxEach, maxTotal, measure } = state.pause;
    const begins = state.since === null;
    const limit = maxEach === null ? never : endOf(maxEach, at);
    const end = Math.min(until ?? never, limit);
    if (begins) {
      state.since = at;
      state.endAt = end;
      state.why = until !== null && until <= limit ? 'until' : 'maxEach';
    } else if (end > state.endAt) {
      state.endAt = end;
      state.why = until !== null && until <= limit ? 'until' : 'maxEach';
    }
    if (maxTotal !== null) {
      const left = (state.total as number) - state.totalUsed;
      const last = measure.earliest(state.since as number, left);
      if (last < state.endAt) {
        state.endAt = last;
        state.why = 'maxTotal';
      }
    }
    this.reckonWake();
    return begins;
  }

  /** Ends a pause in force. */
  end(state: PauseState, at: number, isResumed: boolean): void {
    const { maxTotal, measure } = state.pause;
    if (maxTotal !== null) state.totalUsed += measure.between(state.since as number, at);
    state.since = null;
    state.endAt = never;
    state.awaitsResume = !isResumed;
    this.reckonWake();
  }

  private reckonWake(): void {
    this.wakeAt = never;
    for (const { endAt } of this.states) if (endAt < this.wakeAt) this.wakeAt = endAt;
  }
}
