/** Due times: every unit and option, and the reasons. */
import { describe, expect, test } from 'vitest';
import {
  type Duration,
  defineCalendar,
  dueBy,
  intersectCalendars,
  subtractCalendar,
  uniteCalendars,
} from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import { explain, wallTimeOf } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { thrownBy } from '../support/thrown.ts';

const zone = 'Asia/Shanghai';
const office = defineCalendar({
  timeZone: zone,
  weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
  ...chinaHolidays,
});

/** An instant on the wall clock in Shanghai, as month, day and time. */
function wall(instant: string): string {
  const { date, time } = wallTimeOf(instant, zone);
  return `${date.slice(5)} ${time.slice(0, 5)}`;
}

/** Wednesday, 30 September 2026, the day before National Day; 10 October is a make-up Saturday. */
const wednesday = '2026-09-30T16:00:00+08:00';
/** A Saturday without work. */
const saturday = '2026-10-17T10:00:00+08:00';

describe('when it is due', () => {
  test.for([
    [wednesday, { workingHours: 1 }, '09-30 17:00'],
    [wednesday, { workingMinutes: 150 }, '10-08 09:30'],
    [wednesday, { workingSeconds: 60 }, '09-30 16:01'],
    [wednesday, { workingMilliseconds: 1 }, '09-30 16:00'],
    [wednesday, { hours: 48 }, '10-02 16:00'],
    [wednesday, { minutes: 90 }, '09-30 17:30'],
    [wednesday, { minutes: 0.5 }, '09-30 16:00'],
    // 次日起算: Thursday, 8 October is day 1; its end is the beginning of the 9th.
    [wednesday, { workingDays: 1 }, '10-09 00:00'],
    [wednesday, { workingDays: 3 }, '10-11 00:00'],
    [wednesday, { workingDays: 3, at: 'close' }, '10-10 18:00'],
    [wednesday, { workingDays: 3, at: 'keepTime' }, '10-10 16:00'],
    [wednesday, { workingDays: 1, countFrom: 'sameDay' }, '10-01 00:00'],
    [wednesday, { workingDays: 2, countFrom: 'sameDay' }, '10-09 00:00'],
    [wednesday, { workingDays: 1, countFrom: { sameDayIfBefore: '16:00' } }, '10-09 00:00'],
    [wednesday, { workingDays: 1, countFrom: { sameDayIfBefore: '16:00:01' } }, '10-01 00:00'],
    [wednesday, { workingDays: 1, countFrom: { sameDayIfBefore: '24:00' } }, '10-01 00:00'],
    [wednesday, { workingDays: 0 }, '10-01 00:00'],
    [wednesday, { workingDays: 0, at: 'close' }, '09-30 18:00'],
    [wednesday, { workingDays: 0, at: 'keepTime' }, '09-30 16:00'],
    [saturday, { workingDays: 0 }, '10-20 00:00'],
    [saturday, { workingDays: 0, at: 'keepTime' }, '10-19 09:00'],
    [saturday, { workingDays: 1, countFrom: 'sameDay' }, '10-20 00:00'],
    [saturday, { workingDays: 1, at: 'keepTime' }, '10-19 10:00'],
    ['2026-09-30T12:30:00+08:00', { workingDays: 1, at: 'keepTime' }, '10-08 13:30'],
    [wednesday, { days: 1 }, '10-02 00:00'],
    [wednesday, { days: 1, countFrom: 'sameDay' }, '10-01 00:00'],
    [wednesday, { days: 0 }, '10-01 00:00'],
    [wednesday, { days: 1, at: 'keepTime' }, '10-01 16:00'],
    [wednesday, { days: 1, at: 'close' }, '10-02 00:00'],
    [wednesday, { days: 8, at: 'close' }, '10-08 18:00'],
    [wednesday, { days: 1, roll: 'none' }, '10-02 00:00'],
    [wednesday, { days: 1, roll: 'nextWorkingDay' }, '10-09 00:00'],
    [wednesday, { days: 1, roll: 'nextWorkingDay', at: 'close' }, '10-08 18:00'],
    [wednesday, { days: 10, roll: 'nextWorkingDay' }, '10-11 00:00'],
    [wednesday, { weeks: 2 }, '10-15 00:00'],
    [wednesday, { weeks: 1, countFrom: 'sameDay', roll: 'nextWorkingDay' }, '10-09 00:00'],
    [wednesday, { months: 1 }, '10-31 00:00'],
    [wednesday, { months: 1, countFrom: 'sameDay' }, '10-30 00:00'],
    [wednesday, { months: 5 }, '03-01 00:00'],
    ['2026-03-31T10:00:00+08:00', { months: 1 }, '05-01 00:00'],
  ] as const satisfies readonly (readonly [string, Duration, string])[])(
    '%s and %j: %s',
    ([from, duration, wanted]) => {
      const { dueAt, breachAt } = dueBy(office, from, duration);
      expect(wall(dueAt)).toBe(wanted);
      if (
        !Object.keys(duration).some((key) => key.startsWith('working') && key !== 'workingDays')
      ) {
        expect(breachAt).toBe(dueAt);
      }
    },
  );
});

test('a time that ends at closing is due then, and late only after the next opening', () => {
  const due = dueBy(office, wednesday, { workingHours: 2 });
  expect([wall(due.dueAt), wall(due.breachAt)]).toEqual(['09-30 18:00', '10-08 09:00']);
  expect(due.because.at(-1)).toEqual({
    kind: 'due.atClosing',
    closes: '2026-09-30 18:00',
    opens: '2026-10-08 09:00',
  });
  expect(due).toMatchObject({ provisional: false, needs: [], next: null });
});

describe('why', () => {
  test('0 hours on a closed day end at no closing', () => {
    const { because } = dueBy(office, saturday, { workingHours: 0 });
    expect(because.map(({ kind }) => kind)).toEqual(['due.asked', 'due.opens', 'days.closed']);
  });

  test('working hours over a holiday and a make-up day', () => {
    const { because } = dueBy(office, '2026-09-30T20:00:00+08:00', { workingHours: 20 });
    expect(because).toEqual([
      {
        kind: 'due.asked',
        unit: 'workingHours',
        amount: 20,
        from: '2026-09-30 20:00',
        timeZone: zone,
      },
      { kind: 'due.opens', at: '2026-10-08 09:00' },
      {
        kind: 'days.closed',
        from: '2026-10-01',
        to: '2026-10-08',
        days: 7,
        why: 'holiday',
        name: '国庆节',
      },
      { kind: 'day.makeUp', on: '2026-10-10', name: '国庆节', like: 'mon' },
      {
        kind: 'day.worked',
        on: '2026-10-08',
        hours: ['09:00-12:00', '13:30-18:00'],
        milliseconds: 27_000_000,
      },
      {
        kind: 'day.worked',
        on: '2026-10-09',
        hours: ['09:00-12:00', '13:30-18:00'],
        milliseconds: 27_000_000,
      },
      {
        kind: 'day.worked',
        on: '2026-10-10',
        hours: ['09:00-12:00', '13:30-15:30'],
        milliseconds: 18_000_000,
      },
    ]);
  });

  test('working days', () => {
    const { because } = dueBy(office, wednesday, { workingDays: 3 });
    expect(because.map(({ kind }) => kind)).toEqual([
      'due.asked',
      'due.countedFrom',
      'days.closed',
      'day.makeUp',
      'due.lastDay',
    ]);
    expect(because[1]).toEqual({
      kind: 'due.countedFrom',
      on: '2026-10-01',
      rule: 'nextDay',
      counts: 'workingDays',
    });
    expect(because.at(-1)).toEqual({ kind: 'due.lastDay', on: '2026-10-10', at: 'endOfDay' });
  });

  test('a last day that rolled', () => {
    const { because } = dueBy(office, wednesday, { days: 1, roll: 'nextWorkingDay' });
    expect(because.slice(2)).toEqual([
      expect.objectContaining({ kind: 'days.closed', why: 'holiday', days: 7 }),
      { kind: 'due.rolled', from: '2026-10-01', to: '2026-10-08' },
      { kind: 'due.lastDay', on: '2026-10-08', at: 'endOfDay' },
    ]);
  });

  test('a time of day that moved', () => {
    const from = '2026-09-30T12:30:00+08:00';
    const { because } = dueBy(office, from, { workingDays: 1, at: 'keepTime' });
    expect(because.at(-1)).toEqual({
      kind: 'due.moved',
      from: '2026-10-08 12:30',
      to: '2026-10-08 13:30',
    });
  });

  test('overrides, closures and the days of the week', () => {
    const desk = defineCalendar({
      timeZone: 'UTC',
      weekly: { weekdays: ['09:00-17:00'] },
      overrides: { '2026-03-07': ['10:00-12:00'], '2026-03-09': [] },
      closures: { '2026-03-10': ['09:00-17:00'], '2026-03-11': ['12:00-13:00'] },
    });
    const { because } = dueBy(desk, '2026-03-06T16:00:00Z', { workingHours: 5 });
    expect(because.slice(1)).toEqual([
      { kind: 'day.override', on: '2026-03-07', hours: ['10:00-12:00'] },
      { kind: 'day.override', on: '2026-03-09', hours: [] },
      {
        kind: 'days.closed',
        from: '2026-03-09',
        to: '2026-03-10',
        days: 1,
        why: 'override',
        name: null,
      },
      { kind: 'day.closure', on: '2026-03-10', hours: ['09:00-17:00'] },
      {
        kind: 'days.closed',
        from: '2026-03-10',
        to: '2026-03-11',
        days: 1,
        why: 'closure',
        name: null,
      },
      { kind: 'day.closure', on: '2026-03-11', hours: ['12:00-13:00'] },
      {
        kind: 'days.closed',
        from: '2026-03-08',
        to: '2026-03-09',
        days: 1,
        why: 'week',
        name: null,
      },
      { kind: 'day.worked', on: '2026-03-06', hours: ['16:00-17:00'], milliseconds: 3_600_000 },
      { kind: 'day.worked', on: '2026-03-07', hours: ['10:00-12:00'], milliseconds: 7_200_000 },
      { kind: 'day.worked', on: '2026-03-11', hours: ['09:00-11:00'], milliseconds: 7_200_000 },
    ]);
  });

  test('of many days the first and last two, and the sum of those between', () => {
    const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
    const { because } = dueBy(desk, '2026-03-02T09:00:00Z', { workingHours: 75 });
    const worked = because.filter(({ kind }) => /^days?\.worked$/.test(kind));
    expect(worked.map((one) => ('on' in one ? one.on : one.kind))).toEqual([
      '2026-03-02',
      '2026-03-03',
      'days.worked',
      '2026-03-12',
      '2026-03-13',
    ]);
    expect(worked[2]).toEqual({
      kind: 'days.worked',
      from: '2026-03-04',
      to: '2026-03-12',
      days: 6,
      milliseconds: 48 * 3_600_000,
    });
  });

  test('work through midnight is told by day, and a day that the zone skipped', () => {
    const apia = defineCalendar({
      timeZone: 'Pacific/Apia',
      weekly: { everyDay: ['00:00-24:00'] },
    });
    const { because } = dueBy(apia, '2011-12-29T22:00:00-10:00', { workingHours: 3 });
    expect(because.slice(1)).toEqual([
      {
        kind: 'days.closed',
        from: '2011-12-30',
        to: '2011-12-31',
        days: 1,
        why: 'skipped',
        name: null,
      },
      { kind: 'day.worked', on: '2011-12-29', hours: ['22:00-24:00'], milliseconds: 7_200_000 },
      { kind: 'day.worked', on: '2011-12-31', hours: ['00:00-01:00'], milliseconds: 3_600_000 },
    ]);
  });

  test('of calendars made of others, each tells its own days', () => {
    const london = defineCalendar({
      timeZone: 'Europe/London',
      weekly: { weekdays: ['09:00-17:00'] },
      holidays: [{ on: '2026-10-02', name: 'a day off' }],
    });
    const lunch = defineCalendar({ timeZone: zone, weekly: { everyDay: ['11:00-12:00'] } });
    const both = subtractCalendar(uniteCalendars([office, london]), lunch);
    const { because } = dueBy(both, wednesday, { workingHours: 20 });
    // On Friday both have a holiday; the weekend is one in London, and a holiday in Shanghai only.
    expect(because.filter(({ kind }) => kind.startsWith('days.closed'))).toEqual([
      {
        kind: 'days.closed',
        from: '2026-10-02',
        to: '2026-10-03',
        days: 1,
        why: 'holiday',
        name: '国庆节',
      },
      {
        kind: 'days.closed',
        from: '2026-10-03',
        to: '2026-10-05',
        days: 2,
        why: 'week',
        name: null,
      },
    ]);
  });

  test('in both languages', () => {
    const due = dueBy(office, wednesday, { workingHours: 3 });
    expect(explain(due, en)).toEqual([
      '3 working hours from 2026-09-30 16:00 (Asia/Shanghai).',
      '7 days from 2026-10-01 to 2026-10-07 do not count: a holiday (国庆节).',
      '2026-09-30: 16:00-18:00 count, 2 h.',
      '2026-10-08: 09:00-10:00 count, 1 h.',
    ]);
    expect(explain(due, zhCN)).toEqual([
      '自 2026-09-30 16:00（Asia/Shanghai）起 3 个工作小时。',
      '2026-10-01 至 2026-10-07 中有 7 天不计入：节假日（国庆节）。',
      '2026-09-30：16:00-18:00 计入，共 2 小时。',
      '2026-10-08：09:00-10:00 计入，共 1 小时。',
    ]);
  });
});

describe('durations that are none', () => {
  test.for([
    ['duration.unknown', {}],
    ['duration.unknown', undefined],
    ['duration.unknown', { years: 1 }],
    ['duration.unknown', { days: 1, workingDays: 1 }],
    ['number.outOfRange', { workingHours: -1 }],
    ['number.outOfRange', { hours: Number.NaN }],
    ['number.outOfRange', { days: '3' }],
    ['number.outOfRange', { workingDays: 1.5 }],
    ['number.outOfRange', { days: 100_001 }],
    ['number.notWhole', { minutes: 1e-9 }],
    ['number.notWhole', { hours: Number.POSITIVE_INFINITY }],
    ['option.unknown', { workingHours: 1, at: 'close' }],
    ['option.unknown', { hours: 1, countFrom: 'sameDay' }],
    ['option.unknown', { workingDays: 1, roll: 'none' }],
    ['choice.unknown', { workingDays: 1, at: 'noon' }],
    ['choice.unknown', { workingDays: 1, countFrom: 'tomorrow' }],
    ['choice.unknown', { days: 1, roll: 'back' }],
    ['time.malformed', { days: 1, countFrom: {} }],
    ['time.malformed', { days: 1, countFrom: { sameDayIfBefore: '24:01' } }],
    ['date.outOfRange', { days: 100_000, roll: 'nextWorkingDay' }],
  ] as const)('%s: %j', ([code, duration]) => {
    const act = () => dueBy(office, wednesday, duration as never);
    expect(thrownBy(act)).toMatchObject({ name: 'ContractError', code });
  });
});

describe('near changes of the clock the reasons say the hours that were', () => {
  const worked = (timeZone: string, at: string, duration: Duration) => {
    const always = defineCalendar({ timeZone, weekly: { everyDay: ['00:00-24:00'] } });
    return dueBy(always, at, duration).because.filter(({ kind }) => kind === 'day.worked');
  };
  test.for([
    ['America/New_York', '2026-11-01T05:30:00Z', 60, '2026-11-01', ['01:30-02:00', '01:00-01:30']],
    ['America/New_York', '2026-11-01T05:30:00Z', 30, '2026-11-01', ['01:30-02:00']],
    ['America/New_York', '2026-03-08T06:30:00Z', 60, '2026-03-08', ['01:30-02:00', '03:00-03:30']],
    // At one past midnight the clock goes back an hour: the first minute of Sunday came before.
    [
      'America/St_Johns',
      '2010-11-07T02:45:00Z',
      10,
      '2010-11-07',
      ['00:00-00:00:59', '00:00-00:00'],
    ],
  ] as const)('%s %s, %d minutes', ([zone, at, workingMinutes, on, hours]) => {
    const days = worked(zone, at, { workingMinutes });
    const sum = days.reduce(
      (total, one) => total + ('milliseconds' in one ? one.milliseconds : 0),
      0,
    );
    expect(sum).toBe(workingMinutes * 60_000);
    if (zone !== 'America/St_Johns') expect(days).toMatchObject([{ on, hours }]);
    for (const one of days) {
      expect(
        'hours' in one &&
          one.hours.every((text) => /^\d\d:\d\d(:\d\d)?-\d\d:\d\d(:\d\d)?$/.test(text)),
      ).toBe(true);
    }
  });

  test('parts of a second are within the second that is told', () => {
    const [first] = worked('UTC', '2026-03-06T10:00:00.200Z', { workingMilliseconds: 300 });
    expect(first).toMatchObject({ hours: ['10:00-10:00:01'], milliseconds: 300 });
  });
});

describe('an intersection, and what was taken out', () => {
  const days = (calendar: Parameters<typeof dueBy>[0]) =>
    dueBy(calendar, wednesday, { workingHours: 6 }).because.filter(
      ({ kind }) => kind === 'days.closed',
    );
  const plain = defineCalendar({ timeZone: zone, weekly: { everyDay: ['09:00-18:00'] } });
  test('is closed when one of its parts has a holiday', () => {
    expect(days(intersectCalendars([plain, office]))[0]).toMatchObject({ why: 'holiday', days: 7 });
  });
  test('a day taken out is closed', () => {
    const removed = defineCalendar({
      timeZone: zone,
      weekly: {},
      overrides: { '2026-10-01': ['00:00-24:00'] },
    });
    expect(days(subtractCalendar(plain, removed))).toEqual([
      {
        kind: 'days.closed',
        from: '2026-10-01',
        to: '2026-10-02',
        days: 1,
        why: 'closure',
        name: null,
      },
    ]);
  });
});

describe('elapsed time asks no calendar', () => {
  const strict = defineCalendar({ ...office, strict: true });
  const late = '2026-12-31T10:00:00+08:00';
  test.for([
    [{ hours: 48 }, false],
    [{ minutes: 5 }, false],
    [{ days: 3 }, false],
    [{ days: 3, at: 'keepTime' }, false],
    [{ days: 3, at: 'close' }, true],
    [{ days: 3, roll: 'nextWorkingDay' }, true],
    [{ workingDays: 1 }, true],
    [{ workingHours: 20 }, true],
    // The end of the last day known is known.
    [{ workingDays: 1, countFrom: 'sameDay' }, false],
  ] as const satisfies readonly (readonly [Duration, boolean])[])('%j', ([duration, needs]) => {
    expect(dueBy(office, late, duration).provisional).toBe(needs);
    const act = () => dueBy(strict, late, duration);
    if (needs) expect(thrownBy(act)).toMatchObject({ code: 'calendar.outsideCoverage' });
    else expect(act().dueAt).toBe(dueBy(office, late, duration).dueAt);
  });

  test('and ends within the years that calendars answer for', () => {
    for (const duration of [{ hours: 3e6 }, { months: 100_000 }]) {
      expect(thrownBy(() => dueBy(office, late, duration))).toMatchObject({
        code: 'date.outOfRange',
      });
    }
  });

  test('tenths of hours are whole milliseconds, however many', () => {
    expect(dueBy(office, late, { hours: 4_096.1 }).dueAt).toBe('2027-06-19T18:06:00.000Z');
  });
});
