/**
 * Three months of one account: January paid on time, February a day too late, March late but within grace,
 * with a credit note, an excluded line and a suspension. Every number is explained in both languages, and the
 * last part asks the same question on earlier days.
 *
 * Run it with `npx tsx examples/bill-run.ts`.
 */
import {
  type Account,
  definePointsPolicy,
  explain,
  rewardForNextBill,
  scorePeriod,
  telecomPoints,
} from 'clientele';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';

/** The case, with three days of grace, and a voluntary suspension that does not count as tenure. */
const policy = definePointsPolicy({
  ...telecomPoints,
  id: 'telecom-points-grace',
  tenure: { ...telecomPoints.tenure, suspension: { voluntary: 'shiftDays', arrears: 'shiftDays' } },
  onTime: { graceDays: 3 },
});

const account: Account = {
  id: '138-0000-0001',
  joinedOn: '2022-01-31',
  suspensions: [{ from: '2023-06-01', to: '2023-08-01', kind: 'voluntary' }],
  bills: [
    {
      period: '2024-01',
      dueOn: '2024-02-20',
      total: '186.00',
      payments: [
        { on: '2024-02-10', amount: '100.00' },
        { on: '2024-02-20', amount: '86.00' },
      ],
    },
    { period: '2024-02', dueOn: '2024-03-20', total: '203.50', paidOn: '2024-03-24' },
    {
      period: '2024-03',
      dueOn: '2024-04-20',
      lines: [
        { amount: '188.00', category: 'plan' },
        { amount: '35.00', category: 'roaming' },
        { amount: '12.00', category: 'penalty' },
      ],
      credits: [{ on: '2024-04-15', amount: '20.00' }],
      payments: [{ on: '2024-04-23', amount: '215.00' }],
    },
  ],
};

const nextBills = { '2024-01': '203.50', '2024-02': '235.00', '2024-03': '186.00' } as const;
const asOf = '2024-05-01';

for (const [period, nextBill] of Object.entries(nextBills)) {
  const score = scorePeriod(policy, account, { period, asOf });
  const reward = rewardForNextBill(policy, score, { nextBill });
  console.log(
    `${period}: ${score.status}, ${score.points} points, ${reward.amount} off ${nextBill}`,
  );
  for (const line of [...explain(score, en), ...explain(reward, en)]) console.log(`  ${line}`);
  for (const line of [...explain(score, zhCN), ...explain(reward, zhCN)]) console.log(`  ${line}`);
  console.log();
}

console.log('The bill of February, asked on other days:');
for (const day of ['2024-03-10', '2024-03-23', '2024-03-24']) {
  const { status, points, next } = scorePeriod(policy, account, { period: '2024-02', asOf: day });
  const then = next === null ? '' : `; ${next.what} on ${next.on}`;
  console.log(
    `  ${day}: ${status}, ${points === null ? 'points not decided' : `${points} points`}${then}`,
  );
}
