/** Holidays as data: an arrangement is put in order, and one year is joined to another. */
import { describe, expect, test } from 'vitest';
import { chinaArrangement, type HolidayData, joinHolidays } from '../../src/calendar/index.ts';

/** Code and place of every problem. */
function problemsOf(json: unknown): string[] {
  const outcome = chinaArrangement(json);
  return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
}

describe('an arrangement', () => {
  test('is put in order of its dates, days off and make-up days apart', () => {
    const outcome = chinaArrangement({
      year: 2027,
      days: [
        { date: '2027-02-20', name: '春节', isOffDay: false },
        { date: '2027-02-06', name: '春节', isOffDay: true },
        { date: '2027-01-03', name: '元旦', isOffDay: false },
        { date: '2027-01-01', name: '元旦', isOffDay: true },
        { date: '2027-02-05', name: '除夕', isOffDay: true },
      ],
    });
    expect(outcome).toEqual({
      ok: true,
      value: {
        holidays: [
          { on: '2027-01-01', name: '元旦' },
          { on: '2027-02-05', name: '除夕' },
          { on: '2027-02-06', name: '春节' },
        ],
        makeUpDays: [
          { on: '2027-01-03', name: '元旦', like: 'mon' },
          { on: '2027-02-20', name: '春节', like: 'mon' },
        ],
        coverage: { from: '2027-01-01', to: '2028-01-01' },
      },
    });
  });

  test('that names a date twice keeps both, in the order of the file', () => {
    const days = ['中秋节', '国庆节'].map((name) => ({ date: '2020-10-01', name, isOffDay: true }));
    const outcome = chinaArrangement({ year: 2020, days });
    expect(outcome.ok && outcome.value.holidays.map(({ name }) => name)).toEqual([
      '中秋节',
      '国庆节',
    ]);
  });

  test('covers its year, written with four digits', () => {
    const outcome = chinaArrangement({ year: 800, days: [] });
    expect(outcome.ok && outcome.value.coverage).toEqual({ from: '0800-01-01', to: '0801-01-01' });
  });

  test.for([
    ['2027', [' type.wrong']],
    [undefined, [' key.missing']],
    [{ year: 2027 }, ['days key.missing']],
    [{ year: 2027, days: {} }, ['days type.wrong']],
    [{ days: [] }, ['year key.missing']],
  ] as const)('%j is none', ([json, wanted]) => {
    expect(problemsOf(json)).toEqual(wanted);
  });
});

describe('joining', () => {
  const early: HolidayData = {
    holidays: [
      { on: '2026-12-31', name: 'a plan' },
      { on: '2026-05-01', name: 'May Day' },
      { on: '2026-10-10', name: 'a plan' },
    ],
    makeUpDays: [
      { on: '2026-12-27', name: 'a plan', like: 'mon' },
      { on: '2026-05-09', name: 'May Day', like: 'fri' },
    ],
    coverage: { from: '2026-01-01', to: '2027-01-01' },
  };
  const late: HolidayData = {
    holidays: [
      { on: '2027-01-01', name: 'New Year' },
      { on: '2026-12-27', name: 'bridge' },
    ],
    makeUpDays: [
      { on: '2027-01-03', name: 'New Year', like: 'mon' },
      { on: '2026-10-10', name: 'bridge', like: 'tue' },
    ],
    coverage: { from: '2026-10-01', to: '2028-01-01' },
  };

  test('the second wins where both speak of a date, whichever of its lists it stands in', () => {
    expect(joinHolidays(early, late)).toEqual({
      holidays: [
        { on: '2026-05-01', name: 'May Day' },
        { on: '2026-12-27', name: 'bridge' },
        { on: '2026-12-31', name: 'a plan' },
        { on: '2027-01-01', name: 'New Year' },
      ],
      makeUpDays: [
        { on: '2026-05-09', name: 'May Day', like: 'fri' },
        { on: '2026-10-10', name: 'bridge', like: 'tue' },
        { on: '2027-01-03', name: 'New Year', like: 'mon' },
      ],
      coverage: { from: '2026-01-01', to: '2028-01-01' },
    });
  });

  test('the other way round it is the first that gives way, over the same days', () => {
    const joined = joinHolidays(late, early);
    expect(joined.holidays.map(({ on }) => on)).toEqual([
      '2026-05-01',
      '2026-10-10',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(joined.makeUpDays.map(({ on }) => on)).toEqual([
      '2026-05-09',
      '2026-12-27',
      '2027-01-03',
    ]);
    expect(joined.coverage).toEqual({ from: '2026-01-01', to: '2028-01-01' });
  });
});
