/** The score of an account for a month, derived from dated facts. */
import { accountFactsOf } from '../history/accountFacts.ts';
import { scoreFacts } from './accountScore.ts';
import type { Account, PeriodScore, PointsPolicy } from './model.ts';
import { type PeriodOptions, periodQuestion } from './periodQuestion.ts';
import { rulesOf } from './rules.ts';

/**
 * The points of an account for a month, and how they stand on a day.
 *
 * - **Tenure** is measured on the first day after the period: the months completed since `joinedOn`, each
 *   anniversary counted from that date and clamped. Joined 1 March, March bill: 1 month.
 * - **Spend**: the lines of the period's bills that are not excluded, less the credits known by `asOf`.
 * - **On time**: the payments on or before `dueOn` + grace days reach what is owed (all lines, the excluded
 *   ones too, less credits and what is in dispute). The due date itself is on time. Nothing owed is on time.
 * - **Late**: the policy's `late` says what it takes and whether it comes back.
 *
 * Boundary cases: who joins on or after the first day after the period is `notYetMember`, who had left by its
 * first day is `notMember`; both have 0 points and no tenure. An account that ends inside the period is
 * scored like any other; a period in a former membership is scored by that one. A period without a bill has
 * its tenure points: nothing is owed. An unpaid bill on its due date is `pending`, the day after (and after
 * grace) it is late. Two bills of the same month need ids of their own: the same id twice is a problem,
 * because the same bill twice would count twice.
 *
 * Source: the telecom case (see the provenance page).
 *
 * @param policy - a checked points policy
 * @param account - what is known of the account, all bills included
 * @param options - `period` (`YYYY-MM`), `asOf`, and `knownAt` for what was known on a past day
 * @returns the score, with reasons, what would raise it, and what happens next
 * @throws FactsError with every problem of the account
 * @throws ContractError `policy.unchecked`, `month.malformed`, `date.malformed`, `date.impossible`, and
 *   `date.outOfRange` for 9999-12, whose period ends outside the calendar
 * @example
 * ```ts
 * import { scorePeriod, telecomPoints } from 'clientele';
 *
 * const account = {
 *   id: 'c-1',
 *   joinedOn: '2022-03-01',
 *   bills: [{ period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-20' }],
 * };
 * const score = scorePeriod(telecomPoints, account, { period: '2024-03', asOf: '2024-05-01' });
 * score.status // => 'earned'
 * score.points // => 43
 *
 * const before = scorePeriod(telecomPoints, account, { period: '2024-03', asOf: '2024-04-10' });
 * before.status // => 'pending'
 * before.points // => null
 * before.next // => { what: 'bill.late', on: '2024-04-21', bill: '2024-03', to: { status: 'forfeited', points: 0 } }
 * ```
 */
export function scorePeriod(
  policy: PointsPolicy,
  account: Account,
  options: PeriodOptions,
): PeriodScore {
  const rules = rulesOf(policy);
  const question = periodQuestion(options);
  return scoreFacts(accountFactsOf(account, rules, question.view), rules, question);
}
