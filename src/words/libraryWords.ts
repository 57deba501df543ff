/** What a language must say to explain every decision of the library. */
import type { DueReason } from '../calendar/model.ts';
import type { Words } from '../foundation/decision.ts';
import type {
  PointsNeed,
  PointsNext,
  PointsReason,
  RewardNeed,
  RewardReason,
} from '../points/model.ts';

/** The words of one language for every decision of the library. */
export type LibraryWords = Words<
  PointsReason | RewardReason | DueReason,
  PointsNeed | RewardNeed,
  PointsNext
>;
