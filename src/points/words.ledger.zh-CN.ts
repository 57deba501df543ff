/** 积分账本的中文表述。 */
import type { LedgerWords, RefusalWords } from './words.ts';

const refusals: RefusalWords = {
  'key.conflict': '该键已用于另一笔内容不同的记录',
  'choice.unknown': '没有这种积分',
  'entry.outOfOrder': '未接续最后一笔记录',
  'lot.duplicate': '批次名称与另一批次重复',
  'lot.unknown': '没有这个积分批次',
  'lot.notPending': '该批次并非待生效状态',
  'ref.unknown': '所引用的记录不存在',
  'ref.wrongKind': '所引用的记录不能这样撤销',
  'redeem.notSpendable': '这种积分不能兑换',
  'redeem.inDebt': '尚有欠分',
  'redeem.tooMuch': '可用积分不足',
  'forfeit.tooMuch': '没有这么多积分可以作废',
  'hold.tooMuch': '没有这么多积分可以冻结',
  'refund.tooMuch': '超过已兑换而尚未退还的积分',
  'reinstate.tooMuch': '超过尚未恢复的积分',
  'reverse.tooMuch': '超过已发放而尚未收回的积分',
  'reverse.spent': '积分已被使用',
  'reverse.notPending': '积分已不再是待生效状态',
  'allocations.impossible': '所扣批次中没有这些积分',
};

/** 积分账本的中文表述。 */
export const ledgerWordsZhCN: LedgerWords = {
  language: 'zh-CN',
  because: {
    'ledger.earned': ({ points }) => `累计发放 ${points} 分。`,
    'ledger.redeemed': ({ points }) => `已兑换 ${points} 分。`,
    'ledger.expired': ({ points }) => `已过期 ${points} 分。`,
    'ledger.forfeited': ({ points }) => `已作废 ${points} 分。`,
    'ledger.reversed': ({ points }) => `已收回 ${points} 分。`,
    'ledger.writtenOff': ({ points }) => `其中 ${points} 分早已用掉，由商家核销。`,
    'ledger.debt': ({ points }) => `其中 ${points} 分早已用掉，记为欠分。`,
    'ledger.pending': ({ points }) => `待生效 ${points} 分。`,
    'ledger.held': ({ points }) => `冻结 ${points} 分。`,
    'ledger.available': ({ points }) =>
      points < 0 ? `当前余额为 ${points} 分，无可用积分。` : `当前可用 ${points} 分。`,
    'ledger.refused': ({ key, on, code }) => `${on} 的记录 ${key} 未入账：${refusals[code]}。`,
  },
  needs: {
    'ledger.payDebt': ({ points }) => `尚欠 ${points} 分，由最先生效的积分抵扣。`,
    'ledger.activate': ({ points, lots }) => `${lots.join('、')} 的 ${points} 分有待激活。`,
    'ledger.reinstate': ({ points, lots }) => `${lots.join('、')} 的 ${points} 分有待解冻。`,
  },
  next: {
    'ledger.activates': ({ on, points }) => `${points} 分自 ${on} 起生效。`,
    'ledger.expires': ({ lastUsableOn, points }) =>
      `${points} 分的有效期至 ${lastUsableOn}（含当日），逾期作废。`,
  },
};
