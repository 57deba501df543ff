/** Working time where clocks are set forward and back, and where a zone skipped a day. */
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  defineCalendar,
  isWorking,
  isWorkingDay,
  workedBetween,
  workingSegments,
} from '../../src/calendar/index.ts';

/** The stretches of a local date, on the clock of UTC. */
function stretches(timeZone: string, date: string, hours: string[]): string[] {
  const calendar = defineCalendar({ timeZone, weekly: {}, overrides: { [date]: hours } });
  const middle = Date.parse(`${date}T12:00:00Z`);
  return workingSegments(calendar, middle - 2 * 86_400_000, { to: middle + 2 * 86_400_000 }).map(
    ({ from, to }) => `${from.slice(5, 16)} ${to.slice(5, 16)}`,
  );
}

describe('hours at a change', () => {
  test.for([
    [
      'New York, spring, across',
      'America/New_York',
      '2026-03-08',
      ['01:00-04:00'],
      ['03-08T06:00 03-08T08:00'],
    ],
    [
      'from a time that is skipped',
      'America/New_York',
      '2026-03-08',
      ['02:30-05:00'],
      ['03-08T07:30 03-08T09:00'],
    ],
    [
      'to a time that is skipped',
      'America/New_York',
      '2026-03-08',
      ['01:00-02:30'],
      ['03-08T06:00 03-08T07:30'],
    ],
    [
      'within what is skipped',
      'America/New_York',
      '2026-03-08',
      ['02:10-02:50'],
      ['03-08T07:10 03-08T07:50'],
    ],
    [
      'moved into the next hours: counted once',
      'America/New_York',
      '2026-03-08',
      ['02:30-02:50', '03:00-03:40'],
      ['03-08T07:00 03-08T07:50'],
    ],
    ['moved beyond its end: none', 'America/New_York', '2026-03-08', ['02:50-03:10'], []],
    [
      'New York, autumn, across',
      'America/New_York',
      '2026-11-01',
      ['00:30-03:00'],
      ['11-01T04:30 11-01T08:00'],
    ],
    [
      'from a time that comes twice',
      'America/New_York',
      '2026-11-01',
      ['01:30-03:00'],
      ['11-01T05:30 11-01T08:00'],
    ],
    [
      'to a time that comes twice',
      'America/New_York',
      '2026-11-01',
      ['00:30-01:30'],
      ['11-01T04:30 11-01T05:30'],
    ],
    [
      'all that comes twice',
      'America/New_York',
      '2026-11-01',
      ['01:00-02:00'],
      ['11-01T05:00 11-01T07:00'],
    ],
    [
      'Lord Howe: half an hour',
      'Australia/Lord_Howe',
      '2026-10-04',
      ['02:15-04:00'],
      ['10-03T15:45 10-03T17:00'],
    ],
    [
      'Dublin, where winter is the exception',
      'Europe/Dublin',
      '2026-10-25',
      ['01:15-03:00'],
      ['10-25T00:15 10-25T03:00'],
    ],
    [
      'Casablanca, before Ramadan',
      'Africa/Casablanca',
      '2026-02-15',
      ['02:30-04:00'],
      ['02-15T01:30 02-15T04:00'],
    ],
    [
      'Sao Paulo: the day begins at 01:00',
      'America/Sao_Paulo',
      '2018-11-04',
      ['00:00-24:00'],
      ['11-04T03:00 11-05T02:00'],
    ],
    ['and its first hour is none', 'America/Sao_Paulo', '2018-11-04', ['00:00-01:00'], []],
    [
      'Toronto 1919: the gap lies over midnight',
      'America/Toronto',
      '1919-03-30',
      ['00:00-24:00'],
      ['03-30T05:00 03-31T04:30'],
    ],
    [
      'the day after it begins at 00:30',
      'America/Toronto',
      '1919-03-31',
      ['00:00-02:00'],
      ['03-31T04:30 03-31T06:00'],
    ],
    ['Apia: a day that does not exist', 'Pacific/Apia', '2011-12-30', ['00:00-24:00'], []],
  ] as const)('%s', ([, zone, date, hours, wanted]) => {
    expect(stretches(zone, date, [...hours])).toEqual(wanted);
  });
});

test('a night over each change has 7 and 9 hours', () => {
  const night = defineCalendar({
    timeZone: 'America/New_York',
    weekly: { everyDay: ['22:00-06:00'] },
  });
  const hours = (from: string, to: string): number =>
    workedBetween(night, from, { to }) / 3_600_000;
  expect(hours('2026-03-07T12:00:00-05:00', '2026-03-08T12:00:00-04:00')).toBe(7);
  expect(hours('2026-10-31T12:00:00-04:00', '2026-11-01T12:00:00-05:00')).toBe(9);
});

test('both hours that show 01:30 are told apart', () => {
  const desk = defineCalendar({ timeZone: 'America/New_York', weekly: { sun: ['01:30-03:00'] } });
  expect(isWorking(desk, '2026-11-01T05:15:00Z')).toBe(false);
  expect(isWorking(desk, '2026-11-01T05:45:00Z')).toBe(true);
  expect(isWorking(desk, '2026-11-01T06:15:00Z')).toBe(true);
});

test('working days keep the time on the wall, over a change and over a day that is none', () => {
  const office = defineCalendar({
    timeZone: 'America/New_York',
    weekly: { weekdays: ['09:00-17:00'] },
  });
  expect(addWorkingDays(office, '2026-03-06T15:00:00Z', { workingDays: 1 }).at).toBe(
    '2026-03-09T14:00:00.000Z',
  );
  const apia = defineCalendar({ timeZone: 'Pacific/Apia', weekly: { everyDay: ['09:00-17:00'] } });
  expect(isWorkingDay(apia, '2011-12-30')).toBe(false);
  expect(addWorkingDays(apia, '2011-12-29T12:00:00-10:00', { workingDays: 1 }).at).toBe(
    '2011-12-30T22:00:00.000Z',
  );
});

test('around the clock, a stretch is one through every midnight and every change', () => {
  const always = defineCalendar({
    timeZone: 'Europe/London',
    weekly: { everyDay: ['00:00-24:00'] },
  });
  const year = { to: '2027-01-01T00:00:00Z' };
  expect(workingSegments(always, '2026-01-01T00:00:00Z', year)).toEqual([
    { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' },
  ]);
  const { earliest, latest } = addWorkingTime(always, '2026-01-01T00:00:00Z', {
    workingHours: 8_760,
  });
  expect([earliest, latest]).toEqual(['2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
});
