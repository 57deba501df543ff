/** What a refusal says: the place, what stands there, what it was held against, and a sentence. */
import { describe, expect, test } from 'vitest';
import { type Calendar, defineCalendar } from '../../src/calendar/index.ts';
import { type RegulatoryFacts, regulatoryDeadline } from '../../src/regulations/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { calendars } from './calendars.ts';

const asOf = '2030-01-01T00:00:00Z';
const receivedAt = '2026-08-01T10:00:00+08:00';
const petition = { receivedAt, startedAt: '2026-08-02T10:00:00+08:00' };
const appraised = '2025-03-03T10:00:00+08:00';
const allMet = ['reason', 'approval', 'notice'] as const;

interface Case {
  readonly why: string;
  readonly rule: string;
  readonly facts: RegulatoryFacts;
  readonly calendar?: Calendar;
  readonly problems: readonly object[];
}

/** The problems of what cannot be computed, whole. */
function problemsOf({ rule, facts, calendar = calendars.CN }: Case): unknown {
  const outcome = regulatoryDeadline(rule, facts, { calendar, asOf });
  return outcome.ok ? outcome.value : outcome.problems;
}

const bare = { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] } } as const;
const strict = defineCalendar({
  ...bare,
  coverage: { from: '2026-01-01', to: '2026-08-10' },
  strict: true,
});

const extensions: readonly Case[] = [
  {
    why: 'of a law that knows none',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt, extension: { at: receivedAt, met: allMet } },
    problems: [
      {
        code: 'extension.notAllowed',
        path: ['extension'],
        message: 'extension: "2026-08-01T02:00:00.000Z" is refused: this law knows no extension',
        received: '"2026-08-01T02:00:00.000Z"',
        against: null,
      },
    ],
  },
  {
    why: 'before the start',
    rule: 'cn.petition.resolve',
    facts: { ...petition, extension: { at: '2026-08-02T09:59:59.999+08:00', met: allMet } },
    problems: [
      {
        code: 'extension.beforeStart',
        path: ['extension', 'at'],
        message:
          'extension.at: "2026-08-02T01:59:59.999Z" lies before the start, 2026-08-02T02:00:00.000Z',
        received: '"2026-08-02T01:59:59.999Z"',
        against: '2026-08-02T02:00:00.000Z',
      },
    ],
  },
  {
    why: 'after the end',
    rule: 'cn.petition.resolve',
    facts: { ...petition, extension: { at: '2026-10-08T18:00:00.001+08:00', met: allMet } },
    problems: [
      {
        code: 'extension.afterExpiry',
        path: ['extension', 'at'],
        message:
          'extension.at: "2026-10-08T10:00:00.001Z" lies after the end, 2026-10-08T10:00:00.000Z: what has ended cannot be extended',
        received: '"2026-10-08T10:00:00.001Z"',
        against: '2026-10-08T10:00:00.000Z',
      },
    ],
  },
  {
    why: 'without what the law asks for',
    rule: 'cn.petition.resolve',
    facts: { ...petition, extension: { at: petition.startedAt, met: ['notice'] } },
    problems: [
      {
        code: 'extension.notMet',
        path: ['extension', 'met'],
        message:
          'extension.met: a list of 1 lacks approval, reason: complicated; approved by the head of the body; reason told to petitioner',
        received: 'a list of 1',
        against: 'approval, reason',
      },
    ],
  },
  {
    why: 'beyond the furthest day',
    rule: 'cn.petition.resolve',
    facts: {
      ...petition,
      extension: { at: petition.startedAt, met: allMet, until: '2026-11-03' },
    },
    problems: [
      {
        code: 'extension.tooLong',
        path: ['extension', 'until'],
        message:
          'extension.until: "2026-11-03T10:00:00.000Z" lies after 2026-11-02T10:00:00.000Z, up to which the law lets it be extended',
        received: '"2026-11-03T10:00:00.000Z"',
        against: '2026-11-02T10:00:00.000Z',
      },
    ],
  },
  {
    why: 'beyond the furthest day that takes no good reason',
    rule: 'uk.housing.s1-response',
    facts: {
      receivedAt,
      startedAt: receivedAt,
      extension: { at: receivedAt, met: ['reason', 'notice'], until: '2027-01-15' },
    },
    calendar: calendars.GB,
    problems: [
      {
        code: 'extension.notMet',
        path: ['extension', 'met'],
        // 3 to 28 August are twenty working days; the last Monday of the month comes after them.
        message:
          'extension.met: a list of 2 lacks goodReason, without which it ends at 2026-08-28T23:00:00.000Z: complex case; longer only with good reason; tell resident new date and ombudsman contact',
        received: 'a list of 2',
        against: 'goodReason',
      },
    ],
  },
  {
    why: 'without a day, where the law names none',
    rule: 'uk.nhs.response',
    facts: { receivedAt, extension: { at: receivedAt, met: ['agreement'] } },
    calendar: calendars.GB,
    problems: [
      {
        code: 'extension.noDay',
        path: ['extension', 'until'],
        message: 'extension.until: null says no day, and the law names none',
        received: 'null',
        against: null,
      },
    ],
  },
];

describe('an extension', () => {
  test.for(extensions)('$why', (row) => {
    expect(problemsOf(row)).toEqual(row.problems);
  });
});

const pauseRefused = (index: number) => ({
  code: 'regulation.pauseNotAllowed',
  path: ['excluded', index],
  message: `excluded[${index}]: "2026-08-01T02:00:00.000Z" is refused: this law leaves nothing out, so its clock cannot be paused`,
  received: '"2026-08-01T02:00:00.000Z"',
  against: null,
});

const facts: readonly Case[] = [
  {
    why: 'an unknown limit',
    rule: 'cn.telecom.answer',
    facts: { receivedAt },
    problems: [
      {
        code: 'regulation.unknown',
        path: ['rule'],
        message: 'rule: "cn.telecom.answer" is the id of no limit; findRegulations lists them',
        received: '"cn.telecom.answer"',
        against: null,
      },
    ],
  },
  {
    why: 'a receipt before any version',
    rule: 'cn.samr.2026.mediation',
    facts: { receivedAt: '2019-12-31T23:59:59.999+08:00' },
    problems: [
      {
        code: 'regulation.notYetInForce',
        path: ['receivedAt'],
        message:
          'receivedAt: "2019-12-31" lies before 2020-01-01, when cn.samr.mediation came into force',
        received: '"2019-12-31"',
        against: '2020-01-01',
      },
    ],
  },
  {
    why: 'a receipt after the last version',
    rule: 'cn.samr.2020.acceptance',
    facts: { receivedAt: '2026-04-15T00:00:00+08:00' },
    problems: [
      {
        code: 'regulation.noLongerInForce',
        path: ['receivedAt'],
        message:
          'receivedAt: "2026-04-15" lies after 2026-04-14, the last day of cn.samr.2020.acceptance',
        received: '"2026-04-15"',
        against: '2026-04-14',
      },
    ],
  },
  {
    why: 'a receipt after asOf',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt: '2030-01-01T00:00:00.001Z' },
    problems: [
      {
        code: 'received.afterAsOf',
        path: ['receivedAt'],
        message: 'receivedAt: "2030-01-01T00:00:00.001Z" lies after asOf, 2030-01-01T00:00:00.000Z',
        received: '"2030-01-01T00:00:00.001Z"',
        against: '2030-01-01T00:00:00.000Z',
      },
    ],
  },
  {
    why: 'a start before the receipt, and what was done before the start',
    rule: 'cn.samr.mediation',
    facts: { receivedAt, startedAt: '2026-07-01T00:00:00Z', doneAt: '2026-06-01T00:00:00Z' },
    problems: [
      {
        code: 'started.beforeReceipt',
        path: ['startedAt'],
        message:
          'startedAt: "2026-07-01T00:00:00.000Z" lies before the receipt, 2026-08-01T02:00:00.000Z',
        received: '"2026-07-01T00:00:00.000Z"',
        against: '2026-08-01T02:00:00.000Z',
      },
      {
        code: 'done.beforeStart',
        path: ['doneAt'],
        message:
          'doneAt: "2026-06-01T00:00:00.000Z" lies before the start, 2026-07-01T00:00:00.000Z',
        received: '"2026-06-01T00:00:00.000Z"',
        against: '2026-07-01T00:00:00.000Z',
      },
    ],
  },
  {
    why: 'another start of what counts from the receipt itself',
    rule: 'uk.fca.final-response',
    facts: { receivedAt, startedAt: '2026-09-01T00:00:00Z' },
    problems: [
      {
        code: 'started.notAllowed',
        path: ['startedAt'],
        message:
          'startedAt: "2026-09-01T00:00:00.000Z" is refused: the limit counts from the receipt itself, 2026-08-01T02:00:00.000Z',
        received: '"2026-09-01T00:00:00.000Z"',
        against: '2026-08-01T02:00:00.000Z',
      },
    ],
  },
  {
    why: 'pauses of a law that leaves nothing out; one that lies ahead is not looked at',
    rule: 'cn.telecom.operator-answer',
    facts: {
      receivedAt,
      excluded: [{ from: receivedAt }, { from: '2030-01-01T00:00:00.001Z' }, { from: receivedAt }],
    },
    problems: [pauseRefused(0), pauseRefused(2)],
  },
  {
    why: 'a pause that ends before it begins',
    rule: 'cn.samr.mediation',
    facts: {
      receivedAt: appraised,
      startedAt: appraised,
      excluded: [{ from: '2025-03-10T00:00:00Z', to: '2025-03-09T23:59:59.999Z' }],
    },
    problems: [
      {
        code: 'excluded.order',
        path: ['excluded', 0],
        message:
          'excluded[0]: "2025-03-09T23:59:59.999Z" is its end, and lies before its beginning, 2025-03-10T00:00:00.000Z',
        received: '"2025-03-09T23:59:59.999Z"',
        against: '2025-03-10T00:00:00.000Z',
      },
    ],
  },
  {
    why: 'billing cycles that are too few, whatever the order and how often one is given',
    rule: 'us.tila.resolve',
    facts: { receivedAt, cycleEnds: ['2026-09-10', '2026-08-10', '2026-07-10', '2026-08-10'] },
    calendar: calendars.US,
    problems: [
      {
        code: 'cycles.tooFew',
        path: ['cycleEnds'],
        message: 'cycleEnds: 3 are too few: 2 complete cycles after the start are counted',
        received: '3',
        against: '2',
      },
    ],
  },
];

describe('facts that contradict each other, or the law', () => {
  test.for(facts)('$why', (row) => {
    expect(problemsOf(row)).toEqual(row.problems);
  });
});

const noCoverage = {
  code: 'calendar.noCoverage',
  path: ['calendar'],
  message:
    'calendar: "Asia/Shanghai" has no coverage: this limit depends on holidays, and nobody knows whether it has them',
  received: '"Asia/Shanghai"',
  against: null,
};
const outsideCoverage = {
  code: 'calendar.outsideCoverage',
  path: ['calendar'],
  message:
    'calendar: "Asia/Shanghai" knows holidays from 2026-01-01 to 2026-08-10 only, and the limit reaches beyond',
  received: '"Asia/Shanghai"',
  against: '2026-01-01/2026-08-10',
};
const never = { receivedAt, extension: { at: '2026-07-01T00:00:00Z', met: [] } };

const coverage: readonly Case[] = [
  {
    why: 'a calendar that does not say what it knows',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt },
    calendar: defineCalendar(bare),
    problems: [noCoverage],
  },
  {
    why: 'that, before anything is counted in it',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt },
    calendar: defineCalendar({ ...bare, weekly: {} }),
    problems: [noCoverage],
  },
  {
    why: 'that, before an extension is looked at',
    rule: 'cn.telecom.operator-answer',
    facts: never,
    calendar: defineCalendar(bare),
    problems: [noCoverage],
  },
  {
    why: 'a strict calendar that the limit reaches beyond',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt },
    calendar: strict,
    problems: [outsideCoverage],
  },
  {
    why: 'a strict calendar that begins after the start',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt: '2025-12-31T23:59:59.999+08:00' },
    calendar: strict,
    problems: [outsideCoverage],
  },
  {
    why: 'a strict calendar that begins after the start of a limit that is paused',
    rule: 'cn.samr.mediation',
    facts: { receivedAt: appraised, startedAt: appraised, excluded: [{ from: appraised }] },
    calendar: strict,
    problems: [outsideCoverage],
  },
];

describe('what is known of holidays', () => {
  test.for(coverage)('$why', (row) => {
    expect(problemsOf(row)).toEqual(row.problems);
  });

  test.for([
    ['cn.advertising.authority', '2026-08-02'],
    ['cn.telecom.operator-answer', '2026-08-16'],
  ])('a calendar without any working day: %s', ([rule, from]) => {
    const known = { from: '2020-01-01', to: '2040-01-01' };
    const calendar = defineCalendar({ timeZone: 'Europe/London', weekly: {}, coverage: known });
    const act = () => regulatoryDeadline(rule as string, { receivedAt }, { calendar, asOf });
    expect(thrownBy(act)).toEqual({
      name: 'ContractError',
      code: 'calendar.noWorkingTime',
      argument: 'calendar',
      message: `calendar: "Europe/London" has no working day for 400 days from ${from} on`,
    });
  });
});

describe('malformed facts', () => {
  const act = (given: unknown) => () =>
    regulatoryDeadline('cn.petition.resolve', given as RegulatoryFacts, {
      calendar: calendars.CN,
      asOf,
    });

  test('one that is met and not known, and a day that is too late', () => {
    const extension = { at: receivedAt, met: ['reason', 'because'], until: '2201-01-01' };
    expect(thrownBy(act({ receivedAt, extension }))['problems']).toEqual([
      {
        code: 'choice.unknown',
        path: ['extension', 'met', 1],
        message:
          'extension.met[1]: "because" is none of "reason", "goodReason", "approval", "notice", "holdingReply", "provisionalCredit", "agreement", "newInformation", "inProgress"',
        received: '"because"',
        options: [
          'reason',
          'goodReason',
          'approval',
          'notice',
          'holdingReply',
          'provisionalCredit',
          'agreement',
          'newInformation',
          'inProgress',
        ],
      },
      {
        code: 'date.outOfRange',
        path: ['extension', 'until'],
        message: 'extension.until: "2201-01-01" lies after 2200-12-31',
        received: '"2201-01-01"',
      },
    ]);
  });

  test('an extension and a stretch that are none', () => {
    const given = { receivedAt, extension: 'yes', excluded: [3], cycleEnds: 'monthly' };
    const problems = thrownBy(act(given))['problems'] as { message: string }[];
    expect(problems.map(({ message }) => message).sort()).toEqual([
      'cycleEnds: "monthly" is not a list',
      'excluded[0]: 3 is not an object',
      'extension: "yes" is not an object',
    ]);
  });

  test('stretches that are no list', () => {
    expect(thrownBy(act({ receivedAt, excluded: {} }))['problems']).toEqual([
      {
        code: 'type.wrong',
        path: ['excluded'],
        message: 'excluded: an object is not a list',
        received: 'an object',
        expected: 'a list',
      },
    ]);
  });

  test('the instant of the question', () => {
    const options = { calendar: calendars.CN, asOf: '2030-01-01' };
    const ask = () => regulatoryDeadline('cn.petition.resolve', petition, options);
    expect(thrownBy(ask)).toEqual({
      name: 'ContractError',
      code: 'instant.malformed',
      argument: 'asOf',
      message:
        'asOf: "2030-01-01" is not an instant: ISO 8601 text with Z or an offset, a Date, or epoch milliseconds',
    });
  });

  test('instants, each at its place', () => {
    const given = {
      startedAt: 'a',
      doneAt: 'b',
      excluded: [{ from: 'c', to: 'd' }],
      extension: { at: 'e', met: 'f' },
    };
    const problems = thrownBy(act(given))['problems'] as { path: unknown[]; code: string }[];
    expect(problems.map(({ path, code }) => `${path.join('.')} ${code}`).sort()).toEqual([
      'doneAt instant.malformed',
      'excluded.0.from instant.malformed',
      'excluded.0.to instant.malformed',
      'extension.at instant.malformed',
      'extension.met type.wrong',
      'receivedAt key.missing',
      'startedAt instant.malformed',
    ]);
  });
});
