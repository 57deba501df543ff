/** Loyalty in Chinese. */
import {
  dayZhCN,
  eventZhCN,
  oneOfZhCN,
  satisfactionZhCN,
  stageNamesZhCN,
} from '../history/words.zh-CN.ts';
import type { LoyaltyWords } from './words.ts';

/** The loyalty words in Chinese. */
export const loyaltyWordsZhCN: LoyaltyWords = {
  language: 'zh-CN',
  because: {
    'stage.unknown': () => '尚无任何记录。',
    'stage.known': ({ event }) => `自 ${eventZhCN(event)}起为已知客户。`,
    'stage.contact': ({ event, through }) =>
      `最近一次接触为 ${eventZhCN(event)}，有效期至 ${through}。`,
    'stage.contactFaded': ({ event, through }) =>
      `最近一次接触为 ${eventZhCN(event)}，有效期至 ${through}，现已失效。`,
    'stage.disqualified': ({ event }) => `${eventZhCN(event)}之后没有新的接触。`,
    'stage.occasions': ({ occasions, lastOn }) =>
      occasions === 1
        ? `共有 1 个购买日：${lastOn}。`
        : `共有 ${occasions} 个购买日，最近为 ${lastOn}。`,
    'stage.advocacy': ({ converted, acts, events, through, isInGrace }) =>
      `${[converted === 0 ? '' : `推荐成交 ${converted} 次`, acts === 0 ? '' : `推荐及宣传 ${acts} 次`].filter((part) => part !== '').join('，')}，${isInGrace ? '处于宽限期，' : ''}有效期至 ${through}：${events.map(eventZhCN).join('、')}。`,
    'stage.vetoed': ({ event, satisfaction }) =>
      `不能视为品牌宣传者：最近一次满意度回答（${dayZhCN(event)}）为“${satisfactionZhCN(satisfaction)}”。`,
  },
  needs: {
    contact: ({ anyOf, to }) => `${oneOfZhCN(anyOf)}，即进入“${stageNamesZhCN[to]}”阶段。`,
    occasions: ({ have, want, to }) =>
      `${have === 0 ? '' : '再'}有 ${want - have} 个购买日，${to === 'advocate' ? '方可' : '即'}进入“${stageNamesZhCN[to]}”阶段。`,
    advocacy: ({ anyOf: [{ converted, want: conversions }, { acts, want }], by, to }) =>
      `${converted === 0 ? '' : '再'}有 ${conversions - converted} 次推荐成交，或${by === null ? '' : `在 ${by} 之前（含当日）`}${acts === 0 ? '' : '再'}有 ${want - acts} 次推荐或宣传，即进入“${stageNamesZhCN[to]}”阶段。`,
    satisfaction: ({ event, wantScore, to }) =>
      `须有好于上次（${dayZhCN(event)}）的满意度回答（达到 ${wantScore} 分，或“一般”及以上），或有新的推荐成交，才能进入“${stageNamesZhCN[to]}”阶段。`,
  },
  next: {
    'stage.changes': ({ on, to }) => `若无新的事件，自 ${on} 起进入“${stageNamesZhCN[to]}”阶段。`,
  },
};
