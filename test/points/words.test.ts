/** Every sentence about points, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import {
  explain,
  type PointsNeed,
  type PointsNext,
  type PointsReason,
  type RewardNeed,
  type RewardReason,
} from '../../src/index.ts';
import { pointsWordsEn } from '../../src/points/words.en.ts';
import { pointsWordsZhCN } from '../../src/points/words.zh-CN.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';

const currency = 'CNY';

function said(
  items: {
    because?: readonly (PointsReason | RewardReason)[];
    needs?: readonly (PointsNeed | RewardNeed)[];
    next?: PointsNext;
  },
  words: typeof en,
): string[] {
  return explain(
    { because: items.because ?? [], needs: items.needs ?? [], next: items.next ?? null },
    words,
  );
}

const counted = {
  kind: 'spend.counted',
  of: 'bill',
  id: 'b',
  base: '186',
  carriedIn: '0',
  per: '10',
  pointsEach: 1,
  rounding: 'floor',
  units: '18',
  points: 18,
  remainder: '6',
  currency,
} as const;

const reasons: readonly (readonly [PointsReason | RewardReason, string, string])[] = [
  [
    {
      kind: 'tenure.counted',
      months: 25,
      pointsPerMonth: 1,
      points: 25,
      from: '2022-03-01',
      to: '2024-04-01',
    },
    '25 months on the network from 2022-03-01 to 2024-04-01 at 1 point each: 25 points.',
    '在网 25 个月（2022-03-01 至 2024-04-01），每月 1 分：网龄积分 25 分。',
  ],
  [
    { kind: 'tenure.counted', months: 1, pointsPerMonth: 2, points: 2 },
    '1 month on the network at 2 points each: 2 points.',
    '在网 1 个月，每月 2 分：网龄积分 2 分。',
  ],
  [
    { kind: 'tenure.suspended', rule: 'reset', days: 61, months: 0, newStart: '2023-08-01' },
    'Suspended for 61 days, after which tenure starts anew on 2023-08-01.',
    '停机 61 天，网龄自 2023-08-01 起重新计算。',
  ],
  [
    { kind: 'tenure.suspended', rule: 'shiftDays', days: 1, months: 0, newStart: '2023-01-11' },
    'Suspended for 1 day, which moves the start of tenure to 2023-01-11.',
    '停机 1 天，网龄起算日顺延至 2023-01-11。',
  ],
  [
    { kind: 'tenure.suspended', rule: 'skipMonths', days: 61, months: 1, newStart: '2023-01-10' },
    'Suspended for 61 days: 1 month without an active day does not count.',
    '停机 61 天，其中 1 个月全月停机，不计网龄。',
  ],
  [
    { kind: 'tenure.suspended', rule: 'skipMonths', days: 99, months: 2, newStart: '2023-01-10' },
    'Suspended for 99 days: 2 months without an active day do not count.',
    '停机 99 天，其中 2 个月全月停机，不计网龄。',
  ],
  [
    { kind: 'tenure.resumed', formerlyFrom: '2021-06-01', daysAway: 30, newStart: '2021-07-01' },
    'The membership since 2021-06-01 counts on; 30 days away move its start to 2021-07-01.',
    '自 2021-06-01 起的原网龄继续计算，离网 30 天不计，起算日顺延至 2021-07-01。',
  ],
  [
    counted,
    'Bill b: CN¥186.00 at 1 point per CN¥10.00, rounded down: 18 points.',
    '账单 b 计分金额 ¥186.00，每 ¥10.00 积 1 分，向下取整：消费积分 18 分。',
  ],
  [
    {
      ...counted,
      of: 'line',
      id: 'b#1',
      carriedIn: '5',
      pointsEach: 5,
      points: 90,
      rounding: 'ceil',
    },
    'Line b#1: CN¥186.00 with CN¥5.00 carried in at 5 points per CN¥10.00, rounded up: 18 × 5 = 90 points.',
    '账单明细 b#1 计分金额 ¥186.00，加上期结转 ¥5.00，每 ¥10.00 积 5 分，向上取整：消费积分 18 × 5 = 90 分。',
  ],
  [
    { ...counted, of: 'period', id: '2024-03', rounding: 'halfUp' },
    'Period 2024-03: CN¥186.00 at 1 point per CN¥10.00, rounded half up: 18 points.',
    '账期 2024-03 计分金额 ¥186.00，每 ¥10.00 积 1 分，四舍五入：消费积分 18 分。',
  ],
  [
    { ...counted, of: 'spend', id: 'spend', rounding: 'halfEven' },
    'Spending of CN¥186.00 at 1 point per CN¥10.00, rounded half to even: 18 points.',
    '消费 ¥186.00，每 ¥10.00 积 1 分，银行家舍入：消费积分 18 分。',
  ],
  [
    { ...counted, rounding: 'down', currency: 'JPY' },
    'Bill b: ¥186 at 1 point per ¥10, cut off: 18 points.',
    '账单 b 计分金额 JP¥186，每 JP¥10 积 1 分，截尾取整：消费积分 18 分。',
  ],
  [
    { kind: 'spend.excluded', bill: 'b', category: 'penalty', amount: '12', currency },
    'CN¥12.00 of bill b earn nothing: category "penalty".',
    '账单 b 中 ¥12.00 属于“penalty”，不参与积分。',
  ],
  [
    { kind: 'spend.credited', bill: 'b', amount: '20', currency },
    'CN¥20.00 were credited on bill b and come off it.',
    '账单 b 已冲减 ¥20.00，从计分金额中扣除。',
  ],
  [
    { kind: 'spend.noBill', period: '2024-03' },
    'No bill is known for 2024-03: nothing was spent or is owed.',
    '2024-03 账期没有账单：无消费，也无欠费。',
  ],
  [
    { kind: 'points.capped', uncapped: 43, cap: 40 },
    '43 points are cut to the cap of 40.',
    '合计 43 分超过上限，按上限 40 分计。',
  ],
  [
    { kind: 'payment.onTime', bill: 'b', paidOn: '2024-04-20', deadline: '2024-04-23' },
    'Bill b was paid on 2024-04-20, on time (last day 2024-04-23).',
    '账单 b 于 2024-04-20 缴清，按时（截止日 2024-04-23）。',
  ],
  [
    { kind: 'payment.nothingOwed', bill: 'b' },
    'Nothing is owed on bill b, so it is on time.',
    '账单 b 无应缴金额，视为按时缴费。',
  ],
  [
    { kind: 'payment.pending', bill: 'b', outstanding: '186', deadline: '2024-04-20', currency },
    'CN¥186.00 of bill b are unpaid and can be paid on time until 2024-04-20.',
    '账单 b 尚欠 ¥186.00，在 2024-04-20 之前（含当日）缴清仍算按时。',
  ],
  [
    {
      kind: 'payment.late',
      bill: 'b',
      outstanding: '0.01',
      deadline: '2024-04-20',
      paidOn: null,
      currency,
    },
    'Bill b was not paid by 2024-04-20: CN¥0.01 are missing.',
    '账单 b 截至 2024-04-20 未缴清，尚欠 ¥0.01。',
  ],
  [
    {
      kind: 'payment.late',
      bill: 'b',
      outstanding: '0',
      deadline: '2024-04-20',
      paidOn: '2024-04-21',
      currency,
    },
    'Bill b was paid on 2024-04-21, after its last day 2024-04-20.',
    '账单 b 于 2024-04-21 缴清，已过截止日 2024-04-20。',
  ],
  [
    { kind: 'payment.waived', bill: 'b' },
    'Bill b is the first late one of the account, which is waived.',
    '账单 b 是该账户首次逾期，免于处理。',
  ],
  [
    { kind: 'payment.waived', bill: null },
    'It is the first late payment of the account, which is waived.',
    '这是该账户首次逾期，免于处理。',
  ],
  [{ kind: 'payment.given', paidOnTime: true }, 'The bill was paid on time.', '账单已按时缴费。'],
  [
    { kind: 'payment.given', paidOnTime: false },
    'The bill was not paid on time.',
    '账单未按时缴费。',
  ],
  [
    { kind: 'payment.given', paidOnTime: null },
    'It is not known yet whether the bill is paid on time.',
    '尚不知账单是否按时缴清。',
  ],
  [
    { kind: 'points.forfeited', effect: 'zeroScore', gross: 43, points: 0 },
    'A late payment takes the whole score: of 43 points 0 are left.',
    '逾期缴费，本期全部积分清零：原有 43 分，剩余 0 分。',
  ],
  [
    { kind: 'points.forfeited', effect: 'excludeSpend', gross: 43, points: 1 },
    'A late payment takes the spend points: of 43 points 1 is left.',
    '逾期缴费，本期消费积分不予计算：原有 43 分，剩余 1 分。',
  ],
  [
    { kind: 'points.forfeited', effect: 'excludeTenure', gross: 43, points: 18 },
    'A late payment takes the tenure points: of 43 points 18 are left.',
    '逾期缴费，本期网龄积分不予计算：原有 43 分，剩余 18 分。',
  ],
  [
    { kind: 'points.forfeited', effect: 'zeroBalance', gross: 43, points: 0 },
    'A late payment takes the whole score and the balance: of 43 points 0 are left.',
    '逾期缴费，本期积分及账户余额全部清零：原有 43 分，剩余 0 分。',
  ],
  [
    { kind: 'points.held', gross: 43 },
    '43 points are held back until everything late is paid.',
    '43 分暂时冻结，待逾期账单缴清后恢复。',
  ],
  [
    { kind: 'points.reinstated', on: '2024-05-30', points: 43, fee: null, currency },
    'Everything late was paid on 2024-05-30: 43 points are back.',
    '逾期账单已于 2024-05-30 全部缴清，恢复 43 分。',
  ],
  [
    { kind: 'points.reinstated', on: '2024-05-30', points: 43, fee: '35', currency },
    'Everything late was paid on 2024-05-30: 43 points are back, for a fee of CN¥35.00.',
    '逾期账单已于 2024-05-30 全部缴清，恢复 43 分，收取手续费 ¥35.00。',
  ],
  [
    { kind: 'points.pending', gross: 43, points: null },
    '43 points wait for the payment.',
    '43 分待账单缴清后确定。',
  ],
  [
    { kind: 'points.pending', gross: 1, points: null },
    '1 point waits for the payment.',
    '1 分待账单缴清后确定。',
  ],
  [
    { kind: 'points.held', gross: 1 },
    '1 point is held back until everything late is paid.',
    '1 分暂时冻结，待逾期账单缴清后恢复。',
  ],
  [
    { kind: 'points.pending', gross: 43, points: 43 },
    '43 points are given until the payment is decided.',
    '暂计 43 分，待账单缴清后确定。',
  ],
  [
    { kind: 'points.total', tenure: 25, spend: 18, gross: 43, points: 43 },
    '25 for tenure and 18 for spending make 43 points.',
    '网龄积分 25 分，消费积分 18 分，合计 43 分。',
  ],
  [
    { kind: 'points.total', tenure: 25, spend: 18, gross: 43, points: 0 },
    '25 for tenure and 18 for spending made 43 points; 0 are left.',
    '网龄积分 25 分，消费积分 18 分，原计 43 分，实得 0 分。',
  ],
  [
    { kind: 'points.total', tenure: 1, spend: 18, gross: 19, points: 1 },
    '1 for tenure and 18 for spending made 19 points; 1 is left.',
    '网龄积分 1 分，消费积分 18 分，原计 19 分，实得 1 分。',
  ],
  [
    { kind: 'membership.notYet', joinedOn: '2024-04-01', period: '2024-03' },
    'Not a customer yet in 2024-03: joins on 2024-04-01.',
    '2024-03 账期尚未入网，2024-04-01 入网。',
  ],
  [
    { kind: 'membership.over', endedOn: '2024-03-01', period: '2024-03' },
    'No longer a customer in 2024-03: left on 2024-03-01.',
    '2024-03 账期已不在网，2024-03-01 离网。',
  ],
  [
    { kind: 'reward.band', band: '40', min: 40, points: 43 },
    '43 points are in band 40, which starts at 40.',
    '43 分，达到 40 分档。',
  ],
  [
    { kind: 'reward.band', band: '0', min: 0, points: 1 },
    '1 point is in band 0, which starts at 0.',
    '1 分，达到 0 分档。',
  ],
  [
    { kind: 'reward.band', band: 'silver', min: 40, points: 43 },
    '43 points are in band "silver", which starts at 40.',
    '43 分，达到“silver”档（40 分起）。',
  ],
  [
    {
      kind: 'reward.ratio',
      ratio: '0.0525',
      nextBill: '186',
      exact: '9.765',
      amount: '9.77',
      currency,
    },
    '5.25% of the next bill of CN¥186.00: CN¥9.77 off.',
    '下期账单 ¥186.00 优惠 5.25%，减免 ¥9.77。',
  ],
  [
    { kind: 'reward.amount', exact: '5', amount: '5.00', currency },
    'The next bill is reduced by CN¥5.00.',
    '下期账单减免 ¥5.00。',
  ],
  [
    {
      kind: 'reward.linear',
      points: 43,
      amountPerPoint: '0.125',
      exact: '5.375',
      amount: '5.38',
      currency,
    },
    '43 points at CN¥0.125 each: CN¥5.38 off the next bill.',
    '43 分，每分 ¥0.125，下期账单减免 ¥5.38。',
  ],
  [
    { kind: 'reward.limited', by: 'max', limit: '10', currency },
    'The discount is limited to CN¥10.00.',
    '优惠以 ¥10.00 为限。',
  ],
  [
    { kind: 'reward.limited', by: 'nextBill', limit: '9.00', currency },
    'The discount is limited to CN¥9.00 by the next bill.',
    '优惠不超过下期账单，以 ¥9.00 为限。',
  ],
  [
    { kind: 'reward.atStake', amount: '9.30', left: '0.00', firstOffenceWaiver: false, currency },
    'A late payment would cost CN¥9.30 of it and leave CN¥0.00.',
    '如逾期缴费，将失去其中 ¥9.30，仅余 ¥0.00。',
  ],
  [
    { kind: 'reward.atStake', amount: '9.30', left: '0.00', firstOffenceWaiver: true, currency },
    'A late payment other than the first would cost CN¥9.30 of it and leave CN¥0.00.',
    '如再次逾期缴费，将失去其中 ¥9.30，仅余 ¥0.00。',
  ],
  [
    { kind: 'reward.lost', amount: '9.30', currency },
    'The late payment cost a discount of CN¥9.30.',
    '因逾期缴费，失去优惠 ¥9.30。',
  ],
  [
    { kind: 'reward.pending' },
    'The points are not decided yet, so the discount is not.',
    '积分尚未确定，优惠也未确定。',
  ],
  [
    { kind: 'reward.notMember' },
    'Not a customer in the period, so there is no discount.',
    '该账期不是在网客户，没有优惠。',
  ],
  [{ kind: 'reward.none' }, 'The policy gives no discount.', '该规则不提供账单优惠。'],
];

const needs: readonly (readonly [PointsNeed | RewardNeed, string, string])[] = [
  [
    { rule: 'spend.more', amount: '4', currency, gains: 1 },
    'CN¥4.00 more on the bill would have given 1 point more.',
    '账单再多 ¥4.00，可再得 1 分。',
  ],
  [
    { rule: 'bill.pay', bill: 'b', also: [], amount: '186', currency, by: '2024-04-20', keeps: 43 },
    'Paying CN¥186.00 of bill b by 2024-04-20 keeps 43 points.',
    '在 2024-04-20 之前（含当日）缴清账单 b 的 ¥186.00，可保住 43 分。',
  ],
  [
    {
      rule: 'bill.settle',
      bill: 'b',
      also: [],
      amount: '186',
      currency,
      by: null,
      fee: null,
      regains: 43,
    },
    'Paying CN¥186.00 of bill b brings 43 points back.',
    '缴清账单 b 的 ¥186.00，可恢复 43 分。',
  ],
  [
    {
      rule: 'bill.settle',
      bill: 'b',
      also: [],
      amount: '186',
      currency,
      by: '2024-06-20',
      fee: '35',
      regains: 43,
    },
    'Paying CN¥186.00 of bill b by 2024-06-20 brings 43 points back, for a fee of CN¥35.00.',
    '在 2024-06-20 之前（含当日）缴清账单 b 的 ¥186.00，可恢复 43 分，手续费 ¥35.00。',
  ],
  [
    {
      rule: 'bill.pay',
      bill: 'b',
      also: ['c'],
      amount: '186',
      currency,
      by: '2024-04-20',
      keeps: 43,
    },
    'Paying CN¥186.00 of bill b by 2024-04-20, and bill c, keeps 43 points.',
    '在 2024-04-20 之前（含当日）缴清账单 b 的 ¥186.00，并缴清账单 c，可保住 43 分。',
  ],
  [
    {
      rule: 'bill.settle',
      bill: 'b',
      also: ['c', 'd'],
      amount: '186',
      currency,
      by: null,
      fee: null,
      regains: 1,
    },
    'Paying CN¥186.00 of bill b, and bills c, d, brings 1 point back.',
    '缴清账单 b 的 ¥186.00，并缴清账单 c、d，可恢复 1 分。',
  ],
  [
    { rule: 'points.reinstate', withinMonths: null, fee: null, currency, regains: 43 },
    'Paying brings 43 points back.',
    '缴清，可恢复 43 分。',
  ],
  [
    { rule: 'points.reinstate', withinMonths: 12, fee: '35', currency, regains: 43 },
    'Paying within 12 months of the due date brings 43 points back, for a fee of CN¥35.00.',
    '在到期日后 12 个月内缴清，可恢复 43 分，手续费 ¥35.00。',
  ],
  [
    { rule: 'points.more', points: 17, band: '60', min: 60, ratio: '0.08', amount: null, currency },
    '17 points more reach band 60: 8% off.',
    '再有 17 分即可达到 60 分档，优惠 8%。',
  ],
  [
    { rule: 'points.more', points: 1, band: 'gold', min: 60, ratio: null, amount: '5', currency },
    '1 point more reaches band "gold" from 60: CN¥5.00 off.',
    '再有 1 分即可达到“gold”档（60 分起），优惠 ¥5.00。',
  ],
];

const nexts: readonly (readonly [PointsNext, string, string])[] = [
  [
    { what: 'bill.late', on: '2024-04-21', bill: 'b', to: { status: 'forfeited', points: 0 } },
    'If nothing is paid, bill b is late on 2024-04-21: 0 points are left.',
    '如不缴费，账单 b 将于 2024-04-21 逾期：剩余 0 分。',
  ],
  [
    { what: 'bill.late', on: '2024-04-21', bill: 'b', to: { status: 'held', points: 0 } },
    'If nothing is paid, bill b is late on 2024-04-21: 0 points are left until it is paid.',
    '如不缴费，账单 b 将于 2024-04-21 逾期：积分冻结，可用 0 分。',
  ],
  [
    { what: 'bill.late', on: '2024-04-21', bill: 'b', to: { status: 'earned', points: 1 } },
    'From 2024-04-21 bill b is late, which is waived: 1 point is left.',
    '自 2024-04-21 起账单 b 逾期，首次逾期免于处理，积分仍为 1 分。',
  ],
  [
    {
      what: 'reinstatement.over',
      on: '2024-06-21',
      bill: 'b',
      to: { status: 'forfeited', points: 25 },
    },
    'If bill b is still unpaid on 2024-06-21, the points are lost for good: 25 points are left.',
    '账单 b 如到 2024-06-21 仍未缴清，积分不再恢复，剩余 25 分。',
  ],
  [
    {
      what: 'reinstatement.over',
      on: '2024-06-21',
      bill: 'b',
      to: { status: 'forfeited', points: 1 },
    },
    'If bill b is still unpaid on 2024-06-21, the points are lost for good: 1 point is left.',
    '账单 b 如到 2024-06-21 仍未缴清，积分不再恢复，剩余 1 分。',
  ],
];

describe('sentences', () => {
  it.each(reasons)('$kind', (reason, english, chinese) => {
    expect(said({ because: [reason] }, en)).toEqual([english]);
    expect(said({ because: [reason] }, zhCN)).toEqual([chinese]);
  });

  it.each(needs)('$rule', (need, english, chinese) => {
    expect(said({ needs: [need] }, en)).toEqual([english]);
    expect(said({ needs: [need] }, zhCN)).toEqual([chinese]);
  });

  it.each(nexts)('$what', (next, english, chinese) => {
    expect(said({ next }, en)).toEqual([english]);
    expect(said({ next }, zhCN)).toEqual([chinese]);
  });

  it('are all here, in both languages', () => {
    for (const words of [pointsWordsEn, pointsWordsZhCN]) {
      const kinds = new Set(reasons.map(([reason]) => reason.kind));
      expect(new Set(Object.keys(words.because))).toEqual(kinds);
      expect(new Set(Object.keys(words.needs))).toEqual(new Set(needs.map(([need]) => need.rule)));
      expect(new Set(Object.keys(words.next))).toEqual(new Set(nexts.map(([next]) => next.what)));
    }
    expect([en.language, zhCN.language]).toEqual(['en', 'zh-CN']);
  });
});
