/** Figures from counts: what customers say they would do, and what they did. */
import { ContractError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { figureOf } from './figureOf.ts';
import type { BehaviourCount, Figure, SurveyAnswers, SurveyFigure } from './model.ts';

const keys: readonly (keyof SurveyAnswers)[] = ['yes', 'no', 'noAnswer'];
const keySet: ReadonlySet<string> = /* @__PURE__ */ new Set(keys);
const countKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'numerator',
  'denominator',
] satisfies (keyof BehaviourCount)[]);

/**
 * A figure of intent from the answers to a question: would you buy again, would you recommend us?
 *
 * Boundary cases: who was asked and kept silent counts neither as yes nor as no; the share is that of the answers,
 * and `responseRate` says how many answered. Without answers there is no share. Intent is no behaviour: it makes no
 * advocate, and `compareFigures` does not take it beside a figure of behaviour.
 *
 * Source: the property case asked for both (56.9 % would buy again, 48.5 % would recommend); the interval is
 * Wilson's of 1927.
 *
 * @param answers - how many said yes, no, and nothing
 * @returns the share of yes with its interval, who was asked, and the rate of answers
 * @throws ContractError `number.notWhole` for a count that is no whole number from 0 up, or has over 15 digits
 * @example
 * ```ts
 * import { surveyFigure } from 'clientele/loyalty';
 *
 * const again = surveyFigure({ yes: 569, no: 431, noAnswer: 1000 });
 * again.share // => '0.569'
 * again.interval // => { low: '0.5381', high: '0.5994' }
 * again.responseRate.share // => '0.5'
 * ```
 */
export function surveyFigure(answers: SurveyAnswers): SurveyFigure {
  checkOptions(answers, keySet);
  for (const key of keys) requireCount(answers[key], `answers.${key}`);
  const [yes, no, noAnswer] = [answers.yes + 0, answers.no + 0, answers.noAnswer + 0];
  const answered = yes + no;
  const asked = answered + noAnswer;
  requireCount(asked, 'answers');
  return {
    ...figureOf('intent', yes, answered),
    asked,
    noAnswer,
    responseRate: figureOf('behaviour', answered, asked),
  };
}

/** The greatest count: with more than 15 digits numbers are no longer exact in text. */
const most = 999_999_999_999_999;

function requireCount(count: number, argument: string): void {
  if (Number.isSafeInteger(count) && count >= 0 && count <= most) return;
  const explanation = 'is no whole number from 0 up, with at most 15 digits';
  throw new ContractError('number.notWhole', argument, count, explanation);
}

/**
 * A figure of behaviour from counts of your own: how many of how many did something.
 *
 * Boundary cases: out of none there is no share and no interval.
 *
 * Source: the interval is Wilson's of 1927.
 *
 * @param count - `numerator` of `denominator`
 * @returns the share with its interval, of what customers did
 * @throws ContractError `number.notWhole`; `number.outOfRange` for more than all
 * @example
 * ```ts
 * import { behaviourFigure } from 'clientele/loyalty';
 *
 * behaviourFigure({ numerator: 1, denominator: 10 }).interval // => { low: '0.0179', high: '0.4042' }
 * behaviourFigure({ numerator: 2, denominator: 1 }) // throws ContractError: numerator: 2 is more than the denominator, 1
 * ```
 */
export function behaviourFigure(count: BehaviourCount): Figure<'behaviour'> {
  checkOptions(count, countKeys);
  const { numerator, denominator } = count;
  requireCount(numerator, 'numerator');
  requireCount(denominator, 'denominator');
  if (numerator > denominator) {
    const explanation = `is more than the denominator, ${denominator}`;
    throw new ContractError('number.outOfRange', 'numerator', numerator, explanation);
  }
  return figureOf('behaviour', numerator + 0, denominator + 0);
}
