/** Every sentence about complaints, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import {
  type ClockReason,
  type ComplaintIssue,
  type ComplaintNeed,
  type ComplaintNext,
  type ComplaintReason,
  explain,
  explainIssues,
} from '../../src/complaints/index.ts';
import { complaintWordsEn } from '../../src/complaints/words.en.ts';
import { complaintWordsZhCN } from '../../src/complaints/words.zh-CN.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';

const languages = [complaintWordsEn, complaintWordsZhCN];

const reasons: readonly (readonly [ComplaintReason | ClockReason, string, string])[] = [
  [
    { kind: 'complaint.unknown' },
    'Nothing was received up to this instant.',
    '截至该时刻尚未受理。',
  ],
  [
    {
      kind: 'complaint.received',
      at: '2026-03-02T01:00:00.000Z',
      matter: 'complaint',
      channel: 'phone',
      severity: 'P3',
      customerTier: 'gold',
    },
    'A complaint was received at 2026-03-02T01:00:00.000Z (phone), severity P3, customer tier gold.',
    '2026-03-02T01:00:00.000Z 经 phone 受理投诉，紧急程度 P3，客户等级 gold。',
  ],
  [
    {
      kind: 'complaint.received',
      at: '2026-03-02T01:00:00.000Z',
      matter: 'enquiry',
      channel: 'web',
      severity: null,
      customerTier: null,
    },
    'An enquiry was received at 2026-03-02T01:00:00.000Z (web), severity unknown.',
    '2026-03-02T01:00:00.000Z 经 web 受理咨询，紧急程度未知。',
  ],
  [
    {
      kind: 'complaint.received',
      at: '2026-03-02T01:00:00.000Z',
      matter: 'fault',
      channel: 'web',
      severity: 'P1',
      customerTier: null,
    },
    'A fault was received at 2026-03-02T01:00:00.000Z (web), severity P1.',
    '2026-03-02T01:00:00.000Z 经 web 受理故障申告，紧急程度 P1。',
  ],
  [
    {
      kind: 'complaint.received',
      at: '2026-03-02T01:00:00.000Z',
      matter: 'suggestion',
      channel: 'forum',
      severity: 'P4',
      customerTier: null,
    },
    'A suggestion was received at 2026-03-02T01:00:00.000Z (forum), severity P4.',
    '2026-03-02T01:00:00.000Z 经 forum 受理建议，紧急程度 P4。',
  ],
  [
    { kind: 'complaint.rule', rule: 'standard', isDefault: true, conditions: 0 },
    'The times are those of rule standard: no other applies.',
    '时限依据规则 standard：没有其他规则适用。',
  ],
  [
    { kind: 'complaint.rule', rule: 'green', isDefault: false, conditions: 1 },
    'The times are those of rule green: 1 condition of it holds.',
    '时限依据规则 green：符合其全部 1 项条件。',
  ],
  [
    { kind: 'complaint.rule', rule: 'green', isDefault: false, conditions: 2 },
    'The times are those of rule green: 2 conditions of it hold.',
    '时限依据规则 green：符合其全部 2 项条件。',
  ],
  [
    { kind: 'complaint.noRule' },
    'No rule applies: there are no targets.',
    '没有适用的规则，因此没有时限。',
  ],
  [
    {
      kind: 'complaint.changed',
      at: '2026-03-02T01:00:00.000Z',
      what: 'severity',
      from: 'P3',
      to: 'P1',
      mode: 'retroactive',
    },
    'Severity changed from P3 to P1 at 2026-03-02T01:00:00.000Z: the new time is measured from the original start.',
    '2026-03-02T01:00:00.000Z 紧急程度由 P3 变更为 P1：新时限自原起点起算。',
  ],
  [
    {
      kind: 'complaint.changed',
      at: '2026-03-02T01:00:00.000Z',
      what: 'customerTier',
      from: null,
      to: 'gold',
      mode: 'proportional',
    },
    'Customer tier changed from none to gold at 2026-03-02T01:00:00.000Z: the share of the time that was left is left of the new one.',
    '2026-03-02T01:00:00.000Z 客户等级由（无）变更为 gold：按原时限剩余的比例折算新时限。',
  ],
  [
    {
      kind: 'complaint.changed',
      at: '2026-03-02T01:00:00.000Z',
      what: 'customerTier',
      from: 'gold',
      to: null,
      mode: 'fresh',
    },
    'Customer tier changed from gold to none at 2026-03-02T01:00:00.000Z: the new time is measured from the change.',
    '2026-03-02T01:00:00.000Z 客户等级由 gold 变更为（无）：新时限自变更时起算。',
  ],
  [
    {
      kind: 'complaint.paused',
      reason: 'waitingForCustomer',
      since: '2026-03-02T01:00:00.000Z',
      until: '2026-03-02T05:00:00.000Z',
    },
    'Paused since 2026-03-02T01:00:00.000Z, waitingForCustomer, until 2026-03-02T05:00:00.000Z at the latest.',
    '自 2026-03-02T01:00:00.000Z 起挂起，原因为 waitingForCustomer，最迟至 2026-03-02T05:00:00.000Z。',
  ],
  [
    {
      kind: 'complaint.paused',
      reason: 'waitingForCustomer',
      since: '2026-03-02T01:00:00.000Z',
      until: null,
    },
    'Paused since 2026-03-02T01:00:00.000Z, waitingForCustomer.',
    '自 2026-03-02T01:00:00.000Z 起挂起，原因为 waitingForCustomer。',
  ],
  [
    { kind: 'complaint.ended', how: 'resolved', at: '2026-03-02T01:00:00.000Z', outcome: 'upheld' },
    'Resolved at 2026-03-02T01:00:00.000Z: upheld.',
    '2026-03-02T01:00:00.000Z 办结：投诉成立。',
  ],
  [
    {
      kind: 'complaint.ended',
      how: 'resolved',
      at: '2026-03-02T01:00:00.000Z',
      outcome: 'partlyUpheld',
    },
    'Resolved at 2026-03-02T01:00:00.000Z: partly upheld.',
    '2026-03-02T01:00:00.000Z 办结：部分成立。',
  ],
  [
    {
      kind: 'complaint.ended',
      how: 'resolved',
      at: '2026-03-02T01:00:00.000Z',
      outcome: 'notUpheld',
    },
    'Resolved at 2026-03-02T01:00:00.000Z: not upheld.',
    '2026-03-02T01:00:00.000Z 办结：不成立。',
  ],
  [
    { kind: 'complaint.ended', how: 'withdrawn', at: '2026-03-02T01:00:00.000Z', outcome: null },
    'Withdrawn at 2026-03-02T01:00:00.000Z.',
    '2026-03-02T01:00:00.000Z 客户撤诉。',
  ],
  [
    { kind: 'complaint.ended', how: 'merged', at: '2026-03-02T01:00:00.000Z', outcome: null },
    'Merged at 2026-03-02T01:00:00.000Z.',
    '2026-03-02T01:00:00.000Z 已并单。',
  ],
  [
    { kind: 'complaint.reopened', at: '2026-03-02T01:00:00.000Z', mode: 'continue' },
    'Reopened at 2026-03-02T01:00:00.000Z: the clocks go on where they stood.',
    '2026-03-02T01:00:00.000Z 重新打开：各时钟接着计时。',
  ],
  [
    { kind: 'complaint.reopened', at: '2026-03-02T01:00:00.000Z', mode: 'continueWithMinimum' },
    'Reopened at 2026-03-02T01:00:00.000Z: the clocks go on, with the least time that is granted.',
    '2026-03-02T01:00:00.000Z 重新打开：各时钟接着计时，并保证最低剩余时间。',
  ],
  [
    { kind: 'complaint.reopened', at: '2026-03-02T01:00:00.000Z', mode: 'newCycle' },
    'Reopened at 2026-03-02T01:00:00.000Z: the clocks begin again.',
    '2026-03-02T01:00:00.000Z 重新打开：各时钟重新计时。',
  ],
  [
    {
      kind: 'complaint.reopeningIgnored',
      at: '2026-03-02T01:00:00.000Z',
      until: '2026-03-02T05:00:00.000Z',
    },
    'The reopening of 2026-03-02T01:00:00.000Z does not count: until 2026-03-02T05:00:00.000Z it changes nothing.',
    '2026-03-02T01:00:00.000Z 的重新打开不计：2026-03-02T05:00:00.000Z 之前（含）重新打开不影响计时。',
  ],
  [
    { kind: 'complaint.owner', owner: 'li', since: '2026-03-02T01:00:00.000Z', how: 'received' },
    'li answers for it since 2026-03-02T01:00:00.000Z, the first person asked.',
    '自 2026-03-02T01:00:00.000Z 起由 li 负责（首问负责）。',
  ],
  [
    { kind: 'complaint.owner', owner: 'li', since: '2026-03-02T01:00:00.000Z', how: 'assigned' },
    'li answers for it since 2026-03-02T01:00:00.000Z, by assignment.',
    '自 2026-03-02T01:00:00.000Z 起由 li 负责（经指派）。',
  ],
  [
    { kind: 'complaint.owner', owner: 'li', since: '2026-03-02T01:00:00.000Z', how: 'accepted' },
    'li answers for it since 2026-03-02T01:00:00.000Z, by an accepted transfer.',
    '自 2026-03-02T01:00:00.000Z 起由 li 负责（接受转派）。',
  ],
  [
    {
      kind: 'complaint.transferPending',
      to: 'wang',
      since: '2026-03-02T01:00:00.000Z',
      answerBy: '2026-03-02T05:00:00.000Z',
    },
    'wang was asked at 2026-03-02T01:00:00.000Z to take it over, until 2026-03-02T05:00:00.000Z at the latest; until then the owner answers for it.',
    '2026-03-02T01:00:00.000Z 申请转派给 wang，须在 2026-03-02T05:00:00.000Z 之前（含）答复；接受之前仍由原负责人负责。',
  ],
  [
    {
      kind: 'complaint.transferPending',
      to: 'wang',
      since: '2026-03-02T01:00:00.000Z',
      answerBy: null,
    },
    'wang was asked at 2026-03-02T01:00:00.000Z to take it over; until then the owner answers for it.',
    '2026-03-02T01:00:00.000Z 申请转派给 wang；接受之前仍由原负责人负责。',
  ],
  [
    {
      kind: 'complaint.legal',
      limit: 'us.fcc.response',
      status: 'running',
      metBy: 'resolved',
      dueAt: '2026-04-02T04:00:00.000Z',
      stoppedAt: null,
      document: 'D',
      section: 's. 1',
      evidence: 'A',
    },
    'Legal limit us.fcc.response (D, s. 1; evidence A; no legal advice): it runs, due 2026-04-02T04:00:00.000Z.',
    '法定期限 us.fcc.response（D，s. 1；证据 A 级，不构成法律意见）：期限内，2026-04-02T04:00:00.000Z 届满。',
  ],
  [
    {
      kind: 'complaint.legal',
      limit: 'us.fcc.response',
      status: 'waiting',
      metBy: 'resolved',
      dueAt: null,
      stoppedAt: null,
      document: 'D',
      section: 's. 1',
      evidence: 'A',
    },
    'Legal limit us.fcc.response (D, s. 1; evidence A; no legal advice): it has no end yet.',
    '法定期限 us.fcc.response（D，s. 1；证据 A 级，不构成法律意见）：尚无届满时间。',
  ],
  [
    {
      kind: 'complaint.legal',
      limit: 'us.fcc.response',
      status: 'met',
      metBy: 'resolved',
      dueAt: '2026-04-02T04:00:00.000Z',
      stoppedAt: '2026-03-05T01:00:00.000Z',
      document: 'D',
      section: 's. 1',
      evidence: 'A',
    },
    'Legal limit us.fcc.response (D, s. 1; evidence A; no legal advice): met, due 2026-04-02T04:00:00.000Z, ended 2026-03-05T01:00:00.000Z.',
    '法定期限 us.fcc.response（D，s. 1；证据 A 级，不构成法律意见）：按期完成，2026-04-02T04:00:00.000Z 届满，2026-03-05T01:00:00.000Z 结束。',
  ],
  [
    {
      kind: 'complaint.legal',
      limit: 'us.fcc.response',
      status: 'missed',
      metBy: 'resolved',
      dueAt: '2026-04-02T04:00:00.000Z',
      stoppedAt: null,
      document: 'D',
      section: 's. 1',
      evidence: 'A',
    },
    'Legal limit us.fcc.response (D, s. 1; evidence A; no legal advice): missed, due 2026-04-02T04:00:00.000Z.',
    '法定期限 us.fcc.response（D，s. 1；证据 A 级，不构成法律意见）：逾期，2026-04-02T04:00:00.000Z 届满。',
  ],
  [
    {
      kind: 'complaint.legal',
      limit: 'us.fcc.response',
      status: 'cancelled',
      metBy: 'resolved',
      dueAt: '2026-04-02T04:00:00.000Z',
      stoppedAt: '2026-03-05T01:00:00.000Z',
      document: 'D',
      section: 's. 1',
      evidence: 'A',
    },
    'Legal limit us.fcc.response (D, s. 1; evidence A; no legal advice): cancelled with the complaint, due 2026-04-02T04:00:00.000Z, ended 2026-03-05T01:00:00.000Z.',
    '法定期限 us.fcc.response（D，s. 1；证据 A 级，不构成法律意见）：随工单结束而取消，2026-04-02T04:00:00.000Z 届满，2026-03-05T01:00:00.000Z 结束。',
  ],
  [
    { kind: 'complaint.legalRunsOn', limit: 'us.fcc.response', reason: 'waiting' },
    "Legal limit us.fcc.response runs on: the pause for waiting is the policy's, not the law's.",
    '法定期限 us.fcc.response 继续计算：因 waiting 挂起的只是内部时限，法定期限不因此中止。',
  ],
  [
    {
      kind: 'complaint.superior',
      to: 'supervisor',
      at: '2026-03-02T01:00:00.000Z',
      why: 'noOwner',
      bounces: 0,
    },
    'supervisor was told at 2026-03-02T01:00:00.000Z to decide who is competent: nobody answers for it.',
    '2026-03-02T01:00:00.000Z 报请 supervisor 裁定责任归属：无人负责。',
  ],
  [
    {
      kind: 'complaint.superior',
      to: 'supervisor',
      at: '2026-03-02T01:00:00.000Z',
      why: 'bounced',
      bounces: 2,
    },
    'supervisor was told at 2026-03-02T01:00:00.000Z to decide who is competent: 2 transfers came back.',
    '2026-03-02T01:00:00.000Z 报请 supervisor 裁定责任归属：转派已被退回 2 次。',
  ],
  [
    {
      kind: 'clock.time',
      target: 'resolution',
      time: { workingHours: 4, calendar: 'office' },
      milliseconds: 14400000,
      from: '2026-03-02T01:00:00.000Z',
    },
    'resolution: 4 working hours (office) from 2026-03-02T01:00:00.000Z, 4 h of its clock.',
    'resolution：时限 4 个工作小时（office），自 2026-03-02T01:00:00.000Z 起算，合计 4 小时。',
  ],
  [
    {
      kind: 'clock.time',
      target: 'resolution',
      time: { workingDays: 1, calendar: 'office' },
      milliseconds: 27000000,
      from: '2026-03-02T01:00:00.000Z',
    },
    'resolution: 1 working day (office) from 2026-03-02T01:00:00.000Z, 7 h 30 min of its clock.',
    'resolution：时限 1 个工作日（office），自 2026-03-02T01:00:00.000Z 起算，合计 7 小时 30 分钟。',
  ],
  [
    {
      kind: 'clock.time',
      target: 'resolution',
      time: { hours: 2, calendar: null },
      milliseconds: 7200000,
      from: '2026-03-02T01:00:00.000Z',
    },
    'resolution: 2 hours by the clock from 2026-03-02T01:00:00.000Z, 2 h of its clock.',
    'resolution：时限 2 小时（自然时间），自 2026-03-02T01:00:00.000Z 起算，合计 2 小时。',
  ],
  [
    { kind: 'clock.promised', target: 'resolution', at: '2026-03-02T01:00:00.000Z' },
    'resolution was promised for 2026-03-02T01:00:00.000Z; neither pauses nor changes move that.',
    'resolution：已承诺 2026-03-02T01:00:00.000Z 到期，挂起与变更均不顺延。',
  ],
  [
    { kind: 'clock.pauses', target: 'resolution', pauses: 1, pausedBy: [] },
    'resolution: 1 pause taken out.',
    'resolution：已扣除挂起 1 次。',
  ],
  [
    {
      kind: 'clock.pauses',
      target: 'resolution',
      pauses: 2,
      pausedBy: ['waitingForCustomer', 'appointment'],
    },
    'resolution: 2 pauses taken out; stopped now: waitingForCustomer, appointment.',
    'resolution：已扣除挂起 2 次，目前挂起：waitingForCustomer、appointment。',
  ],
  [
    {
      kind: 'clock.extended',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      reason: 'parts',
      notifiedAt: '2026-03-02T05:00:00.000Z',
      until: null,
      milliseconds: 5400000,
    },
    'resolution was extended at 2026-03-02T01:00:00.000Z by 1 h 30 min (parts); the customer was told at 2026-03-02T05:00:00.000Z.',
    'resolution：2026-03-02T01:00:00.000Z 延期 1 小时 30 分钟（parts），2026-03-02T05:00:00.000Z 已告知客户。',
  ],
  [
    {
      kind: 'clock.extended',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      reason: 'parts',
      notifiedAt: null,
      until: '2026-03-02T05:00:00.000Z',
      milliseconds: null,
    },
    'resolution was extended at 2026-03-02T01:00:00.000Z to 2026-03-02T05:00:00.000Z (parts); the customer was not told.',
    'resolution：2026-03-02T01:00:00.000Z 延期至 2026-03-02T05:00:00.000Z（parts），未告知客户。',
  ],
  [
    {
      kind: 'clock.changed',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      mode: 'retroactive',
      before: 14400000,
      after: 7200000,
    },
    'resolution: the change of 2026-03-02T01:00:00.000Z gave it 2 h instead of 4 h; the new time is measured from the original start.',
    'resolution：2026-03-02T01:00:00.000Z 的变更使时限由 4 小时变为 2 小时，新时限自原起点起算。',
  ],
  [
    {
      kind: 'clock.changed',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      mode: 'proportional',
      before: null,
      after: 7200000,
    },
    'resolution: the change of 2026-03-02T01:00:00.000Z gave it 2 h instead of no time; the share of the time that was left is left of the new one.',
    'resolution：2026-03-02T01:00:00.000Z 的变更使时限由无时限变为 2 小时，按原时限剩余的比例折算新时限。',
  ],
  [
    {
      kind: 'clock.changed',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      mode: 'fresh',
      before: 14400000,
      after: null,
    },
    'resolution: the change of 2026-03-02T01:00:00.000Z gave it no time instead of 4 h; the new time is measured from the change.',
    'resolution：2026-03-02T01:00:00.000Z 的变更使时限由 4 小时变为无时限，新时限自变更时起算。',
  ],
  [
    {
      kind: 'clock.forgiven',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      breachAt: '2026-03-02T05:00:00.000Z',
    },
    'resolution: the change of 2026-03-02T01:00:00.000Z took the breach of 2026-03-02T05:00:00.000Z back.',
    'resolution：2026-03-02T01:00:00.000Z 的变更撤销了 2026-03-02T05:00:00.000Z 的超时。',
  ],
  [
    {
      kind: 'clock.minimum',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      milliseconds: 3600000,
    },
    'resolution: with the reopening of 2026-03-02T01:00:00.000Z it got 1 h more, so that the least is left.',
    'resolution：2026-03-02T01:00:00.000Z 重新打开时增加 1 小时，以保证最低剩余时间。',
  ],
  [
    {
      kind: 'clock.atClosing',
      target: 'resolution',
      closes: '2026-03-02T01:00:00.000Z',
      opens: '2026-03-02T05:00:00.000Z',
    },
    'resolution: its time ends as work closes, 2026-03-02T01:00:00.000Z; late is only what comes after work opens again, 2026-03-02T05:00:00.000Z.',
    'resolution：恰在下班时（2026-03-02T01:00:00.000Z）期满；下次上班（2026-03-02T05:00:00.000Z）之后才算超时。',
  ],
  [
    {
      kind: 'clock.met',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      by: { kind: 'agentReply', at: '2026-03-02T01:00:00.000Z', id: 'e-3' },
    },
    'resolution was met in time at 2026-03-02T01:00:00.000Z, by the reply (e-3).',
    'resolution：2026-03-02T01:00:00.000Z 按时完成：答复（e-3）。',
  ],
  [
    {
      kind: 'clock.met',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      by: { kind: 'resolved', at: '2026-03-02T01:00:00.000Z', id: null },
    },
    'resolution was met in time at 2026-03-02T01:00:00.000Z, by the resolution.',
    'resolution：2026-03-02T01:00:00.000Z 按时完成：办结。',
  ],
  [
    {
      kind: 'clock.breached',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      brokenBy: 'li',
      causedByChange: false,
    },
    'resolution was late from 2026-03-02T01:00:00.000Z; li answered for it then.',
    'resolution：自 2026-03-02T01:00:00.000Z 起超时，当时由 li 负责。',
  ],
  [
    {
      kind: 'clock.breached',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      brokenBy: null,
      causedByChange: true,
    },
    'resolution was late from 2026-03-02T01:00:00.000Z, through a change; nobody answered for it then.',
    'resolution：自 2026-03-02T01:00:00.000Z 起超时（由变更导致），当时无人负责。',
  ],
  [
    {
      kind: 'clock.stoppedLate',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      by: { kind: 'agentReply', at: '2026-03-02T01:00:00.000Z', id: 'e-3' },
    },
    'resolution was stopped late at 2026-03-02T01:00:00.000Z, by the reply (e-3).',
    'resolution：超时后于 2026-03-02T01:00:00.000Z 完成：答复（e-3）。',
  ],
  [
    { kind: 'clock.cancelled', target: 'resolution', at: '2026-03-02T01:00:00.000Z', why: 'ended' },
    'resolution was cancelled at 2026-03-02T01:00:00.000Z: the complaint ended.',
    'resolution：2026-03-02T01:00:00.000Z 取消，工单已结束。',
  ],
  [
    {
      kind: 'clock.cancelled',
      target: 'resolution',
      at: '2026-03-02T01:00:00.000Z',
      why: 'noTarget',
    },
    'resolution was cancelled at 2026-03-02T01:00:00.000Z: no rule gives it a time any more.',
    'resolution：2026-03-02T01:00:00.000Z 取消，已无规则规定该时限。',
  ],
  [
    { kind: 'clock.cancelled', target: 'resolution', at: '2026-03-02T01:00:00.000Z', why: 'event' },
    'resolution was cancelled at 2026-03-02T01:00:00.000Z: an event cancels it.',
    'resolution：2026-03-02T01:00:00.000Z 取消，由事件取消。',
  ],
  [
    { kind: 'clock.provisional', target: 'resolution' },
    'resolution is provisional: it reaches beyond the days for which holidays are known.',
    'resolution：暂定，超出了已知节假日安排的范围。',
  ],
];

const needs: readonly (readonly [ComplaintNeed, string, string])[] = [
  [
    {
      rule: 'complaint.acknowledge',
      target: 'resolution',
      dueAt: '2026-03-02T01:00:00.000Z',
      breachAt: '2026-03-02T01:00:00.000Z',
      breached: false,
    },
    'Acknowledge it (resolution) by 2026-03-02T01:00:00.000Z.',
    '须在 2026-03-02T01:00:00.000Z 之前（含）告知客户已受理（resolution）。',
  ],
  [
    {
      rule: 'complaint.answer',
      target: 'resolution',
      dueAt: '2026-03-02T01:00:00.000Z',
      breachAt: '2026-03-02T05:00:00.000Z',
      breached: false,
    },
    'Answer the customer (resolution) by 2026-03-02T01:00:00.000Z; late only after 2026-03-02T05:00:00.000Z.',
    '须在 2026-03-02T01:00:00.000Z 之前（含）答复客户（resolution），2026-03-02T05:00:00.000Z 之后才算超时。',
  ],
  [
    {
      rule: 'complaint.update',
      target: 'resolution',
      dueAt: null,
      breachAt: null,
      breached: false,
    },
    'Give the customer an update (resolution); its clock is stopped.',
    '向客户通报进展（resolution）：时钟已挂起。',
  ],
  [
    {
      rule: 'complaint.resolve',
      target: 'resolution',
      dueAt: '2026-03-02T01:00:00.000Z',
      breachAt: '2026-03-02T01:00:00.000Z',
      breached: true,
    },
    'Resolve it (resolution): it is late, since 2026-03-02T01:00:00.000Z.',
    '办结工单（resolution）：自 2026-03-02T01:00:00.000Z 起已超时。',
  ],
  [
    {
      rule: 'complaint.resolve',
      target: 'resolution',
      dueAt: null,
      breachAt: null,
      breached: true,
    },
    'Resolve it (resolution): it is late.',
    '办结工单（resolution）：已超时。',
  ],
  [
    {
      rule: 'complaint.custom',
      target: 'resolution',
      dueAt: '2026-03-02T01:00:00.000Z',
      breachAt: null,
      breached: false,
    },
    'Meet the target (resolution) by 2026-03-02T01:00:00.000Z.',
    '须在 2026-03-02T01:00:00.000Z 之前（含）完成该项要求（resolution）。',
  ],
  [
    {
      rule: 'complaint.keepLegal',
      limit: 'au.acma.ack',
      metBy: 'acknowledged',
      dueAt: '2026-03-04T13:00:00.000Z',
      missed: false,
    },
    'Acknowledge it (legal limit au.acma.ack): by 2026-03-04T13:00:00.000Z, that instant included.',
    '须在 2026-03-04T13:00:00.000Z 之前（含）告知客户已受理（法定期限 au.acma.ack）。',
  ],
  [
    {
      rule: 'complaint.keepLegal',
      limit: 'us.fcc.response',
      metBy: 'publicReply',
      dueAt: '2026-04-02T04:00:00.000Z',
      missed: true,
    },
    'Answer the customer (legal limit us.fcc.response): late since 2026-04-02T04:00:00.000Z.',
    '答复客户（法定期限 us.fcc.response）：自 2026-04-02T04:00:00.000Z 起已逾期。',
  ],
  [
    {
      rule: 'complaint.keepLegal',
      limit: 'cn.finance.simple',
      metBy: 'resolved',
      dueAt: '2026-04-02T04:00:00.000Z',
      missed: true,
    },
    'Resolve it (legal limit cn.finance.simple): late since 2026-04-02T04:00:00.000Z.',
    '办结工单（法定期限 cn.finance.simple）：自 2026-04-02T04:00:00.000Z 起已逾期。',
  ],
  [
    { rule: 'complaint.answerTransfer', to: 'wang', by: '2026-03-02T05:00:00.000Z' },
    'wang is to accept or refuse the transfer by 2026-03-02T05:00:00.000Z.',
    'wang 须在 2026-03-02T05:00:00.000Z 之前（含）接受或拒绝转派。',
  ],
  [
    { rule: 'complaint.answerTransfer', to: 'wang', by: null },
    'wang is to accept or refuse the transfer.',
    'wang 须接受或拒绝转派。',
  ],
  [
    { rule: 'complaint.assign' },
    'Nobody answers for it: assign it.',
    '目前无人负责，须指派负责人。',
  ],
  [
    { rule: 'complaint.setSeverity' },
    'Its severity is unknown: set one, for without it nothing is ever due.',
    '紧急程度未知，没有任何时限：须确定紧急程度。',
  ],
];

const nexts: readonly (readonly [ComplaintNext, string, string])[] = [
  [
    {
      what: 'complaint.pauseEnds',
      at: '2026-03-02T01:00:00.000Z',
      reason: 'appointment',
      why: 'until',
    },
    'The pause appointment ends at 2026-03-02T01:00:00.000Z: that was said when it began.',
    '2026-03-02T01:00:00.000Z 挂起（appointment）自动结束：挂起时已约定。',
  ],
  [
    {
      what: 'complaint.pauseEnds',
      at: '2026-03-02T01:00:00.000Z',
      reason: 'appointment',
      why: 'maxEach',
    },
    'The pause appointment ends at 2026-03-02T01:00:00.000Z: one pause may be no longer.',
    '2026-03-02T01:00:00.000Z 挂起（appointment）自动结束：达到单次挂起上限。',
  ],
  [
    {
      what: 'complaint.pauseEnds',
      at: '2026-03-02T01:00:00.000Z',
      reason: 'appointment',
      why: 'maxTotal',
    },
    'The pause appointment ends at 2026-03-02T01:00:00.000Z: all of them together may be no longer.',
    '2026-03-02T01:00:00.000Z 挂起（appointment）自动结束：达到累计挂起上限。',
  ],
  [
    { what: 'complaint.transferLapses', at: '2026-03-02T01:00:00.000Z', to: 'wang' },
    'If wang does not answer, the transfer falls back at 2026-03-02T01:00:00.000Z.',
    '若 wang 不答复，转派于 2026-03-02T01:00:00.000Z 退回。',
  ],
  [
    { what: 'complaint.warns', at: '2026-03-02T01:00:00.000Z', target: 'resolution', share: 0.75 },
    'If nothing happens, 75 % of resolution is used up at 2026-03-02T01:00:00.000Z.',
    '若无新的记录，2026-03-02T01:00:00.000Z resolution 的时限将用去 75%。',
  ],
  [
    { what: 'complaint.warns', at: '2026-03-02T01:00:00.000Z', target: 'resolution', share: 0.333 },
    'If nothing happens, 33.3 % of resolution is used up at 2026-03-02T01:00:00.000Z.',
    '若无新的记录，2026-03-02T01:00:00.000Z resolution 的时限将用去 33.3%。',
  ],
  [
    { what: 'complaint.isDue', at: '2026-03-02T01:00:00.000Z', target: 'resolution' },
    'If nothing happens, resolution is due at 2026-03-02T01:00:00.000Z.',
    '若无新的记录，2026-03-02T01:00:00.000Z resolution 到期。',
  ],
  [
    { what: 'complaint.breaches', at: '2026-03-02T01:00:00.000Z', target: 'resolution' },
    'If nothing happens, resolution is late from 2026-03-02T01:00:00.000Z.',
    '若无新的记录，2026-03-02T01:00:00.000Z 起 resolution 超时。',
  ],
  [
    {
      what: 'complaint.escalates',
      at: '2026-03-02T01:00:00.000Z',
      target: 'resolution',
      level: 'L1',
      to: 'teamLead',
    },
    'If nothing happens, teamLead is told of resolution at 2026-03-02T01:00:00.000Z (L1).',
    '若无新的记录，2026-03-02T01:00:00.000Z resolution 升级至 teamLead（L1）。',
  ],
  [
    { at: '2026-04-02T04:00:00.000Z', what: 'complaint.legalExpires', limit: 'us.fcc.response' },
    'If nothing is recorded, legal limit us.fcc.response is missed from 2026-04-02T04:00:00.000Z on.',
    '若无新的记录，法定期限 us.fcc.response 于 2026-04-02T04:00:00.000Z 届满，届时即为逾期。',
  ],
  [
    {
      what: 'complaint.delivers',
      at: '2026-03-02T01:00:00.000Z',
      key: 'c-1/resolution/1/L1',
      to: 'teamLead',
    },
    'When work opens, 2026-03-02T01:00:00.000Z, teamLead is told.',
    '2026-03-02T01:00:00.000Z 上班时通知 teamLead。',
  ],
];

const issues: readonly (readonly [ComplaintIssue, string, string])[] = [
  [
    {
      code: 'conflicting-duplicate',
      event: { kind: 'note', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'e-2',
    },
    'The note of 2026-03-02T01:00:00.000Z (e-2) shares its id with an earlier event that says something else; the earlier one counts.',
    '2026-03-02T01:00:00.000Z 的备注（e-2）与此前一条记录编号相同而内容不同，以此前一条为准。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'acknowledged', at: '2026-03-02T01:00:00.000Z', id: null },
      reference: null,
    },
    'The acknowledgement of 2026-03-02T01:00:00.000Z comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的受理告知早于受理，不予计算。',
  ],
  [
    {
      code: 'received-twice',
      event: { kind: 'received', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The receipt of 2026-03-02T01:00:00.000Z (e-2) is not the first one; it counts as a message of the customer.',
    '2026-03-02T01:00:00.000Z 的受理（e-2）为重复来件，按客户催办处理。',
  ],
  [
    {
      code: 'unknown-severity',
      event: { kind: 'severityChanged', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'P9',
    },
    'The change of severity of 2026-03-02T01:00:00.000Z (e-2) names severity P9, which the policy does not have.',
    '2026-03-02T01:00:00.000Z 的紧急程度变更（e-2）：规则中没有紧急程度 P9。',
  ],
  [
    {
      code: 'unknown-owner',
      event: { kind: 'assigned', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'zhao',
    },
    'The assignment of 2026-03-02T01:00:00.000Z (e-2) names an owner whom the policy does not know, zhao; it changes no owner.',
    '2026-03-02T01:00:00.000Z 的指派（e-2）：规则中没有负责人 zhao，负责人不变。',
  ],
  [
    {
      code: 'unknown-target',
      event: { kind: 'extended', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'solution',
    },
    'The extension of 2026-03-02T01:00:00.000Z (e-2) names target solution, which the policy does not have; that does not count.',
    '2026-03-02T01:00:00.000Z 的延期（e-2）：规则中没有时限 solution，不予计算。',
  ],
  [
    {
      code: 'unknown-pause-reason',
      event: { kind: 'paused', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'holiday',
    },
    'The pause of 2026-03-02T01:00:00.000Z (e-2) names reason holiday, which the policy does not have; it does not count.',
    '2026-03-02T01:00:00.000Z 的挂起（e-2）：规则中没有挂起原因 holiday，不予计算。',
  ],
  [
    {
      code: 'promise-before-receipt',
      event: { kind: 'received', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'resolution',
    },
    'The receipt of 2026-03-02T01:00:00.000Z (e-2) promises resolution for an instant before it; that does not count.',
    '2026-03-02T01:00:00.000Z 的受理（e-2）：为 resolution 承诺的时刻早于受理，该承诺不计。',
  ],
  [
    {
      code: 'pause-without-reply',
      event: { kind: 'paused', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'waitingForCustomer',
    },
    'The pause of 2026-03-02T01:00:00.000Z (e-2) for waitingForCustomer takes a public reply first, and there is none; it does not count.',
    '2026-03-02T01:00:00.000Z 的挂起（e-2）：以 waitingForCustomer 挂起须先公开答复客户，此前没有答复，不予计算。',
  ],
  [
    {
      code: 'pause-ends-before-it-begins',
      event: { kind: 'paused', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'appointment',
    },
    'The pause of 2026-03-02T01:00:00.000Z (e-2) ends before it begins; it does not count.',
    '2026-03-02T01:00:00.000Z 的挂起（e-2）：结束不晚于开始，不予计算。',
  ],
  [
    {
      code: 'pause-used-up',
      event: { kind: 'paused', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'waitingForCustomer',
    },
    'The pause of 2026-03-02T01:00:00.000Z (e-2): all the time that waitingForCustomer may take is used up; it does not count.',
    '2026-03-02T01:00:00.000Z 的挂起（e-2）：waitingForCustomer 的累计挂起时间已用完，不予计算。',
  ],
  [
    {
      code: 'resume-without-pause',
      event: { kind: 'resumed', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The resumption of 2026-03-02T01:00:00.000Z (e-2) ends no pause; it does not count.',
    '2026-03-02T01:00:00.000Z 的恢复计时（e-2）：当时没有挂起，不予计算。',
  ],
  [
    {
      code: 'resolved-twice',
      event: { kind: 'resolved', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The resolution of 2026-03-02T01:00:00.000Z (e-2) comes after another one; the first holds until it is reopened.',
    '2026-03-02T01:00:00.000Z 的办结（e-2）：此前已经办结，重新打开之前以第一次为准。',
  ],
  [
    {
      code: 'not-open',
      event: { kind: 'withdrawn', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The withdrawal of 2026-03-02T01:00:00.000Z (e-2) comes while the complaint is not open; it does not count.',
    '2026-03-02T01:00:00.000Z 的撤诉（e-2）：当时工单不在办理中，不予计算。',
  ],
  [
    {
      code: 'not-open',
      event: { kind: 'merged', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The merger of 2026-03-02T01:00:00.000Z (e-2) comes while the complaint is not open; it does not count.',
    '2026-03-02T01:00:00.000Z 的并单（e-2）：当时工单不在办理中，不予计算。',
  ],
  [
    {
      code: 'reopened-while-open',
      event: { kind: 'reopened', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The reopening of 2026-03-02T01:00:00.000Z (e-2) comes while it is open; it does not count.',
    '2026-03-02T01:00:00.000Z 的重新打开（e-2）：当时工单仍在办理中，不予计算。',
  ],
  [
    {
      code: 'closed-unresolved',
      event: { kind: 'closed', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The closing of 2026-03-02T01:00:00.000Z (e-2) comes before it was resolved, withdrawn or merged; the clocks run on.',
    '2026-03-02T01:00:00.000Z 的归档（e-2）：尚未办结、撤诉或并单，计时继续。',
  ],
  [
    {
      code: 'transfer-not-requested',
      event: { kind: 'transferAccepted', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The accepted transfer of 2026-03-02T01:00:00.000Z (e-2) answers no request; it does not count.',
    '2026-03-02T01:00:00.000Z 的接受转派（e-2）：当时没有待答复的转派，不予计算。',
  ],
  [
    {
      code: 'transfer-answered-late',
      event: { kind: 'transferRefused', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The refused transfer of 2026-03-02T01:00:00.000Z (e-2) comes after the time to accept; it had fallen back.',
    '2026-03-02T01:00:00.000Z 的拒绝转派（e-2）：已过接受期限，转派已退回。',
  ],
  [
    {
      code: 'transfer-replaced',
      event: { kind: 'transferRequested', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'wang',
    },
    'The request to take over of 2026-03-02T01:00:00.000Z (e-2) replaces another one that waited.',
    '2026-03-02T01:00:00.000Z 的转派申请（e-2）：取代了尚未答复的上一次转派。',
  ],
  [
    {
      code: 'extension-too-late',
      event: { kind: 'extended', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'resolution',
    },
    'The extension of 2026-03-02T01:00:00.000Z (e-2): resolution is stopped or late already; it does not count.',
    '2026-03-02T01:00:00.000Z 的延期（e-2）：resolution 已停止计时或已超时，不予计算。',
  ],
  [
    {
      code: 'extension-of-nothing',
      event: { kind: 'extended', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'resolution',
    },
    'The extension of 2026-03-02T01:00:00.000Z (e-2): this complaint has no target resolution; it does not count.',
    '2026-03-02T01:00:00.000Z 的延期（e-2）：该工单没有时限 resolution，不予计算。',
  ],
  [
    {
      code: 'extension-not-later',
      event: { kind: 'extended', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: 'resolution',
    },
    'The extension of 2026-03-02T01:00:00.000Z (e-2) makes resolution due no later; it does not count.',
    '2026-03-02T01:00:00.000Z 的延期（e-2）：resolution 的到期时刻并未推后，不予计算。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'customerMessage', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The message of the customer of 2026-03-02T01:00:00.000Z (e-2) comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的客户来信或催办（e-2）早于受理，不予计算。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'agentReply', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The reply of 2026-03-02T01:00:00.000Z (e-2) comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的答复（e-2）早于受理，不予计算。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'tierChanged', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The change of tier of 2026-03-02T01:00:00.000Z (e-2) comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的客户等级变更（e-2）早于受理，不予计算。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'callbackMade', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The call back of 2026-03-02T01:00:00.000Z (e-2) comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的回访（e-2）早于受理，不予计算。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'satisfactionRated', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The rating of 2026-03-02T01:00:00.000Z (e-2) comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的满意度评价（e-2）早于受理，不予计算。',
  ],
  [
    {
      code: 'before-receipt',
      event: { kind: 'escalatedToRegulator', at: '2026-03-02T01:00:00.000Z', id: 'e-2' },
      reference: null,
    },
    'The complaint to the regulator of 2026-03-02T01:00:00.000Z (e-2) comes before the receipt; it does not count.',
    '2026-03-02T01:00:00.000Z 的向监管部门申诉（e-2）早于受理，不予计算。',
  ],
];

describe('every sentence', () => {
  it.each(reasons)('of the reason %o', (reason, english, chinese) => {
    const decision = { because: [reason], needs: [], next: null };
    expect(languages.map((words) => explain(decision, words))).toEqual([[english], [chinese]]);
  });

  it.each(needs)('of the need %o', (need, english, chinese) => {
    const decision = { because: [], needs: [need], next: null };
    expect(languages.map((words) => explain(decision, words))).toEqual([[english], [chinese]]);
  });

  it.each(nexts)('of what is next, %o', (next, english, chinese) => {
    const decision = { because: [], needs: [], next };
    expect(languages.map((words) => explain(decision, words))).toEqual([[english], [chinese]]);
  });

  it.each(issues)('of the issue %o', (issue, english, chinese) => {
    expect(languages.map((words) => explainIssues([issue], words))).toEqual([[english], [chinese]]);
    // The library's words say the same, of complaints and of histories.
    expect([en, zhCN].map((words) => explainIssues([issue], words))).toEqual([
      [english],
      [chinese],
    ]);
  });

  it('has no doubled space, and none beside a Chinese stop', () => {
    const sentences = [...reasons, ...needs, ...nexts, ...issues].flatMap(([, ...both]) => both);
    expect(sentences.filter((sentence) => / {2}|[，。：；] | [，。：；]/.test(sentence))).toEqual(
      [],
    );
  });

  it('has an example for every kind', () => {
    const tags = [
      ...reasons.map(([{ kind }]) => kind),
      ...needs.map(([{ rule }]) => rule),
      ...nexts.map(([{ what }]) => what),
    ];
    const { because, needs: wanted, next } = complaintWordsEn;
    const known = Object.keys({ ...because, ...wanted, ...next });
    expect(known.filter((tag) => !tag.startsWith('report.'))).toEqual([...new Set(tags)]);
  });

  it('and every word of a status', () => {
    expect(Object.entries(en.complaintStatuses).map((one) => one.join(': '))).toEqual([
      'unknown: not received',
      'open: open',
      'resolved: resolved',
      'closed: closed',
      'withdrawn: withdrawn',
      'merged: merged',
    ]);
    expect(Object.values(zhCN.complaintStatuses)).toEqual([
      '未受理',
      '办理中',
      '已办结',
      '已归档',
      '已撤诉',
      '已并单',
    ]);
    expect(Object.values(en.clockStatuses)).toEqual([
      'running',
      'paused',
      'in time',
      'late',
      'cancelled',
    ]);
    expect(Object.values(zhCN.clockStatuses)).toEqual([
      '计时中',
      '已挂起',
      '按时',
      '超时',
      '已取消',
    ]);
  });
});
