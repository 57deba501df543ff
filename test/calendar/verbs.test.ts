/** The verbs on plain weeks: readings at the edges, directions, bad input, and an end to every search. */
import { describe, expect, test } from 'vitest';
import {
  type AddWorkingTimeOptions,
  addWorkingDays,
  addWorkingTime,
  type CalendarInput,
  defineCalendar,
  indexCalendar,
  intersectCalendars,
  isWorking,
  isWorkingDay,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
  subtractCalendar,
  uniteCalendars,
  workedBetween,
  workingDaysBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import { thrownBy } from '../support/thrown.ts';

const utc = (weekly: CalendarInput['weekly'], more: Partial<CalendarInput> = {}) =>
  defineCalendar({ timeZone: 'UTC', weekly: weekly ?? {}, ...more });
const desk = utc({ weekdays: ['09:00-12:00', '13:00-17:00'] });
/** Friday, 6 March 2026, and days around it. */
const at = (text: string): string => `2026-03-${text}:00.000Z`;

describe('adding working time: earliest and latest', () => {
  test.for([
    ['06T10:00', { workingHours: 1 }, '06T11:00', '06T11:00'],
    ['06T10:00', { workingHours: 2 }, '06T12:00', '06T13:00'],
    ['06T10:00', { workingMinutes: 121 }, '06T13:01', '06T13:01'],
    ['06T09:00', { workingHours: 7 }, '06T17:00', '09T09:00'],
    ['06T12:30', { workingSeconds: 60 }, '06T13:01', '06T13:01'],
    ['07T10:00', { workingMilliseconds: 60_000 }, '09T09:01', '09T09:01'],
    ['06T10:00', { workingHours: 0 }, '06T10:00', '06T10:00'],
    ['06T12:00', { workingHours: 0 }, '06T12:00', '06T13:00'],
    ['07T10:00', { workingHours: 0 }, '07T10:00', '09T09:00'],
    ['06T12:00', { workingHours: 0, direction: 'back' }, '06T12:00', '06T12:00'],
    ['06T12:30', { workingHours: 0, direction: 'back' }, '06T12:00', '06T12:30'],
    ['06T09:00', { workingHours: 0, direction: 'back' }, '06T09:00', '06T09:00'],
    ['07T10:00', { workingHours: 0, direction: 'back' }, '06T17:00', '07T10:00'],
    ['06T11:00', { workingHours: -1 }, '06T10:00', '06T10:00'],
    ['06T14:00', { workingHours: -1 }, '06T12:00', '06T13:00'],
    ['06T10:00', { workingHours: -1 }, '05T17:00', '06T09:00'],
    ['09T09:00', { workingHours: -4 }, '06T12:00', '06T13:00'],
    ['06T10:00', { workingHours: 0.5 }, '06T10:30', '06T10:30'],
    ['06T10:00', { workingHours: 0.1 }, '06T10:06', '06T10:06'],
  ] as const)('%s and %j', ([from, options, earliest, latest]) => {
    expect(addWorkingTime(desk, at(from), options)).toEqual({
      earliest: at(earliest),
      latest: at(latest),
      provisional: false,
    });
  });
});

describe('adding working days', () => {
  test.for([
    ['06T10:00', 1, '09T10:00'],
    ['06T10:00', 5, '13T10:00'],
    ['06T18:00', 1, '10T09:00'],
    ['06T12:30', 1, '09T13:00'],
    ['07T10:00', 1, '09T10:00'],
    ['06T10:00', 0, '06T10:00'],
    ['07T10:00', 0, '09T09:00'],
    ['09T09:00', -1, '06T09:00'],
    ['09T08:00', -1, '05T17:00'],
    ['08T10:00', -1, '06T10:00'],
    ['06T09:00', 1, '09T09:00'],
  ] as const)('%s and %i', ([from, workingDays, wanted]) => {
    expect(addWorkingDays(desk, at(from), { workingDays }).at).toBe(at(wanted));
  });

  test('0 days look back where that is asked', () => {
    const options = { workingDays: 0, direction: 'back' } as const;
    expect(addWorkingDays(desk, at('07T10:00'), options).at).toBe(at('06T17:00'));
  });
});

describe('openings and closings', () => {
  test.for([
    ['06T08:00', '06T09:00', '06T12:00', '05T13:00', '05T17:00'],
    ['06T09:00', '06T09:00', '06T12:00', '06T09:00', '05T17:00'],
    ['06T10:00', '06T13:00', '06T12:00', '06T09:00', '05T17:00'],
    ['06T12:00', '06T13:00', '06T17:00', '06T09:00', '06T12:00'],
    ['06T17:00', '09T09:00', '09T12:00', '06T13:00', '06T17:00'],
  ] as const)('%s', ([now, opens, closes, opened, closed]) => {
    expect([
      nextOpening(desk, at(now)),
      nextClosing(desk, at(now)),
      previousOpening(desk, at(now)),
      previousClosing(desk, at(now)),
    ]).toEqual([opens, closes, opened, closed].map(at));
  });

  test('null where there is none', () => {
    const never = utc({});
    const always = utc({ everyDay: ['00:00-24:00'] });
    for (const ask of [nextOpening, nextClosing, previousOpening, previousClosing]) {
      expect(ask(never, at('06T10:00'))).toBe(null);
      expect(ask(always, at('06T10:00'))).toBe(null);
    }
  });
});

describe('an end to every search', () => {
  const never = utc({});
  const once = utc({}, { overrides: { '2026-03-06': ['09:00-10:00'] } });
  const refused = { name: 'ContractError', code: 'calendar.noWorkingTime' };
  test.for([
    () => addWorkingTime(never, at('06T10:00'), { workingHours: 1 }),
    () => addWorkingTime(never, at('06T10:00'), { workingHours: -1 }),
    () => addWorkingTime(never, at('06T10:00'), { workingHours: 0 }),
    () => addWorkingTime(never, at('06T10:00'), { workingHours: 0, direction: 'back' }),
    () => addWorkingDays(never, at('06T10:00'), { workingDays: 1 }),
    () => addWorkingDays(never, at('06T10:00'), { workingDays: -1 }),
    () => addWorkingDays(never, at('06T10:00'), { workingDays: 0 }),
    () => addWorkingTime(once, at('06T08:00'), { workingHours: 2 }),
    () => addWorkingTime(once, at('06T11:00'), { workingHours: -2 }),
    () => addWorkingTime(desk, at('06T10:00'), { workingHours: 36_600 }),
    () => addWorkingTime(desk, at('06T10:00'), { workingHours: 1e9 }),
  ])('%#', (act) => {
    expect(thrownBy(act)).toMatchObject(refused);
  });

  test('the last working time there is has a closing, and no opening after it', () => {
    expect(addWorkingTime(once, at('06T08:00'), { workingHours: 1 })).toMatchObject({
      earliest: at('06T10:00'),
      latest: at('06T10:00'),
    });
    expect(addWorkingTime(once, at('06T11:00'), { workingHours: -1 })).toMatchObject({
      earliest: at('06T09:00'),
      latest: at('06T09:00'),
    });
  });

  test('just short of 20 years is found', () => {
    const far = utc({}, { overrides: { '2046-03-01': ['09:00-10:00'] } });
    expect(nextOpening(far, at('06T10:00'))).toBe('2046-03-01T09:00:00.000Z');
    expect(nextOpening(far, '2026-02-01T00:00:00Z')).toBe(null);
  });
});

describe('bad input', () => {
  test.for([
    ['instant.malformed', () => isWorking(desk, Number.NaN)],
    ['instant.malformed', () => isWorking(desk, '2026-03-06T10:00:00')],
    ['instant.malformed', () => isWorking(desk, new Date(Number.NaN))],
    ['instant.malformed', () => workedBetween(desk, at('06T10:00'), { to: 'later' })],
    ['date.outOfRange', () => isWorking(desk, '1899-12-29T23:59:59Z')],
    ['date.outOfRange', () => isWorking(desk, '2201-01-03T00:00:00Z')],
    ['date.outOfRange', () => workedBetween(desk, '0001-01-01T00:00:00Z', { to: at('06T10:00') })],
    ['date.outOfRange', () => workingDaysBetween(desk, '1800-01-01', { to: '1801-01-01' })],
    ['date.outOfRange', () => indexCalendar(desk).add(Number.NaN, 1)],
    ['date.outOfRange', () => indexCalendar(desk).between(0, Number.POSITIVE_INFINITY)],
    ['number.notWhole', () => indexCalendar(desk).add(0, Number.NaN)],
    ['number.notWhole', () => indexCalendar(desk).addLatest(0, 0.5)],
    ['date.impossible', () => isWorkingDay(desk, '2026-02-29')],
    ['date.malformed', () => workingDaysBetween(desk, 'today', { to: '2026-01-01' })],
    ['duration.unknown', () => addWorkingTime(desk, 0, {} as AddWorkingTimeOptions)],
    ['duration.unknown', () => addWorkingTime(desk, 0, { workingHours: 1, workingMinutes: 1 })],
    ['number.notWhole', () => addWorkingTime(desk, 0, { workingHours: Number.NaN })],
    ['number.notWhole', () => addWorkingTime(desk, 0, { workingMilliseconds: 0.5 })],
    ['number.notWhole', () => addWorkingTime(desk, 0, { workingHours: '8' as never })],
    ['number.notWhole', () => addWorkingDays(desk, 0, { workingDays: 0.5 })],
    [
      'choice.unknown',
      () => addWorkingTime(desk, 0, { workingHours: 0, direction: 'up' as never }),
    ],
    ['option.unknown', () => addWorkingTime(desk, 0, { workingHours: 1, at: 'close' } as never)],
    [
      'choice.unknown',
      () => addWorkingTime(desk, 0, { workingHours: 1, direction: 'up' as never }),
    ],
    ['duration.unknown', () => addWorkingTime(desk, 0, undefined as never)],
    ['number.notWhole', () => addWorkingDays(desk, 0, undefined as never)],
    ['instant.malformed', () => workedBetween(desk, 0, undefined as never)],
    ['date.malformed', () => workingDaysBetween(desk, '2026-01-01', undefined as never)],
    ['calendar.unchecked', () => isWorking(Object.freeze({ format: 'calendar@1' }) as never, 0)],
    ['list.empty', () => uniteCalendars(null as never)],
    ['list.empty', () => uniteCalendars([])],
    ['calendar.unchecked', () => intersectCalendars([{} as never])],
  ] as const)('%s', ([code, act]) => {
    expect(thrownBy(act)).toMatchObject({ name: 'ContractError', code });
  });

  test('an end before the start is a negative time, and no segments', () => {
    expect(workedBetween(desk, at('06T12:00'), { to: at('06T10:00') })).toBe(-2 * 3_600_000);
    expect(workingSegments(desk, at('06T12:00'), { to: at('06T10:00') })).toEqual([]);
    expect(workingDaysBetween(desk, '2026-03-09', { to: '2026-03-06' })).toBe(-1);
  });

  test('1900 and 2200 are in', () => {
    expect(isWorking(desk, '1900-01-01T10:00:00Z')).toBe(true);
    expect(isWorking(desk, '2200-12-31T10:00:00Z')).toBe(true);
    expect(workingDaysBetween(desk, '1900-01-01', { to: '2201-01-01' })).toBe(78_528);
  });
});

describe('calendars of others', () => {
  const morning = utc({ everyDay: ['08:00-12:00'] }, { id: 'morning' });
  const day = utc({ everyDay: ['10:00-16:00'] }, { id: 'day', overrides: { '2026-03-07': [] } });
  const hours = (calendar: Parameters<typeof workedBetween>[0], date: string): number =>
    workedBetween(calendar, at(`${date}T00:00`), { to: at(`${date}T23:00`) }) / 3_600_000;
  test.for([
    ['morning + day', uniteCalendars([morning, day]), 8, 4],
    ['morning & day', intersectCalendars([morning, day]), 2, 0],
    ['day - morning', subtractCalendar(day, morning), 4, 0],
    ['morning + day - morning', subtractCalendar(uniteCalendars([morning, day]), morning), 4, 0],
  ] as const)('%s', ([id, calendar, plain, overridden]) => {
    expect(calendar.id).toBe(id);
    expect(hours(calendar, '06')).toBe(plain);
    expect(hours(calendar, '07')).toBe(overridden);
  });

  test('what one of them does not know of its holidays is provisional', () => {
    const known = utc(
      { everyDay: ['08:00-12:00'] },
      { coverage: { from: '2026-01-01', to: '2026-03-07' } },
    );
    const both = uniteCalendars([day, known]);
    expect(addWorkingTime(both, at('06T08:00'), { workingHours: 1 }).provisional).toBe(false);
    expect(addWorkingTime(both, at('06T08:00'), { workingHours: 10 }).provisional).toBe(true);
  });
});

describe('a strict calendar', () => {
  const strict = utc(
    { everyDay: ['08:00-24:00'] },
    { coverage: { from: '2026-03-01', to: '2026-03-08' }, strict: true },
  );
  const index = indexCalendar(strict);
  const refused = { name: 'ContractError', code: 'calendar.outsideCoverage' };
  test.for([
    () => isWorking(strict, at('08T00:00')),
    () => isWorkingDay(strict, '2026-03-08'),
    () => isWorking(strict, '2026-02-28T23:59:59Z'),
    () => nextOpening(strict, at('07T10:00')),
    () => previousOpening(strict, at('01T07:00')),
    () => workedBetween(strict, at('07T10:00'), { to: at('08T00:01') }),
    () => addWorkingTime(strict, at('07T10:00'), { workingHours: 14 }),
    () => addWorkingDays(strict, at('07T10:00'), { workingDays: 1 }),
    () => index.isWorking(Date.parse(at('08T00:00'))),
    () => index.isWorking(Number.POSITIVE_INFINITY),
    () => index.addLatest(Date.parse(at('07T10:00')), 14 * 3_600_000),
    () => index.between(0, Date.parse(at('07T10:00'))),
  ])('refuses what it does not know: %#', (act) => {
    expect(thrownBy(act)).toMatchObject(refused);
  });

  test('answers up to the end of what it knows', () => {
    expect(isWorking(strict, at('07T23:59'))).toBe(true);
    expect(nextClosing(strict, at('07T10:00'))).toBe(at('08T00:00'));
    expect(workedBetween(strict, at('07T10:00'), { to: at('08T00:00') })).toBe(14 * 3_600_000);
    expect(workingDaysBetween(strict, '2026-03-01', { to: '2026-03-08' })).toBe(7);
    expect(index.add(Date.parse(at('07T10:00')), 14 * 3_600_000)).toBe(Date.parse(at('08T00:00')));
    expect(addWorkingTime(strict, at('07T10:00'), { workingHours: 13 }).latest).toBe(
      at('07T23:00'),
    );
  });
});

describe('calendars of others answer whatever was asked before', () => {
  const weekly = { weekdays: ['09:00-17:00'] };
  const both = () =>
    uniteCalendars([
      defineCalendar({ timeZone: 'Asia/Shanghai', weekly }),
      defineCalendar({ timeZone: 'Europe/London', weekly }),
    ]);
  test('at the first and the last day, and after a question over centuries', () => {
    const grown = both();
    expect(
      workedBetween(grown, '2000-01-01T00:00:00Z', { to: '2150-01-01T00:00:00Z' }),
    ).toBeGreaterThan(0);
    for (const instant of [
      '2197-03-04T10:00:00Z',
      '1903-01-01T10:00:00Z',
      '1900-01-01T10:00:00Z',
      '2200-12-31T10:00:00Z',
    ]) {
      expect(isWorking(grown, instant)).toBe(isWorking(both(), instant));
    }
    expect(isWorkingDay(both(), '1900-01-01')).toBe(true);
    expect(isWorkingDay(both(), '2200-12-31')).toBe(true);
    const never = intersectCalendars([
      utc({ mon: ['09:00-10:00'] }),
      utc({ tue: ['09:00-10:00'] }),
    ]);
    expect(nextOpening(never, '2185-01-01T00:00:00Z')).toBe(null);
  });
});
