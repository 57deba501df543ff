/** When a legal limit ends. */
import type { Calendar, Coverage } from '../calendar/model.ts';
import { type PreparedCalendar, preparedCalendar } from '../calendar/prepared.ts';
import { FactsError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import type { Path } from '../foundation/problem.ts';
import { civilDateOfDay } from '../time/civilDate.ts';
import { instantText, millisecondsOf } from '../time/instant.ts';
import { coverageProblem, knownDays } from './coverage.ts';
import { type LimitEnd, limitEnd } from './limitEnd.ts';
import type {
  RegulatoryDeadline,
  RegulatoryFacts,
  RegulatoryLimit,
  RegulatoryNeed,
  RegulatoryOptions,
  RegulatoryProblem,
  RegulatoryReason,
  RegulatoryRefusal,
  RegulatoryStatus,
} from './model.ts';
import { regulationOf } from './regulations.ts';
import { factsBy, type ReadFacts, readRegulatoryFacts, refusal } from './regulatoryFacts.ts';
import { versionAt } from './versionAt.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'calendar',
  'asOf',
] satisfies (keyof RegulatoryOptions)[]);

/**
 * When a legal limit ends, by the version of the law that held on the day of receipt, and how it stands at an instant.
 * It is no legal advice.
 *
 * - **Days** are those of the calendar's zone. The day it begins is not counted, unless the law says so; where a source
 *   says nothing of that, it is taken so, and `because` tells. Elapsed days, weeks, months and years count weekends and
 *   holidays; a month that lacks the day ends on its last one. Working days are those of the calendar.
 * - **The last day** ends at its midnight, or as work closes on it where the law says so. It moves to the next working
 *   day where the law says so. What is done at `dueAt` is still in time; what is not done by then is `missed` from there.
 * - **Hours** run from the instant, whatever the calendar.
 * - **Versions**: the day of receipt decides, whichever version the id names.
 * - **Extensions** are guarded: one, before the end, with all that the law asks for, never longer than it allows. One
 *   never shortens.
 * - **Pauses** are refused, but where the law leaves something out. Then the days of it are not counted. One that begins
 *   after the end changes nothing.
 *
 * Boundary cases: a limit that counts from something else than the receipt is `notStarted` until `startedAt` is given; the
 * steps of a chain are such limits. Another start of one that counts from the receipt is refused: it would move its end.
 * A limit in billing cycles asks for their ends and counts complete ones; the cycle that runs at the start is none. Where
 * holidays matter the calendar must have `coverage`; beyond it the answer is `provisional`, and a strict calendar is
 * refused. Facts after `asOf` are not looked at.
 *
 * Source: each limit names its document and section; Chinese days as the Civil Code counts them, articles 201 to 203.
 *
 * @param rule - the id of a limit, or of one of its versions
 * @param facts - `receivedAt`, and what happened since
 * @param options - `calendar` and `asOf`
 * @returns the deadline; or why it cannot be computed
 * @throws FactsError with every problem of malformed facts
 * @throws ContractError `calendar.unchecked`, `instant.malformed`, `option.unknown`, `calendar.noWorkingTime`
 * @example
 * ```ts
 * import { defineCalendar } from 'clientele/calendar';
 * import { chinaHolidays } from 'clientele/holidays/cn';
 * import { regulatoryDeadline } from 'clientele/regulations';
 *
 * const calendar = defineCalendar({ timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] }, ...chinaHolidays });
 * const receivedAt = '2026-09-16T10:00:00+08:00';
 * const outcome = regulatoryDeadline('cn.telecom.operator-answer', { receivedAt }, { calendar, asOf: receivedAt });
 * outcome.ok ? [outcome.value.lastDay, outcome.value.dueAt] : [] // => ['2026-10-08', '2026-10-08T10:00:00.000Z']
 * regulatoryDeadline('cn.telecom.answer', { receivedAt }, { calendar, asOf: receivedAt }).ok // => false
 * ```
 */
export function regulatoryDeadline(
  rule: string,
  facts: RegulatoryFacts,
  options: RegulatoryOptions,
): Outcome<RegulatoryDeadline, RegulatoryProblem> {
  checkOptions(options, optionKeys);
  const ready = preparedCalendar(options.calendar as Calendar);
  const asOf = millisecondsOf(options.asOf, 'asOf');
  const read = readRegulatoryFacts(facts);
  if (read.problems.length > 0) throw new FactsError(read.problems);
  const regulation = regulationOf(rule);
  if (regulation === null) {
    const explanation = 'is the id of no limit; findRegulations lists them';
    return refused([refusal('regulation.unknown', ['rule'], explanation, { value: rule })]);
  }
  const version = versionAt(regulation, ready.zone.dayAt(read.receivedAt));
  if (!version.ok) return version;
  const known = factsBy(read, asOf);
  const wrong = orderProblems(version.value, { ...known, excluded: read.excluded }, asOf);
  if (wrong.length > 0) return refused(wrong);
  return deadlineOf(ready, version.value, known, asOf);
}

function deadlineOf(
  ready: PreparedCalendar,
  limit: RegulatoryLimit,
  facts: ReadFacts,
  asOf: number,
): Outcome<RegulatoryDeadline, RegulatoryProblem> {
  const startedAt = facts.startedAt ?? (limit.startsAt === 'receipt' ? facts.receivedAt : null);
  if (startedAt === null) {
    return granted(answer(ready, limit, facts, { startedAt, end: null, known: null, asOf }));
  }
  const missing = coverageProblem(ready, limit);
  if (missing !== null) return refused([missing]);
  const end = limitEnd(ready, limit, startedAt, facts);
  if (!end.ok) return end;
  const asked = { from: startedAt, to: end.value?.dueAt ?? startedAt };
  const beyond = coverageProblem(ready, limit, asked);
  if (beyond !== null) return refused([beyond]);
  const known = end.value === null ? null : knownDays(ready, limit, asked);
  return granted(answer(ready, limit, facts, { startedAt, end: end.value, known, asOf }));
}

interface Standing {
  readonly startedAt: number | null;
  readonly end: LimitEnd | null;
  /** What is known of holidays, where the end lies beyond it. */
  readonly known: Coverage | null;
  readonly asOf: number;
}

function answer(
  ready: PreparedCalendar,
  limit: RegulatoryLimit,
  facts: ReadFacts,
  standing: Standing,
): RegulatoryDeadline {
  const { startedAt, end, known } = standing;
  const dueAt = end === null ? null : instantText(end.dueAt);
  const status = statusOf(facts, standing);
  const because: RegulatoryReason[] = [
    {
      kind: 'regulation.version',
      limit: limit.id,
      instrument: limit.instrument,
      section: limit.source.section,
      receivedOn: civilDateOfDay(ready.zone.dayAt(facts.receivedAt)),
      effectiveFrom: limit.effectiveFrom,
      effectiveTo: limit.effectiveTo,
    },
    {
      kind: 'regulation.asks',
      limitKind: limit.kind,
      obligor: limit.obligor,
      step: limit.step,
      limit: limit.limit,
      start: limit.start,
    },
    ...(end?.because ?? []),
  ];
  if (startedAt !== null && end === null) because.push(pausedReason(limit, facts));
  if (limit.assumed.length > 0) because.push({ kind: 'regulation.assumed', what: limit.assumed });
  if (limit.notes.length > 0) because.push({ kind: 'regulation.remarks', notes: limit.notes });
  if (known !== null) because.push({ kind: 'regulation.provisional', ...known });
  because.push({ kind: 'regulation.notAdvice', evidence: limit.evidence });
  return {
    regulation: limit.regulation,
    limit: limit.id,
    limitKind: limit.kind,
    status,
    startedAt: startedAt === null ? null : instantText(startedAt),
    lastDay: end?.lastDay == null ? null : civilDateOfDay(end.lastDay),
    dueAt,
    doneAt: facts.doneAt === null ? null : instantText(facts.doneAt),
    extended: end?.extended ?? false,
    provisional: known !== null,
    source: limit.source,
    evidence: limit.evidence,
    isLegalAdvice: false,
    because,
    needs: needsOf(limit, { status, dueAt, isDone: facts.doneAt !== null }),
    next: status === 'running' ? { what: 'regulation.expires', at: dueAt as string } : null,
  };
}

/** A clock that stands: one of the stretches lasts. */
function pausedReason(
  { excluded: what }: RegulatoryLimit,
  { excluded }: ReadFacts,
): RegulatoryReason {
  const lasting = excluded.filter(({ to }) => to === Number.POSITIVE_INFINITY);
  const since = Math.min(...lasting.map(({ from }) => from));
  return { kind: 'regulation.paused', since: instantText(since), what: what as string };
}

function statusOf({ doneAt }: ReadFacts, { startedAt, end, asOf }: Standing): RegulatoryStatus {
  if (startedAt === null) return 'notStarted';
  if (end === null) return doneAt === null ? 'paused' : 'met';
  if (doneAt !== null) return doneAt <= end.dueAt ? 'met' : 'missed';
  return asOf < end.dueAt ? 'running' : 'missed';
}

function needsOf(
  { kind: limitKind, start, step, obligor }: RegulatoryLimit,
  { status, dueAt, isDone }: { status: RegulatoryStatus; dueAt: string | null; isDone: boolean },
): RegulatoryNeed[] {
  if (status === 'notStarted') return [{ rule: 'regulation.start', start }];
  if (dueAt === null || isDone) return [];
  const missed = status === 'missed';
  return [{ rule: 'regulation.act', limitKind, obligor, step, by: dueAt, missed }];
}

/** Facts that contradict each other, or the law. */
function orderProblems(
  limit: RegulatoryLimit,
  { receivedAt, startedAt, doneAt, excluded }: ReadFacts,
  asOf: number,
): RegulatoryProblem[] {
  const problems: RegulatoryProblem[] = [];
  const wrong = (
    code: RegulatoryRefusal,
    path: Path,
    explanation: string,
    [at, against]: readonly [number, number | null],
  ): void => {
    const held = against === null ? null : instantText(against);
    const whole = held === null ? explanation : `${explanation}, ${held}`;
    problems.push(refusal(code, path, whole, { value: instantText(at), against: held }));
  };
  if (receivedAt > asOf) {
    wrong('received.afterAsOf', ['receivedAt'], 'lies after asOf', [receivedAt, asOf]);
  }
  const instants = [startedAt ?? receivedAt, receivedAt] as const;
  if (instants[0] < receivedAt && limit.startsAt !== 'anyTime') {
    wrong('started.beforeReceipt', ['startedAt'], 'lies before the receipt', instants);
  }
  if (instants[0] > receivedAt && limit.startsAt === 'receipt' && limit.kind !== 'recurring') {
    const explanation = 'is refused: the limit counts from the receipt itself';
    wrong('started.notAllowed', ['startedAt'], explanation, instants);
  }
  const [since] = instants;
  if (doneAt !== null && doneAt < since) {
    wrong('done.beforeStart', ['doneAt'], 'lies before the start', [doneAt, since]);
  }
  for (const [index, { from, to }] of excluded.entries()) {
    if (from > asOf) continue;
    const path = ['excluded', index];
    if (to < from) {
      wrong('excluded.order', path, 'is its end, and lies before its beginning', [to, from]);
    } else if (limit.excluded === null) {
      const explanation = 'is refused: this law leaves nothing out, so its clock cannot be paused';
      wrong('regulation.pauseNotAllowed', path, explanation, [from, null]);
    }
  }
  return problems;
}
