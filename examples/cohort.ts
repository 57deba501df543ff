/**
 * 2,357 customers of an online music shop who first bought in the first quarter of 1997, and everything they bought
 * to the middle of 1998: their stages and phases after nine months and after eighteen, who bought again, who went
 * silent, and who came back.
 *
 * Every total can be had from the file with a spreadsheet; the script computes them a second time from the rows and
 * stops if one differs.
 *
 * Run it with `npx tsx examples/cohort.ts`; it reads `examples/data/cdnow_sample.csv`.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Table from 'cli-table3';
import { compareDecimals, sumOf } from 'clientele';
import { type Customer, type PurchaseEvent, valuesFromHistories } from 'clientele/history';
import { defineLifecyclePolicy, lifecyclePhase } from 'clientele/lifecycle';
import { loyaltyFigures, loyaltyStage, telecomLoyalty } from 'clientele/loyalty';
import { parse } from 'csv-parse';

const input = new URL('./data/cdnow_sample.csv', import.meta.url);
const days = ['1997-09-30', '1998-06-30'] as const;
const millisecondsPerDay = 86_400_000;

/**
 * A shop without contracts. The default limit of silence is a year, at least; the file covers 18 months, so on the
 * first of the two days nobody could have been silent for so long. Half a year is this example's own figure. The usual
 * gap between purchases is left out (`gapMultiple: 0`), so that one subtraction tells who is silent.
 */
const policy = defineLifecyclePolicy({
  id: 'music-shop',
  version: '1',
  silence: { days: 182, gapMultiple: 0 },
});

interface Row {
  readonly id: string;
  readonly date: string;
  readonly amount: string;
}

/** A customer, all of whose events are purchases. */
interface Buyer extends Customer {
  readonly history: PurchaseEvent[];
}

const started = performance.now();
const buyers = new Map<string, Buyer>();
await pipeline(
  createReadStream(input),
  parse({ columns: true }),
  async (rows: AsyncIterable<Row>) => {
    for await (const { id, date, amount } of rows) {
      const buyer = buyers.get(id) ?? { id, history: [] };
      buyer.history.push({ kind: 'purchase', on: date, amount });
      buyers.set(id, buyer);
    }
  },
);
const customers = [...buyers.values()];

/** Stops where a total is not what it must be. */
function must(name: string, found: number | string, wanted: number | string): void {
  if (compareDecimals(found, wanted) !== 0) throw new Error(`${name}: ${found}, not ${wanted}`);
}

/** How many customers have each value, in the order of the values given. */
function tally<Name extends string>(
  names: readonly Name[],
  found: readonly (Name | null)[],
): number[] {
  const counts = names.map((name) => found.filter((one) => one === name).length);
  must(
    'customers',
    counts.reduce((sum, count) => sum + count, 0),
    customers.length,
  );
  return counts;
}

const stageNames = ['suspect', 'prospect', 'firstTime', 'repeat', 'advocate'] as const;
const phaseNames = ['potential', 'development', 'growth', 'maturity', 'termination'] as const;
const stagesOn = days.map((asOf) =>
  customers.map((customer) => loyaltyStage(telecomLoyalty, customer, { asOf }).stage),
);
const phasesOn = days.map((asOf) =>
  customers.map((customer) => lifecyclePhase(policy, customer, { asOf })),
);
const stageCounts = stagesOn.map((found) => tally(stageNames, found));
const phaseCounts = phasesOn.map((found) =>
  tally(
    phaseNames,
    found.map(({ phase }) => phase),
  ),
);

const period = { from: '1997-01-01', to: '1998-07-01' };
const nineMonths = { from: '1997-01-01', to: '1997-10-01' };
const values = [...valuesFromHistories(customers, period)];
const repeats = [nineMonths, period].map(
  (window) =>
    loyaltyFigures(telecomLoyalty, customers, { ...window, asOf: window.to }).repeatPurchase,
);

const integer = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2 });
const plain = { head: [], border: [], compact: true };

function countTable(
  name: string,
  names: readonly string[],
  counts: readonly (readonly number[])[],
): void {
  const table = new Table({
    head: [name, ...days.flatMap((day) => [day, 'share'])],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: plain,
  });
  names.forEach((row, index) => {
    const cells = counts.flatMap((column) => {
      const count = column[index] ?? 0;
      return [integer.format(count), percent.format(count / customers.length)];
    });
    table.push([row, ...cells]);
  });
  console.log(`${table}\n`);
}

console.log('2,357 customers of the music shop CDNOW who first bought in January to March 1997\n');
console.log('Loyalty stages: what each has achieved; silence lowers none');
countTable('stage', stageNames, stageCounts);
console.log('Lifecycle phases: the state of the relation, with half a year of silence as its end');
countTable('phase', phaseNames, phaseCounts);
console.log(`Mature are customers of a year without such a silence who bought on three days or more, and whose
revenue of twelve months is not 10 % above that of the twelve before. Of these the file has only the
part from January 1997 on.
`);

console.log('Repeat purchase: of all who bought, those who did on two days or more');
const repeatTable = new Table({
  head: ['from', 'to', 'bought', 'again', 'share', '95 % interval'],
  colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
  style: plain,
});
[nineMonths, period].forEach(({ from }, index) => {
  const figure = repeats[index];
  if (figure === undefined || figure.share === null || figure.interval === null) return;
  const { denominator, numerator, share, interval } = figure;
  repeatTable.push([
    from,
    days[index],
    integer.format(denominator),
    integer.format(numerator),
    percent.format(share),
    `${percent.format(interval.low)} to ${percent.format(interval.high)}`,
  ]);
});
console.log(`${repeatTable}\n`);

/** What is known of each customer at the end, beside what was at nine months. */
const told = customers.map(({ history }, index) => ({
  month: history[0]?.on.slice(0, 7) ?? '',
  value: values[index]?.value ?? '0',
  days: values[index]?.occasions ?? 0,
  again: stagesOn[1]?.[index] === 'repeat',
  wasSilent: phasesOn[0]?.[index]?.phase === 'termination',
  isSilent: phasesOn[1]?.[index]?.phase === 'termination',
  cameBack: (phasesOn[1]?.[index]?.cycle ?? 1) > 1,
}));
type Told = (typeof told)[number];

console.log(`By the month of the first purchase, to ${days[1]}`);
const byMonth = new Table({
  head: [
    'month',
    'customers',
    'days',
    'dollars',
    'again',
    `silent ${days[0].slice(0, 7)}`,
    `silent ${days[1].slice(0, 7)}`,
    'came back',
  ],
  colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  style: plain,
});
function monthRow(name: string, some: readonly Told[]): void {
  const count = (of: (one: Told) => boolean): string => integer.format(some.filter(of).length);
  byMonth.push([
    name,
    integer.format(some.length),
    integer.format(some.reduce((sum, one) => sum + one.days, 0)),
    money.format(sumOf(some.map(({ value }) => value))),
    count(({ again }) => again),
    count(({ wasSilent }) => wasSilent),
    count(({ isSilent }) => isSilent),
    count(({ cameBack }) => cameBack),
  ]);
}
const firstMonths = [...new Set(told.map(({ month }) => month))].sort();
for (const month of firstMonths)
  monthRow(
    month,
    told.filter((one) => one.month === month),
  );
monthRow('all', told);
console.log(`${byMonth}\n`);
console.log(
  'days: distinct days on which a customer bought; came back: bought again after a silence.\n',
);

const wereSilent = told.filter(({ wasSilent }) => wasSilent);
const woken = told.filter(({ wasSilent }, index) => {
  const cycles = phasesOn.map((found) => found[index]?.cycle ?? 1);
  return wasSilent && (cycles[1] ?? 1) > (cycles[0] ?? 1);
});
console.log(
  `Of ${integer.format(wereSilent.length)} silent on ${days[0]}, ${integer.format(woken.length)} bought again by ${days[1]}.\n`,
);

// The same totals from the rows alone, as a spreadsheet has them.
const rows = customers.flatMap(({ id, history }) =>
  history.map(({ on, amount }) => ({ id, on, amount })),
);
const customerDays = new Set(rows.map(({ id, on }) => `${id} ${on}`));
const firstDays = new Map(
  customers.map(({ id, history }) => [id, history.map(({ on }) => on).sort()[0]]),
);
const repeatDays = [...customerDays].filter((one) => {
  const [id = '', on = ''] = one.split(' ');
  return on !== firstDays.get(id);
});
const inNineMonths = repeatDays.filter((one) => (one.split(' ')[1] ?? '') <= days[0]);
const daysFrom = (day: string, to: string): number =>
  (Date.parse(to) - Date.parse(day)) / millisecondsPerDay;
/** A purchase on the very day on which the limit is reached comes in time: phases are those at the end of a day. */
const hasGap = ({ history }: Buyer): boolean =>
  history
    .map(({ on }) => on)
    .sort()
    .some(
      (on, index, all) => index > 0 && daysFrom(all[index - 1] ?? on, on) > policy.silence.days,
    );
const silentOn = (day: string): number =>
  customers.filter(({ history }) => {
    const last =
      history
        .map(({ on }) => on)
        .filter((on) => on <= day)
        .sort()
        .at(-1) ?? '';
    return daysFrom(last, day) >= policy.silence.days;
  }).length;

must('rows', rows.length, 6_919);
must('customers', customers.length, 2_357);
must('customer-days', customerDays.size, 6_696);
must(
  'occasions',
  told.reduce((sum, one) => sum + one.days, 0),
  customerDays.size,
);
must('dollars of the rows', sumOf(rows.map(({ amount }) => amount ?? '0')), '244091.94');
must('dollars of the values', sumOf(values.map(({ value }) => value)), '244091.94');
must('bought once, or more often', sumOf((stageCounts[1] ?? []).slice(2)), customers.length);
must('repeat purchases in nine months', inNineMonths.length, 2_457);
must('repeat purchases after that', repeatDays.length - inNineMonths.length, 1_882);
must('customers who bought again in nine months', repeats[0]?.numerator ?? 0, 2_357 - 1_411);
must('came back', told.filter(({ cameBack }) => cameBack).length, customers.filter(hasGap).length);
days.forEach((day, index) => {
  must(`silent on ${day}`, phaseCounts[index]?.at(-1) ?? 0, silentOn(day));
});
console.log(
  `${integer.format(rows.length)} rows, ${integer.format(customerDays.size)} customer-days, ` +
    `${money.format(sumOf(values.map(({ value }) => value)))} dollars; all totals agree with the rows.`,
);
const seconds = (performance.now() - started) / 1000;
console.log(`Time: ${seconds.toFixed(2)} s, reading included.`);
