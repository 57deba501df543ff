/** The picture of the states of a complaint: every event is tried in every state, and what it leads to is drawn. */
import {
  type ComplaintEvent,
  type ComplaintStatus,
  defineSlaPolicy,
  trackComplaint,
} from '../../src/complaints/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';

const policy = defineSlaPolicy({
  id: 'states',
  version: '1',
  severities: ['any'],
  targets: { resolution: {} },
  rules: [{ name: 'all', isDefault: true, targets: { resolution: { hours: 8 } } }],
  pauses: { waiting: {} },
});

/** Each kind of event without its instant. */
type WithoutInstant<Event> = Event extends ComplaintEvent ? Omit<Event, 'at'> : never;
type Untimed = WithoutInstant<ComplaintEvent>;

/** One event of each kind that may change the state. */
const tried = [
  { kind: 'received', matter: 'complaint', channel: 'phone', severity: 'any' },
  { kind: 'acknowledged' },
  { kind: 'customerMessage' },
  { kind: 'agentReply', public: true },
  { kind: 'paused', reason: 'waiting' },
  { kind: 'resumed' },
  { kind: 'assigned', owner: 'li' },
  { kind: 'resolved', outcome: 'upheld' },
  { kind: 'callbackMade' },
  { kind: 'reopened' },
  { kind: 'closed' },
  { kind: 'withdrawn' },
  { kind: 'merged', into: 'c-2' },
] as const satisfies readonly Untimed[];

const first = Date.UTC(2026, 2, 2);

function statusAfter(events: readonly Untimed[]): ComplaintStatus {
  const timed = events.map((event, hour) => ({ ...event, at: first + hour * 3_600_000 }));
  const asOf = first + events.length * 3_600_000;
  return trackComplaint(policy, timed as unknown as ComplaintEvent[], { asOf }).status;
}

/** The states with what leads from one to another, in the language of Graphviz. */
export function complaintStates(): string {
  const ways = new Map<string, Set<string>>();
  const reached = new Map<ComplaintStatus, readonly Untimed[]>([['unknown', []]]);
  // The map grows while it is gone through.
  for (const [status, events] of reached) {
    for (const event of tried) {
      const after = [...events, event] as readonly Untimed[];
      const next = statusAfter(after);
      if (!reached.has(next)) reached.set(next, after);
      if (next === status) continue;
      const way = `${status} -> ${next}`;
      ways.set(way, (ways.get(way) ?? new Set()).add(event.kind));
    }
  }
  const nodes = [...reached.keys()].map(
    (status) =>
      `  ${status} [label="${en.complaintStatuses[status]}\\n${zhCN.complaintStatuses[status]}"];`,
  );
  const edges = [...ways].map(([way, kinds]) => `  ${way} [label=" ${[...kinds].join(', ')} "];`);
  return `digraph states {
  rankdir=LR;
  bgcolor="white";
  pad=0.2;
  node [shape=box, style="rounded,filled", fillcolor="#e0f2fe", color="#155e75", fontname="Helvetica,sans-Serif", fontsize=12];
  edge [color="#0369a1", fontcolor="#475569", fontname="Helvetica,sans-Serif", fontsize=11, arrowsize=0.7];
${nodes.join('\n')}
${edges.join('\n')}
}
`;
}
