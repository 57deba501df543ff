/** Contradictions among facts in words. */
import { ContractError } from '../foundation/errors.ts';
import type { HistoryIssue } from './model.ts';
import type { IssueWords } from './words.ts';

/**
 * The issues of a decision in words, one sentence each: what contradicts, and what was made of it. `explain` says why a
 * decision is what it is; this says what to mend in the facts.
 *
 * Boundary cases: no issues, no sentences.
 *
 * Source: the sentences are this library's.
 *
 * @param issues - `decision.issues` of a stage or a phase, or its JSON
 * @param words - a language, imported from `clientele/words/en` or `clientele/words/zh-CN`
 * @returns the sentences in order
 * @throws ContractError `words.missing` without a language; `sentence.missing` for an issue of another version of the
 *   library
 * @example
 * ```ts
 * import { explainIssues, loyaltyStage, telecomLoyalty } from 'clientele';
 * import { en } from 'clientele/words/en';
 *
 * const history = [{ kind: 'refund', on: '2024-03-01', of: 'p-9' }] as const;
 * const { issues } = loyaltyStage(telecomLoyalty, history, { asOf: '2024-04-01' });
 * explainIssues(issues, en) // => ['A refund on 2024-03-01 refers to something that is not known, p-9; it does not count.']
 * ```
 */
export function explainIssues(issues: readonly HistoryIssue[], words: IssueWords): string[] {
  const table: IssueWords['issues'] | undefined = words?.issues;
  if (table === undefined) {
    const explanation = "is no language; import one from 'clientele/words/…'";
    throw new ContractError('words.missing', 'words', words, explanation);
  }
  return issues.map((issue) => {
    const say = Object.hasOwn(table, issue.code) ? table[issue.code] : undefined;
    if (say !== undefined) return say(issue);
    const explanation = 'has no sentence in this language';
    throw new ContractError('sentence.missing', 'words', issue.code, explanation);
  });
}
