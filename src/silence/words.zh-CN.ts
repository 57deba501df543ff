/** Silence in Chinese. */
import type { EventRef } from '../history/model.ts';
import { dayZhCN, eventZhCN, satisfactionZhCN } from '../history/words.zh-CN.ts';
import type { RiskSignal, SignalAge, SilenceOrigin } from './model.ts';
import type { SilenceWords } from './words.ts';

const names: Readonly<Record<RiskSignal, string>> = {
  paymentDelay: '付款延迟',
  orderGap: '订单间隔过长',
  fallingVolume: '采购量下降',
  unansweredContacts: '联系无回应',
  keyContactLeft: '关键联系人离职',
  satisfactionDown: '满意度下降',
};
const counted: Readonly<Record<RiskSignal, string>> = {
  paymentDelay: '笔已结清账单',
  orderGap: '个订单间隔',
  fallingVolume: '笔去年同期的采购',
  unansweredContacts: '次联系',
  keyContactLeft: '条关键联系人记录',
  satisfactionDown: '次满意度回答',
};
const origins: Readonly<Record<SilenceOrigin, string>> = {
  source: '依据资料',
  proposal: '本库建议值，未经验证',
  own: '按规则设定',
};

const age = ({ since, weight, halfLifeDays, strength, origin }: SignalAge): string =>
  `自 ${since} 起成立，权重 ${weight}，每 ${halfLifeDays} 天减半，目前计 ${strength}（${origins[origin]}）。`;
/** Days around the last day to pay: `提前 3 天`, `到期当日`, `逾期 5 天`. */
const around = (value: number): string => {
  if (value === 0) return '到期当日';
  return value < 0 ? `提前 ${-value} 天` : `逾期 ${value} 天`;
};

/** The last day in time: `到期前 3 天`, `到期当日`, `到期后 5 天`. */
const latest = (value: number): string => {
  if (value === 0) return '到期当日';
  return value < 0 ? `到期前 ${-value} 天` : `到期后 ${value} 天`;
};
/** A question about satisfaction that nobody answered is no answer. */
const contactZhCN = (event: EventRef): string =>
  event.kind === 'satisfaction' ? `满意度询问（${dayZhCN(event)}）` : eventZhCN(event);

/** The words of silence in Chinese. */
export const silenceWordsZhCN: SilenceWords = {
  language: 'zh-CN',
  because: {
    'silence.paymentDelay': (reason) => {
      const { bill, dueOn, settledOn, delayDays, medianDays, bills } = reason;
      const paid = settledOn === null ? '至今未付' : `于 ${settledOn} 付清`;
      return `账单 ${bill} 的最后付款日为 ${dueOn}，${paid}（${around(delayDays)}）；按此前 ${bills} 笔账单，该客户通常${around(medianDays)}付款。${age(reason)}`;
    },
    'silence.orderGap': (reason) => {
      const { lastOn, gapDays, medianDays, gaps } = reason;
      return `最近一次下单为 ${lastOn}，已过 ${gapDays} 天；按此前 ${gaps} 个间隔，该客户通常每 ${medianDays} 天下单一次。${age(reason)}`;
    },
    'silence.fallingVolume': (reason) => {
      const { from, through, value, before, fallPercent } = reason;
      const months = from === through ? from : `${from} 至 ${through}`;
      return `${months} 采购额 ${value}，去年同期 ${before}，下降 ${fallPercent}%。${age(reason)}`;
    },
    'silence.unansweredContacts': (reason) => {
      const { contacts, events, lastAnswerOn } = reason;
      const since = lastAnswerOn === null ? '' : `，客户最近一次回应为 ${lastAnswerOn}`;
      return `连续 ${contacts} 次联系没有回应（${events.map(contactZhCN).join('、')}）${since}。${age(reason)}`;
    },
    'silence.keyContactLeft': (reason) =>
      `${eventZhCN(reason.event)}：“${reason.form}”。${age(reason)}`,
    'silence.satisfactionDown': (reason) => {
      const { from, to, levels, before, event } = reason;
      return `满意度下降 ${levels} 级：由“${satisfactionZhCN(from)}”（${eventZhCN(before)}）降至“${satisfactionZhCN(to)}”（${eventZhCN(event)}）。${age(reason)}`;
    },
    'silence.unknown': ({ signal, have, want }) =>
      `“${names[signal]}”无法判断：至少需要 ${want} ${counted[signal]}，现有 ${have} ${counted[signal].charAt(0)}。`,
    'silence.ended': ({ event }) => `合作关系已经结束（${eventZhCN(event)}），不再属于流失风险。`,
    'silence.score': ({ standing, score, level, atLeast }) => {
      const made = `共 ${standing} 个信号成立，风险分 ${score}（满分 1）`;
      return level === null ? `${made}。` : `${made}，达到“${level}”级（${atLeast} 起）。`;
    },
    'silence.unhappy': ({ complaints, share, origin, estimate, range, confidence }) => {
      const stated = origin === null ? '按给定比例' : origins[origin];
      return `若不满客户的投诉比例为 ${share}（${stated}），则 ${complaints} 位投诉客户背后约有 ${estimate} 位不满的客户，在 ${confidence} 的置信水平下为 ${range.low} 至 ${range.high} 位。`;
    },
  },
  needs: {
    'silence.payment': ({ bill }) => `账单 ${bill} 尚待付款，请了解未付原因。`,
    'silence.nextPayment': ({ withinDays }) =>
      `下一笔账单恢复正常付款：最迟${latest(withinDays)}。`,
    'silence.order': () => '客户再次下单即可解除，请了解未下单的原因。',
    'silence.volume': ({ missing, by }) =>
      `${by} 之前（含当日）还需采购超过 ${missing}，采购量才能回到界限之上。`,
    'silence.answer': () => '尚无客户回应，请换一种方式或换一位联系人。',
    'silence.newContact': ({ forms }) =>
      `请确认接任的联系人并登记（${forms.map((form) => `“${form}”`).join('、')}）。`,
    'silence.betterAnswer': ({ than }) =>
      `需要高于“${satisfactionZhCN(than)}”的满意度回答，请了解客户不满的原因。`,
  },
  next: {
    'silence.levelChanges': ({ on, to, by }) => {
      const why = by === 'fading' ? '信号随时间减弱' : '有信号成立或解除';
      const what = to === null ? '不再属于任何风险级别' : `风险级别变为“${to}”`;
      return `如无其他情况，自 ${on} 起${what}（${why}）。`;
    },
  },
};
