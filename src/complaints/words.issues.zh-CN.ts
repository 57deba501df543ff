/** Contradictions in complaints, and what is odd in a policy, in Chinese. */
import type { SlaFinding } from './lintSlaPolicy.ts';
import type { ComplaintEventKind, ComplaintIssue } from './model.ts';
import type { ComplaintIssueWords } from './words.ts';

/** The kinds of events in Chinese. */
export const complaintEventsZhCN: Readonly<Record<ComplaintEventKind, string>> = {
  received: '受理',
  acknowledged: '受理告知',
  customerMessage: '客户来信或催办',
  agentReply: '答复',
  note: '备注',
  paused: '挂起',
  resumed: '恢复计时',
  assigned: '指派',
  transferRequested: '转派申请',
  transferAccepted: '接受转派',
  transferRefused: '拒绝转派',
  severityChanged: '紧急程度变更',
  tierChanged: '客户等级变更',
  extended: '延期',
  resolved: '办结',
  callbackMade: '回访',
  satisfactionRated: '满意度评价',
  escalatedToRegulator: '向监管部门申诉',
  reopened: '重新打开',
  closed: '归档',
  withdrawn: '撤诉',
  merged: '并单',
};

/** The event of an issue: `2024-03-01T09:00:00.000Z 的挂起（e-2）`. */
const what = ({ event }: ComplaintIssue): string =>
  `${event.at} 的${complaintEventsZhCN[event.kind]}${event.id === null ? '' : `（${event.id}）`}`;
const named = ({ reference }: ComplaintIssue): string =>
  reference === null ? '' : ` ${reference} `;
const listed = ({ severities }: SlaFinding): string => severities.join('、');
const matters: Readonly<Record<string, string>> = {
  complaint: '投诉',
  enquiry: '咨询',
  fault: '故障申告',
  suggestion: '建议',
};

/** A sentence for each. */
export const complaintIssuesZhCN: ComplaintIssueWords['issues'] = {
  'conflicting-duplicate': (issue) =>
    `${what(issue)}与此前一条记录编号相同而内容不同，以此前一条为准。`,
  'before-receipt': (issue) => `${what(issue)}早于受理，不予计算。`,
  'received-twice': (issue) => `${what(issue)}为重复来件，按客户催办处理。`,
  'unknown-severity': (issue) => `${what(issue)}：规则中没有紧急程度 ${named(issue)}。`,
  'unknown-owner': (issue) => `${what(issue)}：规则中没有负责人 ${named(issue)}，负责人不变。`,
  'unknown-target': (issue) => `${what(issue)}：规则中没有时限 ${named(issue)}，不予计算。`,
  'unknown-pause-reason': (issue) =>
    `${what(issue)}：规则中没有挂起原因 ${named(issue)}，不予计算。`,
  'promise-before-receipt': (issue) =>
    `${what(issue)}：为 ${named(issue)} 承诺的时刻早于受理，该承诺不计。`,
  'pause-without-reply': (issue) =>
    `${what(issue)}：以 ${named(issue)} 挂起须先公开答复客户，此前没有答复，不予计算。`,
  'pause-ends-before-it-begins': (issue) => `${what(issue)}：结束不晚于开始，不予计算。`,
  'pause-used-up': (issue) => `${what(issue)}：${named(issue)} 的累计挂起时间已用完，不予计算。`,
  'resume-without-pause': (issue) => `${what(issue)}：当时没有挂起，不予计算。`,
  'resolved-twice': (issue) => `${what(issue)}：此前已经办结，重新打开之前以第一次为准。`,
  'not-open': (issue) => `${what(issue)}：当时工单不在办理中，不予计算。`,
  'reopened-while-open': (issue) => `${what(issue)}：当时工单仍在办理中，不予计算。`,
  'closed-unresolved': (issue) => `${what(issue)}：尚未办结、撤诉或并单，时钟继续计时。`,
  'transfer-not-requested': (issue) => `${what(issue)}：当时没有待答复的转派，不予计算。`,
  'transfer-answered-late': (issue) => `${what(issue)}：已过接受期限，转派已退回。`,
  'transfer-replaced': (issue) => `${what(issue)}：取代了尚未答复的上一次转派。`,
  'extension-too-late': (issue) => `${what(issue)}：${named(issue)} 已经停表或已超时，不予计算。`,
  'extension-of-nothing': (issue) => `${what(issue)}：该工单没有时限 ${named(issue)}，不予计算。`,
  'extension-not-later': (issue) =>
    `${what(issue)}：${named(issue)} 的到期时刻并未推后，不予计算。`,
  'calendar.lastMinute': ({ name, reference }) =>
    `日历 ${name} 的工作时间到 23:59 为止（${reference}），当日最后一分钟不计；当日结束应写作 24:00。`,
  'calendar.neverOpen': ({ name }) => `日历 ${name} 没有工作时间，其中任何时限都不会到期。`,
  'calendar.unused': ({ name }) => `日历 ${name} 没有被任何时限使用。`,
  'severity.untimed': (finding) => `紧急程度 ${listed(finding)} 在任何规则中都没有时限。`,
  'target.untimed': ({ name }) => `时限 ${name} 在任何规则中都没有时长，从不计时。`,
  'answer.unseen': ({ name }) => `客户看不到的答复也会使 ${name} 停表。`,
  'level.neverFires': ({ name, reference }) =>
    `${name} 的升级层级 ${reference} 永远不会触发：该时限从不计时。`,
  'level.atStart': (finding) =>
    `${finding.name} 的升级层级 ${finding.reference} 在计时开始时就会触发（${listed(finding)}）。`,
  'rule.unreachable': ({ name }) => `规则 ${name} 永远不会适用：其他规则已全部覆盖。`,
  'rules.gap': (finding) =>
    `部分工单没有适用的规则，例如：${matters[finding.reference ?? ''] ?? '任何事项'}，紧急程度 ${listed(finding)}；这些工单没有时限。`,
  'target.longerThanResolution': (finding) =>
    `${finding.name} 的时限长于 ${finding.reference}（${listed(finding)}）。`,
  'severity.slower': ({ name, severities: [worse, milder] }) =>
    `${name}：${worse} 的时限长于较轻的 ${milder}。`,
  'pause.stopsNothing': ({ name }) => `挂起原因 ${name} 不会停止任何计时。`,
  'pause.eachAboveTotal': ({ name }) => `挂起原因 ${name} 的单次上限长于累计上限。`,
  'pause.openEnded': ({ name }) =>
    `挂起原因 ${name} 既无上限，也没有自动恢复的事件：忘记恢复则时钟永远停止。`,
};
