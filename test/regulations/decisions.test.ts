/** Whole answers: every reason in its place, what is needed, and what comes next. */
import { expect, test } from 'vitest';
import type { Calendar } from '../../src/calendar/index.ts';
import {
  type RegulatoryDeadline,
  type RegulatoryFacts,
  regulatoryLimits,
} from '../../src/regulations/index.ts';
import { calendars } from './calendars.ts';
import { deadlineOf } from './cases.ts';

interface Case {
  readonly why: string;
  readonly id: string;
  readonly facts: RegulatoryFacts;
  readonly calendar: Calendar;
  readonly asOf: string;
  readonly receivedOn: string;
  /** The reasons between what the limit asks for and its remarks. */
  readonly counted: readonly object[];
  /** What is known of holidays, where that is told. */
  readonly known?: object;
  readonly answer: Partial<RegulatoryDeadline>;
}

/** The whole answer of a case: what the limit says of itself, around what is made of it. */
function wholeOf({ id, receivedOn, counted, known, answer }: Case): unknown {
  const limit = regulatoryLimits.find((one) => one.id === id);
  if (limit === undefined) throw new Error(id);
  const { regulation, instrument, source, kind, obligor, step, start, evidence } = limit;
  const { effectiveFrom, effectiveTo, assumed, notes } = limit;
  const { section } = source;
  return {
    regulation,
    limit: id,
    limitKind: kind,
    doneAt: null,
    extended: false,
    provisional: known !== undefined,
    source,
    evidence,
    isLegalAdvice: false,
    needs: [],
    next: null,
    ...answer,
    because: [
      {
        kind: 'regulation.version',
        limit: id,
        instrument,
        section,
        receivedOn,
        effectiveFrom,
        effectiveTo,
      },
      { kind: 'regulation.asks', limitKind: kind, obligor, step, limit: limit.limit, start },
      ...counted,
      ...(assumed.length === 0 ? [] : [{ kind: 'regulation.assumed', what: assumed }]),
      ...(notes.length === 0 ? [] : [{ kind: 'regulation.remarks', notes }]),
      ...(known === undefined ? [] : [{ kind: 'regulation.provisional', ...known }]),
      { kind: 'regulation.notAdvice', evidence },
    ],
  };
}

const appraisal = 'time needed for verification, inspection, testing or appraisal is not counted';
const received = '2025-03-03T10:00:00+08:00';
const mediation = {
  id: 'cn.samr.2020.mediation',
  calendar: calendars.CN,
  asOf: '2025-03-20T00:00:00Z',
  receivedOn: '2025-03-03',
} as const;
const petition = {
  receivedAt: '2026-08-01T10:00:00+08:00',
  startedAt: '2026-08-02T10:00:00+08:00',
};
const allMet = ['reason', 'approval', 'notice'] as const;

const cases: readonly Case[] = [
  {
    why: 'hours, and nothing that was not said or is remarked',
    id: 'in.it.ack',
    facts: { receivedAt: '2026-01-01T12:00:00Z' },
    calendar: calendars.IN,
    asOf: '2026-01-01T12:00:00Z',
    receivedOn: '2026-01-01',
    counted: [],
    answer: {
      status: 'running',
      startedAt: '2026-01-01T12:00:00.000Z',
      lastDay: null,
      dueAt: '2026-01-02T12:00:00.000Z',
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'duty',
          obligor: 'firm',
          step: 'acknowledge',
          by: '2026-01-02T12:00:00.000Z',
          missed: false,
        },
      ],
      next: { what: 'regulation.expires', at: '2026-01-02T12:00:00.000Z' },
    },
  },
  {
    why: 'months that end at midnight, missed as they end',
    id: 'uk.nhs.response',
    facts: { receivedAt: '2026-01-15T12:00:00Z' },
    calendar: calendars.GB,
    asOf: '2026-07-15T23:00:00Z',
    receivedOn: '2026-01-15',
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2026-01-15',
        countsFirstDay: false,
        lastDay: '2026-07-15',
      },
    ],
    answer: {
      status: 'missed',
      startedAt: '2026-01-15T12:00:00.000Z',
      lastDay: '2026-07-15',
      dueAt: '2026-07-15T23:00:00.000Z',
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'duty',
          obligor: 'firm',
          step: 'written response',
          by: '2026-07-15T23:00:00.000Z',
          missed: true,
        },
      ],
    },
  },
  {
    why: 'one that has not begun',
    id: 'cn.samr.2020.mediation',
    facts: { receivedAt: received },
    calendar: calendars.CN,
    asOf: received,
    receivedOn: '2025-03-03',
    counted: [],
    answer: {
      status: 'notStarted',
      startedAt: null,
      lastDay: null,
      dueAt: null,
      needs: [{ rule: 'regulation.start', start: 'complaint-accepted' }],
    },
  },
  {
    why: 'one that is paused: the first of the stretches that last',
    ...mediation,
    facts: {
      receivedAt: received,
      startedAt: received,
      excluded: [
        { from: '2025-03-05T01:00:00Z', to: '2025-03-06T01:00:00Z' },
        { from: '2025-03-12T01:00:00Z', to: '2025-03-20T00:00:00.001Z' },
        { from: '2025-03-10T01:00:00Z' },
        { from: '2025-03-11T01:00:00Z' },
      ],
    },
    counted: [{ kind: 'regulation.paused', since: '2025-03-10T01:00:00.000Z', what: appraisal }],
    answer: {
      status: 'paused',
      startedAt: '2025-03-03T02:00:00.000Z',
      lastDay: null,
      dueAt: null,
    },
  },
  {
    why: 'a pause that is over at that instant, and what was done',
    ...mediation,
    facts: {
      receivedAt: received,
      startedAt: received,
      doneAt: '2025-03-18T01:00:00Z',
      excluded: [{ from: '2025-03-10T01:00:00Z', to: '2025-03-20T00:00:00Z' }],
    },
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2025-03-03',
        countsFirstDay: false,
        lastDay: '2025-05-20',
      },
      { kind: 'regulation.excluded', days: 10, what: appraisal },
    ],
    answer: {
      status: 'met',
      startedAt: '2025-03-03T02:00:00.000Z',
      lastDay: '2025-05-20',
      dueAt: '2025-05-20T16:00:00.000Z',
      doneAt: '2025-03-18T01:00:00.000Z',
    },
  },
  {
    why: 'an extension in full, of a last day that moves and ends as work closes',
    id: 'cn.petition.resolve',
    facts: { ...petition, extension: { at: '2026-10-08T18:00:00+08:00', met: allMet } },
    calendar: calendars.CN,
    asOf: '2026-10-09T00:00:00Z',
    receivedOn: '2026-08-01',
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2026-08-02',
        countsFirstDay: false,
        lastDay: '2026-10-01',
      },
      { kind: 'regulation.rolledOver', from: '2026-10-01', to: '2026-10-08' },
      { kind: 'regulation.closes', at: '2026-10-08T10:00:00.000Z' },
      {
        kind: 'regulation.extended',
        at: '2026-10-08T10:00:00.000Z',
        met: ['reason', 'approval', 'notice'],
        from: '2026-10-08T10:00:00.000Z',
        to: '2026-11-02T10:00:00.000Z',
      },
    ],
    answer: {
      status: 'running',
      startedAt: '2026-08-02T02:00:00.000Z',
      lastDay: '2026-11-02',
      dueAt: '2026-11-02T10:00:00.000Z',
      extended: true,
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'duty',
          obligor: 'authority',
          step: 'finish case',
          by: '2026-11-02T10:00:00.000Z',
          missed: false,
        },
      ],
      next: { what: 'regulation.expires', at: '2026-11-02T10:00:00.000Z' },
    },
  },
  {
    why: 'an extension to the very day on which it ends anyway',
    id: 'cn.petition.resolve',
    facts: {
      ...petition,
      doneAt: '2026-10-08T18:00:00.001+08:00',
      extension: { at: petition.startedAt, met: allMet, until: '2026-10-08' },
    },
    calendar: calendars.CN,
    asOf: '2026-10-09T00:00:00Z',
    receivedOn: '2026-08-01',
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2026-08-02',
        countsFirstDay: false,
        lastDay: '2026-10-01',
      },
      { kind: 'regulation.rolledOver', from: '2026-10-01', to: '2026-10-08' },
      { kind: 'regulation.closes', at: '2026-10-08T10:00:00.000Z' },
      {
        kind: 'regulation.extended',
        at: '2026-08-02T02:00:00.000Z',
        met: ['reason', 'approval', 'notice'],
        from: '2026-10-08T10:00:00.000Z',
        to: '2026-10-08T10:00:00.000Z',
      },
    ],
    answer: {
      status: 'missed',
      startedAt: '2026-08-02T02:00:00.000Z',
      lastDay: '2026-10-08',
      dueAt: '2026-10-08T10:00:00.000Z',
      doneAt: '2026-10-08T10:00:00.001Z',
    },
  },
  {
    why: 'a second length of which the later end counts',
    id: 'au.asic.ack',
    facts: { receivedAt: '2025-08-01T15:00:00+10:00' },
    calendar: calendars.AU,
    asOf: '2025-08-04T14:00:00Z',
    receivedOn: '2025-08-01',
    counted: [
      {
        kind: 'regulation.otherLength',
        why: 'atLeast',
        limit: { count: 1, unit: 'workingDays' },
        lastDay: '2025-08-04',
      },
    ],
    answer: {
      status: 'missed',
      startedAt: '2025-08-01T05:00:00.000Z',
      lastDay: '2025-08-04',
      dueAt: '2025-08-04T14:00:00.000Z',
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'expectation',
          obligor: 'firm',
          step: 'acknowledge',
          by: '2025-08-04T14:00:00.000Z',
          missed: true,
        },
      ],
    },
  },
  {
    why: 'billing cycles under a cap that ends on the same day',
    id: 'us.tila.resolve',
    // Ninety days from 1 August are 30 October.
    facts: {
      receivedAt: '2026-08-01T12:00:00Z',
      cycleEnds: ['2026-10-30', '2026-07-31', '2026-09-30', '2026-08-31', '2026-08-31'],
    },
    calendar: calendars.US,
    asOf: '2026-10-31T03:59:59.999Z',
    receivedOn: '2026-08-01',
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2026-08-01',
        countsFirstDay: false,
        lastDay: '2026-10-30',
      },
    ],
    answer: {
      status: 'running',
      startedAt: '2026-08-01T12:00:00.000Z',
      lastDay: '2026-10-30',
      dueAt: '2026-10-31T04:00:00.000Z',
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'duty',
          obligor: 'firm',
          step: 'correct or explain',
          by: '2026-10-31T04:00:00.000Z',
          missed: false,
        },
      ],
      next: { what: 'regulation.expires', at: '2026-10-31T04:00:00.000Z' },
    },
  },
  {
    why: 'billing cycles over a cap by a day',
    id: 'us.tila.resolve',
    facts: {
      receivedAt: '2026-08-01T12:00:00Z',
      doneAt: '2026-08-01T12:00:00Z',
      cycleEnds: ['2026-08-31', '2026-09-30', '2026-10-31'],
    },
    calendar: calendars.US,
    asOf: '2026-08-01T12:00:00Z',
    receivedOn: '2026-08-01',
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2026-08-01',
        countsFirstDay: false,
        lastDay: '2026-10-31',
      },
      {
        kind: 'regulation.otherLength',
        why: 'cap',
        limit: { count: 90, unit: 'elapsedDays' },
        lastDay: '2026-10-30',
      },
    ],
    answer: {
      status: 'met',
      startedAt: '2026-08-01T12:00:00.000Z',
      lastDay: '2026-10-30',
      dueAt: '2026-10-31T04:00:00.000Z',
      doneAt: '2026-08-01T12:00:00.000Z',
    },
  },
  {
    why: 'beyond the known holidays',
    id: 'cn.petition.review',
    facts: { receivedAt: '2026-12-25T10:00:00+08:00' },
    calendar: calendars.CN,
    asOf: '2027-03-01T00:00:00Z',
    receivedOn: '2026-12-25',
    counted: [
      {
        kind: 'regulation.counted',
        startedOn: '2026-12-25',
        countsFirstDay: false,
        lastDay: '2027-01-24',
      },
      { kind: 'regulation.rolledOver', from: '2027-01-24', to: '2027-01-25' },
      { kind: 'regulation.closes', at: '2027-01-25T10:00:00.000Z' },
    ],
    known: { from: '2015-01-01', to: '2027-01-01' },
    answer: {
      status: 'missed',
      startedAt: '2026-12-25T02:00:00.000Z',
      lastDay: '2027-01-25',
      dueAt: '2027-01-25T10:00:00.000Z',
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'duty',
          obligor: 'authority',
          step: 'review opinion',
          by: '2027-01-25T10:00:00.000Z',
          missed: true,
        },
      ],
    },
  },
];

test.for(cases)('$why', (row) => {
  const { id, facts, calendar, asOf } = row;
  expect(deadlineOf(id, facts, { calendar, asOf })).toEqual(wholeOf(row));
});
