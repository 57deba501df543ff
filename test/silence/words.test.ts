/** Every sentence about silence, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import {
  type DissatisfactionReason,
  explain,
  type RiskNeed,
  type RiskNext,
  type RiskReason,
  type SilenceWords,
} from '../../src/silence/index.ts';
import { silenceWordsEn } from '../../src/silence/words.en.ts';
import { silenceWordsZhCN } from '../../src/silence/words.zh-CN.ts';

interface Items {
  readonly because?: readonly (RiskReason | DissatisfactionReason)[];
  readonly needs?: readonly RiskNeed[];
  readonly next?: RiskNext;
}

const said = (items: Items, words: SilenceWords): string[] =>
  explain(
    { because: items.because ?? [], needs: items.needs ?? [], next: items.next ?? null },
    words,
  );

const reasons: readonly (readonly [RiskReason | DissatisfactionReason, string, string])[] = [
  [
    {
      kind: 'silence.paymentDelay',
      bill: 'b-4',
      dueOn: '2024-04-20',
      settledOn: null,
      delayDays: 21,
      medianDays: 1.5,
      bills: 12,
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    'Bill b-4, due on 2024-04-20, is still open, 21 days after its last day; as a rule (12 bills before) the customer pays 1.5 days after it. Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '账单 b-4 的最后付款日为 2024-04-20，至今未付（逾期 21 天）；按此前 12 笔账单，该客户通常逾期 1.5 天付款。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    {
      kind: 'silence.paymentDelay',
      bill: 'b-4',
      dueOn: '2024-04-20',
      settledOn: '2024-04-20',
      delayDays: 0,
      medianDays: -1,
      bills: 1,
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'own',
    },
    'Bill b-4, due on 2024-04-20, was settled on 2024-04-20, on its last day; as a rule (1 bill before) the customer pays 1 day before it. Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (the policy says so).',
    '账单 b-4 的最后付款日为 2024-04-20，于 2024-04-20 付清（到期当日）；按此前 1 笔账单，该客户通常提前 1 天付款。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（按规则设定）。',
  ],
  [
    {
      kind: 'silence.orderGap',
      lastOn: '2024-03-01',
      events: [],
      gapDays: 71,
      medianDays: 30,
      gaps: 3,
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    'The last order was on 2024-03-01, 71 days ago; as a rule (3 gaps before) the next one comes after 30 days. Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '最近一次下单为 2024-03-01，已过 71 天；按此前 3 个间隔，该客户通常每 30 天下单一次。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    {
      kind: 'silence.fallingVolume',
      from: '2024-02',
      through: '2024-04',
      value: '60',
      before: '100.5',
      fallPercent: '40.2',
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'source',
    },
    'In 2024-02 to 2024-04 the customer bought for 60, a year before for 100.5: 40.2% less. Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (a source says so).',
    '2024-02 至 2024-04 采购额 60，去年同期 100.5，下降 40.2%。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（依据资料）。',
  ],
  [
    {
      kind: 'silence.fallingVolume',
      from: '2024-04',
      through: '2024-04',
      value: '0',
      before: '100',
      fallPercent: '100',
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    'In 2024-04 the customer bought for 0, a year before for 100: 100% less. Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '2024-04 采购额 0，去年同期 100，下降 100%。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    {
      kind: 'silence.unansweredContacts',
      contacts: 2,
      events: [
        { kind: 'outreach', on: '2024-04-01', id: 'o-1' },
        { kind: 'satisfaction', on: '2024-05-02', id: null },
      ],
      lastAnswerOn: '2024-01-15',
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    '2 contacts in a row without an answer (our outreach on 2024-04-01 (o-1), a question about satisfaction on 2024-05-02); the last sign of life came on 2024-01-15. Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '连续 2 次联系没有回应（2024-04-01 主动联系（o-1）、满意度询问（2024-05-02）），客户最近一次回应为 2024-01-15。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    {
      kind: 'silence.unansweredContacts',
      contacts: 1,
      events: [{ kind: 'outreach', on: '2024-04-18', id: null }],
      lastAnswerOn: null,
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    '1 contact in a row without an answer (our outreach on 2024-04-18). Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '连续 1 次联系没有回应（2024-04-18 主动联系）。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    {
      kind: 'silence.keyContactLeft',
      event: { kind: 'signal', on: '2024-05-02', id: 's-1' },
      form: 'keyContactLeft',
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    'A signal on 2024-05-02 (s-1) says "keyContactLeft". Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '2024-05-02 信号（s-1）：“keyContactLeft”。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    {
      kind: 'silence.satisfactionDown',
      from: 'satisfied',
      to: 'dissatisfied',
      levels: 2,
      before: { kind: 'satisfaction', on: '2024-01-02', id: null },
      event: { kind: 'satisfaction', on: '2024-05-02', id: 'q-2' },
      since: '2024-05-02',
      ageDays: 9,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2704',
      origin: 'proposal',
    },
    'Satisfaction fell by 2 levels, from "satisfied" (an answer about satisfaction on 2024-01-02) to "dissatisfied" (an answer about satisfaction on 2024-05-02 (q-2)). Since 2024-05-02; of a weight of 0.3, halved every 60 days, it counts 0.2704 (our proposal, unproven).',
    '满意度下降 2 级：由“满意”（2024-01-02 满意度回答）降至“不满意”（2024-05-02 满意度回答（q-2））。自 2024-05-02 起成立，权重 0.3，每 60 天减半，目前计 0.2704（本库建议值，未经验证）。',
  ],
  [
    { kind: 'silence.unknown', signal: 'paymentDelay', have: 1, want: 3 },
    'Nothing can be told of late payment: it takes 3 settled bills, and there is 1.',
    '“付款延迟”无法判断：至少需要 3 笔已结清账单，现有 1 笔。',
  ],
  [
    { kind: 'silence.unknown', signal: 'orderGap', have: 0, want: 3 },
    'Nothing can be told of a gap in orders: it takes 3 gaps between orders, and there are 0.',
    '“订单间隔过长”无法判断：至少需要 3 个订单间隔，现有 0 个。',
  ],
  [
    { kind: 'silence.unknown', signal: 'fallingVolume', have: 0, want: 1 },
    'Nothing can be told of falling volume: it takes 1 purchase in the same months of last year, and there are 0.',
    '“采购量下降”无法判断：至少需要 1 笔去年同期的采购，现有 0 笔。',
  ],
  [
    { kind: 'silence.unknown', signal: 'unansweredContacts', have: 2, want: 3 },
    'Nothing can be told of unanswered contacts: it takes 3 contacts, and there are 2.',
    '“联系无回应”无法判断：至少需要 3 次联系，现有 2 次。',
  ],
  [
    { kind: 'silence.unknown', signal: 'keyContactLeft', have: 0, want: 1 },
    'Nothing can be told of the loss of a key contact: it takes 1 signal about a key contact, and there are 0.',
    '“关键联系人离职”无法判断：至少需要 1 条关键联系人记录，现有 0 条。',
  ],
  [
    { kind: 'silence.unknown', signal: 'satisfactionDown', have: 1, want: 2 },
    'Nothing can be told of falling satisfaction: it takes 2 answers about satisfaction, and there is 1.',
    '“满意度下降”无法判断：至少需要 2 次满意度回答，现有 1 次。',
  ],
  [
    {
      kind: 'silence.ended',
      event: { kind: 'relationship.terminated', on: '2024-05-02', id: null },
    },
    'The relationship is over (the end of the relationship on 2024-05-02): it is no longer at risk.',
    '合作关系已经结束（2024-05-02 终止合作关系），不再属于流失风险。',
  ],
  [
    { kind: 'silence.score', standing: 1, score: '0.2704', level: 'watch', atLeast: '0.25' },
    '1 signal stands; the score is 0.2704 of 1: level "watch", from 0.25 on.',
    '共 1 个信号成立，风险分 0.2704（满分 1），达到“watch”级（0.25 起）。',
  ],
  [
    { kind: 'silence.score', standing: 0, score: '0', level: null, atLeast: null },
    '0 signals stand; the score is 0 of 1.',
    '共 0 个信号成立，风险分 0（满分 1）。',
  ],
  [
    {
      kind: 'silence.unhappy',
      complaints: 12,
      share: '0.1',
      origin: 'source',
      estimate: '120',
      range: { low: 65, high: 205 },
      confidence: '0.95',
    },
    'Where a share of 0.1 of the unhappy complains (a source says so), 12 complaints stand for 120 unhappy customers, between 65 and 205 at a confidence of 0.95.',
    '若不满客户的投诉比例为 0.1（依据资料），则 12 位投诉客户背后约有 120 位不满的客户，在 0.95 的置信水平下为 65 至 205 位。',
  ],
  [
    {
      kind: 'silence.unhappy',
      complaints: 1,
      share: '0.3',
      origin: null,
      estimate: '3.3333',
      range: { low: 1, high: 15 },
      confidence: '0.9',
    },
    'Where a share of 0.3 of the unhappy complains (as stated), 1 complaint stands for 3.3333 unhappy customers, between 1 and 15 at a confidence of 0.9.',
    '若不满客户的投诉比例为 0.3（按给定比例），则 1 位投诉客户背后约有 3.3333 位不满的客户，在 0.9 的置信水平下为 1 至 15 位。',
  ],
];

const needs: readonly (readonly [RiskNeed, string, string])[] = [
  [
    { rule: 'silence.payment', bill: 'b-4' },
    'Bill b-4 is to be paid; ask why it is not.',
    '账单 b-4 尚待付款，请了解未付原因。',
  ],
  [
    { rule: 'silence.nextPayment', withinDays: 10 },
    'The next bill is to be paid as usual: no later than 10 days after the last day to pay.',
    '下一笔账单恢复正常付款：最迟到期后 10 天。',
  ],
  [
    { rule: 'silence.nextPayment', withinDays: 0 },
    'The next bill is to be paid as usual: no later than on the last day to pay.',
    '下一笔账单恢复正常付款：最迟到期当日。',
  ],
  [
    { rule: 'silence.nextPayment', withinDays: -3 },
    'The next bill is to be paid as usual: no later than 3 days before the last day to pay.',
    '下一笔账单恢复正常付款：最迟到期前 3 天。',
  ],
  [
    { rule: 'silence.order' },
    'An order would end the gap; ask what is in its way.',
    '客户再次下单即可解除，请了解未下单的原因。',
  ],
  [
    { rule: 'silence.volume', missing: '150', by: '2024-05-31' },
    'The customer would have to buy for more than 150 by 2024-05-31 for the volume to be above the limit.',
    '2024-05-31 之前（含当日）还需采购超过 150，采购量才能回到界限之上。',
  ],
  [
    { rule: 'silence.answer' },
    'A sign of life from the customer is missing; try another way or person.',
    '尚无客户回应，请换一种方式或换一位联系人。',
  ],
  [
    { rule: 'silence.newContact', forms: ['keyContactReplaced', 'new buyer'] },
    'Find out who follows, and record it ("keyContactReplaced", "new buyer").',
    '请确认接任的联系人并登记（“keyContactReplaced”、“new buyer”）。',
  ],
  [
    { rule: 'silence.betterAnswer', than: 'dissatisfied' },
    'A better answer about satisfaction than "dissatisfied" is missing; ask what went wrong.',
    '需要高于“不满意”的满意度回答，请了解客户不满的原因。',
  ],
];

const nexts: readonly (readonly [RiskNext, string, string])[] = [
  [
    { what: 'silence.levelChanges', on: '2024-06-01', to: 'alarm', by: 'signal' },
    'If nothing more happens, the level is "alarm" from 2024-06-01 on, as a signal begins or ends.',
    '如无其他情况，自 2024-06-01 起风险级别变为“alarm”（有信号成立或解除）。',
  ],
  [
    { what: 'silence.levelChanges', on: '2024-06-01', to: null, by: 'fading' },
    'If nothing more happens, no level is reached any more from 2024-06-01 on, as signals fade.',
    '如无其他情况，自 2024-06-01 起不再属于任何风险级别（信号随时间减弱）。',
  ],
];

describe('sentences', () => {
  it.each(reasons)('because %j', (reason, english, chinese) => {
    expect(said({ because: [reason] }, silenceWordsEn)).toEqual([english]);
    expect(said({ because: [reason] }, silenceWordsZhCN)).toEqual([chinese]);
  });

  it.each(needs)('needs %j', (need, english, chinese) => {
    expect(said({ needs: [need] }, silenceWordsEn)).toEqual([english]);
    expect(said({ needs: [need] }, silenceWordsZhCN)).toEqual([chinese]);
  });

  it.each(nexts)('next %j', (next, english, chinese) => {
    expect(said({ next }, silenceWordsEn)).toEqual([english]);
    expect(said({ next }, silenceWordsZhCN)).toEqual([chinese]);
  });

  it('are all here', () => {
    const tags = (words: SilenceWords) => [words.because, words.needs, words.next].map(Object.keys);
    const shown = [
      new Set(reasons.map(([{ kind }]) => kind)),
      new Set(needs.map(([{ rule }]) => rule)),
      new Set(nexts.map(([{ what }]) => what)),
    ].map((set) => [...set].sort());
    for (const words of [silenceWordsEn, silenceWordsZhCN]) {
      expect(tags(words).map((keys) => keys.sort())).toEqual(shown);
    }
  });
});
