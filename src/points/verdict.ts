/** From how things were paid to what the score is: status, points, what was taken, and the reasons. */
import { type Amount, addAmounts, zero } from '../foundation/amount.ts';
import { civilDateOfDay } from '../time/civilDate.ts';
import { capped, forfeitsOf, type GrossPoints, leftAfter, type Settlement } from './lateness.ts';
import type { Forfeits, PointsReason } from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import type { PointsRules } from './rules.ts';

/** How the bills of a score were paid. */
export type Paid =
  | { readonly kind: 'onTime' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'late'; readonly settlement: Settlement };

/** What the score is. */
export interface Verdict {
  readonly status: 'earned' | 'pending' | 'forfeited' | 'held' | 'reinstated';
  readonly points: Amount | null;
  readonly forfeits: Forfeits | null;
  readonly because: PointsReason | null;
}

/** The verdict on a score. */
export function verdictOf(paid: Paid, score: GrossPoints, rules: PointsRules): Verdict {
  if (paid.kind === 'onTime') {
    return { status: 'earned', points: score.gross, forfeits: null, because: null };
  }
  return paid.kind === 'pending' ? pendingVerdict(score, rules) : lateVerdict(paid, score, rules);
}

function pendingVerdict(score: GrossPoints, rules: PointsRules): Verdict {
  const points = rules.policy.onTime.onUnknown === 'provisional' ? score.gross : null;
  const because: PointsReason = {
    kind: 'points.pending',
    gross: pointsNumber(score.gross),
    points: points === null ? null : pointsNumber(points),
  };
  return { status: 'pending', points, forfeits: null, because };
}

function lateVerdict(
  { settlement }: Extract<Paid, { kind: 'late' }>,
  score: GrossPoints,
  rules: PointsRules,
): Verdict {
  const { effect, reinstate } = rules.policy.late;
  const gross = pointsNumber(score.gross);
  if (settlement.kind === 'back') {
    const because: PointsReason = {
      kind: 'points.reinstated',
      on: civilDateOfDay(settlement.on),
      points: gross,
      fee: reinstate?.fee ?? null,
      currency: rules.policy.currency,
    };
    return { status: 'reinstated', points: score.gross, forfeits: null, because };
  }
  if (effect === 'hold' && settlement.kind === 'open') {
    const because: PointsReason = { kind: 'points.held', gross };
    return { status: 'held', points: zero, forfeits: null, because };
  }
  const lasting = effect === 'hold' ? 'zeroScore' : effect;
  const points = leftAfter(lasting, score, rules);
  const because: PointsReason = {
    kind: 'points.forfeited',
    effect: lasting,
    gross,
    points: pointsNumber(points),
  };
  return { status: 'forfeited', points, forfeits: forfeitsOf(lasting), because };
}

/** Tenure and spend points together. */
export function grossOf(tenure: Amount, spend: Amount, rules: PointsRules): GrossPoints {
  return { tenure, spend, gross: capped(addAmounts(tenure, spend), rules) };
}
