/** Complaints to measure with: what happens to one at a telephone company in a month, made by counting. */
import type { ComplaintEvent } from 'clientele/complaints';
import { seeded } from '../seeded.ts';

const start = Date.UTC(2025, 0, 1);
const month = 30 * 86_400_000;
const severities = ['P1', 'P2', 'P3', 'P4'] as const;
const channels = ['phone', 'shop', 'app', 'forum'] as const;
const subjects = ['bill', 'network', 'roaming', 'contract', 'staff', 'device'] as const;
const outcomes = ['upheld', 'partlyUpheld', 'notUpheld'] as const;

type Next = (below: number) => number;

/** What happens between the receipt and the end, again and again. */
const middle: readonly ((at: string, next: Next) => ComplaintEvent)[] = [
  (at) => ({ kind: 'agentReply', at, public: true, automatic: true }),
  (at) => ({ kind: 'note', at }),
  (at, next) => ({ kind: 'transferRequested', at, to: `agent-${next(40)}` }),
  (at) => ({ kind: 'transferAccepted', at }),
  (at) => ({ kind: 'agentReply', at, public: true }),
  (at) => ({ kind: 'paused', at, reason: 'waitingForCustomer' }),
  (at) => ({ kind: 'customerMessage', at }),
  (at) => ({ kind: 'agentReply', at, public: false }),
  (at, next) => ({ kind: 'severityChanged', at, severity: severities[1 + next(3)] ?? 'P3' }),
  (at) => ({ kind: 'agentReply', at, public: true }),
  (at) => ({ kind: 'paused', at, reason: 'waitingForSupplier' }),
  (at) => ({ kind: 'note', at }),
  (at) => ({ kind: 'resumed', at }),
  (at) => ({ kind: 'customerMessage', at }),
  (at) => ({ kind: 'agentReply', at, public: true }),
  (at) => ({ kind: 'callbackMade', at }),
];

const ends: readonly ((at: string, next: Next) => ComplaintEvent)[] = [
  (at, next) => ({
    kind: 'resolved',
    at,
    outcome: outcomes[next(3)] ?? 'upheld',
    redress: next(50),
  }),
  (at, next) => ({ kind: 'satisfactionRated', at, level: next(3) === 0 ? 'neutral' : 'satisfied' }),
  (at) => ({ kind: 'closed', at }),
];

/** A complaint of so many events, in order; two in three have ended. `span` is how long it takes in milliseconds. */
export function complaintOf(seed: number, events: number, span: number = month): ComplaintEvent[] {
  const random = seeded(seed * 7_919 + 1);
  const next: Next = (below) => Math.floor(random() * below);
  const times = Array.from({ length: events }, () => next(span)).sort((a, b) => a - b);
  const from = start + next(300 * 86_400_000);
  const closing = seed % 3 === 0 || events < 8 ? 0 : ends.length;
  return times.map((time, index): ComplaintEvent => {
    const at = new Date(from + time).toISOString();
    if (index === 0) return receipt(at, next);
    const left = events - index;
    const make = left <= closing ? ends[ends.length - left] : middle[(index - 1) % middle.length];
    return { ...(make ?? ends[0])?.(at, next), id: `e-${index}` } as ComplaintEvent;
  });
}

function receipt(at: string, next: Next): ComplaintEvent {
  return {
    kind: 'received',
    at,
    id: 'e-0',
    matter: 'complaint',
    channel: channels[next(channels.length)] ?? 'phone',
    severity: severities[next(4)] ?? 'P3',
    subject: subjects[next(subjects.length)] ?? null,
    customer: `c-${next(50_000)}`,
    receivedBy: `agent-${next(40)}`,
  };
}
