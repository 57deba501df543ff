/**
 * Grades customers that come as a stream, in a process of its own, holds the whole grading, and prints the peak of its
 * memory in megabytes: `node memory.program.js 1000000`. With `values` it grades bare values.
 */
import { gradePortfolio, gradeValues, pareto8020 } from 'clientele/tiers';
import { customersOf } from './customers.ts';

const [count = '0', form = 'customers'] = process.argv.slice(2);

function* valuesOf(customers: ReturnType<typeof customersOf>): Generator<string> {
  for (const { value } of customers) yield value;
}

const customers = customersOf(Number(count));
/** Within reach of everyone until the peak is read: nothing of it can be let go. */
export const kept =
  form === 'values'
    ? gradeValues(pareto8020, valuesOf(customers))
    : gradePortfolio(pareto8020, customers, { asOf: '2024-06-30' }).grades;

if (kept.length !== Number(count)) throw new Error('not everybody has a grade');
console.log(process.resourceUsage().maxRSS / 1_000);
