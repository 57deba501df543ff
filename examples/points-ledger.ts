/**
 * A year of one account whose points pile up: bills are scored and posted, points are redeemed, and what goes wrong in
 * real life goes wrong here too: a bill run that is started twice, a refund after the points expired, a reversal into
 * debt, a redemption that is refused, a credit note that becomes known late. At the end the statement a customer could read,
 * in English and in Chinese.
 *
 * The figures are made up and checked: the script stops if the statement does not add up.
 *
 * Run it with `npx tsx examples/points-ledger.ts`.
 */
import Table from 'cli-table3';
import { explain } from 'clientele';
import {
  type Account,
  correctPeriods,
  defineLedgerPolicy,
  entriesFromScore,
  type LedgerEntry,
  type PointsBalance,
  pointsBalance,
  postEntry,
  scorePeriod,
  telecomPoints,
} from 'clientele/points';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';

/** Points can be used for six months, to the end of the month; a point is worth a fen. */
const policy = defineLedgerPolicy({
  id: 'city-telecom-points',
  version: '2024',
  pointKinds: [
    {
      name: 'redeemable',
      expiry: { kind: 'months', months: 6, roundUp: 'month' },
      value: { perPoint: '0.01', currency: 'CNY' },
    },
  ],
});

/** Twelve bills of 2023; the one of May was paid late. */
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const account: Account = {
  id: 'c-1',
  joinedOn: '2021-06-15',
  bills: months.map((month, index) => ({
    period: `2023-${month}`,
    dueOn: index === 11 ? '2024-01-20' : `2023-${months[index + 1]}-20`,
    total: 150 + ((index * 37) % 90),
    paidOn:
      month === '05' ? '2023-06-28' : index === 11 ? '2024-01-15' : `2023-${months[index + 1]}-15`,
  })),
};

let entries: readonly LedgerEntry[] = [];
const notes: string[] = [];

/** Posts an entry and notes what came of it, where that is worth a note. */
function post(entry: LedgerEntry): void {
  const outcome = postEntry(policy, entries, { entry });
  if (!outcome.ok) {
    for (const { code } of outcome.problems)
      notes.push(`${entry.on} ${entry.key}: refused, ${code}`);
    return;
  }
  if (!outcome.value.posted)
    notes.push(`${entry.recordedOn ?? entry.on} ${entry.key}: posted before`);
  entries = outcome.value.entries;
}

/** The bill run of a month, on the 21st of the month after. */
function billRun(month: number): void {
  const period = `2023-${months[month - 1]}`;
  const recordedOn = month === 12 ? '2024-01-21' : `2023-${months[month]}-21`;
  const score = scorePeriod(telecomPoints, account, { period, asOf: recordedOn });
  for (const entry of entriesFromScore(policy, score, { recordedOn })) post(entry);
}

for (const month of [1, 2, 3]) billRun(month);
// The operator of the bill run was not sure that it had ended, and started it again.
billRun(3);
post({ key: 'order-1', kind: 'redeem', points: 70, on: '2023-05-02', reason: 'power-bank' });
for (const month of [4, 5, 6, 7]) billRun(month);
// The power bank was sent back; some of its points had expired meanwhile.
post({
  key: 'order-1:return',
  kind: 'refundRedeem',
  ref: 'order-1',
  on: '2023-09-05',
  reason: 'sent-back',
});
for (const month of [8]) billRun(month);
const rich = pointsBalance(policy, entries, { asOf: '2023-09-25' }).available;
post({ key: 'order-2', kind: 'redeem', points: rich, on: '2023-09-25', reason: 'flight' });
// The bill of August was cancelled: its points were spent, so they are owed.
post({
  key: 'cancel-08',
  kind: 'reverse',
  ref: 'score:2023-08',
  on: '2023-10-02',
  reason: 'cancelled',
});
post({ key: 'order-3', kind: 'redeem', points: 5, on: '2023-10-03', reason: 'sticker' });
for (const month of [9, 10]) billRun(month);
// A credit note on the bill of October, which becomes known in December.
const credited: Account = {
  ...account,
  bills: account.bills.map((bill) =>
    bill.period === '2023-10'
      ? { ...bill, credits: [{ on: '2023-11-25', recordedOn: '2023-12-08', amount: '60' }] }
      : bill,
  ),
};
for (const entry of correctPeriods(telecomPoints, credited, {
  before: entries,
  recordedOn: '2023-12-08',
})) {
  post({ ...entry, reason: 'credit-note' });
}
for (const month of [11, 12]) billRun(month);

const asOf = '2024-01-31';
const balance = pointsBalance(policy, entries, { asOf });

// ── The statement ─────────────────────────────────────────────────────────────────────────────────

interface StatementWords {
  readonly title: string;
  readonly head: readonly [string, string, string, string];
  readonly kinds: Readonly<Record<LedgerEntry['kind'], string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly before: string;
  readonly lost: string;
}

const english: StatementWords = {
  title: `Points statement of account c-1, ${asOf}`,
  head: ['Day', 'What', 'Points', 'Balance'],
  kinds: {
    earn: 'Earned',
    transferIn: 'Transferred in',
    activate: 'Activated',
    redeem: 'Redeemed',
    transferOut: 'Transferred out',
    refundRedeem: 'Refunded',
    reverse: 'Taken back',
    forfeit: 'Lost by late payment',
    hold: 'Set aside',
    reinstate: 'Reinstated',
    adjust: 'Adjusted',
  },
  reasons: {
    'credit-note': 'a credit note on the bill of October',
    'power-bank': 'a power bank',
    'sent-back': 'the power bank was sent back',
    flight: 'a flight',
    cancelled: 'the bill of August was cancelled',
  },
  before: 'Expired',
  lost: 'never credited',
};

const chinese: StatementWords = {
  title: `账户 c-1 积分对账单，${asOf}`,
  head: ['日期', '事项', '积分', '余额'],
  kinds: {
    earn: '获得',
    transferIn: '转入',
    activate: '生效',
    redeem: '兑换',
    transferOut: '转出',
    refundRedeem: '兑换退回',
    reverse: '收回',
    forfeit: '逾期缴费作废',
    hold: '冻结',
    reinstate: '恢复',
    adjust: '调整',
  },
  reasons: {
    'credit-note': '10 月账单有一笔冲减',
    'power-bank': '充电宝',
    'sent-back': '充电宝退货',
    flight: '机票',
    cancelled: '8 月账单已撤销',
  },
  before: '过期',
  lost: '未入账',
};

/** What a balance is known to be on a day, by the entries recorded until then. */
const believed = (day: string): PointsBalance =>
  pointsBalance(policy, entries, { asOf: day, knownAt: day });

function statement(words: StatementWords): string {
  const table = new Table({ head: [...words.head], style: { head: [], border: [] } });
  let available = 0;
  let expired = 0;
  for (const entry of entries) {
    const day = entry.recordedOn ?? entry.on;
    const now = believed(day);
    const isLast = entry === entries.findLast((other) => (other.recordedOn ?? other.on) === day);
    const gone = now.totals.expired - expired;
    expired = now.totals.expired;
    // What is refunded after its end expires by that: it is shown below the refund.
    const isExpiryLast = entry.kind === 'refundRedeem';
    const showExpiry = (): void => {
      if (gone > 0) table.push([day, words.before, -gone, available - gone]);
      available -= gone;
    };
    const isLost = entry.kind === 'forfeit' && entry.uncredited === true;
    const change = isLost ? 0 : now.available - available + gone;
    if (!isExpiryLast) showExpiry();
    available += change;
    const why = words.reasons[entry.reason ?? ''] ?? entry.score?.period ?? entry.key;
    const shown = isLost ? `(${'points' in entry ? entry.points : 0}, ${words.lost})` : change;
    table.push([day, `${words.kinds[entry.kind]}: ${why}`, shown, isLast ? available : '']);
    if (isExpiryLast) showExpiry();
  }
  return `${words.title}\n${table.toString()}`;
}

console.log(statement(english));
console.log(explain(balance, en).join('\n'));
console.log();
console.log(statement(chinese));
console.log(explain(balance, zhCN).join('\n'));
console.log();
console.log('Notes of the clerk');
for (const note of notes) console.log(`  ${note}`);

const { totals, usable, pending, held, debt } = balance;
const given = totals.earned + debt + totals.writtenOff;
const gone = totals.expired + totals.forfeited + totals.redeemed + totals.reversed;
if (given !== usable + pending + held + gone) throw new Error('the statement does not add up');
if (notes.length !== 2)
  throw new Error('a repeated bill run and a refused redemption were to be noted');
