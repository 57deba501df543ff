/**
 * A complaint desk on real data: 81,408 requests to the City of Boston, run as complaints. Each has the due time that the
 * city promised; our label of what was on time is laid beside the city's own, and must never differ.
 *
 * Run it with `npx tsx examples/complaint-desk.ts`; it reads `examples/data/boston_311_2015_jan_aug.csv.gz` and writes
 * three tables and two pictures to `examples/out`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import Table from 'cli-table3';
import { wallTimeOf } from 'clientele';
import { explain } from 'clientele/complaints';
import { en } from 'clientele/words/en';
import { stringify } from 'csv-stringify/sync';
import { asOf, cityDesk, type LateRequest } from './boston/desk.ts';
import { backlogChart, queuesChart } from './boston/pictures.ts';
import { bostonZone } from './boston/requests.ts';
import { svgOf } from './charts/svgOf.ts';

const out = new URL('./out/', import.meta.url);

/** Stops where a figure is not the published one. */
function must(name: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${name}: ${found}, not ${wanted}`);
}

const integer = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
const share = (text: string | undefined | null): string =>
  text === null || text === undefined ? '' : percent.format(Number(text));
const days = (milliseconds: number | undefined | null): string =>
  ((milliseconds ?? 0) / 86_400_000).toFixed(1);
const plain = { head: [], border: [], compact: true };

/** Boston's wall clock at an instant: `2015-03-20 08:30`. */
function shown(at: string | null): string {
  if (at === null) return 'open';
  const { date, time } = wallTimeOf(at, bostonZone);
  return `${date} ${time.slice(0, 5)}`;
}

const started = performance.now();
const desk = await cityDesk();
const seconds = (performance.now() - started) / 1000;
const { report } = desk;
const { total, groups, backlog } = report;
const { resolution } = total.targets;

must('requests', desk.read, 81_408);
must('requests with a label', desk.labelled, 81_264);
must('contradictions', desk.contradictions.length, 0);
must('requests on time', desk.onTime, 59_837);
must('requests without a promise', resolution.without, 19_533);
// The city labels 21,427 as late, and leaves 144 late ones without a label.
must('requests late', resolution.late, 21_427 + 144);
must('requests open', total.byStatus.open, 12_096);
must('requests of the 80 pairs', desk.ruled, 20_000);
must('due times of ours that are the promise', desk.sameDue, 19_957);

console.log('Requests to the City of Boston, opened January to August 2015');
console.log(`as of ${shown(asOf)}, judged by the due times that the city promised\n`);

const labels = new Table({ colAligns: ['left', 'right'], style: plain });
labels.push(
  ['Requests', integer.format(desk.read)],
  ['  with a label of the city', integer.format(desk.labelled)],
  ['  that we label otherwise', integer.format(desk.contradictions.length)],
  ['On time', integer.format(desk.onTime)],
  ['Late', integer.format(resolution.late)],
  ['  and still open', integer.format(resolution.lateOpen)],
  ['Without a promise, so never late', integer.format(resolution.without)],
  ['Closed before they were opened, taken as at once', integer.format(desk.closedBeforeOpened)],
);
console.log(`${labels}\n`);

console.log('Due times by rules of our own: so many working days for 80 kinds of request');
const same = `${integer.format(desk.sameDue)} of ${integer.format(desk.ruled)}`;
console.log(
  `  ${same} are the promise within a minute (${percent.format(desk.sameDue / desk.ruled)})\n`,
);

const rated = groups
  .filter(({ targets }) => targets.resolution.rate.denominator > 0)
  .sort((a, b) => b.targets.resolution.rate.denominator - a.targets.resolution.rate.denominator);
console.log(`How the queues kept their promises: the 15 largest of ${rated.length}`);
const queues = new Table({
  head: ['queue', 'due', 'met', 'late', 'rate', '95 % interval', 'median days', '90 % in'],
  colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  style: plain,
});
function addQueue(name: string, figures: typeof resolution): void {
  const { rate, met, late, elapsedTime } = figures;
  const [median, ninetieth] = elapsedTime.percentiles;
  queues.push([
    name,
    integer.format(rate.denominator),
    integer.format(met),
    integer.format(late),
    share(rate.share),
    `${share(rate.interval?.low)} – ${share(rate.interval?.high)}`,
    days(median?.milliseconds),
    days(ninetieth?.milliseconds),
  ]);
}
for (const { by, targets } of rated.slice(0, 15)) addQueue(by.owner ?? '', targets.resolution);
addQueue('all queues', resolution);
console.log(`${queues}`);
console.log(
  `${integer.format(resolution.outside)} more were promised for later than that night.\n`,
);

console.log('How long the open ones are open');
const ages = new Table({ head: ['days', 'open'], colAligns: ['left', 'right'], style: plain });
for (const { fromDays, toDays, complaints } of total.ageing) {
  const bucket = toDays === null ? `${fromDays} or more` : `${fromDays} to ${toDays}`;
  ages.push([bucket, integer.format(complaints)]);
}
console.log(`${ages}\n`);

console.log('The backlog');
const curve = new Table({
  head: ['on', 'open', 'came', 'went'],
  colAligns: ['left', 'right', 'right', 'right'],
  style: plain,
});
backlog.forEach(({ at, open, opened, ended }, index) => {
  if (index % 6 !== 0 && index !== backlog.length - 1) return;
  curve.push([
    shown(at).slice(0, 10),
    integer.format(open),
    integer.format(opened),
    integer.format(ended),
  ]);
});
console.log(`${curve}\ncame and went: in the week before\n`);

console.log('The ten latest');
const worst = new Table({
  head: ['case', 'type', 'queue', 'due', 'closed', 'days late'],
  colAligns: ['left', 'left', 'left', 'left', 'left', 'right'],
  style: plain,
});
const lateRow = ({ caseId, type, queue, dueAt, closedAt, daysLate }: LateRequest) => [
  caseId,
  type,
  queue,
  shown(dueAt),
  shown(closedAt),
  daysLate.toFixed(1),
];
for (const one of desk.worst) worst.push(lateRow(one));
console.log(`${worst}\n`);

for (const sentence of explain({ because: report.flags, needs: [], next: null }, en)) {
  console.log(sentence);
}

await mkdir(out, { recursive: true });
const queueRows = rated.map(({ by, complaints, byStatus, targets }) => {
  const { met, late, lateOpen, outside, without, rate } = targets.resolution;
  const { low, high } = rate.interval ?? { low: '', high: '' };
  const { owner: queue } = by;
  const { open } = byStatus;
  return {
    queue,
    complaints,
    open,
    met,
    late,
    lateOpen,
    outside,
    without,
    rate: rate.share,
    low,
    high,
  };
});
const told = rated.slice(0, 20).flatMap(({ by, targets }) => {
  const { share: rate, interval, denominator: decided } = targets.resolution.rate;
  if (rate === null || interval === null) return [];
  const { low, high } = interval;
  return {
    queue: by.owner ?? '',
    decided,
    rate: Number(rate),
    low: Number(low),
    high: Number(high),
  };
});
const everywhere = Number(resolution.rate.share);
await writeFile(new URL('desk-queues.csv', out), stringify(queueRows, { header: true }));
await writeFile(new URL('desk-backlog.csv', out), stringify([...backlog], { header: true }));
await writeFile(new URL('desk-worst.csv', out), stringify([...desk.worst], { header: true }));
await writeFile(new URL('desk-queues.svg', out), await svgOf(queuesChart(told, everywhere)));
await writeFile(new URL('desk-backlog.svg', out), await svgOf(backlogChart(backlog)));
console.log('\nWritten to examples/out: desk-queues, desk-backlog, desk-worst (CSV and SVG)');
console.log(`Time: ${seconds.toFixed(2)} s, reading included.`);
