/** A share of a count that says what it is about. */
import { shareOf } from '../foundation/wilson.ts';
import type { Figure, Measured } from './model.ts';

/** A share with its interval, of what customers did or of what they say. */
export function figureOf<About extends Measured>(
  measures: About,
  numerator: number,
  denominator: number,
): Figure<About> {
  return { measures, ...shareOf(numerator, denominator) };
}
