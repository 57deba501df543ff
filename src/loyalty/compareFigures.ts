/** How far two figures lie apart. */
import {
  type Amount,
  amountOfWhole,
  multiplyAmounts,
  subtractAmounts,
} from '../foundation/amount.ts';
import { ContractError } from '../foundation/errors.ts';
import type { Figure, FigureDifference, Measured } from './model.ts';
import { boundText, ratioText, rounded, wilsonBounds } from './wilson.ts';

/**
 * The difference of two shares, with an interval: do members buy again more often than others?
 *
 * Boundary cases: a figure of intent beside one of behaviour does not compile, and is refused at run time: people do
 * not do what they say. Without a denominator there is no difference. The two groups must not overlap.
 *
 * Source: the interval is Newcombe's of 1998, made of two Wilson intervals.
 *
 * @param first - a figure
 * @param second - another of the same kind
 * @returns first less second
 * @throws ContractError `figures.mixed` where one is intent and one behaviour; `figure.malformed`
 * @example
 * ```ts
 * import { compareFigures, surveyFigure } from 'clientele/loyalty';
 *
 * const owners = surveyFigure({ yes: 80, no: 20, noAnswer: 0 });
 * const tenants = surveyFigure({ yes: 50, no: 50, noAnswer: 0 });
 * compareFigures(owners, tenants) // => { difference: '0.3', interval: { low: '0.1691', high: '0.417' }, isClear: true }
 * ```
 */
export function compareFigures<About extends Measured>(
  first: Figure<About>,
  second: Figure<NoInfer<About>>,
): FigureDifference {
  requireFigure(first, 'first');
  requireFigure(second, 'second');
  if (first.measures !== second.measures) {
    const explanation = `is not "${first.measures}", which the first figure is about`;
    throw new ContractError('figures.mixed', 'second', second.measures, explanation);
  }
  if (first.denominator === 0 || second.denominator === 0) {
    return { difference: null, interval: null, isClear: false };
  }
  const a = first.numerator / first.denominator;
  const b = second.numerator / second.denominator;
  const boundsOfA = wilsonBounds(first.numerator, first.denominator);
  const boundsOfB = wilsonBounds(second.numerator, second.denominator);
  const low = a - b - Math.hypot(a - boundsOfA.low, boundsOfB.high - b);
  const high = a - b + Math.hypot(boundsOfA.high - a, b - boundsOfB.low);
  return {
    difference: ratioText(
      subtractAmounts(
        product(first.numerator, second.denominator),
        product(second.numerator, first.denominator),
      ),
      product(first.denominator, second.denominator),
    ),
    interval: { low: boundText(low), high: boundText(high) },
    isClear: rounded(low) > 0 || rounded(high) < 0,
  };
}

const product = (a: number, b: number): Amount =>
  multiplyAmounts(amountOfWhole(a), amountOfWhole(b));

/** What was made by hand may be no share of anything. */
function requireFigure(figure: Figure, argument: string): void {
  const { numerator, denominator } = figure ?? {};
  const areCounts = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (areCounts && numerator >= 0 && numerator <= denominator) return;
  throw new ContractError('figure.malformed', argument, figure, 'is no figure of this library');
}
