/** What a language must say about silence: a sentence for each reason, need and next step. */
import type { Words } from '../foundation/decision.ts';
import type { DissatisfactionReason, RiskNeed, RiskNext, RiskReason } from './model.ts';

/** The words of silence of one language; a missing sentence does not compile. */
export type SilenceWords = Words<RiskReason | DissatisfactionReason, RiskNeed, RiskNext>;
