/** How far two figures lie apart. */
import { differenceOf } from '../foundation/compareShares.ts';
import { ContractError } from '../foundation/errors.ts';
import type { Figure, FigureDifference, Measured } from './model.ts';

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
  return differenceOf(first, second);
}

/** What was made by hand may be no share of anything. */
function requireFigure(figure: Figure, argument: string): void {
  const { numerator, denominator } = figure ?? {};
  const areCounts = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (areCounts && numerator >= 0 && numerator <= denominator) return;
  throw new ContractError('figure.malformed', argument, figure, 'is no figure of this library');
}
