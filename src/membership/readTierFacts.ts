/** Reads the facts of a member from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { tierFactsProblems } from './memberFacts.ts';
import type { TierFacts, TierFactsProblem } from './model.ts';

/**
 * Reads the facts of a member from outside. The verbs make the same checks at their own door; read facts where they
 * enter your system, to refuse them there.
 *
 * Boundary cases: optional keys may be null; a figure in the future, or one id with two amounts, is no problem of the
 * facts but `upcoming` or an issue of the decision. Whether the tier of an override exists only the verb can tell. It
 * throws nothing.
 *
 * Source: the checks are this library's.
 *
 * @param value - anything
 * @returns the facts; or all their problems, each with its path
 * @example
 * ```ts
 * import { readTierFacts } from 'clientele/membership';
 *
 * const outcome = readTierFacts({
 *   figures: [{ on: '2024-02-30', amount: '1,000' }],
 *   overrides: [{ mode: 'pin', from: '2024-01-01', tier: 'Gold', reason: 'complaint' }],
 * });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['figures.0.on date.impossible', 'figures.0.amount amount.malformed', 'overrides.0.actor key.missing']
 * ```
 */
export function readTierFacts(value: unknown): Outcome<TierFacts, TierFactsProblem> {
  const problems = tierFactsProblems(value);
  return problems.length === 0 ? granted(value as TierFacts) : refused(problems);
}
