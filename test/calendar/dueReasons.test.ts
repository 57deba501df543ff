/** The reasons of a due time at their edges: none too many, none too few, each with its own day. */
import { describe, expect, test } from 'vitest';
import {
  type CalendarInput,
  type DueReason,
  type Duration,
  defineCalendar,
  dueBy,
} from '../../src/calendar/index.ts';

const utc = (more: Partial<CalendarInput> = {}) =>
  defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] }, ...more });
const desk = utc();
/** Of March 2026; the 6th is a Friday. */
const at = (text: string): string => `2026-03-${text}:00.000Z`;

const kinds = (duration: Duration, from = at('06T10:00')): string[] =>
  dueBy(desk, from, duration).because.map(({ kind }) => kind);
const closed = (because: readonly DueReason[]) =>
  because.flatMap((one) => (one.kind === 'days.closed' ? [[one.from, one.to, one.why]] : []));

describe('which reasons there are', () => {
  test.for([
    [{ workingDays: 0 }, ['due.asked', 'due.lastDay']],
    [{ days: 0 }, ['due.asked', 'due.lastDay']],
    [{ days: 1 }, ['due.asked', 'due.countedFrom', 'due.lastDay']],
    [{ days: 3, roll: 'nextWorkingDay' }, ['due.asked', 'due.countedFrom', 'due.lastDay']],
    [{ days: 1, at: 'keepTime' }, ['due.asked', 'due.countedFrom', 'due.lastDay']],
    [
      { workingDays: 1, at: 'keepTime' },
      ['due.asked', 'due.countedFrom', 'days.closed', 'due.lastDay'],
    ],
    [{ workingHours: 1 }, ['due.asked', 'day.worked']],
    [{ hours: 1 }, ['due.asked']],
  ] as const satisfies readonly (readonly [Duration, readonly string[]])[])(
    '%j: %j',
    ([duration, wanted]) => {
      expect(kinds(duration)).toEqual(wanted);
    },
  );

  test.for([
    [{ workingDays: 2, countFrom: 'sameDay' }, '2026-03-06', 'sameDay', 'workingDays'],
    [{ workingDays: 2 }, '2026-03-07', 'nextDay', 'workingDays'],
    [{ days: 2, countFrom: 'sameDay' }, '2026-03-06', 'sameDay', 'everyDay'],
    [{ weeks: 1 }, '2026-03-07', 'nextDay', 'everyDay'],
    [{ months: 1, countFrom: { sameDayIfBefore: '10:01' } }, '2026-03-06', 'sameDay', 'everyDay'],
  ] as const satisfies readonly (readonly [Duration, string, string, string])[])(
    '%j counts from %s',
    ([duration, on, rule, counts]) => {
      const { because } = dueBy(desk, at('06T10:00'), duration);
      expect(because[1]).toEqual({ kind: 'due.countedFrom', on, rule, counts });
    },
  );
});

test('seconds are told where there are any', () => {
  const { because } = dueBy(desk, '2026-03-06T10:00:30Z', { workingMinutes: 1 });
  expect(because[0]).toMatchObject({ from: '2026-03-06 10:00:30' });
  expect(because[1]).toMatchObject({ hours: ['10:00:30-10:01:30'] });
});

describe('days that are closed', () => {
  test('holidays side by side with names of their own are told apart', () => {
    const calendar = utc({
      holidays: [
        { on: '2026-03-09', name: 'one' },
        { on: '2026-03-10', name: 'other' },
        { on: '2026-03-11', name: 'other' },
      ],
    });
    const { because } = dueBy(calendar, at('06T16:00'), { workingHours: 2 });
    expect(because.slice(1, 4)).toMatchObject([
      { from: '2026-03-09', to: '2026-03-10', days: 1, why: 'holiday', name: 'one' },
      { from: '2026-03-10', to: '2026-03-12', days: 2, why: 'holiday', name: 'other' },
      { from: '2026-03-07', to: '2026-03-09', days: 2, why: 'week', name: null },
    ]);
  });

  test('after an evening that ends at midnight are those of the week, like every day', () => {
    const evening = utc({ weekly: { weekdays: ['18:00-24:00'] } });
    const { because } = dueBy(evening, at('06T20:00'), { workingHours: 5 });
    expect(closed(because)).toEqual([['2026-03-07', '2026-03-09', 'week']]);
  });
});

describe('days that counted', () => {
  const worked = (workingHours: number): string[] =>
    dueBy(desk, at('02T09:00'), { workingHours }).because.flatMap((one) => {
      if (one.kind === 'day.worked') return [one.on.slice(8)];
      return one.kind === 'days.worked'
        ? [`${one.from.slice(8)}-${one.to.slice(8)} ${one.days}`]
        : [];
    });
  test.for([
    [40, ['02', '03', '04', '05', '06']],
    [56, ['02', '03', '04', '05', '06', '09', '10']],
    [57, ['02', '03', '04-10 4', '10', '11']],
  ] as const)('%i hours', ([hours, wanted]) => {
    expect(worked(hours)).toEqual(wanted);
  });

  test('one millisecond before the clock changes is not the hour after', () => {
    const always = defineCalendar({
      timeZone: 'America/New_York',
      weekly: { everyDay: ['00:00-24:00'] },
    });
    const last = { workingMilliseconds: 1_799_999 };
    const { because } = dueBy(always, '2026-11-01T05:30:00Z', last);
    expect(because.slice(1)).toEqual([
      { kind: 'day.worked', on: '2026-11-01', hours: ['01:30-02:00'], milliseconds: 1_799_999 },
    ]);
  });

  test('hours of a single day that overlap, one of them over midnight, are told as one', () => {
    const on = '2026-03-07';
    const calendar = utc({ overrides: { [on]: ['22:00-02:00', '05:00-23:00'] } });
    const { because } = dueBy(calendar, at('06T16:00'), { workingHours: 22 });
    expect(because).toContainEqual({ kind: 'day.override', on, hours: ['05:00-24:00'] });
    expect(because).toContainEqual({
      kind: 'day.worked',
      on,
      hours: ['05:00-24:00'],
      milliseconds: 19 * 3_600_000,
    });
  });
});

describe('at the close of work', () => {
  const on = '2026-03-06';
  test.for([
    [['09:00-17:00'], '17:00'],
    [['09:00-12:00', '13:00-18:00'], '18:00'],
    [['08:00-10:00', '11:00-12:00', '14:00-19:00'], '19:00'],
  ] as const)('%j: %s', ([hours, closes]) => {
    const calendar = utc({ overrides: { [on]: hours } });
    expect(dueBy(calendar, at('05T10:00'), { workingDays: 1, at: 'close' }).dueAt).toBe(
      at(`06T${closes}`),
    );
  });
});

describe('0 days', () => {
  test.for([
    [{ days: 0, countFrom: 'sameDay' }, '07T00:00'],
    [{ weeks: 0, countFrom: 'sameDay' }, '07T00:00'],
    [{ months: 0, countFrom: 'sameDay' }, '07T00:00'],
    [{ months: 0 }, '07T00:00'],
    [{ workingDays: 0, countFrom: 'sameDay' }, '07T00:00'],
  ] as const satisfies readonly (readonly [Duration, string])[])(
    '%j are due on the day itself',
    ([duration, wanted]) => {
      expect(dueBy(desk, at('06T10:00'), duration).dueAt).toBe(at(wanted));
    },
  );

  test('keep the second of two hours that show the same time', () => {
    const always = defineCalendar({
      timeZone: 'America/New_York',
      weekly: { everyDay: ['00:00-24:00'] },
    });
    const second = '2026-11-01T06:30:00.000Z';
    for (const duration of [
      { days: 0, at: 'keepTime' },
      { workingDays: 0, at: 'keepTime' },
    ] as const) {
      expect(dueBy(always, second, duration).dueAt).toBe(second);
    }
  });
});

describe('provisional', () => {
  const known = defineCalendar({
    timeZone: 'UTC',
    weekly: { everyDay: ['00:00-24:00'], sat: ['09:00-17:00'] },
    coverage: { from: '2026-03-02', to: '2026-03-08' },
  });
  test.for([
    ['06T00:00', { workingDays: 1, at: 'keepTime' }, '07T09:00', false],
    ['07T00:00', { days: 1, at: 'keepTime', roll: 'nextWorkingDay' }, '08T00:00', true],
    ['07T00:00', { workingDays: 1, at: 'keepTime' }, '08T00:00', true],
    // The end of the last day known is known.
    ['06T00:00', { workingDays: 1 }, '08T00:00', false],
    // It ends as work closes on the last day known: when it opens again is not known.
    ['07T09:00', { workingHours: 8 }, '07T17:00', true],
    ['07T09:00', { workingHours: 7 }, '07T16:00', false],
    ['01T23:00', { workingHours: 2 }, '02T01:00', true],
    ['02T00:00', { workingHours: 2 }, '02T02:00', false],
  ] as const satisfies readonly (readonly [string, Duration, string, boolean])[])(
    '%s and %j: %s, %s',
    ([from, duration, dueAt, provisional]) => {
      expect(dueBy(known, at(from), duration)).toMatchObject({ dueAt: at(dueAt), provisional });
    },
  );
});
