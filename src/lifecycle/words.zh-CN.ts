/** The lifecycle in Chinese. */
import { eventZhCN, oneOfZhCN, phaseNamesZhCN } from '../history/words.zh-CN.ts';
import type { EndReason, RevenueGrowth } from './model.ts';
import type { LifecycleWords } from './words.ts';

const percent: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  maximumFractionDigits: 4,
});

const ends: Readonly<Record<EndReason, string>> = {
  'contract-terminated': '合同已通知解除',
  'contract-expired': '合同到期未续',
  declared: '已宣布终止合作关系',
  silence: '长期未购买',
};

function revenue({ recent, earlier, growth }: RevenueGrowth): string {
  const both = `近 12 个月收入 ${recent}，此前 12 个月 ${earlier}`;
  if (growth === null) return `${both}，无法计算增长率`;
  return `${both}，增长率 ${Number(growth) > 0 ? '+' : ''}${percent.format(growth)}`;
}

/** The lifecycle words in Chinese. */
export const lifecycleWordsZhCN: LifecycleWords = {
  language: 'zh-CN',
  because: {
    'phase.unknown': () => '尚无任何记录。',
    'phase.neverCustomer': () => '从未成为客户：没有购买，或购买均已退回。',
    'phase.engaged': ({ event, through }) => `正在接洽：${eventZhCN(event)}，有效期至 ${through}。`,
    'phase.engagementFaded': ({ event, through }) =>
      `没有正在进行的接洽：${eventZhCN(event)}，有效期至 ${through}，现已失效。`,
    'phase.contract': ({ contract, event, until, through }) => {
      const name = contract === null ? '合同' : `合同 ${contract}`;
      const how = event.kind === 'contract.renewed' ? '续签' : '签订';
      const signed = `${name}（${event.on} ${how}${event.id === null ? '' : `，${event.id}`}）`;
      if (until === null || through === null) return `${signed}正在执行，无固定期限。`;
      return through > until && until >= event.on
        ? `${signed}执行至 ${until}，含宽限期至 ${through}。`
        : `${signed}执行至 ${through}（含当日）。`;
    },
    'phase.purchase': ({ on, silenceDays, medianGapDays, through }) => {
      const gap = medianGapDays === null ? '' : `，由通常间隔 ${medianGapDays} 天得出`;
      return `最近一次购买在 ${on}，有效期至 ${through}（沉默期限 ${silenceDays} 天${gap}）。`;
    },
    'phase.customer': ({ on, days, occasions }) =>
      `自 ${on} 起为客户，已 ${days} 天；累计购买日 ${occasions} 个。`,
    'phase.revenue': (reason) => `${reason.on}（每月 1 日复核）：${revenue(reason)}。`,
    'phase.declining': (reason) => `收入下滑：${revenue(reason)}。`,
    'phase.ended': ({ why, on, contract, lastOn }) =>
      `自 ${on} 起不再是客户：${ends[why]}${contract === null ? '' : `（${contract}）`}；最近一次购买或签约在 ${lastOn}。`,
  },
  needs: {
    engagement: ({ anyOf, to }) => `${oneOfZhCN(anyOf)}，即进入${phaseNamesZhCN[to]}。`,
    purchaseOrContract: ({ to }) => `购买或签订合同，即进入${phaseNamesZhCN[to]}。`,
    'maturity.tenure': ({ haveDays, wantDays, to }) =>
      `再保持客户关系 ${wantDays - haveDays} 天，方可进入${phaseNamesZhCN[to]}。`,
    'maturity.occasions': ({ have, want, to }) =>
      `再有 ${want - have} 个购买日，方可进入${phaseNamesZhCN[to]}。`,
    'maturity.revenue': (need) =>
      `复核时增长率低于 ${percent.format(Number(need.wantBelow))}，方可进入${phaseNamesZhCN[need.to]}；目前${revenue(need)}。`,
  },
  next: {
    'phase.changes': ({ on, to, why }) =>
      `若无新的事件，自 ${on} 起进入${phaseNamesZhCN[to]}${why === null ? '' : `：${ends[why]}`}。`,
  },
};
