/**
 * The library's decisions in Chinese: `explain(decision, zhCN)`.
 *
 * @module
 */
import type { PointsWords } from '../points/words.ts';
import { pointsWordsZhCN } from '../points/words.zh-CN.ts';

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
export const zhCN: PointsWords = pointsWordsZhCN;
