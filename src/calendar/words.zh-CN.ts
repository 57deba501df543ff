/** The calendar in Chinese. */
import type { DueReason, DurationUnit, Weekday } from './model.ts';
import type { CalendarWords } from './words.ts';

/** The units of durations. */
export const unitsZhCN: Readonly<Record<DurationUnit, string>> = {
  workingHours: '个工作小时',
  workingMinutes: '个工作分钟',
  workingSeconds: '个工作秒',
  workingMilliseconds: '个工作毫秒',
  workingDays: '个工作日',
  hours: '小时',
  minutes: '分钟',
  days: '个自然日',
  weeks: '周',
  months: '个月',
};

const weekdays: Readonly<Record<Weekday, string>> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};

/** `7 小时 30 分钟`, with seconds where there are some. */
export function spanZhCN(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [
    [Math.floor(seconds / 3_600), '小时'],
    [Math.floor(seconds / 60) % 60, '分钟'],
    [seconds % 60, '秒'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? `${milliseconds} 毫秒` : said.join(' ');
}

/** The first day and the last; the end of a period is not in it. */
function dates({ from, to }: { from: string; to: string }): string {
  return `${from} 至 ${new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)}`;
}

const whyClosed: Readonly<Record<Extract<DueReason, { kind: 'days.closed' }>['why'], string>> = {
  week: '每周休息日',
  holiday: '节假日',
  override: '日历规定当日不工作',
  closure: '停业',
  skipped: '当地时区跳过该日',
};

const moments = {
  endOfDay: '当日 24:00 到期',
  close: '当日下班时到期',
  keepTime: '同一时刻到期',
} as const;

/** The calendar words in Chinese. */
export const calendarWordsZhCN: CalendarWords = {
  language: 'zh-CN',
  because: {
    'due.asked': ({ unit, amount, from, timeZone }) =>
      `自 ${from}（${timeZone}）起 ${amount} ${unitsZhCN[unit]}。`,
    'due.opens': ({ at }) => `该时刻不在工作时间内，自 ${at} 开始计时。`,
    'due.countedFrom': ({ on, rule, counts }) => {
      const from = rule === 'sameDay' ? '当日起算' : '次日起算';
      return `${from}：${on}${counts === 'everyDay' ? '' : '（或其后首个工作日）'}为第 1 日。`;
    },
    'day.worked': ({ on, hours, milliseconds }) =>
      `${on}：${hours.join('、')} 计入，共 ${spanZhCN(milliseconds)}。`,
    'days.worked': ({ from, to, days, milliseconds }) =>
      `${dates({ from, to })} 共 ${days} 个工作日：${spanZhCN(milliseconds)}。`,
    'days.closed': (reason) => {
      const { days, why, name } = reason;
      const what =
        why === 'holiday' && name !== null ? `${whyClosed[why]}（${name}）` : whyClosed[why];
      return days === 1
        ? `${reason.from} 不计入：${what}。`
        : `${dates(reason)} 中有 ${days} 天不计入：${what}。`;
    },
    'day.makeUp': ({ on, name, like }) =>
      `${on} 为${name === null ? '' : `${name}`}调休上班日，按${weekdays[like]}工作时间计算。`,
    'day.override': ({ on, hours }) =>
      hours.length === 0
        ? `${on} 当日另有规定：不工作。`
        : `${on} 当日另有规定：${hours.join('、')}。`,
    'day.closure': ({ on, hours }) => `${on}：${hours.join('、')} 停业。`,
    'due.rolled': ({ from, to }) => `${from} 不是工作日，顺延至 ${to}。`,
    'due.moved': ({ from, to }) => `${from} 不在工作时间内，顺延至 ${to}。`,
    'due.lastDay': ({ on, at }) => `最后一日为 ${on}，${moments[at]}。`,
    'due.atClosing': ({ closes, opens }) =>
      `恰在下班时（${closes}）期满；下次上班（${opens}）之后才算逾期。`,
    'due.provisional': ({ from, to }) => `暂定：仅已知 ${from} 起至 ${to} 前的节假日安排。`,
  },
  needs: {},
  next: {},
};
