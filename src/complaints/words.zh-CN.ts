/** Complaints in Chinese. */
import { spanZhCN, unitsZhCN } from '../calendar/words.zh-CN.ts';
import type {
  ChangeRule,
  ComplaintEventRef,
  ComplaintMatter,
  ComplaintNeed,
  ComplaintOutcome,
  ComplaintReason,
  LegalAnswer,
  LegalStatus,
  SlaTime,
} from './model.ts';
import { complaintEventsZhCN, complaintIssuesZhCN } from './words.issues.zh-CN.ts';
import { reportFlagsZhCN } from './words.report.zh-CN.ts';
import type { ComplaintWords } from './words.ts';

const matters: Readonly<Record<ComplaintMatter, string>> = {
  complaint: '投诉',
  enquiry: '咨询',
  fault: '故障申告',
  suggestion: '建议',
};
const outcomes: Readonly<Record<ComplaintOutcome, string>> = {
  upheld: '投诉成立',
  partlyUpheld: '部分成立',
  notUpheld: '不成立',
};
const endings = { resolved: '办结', withdrawn: '客户撤诉', merged: '已并单' } as const;
const changes: Readonly<Record<ChangeRule['mode'], string>> = {
  retroactive: '新时限自原起点起算',
  proportional: '按原时限剩余的比例折算新时限',
  fresh: '新时限自变更时起算',
};
const reopenings: Readonly<
  Record<Extract<ComplaintReason, { kind: 'complaint.reopened' }>['mode'], string>
> = {
  continue: '各时钟接着计时',
  continueWithMinimum: '各时钟接着计时，并保证最低剩余时间',
  newCycle: '各时钟重新计时',
};
const holdings = {
  received: '首问负责',
  assigned: '经指派',
  accepted: '接受转派',
} as const;
const cancellations = {
  ended: '工单已结束',
  noTarget: '已无规则规定该时限',
  event: '由事件取消',
} as const;
const pauseEnds = {
  until: '挂起时已约定',
  maxEach: '达到单次挂起上限',
  maxTotal: '达到累计挂起上限',
} as const;
const legalStatuses: Readonly<Record<LegalStatus, string>> = {
  waiting: '尚无届满时间',
  running: '期限内',
  met: '按期完成',
  missed: '逾期',
  cancelled: '随工单结束而取消',
};
const legalTasks: Readonly<Record<LegalAnswer, string>> = {
  acknowledged: '告知客户已受理',
  publicReply: '答复客户',
  resolved: '办结工单',
};
type Untold = 'complaint.assign' | 'complaint.setSeverity' | 'complaint.keepLegal';
const tasks: Readonly<Record<Exclude<ComplaintNeed['rule'], Untold>, string>> = {
  'complaint.acknowledge': '告知客户已受理',
  'complaint.answer': '答复客户',
  'complaint.update': '向客户通报进展',
  'complaint.resolve': '办结工单',
  'complaint.custom': '完成该项要求',
  'complaint.answerTransfer': '接受或拒绝转派',
};

/** A time with its clock: `4 个工作小时（office）`, `2 小时（自然时间）`. */
function slaTimeZhCN(time: SlaTime): string {
  const { calendar, ...amount } = time;
  const [unit, count] = Object.entries(amount)[0] as [keyof typeof unitsZhCN, number];
  return `${count} ${unitsZhCN[unit]}（${calendar ?? '自然时间'}）`;
}

/** An event with its id: `答复（e-3）`. */
const eventZhCN = ({ kind, id }: ComplaintEventRef): string =>
  `${complaintEventsZhCN[kind]}${id === null ? '' : `（${id}）`}`;

const length = (milliseconds: number | null): string =>
  milliseconds === null ? '无时限' : ` ${spanZhCN(milliseconds)}`;

interface Task {
  readonly rule: keyof typeof tasks;
  readonly target: string;
  readonly dueAt: string | null;
  readonly breachAt: string | null;
  readonly breached: boolean;
}

function task({ rule, target, dueAt, breachAt, breached }: Task): string {
  const todo = `${tasks[rule]}（${target}）`;
  if (breached) return `${todo}：${breachAt === null ? '' : `自 ${breachAt} 起`}已超时。`;
  if (dueAt === null) return `${todo}：时钟已挂起。`;
  const last = breachAt === null || breachAt === dueAt ? '' : `，${breachAt} 之后才算超时`;
  return `须在 ${dueAt} 之前（含）${todo}${last}。`;
}

/** The words of complaints in Chinese. */
export const complaintWordsZhCN: ComplaintWords = {
  language: 'zh-CN',
  because: {
    'complaint.unknown': () => '截至该时刻尚未受理。',
    'complaint.received': ({ at, matter, channel, severity, customerTier }) =>
      `${at} 经 ${channel} 受理${matters[matter]}，紧急程度${severity === null ? '未知' : ` ${severity}`}${customerTier === null ? '' : `，客户等级 ${customerTier}`}。`,
    'complaint.rule': ({ rule, isDefault, conditions }) =>
      `时限依据规则 ${rule}：${isDefault ? '没有其他规则适用' : `符合其全部 ${conditions} 项条件`}。`,
    'complaint.noRule': () => '没有适用的规则，因此没有时限。',
    'complaint.changed': ({ at, what, from, to, mode }) =>
      `${at} ${what === 'severity' ? '紧急程度' : '客户等级'}由${from === null ? '（无）' : ` ${from} `}变更为${to === null ? '（无）' : ` ${to}`}：${changes[mode]}。`,
    'complaint.paused': ({ reason, since, until }) =>
      `自 ${since} 起挂起，原因为 ${reason}${until === null ? '' : `，最迟至 ${until}`}。`,
    'complaint.ended': ({ how, at, outcome }) =>
      `${at} ${endings[how]}${outcome === null ? '' : `：${outcomes[outcome]}`}。`,
    'complaint.reopened': ({ at, mode }) => `${at} 重新打开：${reopenings[mode]}。`,
    'complaint.reopeningIgnored': ({ at, until }) =>
      `${at} 的重新打开不计：${until} 之前（含）重新打开不影响计时。`,
    'complaint.owner': ({ owner, since, how }) =>
      `自 ${since} 起由 ${owner} 负责（${holdings[how]}）。`,
    'complaint.transferPending': ({ to, since, answerBy }) =>
      `${since} 申请转派给 ${to}${answerBy === null ? '' : `，须在 ${answerBy} 之前（含）答复`}；接受之前仍由原负责人负责。`,
    'complaint.legal': ({ limit, status, dueAt, stoppedAt, document, section, evidence }) =>
      `法定期限 ${limit}（${document}，${section}；证据 ${evidence} 级，不构成法律意见）：${legalStatuses[status]}${
        dueAt === null ? '' : `，${dueAt} 届满`
      }${stoppedAt === null ? '' : `，${stoppedAt} 结束`}。`,
    'complaint.legalRunsOn': ({ limit, reason }) =>
      `法定期限 ${limit} 继续计算：因 ${reason} 挂起的只是内部时限，法定期限不因此中止。`,
    'complaint.superior': ({ to, at, why, bounces }) =>
      `${at} 报请 ${to} 裁定责任归属：${why === 'noOwner' ? '无人负责' : `转派已被退回 ${bounces} 次`}。`,
    'clock.time': ({ target, time, milliseconds, from }) =>
      `${target}：时限 ${slaTimeZhCN(time)}，自 ${from} 起算，合计 ${spanZhCN(milliseconds)}。`,
    'clock.promised': ({ target, at }) => `${target}：已承诺 ${at} 到期，挂起与变更均不顺延。`,
    'clock.pauses': ({ target, pauses, pausedBy }) =>
      `${target}：已扣除挂起 ${pauses} 次${pausedBy.length === 0 ? '' : `，目前挂起：${pausedBy.join('、')}`}。`,
    'clock.extended': ({ target, at, reason, notifiedAt, until, milliseconds }) =>
      `${target}：${at} 延期${until === null ? length(milliseconds) : `至 ${until}`}（${reason}），${notifiedAt === null ? '未告知客户' : `${notifiedAt} 已告知客户`}。`,
    'clock.changed': ({ target, at, mode, before, after }) =>
      `${target}：${at} 的变更使时限由${length(before)}变为${length(after)}，${changes[mode]}。`,
    'clock.forgiven': ({ target, at, breachAt }) =>
      `${target}：${at} 的变更撤销了 ${breachAt} 的超时。`,
    'clock.minimum': ({ target, at, milliseconds }) =>
      `${target}：${at} 重新打开时增加 ${spanZhCN(milliseconds)}，以保证最低剩余时间。`,
    'clock.atClosing': ({ target, closes, opens }) =>
      `${target}：恰在下班时（${closes}）期满；下次上班（${opens}）之后才算超时。`,
    'clock.met': ({ target, at, by }) => `${target}：${at} 按时完成：${eventZhCN(by)}。`,
    'clock.breached': ({ target, at, brokenBy, causedByChange }) =>
      `${target}：自 ${at} 起超时${causedByChange ? '（由变更导致）' : ''}，当时${brokenBy === null ? '无人负责' : `由 ${brokenBy} 负责`}。`,
    'clock.stoppedLate': ({ target, at, by }) =>
      `${target}：超时后于 ${at} 完成：${eventZhCN(by)}。`,
    'clock.cancelled': ({ target, at, why }) => `${target}：${at} 取消，${cancellations[why]}。`,
    'clock.provisional': ({ target }) => `${target}：暂定，超出了已知节假日安排的范围。`,
    ...reportFlagsZhCN,
  },
  needs: {
    'complaint.acknowledge': task,
    'complaint.answer': task,
    'complaint.update': task,
    'complaint.resolve': task,
    'complaint.custom': task,
    'complaint.keepLegal': ({ limit, metBy, dueAt, missed }) =>
      missed
        ? `${legalTasks[metBy]}（法定期限 ${limit}）：自 ${dueAt} 起已逾期。`
        : `须在 ${dueAt} 之前（含）${legalTasks[metBy]}（法定期限 ${limit}）。`,
    'complaint.answerTransfer': ({ to, by }) =>
      `${to} 须${by === null ? '' : `在 ${by} 之前（含）`}接受或拒绝转派。`,
    'complaint.assign': () => '目前无人负责，须指派负责人。',
    'complaint.setSeverity': () => '紧急程度未知，没有任何时限：须确定紧急程度。',
  },
  next: {
    'complaint.pauseEnds': ({ at, reason, why }) =>
      `${at} 挂起（${reason}）自动结束：${pauseEnds[why]}。`,
    'complaint.transferLapses': ({ at, to }) => `若 ${to} 不答复，转派于 ${at} 退回。`,
    'complaint.warns': ({ at, target, share }) =>
      `若无新的记录，${at} ${target} 的时限将用去 ${Math.round(share * 1_000) / 10}%。`,
    'complaint.isDue': ({ at, target }) => `若无新的记录，${at} ${target} 到期。`,
    'complaint.breaches': ({ at, target }) => `若无新的记录，${at} 起 ${target} 超时。`,
    'complaint.escalates': ({ at, target, level, to }) =>
      `若无新的记录，${at} ${target} 升级至 ${to}（${level}）。`,
    'complaint.legalExpires': ({ at, limit }) =>
      `若无新的记录，法定期限 ${limit} 于 ${at} 届满，届时即为逾期。`,
    'complaint.delivers': ({ at, to }) => `${at} 上班时通知 ${to}。`,
  },
  issues: complaintIssuesZhCN,
  complaintStatuses: {
    unknown: '未受理',
    open: '办理中',
    resolved: '已办结',
    closed: '已归档',
    withdrawn: '已撤诉',
    merged: '已并单',
  },
  clockStatuses: {
    running: '计时中',
    paused: '已挂起',
    met: '按时',
    breached: '超时',
    cancelled: '已取消',
  },
};
