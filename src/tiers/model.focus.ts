/** The focus list. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { FocusReason } from './model.reasons.ts';

/** A customer on the focus list. */
export interface FocusMember<Grade extends string = string> {
  /** The id of the customer. */
  readonly id: string;
  /** The grade. */
  readonly grade: Grade;
  /** The value. */
  readonly value: DecimalText;
  /** The potential, or null. */
  readonly potential: DecimalText | null;
  /** Why: high value, potential, or the list was too short. */
  readonly because: readonly FocusReason[];
  /** Nothing: who is on the list is on it. */
  readonly needs: readonly never[];
  /** Time alone changes nothing. */
  readonly next: null;
}

/** The customers to look after first. */
export interface Focus<Grade extends string = string> {
  /** The day of the question. */
  readonly asOf: CivilDate;
  /** The day of the grading it was made from. */
  readonly gradedAsOf: CivilDate;
  /** The policy. */
  readonly policy: PolicyStamp;
  /** How many customers were graded. */
  readonly customers: number;
  /** The least number of members. */
  readonly min: number;
  /** The greatest number of members. */
  readonly max: number;
  /** Who is on the list: high value first, then potential, then the top-up. */
  readonly members: readonly FocusMember<Grade>[];
  /** Customers of high value for whom there was no place, by value. */
  readonly overflow: readonly string[];
}

/** On which day a focus list is asked for. */
export interface FocusOptions {
  /** The day, not before that of the grading. */
  readonly asOf: CivilDate;
}
