/** The silence policy as it is written down: everything but its name and version may be left out. */
import type { DecimalInput } from '../foundation/decimalInput.ts';
import type {
  FallingVolumeRule,
  KeyContactLeftRule,
  OrderGapRule,
  PaymentDelayRule,
  SatisfactionDownRule,
  ScoreLevels,
  SignalWeight,
  SilenceOrigin,
  UnansweredContactsRule,
} from './model.policy.ts';

/** How many of the unhappy complain, as it is written down. */
export interface ComplaintRateInput {
  /** The share, above 0 and up to 1. */
  readonly share: DecimalInput;
  /** Where it comes from; `own` where it is left out. */
  readonly origin?: SilenceOrigin | undefined;
}

/** How much a signal counts, as it is written down. */
export interface SignalWeightInput {
  /** How much it counts on the day it begins: 0 to 1, with at most four decimals. */
  readonly weight?: DecimalInput | undefined;
  /** Days in which what it counts halves: 1 to 3,660. */
  readonly halfLifeDays?: number | undefined;
  /** Where the figures come from; `own` where any is given and this is not. */
  readonly origin?: SilenceOrigin | undefined;
}

/** The rule of a signal as it is written down; what is left out is taken from `silenceDefaults`. */
export type SignalInput<Rule extends SignalWeight> = SignalWeightInput &
  Partial<Omit<Rule, keyof SignalWeight | 'scoreFrom'>>;

/** The rule of falling satisfaction as it is written down. */
export type SatisfactionDownInput = SignalInput<SatisfactionDownRule> & {
  /** What a score is worth in levels: 0 to 10, falling. */
  readonly scoreFrom?: Partial<ScoreLevels> | undefined;
};

/** The rules of signals that differ. */
export interface SignalRulesInput {
  /** A bill is paid later than this customer pays. */
  readonly paymentDelay?: SignalInput<PaymentDelayRule> | undefined;
  /** No order for longer than this customer takes from order to order. */
  readonly orderGap?: SignalInput<OrderGapRule> | undefined;
  /** Less was bought than in the same months of last year. */
  readonly fallingVolume?: SignalInput<FallingVolumeRule> | undefined;
  /** We wrote or called, and nothing came back. */
  readonly unansweredContacts?: SignalInput<UnansweredContactsRule> | undefined;
  /** Somebody who stood for the customer has left. */
  readonly keyContactLeft?: SignalInput<KeyContactLeftRule> | undefined;
  /** The answers about satisfaction have fallen. */
  readonly satisfactionDown?: SatisfactionDownInput | undefined;
}

/** A level as it is written down. */
export interface RiskLevelInput {
  /** Its name. */
  readonly level: string;
  /** The score from which it is reached, inclusive: above 0, up to 1, with at most four decimals. */
  readonly atLeast: DecimalInput;
}

/** A silence policy as it is written down; what is left out is taken from `silenceDefaults`. */
export interface SilencePolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'silence-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** How many of the unhappy complain. */
  readonly complaintRate?: ComplaintRateInput | undefined;
  /** The rules of signals that differ. */
  readonly signals?: SignalRulesInput | undefined;
  /** The levels, lowest first. */
  readonly levels?: readonly RiskLevelInput[] | undefined;
  /** The smallest group of customers of which a backtest shows a lift: 1 to 1,000,000. */
  readonly minGroup?: number | undefined;
}
