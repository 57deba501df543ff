/** What is known of a member of a club, and what comes out. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { ChoiceProblem, Problem } from '../foundation/problem.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { EntitlementKind, EntitlementQuota } from './model.clubPolicy.ts';
import type { TierIssue, TierMembership, UpcomingFact } from './model.decision.ts';
import type { TierFacts } from './model.facts.ts';
import type { TierNeed, TierReason } from './model.reasons.ts';

/** An entitlement was used. */
export interface EntitlementUse<Name extends string = string> {
  /** The id of the entitlement. */
  readonly entitlement: Name;
  /** The key of the use, unique for the member; the same key twice counts once. */
  readonly key: string;
  /** The day. */
  readonly on: CivilDate;
  /** The day it became known; a use without one has always been known. */
  readonly recordedOn?: CivilDate | null | undefined;
}

/** What is known of a member of a club. Optional keys may also be null. */
export interface ClubFacts extends TierFacts {
  /** What was used, in any order. */
  readonly uses?: readonly EntitlementUse[] | null | undefined;
}

/**
 * What contradicts what about uses.
 *
 * - `conflicting-duplicate`: one key with two contents; neither is used;
 * - `unknown-entitlement`: a use of something the policy does not have; it stays in `uses`;
 * - `quota-exceeded`: more was used in the current period than the quota allows; nothing is taken back.
 */
export interface ClubIssue {
  /** What contradicts. */
  readonly code: 'conflicting-duplicate' | 'unknown-entitlement' | 'quota-exceeded';
  /** The day of the use, the last one where a quota is exceeded. */
  readonly on: CivilDate;
  /** The key of the use. */
  readonly id: string | null;
}

/** What a member may use, and how much of it is left. */
export interface EntitlementState<Tier extends string = string, Name extends string = string> {
  /** The id of the entitlement. */
  readonly id: Name;
  /** What it is. */
  readonly kind: EntitlementKind;
  /** What one use is worth; null where it is not said. */
  readonly value: DecimalText | null;
  /** The tiers whose members may use it. */
  readonly tiers: readonly Tier[];
  /** Whether the member's tier is one of them; never before the first day of membership. */
  readonly isGranted: boolean;
  /** How often it may be used; null for as often as one likes. */
  readonly quota: EntitlementQuota | null;
  /** The first day of the period in which uses count together; null where all do. */
  readonly from: CivilDate | null;
  /** The first day after it; null where there is none. */
  readonly to: CivilDate | null;
  /** Uses in the period up to the day. */
  readonly used: number;
  /** How often it may still be used in the period; 0 where it is not granted, null for as often as one likes. */
  readonly left: number | null;
}

/** Why a member may use something, or may not. */
export type ClubReason<Tier extends string = string, Name extends string = string> =
  /** The entitlement may be used. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'club.granted';
      /** The id of the entitlement. */
      readonly entitlement: Name;
      /** The tier that grants it. */
      readonly tier: Tier;
      /** Uses in the period. */
      readonly used: number;
      /** How often it may still be used; null for as often as one likes. */
      readonly left: number | null;
    }
  /** The entitlement is used up. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'club.usedUp';
      /** The id of the entitlement. */
      readonly entitlement: Name;
      /** Uses in the period. */
      readonly used: number;
      /** How often it may be used. */
      readonly count: number;
      /** In which period. */
      readonly per: EntitlementQuota['per'];
    }
  /** Nobody may use it before the first day of membership. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'club.notMember';
      /** The id of the entitlement. */
      readonly entitlement: Name;
    }
  /** The tier does not have the entitlement. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'club.notGranted';
      /** The id of the entitlement. */
      readonly entitlement: Name;
      /** The member's tier. */
      readonly tier: Tier;
    };

/** What would let a member use something. */
export type ClubNeed<Tier extends string = string, Name extends string = string> =
  /** A higher tier. */
  | {
      /** What kind of need it is. */
      readonly rule: 'club.tier';
      /** The id of the entitlement. */
      readonly entitlement: Name;
      /** The lowest tier above the member's that has it; the first one for who is no member yet. */
      readonly tier: Tier;
    }
  /** The next period. */
  | {
      /** What kind of need it is. */
      readonly rule: 'club.period';
      /** The id of the entitlement. */
      readonly entitlement: Name;
      /** Its first day. */
      readonly on: CivilDate;
    };

/**
 * The membership in a club on a day: the tier, and what is left of each entitlement.
 *
 * @typeParam Tier - the names of the tiers
 * @typeParam Name - the ids of the entitlements
 */
export interface ClubMembership<Tier extends string = string, Name extends string = string>
  extends Omit<TierMembership<Tier>, 'because' | 'needs' | 'issues' | 'upcoming' | 'policy'> {
  /** The day that was asked about. */
  readonly asOf: CivilDate;
  /** The first day of membership; null before it. */
  readonly memberSince: CivilDate | null;
  /** What members may use, in the order of the policy. */
  readonly entitlements: readonly EntitlementState<Tier, Name>[];
  /** Every use that is known, by day and key; those after `asOf` are not counted in `entitlements` yet. */
  readonly uses: readonly EntitlementUse[];
  /** Contradictions among the facts. */
  readonly issues: readonly (TierIssue | ClubIssue)[];
  /** Known facts that are still to come, but for uses; see `TierMembership`. */
  readonly upcoming: readonly UpcomingFact[];
  /** The club policy that decided. */
  readonly policy: PolicyStamp;
  /** Why. */
  readonly because: readonly (TierReason<Tier> | ClubReason<Tier, Name>)[];
  /** What would keep the tier or raise it, and what would let a member use something. */
  readonly needs: readonly (TierNeed<Tier> | ClubNeed<Tier, Name>)[];
}

/** A wish to use an entitlement. */
export interface UseRequest<Name extends string = string> {
  /** The id of the entitlement. */
  readonly entitlement: Name;
  /** A key of your own, unique for the member: the same wish sent twice is granted once. */
  readonly key: string;
  /** The day of the use. */
  readonly on: CivilDate;
}

/** A use that was granted. */
export interface UseGrant<Tier extends string = string, Name extends string = string> {
  /** False where the same use was known before. */
  readonly posted: boolean;
  /** The use, to be kept with the member's uses. */
  readonly use: EntitlementUse<Name>;
  /** How often the entitlement may still be used in the period; null for as often as one likes. */
  readonly left: number | null;
  /** The membership with the use. */
  readonly membership: ClubMembership<Tier, Name>;
}

/** Why a use is refused. */
export type UseProblem =
  /** The policy has no such entitlement. */
  | ChoiceProblem
  /** The member's tier does not have it, or it is no member yet. */
  | Problem<'entitlement.notGranted'>
  /** It is used up in the period. */
  | (Problem<'entitlement.usedUp'> & {
      /** How often it may be used. */
      readonly count: number;
      /** The first day of the next period, or null. */
      readonly nextOn: CivilDate | null;
    })
  /** The key stands for another use. */
  | Problem<'key.conflict'>
  /** The membership does not say which tier holds on that day: ask for the membership of the day. */
  | Problem<'use.otherDay'>;
