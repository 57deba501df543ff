/** What a language must say to explain every decision of the library. */
import type { DueReason } from '../calendar/model.ts';
import type { CareNeed, CareNext, CareReason } from '../care/model.ts';
import type { Words } from '../foundation/decision.ts';
import type { IssueWords } from '../history/words.ts';
import type { LifecycleNeed, LifecycleNext, LifecycleReason } from '../lifecycle/model.ts';
import type { LoyaltyNeed, LoyaltyNext, LoyaltyReason } from '../loyalty/model.ts';
import type { ClubNeed, ClubReason, TierNeed, TierNext, TierReason } from '../membership/model.ts';
import type {
  PointsNeed,
  PointsNext,
  PointsReason,
  RewardNeed,
  RewardReason,
} from '../points/model.ts';
import type { DissatisfactionReason, RiskNeed, RiskNext, RiskReason } from '../silence/model.ts';
import type { FocusReason, GradeNeed, GradeReason, GradingFlag } from '../tiers/model.ts';

/** The words of one language for every decision of the library, and for contradictions among facts. */
export type LibraryWords = Words<
  | PointsReason
  | RewardReason
  | DueReason
  | LoyaltyReason
  | LifecycleReason
  | CareReason
  | TierReason
  | ClubReason
  | RiskReason
  | DissatisfactionReason
  | GradeReason
  | GradingFlag
  | FocusReason,
  | PointsNeed
  | RewardNeed
  | LoyaltyNeed
  | LifecycleNeed
  | CareNeed
  | TierNeed
  | ClubNeed
  | RiskNeed
  | GradeNeed,
  PointsNext | LoyaltyNext | LifecycleNext | CareNext | RiskNext | TierNext
> &
  IssueWords;
