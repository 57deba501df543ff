/** What a language must say about loyalty: a sentence for each reason, need and next step. */
import type { Words } from '../foundation/decision.ts';
import type { LoyaltyNeed, LoyaltyNext, LoyaltyReason } from './model.ts';

/** The loyalty words of one language; a missing sentence does not compile. */
export type LoyaltyWords = Words<LoyaltyReason, LoyaltyNeed, LoyaltyNext>;
