/**
 * 45,211 leads of a bank, each with its calls and how it ended, read as histories: how many reached which stage, and
 * how many bought, by what came of an earlier campaign and by how often they were called.
 *
 * The file gives the day and the month of the last call, and no year. Its rows are in order of the date, and the
 * campaigns ran from 2008 to 2010: the year goes up where a month comes before the one of the row above. So every
 * last call has a date. The other calls of a campaign have none, and none is invented.
 *
 * Run it with `npx tsx examples/leads.ts`; it reads `examples/data/bank_marketing.csv.gz`.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import Table from 'cli-table3';
import type { Customer, HistoryEvent } from 'clientele/history';
import { compareFigures, type Figure, loyaltyFigures, telecomLoyalty } from 'clientele/loyalty';
import { parse } from 'csv-parse';

const input = new URL('./data/bank_marketing.csv.gz', import.meta.url);
const firstYear = 2008;
const period = { from: '2008-01-01', to: '2011-01-01', asOf: '2011-01-01' };
/** What the file holds; anything else would be another file, or a fault here. */
const expected = { leads: 45_211, won: 5_289 };

interface Row {
  readonly contact_no: string;
  readonly day: string;
  readonly month: string;
  readonly campaign: string;
  readonly pdays: string;
  readonly poutcome: string;
  readonly y: string;
}

/** A lead: what happened in this campaign, and what is known of the one before. */
interface Lead {
  readonly id: string;
  readonly calls: number;
  /** What came of the earlier campaign; `never` where there was none. */
  readonly earlier: string;
  readonly won: boolean;
  readonly campaign: readonly HistoryEvent[];
  readonly before: readonly HistoryEvent[];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const millisecondsPerDay = 86_400_000;
const dateBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * millisecondsPerDay).toISOString().slice(0, 10);
const two = (value: number | string): string => String(value).padStart(2, '0');

/** Gives each row its year: the rows are in order. */
class Dates {
  private year = firstYear;
  private last = '';

  of({ month, day, contact_no }: Row): string {
    const inYear = `${two(months.indexOf(month) + 1)}-${two(day)}`;
    if (inYear.slice(0, 2) < this.last.slice(5, 7)) this.year += 1;
    const date = `${this.year}-${inYear}`;
    if (date < this.last) throw new Error(`lead ${contact_no}: ${date} comes after ${this.last}`);
    this.last = date;
    return date;
  }
}

/** A call is our outreach; who took the deposit bought on the day of the last call. */
function leadOf(row: Row, date: string): Lead {
  const { contact_no: id, campaign, pdays, poutcome, y } = row;
  const calledBefore = pdays !== '-1';
  const earlierCall = calledBefore ? dateBefore(date, Number(pdays)) : date;
  const called = (on: string): HistoryEvent => ({ kind: 'outreach', on });
  const bought = (on: string): HistoryEvent => ({ kind: 'purchase', on });
  return {
    id,
    calls: Number(campaign),
    earlier: calledBefore ? poutcome : 'never',
    won: y === 'yes',
    campaign: [called(date), ...(y === 'yes' ? [bought(date)] : [])],
    before: [
      ...(calledBefore ? [called(earlierCall)] : []),
      ...(poutcome === 'success' ? [bought(earlierCall)] : []),
    ],
  };
}

const started = performance.now();
const leads: Lead[] = [];
await pipeline(
  createReadStream(input),
  createGunzip(),
  parse({ columns: true }),
  async (rows: AsyncIterable<Row>) => {
    const dates = new Dates();
    for await (const row of rows) leads.push(leadOf(row, dates.of(row)));
  },
);

/** Leads as customers with their whole history. */
function* whole(): Generator<Customer> {
  for (const { id, before, campaign } of leads) yield { id, history: [...before, ...campaign] };
}

/** Of some leads those who bought in this campaign: nothing before it is looked at. */
function conversion(of: (lead: Lead) => boolean): Figure<'behaviour'> {
  const customers = leads.filter(of).map(({ id, campaign }) => ({ id, history: campaign }));
  const { stages } = loyaltyFigures(telecomLoyalty, customers, period);
  const buyers = stages.find(({ stage }) => stage === 'firstTime');
  if (buyers === undefined) throw new Error('there is no such stage');
  return buyers;
}

const integer = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
const plain = { head: [], border: [], compact: true };
const shareOf = ({ share }: Figure): string => (share === null ? '' : percent.format(share));
const intervalOf = ({ interval }: Figure): string =>
  interval === null ? '' : `${percent.format(interval.low)} to ${percent.format(interval.high)}`;

/** Conversion by groups that have every lead once. */
function conversionTable(
  name: string,
  groups: readonly (readonly [string, (lead: Lead) => boolean])[],
): void {
  const table = new Table({
    head: [name, 'leads', 'bought', 'share', '95 % interval'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: plain,
  });
  let all = 0;
  let won = 0;
  for (const [group, of] of groups) {
    const figure = conversion(of);
    all += figure.denominator;
    won += figure.numerator;
    const counts = [integer.format(figure.denominator), integer.format(figure.numerator)];
    table.push([group, ...counts, shareOf(figure), intervalOf(figure)]);
  }
  if (all !== expected.leads || won !== expected.won) {
    throw new Error(`${name}: ${won} of ${all} leads, not ${expected.won} of ${expected.leads}`);
  }
  table.push([
    'all',
    integer.format(all),
    integer.format(won),
    shareOf(conversion(() => true)),
    '',
  ]);
  console.log(`${table}\n`);
}

console.log(
  'Leads of a Portuguese bank that sold deposits by telephone, May 2008 to November 2010\n',
);
console.log(`What is assumed:
- The year of a call, which the file leaves out, follows from the order of its rows.
- A call is our outreach. Who answered did not ask for it, so it makes nobody a prospect.
- Who took the deposit bought on the day of the last call; no amount is known.
- An earlier campaign that ended in success was a purchase too, on the day of its last call.
`);

const figures = loyaltyFigures(telecomLoyalty, whole(), period);
console.log('Stages at the end of 2010');
const stages = new Table({
  head: ['stage', 'leads', 'share', '95 % interval'],
  colAligns: ['left', 'right', 'right', 'right'],
  style: plain,
});
for (const figure of figures.stages) {
  const count = integer.format(figure.numerator);
  stages.push([figure.stage, count, shareOf(figure), intervalOf(figure)]);
}
console.log(`${stages}\n`);

console.log('Bought in this campaign, by what came of the earlier one');
const earlier = ['never', 'failure', 'other', 'unknown', 'success'] as const;
const earlierNames = {
  never: 'there was none',
  failure: 'failure',
  other: 'something else',
  unknown: 'not recorded',
  success: 'success',
} as const;
conversionTable(
  'earlier campaign',
  earlier.map((name) => [earlierNames[name], (lead) => lead.earlier === name]),
);

const won = conversion((lead) => lead.earlier === 'success');
const lost = conversion((lead) => lead.earlier === 'failure');
const { difference, interval, isClear } = compareFigures(won, lost);
const points = (share: string | null | undefined): string =>
  percent.format(Number(share)).replace('%', '');
console.log(
  `Success before against failure before: ${points(difference)} percentage points apart, 95 % interval ` +
    `${points(interval?.low)} to ${points(interval?.high)}${isClear ? '' : ', which is not clear'}.\n`,
);

console.log('Bought in this campaign, by the number of calls in it');
const ranges = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 5],
  [6, 10],
  [11, Number.POSITIVE_INFINITY],
] as const;
conversionTable(
  'calls',
  ranges.map(([least, most]) => [
    most === least
      ? `${least}`
      : most === Number.POSITIVE_INFINITY
        ? `${least} or more`
        : `${least} to ${most}`,
    ({ calls }) => calls >= least && calls <= most,
  ]),
);
console.log(
  'Who has bought needs no further call: many calls are a sign of not buying, not its cause.',
);

const counted = figures.stages.reduce((sum, { numerator }) => sum + numerator, 0);
if (counted !== expected.leads || figures.rejected.length > 0) {
  throw new Error(`${counted} leads have a stage, not ${expected.leads}`);
}
const seconds = (performance.now() - started) / 1000;
console.log(`Time: ${seconds.toFixed(2)} s, reading included.`);
