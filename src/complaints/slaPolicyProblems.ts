/** What may be wrong with a complaint policy beyond the kind of its values; each with its place. */
import {
  choiceProblem,
  maximumTextLength,
  type Path,
  problemAt,
  textLengthProblem,
  unknownKeyProblem,
} from '../foundation/problem.ts';
import type { SlaPolicyInput, SlaRuleInput } from './model.ts';
import { listOf, type Report, reportTarget, reportTwice } from './slaTargetProblems.ts';
import { amountProblem, isElapsed, slaUnits, type TimeRecord, unitOf } from './slaTime.ts';

/** What is wrong with the parts of a policy, seen together. */
export function reportPolicy(policy: SlaPolicyInput, report: Report): void {
  const { severities, targets, rules, pauses = {}, reopening, ownership = {} } = policy;
  const names = Object.keys(targets);
  reportTwice(severities, 'severity', report, (index) => ({
    code: 'severities.duplicate',
    path: ['severities', index],
  }));
  reportTwice(
    rules.map(({ name }) => name),
    'rule',
    report,
    (index) => ({ code: 'rules.duplicateName', path: ['rules', index, 'name'] }),
  );
  for (const [key, list] of Object.entries({ severities, targets: names, rules })) {
    if (list.length > 0) continue;
    report(problemAt(`${key}.empty`, [key], 'must have at least one entry', null));
  }
  const times = new TimeProblems(Object.keys(policy.calendars ?? {}), report);
  for (const key of ['calendars', 'targets', 'pauses'] as const) {
    for (const name of Object.keys(policy[key] ?? {})) {
      const fits = name !== '' && name.length <= maximumTextLength;
      if (!fits) report(textLengthProblem(name, [key, name]));
    }
  }
  for (const [name, target] of Object.entries(targets)) reportTarget(name, target, report);
  reportRules(policy, times, report);
  for (const [reason, pause] of Object.entries(pauses)) {
    const path = ['pauses', reason];
    reportNames(pause.stops ?? [], names, (index) => [...path, 'stops', index], report);
    times.limit(pause.maxEach, [...path, 'maxEach']);
    times.limit(pause.maxTotal, [...path, 'maxTotal']);
  }
  if (reopening?.mode === 'continueWithMinimum') {
    times.limit(reopening.minimum, ['reopening', 'minimum']);
  } else if (reopening?.mode === 'ignoreWithin') {
    times.limit(reopening.within, ['reopening', 'within']);
  }
  if (ownership.owners?.length === 0) {
    const explanation = 'must have at least one entry, or be null for anybody';
    report(problemAt('list.empty', ['ownership', 'owners'], explanation, null));
  }
  times.limit(ownership.acceptWithin, ['ownership', 'acceptWithin']);
  times.calendar(ownership.calendar, ['ownership', 'calendar']);
}

function reportNames(
  given: readonly string[],
  names: readonly string[],
  at: (index: number) => Path,
  report: Report,
): void {
  given.forEach((name, index) => {
    if (!names.includes(name)) report(choiceProblem(name, at(index), names));
  });
}

// ── Times ─────────────────────────────────────────────────────────────────────────────────────────

class TimeProblems {
  private readonly calendars: readonly string[];
  private readonly report: Report;

  constructor(calendars: readonly string[], report: Report) {
    this.calendars = calendars;
    this.report = report;
  }

  /** A time that must be above 0 where it is given. */
  limit(time: TimeRecord | null | undefined, path: Path): void {
    if (time === null || time === undefined) return;
    const unit = this.time(time, path);
    if (unit !== null && time[unit] === 0) {
      this.report(problemAt('number.outOfRange', [...path, unit], 'is not above 0', { value: 0 }));
    }
  }

  /** A time from 0 up; its unit, where it has one. */
  time(time: TimeRecord, path: Path): ReturnType<typeof unitOf> {
    const unit = unitOf(time);
    if (unit === null) {
      const explanation = `must have exactly one of the units ${slaUnits.join(', ')}`;
      this.report(problemAt('duration.unknown', path, explanation, null));
      return null;
    }
    const wrong = amountProblem(unit, time[unit], [...path, unit], 0);
    if (wrong !== null) this.report(wrong);
    const calendar = time['calendar'] as string | null | undefined;
    const isNamed = calendar !== null && calendar !== undefined;
    if (isElapsed(unit)) {
      const explanation = `is a calendar for ${unit} by the clock on the wall, which need none`;
      const at = [...path, 'calendar'];
      if (isNamed)
        this.report(problemAt('time.calendarUnused', at, explanation, { value: calendar }));
    } else if (this.calendars.length === 0) {
      const explanation = `counts working time, and the policy has no calendar`;
      this.report(
        problemAt('time.noCalendar', [...path, unit], explanation, { value: time[unit] }),
      );
    } else this.calendar(calendar, [...path, 'calendar']);
    return unit;
  }

  /** The name of a calendar, where one is given. */
  calendar(name: string | null | undefined, path: Path): void {
    if (name === null || name === undefined || this.calendars.includes(name)) return;
    this.report(choiceProblem(name, path, this.calendars));
  }
}

// ── Rules ─────────────────────────────────────────────────────────────────────────────────────────

function reportRules(policy: SlaPolicyInput, times: TimeProblems, report: Report): void {
  const { rules, severities, targets } = policy;
  const names = Object.keys(targets);
  let defaults = 0;
  rules.forEach((rule, index) => {
    const path = ['rules', index];
    reportConditions(rule, path, report);
    if (rule.isDefault === true) {
      defaults += 1;
      if (defaults > 1) {
        const explanation = 'makes it a second default';
        report(
          problemAt('rules.twoDefaults', [...path, 'isDefault'], explanation, { value: true }),
        );
      }
    }
    const wanted = rule.when?.severity ?? [];
    const at = (place: number): Path => {
      const whole = [...path, 'when', 'severity'];
      return Array.isArray(wanted) ? [...whole, place] : whole;
    };
    reportNames(listOf(wanted), severities, at, report);
    for (const [target, given] of Object.entries(rule.targets)) {
      const place = [...path, 'targets', target];
      if (!names.includes(target)) report(choiceProblem(target, place, names));
      if (given === null || given === undefined) continue;
      const { bySeverity, ...time } = given as TimeRecord & {
        readonly bySeverity?: Readonly<Record<string, TimeRecord | null | undefined>>;
      };
      if (bySeverity === undefined) {
        times.time(time, place);
        continue;
      }
      for (const [key, value] of Object.entries(time)) {
        if (value !== undefined) report(unknownKeyProblem(key, [...place, key], value));
      }
      for (const [severity, one] of Object.entries(bySeverity)) {
        const where = [...place, 'bySeverity', severity];
        if (!severities.includes(severity)) report(choiceProblem(severity, where, severities));
        if (one !== null && one !== undefined) times.time(one, where);
      }
    }
  });
}

function reportConditions(
  { isDefault, when = {} }: SlaRuleInput,
  path: Path,
  report: Report,
): void {
  const given = Object.values(when).some((value) => value !== null && value !== undefined);
  if (isDefault === true && given) {
    const explanation = 'are conditions of a default, which applies where no other rule does';
    report(problemAt('rules.defaultConditions', [...path, 'when'], explanation, null));
  } else if (isDefault !== true && !given) {
    const explanation = 'must have a condition, or be the default (isDefault)';
    report(problemAt('rules.noConditions', [...path, 'when'], explanation, null));
  }
}
