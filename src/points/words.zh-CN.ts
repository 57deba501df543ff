/** Points in Chinese. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import { moneyText } from '../foundation/money.ts';
import type { PointsWords } from './words.ts';

const language = 'zh-CN';

const money = (amount: DecimalText, currency: string): string =>
  moneyText(amount, currency, language);
const together = (bills: readonly string[]): string =>
  bills.length === 0 ? '' : `，并缴清账单 ${bills.join('、')}`;
const percent: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat(language, {
  style: 'percent',
  maximumFractionDigits: 4,
});

const effects = {
  zeroScore: '本期全部积分清零',
  excludeSpend: '本期消费积分不予计算',
  excludeTenure: '本期网龄积分不予计算',
  zeroBalance: '本期积分及账户余额全部清零',
} as const;

const roundings = {
  floor: '向下取整',
  ceil: '向上取整',
  down: '截尾取整',
  halfUp: '四舍五入',
  halfEven: '银行家舍入',
} as const;

const rounded = { bill: '账单', line: '账单明细', period: '账期' } as const;

/** The points words in Chinese. */
export const pointsWordsZhCN: PointsWords = {
  language,
  because: {
    'tenure.counted': ({ months, pointsPerMonth, points, from, to }) => {
      const since = from === undefined ? '' : `（${from} 至 ${to}）`;
      return `在网 ${months} 个月${since}，每月 ${pointsPerMonth} 分：网龄积分 ${points} 分。`;
    },
    'tenure.suspended': ({ rule, days, months, newStart }) => {
      if (rule === 'reset') return `停机 ${days} 天，网龄自 ${newStart} 起重新计算。`;
      return rule === 'shiftDays'
        ? `停机 ${days} 天，网龄起算日顺延至 ${newStart}。`
        : `停机 ${days} 天，其中 ${months} 个月全月停机，不计网龄。`;
    },
    'tenure.resumed': ({ formerlyFrom, daysAway, newStart }) =>
      `自 ${formerlyFrom} 起的原网龄继续计算，离网 ${daysAway} 天不计，起算日顺延至 ${newStart}。`,
    'spend.counted': (reason) => {
      const { of, id, base, carriedIn, per, pointsEach, rounding, units, currency } = reason;
      const carried = carriedIn === '0' ? '' : `，加上期结转 ${money(carriedIn, currency)}`;
      const name = of === 'spend' ? '消费' : `${rounded[of]} ${id} 计分金额`;
      const rate = `每 ${money(per, currency)} 积 ${pointsEach} 分，${roundings[rounding]}`;
      const sum = pointsEach === 1 ? '' : `${units} × ${pointsEach} = `;
      return `${name} ${money(base, currency)}${carried}，${rate}：消费积分 ${sum}${reason.points} 分。`;
    },
    'spend.excluded': ({ bill, category, amount, currency }) =>
      `账单 ${bill} 中 ${money(amount, currency)} 属于“${category}”，不参与积分。`,
    'spend.credited': ({ bill, amount, currency }) =>
      `账单 ${bill} 已冲减 ${money(amount, currency)}，从计分金额中扣除。`,
    'spend.noBill': ({ period }) => `${period} 账期没有账单：无消费，也无欠费。`,
    'points.capped': ({ uncapped, cap }) => `合计 ${uncapped} 分超过上限，按上限 ${cap} 分计。`,
    'payment.onTime': ({ bill, paidOn, deadline }) =>
      `账单 ${bill} 于 ${paidOn} 缴清，按时（截止日 ${deadline}）。`,
    'payment.nothingOwed': ({ bill }) => `账单 ${bill} 无应缴金额，视为按时缴费。`,
    'payment.pending': ({ bill, outstanding, deadline, currency }) =>
      `账单 ${bill} 尚欠 ${money(outstanding, currency)}，在 ${deadline} 之前（含当日）缴清仍算按时。`,
    'payment.late': ({ bill, outstanding, deadline, paidOn, currency }) =>
      paidOn === null
        ? `账单 ${bill} 截至 ${deadline} 未缴清，尚欠 ${money(outstanding, currency)}。`
        : `账单 ${bill} 于 ${paidOn} 缴清，已过截止日 ${deadline}。`,
    'payment.waived': ({ bill }) =>
      bill === null
        ? '这是该账户首次逾期，免于处理。'
        : `账单 ${bill} 是该账户首次逾期，免于处理。`,
    'payment.given': ({ paidOnTime }) =>
      paidOnTime === null
        ? '尚不知账单是否按时缴清。'
        : paidOnTime
          ? '账单已按时缴费。'
          : '账单未按时缴费。',
    'points.forfeited': ({ effect, gross, points }) =>
      `逾期缴费，${effects[effect]}：原有 ${gross} 分，剩余 ${points} 分。`,
    'points.held': ({ gross }) => `${gross} 分暂时冻结，待逾期账单缴清后恢复。`,
    'points.reinstated': ({ on, points, fee, currency }) =>
      `逾期账单已于 ${on} 全部缴清，恢复 ${points} 分${fee === null ? '' : `，收取手续费 ${money(fee, currency)}`}。`,
    'points.pending': ({ gross, points }) =>
      points === null ? `${gross} 分待账单缴清后确定。` : `暂计 ${points} 分，待账单缴清后确定。`,
    'points.total': ({ tenure, spend, gross, points }) =>
      points === gross
        ? `网龄积分 ${tenure} 分，消费积分 ${spend} 分，合计 ${points} 分。`
        : `网龄积分 ${tenure} 分，消费积分 ${spend} 分，原计 ${gross} 分，实得 ${points} 分。`,
    'membership.notYet': ({ joinedOn, period }) => `${period} 账期尚未入网，${joinedOn} 入网。`,
    'membership.over': ({ endedOn, period }) => `${period} 账期已不在网，${endedOn} 离网。`,
    'reward.band': ({ band, min, points }) =>
      band === String(min)
        ? `${points} 分，达到 ${min} 分档。`
        : `${points} 分，达到“${band}”档（${min} 分起）。`,
    'reward.ratio': ({ ratio, nextBill, amount, currency }) =>
      `下期账单 ${money(nextBill, currency)} 优惠 ${percent.format(Number(ratio))}，减免 ${money(amount, currency)}。`,
    'reward.amount': ({ amount, currency }) => `下期账单减免 ${money(amount, currency)}。`,
    'reward.linear': ({ points, amountPerPoint, amount, currency }) =>
      `${points} 分，每分 ${money(amountPerPoint, currency)}，下期账单减免 ${money(amount, currency)}。`,
    'reward.limited': ({ by, limit, currency }) =>
      by === 'max'
        ? `优惠以 ${money(limit, currency)} 为限。`
        : `优惠不超过下期账单，以 ${money(limit, currency)} 为限。`,
    'reward.atStake': ({ amount, left, firstOffenceWaiver, currency }) =>
      `如${firstOffenceWaiver ? '再次' : ''}逾期缴费，将失去其中 ${money(amount, currency)}，仅余 ${money(left, currency)}。`,
    'reward.lost': ({ amount, currency }) => `因逾期缴费，失去优惠 ${money(amount, currency)}。`,
    'reward.pending': () => '积分尚未确定，优惠也未确定。',
    'reward.notMember': () => '该账期不是在网客户，没有优惠。',
    'reward.none': () => '该规则不提供账单优惠。',
  },
  needs: {
    'spend.more': ({ amount, currency, gains }) =>
      `账单再多 ${money(amount, currency)}，可再得 ${gains} 分。`,
    'bill.pay': ({ bill, also, amount, currency, by, keeps }) =>
      `在 ${by} 之前（含当日）缴清账单 ${bill} 的 ${money(amount, currency)}${together(also)}，可保住 ${keeps} 分。`,
    'bill.settle': ({ bill, also, amount, currency, by, fee, regains }) =>
      `${by === null ? '' : `在 ${by} 之前（含当日）`}缴清账单 ${bill} 的 ${money(amount, currency)}${together(also)}，可恢复 ${regains} 分${fee === null ? '' : `，手续费 ${money(fee, currency)}`}。`,
    'points.reinstate': ({ withinMonths, fee, currency, regains }) =>
      `${withinMonths === null ? '' : `在到期日后 ${withinMonths} 个月内`}缴清，可恢复 ${regains} 分${fee === null ? '' : `，手续费 ${money(fee, currency)}`}。`,
    'points.more': ({ points, band, min, ratio, amount, currency }) => {
      const gives = ratio === null ? money(amount ?? '0', currency) : percent.format(Number(ratio));
      const name = band === String(min) ? ` ${min} 分档` : `“${band}”档（${min} 分起）`;
      return `再有 ${points} 分即可达到${name}，优惠 ${gives}。`;
    },
  },
  next: {
    'bill.late': ({ on, bill, to }) => {
      if (to.status === 'earned') {
        return `自 ${on} 起账单 ${bill} 逾期，首次逾期免于处理，积分仍为 ${to.points} 分。`;
      }
      const left = to.status === 'held' ? `积分冻结，可用 ${to.points} 分` : `剩余 ${to.points} 分`;
      return `如不缴费，账单 ${bill} 将于 ${on} 逾期：${left}。`;
    },
    'reinstatement.over': ({ on, bill, to }) =>
      `账单 ${bill} 如到 ${on} 仍未缴清，积分不再恢复，剩余 ${to.points} 分。`,
  },
};
