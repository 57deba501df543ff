/** What comes out: the stage, since when, why, and what would change it. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type {
  EventKind,
  EventRef,
  HistoryIssue,
  LoyaltyStage,
  SatisfactionLevel,
} from '../history/model.ts';
import type { CivilDate } from '../time/civilDate.ts';

/** Why a customer has a stage. */
export type LoyaltyReason =
  /** Nothing has happened yet. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.unknown';
    }
  /** The customer is known since an event. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.known';
      /** The first event. */
      readonly event: EventRef;
    }
  /** A contact makes a prospect. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.contact';
      /** The last contact. */
      readonly event: EventRef;
      /** The last day on which it does. */
      readonly through: CivilDate;
    }
  /** A contact has become too old. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.contactFaded';
      /** The last contact. */
      readonly event: EventRef;
      /** The last day on which it made a prospect. */
      readonly through: CivilDate;
    }
  /** Somebody judged that this will not become a customer, and no contact followed. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.disqualified';
      /** The judgement. */
      readonly event: EventRef;
    }
  /** The customer bought on so many days. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.occasions';
      /** Days with a purchase that stands, or with a contract signed or renewed. */
      readonly occasions: number;
      /** The last of them. */
      readonly lastOn: CivilDate;
    }
  /** Recommendations and public words make an advocate. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.advocacy';
      /** Recommended ones who became customers within the window (and the grace). */
      readonly converted: number;
      /** Acts within the window (and the grace). */
      readonly acts: number;
      /** The events on which the stage stands. */
      readonly events: readonly EventRef[];
      /** The last day on which they do. */
      readonly through: CivilDate;
      /** Whether they only count because the customer is an advocate already. */
      readonly isInGrace: boolean;
    }
  /** A dissatisfied customer is no advocate. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'stage.vetoed';
      /** The answer. */
      readonly event: EventRef;
      /** What it was. */
      readonly satisfaction: SatisfactionLevel | number;
    };

/** What would move the stage up. */
export type LoyaltyNeed =
  /** A contact, one of some kinds. */
  | {
      /** What kind of need it is. */
      readonly rule: 'contact';
      /** The kinds of events that are one. */
      readonly anyOf: readonly EventKind[];
      /** The stage it leads to. */
      readonly to: LoyaltyStage;
    }
  /** More occasions. */
  | {
      /** What kind of need it is. */
      readonly rule: 'occasions';
      /** How many there are. */
      readonly have: number;
      /** How many it takes. */
      readonly want: number;
      /** The stage they lead to. */
      readonly to: LoyaltyStage;
    }
  /** Recommendations that convert, or acts. */
  | {
      /** What kind of need it is. */
      readonly rule: 'advocacy';
      /** One of the two is enough. */
      readonly anyOf: readonly [
        {
          /** How many recommended ones became customers within the window. */
          readonly converted: number;
          /** How many it takes. */
          readonly want: number;
        },
        {
          /** How many acts there are within the window. */
          readonly acts: number;
          /** How many it takes. */
          readonly want: number;
        },
      ];
      /** The last day on which the acts there are still count; null where there are none. */
      readonly by: CivilDate | null;
      /** The stage they lead to. */
      readonly to: LoyaltyStage;
    }
  /** A better answer about satisfaction, or a recommended one who becomes a customer. */
  | {
      /** What kind of need it is. */
      readonly rule: 'satisfaction';
      /** The answer that stands in the way. */
      readonly event: EventRef;
      /** The lowest score that would lift it. */
      readonly wantScore: number;
      /** The stage it leads to. */
      readonly to: LoyaltyStage;
    };

/** What happens to the stage if nothing is done. */
export interface LoyaltyNext {
  /** What happens. */
  readonly what: 'stage.changes';
  /** The day. */
  readonly on: CivilDate;
  /** The stage from then on. */
  readonly to: LoyaltyStage;
}

/** A step of the way: from that day on the customer had that stage. */
export interface StageStep {
  /** The first day of the stage. */
  readonly on: CivilDate;
  /** The stage. */
  readonly stage: LoyaltyStage;
  /** Why, as it was known at the end of that day. */
  readonly because: readonly LoyaltyReason[];
}

/** The loyalty stage of a customer on a day. */
export interface LoyaltyDecision {
  /** The stage; null before the first event. */
  readonly stage: LoyaltyStage | null;
  /** The first day of it. */
  readonly since: CivilDate | null;
  /** The highest stage so far, even if a refund took it back. */
  readonly highest: LoyaltyStage | null;
  /** How it came there, oldest first. */
  readonly timeline: readonly StageStep[];
  /** Contradictions among the facts. */
  readonly issues: readonly HistoryIssue[];
  /** Known events that are still to come; they do not count yet. */
  readonly upcoming: readonly EventRef[];
  /** The policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly LoyaltyReason[];
  /** What would move the stage up. */
  readonly needs: readonly LoyaltyNeed[];
  /** What happens if nothing is done, and when. */
  readonly next: LoyaltyNext | null;
}
