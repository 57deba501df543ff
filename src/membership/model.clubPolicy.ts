/** What the business decides about a club. */
import type { Checked } from '../foundation/checked.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import type { Problem } from '../foundation/problem.ts';
import type { TierPolicy, TierPolicyProblem } from './model.policy.ts';
import type { TierPolicyInput } from './model.policyInput.ts';

/** What an entitlement is. */
export type EntitlementKind = 'service' | 'gift' | 'discount' | 'event';

/** How often an entitlement may be used. */
export interface EntitlementQuota {
  /** Uses, from 1. */
  readonly count: number;
  /** In a calendar year, in a membership year (from the first day of membership), or in all. */
  readonly per: 'year' | 'membershipYear' | 'lifetime';
}

/** Something that members of some tiers may use. */
export interface Entitlement<Tier extends string = string, Name extends string = string> {
  /** Its id. */
  readonly id: Name;
  /** What it is. */
  readonly kind: EntitlementKind;
  /** How often it may be used; null for as often as one likes. */
  readonly quota: EntitlementQuota | null;
  /** What one use is worth: money, or of a discount the share (`'0.1'` is 10 %); null where it is not said. */
  readonly value: DecimalText | null;
  /** The tiers whose members may use it. */
  readonly tiers: readonly Tier[];
}

/**
 * A checked club policy: what `clubMembership` takes. It is made by `defineClubPolicy` or `readClubPolicy`.
 *
 * @typeParam Tier - the names of the tiers
 * @typeParam Name - the ids of the entitlements
 */
export interface ClubPolicy<Tier extends string = string, Name extends string = string>
  extends Checked<'club-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'club-policy@1';
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The tiers of the club; a policy of its own that `tierMembership` takes. */
  readonly tierPolicy: TierPolicy<Tier>;
  /** What members may use. */
  readonly entitlements: readonly Entitlement<Tier, Name>[];
}

/**
 * An entitlement as it is written down.
 *
 * @typeParam Tier - the names of the tiers
 */
export interface EntitlementInput<Tier extends string = string> {
  /** Its id. */
  readonly id: string;
  /** What it is. */
  readonly kind: EntitlementKind;
  /** How often it may be used, 1 to 1,000,000 times; as often as one likes where it is left out. */
  readonly quota?: EntitlementQuota | null | undefined;
  /** What one use is worth; not said where it is left out. */
  readonly value?: DecimalInput | null | undefined;
  /** The names of the tiers whose members may use it, at least one. */
  readonly tiers: readonly Tier[];
}

/**
 * A club policy as it is written down.
 *
 * @typeParam Tier - the names of the tiers, where they may be named again
 */
export interface ClubPolicyInput<Tier extends string = string> {
  /** The format; it may be left out. */
  readonly format?: 'club-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** The tiers of the club. */
  readonly tierPolicy: TierPolicyInput<Tier>;
  /** What members may use. */
  readonly entitlements: readonly EntitlementInput<Tier>[];
}

/** Something that is wrong with a club policy. */
export type ClubPolicyProblem =
  | TierPolicyProblem
  /** Two entitlements with one id. */
  | Problem<'entitlements.duplicateId'>
  /** An entitlement of no tier. */
  | Problem<'entitlements.noTier'>;
