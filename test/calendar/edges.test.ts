/** Answers at the edges: 20 years exactly, 1900 and 2200, and whatever a calendar was asked before. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  type CalendarInput,
  defineCalendar,
  indexCalendar,
  isWorking,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
  workedBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { transitionsOf } from '../support/transitions.ts';

const hour = 3_600_000;
const day = 24 * hour;
const utc = (weekly: CalendarInput['weekly'], more: Partial<CalendarInput> = {}) =>
  defineCalendar({ timeZone: 'UTC', weekly: weekly ?? {}, ...more });
const newDesk = () => utc({ weekdays: ['09:00-17:00'] });
/** Worked for one hour in all, on Friday, 6 March of a year. */
const once = (year: number) => utc({}, { overrides: { [`${year}-03-06`]: ['09:00-10:00'] } });
/** Of March 2026. */
const at = (text: string): string => `2026-03-${text}:00.000Z`;
const text = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('20 years and no more', () => {
  const refused = { code: 'calendar.noWorkingTime' };

  test('an opening and a closing', () => {
    expect(nextOpening(once(2046), at('06T09:00'))).toBe('2046-03-06T09:00:00.000Z');
    expect(nextOpening(once(2046), '2026-03-06T08:59:59.999Z')).toBe(null);
    expect(nextClosing(once(2046), at('06T10:00'))).toBe('2046-03-06T10:00:00.000Z');
    expect(nextClosing(once(2046), '2026-03-06T09:59:59.999Z')).toBe(null);
    expect(previousOpening(once(2006), at('06T09:00'))).toBe('2006-03-06T09:00:00.000Z');
    expect(previousOpening(once(2006), '2026-03-06T09:00:00.001Z')).toBe(null);
    expect(previousClosing(once(2006), at('06T10:00'))).toBe('2006-03-06T10:00:00.000Z');
    expect(previousClosing(once(2006), '2026-03-06T10:00:00.001Z')).toBe(null);
  });

  test('working time', () => {
    const workingHours = 1;
    const { earliest } = addWorkingTime(once(2046), at('06T10:00'), { workingHours });
    expect(earliest).toBe('2046-03-06T10:00:00.000Z');
    const early = () => addWorkingTime(once(2046), '2026-03-06T09:59:59.999Z', { workingHours });
    expect(thrownBy(early)).toMatchObject(refused);
  });

  test('working days', () => {
    const workingDays = 1;
    expect(addWorkingDays(once(2046), at('06T09:30'), { workingDays }).at).toBe(
      '2046-03-06T09:30:00.000Z',
    );
    const early = () => addWorkingDays(once(2046), at('05T09:30'), { workingDays });
    expect(thrownBy(early)).toMatchObject({ ...refused, argument: 'workingDays' });
  });
});

describe('a calendar that was asked nothing before looks far enough', () => {
  test.for([
    ['nextOpening', () => nextOpening(once(2029), at('06T10:00')), '2029-03-06T09:00'],
    ['nextClosing', () => nextClosing(once(2029), at('06T10:00')), '2029-03-06T10:00'],
    ['previousOpening', () => previousOpening(once(2020), at('06T10:00')), '2020-03-06T09:00'],
    ['previousClosing', () => previousClosing(once(2020), at('06T10:00')), '2020-03-06T10:00'],
    ['its only closing', () => nextClosing(once(2026), at('06T09:30')), '2026-03-06T10:00'],
    ['its last closing', () => previousClosing(once(2026), at('06T11:00')), '2026-03-06T10:00'],
    [
      'an hour later',
      () => addWorkingTime(once(2029), at('06T10:00'), { workingHours: 1 }).latest,
      '2029-03-06T10:00',
    ],
    [
      'an hour earlier',
      () => addWorkingTime(once(2020), at('06T10:00'), { workingHours: -1 }).latest,
      '2020-03-06T09:00',
    ],
    [
      '0 hours',
      () => addWorkingTime(once(2029), at('06T10:00'), { workingHours: 0 }).latest,
      '2029-03-06T09:00',
    ],
    [
      '0 hours, back',
      () =>
        addWorkingTime(once(2020), at('06T10:00'), { workingHours: 0, direction: 'back' }).earliest,
      '2020-03-06T10:00',
    ],
    [
      // 125 days of 8 hours are 25 weeks.
      'a thousand hours',
      () => text(indexCalendar(newDesk()).addLatest(Date.parse(at('06T10:00')), 1_000 * hour)),
      '2026-08-28T10:00',
    ],
    [
      'a thousand hours, to a closing',
      () => text(indexCalendar(newDesk()).add(Date.parse(at('06T09:00')), 1_000 * hour)),
      '2026-08-27T17:00',
    ],
    [
      'a thousand hours back',
      () => addWorkingTime(newDesk(), at('06T10:00'), { workingHours: -1_000 }).earliest,
      '2025-09-12T10:00',
    ],
  ] as const)('%s', ([, ask, wanted]) => {
    expect(ask()).toBe(`${wanted}:00.000Z`);
  });

  test('a stretch of years has one opening and one closing', () => {
    const newShop = () =>
      utc({ everyDay: ['00:00-24:00'] }, { overrides: { '2024-01-01': [], '2028-01-01': [] } });
    expect(nextClosing(newShop(), at('06T10:00'))).toBe('2028-01-01T00:00:00.000Z');
    expect(previousOpening(newShop(), at('06T10:00'))).toBe('2024-01-02T00:00:00.000Z');
    expect(nextOpening(newShop(), at('06T10:00'))).toBe('2028-01-02T00:00:00.000Z');
    expect(previousClosing(newShop(), at('06T10:00'))).toBe('2024-01-01T00:00:00.000Z');
  });
});

describe('what was asked before changes no answer', () => {
  const night = () => utc({ everyDay: ['00:00-08:00'] });
  const days = Array.from({ length: 200 }, (_, index) => Date.UTC(2026, 0, 1) + index * day);

  test('on the day before', () => {
    const wrong = days.filter((midnight) => {
      const calendar = night();
      isWorking(calendar, midnight - hour);
      return !isWorking(calendar, midnight) || isWorking(calendar, midnight - 1);
    });
    expect(wrong).toEqual([]);
  });

  test('on the day after', () => {
    const wrong = days.filter((midnight) => {
      const calendar = utc({ everyDay: ['09:00-10:00', '15:00-16:00'] });
      isWorking(calendar, midnight);
      return nextOpening(calendar, midnight - 12 * hour) !== text(midnight - 9 * hour);
    });
    expect(wrong).toEqual([]);
  });

  test('of an end before its start, long ago', () => {
    const calendar = night();
    expect(workingSegments(calendar, at('06T10:00'), { to: '2025-01-01T00:00:00Z' })).toEqual([]);
    expect(workedBetween(calendar, '2025-02-01T00:00:00Z', { to: '2026-02-01T00:00:00Z' })).toBe(
      365 * 8 * hour,
    );
    expect(isWorking(calendar, at('06T07:00'))).toBe(true);
  });

  test('years apart, forward and back', () => {
    const calendar = night();
    for (const year of [2026, 2028, 2021, 2040, 1990, 2026]) {
      const from = Date.UTC(year, 0, 1);
      const to = Date.UTC(year + 1, 0, 1);
      expect(workedBetween(calendar, from, { to })).toBe((to - from) / 3);
    }
  });
});

describe('the first and the last years', () => {
  test.for(['1900-01-05T00:00:00Z', '1905-06-01T00:00:00Z', '2195-06-01T00:00:00Z'] as const)(
    'without work there is nothing around %s',
    (instant) => {
      for (const ask of [nextOpening, nextClosing, previousOpening, previousClosing]) {
        expect(ask(utc({}), instant)).toBe(null);
      }
    },
  );

  test('begin for every zone two days before 1900 in UTC', () => {
    const first = '1899-12-30T00:00:00.000Z';
    expect(isWorking(newDesk(), first)).toBe(false);
    expect(nextOpening(newDesk(), first)).toBe('1900-01-01T09:00:00.000Z');
    expect(thrownBy(() => isWorking(newDesk(), Date.parse(first) - 1))).toMatchObject({
      code: 'date.outOfRange',
    });
  });
});

describe('working days', () => {
  test('look back only where there are 0 of them', () => {
    const options = { workingDays: 1, direction: 'back' } as const;
    expect(addWorkingDays(newDesk(), at('06T18:00'), options).at).toBe(at('10T09:00'));
    expect(addWorkingDays(newDesk(), at('06T10:00'), options).at).toBe(at('09T10:00'));
  });

  test('0 of them keep the second of two hours that show the same time', () => {
    const always = defineCalendar({
      timeZone: 'America/New_York',
      weekly: { everyDay: ['00:00-24:00'] },
    });
    const second = '2026-11-01T06:30:00.000Z';
    expect(addWorkingDays(always, second, { workingDays: 0 }).at).toBe(second);
  });
});

describe('what is known of holidays', () => {
  const week = { from: '2026-03-09', to: '2026-03-14' };
  const known = utc({ weekdays: ['09:00-17:00'] }, { coverage: week });
  const strict = utc({ weekdays: ['09:00-17:00'] }, { coverage: week, strict: true });

  test.for([
    ['09T10:00', 1, false],
    ['09T10:00', 4, false],
    ['09T10:00', 5, true],
    ['09T10:00', -1, true],
    ['06T10:00', 1, true],
  ] as const)('working days: %s and %i: %s', ([from, workingDays, provisional]) => {
    expect(addWorkingDays(known, at(from), { workingDays }).provisional).toBe(provisional);
  });

  test('working time back to the first opening: the closing before it is not known', () => {
    expect(addWorkingTime(known, at('09T17:00'), { workingHours: -8 })).toEqual({
      earliest: at('06T17:00'),
      latest: at('09T09:00'),
      provisional: true,
    });
  });

  test('a strict calendar answers from its first instant on', () => {
    expect(isWorking(strict, at('09T00:00'))).toBe(false);
    const refused = { code: 'calendar.outsideCoverage' };
    expect(thrownBy(() => nextClosing(strict, at('13T18:00')))).toMatchObject(refused);
    expect(thrownBy(() => previousClosing(strict, at('09T08:00')))).toMatchObject(refused);
    expect(thrownBy(() => indexCalendar(strict).isWorking(0))).toMatchObject(refused);
  });
});

describe('hours on the days around each change of the clock', () => {
  test.for(['America/New_York', 'Europe/London', 'Australia/Sydney'] as const)('%s', (timeZone) => {
    const weekly = { everyDay: ['09:00-17:00'] };
    const wrong: string[] = [];
    for (const { at: change } of transitionsOf(
      timeZone,
      Date.UTC(1972, 0, 1),
      Date.UTC(2037, 0, 1),
    )) {
      const calendar = defineCalendar({ timeZone, weekly });
      const date = Temporal.Instant.fromEpochMilliseconds(change)
        .toZonedDateTimeISO(timeZone)
        .toPlainDate();
      for (const days of [-1, 0, 1]) {
        const start = date.add({ days }).toZonedDateTime({ timeZone, plainTime: '09:00' });
        const opens = start.epochMilliseconds;
        const [one] = workingSegments(calendar, opens - 6 * hour, { to: opens + 10 * hour });
        if (one?.from !== text(opens) || one.to !== text(opens + 8 * hour)) {
          wrong.push(`${start.toString()}: not ${one?.from} to ${one?.to}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
