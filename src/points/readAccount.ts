/** Reads an account from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { accountProblems } from '../history/accountFacts.ts';
import type { Account, PointsFactsProblem } from './model.ts';

/**
 * Reads an account from outside: a request, a file, a queue. The verbs make the same checks at their own
 * door; read an account where it enters your system, to refuse it there. Currency and line categories
 * depend on the policy and are checked by the verbs only.
 *
 * Boundary cases: optional keys may be null. Two bills of a month need ids of their own. It throws nothing.
 *
 * Source: the facts are those the telecom case needs; the checks are this library's.
 *
 * @param value - anything
 * @returns the account; or all its problems, each with its path
 * @example
 * ```ts
 * import { readAccount } from 'clientele';
 *
 * const outcome = readAccount({
 *   id: 'c-1',
 *   joinedOn: '2023-02-29',
 *   bills: [{ period: '2024-03', dueOn: '2024-04-20', total: '12,50' }],
 * });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, path.join('.')]) // => [['date.impossible', 'joinedOn'], ['amount.malformed', 'bills.0.total']]
 * ```
 */
export function readAccount(value: unknown): Outcome<Account, PointsFactsProblem> {
  const problems = accountProblems(value) as readonly PointsFactsProblem[];
  return problems.length === 0 ? granted(value as Account) : refused(problems);
}
