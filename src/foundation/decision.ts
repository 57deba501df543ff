/**
 * What every decision of the library has beside its value: why, what would move it up, and what
 * happens next. The parts are plain data; sentences are made from them on request, per language.
 */
import { ContractError } from './errors.ts';

/** Anything that says what kind of reason it is. */
export interface TaggedReason {
  /** What kind of reason it is. */
  readonly kind: string;
}

/** Anything that says what kind of need it is. */
export interface TaggedNeed {
  /** What kind of need it is. */
  readonly rule: string;
}

/** Anything that says what happens. */
export interface TaggedNext {
  /** What happens. */
  readonly what: string;
}

/** The sentences of one language for a union of tagged items, one for each tag. */
export type SentencesOf<Item, Key extends keyof Item> = {
  readonly [Tag in Item[Key] & string]: (item: Extract<Item, Record<Key, Tag>>) => string;
};

/** Everything one language says about a kind of decision. */
export interface Words<
  Reason extends TaggedReason,
  Need extends TaggedNeed,
  Next extends TaggedNext,
> {
  /** The language as a BCP 47 tag: `'en'`, `'zh-CN'`. */
  readonly language: string;
  /** A sentence for each reason. */
  readonly because: SentencesOf<Reason, 'kind'>;
  /** A sentence for each thing that would move the decision up. */
  readonly needs: SentencesOf<Need, 'rule'>;
  /** A sentence for each thing that happens if nothing is done. */
  readonly next: SentencesOf<Next, 'what'>;
}

/** The part of a decision that can be put into words. */
export interface Explainable<Reason, Need, Next> {
  /** Why: tagged reasons with the numbers and the ids of the facts used. */
  readonly because: readonly Reason[];
  /** What would move the decision up. */
  readonly needs: readonly Need[];
  /** What happens, and when, if nothing is done; or null. */
  readonly next: Next | null;
}

type Sentence = (item: unknown) => string;

function sentence(table: object, tag: string, item: unknown): string {
  const say = Object.hasOwn(table, tag) ? (table as Record<string, Sentence>)[tag] : undefined;
  if (say === undefined) {
    throw new ContractError('sentence.missing', 'words', tag, 'has no sentence in this language');
  }
  return say(item);
}

/**
 * A decision in words: the reasons, then what would move it up, then what happens next, one sentence
 * each.
 *
 * @param decision - any decision of the library (or its JSON)
 * @param words - a language, imported from `clientele/words/en` or `clientele/words/zh-CN`
 * @returns the sentences in order
 * @throws ContractError `words.missing` without a language; `decision.malformed` for what has no `because` and no `needs`,
 *   such as a whole list of decisions; `sentence.missing` when the language lacks a
 *   sentence, which happens only with decisions made by another version of the library
 * @example
 * ```ts
 * import { explain, scoreTenureAndSpend, telecomPoints } from 'clientele';
 * import { en } from 'clientele/words/en';
 *
 * const score = scoreTenureAndSpend(telecomPoints, { tenureMonths: 25, spend: '186.00', paidOnTime: true });
 * explain(score, en)[0] // => '25 months on the network at 1 point each: 25 points.'
 * ```
 */
export function explain<
  Reason extends TaggedReason,
  Need extends TaggedNeed,
  Next extends TaggedNext,
>(decision: Explainable<Reason, Need, Next>, words: Words<Reason, Need, Next>): string[] {
  if (typeof words !== 'object' || words === null) {
    throw new ContractError(
      'words.missing',
      'words',
      words,
      "is no language; import one from 'clientele/words/…'",
    );
  }
  if (!Array.isArray(decision?.because) || !Array.isArray(decision.needs)) {
    throw new ContractError(
      'decision.malformed',
      'decision',
      decision,
      'is no decision with because, needs and next',
    );
  }
  const said = decision.because.map((reason) => sentence(words.because, reason.kind, reason));
  for (const need of decision.needs) said.push(sentence(words.needs, need.rule, need));
  const next = decision.next;
  if (next !== null) said.push(sentence(words.next, next.what, next));
  return said;
}
