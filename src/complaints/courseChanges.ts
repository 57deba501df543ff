/** Changes of severity, of the customer's tier, and of the time a target has. */
import { workingUnitIn } from '../calendar/workingTime.ts';
import { instantFrom } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import { changeTime } from './changes.ts';
import type { ComplaintFact } from './complaintFacts.ts';
import type { ComplaintState } from './complaintState.ts';
import { amountFrom, lengthOf } from './measure.ts';
import type { ExtensionTime, SlaTime } from './model.ts';
import { ruleFor } from './ruleChoice.ts';
import type { TargetRun } from './targetRun.ts';

/** The severity or the tier is another one: the rule is chosen again. */
export function readChange(state: ComplaintState, event: ComplaintFact): boolean {
  const { facts, rules } = state;
  if (facts === null) return false;
  const what = event.kind === 'severityChanged' ? 'severity' : 'customerTier';
  const to = event.says[what] as string | null;
  const from = facts[what];
  if (what === 'severity' && !rules.severities.has(to as string)) {
    return state.issue('unknown-severity', event, to);
  }
  if (from === to) return true;
  facts[what] = to;
  state.changed = { at: event.at, what, from, to };
  state.rule = ruleFor(rules, facts);
  if (state.isOpen) giveTimes(state, event.at);
  return true;
}

/** Gives every open clock the time it has now. */
export function giveTimes(state: ComplaintState, at: number): void {
  for (const clock of state.clocks) {
    const { run } = clock;
    if (run === null) continue;
    changeTime(run, state.lengthOf(clock), at, state.rules.policy.changes, state.owner);
    if (!run.hasTime) state.book.drop(run);
  }
}

/** A target gets more time. */
export function readExtended(state: ComplaintState, event: ComplaintFact): boolean {
  const { says, at } = event;
  const given = says['target'] as string | null | undefined;
  const named = isAbsent(given)
    ? state.rules.targets.find(({ rule }) => rule.kind === 'resolution')
    : state.rules.byName.get(given);
  const name = given ?? 'resolution';
  if (named === undefined) return state.issue('unknown-target', event, name);
  if (!state.isOpen) return state.issue('not-open', event, name);
  const run = state.clocks[named.position]?.run ?? null;
  if (run === null || !run.hasTime) return state.issue('extension-of-nothing', event, name);
  if (!run.isOpen || run.breached) return state.issue('extension-too-late', event, name);
  const isLater = isAbsent(says['until'])
    ? extendBy(run, says['by'] as ExtensionTime, event)
    : extendUntil(run, instantFrom(says['until']), event);
  if (!isLater) return state.issue('extension-not-later', event, name);
  run.renew();
  run.arm(at);
  return true;
}

/** An instant that was given is a promise: pauses do not move it. */
function extendUntil(run: TargetRun, until: number, event: ComplaintFact): boolean {
  const { at } = event;
  const from = Number.isNaN(run.breachAt) ? at : Math.max(run.breachAt, at);
  if (until <= from) return false;
  run.promise(until);
  run.story.extended = { event, milliseconds: null };
  return true;
}

function extendBy(run: TargetRun, by: ExtensionTime, event: ComplaintFact): boolean {
  // Counted on from when it is due; while that is not known, from the extension on.
  const from = Number.isFinite(run.dueAt) ? run.dueAt : event.at;
  const milliseconds = extensionOf(run, by, from);
  if (milliseconds <= 0) return false;
  run.settle(event.at);
  if (run.promisedAt === null) {
    run.lengthen(milliseconds);
  } else {
    run.promise(run.measure.earliest(run.promisedAt, milliseconds));
  }
  run.story.extended = { event, milliseconds };
  return true;
}

/** How much of a run's own time an extension is, from the instant it was given. */
function extensionOf({ measure }: TargetRun, by: ExtensionTime, at: number): number {
  const isWorking = workingUnitIn(by) !== null || 'workingDays' in by;
  if (!isWorking) {
    const length = lengthOf({ ...by, calendar: null } as SlaTime, measure);
    return measure.between(at, at + (length.milliseconds as number));
  }
  // Round the clock, every hour is worked, and every day has 24.
  if (measure.calendar === null && 'workingDays' in by) return by.workingDays * 86_400_000;
  return amountFrom(lengthOf({ ...by, calendar: measure.calendar } as SlaTime, measure), at);
}
