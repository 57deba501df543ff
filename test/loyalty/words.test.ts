/** Every sentence about loyalty stages, in both languages, word for word. */
import {
  type EventKind,
  type EventRef,
  explain,
  type LoyaltyNeed,
  type LoyaltyNext,
  type LoyaltyReason,
  type LoyaltyStage,
  type SatisfactionLevel,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import { loyaltyWordsEn } from '../../src/loyalty/words.en.ts';
import { loyaltyWordsZhCN } from '../../src/loyalty/words.zh-CN.ts';

interface Items {
  readonly because?: readonly LoyaltyReason[];
  readonly needs?: readonly LoyaltyNeed[];
  readonly next?: LoyaltyNext;
}

/** The sentences for some items, in English and in Chinese. */
const said = ({ because = [], needs = [], next }: Items): string[][] =>
  [loyaltyWordsEn, loyaltyWordsZhCN].map((words) =>
    explain({ because, needs, next: next ?? null }, words),
  );

const on = '2024-01-05';
const seen = (kind: EventKind, id: string | null = null): EventRef => ({ kind, on, id });

const advocacy = {
  kind: 'stage.advocacy',
  converted: 0,
  acts: 0,
  through: '2026-01-03',
  isInGrace: false,
} as const;

const reasons: readonly (readonly [LoyaltyReason, string, string])[] = [
  [{ kind: 'stage.unknown' }, 'Nothing has happened yet.', '尚无任何记录。'],
  [
    { kind: 'stage.known', event: seen('identified') },
    'Known since 2024-01-05: a first record.',
    '自 2024-01-05 建档起为已知客户。',
  ],
  [
    { kind: 'stage.known', event: seen('outreach', 'o-1') },
    'Known since 2024-01-05: our outreach (o-1).',
    '自 2024-01-05 主动联系（o-1）起为已知客户。',
  ],
  [
    { kind: 'stage.contact', event: seen('inquiry'), through: '2025-01-03' },
    'The last contact was an inquiry on 2024-01-05; it counts through 2025-01-03.',
    '最近一次接触为 2024-01-05 客户咨询，有效期至 2025-01-03。',
  ],
  [
    { kind: 'stage.contactFaded', event: seen('trial.started', 't-1'), through: '2025-01-03' },
    'The last contact was a trial on 2024-01-05 (t-1); it counted through 2025-01-03.',
    '最近一次接触为 2024-01-05 试用（t-1），有效期至 2025-01-03，现已失效。',
  ],
  [
    { kind: 'stage.disqualified', event: seen('disqualified') },
    'Disqualified on 2024-01-05, and no contact since.',
    '2024-01-05 判定无效之后没有新的接触。',
  ],
  [
    { kind: 'stage.disqualified', event: seen('disqualified', 'd-1') },
    'Disqualified on 2024-01-05 (d-1), and no contact since.',
    '2024-01-05 判定无效（d-1）之后没有新的接触。',
  ],
  [
    { kind: 'stage.occasions', occasions: 1, lastOn: on },
    'Bought on one day, 2024-01-05.',
    '共有 1 个购买日：2024-01-05。',
  ],
  [
    { kind: 'stage.occasions', occasions: 2, lastOn: on },
    'Bought on 2 days, the last 2024-01-05.',
    '共有 2 个购买日，最近为 2024-01-05。',
  ],
  [
    { ...advocacy, converted: 1, events: [seen('referral.converted', 'c-1')] },
    '1 referral converted: an advocate through 2026-01-03, thanks to a recommendation that converted on 2024-01-05 (c-1).',
    '推荐成交 1 次，有效期至 2026-01-03：2024-01-05 推荐成交（c-1）。',
  ],
  [
    { ...advocacy, acts: 1, events: [seen('advocacy')], isInGrace: true },
    '1 act of advocacy: still an advocate, by grace, through 2026-01-03, thanks to a public word for us on 2024-01-05.',
    '推荐及宣传 1 次，处于宽限期，有效期至 2026-01-03：2024-01-05 公开宣传。',
  ],
  [
    {
      ...advocacy,
      converted: 2,
      acts: 2,
      events: [seen('referral.given', 'r-1'), seen('advocacy')],
    },
    '2 referrals converted and 2 acts of advocacy: an advocate through 2026-01-03, thanks to a recommendation on 2024-01-05 (r-1) and a public word for us on 2024-01-05.',
    '推荐成交 2 次，推荐及宣传 2 次，有效期至 2026-01-03：2024-01-05 推荐（r-1）、2024-01-05 公开宣传。',
  ],
];

const needs: readonly (readonly [LoyaltyNeed, string, string])[] = [
  [
    {
      rule: 'contact',
      anyOf: ['qualified', 'inquiry', 'meeting', 'bid.opened', 'trial.started'],
      to: 'prospect',
    },
    'A qualification, an inquiry, a meeting, an opened bid or a trial makes a prospect.',
    '确认有效、客户咨询、会面、启动投标或试用，即进入“期望”阶段。',
  ],
  [
    { rule: 'contact', anyOf: ['meeting'], to: 'prospect' },
    'A meeting makes a prospect.',
    '会面，即进入“期望”阶段。',
  ],
  [
    { rule: 'occasions', have: 0, want: 1, to: 'firstTime' },
    'Buying on 1 day makes a first-time customer.',
    '有 1 个购买日，即进入“第一次购买”阶段。',
  ],
  [
    { rule: 'occasions', have: 0, want: 2, to: 'repeat' },
    'Buying on 2 days makes a repeat customer.',
    '有 2 个购买日，即进入“重复购买”阶段。',
  ],
  [
    { rule: 'occasions', have: 1, want: 2, to: 'repeat' },
    'Buying on 1 more day makes a repeat customer.',
    '再有 1 个购买日，即进入“重复购买”阶段。',
  ],
  [
    { rule: 'occasions', have: 1, want: 3, to: 'advocate' },
    'Being an advocate takes buying on 2 more days.',
    '再有 2 个购买日，方可进入“品牌宣传”阶段。',
  ],
  [
    {
      rule: 'advocacy',
      anyOf: [
        { converted: 0, want: 1 },
        { acts: 0, want: 2 },
      ],
      by: null,
      to: 'advocate',
    },
    'It takes 1 referral that converts, or 2 acts of advocacy, to make an advocate.',
    '有 1 次推荐成交，或有 2 次推荐或宣传，即进入“品牌宣传”阶段。',
  ],
  [
    {
      rule: 'advocacy',
      anyOf: [
        { converted: 0, want: 2 },
        { acts: 1, want: 2 },
      ],
      by: '2026-01-03',
      to: 'advocate',
    },
    'It takes 2 referrals that convert, or 1 more act of advocacy by 2026-01-03, to make an advocate.',
    '有 2 次推荐成交，或在 2026-01-03 之前（含当日）再有 1 次推荐或宣传，即进入“品牌宣传”阶段。',
  ],
  [
    {
      rule: 'advocacy',
      anyOf: [
        { converted: 1, want: 2 },
        { acts: 0, want: 1 },
      ],
      by: null,
      to: 'advocate',
    },
    'It takes 1 more referral that converts, or 1 act of advocacy, to make an advocate.',
    '再有 1 次推荐成交，或有 1 次推荐或宣传，即进入“品牌宣传”阶段。',
  ],
  [
    { rule: 'satisfaction', event: seen('satisfaction', 's-1'), wantScore: 7, to: 'advocate' },
    'An advocate needs a better answer than that of 2024-01-05 (s-1) (at least 7 of 10, or neither satisfied nor dissatisfied), or a referral that converts.',
    '须有好于上次（2024-01-05，s-1）的满意度回答（达到 7 分，或“一般”及以上），或有新的推荐成交，才能进入“品牌宣传”阶段。',
  ],
];

const answers: readonly (readonly [SatisfactionLevel | number, string, string])[] = [
  ['verySatisfied', 'very satisfied', '非常满意'],
  ['satisfied', 'satisfied', '满意'],
  ['neutral', 'neither satisfied nor dissatisfied', '一般'],
  ['dissatisfied', 'dissatisfied', '不满意'],
  ['veryDissatisfied', 'very dissatisfied', '非常不满意'],
  ['noAnswer', 'no answer', '未回答'],
  [0, '0 of 10', '0 分（满分 10 分）'],
  [6, '6 of 10', '6 分（满分 10 分）'],
];

const stages: readonly (readonly [LoyaltyStage, string, string])[] = [
  ['suspect', 'suspect', '猜疑'],
  ['prospect', 'prospect', '期望'],
  ['firstTime', 'first-time customer', '第一次购买'],
  ['repeat', 'repeat customer', '重复购买'],
  ['advocate', 'advocate', '品牌宣传'],
];

describe('sentences about loyalty', () => {
  it.each(reasons)('$kind', (reason, english, chinese) => {
    expect(said({ because: [reason] })).toEqual([[english], [chinese]]);
  });

  it.each(needs)('$rule', (need, english, chinese) => {
    expect(said({ needs: [need] })).toEqual([[english], [chinese]]);
  });

  it.each(answers)('the answer %s', (satisfaction, english, chinese) => {
    const event = seen('satisfaction', 's-1');
    expect(said({ because: [{ kind: 'stage.vetoed', event, satisfaction }] })).toEqual([
      [`Not an advocate: the last answer about satisfaction, on 2024-01-05 (s-1), was ${english}.`],
      [`不能视为品牌宣传者：最近一次满意度回答（2024-01-05，s-1）为“${chinese}”。`],
    ]);
  });

  it.each(stages)('the next stage %s', (to, english, chinese) => {
    expect(said({ next: { what: 'stage.changes', on, to } })).toEqual([
      [`If nothing happens, the stage is "${english}" from 2024-01-05.`],
      [`若无新的事件，自 2024-01-05 起进入“${chinese}”阶段。`],
    ]);
  });

  it('are all here, in both languages', () => {
    for (const words of [loyaltyWordsEn, loyaltyWordsZhCN]) {
      const kinds = new Set<string>(reasons.map(([reason]) => reason.kind));
      expect(new Set(Object.keys(words.because))).toEqual(kinds.add('stage.vetoed'));
      expect(new Set(Object.keys(words.needs))).toEqual(new Set(needs.map(([need]) => need.rule)));
      expect(Object.keys(words.next)).toEqual(['stage.changes']);
    }
    expect([loyaltyWordsEn.language, loyaltyWordsZhCN.language]).toEqual(['en', 'zh-CN']);
  });
});
