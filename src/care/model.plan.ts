/** What comes out: the plan for one customer. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { CareDimension, CareNeed, CareNext, CareReason } from './model.reasons.ts';
import type { GreetingKind } from './model.record.ts';

/** What a plan is asked with. */
export interface CareOptions {
  /** The day on which the question is asked. */
  readonly asOf: CivilDate;
  /** Whether a day is a working day; Monday to Friday where it is left out. */
  readonly workingDay?: ((date: CivilDate) => boolean) | undefined;
}

/** A day on which the customer is greeted. */
export interface Greeting {
  /** The day. */
  readonly on: CivilDate;
  /** What for. */
  readonly kind: GreetingKind;
  /** Whose day it is, or which festival; null where it was not said. */
  readonly name: string | null;
  /** Years since the first one; null for a day that does not come back. */
  readonly years: number | null;
}

/** How a customer is cared for, as it stands on a day. */
export interface CarePlan {
  /** The day. */
  readonly asOf: CivilDate;
  /** Whose strategy gives the due day. */
  readonly leads: CareDimension;
  /** What the leading strategy is for: a key of `CareTexts`, or the policy's own words. */
  readonly goal: string;
  /** What is done at a touch: the leading strategy's actions first, then the other's, each once. */
  readonly actions: readonly string[];
  /** Days from the last touch (or the entry) to the due day, before a renewal or a pause moves it; null when care has stopped. */
  readonly cadenceDays: number | null;
  /** The day on which the next touch is due; null when none is planned any more. */
  readonly dueOn: CivilDate | null;
  /** Whether a touch is due. */
  readonly due: boolean;
  /** The last day on which the touch is not overdue; null for never. */
  readonly alarmOn: CivilDate | null;
  /** Whether the touch is overdue. */
  readonly overdue: boolean;
  /** The first day after the pause; null where there is none now. */
  readonly pausedUntil: CivilDate | null;
  /** Whether the owner loses the customer to the pool. */
  readonly reassign: boolean;
  /** The day on which care stops; null for never. */
  readonly stopOn: CivilDate | null;
  /** Whether care has stopped. */
  readonly stop: boolean;
  /** The first day on which a reference may be asked for; null where the strategy asks for none. */
  readonly referenceOn: CivilDate | null;
  /** Greetings from today on, the first one first. */
  readonly greetings: readonly Greeting[];
  /** Touches in the 365 days from `asOf` on, if each is made on the day it is due. */
  readonly touchesInYear: number;
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly CareReason[];
  /** What is to be done. */
  readonly needs: readonly CareNeed[];
  /** What happens if nothing is done, and when. */
  readonly next: CareNext | null;
}
