/**
 * 2,224 complaints on a telecom operator, filed with the federal regulator of the United States in 2015. The published
 * dates parse, and are wrong: in 609 rows day and month are swapped. The script shows how that is seen, mends it openly,
 * and tells by month, channel and state when the 30 days of the provider (`us.fcc.response`) ended for each. The file has
 * no day on which a complaint reached the provider, nor one of an answer: the 30 days are counted from the day of filing,
 * by the clock of New York, and nothing is said of who kept them. It is no legal advice.
 *
 * Run it with `npx tsx examples/comcast.ts`; it reads `examples/data/comcast_complaints.csv`.
 */
import Table from 'cli-table3';
import { instantOf } from 'clientele';
import { defineCalendar, isWorkingDay } from 'clientele/calendar';
import { usFederalHolidays } from 'clientele/holidays/us-federal';
import { explain, regulatoryDeadline } from 'clientele/regulations';
import { en } from 'clientele/words/en';
import {
  type DateSigns,
  type FiledComplaint,
  readComplaints,
  signsOf,
} from './comcast/complaintFile.ts';

const timeZone = 'America/New_York';
const calendar = defineCalendar({
  timeZone,
  weekly: { weekdays: ['09:00-17:00'] },
  ...usFederalHolidays,
});
/** After the last of them. */
const asOf = '2015-08-01T00:00:00-04:00';
/** What the file holds; anything else would be another file, or a fault here. */
const expected = {
  complaints: 2_224,
  numbered: 2_223,
  dayUpTo12: 609,
  otherDate: 572,
  months: { '2015-04': 545, '2015-05': 399, '2015-06': 1_280 },
  channels: { 'Customer Care Call': 1_119, Internet: 1_105 },
};

function check(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

const complaints = await readComplaints();
check('complaints', complaints.length, expected.complaints);

// What is wrong with the dates.
const written = signsOf(complaints, ({ published }) => published);
const mended = signsOf(complaints, ({ on }) => on);
const dayUpTo12 = complaints.filter(({ published }) => Number(published.slice(8)) <= 12).length;
const otherDate = complaints.filter(({ published, on }) => published !== on).length;
const count = (value: number): string => value.toLocaleString('en');
console.log(
  `${count(complaints.length)} complaints. Ticket numbers are given one after another, so time should rise with them.\n`,
);
const signs = new Table({
  head: ['', 'as published', 'day and month swapped back'],
  colAligns: ['left', 'right', 'right'],
});
const row = (what: string, of: (signs: DateSigns) => string): void => {
  signs.push([what, of(written), of(mended)]);
};
row('tickets dated before the ticket above', ({ backwards }) => count(backwards));
row('first day', ({ first }) => first);
row('last day', ({ last }) => last);
row('months with complaints', ({ daysOf }) => String(daysOf.size));
row('months with at most three different days', ({ daysOf }) =>
  String([...daysOf.values()].filter((days) => days.size <= 3).length),
);
console.log(signs.toString());
console.log(
  `\nIn ${dayUpTo12} rows the day of the month is 12 or less; there day and month are swapped back, which gives another date in ${otherDate}.\n`,
);
check('rows with a day up to 12', dayUpTo12, expected.dayUpTo12);
check('rows with another date', otherDate, expected.otherDate);
check('tickets out of order', mended.backwards, 0);

/** A complaint with the end of the provider's limit. */
interface Limited extends FiledComplaint {
  readonly lastDay: string;
  readonly isOff: boolean;
  readonly because: readonly string[];
}

const limited = complaints.map((complaint): Limited => {
  const { on, time } = complaint;
  const receivedAt = instantOf({ date: on, time }, timeZone);
  const outcome = regulatoryDeadline('us.fcc.response', { receivedAt }, { calendar, asOf });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const { lastDay } = outcome.value;
  if (lastDay === null) throw new Error('the limit is counted in days');
  const because = explain(outcome.value, en);
  return { ...complaint, lastDay, isOff: !isWorkingDay(calendar, lastDay), because };
});

/** One table: groups in an order, with their limits. */
function report(
  title: string,
  groupOf: (one: Limited) => string,
  most = Number.POSITIVE_INFINITY,
): Record<string, number> {
  const groups = new Map<string, Limited[]>();
  for (const one of limited) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  const ordered = [...groups].sort(([a, of], [b, others]) =>
    most === Number.POSITIVE_INFINITY
      ? a < b
        ? -1
        : 1
      : others.length - of.length || (a < b ? -1 : 1),
  );
  const table = new Table({
    head: [
      title,
      'complaints',
      'open or pending',
      'first limit ends',
      'last limit ends',
      'ends on a day off',
    ],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  });
  const line = (name: string, of: readonly Limited[]): void => {
    const days = of.map(({ lastDay }) => lastDay).sort();
    const open = of.filter(({ status }) => status === 'Open' || status === 'Pending').length;
    const off = of.filter(({ isOff }) => isOff).length;
    table.push([name, count(of.length), count(open), days[0] ?? '', days.at(-1) ?? '', count(off)]);
  };
  for (const [name, of] of ordered.slice(0, most)) line(name, of);
  const rest = ordered.slice(most).flatMap(([, of]) => of);
  if (rest.length > 0) line(`${ordered.length - most} more`, rest);
  line('all', limited);
  console.log(`${table.toString()}\n`);
  return Object.fromEntries(ordered.map(([name, of]) => [name, of.length]));
}

// 2,223 have a ticket number; the one that has none, of 30 April, is counted too.
const numbered = limited.filter(({ ticket }) => /^\d+$/.test(ticket)).length;
check('tickets with a number', numbered, expected.numbered);
const months = report('Month', ({ on }) => on.slice(0, 7));
check('months', months, expected.months);
check(
  'channels',
  report('Channel', ({ channel }) => channel),
  expected.channels,
);
const states = report('State', ({ state }) => state, 10);
check(
  'all states',
  Object.values(states).reduce((sum, of) => sum + of, 0),
  expected.complaints,
);

console.log('The last of them:');
for (const line of limited
  .toSorted((a, b) => (`${a.on}${a.time}` < `${b.on}${b.time}` ? -1 : 1))
  .at(-1)?.because ?? []) {
  console.log(`- ${line}`);
}
