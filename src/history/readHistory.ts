/** Reads a history from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { historyProblems } from './eventFacts.ts';
import type { History, HistoryProblem } from './model.ts';

/**
 * Reads a history from outside: a list of events, or a customer `{ id, history }`. The verbs make the same checks
 * at their own door; read a history where it enters your system, to refuse it there.
 *
 * Boundary cases: optional keys may be null; an event in the future, one that refers to nothing known, or one id
 * with two contents is no problem of the history but an issue of the decision. The account of a customer is read
 * by `readAccount`. It throws nothing.
 *
 * Source: the kinds of events are those the sources of loyalty and lifecycle speak of; the checks are this
 * library's.
 *
 * @param value - anything
 * @returns the history; or all its problems, each with its path
 * @example
 * ```ts
 * import { readHistory } from 'clientele/history';
 *
 * const outcome = readHistory([
 *   { kind: 'purchase', on: '2024-02-30', amount: -5 },
 *   { kind: 'bought', on: '2024-03-01' },
 *   { kind: 'refund', on: '2024-03-02' },
 * ]);
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['0.on date.impossible', '0.amount amount.negative', '1.kind choice.unknown', '2.of key.missing']
 * ```
 */
export function readHistory(value: unknown): Outcome<History, HistoryProblem> {
  const problems = historyProblems(value);
  return problems.length === 0 ? granted(value as History) : refused(problems);
}
