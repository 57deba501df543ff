/** Every sentence about a ledger, in both languages, word for word. */
import { describe, expect, it, test } from 'vitest';
import { explain } from '../../src/index.ts';
import type { LedgerNeed, LedgerNext, LedgerReason } from '../../src/points/index.ts';
import { ledgerWordsEn } from '../../src/points/words.ledger.en.ts';
import { ledgerWordsZhCN } from '../../src/points/words.ledger.zh-CN.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';

type Item = LedgerReason | LedgerNeed | LedgerNext;

function said(item: Item, words: typeof en): string | undefined {
  const decision = {
    because: 'kind' in item ? [item] : [],
    needs: 'rule' in item ? [item] : [],
    next: 'what' in item ? item : null,
  };
  return explain(decision, words)[0];
}

const rows: readonly (readonly [Item, string, string])[] = [
  [{ kind: 'ledger.earned', points: 1 }, '1 point was given.', '累计发放 1 分。'],
  [{ kind: 'ledger.redeemed', points: 20 }, '20 points were redeemed.', '已兑换 20 分。'],
  [{ kind: 'ledger.expired', points: 20 }, '20 points expired unused.', '已过期 20 分。'],
  [{ kind: 'ledger.forfeited', points: 20 }, '20 points were forfeited.', '已作废 20 分。'],
  [{ kind: 'ledger.reversed', points: 20 }, '20 points were taken back.', '已收回 20 分。'],
  [
    { kind: 'ledger.writtenOff', points: 20 },
    '20 points of them had been spent and were written off.',
    '其中 20 分早已用掉，由商家核销。',
  ],
  [
    { kind: 'ledger.writtenOff', points: 1 },
    '1 point of them had been spent and was written off.',
    '其中 1 分早已用掉，由商家核销。',
  ],
  [
    { kind: 'ledger.debt', points: 20 },
    '20 points of them had been spent and are owed.',
    '其中 20 分早已用掉，记为欠分。',
  ],
  [
    { kind: 'ledger.debt', points: 1 },
    '1 point of them had been spent and is owed.',
    '其中 1 分早已用掉，记为欠分。',
  ],
  [{ kind: 'ledger.pending', points: 20 }, '20 points are pending.', '待生效 20 分。'],
  [{ kind: 'ledger.pending', points: 1 }, '1 point is pending.', '待生效 1 分。'],
  [{ kind: 'ledger.held', points: 20 }, '20 points are set aside.', '冻结 20 分。'],
  [{ kind: 'ledger.available', points: 0 }, '0 points are available.', '当前可用 0 分。'],
  [
    { kind: 'ledger.available', points: -5 },
    'The balance is -5: nothing is available.',
    '当前余额为 -5 分，无可用积分。',
  ],
  [
    { kind: 'ledger.refused', key: 'r', on: '2024-01-02', code: 'redeem.inDebt' },
    'Entry r of 2024-01-02 was not booked: points are owed.',
    '2024-01-02 的记录 r 未入账：尚有欠分。',
  ],
  [
    { rule: 'ledger.payDebt', points: 20 },
    '20 points are owed: what becomes usable next pays them first.',
    '尚欠 20 分，由最先生效的积分抵扣。',
  ],
  [
    { rule: 'ledger.activate', points: 20, lots: ['a', 'b'] },
    '20 points of a, b wait to be activated.',
    'a、b 的 20 分有待激活。',
  ],
  [
    { rule: 'ledger.activate', points: 1, lots: ['a'] },
    '1 point of a waits to be activated.',
    'a 的 1 分有待激活。',
  ],
  [
    { rule: 'ledger.reinstate', points: 20, lots: ['a', 'b'] },
    '20 points of a, b wait to be reinstated.',
    'a、b 的 20 分有待解冻。',
  ],
  [
    { rule: 'ledger.reinstate', points: 1, lots: ['a'] },
    '1 point of a waits to be reinstated.',
    'a 的 1 分有待解冻。',
  ],
  [
    { what: 'ledger.activates', on: '2024-02-01', points: 20 },
    '20 points become usable on 2024-02-01.',
    '20 分自 2024-02-01 起生效。',
  ],
  [
    { what: 'ledger.expires', on: '2027-01-01', lastUsableOn: '2026-12-31', points: 20 },
    '20 points expire after 2026-12-31, the last usable day.',
    '20 分的有效期至 2026-12-31（含当日），逾期作废。',
  ],
  [
    { what: 'ledger.expires', on: '2027-01-01', lastUsableOn: '2026-12-31', points: 1 },
    '1 point expires after 2026-12-31, the last usable day.',
    '1 分的有效期至 2026-12-31（含当日），逾期作废。',
  ],
];

describe('a balance in words', () => {
  test.each(rows)('%j', (item, english, chinese) => {
    expect(said(item, en)).toBe(english);
    expect(said(item, zhCN)).toBe(chinese);
  });

  it('has a reason for every refusal in both languages', () => {
    const code = 'key.conflict';
    const refusal = { kind: 'ledger.refused', key: 'r', on: '2024-01-02', code } as const;
    expect(said(refusal, en)).toContain('its key stands for another entry');
    expect(said(refusal, zhCN)).toContain('该键已用于另一笔内容不同的记录');
    expect(ledgerWordsEn.language).toBe('en');
    expect(ledgerWordsZhCN.language).toBe('zh-CN');
  });
});
