/** The holiday entries are what the script makes of their data, and spread into a calendar. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defineCalendar, isWorkingDay, workingDaysBetween } from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import {
  englandAndWalesHolidays,
  northernIrelandHolidays,
  scotlandHolidays,
} from '../../src/holidays/uk.ts';
import { usFederalHolidays } from '../../src/holidays/us-federal.ts';
import { projectFolder } from '../package/entries.ts';
import { holidayFiles } from './files.ts';

/** The code without layout: how long lines are broken is the formatter's. */
const bare = (text: string): string => text.replace(/\s+/g, '').replaceAll(/,([\]})])/g, '$1');

describe('the files are those of their data (else: npm run holidays)', () => {
  test.for(holidayFiles())('$path', ({ path, text }) => {
    expect(bare(readFileSync(join(projectFolder, path), 'utf8'))).toBe(bare(text));
  });
});

const weekly = { weekdays: ['09:00-17:00'] };

describe('every entry makes a calendar', () => {
  test.for([
    ['China', chinaHolidays, 329, 76],
    ['England and Wales', englandAndWalesHolidays, 115, 0],
    ['Scotland', scotlandHolidays, 130, 0],
    ['Northern Ireland', northernIrelandHolidays, 143, 0],
    ['the United States', usFederalHolidays, 170, 0],
  ] as const)('%s', ([, holidays, off, made]) => {
    const calendar = defineCalendar({ timeZone: 'UTC', weekly, ...holidays });
    expect([calendar.holidays.length, calendar.makeUpDays.length]).toEqual([off, made]);
    expect(calendar.coverage).toEqual(holidays.coverage);
    const { from, to } = holidays.coverage;
    expect(calendar.holidays.every(({ on }) => on >= from && on < to)).toBe(true);
    expect(Object.isFrozen(holidays.holidays[0])).toBe(true);
  });
});

test('federal holidays of a weekend are observed beside it', () => {
  const office = defineCalendar({ timeZone: 'America/New_York', weekly, ...usFederalHolidays });
  expect(isWorkingDay(office, '2026-07-03')).toBe(false);
  expect(isWorkingDay(office, '2021-12-31')).toBe(false);
  expect(workingDaysBetween(office, '2026-01-01', { to: '2027-01-01' })).toBe(250);
});
