/** The Chinese calendar: every year's working days, and every date as the package chinese-days tells it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addWorkingTime,
  chinaArrangement,
  defineCalendar,
  dueBy,
  isWorkingDay,
  joinHolidays,
  workingDaysBetween,
} from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import { projectFolder } from '../package/entries.ts';

const office = defineCalendar({
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
  ...chinaHolidays,
});

describe('working days of a year', () => {
  test.for([
    [2015, 249],
    [2016, 250],
    [2017, 249],
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ] as const)('%i: %i', ([year, days]) => {
    expect(workingDaysBetween(office, `${year}-01-01`, { to: `${year + 1}-01-01` })).toBe(days);
  });
});

/** The package reads dates in the zone of the machine, and is off by a day west of Greenwich: it is asked in China. */
function workdaysByPackage(from: string, to: string): string[] {
  const program = join(projectFolder, 'test/calendar/workdays.mjs');
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  return JSON.parse(execFileSync(process.execPath, [program, from, to], { env, encoding: 'utf8' }));
}

test('every date from 2015 to 2026 is what chinese-days says', () => {
  const ours: string[] = [];
  for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (isWorkingDay(office, date)) ours.push(date);
  }
  expect(ours.length).toBe(2_992);
  expect(workdaysByPackage('2015-01-01', '2027-01-01')).toEqual(ours);
});

describe('provisional beyond what is known', () => {
  test.for([
    ['2026-12-31T09:00:00Z', 0.5, false],
    // It ends at closing on the last day known: when work opens again is not known.
    ['2026-12-31T01:00:00Z', 7.5, true],
    ['2026-12-31T09:00:00Z', 2, true],
    ['2014-12-31T01:00:00Z', 1, true],
    ['2015-01-05T01:00:00Z', 1, false],
  ] as const)('%s and %d h: %s', ([at, workingHours, provisional]) => {
    expect(addWorkingTime(office, at, { workingHours }).provisional).toBe(provisional);
  });

  test('a due time says so, and up to when it knows', () => {
    const due = dueBy(office, '2026-12-31T08:00:00Z', { workingDays: 3 });
    expect(due.provisional).toBe(true);
    expect(due.because.at(-1)).toEqual({
      kind: 'due.provisional',
      from: '2015-01-01',
      to: '2027-01-01',
    });
  });

  test('the next arrangement, once it is joined, takes that away', () => {
    const outcome = chinaArrangement({
      year: 2027,
      papers: ['a notice'],
      days: [
        { date: '2026-12-31', name: '元旦', isOffDay: true },
        { date: '2027-01-01', name: '元旦', isOffDay: true },
        { date: '2027-01-03', name: '元旦', isOffDay: false },
      ],
    });
    if (!outcome.ok) throw new Error('not read');
    const joined = joinHolidays(chinaHolidays, outcome.value);
    const calendar = defineCalendar({
      timeZone: 'Asia/Shanghai',
      weekly: { weekdays: ['09:00-18:00'] },
      ...joined,
    });
    expect(isWorkingDay(calendar, '2026-12-31')).toBe(false);
    expect(isWorkingDay(calendar, '2027-01-03')).toBe(true);
    expect(dueBy(calendar, '2026-12-30T08:00:00Z', { workingDays: 3 })).toMatchObject({
      dueAt: '2027-01-05T16:00:00.000Z',
      provisional: false,
    });
  });

  test('a strict calendar refuses instead', () => {
    const strict = defineCalendar({ ...office, strict: true });
    const act = () => dueBy(strict, '2026-12-31T08:00:00Z', { workingDays: 3 });
    expect(act).toThrow(expect.objectContaining({ code: 'calendar.outsideCoverage' }));
    expect(() => isWorkingDay(strict, '2027-01-04')).toThrow(/lies beyond the days/);
  });
});

test('an arrangement tells every problem of its file', () => {
  const outcome = chinaArrangement({
    year: '2027',
    days: [{ date: '2027-02-30', name: '', isOffDay: 'yes', extra: 1 }, 'x'],
  });
  expect(
    outcome.ok ? [] : outcome.problems.map(({ code, path }) => [path.join('.'), code]),
  ).toEqual([
    ['year', 'type.wrong'],
    ['days.0.extra', 'key.unknown'],
    ['days.0.date', 'date.impossible'],
    ['days.0.name', 'text.empty'],
    ['days.0.isOffDay', 'type.wrong'],
    ['days.1', 'type.wrong'],
  ]);
  expect(chinaArrangement(null)).toMatchObject({ ok: false, problems: [{ code: 'type.wrong' }] });
});
