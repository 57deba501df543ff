/** The one reading order of a history: what is known, once each, without what was retracted, day by day. */
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import type { EventFacts, HistoryFacts } from './eventFacts.ts';
import type { EventRef, HistoryIssue, HistoryIssueCode } from './model.ts';

/** On which day a history is looked at, and as known when. */
export interface View {
  readonly asOf: DayNumber;
  /** Infinite where everything given is known. */
  readonly knownAt: DayNumber;
}

/** A history in reading order. */
export interface OrderedHistory {
  readonly customer: string | null;
  /** What counts, in reading order: known, not retracted, up to the day. */
  readonly events: readonly EventFacts[];
  /** What is known to come, in reading order. */
  readonly upcoming: readonly EventRef[];
  /** What reading found; the rules add theirs. */
  readonly issues: readonly HistoryIssue[];
}

/** An event as it is spoken of in a decision. */
export function refOf({ kind, day, id }: EventFacts): EventRef {
  return { kind, on: civilDateOfDay(day), id };
}

/** What contradicts what, as a decision lists it. */
export function issueOf(code: HistoryIssueCode, event: EventFacts): HistoryIssue {
  return { code, event: refOf(event), reference: event.subject };
}

/** Puts a history in order. How it was listed, and how often an event was, never matters. */
export function inOrder({ customer, events: given }: HistoryFacts, view: View): OrderedHistory {
  const { asOf, knownAt } = view;
  const known = knownAt === Number.POSITIVE_INFINITY ? given : given.filter(isKnownAt(knownAt));
  const { events, issues } = withoutRetracted(onceEach(known));
  const sorted = isSorted(events) ? events : [...events].sort(readingOrder);
  const end = positionAfter(sorted, asOf);
  return {
    customer,
    events: end === sorted.length ? sorted : sorted.slice(0, end),
    upcoming: sorted.slice(end).map(refOf),
    issues: issues
      .filter(({ day }) => day <= asOf)
      .sort((a, b) => readingOrder(a.event, b.event))
      .map(({ code, event }) => issueOf(code, event)),
  };
}

const isKnownAt =
  (knownAt: DayNumber) =>
  ({ recorded }: EventFacts): boolean =>
    recorded <= knownAt;

/** An issue of reading, and the day from which it is one. */
interface Found {
  readonly code: HistoryIssueCode;
  readonly event: EventFacts;
  readonly day: DayNumber;
}

interface Read {
  readonly events: readonly EventFacts[];
  readonly issues: Found[];
}

/** Events by id: the same content is one event, known since the first of its records. */
interface Once {
  readonly events: EventFacts[];
  /** The ids of whatever may be retracted. */
  readonly retractable: Set<string>;
  /** What stands first among the contents of an id that has several. */
  readonly conflicts: Map<string, EventFacts>;
}

function onceEach(known: readonly EventFacts[]): Once {
  const events: EventFacts[] = [];
  const ids = new Map<string, EventFacts>();
  const retractable = new Set<string>();
  const conflicts = new Map<string, EventFacts>();
  for (const event of known) {
    const { id, kind } = event;
    const other = id === null ? undefined : ids.get(id);
    if (id !== null && kind !== 'retraction') retractable.add(id);
    if (id === null) {
      events.push(event);
    } else if (other === undefined) {
      ids.set(id, event);
      events.push(event);
    } else if (contentOrder(event, other) !== 0) {
      const first = conflicts.get(id) ?? other;
      conflicts.set(id, readingOrder(event, first) < 0 ? event : first);
    }
  }
  return { events, retractable, conflicts };
}

function withoutRetracted({ events, retractable, conflicts }: Once): Read {
  const issues: Found[] = [];
  const retracted = new Set<string>();
  let isWhole = conflicts.size === 0;
  for (const event of events) {
    if (event.kind !== 'retraction') continue;
    isWhole = false;
    const { id, subject, day } = event;
    if (id !== null && conflicts.has(id)) continue;
    if (retractable.has(subject as string)) retracted.add(subject as string);
    else issues.push({ code: 'unknown-reference', event, day });
  }
  if (isWhole) return { events, issues };
  for (const [id, event] of conflicts) {
    if (!retracted.has(id)) issues.push({ code: 'conflicting-duplicate', event, day: event.day });
  }
  const counts = ({ id, kind }: EventFacts): boolean =>
    kind !== 'retraction' && (id === null || !(conflicts.has(id) || retracted.has(id)));
  return { events: events.filter(counts), issues };
}

function isSorted(events: readonly EventFacts[]): boolean {
  for (let index = 1; index < events.length; index += 1) {
    if (readingOrder(events[index - 1] as EventFacts, events[index] as EventFacts) > 0)
      return false;
  }
  return true;
}

/** The first position after a day, in events in order. */
function positionAfter(events: readonly EventFacts[], day: DayNumber): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle] as EventFacts).day <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Day, kind, id; then content, so that the order of a list never matters, not even among events without an id. */
function readingOrder(a: EventFacts, b: EventFacts): number {
  return a.day - b.day || a.rank - b.rank || textOrder(a.id, b.id) || contentOrder(a, b);
}

/** 0 for two events that say the same; when they became known is no part of it. */
function contentOrder(a: EventFacts, b: EventFacts): number {
  return (
    a.day - b.day ||
    a.rank - b.rank ||
    textOrder(a.subject, b.subject) ||
    textOrder(a.other, b.other) ||
    (a.until === b.until ? 0 : a.until - b.until) ||
    textOrder(String(a.satisfaction), String(b.satisfaction)) ||
    textOrder(
      a.amount === null ? null : String(a.amount),
      b.amount === null ? null : String(b.amount),
    ) ||
    Number(a.discounted) - Number(b.discounted)
  );
}

/** By UTF-16 units, never by a language: nothing first. */
function textOrder(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}
