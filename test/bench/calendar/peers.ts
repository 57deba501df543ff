/**
 * The packages that the calendar is compared with, behind the same functions. All of them work from Monday to
 * Friday, 09:00 to 17:00 in UTC; dayjs and date-fns know the zone of the machine only, which has to be UTC.
 */
import {
  addWorkingDays,
  addWorkingTime,
  defineCalendar,
  indexCalendar,
  workedBetween,
} from 'clientele/calendar';
import { addBusinessDays } from 'date-fns';
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import luxonBusinessDays from 'luxon-business-days';
import moment from 'moment';
import 'moment-business-time';

declare module 'moment' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'hours'): Moment;
    workingDiff(other: Moment, unit: 'milliseconds'): number;
  }
}

dayjs.extend(businessTime);
const { DateTime } = luxonBusinessDays;
DateTime.utc().setupBusiness({ holidayMatchers: [] });

/** Working time. */
export interface TimePeer {
  readonly name: string;
  /** Adds working hours to epoch milliseconds. */
  readonly add: (at: number, hours: number) => number;
  /** Adds working hours to ISO 8601 text. */
  readonly addToText: (at: string, hours: number) => string;
  /** The working milliseconds between two instants. */
  readonly between: (from: number, to: number) => number;
  readonly betweenTexts: (from: string, to: string) => number;
}

/** Working days. */
export interface DayPeer {
  readonly name: string;
  readonly addDays: (at: string, days: number) => string;
}

/** The calendar of the comparison. */
export const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
const index = indexCalendar(desk);
const hour = 3_600_000;

export const library: TimePeer & DayPeer = {
  name: 'clientele',
  add: (at, hours) => index.add(at, hours * hour),
  addToText: (at, hours) => addWorkingTime(desk, at, { workingHours: hours }).earliest,
  between: (from, to) => index.between(from, to),
  betweenTexts: (from, to) => workedBetween(desk, from, { to }),
  addDays: (at, days) => addWorkingDays(desk, at, { workingDays: days }).at,
};

export const timePeers: readonly TimePeer[] = [
  {
    name: 'dayjs-business-time',
    add: (at, hours) => dayjs(at).addBusinessHours(hours).valueOf(),
    addToText: (at, hours) => dayjs(at).addBusinessHours(hours).toISOString(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
    betweenTexts: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
  },
  {
    name: 'moment-business-time',
    add: (at, hours) => moment.utc(at).addWorkingTime(hours, 'hours').valueOf(),
    addToText: (at, hours) => moment.utc(at).addWorkingTime(hours, 'hours').toISOString(),
    between: (from, to) => moment.utc(to).workingDiff(moment.utc(from), 'milliseconds'),
    betweenTexts: (from, to) => moment.utc(to).workingDiff(moment.utc(from), 'milliseconds'),
  },
];

export const dayPeers: readonly DayPeer[] = [
  {
    name: 'date-fns',
    addDays: (at, days) => addBusinessDays(new Date(at), days).toISOString(),
  },
  {
    name: 'luxon-business-days',
    addDays: (at, days) => DateTime.fromISO(at, { zone: 'utc' }).plusBusiness({ days }).toISO(),
  },
];
