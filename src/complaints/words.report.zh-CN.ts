/** The flags of a report on complaints in Chinese. */
import type { SentencesOf } from '../foundation/decision.ts';
import type { ReportFlag } from './model.ts';

const whole: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat('zh-CN');
const times: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat('zh-CN', {
  maximumFractionDigits: 2,
});

/** A sentence for each flag. */
export const reportFlagsZhCN: SentencesOf<ReportFlag, 'kind'> = {
  'report.nothing': () => '没有投诉记录。',
  'report.unfinished': ({ asOf, to }) =>
    `统计期至 ${to} 结束，数据仅截至 ${asOf}：提前完成的已计入，尚未超时的未计入。`,
  'report.running': ({ target, running, paused }) => {
    const parts = [
      running > 0 ? `${whole.format(running)} 件仍在处理` : '',
      paused > 0 ? `${whole.format(paused)} 件暂停计时` : '',
    ].filter((part) => part !== '');
    return `${target} 的达标率仍可能变化：${parts.join('，')}。`;
  },
  'report.tooFew': ({ target, decided, minGroupSize }) =>
    `${target} 的达标率不予显示：样本仅 ${whole.format(decided)} 件，至少需要 ${whole.format(minGroupSize)} 件。`,
  'report.provisional': ({ target, runs }) =>
    `${target} 有 ${whole.format(runs)} 个期限超出已知节假日安排的范围，仅供参考。`,
  'report.unrepeatable': ({ complaints }) =>
    `${whole.format(complaints)} 件投诉缺少客户或主题，无法判断是否为重复投诉。`,
  'report.backlogGrew': ({ before, now }) =>
    `积压投诉由 ${whole.format(before)} 件增至 ${whole.format(now)} 件。`,
  'report.surge': ({ subject, before, now, ratio }) => {
    const about = subject === null ? '无主题投诉' : `“${subject}”类投诉`;
    const more = ratio === null ? '' : `，同等时长下为对比期的 ${times.format(Number(ratio))} 倍`;
    return `${about}激增：本期 ${whole.format(now)} 件，对比期 ${whole.format(before)} 件${more}。`;
  },
};
