/** The calendar questions among the vectors of two help desks: both answer the earliest reading. */
import { describe, expect, test } from 'vitest';
import {
  addWorkingTime,
  type Calendar,
  defineCalendar,
  isWorking,
  workedBetween,
} from '../../src/calendar/index.ts';
import chatwoot from '../vectors/chatwoot-sla.json' with { type: 'json' };
import erpnext from '../vectors/erpnext-sla.json' with { type: 'json' };

interface Schedule {
  readonly timeZone: string;
  readonly hours: Readonly<Record<string, string[][]>>;
  readonly holidays: readonly string[];
}

const iso = (text: string): string => new Date(text).toISOString();

/** A day that ends at 23:59:59 there means one that ends at 24:00. */
function calendarOf({ hours, holidays }: Schedule): Calendar {
  const weekly = Object.fromEntries(
    Object.entries(hours).map(([day, list]) => [
      day,
      list.map(([from, to]) => `${from}-${to === '23:59:59' ? '24:00' : to}`),
    ]),
  );
  return defineCalendar({ timeZone: 'UTC', weekly, holidays });
}

const calendarsOf = (schedules: object): Map<string, Calendar> =>
  new Map(
    Object.entries(schedules as Record<string, Schedule>).map(([id, schedule]) => [
      id,
      calendarOf(schedule),
    ]),
  );

function due(calendar: Calendar | undefined, from: string, workingSeconds: number): string {
  return addWorkingTime(calendar as Calendar, from, { workingSeconds }).earliest;
}

describe('Chatwoot', () => {
  const calendars = calendarsOf(chatwoot.schedules);
  test.for(chatwoot.cases)('$id $name', ({ op, schedule, from, seconds, expected }) => {
    expect(op).toBe('deadline');
    expect(due(calendars.get(schedule), from, seconds)).toBe(iso(expected));
  });
});

interface ErpnextCase {
  readonly id: string;
  readonly op: string;
  readonly schedule: string;
  readonly createdAt: string;
  readonly responseSeconds: number;
  readonly resolutionSeconds: number;
  readonly expected: { readonly responseBy: string; readonly resolutionBy: string } & boolean;
  readonly from: string;
  readonly to: string;
  readonly expectedSeconds: number;
  readonly at: string;
  readonly name: string;
}

describe('ERPNext', () => {
  const calendars = calendarsOf(erpnext.schedules);
  const cases = erpnext.cases as unknown as ErpnextCase[];
  const of = (op: string): ErpnextCase[] => {
    const found = cases.filter((one) => one.op === op);
    expect(found).not.toEqual([]);
    return found;
  };

  test.for(of('deadlines'))('$id $name', (one) => {
    const calendar = calendars.get(one.schedule);
    const { responseBy, resolutionBy } = one.expected;
    expect(due(calendar, one.createdAt, one.responseSeconds)).toBe(iso(responseBy));
    expect(due(calendar, one.createdAt, one.resolutionSeconds)).toBe(iso(resolutionBy));
  });

  test.for(of('workedSeconds'))('$id $name', (one) => {
    const calendar = calendars.get(one.schedule) as Calendar;
    const worked = workedBetween(calendar, one.from, { to: one.to });
    expect(worked).toBe(one.expectedSeconds * 1_000);
  });

  test.for(of('raisedOutsideHours'))('$id $name', (one) => {
    expect(isWorking(calendars.get(one.schedule) as Calendar, one.at)).toBe(!one.expected);
  });
});
