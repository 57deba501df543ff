/** Points on their way out. */
import type { Amount } from '../foundation/amount.ts';
import { maximumNumberDigits } from '../foundation/amountInput.ts';
import { numberOf, textOf } from '../foundation/amountText.ts';
import { FactsError } from '../foundation/errors.ts';
import { problemAt } from '../foundation/problem.ts';

/**
 * Points as a number.
 *
 * @throws FactsError `points.tooManyDigits` where a number could not hold them exactly
 */
export function pointsNumber(points: Amount): number {
  const number = numberOf(points);
  if (number !== null) return number;
  const explanation = `points have more than ${maximumNumberDigits} significant digits, more than a number holds exactly`;
  throw new FactsError([
    problemAt('points.tooManyDigits', [], explanation, { value: textOf(points) }),
  ]);
}
