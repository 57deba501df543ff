/** How a customer's phase goes on: with each day's events, and with time alone. */
import type { EventFacts } from '../history/eventFacts.ts';
import type { OrderedHistory } from '../history/inOrder.ts';
import { Relation } from '../history/relation.ts';
import type { Course } from '../history/walk.ts';
import { civilDateOfDay, civilPartsOf, type DayNumber, lastDay } from '../time/civilDate.ts';
import { firstDayOfMonth, monthOfDay } from '../time/civilMonth.ts';
import { dayAfterMonths } from '../time/months.ts';
import { endBefore, endOf, isActive } from './activity.ts';
import type { LifecycleNext, LifecyclePhase, LifecyclePolicy, PhaseStep } from './model.ts';
import { phaseReasons } from './phaseReasons.ts';
import type { LastEnd, PhaseState } from './phaseState.ts';
import { monthsLookedAt, Revenue } from './revenue.ts';

/** A change that time alone will bring. */
interface Change {
  readonly day: DayNumber;
  readonly to: LifecyclePhase;
}

/** See the head of this file. */
export class PhaseCourse implements Course, PhaseState {
  readonly relation: Relation;
  readonly policy: LifecyclePolicy;
  readonly timeline: PhaseStep[] = [];
  phase: LifecyclePhase | null = null;
  cycle = 1;
  /** The day from which someone is a customer, in this cycle. */
  activeSince: DayNumber = 0;
  /** While someone is no customer any more: how it ended. */
  ended: LastEnd | null = null;
  /** How it had ended before this cycle. */
  private formerEnd: LastEnd | null = null;
  /** Everything up to this day is decided. */
  private decided: DayNumber = Number.NEGATIVE_INFINITY;

  constructor(policy: LifecyclePolicy, { customer }: OrderedHistory) {
    this.policy = policy;
    this.relation = new Relation(customer, policy.expiryGraceDays);
  }

  read(event: EventFacts): void {
    this.relation.read(event);
  }

  endDay(day: DayNumber): void {
    this.move(day, this.phaseOn(day));
    this.decided = day;
  }

  passUntil(day: DayNumber): void {
    for (let change = this.change(day); change !== null; change = this.change(day)) {
      this.move(change.day, change.to);
      this.decided = change.day;
    }
    this.decided = day - 1;
  }

  /** What happens if nothing is done; nothing beyond the end of the calendar. */
  next(): LifecycleNext | null {
    const change = this.change(lastDay + 1);
    if (change === null) return null;
    const { day, to } = change;
    const ended = this.ended ?? endOf(this.relation, this.policy);
    const why = to === 'termination' ? ended.why : null;
    return { what: 'phase.changes', on: civilDateOfDay(day), to, why };
  }

  /** The latest talk or open bid; after an end only what came after it counts. */
  lastEngagement(): EventFacts | null {
    const { latest } = this.relation.talks;
    return latest === null || (this.ended !== null && latest.day <= this.ended.since)
      ? null
      : latest;
  }

  private isEngaged(day: DayNumber): boolean {
    const last = this.lastEngagement();
    return last !== null && day - last.day < this.policy.engagementFreshDays;
  }

  private phaseOn(day: DayNumber): LifecyclePhase | null {
    const { relation, policy, phase } = this;
    if (relation.first === null) return null;
    const isCustomer = phase === 'growth' || phase === 'maturity';
    if (isActive(relation, policy, day)) {
      return isCustomer && isReviewDay(day)
        ? this.reviewed(phase, day)
        : isCustomer
          ? phase
          : 'growth';
    }
    if (relation.occasions > 0 && isCustomer) {
      if (!this.isLeftOver()) return 'termination';
      this.ended = this.formerEnd;
    }
    if (relation.occasions === 0) this.ended = null;
    if (this.isEngaged(day)) return 'development';
    return this.ended === null ? 'potential' : 'termination';
  }

  private reviewed(phase: 'growth' | 'maturity', day: DayNumber): 'growth' | 'maturity' {
    const { relation, policy } = this;
    const { purchases, occasions } = relation;
    if (phase === 'maturity') {
      return new Revenue(purchases, policy, day).isGrowing ? 'growth' : 'maturity';
    }
    const { minTenureDays, minOccasions } = policy.maturity;
    const mayBe = day - this.activeSince >= minTenureDays && occasions >= minOccasions;
    return mayBe && new Revenue(purchases, policy, day).isSteady ? 'maturity' : 'growth';
  }

  private move(day: DayNumber, phase: LifecyclePhase | null): void {
    const former = this.phase;
    if (phase === null || phase === former) return;
    this.phase = phase;
    if (phase === 'termination') this.ended ??= this.endNow(day);
    this.cycle = this.cycleOf(phase, former);
    if (phase === 'growth' && former !== 'maturity') {
      this.activeSince = day;
      this.formerEnd = this.ended;
      this.ended = null;
    }
    this.timeline.push({
      on: civilDateOfDay(day),
      phase,
      cycle: this.cycle,
      why: phase === 'termination' ? (this.ended as LastEnd).why : null,
      because: phaseReasons(this, day),
    });
  }

  /** A customer who comes back begins another cycle; one that is taken back, or fails, is none. */
  private cycleOf(phase: LifecyclePhase, former: LifecyclePhase | null): number {
    const { ended, cycle, relation } = this;
    if (relation.occasions === 0) return 1;
    if (phase === 'growth') return former === 'termination' ? cycle + 1 : cycle;
    if (ended === null) return cycle;
    return phase === 'development' ? ended.cycle + 1 : ended.cycle;
  }

  private endNow(day: DayNumber): LastEnd {
    const { why, contract } = endOf(this.relation, this.policy);
    return { why, contract, since: day, cycle: this.cycle };
  }

  /** Whether what is left, after a refund, had ended before this cycle began: then the cycle never was. */
  private isLeftOver(): boolean {
    return this.formerEnd !== null && endOf(this.relation, this.policy).day <= this.activeSince;
  }

  /** The first change after what is decided and before a day. */
  private change(before: DayNumber): Change | null {
    const { phase, relation, policy } = this;
    if (phase === 'development') {
      const day = (relation.talks.latest as EventFacts).day + policy.engagementFreshDays;
      const to = this.ended === null ? 'potential' : 'termination';
      return day < before ? { day, to } : null;
    }
    if (phase !== 'growth' && phase !== 'maturity') return null;
    const end = endBefore(relation, policy, before);
    const review = this.nextReview(phase, end === null ? before : end.day);
    if (review !== null) return review;
    return end === null ? null : { day: end.day, to: 'termination' };
  }

  /** The first review before a day that changes the phase. */
  private nextReview(phase: 'growth' | 'maturity', before: DayNumber): Change | null {
    const { relation, policy, activeSince } = this;
    const { minTenureDays, minOccasions } = policy.maturity;
    if (phase === 'growth' && relation.occasions < minOccasions) return null;
    const earliest = phase === 'growth' ? activeSince + minTenureDays : activeSince;
    const lastOccasion = relation.purchases.lastOccasion() as DayNumber;
    const stop = Math.min(before, dayAfterMonths(lastOccasion, monthsLookedAt + 1));
    const start = Math.max(this.decided + 1, earliest);
    let month = monthOfDay(start) + (isReviewDay(start) ? 0 : 1);
    for (let day = firstDayOfMonth(month); day < stop; day = firstDayOfMonth(month)) {
      const reviewed = this.reviewed(phase, day);
      if (reviewed !== phase) return { day, to: reviewed };
      month += 1;
    }
    return null;
  }
}

/** Maturity is reviewed on the first of each month. */
function isReviewDay(day: DayNumber): boolean {
  return civilPartsOf(day).day === 1;
}
