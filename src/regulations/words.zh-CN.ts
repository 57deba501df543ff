/** Legal limits in Chinese. */
import type {
  ExtensionGuard,
  LimitAssumption,
  LimitKind,
  LimitLength,
  LimitUnit,
  RegulatoryProblem,
} from './model.ts';
import { instrumentsZhCN, startsZhCN, stepsZhCN } from './words.steps.zh-CN.ts';
import type { RegulatoryWords } from './words.ts';

const units: Readonly<Record<LimitUnit, string>> = {
  hours: '小时',
  elapsedDays: '个自然日',
  workingDays: '个工作日',
  weeks: '周',
  months: '个月',
  years: '年',
  billingCycles: '个完整账单周期',
};
const kinds: Readonly<Record<LimitKind, string>> = {
  duty: '法定义务',
  expectation: '监管要求（非法律规定）',
  threshold: '期限届满后可转入其他途径',
  window: '客户行使权利的最迟期限',
  recurring: '定期重复的义务',
  platformRule: '平台规则（非法律规定）',
};
const obligors: Readonly<Record<string, string>> = {
  firm: '企业',
  authority: '主管部门',
  customer: '客户',
  'appeal body': '申诉受理机构',
  'airport operator or authority': '机场管理机构或主管部门',
};
const guards: Readonly<Record<ExtensionGuard, string>> = {
  reason: '法定的延长事由',
  goodReason: '进一步延长的正当理由',
  approval: '批准手续',
  notice: '告知客户',
  holdingReply: '说明原因和答复日期的阶段性答复',
  provisionalCredit: '临时入账',
  agreement: '客户同意',
  newInformation: '客户补充的相关信息',
  inProgress: '“处理中”标记',
};
const assumptions: Readonly<Record<LimitAssumption, string>> = {
  elapsedDays: '“日”按自然日计算',
  dayAfterStart: '起算当日不计入，自次日起计算',
  endOfDay: '期限最后一日至 24 时届满',
  lastDayStays: '最后一日为休息日的不顺延',
  laterOfTwo: '两种期限以较晚届满者为准',
};
const evidence = {
  A: '时限数字见于法律文本或监管机构、争议解决机构、平台自身的页面（A 级）',
  B: '时限数字仅见于相互一致的二手资料（B 级）',
} as const;

const length = ({ count, unit }: LimitLength): string => `${count} ${units[unit]}`;
const step = (text: string): string => stepsZhCN[text] ?? `“${text}”`;
const start = (text: string): string => startsZhCN[text] ?? `“${text}”`;
const law = (text: string): string => instrumentsZhCN[text] ?? `“${text}”`;
/** An article as the Chinese cite it; whatever else stands there is quoted. */
const article = (section: string): string => {
  const [, number] = /^arts?\.? ([\d-]+)$/.exec(section) ?? [];
  return number === undefined ? `（“${section}”）` : `第 ${number} 条`;
};
const obligor = (text: string): string => obligors[text] ?? `“${text}”`;

/** What stood there, without the quotes of a message. */
const given = ({ received }: RegulatoryProblem): string =>
  received === undefined ? '（无）' : received.replace(/^"|"$/g, '');
const missing = ({ against }: RegulatoryProblem): string =>
  (against ?? '')
    .split(', ')
    .map((guard) => guards[guard as ExtensionGuard] ?? guard)
    .join('、');

/** The words of legal limits in Chinese. */
export const regulatoryWordsZhCN: RegulatoryWords = {
  language: 'zh-CN',
  because: {
    'regulation.version': ({
      limit,
      instrument,
      section,
      receivedOn,
      effectiveFrom,
      effectiveTo,
    }) =>
      `${receivedOn} 收到，适用${law(instrument)}${article(section)}（${limit}），${
        effectiveFrom === null ? '资料未载明施行日期' : `自 ${effectiveFrom} 起施行`
      }${effectiveTo === null ? '' : `，至 ${effectiveTo} 止`}。`,
    'regulation.asks': ({ limitKind, obligor: who, step: what, limit, start: from }) =>
      `${kinds[limitKind]}：${obligor(who)}自${start(from)}起 ${length(limit)}内${step(what)}。`,
    'regulation.counted': ({ startedOn, countsFirstDay, lastDay }) =>
      `自 ${startedOn} 起算，当日${countsFirstDay ? '计入' : '不计入'}，最后一日为 ${lastDay}。`,
    'regulation.rolledOver': ({ from, to }) => `${from} 为休息日，期限顺延至下一工作日 ${to}。`,
    'regulation.closes': ({ at }) => `期限最后一日以业务时间结束为止（${at}）。`,
    'regulation.otherLength': ({ why, limit, lastDay }) =>
      why === 'cap'
        ? `最长不超过 ${length(limit)}，最后一日为 ${lastDay}。`
        : `也可按 ${length(limit)}计算，两者以较晚的为准，最后一日为 ${lastDay}。`,
    'regulation.extended': ({ at, met, from, to }) => {
      const how = met.length === 0 ? '' : `（${met.map((guard) => guards[guard]).join('、')}）`;
      return from === to
        ? `${at} 的延期${how}未使期限延长，期限仍于 ${from} 届满。`
        : `${at} 延长期限${how}，由 ${from} 延至 ${to}。`;
    },
    'regulation.excluded': ({ days, what }) => `扣除 ${days} 日，不计入期限：${step(what)}。`,
    'regulation.paused': ({ since, what }) => `自 ${since} 起中止计算：${step(what)}不计入期限。`,
    'regulation.assumed': ({ what }) =>
      `资料未作规定，按以下方式处理：${what.map((one) => assumptions[one]).join('；')}。`,
    'regulation.remarks': ({ notes }) => `资料附注：“${notes.join(' ')}”`,
    'regulation.provisional': ({ from, to }) =>
      `暂定：已知节假日安排自 ${from} 起，至 ${to} 之前为止。`,
    'regulation.notAdvice': ({ evidence: level }) => `以上不构成法律意见；${evidence[level]}。`,
  },
  needs: {
    'regulation.start': ({ start: from }) => `期限尚未起算：自${start(from)}起计算。`,
    'regulation.act': ({ limitKind, obligor: who, step: what, by, missed }) => {
      if (limitKind === 'threshold') {
        return `${missed ? `期限已于 ${by} 届满` : `期限至 ${by}（含）`}：${obligor(who)}${step(what)}。`;
      }
      return missed
        ? `自 ${by} 起已逾期：${obligor(who)}须${step(what)}。`
        : `${obligor(who)}须在 ${by} 之前（含）${step(what)}。`;
    },
  },
  next: {
    'regulation.expires': ({ at }) => `期限于 ${at} 届满，届时仍未完成即为逾期。`,
  },
  issues: {
    'regulation.unknown': (problem) => `没有编号为 ${given(problem)} 的法定期限。`,
    'regulation.notYetInForce': (problem) =>
      `收到日期为 ${given(problem)}，早于该期限的施行日期 ${problem.against}。`,
    'regulation.noLongerInForce': (problem) =>
      `收到日期为 ${given(problem)}，晚于该期限有效期的最后一日 ${problem.against}。`,
    'regulation.pauseNotAllowed': (problem) =>
      `不予中止（自 ${given(problem)} 起）：该法没有可以扣除的时间，期限连续计算。`,
    'extension.notAllowed': (problem) => `${given(problem)} 的延期无效：该法未规定可以延长期限。`,
    'extension.beforeStart': (problem) =>
      `${given(problem)} 的延期早于期限的起算时间 ${problem.against}，无效。`,
    'extension.afterExpiry': (problem) =>
      `${given(problem)} 的延期晚于期限届满时间 ${problem.against}，无效。`,
    'extension.notMet': (problem) => `延期无效，尚缺：${missing(problem)}。`,
    'extension.tooLong': (problem) =>
      `不得延至 ${given(problem)}：依法最迟可延至 ${problem.against}。`,
    'extension.noDay': () => '延期未载明最后一日，法律也没有规定最长期限。',
    'calendar.noCoverage': () => '该期限取决于节假日安排，而日历未说明其涵盖的日期范围。',
    'calendar.outsideCoverage': ({ against }) =>
      `该期限超出日历已知节假日安排的范围（${against?.replace('/', ' 至 ')}）。`,
    'started.notAllowed': (problem) =>
      `不得以 ${given(problem)} 为起算时间：该期限自收到之时（${problem.against}）起算。`,
    'received.afterAsOf': (problem) =>
      `收到时间 ${given(problem)} 晚于查询时点 ${problem.against}。`,
    'started.beforeReceipt': (problem) =>
      `起算时间 ${given(problem)} 早于收到时间 ${problem.against}。`,
    'done.beforeStart': (problem) => `完成时间 ${given(problem)} 早于起算时间 ${problem.against}。`,
    'excluded.order': (problem) =>
      `扣除时段的结束时间 ${given(problem)} 早于开始时间 ${problem.against}。`,
    'cycles.tooFew': (problem) =>
      `账单周期的截止日只有 ${given(problem)} 个，不够计算起算之后的 ${problem.against} 个完整周期。`,
  },
  regulatoryStatuses: {
    notStarted: '未起算',
    running: '期限内',
    paused: '已中止',
    met: '按期完成',
    missed: '逾期',
  },
};
