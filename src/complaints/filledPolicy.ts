/** A complaint policy as it is written down, with everything filled in that may be left out. */
import { decodedCalendar } from '../calendar/calendarDoor.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type {
  EventMatcher,
  EventMatcherInput,
  OwnershipRule,
  PauseRule,
  ReopeningRule,
  ReplyTrait,
  RuleConditions,
  SlaPolicy,
  SlaPolicyInput,
  SlaRule,
  SlaTime,
  SlaTimeInput,
  TargetKind,
  TargetRule,
  TargetRuleInput,
  TargetTimesInput,
  TimesBySeverity,
} from './model.ts';
import { kindOfTarget, listOf } from './slaTargetProblems.ts';
import { isElapsed, type SlaUnit, type TimeRecord, unitOf } from './slaTime.ts';

const answers: readonly ReplyTrait[] = /* @__PURE__ */ Object.freeze(['public', 'human'] as const);

/** Fills in a policy that has no problem. */
export function filledPolicy(policy: SlaPolicyInput): SlaPolicy {
  const calendars = Object.fromEntries(
    Object.entries(policy.calendars ?? {}).map(([name, one]) => [
      name,
      decodedCalendar(one).calendar,
    ]),
  );
  const { severities } = policy;
  const times = new FilledTimes(severities, Object.keys(calendars)[0] ?? null);
  const kinds = new Map<string, TargetKind>();
  const targets = recordOf(policy.targets, (target, name): TargetRule => {
    const kind = kindOfTarget(name, target) as TargetKind;
    kinds.set(name, kind);
    return filledTarget(kind, target);
  });
  const rules = policy.rules.map(
    ({ name, isDefault = false, when = {}, targets: given }): SlaRule => ({
      name,
      isDefault,
      when: filledConditions(when),
      targets: recordOf(targets, (_, target) => times.bySeverity(given[target])),
    }),
  );
  const stopped = [...kinds].filter(
    ([, kind]) => kind !== 'acknowledge' && kind !== 'firstResponse',
  );
  const pauses = recordOf(policy.pauses ?? {}, (pause): PauseRule => {
    const { stops, maxEach, maxTotal, needsPublicReply = false, autoResumeOn = [] } = pause;
    return {
      stops: [...(stops ?? stopped.map(([name]) => name))],
      maxEach: times.optional(maxEach),
      maxTotal: times.optional(maxTotal),
      needsPublicReply,
      autoResumeOn: [...autoResumeOn],
    };
  });
  const { id, version, choose = 'first', outOfHoursStop = 'inTime', changes = {} } = policy;
  return deepFreeze({
    format: 'sla-policy@1',
    id,
    version,
    calendars,
    severities: [...severities],
    targets,
    choose,
    rules,
    pauses,
    reopening: filledReopening(policy.reopening, times),
    changes: { mode: changes.mode ?? 'retroactive', forgive: changes.forgive ?? false },
    outOfHoursStop,
    ownership: filledOwnership(policy.ownership, times),
  } satisfies Omit<SlaPolicy, 'checkedAs'>) as unknown as SlaPolicy;
}

/** The same record with other values. */
function recordOf<Value, Made>(
  record: Readonly<Record<string, Value>>,
  made: (value: Value, name: string) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, made(one, name)]));
}

class FilledTimes {
  readonly firstCalendar: string | null;
  private readonly severities: readonly string[];

  constructor(severities: readonly string[], firstCalendar: string | null) {
    this.severities = severities;
    this.firstCalendar = firstCalendar;
  }

  time(time: SlaTimeInput): SlaTime {
    const unit = unitOf(time as unknown as TimeRecord) as SlaUnit;
    const amount = (time as unknown as TimeRecord)[unit];
    const calendar = isElapsed(unit) ? null : (time.calendar ?? this.firstCalendar);
    return { [unit]: amount, calendar } as unknown as SlaTime;
  }

  optional(time: SlaTimeInput | null | undefined): SlaTime | null {
    return time === null || time === undefined ? null : this.time(time);
  }

  /** 0 is no target. */
  private target(given: SlaTimeInput | null | undefined): SlaTime | null {
    const time = this.optional(given);
    return time === null || Object.values(time).includes(0) ? null : time;
  }

  bySeverity(given: TargetTimesInput | undefined): TimesBySeverity {
    const of =
      given !== null &&
      given !== undefined &&
      'bySeverity' in given &&
      given.bySeverity !== undefined
        ? given.bySeverity
        : null;
    const whole = of === null ? this.target(given as SlaTimeInput | null | undefined) : null;
    return {
      bySeverity: Object.fromEntries(
        this.severities.map((severity) => {
          if (of === null) return [severity, whole];
          return [severity, Object.hasOwn(of, severity) ? this.target(of[severity]) : null];
        }),
      ),
    };
  }
}

function filledMatcher({ event, where = {} }: EventMatcherInput): EventMatcher {
  return { event: [...listOf(event)], where: recordOf(where, (value) => [...listOf(value)]) };
}

function filledTarget(kind: TargetKind, target: TargetRuleInput): TargetRule {
  const ladder = (target.ladder ?? []).map(
    ({ level, relativeTo, offset = { minutes: 0 }, clock = 'working', to }) => ({
      level,
      relativeTo,
      offset: { ...offset },
      clock,
      to,
    }),
  );
  const base = { warnings: [...(target.warnings ?? [])], ladder };
  const answeredBy = [...(target.answeredBy ?? answers)];
  switch (kind) {
    case 'acknowledge':
    case 'resolution':
      return { kind, ...base };
    case 'firstResponse':
      return { kind, answeredBy, ...base };
    case 'nextUpdate':
      return { kind, when: target.when ?? 'onCustomerMessage', answeredBy, ...base };
    case 'custom':
      return {
        kind,
        start: filledMatcher(target.start as EventMatcherInput),
        stop: filledMatcher(target.stop as EventMatcherInput),
        cancel: target.cancel == null ? null : filledMatcher(target.cancel),
        ...base,
      };
  }
}

function filledConditions(
  when: NonNullable<SlaPolicyInput['rules'][number]['when']>,
): RuleConditions {
  const some = <Value>(value: Value | readonly Value[] | null | undefined): Value[] | null =>
    value === null || value === undefined ? null : [...listOf(value)];
  return {
    matter: some(when.matter),
    severity: some(when.severity),
    channel: some(when.channel),
    customerTier: some(when.customerTier),
    subject: some(when.subject),
  };
}

function filledReopening(
  reopening: SlaPolicyInput['reopening'],
  times: FilledTimes,
): ReopeningRule {
  if (reopening === undefined) return { mode: 'continue' };
  switch (reopening.mode) {
    case 'continueWithMinimum':
      return { mode: reopening.mode, minimum: times.time(reopening.minimum) };
    case 'ignoreWithin': {
      const { mode, within, later = 'continue' } = reopening;
      return { mode, within: times.time(within), later };
    }
    default:
      return { mode: reopening.mode };
  }
}

function filledOwnership(
  ownership: SlaPolicyInput['ownership'] = {},
  times: FilledTimes,
): OwnershipRule {
  const { owners, acceptWithin, superior = null, superiorAfter = 2, calendar } = ownership;
  return {
    owners: owners === null || owners === undefined ? null : [...owners],
    acceptWithin: times.optional(acceptWithin),
    superior,
    superiorAfter,
    calendar: calendar ?? times.firstCalendar,
  };
}
