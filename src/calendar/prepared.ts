/** A checked calendar made ready for questions, once for each calendar. */
import { ContractError } from '../foundation/errors.ts';
import { type DayNumber, dayNumberFrom } from '../time/civilDate.ts';
import { type Instant, millisecondsOf } from '../time/instant.ts';
import { offsetsOf, type ZoneOffsets } from '../time/zoneOffsets.ts';
import type { Calendar, CombinedCalendar, Coverage } from './model.ts';
import { gapsOf, intersectSpans, type Spans, uniteSpans } from './spans.ts';
import { WeekPlan } from './weekPlan.ts';
import { type SpanSource, shownAt, WorkingIndex } from './workingIndex.ts';

/** What the verbs ask. */
export interface PreparedCalendar {
  readonly calendar: Calendar;
  readonly zone: ZoneOffsets;
  readonly index: WorkingIndex;
  /** Its working time within limits, at any distance. */
  readonly spansIn: SpanSource;
  /** The weekly calendars whose work it has; itself, for one of weekly hours. */
  readonly plans: readonly WeekPlan[];
  /** Local days that were asked for: whether there is working time on them. */
  readonly workingDates: Map<DayNumber, boolean>;
  /** What is known of holidays, in instants; each part has its own. */
  readonly covered: readonly Covered[];
}

interface Covered {
  readonly from: number;
  readonly to: number;
  readonly coverage: Coverage;
  readonly strict: boolean;
}

const prepared: WeakMap<Calendar, PreparedCalendar> = /* @__PURE__ */ new WeakMap();

/** A calendar made ready; refuses anything that is no checked calendar. */
export function preparedCalendar(calendar: Calendar): PreparedCalendar {
  const known = prepared.get(calendar);
  if (known !== undefined) return known;
  // Checking freezes a calendar; JSON, a spread one and a structured clone are not frozen.
  const isWhole = Array.isArray(calendar?.kind === 'weekly' ? calendar.holidays : calendar?.of);
  if (calendar?.format !== 'calendar@1' || !Object.isFrozen(calendar) || !isWhole) {
    throw new ContractError(
      'calendar.unchecked',
      'calendar',
      calendar,
      'is no checked calendar, or a copy of one; make it with defineCalendar or readCalendar',
    );
  }
  const ready = calendar.kind === 'weekly' ? preparedWeekly(calendar) : preparedCombined(calendar);
  prepared.set(calendar, ready);
  return ready;
}

function preparedWeekly(calendar: Extract<Calendar, { kind: 'weekly' }>): PreparedCalendar {
  const plan = new WeekPlan(calendar);
  const spansIn: SpanSource = (from, to) => plan.spansIn(from, to);
  const { coverage, strict } = calendar;
  const startOf = (date: string): number => plan.zone.startOfDay(dayNumberFrom(date) as number);
  return {
    calendar,
    zone: plan.zone,
    index: new WorkingIndex(spansIn),
    spansIn,
    plans: [plan],
    workingDates: new Map(),
    covered:
      coverage === null
        ? []
        : [{ from: startOf(coverage.from), to: startOf(coverage.to), coverage, strict }],
  };
}

function preparedCombined(calendar: CombinedCalendar): PreparedCalendar {
  const parts = calendar.of.map(preparedCalendar);
  const combine = combining[calendar.kind];
  const spansIn: SpanSource = (from, to) =>
    combine(
      parts.map((part) => part.spansIn(from, to)),
      from,
      to,
    );
  return {
    calendar,
    zone: offsetsOf(calendar.timeZone),
    index: new WorkingIndex(spansIn),
    spansIn,
    plans: (calendar.kind === 'difference' ? parts.slice(0, 1) : parts).flatMap(
      ({ plans }) => plans,
    ),
    workingDates: new Map(),
    covered: parts.flatMap(({ covered }) => covered),
  };
}

const combining: Readonly<
  Record<CombinedCalendar['kind'], (lists: readonly Spans[], from: number, to: number) => Spans>
> = {
  union: (lists) => uniteSpans(lists),
  intersection: (lists) => lists.reduce(intersectSpans),
  difference: ([first, ...others], from, to) =>
    intersectSpans(first as Spans, gapsOf(uniteSpans(others), from, to)),
};

/** Instants of a question and its answer. */
export interface Reached {
  /** Instants that something is asked of, or that are found open. */
  readonly at?: readonly number[];
  /** Instants up to which something lasts: the end of the last day known is still known. */
  readonly until?: readonly number[];
}

/**
 * What is known of holidays beyond which one of the instants lies; null where all lie within. A strict part of a
 * calendar refuses, whatever the others know.
 */
export function beyondCoverage(
  { covered }: PreparedCalendar,
  { at = [], until = [] }: Reached,
): Coverage | null {
  let beyond: Coverage | null = null;
  for (const { from, to, coverage, strict } of covered) {
    const outside =
      at.find((one) => one < from || one >= to) ?? until.find((one) => one < from || one > to);
    if (outside === undefined) continue;
    beyond ??= coverage;
    if (!strict) continue;
    throw new ContractError(
      'calendar.outsideCoverage',
      'at',
      shownAt(outside),
      `lies beyond the days for which holidays are known, ${coverage.from} to ${coverage.to}`,
    );
  }
  return beyond;
}

/** The milliseconds of an instant that something is asked of; a strict calendar refuses one beyond what it knows. */
export function askedAt(ready: PreparedCalendar, at: Instant, argument: string): number {
  const milliseconds = millisecondsOf(at, argument);
  beyondCoverage(ready, { at: [milliseconds] });
  return milliseconds;
}

/** The milliseconds of an instant up to which something is asked. */
export function askedUntil(ready: PreparedCalendar, until: Instant, argument: string): number {
  const milliseconds = millisecondsOf(until, argument);
  beyondCoverage(ready, { until: [milliseconds] });
  return milliseconds;
}
