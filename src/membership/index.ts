/**
 * Membership: the tier of a member over time, and what members of a club may use.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { clubMembership } from './clubMembership.ts';
export { type ClubTierOf, defineClubPolicy, type EntitlementIdOf } from './defineClubPolicy.ts';
export { defineTierPolicy, type TierNameOf } from './defineTierPolicy.ts';
export { figuresFromHistory } from './figuresFromHistory.ts';
export { migrateTiers } from './migrateTiers.ts';
export type * from './model.ts';
export {
  type TelecomEntitlement,
  type TierDefaults,
  telecomClub,
  tierDefaults,
  yearlyTiers,
} from './presets.ts';
export { readClubFacts } from './readClubFacts.ts';
export { readClubPolicy } from './readClubPolicy.ts';
export { readTierFacts } from './readTierFacts.ts';
export { readTierPolicy } from './readTierPolicy.ts';
export { clubFactsSchema, clubPolicySchema, tierFactsSchema, tierPolicySchema } from './schema.ts';
export { tierMembership } from './tierMembership.ts';
export { useEntitlement } from './useEntitlement.ts';
export type { MembershipWords } from './words.ts';
