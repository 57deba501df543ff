/** Every contradiction in words, in both languages. */
import { explainIssues, type HistoryIssue, type HistoryIssueCode } from 'clientele';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const issue = (
  code: HistoryIssueCode,
  kind: HistoryIssue['event']['kind'],
  reference: string | null,
): HistoryIssue => ({ code, event: { kind, on: '2024-03-01', id: 'e-1' }, reference });

describe('in words', () => {
  test.for<[HistoryIssue, string, string]>([
    [
      issue('conflicting-duplicate', 'purchase', null),
      'A purchase on 2024-03-01 (e-1) shares its id with an event that says something else; neither counts.',
      '2024-03-01 购买（e-1）与另一条记录编号相同而内容不同，两者均不计。',
    ],
    [
      issue('unknown-reference', 'contract.terminated', 'k-1'),
      'The termination of a contract on 2024-03-01 (e-1) refers to something that is not known, k-1; it does not count.',
      '2024-03-01 解除合同（e-1）所指的对象（k-1）不存在，不予计算。',
    ],
    [
      issue('unknown-reference', 'contract.terminated', null),
      'The termination of a contract on 2024-03-01 (e-1) refers to something that is not known; it does not count.',
      '2024-03-01 解除合同（e-1）所指的对象不存在，不予计算。',
    ],
    [
      issue('refund-before-purchase', 'refund', 'p-1'),
      'A refund on 2024-03-01 (e-1) comes before its purchase p-1; it does not count.',
      '2024-03-01 退款（e-1）早于其购买（p-1），不予计算。',
    ],
    [
      issue('refund-exceeds-purchase', 'refund', 'p-1'),
      'A refund on 2024-03-01 (e-1) gives back more than is left of purchase p-1.',
      '2024-03-01 退款（e-1）超过了购买（p-1）的剩余金额。',
    ],
    [
      issue('refund-of-unknown-amount', 'refund', 'p-1'),
      'A refund on 2024-03-01 (e-1) gives back a part of purchase p-1, which names no amount; nothing changes.',
      '2024-03-01 退款（e-1）退还了购买（p-1）的一部分，但该购买未注明金额，结果不变。',
    ],
    [
      issue('renewed-without-contract', 'contract.renewed', 'k-1'),
      'A renewed contract on 2024-03-01 (e-1) renews a contract that is not known, k-1; it counts as a purchase.',
      '2024-03-01 续签合同（e-1）所续的合同（k-1）不存在，按一次购买计算。',
    ],
    [
      issue('renewed-without-contract', 'contract.renewed', null),
      'A renewed contract on 2024-03-01 (e-1) renews a contract that is not known; it counts as a purchase.',
      '2024-03-01 续签合同（e-1）所续的合同不存在，按一次购买计算。',
    ],
    [
      issue('terminated-twice', 'relationship.terminated', null),
      'The end of the relationship on 2024-03-01 (e-1) ends what had ended already; the first end holds.',
      '2024-03-01 终止合作关系（e-1）：此前已经终止，以第一次为准。',
    ],
    [
      issue('self-referral', 'referral.given', 'c-1'),
      'A recommendation on 2024-03-01 (e-1): customers do not recommend themselves.',
      '2024-03-01 推荐（e-1）：客户不能推荐自己，该推荐不计。',
    ],
    [
      issue('referral-cycle', 'referral.given', 'c-2'),
      'A recommendation on 2024-03-01 (e-1) is of the one who recommended this customer, c-2; it does not count.',
      '2024-03-01 推荐（e-1）：对方（c-2）正是推荐该客户的人，不予计算。',
    ],
    [
      issue('converted-without-given', 'referral.converted', 'c-2'),
      'A recommendation that converted on 2024-03-01 (e-1): nobody recorded that c-2 was recommended; it counts.',
      '2024-03-01 推荐成交（e-1）：没有推荐（c-2）的记录，仍予计算。',
    ],
    [
      issue('converted-twice', 'referral.converted', 'c-2'),
      'A recommendation that converted on 2024-03-01 (e-1): c-2 had become a customer already; it does not count again.',
      '2024-03-01 推荐成交（e-1）：对方（c-2）此前已成为客户，不重复计算。',
    ],
    [
      issue('disqualified-after-purchase', 'disqualified', null),
      'A disqualification on 2024-03-01 (e-1) comes after a purchase; the stage stays.',
      '2024-03-01 判定无效（e-1）晚于购买，阶段不变。',
    ],
    [
      issue('declared-non-customer', 'relationship.terminated', null),
      'The end of the relationship on 2024-03-01 (e-1) is of someone who never was a customer; it closes what was under way.',
      '2024-03-01 终止合作关系（e-1）：对方从未成为客户，仅结束正在进行的接洽。',
    ],
  ])('$0.code', ([one, english, chinese]) => {
    expect(explainIssues([one], en)).toEqual([english]);
    expect(explainIssues([one], zhCN)).toEqual([chinese]);
  });
});

test('without issues there is nothing to say', () => {
  expect(explainIssues([], en)).toEqual([]);
});

test('a language that is none, or lacks a sentence, is refused', () => {
  const one = issue('self-referral', 'referral.given', 'c-1');
  expect(thrownBy(() => explainIssues([one], undefined as never))).toMatchObject({
    name: 'ContractError',
    code: 'words.missing',
  });
  expect(thrownBy(() => explainIssues([{ ...one, code: 'toString' as never }], en))).toMatchObject({
    code: 'sentence.missing',
    argument: 'words',
  });
});
