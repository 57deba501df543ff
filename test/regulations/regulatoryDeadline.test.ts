/** What a deadline says, how it stands as time passes, and what is refused. */
import { describe, expect, test } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import {
  findRegulations,
  type RegulatoryFacts,
  type RegulatoryOptions,
  regulatoryDeadline,
  regulatoryLimits,
} from '../../src/regulations/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { calendars } from './calendars.ts';
import { deadlineOf } from './cases.ts';

const china = calendars.CN;
const asOf = '2030-01-01T00:00:00Z';

/** The codes of a refusal, and where the first one is. */
function refusal(
  rule: string,
  facts: RegulatoryFacts,
  options: Partial<RegulatoryOptions> = {},
): unknown[] {
  const outcome = regulatoryDeadline(rule, facts, { calendar: china, asOf, ...options });
  if (outcome.ok) throw new Error('it was computed');
  return outcome.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
}

const petition = {
  receivedAt: '2026-08-01T10:00:00+08:00',
  startedAt: '2026-08-02T10:00:00+08:00',
};
const allMet = ['reason', 'approval', 'notice'] as const;
const appraisal = {
  receivedAt: '2025-03-03T10:00:00+08:00',
  startedAt: '2025-03-03T10:00:00+08:00',
};

describe('what is said', () => {
  test('the whole answer', () => {
    const receivedAt = '2026-09-16T10:00:00+08:00';
    const found = deadlineOf(
      'cn.telecom.operator-answer',
      { receivedAt },
      { calendar: china, asOf: receivedAt },
    );
    expect(found).toEqual({
      regulation: 'cn.telecom.operator-answer',
      limit: 'cn.telecom.operator-answer',
      limitKind: 'duty',
      status: 'running',
      startedAt: '2026-09-16T02:00:00.000Z',
      lastDay: '2026-10-08',
      dueAt: '2026-10-08T10:00:00.000Z',
      doneAt: null,
      extended: false,
      provisional: false,
      source: {
        document: 'Measures for handling telecom user appeals (MIIT Order No. 35, 2016)',
        section: 'art. 10(4) and appeal guide',
        publisher:
          'MIIT; stated on provincial communications administration pages (Hubei, Guangdong)',
        address: 'hubca.miit.gov.cn/gzcy/dxyhss/index.html',
      },
      evidence: 'A',
      isLegalAdvice: false,
      because: [
        {
          kind: 'regulation.version',
          limit: 'cn.telecom.operator-answer',
          instrument: 'MIIT Order 35 (telecom user appeals)',
          section: 'art. 10(4) and appeal guide',
          receivedOn: '2026-09-16',
          effectiveFrom: '2016-07-30',
          effectiveTo: null,
        },
        {
          kind: 'regulation.asks',
          limitKind: 'duty',
          obligor: 'firm',
          step: 'answer to user',
          limit: { count: 15, unit: 'elapsedDays' },
          start: 'complaint-received',
        },
        {
          kind: 'regulation.counted',
          startedOn: '2026-09-16',
          countsFirstDay: false,
          lastDay: '2026-10-01',
        },
        { kind: 'regulation.rolledOver', from: '2026-10-01', to: '2026-10-08' },
        { kind: 'regulation.closes', at: '2026-10-08T10:00:00.000Z' },
        { kind: 'regulation.assumed', what: ['elapsedDays'] },
        { kind: 'regulation.remarks', notes: ['day from a secondary index of the MIIT text'] },
        { kind: 'regulation.notAdvice', evidence: 'A' },
      ],
      needs: [
        {
          rule: 'regulation.act',
          limitKind: 'duty',
          obligor: 'firm',
          step: 'answer to user',
          by: '2026-10-08T10:00:00.000Z',
          missed: false,
        },
      ],
      next: { what: 'regulation.expires', at: '2026-10-08T10:00:00.000Z' },
    });
  });

  test('a second length, and an extension', () => {
    const receivedAt = '2025-08-01T15:00:00+10:00';
    const ack = deadlineOf('au.asic.ack', { receivedAt }, { calendar: calendars.AU });
    expect(ack.because).toContainEqual({
      kind: 'regulation.otherLength',
      why: 'atLeast',
      limit: { count: 1, unit: 'workingDays' },
      lastDay: '2025-08-04',
    });
    const extension = { at: '2026-09-01T10:00:00+08:00', met: allMet };
    const longer = deadlineOf(
      'cn.petition.resolve',
      { ...petition, extension },
      { calendar: china },
    );
    expect(longer.extended).toBe(true);
    expect(longer.because).toContainEqual({
      kind: 'regulation.extended',
      at: '2026-09-01T02:00:00.000Z',
      met: ['reason', 'approval', 'notice'],
      from: '2026-10-08T10:00:00.000Z',
      to: '2026-11-02T10:00:00.000Z',
    });
  });

  test('what the source does not say is told', () => {
    const assumed = (id: string): unknown => regulatoryLimits.find((one) => one.id === id)?.assumed;
    // A second length is counted in days where the first one is not.
    expect(assumed('au.asic.ack')).toEqual(['dayAfterStart', 'endOfDay', 'laterOfTwo']);
    expect(assumed('us.tila.resolve')).toEqual(['dayAfterStart', 'endOfDay', 'lastDayStays']);
    expect(assumed('in.it.ack')).toEqual([]);
    expect(assumed('cn.finance.simple')).toEqual([
      'elapsedDays',
      'dayAfterStart',
      'endOfDay',
      'lastDayStays',
    ]);
    expect(assumed('cn.telecom-regs.fault-urban')).toEqual([]);
    expect(assumed('cn.advertising.authority')).toEqual(['dayAfterStart', 'endOfDay']);
    expect(assumed('uk.nhs.response')).toEqual(['dayAfterStart', 'endOfDay', 'lastDayStays']);
  });

  test('beyond the known holidays the end is provisional', () => {
    const late = { receivedAt: '2026-12-25T10:00:00+08:00' };
    const found = deadlineOf('cn.telecom.operator-answer', late, { calendar: china });
    expect(found.provisional).toBe(true);
    expect(found.because).toContainEqual({
      kind: 'regulation.provisional',
      from: '2015-01-01',
      to: '2027-01-01',
    });
    // Elapsed days that stay where they fall depend on no holiday.
    const elapsed = deadlineOf('cn.finance.simple', late, { calendar: china });
    expect(elapsed.provisional).toBe(false);
  });
});

describe('as time passes', () => {
  const receivedAt = '2026-09-16T10:00:00+08:00';
  const due = Date.parse('2026-10-08T10:00:00Z');
  const at = (now: number, facts: Partial<RegulatoryFacts> = {}) =>
    deadlineOf(
      'cn.telecom.operator-answer',
      { receivedAt, ...facts },
      { calendar: china, asOf: now },
    );

  test('it runs until it is due, and is missed from there', () => {
    expect(at(due - 1)).toMatchObject({
      status: 'running',
      next: { at: '2026-10-08T10:00:00.000Z' },
    });
    expect(at(due)).toMatchObject({ status: 'missed', next: null });
    expect(at(due).needs).toMatchObject([{ rule: 'regulation.act', missed: true }]);
  });

  test('what is done when it is due is in time', () => {
    const inTime = { doneAt: due };
    expect(at(due, inTime)).toMatchObject({ status: 'met', needs: [], next: null });
    expect(at(due - 1, inTime)).toMatchObject({ status: 'running', doneAt: null });
    const late = at(due + 1, { doneAt: due + 1 });
    expect(late).toMatchObject({ status: 'missed', needs: [], doneAt: '2026-10-08T10:00:00.001Z' });
  });

  test('what counts from something later waits for it, and a chain goes on from there', () => {
    const facts = { receivedAt: '2026-03-02T10:00:00Z' };
    const options = { calendar: calendars.GB, asOf: '2026-03-30T10:00:00Z' };
    const waits = deadlineOf('uk.housing.s1-response', facts, options);
    expect(waits).toMatchObject({
      status: 'notStarted',
      startedAt: null,
      dueAt: null,
      lastDay: null,
      needs: [{ rule: 'regulation.start', start: 'complaint-acknowledged' }],
      next: null,
    });
    const later = { ...facts, startedAt: '2026-03-31T10:00:00Z' };
    expect(deadlineOf('uk.housing.s1-response', later, options).status).toBe('notStarted');
    const begun = { ...facts, startedAt: '2026-03-06T10:00:00Z' };
    expect(deadlineOf('uk.housing.s1-response', begun, options).lastDay).toBe('2026-03-20');
  });

  test('one that repeats counts from when it was last kept', () => {
    const facts = {
      receivedAt: '2026-04-07T10:00:00+01:00',
      startedAt: '2026-05-06T10:00:00+01:00',
    };
    const found = deadlineOf('ie.cpc.update', facts, { calendar: calendars.IE });
    // 7 May to 29 May: 17; 1 June is off; 2, 3, 4 June.
    expect(found.lastDay).toBe('2026-06-04');
  });

  test('a start that is the receipt itself may be given, and one that lies ahead is not looked at', () => {
    const receivedAt = '2026-03-02T10:00:00Z';
    const options = { calendar: calendars.GB, asOf: '2026-03-30T10:00:00Z' };
    const plain = deadlineOf('uk.fca.final-response', { receivedAt }, options);
    for (const startedAt of [receivedAt, '2026-03-31T10:00:00Z']) {
      const facts = { receivedAt, startedAt };
      expect(deadlineOf('uk.fca.final-response', facts, options)).toEqual(plain);
    }
  });

  test('an extension counts from when it was made', () => {
    const extension = { at: '2026-09-01T10:00:00+08:00', met: allMet };
    const found = (now: string) =>
      deadlineOf('cn.petition.resolve', { ...petition, extension }, { calendar: china, asOf: now })
        .dueAt;
    expect(found('2026-09-01T09:59:59.999+08:00')).toBe('2026-10-08T10:00:00.000Z');
    expect(found('2026-09-01T10:00:00+08:00')).toBe('2026-11-02T10:00:00.000Z');
  });

  test('an extension to a day, up to the furthest one; an earlier day shortens nothing', () => {
    const until = (day: string) =>
      deadlineOf(
        'cn.petition.resolve',
        { ...petition, extension: { at: petition.startedAt, met: allMet, until: day } },
        { calendar: china },
      ).lastDay;
    expect(until('2026-10-20')).toBe('2026-10-20');
    expect(until('2026-11-02')).toBe('2026-11-02');
    expect(until('2026-09-01')).toBe('2026-10-08');
  });

  test('an extension that adds nothing is told as one, and extends nothing', () => {
    const extension = { at: petition.startedAt, met: allMet, until: '2026-09-01' };
    const facts = { ...petition, extension };
    const found = deadlineOf('cn.petition.resolve', facts, { calendar: china });
    expect(found.extended).toBe(false);
    expect(found.because).toContainEqual({
      kind: 'regulation.extended',
      at: '2026-08-02T02:00:00.000Z',
      met: allMet,
      from: '2026-10-08T10:00:00.000Z',
      to: '2026-10-08T10:00:00.000Z',
    });
  });

  test('where the law names no furthest day, or lets a good reason go beyond it', () => {
    const agreed = {
      receivedAt: '2025-08-31T10:00:00+01:00',
      extension: { at: '2026-02-28T23:59:59Z', met: ['agreement'], until: '2026-06-30' },
    } as const;
    expect(deadlineOf('uk.nhs.response', agreed, { calendar: calendars.GB }).lastDay).toBe(
      '2026-06-30',
    );
    const asked = {
      at: '2026-03-09T10:00:00Z',
      met: ['reason', 'notice'],
      until: '2026-05-29',
    } as const;
    const stage = { receivedAt: '2026-03-02T10:00:00Z', startedAt: '2026-03-02T10:00:00Z' };
    const options = { calendar: calendars.GB, asOf };
    expect(refusal('uk.housing.s1-response', { ...stage, extension: asked }, options)).toEqual([
      'extension.notMet extension.met',
    ]);
    const reasoned = { ...asked, met: ['reason', 'notice', 'goodReason'] as const };
    const facts = { ...stage, extension: reasoned };
    expect(deadlineOf('uk.housing.s1-response', facts, options).lastDay).toBe('2026-05-29');
  });

  test('what is left out stops the days, and one that begins after the end changes nothing', () => {
    const stopped = (from: string, to: string | null, now = asOf) =>
      deadlineOf(
        'cn.samr.mediation',
        { ...appraisal, excluded: [{ from, to }] },
        { calendar: china, asOf: now },
      );
    const plain = deadlineOf('cn.samr.mediation', appraisal, { calendar: china });
    expect(plain.lastDay).toBe('2025-05-08');
    expect(stopped('2025-03-10T09:00:00+08:00', null)).toMatchObject({
      status: 'paused',
      dueAt: null,
      needs: [],
      next: null,
    });
    expect(stopped('2025-03-10T09:00:00+08:00', null).because).toContainEqual({
      kind: 'regulation.paused',
      since: '2025-03-10T01:00:00.000Z',
      what: 'time needed for verification, inspection, testing or appraisal is not counted',
    });
    const while_ = stopped(
      '2025-03-10T09:00:00+08:00',
      '2025-03-17T09:00:00+08:00',
      '2025-03-12T00:00:00Z',
    );
    expect(while_.status).toBe('paused');
    const over = stopped('2025-03-10T09:00:00+08:00', '2025-03-17T09:00:00+08:00');
    expect(over.lastDay).toBe('2025-05-15');
    expect(over.because).toContainEqual({
      kind: 'regulation.excluded',
      days: 7,
      what: 'time needed for verification, inspection, testing or appraisal is not counted',
    });
    expect(stopped('2025-05-20T09:00:00+08:00', null)).toEqual(plain);
    expect(stopped('2025-03-10T09:00:00+08:00', '2025-03-10T17:00:00+08:00').lastDay).toBe(
      '2025-05-08',
    );
    const done = {
      ...appraisal,
      doneAt: '2025-03-11T09:00:00+08:00',
      excluded: [{ from: '2025-03-10T09:00:00+08:00' }],
    };
    expect(deadlineOf('cn.samr.mediation', done, { calendar: china }).status).toBe('met');
  });
});

describe('versions', () => {
  const outcome = (rule: string, day: string) => {
    const receivedAt = `${day}T12:00:00+08:00`;
    const found = regulatoryDeadline(rule, { receivedAt }, { calendar: china, asOf });
    return found.ok ? found.value.limit : found.problems.map(({ code }) => code);
  };

  test.for([
    ['cn.samr.2026.mediation', '2019-12-31', ['regulation.notYetInForce']],
    ['cn.samr.2026.mediation', '2020-01-01', 'cn.samr.2020.mediation'],
    ['cn.samr.mediation', '2026-04-14', 'cn.samr.2020.mediation'],
    ['cn.samr.mediation', '2026-04-15', 'cn.samr.2026.mediation'],
    ['cn.samr.2020.acceptance', '2026-04-14', 'cn.samr.2020.acceptance'],
    ['cn.samr.2020.acceptance', '2026-04-15', ['regulation.noLongerInForce']],
    ['cn.consumer-law.authority', '1994-01-01', 'cn.consumer-law.authority'],
  ] as const)('%s, received on %s: %j', ([rule, day, expected]) => {
    expect(outcome(rule, day)).toEqual(expected);
  });

  test('the day is that of the calendar', () => {
    const receivedAt = '2026-04-14T16:00:00Z';
    expect(deadlineOf('cn.samr.mediation', { receivedAt }, { calendar: china }).limit).toBe(
      'cn.samr.2026.mediation',
    );
  });
});

describe('what is refused', () => {
  const receivedAt = '2026-08-01T10:00:00+08:00';
  const extended = (extension: RegulatoryFacts['extension']) => ({ ...petition, extension });

  test.for<[string, string, RegulatoryFacts, string[]]>([
    ['an unknown limit', 'cn.telecom.answer', { receivedAt }, ['regulation.unknown rule']],
    ['an id that is no text', 7 as unknown as string, { receivedAt }, ['regulation.unknown rule']],
    [
      'a receipt before the rule took effect',
      'cn.petition.inform',
      { receivedAt: '2022-04-30T23:59:59+08:00' },
      ['regulation.notYetInForce receivedAt'],
    ],
    [
      'an extension after the end',
      'cn.petition.resolve',
      extended({ at: '2026-10-08T18:00:00.001+08:00', met: allMet }),
      ['extension.afterExpiry extension.at'],
    ],
    [
      'an extension before the start',
      'cn.petition.resolve',
      extended({ at: '2026-08-02T09:59:59+08:00', met: allMet }),
      ['extension.beforeStart extension.at'],
    ],
    [
      'an extension that misses what the law asks',
      'cn.petition.resolve',
      extended({ at: petition.startedAt, met: ['reason', 'notice'] }),
      ['extension.notMet extension.met'],
    ],
    [
      'an extension beyond the furthest day',
      'cn.petition.resolve',
      extended({ at: petition.startedAt, met: allMet, until: '2026-11-03' }),
      ['extension.tooLong extension.until'],
    ],
    [
      'an extension of a law that knows none',
      'cn.telecom.operator-answer',
      { receivedAt, extension: { at: receivedAt, met: allMet } },
      ['extension.notAllowed extension'],
    ],
    [
      'an extension without a day where the law names none',
      'uk.nhs.response',
      { receivedAt, extension: { at: receivedAt, met: ['agreement'] } },
      ['extension.noDay extension.until'],
    ],
    [
      'a pause of a law that leaves nothing out',
      'cn.telecom.operator-answer',
      { receivedAt, excluded: [{ from: receivedAt }, { from: receivedAt }] },
      ['regulation.pauseNotAllowed excluded.0', 'regulation.pauseNotAllowed excluded.1'],
    ],
    [
      'a pause that ends before it begins',
      'cn.samr.mediation',
      { ...appraisal, excluded: [{ from: '2025-03-10T00:00:00Z', to: '2025-03-09T00:00:00Z' }] },
      ['excluded.order excluded.0'],
    ],
    [
      'a receipt after the instant of the question',
      'cn.telecom.operator-answer',
      { receivedAt: '2030-01-01T00:00:00.001Z' },
      ['received.afterAsOf receivedAt'],
    ],
    [
      'a start before the receipt, and what was done before the start',
      'cn.samr.mediation',
      { receivedAt, startedAt: '2026-07-01T00:00:00Z', doneAt: '2026-06-01T00:00:00Z' },
      ['started.beforeReceipt startedAt', 'done.beforeStart doneAt'],
    ],
    [
      'another start of what counts from the receipt itself',
      'uk.fca.final-response',
      { receivedAt, startedAt: '2026-09-01T00:00:00Z' },
      ['started.notAllowed startedAt'],
    ],
    [
      'what was done before the receipt',
      'cn.telecom.operator-answer',
      { receivedAt, doneAt: '2026-06-01T00:00:00Z' },
      ['done.beforeStart doneAt'],
    ],
    [
      'too few billing cycles',
      'us.tila.resolve',
      { receivedAt, cycleEnds: ['2026-08-10', '2026-09-10', '2026-07-10'] },
      ['cycles.tooFew cycleEnds'],
    ],
  ])('%s', ([, rule, facts, expected]) => {
    expect(refusal(rule, facts)).toEqual(expected);
  });

  test('a calendar that does not say what it knows', () => {
    const calendar = defineCalendar({
      timeZone: 'Asia/Shanghai',
      weekly: { weekdays: ['09:00-18:00'] },
    });
    const days = { calendar };
    expect(refusal('cn.telecom.operator-answer', { receivedAt }, days)).toEqual([
      'calendar.noCoverage calendar',
    ]);
    expect(refusal('cn.advertising.authority', { receivedAt }, days)).toEqual([
      'calendar.noCoverage calendar',
    ]);
    expect(refusal('au.asic.ack', { receivedAt }, days)).toEqual(['calendar.noCoverage calendar']);
    expect(deadlineOf('cn.finance.simple', { receivedAt }, days).lastDay).toBe('2026-08-16');
    expect(deadlineOf('us.rege.extended', { receivedAt }, days).lastDay).toBe('2026-09-15');
  });

  test('a strict calendar that knows less', () => {
    const calendar = defineCalendar({
      timeZone: 'Asia/Shanghai',
      weekly: { weekdays: ['09:00-18:00'] },
      coverage: { from: '2026-01-01', to: '2026-08-10' },
      strict: true,
    });
    expect(refusal('cn.telecom.operator-answer', { receivedAt }, { calendar })).toEqual([
      'calendar.outsideCoverage calendar',
    ]);
    const early = { receivedAt: '2025-12-31T10:00:00+08:00' };
    expect(refusal('cn.telecom.operator-answer', early, { calendar })).toEqual([
      'calendar.outsideCoverage calendar',
    ]);
    const known = { receivedAt: '2026-07-20T10:00:00+08:00' };
    expect(deadlineOf('cn.telecom.operator-answer', known, { calendar }).lastDay).toBe(
      '2026-08-04',
    );
    expect(deadlineOf('cn.finance.simple', { receivedAt }, { calendar }).lastDay).toBe(
      '2026-08-16',
    );
  });
});

describe('what is malformed', () => {
  const ask =
    (facts: unknown, options: unknown = { calendar: china, asOf }) =>
    () =>
      regulatoryDeadline(
        'cn.petition.resolve',
        facts as RegulatoryFacts,
        options as RegulatoryOptions,
      );

  test('facts, all problems at once', () => {
    const facts = {
      receivedAt: '2026-08-01',
      startedAt: 7e15,
      received: 1,
      extension: { met: ['because'], until: '2026-02-30', by: 3 },
      excluded: [{ to: null, why: 1 }, 4],
      cycleEnds: ['2026-13-01'],
    };
    const thrown = thrownBy(ask(facts));
    expect(thrown['name']).toBe('FactsError');
    const problems = thrown['problems'] as { code: string; path: unknown[] }[];
    expect(
      problems.map(({ code, path }) => `${path.join('.')} ${code}`).sort(),
    ).toMatchInlineSnapshot(`
      [
        "cycleEnds.0 date.impossible",
        "excluded.0.from key.missing",
        "excluded.0.why key.unknown",
        "excluded.1 type.wrong",
        "extension.at key.missing",
        "extension.by key.unknown",
        "extension.met.0 choice.unknown",
        "extension.until date.impossible",
        "received key.unknown",
        "receivedAt instant.malformed",
        "startedAt instant.malformed",
      ]
    `);
  });

  test('the places of a list are numbers', () => {
    const facts = { receivedAt: '2026-08-01T00:00:00Z', cycleEnds: ['2026-08-31', 'x'] };
    expect(thrownBy(ask(facts))['problems']).toMatchObject([{ path: ['cycleEnds', 1] }]);
  });

  test('an extension to a day beyond those of calendars', () => {
    const extension = { at: '2026-08-03T00:00:00Z', met: ['agreement'], until: '2201-01-01' };
    const facts = { receivedAt: '2026-08-01T00:00:00Z', extension };
    expect(thrownBy(ask(facts))['problems']).toMatchObject([
      { code: 'date.outOfRange', path: ['extension', 'until'] },
    ]);
    const last = { ...facts, extension: { ...extension, until: '2200-12-31' } };
    const options = { calendar: calendars.GB, asOf };
    expect(deadlineOf('uk.nhs.response', last as RegulatoryFacts, options).dueAt).toBe(
      '2201-01-01T00:00:00.000Z',
    );
  });

  test.for([null, undefined, 'x', []])('facts that are none: %j', (facts) => {
    expect(thrownBy(ask(facts))['name']).toBe('FactsError');
  });

  test('options and calendars', () => {
    const facts = { receivedAt: '2026-08-01T00:00:00Z' };
    const code = (options: unknown) => thrownBy(ask(facts, options))['code'];
    expect(code({ calendar: china, asOf, zone: 'UTC' })).toBe('option.unknown');
    expect(code({ calendar: {}, asOf })).toBe('calendar.unchecked');
    expect(code({ calendar: china })).toBe('instant.malformed');
    expect(code(null)).toBe('options.missing');
    expect(thrownBy(() => findRegulations({ country: 'CN' } as never))['code']).toBe(
      'option.unknown',
    );
  });

  test('a calendar without any working day', () => {
    const calendar = defineCalendar({
      timeZone: 'UTC',
      weekly: {},
      coverage: { from: '2020-01-01', to: '2040-01-01' },
    });
    const facts = { receivedAt: '2026-08-01T00:00:00Z' };
    for (const rule of ['cn.advertising.authority', 'cn.telecom.operator-answer']) {
      const thrown = thrownBy(() => regulatoryDeadline(rule, facts, { calendar, asOf }));
      expect(thrown['code']).toBe('calendar.noWorkingTime');
    }
  });
});

describe('found by place and line of business', () => {
  const count = (filter: Parameters<typeof findRegulations>[0]) =>
    findRegulations(filter).reduce((sum, { versions }) => sum + versions.length, 0);

  test('a jurisdiction finds what lies within it, and nothing that only begins like it', () => {
    expect(count({})).toBe(119);
    expect(count({ jurisdiction: 'CN' })).toBe(34);
    expect(count({ jurisdiction: 'CN-ZJ' })).toBe(2);
    expect(count({ jurisdiction: 'C' })).toBe(0);
    expect(count({ jurisdiction: 'GB', sector: 'telecom' })).toBe(2);
    expect(count({ sector: 'telecom' })).toBeGreaterThan(10);
    expect(count({ jurisdiction: null, sector: null })).toBe(119);
    expect(count({ jurisdiction: 'FR' })).toBe(0);
  });

  test('what is no text is no filter', () => {
    const code = (filter: unknown) => thrownBy(() => findRegulations(filter as never))['code'];
    expect(code({ jurisdiction: 86 })).toBe('type.wrong');
    expect(code({ sector: ['telecom'] })).toBe('type.wrong');
    expect(thrownBy(() => findRegulations({ jurisdiction: 86 } as never))).toEqual({
      name: 'ContractError',
      code: 'type.wrong',
      argument: 'options.jurisdiction',
      message: 'options.jurisdiction: 86 is no text',
    });
  });

  test('nothing of it can be changed', () => {
    const [first] = findRegulations({});
    expect(Object.isFrozen(first)).toBe(true);
    expect(Object.isFrozen(first?.versions)).toBe(true);
    expect(Object.isFrozen(first?.versions[0]?.source)).toBe(true);
  });
});
