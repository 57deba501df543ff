/** The signals of a customer on a day, and what they come to. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { EventRef, HistoryIssue } from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { RiskSignal } from './model.policy.ts';
import type { RiskNeed, RiskNext, RiskReason } from './model.reasons.ts';

/**
 * How a signal is: it `stands`; it is `clear`; or it is `unknown`, because too little is known of the customer to
 * tell.
 */
export type SignalStatus = 'stands' | 'clear' | 'unknown';

/** One signal of a customer on a day. */
export interface SignalReading {
  /** Which signal. */
  readonly signal: RiskSignal;
  /** How it is. */
  readonly status: SignalStatus;
  /** The day it began; null where it does not stand. */
  readonly since: CivilDate | null;
  /** What it counts for on the day, its weight faded by its age, to four decimals; `'0'` where it does not stand. */
  readonly strength: DecimalText;
}

/**
 * The signals of a customer on a day.
 *
 * @typeParam Level - the names of the policy's levels
 */
export interface RiskDecision<Level extends string = string> {
  /** The day. */
  readonly asOf: CivilDate;
  /** What the signals come to, from 0 to 1, to four decimals. */
  readonly score: DecimalText;
  /** The highest level that the score reaches; null below the lowest. */
  readonly level: Level | null;
  /** Every signal, in one fixed order. */
  readonly signals: readonly SignalReading[];
  /** Contradictions among the facts. */
  readonly issues: readonly HistoryIssue[];
  /** Events known to come after the day; they do not count. */
  readonly upcoming: readonly EventRef[];
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why: the evidence of each signal that stands, the signals nobody can tell, and the score. */
  readonly because: readonly RiskReason[];
  /** What would end each signal that stands. */
  readonly needs: readonly RiskNeed[];
  /** When the level changes if nothing more happens; null if it does not. */
  readonly next: RiskNext<Level> | null;
}
