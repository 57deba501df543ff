/** Whole answers: every reason in its place, what is needed, and what comes next. */
import { describe, expect, test } from 'vitest';
import { type Calendar, defineCalendar } from '../../src/calendar/index.ts';
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

describe('the days for which holidays are known', () => {
  const knowing = (coverage: { from: string; to: string }, strict: boolean) =>
    defineCalendar({
      timeZone: 'UTC',
      weekly: { weekdays: ['09:00-17:00'] },
      coverage,
      strict,
    });
  // Two working days from Monday to the midnight after Wednesday.
  const facts = { receivedAt: '2026-08-03T00:00:00Z' };
  const ask = (days: { from: string; to: string }, strict = false) =>
    deadlineOf('au.acma.ack', facts, { calendar: knowing(days, strict) });

  test('reach from the start to the end, both included', () => {
    const exact = { from: '2026-08-03', to: '2026-08-06' };
    expect(ask(exact)).toMatchObject({ provisional: false, dueAt: '2026-08-06T00:00:00.000Z' });
    expect(ask(exact, true)).toEqual(ask(exact));
  });

  test.for([
    { from: '2026-08-04', to: '2026-08-06' },
    { from: '2026-08-03', to: '2026-08-05' },
  ])('and not from %j', (days) => {
    expect(ask(days)).toMatchObject({ provisional: true, dueAt: '2026-08-06T00:00:00.000Z' });
    expect(ask(days).because).toContainEqual({ kind: 'regulation.provisional', ...days });
    expect(() => ask(days, true)).toThrow('knows holidays from');
  });

  test('do not matter to what is counted from elsewhere, or not yet', () => {
    const days = { from: '2026-08-03', to: '2026-08-04' };
    const calendar = knowing(days, true);
    expect(deadlineOf('ca.bank.deal', facts, { calendar }).provisional).toBe(false);
    expect(deadlineOf('au.acma.implement', facts, { calendar }).status).toBe('notStarted');
  });

  test('a limit that is paused has no end that could lie beyond them', () => {
    const paused = { ...facts, receivedAt: received, startedAt: received };
    const excluded = [{ from: '2025-03-04T00:00:00Z' }];
    const calendar = knowing({ from: '2025-03-03', to: '2025-03-04' }, true);
    const found = deadlineOf('cn.samr.mediation', { ...paused, excluded }, { calendar });
    expect(found).toMatchObject({ status: 'paused', provisional: false });
  });
});

describe('instants that coincide', () => {
  const answer = { receivedAt: '2026-09-16T10:00:00+08:00' };
  const at = (facts: RegulatoryFacts, asOf: string) =>
    deadlineOf('cn.samr.mediation', facts, { calendar: calendars.CN, asOf });

  test('what begins at the instant of the question has begun', () => {
    const started = { receivedAt: received, startedAt: '2025-03-04T00:00:00Z' };
    expect(at(started, '2025-03-04T00:00:00Z').status).toBe('running');
    expect(at(started, '2025-03-03T23:59:59.999Z').status).toBe('notStarted');
    const stopped = { ...started, excluded: [{ from: '2025-03-05T00:00:00Z' }] };
    expect(at(stopped, '2025-03-05T00:00:00Z').status).toBe('paused');
    expect(at(stopped, '2025-03-04T23:59:59.999Z').status).toBe('running');
    const none = { ...started, excluded: [{ from: started.startedAt, to: started.startedAt }] };
    expect(at(none, started.startedAt)).toEqual(at(started, started.startedAt));
  });

  test('what is done as it begins is done', () => {
    const done = deadlineOf(
      'cn.telecom.operator-answer',
      { ...answer, doneAt: answer.receivedAt },
      { calendar: calendars.CN },
    );
    expect(done.status).toBe('met');
  });

  test('an event that is complained of may lie before the receipt', () => {
    const found = deadlineOf(
      'cn.telecom.appeal-window-billing',
      { receivedAt: '2026-08-31T10:00:00+08:00', startedAt: '2026-04-30T10:00:00+08:00' },
      { calendar: calendars.CN },
    );
    expect(found).toMatchObject({ startedAt: '2026-04-30T02:00:00.000Z', lastDay: '2026-09-30' });
  });

  test('a receipt before 1970 is extended as any other', () => {
    const found = deadlineOf(
      'us.cfpb.response',
      {
        receivedAt: '1960-02-01T12:00:00Z',
        extension: { at: '1960-02-02T12:00:00Z', met: ['inProgress'] },
      },
      { calendar: calendars.US },
    );
    expect([found.lastDay, found.extended]).toEqual(['1960-04-01', true]);
  });
});
