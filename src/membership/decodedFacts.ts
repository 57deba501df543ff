/** The facts of a member behind the door: days are numbers, amounts exact. */
import type { Amount } from '../foundation/amount.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { OverrideMode } from './model.ts';

/** A figure, decoded. */
export interface FigureFacts {
  readonly id: string | null;
  readonly day: DayNumber;
  readonly amount: Amount;
  /** The day it became known; −∞ where it always was. */
  readonly recorded: DayNumber;
}

/** A decision by hand, decoded. */
export interface OverrideFacts {
  readonly id: string | null;
  readonly mode: OverrideMode;
  readonly from: DayNumber;
  /** The first day on which it holds no longer; ∞ without an end. */
  readonly until: DayNumber;
  readonly tier: string;
  readonly reason: string;
  readonly actor: string;
  /** The day it became known; −∞ where it always was. */
  readonly recorded: DayNumber;
}

/** What is known of a member, decoded. */
export interface MemberFacts {
  readonly id: string | null;
  readonly joined: DayNumber | null;
  readonly figures: readonly FigureFacts[];
  readonly overrides: readonly OverrideFacts[];
}
