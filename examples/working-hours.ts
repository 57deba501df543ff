/**
 * Working hours in three parts of the world: make-up working days (调休) in Shanghai, the nights in which New
 * York changes its clocks, and a desk that follows the sun.
 *
 * Run it with `npx tsx examples/working-hours.ts`.
 */
import { inspect } from 'node:util';
import Table from 'cli-table3';
import { explain, instantOf, wallTimeOf } from 'clientele';
import {
  type Calendar,
  type Duration,
  defineCalendar,
  dueBy,
  intersectCalendars,
  isWorking,
  subtractCalendar,
  uniteCalendars,
  type WorkingSegment,
  workedBetween,
  workingSegments,
} from 'clientele/calendar';
import { chinaHolidays } from 'clientele/holidays/cn';
import { englandAndWalesHolidays } from 'clientele/holidays/uk';
import { usFederalHolidays } from 'clientele/holidays/us-federal';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';

const shanghai = defineCalendar({
  id: 'Shanghai',
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
  ...chinaHolidays,
});
const london = defineCalendar({
  id: 'London',
  timeZone: 'Europe/London',
  weekly: { weekdays: ['09:00-17:30'] },
  ...englandAndWalesHolidays,
});
const newYork = defineCalendar({
  id: 'New York',
  timeZone: 'America/New_York',
  weekly: { weekdays: ['09:00-17:00'] },
  ...usFederalHolidays,
});
const newYorkNights = defineCalendar({
  id: 'New York, nights',
  timeZone: 'America/New_York',
  weekly: { everyDay: ['22:00-06:00'] },
});

const day = 86_400_000;
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const plain = { style: { head: [], border: [], compact: true } };

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
const hours = (milliseconds: number): number => milliseconds / 3_600_000;

/** A moment on a wall clock: `Wed 2026-09-30 18:00`. */
function shown(at: string | number, { timeZone }: { readonly timeZone: string }): string {
  const { date, time } = wallTimeOf(at, timeZone);
  return `${weekday.format(new Date(date))} ${date} ${time.slice(0, 5)}`;
}

/** The same for an end: midnight is 24:00 of the day that ends. */
function ending(at: string, calendar: Calendar): string {
  const text = shown(at, calendar);
  if (!text.endsWith('00:00')) return text;
  return shown(Date.parse(at) - 1, calendar).replace('23:59', '24:00');
}

/** The hours from a time of one date to the same time of another, on the calendar's own wall clock. */
function hoursFrom(calendar: Calendar, date: string, to: string, time = '00:00'): number {
  const { timeZone } = calendar;
  const end = instantOf({ date: to, time }, timeZone);
  return hours(workedBetween(calendar, instantOf({ date, time }, timeZone), { to: end }));
}

/** When each duration ends that begins at some time on the wall. */
function dueTable(calendar: Calendar, asked: readonly (readonly [string, Duration])[]): void {
  const table = new Table({ head: ['received', 'duration', 'due', 'late after'], ...plain });
  for (const [received, duration] of asked) {
    const [date = '', time = ''] = received.split(' ');
    const at = instantOf({ date, time }, calendar.timeZone);
    const { dueAt, breachAt } = dueBy(calendar, at, duration);
    const breach = breachAt === dueAt ? 'the same' : shown(breachAt, calendar);
    table.push([shown(at, calendar), inspect(duration), ending(dueAt, calendar), breach]);
  }
  console.log(`${table}\n`);
}

/** Every pair of a time and a duration. */
const each = (times: readonly string[], durations: readonly Duration[]) =>
  times.flatMap((time) => durations.map((duration) => [time, duration] as const));

function tell(question: string, sentences: readonly string[]): void {
  console.log(`${question}\n  ${sentences.join('\n  ')}\n`);
}

console.log('1. Shanghai: Mid-Autumn and National Day 2026, hours of each day\n');

const weeks = new Table({ head: ['week of', ...weekdayNames], ...plain });
for (let monday = '2026-09-14'; monday < '2026-10-12'; monday = dateAfter(monday, 7)) {
  const worked = weekdayNames.map((_, index) => {
    const date = dateAfter(monday, index);
    return hoursFrom(shanghai, date, dateAfter(date, 1)) || '';
  });
  weeks.push([monday, ...worked]);
}
console.log(`${weeks}\n`);

const fourHours = { workingHours: 4 };
const threeDays = { workingDays: 3 };
const requests = ['2026-09-19 10:00', '2026-09-24 17:30', '2026-09-30 14:00', '2026-10-09 17:00'];
dueTable(shanghai, each(requests, [fourHours, threeDays]));

console.log('Before the holiday, other ways to count three days:\n');
dueTable(
  shanghai,
  each(
    ['2026-09-30 14:00'],
    [{ ...threeDays, at: 'keepTime' }, { days: 3 }, { days: 3, roll: 'nextWorkingDay' }],
  ),
);

tell(
  'Received on 30 September at 14:00, 4 working hours:',
  explain(dueBy(shanghai, '2026-09-30T14:00+08:00', fourHours), en),
);
tell(
  '9 月 30 日 14:00 收到，3 个工作日：',
  explain(dueBy(shanghai, '2026-09-30T14:00+08:00', threeDays), zhCN),
);

console.log('2. New York: the nights of 22:00-06:00 around the changes of the clock\n');

const nights = new Table({ head: ['night', 'hours', 'the clock'], ...plain });
for (const [evening, clock] of [
  ['2026-03-06', ''],
  ['2026-03-07', '02:00 becomes 03:00'],
  ['2026-03-08', ''],
  ['2026-10-30', ''],
  ['2026-10-31', '02:00 becomes 01:00'],
  ['2026-11-01', ''],
] as const) {
  const morning = dateAfter(evening, 1);
  const name = `${shown(`${evening}T00:00Z`, { timeZone: 'UTC' }).slice(0, 14)} to ${morning}`;
  nights.push([name, hoursFrom(newYorkNights, evening, morning, '12:00'), clock]);
}
console.log(`${nights}\n`);

console.log(
  'The day team from Friday: 72 hours are three days only where the clock stays as it is.\n',
);
dueTable(
  newYork,
  each(
    ['2026-03-06 16:00', '2026-10-30 16:00'],
    [
      { workingHours: 4 },
      { workingDays: 1, at: 'keepTime' },
      { days: 3, at: 'keepTime' },
      { hours: 72 },
    ],
  ),
);
console.log('The night team from Saturday: the shift of 7 hours is too short, that of 9 is not.\n');
dueTable(newYorkNights, each(['2026-03-07 22:00', '2026-10-31 22:00'], [{ workingHours: 8 }]));

console.log('3. Following the sun: Shanghai, London and New York as one desk\n');

const teams = [shanghai, london, newYork];
const desk = uniteCalendars(teams);
const utc = { timeZone: 'UTC' };
const always = defineCalendar({ ...utc, weekly: { everyDay: ['00:00-24:00'] } });
const nobody = subtractCalendar(always, desk);
const shared = uniteCalendars([
  intersectCalendars([shanghai, london]),
  intersectCalendars([london, newYork]),
]);

const covered = new Table({
  head: ['week of', ...teams.map(({ id }) => id), 'desk', 'two teams', 'nobody', 'what is special'],
  ...plain,
});
for (const [monday, special] of [
  ['2026-02-02', 'winter'],
  ['2026-03-09', 'New York has changed its clocks, London not yet'],
  ['2026-06-08', 'summer'],
  ['2026-10-05', 'National Day until 7 October, Saturday made up'],
] as const) {
  const from = `${monday}T00:00Z`;
  const to = `${dateAfter(monday, 7)}T00:00Z`;
  const worked = [...teams, desk, shared, nobody].map((calendar) =>
    hours(workedBetween(calendar, from, { to })),
  );
  covered.push([monday, ...worked, special]);
}
console.log(`${covered}\n`);

/** Who works from when on, through a day of UTC: every change is a handover. */
function handovers(date: string): string {
  const from = `${date}T00:00Z`;
  const to = `${dateAfter(date, 1)}T00:00Z`;
  const changes = teams.flatMap((team) =>
    workingSegments(team, from, { to }).flatMap((segment) => [segment.from, segment.to]),
  );
  const moments = [...new Set([new Date(from).toISOString(), ...changes])].sort();
  return moments
    .map((at) => {
      const present = teams.filter((team) => isWorking(team, at)).map(({ id }) => id);
      const names = present.length === 0 ? 'nobody' : present.join(' and ');
      return `  ${wallTimeOf(at, 'UTC').time.slice(0, 5)}  ${names}`;
    })
    .join('\n');
}

for (const date of ['2026-03-10', '2026-06-09']) {
  console.log(`Handovers of ${date}, UTC:\n${handovers(date)}\n`);
}

// From Shanghai's first opening to the next Monday's.
const gaps = workingSegments(nobody, '2026-06-08T01:00Z', { to: '2026-06-15T01:00Z' });
const length = ({ from, to }: WorkingSegment): number => Date.parse(to) - Date.parse(from);
const [longest] = [...gaps].sort((a, b) => length(b) - length(a));
console.log(`Gaps in the week of 2026-06-08: ${gaps.length}`);
if (longest !== undefined) {
  const times = [longest.from, longest.to].map((at) => shown(at, utc)).join(' to ');
  console.log(`The longest: ${times} UTC, ${hours(length(longest))} hours\n`);
}

const received = '2026-06-11T20:00:00Z';
console.log(`Received ${shown(received, newYork)} in New York, 8 working hours:`);
for (const calendar of [...teams, desk]) {
  const { dueAt } = dueBy(calendar, received, { workingHours: 8 });
  console.log(`  ${calendar.id}: ${shown(dueAt, utc)} UTC, ${shown(dueAt, newYork)} New York`);
}
