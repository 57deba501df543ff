/** Whole decisions about lifecycle phases in words, in both languages. */
import {
  defineLifecyclePolicy,
  engineeringServicesLifecycle,
  explain,
  lifecyclePhase,
  subscriptionLifecycle,
} from 'clientele';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { describe, expect, it } from 'vitest';

describe('a decision about lifecycle in words', () => {
  it('tells of a talk after the end of a contract', () => {
    const decision = lifecyclePhase(
      engineeringServicesLifecycle,
      [
        { kind: 'contract.signed', on: '2021-01-01', contract: 'k-1', until: '2021-12-31' },
        { kind: 'bid.opened', on: '2022-03-10', id: 'b-1', bid: 'b' },
      ],
      { asOf: '2022-04-01' },
    );
    expect(explain(decision, en)).toEqual([
      'Not a customer since 2022-01-30: the contract ran out (k-1); the last purchase or contract was on 2021-01-01.',
      'Something is under way, an opened bid on 2022-03-10 (b-1); it counts through 2022-09-05.',
      'A purchase or a contract leads to growth.',
      'If nothing happens, the phase is "termination" from 2022-09-06: by then the contract has run out.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '自 2022-01-30 起不再是客户：合同到期未续（k-1）；最近一次购买或签约在 2021-01-01。',
      '正在接洽：2022-03-10 启动投标（b-1），有效期至 2022-09-05。',
      '购买或签订合同，即进入客户成长期。',
      '若无新的事件，自 2022-09-06 起进入客户终止期：合同到期未续。',
    ]);
  });

  it('tells of a subscriber who is new', () => {
    const decision = lifecyclePhase(
      subscriptionLifecycle,
      [{ kind: 'contract.signed', on: '2024-01-01', until: '2024-07-01', value: '60' }],
      { asOf: '2024-03-01' },
    );
    expect(explain(decision, en)).toEqual([
      'A customer since 2024-01-01, for 60 days; bought on 1 day in all.',
      'The contract, signed on 2024-01-01, runs to 2024-07-01, with its grace through 2024-07-07.',
      'For maturity, 305 more days as a customer.',
      'For maturity, buying on 2 more days.',
      'For maturity, growth below 10% at a review; now revenue of 60 in twelve months after 0 in the twelve before, so there is no growth figure.',
      'If nothing happens, the phase is "termination" from 2024-07-08: by then the contract has run out.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '自 2024-01-01 起为客户，已 60 天；累计购买日 1 个。',
      '合同（2024-01-01 签订）执行至 2024-07-01，含宽限期至 2024-07-07。',
      '再保持客户关系 305 天，方可进入客户成熟期。',
      '再有 2 个购买日，方可进入客户成熟期。',
      '复核时增长率低于 10%，方可进入客户成熟期；目前近 12 个月收入 60，此前 12 个月 0，无法计算增长率。',
      '若无新的事件，自 2024-07-08 起进入客户终止期：合同到期未续。',
    ]);
  });

  it('tells of a mature customer whose revenue falls', () => {
    const decision = lifecyclePhase(
      engineeringServicesLifecycle,
      [
        { kind: 'purchase', on: '2020-01-15', amount: '1000' },
        { kind: 'purchase', on: '2020-07-15', amount: '1000' },
        { kind: 'purchase', on: '2021-02-15', amount: '1400' },
        { kind: 'purchase', on: '2021-08-15', amount: '100' },
      ],
      { asOf: '2022-05-20' },
    );
    expect(explain(decision, en)).toEqual([
      'A customer since 2020-01-15, for 856 days; bought on 4 days in all.',
      'The last purchase, on 2021-08-15, counts through 2023-02-11: the limit of silence is 546 days, set by a usual gap of 182 days.',
      'On 2022-05-20, reviewed on the first of each month: revenue of 100 in twelve months after 2400 in the twelve before, -95.83%.',
      'Declining: revenue of 100 in twelve months after 2400 in the twelve before, -95.83%.',
      'If nothing happens, the phase is "termination" from 2023-02-12: by then nothing has been bought for too long.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '自 2020-01-15 起为客户，已 856 天；累计购买日 4 个。',
      '最近一次购买在 2021-08-15，有效期至 2023-02-11（沉默期限 546 天，由通常间隔 182 天得出）。',
      '2022-05-20（每月 1 日复核）：近 12 个月收入 100，此前 12 个月 2400，增长率 -95.83%。',
      '收入下滑：近 12 个月收入 100，此前 12 个月 2400，增长率 -95.83%。',
      '若无新的事件，自 2023-02-12 起进入客户终止期：长期未购买。',
    ]);
  });

  it('tells of a talk that led to nothing', () => {
    const decision = lifecyclePhase(
      engineeringServicesLifecycle,
      [{ kind: 'meeting', on: '2023-01-01', id: 'm-1' }],
      { asOf: '2023-06-30' },
    );
    expect(decision.because.at(-1)).toEqual({
      kind: 'phase.engagementFaded',
      event: { kind: 'meeting', on: '2023-01-01', id: 'm-1' },
      through: '2023-06-29',
    });
    expect(explain(decision, en)).toEqual([
      'Never a customer: nothing was bought that was not taken back.',
      'Nothing is under way: a meeting on 2023-01-01 (m-1) counted through 2023-06-29.',
      'An inquiry, a meeting, an opened bid or a trial leads to development.',
      'A purchase or a contract leads to growth.',
    ]);
    expect(explain(decision, zhCN)).toEqual([
      '从未成为客户：没有购买，或购买均已退回。',
      '没有正在进行的接洽：2023-01-01 会面（m-1），有效期至 2023-06-29，现已失效。',
      '客户咨询、会面、启动投标或试用，即进入客户开发期。',
      '购买或签订合同，即进入客户成长期。',
    ]);
  });

  it('tells of a contract without a grace, once renewed', () => {
    const policy = defineLifecyclePolicy({ id: 'p', version: '1', expiryGraceDays: 0 });
    const { because } = lifecyclePhase(
      policy,
      [
        { kind: 'contract.signed', on: '2024-01-01', contract: 'k-1', until: '2024-04-01' },
        { kind: 'contract.renewed', on: '2024-03-01', contract: 'k-1', until: '2025-04-01' },
      ],
      { asOf: '2024-03-01' },
    );
    const runs = { because: because.slice(-1), needs: [], next: null };
    expect(explain(runs, en)).toEqual([
      'Contract k-1, renewed on 2024-03-01, runs through 2025-03-31.',
    ]);
    expect(explain(runs, zhCN)).toEqual([
      '合同 k-1（2024-03-01 续签）执行至 2025-03-31（含当日）。',
    ]);
  });
});
