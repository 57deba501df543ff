/** Care in Chinese. */
import { phaseNamesZhCN, stageNamesZhCN } from '../history/words.zh-CN.ts';
import { careText } from './careText.ts';
import type { CareTexts, CareWords } from './words.ts';

/**
 * The texts of goals, actions, greetings, stages and phases in Chinese, for a page that shows a plan.
 *
 * Boundary cases: a goal or an action of a policy's own stands in no table; `careText` gives it as it is written.
 *
 * Source: what the goals and actions of the phases say is the guide's, in our words; the rest is this library's.
 *
 * @example
 * ```ts
 * import { careTextsZhCN } from 'clientele/care';
 *
 * careTextsZhCN.phases.termination // => '客户终止期'
 * ```
 */
export const careTextsZhCN: CareTexts = {
  goals: {
    awakenInterest: '引起关注',
    winFirstPurchase: '促成首次购买',
    confirmChoice: '让客户确信选择正确',
    deepenRelation: '深化客户关系',
    honourAdvocate: '答谢为我们宣传的客户',
    becomeKnown: '让客户认识我们，争取询价机会',
    winFirstContract: '让利争取首个合同',
    growThroughCustomers: '以现有客户带动新客户',
    keepStable: '保持稳定',
    winBack: '赢回客户：今天流失的客户可能是明天的客户',
  },
  actions: {
    sendNews: '发送有用资讯',
    inviteToEvent: '邀请参加活动',
    answerInquiry: '答复咨询',
    offerTrial: '提供试用',
    makeOffer: '提出报价方案',
    thankForPurchase: '感谢购买',
    askSatisfaction: '询问满意度',
    offerHelp: '主动提供帮助',
    reviewNeeds: '回顾客户需求',
    rewardLoyalty: '回馈忠诚客户',
    thankAdvocate: '感谢推荐',
    shareNewsFirst: '优先告知新消息',
    visit: '上门拜访',
    introduceCompany: '介绍公司',
    joinTenderLists: '争取进入投标名单',
    exchangeTechnology: '技术交流',
    offerPrice: '给予优惠价格',
    assignSeniorTeam: '配备资深团队',
    analyseCustomer: '收集并分析客户资料',
    askForIntroductions: '请客户介绍新客户',
    keepServiceStable: '保持服务稳定',
    giveBestResources: '投入最优资源',
    keepVisiting: '坚持回访',
  },
  greetings: {
    birthday: '生日',
    festival: '节日',
    membershipAnniversary: '入会（入网）纪念日',
    promotion: '升职',
    graduation: '毕业',
    wedding: '结婚',
  },
  stages: stageNamesZhCN,
  phases: phaseNamesZhCN,
};

const standing = (of: 'stage' | 'phase', name: string): string =>
  of === 'stage'
    ? `忠诚度阶段“${careText(careTextsZhCN.stages, name)}”`
    : `生命周期“${careText(careTextsZhCN.phases, name)}”`;
const facts = {
  enteredOn: '进入当前阶段',
  lastTouchOn: '最近一次跟进',
  bidLostOn: '投标失利',
  referenceAskedOn: '请求推荐',
} as const;
const roles = {
  leads: '以此为主。',
  joins: '同时适用。',
  rests: '暂不适用。',
} as const;

/** The care words in Chinese. */
export const careWordsZhCN: CareWords = {
  language: 'zh-CN',
  because: {
    'care.strategy': ({ of, name, goal, role }) =>
      `${standing(of, name)}：${careText(careTextsZhCN.goals, goal)}。${roles[role]}`,
    'care.grade': ({ grade, percent }) => `等级“${grade}”：跟进间隔按 ${percent}% 计算。`,
    'care.notYet': ({ fact, on }) =>
      `${facts[fact]}的日期 ${on} 尚未到来${fact === 'enteredOn' ? '' : '，不予计算'}。`,
    'care.touchedBefore': ({ lastTouchOn, enteredOn }) =>
      `最近一次跟进 ${lastTouchOn} 早于进入日 ${enteredOn}，不予计算。`,
    'care.firstTouch': ({ enteredOn, unit, amount, dueOn }) =>
      `自 ${enteredOn} 进入起 ${amount} ${unit === 'days' ? '天' : '个工作日'}内首次跟进：${dueOn}。`,
    'care.step': ({ lastTouchOn, enteredOn, stepDay, dueOn }) =>
      `${lastTouchOn} 已跟进，下次跟进在 ${enteredOn} 进入后第 ${stepDay} 天：${dueOn}。`,
    'care.interval': ({ from, everyDays, dueOn }) =>
      `自 ${from} 起每 ${everyDays} 天跟进一次，下次为 ${dueOn}。`,
    'care.renewal': ({ contractUntil, daysBefore, dueOn }) =>
      `合同至 ${contractUntil} 到期，提前 ${daysBefore} 天即 ${dueOn} 跟进续约。`,
    'care.paused': ({ bidLostOn, days, until }) =>
      `${bidLostOn} 投标失利，暂停跟进 ${days} 天，至 ${until} 恢复。`,
    'care.touchDue': ({ dueOn, alarmOn }) =>
      `自 ${dueOn} 起应跟进${alarmOn === null ? '' : `，${alarmOn} 之后为逾期`}。`,
    'care.touchOverdue': ({ alarmOn, days }) => `跟进已逾期 ${days} 天，最后期限为 ${alarmOn}。`,
    'care.ownerLate': ({ owner, since, days, afterDays }) =>
      `负责人 ${owner} 自 ${since} 起 ${days} 天未跟进，超过 ${afterDays} 天，客户转入公海。`,
    'care.endsFirst': ({ stopOn }) => `${stopOn} 停止跟进，此前不再安排跟进。`,
    'care.ended': ({ of, name, afterDays, stopOn }) =>
      `${standing(of, name)}的跟进期为 ${afterDays} 天，已于 ${stopOn} 停止。`,
  },
  needs: {
    'care.touch': ({ dueOn, by }) =>
      by === null
        ? `请跟进客户，应于 ${dueOn} 跟进。`
        : `请在 ${by} 之前（含当日）跟进客户，应于 ${dueOn} 跟进。`,
    'care.owner': () => '客户尚无负责人，请指派。',
    'care.reference': ({ from }) => `自 ${from} 起可请客户作推荐。`,
    'care.greeting': ({ greeting, name }) =>
      `今日问候：${careTextsZhCN.greetings[greeting]}${name === null ? '' : `（${name}）`}。`,
  },
  next: {
    'care.due': ({ on }) => `下次跟进日为 ${on}。`,
    'care.overdue': ({ on }) => `如不跟进，${on} 起逾期。`,
    'care.reassign': ({ on }) => `如不跟进，${on} 起客户转入公海。`,
    'care.stop': ({ on }) => `${on} 停止跟进。`,
  },
};
