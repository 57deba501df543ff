/** The one reading order of a complaint: what is known by then, once each, instant by instant. */
import type { Amount } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import { instantFrom, instantText } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import type { ComplaintFact } from './complaintFacts.ts';
import { complaintShapes } from './complaintShapes.ts';
import type { ComplaintEventRef, ComplaintIssue } from './model.ts';

/** At which instant a complaint is looked at, and as known when. */
export interface ComplaintView {
  readonly asOf: number;
  /** Infinite where everything given is known. */
  readonly knownAt: number;
}

/** A complaint in reading order. */
export interface OrderedComplaint {
  readonly events: readonly ComplaintFact[];
  readonly issues: readonly ComplaintIssue[];
}

/** An event as it is spoken of in a decision. */
export function refOf({ kind, at, id }: ComplaintFact): ComplaintEventRef {
  return { kind, at: instantText(at), id };
}

/**
 * Puts a complaint in order. How it was listed, and how often an event was, never matters; and nothing that happened
 * later does.
 */
export function inReadingOrder(
  given: readonly ComplaintFact[],
  { asOf, knownAt }: ComplaintView,
): OrderedComplaint {
  const events: ComplaintFact[] = [];
  let isSorted = true;
  let last: ComplaintFact | undefined;
  let hasIds = false;
  for (const event of given) {
    if (event.at > asOf || event.recorded > knownAt) continue;
    if (isSorted && last !== undefined) isSorted = readingOrder(last, event) <= 0;
    last = event;
    hasIds ||= event.id !== null;
    events.push(event);
  }
  if (!isSorted) events.sort(readingOrder);
  return hasIds ? onceEach(events) : { events, issues: [] };
}

/** Events in order, each id once: the first one counts, and one that says otherwise is an issue. */
function onceEach(events: readonly ComplaintFact[]): OrderedComplaint {
  const first = new Map<string, ComplaintFact>();
  const disputed = new Set<string>();
  const issues: ComplaintIssue[] = [];
  const once = events.filter((event) => {
    const { id } = event;
    if (id === null) return true;
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, event);
      return true;
    }
    if (!disputed.has(id) && contentOf(event) !== contentOf(other)) {
      disputed.add(id);
      issues.push({ code: 'conflicting-duplicate', event: refOf(event), reference: id });
    }
    return false;
  });
  return { events: once, issues };
}

/** Instant, place, kind, id; then content, so that the order of a list never matters. */
function readingOrder(a: ComplaintFact, b: ComplaintFact): number {
  return (
    a.at - b.at ||
    a.seq - b.seq ||
    a.rank - b.rank ||
    textOrder(a.id, b.id) ||
    textOrder(contentOf(a), contentOf(b))
  );
}

/** What an event says, whatever the order of its keys; a remark, and when it became known, are no part of it. */
function contentOf({ kind, at, seq, says }: ComplaintFact): string {
  const fields = complaintShapes.get(kind)?.fields ?? [];
  const values = fields.map(({ key, type }) => {
    const value = says[key];
    if (isAbsent(value)) return null;
    if (type === 'optionalInstant') return instantFrom(value);
    if (type === 'optionalAmount') return amountText(value);
    if (type !== 'promises') return typeof value === 'object' ? value : String(value);
    return Object.entries(value)
      .filter(([, instant]) => !isAbsent(instant))
      .map(([target, instant]) => [target, instantFrom(instant)])
      .sort(([one], [two]) => textOrder(String(one), String(two)));
  });
  return JSON.stringify([kind, at, seq, values]);
}

/** One amount is written in several ways. */
function amountText(value: unknown): string {
  return textOf(amountFrom(value) as Amount);
}

/** By UTF-16 units, never by a language: nothing first. */
function textOrder(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}
