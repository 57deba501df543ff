/** Why a customer is in a phase, and what would move it up. */
import { endOfTerm } from '../history/contracts.ts';
import { refOf } from '../history/inOrder.ts';
import type { EventKind } from '../history/model.ts';
import { civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';
import { endOf, silenceLimit } from './activity.ts';
import type { LifecycleNeed, LifecycleReason } from './model.ts';
import type { LastEnd, PhaseState } from './phaseState.ts';
import { Revenue } from './revenue.ts';

/** What is under way while it is not too old. */
const engagements: readonly EventKind[] = /* @__PURE__ */ Object.freeze([
  'inquiry',
  'meeting',
  'bid.opened',
  'trial.started',
] satisfies EventKind[]);

const dateOf = (day: DayNumber): string => civilDateOfDay(Math.min(day, lastDay));

/** Why a customer is in a phase on a day. */
export function phaseReasons(course: PhaseState, day: DayNumber): LifecycleReason[] {
  const { phase, relation, ended } = course;
  if (phase === null) return [{ kind: 'phase.unknown' }];
  if (phase === 'growth' || phase === 'maturity') return customerReasons(course, day);
  const reasons: LifecycleReason[] = [];
  if (relation.occasions === 0) reasons.push({ kind: 'phase.neverCustomer' });
  else reasons.push(endedReason(course, ended as LastEnd));
  const event = course.lastEngagement();
  if (event !== null) {
    const kind = phase === 'development' ? 'phase.engaged' : 'phase.engagementFaded';
    const through = dateOf(event.day + course.policy.engagementFreshDays - 1);
    reasons.push({ kind, event: refOf(event), through });
  }
  return reasons;
}

function endedReason({ relation }: PhaseState, { why, since, contract }: LastEnd): LifecycleReason {
  const lastOn = civilDateOfDay(relation.purchases.lastOccasion() as DayNumber);
  return { kind: 'phase.ended', why, on: civilDateOfDay(since), contract, lastOn };
}

function customerReasons(course: PhaseState, day: DayNumber): LifecycleReason[] {
  const { relation, policy, activeSince, phase } = course;
  const { occasions, purchases } = relation;
  const on = civilDateOfDay(activeSince);
  const reasons: LifecycleReason[] = [
    { kind: 'phase.customer', on, days: day - activeSince, occasions },
    activityReason(course),
  ];
  if (phase === 'maturity') {
    const figures = new Revenue(purchases, policy, day).figures();
    reasons.push({ kind: 'phase.revenue', on: civilDateOfDay(day), ...figures });
  }
  return reasons;
}

/** What keeps someone a customer longest. */
function activityReason({ relation, policy }: PhaseState): LifecycleReason {
  const { contracts, purchases } = relation;
  const end = endOf(relation, policy);
  const term = contracts.lastToEnd();
  const last = purchases.lastPurchase();
  if (term !== null && endOfTerm(term, policy.expiryGraceDays) === end.day) {
    const { signed, name } = term;
    const isEndless = signed.until === Number.POSITIVE_INFINITY;
    return {
      kind: 'phase.contract',
      contract: name,
      event: refOf(signed),
      until: isEndless ? null : dateOf(signed.until),
      through: isEndless ? null : dateOf(end.day - 1),
    };
  }
  const { days, medianGapDays } = silenceLimit(purchases, policy.silence);
  return {
    kind: 'phase.purchase',
    on: civilDateOfDay(last as DayNumber),
    silenceDays: days,
    medianGapDays,
    through: dateOf(end.day - 1),
  };
}

/** What would move a customer up from a phase. */
export function phaseNeeds(course: PhaseState, day: DayNumber): LifecycleNeed[] {
  const { phase } = course;
  if (phase === 'maturity') return [];
  if (phase === 'growth') return maturityNeeds(course, day);
  const needs: LifecycleNeed[] = [];
  if (phase !== 'development') {
    needs.push({ rule: 'engagement', anyOf: engagements, to: 'development' });
  }
  needs.push({ rule: 'purchaseOrContract', to: 'growth' });
  return needs;
}

function maturityNeeds(course: PhaseState, day: DayNumber): LifecycleNeed[] {
  const { relation, policy, activeSince } = course;
  const { occasions, purchases } = relation;
  const { minTenureDays, minOccasions, growthBelow } = policy.maturity;
  const to = 'maturity';
  const needs: LifecycleNeed[] = [];
  const haveDays = day - activeSince;
  if (haveDays < minTenureDays) {
    needs.push({ rule: 'maturity.tenure', haveDays, wantDays: minTenureDays, to });
  }
  if (occasions < minOccasions) {
    needs.push({ rule: 'maturity.occasions', have: occasions, want: minOccasions, to });
  }
  const revenue = new Revenue(purchases, policy, day);
  if (!revenue.isSteady) {
    needs.push({ rule: 'maturity.revenue', ...revenue.figures(), wantBelow: growthBelow, to });
  }
  return needs;
}
