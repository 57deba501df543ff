/** What the business decides about silence: how many of the unhappy complain, and which signs count for how much. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';

/**
 * Where a figure comes from: a source of this library, a proposal of this library that nobody has proven, or the
 * business that wrote the policy.
 */
export type SilenceOrigin = 'source' | 'proposal' | 'own';

/** How many of the unhappy complain. */
export interface ComplaintRate {
  /** The share, above 0 and up to 1. */
  readonly share: DecimalText;
  /** Where it comes from. */
  readonly origin: SilenceOrigin;
}

/** What a customer who says nothing may show. */
export type RiskSignal =
  | 'paymentDelay'
  | 'orderGap'
  | 'fallingVolume'
  | 'unansweredContacts'
  | 'keyContactLeft'
  | 'satisfactionDown';

/** What every signal has: how much it counts, and how fast that fades. */
export interface SignalWeight {
  /** How much it counts on the day it begins, from 0 (it is shown and counts nothing) to 1. */
  readonly weight: DecimalText;
  /** Days in which what it counts halves. */
  readonly halfLifeDays: number;
  /** Where the figures of the signal come from. */
  readonly origin: SilenceOrigin;
}

/** A bill is paid later than this customer pays. */
export interface PaymentDelayRule extends SignalWeight {
  /** Bills settled before, without which there is no habit. */
  readonly minBills: number;
  /** How many of the latest bills make the habit. */
  readonly ofLast: number;
  /** Days beyond the median that do not count yet. */
  readonly moreDays: number;
}

/** No order for longer than this customer takes from order to order. */
export interface OrderGapRule extends SignalWeight {
  /** Gaps between orders without which there is no habit. */
  readonly minGaps: number;
  /** How many of the latest gaps make the habit. */
  readonly ofLast: number;
  /** Which multiple of the median gap does not count yet, in per cent: 200 is twice. */
  readonly percentOfMedian: number;
}

/** Less was bought than in the same months of last year. */
export interface FallingVolumeRule extends SignalWeight {
  /** Whole months before the current one that are compared. */
  readonly months: number;
  /** The fall that counts, in per cent of last year. */
  readonly fallPercent: number;
}

/** We wrote or called, and nothing came back. */
export interface UnansweredContactsRule extends SignalWeight {
  /** How many contacts in a row. */
  readonly contacts: number;
  /** Days after which a contact is unanswered. */
  readonly answerDays: number;
}

/** Somebody who stood for the customer has left. */
export interface KeyContactLeftRule extends SignalWeight {
  /** The forms of `signal` events that say so. */
  readonly forms: readonly string[];
  /** The forms of `signal` events that say that somebody follows. */
  readonly replacedForms: readonly string[];
}

/** From which score, 0 to 10, an answer counts as a level; below the last it is `veryDissatisfied`. */
export interface ScoreLevels {
  /** From here on very satisfied. */
  readonly verySatisfied: number;
  /** From here on satisfied. */
  readonly satisfied: number;
  /** From here on neutral. */
  readonly neutral: number;
  /** From here on dissatisfied. */
  readonly dissatisfied: number;
}

/** The answers about satisfaction have fallen. */
export interface SatisfactionDownRule extends SignalWeight {
  /** By how many levels. */
  readonly levels: number;
  /** What a score is worth in levels. */
  readonly scoreFrom: ScoreLevels;
}

/** The rule of each signal. */
export interface SignalRules {
  /** A bill is paid later than this customer pays. */
  readonly paymentDelay: PaymentDelayRule;
  /** No order for longer than this customer takes from order to order. */
  readonly orderGap: OrderGapRule;
  /** Less was bought than in the same months of last year. */
  readonly fallingVolume: FallingVolumeRule;
  /** We wrote or called, and nothing came back. */
  readonly unansweredContacts: UnansweredContactsRule;
  /** Somebody who stood for the customer has left. */
  readonly keyContactLeft: KeyContactLeftRule;
  /** The answers about satisfaction have fallen. */
  readonly satisfactionDown: SatisfactionDownRule;
}

/** From which score on a customer has a level. */
export interface RiskLevelRule<Level extends string = string> {
  /** Its name. */
  readonly level: Level;
  /** The score from which it is reached, inclusive; above 0, up to 1. */
  readonly atLeast: DecimalText;
}

/**
 * A checked silence policy: what the business decided, plain JSON, deeply frozen. It is made by `defineSilencePolicy`
 * or `readSilencePolicy`.
 *
 * @typeParam Level - the names of its levels
 */
export interface SilencePolicy<Level extends string = string> extends Checked<'silence-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'silence-policy@1';
  /** The name of the policy; it stands on every decision. */
  readonly id: string;
  /** Its version; it stands on every decision. */
  readonly version: string;
  /** How many of the unhappy complain. */
  readonly complaintRate: ComplaintRate;
  /** The rule of each signal. */
  readonly signals: SignalRules;
  /** The levels, lowest first; may be empty. */
  readonly levels: readonly RiskLevelRule<Level>[];
  /** The smallest group of customers of which a backtest shows a lift. */
  readonly minGroup: number;
}

/** Something that is wrong with a silence policy. */
export type SilencePolicyProblem =
  | ValueProblem
  /** A policy of another format. */
  | Problem<'format.unknown'>
  /** A share, a weight or a level's score outside its bounds, or with more than four decimals. */
  | Problem<'share.outOfRange'>
  /** A habit of fewer bills or gaps than it needs. */
  | Problem<'habit.tooShort'>
  /** Levels that do not rise, or two of one name. */
  | Problem<'levels.order' | 'levels.duplicate'>
  /** Scores of levels that do not fall. */
  | Problem<'scores.order'>;
