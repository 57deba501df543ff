/** Why a customer is at risk, what would end it, and when the level changes: tagged, with numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { EventRef, SatisfactionLevel } from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CivilMonth } from '../time/civilMonth.ts';
import type { RiskSignal, SilenceOrigin } from './model.policy.ts';

/** A level of satisfaction that somebody answered with. */
export type AnsweredLevel = Exclude<SatisfactionLevel, 'noAnswer'>;

/** What every signal that stands has beside its evidence. */
export interface SignalAge {
  /** The day it began. */
  readonly since: CivilDate;
  /** Days since then. */
  readonly ageDays: number;
  /** How much it counted on that day. */
  readonly weight: DecimalText;
  /** Days in which that halves. */
  readonly halfLifeDays: number;
  /** What it counts for now. */
  readonly strength: DecimalText;
  /** Where its figures come from. */
  readonly origin: SilenceOrigin;
}

/** A bill is paid later than this customer pays. */
export interface PaymentDelayReason extends SignalAge {
  /** What kind of reason it is. */
  readonly kind: 'silence.paymentDelay';
  /** The id of the bill. */
  readonly bill: string;
  /** Its last day to pay. */
  readonly dueOn: CivilDate;
  /** The day it was settled; null while it is not. */
  readonly settledOn: CivilDate | null;
  /** Days from the last day to pay to settling, or to now. */
  readonly delayDays: number;
  /** The median of the bills before; negative for one who pays early. */
  readonly medianDays: number;
  /** How many bills that is the median of. */
  readonly bills: number;
}

/** No order for longer than this customer takes. */
export interface OrderGapReason extends SignalAge {
  /** What kind of reason it is. */
  readonly kind: 'silence.orderGap';
  /** The day of the last order. */
  readonly lastOn: CivilDate;
  /** The purchases and contracts of that day. */
  readonly events: readonly EventRef[];
  /** Days since then. */
  readonly gapDays: number;
  /** The median of the gaps before. */
  readonly medianDays: number;
  /** How many gaps that is the median of. */
  readonly gaps: number;
}

/** Less was bought than in the same months of last year. */
export interface FallingVolumeReason extends SignalAge {
  /** What kind of reason it is. */
  readonly kind: 'silence.fallingVolume';
  /** The first month that is compared. */
  readonly from: CivilMonth;
  /** The last one. */
  readonly through: CivilMonth;
  /** What was bought in them, net of refunds. */
  readonly value: DecimalText;
  /** What was bought in the same months a year before. */
  readonly before: DecimalText;
  /** By how much it fell, in per cent to one decimal, rounded down. */
  readonly fallPercent: DecimalText;
}

/** We wrote or called, and nothing came back. */
export interface UnansweredContactsReason extends SignalAge {
  /** What kind of reason it is. */
  readonly kind: 'silence.unansweredContacts';
  /** How many contacts in a row. */
  readonly contacts: number;
  /** Which ones, in order. */
  readonly events: readonly EventRef[];
  /** The last sign of life; null if there was none. */
  readonly lastAnswerOn: CivilDate | null;
}

/** Somebody who stood for the customer has left. */
export interface KeyContactLeftReason extends SignalAge {
  /** What kind of reason it is. */
  readonly kind: 'silence.keyContactLeft';
  /** The event that says so. */
  readonly event: EventRef;
  /** Its form. */
  readonly form: string;
}

/** The answers about satisfaction have fallen. */
export interface SatisfactionDownReason extends SignalAge {
  /** What kind of reason it is. */
  readonly kind: 'silence.satisfactionDown';
  /** The level before. */
  readonly from: AnsweredLevel;
  /** The level now. */
  readonly to: AnsweredLevel;
  /** By how many levels. */
  readonly levels: number;
  /** The answer from which it fell. */
  readonly before: EventRef;
  /** The answer that fell last. */
  readonly event: EventRef;
}

/** One reason of a risk decision. */
export type RiskReason =
  | PaymentDelayReason
  | OrderGapReason
  | FallingVolumeReason
  | UnansweredContactsReason
  | KeyContactLeftReason
  | SatisfactionDownReason
  /** Too little is known of the customer to tell. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'silence.unknown';
      /** Which signal. */
      readonly signal: RiskSignal;
      /** How many facts there are: settled bills, gaps, purchases of last year (1 stands for any), contacts, answers. */
      readonly have: number;
      /** How many it takes. */
      readonly want: number;
    }
  /** The relationship was declared ended: it is no longer at risk, but over. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'silence.ended';
      /** The event that says so. */
      readonly event: EventRef;
    }
  /** What the signals come to. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'silence.score';
      /** How many stand. */
      readonly standing: number;
      /** The score. */
      readonly score: DecimalText;
      /** The level it reaches, or null. */
      readonly level: string | null;
      /** From which score on it does; null without a level. */
      readonly atLeast: DecimalText | null;
    };

/** What would end a signal. */
export type RiskNeed =
  /** The bill is paid. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.payment';
      /** The id of the bill. */
      readonly bill: string;
    }
  /** The next bill is paid as the others were. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.nextPayment';
      /** Days after the last day to pay within which it is as usual. */
      readonly withinDays: number;
    }
  /** An order. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.order';
    }
  /** More volume before the month is over. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.volume';
      /** How much more, so that the months are above the limit when the current one is over. */
      readonly missing: DecimalText;
      /** The last day for it. */
      readonly by: CivilDate;
    }
  /** A sign of life. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.answer';
    }
  /** Somebody who follows the one who left. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.newContact';
      /** The forms of `signal` events that say so. */
      readonly forms: readonly string[];
    }
  /** A better answer about satisfaction. */
  | {
      /** What kind of need it is. */
      readonly rule: 'silence.betterAnswer';
      /** Better than this. */
      readonly than: AnsweredLevel;
    };

/**
 * The level of a customer changes.
 *
 * @typeParam Level - the names of the policy's levels
 */
export interface RiskNext<Level extends string = string> {
  /** What happens. */
  readonly what: 'silence.levelChanges';
  /** The day. */
  readonly on: CivilDate;
  /** The level then; null below the lowest. */
  readonly to: Level | null;
  /** Whether signals fade, or one begins or ends. */
  readonly by: 'fading' | 'signal';
}
