/** Events in Chinese. */
import type {
  EventKind,
  EventRef,
  HistoryIssue,
  LifecyclePhase,
  LoyaltyStage,
  SatisfactionLevel,
} from './model.ts';
import type { IssueWords } from './words.ts';

const kinds: Readonly<Record<EventKind, string>> = {
  retraction: '撤回记录',
  identified: '建档',
  qualified: '确认有效',
  disqualified: '判定无效',
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

const whatOf = ({ event }: HistoryIssue): string => eventZhCN(event);
const named = ({ reference }: HistoryIssue): string =>
  reference === null ? '' : `（${reference}）`;

/** Contradictions in Chinese. */
export const historyIssuesZhCN: IssueWords['issues'] = {
  'conflicting-duplicate': (issue) =>
    `${whatOf(issue)}与另一条记录编号相同而内容不同，两者均不计。`,
  'unknown-reference': (issue) => `${whatOf(issue)}所指的对象${named(issue)}不存在，不予计算。`,
  'refund-before-purchase': (issue) => `${whatOf(issue)}早于其购买${named(issue)}，不予计算。`,
  'refund-exceeds-purchase': (issue) => `${whatOf(issue)}超过了购买${named(issue)}的剩余金额。`,
  'refund-of-unknown-amount': (issue) =>
    `${whatOf(issue)}退还了购买${named(issue)}的一部分，但该购买未注明金额，结果不变。`,
  'renewed-without-contract': (issue) =>
    `${whatOf(issue)}所续的合同${named(issue)}不存在，按一次购买计算。`,
  'terminated-twice': (issue) => `${whatOf(issue)}：此前已经终止，以第一次为准。`,
  'self-referral': (issue) => `${whatOf(issue)}：客户不能推荐自己，该推荐不计。`,
  'referral-cycle': (issue) =>
    `${whatOf(issue)}：对方${named(issue)}正是推荐该客户的人，不予计算。`,
  'converted-without-given': (issue) =>
    `${whatOf(issue)}：没有推荐${named(issue)}的记录，仍予计算。`,
  'converted-twice': (issue) => `${whatOf(issue)}：对方${named(issue)}此前已成为客户，不重复计算。`,
  'disqualified-after-purchase': (issue) => `${whatOf(issue)}晚于购买，阶段不变。`,
  'declared-non-customer': (issue) => `${whatOf(issue)}：对方从未成为客户，仅结束正在进行的接洽。`,
};
