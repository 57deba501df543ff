/**
 * The library's decisions in Chinese: `explain(decision, zhCN)`.
 *
 * @module
 */
import { calendarWordsZhCN } from '../calendar/words.zh-CN.ts';
import { careWordsZhCN } from '../care/words.zh-CN.ts';
import type { ComplaintIssue } from '../complaints/model.ts';
import { complaintWordsZhCN } from '../complaints/words.zh-CN.ts';
import type { HistoryIssue } from '../history/model.ts';
import { historyIssuesZhCN } from '../history/words.zh-CN.ts';
import { lifecycleWordsZhCN } from '../lifecycle/words.zh-CN.ts';
import { loyaltyWordsZhCN } from '../loyalty/words.zh-CN.ts';
import { membershipWordsZhCN } from '../membership/words.zh-CN.ts';
import { ledgerWordsZhCN } from '../points/words.ledger.zh-CN.ts';
import { pointsWordsZhCN } from '../points/words.zh-CN.ts';
import { silenceWordsZhCN } from '../silence/words.zh-CN.ts';
import { gradeWordsZhCN } from '../tiers/words.zh-CN.ts';
import type { LibraryWords } from './libraryWords.ts';

export type { LibraryWords } from './libraryWords.ts';

/**
 * Chinese, for every kind of decision of the library.
 *
 * @example
 * ```ts
 * import { explain, scoreTenureAndSpend, telecomPoints } from 'clientele';
 * import { zhCN } from 'clientele/words/zh-CN';
 *
 * const score = scoreTenureAndSpend(telecomPoints, { tenureMonths: 1, spend: '20', paidOnTime: true });
 * explain(score, zhCN).at(-2) // => '网龄积分 1 分，消费积分 2 分，合计 3 分。'
 * ```
 */
export const zhCN: LibraryWords = {
  language: 'zh-CN',
  because: {
    ...pointsWordsZhCN.because,
    ...ledgerWordsZhCN.because,
    ...calendarWordsZhCN.because,
    ...loyaltyWordsZhCN.because,
    ...lifecycleWordsZhCN.because,
    ...careWordsZhCN.because,
    ...membershipWordsZhCN.because,
    ...gradeWordsZhCN.because,
    ...complaintWordsZhCN.because,
    ...silenceWordsZhCN.because,
  },
  needs: {
    ...pointsWordsZhCN.needs,
    ...ledgerWordsZhCN.needs,
    ...loyaltyWordsZhCN.needs,
    ...lifecycleWordsZhCN.needs,
    ...careWordsZhCN.needs,
    ...membershipWordsZhCN.needs,
    ...gradeWordsZhCN.needs,
    ...complaintWordsZhCN.needs,
    ...silenceWordsZhCN.needs,
  },
  next: {
    ...pointsWordsZhCN.next,
    ...ledgerWordsZhCN.next,
    ...loyaltyWordsZhCN.next,
    ...lifecycleWordsZhCN.next,
    ...careWordsZhCN.next,
    ...membershipWordsZhCN.next,
    ...complaintWordsZhCN.next,
    ...silenceWordsZhCN.next,
  },
  issues: {
    ...historyIssuesZhCN,
    ...complaintWordsZhCN.issues,
    // The one contradiction that histories and complaints both have.
    'conflicting-duplicate': (issue: HistoryIssue | ComplaintIssue) =>
      'on' in issue.event
        ? historyIssuesZhCN['conflicting-duplicate'](issue as HistoryIssue)
        : complaintWordsZhCN.issues['conflicting-duplicate'](issue as ComplaintIssue),
  },
  complaintStatuses: complaintWordsZhCN.complaintStatuses,
  clockStatuses: complaintWordsZhCN.clockStatuses,
};
