/** Every sentence about care, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import {
  type CareNeed,
  type CareNext,
  type CareReason,
  type CareWords,
  careText,
  careTextsEn,
  careTextsZhCN,
  explain,
} from '../../src/care/index.ts';
import { careWordsEn } from '../../src/care/words.en.ts';
import { careWordsZhCN } from '../../src/care/words.zh-CN.ts';

interface Items {
  readonly because?: readonly CareReason[];
  readonly needs?: readonly CareNeed[];
  readonly next?: CareNext;
}

const said = (items: Items, words: CareWords): string[] =>
  explain(
    { because: items.because ?? [], needs: items.needs ?? [], next: items.next ?? null },
    words,
  );

const strategy = {
  kind: 'care.strategy',
  of: 'stage',
  name: 'firstTime',
  goal: 'confirmChoice',
  aim: 'proposal',
  role: 'leads',
} as const;

const reasons: readonly (readonly [CareReason, string, string])[] = [
  [
    strategy,
    'Stage "first-time customer": confirm that the choice was right. It leads.',
    '忠诚度阶段“第一次购买”：让客户确信选择正确。以此为主。',
  ],
  [
    { ...strategy, of: 'phase', name: 'growth', goal: 'growThroughCustomers', role: 'joins' },
    'Phase "growth": win new customers through present ones. It applies as well.',
    '生命周期“客户成长期”：以现有客户带动新客户。同时适用。',
  ],
  [
    { ...strategy, goal: 'say hello', role: 'rests' },
    'Stage "first-time customer": say hello. It rests.',
    '忠诚度阶段“第一次购买”：say hello。暂不适用。',
  ],
  [
    { kind: 'care.grade', grade: 'A', percent: 50 },
    'Grade "A" takes 50% of the cadence.',
    '等级“A”：跟进间隔按 50% 计算。',
  ],
  [
    { kind: 'care.notYet', fact: 'enteredOn', on: '2024-05-01' },
    'The entry on 2024-05-01 has not happened yet.',
    '进入当前阶段的日期 2024-05-01 尚未到来。',
  ],
  [
    { kind: 'care.notYet', fact: 'lastTouchOn', on: '2024-05-01' },
    'The last touch on 2024-05-01 has not happened yet.',
    '最近一次跟进的日期 2024-05-01 尚未到来，不予计算。',
  ],
  [
    { kind: 'care.notYet', fact: 'bidLostOn', on: '2024-05-01' },
    'The loss of the bid on 2024-05-01 has not happened yet.',
    '投标失利的日期 2024-05-01 尚未到来，不予计算。',
  ],
  [
    { kind: 'care.notYet', fact: 'referenceAskedOn', on: '2024-05-01' },
    'The request for a reference on 2024-05-01 has not happened yet.',
    '请求推荐的日期 2024-05-01 尚未到来，不予计算。',
  ],
  [
    { kind: 'care.touchedBefore', lastTouchOn: '2024-02-01', enteredOn: '2024-03-01' },
    'The last touch on 2024-02-01 came before the entry on 2024-03-01 and does not count.',
    '最近一次跟进 2024-02-01 早于进入日 2024-03-01，不予计算。',
  ],
  [
    {
      kind: 'care.firstTouch',
      enteredOn: '2024-03-01',
      unit: 'workingDays',
      amount: 1,
      dueOn: '2024-03-04',
    },
    'The first touch is due within 1 working day of the entry on 2024-03-01: 2024-03-04.',
    '自 2024-03-01 进入起 1 个工作日内首次跟进：2024-03-04。',
  ],
  [
    {
      kind: 'care.firstTouch',
      enteredOn: '2024-03-01',
      unit: 'days',
      amount: 2,
      dueOn: '2024-03-03',
    },
    'The first touch is due within 2 days of the entry on 2024-03-01: 2024-03-03.',
    '自 2024-03-01 进入起 2 天内首次跟进：2024-03-03。',
  ],
  [
    {
      kind: 'care.step',
      lastTouchOn: '2024-03-03',
      enteredOn: '2024-03-01',
      stepDay: 7,
      dueOn: '2024-03-08',
    },
    'After the touch on 2024-03-03 the next one is due 7 days after the entry on 2024-03-01: 2024-03-08.',
    '2024-03-03 已跟进，下次跟进在 2024-03-01 进入后第 7 天：2024-03-08。',
  ],
  [
    { kind: 'care.interval', from: '2024-03-01', everyDays: 1, dueOn: '2024-03-02' },
    'The next touch is due 1 day after 2024-03-01: 2024-03-02.',
    '自 2024-03-01 起每 1 天跟进一次，下次为 2024-03-02。',
  ],
  [
    { kind: 'care.renewal', contractUntil: '2024-12-31', daysBefore: 30, dueOn: '2024-12-01' },
    'The contract runs until 2024-12-31: a touch about renewing it is due 30 days before, on 2024-12-01.',
    '合同至 2024-12-31 到期，提前 30 天即 2024-12-01 跟进续约。',
  ],
  [
    { kind: 'care.paused', bidLostOn: '2024-02-05', days: 90, until: '2024-05-05' },
    'The bid was lost on 2024-02-05: a pause of 90 days, until 2024-05-05.',
    '2024-02-05 投标失利，暂停跟进 90 天，至 2024-05-05 恢复。',
  ],
  [
    { kind: 'care.touchDue', dueOn: '2024-03-08', alarmOn: null },
    'A touch has been due since 2024-03-08.',
    '自 2024-03-08 起应跟进。',
  ],
  [
    { kind: 'care.touchDue', dueOn: '2024-03-08', alarmOn: '2024-04-01' },
    'A touch has been due since 2024-03-08; it is overdue after 2024-04-01.',
    '自 2024-03-08 起应跟进，2024-04-01 之后为逾期。',
  ],
  [
    { kind: 'care.touchOverdue', alarmOn: '2024-04-01', days: 1 },
    'The touch is overdue by 1 day: the last day was 2024-04-01.',
    '跟进已逾期 1 天，最后期限为 2024-04-01。',
  ],
  [
    { kind: 'care.ownerLate', owner: 'li', since: '2024-01-08', days: 61, afterDays: 60 },
    'Owner li has not followed up for 61 days, since 2024-01-08; after 60 the customer goes to the pool.',
    '负责人 li 自 2024-01-08 起 61 天未跟进，超过 60 天，客户转入公海。',
  ],
  [
    { kind: 'care.endsFirst', stopOn: '2025-12-31' },
    'Care stops on 2025-12-31, before another touch is due.',
    '2025-12-31 停止跟进，此前不再安排跟进。',
  ],
  [
    {
      kind: 'care.ended',
      of: 'phase',
      name: 'termination',
      afterDays: 730,
      stopOn: '2025-12-31',
    },
    'Phase "termination" is cared for 730 days: care stopped on 2025-12-31.',
    '生命周期“客户终止期”的跟进期为 730 天，已于 2025-12-31 停止。',
  ],
];

const needs: readonly (readonly [CareNeed, string, string])[] = [
  [
    { rule: 'care.touch', dueOn: '2024-03-08', by: null },
    'Get in touch; due since 2024-03-08.',
    '请跟进客户，应于 2024-03-08 跟进。',
  ],
  [
    { rule: 'care.touch', dueOn: '2024-03-08', by: '2024-04-01' },
    'Get in touch by 2024-04-01; due since 2024-03-08.',
    '请在 2024-04-01 之前（含当日）跟进客户，应于 2024-03-08 跟进。',
  ],
  [{ rule: 'care.owner' }, 'The customer needs an owner.', '客户尚无负责人，请指派。'],
  [
    { rule: 'care.reference', from: '2024-04-01' },
    'A reference may be asked for from 2024-04-01.',
    '自 2024-04-01 起可请客户作推荐。',
  ],
  [
    { rule: 'care.greeting', greeting: 'birthday', name: null },
    'Send a greeting today: birthday.',
    '今日问候：生日。',
  ],
  [
    { rule: 'care.greeting', greeting: 'wedding', name: 'daughter' },
    'Send a greeting today: wedding (daughter).',
    '今日问候：结婚（daughter）。',
  ],
];

const nexts: readonly (readonly [CareNext, string, string])[] = [
  [
    { what: 'care.due', on: '2024-03-08' },
    'The next touch is due on 2024-03-08.',
    '下次跟进日为 2024-03-08。',
  ],
  [
    { what: 'care.overdue', on: '2024-03-08' },
    'Without a touch it is overdue on 2024-03-08.',
    '如不跟进，2024-03-08 起逾期。',
  ],
  [
    { what: 'care.reassign', on: '2024-03-08' },
    'Without a touch the owner loses the customer on 2024-03-08.',
    '如不跟进，2024-03-08 起客户转入公海。',
  ],
  [{ what: 'care.stop', on: '2024-03-08' }, 'Care stops on 2024-03-08.', '2024-03-08 停止跟进。'],
];

describe('sentences', () => {
  it.each(reasons)('because %j', (reason, english, chinese) => {
    expect(said({ because: [reason] }, careWordsEn)).toEqual([english]);
    expect(said({ because: [reason] }, careWordsZhCN)).toEqual([chinese]);
  });

  it.each(needs)('needs %j', (need, english, chinese) => {
    expect(said({ needs: [need] }, careWordsEn)).toEqual([english]);
    expect(said({ needs: [need] }, careWordsZhCN)).toEqual([chinese]);
  });

  it.each(nexts)('next %j', (next, english, chinese) => {
    expect(said({ next }, careWordsEn)).toEqual([english]);
    expect(said({ next }, careWordsZhCN)).toEqual([chinese]);
  });

  it('are all here', () => {
    const tags = (words: CareWords) => [words.because, words.needs, words.next].map(Object.keys);
    const shown = [
      new Set(reasons.map(([{ kind }]) => kind)),
      new Set(needs.map(([{ rule }]) => rule)),
      new Set(nexts.map(([{ what }]) => what)),
    ].map((set) => [...set].sort());
    for (const words of [careWordsEn, careWordsZhCN]) {
      expect(tags(words).map((keys) => keys.sort())).toEqual(shown);
    }
  });
});

describe('texts', () => {
  it('are there in both languages, and all different in a table', () => {
    for (const table of ['goals', 'actions', 'greetings', 'stages', 'phases'] as const) {
      const [english, chinese] = [careTextsEn[table], careTextsZhCN[table]];
      expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
      for (const texts of [Object.values(english), Object.values(chinese)]) {
        expect(new Set(texts).size).toBe(texts.length);
      }
      expect(Object.values(chinese).every((text) => /^\p{Script=Han}/u.test(text))).toBe(true);
      expect(Object.values(english).some((text) => /\p{Script=Han}/u.test(text))).toBe(false);
    }
  });

  it('of a key nobody knows are the key', () => {
    expect(careText(careTextsZhCN.goals, 'toString')).toBe('toString');
    expect(careText(careTextsZhCN.goals, 'winBack')).toBe(
      '赢回客户：今天流失的客户可能是明天的客户',
    );
  });
});
