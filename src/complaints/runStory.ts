/** What a run of a clock tells: as time passes, and of how it went. */
import type { ComplaintFact } from './complaintFacts.ts';
import type { Length } from './measure.ts';
import type { ChangeRule, SlaTime } from './model.ts';
import type { AlarmedRun } from './runAlarms.ts';
import type { ReadyLevel } from './slaRules.ts';

/** Who hears of what a run fires. */
export interface RunSink<Run> {
  /** Who owns the complaint. */
  readonly owner: string | null;
  warn(run: Run, share: number, at: number): void;
  escalate(run: Run, level: ReadyLevel, at: number): void;
}

/** How a run ended. */
export type RunEnd = 'met' | 'late' | 'cancelled';

/** What happened to a run that a decision tells: of each, the last time. */
export interface RunStory {
  pauses: number;
  stoppedBy: ComplaintFact | null;
  cancelled: 'ended' | 'event' | 'noTarget' | null;
  extended: { readonly event: ComplaintFact; readonly milliseconds: number | null } | null;
  changed: {
    readonly at: number;
    readonly mode: ChangeRule['mode'];
    readonly before: number | null;
    readonly after: number | null;
  } | null;
  forgiven: { readonly at: number; readonly breachAt: number } | null;
  minimum: { readonly at: number; readonly milliseconds: number } | null;
}

/** How a run stood when its target was taken away by a change. */
export interface WithdrawnRun {
  readonly at: number;
  readonly time: SlaTime | null;
  readonly calendar: string | null;
  readonly amount: number;
  readonly elapsed: number;
  readonly dueAt: number;
  readonly breachAt: number;
  readonly due: boolean;
}

/** What is kept of a run whose target is taken away at an instant. */
export function withdrawnRun(
  run: Pick<AlarmedRun, 'amount' | 'dueAt' | 'breachAt' | 'measure'> & {
    readonly length: Length | null;
    readonly due: boolean;
    elapsedAt(at: number): number;
  },
  at: number,
): WithdrawnRun {
  const { amount, dueAt, breachAt, length, measure } = run;
  return {
    at,
    time: length?.time ?? null,
    calendar: measure.calendar,
    amount,
    elapsed: run.elapsedAt(at),
    dueAt,
    breachAt,
    due: run.due || dueAt <= at,
  };
}

/** Nothing happened yet. */
export function emptyStory(): RunStory {
  return {
    pauses: 0,
    stoppedBy: null,
    cancelled: null,
    extended: null,
    changed: null,
    forgiven: null,
    minimum: null,
  };
}
