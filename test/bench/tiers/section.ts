/** Measures grading and prints its section of the page on benchmarks. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gradePortfolio, gradeValues, pareto8020 } from 'clientele/tiers';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { type Contender, medianOf, type Timed, timed } from '../stopwatch.ts';
import { customersOf, revenues } from './customers.ts';
import { classified, classifiedAndRead, databaseOf } from './duckdb.ts';

const count = 1_000_000;
const sizes = [1_000, 10_000, 100_000, count];

const memory = fileURLToPath(new URL('./tiers/memory.program.js', import.meta.url));

/** The peak of a program's memory in megabytes, the median of three new processes. */
function peak(...program: readonly string[]): number {
  const peaks = Array.from({ length: 3 }, () => {
    const { stdout, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program.join(' ')} failed`);
    return Number(stdout);
  });
  return medianOf(peaks);
}

const nothing = peak('-p', 'process.resourceUsage().maxRSS / 1_000');
const beyond = (...program: readonly string[]): string =>
  Math.max(0, peak(memory, ...program) - nothing).toFixed(0);
// Before anything is made here: a new process is booked with what the one that starts it holds.
const peaks = sizes.map((size) => [beyond(String(size), 'values'), beyond(String(size))]);

const cents = [...revenues(count)];
const numbers = cents.map((units) => units / 100);
const texts = numbers.map((value) => value.toFixed(2));

/** The last answer, within reach of everyone: nothing of it can be left unmade. */
export let kept: unknown = null;

/** How many are in the first class: every program must find as many. */
function inFirst(grades: Iterable<string>): number {
  let found = 0;
  for (const grade of grades) if (grade === 'A') found += 1;
  return found;
}

const firstClass = inFirst(gradeValues(pareto8020, texts));

function sorted(): number {
  kept = Float64Array.from(numbers).sort();
  return firstClass;
}

function graded(values: readonly (number | string)[]): number {
  const grades = gradeValues(pareto8020, values);
  kept = grades;
  return inFirst(grades);
}

function decided(customers: readonly { id: string; value: string }[]): number {
  const grading = gradePortfolio(pareto8020, customers, { asOf: '2024-06-30' });
  kept = grading;
  let found = 0;
  for (const { grade } of grading.grades) if (grade === 'A') found += 1;
  return found;
}

const contender = (what: string, run: Contender['run']): Contender => ({ what, items: count, run });
const sorting = contender('copying and sorting a `Float64Array`', sorted);

const connection = await databaseOf(cents);
const found = await timed(
  [
    sorting,
    contender('`gradeValues`, numbers', () => graded(numbers)),
    contender('`gradeValues`, text', () => graded(texts)),
    contender('DuckDB, the classes stay in the database', () => classified(connection)),
    contender('DuckDB, id and class read', () => classifiedAndRead(connection)),
  ],
  7,
);
connection.closeSync();

const customers = [...customersOf(count)];
const full = await timed(
  [sorting, contender('`gradePortfolio`, text', () => decided(customers))],
  5,
);

const seconds = ({ micros, items }: Timed): string => ((micros * items) / 1e6).toFixed(2);
const rows = [...found, ...full.slice(1)].map((row) => [
  row.what,
  seconds(row),
  row.micros.toFixed(2),
  `${row.ratio.toFixed(2)} ×`,
]);

kept = null;
const growth: string[][] = [];
for (const [at, size] of sizes.entries()) {
  const some = customers.slice(0, size);
  const values = texts.slice(0, size);
  const sized = (what: string, run: Contender['run']): Contender => ({ what, items: size, run });
  const [bare, whole] = await timed(
    [sized('values', () => graded(values)), sized('customers', () => decided(some))],
    size === count ? 3 : 9,
  );
  growth.push([
    size.toLocaleString('en'),
    (bare as Timed).micros.toFixed(2),
    (whole as Timed).micros.toFixed(2),
    ...(peaks[at] ?? []),
  ]);
}

console.log(`## Tiers

${measuredOn()}

The 80/20 rule over 1,000,000 customers. \`gradeValues\` gives the grade of each value of a column; \`gradePortfolio\` reads
each customer, and makes the whole decision: place, equals, shares, reasons and needs, all of it plain data in memory.
DuckDB finds the same classes in SQL, on one core, in a table that it has loaded before; every program must find as many
in the first class.

${markdownTable(['Program', 'Seconds', 'µs a customer', 'Time by that of sorting'], rows)}

How it grows. Memory is the peak of a process of its own that reads a stream and holds the whole grading, less the
${nothing.toFixed(0)} MB of an empty process.

${markdownTable(
  [
    'Customers',
    '`gradeValues`, µs each',
    '`gradePortfolio`, µs each',
    '`gradeValues`, MB',
    '`gradePortfolio`, MB',
  ],
  growth,
)}

- Grades for bare values: wanted at most 4 × the time of sorting.
- Whole decisions for a million: wanted at most 3 seconds, and a peak of at most 800 MB.`);
