/** What a customer did for the business, and for how long it counts. */
import type { EventFacts } from '../history/eventFacts.ts';
import type { Relation } from '../history/relation.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { LoyaltyPolicy, SatisfactionLevel } from './model.ts';

/** On which day advocacy is looked at, and whether the customer is an advocate then. */
export interface Moment {
  readonly day: DayNumber;
  readonly isAdvocate: boolean;
}

/** What makes an advocate. */
export interface Evidence {
  readonly isEnough: boolean;
  /** The first day on which it is not enough any more; −∞ where it never was. */
  readonly end: DayNumber;
  /** The events that decide. */
  readonly events: readonly EventFacts[];
}

const nowhere = Number.NEGATIVE_INFINITY;
const dissatisfied: readonly (SatisfactionLevel | number | null)[] = [
  'dissatisfied',
  'veryDissatisfied',
];

/** Whether the last answer about satisfaction forbids an advocate. */
export function isVetoed({ satisfaction }: Relation, policy: LoyaltyPolicy): boolean {
  const answer = satisfaction === null ? null : satisfaction.satisfaction;
  return typeof answer === 'number'
    ? answer <= policy.dissatisfiedAtMost
    : dissatisfied.includes(answer);
}

/** Conversions or acts, whichever count longer; an advocate's count for the grace beyond the window. */
export function evidenceOf({ advocacy }: Relation, policy: LoyaltyPolicy, at: Moment): Evidence {
  const { windowDays, graceDays, minConverted, minActs } = policy.advocate;
  const counts = windowDays + (at.isAdvocate ? graceDays : 0);
  const conversions = advocacy.conversions.slice(-minConverted);
  const acts = advocacy.acts.slice(-minActs);
  const byConversions = conversions.length < minConverted ? nowhere : dayOfFirst(conversions);
  const byActs = acts.length < minActs ? nowhere : dayOfFirst(acts);
  const end = Math.max(byConversions, byActs) + counts;
  return {
    isEnough: at.day < end,
    end,
    events: byConversions >= byActs ? conversions : acts,
  };
}

const dayOfFirst = (events: readonly EventFacts[]): DayNumber => (events[0] as EventFacts).day;

/** Of events in order those within a window of days that ends on a day. */
export function within(
  events: readonly EventFacts[],
  day: DayNumber,
  windowDays: number,
): readonly EventFacts[] {
  const first = events.findIndex((event) => day - event.day < windowDays);
  return first === -1 ? [] : events.slice(first);
}
