/** Measures the points rule and prints its section of the page on benchmarks. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { explain } from 'clientele';
import {
  type PeriodScore,
  type PointsPolicy,
  scorePeriod,
  scorePortfolio,
  telecomPoints,
} from 'clientele/points';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { type Contender, type Timed, timed } from '../stopwatch.ts';
import { type BenchAccount, benchAccounts, question } from './accounts.ts';
import { floorScore } from './floor.ts';
import { naiveScore } from './naive.ts';
import { engineScore, pointsEngine } from './ruleEngine.ts';

const accounts = [...benchAccounts(1_000_000)];
const tenth = accounts.slice(0, 100_000);
const sample = accounts.slice(0, 20_000);
const engine = pointsEngine();
const policy: PointsPolicy = telecomPoints;

/** The last decision, within reach of everyone: nothing of it can be left unmade. */
export let kept: PeriodScore | null = null;

/** Works through accounts. */
function sumOver(
  some: readonly BenchAccount[],
  score: (account: BenchAccount) => PeriodScore,
): number {
  let sum = 0;
  for (const account of some) {
    kept = score(account);
    sum += kept.points ?? 0;
  }
  return sum;
}

const score = (account: BenchAccount): PeriodScore => scorePeriod(policy, account, question);

function sumOfRows(some: Iterable<BenchAccount>): number {
  let sum = 0;
  for (const row of scorePortfolio(policy, some, question)) {
    if (!row.ok) continue;
    kept = row.decision;
    sum += kept.points ?? 0;
  }
  return sum;
}

async function sumByEngine(): Promise<number> {
  let sum = 0;
  for (const account of sample) {
    kept = await engineScore(engine, account);
    sum += kept.points ?? 0;
  }
  return sum;
}

/** The last texts made of a decision. */
export let told: readonly string[] = [];

function explained(account: BenchAccount, words: typeof en): PeriodScore {
  const decision = score(account);
  told = explain(decision, words);
  return decision;
}

function written(account: BenchAccount): PeriodScore {
  const decision = score(account);
  told = [JSON.stringify(decision)];
  return decision;
}

function contender(
  what: string,
  some: readonly BenchAccount[],
  run: () => number | Promise<number>,
): Contender {
  return { what, items: some.length, run };
}

const micros = (value: number): string => value.toFixed(2);
const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
const thousands = (count: number): string => count.toLocaleString('en');

function timesTable(rows: readonly Timed[]): string {
  return markdownTable(
    ['Program', 'Accounts', 'µs an account', 'Time by that of `scorePeriod`'],
    rows.map(({ what, items, micros: each, ratio }) => [
      what,
      thousands(items),
      micros(each),
      times(ratio),
    ]),
  );
}

const library = contender('`scorePeriod`', accounts, () => sumOver(accounts, score));

// First, and by themselves: after the others have run in a process, the loop by hand is half as fast.
const beside = await timed(
  [
    library,
    contender('`scorePortfolio`', accounts, () => sumOfRows(accounts)),
    contender('a loop by hand in doubles', accounts, () => sumOver(accounts, floorScore)),
  ],
  9,
);

const above = await timed(
  [
    library,
    contender('decimal.js and date-fns, written naively', accounts, () =>
      sumOver(accounts, naiveScore),
    ),
    contender('a rule set of json-rules-engine', sample, sumByEngine),
  ],
  5,
);
const compared = [...beside, ...above.slice(1)];

const read = await timed(
  [
    contender('`scorePeriod`', tenth, () => sumOver(tenth, score)),
    contender('and `explain` in English', tenth, () =>
      sumOver(tenth, (account) => explained(account, en)),
    ),
    contender('and `explain` in Chinese', tenth, () =>
      sumOver(tenth, (account) => explained(account, zhCN)),
    ),
    contender('and `JSON.stringify` of the decision', tenth, () => sumOver(tenth, written)),
  ],
  9,
);

interface Streamed {
  readonly micros: number;
  readonly peak: number;
  readonly mostInUse: number;
}

function streamed(count: number): Streamed {
  const program = fileURLToPath(new URL('./points/stream.js', import.meta.url));
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', program, String(count)], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Streamed;
}

const growth = [1_000, 10_000, 100_000, 1_000_000].map((count) => {
  const { micros: each, peak, mostInUse } = streamed(count);
  const total = ((each * count) / 1_000).toFixed(1);
  return [thousands(count), total, micros(each), peak.toFixed(0), mostInUse.toFixed(1)];
});

const ratioOf = (what: string): number =>
  compared.find((row) => row.what.startsWith(what))?.ratio ?? Number.NaN;

console.log(`## Points

${measuredOn()}

A month of \`telecomPoints\` for accounts with one bill each, in the text a database gives: dates as \`YYYY-MM-DD\`, money
as \`186.00\`. Every program works on the same objects in memory and builds the whole decision with its reasons; a test
proves that all build the same one.

${timesTable(compared)}

The first three take turns with each other, then \`scorePeriod\` with the last two: after those have run in a process the
loop is half as fast. The times are of the first group.

- \`scorePeriod\` takes ${times(1 / ratioOf('a loop'))} the time of the loop by hand, which checks nothing and knows one policy
  (wanted: at most 3 ×). The loop is written as one would write it; a tuned one that reads digits by their codes is faster.
- decimal.js and date-fns, written naively, take ${times(ratioOf('decimal.js'))} its time (wanted: at least 8 ×).
- the rule set takes ${times(ratioOf('a rule set'))} its time (wanted: at least 30 ×).

### What reading a decision costs

The reasons are plain objects in the decision and are made with it; sentences are made when they are asked for.

${timesTable(read)}

### Growth and memory

Each line is a process of its own. Memory: it scores a stream that nobody holds, and sums it up with \`summariseScores\`; the
most the process ever had, and the most that was in use on the heap, looked at ten times on the way with the garbage
collected. Node.js alone has about 40 MiB. Time: afterwards, \`scorePortfolio\` on a list, the median of five rounds.

${markdownTable(
  ['Accounts', 'ms', 'µs an account', 'Process at most, MiB', 'Heap in use at most, MiB'],
  growth,
)}`);
