/** What is legal in a complaint policy, and odd. */
import type { Calendar } from '../calendar/model.ts';
import { type Path, type Problem, problemAt } from '../foundation/problem.ts';
import type { LadderLevel, SlaPolicy, SlaTime } from './model.ts';
import { reachedRules } from './reachedRules.ts';
import { boundsOf, isLonger, type TimeBounds } from './timeBounds.ts';

/**
 * Something in a policy that is legal, and probably not meant.
 *
 * - `calendar.lastMinute`: hours that end at 23:59, so that the last minute of the day is closed; `24:00` is its end;
 * - `calendar.neverOpen`: a calendar without hours, in which nothing is ever due;
 * - `calendar.unused`: a calendar that no time counts;
 * - `severity.untimed`: a severity for which no rule has a time;
 * - `target.untimed`: a target for which no rule has a time;
 * - `answer.unseen`: a reply that the customer does not see answers;
 * - `level.neverFires`: a level of a target that never runs;
 * - `level.atStart`: a level that lies so long before the end that it fires as soon as the target begins;
 * - `rule.unreachable`: a rule that never applies, because earlier or more specific ones take whatever it would;
 * - `rules.gap`: complaints to which no rule applies, which have no targets;
 * - `target.longerThanResolution`: an acknowledgement, an answer or an update that may take longer than the whole;
 * - `severity.slower`: a severity that has more time than a less bad one;
 * - `pause.stopsNothing`: a pause that stops no clock;
 * - `pause.eachAboveTotal`: one pause may be longer than all of them together;
 * - `pause.openEnded`: a pause that nothing ends but somebody who thinks of it.
 */
export type SlaFindingCode =
  | 'calendar.lastMinute'
  | 'calendar.neverOpen'
  | 'calendar.unused'
  | 'severity.untimed'
  | 'target.untimed'
  | 'answer.unseen'
  | 'level.neverFires'
  | 'level.atStart'
  | 'rule.unreachable'
  | 'rules.gap'
  | 'target.longerThanResolution'
  | 'severity.slower'
  | 'pause.stopsNothing'
  | 'pause.eachAboveTotal'
  | 'pause.openEnded';

/** A finding: the code, where it is, a sentence, and what it is about. */
export interface SlaFinding extends Problem<SlaFindingCode> {
  /** The calendar, target, rule or pause reason it is about; of a gap, null. */
  readonly name: string | null;
  /** The severities it is about; empty where it is about any. */
  readonly severities: readonly string[];
  /** What it is about beside that: hours, a level, another target, the matter of a gap; or null. */
  readonly reference: string | null;
}

/**
 * Looks a checked complaint policy over for what is legal and odd. A clean policy has no findings.
 *
 * Boundary cases: times by different clocks are compared only where one is longer for certain: by the shortest and the
 * longest day of the calendar, holidays left aside; calendars made of others are compared by equal units only. Whether
 * a rule applies is decided over every complaint that the rules can tell apart, so several rules together may hide
 * another one.
 *
 * Source: unreachable rules, responses longer than resolutions, 23:59 and levels that never fire are what the complaint
 * rules this library was asked for name; the others are our own list of what is probably not meant.
 *
 * @param policy - a checked complaint policy
 * @returns the findings in the order of the policy
 * @throws ContractError `policy.unchecked`
 * @example
 * ```ts
 * import { defineSlaPolicy, explainIssues, lintSlaPolicy, standardComplaints } from 'clientele/complaints';
 * import { en } from 'clientele/words/en';
 *
 * const calendar = { timeZone: 'Asia/Shanghai', weekly: { everyDay: ['09:00-23:59'] } };
 * const standard = standardComplaints({ calendar: { ...calendar, weekly: { weekdays: ['09:00-18:00'] } } });
 * lintSlaPolicy(standard) // => []
 *
 * const odd = defineSlaPolicy({ ...standard, id: 'odd', calendars: { office: calendar } });
 * const findings = lintSlaPolicy(odd);
 * findings.map(({ code, path }) => `${path.slice(0, 2).join('.')} ${code}`) // => ['calendars.office calendar.lastMinute']
 * explainIssues(findings, en) // => ['Calendar office ends at 23:59 (09:00-23:59): the last minute of the day is closed; 24:00 is its end.']
 * ```
 */
export function lintSlaPolicy(policy: SlaPolicy): SlaFinding[] {
  const { reached, gap } = reachedRules(policy, 'defineSlaPolicy or readSlaPolicy');
  const findings: SlaFinding[] = [];
  const find: Find = (code, path, explanation, about) => {
    const { name = null, severities = [], reference = null } = about;
    findings.push(problemAt(code, path, explanation, null, { name, severities, reference }));
  };
  const bounds = new Bounds(policy);
  findInCalendars(policy, find);
  findUntimed(policy, bounds, find);
  if (gap !== null) {
    const said = Object.entries(gap).map(([key, value]) => `${key} ${value ?? 'any other'}`);
    find('rules.gap', ['rules'], `leave complaints without a rule: ${said.join(', ')}`, {
      severities: gap.severity === null ? [] : [gap.severity],
      reference: gap.matter,
    });
  }
  findInRules(policy, reached, bounds, find);
  findInPauses(policy, bounds, find);
  return findings;
}

/** Notes a finding. */
type Find = (
  code: SlaFindingCode,
  path: Path,
  explanation: string,
  about: Partial<Pick<SlaFinding, 'name' | 'severities' | 'reference'>>,
) => void;

/** One time of a policy, and where it stands. */
interface TimePlace {
  readonly rule: number;
  readonly target: string;
  readonly severity: string;
  readonly bounds: TimeBounds;
}

/** Every time of the rules, with its bounds. */
class Bounds {
  readonly places: readonly TimePlace[];
  private readonly calendars: Readonly<Record<string, Calendar>>;

  constructor({ rules, calendars, severities }: SlaPolicy) {
    this.calendars = calendars;
    this.places = rules.flatMap((rule, index) =>
      Object.entries(rule.targets).flatMap(([target, { bySeverity }]) =>
        // In the order of the severities.
        severities.flatMap((severity) => {
          const time = bySeverity[severity] ?? null;
          return time === null ? [] : [{ rule: index, target, severity, bounds: this.of(time) }];
        }),
      ),
    );
  }

  of(time: SlaTime): TimeBounds {
    return boundsOf(time, this.calendars);
  }

  isTimed(target: string): boolean {
    return this.places.some((place) => place.target === target);
  }
}

// ── Calendars ─────────────────────────────────────────────────────────────────────────────────────

/** Every time that names a calendar, wherever it stands in the policy. */
function usedCalendars({ rules, pauses, reopening, ownership }: SlaPolicy): Set<unknown> {
  const used = new Set<unknown>();
  JSON.stringify([rules, pauses, reopening, ownership], (key, value) => {
    if (key === 'calendar') used.add(value);
    return value;
  });
  return used;
}

function findInCalendars(policy: SlaPolicy, find: Find): void {
  const used = usedCalendars(policy);
  for (const [name, calendar] of Object.entries(policy.calendars)) {
    const path = ['calendars', name];
    const late = placesOfHours(calendar, path).find(({ hours }) => /-23:59(:59)?$/.test(hours));
    if (late !== undefined) {
      const explanation = `${late.hours} leaves the end of the day closed; 24:00 is its end`;
      find('calendar.lastMinute', late.path, explanation, { name, reference: late.hours });
    }
    if (placesOfHours(calendar, path).length === 0) {
      find('calendar.neverOpen', path, 'has no hours: nothing is ever due', { name });
    }
    if (!used.has(name)) find('calendar.unused', path, 'is counted by no time', { name });
  }
}

/** All hours that are worked, with their places. */
function placesOfHours(calendar: Calendar, path: Path): { path: Path; hours: string }[] {
  if (calendar.kind !== 'weekly') {
    return calendar.of.flatMap((part, index) => placesOfHours(part, [...path, 'of', index]));
  }
  const lists = [
    ...calendar.versions.flatMap(({ weekly }, index) =>
      Object.entries(weekly).map(([day, hours]) => [['versions', index, 'weekly', day], hours]),
    ),
    ...Object.entries(calendar.overrides).map(([on, hours]) => [['overrides', on], hours]),
  ] as [Path, readonly string[]][];
  return lists.flatMap(([at, list]) =>
    list.map((hours, place) => ({ path: [...path, ...at, place], hours })),
  );
}

// ── Severities, targets, ladders ──────────────────────────────────────────────────────────────────

function findUntimed(policy: SlaPolicy, bounds: Bounds, find: Find): void {
  const timed = new Set(bounds.places.map(({ severity }) => severity));
  policy.severities.forEach((severity, index) => {
    if (timed.has(severity)) return;
    const explanation = `${severity} has no time in any rule`;
    find('severity.untimed', ['severities', index], explanation, { severities: [severity] });
  });
  for (const [name, target] of Object.entries(policy.targets)) {
    const path = ['targets', name];
    const isTimed = bounds.isTimed(name);
    if (!isTimed) find('target.untimed', path, 'has no time in any rule', { name });
    if ('answeredBy' in target && !target.answeredBy.includes('public')) {
      const explanation = 'is met by a reply that the customer does not see';
      find('answer.unseen', [...path, 'answeredBy'], explanation, { name });
    }
    target.ladder.forEach((level, index) => {
      const at = [...path, 'ladder', index];
      const about = { name, reference: level.level };
      if (!isTimed) {
        find('level.neverFires', at, `${level.level} never fires: the target never runs`, about);
        return;
      }
      const early = bounds.places.filter(
        (place) => place.target === name && isBeforeStart(level, place.bounds),
      );
      const severities = [...new Set(early.map(({ severity }) => severity))];
      if (severities.length === 0) return;
      const explanation = `${level.level} fires as soon as the target begins, for ${severities.join(', ')}`;
      find('level.atStart', [...at, 'offset'], explanation, { ...about, severities });
    });
  }
}

/** Whether a level lies before the start of a target for certain. */
function isBeforeStart({ relativeTo, offset, clock }: LadderLevel, bounds: TimeBounds): boolean {
  const before = 'hours' in offset ? -offset.hours * 3_600_000 : -offset.minutes * 60_000;
  if (relativeTo === 'start') return before > 0;
  return before >= (clock === 'working' ? bounds.own : bounds.elapsed)[1];
}

// ── Rules ─────────────────────────────────────────────────────────────────────────────────────────

const beforeResolution: readonly string[] = ['acknowledge', 'firstResponse', 'nextUpdate'];

function findInRules(
  { rules, targets, severities }: SlaPolicy,
  reached: ReadonlySet<number>,
  bounds: Bounds,
  find: Find,
): void {
  rules.forEach(({ name }, index) => {
    const path = ['rules', index];
    if (!reached.has(index)) {
      find('rule.unreachable', path, `${name} never applies: other rules take it all`, { name });
    }
    const own = bounds.places.filter(({ rule }) => rule === index);
    for (const place of own) {
      const at = [...path, 'targets', place.target, 'bySeverity', place.severity];
      const whole = own.find(
        ({ target, severity, bounds: other }) =>
          targets[target]?.kind === 'resolution' &&
          beforeResolution.includes(targets[place.target]?.kind ?? '') &&
          severity === place.severity &&
          isLonger(place.bounds, other),
      );
      if (whole !== undefined) {
        find('target.longerThanResolution', at, `is longer than ${whole.target}`, {
          name: place.target,
          severities: [place.severity],
          reference: whole.target,
        });
      }
      const milder = own.find(
        ({ target, severity, bounds: other }) =>
          target === place.target &&
          severities.indexOf(severity) > severities.indexOf(place.severity) &&
          isLonger(place.bounds, other),
      );
      if (milder !== undefined) {
        find('severity.slower', at, `is longer than for ${milder.severity}, which is less bad`, {
          name: place.target,
          severities: [place.severity, milder.severity],
        });
      }
    }
  });
}

// ── Pauses ────────────────────────────────────────────────────────────────────────────────────────

function findInPauses({ pauses }: SlaPolicy, bounds: Bounds, find: Find): void {
  for (const [name, { stops, maxEach, maxTotal, autoResumeOn }] of Object.entries(pauses)) {
    const path = ['pauses', name];
    if (!stops.some((target) => bounds.isTimed(target))) {
      find('pause.stopsNothing', [...path, 'stops'], 'stops no clock that ever runs', { name });
    }
    if (maxEach !== null && maxTotal !== null) {
      if (isLonger(bounds.of(maxEach), bounds.of(maxTotal))) {
        const explanation = 'is longer than all pauses of this reason together may be';
        find('pause.eachAboveTotal', [...path, 'maxEach'], explanation, { name });
      }
    } else if (maxEach === null && maxTotal === null && autoResumeOn.length === 0) {
      find('pause.openEnded', path, 'has no limit, and no event ends it', { name });
    }
  }
}
