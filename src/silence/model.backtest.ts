/** What the signals were worth on past data. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem } from '../foundation/problem.ts';
import type { CountedShare, ShareInterval } from '../foundation/shares.ts';
import type { EventKind, HistoryProblem } from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { RiskSignal } from './model.policy.ts';

/** A customer and the day on which they were lost. */
export interface LossOutcome {
  /** The id of the customer. */
  readonly id: string;
  /** The day they were lost. */
  readonly lostOn: CivilDate;
}

/**
 * What counts as a loss.
 *
 * - `noOrderDays`: so many days without an order; lost on the day that fills them, until the next order;
 * - `events`: one of these events, until the next order;
 * - `outcomes`: what the caller knows; customers not listed were not lost.
 */
export type LossRule =
  | {
      /** Days without an order: 1 to 3,660. */
      readonly noOrderDays: number;
    }
  | {
      /** Kinds of events. */
      readonly events: readonly EventKind[];
    }
  | {
      /** Customers and the days on which they were lost. */
      readonly outcomes: Iterable<LossOutcome>;
    };

/** Which days are looked at, and what counts as a loss. */
export interface BacktestOptions {
  /** What counts as a loss. */
  readonly loss: LossRule;
  /** The first day of looking. */
  readonly from: CivilDate;
  /** The first day of which nothing is known any more: no look is so late that its losses could lie beyond. */
  readonly to: CivilDate;
  /** Days from look to look: 1 to 3,660. */
  readonly stepDays: number;
  /** Days after a look in which a loss counts: 1 to 3,660. */
  readonly horizonDays: number;
}

/** Looks at customers, and how many of them were followed by a loss. */
export interface LookShare extends CountedShare {
  /** Looks followed by a loss. */
  readonly numerator: number;
  /** Looks: one customer on one day each. */
  readonly denominator: number;
  /** How many customers they are of. */
  readonly customers: number;
  /**
   * The Wilson interval of the share, as if each customer had been looked at once: looks at one customer are not
   * independent.
   */
  readonly interval: ShareInterval | null;
}

/** How long before the loss a signal was seen, in days. */
export interface LeadTime {
  /** A quarter of the losses that were announced had less. */
  readonly lowerQuartile: number;
  /** Half of them. */
  readonly median: number;
  /** Three quarters of them. */
  readonly upperQuartile: number;
}

/** What one sign was worth. */
export interface SignalRecord {
  /** All looks at which it could be told: what it is compared with. */
  readonly base: LookShare;
  /** The looks at which it stood. */
  readonly standing: LookShare;
  /** Whether fewer customers than the policy's `minGroup` ever showed it; then there is no lift. */
  readonly isTooSmall: boolean;
  /** The share where it stood ÷ the share of the base, to four decimals; null where nothing was lost. */
  readonly lift: DecimalText | null;
  /** The bounds of the share where it stood ÷ the share of the base. */
  readonly liftInterval: ShareInterval | null;
  /** Whether the interval, as it is shown, leaves out 1. */
  readonly isClear: boolean;
  /** Of the losses before which it could be told, those before which it stood. */
  readonly announced: CountedShare;
  /** How long before; null where none was announced. */
  readonly leadDays: LeadTime | null;
}

/** What one signal was worth. */
export interface SignalBacktest extends SignalRecord {
  /** Which signal. */
  readonly signal: RiskSignal;
}

/**
 * What a level of the score was worth.
 *
 * @typeParam Level - the names of the policy's levels
 */
export interface LevelBacktest<Level extends string = string> extends SignalRecord {
  /** Which level; higher ones are in it. */
  readonly level: Level;
}

/** A customer that cannot be used; it is in no figure. */
export interface BacktestRejection {
  /** The position of the customer, from 0. */
  readonly index: number;
  /** Its id, where it has one. */
  readonly id: string | null;
  /** What is wrong. */
  readonly problems: readonly (HistoryProblem | Problem)[];
}

/**
 * What the signals were worth on past data.
 *
 * @typeParam Level - the names of the policy's levels
 */
export interface Backtest<Level extends string = string> {
  /** The first day of looking. */
  readonly from: CivilDate;
  /** The first day of which nothing is known any more. */
  readonly to: CivilDate;
  /** The days of looking. */
  readonly looks: readonly CivilDate[];
  /** All looks at customers who had bought and were not lost yet. */
  readonly base: LookShare;
  /** What each signal was worth. */
  readonly signals: readonly SignalBacktest[];
  /** What each level was worth, lowest first. */
  readonly levels: readonly LevelBacktest<Level>[];
  /** Customers that cannot be used. */
  readonly rejected: readonly BacktestRejection[];
  /** The policy whose signals these are. */
  readonly policy: PolicyStamp;
}
