/** The unhappy customers behind the complaints. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import type { SilenceOrigin } from './model.policy.ts';

/** How many complained. */
export interface ComplaintCount {
  /** Customers who complained: a whole number from 0 to 1,000,000,000. */
  readonly complaints: number;
}

/** How sure the range shall be. */
export interface DissatisfactionOptions {
  /** The confidence of the range, above 0 and below 1; 0.95 where it is left out. */
  readonly confidence?: DecimalInput | null | undefined;
}

/** Numbers of customers, both ends in. */
export interface CountRange {
  /** The smallest. */
  readonly low: number;
  /** The greatest. */
  readonly high: number;
}

/** Why there are so many. */
export interface DissatisfactionReason {
  /** What kind of reason it is. */
  readonly kind: 'silence.unhappy';
  /** Customers who complained. */
  readonly complaints: number;
  /** How many of the unhappy complain. */
  readonly share: DecimalText;
  /** Where that comes from; null for a share given with the call. */
  readonly origin: SilenceOrigin | null;
  /** Unhappy customers: complaints ÷ share. */
  readonly estimate: DecimalText;
  /** Between which numbers they lie. */
  readonly range: CountRange;
  /** With which confidence. */
  readonly confidence: DecimalText;
}

/** The unhappy customers behind the complaints. */
export interface SilentDissatisfaction {
  /** Customers who complained. */
  readonly complaints: number;
  /** How many of the unhappy complain, as stated. */
  readonly share: DecimalText;
  /** Unhappy customers: complaints ÷ share, to four decimals. */
  readonly estimate: DecimalText;
  /** The whole numbers of unhappy customers of which so many complaints are not improbable. */
  readonly range: CountRange;
  /** The confidence of the range. */
  readonly confidence: DecimalText;
  /** Those of the estimate who said nothing. */
  readonly silentEstimate: DecimalText;
  /** Those of the range who said nothing. */
  readonly silentRange: CountRange;
  /** The policy that states the share; null for a share given with the call. */
  readonly policy: PolicyStamp | null;
  /** Why. */
  readonly because: readonly DissatisfactionReason[];
  /** Nothing. */
  readonly needs: readonly never[];
  /** Nothing happens by itself. */
  readonly next: null;
}
