/** When a clock is due that runs on from an instant, read in both ways. */
import type { Measure } from './measure.ts';

/** The first instant at which all is used, and the last one at which a stop is in time. */
export interface DueReading {
  readonly dueAt: number;
  readonly breachAt: number;
}

/** What it is reckoned from. */
export interface DueQuestion {
  readonly measure: Measure;
  /** From when it runs on. */
  readonly at: number;
  /** How much is left. */
  readonly left: number;
  /** The instant that was promised, which is both; or null. */
  readonly promisedAt: number | null;
  /** The instant at which all was used, where that is so; else NaN. */
  readonly reachedAt: number;
  /** Working days are due when work opens: they have the last reading only. */
  readonly isDays: boolean;
  /** Whether a stop while work is closed is late where the time ended as it closed. */
  readonly judgesEarly: boolean;
}

/** See the head of this file. */
export function dueReading(question: DueQuestion): DueReading {
  const { measure, at, left, promisedAt, isDays, judgesEarly } = question;
  if (promisedAt !== null) return { dueAt: promisedAt, breachAt: promisedAt };
  const latest = left > 0 ? measure.latest(at, left) : measure.opening(at);
  if (isDays) return { dueAt: latest, breachAt: latest };
  const dueAt = left > 0 ? measure.earliest(at, left) : reached(question);
  return { dueAt, breachAt: judgesEarly ? dueAt : latest };
}

function reached({ at, reachedAt }: DueQuestion): number {
  return Number.isNaN(reachedAt) ? at : reachedAt;
}
