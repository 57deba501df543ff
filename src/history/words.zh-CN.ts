/** Events in Chinese. */
import type {
  EventKind,
  EventRef,
  LifecyclePhase,
  LoyaltyStage,
  SatisfactionLevel,
} from './model.ts';

const kinds: Readonly<Record<EventKind, string>> = {
  retraction: '撤回记录',
  identified: '建档',
  qualified: '资格确认',
  disqualified: '资格排除',
  inquiry: '客户咨询',
  outreach: '主动联系',
  meeting: '会面',
  'bid.opened': '启动投标',
  'bid.lost': '未中标',
  'trial.started': '试用',
  'relationship.terminated': '终止合作关系',
  'contract.terminated': '解除合同',
  purchase: '购买',
  refund: '退款',
  'contract.signed': '签订合同',
  'contract.renewed': '续签合同',
  'referral.given': '推荐',
  'referral.converted': '推荐成交',
  advocacy: '公开宣传',
  satisfaction: '满意度回答',
  signal: '信号',
};

const levels: Readonly<Record<SatisfactionLevel, string>> = {
  verySatisfied: '非常满意',
  satisfied: '满意',
  neutral: '一般',
  dissatisfied: '不满意',
  veryDissatisfied: '非常不满意',
  noAnswer: '未回答',
};

/** The stages in Chinese. */
export const stageNamesZhCN: Readonly<Record<LoyaltyStage, string>> = {
  suspect: '猜疑',
  prospect: '期望',
  firstTime: '第一次购买',
  repeat: '重复购买',
  advocate: '品牌宣传',
};

/** The phases in Chinese. */
export const phaseNamesZhCN: Readonly<Record<LifecyclePhase, string>> = {
  potential: '潜在客户期',
  development: '客户开发期',
  growth: '客户成长期',
  maturity: '客户成熟期',
  termination: '客户终止期',
};

/** An event with its day and id: `2024-03-01 会面（m-1）`. */
export function eventZhCN({ kind, on, id }: EventRef): string {
  return `${on} ${kinds[kind]}${id === null ? '' : `（${id}）`}`;
}

/** A day with the id of its event, inside brackets: `2024-03-01，m-1`. */
export function dayZhCN({ on, id }: EventRef): string {
  return `${on}${id === null ? '' : `，${id}`}`;
}

/** Kinds of events as a choice. */
export function oneOfZhCN(anyOf: readonly EventKind[]): string {
  const words = anyOf.map((kind) => kinds[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}或${words.at(-1)}`;
}

/** An answer about satisfaction. */
export function satisfactionZhCN(satisfaction: SatisfactionLevel | number): string {
  return typeof satisfaction === 'number'
    ? `${satisfaction} 分（满分 10 分）`
    : levels[satisfaction];
}
