/** What a run of a clock tells: as time passes, and of how it went. */
import type { ComplaintFact } from './complaintFacts.ts';
import type { ChangeRule, SlaTime } from './model.ts';
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
