/** Measures grading and prints its section of the page on benchmarks. */
import { gradePortfolio, gradeValues, pareto8020 } from 'clientele/tiers';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { type Contender, type Timed, timed } from '../stopwatch.ts';

const count = 1_000_000;

/** Amounts in cents, spread as revenue is: few large, many small; the same in every run. */
function amounts(): number[] {
  let seed = 12_345;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return Array.from({ length: count }, () => Math.round(Math.exp(next() * 8) * next() * 100));
}

const cents = amounts();
const numbers = cents.map((units) => units / 100);
const texts = numbers.map((value) => value.toFixed(2));
const customers = texts.map((value, at) => ({ id: `c-${at}`, value }));

/** The last answer, within reach of everyone: nothing of it can be left unmade. */
export let kept: unknown = null;

function sorted(): number {
  kept = Float64Array.from(numbers).sort();
  return count;
}

function graded(values: readonly (number | string)[]): number {
  const grades = gradeValues(pareto8020, values);
  kept = grades;
  return grades.length;
}

function decided(): number {
  const grading = gradePortfolio(pareto8020, customers, { asOf: '2024-06-30' });
  kept = grading;
  return grading.grades.length;
}

const contender = (what: string, run: () => number): Contender => ({ what, items: count, run });

const found = await timed(
  [
    contender('copying and sorting a `Float64Array`', sorted),
    contender('`gradeValues`, numbers', () => graded(numbers)),
    contender('`gradeValues`, text', () => graded(texts)),
  ],
  7,
);
const full = await timed(
  [
    contender('copying and sorting a `Float64Array`', sorted),
    contender('`gradePortfolio`, text', decided),
  ],
  5,
);

const seconds = ({ micros, items }: Timed): string => ((micros * items) / 1e6).toFixed(2);
const rows = [...found, ...full.slice(1)].map((row) => [
  row.what,
  seconds(row),
  row.micros.toFixed(2),
  `${row.ratio.toFixed(2)} ×`,
]);

console.log(`## Grading

${measuredOn()}

The 80/20 rule over 1,000,000 customers. \`gradeValues\` gives the grade of each value of a column; \`gradePortfolio\` reads
each customer, and makes the whole decision: place, equals, shares, reasons and needs, all of it plain data in memory.

${markdownTable(['Program', 'Seconds', 'µs a customer', 'Time by that of sorting'], rows)}

- Grades for bare values: wanted at most 4 × the time of sorting.
- Whole decisions: wanted at most 3 seconds.`);
