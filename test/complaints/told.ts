/** Courses of complaints, each with what is asked of it: together they meet every reason, need and next step. */
import type {
  ComplaintEvent,
  LegalLimit,
  ReceivedEvent,
  SlaPolicy,
  SlaPolicyInput,
} from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

/** A complaint, and the instants at which it is told. Monday is 2026-03-02. */
export interface Course {
  readonly policy: SlaPolicy;
  readonly events: readonly ComplaintEvent[];
  readonly asOf: readonly string[];
  readonly knownAt?: string;
  readonly legal?: readonly LegalLimit[];
}

/** A day of March 2026 and a time of it. */
const at = (day: number, time: string): string =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00Z`;
const on = (kind: string, day: number, time: string, more: object = {}): ComplaintEvent =>
  ({ kind, at: at(day, time), ...more }) as ComplaintEvent;
const start = (more: Partial<ReceivedEvent> = {}): ComplaintEvent =>
  received(at(2, '10:00'), { receivedBy: 'Anna', ...more });
const reply = (day: number, time: string, more: object = {}): ComplaintEvent =>
  on('agentReply', day, time, { public: true, automatic: false, ...more });
const resolved = (day: number, time: string, more: object = {}): ComplaintEvent =>
  on('resolved', day, time, { outcome: 'upheld', ...more });
const severity = (day: number, time: string, to: string): ComplaintEvent =>
  on('severityChanged', day, time, { severity: to });

const workingHours = (hours: number) => ({ workingHours: hours });
const bySeverity = {
  bySeverity: {
    urgent: workingHours(2),
    normal: workingHours(8),
    minor: null,
  },
} as const;

/** A desk with all kinds of targets, warnings, a ladder, pauses, and owners that have a superior. */
export const desk = (more: Partial<SlaPolicyInput> = {}): SlaPolicy =>
  deskPolicy(
    {
      acknowledgement: { hours: 1 },
      firstResponse: workingHours(4),
      nextUpdate: { workingDays: 1 },
      resolution: workingHours(16),
      callback: { hours: 24 },
    },
    {
      targets: {
        acknowledgement: { kind: 'acknowledge' },
        firstResponse: { warnings: [0.5] },
        nextUpdate: { when: 'both' },
        resolution: {
          warnings: [0.5, 0.75],
          ladder: [
            { level: 'lead', relativeTo: 'due', offset: { hours: -2 }, to: 'team lead' },
            { level: 'head', relativeTo: 'breach', clock: 'elapsed', to: 'head of desk' },
          ],
        },
        callback: {
          kind: 'custom',
          start: { event: 'customerMessage' },
          stop: { event: ['callbackMade', 'agentReply'], where: { human: [true, null] } },
          cancel: { event: 'withdrawn' },
        },
      },
      pauses: {
        waiting: { stops: ['resolution', 'nextUpdate'], autoResumeOn: ['customerMessage'] },
        parts: { maxEach: { hours: 48 }, maxTotal: { hours: 72 } },
      },
      ownership: {
        owners: ['Anna', 'Bo', 'Cy'],
        acceptWithin: { workingHours: 2 },
        superior: 'head of desk',
        superiorAfter: 2,
      },
      ...more,
    },
  );

/** One target of eight working hours, or as long as the severity says. */
const plain = (
  more: Partial<SlaPolicyInput> = {},
  resolution: object = workingHours(8),
): SlaPolicy => deskPolicy({ resolution } as SlaPolicyInput['rules'][number]['targets'], more);

const limit: LegalLimit = {
  regulation: 'law',
  limit: 'law.2026',
  limitKind: 'duty',
  startedAt: at(2, '10:00'),
  dueAt: at(6, '00:00'),
  source: { document: 'The law', section: 'art. 1' },
  evidence: 'A',
  isLegalAdvice: false,
};

/** See the head of this file. */
export const courses: Readonly<Record<string, Course>> = {
  'nothing-received': { policy: desk(), events: [], asOf: [at(2, '10:00')] },
  'not-received-yet': { policy: desk(), events: [start()], asOf: [at(2, '09:59')] },
  'from-receipt-to-closing': {
    policy: desk(),
    events: [
      start({ customer: 'c-7', customerTier: 'gold', subject: 'billing' }),
      on('acknowledged', 2, '10:30', { id: 'a-1' }),
      reply(2, '12:00', { id: 'r-1' }),
      on('customerMessage', 2, '15:00'),
      on('callbackMade', 2, '16:00'),
      resolved(3, '11:00', { cause: 'meter', redress: '20.50', id: 's-1' }),
      on('satisfactionRated', 3, '12:00', { level: 'satisfied' }),
      on('escalatedToRegulator', 3, '13:00', { body: 'ombudsman' }),
      on('closed', 4, '10:00'),
    ],
    asOf: [at(2, '11:00'), at(2, '15:30'), at(3, '11:00'), at(5, '10:00')],
  },
  'nobody-answers': {
    policy: desk(),
    events: [start()],
    asOf: [at(2, '12:00'), at(2, '14:00'), at(4, '10:00'), at(4, '10:01')],
  },
  'without-an-owner': {
    policy: desk(),
    events: [received(at(2, '10:00'))],
    asOf: [at(2, '10:30')],
  },
  'transfers-that-bounce': {
    policy: desk(),
    events: [
      start(),
      on('transferRequested', 2, '10:30', { to: 'Bo' }),
      on('transferRefused', 2, '11:00'),
      on('transferRequested', 2, '11:30', { to: 'Cy' }),
      on('transferRequested', 3, '09:30', { to: 'Bo' }),
    ],
    asOf: [at(2, '10:45'), at(2, '13:30'), at(3, '09:45')],
  },
  'a-transfer-accepted': {
    policy: desk(),
    events: [
      start(),
      on('transferRequested', 2, '10:30', { to: 'Bo' }),
      on('transferAccepted', 2, '11:00'),
      on('assigned', 2, '12:00', { owner: 'Cy' }),
    ],
    asOf: [at(2, '11:30'), at(2, '12:30')],
  },
  'a-late-answer-to-a-transfer': {
    policy: desk(),
    events: [
      start(),
      on('transferRequested', 2, '10:30', { to: 'Bo' }),
      on('transferAccepted', 2, '15:00'),
    ],
    asOf: [at(2, '15:30')],
  },
  'waiting-for-the-customer': {
    policy: desk(),
    events: [
      start(),
      reply(2, '11:00'),
      on('paused', 2, '12:00', { reason: 'waiting' }),
      on('customerMessage', 3, '12:00'),
    ],
    asOf: [at(2, '13:00'), at(3, '13:00')],
  },
  'two-pauses-one-in-the-other': {
    policy: desk(),
    events: [
      start(),
      on('paused', 2, '11:00', { reason: 'waiting', until: at(3, '09:00') }),
      on('paused', 2, '12:00', { reason: 'parts' }),
      on('resumed', 2, '13:00', { reason: 'waiting' }),
    ],
    asOf: [at(2, '12:30'), at(2, '14:00'), at(4, '12:00'), at(4, '12:01')],
  },
  'a-pause-used-up': {
    policy: desk(),
    events: [
      start(),
      on('paused', 2, '11:00', { reason: 'parts' }),
      on('paused', 5, '11:00', { reason: 'parts' }),
    ],
    asOf: [at(5, '12:00'), at(7, '11:00')],
  },
  'due-as-the-office-closes': {
    policy: plain({ outOfHoursStop: 'inTime' }, workingHours(7)),
    events: [start(), resolved(2, '20:00')],
    asOf: [at(2, '16:00'), at(2, '17:00'), at(2, '19:00'), at(2, '20:00')],
  },
  'late-once-the-office-has-closed': {
    policy: plain({ outOfHoursStop: 'late' }, workingHours(7)),
    events: [start(), resolved(2, '20:00')],
    asOf: [at(2, '17:00'), at(2, '19:00'), at(2, '20:00')],
  },
  'resolved-late': {
    policy: plain(),
    events: [start(), resolved(4, '12:00', { outcome: 'partlyUpheld' })],
    asOf: [at(3, '10:00'), at(4, '12:00')],
  },
  promised: {
    policy: plain(),
    events: [start({ dueAt: { resolution: at(5, '12:00') } }), resolved(5, '12:01')],
    asOf: [at(3, '12:00'), at(5, '12:00'), at(5, '12:01')],
  },
  withdrawn: {
    policy: desk(),
    events: [start(), on('customerMessage', 2, '11:00'), on('withdrawn', 2, '12:00')],
    asOf: [at(2, '13:00')],
  },
  merged: {
    policy: plain(),
    events: [start(), on('merged', 2, '12:00', { into: 'c-2' })],
    asOf: [at(2, '13:00')],
  },
  'reopened-and-goes-on': {
    policy: plain({ reopening: { mode: 'continue' } }),
    events: [start(), resolved(2, '12:00'), on('reopened', 3, '12:00')],
    asOf: [at(3, '12:00'), at(4, '12:00')],
  },
  'reopened-with-a-minimum': {
    policy: plain({ reopening: { mode: 'continueWithMinimum', minimum: workingHours(4) } }),
    events: [start(), resolved(3, '09:30'), on('reopened', 3, '12:00')],
    asOf: [at(3, '12:00')],
  },
  'reopened-in-a-new-cycle': {
    policy: desk({ reopening: { mode: 'newCycle' } }),
    events: [start(), reply(2, '11:00'), resolved(4, '12:00'), on('reopened', 5, '12:00')],
    asOf: [at(5, '12:00'), at(9, '12:00')],
  },
  'a-reopening-ignored': {
    policy: plain({ reopening: { mode: 'ignoreWithin', within: { hours: 2 } } }),
    events: [start(), resolved(2, '12:00'), on('reopened', 2, '13:00')],
    asOf: [at(2, '13:30')],
  },
  'reopened-after-the-time-to-ignore-it': {
    policy: plain({
      reopening: { mode: 'ignoreWithin', within: { hours: 2 }, later: 'newCycle' },
    }),
    events: [start(), resolved(2, '12:00'), on('reopened', 2, '15:00')],
    asOf: [at(2, '15:30')],
  },
  'made-urgent-counted-from-the-start': {
    policy: plain({ changes: { mode: 'retroactive' } }, bySeverity),
    events: [start(), severity(2, '13:00', 'urgent')],
    asOf: [at(2, '12:00'), at(2, '13:00')],
  },
  'made-urgent-counted-anew': {
    policy: plain({ changes: { mode: 'fresh' } }, bySeverity),
    events: [start(), severity(2, '13:00', 'urgent')],
    asOf: [at(2, '13:00'), at(2, '16:00')],
  },
  'made-urgent-in-proportion': {
    policy: plain({ changes: { mode: 'proportional' } }, bySeverity),
    events: [start(), severity(2, '14:00', 'urgent')],
    asOf: [at(2, '14:00')],
  },
  'made-urgent-in-proportion-in-a-pause': {
    policy: plain({ changes: { mode: 'proportional' }, pauses: { waiting: {} } }, bySeverity),
    events: [
      start(),
      on('paused', 2, '12:00', { reason: 'waiting' }),
      severity(2, '14:00', 'urgent'),
      on('resumed', 2, '15:00'),
    ],
    asOf: [at(2, '14:00'), at(2, '16:00')],
  },
  'made-less-urgent-and-forgiven': {
    policy: plain({ changes: { mode: 'retroactive', forgive: true } }, bySeverity),
    events: [start({ severity: 'urgent' }), severity(2, '14:00', 'normal')],
    asOf: [at(2, '13:00'), at(2, '14:00')],
  },
  'made-less-urgent-and-not-forgiven': {
    policy: plain({ changes: { mode: 'retroactive' } }, bySeverity),
    events: [start({ severity: 'urgent' }), severity(2, '14:00', 'normal')],
    asOf: [at(2, '14:00'), at(3, '12:00')],
  },
  'a-severity-without-a-time': {
    policy: plain({}, bySeverity),
    events: [start(), severity(2, '12:00', 'minor'), severity(2, '15:00', 'normal')],
    asOf: [at(2, '13:00'), at(2, '15:30')],
  },
  'a-tier-that-chooses-another-rule': {
    policy: deskPolicy(
      {},
      {
        targets: { resolution: {} },
        rules: [
          {
            name: 'gold',
            when: { customerTier: 'gold', channel: ['phone', 'web'] },
            targets: { resolution: workingHours(4) },
          },
          { name: 'standard', isDefault: true, targets: { resolution: workingHours(8) } },
        ],
      },
    ),
    events: [start(), on('tierChanged', 2, '12:00', { customerTier: 'gold' })],
    asOf: [at(2, '11:00'), at(2, '12:00')],
  },
  'no-rule': {
    policy: deskPolicy(
      {},
      {
        targets: { resolution: {} },
        rules: [
          { name: 'urgent', when: { severity: 'urgent' }, targets: { resolution: { hours: 1 } } },
        ],
      },
    ),
    events: [start()],
    asOf: [at(2, '11:00')],
  },
  extended: {
    policy: plain(),
    events: [
      start(),
      on('extended', 2, '12:00', {
        by: { workingHours: 4 },
        reason: 'an expert is asked',
        notifiedAt: at(2, '12:30'),
      }),
    ],
    asOf: [at(2, '13:00')],
  },
  'extended-until': {
    policy: plain(),
    events: [
      start(),
      on('extended', 2, '12:00', { until: at(6, '12:00'), reason: 'an expert is asked' }),
    ],
    asOf: [at(2, '13:00'), at(6, '12:00'), at(6, '12:01')],
  },
  'law-beside-targets': {
    policy: plain({ pauses: { waiting: {} } }, { workingDays: 5 }),
    events: [start(), on('paused', 3, '12:00', { reason: 'waiting' }), resolved(9, '12:00')],
    legal: [
      limit,
      { ...limit, limit: 'law.reply', metBy: 'publicReply', dueAt: at(4, '00:00'), evidence: 'B' },
      { ...limit, limit: 'law.waits', startedAt: null, dueAt: null },
    ],
    asOf: [at(2, '12:00'), at(3, '13:00'), at(6, '00:00'), at(9, '12:00')],
  },
  'known-later': {
    policy: plain(),
    events: [start(), resolved(2, '12:00', { recordedAt: at(3, '12:00') })],
    knownAt: at(2, '18:00'),
    asOf: [at(2, '13:00')],
  },
};
