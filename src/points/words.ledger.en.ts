/** The ledger in English. */
import type { LedgerWords, RefusalWords } from './words.ts';

const points = (value: number): string => `${value} ${value === 1 ? 'point' : 'points'}`;
const were = (value: number): string => `${points(value)} ${value === 1 ? 'was' : 'were'}`;
const are = (value: number): string => `${points(value)} ${value === 1 ? 'is' : 'are'}`;

const refusals: RefusalWords = {
  'key.conflict': 'its key stands for another entry',
  'choice.unknown': 'there is no such kind of points',
  'entry.outOfOrder': 'it does not follow the last entry',
  'lot.duplicate': 'its lot has the name of another lot',
  'lot.unknown': 'there is no such lot',
  'lot.notPending': 'the lot is not pending',
  'ref.unknown': 'the entry it refers to does not exist',
  'ref.wrongKind': 'the entry it refers to cannot be undone so',
  'redeem.notSpendable': 'these points cannot be redeemed',
  'redeem.inDebt': 'points are owed',
  'redeem.tooMuch': 'there are not enough usable points',
  'forfeit.tooMuch': 'there are not so many points to forfeit',
  'hold.tooMuch': 'there are not so many points to set aside',
  'refund.tooMuch': 'not so many points were redeemed and not refunded',
  'reinstate.tooMuch': 'not so many points are out to come back',
  'reverse.tooMuch': 'not so many points were given and not taken back',
  'reverse.spent': 'the points are spent',
  'reverse.notPending': 'the points are not pending any more',
  'allocations.impossible': 'the lots it took from do not have these points',
};

/** The ledger words in English. */
export const ledgerWordsEn: LedgerWords = {
  language: 'en',
  because: {
    'ledger.earned': (reason) => `${were(reason.points)} given.`,
    'ledger.redeemed': (reason) => `${were(reason.points)} redeemed.`,
    'ledger.expired': (reason) => `${points(reason.points)} expired unused.`,
    'ledger.forfeited': (reason) => `${were(reason.points)} forfeited.`,
    'ledger.reversed': (reason) => `${were(reason.points)} taken back.`,
    'ledger.writtenOff': (reason) =>
      `${points(reason.points)} of them had been spent and ${reason.points === 1 ? 'was' : 'were'} written off.`,
    'ledger.debt': (reason) =>
      `${points(reason.points)} of them had been spent and ${reason.points === 1 ? 'is' : 'are'} owed.`,
    'ledger.pending': (reason) => `${are(reason.points)} pending.`,
    'ledger.held': (reason) => `${are(reason.points)} set aside.`,
    'ledger.available': (reason) =>
      reason.points < 0
        ? `The balance is ${reason.points}: nothing is available.`
        : `${are(reason.points)} available.`,
    'ledger.refused': ({ key, on, code }) =>
      `Entry ${key} of ${on} was not booked: ${refusals[code]}.`,
  },
  needs: {
    'ledger.payDebt': (need) =>
      `${are(need.points)} owed: what becomes usable next pays them first.`,
    'ledger.activate': (need) =>
      `${points(need.points)} of ${need.lots.join(', ')} ${need.points === 1 ? 'waits' : 'wait'} to be activated.`,
    'ledger.reinstate': (need) =>
      `${points(need.points)} of ${need.lots.join(', ')} ${need.points === 1 ? 'waits' : 'wait'} to be reinstated.`,
  },
  next: {
    'ledger.activates': (next) =>
      `${points(next.points)} ${next.points === 1 ? 'becomes' : 'become'} usable on ${next.on}.`,
    'ledger.expires': (next) =>
      `${points(next.points)} ${next.points === 1 ? 'expires' : 'expire'} after ${next.lastUsableOn}, the last usable day.`,
  },
};
