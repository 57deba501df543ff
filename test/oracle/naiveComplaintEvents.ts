/** Which events count, and in which order: found by looking at every pair. */

import type { ComplaintEvent } from '../../src/complaints/model.ts';
import type { Instant } from '../../src/index.ts';

/** An event that counts, with its instant as a number. */
export interface NaiveEvent {
  readonly at: number;
  readonly event: ComplaintEvent;
}

/** Milliseconds since 1970. */
export const instantIn = (at: Instant): number => new Date(at).getTime();

/** Stop before change before pause before resume before whatever begins something. */
const kindsInOrder: readonly ComplaintEvent['kind'][] = [
  ...(['transferAccepted', 'transferRefused', 'acknowledged', 'agentReply'] as const),
  ...(['callbackMade', 'resolved', 'withdrawn', 'merged', 'closed'] as const),
  ...(['note', 'satisfactionRated', 'escalatedToRegulator', 'assigned'] as const),
  ...(['severityChanged', 'tierChanged', 'extended', 'paused', 'resumed'] as const),
  ...(['reopened', 'transferRequested', 'customerMessage', 'received'] as const),
];
const rankOf = ({ kind }: ComplaintEvent): number => kindsInOrder.indexOf(kind);

/** What an event says, whenever it was recorded. */
function contentOf(event: ComplaintEvent): string {
  const { recordedAt: _, note: __, ...rest } = event;
  const said = Object.entries({ ...rest, at: instantIn(event.at), seq: event.seq ?? 0 });
  return JSON.stringify(
    said.filter(([, value]) => value != null).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What counts, in order; and of each id the first event that says otherwise than the first of all. */
export function eventsThatCount(
  events: readonly ComplaintEvent[],
  asOf: number,
  knownAt: number | null,
): { readonly counted: readonly NaiveEvent[]; readonly conflicts: readonly NaiveEvent[] } {
  const seen = events.filter(
    ({ at, recordedAt }) =>
      instantIn(at) <= asOf &&
      (knownAt === null || recordedAt == null || instantIn(recordedAt) <= knownAt),
  );
  const ordered = seen
    .map((event): NaiveEvent => ({ at: instantIn(event.at), event }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        (a.event.seq ?? 0) - (b.event.seq ?? 0) ||
        rankOf(a.event) - rankOf(b.event) ||
        (contentOf(a.event) < contentOf(b.event) ? -1 : 1),
    );
  const twins = (one: NaiveEvent): readonly NaiveEvent[] =>
    one.event.id == null ? [one] : ordered.filter(({ event }) => event.id === one.event.id);
  const others = (one: NaiveEvent): readonly NaiveEvent[] =>
    twins(one).filter(
      ({ event }) => contentOf(event) !== contentOf((twins(one)[0] as NaiveEvent).event),
    );
  return {
    counted: ordered.filter((one) => twins(one)[0] === one),
    conflicts: ordered.filter((one) => others(one)[0] === one),
  };
}
