/** What a language must say about points: a sentence for each reason, need and next step. */
import type { Words } from '../foundation/decision.ts';
import type { PointsNeed, PointsNext, PointsReason, RewardNeed, RewardReason } from './model.ts';

/** The points words of one language; a missing sentence does not compile. */
export type PointsWords = Words<PointsReason | RewardReason, PointsNeed | RewardNeed, PointsNext>;
