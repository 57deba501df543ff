/**
 * When a signal stands. A rule looks at what is known on a day and says for that day and every later one whether its
 * signal stands, if nothing more happens: as stretches of days. So the answer for the day, its age and what comes next
 * are read from one thing.
 */
import type { BillFacts } from '../../history/billFacts.ts';
import type { EventFacts } from '../../history/eventFacts.ts';
import type { Relation } from '../../history/relation.ts';
import type { DayNumber } from '../../time/civilDate.ts';
import type {
  FallingVolumeReason,
  KeyContactLeftReason,
  OrderGapReason,
  PaymentDelayReason,
  RiskNeed,
  SatisfactionDownReason,
  SignalAge,
  UnansweredContactsReason,
} from '../model.ts';

/** What is known of a customer on a day. */
export interface SeenCustomer {
  readonly asOf: DayNumber;
  /** In reading order. */
  readonly events: readonly EventFacts[];
  readonly relation: Relation;
  readonly bills: readonly BillFacts[];
}

/** A reason without its age and weight. */
export type SignalEvidence =
  | Omit<PaymentDelayReason, keyof SignalAge>
  | Omit<OrderGapReason, keyof SignalAge>
  | Omit<FallingVolumeReason, keyof SignalAge>
  | Omit<UnansweredContactsReason, keyof SignalAge>
  | Omit<KeyContactLeftReason, keyof SignalAge>
  | Omit<SatisfactionDownReason, keyof SignalAge>;

/** A stretch of days on which a signal stands, if nothing more happens. */
export interface Spell {
  readonly from: DayNumber;
  /** The first day after it; infinite without an end. */
  readonly to: DayNumber;
  /** The evidence as it is on the day that was asked about. */
  readonly evidence: () => SignalEvidence;
  /** What would end it; null where that is time alone. */
  readonly need: () => RiskNeed | null;
}

/** What a rule says of a customer. */
export interface JudgedSignal {
  /** How many facts there are to judge by, and how many it takes; with fewer nobody can tell. */
  readonly have: number;
  readonly want: number;
  /** In any order; of two on one day the later one counts. */
  readonly spells: readonly Spell[];
}

/** Without an end. */
export const forever: DayNumber = Number.POSITIVE_INFINITY;

/** Twice the median of whole numbers, which is whole; there must be one. */
export function twiceMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? 2 * upper : (sorted[middle - 1] as number) + upper;
}
