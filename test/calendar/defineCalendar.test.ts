/** What a calendar may say, what it is read as, and everything that may be wrong with one. */
import { describe, expect, test } from 'vitest';
import {
  type CalendarInput,
  calendarSchema,
  defineCalendar,
  isWorkingDay,
  nextOpening,
  readCalendar,
  uniteCalendars,
  workedBetween,
} from '../../src/calendar/index.ts';
import { thrownBy } from '../support/thrown.ts';

const weekdays = ['09:00-17:00'];
const base: CalendarInput = { timeZone: 'UTC', weekly: { weekdays } };

/** Code and place of every problem. */
function problemsOf(value: unknown): string[] {
  const outcome = readCalendar(value);
  return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
}

test('what is left out has a default', () => {
  expect(defineCalendar({ timeZone: 'UTC', weekly: { weekdays, sat: [] } })).toEqual({
    format: 'calendar@1',
    kind: 'weekly',
    id: 'calendar',
    timeZone: 'UTC',
    versions: [
      {
        from: null,
        weekly: {
          mon: weekdays,
          tue: weekdays,
          wed: weekdays,
          thu: weekdays,
          fri: weekdays,
          sat: [],
          sun: [],
        },
      },
    ],
    holidays: [],
    makeUpDays: [],
    overrides: {},
    closures: {},
    overnight: 'split',
    coverage: null,
    strict: false,
  });
});

test('the narrower key of a week wins', () => {
  const { versions } = defineCalendar({
    timeZone: 'UTC',
    weekly: {
      everyDay: ['00:00-01:00'],
      weekdays: ['00:00-02:00'],
      weekend: ['00:00-03:00'],
      wed: ['00:00-04:00'],
      sun: [],
    },
  });
  expect(Object.values(versions[0]?.weekly ?? {}).map(([hours]) => hours ?? null)).toEqual([
    '00:00-02:00',
    '00:00-02:00',
    '00:00-04:00',
    '00:00-02:00',
    '00:00-02:00',
    '00:00-03:00',
    null,
  ]);
});

describe('hours are joined and put in order', () => {
  test.for([
    [
      ['13:00-17:00', '09:00-12:00'],
      ['09:00-12:00', '13:00-17:00'],
    ],
    [['09:00-12:00', '12:00-17:00'], ['09:00-17:00']],
    [['09:00-12:00', '10:00-11:00', '11:30-13:00'], ['09:00-13:00']],
    [['00:00-24:00'], ['00:00-24:00']],
    [['18:00-00:00'], ['18:00-24:00']],
    [
      ['22:00-06:00', '05:00-23:00'],
      ['05:00-23:00', '22:00-06:00'],
    ],
    [['09:00:30-09:01'], ['09:00:30-09:01']],
    [['23:59:59-24:00'], ['23:59:59-24:00']],
  ] as const)('%j', ([given, wanted]) => {
    const { versions } = defineCalendar({ timeZone: 'UTC', weekly: { mon: given } });
    expect(versions[0]?.weekly.mon).toEqual(wanted);
  });
});

describe('hours that are none', () => {
  test.for([
    '9:00-17:00',
    '09:00',
    '09:00-25:00',
    '24:00-24:00',
    '24:00-06:00',
    '09:60-10:00',
    '09:00:60-10:00',
    '09:00-09:00',
    '09:00-24:01',
    '09:00 - 17:00',
    '',
    9,
    null,
    ['09:00', '17:00'],
  ])('%j', (hours) => {
    expect(problemsOf({ timeZone: 'UTC', weekly: { mon: [hours] } })).toEqual([
      'weekly.mon.0 hours.malformed',
    ]);
  });
});

describe('every problem is told, with its place', () => {
  test.for([
    [null, [' type.wrong']],
    ['office', [' type.wrong']],
    [{}, ['timeZone key.missing', ' calendar.weeklyOrVersions']],
    [{ ...base, weekly: { monday: [] } }, ['weekly.monday key.unknown']],
    [{ ...base, weekly: [] }, ['weekly type.wrong']],
    [{ ...base, weekly: { mon: '09:00-17:00' } }, ['weekly.mon type.wrong']],
    [{ ...base, hours: {} }, ['hours key.unknown']],
    [{ ...base, timeZone: 'Asia/Nowhere' }, ['timeZone zone.unknown']],
    [{ ...base, timeZone: 'CST' }, ['timeZone zone.unknown']],
    [{ ...base, timeZone: 8 }, ['timeZone type.wrong']],
    [{ ...base, id: '' }, ['id text.empty']],
    [{ ...base, format: 'calendar@2' }, ['format choice.unknown']],
    [{ ...base, kind: 'daily' }, ['kind choice.unknown']],
    [{ ...base, overnight: 'nextDate' }, ['overnight choice.unknown']],
    [{ ...base, strict: 'yes' }, ['strict type.wrong']],
    [{ ...base, versions: [{ weekly: {} }] }, [' calendar.weeklyOrVersions']],
    [{ timeZone: 'UTC', versions: [] }, ['versions list.empty']],
    [{ timeZone: 'UTC', versions: [{}] }, ['versions.0.weekly key.missing']],
    [
      {
        timeZone: 'UTC',
        versions: [
          { from: '2026-02-01', weekly: {} },
          { weekly: {} },
          { from: '2026-01-01', weekly: {} },
        ],
      },
      ['versions.1.from versions.order', 'versions.2.from versions.order'],
    ],
    [{ ...base, holidays: ['2026-02-29'] }, ['holidays.0 date.impossible']],
    [{ ...base, holidays: [{ on: '2026-2-1' }] }, ['holidays.0.on date.malformed']],
    [{ ...base, holidays: [{ name: 'x' }] }, ['holidays.0.on key.missing']],
    [{ ...base, holidays: [20260101] }, ['holidays.0 type.wrong']],
    [{ ...base, holidays: '2026-01-01' }, ['holidays type.wrong']],
    [{ ...base, holidays: [{ on: '2026-01-01', name: '' }] }, ['holidays.0.name text.empty']],
    [
      { ...base, makeUpDays: [{ on: '2026-01-04', like: 'monday' }] },
      ['makeUpDays.0.like choice.unknown'],
    ],
    [{ ...base, overrides: [] }, ['overrides type.wrong']],
    [{ ...base, overrides: { today: [] } }, ['overrides.today date.malformed']],
    [{ ...base, closures: { '2026-01-01': ['x'] } }, ['closures.2026-01-01.0 hours.malformed']],
    [{ ...base, coverage: 2026 }, ['coverage type.wrong']],
    [{ ...base, coverage: { from: '2026-01-01' } }, ['coverage.to key.missing']],
    [
      { ...base, coverage: { from: '2026-01-01', to: '2026-01-01' } },
      ['coverage.to period.backwards'],
    ],
    [{ kind: 'union', id: 'a', timeZone: 'UTC', of: [] }, ['of list.empty']],
    [{ kind: 'union', id: 'a', timeZone: 'UTC', of: [{ ...base, id: 1 }] }, ['of.0.id type.wrong']],
  ] as const)('%j', ([value, wanted]) => {
    expect(problemsOf(value)).toEqual(wanted);
  });
});

describe('a date may stand in one list only', () => {
  const on = '2026-10-10';
  test.for([
    [{ holidays: [on], makeUpDays: [on] }, ['makeUpDays', 'holidays']],
    [{ holidays: [on], overrides: { [on]: [] } }, ['overrides', 'holidays']],
    [{ makeUpDays: [{ on, like: 'fri' }], overrides: { [on]: [] } }, ['overrides', 'makeUpDays']],
  ] as const)('%j', ([more, lists]) => {
    const outcome = readCalendar({ ...base, ...more });
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      {
        code: 'calendar.conflict',
        path: [lists[1]],
        message: `${lists[1]}: "${on}" stands in ${lists[0]} and in ${lists[1]}`,
        received: `"${on}"`,
        on,
        lists,
      },
    ]);
  });

  test('but twice in the same one', () => {
    const { holidays } = defineCalendar({ ...base, holidays: [on, { on, name: 'again' }] });
    expect(holidays).toEqual([{ on, name: 'again' }]);
  });
});

test('a wrong literal throws one error with everything', () => {
  const act = () => defineCalendar({ timeZone: 'Asia/Nowhere', weekly: { mon: ['x'] } });
  expect(thrownBy(act)).toMatchObject({ name: 'PolicyError', code: 'policy.invalid' });
  expect(act).toThrow(
    /timeZone: "Asia\/Nowhere" is not a known IANA time zone[\s\S]*weekly.mon\[0\]: "x"/,
  );
});

test('a checked calendar is frozen, and its JSON is read as the same, a combined one too', () => {
  const office = defineCalendar({
    ...base,
    holidays: [{ on: '2026-01-01', name: 'New Year' }],
    makeUpDays: [{ on: '2026-01-03', like: 'fri' }],
    overrides: { '2026-01-05': ['22:00-06:00'] },
    closures: { '2026-01-06': ['12:00-13:00'] },
    overnight: 'startDate',
    coverage: { from: '2026-01-01', to: '2027-01-01' },
  });
  expect(Object.isFrozen(office.holidays[0])).toBe(true);
  const both = uniteCalendars([office, defineCalendar({ ...base, timeZone: 'Asia/Shanghai' })]);
  for (const calendar of [office, both]) {
    const outcome = readCalendar(JSON.parse(JSON.stringify(calendar)));
    expect(outcome).toEqual({ ok: true, value: calendar });
    const month = { to: '2026-02-01T00:00:00Z' };
    const read = outcome.ok ? outcome.value : office;
    expect(workedBetween(read, '2026-01-01T00:00:00Z', month)).toBe(
      workedBetween(calendar, '2026-01-01T00:00:00Z', month),
    );
  }
});

describe('combined calendars that nest', () => {
  const nested = (levels: number) => {
    let value: unknown = base;
    for (let level = 0; level < levels; level += 1) {
      value = { kind: 'union', id: 'nested', timeZone: 'UTC', of: [value] };
    }
    return readCalendar(value);
  };

  test('100 levels are read', () => {
    expect(nested(100).ok).toBe(true);
  });

  test.each([101, 100_000])('%i are a problem', (levels) => {
    const outcome = nested(levels);
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([
      {
        code: 'calendar.nested',
        path: [...Array.from({ length: 100 }, () => ['of', 0]).flat(), 'of'],
        message: expect.stringMatching(/nests more than 100 levels of calendars$/),
      },
    ]);
  });
});

test('a copy is refused until it is read again', () => {
  const copy = { ...defineCalendar(base) };
  const act = () => nextOpening(copy as never, 0);
  expect(thrownBy(act)).toMatchObject({ name: 'ContractError', code: 'calendar.unchecked' });
  expect(thrownBy(() => nextOpening(undefined as never, 0))).toMatchObject({
    code: 'calendar.unchecked',
  });
});

test('the schema makes the same checks', () => {
  expect(calendarSchema.parse(base)).toEqual(defineCalendar(base));
  const result = calendarSchema.safeParse({ ...base, holidays: ['2026-02-29'] });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['holidays.0']);
  expect('~standard' in calendarSchema).toBe(true);
});

describe('which list decides a day', () => {
  const calendar = defineCalendar({
    timeZone: 'UTC',
    versions: [
      { weekly: { weekdays: ['08:00-09:00'] } },
      { from: '2026-03-04', weekly: { weekdays: ['08:00-10:00'], sat: ['08:00-11:00'] } },
    ],
    holidays: ['2026-03-05'],
    makeUpDays: ['2026-03-07', { on: '2026-03-08', like: 'sat' }],
    overrides: { '2026-03-06': ['08:00-12:00'], '2026-03-09': [] },
    closures: { '2026-03-06': ['09:00-10:00', '09:30-10:30'], '2026-03-10': ['07:00-20:00'] },
  });
  test.for([
    ['2026-03-03', 1, 'the week'],
    ['2026-03-04', 2, 'the version from that day on'],
    ['2026-03-05', 0, 'a holiday'],
    ['2026-03-06', 2.5, 'an override, less closures that overlap'],
    ['2026-03-07', 2, 'a make-up day like Monday'],
    ['2026-03-08', 3, 'a make-up day like Saturday'],
    ['2026-03-09', 0, 'an empty override'],
    ['2026-03-10', 0, 'a closure of the whole day'],
    ['2026-03-11', 2, 'the week again'],
  ] as const)('%s: %d h, %s', ([date, hours]) => {
    const from = `${date}T00:00:00Z`;
    const to = new Date(Date.parse(from) + 86_400_000);
    expect(workedBetween(calendar, from, { to }) / 3_600_000).toBe(hours);
    expect(isWorkingDay(calendar, date)).toBe(hours > 0);
  });
});

describe('hours over midnight', () => {
  // Friday night to Saturday morning; Saturday, 7 March, is a holiday.
  const night = (overnight: 'split' | 'startDate', more: Partial<CalendarInput> = {}) =>
    defineCalendar({ timeZone: 'UTC', weekly: { fri: ['22:00-06:00'] }, overnight, ...more });
  const hours = (calendar: ReturnType<typeof night>): number =>
    workedBetween(calendar, '2026-03-06T00:00:00Z', { to: '2026-03-08T00:00:00Z' }) / 3_600_000;
  test.for([
    ['split', {}, 8],
    ['startDate', {}, 8],
    ['split', { holidays: ['2026-03-07'] }, 2],
    ['startDate', { holidays: ['2026-03-07'] }, 8],
    ['split', { holidays: ['2026-03-06'] }, 6],
    ['startDate', { holidays: ['2026-03-06'] }, 0],
    ['split', { overrides: { '2026-03-07': [] } }, 2],
    ['startDate', { overrides: { '2026-03-07': [] } }, 8],
    ['split', { overrides: { '2026-03-06': ['23:00-01:00'] } }, 7],
    ['startDate', { overrides: { '2026-03-06': ['23:00-01:00'] } }, 2],
    ['split', { makeUpDays: [{ on: '2026-03-07', like: 'mon' }] }, 2],
    ['split', { makeUpDays: [{ on: '2026-03-07', like: 'sat' }] }, 8],
    ['split', { closures: { '2026-03-06': ['23:00-01:00'] } }, 6],
    ['startDate', { closures: { '2026-03-07': ['00:00-02:00'] } }, 6],
  ] as const)('%s with %j: %d h', ([overnight, more, wanted]) => {
    expect(hours(night(overnight, more as Partial<CalendarInput>))).toBe(wanted);
  });
});

test('50,000 holidays and 100,000 closures are taken, and no list is changed', () => {
  const dates = Array.from({ length: 100_000 }, (_, index) =>
    new Date(Date.UTC(1950, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
  );
  const input: CalendarInput = {
    timeZone: 'Asia/Shanghai',
    weekly: { everyDay: ['00:00-24:00'] },
    holidays: dates.slice(0, 50_000),
    closures: Object.fromEntries(dates.map((date) => [date, ['12:00-13:00']])),
  };
  const before = JSON.stringify(input);
  const calendar = defineCalendar(input);
  expect(calendar.holidays.length).toBe(50_000);
  expect(isWorkingDay(calendar, dates[49_999] as string)).toBe(false);
  expect(isWorkingDay(calendar, dates[50_000] as string)).toBe(true);
  const day = { to: '2090-01-02T00:00:00+08:00' };
  expect(workedBetween(calendar, '2090-01-01T00:00:00+08:00', day)).toBe(23 * 3_600_000);
  expect(JSON.stringify(input)).toBe(before);
});
