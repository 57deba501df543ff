/**
 * The calendar against a city's own due times: 20,000 requests that Boston promised to answer within so many
 * working days, and the target that the city's system gave each, computed again.
 *
 * Run it with `npx tsx examples/city-targets.ts`; it reads `examples/data/boston_311_2015_jan_aug.csv.gz`.
 */
import Table from 'cli-table3';
import { wallTimeOf } from 'clientele';
import { cityHall, cityTargets, type Difference } from './boston/cityTargets.ts';

/** What was measured when the rule was found; fewer would be a fault of the calendar. */
const expected = 19_957;

const started = performance.now();
const { read, requests, matching, exact, provisional, pairs, differences } = await cityTargets();
const seconds = (performance.now() - started) / 1000;
const whole = pairs.filter((pair) => pair.matching === pair.requests);

const integer = new Intl.NumberFormat('en');
const plain = { head: [], border: [], compact: true };
const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 2 });
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });

/** Boston's wall clock at an instant: `Fri 2015-03-20 08:30:00`. */
function shown(at: string): string {
  const { date, time } = wallTimeOf(at, cityHall.timeZone);
  return `${weekday.format(new Date(date))} ${date} ${time.slice(0, 8)}`;
}

const apart = ({ publishedAt, computedAt }: Difference): number =>
  Math.abs(Date.parse(publishedAt) - Date.parse(computedAt));

console.log('Targets of the City of Boston, January to August 2015, computed again');
console.log(
  'Monday to Friday 08:30-17:00, holidays off; so many working days, same time of day.\n',
);

const figures = new Table({ colAligns: ['left', 'right'], style: plain });
figures.push(
  ['Requests read', integer.format(read)],
  [`With a target, of the ${pairs.length} kinds under this rule`, integer.format(requests)],
  ['Same target within 60 s', integer.format(matching)],
  ['  share', percent.format(matching / requests)],
  ['  to the second', integer.format(exact)],
  ['Kinds with every target the same', `${whole.length} of ${pairs.length}`],
  ['Beyond the known holidays', integer.format(provisional)],
);
console.log(`${figures}\n`);

const missed = pairs
  .filter((pair) => pair.matching < pair.requests)
  .sort((a, b) => a.matching / a.requests - b.matching / b.requests);
console.log('The kinds, by queue and type, that differ most');
const worst = new Table({
  head: ['queue', 'type', 'days', 'requests', 'differ', 'same'],
  colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
  style: plain,
});
for (const pair of missed.slice(0, 5)) {
  worst.push([
    pair.queue,
    pair.type,
    pair.workingDays,
    integer.format(pair.requests),
    pair.requests - pair.matching,
    percent.format(pair.matching / pair.requests),
  ]);
}
console.log(`${worst}\n`);

const byDistance = [...differences].sort((a, b) => apart(b) - apart(a));
const near = differences.filter((difference) => apart(difference) < 120_000).length;
console.log(`${differences.length} differ, ${near} of them by less than two minutes: mostly an`);
console.log('opening without its seconds. The furthest apart, the middle one, the nearest:');
const rows = new Table({
  head: ['case', 'days', 'opened', 'published', 'computed'],
  style: plain,
});
const middle = Math.floor(byDistance.length / 2);
for (const difference of [byDistance.at(0), byDistance.at(middle), byDistance.at(-1)]) {
  if (difference === undefined) continue;
  const { caseId, workingDays, openedAt, publishedAt, computedAt } = difference;
  rows.push([caseId, workingDays, shown(openedAt), shown(publishedAt), shown(computedAt)]);
}
console.log(`${rows}\n`);

if (matching < expected) throw new Error(`${matching} targets are the same, not ${expected}`);
console.log(`Time: ${seconds.toFixed(2)} s, reading included.`);
