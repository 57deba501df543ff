/** Whole decisions about loyalty stages in words, in both languages. */
import {
  defineLoyaltyPolicy,
  explain,
  loyaltyStage,
  propertyLoyalty,
  telecomLoyalty,
} from 'clientele';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { describe, expect, it } from 'vitest';

describe('a decision about loyalty in words', () => {
  it('tells of a contact that became too old', () => {
    const decision = loyaltyStage(
      telecomLoyalty,
      [
        { kind: 'outreach', on: '2023-01-10' },
        { kind: 'inquiry', on: '2023-02-01', id: 'i-1' },
      ],
      { asOf: '2024-03-01' },
    );
    expect(explain(decision, en)).toEqual([
      'Known since 2023-01-10: our outreach.',
      'The last contact was an inquiry on 2023-02-01 (i-1); it counted through 2024-01-31.',
      'A qualification, an inquiry, a meeting, an opened bid or a trial makes a prospect.',
      'Buying on 1 day makes a first-time customer.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '自 2023-01-10 主动联系起为已知客户。',
      '最近一次接触为 2023-02-01 客户咨询（i-1），有效期至 2024-01-31，现已失效。',
      '确认有效、客户咨询、会面、启动投标或试用，即进入“期望”阶段。',
      '有 1 个购买日，即进入“第一次购买”阶段。',
    ]);
  });

  it('tells of a dissatisfied customer who recommends', () => {
    const decision = loyaltyStage(
      telecomLoyalty,
      [
        { kind: 'purchase', on: '2023-01-10' },
        { kind: 'purchase', on: '2023-05-10' },
        { kind: 'referral.given', on: '2023-06-01', id: 'r-1', to: 'x' },
        { kind: 'satisfaction', on: '2023-07-01', score: 4 },
      ],
      { asOf: '2024-01-01' },
    );
    expect(explain(decision, en)).toEqual([
      'Bought on 2 days, the last 2023-05-10.',
      'Not an advocate: the last answer about satisfaction, on 2023-07-01, was 4 of 10.',
      'It takes 1 referral that converts, or 1 more act of advocacy by 2025-05-30, to make an advocate.',
      'An advocate needs a better answer than that of 2023-07-01 (at least 7 of 10, or neither satisfied nor dissatisfied), or a referral that converts.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '共有 2 个购买日，最近为 2023-05-10。',
      '不能视为品牌宣传者：最近一次满意度回答（2023-07-01）为“4 分（满分 10 分）”。',
      '有 1 次推荐成交，或在 2025-05-30 之前（含当日）再有 1 次推荐或宣传，即进入“品牌宣传”阶段。',
      '须有好于上次（2023-07-01）的满意度回答（达到 7 分，或“一般”及以上），或有新的推荐成交，才能进入“品牌宣传”阶段。',
    ]);
  });

  it('tells of an advocate in the grace', () => {
    const decision = loyaltyStage(
      propertyLoyalty,
      [
        { kind: 'purchase', on: '2021-01-10', id: 'p-1' },
        { kind: 'referral.given', on: '2021-06-01', id: 'r-1', to: 'x' },
        { kind: 'referral.converted', on: '2021-09-01', id: 'c-1', referral: 'r-1', customer: 'x' },
      ],
      { asOf: '2023-09-30' },
    );
    expect(explain(decision, en)).toEqual([
      'Bought on one day, 2021-01-10.',
      '1 referral converted and 1 act of advocacy: still an advocate, by grace, through 2024-02-27, thanks to a recommendation that converted on 2021-09-01 (c-1).',
      'If nothing happens, the stage is "first-time customer" from 2024-02-28.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '共有 1 个购买日：2021-01-10。',
      '推荐成交 1 次，推荐及宣传 1 次，处于宽限期，有效期至 2024-02-27：2021-09-01 推荐成交（c-1）。',
      '若无新的事件，自 2024-02-28 起进入“第一次购买”阶段。',
    ]);
  });

  it('tells of a customer who bought once, where an advocate buys three times', () => {
    const policy = defineLoyaltyPolicy({ id: 'p', version: '1', advocate: { minOccasions: 3 } });
    const history = [{ kind: 'purchase', on: '2023-01-10' }] as const;
    const decision = loyaltyStage(policy, history, { asOf: '2023-02-01' });
    expect(explain(decision, en)).toEqual([
      'Bought on one day, 2023-01-10.',
      'Buying on 1 more day makes a repeat customer.',
      'Being an advocate takes buying on 2 more days.',
      'It takes 1 referral that converts, or 2 acts of advocacy, to make an advocate.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '共有 1 个购买日：2023-01-10。',
      '再有 1 个购买日，即进入“重复购买”阶段。',
      '再有 2 个购买日，方可进入“品牌宣传”阶段。',
      '有 1 次推荐成交，或有 2 次推荐或宣传，即进入“品牌宣传”阶段。',
    ]);
  });
});
