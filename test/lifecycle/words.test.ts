/** Every sentence about lifecycle phases, in both languages, word for word. */
import {
  type EndReason,
  type EventKind,
  type EventRef,
  explain,
  type LifecycleNeed,
  type LifecycleNext,
  type LifecyclePhase,
  type LifecycleReason,
  type RevenueGrowth,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import { lifecycleWordsEn } from '../../src/lifecycle/words.en.ts';
import { lifecycleWordsZhCN } from '../../src/lifecycle/words.zh-CN.ts';

interface Items {
  readonly because?: readonly LifecycleReason[];
  readonly needs?: readonly LifecycleNeed[];
  readonly next?: LifecycleNext;
}

/** The sentences for some items, in English and in Chinese. */
const said = ({ because = [], needs = [], next }: Items): string[][] =>
  [lifecycleWordsEn, lifecycleWordsZhCN].map((words) =>
    explain({ because, needs, next: next ?? null }, words),
  );

const on = '2024-01-05';
const lastOn = '2023-01-05';
const seen = (kind: EventKind, id: string | null = null): EventRef => ({ kind, on, id });
const contract = {
  kind: 'phase.contract',
  contract: 'k-1',
  event: seen('contract.signed'),
  until: '2025-01-05',
  through: '2025-02-03',
} as const;
const renewed = seen('contract.renewed', 's-1');
const endless = { ...contract, until: null, through: null } as const;

const reasons: readonly (readonly [LifecycleReason, string, string])[] = [
  [{ kind: 'phase.unknown' }, 'Nothing has happened yet.', '尚无任何记录。'],
  [
    { kind: 'phase.neverCustomer' },
    'Never a customer: nothing was bought that was not taken back.',
    '从未成为客户：没有购买，或购买均已退回。',
  ],
  [
    { kind: 'phase.engaged', event: seen('meeting'), through: '2024-07-02' },
    'Something is under way, a meeting on 2024-01-05; it counts through 2024-07-02.',
    '正在接洽：2024-01-05 会面，有效期至 2024-07-02。',
  ],
  [
    { kind: 'phase.engagementFaded', event: seen('bid.opened', 'b-1'), through: '2024-07-02' },
    'Nothing is under way: an opened bid on 2024-01-05 (b-1) counted through 2024-07-02.',
    '没有正在进行的接洽：2024-01-05 启动投标（b-1），有效期至 2024-07-02，现已失效。',
  ],
  [
    contract,
    'Contract k-1, signed on 2024-01-05, runs to 2025-01-05, with its grace through 2025-02-03.',
    '合同 k-1（2024-01-05 签订）执行至 2025-01-05，含宽限期至 2025-02-03。',
  ],
  [
    { ...contract, contract: null, event: renewed },
    'The contract, renewed on 2024-01-05 (s-1), runs to 2025-01-05, with its grace through 2025-02-03.',
    '合同（2024-01-05 续签，s-1）执行至 2025-01-05，含宽限期至 2025-02-03。',
  ],
  [
    { ...contract, event: renewed, through: '2025-01-04' },
    'Contract k-1, renewed on 2024-01-05 (s-1), runs through 2025-01-04.',
    '合同 k-1（2024-01-05 续签，s-1）执行至 2025-01-04（含当日）。',
  ],
  [
    { ...contract, contract: null, through: '2025-01-05' },
    'The contract, signed on 2024-01-05, runs through 2025-01-05.',
    '合同（2024-01-05 签订）执行至 2025-01-05（含当日）。',
  ],
  [
    { ...endless, contract: null },
    'The contract, signed on 2024-01-05, runs without an end.',
    '合同（2024-01-05 签订）正在执行，无固定期限。',
  ],
  [
    { ...endless, event: renewed },
    'Contract k-1, renewed on 2024-01-05 (s-1), runs without an end.',
    '合同 k-1（2024-01-05 续签，s-1）正在执行，无固定期限。',
  ],
  [
    { kind: 'phase.purchase', on, silenceDays: 365, medianGapDays: null, through: '2025-01-03' },
    'The last purchase, on 2024-01-05, counts through 2025-01-03: the limit of silence is 365 days.',
    '最近一次购买在 2024-01-05，有效期至 2025-01-03（沉默期限 365 天）。',
  ],
  [
    { kind: 'phase.purchase', on, silenceDays: 602, medianGapDays: 200.5, through: '2025-08-28' },
    'The last purchase, on 2024-01-05, counts through 2025-08-28: the limit of silence is 602 days, set by a usual gap of 200.5 days.',
    '最近一次购买在 2024-01-05，有效期至 2025-08-28（沉默期限 602 天，由通常间隔 200.5 天得出）。',
  ],
  [
    { kind: 'phase.purchase', on, silenceDays: 1, medianGapDays: 1, through: on },
    'The last purchase, on 2024-01-05, counts through 2024-01-05: the limit of silence is 1 day, set by a usual gap of 1 day.',
    '最近一次购买在 2024-01-05，有效期至 2024-01-05（沉默期限 1 天，由通常间隔 1 天得出）。',
  ],
  [
    { kind: 'phase.customer', on, days: 1, occasions: 2 },
    'A customer since 2024-01-05, for 1 day; bought on 2 days in all.',
    '自 2024-01-05 起为客户，已 1 天；累计购买日 2 个。',
  ],
  [
    { kind: 'phase.customer', on, days: 2, occasions: 1 },
    'A customer since 2024-01-05, for 2 days; bought on 1 day in all.',
    '自 2024-01-05 起为客户，已 2 天；累计购买日 1 个。',
  ],
];

const needs: readonly (readonly [LifecycleNeed, string, string])[] = [
  [
    { rule: 'engagement', anyOf: ['inquiry', 'meeting', 'bid.opened'], to: 'development' },
    'An inquiry, a meeting or an opened bid leads to development.',
    '客户咨询、会面或启动投标，即进入客户开发期。',
  ],
  [
    { rule: 'purchaseOrContract', to: 'growth' },
    'A purchase or a contract leads to growth.',
    '购买或签订合同，即进入客户成长期。',
  ],
  [
    { rule: 'maturity.tenure', haveDays: 364, wantDays: 365, to: 'maturity' },
    'For maturity, 1 more day as a customer.',
    '再保持客户关系 1 天，方可进入客户成熟期。',
  ],
  [
    { rule: 'maturity.occasions', have: 2, want: 3, to: 'maturity' },
    'For maturity, buying on 1 more day.',
    '再有 1 个购买日，方可进入客户成熟期。',
  ],
];

const revenues: readonly (readonly [RevenueGrowth, string, string])[] = [
  [
    { recent: '1200', earlier: '1000', growth: '0.2' },
    'revenue of 1200 in twelve months after 1000 in the twelve before, +20%',
    '近 12 个月收入 1200，此前 12 个月 1000，增长率 +20%',
  ],
  [
    { recent: '1000', earlier: '1000', growth: '0' },
    'revenue of 1000 in twelve months after 1000 in the twelve before, 0%',
    '近 12 个月收入 1000，此前 12 个月 1000，增长率 0%',
  ],
  [
    { recent: '999.5', earlier: '1200', growth: '-0.1671' },
    'revenue of 999.5 in twelve months after 1200 in the twelve before, -16.71%',
    '近 12 个月收入 999.5，此前 12 个月 1200，增长率 -16.71%',
  ],
  [
    { recent: '80', earlier: '0', growth: null },
    'revenue of 80 in twelve months after 0 in the twelve before, so there is no growth figure',
    '近 12 个月收入 80，此前 12 个月 0，无法计算增长率',
  ],
];

const ends: readonly (readonly [EndReason, string, string, string])[] = [
  [
    'contract-terminated',
    'the contract was ended by notice',
    'the contract was ended by notice',
    '合同已通知解除',
  ],
  ['contract-expired', 'the contract ran out', 'by then the contract has run out', '合同到期未续'],
  [
    'declared',
    'the relationship was declared ended',
    'the relationship was declared ended',
    '已宣布终止合作关系',
  ],
  [
    'silence',
    'nothing was bought for too long',
    'by then nothing has been bought for too long',
    '长期未购买',
  ],
];

const phases: readonly (readonly [LifecyclePhase, string, string])[] = [
  ['potential', 'potential', '潜在客户期'],
  ['development', 'development', '客户开发期'],
  ['growth', 'growth', '客户成长期'],
  ['maturity', 'maturity', '客户成熟期'],
  ['termination', 'termination', '客户终止期'],
];

describe('sentences about lifecycle', () => {
  it.each(reasons)('$kind', (reason, english, chinese) => {
    expect(said({ because: [reason] })).toEqual([[english], [chinese]]);
  });

  it.each(needs)('$rule', (need, english, chinese) => {
    expect(said({ needs: [need] })).toEqual([[english], [chinese]]);
  });

  it.each(revenues)('%j', (growth, english, chinese) => {
    const because = [
      { kind: 'phase.revenue', on, ...growth },
      { kind: 'phase.declining', ...growth },
    ] as const;
    const need = {
      rule: 'maturity.revenue',
      wantBelow: '0.0333',
      to: 'maturity',
      ...growth,
    } as const;
    expect(said({ because, needs: [need] })).toEqual([
      [
        `On 2024-01-05, reviewed on the first of each month: ${english}.`,
        `Declining: ${english}.`,
        `For maturity, growth below 3.33% at a review; now ${english}.`,
      ],
      [
        `2024-01-05（每月 1 日复核）：${chinese}。`,
        `收入下滑：${chinese}。`,
        `复核时增长率低于 3.33%，方可进入客户成熟期；目前${chinese}。`,
      ],
    ]);
  });

  it.each(ends)('the end by %s', (why, english, then, chinese) => {
    const ended = { kind: 'phase.ended', why, on, contract: null, lastOn } as const;
    const next = { what: 'phase.changes', on, to: 'termination', why } as const;
    expect(said({ because: [ended, { ...ended, contract: 'k-1' }], next })).toEqual([
      [
        `Not a customer since 2024-01-05: ${english}; the last purchase or contract was on 2023-01-05.`,
        `Not a customer since 2024-01-05: ${english} (k-1); the last purchase or contract was on 2023-01-05.`,
        `If nothing happens, the phase is "termination" from 2024-01-05: ${then}.`,
      ],
      [
        `自 2024-01-05 起不再是客户：${chinese}；最近一次购买或签约在 2023-01-05。`,
        `自 2024-01-05 起不再是客户：${chinese}（k-1）；最近一次购买或签约在 2023-01-05。`,
        `若无新的事件，自 2024-01-05 起进入客户终止期：${chinese}。`,
      ],
    ]);
  });

  it.each(phases)('the next phase %s', (to, english, chinese) => {
    expect(said({ next: { what: 'phase.changes', on, to, why: null } })).toEqual([
      [`If nothing happens, the phase is "${english}" from 2024-01-05.`],
      [`若无新的事件，自 2024-01-05 起进入${chinese}。`],
    ]);
  });

  it('are all here, in both languages', () => {
    const kinds = new Set<string>(reasons.map(([reason]) => reason.kind));
    for (const kind of ['phase.revenue', 'phase.declining', 'phase.ended']) kinds.add(kind);
    const rules = new Set<string>(needs.map(([need]) => need.rule)).add('maturity.revenue');
    for (const words of [lifecycleWordsEn, lifecycleWordsZhCN]) {
      expect(new Set(Object.keys(words.because))).toEqual(kinds);
      expect(new Set(Object.keys(words.needs))).toEqual(rules);
      expect(Object.keys(words.next)).toEqual(['phase.changes']);
    }
    expect([lifecycleWordsEn.language, lifecycleWordsZhCN.language]).toEqual(['en', 'zh-CN']);
  });
});
