/** What stands in a calendar is read as it is meant: order, defaults, and problems that follow no other one. */
import { describe, expect, test } from 'vitest';
import {
  type CalendarInput,
  defineCalendar,
  isWorkingDay,
  nextClosing,
  readCalendar,
} from '../../src/calendar/index.ts';

const base: CalendarInput = { timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } };

/** Code and place of every problem. */
function problemsOf(value: unknown): string[] {
  const outcome = readCalendar(value);
  return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
}

test('days are put in order, and a make-up day works like a Monday where nothing is said', () => {
  const calendar = defineCalendar({
    ...base,
    holidays: ['2026-12-25', { on: '2026-01-01', name: 'New Year' }, '2026-05-01'],
    makeUpDays: ['2026-05-09', { on: '2026-01-04', like: 'fri' }],
    overrides: { '2026-12-31': ['09:00-12:00'], '2026-01-02': [] },
  });
  expect(calendar.holidays).toEqual([
    { on: '2026-01-01', name: 'New Year' },
    { on: '2026-05-01', name: null },
    { on: '2026-12-25', name: null },
  ]);
  expect(calendar.makeUpDays).toEqual([
    { on: '2026-01-04', name: null, like: 'fri' },
    { on: '2026-05-09', name: null, like: 'mon' },
  ]);
  expect(Object.keys(calendar.overrides)).toEqual(['2026-01-02', '2026-12-31']);
});

describe('problems, each told once', () => {
  test.for([
    // Two dates that are none are no conflict.
    [{ ...base, holidays: ['x'], makeUpDays: ['y'] }, ['holidays.0', 'makeUpDays.0']],
    [{ ...base, coverage: { to: '2026-01-01' } }, ['coverage.from']],
    [{ ...base, overrides: 5 }, ['overrides']],
    [{ ...base, overrides: { '2026-01-01': null } }, ['overrides.2026-01-01']],
    [{ ...base, closures: 'never' }, ['closures']],
    [{ timeZone: 'UTC', versions: 5 }, ['versions']],
    [{ timeZone: 'UTC', versions: [5] }, ['versions.0']],
    [{ timeZone: 'UTC', versions: [{ from: 'x', weekly: {} }] }, ['versions.0.from']],
    [{ timeZone: 'UTC', versions: [{ weekly: {} }, { weekly: {} }] }, ['versions.1.from']],
    [
      {
        timeZone: 'UTC',
        versions: [
          { from: '2026-01-01', weekly: {} },
          { from: '2026-01-01', weekly: {} },
        ],
      },
      ['versions.1.from'],
    ],
    [
      { timeZone: 'UTC', weekly: { mon: ['x', '09:00-12:00'], tue: ['y', 'z'] } },
      ['weekly.mon.0', 'weekly.tue.0', 'weekly.tue.1'],
    ],
    [
      { timeZone: 'UTC', weekly: { mon: ['09:00-12:00', 'x'], tue: ['09:00-12:00', 'y'] } },
      ['weekly.mon.1', 'weekly.tue.1'],
    ],
    [{ timeZone: 'UTC', weekly: { mon: ['09:60-11:00'] } }, ['weekly.mon.0']],
    [{ timeZone: 'UTC', weekly: { mon: ['09:00-11:60'] } }, ['weekly.mon.0']],
    [{ timeZone: 'UTC', weekly: { mon: ['09:00-10:00-11:00'] } }, ['weekly.mon.0']],
    [{ timeZone: 'UTC', weekly: { mon: [Object('09:00-17:00')] } }, ['weekly.mon.0']],
  ] as const)('%j', ([value, places]) => {
    expect(problemsOf(value).map((problem) => problem.split(' ')[0])).toEqual(places);
  });
});

describe('hours', () => {
  test('of one day do not depend on those of another', () => {
    const { versions } = defineCalendar({
      timeZone: 'UTC',
      weekly: { mon: ['09:00-12:00'], tue: ['09:00-12:00', '13:00-17:00'], wed: ['09:00-12:00'] },
    });
    expect(versions[0]?.weekly).toMatchObject({
      mon: ['09:00-12:00'],
      tue: ['09:00-12:00', '13:00-17:00'],
      wed: ['09:00-12:00'],
    });
  });

  test('that end at midnight are joined with those before', () => {
    const { versions } = defineCalendar({
      timeZone: 'UTC',
      weekly: { mon: ['18:00-24:00', '17:00-18:00'] },
    });
    expect(versions[0]?.weekly.mon).toEqual(['17:00-24:00']);
  });

  test('over midnight of an override reach into the day after it, and no other', () => {
    const calendar = defineCalendar({
      ...base,
      overrides: { '2026-03-07': ['22:00-02:00'] },
    });
    expect(nextClosing(calendar, '2026-03-07T23:00:00Z')).toBe('2026-03-08T02:00:00.000Z');
    expect(
      ['2026-03-06', '2026-03-07', '2026-03-08'].map((on) => isWorkingDay(calendar, on)),
    ).toEqual([true, true, true]);
    expect(nextClosing(calendar, '2026-03-06T16:00:00Z')).toBe('2026-03-06T17:00:00.000Z');
    expect(nextClosing(calendar, '2026-03-06T17:00:00Z')).toBe('2026-03-08T02:00:00.000Z');
  });
});

test('before the first version there is no work, where it has a first day', () => {
  const calendar = defineCalendar({
    timeZone: 'UTC',
    versions: [{ from: '2026-03-05', weekly: { everyDay: ['09:00-17:00'] } }],
  });
  expect(isWorkingDay(calendar, '2026-03-04')).toBe(false);
  expect(isWorkingDay(calendar, '2026-03-05')).toBe(true);
});
