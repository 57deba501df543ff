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
  const ids = new Map<string, ComplaintFact>();
  const conflicts = new Map<string, ComplaintFact>();
  let isSorted = true;
  let last: ComplaintFact | undefined;
  for (const event of given) {
    if (event.at > asOf || event.recorded > knownAt) continue;
    const { id } = event;
    if (id !== null) {
      const other = ids.get(id);
      if (other !== undefined) {
        if (contentOf(event) !== contentOf(other)) {
          const known = conflicts.get(id) ?? other;
          conflicts.set(id, readingOrder(event, known) < 0 ? event : known);
        }
        continue;
      }
      ids.set(id, event);
    }
    if (isSorted && last !== undefined) isSorted = readingOrder(last, event) <= 0;
    last = event;
    events.push(event);
  }
  if (!isSorted) events.sort(readingOrder);
  if (conflicts.size === 0) return { events, issues: [] };
  const issues = [...conflicts.values()]
    .sort(readingOrder)
    .map(
      (event) => ({ code: 'conflicting-duplicate', event: refOf(event), reference: null }) as const,
    );
  return { events: events.filter(({ id }) => id === null || !conflicts.has(id)), issues };
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
