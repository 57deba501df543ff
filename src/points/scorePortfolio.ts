/** Scores many accounts, one row for each record, in constant memory. */
import type { FactsError } from '../foundation/errors.ts';
import { scoreAccount } from './accountScore.ts';
import type { Account, BatchRow, PeriodScore, PointsPolicy } from './model.ts';
import { type PeriodOptions, type PeriodQuestion, periodQuestion } from './periodQuestion.ts';
import { type PointsRules, rulesOf } from './rules.ts';

/**
 * Scores accounts one after another: one row for each record read, in the same order. A record with
 * problems becomes a row with `ok: false` and all its problems, and the batch goes on: nothing is lost and
 * nothing is thrown for a record. It is a generator, so it reads one record at a time, holds none, and can be
 * stopped at any row.
 *
 * @param policy - a checked points policy
 * @param accounts - any iterable of accounts; a record that is no account becomes a row with problems
 * @param options - as for `scorePeriod`; checked at once, before the first row is asked for
 * @returns rows `{ index, id?, ok: true, decision }` or `{ index, id?, ok: false, problems }`
 * @throws ContractError as `scorePeriod`
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
  return rowsOf(rulesOf(policy), accounts, periodQuestion(options));
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
  const id = idOf(account);
  try {
    const decision = scoreAccount(rules, account, question);
    return id === null ? { index, ok: true, decision } : { index, id, ok: true, decision };
  } catch (error) {
    const { name, problems } = error as FactsError;
    if (name !== 'FactsError') throw error;
    return id === null ? { index, ok: false, problems } : { index, id, ok: false, problems };
  }
}

function idOf(account: unknown): string | null {
  const id = (account as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}
