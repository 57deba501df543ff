/** Scores many accounts, one row for each record, in constant memory. */
import { ContractError, type FactsError } from '../foundation/errors.ts';
import { type Problem, problemAt, shown } from '../foundation/problem.ts';
import { recordId } from '../foundation/recordId.ts';
import { type AccountFacts, accountFactsOf } from '../history/accountFacts.ts';
import { scoreFacts } from './accountScore.ts';
import type { Account, BatchRow, PeriodScore, PointsPolicy } from './model.ts';
import { type PeriodOptions, type PeriodQuestion, periodQuestion } from './periodQuestion.ts';
import { type PointsRules, rulesOf } from './rules.ts';

/**
 * Scores accounts one after another: one row for each record read, in the same order. A record with
 * problems becomes a row with `ok: false` and all its problems, and the batch goes on: nothing is lost and
 * nothing is thrown for a record, not even where reading it throws (`record.unreadable`). It is a generator,
 * so it reads one record at a time, holds none, and can be stopped at any row.
 *
 * Source: the rule is that of `scorePeriod`; one row for each record is this library's batch rule.
 *
 * @param policy - a checked points policy
 * @param accounts - any iterable of accounts; a record that is no account becomes a row with problems
 * @param options - as for `scorePeriod`; checked at once, before the first row is asked for
 * @returns rows `{ index, id?, ok: true, decision }` or `{ index, id?, ok: false, problems }`
 * @throws ContractError as `scorePeriod`, and `accounts.notIterable`
 * @example
 * ```ts
 * import { scorePortfolio, telecomPoints } from 'clientele';
 *
 * const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-20' };
 * const accounts = [
 *   { id: 'c-1', joinedOn: '2022-03-01', bills: [bill] },
 *   { id: 'c-2', joinedOn: '2023-02-29', bills: [bill] },
 * ];
 * const rows = [...scorePortfolio(telecomPoints, accounts, { period: '2024-03', asOf: '2024-05-01' })];
 * rows.map((row) => (row.ok ? row.decision.points : row.problems[0]?.message)) // => [43, 'joinedOn: "2023-02-29" is not a date of the calendar']
 * ```
 */
export function scorePortfolio(
  policy: PointsPolicy,
  accounts: Iterable<Account>,
  options: PeriodOptions,
): Generator<BatchRow<PeriodScore>, void, undefined> {
  const rules = rulesOf(policy);
  const question = periodQuestion(options);
  if (typeof accounts?.[Symbol.iterator] !== 'function') {
    throw new ContractError('accounts.notIterable', 'accounts', accounts, 'cannot be iterated');
  }
  return rowsOf(rules, accounts, question);
}

function* rowsOf(
  rules: PointsRules,
  accounts: Iterable<unknown>,
  question: PeriodQuestion,
): Generator<BatchRow<PeriodScore>, void, undefined> {
  let index = 0;
  for (const account of accounts) {
    yield rowOf(rules, account, question, index);
    index += 1;
  }
}

function rowOf(
  rules: PointsRules,
  account: unknown,
  question: PeriodQuestion,
  index: number,
): BatchRow<PeriodScore> {
  let id: string | null = null;
  let facts: AccountFacts | null = null;
  try {
    id = recordId(account);
    facts = accountFactsOf(account, rules, question.view);
    const decision = scoreFacts(facts, rules, question);
    // Facts that could be read have an id.
    return { index, id: id as string, ok: true, decision };
  } catch (error) {
    // Once the facts were read, an error is none of the record's but for points beyond a number.
    if (facts !== null && !isFactsError(error)) throw error;
    const problems = isFactsError(error) ? error.problems : [unreadable(error)];
    return id === null ? { index, ok: false, problems } : { index, id, ok: false, problems };
  }
}

const isFactsError = (error: unknown): error is FactsError =>
  error instanceof Error && error.name === 'FactsError';

/** A record that throws when it is read: a getter of a lazy row, an object that is no decimal. */
function unreadable(error: unknown): Problem<'record.unreadable'> {
  const explanation = `reading the record threw ${shown(String(error))}`;
  return problemAt('record.unreadable', [], explanation, null);
}
