/** The calendar in English. */
import type { DueReason, DurationUnit, Weekday } from './model.ts';
import type { CalendarWords } from './words.ts';

/** The units of durations. */
export const unitsEn: Readonly<Record<DurationUnit, string>> = {
  workingHours: 'working hour',
  workingMinutes: 'working minute',
  workingSeconds: 'working second',
  workingMilliseconds: 'working millisecond',
  workingDays: 'working day',
  hours: 'hour',
  minutes: 'minute',
  days: 'day',
  weeks: 'week',
  months: 'month',
};

const weekdays: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** A count with the word that agrees with it. */
export const manyEn = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

/** `7 h 30 min`, with seconds where there are some. */
export function spanEn(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? `${milliseconds} ms` : said.join(' ');
}

/** The last day of a period, whose end is not in it. */
const lastDay = (to: string): string =>
  new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);

/** One day, or the first and the last of some; the end of a period is not in it. */
function dates({ from, days, to }: { from: string; to: string; days: number }): string {
  return days === 1 ? `on ${from}` : `from ${from} to ${lastDay(to)}`;
}

const whyClosed: Readonly<Record<Extract<DueReason, { kind: 'days.closed' }>['why'], string>> = {
  week: 'closed every week',
  holiday: 'a holiday',
  override: 'closed by the calendar',
  closure: 'closed',
  skipped: 'skipped by the clocks of the zone',
};

const moments = {
  endOfDay: 'at its end, 24:00',
  close: 'as work closes on it',
  keepTime: 'at the same time of day',
} as const;

/** The calendar words in English. */
export const calendarWordsEn: CalendarWords = {
  language: 'en',
  because: {
    'due.asked': ({ unit, amount, from, timeZone }) =>
      `${manyEn(amount, unitsEn[unit])} from ${from} (${timeZone}).`,
    'due.opens': ({ at }) => `That is outside working time: counting begins ${at}.`,
    'due.countedFrom': ({ on, rule, counts }) => {
      const day = rule === 'sameDay' ? 'the day itself' : 'the day after';
      return `Day 1 is ${day}, ${on}${counts === 'everyDay' ? '' : ', or the next working day'}.`;
    },
    'day.worked': ({ on, hours, milliseconds }) =>
      `${on}: ${hours.join(', ')} count, ${spanEn(milliseconds)}.`,
    'days.worked': ({ from, to, days, milliseconds }) =>
      `${manyEn(days, 'working day')} ${dates({ from, to, days: 2 })}: ${spanEn(milliseconds)}.`,
    'days.closed': (reason) => {
      const { days, why, name } = reason;
      const when =
        why === 'week' && days > 1
          ? `between ${reason.from} and ${lastDay(reason.to)}`
          : dates(reason);
      const what = why === 'holiday' && name !== null ? `a holiday (${name})` : whyClosed[why];
      return `${manyEn(days, 'day')} ${when} ${days === 1 ? 'does' : 'do'} not count: ${what}.`;
    },
    'day.makeUp': ({ on, name, like }) =>
      `${on} is worked like a ${weekdays[like]}${name === null ? '' : `, to make up for ${name}`}.`,
    'day.override': ({ on, hours }) =>
      hours.length === 0
        ? `${on} has hours of its own: none.`
        : `${on} has hours of its own: ${hours.join(', ')}.`,
    'day.closure': ({ on, hours }) => `${on}: ${hours.join(', ')} is closed.`,
    'due.rolled': ({ from, to }) => `${from} is no working day: the next one is ${to}.`,
    'due.moved': ({ from, to }) => `${from} is outside working time: it moves to ${to}.`,
    'due.lastDay': ({ on, at }) => `The last day is ${on}; due ${moments[at]}.`,
    'due.atClosing': ({ closes, opens }) =>
      `It ends as work closes, ${closes}; late is only what comes after work opens again, ${opens}.`,
    'due.provisional': ({ from, to }) =>
      `Provisional: holidays are known from ${from} until before ${to} only.`,
  },
  needs: {},
  next: {},
};
