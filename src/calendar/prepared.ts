/** A checked calendar made ready for questions, once for each calendar. */
import { ContractError } from '../foundation/errors.ts';
import { dayNumberFrom } from '../time/civilDate.ts';
import { type Instant, instantText, millisecondsOf } from '../time/instant.ts';
import { offsetsOf, type ZoneOffsets } from '../time/zoneOffsets.ts';
import type { Calendar, CombinedCalendar, Coverage } from './model.ts';
import { gapsOf, intersectSpans, type Spans, uniteSpans } from './spans.ts';
import { WeekPlan } from './weekPlan.ts';
import { WorkingIndex } from './workingIndex.ts';

/** What the verbs ask. */
export interface PreparedCalendar {
  readonly calendar: Calendar;
  readonly zone: ZoneOffsets;
  readonly index: WorkingIndex;
  /** The weekly calendars whose work it has; itself, for one of weekly hours. */
  readonly plans: readonly WeekPlan[];
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
  if (calendar?.format !== 'calendar@1' || !Object.isFrozen(calendar)) {
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
  const { coverage, strict } = calendar;
  const startOf = (date: string): number => plan.zone.startOfDay(dayNumberFrom(date) as number);
  return {
    calendar,
    zone: plan.zone,
    index: new WorkingIndex((from, to) => plan.spansIn(from, to)),
    plans: [plan],
    covered:
      coverage === null
        ? []
        : [{ from: startOf(coverage.from), to: startOf(coverage.to), coverage, strict }],
  };
}

function preparedCombined(calendar: CombinedCalendar): PreparedCalendar {
  const parts = calendar.of.map(preparedCalendar);
  const combine = combining[calendar.kind];
  return {
    calendar,
    zone: offsetsOf(calendar.timeZone),
    index: new WorkingIndex((from, to) =>
      combine(
        parts.map(({ index }) => index.segments(from, to)),
        from,
        to,
      ),
    ),
    plans: (calendar.kind === 'difference' ? parts.slice(0, 1) : parts).flatMap(
      ({ plans }) => plans,
    ),
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

/** What is known of holidays beyond which one of the instants lies; null where all lie within. */
export function beyondCoverage(
  { covered }: PreparedCalendar,
  ...instants: readonly number[]
): Coverage | null {
  for (const { from, to, coverage, strict } of covered) {
    const outside = instants.find((at) => at < from || at > to);
    if (outside === undefined) continue;
    if (!strict) return coverage;
    throw new ContractError(
      'calendar.outsideCoverage',
      'at',
      instantText(outside),
      `lies beyond the days for which holidays are known, ${coverage.from} to ${coverage.to}`,
    );
  }
  return null;
}

/** The milliseconds of an instant that was given as an argument; strict calendars refuse one beyond what they know. */
export function askedAt(ready: PreparedCalendar, at: Instant, argument: string): number {
  const milliseconds = millisecondsOf(at, argument);
  beyondCoverage(ready, milliseconds);
  return milliseconds;
}
