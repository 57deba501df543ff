/** Contradictions among facts in words. */
import { ContractError } from '../foundation/errors.ts';

/** The sentences of one language for contradictions, or for whatever else has a code; a missing one does not compile. */
export interface SentencesByCode<Issue extends { readonly code: string }> {
  /** A sentence for each code. */
  readonly issues: Readonly<Record<Issue['code'], (issue: Issue) => string>>;
}

/**
 * The issues of a decision in words, one sentence each: what contradicts, and what was made of it. `explain` says why a
 * decision is what it is; this says what to mend in the facts.
 *
 * Boundary cases: no issues, no sentences.
 *
 * Source: the sentences are this library's.
 *
 * @param issues - `decision.issues` of a stage, a phase or a complaint, or the findings of `lintSlaPolicy`, or their JSON
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
export function explainIssues<Issue extends { readonly code: string }>(
  issues: readonly Issue[],
  words: SentencesByCode<Issue>,
): string[] {
  const table: Readonly<Record<string, (issue: Issue) => string>> | undefined = words?.issues;
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
