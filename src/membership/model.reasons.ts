/** Why a member is in a tier, what would keep or raise it: tagged, with the numbers. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { OverrideMode } from './model.facts.ts';
import type { TierMetric } from './model.policy.ts';

/** A figure that decided, beside what it takes. */
export interface TierEvidence<Tier extends string = string> {
  /** The day. */
  readonly on: CivilDate;
  /** The tier it is about. */
  readonly tier: Tier;
  /** What the figure is made of. */
  readonly metric: TierMetric;
  /** The figure. */
  readonly figure: DecimalText;
  /** What it takes. */
  readonly want: DecimalText;
}

/** An override that is spoken of. */
export interface OverrideRef<Tier extends string = string> {
  /** How it works. */
  readonly mode: OverrideMode;
  /** The tier. */
  readonly tier: Tier;
  /** The first day on which it holds. */
  readonly from: CivilDate;
  /** The first day on which it holds no longer; null without an end. */
  readonly until: CivilDate | null;
  /** Why. */
  readonly reason: string;
  /** Who decided it. */
  readonly actor: string;
  /** Its id, or null. */
  readonly id: string | null;
}

/** Why a member is in a tier. */
export type TierReason<Tier extends string = string> =
  /** Not a member yet: nothing is known up to the day. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tier.unknown';
    }
  /** Became a member, in the first tier. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tier.joined';
      /** The day. */
      readonly on: CivilDate;
      /** The first tier. */
      readonly tier: Tier;
    }
  /** The figure reached what it takes to enter a tier. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.reached';
      /** The last day on which the tier is valid; null without an end. */
      readonly through: CivilDate | null;
      /** The ids of the figures of the day, where they have one. */
      readonly figures: readonly string[];
    } & TierEvidence<Tier>)
  /** At a check the figure was enough to keep the tier. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.renewed';
      /** The last day on which the tier is valid; null without an end. */
      readonly through: CivilDate | null;
    } & TierEvidence<Tier>)
  /** At a check the figure was not enough to keep the tier; `tier` is the tier that was lost. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.belowKeep';
      /** The tier that was earned instead. */
      readonly to: Tier;
      /** The last day on which that one is valid; null without an end. */
      readonly through: CivilDate | null;
    } & TierEvidence<Tier>)
  /** A reversal took the figure below what keeps the tier; `tier` is the tier that was lost. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.reversed';
      /** The tier that was earned instead. */
      readonly to: Tier;
      /** The last day on which that one is valid; null without an end. */
      readonly through: CivilDate | null;
      /** The ids of the reversals of the day, where they have one. */
      readonly figures: readonly string[];
    } & TierEvidence<Tier>)
  /** At a check the figure was not enough, and the policy takes no tier away. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.spared';
      /** The last day before the next check; null without one. */
      readonly through: CivilDate | null;
    } & TierEvidence<Tier>)
  /** The figure on the day that is asked about. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tier.figure';
      /** What the figure is made of. */
      readonly metric: TierMetric;
      /** The first day that counts; null where every day does, or only the latest figure. */
      readonly from: CivilDate | null;
      /** The day that is asked about. */
      readonly on: CivilDate;
      /** The figure. */
      readonly figure: DecimalText;
    }
  /** The validity is over, and the check is still to come. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'tier.inGrace';
      /** The tier. */
      readonly tier: Tier;
      /** The last day of the grace. */
      readonly through: CivilDate;
    }
  /** A tier that is kept for life. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.lifetime';
    } & TierEvidence<Tier>)
  /** A tier that was kept for life is no longer: reversals took the sum below what it takes. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.lifetimeLost';
    } & TierEvidence<Tier>)
  /** What somebody decided by hand holds. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.override';
      /** The tier by figures alone, or for life. */
      readonly earned: Tier;
    } & OverrideRef<Tier>)
  /** What somebody decided by hand holds no longer. */
  | ({
      /** What kind of reason it is. */
      readonly kind: 'tier.overrideEnded';
    } & OverrideRef<Tier>);

/** What would keep a tier, or raise it. */
export type TierNeed<Tier extends string = string> =
  /** More by the check, or the tier is lost. */
  | {
      /** What kind of need it is. */
      readonly rule: 'tier.keep';
      /** The tier that holds by it on the day of the check; lower than now where nothing keeps more. */
      readonly tier: Tier;
      /** What the figure is made of. */
      readonly metric: TierMetric;
      /** What counts for the check so far, if nothing happens. */
      readonly have: DecimalText;
      /** What it takes. */
      readonly want: DecimalText;
      /** How much is missing. */
      readonly missing: DecimalText;
      /** The first day whose figures count for the check; null where every day does, or only the latest figure. */
      readonly from: CivilDate | null;
      /** The last day on which they do. */
      readonly by: CivilDate;
    }
  /** More, and a tier that holds only by what was decided by hand is earned as well. */
  | {
      /** What kind of need it is. */
      readonly rule: 'tier.earn';
      /** The tier that is earned by it. */
      readonly tier: Tier;
      /** What the figure is made of. */
      readonly metric: TierMetric;
      /** What counts for it so far. */
      readonly have: DecimalText;
      /** What it takes. */
      readonly want: DecimalText;
      /** How much is missing. */
      readonly missing: DecimalText;
      /** The first day that counts; null where every day of membership does, or only the latest figure. */
      readonly from: CivilDate | null;
      /** The last day on which so much earns it; null where that has no end. */
      readonly by: CivilDate | null;
      /** The day on which it is earned; null for at once. */
      readonly startsOn: CivilDate | null;
    }
  /** More, and the next tier is entered. */
  | {
      /** What kind of need it is. */
      readonly rule: 'tier.reach';
      /** The tier that is entered by it. */
      readonly tier: Tier;
      /** What the figure is made of. */
      readonly metric: TierMetric;
      /** What counts for it so far. */
      readonly have: DecimalText;
      /** What it takes. */
      readonly want: DecimalText;
      /** How much is missing. */
      readonly missing: DecimalText;
      /** The first day that counts; null where every day of membership does, or only the latest figure. */
      readonly from: CivilDate | null;
      /** The last day on which so much reaches it; null where that has no end. */
      readonly by: CivilDate | null;
      /** The day on which the tier is entered; null for at once. */
      readonly startsOn: CivilDate | null;
    }
  /** More in all, and a tier is kept for life. */
  | {
      /** What kind of need it is. */
      readonly rule: 'tier.lifetime';
      /** The tier that is kept for life by it. */
      readonly tier: Tier;
      /** What the figure is made of. */
      readonly metric: TierMetric;
      /** The sum of all figures so far. */
      readonly have: DecimalText;
      /** What it takes. */
      readonly want: DecimalText;
      /** How much is missing. */
      readonly missing: DecimalText;
    };
