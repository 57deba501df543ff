/**
 * The main job on real data: every customer of a telecom file scored, with the discount on the next bill and
 * the reason for every number.
 *
 * The file has months of tenure and a monthly charge, but no dates and no payments. So the rule is applied to
 * the three facts as they are: every customer is taken as paid on time, and no date is invented.
 *
 * Run it with `npm run demo`; it reads `examples/data/telco_churn.csv` and writes `examples/out/points.csv`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import Table from 'cli-table3';
import {
  type BatchRow,
  compareDecimals,
  definePointsPolicy,
  explain,
  type FactsError,
  rewardForNextBill,
  scoreTenureAndSpend,
  summariseScores,
  sumOf,
  type TenureAndSpendScore,
  telecomPoints,
} from 'clientele';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

const input = new URL('./data/telco_churn.csv', import.meta.url);
const output = new URL('./out/points.csv', import.meta.url);
const explained = '5575-GNVDE';

/** The case's rule in dollars; the discount bands are the preset's example figures. */
const policy = definePointsPolicy({ ...telecomPoints, id: 'telecom-points-usd', currency: 'USD' });

interface Customer {
  readonly customerID: string;
  readonly tenure: string;
  readonly MonthlyCharges: string;
  readonly TotalCharges: string;
}
type Row = BatchRow<TenureAndSpendScore>;

/** Blank text must not become 0 months: what is no whole number is NaN, which the library refuses. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

function rowOf(customer: Customer, index: number): Row {
  const id = customer.customerID;
  try {
    const decision = scoreTenureAndSpend(policy, {
      tenureMonths: wholeNumber(customer.tenure),
      spend: customer.MonthlyCharges,
      paidOnTime: true,
    });
    return { index, id, ok: true, decision };
  } catch (error) {
    if (error instanceof Error && error.name === 'FactsError') {
      return { index, id, ok: false, problems: (error as FactsError).problems };
    }
    throw error;
  }
}

/** One line of the output for each customer read, rejected ones with their first problem. */
function lineOf(row: Row): Record<string, string | number> {
  const customer = row.id ?? '';
  if (!row.ok) return { customer, status: 'rejected', problem: row.problems[0]?.message ?? '' };
  const { decision } = row;
  const reward = rewardForNextBill(policy, decision, { nextBill: decision.spend.base });
  return {
    customer,
    status: decision.status,
    tenureMonths: decision.tenure.months ?? '',
    tenurePoints: decision.tenure.points,
    spend: decision.spend.base,
    spendPoints: decision.spend.points,
    points: decision.points ?? '',
    band: reward.band ?? '',
    discount: reward.amount ?? '',
    problem: '',
  };
}

const columns = [
  'customer',
  'status',
  'tenureMonths',
  'tenurePoints',
  'spend',
  'spendPoints',
  'points',
  'band',
  'discount',
  'problem',
];

const started = performance.now();
const rows: Row[] = [];
let newcomersWithoutTotal = 0;

async function* scored(customers: AsyncIterable<Customer>) {
  for await (const customer of customers) {
    const row = rowOf(customer, rows.length);
    rows.push(row);
    if (customer.TotalCharges.trim() === '') newcomersWithoutTotal += 1;
    yield lineOf(row);
  }
}

await mkdir(new URL('./out/', import.meta.url), { recursive: true });
await pipeline(
  createReadStream(input),
  parse({ columns: true }),
  scored,
  stringify({ header: true, columns }),
  createWriteStream(output),
);
const summary = summariseScores(policy, rows, { nextBill: (row) => row.decision.spend.base });
const seconds = (performance.now() - started) / 1000;

const integer = new Intl.NumberFormat('en');
const money = new Intl.NumberFormat('en', { style: 'currency', currency: policy.currency });

console.log('Points for the customers of telco_churn.csv');
console.log(`Policy ${policy.id} version ${policy.version}; example discount bands.`);
console.log('The file has no payments: every customer is taken as paid on time.\n');

const figures = new Table({ colAligns: ['left', 'right'], style: { head: [], border: [] } });
figures.push(
  ['Customers read', integer.format(summary.records)],
  ['Rejected', integer.format(summary.rejected)],
  ['Tenure points', integer.format(summary.tenurePoints)],
  ['Spend points', integer.format(summary.spendPoints)],
  ['Points in all', integer.format(summary.points)],
  ['Discount in all', money.format(summary.discount ?? '0')],
);
console.log(`${figures}\n`);

console.log('Bands, with the discount if the next bill equals this one');
const bands = new Table({
  head: ['from points', 'customers', 'share', 'points', 'discount'],
  colAligns: ['right', 'right', 'right', 'right', 'right'],
  style: { head: [], border: [] },
});
const share = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
for (const { min, customers, points, discount } of summary.byBand) {
  bands.push([
    min,
    integer.format(customers),
    share.format(customers / summary.scored),
    integer.format(points),
    money.format(discount ?? '0'),
  ]);
}
console.log(`${bands}\n`);

for (const row of rows) {
  if (!row.ok || row.id !== explained) continue;
  const reward = rewardForNextBill(policy, row.decision, { nextBill: row.decision.spend.base });
  console.log(`Customer ${row.id}, why:`);
  for (const line of [...explain(row.decision, en), ...explain(reward, en)])
    console.log(`  ${line}`);
  console.log(`客户 ${row.id}，积分说明：`);
  for (const line of [...explain(row.decision, zhCN), ...explain(reward, zhCN)]) {
    console.log(`  ${line}`);
  }
}

const sumOfBands = sumOf(summary.byBand.map(({ discount }) => discount ?? '0'));
if (compareDecimals(sumOfBands, summary.discount ?? '0') !== 0) {
  throw new Error(`The bands add up to ${sumOfBands}, not to ${summary.discount}`);
}
console.log(
  `\n${newcomersWithoutTotal} customers have a blank TotalCharges (tenure 0); none of them is lost.`,
);
console.log(`Written: examples/out/points.csv, ${integer.format(rows.length)} customers.`);
console.log(`Time: ${seconds.toFixed(2)} s.`);
