/** The parts that the score by three facts and the score of a period have in common. */
import {
  type Amount,
  addAmounts,
  amountOfWhole,
  compareAmounts,
  lesserOf,
  multiplyAmounts,
  signOf,
  subtractAmounts,
} from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { GrossPoints } from './lateness.ts';
import type { PointsNeed, PointsReason, Score, SpendShare } from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import type { PointsRules } from './rules.ts';
import type { SpendResult } from './spend.ts';
import type { Verdict } from './verdict.ts';

/** The points of months of tenure. */
export function tenurePoints(months: number, rules: PointsRules): Amount {
  return multiplyAmounts(amountOfWhole(months), rules.pointsPerMonth);
}

/** The figures of a score. */
export function scoreFigures(
  months: number,
  spend: SpendResult,
  score: GrossPoints,
  verdict: Verdict,
): Pick<Score, 'tenure' | 'spend' | 'gross' | 'points' | 'forfeits'> {
  const spendShare: SpendShare = {
    base: textOf(spend.base),
    points: pointsNumber(spend.points),
    remainder: textOf(spend.remainder),
  };
  return {
    tenure: { months, points: pointsNumber(score.tenure) },
    spend: spendShare,
    gross: pointsNumber(score.gross),
    points: verdict.points === null ? null : pointsNumber(verdict.points),
    forfeits: verdict.forfeits,
  };
}

/** Adds that the cap cut a score, where it did. */
export function addCapReason(because: PointsReason[], score: GrossPoints): void {
  const uncapped = addAmounts(score.tenure, score.spend);
  if (compareAmounts(uncapped, score.gross) === 0) return;
  const cap = pointsNumber(score.gross);
  because.push({ kind: 'points.capped', uncapped: pointsNumber(uncapped), cap });
}

/** Adds the last reasons of a score: what lateness did, and the sum. */
export function addVerdictReasons(
  because: PointsReason[],
  score: GrossPoints,
  verdict: Verdict,
): void {
  if (verdict.because !== null) because.push(verdict.because);
  if (verdict.points === null) return;
  because.push({
    kind: 'points.total',
    tenure: pointsNumber(score.tenure),
    spend: pointsNumber(score.spend),
    gross: pointsNumber(score.gross),
    points: pointsNumber(verdict.points),
  });
}

/** The money that would have given the next points, where more points would count. */
export function spendNeed(
  spend: SpendResult,
  score: GrossPoints,
  rules: PointsRules,
): PointsNeed | null {
  if (spend.toNext === null) return null;
  const { amount, gains } = spend.toNext;
  const counting =
    rules.cap === null ? gains : lesserOf(gains, subtractAmounts(rules.cap, score.gross));
  if (signOf(counting) <= 0) return null;
  return {
    rule: 'spend.more',
    amount: textOf(amount),
    currency: rules.policy.currency,
    gains: pointsNumber(counting),
  };
}
