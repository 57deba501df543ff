/** The parts that the score by three facts and the score of a period have in common. */
import { amountOfWhole, compareAmounts, multiplyAmounts, textOf } from '../foundation/amount.ts';
import type { GrossPoints } from './lateness.ts';
import type { PointsNeed, PointsReason, Score, SpendShare } from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import type { PointsRules } from './rules.ts';
import type { SpendResult } from './spend.ts';
import { grossOf, type Verdict } from './verdict.ts';

/** Tenure and spend points of a score. */
export function grossScore(months: number, spend: SpendResult, rules: PointsRules): GrossPoints {
  const tenure = multiplyAmounts(amountOfWhole(months), rules.pointsPerMonth);
  return grossOf(tenure, spend.points, rules);
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

/** Why a score is what it is, after the reasons for its parts: cap, payment, verdict, sum. */
export function closingReasons(
  score: GrossPoints,
  payments: readonly PointsReason[],
  verdict: Verdict,
  rules: PointsRules,
): PointsReason[] {
  const tenure = pointsNumber(score.tenure);
  const spend = pointsNumber(score.spend);
  const gross = pointsNumber(score.gross);
  const because: PointsReason[] = [];
  if (rules.cap !== null && tenure + spend > gross) {
    because.push({ kind: 'points.capped', uncapped: tenure + spend, cap: gross });
  }
  because.push(...payments);
  if (verdict.because !== null) because.push(verdict.because);
  if (verdict.points !== null) {
    because.push({
      kind: 'points.total',
      tenure,
      spend,
      gross,
      points: pointsNumber(verdict.points),
    });
  }
  return because;
}

/** The money that would have given the next points, where more points would count. */
export function spendNeed(
  spend: SpendResult,
  score: GrossPoints,
  rules: PointsRules,
): PointsNeed | null {
  if (spend.toNext === null) return null;
  if (rules.cap !== null && compareAmounts(score.gross, rules.cap) >= 0) return null;
  return {
    rule: 'spend.more',
    amount: textOf(spend.toNext.amount),
    currency: rules.policy.currency,
    gains: pointsNumber(spend.toNext.gains),
  };
}
