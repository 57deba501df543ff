/** Measures the calendar and prints its section of the page on benchmarks. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { explain } from 'clientele';
import {
  addWorkingDays,
  addWorkingTime,
  type DueTime,
  type Duration,
  defineCalendar,
  dueBy,
  indexCalendar,
} from 'clientele/calendar';
import { chinaHolidays } from 'clientele/holidays/cn';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { type Contender, medianOf, type Timed, timed } from '../stopwatch.ts';
import { anyInstants, atOfficeHours, textsOf, workingInstants } from './instants.ts';
import { dayPeers, library, type TimePeer, timePeers } from './peers.ts';

// dayjs and date-fns know no other zone than the machine's.
process.env['TZ'] = 'UTC';

const hour = 3_600_000;
const day = 24 * hour;
const month = 30 * day;
const rounds = 7;

/** The last answer, within reach of everyone: nothing of it can be left unmade. */
export let kept: number | string | DueTime | readonly string[] = 0;

/** Works through the first so many of some questions; the figure is the sum of what `figure` makes of the answers. */
function working<Question, Answer extends typeof kept>(
  what: string,
  questions: readonly Question[],
  items: number,
  answer: (question: Question) => Answer,
  figure: (answer: Answer) => number,
): Contender {
  const some = questions.slice(0, items);
  const run = (): number => {
    let sum = 0;
    for (const question of some) {
      const found = answer(question);
      kept = found;
      sum += figure(found);
    }
    return sum;
  };
  return { what, items: some.length, run };
}

const itself = (answer: number): number => answer;
const minuteOf = (answer: number): number => (answer / 60_000) % 1_440;
/** The last digit of the day, which no two answers share for long. */
const digitOf = (answer: string): number => answer.charCodeAt(9);

const textItems = 20_000;
const any = anyInstants(100_000);
const worked = workingInstants(100_000);
const periods = any.map((from) => ({ from, to: from + month }));
const textPeriods = periods.slice(0, textItems).map(({ from, to }) => {
  const [begin = '', end = ''] = textsOf([from, to]);
  return { from: begin, to: end };
});

/** The same question to all, on milliseconds or on text. */
interface Comparison {
  readonly what: string;
  readonly form: 'milliseconds' | 'text';
  /** How many questions the peers get: they are slow. */
  readonly peerItems: number;
  readonly contender: (peer: TimePeer, items: number) => Contender;
  /** How much slower the peers have to be at least. */
  readonly wanted?: readonly [number, number];
}

function addition(
  what: string,
  some: readonly number[],
  [hours, peerItems]: readonly [number, number],
  wanted: Readonly<Record<Comparison['form'], readonly [number, number]>>,
): Comparison[] {
  const texts = textsOf(some.slice(0, textItems));
  return [
    {
      what,
      form: 'milliseconds',
      peerItems,
      wanted: wanted.milliseconds,
      contender: ({ name, add }, items) =>
        working(name, some, items, (at) => add(at, hours), minuteOf),
    },
    {
      what,
      form: 'text',
      peerItems,
      wanted: wanted.text,
      contender: ({ name, addToText }, items) =>
        working(name, texts, items, (at) => addToText(at, hours), digitOf),
    },
  ];
}

const eightHours = { milliseconds: [300, 100], text: [60, 15] } as const;
const comparisons: readonly Comparison[] = [
  ...addition('add 8 hours', any, [8, 2_000], eightHours),
  ...addition('add 8 hours, from working time', worked, [8, 2_000], eightHours),
  ...addition('add 400 hours', any, [400, 40], {
    milliseconds: [5_000, 3_000],
    text: [1_500, 400],
  }),
  {
    what: 'worked in 30 days',
    form: 'milliseconds',
    peerItems: 300,
    contender: ({ name, between }, items) =>
      working(name, periods, items, ({ from, to }) => between(from, to), itself),
  },
  {
    what: 'worked in 30 days',
    form: 'text',
    peerItems: 300,
    contender: ({ name, betweenTexts }, items) =>
      working(name, textPeriods, items, ({ from, to }) => betweenTexts(from, to), itself),
  },
];

const micros = (value: number): string => value.toFixed(value < 100 ? 2 : 0);
const thousands = (value: number): string => Math.round(value).toLocaleString('en');
const times = (value: number): string => `${value < 10 ? value.toFixed(2) : thousands(value)} ×`;

// First, and by itself: each distance has a calendar of its own, which holds no more than that distance asks for.
const year = 52 * 40;
const distances = await timed(
  Object.entries({
    '8 hours': 8,
    'a week': 40,
    'a month': year / 12,
    'a year': year,
    '10 years': 10 * year,
  }).map(([what, hours]) => {
    const index = indexCalendar(
      defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } }),
    );
    const amount = Math.round(hours * hour);
    return working(
      what,
      any,
      any.length,
      (at) => index.add(at, amount),
      () => 1,
    );
  }),
  rounds,
);

const compared: { readonly comparison: Comparison; readonly rows: readonly Timed[] }[] = [];
for (const comparison of comparisons) {
  const { form, peerItems, contender } = comparison;
  const contenders = [
    contender(library, form === 'text' ? textItems : any.length),
    ...timePeers.map((peer) => contender(peer, peerItems)),
  ];
  compared.push({ comparison, rows: await timed(contenders, rounds) });
}

const dayTexts = textsOf(atOfficeHours(any.slice(0, 5_000)));
const days = await timed(
  [library, ...dayPeers].map(({ name, addDays }) =>
    working(name, dayTexts, dayTexts.length, (at) => addDays(at, 10), digitOf),
  ),
  rounds,
);

const office = defineCalendar({
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
  ...chinaHolidays,
});
const officeTexts = textsOf(any.slice(0, 5_000));

/** What it costs to be told why. */
async function reasons(
  verb: string,
  plain: (at: string) => string,
  duration: Duration,
): Promise<Timed[]> {
  const due = (at: string): DueTime => dueBy(office, at, duration);
  const told = (what: string, words: typeof en): Contender =>
    working(
      what,
      officeTexts,
      officeTexts.length,
      (at) => explain(due(at), words),
      () => 1,
    );
  const single = `\`${verb}\``;
  return await timed(
    [
      working(single, officeTexts, officeTexts.length, plain, () => 1),
      working('`dueBy`, with its reasons', officeTexts, officeTexts.length, due, () => 1),
      told('and `explain` in English', en),
      told('and `explain` in Chinese', zhCN),
    ],
    rounds,
  );
}
const reasonTables = [
  {
    what: '8 working hours',
    rows: await reasons(
      'addWorkingTime',
      (at) => addWorkingTime(office, at, { workingHours: 8 }).earliest,
      { workingHours: 8 },
    ),
  },
  {
    what: '10 working days, at the same time of day',
    rows: await reasons(
      'addWorkingDays',
      (at) => addWorkingDays(office, at, { workingDays: 10 }).at,
      { workingDays: 10, at: 'keepTime' },
    ),
  },
];

/** The milliseconds that a program prints, the median of nine new processes. */
function printed(...program: readonly string[]): number {
  const took = Array.from({ length: 9 }, () => {
    const { stdout, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program.join(' ')} failed`);
    return Number(stdout);
  });
  return medianOf(took);
}
const cold = fileURLToPath(new URL('./calendar/cold.program.js', import.meta.url));
const firstFormatter = printed(
  '-e',
  "const began = performance.now(); new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(0); console.log(performance.now() - began)",
);
const coldChina = printed(cold, 'china');
const coldDays = printed(cold, 'closedDays');
const coldParts = printed(cold, 'closedParts');

function comparisonTable(form: Comparison['form']): string {
  return markdownTable(
    ['', 'clientele, µs', ...timePeers.flatMap(({ name }) => [`${name}, µs`, 'its time by ours'])],
    compared
      .filter(({ comparison }) => comparison.form === form)
      .map(({ comparison: { what }, rows: [ours, ...theirs] }) => [
        what,
        micros(ours?.micros ?? Number.NaN),
        ...theirs.flatMap(({ micros: each, ratio }) => [micros(each), times(ratio)]),
      ]),
  );
}

function wantedLines(form: Comparison['form']): string {
  return compared
    .filter(({ comparison }) => comparison.form === form)
    .flatMap(({ comparison: { what, wanted = [] }, rows: [, ...theirs] }) =>
      wanted.map((atLeast, peer) => {
        const { what: name, ratio } = theirs[peer] as Timed;
        return `- ${what}, ${name}: ${times(ratio)} (wanted: at least ${thousands(atLeast)} ×)`;
      }),
    )
    .join('\n');
}

function timesTable(head: string, rows: readonly Timed[]): string {
  return markdownTable(
    [head, 'µs', 'Time by that of the first'],
    rows.map(({ what, micros: each, ratio }) => [what, micros(each), times(ratio)]),
  );
}

const [, ...farther] = distances;
console.log(`## Calendar

${measuredOn()}

Monday to Friday, 09:00 to 17:00 in UTC, and whole minutes scattered over 2024 to 2026, most of them outside working time. The
peers get fewer of them than the library, because they are slow; times are for one answer. A test proves that all give the
same answers. Whole minutes, because dayjs-business-time is up to a minute off where there are seconds.

### Working time

On epoch milliseconds, in and out: \`indexCalendar\`.

${comparisonTable('milliseconds')}

${wantedLines('milliseconds')}

On ISO 8601 text, in and out: \`addWorkingTime\`, which writes two instants, and \`workedBetween\`.

${comparisonTable('text')}

${wantedLines('text')}

### Distance

\`add\` of \`indexCalendar\`, forward by working time that fills so much of the calendar.

${timesTable('Distance', distances)}

- 10 years by 8 hours: ${times(farther.at(-1)?.ratio ?? Number.NaN)} (wanted: at most 2 ×)

### Working days

10 working days on, from office hours of any day, on ISO 8601 text. date-fns counts weeks and knows no hours; luxon goes from day
to day like the library.

${timesTable('Program', days)}

### First answer

Each in a new process, the median of nine: from a calendar as it is written down to the first answer of \`addWorkingTime\`. Not in
it: the first \`Intl.DateTimeFormat\` of a process, for which Node.js itself needs ${firstFormatter.toFixed(0)} ms here, whoever asks for it.

- a Chinese office with the holidays of 2015 to 2026: ${coldChina.toFixed(1)} ms (wanted: at most 5 ms)
- 100,000 days with a closure each: ${coldDays.toFixed(0)} ms (wanted: at most 200 ms)
- 25,000 days with four closures each: ${coldParts.toFixed(0)} ms (wanted: at most 200 ms)

### What reasons cost

A Chinese office with its holidays, on ISO 8601 text. The reasons are plain objects; sentences are made when they are asked for.

${reasonTables.map(({ what, rows }) => timesTable(what, rows)).join('\n\n')}`);
