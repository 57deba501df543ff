/** What a language must say about membership: a sentence for each reason, need and next step. */
import type { Words } from '../foundation/decision.ts';
import type { ClubNeed, ClubReason, MoveReason, TierNeed, TierNext, TierReason } from './model.ts';

/** The words of membership of one language; a missing sentence does not compile. */
export type MembershipWords = Words<
  TierReason | MoveReason | ClubReason,
  TierNeed | ClubNeed,
  TierNext
>;
