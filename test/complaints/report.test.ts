/** The report as a whole: groups, backlog, comparison, flags, and what it refuses. */

import {
  type ComplaintReportOptions,
  complaintReport,
  type TrackedComplaint,
} from 'clientele/complaints';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown.ts';
import { clock, march, type Names, noon, policy, reportOn, resolved, tracked } from './reported.ts';

const received = (at: string, subject: string | null = null) =>
  tracked({ receivedAt: at, subject });
const times = <Item>(count: number, item: Item): Item[] =>
  Array.from({ length: count }, () => item);

describe('groups', () => {
  const complaints = [
    tracked({ owner: 'bo', severity: 'mild', channel: 'web' }),
    tracked({ owner: 'al', severity: 'bad', channel: 'web' }),
    tracked({ owner: 'al', severity: 'mild', channel: 'phone' }),
    tracked({ severity: null, receivedAt: noon('04-01') }),
    tracked({ status: 'unknown', receivedAt: null, severity: null, channel: null, matter: null }),
  ];
  const groups = (options: Partial<ComplaintReportOptions>) =>
    reportOn(complaints, options).groups.map(({ by, complaints: count }) => [by, count]);

  it('are none where none are asked', () => {
    expect(reportOn(complaints)).toMatchObject({ groupBy: [], groups: [] });
    expect(groups({ groupBy: null })).toEqual([]);
  });

  it('are in order, nothing last', () => {
    expect(groups({ groupBy: 'owner' })).toEqual([
      [{ owner: 'al' }, 2],
      [{ owner: 'bo' }, 1],
      [{ owner: null }, 2],
    ]);
  });

  it('of severities are in the order of the policy, unknown ones after them', () => {
    const older = { ...tracked(), severity: 'fatal' } as unknown as TrackedComplaint<Names>;
    const { groups: found } = reportOn([older, ...complaints], { groupBy: ['severity'] });
    expect(found.map(({ by }) => by.severity)).toEqual(['bad', 'mild', 'fatal', null]);
  });

  it('of teams are those of the owners', () => {
    expect(groups({ groupBy: 'team', teams: { al: 'north', cy: 'south' } })).toEqual([
      [{ team: 'north' }, 2],
      [{ team: null }, 3],
    ]);
    expect(groups({ groupBy: 'team' })).toEqual([[{ team: null }, 5]]);
  });

  it('of months are those of the receipt, in the zone', () => {
    const late = '2026-03-31T20:00:00Z';
    const by = (options: object) =>
      reportOn([received(late), received(noon('03-31'))], { groupBy: 'month', ...options }).groups;
    expect(by({}).map(({ by: { month } }) => month)).toEqual(['2026-03']);
    const months = by({ timeZone: 'Asia/Shanghai' }).map(({ by: { month } }) => month);
    expect(months).toEqual(['2026-03', '2026-04']);
    expect(reportOn([]).definitions.timeZone).toBe('UTC');
    expect(groups({ groupBy: 'month' }).at(-1)).toEqual([{ month: null }, 1]);
  });

  it('of two dimensions are of both', () => {
    expect(groups({ groupBy: ['channel', 'owner', 'channel'] })).toEqual([
      [{ channel: 'phone', owner: 'al' }, 1],
      [{ channel: 'phone', owner: null }, 1],
      [{ channel: 'web', owner: 'al' }, 1],
      [{ channel: 'web', owner: 'bo' }, 1],
      [{ channel: null, owner: null }, 1],
    ]);
  });

  it('are by name, whatever the names are', () => {
    const names = ['null', '[null]', '', '__proto__', null, 'B', 'a'];
    const found = reportOn(
      names.map((subject) => tracked({ subject })),
      { groupBy: 'subject' },
    );
    const order = ['', 'B', '[null]', '__proto__', 'a', 'null', null];
    expect(found.groups.map(({ by }) => by.subject)).toEqual(order);
  });

  it('have figures of their own', () => {
    const solve = clock({ status: 'met', stoppedAt: noon(2), dueAt: noon(3) });
    const given = { customer: 'anna', subject: 'bill', channel: 'web' };
    const { groups: found } = reportOn(
      [
        tracked({ ...given, channel: 'phone' }),
        tracked({ ...given, receivedAt: noon(2), targets: { solve } }),
      ],
      { groupBy: 'channel' },
    );
    const figures = found.map(({ by, targets, repeats }) => [
      by.channel,
      targets.solve.met,
      repeats.numerator,
      repeats.denominator,
    ]);
    expect(figures).toEqual([
      ['phone', 0, 0, 1],
      ['web', 1, 1, 1],
    ]);
  });
});

describe('the backlog', () => {
  const curve = (options: Partial<ComplaintReportOptions>, complaints = [received(noon(2))]) =>
    reportOn(complaints, options).backlog.map(({ at, open, opened, ended }) => [
      at.slice(5, 16),
      open,
      opened,
      ended,
    ]);
  const to = '2026-03-04T00:00:00Z';

  it('is told for the first instants of days, of the period and after it', () => {
    const reopened = tracked({
      receivedAt: noon('02-10'),
      record: {
        openPeriods: [
          { from: noon('02-10'), to: noon('02-11') },
          { from: noon(1), to: '2026-03-03T00:00:00.000Z' },
          { from: noon('04-09'), to: null },
        ],
      },
    });
    const before = tracked({ receivedAt: noon('02-27') });
    expect(curve({ to }, [reopened, before, resolved(noon(3), { receivedAt: noon(2) })])).toEqual([
      ['03-01T00:00', 1, 0, 0],
      ['03-02T00:00', 2, 1, 0],
      // One received on the 2nd; the other one ends at this very instant
      ['03-03T00:00', 2, 1, 1],
      ['03-04T00:00', 1, 0, 1],
    ]);
  });

  it('ends with what is known', () => {
    expect(curve({ asOf: '2026-03-02T15:00:00Z' })).toEqual([
      ['03-01T00:00', 0, 0, 0],
      ['03-02T00:00', 0, 0, 0],
      ['03-02T15:00', 1, 1, 0],
    ]);
  });

  it.for<[string, Partial<ComplaintReportOptions>, string[]]>([
    [
      'weeks from its beginning',
      { backlogEvery: 'week' },
      ['03-01T00:00', '03-08T00:00', '03-15T00:00', '03-22T00:00', '03-29T00:00', '04-01T00:00'],
    ],
    [
      'months',
      { backlogEvery: 'month', from: noon('02-14'), to: noon('04-02') },
      ['02-14T12:00', '03-01T00:00', '04-01T00:00', '04-02T12:00'],
    ],
    [
      'days of the zone',
      { timeZone: 'Asia/Shanghai', to },
      ['03-01T00:00', '03-01T16:00', '03-02T16:00', '03-03T16:00', '03-04T00:00'],
    ],
    [
      'a part of a day',
      { from: noon(1), to: '2026-03-01T13:00:00Z' },
      ['03-01T12:00', '03-01T13:00'],
    ],
  ])('has points at %s', ([, options, points]) => {
    expect(curve(options).map(([at]) => at)).toEqual(points);
  });
});

describe('two periods', () => {
  const february = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
  const compared = (complaints: TrackedComplaint<Names>[], options: object = {}) => {
    const { comparison } = reportOn(complaints, { compareWith: february, ...options });
    if (comparison === null) throw new Error('nothing was compared');
    return comparison;
  };
  const solved = (dueAt: string, status: 'met' | 'breached') =>
    tracked({ targets: { solve: clock({ status, dueAt, stoppedAt: noon('04-02') }) } });

  it('stand beside each other with the differences of their rates', () => {
    const { before, targets, from, to } = compared([
      ...times(8, solved(noon(9), 'met')),
      ...times(2, solved(noon(9), 'breached')),
      ...times(5, solved(noon('02-09'), 'met')),
      ...times(5, solved(noon('02-09'), 'breached')),
    ]);
    expect([from, to]).toEqual(['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']);
    expect(before.targets.solve).toMatchObject({ met: 5, late: 5, outside: 10 });
    // Newcombe's method 10 for 8/10 less 5/10, by Python's decimals
    expect(targets.solve).toEqual({
      difference: '0.3',
      interval: { low: '-0.1067', high: '0.5999' },
      isClear: false,
    });
    expect(targets.answer).toEqual({ difference: null, interval: null, isClear: false });
  });

  it('have no difference where one of the rates is withheld', () => {
    const one = [solved(noon(9), 'met'), solved(noon(9), 'met'), solved(noon('02-09'), 'met')];
    expect(compared(one, { minGroupSize: 2 }).targets.solve.difference).toBeNull();
    expect(compared(one, { minGroupSize: 1 }).targets.solve.difference).toBe('0');
  });

  it('are compared in all that was said', () => {
    const happy = {
      subject: 'bill',
      customer: 'anna',
      record: { satisfaction: 'satisfied' },
    } as const;
    const { upheld, firstContact, satisfied, repeats, regulator } = compared([
      resolved(noon(2), happy),
      resolved(noon('02-02'), {
        ...happy,
        receivedAt: noon('02-01'),
        outcome: 'notUpheld',
        record: {
          satisfaction: 'neutral',
          reopenings: 1,
          regulators: [{ at: noon('02-02'), body: 'x' }],
        },
      }),
    ]);
    const differences = [upheld, firstContact, satisfied, repeats, regulator];
    expect(differences.map(({ difference }) => difference)).toEqual(['1', '1', '1', '1', '-1']);
  });

  it.for<[string, number, number, object, object]>([
    // 31 days of March and 28 of February: 30 / 31 × 28 / 10
    [
      'more',
      30,
      10,
      {},
      { ratio: '2.7097', interval: { low: '1.3439', high: '5.4633' }, isClear: true },
    ],
    ['as many for the time', 31, 28, {}, { ratio: '1', isClear: false }],
    ['fewer', 10, 30, {}, { ratio: '0.3011', isClear: true }],
    ['none before', 9, 0, {}, { ratio: null, interval: { high: null }, isClear: true }],
    [
      'one, and none before',
      1,
      0,
      {},
      { ratio: null, interval: { low: '0.2351', high: null }, isClear: false },
    ],
    ['none now', 0, 9, {}, { ratio: '0', interval: { low: '0' }, isClear: true }],
    ['none at all', 0, 0, {}, { ratio: null, interval: null, isClear: false }],
    [
      'for the time that is known',
      10,
      28,
      { asOf: '2026-03-11T00:00:00Z' },
      { ratio: '1', isClear: false },
    ],
  ])('have counts: %s', ([, now, before, options, expected]) => {
    const complaints = [
      ...times(now, received(noon(1))),
      ...times(before, received(noon('02-03'))),
    ];
    expect(compared(complaints, options).received).toMatchObject({ now, before, ...expected });
  });

  it('show what surges by subject, the surest first', () => {
    const complaints = [
      ...times(30, received(noon(1), 'outage')),
      ...times(2, received(noon('02-03'), 'outage')),
      ...times(12, received(noon(1), 'bill')),
      ...times(10, received(noon('02-03'), 'bill')),
      ...times(9, received(noon(1), null)),
      ...times(2, received(noon(1), 'a')),
      ...times(2, received(noon(1), 'b')),
      received(noon('02-03'), 'line'),
      received(noon('04-03'), 'later'),
    ];
    const { subjects } = compared(complaints, { minGroupSize: 5 });
    const told = subjects.map(({ subject, now, before, isSurge }) => [
      subject,
      now,
      before,
      isSurge,
    ]);
    expect(told).toEqual([
      ['outage', 30, 2, true],
      [null, 9, 0, true],
      ['bill', 12, 10, false],
      ['a', 2, 0, false],
      ['b', 2, 0, false],
      ['line', 0, 1, false],
    ]);
    const surges = compared(complaints, { minGroupSize: 10 }).subjects.filter((one) => one.isSurge);
    expect(surges.map(({ subject }) => subject)).toEqual(['outage']);
  });
});

describe('flags', () => {
  const kinds = (complaints: TrackedComplaint<Names>[], options: object = {}) =>
    reportOn(complaints, options).flags;

  it('are none where there is nothing to say', () => {
    const solve = clock({ status: 'met', stoppedAt: noon(2), dueAt: noon(3) });
    const fine = resolved(noon(2), { customer: 'anna', subject: 'bill', targets: { solve } });
    expect(kinds([fine])).toEqual([]);
  });

  it('tell of nothing, of a period that is not over, of a backlog that grew', () => {
    expect(kinds([])).toEqual([{ kind: 'report.nothing' }]);
    expect(kinds([], { asOf: noon(9) })).toEqual([
      { kind: 'report.unfinished', asOf: noon(9), to: '2026-04-01T00:00:00.000Z' },
      { kind: 'report.nothing' },
    ]);
    expect(kinds([tracked()])).toEqual([
      { kind: 'report.unrepeatable', complaints: 1 },
      { kind: 'report.backlogGrew', before: 0, now: 1 },
    ]);
  });

  it('tell of each target what is open, too few or provisional', () => {
    const running = clock({
      status: 'running',
      dueAt: noon(31),
      breachAt: noon('05-02'),
      provisional: true,
    });
    const met = clock({ status: 'met', dueAt: noon(31), stoppedAt: noon(2) });
    const known = { customer: 'a', subject: 'b', receivedAt: noon('02-02') };
    const flags = kinds(
      [
        tracked({ ...known, targets: { answer: met, solve: running } }),
        tracked({ ...known, targets: { solve: clock({ status: 'paused' }) } }),
      ],
      { minGroupSize: 2 },
    );
    expect(flags).toEqual([
      { kind: 'report.tooFew', target: 'answer', decided: 1, minGroupSize: 2 },
      { kind: 'report.running', target: 'solve', running: 1, paused: 1 },
      { kind: 'report.provisional', target: 'solve', runs: 1 },
    ]);
  });

  it('tell of surges', () => {
    const compareWith = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    const flags = kinds(times(9, received(noon(1), 'outage')), { compareWith });
    const surge = { kind: 'report.surge', subject: 'outage', before: 0, now: 9, ratio: null };
    expect(flags.at(-1)).toEqual(surge);
  });
});

describe('what it refuses', () => {
  const wrong = (value: unknown) => value as never;

  it.for<[string, object, string, string]>([
    ['an end before the beginning', { to: noon('02-01') }, 'period.backwards', 'to'],
    ['a period of nothing', { to: march.from }, 'period.backwards', 'to'],
    ['a period that has not begun', { asOf: march.from }, 'period.notBegun', 'from'],
    ['what is no instant', { from: '2026-03-01' }, 'instant.malformed', 'from'],
    ['an option that nothing reads', { group: 'owner' }, 'option.unknown', 'options.group'],
    ['an unknown dimension', { groupBy: 'queue' }, 'option.unknown', 'groupBy'],
    ['an unknown dimension in a list', { groupBy: ['owner', null] }, 'option.unknown', 'groupBy'],
    ['a dimension that is none', { groupBy: 5 }, 'option.unknown', 'groupBy'],
    ['an unknown basis', { basis: 'open' }, 'option.unknown', 'basis'],
    ['an unknown step', { backlogEvery: 'year' }, 'option.unknown', 'backlogEvery'],
    ['an unknown size', { customers: 5, per: 7 }, 'option.unknown', 'per'],
    ['no customers', { customers: 0 }, 'number.outOfRange', 'customers'],
    ['half a customer', { customers: 1.5 }, 'number.outOfRange', 'customers'],
    ['a least group of 0', { minGroupSize: 0 }, 'number.outOfRange', 'minGroupSize'],
    ['percentiles out of order', { percentiles: [90, 50] }, 'number.outOfRange', 'percentiles'],
    ['a percentile twice', { percentiles: [50, 50] }, 'number.outOfRange', 'percentiles'],
    ['a percentile of 0', { percentiles: [0] }, 'number.outOfRange', 'percentiles'],
    ['a percentile over 100', { percentiles: [100.1] }, 'number.outOfRange', 'percentiles'],
    [
      'a percentile that is none',
      { percentiles: [Number.NaN] },
      'number.outOfRange',
      'percentiles',
    ],
    ['one percentile', { percentiles: 50 }, 'number.outOfRange', 'percentiles'],
    ['ages out of order', { ageingDays: [3, 1] }, 'number.outOfRange', 'ageingDays'],
    ['repeats within nothing', { repeatWithinDays: 0 }, 'number.outOfRange', 'repeatWithinDays'],
    [
      'repeats within for ever',
      { repeatWithinDays: Infinity },
      'number.outOfRange',
      'repeatWithinDays',
    ],
    [
      'replies below 0',
      { firstContact: { maxReplies: -1 } },
      'number.outOfRange',
      'firstContact.maxReplies',
    ],
    ['an unknown rule', { firstContact: { replies: 1 } }, 'option.unknown', 'options.replies'],
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, 'zone.unknown', 'zone'],
    ['teams in a list', { teams: [['al']] }, 'teams.malformed', 'teams'],
    ['a team without a name', { teams: { al: 3 } }, 'teams.malformed', 'teams'],
    ['one team', { teams: 'north' }, 'teams.malformed', 'teams'],
    [
      'a period that overlaps',
      { compareWith: { from: noon('02-01'), to: noon(1) } },
      'period.overlaps',
      'compareWith',
    ],
    [
      'another that has not begun',
      { compareWith: { from: noon('06-01'), to: noon('07-01') } },
      'period.notBegun',
      'compareWith.from',
    ],
    [
      'another that ends before it begins',
      { compareWith: { from: noon('02-03'), to: noon('02-01') } },
      'period.backwards',
      'compareWith.to',
    ],
    [
      'another with an asOf',
      { compareWith: { from: noon('02-01'), to: noon('02-03'), asOf: noon(1) } },
      'option.unknown',
      'options.asOf',
    ],
  ])('%s', ([, options, code, argument]) => {
    const thrown = thrownBy(() => reportOn([], options));
    expect(thrown).toMatchObject({ name: 'ContractError', code, argument });
    expect(thrown['message']).toMatchSnapshot();
  });

  it('periods that meet do not overlap', () => {
    const after = { from: '2026-04-01T00:00:00Z', to: '2026-04-30T00:00:00Z' };
    expect(reportOn([], { compareWith: after }).comparison?.received.now).toBe(0);
  });

  it.for<[string, unknown, string]>([
    ['nothing', null, 'complaint.untracked'],
    ['events', { id: 'c-1', events: [] }, 'complaint.untracked'],
    [
      'another policy',
      { ...tracked(), policy: { id: 'other', version: '1' } },
      'complaint.ofOtherPolicy',
    ],
    ['a later look', tracked({ receivedAt: '2026-05-01T00:00:00.001Z' }), 'complaint.later'],
    [
      'a later stop',
      tracked({ targets: { solve: clock({ status: 'met', stoppedAt: noon('05-02') }) } }),
      'complaint.later',
    ],
    [
      'a breach that was still to come',
      tracked({ targets: { solve: clock({ status: 'breached', breachAt: noon('05-02') }) } }),
      'complaint.later',
    ],
    ['what is no instant', tracked({ receivedAt: 'today' }), 'instant.malformed'],
    ['what is no amount', resolved(noon(2), { redress: wrong('a lot') }), 'amount.malformed'],
  ])('a complaint that is %s, and says which', ([, complaint, code]) => {
    const thrown = thrownBy(() => reportOn([tracked(), wrong(complaint)]));
    expect(thrown).toMatchObject({ name: 'ContractError', code, argument: 'complaints[1]' });
    expect(thrown['message']).toMatchSnapshot();
  });

  it('what is no list, and what is no checked policy', () => {
    expect(thrownBy(() => reportOn(wrong(5)))).toMatchObject({ code: 'complaints.notIterable' });
    expect(
      thrownBy(() => complaintReport({ ...policy } as typeof policy, [], march)),
    ).toMatchObject({
      code: 'policy.unchecked',
    });
  });

  it('takes another version of the policy, JSON, and a generator', () => {
    function* generated() {
      yield { ...tracked(), policy: { id: 'desk', version: '0' } };
      yield JSON.parse(JSON.stringify(tracked())) as TrackedComplaint<Names>;
    }
    const report = reportOn(generated());
    expect(report).toMatchObject({
      total: { complaints: 2 },
      policy: { id: 'desk', version: '1' },
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
