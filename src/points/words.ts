/** What a language must say about points: a sentence for each reason, need and next step. */
import type { Words } from '../foundation/decision.ts';
import type {
  LedgerNeed,
  LedgerNext,
  LedgerReason,
  PointsNeed,
  PointsNext,
  PointsReason,
  RewardNeed,
  RewardReason,
} from './model.ts';

/** The points words of one language; a missing sentence does not compile. */
export type PointsWords = Words<PointsReason | RewardReason, PointsNeed | RewardNeed, PointsNext>;

/** The words of one language about a ledger; a missing sentence does not compile. */
export type LedgerWords = Words<LedgerReason, LedgerNeed, LedgerNext>;

/** Why an entry was refused, for each code. */
export type RefusalWords = Readonly<
  Record<Extract<LedgerReason, { readonly kind: 'ledger.refused' }>['code'], string>
>;
