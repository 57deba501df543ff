/**
 * The library's decisions in English: `explain(decision, en)`.
 *
 * @module
 */

import { calendarWordsEn } from '../calendar/words.en.ts';
import { careWordsEn } from '../care/words.en.ts';
import type { ComplaintIssue } from '../complaints/model.ts';
import { complaintWordsEn } from '../complaints/words.en.ts';
import type { HistoryIssue } from '../history/model.ts';
import { historyIssuesEn } from '../history/words.en.ts';
import { lifecycleWordsEn } from '../lifecycle/words.en.ts';
import { loyaltyWordsEn } from '../loyalty/words.en.ts';
import { membershipWordsEn } from '../membership/words.en.ts';
import { pointsWordsEn } from '../points/words.en.ts';
import { ledgerWordsEn } from '../points/words.ledger.en.ts';
import { silenceWordsEn } from '../silence/words.en.ts';
import { gradeWordsEn } from '../tiers/words.en.ts';
import type { LibraryWords } from './libraryWords.ts';

export type { LibraryWords } from './libraryWords.ts';

/**
 * English, for every kind of decision of the library.
 *
 * @example
 * ```ts
 * import { explain, scoreTenureAndSpend, telecomPoints } from 'clientele';
 * import { en } from 'clientele/words/en';
 *
 * const score = scoreTenureAndSpend(telecomPoints, { tenureMonths: 1, spend: '20', paidOnTime: true });
 * explain(score, en).at(-2) // => '1 for tenure and 2 for spending make 3 points.'
 * ```
 */
export const en: LibraryWords = {
  language: 'en',
  because: {
    ...pointsWordsEn.because,
    ...ledgerWordsEn.because,
    ...calendarWordsEn.because,
    ...loyaltyWordsEn.because,
    ...lifecycleWordsEn.because,
    ...careWordsEn.because,
    ...membershipWordsEn.because,
    ...gradeWordsEn.because,
    ...complaintWordsEn.because,
    ...silenceWordsEn.because,
  },
  needs: {
    ...pointsWordsEn.needs,
    ...ledgerWordsEn.needs,
    ...loyaltyWordsEn.needs,
    ...lifecycleWordsEn.needs,
    ...careWordsEn.needs,
    ...membershipWordsEn.needs,
    ...gradeWordsEn.needs,
    ...complaintWordsEn.needs,
    ...silenceWordsEn.needs,
  },
  next: {
    ...pointsWordsEn.next,
    ...ledgerWordsEn.next,
    ...loyaltyWordsEn.next,
    ...lifecycleWordsEn.next,
    ...careWordsEn.next,
    ...membershipWordsEn.next,
    ...complaintWordsEn.next,
    ...silenceWordsEn.next,
  },
  issues: {
    ...historyIssuesEn,
    ...complaintWordsEn.issues,
    // The one contradiction that histories and complaints both have.
    'conflicting-duplicate': (issue: HistoryIssue | ComplaintIssue) =>
      'on' in issue.event
        ? historyIssuesEn['conflicting-duplicate'](issue as HistoryIssue)
        : complaintWordsEn.issues['conflicting-duplicate'](issue as ComplaintIssue),
  },
  complaintStatuses: complaintWordsEn.complaintStatuses,
  clockStatuses: complaintWordsEn.clockStatuses,
};
