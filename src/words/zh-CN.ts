/**
 * The library's decisions in Chinese: `explain(decision, zhCN)`.
 *
 * @module
 */
import { calendarWordsZhCN } from '../calendar/words.zh-CN.ts';
import { careWordsZhCN } from '../care/words.zh-CN.ts';
import { historyIssuesZhCN } from '../history/words.zh-CN.ts';
import { lifecycleWordsZhCN } from '../lifecycle/words.zh-CN.ts';
import { loyaltyWordsZhCN } from '../loyalty/words.zh-CN.ts';
import { membershipWordsZhCN } from '../membership/words.zh-CN.ts';
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
    ...calendarWordsZhCN.because,
    ...loyaltyWordsZhCN.because,
    ...lifecycleWordsZhCN.because,
    ...careWordsZhCN.because,
    ...membershipWordsZhCN.because,
    ...gradeWordsZhCN.because,
    ...silenceWordsZhCN.because,
  },
  needs: {
    ...pointsWordsZhCN.needs,
    ...loyaltyWordsZhCN.needs,
    ...lifecycleWordsZhCN.needs,
    ...careWordsZhCN.needs,
    ...membershipWordsZhCN.needs,
    ...gradeWordsZhCN.needs,
    ...silenceWordsZhCN.needs,
  },
  next: {
    ...pointsWordsZhCN.next,
    ...loyaltyWordsZhCN.next,
    ...lifecycleWordsZhCN.next,
    ...careWordsZhCN.next,
    ...membershipWordsZhCN.next,
    ...silenceWordsZhCN.next,
  },
  issues: historyIssuesZhCN,
};
