/**
 * Scores a stream of accounts, which nobody holds, in a process of its own, and prints what memory that took:
 * `node --expose-gc stream.js 1000000`.
 */
import { scorePortfolio, summariseScores, telecomPoints } from 'clientele/points';
import { timed } from '../stopwatch.ts';
import { benchAccounts, question } from './accounts.ts';

const accounts = Number(process.argv[2]);
const mebibytes = (bytes: number): number => bytes / 2 ** 20;

/** What lives on the heap, garbage aside. */
function heapInUse(): number {
  globalThis.gc?.();
  return mebibytes(process.memoryUsage().heapUsed);
}

let mostInUse = 0;
/** Looks at the heap ten times on the way; the rows pass through. */
function* watched<Row>(rows: Iterable<Row>): Generator<Row, void, undefined> {
  let count = 0;
  for (const row of rows) {
    if (count % (accounts / 10) === 0) mostInUse = Math.max(mostInUse, heapInUse());
    count += 1;
    yield row;
  }
}

const rows = scorePortfolio(telecomPoints, benchAccounts(accounts), question);
summariseScores(telecomPoints, watched(rows));
const peak = process.resourceUsage().maxRSS / 1_024;

const list = [...benchAccounts(accounts)];
const repeats = Math.max(1, 100_000 / accounts);
const run = (): number => {
  let sum = 0;
  for (let turn = 0; turn < repeats; turn += 1) {
    for (const row of scorePortfolio(telecomPoints, list, question)) {
      if (row.ok) sum += row.decision.points ?? 0;
    }
  }
  return sum;
};
const [row] = await timed([{ what: 'scorePortfolio', items: accounts * repeats, run }], 5);
console.log(JSON.stringify({ micros: row?.micros, peak, mostInUse }));
