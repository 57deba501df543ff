/**
 * Scores a stream of accounts, which nobody holds, in a process of its own, and prints what memory that took:
 * `node --expose-gc stream.js 1000000`.
 */
import { scorePortfolio, summariseScores, telecomPoints } from 'clientele/points';
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
const { records } = summariseScores(telecomPoints, watched(rows));
const peak = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ records, peak, mostInUse }));
