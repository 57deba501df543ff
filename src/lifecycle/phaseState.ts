/** Where the relation with a customer stands, for whoever tells why. */
import type { EventFacts } from '../history/eventFacts.ts';
import type { Relation } from '../history/relation.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { End } from './activity.ts';
import type { LifecyclePhase, LifecyclePolicy } from './model.ts';

/** The last time someone ceased to be a customer. */
export interface LastEnd extends Omit<End, 'day'> {
  /** The day on which the phase changed. */
  readonly since: DayNumber;
  readonly cycle: number;
}

/** See the head of this file. */
export interface PhaseState {
  readonly relation: Relation;
  readonly policy: LifecyclePolicy;
  readonly phase: LifecyclePhase | null;
  /** The day from which someone is a customer, in this cycle. */
  readonly activeSince: DayNumber;
  /** While someone is no customer any more: how it ended. */
  readonly ended: LastEnd | null;
  /** The latest talk or open bid; after an end only what came after it counts. */
  lastEngagement(): EventFacts | null;
}
