/**
 * A portfolio on real data: every invoice line of an online gift shop becomes customers, grades, a focus list, and the
 * concentration of revenue. What was left out is told, and the lines add up.
 *
 * Run it with `npx tsx examples/portfolio.ts`; it reads `examples/data/online_retail.csv.gz` as a stream and
 * `examples/data/telco_churn.csv`, and writes two tables and two pictures to `examples/out`.
 */
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import Table from 'cli-table3';
import { compareDecimals, decimal } from 'clientele';
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
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { paretoPicture, pyramidPicture } from './portfolio/pictures.ts';

const out = new URL('./out/', import.meta.url);
const asOf = '2011-12-10';

interface Line {
  readonly invoice: string;
  readonly invoice_date: string;
  readonly customer_id: string;
  readonly quantity: string;
  readonly unit_price: string;
}

interface Bought {
  net: ReturnType<typeof decimal>;
  readonly days: Set<string>;
  lastOn: string | null;
}

const left = { 'no customer': 0 };
const used = { sales: 0, 'returns, cancellations and price 0': 0 };
const bought = new Map<string, Bought>();
let lines = 0;

const input = createReadStream(new URL('./data/online_retail.csv.gz', import.meta.url))
  .pipe(createGunzip())
  .pipe(parse({ columns: true })) as AsyncIterable<Line>;
for await (const line of input) {
  lines += 1;
  if (line.customer_id === '') {
    left['no customer'] += 1;
    continue;
  }
  const amount = decimal(line.quantity).times(decimal(line.unit_price));
  const one = bought.get(line.customer_id) ?? { net: decimal(0), days: new Set(), lastOn: null };
  one.net = one.net.plus(amount);
  if (amount.gt(0)) {
    used['sales'] += 1;
    const on = line.invoice_date.slice(0, 10);
    one.days.add(on);
    if (one.lastOn === null || on > one.lastOn) one.lastOn = on;
  } else {
    used['returns, cancellations and price 0'] += 1;
  }
  bought.set(line.customer_id, one);
}

const customers = [...bought].map(([id, { net, days, lastOn }]) => ({
  id,
  value: net.toFixed(),
  occasions: days.size,
  lastOn,
}));

const grading = gradePortfolio(pareto8020, customers, { asOf });
const { concentration } = grading;

/** Stops where a total is not what it must be. */
function must(name: string, found: number | string, wanted: number | string): void {
  if (compareDecimals(found, wanted) !== 0) throw new Error(`${name}: ${found}, not ${wanted}`);
}

const counted = [...Object.values(left), ...Object.values(used)].reduce((a, b) => a + b, 0);
must('lines', counted, lines);
must('lines of the file', lines, 541_909);
must('net of all customers', concentration.net, '8300065.814');

const integer = new Intl.NumberFormat('en');
const money = new Intl.NumberFormat('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
const share = (text: string | null): string => (text === null ? '' : percent.format(Number(text)));
const plain = { head: [], border: [], compact: true };
const tell = ({ flags }: Grading): void => {
  for (const sentence of explain({ because: flags, needs: [], next: null }, en)) {
    console.log(sentence);
  }
};

console.log(
  `An online gift shop, 2010-12-01 to 2011-12-09: ${integer.format(lines)} invoice lines\n`,
);
for (const [what, count] of Object.entries({ ...used, ...left })) {
  console.log(`${integer.format(count).padStart(8)}  ${what}${what in left ? ' (left out)' : ''}`);
}
console.log(`${integer.format(lines).padStart(8)}  in all\n`);

function summaryTable({ summary }: Grading): void {
  const table = new Table({
    head: ['grade', 'customers', 'share', 'value, GBP', 'share', 'service level'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'left'],
    style: plain,
  });
  for (const {
    grade,
    customers: count,
    customerShare,
    value,
    valueShare,
    serviceLevel,
  } of summary) {
    const worth = money.format(value);
    table.push([
      grade,
      integer.format(count),
      share(customerShare),
      worth,
      share(valueShare),
      serviceLevel,
    ]);
  }
  console.log(`${table}\n`);
}

console.log('Grades by the 80/20 rule, net of returns');
summaryTable(grading as Grading);
tell(grading as Grading);

function concentrationLine(name: string, { gini, top, customersFor80 }: Concentration): void {
  const held = top.map((one) => `top ${Number(one.share) * 100} % hold ${share(one.holds)}`);
  console.log(`\n${name}: ${held.join(', ')}; ${customersFor80} make 80 %; Gini ${gini}`);
}
concentrationLine('The shop', concentration);

const focus = focusList(pareto8020, grading, { asOf });
console.log(
  `\nFocus list: ${focus.members.length} of ${focus.customers} customers (${focus.min} to ${focus.max}), ${focus.overflow.length} of grade A find no place`,
);

const rfm = gradePortfolio(rfmQuintiles, customers, { asOf });
console.log('\nRecency, frequency and monetary value in quintiles');
summaryTable(rfm as Grading);

const telco = createReadStream(new URL('./data/telco_churn.csv', import.meta.url)).pipe(
  parse({ columns: true }),
) as AsyncIterable<{ readonly customerID: string; readonly TotalCharges: string }>;
const subscribers: { id: string; value: string }[] = [];
for await (const { customerID, TotalCharges } of telco) {
  subscribers.push({ id: customerID, value: TotalCharges });
}
const charged = gradePortfolio(pareto8020, subscribers, { asOf });
console.log('A telephone company, charges to date');
tell(charged as Grading);
concentrationLine('The telephone company', charged.concentration);

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
await writeFile(new URL('portfolio.csv', out), stringify(rows, { header: true }));
await writeFile(new URL('focus.csv', out), stringify(members, { header: true }));
await writeFile(
  new URL('pareto.svg', out),
  paretoPicture([
    { name: 'gift shop', curve: concentration.curve },
    { name: 'telephone company', curve: charged.concentration.curve },
  ]),
);
await writeFile(new URL('pyramid.svg', out), pyramidPicture(grading.summary));
console.log('\nWritten to examples/out: portfolio.csv, focus.csv, pareto.svg, pyramid.svg');
