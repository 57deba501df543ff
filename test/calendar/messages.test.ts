/** What is said when something is wrong: whole sentences, which name the place and the value. */
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  chinaArrangement,
  defineCalendar,
  dueBy,
  indexCalendar,
  isWorking,
  readCalendar,
  uniteCalendars,
} from '../../src/calendar/index.ts';
import { thrownBy } from '../support/thrown.ts';

const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
const never = defineCalendar({ timeZone: 'UTC', weekly: {} });
const strict = defineCalendar({
  timeZone: 'UTC',
  weekly: { weekdays: ['09:00-17:00'] },
  coverage: { from: '2026-01-01', to: '2027-01-01' },
  strict: true,
});
const at = '2026-03-06T10:00:00Z';

const said = (acts: readonly (() => unknown)[]): string[] =>
  acts.map((act) => {
    const { code, argument, message } = thrownBy(act) as Record<string, string>;
    return `${code} | ${argument} | ${message}`;
  });

test('of wrong calls', () => {
  expect(
    said([
      () => isWorking({ ...desk } as never, at),
      () => isWorking(desk, '1812-01-01T00:00:00Z'),
      () => isWorking(desk, 'soon'),
      () => isWorking(strict, '2027-06-01T10:00:00Z'),
      () => addWorkingTime(desk, at, {} as never),
      () => addWorkingTime(desk, at, { workingHours: 1, at: 'close' } as never),
      () => addWorkingTime(desk, at, { workingHours: 1, direction: 'up' as never }),
      () => addWorkingTime(desk, at, { workingMinutes: Number.NaN }),
      () => addWorkingTime(never, at, { workingHours: 1 }),
      () => addWorkingDays(desk, at, { workingDays: 0.5 }),
      () => addWorkingDays(never, at, { workingDays: 2 }),
      () => indexCalendar(desk).add(0, 0.5),
      () => indexCalendar(desk).between(0, Number.POSITIVE_INFINITY),
      () => uniteCalendars([]),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "calendar.unchecked | calendar | calendar: an object is no checked calendar, or a copy of one; make it with defineCalendar or readCalendar",
      "date.outOfRange | at | at: "1812-01-01T00:00:00.000Z" lies outside the years 1900 to 2200 that calendars answer for",
      "instant.malformed | at | at: "soon" is not an instant: ISO 8601 text with Z or an offset, a Date, or epoch milliseconds",
      "calendar.outsideCoverage | at | at: "2027-06-01T10:00:00.000Z" lies beyond the days for which holidays are known, 2026-01-01 to 2027-01-01",
      "duration.unknown | options | options: an object is not one of workingHours, workingMinutes, workingSeconds and workingMilliseconds",
      "option.unknown | options.at | options.at: "at" is no known option",
      "choice.unknown | direction | direction: "up" is neither 'forward' nor 'back'",
      "number.notWhole | workingMinutes | workingMinutes: NaN makes no whole number of milliseconds",
      "calendar.noWorkingTime | calendar | calendar: "2026-03-06T10:00:00.000Z" has not enough working time within 20 years of it",
      "number.notWhole | workingDays | workingDays: 0.5 is not a whole number",
      "calendar.noWorkingTime | workingDays | workingDays: 2 working days are more than the calendar has within 20 years",
      "number.notWhole | workingMilliseconds | workingMilliseconds: 0.5 is not a whole number of milliseconds",
      "date.outOfRange | at | at: Infinity lies outside the years 1900 to 2200 that calendars answer for",
      "list.empty | calendars | calendars: a list of 0 must hold a calendar",
    ]
  `);
});

test('of durations', () => {
  const given = [
    {},
    { days: 1, hours: 1 },
    { workingHours: 1, at: 'close' },
    { workingHours: -1 },
    { workingDays: 1.5 },
    { days: 1, at: 'noon' },
    { days: 1, roll: 'back' },
    { days: 1, countFrom: 'tomorrow' },
    { days: 1, countFrom: { sameDayIfBefore: '25:00' } },
    { minutes: 1e-9 },
    { hours: 3e6 },
  ];
  expect(said(given.map((one) => () => dueBy(desk, at, one as never)))).toMatchInlineSnapshot(`
    [
      "duration.unknown | duration | duration: an object has not one of the units workingHours, workingMinutes, workingSeconds, workingMilliseconds, workingDays, hours, minutes, days, weeks, months",
      "duration.unknown | duration | duration: an object has not one of the units workingHours, workingMinutes, workingSeconds, workingMilliseconds, workingDays, hours, minutes, days, weeks, months",
      "option.unknown | duration.at | duration.at: "at" goes with no workingHours",
      "number.outOfRange | workingHours | workingHours: -1 is not a number from 0 up",
      "number.outOfRange | workingDays | workingDays: 1.5 is not a whole number from 0 to 100000",
      "choice.unknown | at | at: "noon" is none of 'endOfDay', 'close', 'keepTime'",
      "choice.unknown | roll | roll: "back" is none of 'none', 'nextWorkingDay'",
      "choice.unknown | countFrom | countFrom: "tomorrow" is none of 'nextDay', 'sameDay'",
      "time.malformed | countFrom.sameDayIfBefore | countFrom.sameDayIfBefore: "25:00" is not a time of day HH:MM or HH:MM:SS",
      "number.notWhole | minutes | minutes: 1e-9 makes no whole number of milliseconds",
      "date.outOfRange | at | at: "2368-06-01T10:00:00.000Z" lies outside the years 1900 to 2200 that calendars answer for",
    ]
  `);
});

test('of calendars', () => {
  const wrong = [
    {},
    { timeZone: 'CST', weekly: { mon: ['9-17'], monday: [] }, strict: 'yes' },
    { timeZone: 'UTC', versions: [], holidays: ['2026-02-29', 1], overrides: [] },
    {
      timeZone: 'UTC',
      versions: [
        { from: '2026-02-01', weekly: {} },
        { from: '2026-01-01', weekly: {} },
      ],
      makeUpDays: [{ on: '2026-01-04', like: 'monday' }],
      holidays: ['2026-01-04'],
      coverage: { from: '2026-01-01', to: '2025-01-01' },
      overnight: 'both',
    },
    { kind: 'union', id: 'all', timeZone: 'UTC', of: [] },
  ];
  const messages = wrong.flatMap((value) => {
    const outcome = readCalendar(value);
    return outcome.ok ? [] : outcome.problems.map(({ message }) => message);
  });
  expect(messages).toMatchInlineSnapshot(`
    [
      "timeZone: a text must be given",
      "(top level): must have either weekly hours or versions of them",
      "timeZone: "CST" is not a known IANA time zone",
      "weekly.monday: a list of 0 stands under a key that is not known",
      "weekly.mon[0]: "9-17" is not hours such as '09:00-12:00', from 00:00 to 24:00",
      "strict: "yes" is not true or false",
      "holidays[0]: "2026-02-29" is not a date of the calendar",
      "holidays[1]: 1 is not an object",
      "overrides: a list of 0 is not an object of hours by date",
      "versions: a list of 0 must hold a version",
      "makeUpDays[0].like: "monday" is none of "mon", "tue", "wed", "thu", "fri", "sat", "sun"",
      "holidays: "2026-01-04" stands in makeUpDays and in holidays",
      "versions[1].from: "2026-01-01" is not a date after that of the version before it",
      "overnight: "both" is none of "split", "startDate"",
      "coverage.to: "2025-01-01" is not after from",
      "of: a list of 0 must hold a calendar",
    ]
  `);
});

test('of an arrangement', () => {
  const outcome = chinaArrangement({ year: 1.5, days: [{ date: 'x', name: 1 }] });
  expect(outcome.ok ? [] : outcome.problems.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "year: 1.5 is not a whole number from 0 to 9998",
      "days[0].date: "x" is not a civil date in the form YYYY-MM-DD",
      "days[0].name: 1 is not a text",
      "days[0].isOffDay: true or false must be given",
    ]
  `);
  const none = chinaArrangement([]);
  expect(none.ok ? [] : none.problems.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "(top level): a list of 0 is not an object with year and days",
    ]
  `);
});
