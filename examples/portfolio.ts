/**
 * A portfolio on real data: every invoice line of an online gift shop becomes customers, grades, a focus list, and the
 * concentration of revenue. What was left out is told, and the lines add up.
 *
 * Run it with `npx tsx examples/portfolio.ts`; it reads `examples/data/online_retail.csv.gz` as a stream and
 * `examples/data/telco_churn.csv`, and writes two tables and two pictures to `examples/out`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import Table from 'cli-table3';
import { compareDecimals } from 'clientele';
import {
  type Concentration,
  explain,
  focusList,
  type Grading,
  gradePortfolio,
  pareto8020,
  rfmQuintiles,
} from 'clientele/tiers';
import { en } from 'clientele/words/en';
import { stringify } from 'csv-stringify/sync';
import { svgOf } from './charts/svgOf.ts';
import { paretoChart, pyramidChart } from './portfolio/pictures.ts';
import { type Fate, readShop } from './portfolio/shop.ts';
import { readTelephoneCompany } from './portfolio/telephoneCompany.ts';

const out = new URL('./out/', import.meta.url);
const asOf = '2011-12-10';

/** Stops where a figure is not what it must be. */
function must(
  name: string,
  found: number | string | null | undefined,
  wanted: number | string,
): void {
  if (found === undefined || found === null || compareDecimals(found, wanted) !== 0) {
    throw new Error(`${name}: ${found}, not ${wanted}`);
  }
}

const integer = new Intl.NumberFormat('en');
const money = new Intl.NumberFormat('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
const share = (text: string | null): string => (text === null ? '' : percent.format(Number(text)));
const plain = { head: [], border: [], compact: true };

function tell({ flags }: Grading): void {
  for (const sentence of explain({ because: flags, needs: [], next: null }, en)) {
    console.log(sentence);
  }
}

function summaryTable({ summary }: Grading): void {
  const table = new Table({
    head: ['grade', 'customers', 'share', 'value, GBP', 'share', 'service level'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'left'],
    style: plain,
  });
  for (const { grade, customers, customerShare, value, valueShare, serviceLevel } of summary) {
    const count = integer.format(customers);
    const worth = money.format(value);
    table.push([grade, count, share(customerShare), worth, share(valueShare), serviceLevel]);
  }
  console.log(`${table}\n`);
}

function concentrationLine({ gini, top, customersFor80, customers, total }: Concentration): void {
  console.log(`${integer.format(customers)} customers hold ${total}. Of it:`);
  for (const one of top) {
    const size = `top ${share(one.share)} (${integer.format(one.customers)} customers)`;
    console.log(`  ${size.padEnd(30)} ${share(one.holds)}`);
  }
  console.log(`  ${integer.format(customersFor80 ?? 0)} customers make 80 %. Gini ${gini}.\n`);
}

const { lines, bySales, byNet } = await readShop();
const all = Object.values(lines).reduce((a, b) => a + b, 0);
must('lines of the file', all, 541_909);

console.log(
  `An online gift shop, 2010-12-01 to 2011-12-09: ${integer.format(all)} invoice lines\n`,
);
const fates: readonly (readonly [Fate, string])[] = [
  ['sale', 'sales to a known customer'],
  ['noCustomer', 'left out: no customer is named'],
  ['cancelled', 'left out: cancelled (C before the invoice number)'],
  ['notPositive', 'left out: the price or the quantity is not above zero'],
];
for (const [fate, what] of fates) {
  console.log(`${integer.format(lines[fate]).padStart(8)}  ${what}`);
}
console.log(`${integer.format(all).padStart(8)}  in all\n`);

const grading = gradePortfolio(pareto8020, bySales, { asOf });
must('customers with sales', grading.concentration.customers, 4_338);
must('sales', grading.concentration.total, '8911407.904');
must('the top fifth', grading.concentration.top[1]?.customers, 867);
must('what it holds', grading.concentration.top[1]?.holds, '0.7459');

console.log('Grades by the 80/20 rule, of sales');
summaryTable(grading as Grading);
tell(grading as Grading);
concentrationLine(grading.concentration);

const focus = focusList(pareto8020, grading, { asOf });
const size = `${integer.format(focus.members.length)} of ${integer.format(focus.customers)} customers`;
console.log(`Focus list: ${size} (${integer.format(focus.min)} to ${integer.format(focus.max)});`);
console.log(`  ${focus.overflow.length} customers of a high grade find no place on it\n`);

const rfm = gradePortfolio(rfmQuintiles, bySales, { asOf });
console.log('Recency, frequency and monetary value in quintiles');
summaryTable(rfm as Grading);

console.log('With what was cancelled or came back taken off');
const net = gradePortfolio(pareto8020, byNet, { asOf });
must('net of all lines with a customer', net.concentration.net, '8300065.814');
tell(net as Grading);
concentrationLine(net.concentration);

const { subscribers, notYetCharged } = readTelephoneCompany();
const charged = gradePortfolio(pareto8020, subscribers, { asOf });
must('the top fifth of the subscribers', charged.concentration.top[1]?.customers, 1_408);
must('what they were charged', charged.concentration.top[1]?.holds, '0.5363');
console.log('A telephone company, charges to date');
console.log(`${notYetCharged} customers are in their first month and have not been charged yet.`);
tell(charged as Grading);
concentrationLine(charged.concentration);

await mkdir(out, { recursive: true });
const scores = new Map(rfm.grades.map((one) => [one.id, one.rfm?.score]));
const rows = grading.grades.map(({ id, value, grade, rank, cumulativeShare, serviceLevel }) => ({
  id,
  value,
  grade,
  rank,
  cumulativeShare,
  serviceLevel,
  rfm: scores.get(id),
}));
const members = focus.members.map(({ id, grade, value, because }) => ({
  id,
  grade,
  value,
  why: because.map(({ kind }) => kind).join(' '),
}));
const curves = [
  { name: 'gift shop', curve: grading.concentration.curve },
  { name: 'telephone company', curve: charged.concentration.curve },
];
await writeFile(new URL('portfolio.csv', out), stringify(rows, { header: true }));
await writeFile(new URL('focus.csv', out), stringify(members, { header: true }));
await writeFile(new URL('pareto.svg', out), await svgOf(paretoChart(curves)));
await writeFile(new URL('pyramid.svg', out), await svgOf(pyramidChart(grading.summary)));
console.log('Written to examples/out: portfolio.csv, focus.csv, pareto.svg, pyramid.svg');
