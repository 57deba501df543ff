/** When a limit ends in one case, and how that was found. */
import type { PreparedCalendar } from '../calendar/prepared.ts';
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { instantText } from '../time/instant.ts';
import { type DayCount, daysLeftOut, endOfDay, lastDayOf, rolledOver } from './countDays.ts';
import { extensionProblem, furthestOf } from './extension.ts';
import type { LimitLength, RegulatoryLimit, RegulatoryProblem, RegulatoryReason } from './model.ts';
import { type ReadFacts, refusal } from './regulatoryFacts.ts';

/** The end of a limit. */
export interface LimitEnd {
  /** The last day; null for hours. */
  readonly lastDay: DayNumber | null;
  readonly dueAt: number;
  readonly extended: boolean;
  readonly because: readonly RegulatoryReason[];
}

const millisecondsPerHour = 3_600_000;

/** Finds the end of a limit that has begun; null while a stretch that is not counted keeps it from ending. */
export function limitEnd(
  ready: PreparedCalendar,
  limit: RegulatoryLimit,
  startedAt: number,
  facts: ReadFacts,
): Outcome<LimitEnd | null, RegulatoryProblem> {
  const because: RegulatoryReason[] = [];
  const count = dayCount(ready, limit, startedAt, facts);
  const plain = endOf(count, limit.limit, startedAt, because);
  if (plain === null) {
    if (limit.limit.unit !== 'billingCycles') return granted(null);
    const against = String(limit.limit.count);
    const explanation = `are too few: ${against} complete cycles after the start are counted`;
    const value = facts.cycleEnds.length;
    return refused([refusal('cycles.tooFew', ['cycleEnds'], explanation, { value, against })]);
  }
  const other = otherEnd(count, plain, because);
  const { extension } = facts;
  if (extension === null) return granted({ ...other, extended: false, because });
  const longest = furthestOf(
    limit,
    (length) => endOf(count, length, startedAt, []),
    (day) => dayEnd(count, day),
  );
  const asked = extension.until === null ? null : dayEnd(count, extension.until);
  const ends = { startedAt, dueAt: other.dueAt, longestAt: longest?.dueAt ?? null };
  const problem = extensionProblem(limit, extension, { ...ends, askedAt: asked?.dueAt ?? null });
  if (problem !== null) return refused([problem]);
  const found = asked ?? (longest as PlainEnd);
  const isLonger = found.dueAt > other.dueAt;
  const end = isLonger ? found : other;
  because.push({
    kind: 'regulation.extended',
    at: instantText(extension.at),
    met: extension.met,
    from: instantText(other.dueAt),
    to: instantText(end.dueAt),
  });
  return granted({ ...end, extended: isLonger, because });
}

/** An end without its reasons. */
export interface PlainEnd {
  readonly lastDay: DayNumber | null;
  readonly dueAt: number;
}

function dayCount(
  ready: PreparedCalendar,
  limit: RegulatoryLimit,
  startedAt: number,
  { excluded, cycleEnds }: ReadFacts,
): DayCount {
  const { zone } = ready;
  const dayAt = (at: number): number => (at === Number.POSITIVE_INFINITY ? at : zone.dayAt(at));
  const stretches = excluded.map(({ from, to }) => ({ from: dayAt(from), to: dayAt(to) }));
  return { ready, limit, startedOn: zone.dayAt(startedAt), excluded: stretches, cycleEnds };
}

/** The end of so much from the start, with how it was counted; null where there is no last day. */
function endOf(
  count: DayCount,
  length: LimitLength,
  startedAt: number,
  because: RegulatoryReason[],
): PlainEnd | null {
  if (length.unit === 'hours') {
    return { lastDay: null, dueAt: startedAt + length.count * millisecondsPerHour };
  }
  const day = lastDayOf(count, length);
  if (day === null) return null;
  const { startedOn, limit } = count;
  because.push({
    kind: 'regulation.counted',
    startedOn: civilDateOfDay(startedOn),
    countsFirstDay: limit.countsFirstDay,
    lastDay: civilDateOfDay(day),
  });
  const days = daysLeftOut(count, day);
  // Stretches of a law that leaves nothing out were refused before.
  if (days > 0) because.push({ kind: 'regulation.excluded', days, what: limit.excluded as string });
  const end = dayEnd(count, day);
  const { lastDay } = end;
  if (lastDay !== day) {
    const to = civilDateOfDay(lastDay);
    because.push({ kind: 'regulation.rolledOver', from: civilDateOfDay(day), to });
  }
  if (end.dueAt < count.ready.zone.startOfDay(lastDay + 1)) {
    because.push({ kind: 'regulation.closes', at: instantText(end.dueAt) });
  }
  return end;
}

function dayEnd(count: DayCount, day: DayNumber): { lastDay: DayNumber; dueAt: number } {
  const lastDay = rolledOver(count, day);
  return { lastDay, dueAt: endOfDay(count, lastDay) };
}

/** The earlier end of a cap, the later one of a second length. */
function otherEnd(count: DayCount, plain: PlainEnd, because: RegulatoryReason[]): PlainEnd {
  const { cap, atLeast } = count.limit;
  const why = cap !== null ? 'cap' : 'atLeast';
  const length = cap ?? atLeast;
  if (length === null) return plain;
  const other = dayEnd(count, lastDayOf(count, length) as DayNumber);
  const counts = why === 'cap' ? other.dueAt < plain.dueAt : other.dueAt > plain.dueAt;
  if (!counts) return plain;
  const lastDay = civilDateOfDay(other.lastDay);
  because.push({ kind: 'regulation.otherLength', why, limit: length, lastDay });
  return other;
}
