/** Holidays from elsewhere become those of a calendar: the package date-holidays, and an iCalendar feed. */
import Holidays from 'date-holidays';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  type Coverage,
  defineCalendar,
  dueBy,
  type Holiday,
  type HolidayData,
  isWorkingDay,
  joinHolidays,
  workingDaysBetween,
} from '../../src/calendar/index.ts';
import { usFederalHolidays } from '../../src/holidays/us-federal.ts';

/** The public holidays of a country or state in some years, as date-holidays computes them; whole days only. */
function publicHolidays(years: readonly number[], country: string, state = ''): HolidayData {
  const rules = new Holidays(country, state);
  const holidays = years
    .flatMap((year) => rules.getHolidays(year))
    .filter(({ type, date }) => type === 'public' && date.slice(11, 19) === '00:00:00')
    .map(({ date, name }) => ({ on: date.slice(0, 10), name }));
  const coverage = { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years) + 1}-01-01` };
  return { holidays, makeUpDays: [], coverage };
}

/** The whole days of a feed within a coverage; `DTEND` is the day after the last one. */
function feedHolidays(text: string, coverage: Coverage): HolidayData {
  const feed = new ICAL.Component(ICAL.parse(text));
  const holidays: Holiday[] = [];
  for (const part of feed.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(part);
    if (!event.startDate.isDate) continue;
    const starts = event.iterator();
    for (let start = starts.next(); start; start = starts.next()) {
      if (start.toString() >= coverage.to) break;
      const end = start.clone();
      end.addDuration(event.duration);
      for (const day = start.clone(); day.compare(end) < 0; day.adjust(1, 0, 0, 0)) {
        const on = day.toString();
        if (on >= coverage.from && on < coverage.to) holidays.push({ on, name: event.summary });
      }
    }
  }
  return { holidays, makeUpDays: [], coverage };
}

const weekly = { weekdays: ['09:00-17:00'] };

describe('date-holidays', () => {
  const bavaria = publicHolidays([2026], 'DE', 'BY');
  const munich = defineCalendar({ timeZone: 'Europe/Berlin', weekly, ...bavaria });

  test('the days of a state, with their names', () => {
    expect(munich.holidays.map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-06-04',
      '2026-10-03',
      '2026-11-01',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(munich.holidays.find(({ on }) => on === '2026-06-04')?.name).toBe('Fronleichnam');
  });

  test('another state works on them', () => {
    const berlin = defineCalendar({
      timeZone: 'Europe/Berlin',
      weekly,
      ...publicHolidays([2026], 'DE', 'BE'),
    });
    expect(isWorkingDay(munich, '2026-06-04')).toBe(false);
    expect(isWorkingDay(berlin, '2026-06-04')).toBe(true);
    expect(workingDaysBetween(munich, '2026-01-01', { to: '2027-01-01' })).toBe(252);
  });

  test('what reaches into a year that was not asked for is provisional', () => {
    const due = dueBy(munich, '2026-12-30T15:00:00Z', { workingDays: 3 });
    expect([due.dueAt, due.provisional]).toEqual(['2027-01-04T23:00:00.000Z', true]);
    const longer = defineCalendar({
      timeZone: 'Europe/Berlin',
      weekly,
      ...publicHolidays([2026, 2027], 'DE', 'BY'),
    });
    const known = dueBy(longer, '2026-12-30T15:00:00Z', { workingDays: 3 });
    expect([known.dueAt, known.provisional]).toEqual(['2027-01-05T23:00:00.000Z', false]);
  });

  test('half a day is no holiday', () => {
    const days = publicHolidays([2026], 'CN').holidays.map(({ on }) => on);
    expect(days).toContain('2026-10-01');
    // Women's Day begins at noon, for a part of the people.
    expect(days).not.toContain('2026-03-08');
  });

  test('it knows the federal holidays that are shipped', () => {
    const years = [2022, 2023, 2024, 2025, 2026, 2027];
    const computed = new Set(publicHolidays(years, 'US').holidays.map(({ on }) => on));
    const shipped = usFederalHolidays.holidays.filter(({ on }) => on > '2022' && on < '2028');
    expect(shipped).toHaveLength(66);
    // The Friday before Veterans Day is of type 'bank' there.
    expect(shipped.filter(({ on }) => !computed.has(on)).map(({ on }) => on)).toEqual([
      '2023-11-10',
    ]);
  });
});

describe('an iCalendar feed', () => {
  const feed = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//closing days//EN
BEGIN:VEVENT
UID:year-end@example.com
DTSTAMP:20260105T090000Z
DTSTART;VALUE=DATE:20261224
DTEND;VALUE=DATE:20270102
SUMMARY:Closed between the years
END:VEVENT
BEGIN:VEVENT
UID:spring@example.com
DTSTAMP:20260105T090000Z
DTSTART;VALUE=DATE:20260525
DTEND;VALUE=DATE:20260526
SUMMARY:Spring bank holiday
END:VEVENT
BEGIN:VEVENT
UID:outing@example.com
DTSTAMP:20260105T090000Z
DTSTART;VALUE=DATE:20260703
SUMMARY:Company outing
END:VEVENT
BEGIN:VEVENT
UID:founders@example.com
DTSTAMP:20200105T090000Z
DTSTART;VALUE=DATE:20200612
DTEND;VALUE=DATE:20200613
RRULE:FREQ=YEARLY
SUMMARY:Founders' Day
END:VEVENT
BEGIN:VEVENT
UID:drill@example.com
DTSTAMP:20260105T090000Z
DTSTART:20260601T090000Z
DTEND:20260601T100000Z
SUMMARY:Fire drill
END:VEVENT
END:VCALENDAR
`;
  const coverage = { from: '2026-01-01', to: '2027-01-01' };
  const closing = feedHolidays(feed, coverage);
  const office = defineCalendar({ timeZone: 'Europe/London', weekly, ...closing });

  test('each day of an event is a holiday; its end is not', () => {
    expect(office.holidays.map(({ on }) => on)).toEqual([
      '2026-05-25',
      '2026-06-12',
      '2026-07-03',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
    expect(office.holidays[0]).toEqual({ on: '2026-05-25', name: 'Spring bank holiday' });
    expect(isWorkingDay(office, '2026-05-26')).toBe(true);
  });

  test('a part of a day is no holiday', () => {
    expect(isWorkingDay(office, '2026-06-01')).toBe(true);
  });

  test('lines may end as the standard wants', () => {
    expect(feedHolidays(feed.replaceAll('\n', '\r\n'), coverage)).toEqual(closing);
  });

  test('one source joined with another', () => {
    const own = feedHolidays(feed, { from: '2027-01-01', to: '2028-01-01' });
    const both = joinHolidays(publicHolidays([2026], 'GB', 'ENG'), own);
    expect(both.coverage).toEqual({ from: '2026-01-01', to: '2028-01-01' });
    expect(both.holidays.map(({ on }) => on).filter((on) => on >= '2026-12')).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
      '2027-01-01',
      '2027-06-12',
    ]);
  });
});
