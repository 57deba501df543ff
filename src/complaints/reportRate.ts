/** Shares as a report tells them: none out of too few. */
import { differenceOf } from '../foundation/compareShares.ts';
import type { FigureDifference } from '../foundation/shares.ts';
import { shareOf } from '../foundation/wilson.ts';
import type { ReportRate } from './model.ts';

/** A share with its interval, withheld where it is out of fewer than the least group. */
export function rateOf(numerator: number, denominator: number, least: number): ReportRate {
  if (denominator === 0 || denominator >= least) {
    return { ...shareOf(numerator, denominator), tooFew: false };
  }
  return { numerator, denominator, share: null, interval: null, tooFew: true };
}

/** How far two shares lie apart; nothing where one of them is withheld. */
export function apart(now: ReportRate, before: ReportRate): FigureDifference {
  if (now.tooFew || before.tooFew) return { difference: null, interval: null, isClear: false };
  return differenceOf(now, before);
}
