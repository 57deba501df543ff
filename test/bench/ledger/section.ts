/** Measures the ledger and prints its section of the page on benchmarks. */
import {
  continueLedger,
  type LedgerEntry,
  ledgerCheckpoint,
  pointsBalance,
  telecomAccumulating,
} from 'clientele/points';
import { dateOfDay, dayOfDate } from '../../support/civilDates.ts';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { medianOf } from '../stopwatch.ts';

const asOf = '2024-12-31';
const firstDay = dayOfDate('2022-01-01');
const days = dayOfDate(asOf) - firstDay;

/** Entries of one account over three years: three earnings, then a redemption; some are undone. */
function entriesOf(seed: number, count: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const on = dateOfDay(firstDay + Math.floor((index * days) / count));
    const key = `c${seed}-${index}`;
    if (index % 4 !== 3) entries.push({ key, kind: 'earn', points: 40 + (index % 7), on });
    else if (index % 16 === 15) {
      entries.push({ key, kind: 'refundRedeem', ref: `c${seed}-${index - 4}`, on });
    } else entries.push({ key, kind: 'redeem', points: 60, on });
  }
  return entries;
}

/** Milliseconds of a run, the median of some, the first not counted. */
function milliseconds(run: () => unknown, rounds = 5): number {
  run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return medianOf(times);
}

const accounts = Array.from({ length: 10_000 }, (_, seed) => entriesOf(seed, 100));
const folded = milliseconds(() =>
  accounts.reduce(
    (sum, entries) => sum + pointsBalance(telecomAccumulating, entries, { asOf }).available,
    0,
  ),
);
const texts = accounts.map((entries) => JSON.stringify(entries));
const parsed = milliseconds(() =>
  texts.reduce((sum, text) => sum + (JSON.parse(text) as unknown[]).length, 0),
);

/** As many lots as redemptions, all lots first, so that each redemption has all of them before it. */
function lotsAndRedemptions(count: number): LedgerEntry[] {
  const lots = Array.from({ length: count }, (_, index): LedgerEntry => {
    const on = dateOfDay(firstDay + ((index * 7_919) % days));
    return { key: `e-${index}`, kind: 'earn', points: 10, on };
  });
  const redemptions = Array.from({ length: count }, (_, index): LedgerEntry => {
    return { key: `r-${index}`, kind: 'redeem', points: 9, on: asOf };
  });
  return [...lots, ...redemptions];
}

const growth = [1_000, 10_000, 100_000, 1_000_000].map((count) => {
  const entries = lotsAndRedemptions(count / 2);
  const rounds = count > 100_000 ? 3 : 5;
  const taken = milliseconds(() => pointsBalance(telecomAccumulating, entries, { asOf }), rounds);
  return [count.toLocaleString('en'), taken.toFixed(1), ((taken * 1_000) / count).toFixed(2)];
});
const long = lotsAndRedemptions(100_000);
const longest = milliseconds(() => pointsBalance(telecomAccumulating, long, { asOf }));

const old = Array.from(
  { length: 20 },
  (_, index): LedgerEntry => ({
    key: `e-${index}`,
    kind: 'earn',
    points: 1_000_000,
    on: dateOfDay(dayOfDate('2024-01-01') + index),
  }),
);
const account = 'c-1';
const checkpoint = ledgerCheckpoint(telecomAccumulating, old, { account, asOf: '2024-06-30' });
const stored = JSON.parse(JSON.stringify(checkpoint)) as typeof checkpoint;
const postings = 20_000;
const posting =
  milliseconds(() => {
    let from = stored;
    for (let index = 0; index < postings; index += 1) {
      const entries: LedgerEntry[] = [
        { key: `r-${index}`, kind: 'redeem', points: 3, on: '2024-07-01' },
      ];
      const next = continueLedger(telecomAccumulating, from, {
        account,
        entries,
        asOf: '2024-07-01',
      });
      if (!next.ok) throw new Error(next.problems[0]?.message);
      from = next.value.checkpoint;
    }
    return from;
  }) / postings;

console.log(`## Ledger

${measuredOn()}

Balances of 10,000 accounts with 100 entries each over three years (earnings, redemptions decided as they are read,
refunds): every entry checked, put in order and booked, with lots, what expires when, reasons and what happens next.

${markdownTable(
  ['Program', 's for all', 'µs an entry'],
  [
    ['`pointsBalance`', (folded / 1_000).toFixed(2), (folded / 1_000).toFixed(2)],
    [
      '`JSON.parse` of the text of the same entries',
      (parsed / 1_000).toFixed(2),
      (parsed / 1_000).toFixed(2),
    ],
  ],
)}

Wanted: at most 1.5 s for all. It takes ${(folded / parsed).toFixed(1)} × the time in which \`JSON.parse\` reads the same entries.

Posting a redemption on a checkpoint with 20 open lots, with the balance and the next checkpoint: ${(posting * 1_000).toFixed(1)} µs.
Wanted: at most 10 µs.

### One long account

As many lots as redemptions, and every redemption has all lots before it; 100,000 of each take ${longest.toFixed(0)} ms. Wanted: at most
1,000 ms.

${markdownTable(['Entries', 'ms', 'µs an entry'], growth)}`);
