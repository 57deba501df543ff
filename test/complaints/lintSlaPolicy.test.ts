/** What is legal in a complaint policy, and odd. */
import { describe, expect, it } from 'vitest';
import { defineCalendar, intersectCalendars, uniteCalendars } from '../../src/calendar/index.ts';
import {
  defineSlaPolicy,
  explainIssues,
  lintSlaPolicy,
  type SlaPolicyInput,
  standardComplaints,
} from '../../src/complaints/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { thrownBy } from '../support/thrown.ts';

const weekdays = {
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-12:00', '13:00-18:00'] },
};
const base = {
  id: 'p',
  version: '1',
  calendars: { office: weekdays },
  severities: ['high', 'low'],
  targets: { firstResponse: {}, resolution: {} },
  rules: [
    {
      name: 'all',
      isDefault: true,
      targets: { firstResponse: { workingHours: 4 }, resolution: { workingHours: 16 } },
    },
  ],
} as const satisfies SlaPolicyInput;

function findingsOf(policy: SlaPolicyInput): string[] {
  return lintSlaPolicy(defineSlaPolicy(policy)).map(
    ({ code, path }) => `${path.join('.')} ${code}`,
  );
}

/** The default rule with these times of the two targets. */
const timed = (firstResponse: object, resolution: object, more: object = {}): SlaPolicyInput =>
  ({
    ...base,
    rules: [{ name: 'all', isDefault: true, targets: { firstResponse, resolution } }],
    ...more,
  }) as SlaPolicyInput;

const calendars = (office: object): SlaPolicyInput =>
  ({ ...base, calendars: { office } }) as SlaPolicyInput;

/** Rules with these conditions, all with a time. */
const ruled = (choose: 'first' | 'mostSpecific', ...whens: (object | null)[]): SlaPolicyInput =>
  ({
    ...base,
    choose,
    targets: { resolution: {} },
    rules: whens.map((when, index) => ({
      name: `r${index}`,
      ...(when === null ? { isDefault: true } : { when }),
      targets: { resolution: { workingHours: 8 } },
    })),
  }) as SlaPolicyInput;

describe('a clean policy', () => {
  it('has no findings', () => {
    expect(findingsOf(base)).toEqual([]);
    expect(lintSlaPolicy(standardComplaints({ calendar: weekdays, keyTiers: ['gold'] }))).toEqual(
      [],
    );
  });

  it('must be checked', () => {
    for (const wrong of [{ ...defineSlaPolicy(base) }, {}, null, undefined, 'x']) {
      const thrown = thrownBy(() => lintSlaPolicy(wrong as never));
      expect(thrown).toMatchObject({ name: 'ContractError', code: 'policy.unchecked' });
    }
  });
});

describe('calendars', () => {
  const last = (hours: object) => calendars({ timeZone: 'UTC', ...hours });
  it.each([
    [
      'a minute before midnight',
      last({ weekly: { mon: ['09:00-18:00'], sat: ['09:00-12:00', '13:00-23:59'] } }),
      ['calendars.office.versions.0.weekly.sat.1 calendar.lastMinute'],
    ],
    [
      'a second before midnight',
      last({ weekly: { everyDay: ['00:00-23:59:59'] } }),
      ['calendars.office.versions.0.weekly.mon.0 calendar.lastMinute'],
    ],
    [
      'a single day',
      last({ weekly: { mon: ['09:00-18:00'] }, overrides: { '2024-12-24': ['09:00-23:59'] } }),
      ['calendars.office.overrides.2024-12-24.0 calendar.lastMinute'],
    ],
    ['midnight', last({ weekly: { everyDay: ['09:00-24:00'] } }), []],
    ['a morning that begins at 23:59', last({ weekly: { everyDay: ['23:59-24:00'] } }), []],
    ['no hours', last({ weekly: {} }), ['calendars.office calendar.neverOpen']],
    [
      'hours of one day only',
      last({ weekly: {}, overrides: { '2024-12-24': ['09:00-18:00'] } }),
      [],
    ],
  ] as const)('%s', (_, policy, findings) => {
    expect(findingsOf(policy)).toEqual(findings);
    expect(lintSlaPolicy(defineSlaPolicy(policy))).toMatchSnapshot();
  });

  it('are looked at where they are made of others', () => {
    const late = defineCalendar({
      id: 'late',
      timeZone: 'UTC',
      weekly: { everyDay: ['12:00-23:59'] },
    });
    const early = defineCalendar({
      id: 'early',
      timeZone: 'UTC',
      weekly: { everyDay: ['00:00-12:00'] },
    });
    expect(findingsOf(calendars(uniteCalendars([early, late])))).toEqual([
      'calendars.office.of.1.versions.0.weekly.mon.0 calendar.lastMinute',
    ]);
  });

  it('that nothing counts are found, wherever they may be named', () => {
    const two = { office: weekdays, shop: weekdays };
    const shop = { workingHours: 9, calendar: 'shop' } as const;
    expect(findingsOf({ ...base, calendars: two })).toEqual(['calendars.shop calendar.unused']);
    const uses: SlaPolicyInput[] = [
      { ...base, calendars: two, pauses: { a: { maxEach: shop } } },
      { ...base, calendars: two, pauses: { a: { maxTotal: shop } } },
      { ...base, calendars: two, reopening: { mode: 'continueWithMinimum', minimum: shop } },
      { ...base, calendars: two, reopening: { mode: 'ignoreWithin', within: shop } },
      { ...base, calendars: two, ownership: { acceptWithin: shop } },
      { ...base, calendars: two, ownership: { calendar: 'shop' } },
      timed(shop, { workingHours: 16, calendar: 'office' }, { calendars: two }),
    ];
    for (const policy of uses) expect(findingsOf(policy)).toEqual([]);
  });
});

describe('what has no time', () => {
  it('severities', () => {
    const only = timed(
      { bySeverity: { high: { workingHours: 1 } } },
      { bySeverity: { high: { workingHours: 2 } } },
    );
    expect(findingsOf(only)).toEqual(['severities.1 severity.untimed']);
  });

  it('targets, their levels, and pauses that stop nothing else', () => {
    const policy: SlaPolicyInput = {
      ...base,
      targets: {
        ...base.targets,
        nextUpdate: { ladder: [{ level: 'L1', relativeTo: 'breach', to: 'lead' }] },
      },
      pauses: {
        a: { stops: ['nextUpdate'], autoResumeOn: ['customerMessage'] },
        b: { stops: [], autoResumeOn: ['customerMessage'] },
        c: { autoResumeOn: ['customerMessage'] },
      },
    };
    expect(findingsOf(policy)).toEqual([
      'targets.nextUpdate target.untimed',
      'targets.nextUpdate.ladder.0 level.neverFires',
      'pauses.a.stops pause.stopsNothing',
      'pauses.b.stops pause.stopsNothing',
    ]);
  });

  it('replies that nobody sees', () => {
    const answeredBy = ['human', 'notAutomatic'] as const;
    expect(
      findingsOf({ ...base, targets: { ...base.targets, firstResponse: { answeredBy } } }),
    ).toEqual(['targets.firstResponse.answeredBy answer.unseen']);
  });
});

describe('levels before the start', () => {
  const level = (offset: object, relativeTo = 'due', clock = 'working') =>
    ({
      ...base,
      targets: {
        ...base.targets,
        firstResponse: { ladder: [{ level: 'L1', relativeTo, offset, clock, to: 'lead' }] },
      },
    }) as unknown as SlaPolicyInput;
  const atStart = ['targets.firstResponse.ladder.0.offset level.atStart'];
  it.each([
    ['as long as the whole time', level({ hours: -4 }), atStart],
    ['in minutes', level({ minutes: -240 }, 'breach'), atStart],
    ['within it', level({ minutes: -239 }), []],
    ['before the receipt', level({ minutes: -1 }, 'start'), atStart],
    ['at the receipt', level({ minutes: 0 }, 'start'), []],
    [
      'a week before, by the wall clock, where four hours may take two',
      level({ hours: -335 }, 'due', 'elapsed'),
      [],
    ],
    ['more than those weeks', level({ hours: -336 }, 'due', 'elapsed'), atStart],
    ['after it', level({ hours: 400 }, 'due', 'elapsed'), []],
  ] as const)('%s', (_, policy, findings) => {
    expect(findingsOf(policy)).toEqual(findings);
    expect(lintSlaPolicy(defineSlaPolicy(policy))).toMatchSnapshot();
  });

  it('name the severities', () => {
    const policy = {
      ...level({ hours: -4 }),
      rules: timed({ bySeverity: { high: { hours: 4 }, low: { hours: 5 } } }, { hours: 30 }).rules,
    };
    const [finding] = lintSlaPolicy(defineSlaPolicy({ ...policy, calendars: {} }));
    expect(finding).toMatchObject({ name: 'firstResponse', reference: 'L1', severities: ['high'] });
  });
});

describe('rules that never apply', () => {
  const unreachable = (...indexes: number[]) =>
    indexes.map((index) => `rules.${index} rule.unreachable`);
  const all = { matter: ['complaint', 'enquiry', 'fault', 'suggestion'] };
  it.each([
    [
      'behind a wider one',
      ruled('first', { channel: ['web', 'phone'] }, { channel: 'web' }, null),
      unreachable(1),
    ],
    ['not before it', ruled('first', { channel: 'web' }, { channel: ['web', 'phone'] }, null), []],
    [
      'behind several together',
      ruled('first', { severity: 'high' }, { severity: 'low' }, { channel: 'web' }, null),
      unreachable(2, 3),
    ],
    [
      'behind one with every matter',
      ruled('first', all, { customerTier: 'gold' }, null),
      unreachable(1, 2),
    ],
    [
      'behind crossing ones',
      ruled(
        'first',
        { channel: 'web', severity: 'high' },
        { subject: 'bill', severity: 'low' },
        { channel: 'web', subject: 'bill' },
        null,
      ),
      unreachable(2),
    ],
    [
      'not where one value is left',
      ruled(
        'first',
        { channel: 'web', severity: 'high' },
        { subject: 'bill', severity: 'low' },
        { channel: 'web', subject: ['bill', 'fee'] },
        null,
      ),
      [],
    ],
    [
      'a twin of the most specific',
      ruled(
        'mostSpecific',
        { channel: 'web', severity: 'high' },
        { severity: 'high', channel: 'web' },
        null,
      ),
      unreachable(1),
    ],
    [
      'not the more specific one',
      ruled('mostSpecific', { channel: 'web' }, { channel: 'web', severity: 'high' }, null),
      [],
    ],
    [
      'a wide one whose every case is taken by more specific ones',
      ruled(
        'mostSpecific',
        { channel: 'web' },
        { channel: 'web', severity: 'high' },
        { channel: 'web', severity: 'low' },
        null,
      ),
      unreachable(0),
    ],
    ['the default in front of the others', ruled('first', null, { channel: 'web' }), []],
  ] as const)('%s', (_, policy, findings) => {
    expect(findingsOf(policy)).toEqual(findings);
    expect(lintSlaPolicy(defineSlaPolicy(policy))).toMatchSnapshot();
  });

  it('and complaints that none applies to', () => {
    const policy = defineSlaPolicy(
      ruled('first', { matter: ['complaint', 'fault'] }, { severity: 'high' }),
    );
    const findings = lintSlaPolicy(policy);
    expect(findings).toMatchSnapshot();
    expect(findings).toMatchObject([
      { code: 'rules.gap', path: ['rules'], severities: ['low'], reference: 'enquiry', name: null },
    ]);
    expect(findings[0]?.message).toBe(
      'rules: leave complaints without a rule: matter enquiry, severity low, channel any other, customerTier any other, subject any other',
    );
  });

  it('are found among hundreds', () => {
    const whens = Array.from({ length: 300 }, (_, index) => ({
      subject: `s${index}`,
      channel: `c${index}`,
      customerTier: `t${index}`,
    }));
    const policy = defineSlaPolicy(
      ruled('first', ...whens, { subject: 's7', channel: 'c7', customerTier: 't7' }, null),
    );
    expect(lintSlaPolicy(policy).map(({ name }) => name)).toEqual(['r300']);
  });
});

describe('times that contradict', () => {
  const always = { timeZone: 'UTC', weekly: { everyDay: ['00:00-24:00'] } };
  const longer = (severity: string) =>
    `rules.0.targets.firstResponse.bySeverity.${severity} target.longerThanResolution`;
  const both = [longer('high'), longer('low')];
  it.each([
    ['equal ones', timed({ workingHours: 4 }, { workingHours: 4 }), []],
    ['a longer one', timed({ workingMinutes: 241 }, { workingHours: 4 }), both],
    ['more working days', timed({ workingDays: 2 }, { workingDays: 1 }), both],
    [
      'a day of eight hours against eight hours',
      timed({ workingDays: 1 }, { workingHours: 8 }),
      [],
    ],
    ['a day of eight hours against less', timed({ workingDays: 1 }, { workingMinutes: 479 }), both],
    ['more hours than a day has', timed({ workingMinutes: 481 }, { workingDays: 1 }), both],
    ['by the wall clock', timed({ hours: 5 }, { minutes: 299 }), both],
    ['working hours against fewer by the clock', timed({ workingHours: 5 }, { hours: 4 }), both],
    ['working hours against as many by the clock', timed({ workingHours: 4 }, { hours: 4 }), []],
    ['weeks by the clock against working hours', timed({ hours: 337 }, { workingHours: 8 }), both],
    ['what may be shorter or longer', timed({ hours: 48 }, { workingHours: 8 }), []],
    ['months by the clock against working days', timed({ hours: 1_000 }, { workingDays: 5 }), both],
    [
      'one severity',
      timed(
        { bySeverity: { high: { workingHours: 5 }, low: { workingHours: 5 } } },
        { bySeverity: { high: { workingHours: 4 }, low: { workingHours: 5 } } },
      ),
      [longer('high')],
    ],
    [
      'another calendar',
      timed(
        { workingHours: 30, calendar: 'always' },
        { workingHours: 4, calendar: 'office' },
        { calendars: { office: weekdays, always } },
      ),
      [],
    ],
    [
      'calendars made of others, by equal units only',
      timed(
        { workingDays: 3 },
        { workingHours: 1 },
        {
          calendars: {
            office: intersectCalendars([defineCalendar(weekdays), defineCalendar(always)]),
          },
        },
      ),
      [],
    ],
  ] as const)('%s', (_, policy, findings) => {
    expect(findingsOf(policy)).toEqual(findings);
    expect(lintSlaPolicy(defineSlaPolicy(policy))).toMatchSnapshot();
  });

  it('updates and acknowledgements are promises before the end too', () => {
    const times = { workingHours: 4 };
    const policy: SlaPolicyInput = {
      ...base,
      targets: {
        acknowledge: {},
        nextUpdate: {},
        resolution: {},
        done: { kind: 'resolution' },
        other: { kind: 'custom', start: { event: 'received' }, stop: { event: 'note' } },
      },
      rules: [
        {
          name: 'all',
          isDefault: true,
          targets: {
            acknowledge: { workingHours: 9 },
            nextUpdate: { workingHours: 5 },
            other: { workingHours: 9 },
            resolution: times,
            done: { workingHours: 8 },
          },
        },
      ],
    };
    const findings = lintSlaPolicy(defineSlaPolicy(policy));
    expect(
      findings.map(({ name, reference, severities }) => [name, reference, severities]),
    ).toEqual([
      ['acknowledge', 'resolution', ['high']],
      ['acknowledge', 'resolution', ['low']],
      ['nextUpdate', 'resolution', ['high']],
      ['nextUpdate', 'resolution', ['low']],
    ]);
  });

  it('a severity with more time than a less bad one', () => {
    const by = (high: object, low: object) =>
      timed({ workingMinutes: 1 }, { bySeverity: { high, low } });
    const slower = ['rules.0.targets.resolution.bySeverity.high severity.slower'];
    expect(findingsOf(by({ workingHours: 5 }, { workingHours: 4 }))).toEqual(slower);
    expect(findingsOf(by({ workingHours: 4 }, { workingHours: 4 }))).toEqual([]);
    expect(findingsOf(by({ hours: 8 }, { workingDays: 2 }))).toEqual([]);
    const [finding] = lintSlaPolicy(defineSlaPolicy(by({ workingHours: 5 }, { workingHours: 4 })));
    expect(finding?.severities).toEqual(['high', 'low']);
  });

  it('hours over midnight and weeks that changed count with their lengths', () => {
    const night = {
      timeZone: 'UTC',
      versions: [
        { weekly: { mon: ['22:00-06:00'], tue: ['08:00-12:00'] } },
        { from: '2024-01-01', weekly: { mon: ['22:00-06:00'] } },
      ],
    };
    const more = { calendars: { office: night } };
    expect(findingsOf(timed({ workingHours: 9 }, { workingDays: 1 }, more))).toEqual(both);
    expect(findingsOf(timed({ workingHours: 8 }, { workingDays: 1 }, more))).toEqual([]);
    expect(findingsOf(timed({ workingDays: 1 }, { workingMinutes: 239 }, more))).toEqual(both);
    expect(findingsOf(timed({ workingDays: 1 }, { workingMinutes: 241 }, more))).toEqual([]);
  });
});

describe('pauses', () => {
  it.each([
    ['with neither a limit nor an end', {}, ['pauses.a pause.openEnded']],
    ['that an event ends', { autoResumeOn: ['customerMessage'] }, []],
    ['with a limit', { maxTotal: { hours: 8 } }, []],
    ['with a limit of one', { maxEach: { hours: 8 } }, []],
    ['one as long as all', { maxEach: { hours: 8 }, maxTotal: { hours: 8 } }, []],
    [
      'one longer than all',
      { maxEach: { workingDays: 2 }, maxTotal: { workingDays: 1 } },
      ['pauses.a.maxEach pause.eachAboveTotal'],
    ],
  ] as const)('%s', (_, pause, findings) => {
    expect(findingsOf({ ...base, pauses: { a: pause } } as SlaPolicyInput)).toEqual(findings);
  });
});

describe('findings in words', () => {
  it('are said in both languages, with what they are about', () => {
    const policy = defineSlaPolicy({
      ...base,
      calendars: {
        office: { timeZone: 'UTC', weekly: { everyDay: ['09:00-23:59'] } },
        spare: { timeZone: 'UTC', weekly: {} },
      },
      severities: ['high', 'low', 'none'],
      targets: {
        firstResponse: {
          answeredBy: [],
          ladder: [{ level: 'L1', relativeTo: 'due', offset: { hours: -9 }, to: 'lead' }],
        },
        nextUpdate: { ladder: [{ level: 'L2', relativeTo: 'due', to: 'lead' }] },
        resolution: {},
      },
      rules: [
        {
          name: 'a',
          when: { matter: 'complaint' },
          targets: {
            firstResponse: { bySeverity: { high: { workingHours: 9 }, low: { workingHours: 1 } } },
            resolution: { bySeverity: { high: { workingHours: 8 }, low: { workingHours: 16 } } },
          },
        },
        { name: 'b', when: { matter: 'complaint', channel: 'web' }, targets: {} },
      ],
      pauses: { p: { stops: [] }, q: { maxEach: { hours: 2 }, maxTotal: { hours: 1 } } },
    });
    const findings = lintSlaPolicy(policy);
    expect(explainIssues(findings, en)).toEqual([
      'Calendar office ends at 23:59 (09:00-23:59): the last minute of the day is closed; 24:00 is its end.',
      'Calendar spare has no hours: nothing is ever due in it.',
      'Calendar spare is counted by no time.',
      'Severity none has no time in any rule.',
      'firstResponse is met by a reply that the customer does not see.',
      'Level L1 of firstResponse fires as soon as the target begins, for high, low.',
      'Target nextUpdate has no time in any rule: it never runs.',
      'Level L2 of nextUpdate never fires: the target never runs.',
      'No rule applies to some complaints, for example enquiry, severity high: they have no targets.',
      'firstResponse may take longer than resolution, for high.',
      'firstResponse may take longer for high than for low, which is less bad.',
      'Rule b never applies: other rules take whatever it would.',
      'Pause p stops no clock that ever runs.',
      'Pause p has no limit and no event that ends it: a forgotten one stops the clocks for good.',
      'One pause q may be longer than all of them together.',
    ]);
    expect(explainIssues(findings, zhCN)).toEqual([
      '日历 office 的工作时间到 23:59 为止（09:00-23:59），当日最后一分钟不计；当日结束应写作 24:00。',
      '日历 spare 没有工作时间，其中任何时限都不会到期。',
      '日历 spare 没有被任何时限使用。',
      '紧急程度 none 在任何规则中都没有时限。',
      '客户看不到的答复也会使 firstResponse 停止计时。',
      'firstResponse 的升级层级 L1 在计时开始时就会触发（high、low）。',
      '时限 nextUpdate 在任何规则中都没有时长，从不计时。',
      'nextUpdate 的升级层级 L2 永远不会触发：该时限从不计时。',
      '部分工单没有适用的规则，例如：咨询，紧急程度 high；这些工单没有时限。',
      'firstResponse 的时限长于 resolution（high）。',
      'firstResponse：high 的时限长于较轻的 low。',
      '规则 b 永远不会适用：其他规则已全部覆盖。',
      '挂起原因 p 不会停止任何计时。',
      '挂起原因 p 既无上限，也没有自动恢复的事件：忘记恢复，计时将一直停止。',
      '挂起原因 q 的单次上限长于累计上限。',
    ]);
  });
});
