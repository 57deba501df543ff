/** Membership in Chinese. */
import type { EntitlementQuota, TierChangeCause, TierMetric, TierNeed } from './model.ts';
import type { MembershipWords } from './words.ts';

type FigureNeed = Omit<Extract<TierNeed, { rule: 'tier.reach' }>, 'rule'>;

const names: Readonly<Record<TierMetric, string>> = {
  spendInWindow: '消费',
  pointsEarned: '获得积分',
  balance: '余额',
  grade: '评级',
};

/** A figure with what it is; below zero more was taken back than there was. */
const figureOf = (metric: TierMetric, figure: string): string =>
  `${figure.startsWith('-') && (metric === 'spendInWindow' || metric === 'pointsEarned') ? '净' : ''}${names[metric]} ${figure}`;

/** A need that figures enter a tier: how much by when, what that does, and what there is. */
function figureNeed(need: FigureNeed, does: string): string {
  const { metric, have, want, missing, from, by: last, startsOn } = need;
  const until = last === null ? '' : `在 ${last} 之前（含当日）`;
  const then = startsOn === null ? '' : `于 ${startsOn} `;
  const since = from === null ? '' : `自 ${from} 起`;
  return `${until}${missingOf(metric, missing, want)}，即可${then}${does}（${since}${figureOf(metric, have)}，标准 ${want}）。`;
}

/** What is missing: an amount, or a grade, which is not added up. */
function missingOf(metric: TierMetric, missing: string, want: string): string {
  switch (metric) {
    case 'spendInWindow':
      return `再消费 ${missing}`;
    case 'pointsEarned':
      return `再获得 ${missing} 积分`;
    case 'balance':
      return `余额再增加 ${missing}（达到 ${want}）`;
    case 'grade':
      return `评级达到 ${want}`;
  }
}

const valid = (through: string | null): string =>
  through === null ? '' : `，有效期至 ${through}（含当日）`;
const by = (ids: readonly string[]): string => (ids.length === 0 ? '' : `（${ids.join('、')}）`);
const ending = (until: string | null): string =>
  until === null ? '起' : `起至 ${until}（不含当日）`;

const modes = { pin: '固定为', floor: '至少为', ceiling: '至多为' } as const;
const causes: Readonly<Record<TierChangeCause, string>> = {
  belowKeep: '届时考核未达保级标准',
  overrideBegins: '已登记的人工指定届时生效',
  overrideEnds: '人工指定到期',
  reached: '届时达到升级标准',
};
const periods: Readonly<Record<EntitlementQuota['per'], string>> = {
  year: '本自然年',
  membershipYear: '本会员年',
  lifetime: '累计',
};

/** The words of membership in Chinese. */
export const membershipWordsZhCN: MembershipWords = {
  language: 'zh-CN',
  because: {
    'tier.unknown': () => '尚未成为会员：截至当日没有任何记录。',
    'tier.joined': ({ on, tier }) => `自 ${on} 起为会员，等级为 ${tier}。`,
    'tier.reached': ({ on, tier, metric, figure, want, through, figures }) =>
      `${on} ${figureOf(metric, figure)}${by(figures)}，达到 ${tier} 升级标准 ${want}${valid(through)}。`,
    'tier.renewed': ({ on, tier, metric, figure, want, through }) =>
      `${on} 考核：${figureOf(metric, figure)}，达到 ${tier} 保级标准 ${want}${valid(through)}。`,
    'tier.belowKeep': ({ on, tier, metric, figure, want, to, through }) =>
      `${on} 考核：${figureOf(metric, figure)}，未达 ${tier} 保级标准 ${want}，调整为 ${to}${valid(through)}。`,
    'tier.reversed': ({ on, tier, metric, figure, want, to, through, figures }) =>
      `${on} 发生冲减${by(figures)}：${figureOf(metric, figure)}，低于 ${tier} 保级标准 ${want}，调整为 ${to}${valid(through)}。`,
    'tier.spared': ({ on, tier, metric, figure, want, through }) =>
      `${on} 考核：${figureOf(metric, figure)}，未达 ${tier} 保级标准 ${want}，按规则不降级${valid(through)}。`,
    'tier.figure': ({ metric, from, on, figure }) =>
      `${from === null ? '截至' : `${from} 至`} ${on} ${figureOf(metric, figure)}。`,
    'tier.inGrace': ({ tier, through }) =>
      `${tier} 有效期已满，在宽限期内保留至 ${through}（含当日）。`,
    'tier.lifetime': ({ tier, metric, figure, want }) =>
      `终身保留 ${tier}：累计${figureOf(metric, figure)}，标准为 ${want}。`,
    'tier.lifetimeLost': ({ on, tier, metric, figure, want }) =>
      `自 ${on} 起不再终身保留 ${tier}：累计${figureOf(metric, figure)}，标准为 ${want}。`,
    'tier.override': ({ mode, tier, from, until, reason, actor, earned }) =>
      `由 ${actor} 人工指定，自 ${from} ${ending(until)}${modes[mode]} ${tier}（实际达到 ${earned}）：${reason}。`,
    'tier.overrideEnded': ({ mode, tier, from, until, reason, actor }) =>
      `${actor} 的人工指定已结束，原为自 ${from} ${ending(until)}${modes[mode]} ${tier}：${reason}。`,
    'migration.same': ({ from, tier }) =>
      from === tier ? `新规则下等级不变，仍为 ${tier}。` : `新规则下等级 ${from} 对应为 ${tier}。`,
    'migration.up': ({ from, tier }) => `新规则下等级由 ${from} 升至 ${tier}。`,
    'migration.protected': ({ from, tier, to, lowerOn, until }) =>
      `原等级为 ${from}；仅按新规则，自 ${lowerOn} 起为 ${to}，因此自切换日${ending(until)}至少保留 ${tier}。`,
    'club.granted': ({ entitlement, tier, used, left }) =>
      left === null
        ? `${entitlement}：${tier} 可不限次使用。`
        : `${entitlement}：${tier} 还可使用 ${left} 次，已用 ${used} 次。`,
    'club.usedUp': ({ entitlement, used, count, per }) =>
      `${entitlement}：${periods[per]}可用 ${count} 次，已用 ${used} 次，已用完。`,
    'club.notMember': ({ entitlement }) => `${entitlement}：仅限会员使用。`,
    'club.notGranted': ({ entitlement, tier }) => `${entitlement}：${tier} 不享有此项权益。`,
  },
  needs: {
    'tier.keep': (need) => figureNeed({ ...need, startsOn: null }, `保留 ${need.tier}`),
    'tier.earn': (need) => figureNeed(need, `实际达到目前仅由人工指定的 ${need.tier}`),
    'tier.reach': (need) => figureNeed(need, `升至 ${need.tier}`),
    'tier.lifetime': ({ tier, metric, have, want, missing }) =>
      `${missingOf(metric, missing, want)}，即可终身保留 ${tier}（累计${names[metric]} ${have}，标准 ${want}）。`,
    'club.tier': ({ entitlement, tier }) => `升至 ${tier} 即可享有 ${entitlement}。`,
    'club.period': ({ entitlement, on }) => `${entitlement} 自 ${on} 起可再次使用。`,
  },
  next: {
    'tier.changes': ({ on, from, to, why }) =>
      `若无新的记录，${on} 等级由 ${from} 变为 ${to}：${causes[why]}。`,
    'tier.renews': ({ on, to, validUntil }) =>
      `若无新的记录，${on} 考核后保留 ${to}${validUntil === null ? '' : `，至 ${validUntil}（不含当日）`}。`,
  },
};
