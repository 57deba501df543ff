/** How a customer's stage goes on: with each day's events, and with time alone. */
import type { EventFacts } from '../history/eventFacts.ts';
import type { OrderedHistory } from '../history/inOrder.ts';
import { Relation } from '../history/relation.ts';
import { stagesInOrder } from '../history/stages.ts';
import type { Course } from '../history/walk.ts';
import { civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';
import { evidenceOf, isVetoed } from './advocacy.ts';
import type { LoyaltyNext, LoyaltyPolicy, LoyaltyStage, StageStep } from './model.ts';
import { stageReasons } from './stageReasons.ts';

/** A change that time alone will bring. */
interface Change {
  readonly day: DayNumber;
  readonly to: LoyaltyStage;
}

/** See the head of this file. */
export class StageCourse implements Course {
  readonly relation: Relation;
  readonly timeline: StageStep[] = [];
  stage: LoyaltyStage | null = null;
  highest: LoyaltyStage | null = null;
  private readonly policy: LoyaltyPolicy;

  constructor(policy: LoyaltyPolicy, { customer }: OrderedHistory) {
    this.policy = policy;
    this.relation = new Relation(customer, 0);
  }

  read(event: EventFacts): void {
    this.relation.read(event);
  }

  endDay(day: DayNumber): void {
    this.move(day, this.stageOn(day));
  }

  passUntil(day: DayNumber): void {
    const change = this.change();
    if (change !== null && change.day < day) this.move(change.day, change.to);
  }

  /** What happens if nothing is done; nothing beyond the end of the calendar. */
  next(): LoyaltyNext | null {
    const change = this.change();
    if (change === null || change.day > lastDay) return null;
    return { what: 'stage.changes', on: civilDateOfDay(change.day), to: change.to };
  }

  private move(day: DayNumber, stage: LoyaltyStage | null): void {
    if (stage === null || stage === this.stage) return;
    this.stage = stage;
    const { highest } = this;
    if (highest === null || stagesInOrder.indexOf(stage) > stagesInOrder.indexOf(highest)) {
      this.highest = stage;
    }
    const because = stageReasons(this.relation, this.policy, { stage, day });
    this.timeline.push({ on: civilDateOfDay(day), stage, because });
  }

  private stageOn(day: DayNumber): LoyaltyStage | null {
    const { relation, policy, stage } = this;
    if (relation.first === null) return null;
    const { occasions, contact } = relation;
    if (occasions === 0) {
      const isFresh = contact !== null && day - contact.day < policy.prospectFreshDays;
      return isFresh ? 'prospect' : 'suspect';
    }
    const isAdvocate = stage === 'advocate';
    const mayBe = occasions >= policy.advocate.minOccasions && !isVetoed(relation, policy);
    if (mayBe && evidenceOf(relation, policy, { day, isAdvocate }).isEnough) return 'advocate';
    return occasions === 1 ? 'firstTime' : 'repeat';
  }

  /** Only two things pass with time: that a contact is fresh, and that advocacy counts. */
  private change(): Change | null {
    const { relation, policy, stage } = this;
    if (stage === 'prospect' && relation.contact !== null) {
      return { day: relation.contact.day + policy.prospectFreshDays, to: 'suspect' };
    }
    if (stage !== 'advocate') return null;
    const { end } = evidenceOf(relation, policy, { day: 0, isAdvocate: true });
    return { day: end, to: relation.occasions === 1 ? 'firstTime' : 'repeat' };
  }
}
