/** The kinds of events of a complaint: in which order an instant is read, and which fields each has. */
import type { ComplaintEventKind } from './model.ts';

/** How a field is read. */
export type FieldType =
  | 'text'
  | 'optionalText'
  | 'nullableText'
  | 'flag'
  | 'optionalFlag'
  | 'optionalInstant'
  | 'matter'
  | 'outcome'
  | 'satisfaction'
  | 'optionalAmount'
  | 'promises'
  | 'extension';

/** A field of an event beside those that every event has. */
export interface FieldShape {
  readonly key: string;
  readonly type: FieldType;
}

/** How events of one kind are written down. */
export interface ComplaintShape {
  readonly kind: ComplaintEventKind;
  /** The place of the kind within an instant: what stops goes before what pauses, resumes and starts. */
  readonly rank: number;
  readonly fields: readonly FieldShape[];
  readonly keys: ReadonlySet<string>;
}

type Row = readonly [ComplaintEventKind, Readonly<Record<string, FieldType>>?];

/** In the order in which an instant is read. */
const rows: readonly Row[] = [
  // What stops.
  ['transferAccepted'],
  ['transferRefused'],
  ['acknowledged'],
  ['agentReply', { public: 'flag', automatic: 'optionalFlag', human: 'optionalFlag' }],
  ['callbackMade'],
  ['resolved', { outcome: 'outcome', cause: 'optionalText', redress: 'optionalAmount' }],
  ['withdrawn'],
  ['merged', { into: 'text' }],
  ['closed'],
  // What changes.
  ['note'],
  ['satisfactionRated', { level: 'satisfaction' }],
  ['escalatedToRegulator', { body: 'text' }],
  ['assigned', { owner: 'text' }],
  ['severityChanged', { severity: 'text' }],
  ['tierChanged', { customerTier: 'nullableText' }],
  [
    'extended',
    {
      target: 'optionalText',
      until: 'optionalInstant',
      by: 'extension',
      reason: 'text',
      notifiedAt: 'optionalInstant',
    },
  ],
  // What pauses, what resumes, what starts.
  ['paused', { reason: 'text', until: 'optionalInstant' }],
  ['resumed', { reason: 'optionalText' }],
  ['reopened'],
  ['transferRequested', { to: 'text' }],
  ['customerMessage'],
  [
    'received',
    {
      matter: 'matter',
      channel: 'text',
      severity: 'text',
      subject: 'optionalText',
      customer: 'optionalText',
      customerTier: 'optionalText',
      receivedBy: 'optionalText',
      dueAt: 'promises',
    },
  ],
];

const baseKeys = ['kind', 'id', 'at', 'seq', 'recordedAt', 'note'];

/** Every kind of event, in the order in which an instant is read. */
export const complaintShapes: ReadonlyMap<string, ComplaintShape> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ rows.map(([kind, types = {}], rank) => {
    const fields = Object.entries(types).map(([key, type]) => ({ key, type }));
    return [kind, { kind, rank, fields, keys: new Set([...baseKeys, ...Object.keys(types)]) }];
  }),
);
