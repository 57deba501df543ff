/** A checked policy made ready for questions, once for each policy. */
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { CalendarMeasure, type Length, lengthOf, type Measure, wallClock } from './measure.ts';
import type {
  EventMatcher,
  OwnershipRule,
  PauseRule,
  ReplyTrait,
  SlaPolicy,
  SlaRule,
  SlaTime,
  TargetRule,
} from './model.ts';

/** A level of a ladder, with its offset in milliseconds. */
export interface ReadyLevel {
  readonly level: string;
  readonly relativeTo: 'start' | 'due' | 'breach';
  readonly offset: number;
  readonly isWorking: boolean;
  readonly to: string;
}

/** A target. */
export interface ReadyTarget {
  readonly name: string;
  /** Its place among the targets. */
  readonly position: number;
  readonly rule: TargetRule;
  /** What its time is counted by under any rule, and the clock on the wall for what is promised without one. */
  readonly measures: readonly Measure[];
  readonly levels: readonly ReadyLevel[];
  /** What a reply must be, of the kinds that replies answer. */
  readonly answeredBy: readonly ReplyTrait[];
}

/** A reason of a pause. */
export interface ReadyPause {
  readonly reason: string;
  readonly position: number;
  readonly rule: PauseRule;
  /** The positions of the targets it stops. */
  readonly stops: readonly number[];
  readonly maxEach: Length | null;
  readonly maxTotal: Length | null;
  /** What its total is counted by. */
  readonly measure: Measure;
}

/** A rule, with its times by the position of the target and the severity. */
export interface ReadyRule {
  readonly rule: SlaRule;
  readonly conditions: number;
  readonly times: readonly ReadonlyMap<string, Length>[];
}

/** See the head of this file. */
export interface SlaRules {
  readonly policy: SlaPolicy;
  readonly severities: ReadonlySet<string>;
  readonly targets: readonly ReadyTarget[];
  readonly byName: ReadonlyMap<string, ReadyTarget>;
  readonly rules: readonly ReadyRule[];
  readonly pauses: ReadonlyMap<string, ReadyPause>;
  readonly pauseList: readonly ReadyPause[];
  /** Whether an event of a kind may end a pause. */
  readonly resumesOn: ReadonlySet<string>;
  readonly custom: readonly (ReadyTarget & { readonly rule: { readonly kind: 'custom' } })[];
  readonly ownership: OwnershipRule;
  readonly owners: ReadonlySet<string> | null;
  readonly acceptWithin: Length | null;
  readonly holding: Measure;
  readonly minimum: Length | null;
  readonly ignoreWithin: Length | null;
}

const ready: WeakMap<SlaPolicy, SlaRules> = /* @__PURE__ */ new WeakMap();

/** A policy made ready; refuses what is no checked policy. */
export function slaRulesOf(policy: SlaPolicy, makers: string): SlaRules {
  const known = ready.get(policy);
  if (known !== undefined) return known;
  requireChecked(policy, 'sla-policy@1', makers);
  const made = prepared(policy);
  ready.set(policy, made);
  return made;
}

function prepared(policy: SlaPolicy): SlaRules {
  const measures = new Map<string | null, Measure>([[null, wallClock]]);
  for (const [name, calendar] of Object.entries(policy.calendars)) {
    measures.set(name, new CalendarMeasure(name, calendar));
  }
  const measureOf = (name: string | null): Measure => measures.get(name) as Measure;
  // Equal times are one object, so that a change of rule that changes no time is told at once.
  const lengths = new Map<string, Length>();
  const length = (time: SlaTime | null): Length | null => {
    if (time === null) return null;
    const key = JSON.stringify(Object.entries(time).sort());
    const made = lengths.get(key) ?? lengthOf(time, measureOf(time.calendar));
    lengths.set(key, made);
    return made;
  };
  const names = Object.keys(policy.targets);
  const rules = policy.rules.map((rule): ReadyRule => {
    const times = names.map((name) => timesOf(rule, name, length));
    return { rule, conditions: conditionsOf(rule), times };
  });
  const targets = names.map((name, position): ReadyTarget => {
    const found = rules.flatMap(({ times }) => [...(times[position]?.values() ?? [])]);
    const own = [...new Set(found.map(({ measure }) => measure))];
    return readyTarget(name, position, policy.targets[name] as TargetRule, own);
  });
  const byName = new Map(targets.map((target) => [target.name, target]));
  const pauseList = Object.entries(policy.pauses).map(([reason, rule], position): ReadyPause => {
    const maxTotal = length(rule.maxTotal);
    return {
      reason,
      position,
      rule,
      stops: rule.stops.map((name) => (byName.get(name) as ReadyTarget).position),
      maxEach: length(rule.maxEach),
      maxTotal,
      measure: maxTotal?.measure ?? wallClock,
    };
  });
  const { ownership, reopening } = policy;
  return {
    policy,
    severities: new Set(policy.severities),
    targets,
    byName,
    rules,
    pauses: new Map(pauseList.map((pause) => [pause.reason, pause])),
    pauseList,
    resumesOn: new Set(pauseList.flatMap(({ rule }) => [...rule.autoResumeOn])),
    custom: targets.filter(({ rule }) => rule.kind === 'custom') as unknown as SlaRules['custom'],
    ownership,
    owners: ownership.owners === null ? null : new Set(ownership.owners),
    acceptWithin: length(ownership.acceptWithin),
    holding: measureOf(ownership.calendar),
    minimum: reopening.mode === 'continueWithMinimum' ? length(reopening.minimum) : null,
    ignoreWithin: reopening.mode === 'ignoreWithin' ? length(reopening.within) : null,
  };
}

function timesOf(
  rule: SlaRule,
  target: string,
  length: (time: SlaTime | null) => Length | null,
): ReadonlyMap<string, Length> {
  const times = new Map<string, Length>();
  for (const [severity, time] of Object.entries(rule.targets[target]?.bySeverity ?? {})) {
    const found = length(time);
    if (found !== null) times.set(severity, found);
  }
  return times;
}

function conditionsOf({ when }: SlaRule): number {
  return Object.values(when).filter((condition) => condition !== null).length;
}

function readyTarget(
  name: string,
  position: number,
  rule: TargetRule,
  own: readonly Measure[],
): ReadyTarget {
  return {
    name,
    position,
    rule,
    measures: own.includes(wallClock) ? own : [...own, wallClock],
    levels: rule.ladder.map(({ level, relativeTo, offset, clock, to }) => ({
      level,
      relativeTo,
      offset: 'hours' in offset ? offset.hours * 3_600_000 : offset.minutes * 60_000,
      isWorking: clock === 'working',
      to,
    })),
    answeredBy: 'answeredBy' in rule ? rule.answeredBy : [],
  };
}

/** Whether an event, by its kind and what it says, matches. */
export function matches(
  { event, where }: EventMatcher,
  kind: string,
  says: Readonly<Record<string, unknown>>,
): boolean {
  if (!(event as readonly string[]).includes(kind)) return false;
  for (const field in where) {
    const value = saidOf(kind, says, field);
    if (!(where[field] as readonly unknown[]).includes(value)) return false;
  }
  return true;
}

/** What an event says in a field; what is left out is null, and of a reply what that means. */
function saidOf(kind: string, says: Readonly<Record<string, unknown>>, field: string): unknown {
  const value = says[field] ?? null;
  if (value !== null || kind !== 'agentReply') return value;
  if (field === 'automatic') return false;
  return field === 'human' ? says['automatic'] !== true : null;
}
