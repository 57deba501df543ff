/** Every sentence about a due time, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import type { DueReason } from '../../src/calendar/index.ts';
import { calendarWordsEn } from '../../src/calendar/words.en.ts';
import { calendarWordsZhCN } from '../../src/calendar/words.zh-CN.ts';
import { explain } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';

const timeZone = 'Asia/Shanghai';
const from = '2026-09-30 17:30';
const nationalDay = { from: '2026-10-01', to: '2026-10-08', days: 7 } as const;
const oneDay = { from: '2026-10-08', to: '2026-10-09', days: 1 } as const;

const reasons: readonly (readonly [DueReason, string, string])[] = [
  [
    { kind: 'due.asked', unit: 'workingHours', amount: 8, from, timeZone },
    '8 working hours from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 8 个工作小时。',
  ],
  [
    { kind: 'due.asked', unit: 'workingHours', amount: 1, from, timeZone },
    '1 working hour from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 1 个工作小时。',
  ],
  [
    { kind: 'due.asked', unit: 'workingHours', amount: 0.5, from, timeZone },
    '0.5 working hours from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 0.5 个工作小时。',
  ],
  [
    { kind: 'due.asked', unit: 'workingMinutes', amount: 90, from, timeZone },
    '90 working minutes from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 90 个工作分钟。',
  ],
  [
    { kind: 'due.asked', unit: 'workingSeconds', amount: 90, from, timeZone },
    '90 working seconds from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 90 个工作秒。',
  ],
  [
    { kind: 'due.asked', unit: 'workingMilliseconds', amount: 2, from, timeZone },
    '2 working milliseconds from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 2 个工作毫秒。',
  ],
  [
    { kind: 'due.asked', unit: 'workingDays', amount: 3, from, timeZone },
    '3 working days from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 3 个工作日。',
  ],
  [
    { kind: 'due.asked', unit: 'hours', amount: 24, from, timeZone },
    '24 hours from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 24 小时。',
  ],
  [
    { kind: 'due.asked', unit: 'minutes', amount: 30, from, timeZone },
    '30 minutes from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 30 分钟。',
  ],
  [
    { kind: 'due.asked', unit: 'days', amount: 15, from, timeZone },
    '15 days from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 15 个自然日。',
  ],
  [
    { kind: 'due.asked', unit: 'weeks', amount: 2, from, timeZone },
    '2 weeks from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 2 周。',
  ],
  [
    { kind: 'due.asked', unit: 'months', amount: 1, from, timeZone },
    '1 month from 2026-09-30 17:30 (Asia/Shanghai).',
    '自 2026-09-30 17:30（Asia/Shanghai）起 1 个月。',
  ],
  [
    { kind: 'due.opens', at: '2026-10-08 09:00' },
    'That is outside working time: counting begins 2026-10-08 09:00.',
    '该时刻不在工作时间内，自 2026-10-08 09:00 开始计时。',
  ],
  [
    { kind: 'due.countedFrom', on: '2026-10-01', rule: 'nextDay', counts: 'workingDays' },
    'Day 1 is the day after, 2026-10-01, or the next working day.',
    '次日起算：2026-10-01（或其后首个工作日）为第 1 日。',
  ],
  [
    { kind: 'due.countedFrom', on: '2026-09-30', rule: 'sameDay', counts: 'workingDays' },
    'Day 1 is the day itself, 2026-09-30, or the next working day.',
    '当日起算：2026-09-30（或其后首个工作日）为第 1 日。',
  ],
  [
    {
      kind: 'day.worked',
      on: '2026-10-08',
      hours: ['09:00-12:00', '13:30-18:00'],
      milliseconds: 27_000_000,
    },
    '2026-10-08: 09:00-12:00, 13:30-18:00 count, 7 h 30 min.',
    '2026-10-08：09:00-12:00、13:30-18:00 计入，共 7 小时 30 分钟。',
  ],
  [
    { kind: 'day.worked', on: '2026-10-08', hours: ['09:00-09:00:05'], milliseconds: 5_000 },
    '2026-10-08: 09:00-09:00:05 count, 5 s.',
    '2026-10-08：09:00-09:00:05 计入，共 5 秒。',
  ],
  [
    { kind: 'day.worked', on: '2026-10-08', hours: ['09:00-09:00'], milliseconds: 2 },
    '2026-10-08: 09:00-09:00 count, 2 ms.',
    '2026-10-08：09:00-09:00 计入，共 2 毫秒。',
  ],
  [
    {
      kind: 'days.worked',
      from: '2026-09-14',
      to: '2026-10-22',
      days: 24,
      milliseconds: 648_000_000,
    },
    '24 working days from 2026-09-14 to 2026-10-21: 180 h.',
    '2026-09-14 至 2026-10-21 共 24 个工作日：180 小时。',
  ],
  [
    { kind: 'days.closed', ...nationalDay, why: 'holiday', name: '国庆节' },
    '7 days from 2026-10-01 to 2026-10-07 do not count: a holiday (国庆节).',
    '2026-10-01 至 2026-10-07 中有 7 天不计入：节假日（国庆节）。',
  ],
  [
    { kind: 'days.closed', ...nationalDay, why: 'holiday', name: null },
    '7 days from 2026-10-01 to 2026-10-07 do not count: a holiday.',
    '2026-10-01 至 2026-10-07 中有 7 天不计入：节假日。',
  ],
  [
    { kind: 'days.closed', ...oneDay, why: 'override', name: null },
    '1 day on 2026-10-08 does not count: closed by the calendar.',
    '2026-10-08 不计入：日历规定当日不工作。',
  ],
  [
    { kind: 'days.closed', ...oneDay, why: 'closure', name: null },
    '1 day on 2026-10-08 does not count: closed.',
    '2026-10-08 不计入：停业。',
  ],
  [
    {
      kind: 'days.closed',
      from: '2011-12-30',
      to: '2011-12-31',
      days: 1,
      why: 'skipped',
      name: null,
    },
    '1 day on 2011-12-30 does not count: skipped by the clocks of the zone.',
    '2011-12-30 不计入：当地时区跳过该日。',
  ],
  [
    {
      kind: 'day.makeUp',
      on: '2026-10-10',
      name: '国庆节',
      like: 'mon',
    },
    '2026-10-10 is worked like a Monday, to make up for 国庆节.',
    '2026-10-10 为国庆节调休上班日，按周一工作时间计算。',
  ],
  [
    { kind: 'day.makeUp', on: '2026-10-10', name: null, like: 'fri' },
    '2026-10-10 is worked like a Friday.',
    '2026-10-10 为调休上班日，按周五工作时间计算。',
  ],
  [
    { kind: 'day.override', on: '2026-10-08', hours: ['10:00-12:00', '13:00-15:00'] },
    '2026-10-08 has hours of its own: 10:00-12:00, 13:00-15:00.',
    '2026-10-08 当日另有规定：10:00-12:00、13:00-15:00。',
  ],
  [
    { kind: 'day.override', on: '2026-10-08', hours: [] },
    '2026-10-08 has hours of its own: none.',
    '2026-10-08 当日另有规定：不工作。',
  ],
  [
    { kind: 'day.closure', on: '2026-10-08', hours: ['14:00-15:00'] },
    '2026-10-08: 14:00-15:00 is closed.',
    '2026-10-08：14:00-15:00 停业。',
  ],
  [
    { kind: 'due.rolled', from: '2026-10-02', to: '2026-10-08' },
    '2026-10-02 is no working day: the next one is 2026-10-08.',
    '2026-10-02 不是工作日，顺延至 2026-10-08。',
  ],
  [
    { kind: 'due.moved', from: '2026-10-09 20:30', to: '2026-10-10 09:00' },
    '2026-10-09 20:30 is outside working time: it moves to 2026-10-10 09:00.',
    '2026-10-09 20:30 不在工作时间内，顺延至 2026-10-10 09:00。',
  ],
  [
    { kind: 'due.lastDay', on: '2026-10-09', at: 'endOfDay' },
    'The last day is 2026-10-09; due at its end, 24:00.',
    '最后一日为 2026-10-09，当日 24:00 到期。',
  ],
  [
    { kind: 'due.lastDay', on: '2026-10-09', at: 'close' },
    'The last day is 2026-10-09; due as work closes on it.',
    '最后一日为 2026-10-09，当日下班时到期。',
  ],
  [
    { kind: 'due.lastDay', on: '2026-10-09', at: 'keepTime' },
    'The last day is 2026-10-09; due at the same time of day.',
    '最后一日为 2026-10-09，同一时刻到期。',
  ],
  [
    { kind: 'due.atClosing', closes: '2026-10-08 18:00', opens: '2026-10-09 09:00' },
    'It ends as work closes, 2026-10-08 18:00; late is only what comes after work opens again, 2026-10-09 09:00.',
    '恰在下班时（2026-10-08 18:00）期满；下次上班（2026-10-09 09:00）之后才算逾期。',
  ],
  [
    { kind: 'due.provisional', from: '2015-01-01', to: '2027-01-01' },
    'Provisional: holidays are known from 2015-01-01 until before 2027-01-01 only.',
    '暂定：仅已知 2015-01-01 起至 2027-01-01 前的节假日安排。',
  ],
];

const closedWeekly: DueReason = {
  kind: 'days.closed',
  from: '2026-09-12',
  to: '2026-10-19',
  days: 6,
  why: 'week',
  name: null,
};

describe('sentences', () => {
  it.each(reasons)('$kind', (reason, english, chinese) => {
    const decision = { because: [reason], needs: [], next: null };
    expect(explain(decision, en)).toEqual([english]);
    expect(explain(decision, zhCN)).toEqual([chinese]);
  });

  it('of days closed every week, which do not lie side by side', () => {
    const decision = { because: [closedWeekly], needs: [], next: null };
    expect(explain(decision, en)).toEqual([
      '6 days between 2026-09-12 and 2026-10-18 do not count: closed every week.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '2026-09-12 至 2026-10-18 中有 6 天不计入：每周休息日。',
    ]);
  });

  it('are all here, in both languages', () => {
    const kinds = new Set(reasons.map(([reason]) => reason.kind));
    for (const words of [calendarWordsEn, calendarWordsZhCN]) {
      expect(new Set(Object.keys(words.because))).toEqual(kinds);
      expect([words.needs, words.next]).toEqual([{}, {}]);
    }
    expect([calendarWordsEn.language, calendarWordsZhCN.language]).toEqual(['en', 'zh-CN']);
  });

  it('are among those of the library', () => {
    expect(en.because).toMatchObject(calendarWordsEn.because);
    expect(zhCN.because).toMatchObject(calendarWordsZhCN.because);
  });
});
