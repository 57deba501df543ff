/** The difference of two shares, with Newcombe's interval of 1998, which is made of two Wilson intervals. */
import { type Amount, amountOfWhole, multiplyAmounts, subtractAmounts } from './amount.ts';
import type { CountedShare, FigureDifference } from './shares.ts';
import { boundText, ratioText, rounded, wilsonBounds } from './wilson.ts';

type Counts = Pick<CountedShare, 'numerator' | 'denominator'>;

/** The first share less the second one; there is none where one is out of none. */
export function differenceOf(first: Counts, second: Counts): FigureDifference {
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
