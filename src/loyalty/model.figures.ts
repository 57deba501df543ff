/** Figures of many customers: what they did, and, kept apart, what they say they would do. */

import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem } from '../foundation/problem.ts';
import type { CountedShare } from '../foundation/shares.ts';
import type { HistoryProblem, LoyaltyStage } from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';

export type { CountedShare, FigureDifference, ShareInterval } from '../foundation/shares.ts';

/** What a figure is about: what customers did, or what they said they would do. */
export type Measured = 'behaviour' | 'intent';

/**
 * A share of a count, with all it was made from. What customers did and what they say are two types: comparing one
 * with the other does not compile.
 *
 * @typeParam About - what it is about
 */
export interface Figure<About extends Measured = Measured> extends CountedShare {
  /** What it is about. */
  readonly measures: About;
}

/** A share of money. It has no interval: money is not a count of independent cases. */
export interface ValueShare {
  /** How much of the denominator. */
  readonly numerator: DecimalText;
  /** Out of how much. */
  readonly denominator: DecimalText;
  /** The share, to four decimals; null out of nothing. */
  readonly share: DecimalText | null;
}

/** How many of how many did something. */
export interface BehaviourCount {
  /** How many did. */
  readonly numerator: number;
  /** Of how many. */
  readonly denominator: number;
}

/** How many customers have a stage. */
export interface StageShare extends Figure<'behaviour'> {
  /** The stage. */
  readonly stage: LoyaltyStage;
}

/** In which period behaviour is measured, and who is a member. */
export interface LoyaltyFiguresOptions {
  /** The first day of the window. */
  readonly from: CivilDate;
  /** The first day after it. */
  readonly to: CivilDate;
  /** The day on which stages are looked at and until which recommendations may convert: the last of the window, or later. */
  readonly asOf: CivilDate;
  /** Only facts recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
  /** The ids of the members of a club; without it members are not compared with others. */
  readonly members?: Iterable<string> | null | undefined;
}

/** A customer whose history cannot be used; it is in no figure. */
export interface RejectedHistory {
  /** The position of the customer, from 0. */
  readonly index: number;
  /** Its id, where it has one. */
  readonly id: string | null;
  /** What is wrong. */
  readonly problems: readonly (HistoryProblem | Problem<'record.unreadable'>)[];
}

/** What many customers did in a window. */
export interface LoyaltyFigures {
  /** The first day of the window. */
  readonly from: CivilDate;
  /** The first day after it. */
  readonly to: CivilDate;
  /** The day on which stages were looked at. */
  readonly asOf: CivilDate;
  /** Customers whose history could be used; the others are in `rejected`. */
  readonly customers: number;
  /** Of all customers with an event by then: how many have each stage, lowest first. */
  readonly stages: readonly StageShare[];
  /** Of the customers who bought in the window: those who did on two days or more. */
  readonly repeatPurchase: Figure<'behaviour'>;
  /** The same among members; null where members are not known. */
  readonly repeatAmongMembers: Figure<'behaviour'> | null;
  /** The same among all others; null where members are not known. */
  readonly repeatAmongOthers: Figure<'behaviour'> | null;
  /** Of the sales in the window: those to customers who came on recommendation. */
  readonly referralShareByCount: Figure<'behaviour'>;
  /** The same by value. */
  readonly referralShareByValue: ValueShare;
  /** Of those to whom somebody was recommended in the window, each once: those who became customers since. */
  readonly referralConversion: Figure<'behaviour'>;
  /** Of the sales in the window: those made on a discount. */
  readonly discounted: Figure<'behaviour'>;
  /** Of the customers who bought on two days or more: those who, in the window, did so on a discount alone. They are not loyal. */
  readonly priceOnly: Figure<'behaviour'>;
  /** Customers whose history cannot be used. */
  readonly rejected: readonly RejectedHistory[];
  /** The policy that decided on stages. */
  readonly policy: PolicyStamp;
}

/** The answers to a question about intent: would you buy again, would you recommend us? */
export interface SurveyAnswers {
  /** How many said yes. */
  readonly yes: number;
  /** How many said no. */
  readonly no: number;
  /** How many were asked and said nothing. */
  readonly noAnswer: number;
}

/** What customers say: a share of those who answered, and beside it how many did. */
export interface SurveyFigure extends Figure<'intent'> {
  /** How many were asked. */
  readonly asked: number;
  /** Those who kept silent: an answer of its own, counted neither as yes nor as no. */
  readonly noAnswer: number;
  /** Of those asked, those who answered. */
  readonly responseRate: Figure<'behaviour'>;
}
