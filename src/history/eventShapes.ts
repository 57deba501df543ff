/** The kinds of events: in which order a day is read, and which keys each has. */
import type { EventBase, EventKind } from './model.ts';

/** How events of one kind are written down. */
export interface EventShape {
  readonly kind: EventKind;
  /** The place of the kind within a day. */
  readonly rank: number;
  readonly keys: ReadonlySet<string>;
  /** The key of what it must refer to, or null. */
  readonly refersTo: string | null;
  /** The key of what it may refer to, or null. */
  readonly mayReferTo: string | null;
  /** The key of what else it may refer to, or null. */
  readonly other: string | null;
  /** The key of what it is worth, or null. */
  readonly amount: string | null;
  /** Which keys of its own it has. */
  readonly reads: 'plain' | 'purchase' | 'contract' | 'end' | 'advocacy' | 'satisfaction';
}

/** What is not said of a kind is plain, or null. */
type Row = Partial<Omit<EventShape, 'kind' | 'rank' | 'keys'>> & { readonly kind: EventKind };

/** In the order in which a day is read. */
const rows: readonly Row[] = [
  { kind: 'retraction', refersTo: 'of' },
  { kind: 'identified', other: 'referredBy' },
  { kind: 'qualified' },
  { kind: 'disqualified' },
  { kind: 'inquiry' },
  { kind: 'outreach' },
  { kind: 'meeting' },
  { kind: 'bid.opened', mayReferTo: 'bid' },
  { kind: 'bid.lost', mayReferTo: 'bid' },
  { kind: 'trial.started' },
  { kind: 'relationship.terminated', reads: 'end', other: 'by' },
  { kind: 'contract.terminated', reads: 'end', mayReferTo: 'contract', other: 'by' },
  { kind: 'purchase', reads: 'purchase', amount: 'amount' },
  { kind: 'refund', refersTo: 'of', amount: 'amount' },
  { kind: 'contract.signed', reads: 'contract', mayReferTo: 'contract', amount: 'value' },
  { kind: 'contract.renewed', reads: 'contract', mayReferTo: 'contract', amount: 'value' },
  { kind: 'referral.given', refersTo: 'to' },
  { kind: 'referral.converted', refersTo: 'customer', other: 'referral' },
  { kind: 'advocacy', reads: 'advocacy', refersTo: 'form' },
  { kind: 'satisfaction', reads: 'satisfaction' },
  { kind: 'signal', refersTo: 'form' },
];

const baseKeys = ['kind', 'id', 'on', 'recordedOn', 'note'] satisfies (keyof EventBase | 'kind')[];
const keysOwn: Readonly<Record<EventShape['reads'], readonly string[]>> = {
  plain: [],
  purchase: ['discounted'],
  contract: ['until'],
  end: [],
  advocacy: [],
  satisfaction: ['level', 'score'],
};

function shapeOf(row: Row, rank: number): EventShape {
  const { kind, refersTo = null, mayReferTo = null, other = null, amount = null } = row;
  const { reads = 'plain' } = row;
  const named = [refersTo, mayReferTo, other, amount].filter((key) => key !== null);
  const keys = new Set([...baseKeys, ...keysOwn[reads], ...named]);
  return { kind, rank, keys, refersTo, mayReferTo, other, amount, reads };
}

/** Every kind of event, in the order in which a day is read. */
export const eventShapes: ReadonlyMap<string, EventShape> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ rows.map((row, rank) => [row.kind, shapeOf(row, rank)]),
);
