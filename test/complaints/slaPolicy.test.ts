/** Policies: what is refused, what is filled in. */
import { describe, expect, it } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import {
  complaintSchema,
  defineSlaPolicy,
  readComplaint,
  readSlaPolicy,
  type SlaPolicyInput,
  slaPolicySchema,
  trackComplaint,
} from '../../src/complaints/index.ts';
import { thrownBy } from '../support/thrown.ts';

const office = { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] } };
const base = {
  id: 'p',
  version: '1',
  calendars: { office },
  severities: ['high', 'low'],
  targets: { firstResponse: {}, resolution: {} },
  rules: [{ name: 'all', isDefault: true, targets: { resolution: { workingHours: 8 } } }],
} as const satisfies SlaPolicyInput;

function problemsOf(policy: unknown): string[] {
  const outcome = readSlaPolicy(policy);
  if (outcome.ok) return [];
  return outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
}

function messagesOf(policy: unknown): string[] {
  const outcome = readSlaPolicy(policy);
  return outcome.ok ? [] : outcome.problems.map(({ message }) => message);
}

/** The default rule with these targets. */
const timed = (targets: object) => ({
  ...base,
  rules: [{ name: 'all', isDefault: true, targets }],
});
const withRules = (...rules: object[]) => ({ ...base, rules });
const withTarget = (name: string, target: object) => ({
  ...base,
  targets: { [name]: target },
  rules: [{ name: 'all', isDefault: true, targets: {} }],
});

describe('what is left out', () => {
  it('is filled in', () => {
    const policy = defineSlaPolicy({
      ...base,
      targets: {
        acknowledge: {},
        firstResponse: {},
        nextUpdate: { ladder: [{ level: 'L1', relativeTo: 'due', to: 'lead' }] },
        resolution: { warnings: [0.5, 0.8] },
        refund: {
          kind: 'custom',
          start: { event: 'resolved', where: { outcome: 'upheld' } },
          stop: { event: ['note', 'closed'] },
        },
      },
      rules: [
        {
          name: 'phone',
          when: { channel: 'phone', matter: ['complaint', 'fault'] },
          targets: { resolution: { bySeverity: { high: { hours: 4 } } }, nextUpdate: null },
        },
        {
          name: 'all',
          isDefault: true,
          targets: { resolution: { workingDays: 5 }, nextUpdate: { minutes: 0 } },
        },
      ],
      pauses: { customer: {}, supplier: { stops: ['resolution'], maxEach: { workingHours: 9 } } },
    });
    expect(policy).toEqual({
      format: 'sla-policy@1',
      id: 'p',
      version: '1',
      calendars: { office: defineCalendar(office) },
      severities: ['high', 'low'],
      targets: {
        acknowledge: { kind: 'acknowledge', warnings: [], ladder: [] },
        firstResponse: {
          kind: 'firstResponse',
          answeredBy: ['public', 'human'],
          warnings: [],
          ladder: [],
        },
        nextUpdate: {
          kind: 'nextUpdate',
          when: 'onCustomerMessage',
          answeredBy: ['public', 'human'],
          warnings: [],
          ladder: [
            {
              level: 'L1',
              relativeTo: 'due',
              offset: { minutes: 0 },
              clock: 'working',
              to: 'lead',
            },
          ],
        },
        resolution: { kind: 'resolution', warnings: [0.5, 0.8], ladder: [] },
        refund: {
          kind: 'custom',
          start: { event: ['resolved'], where: { outcome: ['upheld'] } },
          stop: { event: ['note', 'closed'], where: {} },
          cancel: null,
          warnings: [],
          ladder: [],
        },
      },
      choose: 'first',
      rules: [
        {
          name: 'phone',
          isDefault: false,
          when: {
            matter: ['complaint', 'fault'],
            severity: null,
            channel: ['phone'],
            customerTier: null,
            subject: null,
          },
          targets: {
            acknowledge: { bySeverity: { high: null, low: null } },
            firstResponse: { bySeverity: { high: null, low: null } },
            nextUpdate: { bySeverity: { high: null, low: null } },
            resolution: { bySeverity: { high: { hours: 4, calendar: null }, low: null } },
            refund: { bySeverity: { high: null, low: null } },
          },
        },
        {
          name: 'all',
          isDefault: true,
          when: { matter: null, severity: null, channel: null, customerTier: null, subject: null },
          targets: {
            acknowledge: { bySeverity: { high: null, low: null } },
            firstResponse: { bySeverity: { high: null, low: null } },
            nextUpdate: { bySeverity: { high: null, low: null } },
            resolution: {
              bySeverity: {
                high: { workingDays: 5, calendar: 'office' },
                low: { workingDays: 5, calendar: 'office' },
              },
            },
            refund: { bySeverity: { high: null, low: null } },
          },
        },
      ],
      pauses: {
        customer: {
          stops: ['nextUpdate', 'resolution', 'refund'],
          maxEach: null,
          maxTotal: null,
          needsPublicReply: false,
          autoResumeOn: [],
        },
        supplier: {
          stops: ['resolution'],
          maxEach: { workingHours: 9, calendar: 'office' },
          maxTotal: null,
          needsPublicReply: false,
          autoResumeOn: [],
        },
      },
      reopening: { mode: 'continue' },
      changes: { mode: 'retroactive', forgive: false },
      outOfHoursStop: 'inTime',
      ownership: {
        owners: null,
        acceptWithin: null,
        superior: null,
        superiorAfter: 2,
        calendar: 'office',
      },
    });
    expect(Object.isFrozen(policy.rules[0]?.targets.resolution.bySeverity)).toBe(true);
    // A checked policy is a valid input, and stays what it is.
    expect(readSlaPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
    expect(defineSlaPolicy(policy)).toEqual(policy);
  });

  it('is no calendar where none is given, and every kind of what is given', () => {
    const policy = defineSlaPolicy({
      ...base,
      calendars: undefined,
      rules: [{ name: 'all', isDefault: true, targets: { resolution: { hours: 8 } } }],
      choose: 'mostSpecific',
      reopening: { mode: 'ignoreWithin', within: { hours: 1 } },
      changes: { mode: 'fresh' },
      outOfHoursStop: 'late',
      ownership: {
        owners: ['a'],
        acceptWithin: { minutes: 30 },
        superior: 's',
        superiorAfter: 1,
      },
    });
    expect(policy).toMatchObject({
      calendars: {},
      choose: 'mostSpecific',
      reopening: { mode: 'ignoreWithin', within: { hours: 1, calendar: null }, later: 'continue' },
      changes: { mode: 'fresh', forgive: false },
      outOfHoursStop: 'late',
      ownership: {
        owners: ['a'],
        acceptWithin: { minutes: 30, calendar: null },
        superior: 's',
        superiorAfter: 1,
        calendar: null,
      },
    });
    const minimum = { mode: 'continueWithMinimum', minimum: { workingHours: 2 } } as const;
    expect(defineSlaPolicy({ ...base, reopening: minimum }).reopening).toEqual({
      mode: 'continueWithMinimum',
      minimum: { workingHours: 2, calendar: 'office' },
    });
    const again = defineSlaPolicy({ ...base, reopening: { mode: 'newCycle' } });
    expect(again.reopening).toEqual({ mode: 'newCycle' });
  });

  it('is the first calendar; another one is named', () => {
    const policy = defineSlaPolicy({
      ...timed({
        resolution: {
          bySeverity: {
            high: { workingHours: 1, calendar: 'always' },
            low: { workingHours: 2, calendar: null },
          },
        },
      }),
      calendars: {
        office: defineCalendar(office),
        always: { timeZone: 'UTC', weekly: { everyDay: ['00:00-24:00'] } },
      },
    } as SlaPolicyInput);
    expect(policy.rules[0]?.targets['resolution']?.bySeverity).toEqual({
      high: { workingHours: 1, calendar: 'always' },
      low: { workingHours: 2, calendar: 'office' },
    });
  });
});

describe('a policy is refused for', () => {
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['what is no object', 5, [' type.wrong']],
    [
      'what is missing',
      {},
      [
        'id key.missing',
        'version key.missing',
        'severities key.missing',
        'targets key.missing',
        'rules key.missing',
      ],
    ],
    ['a key that nothing reads', { ...base, rule: [] }, ['rule key.unknown']],
    ['another format', { ...base, format: 'sla-policy@2' }, ['format format.unknown']],
    [
      'nothing in it',
      { ...base, severities: [], targets: {}, rules: [] },
      ['severities severities.empty', 'targets targets.empty', 'rules rules.empty'],
    ],
    [
      'names twice',
      {
        ...base,
        severities: ['high', 'high', 'low'],
        rules: [base.rules[0], { name: 'all', when: { channel: 'web' }, targets: {} }],
      },
      ['severities.1 severities.duplicate', 'rules.1.name rules.duplicateName'],
    ],
    ['an empty name', { ...base, pauses: { '': {} } }, ['pauses. text.empty']],
    [
      'a calendar with problems, with their places',
      { ...base, calendars: { office: { ...office, weekly: { mon: ['9-18'] } } } },
      ['calendars.office.weekly.mon.0 hours.malformed'],
    ],
    [
      'a target whose name is no kind',
      { ...base, targets: { ...base.targets, refund: {} } },
      ['targets.refund.kind targets.kind'],
    ],
    [
      'a kind that is none',
      withTarget('x', { kind: 'response' }),
      ['targets.x.kind choice.unknown'],
    ],
    [
      'fields that another kind has',
      withTarget('resolution', { answeredBy: ['public'], when: 'both', start: { event: 'note' } }),
      [
        'targets.resolution.answeredBy key.unknown',
        'targets.resolution.when key.unknown',
        'targets.resolution.start key.unknown',
      ],
    ],
    [
      'a custom target without a beginning and an end',
      withTarget('x', { kind: 'custom' }),
      ['targets.x.start key.missing', 'targets.x.stop key.missing'],
    ],
    [
      'events that are none, and fields they do not have',
      withTarget('x', {
        kind: 'custom',
        start: { event: ['resolved', 'solved'] },
        stop: { event: [], where: {} },
      }),
      ['targets.x.start.event.1 choice.unknown', 'targets.x.stop.event list.empty'],
    ],
    [
      'fields that no such event has',
      withTarget('x', {
        kind: 'custom',
        start: {
          event: ['received', 'resolved'],
          where: { severty: 'high', severity: 'high', dueAt: null },
        },
        stop: { event: 'note', where: { note: ['paid', null], id: 'a', at: 'now' } },
      }),
      [
        'targets.x.start.where.severty key.unknown',
        'targets.x.start.where.dueAt key.unknown',
        'targets.x.stop.where.at key.unknown',
      ],
    ],
    [
      'values that are none',
      withTarget('x', {
        kind: 'custom',
        start: { event: 'note', where: { note: {}, id: [] } },
        stop: { event: 5 },
      }),
      [
        'targets.x.start.where.note type.wrong',
        'targets.x.start.where.id list.empty',
        'targets.x.stop.event choice.unknown',
      ],
    ],
    [
      'warnings that do not ascend, or are no shares',
      withTarget('resolution', { warnings: [0, 0.5, 0.5, 0.8, 1, '0.9'] }),
      [
        'targets.resolution.warnings.0 warnings.order',
        'targets.resolution.warnings.2 warnings.order',
        'targets.resolution.warnings.4 warnings.order',
        'targets.resolution.warnings.5 warnings.order',
      ],
    ],
    [
      'levels',
      withTarget('resolution', {
        ladder: [
          { level: 'L1', relativeTo: 'due', offset: { hours: -1, minutes: 3 }, to: 'a' },
          { level: 'L1', relativeTo: 'due', offset: {}, to: 'a' },
          { level: 'L2', relativeTo: 'due', offset: { hours: '1' }, to: 'a' },
          { level: 'L3', relativeTo: 'breach', offset: { minutes: -60_000_001 }, to: 'a' },
          { level: 'L4', relativeTo: 'breach', offset: { hours: -1_000_000 }, to: 'a' },
          { level: 'L5', relativeTo: 'breach', offset: { minutes: 0.00001 }, to: 'a' },
        ],
      }),
      [
        'targets.resolution.ladder.1.level ladder.duplicateLevel',
        'targets.resolution.ladder.0.offset duration.unknown',
        'targets.resolution.ladder.1.offset duration.unknown',
        'targets.resolution.ladder.2.offset.hours type.wrong',
        'targets.resolution.ladder.3.offset.minutes number.outOfRange',
        'targets.resolution.ladder.5.offset.minutes number.notWhole',
      ],
    ],
    [
      'levels that are none',
      withTarget('resolution', { ladder: [{ level: '', relativeTo: 'end', clock: 'wall' }] }),
      [
        'targets.resolution.ladder.0.level text.empty',
        'targets.resolution.ladder.0.relativeTo choice.unknown',
        'targets.resolution.ladder.0.clock choice.unknown',
        'targets.resolution.ladder.0.to key.missing',
      ],
    ],
    [
      'rules without conditions, defaults with some, two defaults',
      withRules(
        { name: 'a', targets: {} },
        { name: 'b', when: { channel: null }, targets: {} },
        { name: 'c', isDefault: true, when: { channel: 'web' }, targets: {} },
        { name: 'd', isDefault: true, targets: {} },
      ),
      [
        'rules.0.when rules.noConditions',
        'rules.1.when rules.noConditions',
        'rules.2.when rules.defaultConditions',
        'rules.3.isDefault rules.twoDefaults',
      ],
    ],
    [
      'conditions that nothing can meet',
      withRules(
        { name: 'a', when: { matter: [], severity: ['high', 'worst'] }, targets: {} },
        {
          name: 'b',
          when: { matter: ['complaint', 'praise'], severity: 'worst', subject: '' },
          targets: {},
        },
      ),
      [
        'rules.0.when.matter list.empty',
        'rules.1.when.matter.1 choice.unknown',
        'rules.1.when.subject text.empty',
        'rules.0.when.severity.1 choice.unknown',
        'rules.1.when.severity choice.unknown',
      ],
    ],
    [
      'times of targets and severities that are not there',
      timed({
        solution: { hours: 1 },
        resolution: { bySeverity: { low: { hours: 1 }, worst: null } },
      }),
      [
        'rules.0.targets.solution choice.unknown',
        'rules.0.targets.resolution.bySeverity.worst choice.unknown',
      ],
    ],
    [
      'times without one unit',
      timed({ resolution: { hours: 1, minutes: 1 }, firstResponse: {} }),
      [
        'rules.0.targets.resolution duration.unknown',
        'rules.0.targets.firstResponse duration.unknown',
      ],
    ],
    [
      'a time beside times by severity',
      timed({ resolution: { hours: 1, bySeverity: {} } }),
      ['rules.0.targets.resolution.hours key.unknown'],
    ],
    [
      'amounts',
      timed({
        resolution: { bySeverity: { high: { workingDays: 1.5 }, low: { workingHours: -1 } } },
        firstResponse: {
          bySeverity: { high: { minutes: Number.NaN }, low: { workingMinutes: 0.33333 } },
        },
      }),
      [
        'rules.0.targets.resolution.bySeverity.high.workingDays number.notWhole',
        'rules.0.targets.resolution.bySeverity.low.workingHours number.outOfRange',
        'rules.0.targets.firstResponse.bySeverity.high.minutes number.outOfRange',
        'rules.0.targets.firstResponse.bySeverity.low.workingMinutes number.notWhole',
      ],
    ],
    [
      'amounts beyond a hundred years',
      timed({
        resolution: { bySeverity: { high: { workingDays: 36_601 }, low: { workingDays: '3' } } },
        firstResponse: { bySeverity: { high: { hours: 1_000_001 }, low: { hours: 1_000_000 } } },
      }),
      [
        'rules.0.targets.resolution.bySeverity.high.workingDays number.outOfRange',
        'rules.0.targets.resolution.bySeverity.low.workingDays type.wrong',
        'rules.0.targets.firstResponse.bySeverity.high.hours number.outOfRange',
      ],
    ],
    [
      'working time without a calendar',
      { ...base, calendars: {} },
      ['rules.0.targets.resolution.workingHours time.noCalendar'],
    ],
    [
      'a calendar that is not there, or is not needed',
      timed({
        resolution: { workingHours: 1, calendar: 'shop' },
        firstResponse: { hours: 1, calendar: 'office' },
      }),
      [
        'rules.0.targets.resolution.calendar choice.unknown',
        'rules.0.targets.firstResponse.calendar time.calendarUnused',
      ],
    ],
    [
      'pauses',
      {
        ...base,
        pauses: {
          a: { stops: ['solution'], maxEach: { hours: 0 }, maxTotal: { workingDays: -1 } },
          b: { maxEach: { workingSeconds: 1, calendar: 'shop' }, autoResumeOn: [] },
        },
      },
      [
        'pauses.a.stops.0 choice.unknown',
        'pauses.a.maxEach.hours number.outOfRange',
        'pauses.a.maxTotal.workingDays number.outOfRange',
        'pauses.b.maxEach.calendar choice.unknown',
      ],
    ],
    [
      'a pause that ends on no event',
      { ...base, pauses: { a: { autoResumeOn: ['reply'] } } },
      ['pauses.a.autoResumeOn.0 choice.unknown'],
    ],
    ['a reopening', { ...base, reopening: { mode: 'again' } }, ['reopening.mode choice.unknown']],
    [
      'a reopening without a minimum',
      { ...base, reopening: { mode: 'continueWithMinimum' } },
      ['reopening.minimum key.missing'],
    ],
    [
      'a minimum of 0',
      { ...base, reopening: { mode: 'continueWithMinimum', minimum: { workingMinutes: 0 } } },
      ['reopening.minimum.workingMinutes number.outOfRange'],
    ],
    [
      'a stretch of 0',
      { ...base, reopening: { mode: 'ignoreWithin', within: { hours: 0 } } },
      ['reopening.within.hours number.outOfRange'],
    ],
    [
      'ownership',
      {
        ...base,
        ownership: { owners: [], acceptWithin: { hours: 0 }, superiorAfter: 2, calendar: 'shop' },
      },
      [
        'ownership.owners list.empty',
        'ownership.acceptWithin.hours number.outOfRange',
        'ownership.calendar choice.unknown',
      ],
    ],
    [
      'no transfers',
      { ...base, ownership: { superiorAfter: 0 } },
      ['ownership.superiorAfter number.outOfRange'],
    ],
  ];

  it.each(cases)('%s', (_, policy, problems) => {
    expect(problemsOf(policy)).toEqual(problems);
    // To the last word, and with all numbers.
    expect(readSlaPolicy(policy)).toMatchSnapshot();
  });

  it('all at once, in one error', () => {
    const error = thrownBy(() => defineSlaPolicy({ ...base, id: '', severities: [] }));
    expect(error).toMatchObject({
      name: 'PolicyError',
      problems: [{ code: 'text.empty' }, { code: 'severities.empty' }],
    });
  });

  it('in sentences that name the place and say what is wrong', () => {
    expect(
      messagesOf({ ...base, calendars: { office: { ...office, weekly: { mon: ['9-18'] } } } })[0],
    ).toMatch(/^calendars\.office\.weekly\.mon\[0\]: "9-18" is /);
    expect(messagesOf(timed({ resolution: {}, solution: null }))).toEqual([
      'rules[0].targets.resolution: must have exactly one of the units workingDays, workingHours, workingMinutes, workingSeconds, workingMilliseconds, hours, minutes',
      'rules[0].targets.solution: "solution" is none of "firstResponse", "resolution"',
    ]);
    expect(messagesOf(withTarget('resolution', { warnings: [0.5, 0.4] }))).toEqual([
      'targets.resolution.warnings[1]: 0.4 is no share above the one before it, 0.5, and below 1',
    ]);
    expect(messagesOf(timed({ resolution: { minutes: 0.00001 } }))).toEqual([
      'rules[0].targets.resolution.minutes: 0.00001 makes no whole number of milliseconds',
    ]);
    expect(messagesOf({ ...base, calendars: {} })).toEqual([
      'rules[0].targets.resolution.workingHours: 8 counts working time, and the policy has no calendar',
    ]);
  });
});

describe('the schemas', () => {
  it('are Standard Schemas of policies and complaints', async () => {
    const good = await slaPolicySchema['~standard'].validate(base);
    expect(good).toEqual({ value: defineSlaPolicy(base) });
    const bad = await slaPolicySchema['~standard'].validate({ ...base, severities: [] });
    expect(bad.issues?.map(({ message }) => message)).toEqual([
      'severities: must have at least one entry',
    ]);
    const events = [{ kind: 'received', at: 'noon' }];
    const wrong = await complaintSchema['~standard'].validate(events as never);
    const read = readComplaint(events);
    expect(wrong.issues?.map(({ message }) => message)).toEqual(
      read.ok ? [] : read.problems.map(({ message }) => message),
    );
  });

  it('let the verbs refuse what was not checked', () => {
    const policy = { ...defineSlaPolicy(base) };
    expect(thrownBy(() => trackComplaint(policy as never, [], { asOf: 0 }))).toMatchObject({
      code: 'policy.unchecked',
    });
  });
});
