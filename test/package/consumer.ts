/** A reader's first file: tarball.check.ts compiles it against the packed package, and runs it. */
import {
  type Account,
  explain,
  type PeriodScore,
  rewardForNextBill,
  scorePeriod,
  telecomPoints,
} from 'clientele';
import { scoreTenureAndSpend } from 'clientele/points';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';

const account: Account = {
  id: 'c-1001',
  joinedOn: '2022-03-01',
  bills: [{ period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-18' }],
};
const score: PeriodScore = scorePeriod(telecomPoints, account, {
  period: '2024-03',
  asOf: '2024-05-01',
});
const reward = rewardForNextBill(telecomPoints, score, { nextBill: '186.00' });
const facts = { tenureMonths: 25, spend: '186.00', paidOnTime: true };
const points: number | null = scoreTenureAndSpend(telecomPoints, facts).points;

/** What the reader sees. */
export const answer: string = [
  points,
  score.points,
  reward.amount,
  explain(score, en).length > 0,
  explain(score, zhCN).length > 0,
].join(' ');
