/** A calendar for each place whose limits are tested: from the holiday entries, or a few days by hand. */
import { type Calendar, defineCalendar } from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import { englandAndWalesHolidays } from '../../src/holidays/uk.ts';
import { usFederalHolidays } from '../../src/holidays/us-federal.ts';

const weekly = { weekdays: ['09:00-17:00'] };
const coverage = { from: '2025-01-01', to: '2027-01-01' };

/** By the first two letters of a jurisdiction. */
export const calendars = {
  CN: defineCalendar({
    timeZone: 'Asia/Shanghai',
    weekly: { weekdays: ['09:00-18:00'] },
    ...chinaHolidays,
  }),
  GB: defineCalendar({ timeZone: 'Europe/London', weekly, ...englandAndWalesHolidays }),
  US: defineCalendar({ timeZone: 'America/New_York', weekly, ...usFederalHolidays }),
  AU: defineCalendar({
    timeZone: 'Australia/Sydney',
    weekly,
    holidays: ['2025-06-09', '2025-10-06', '2025-12-25', '2025-12-26', '2026-01-01', '2026-01-26'],
    coverage,
  }),
  SG: defineCalendar({
    timeZone: 'Asia/Singapore',
    weekly,
    holidays: ['2026-01-01', '2026-02-17', '2026-02-18', '2026-04-03', '2026-05-01'],
    coverage,
  }),
  IE: defineCalendar({
    timeZone: 'Europe/Dublin',
    weekly,
    holidays: ['2026-04-06', '2026-05-04', '2026-06-01', '2026-08-03', '2026-10-26'],
    coverage,
  }),
  EU: defineCalendar({
    timeZone: 'Europe/Brussels',
    weekly,
    holidays: ['2025-12-25', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01'],
    coverage,
  }),
  IN: defineCalendar({ timeZone: 'Asia/Kolkata', weekly }),
  CA: defineCalendar({ timeZone: 'America/Toronto', weekly }),
  BR: defineCalendar({ timeZone: 'America/Sao_Paulo', weekly }),
} as const satisfies Record<string, Calendar>;

/** The calendar of a jurisdiction. */
export function calendarOf(jurisdiction: string): Calendar {
  return calendars[jurisdiction.slice(0, 2) as keyof typeof calendars];
}
