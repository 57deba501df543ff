/** What a language must say to explain every decision of the library. */
import type { DueReason } from '../calendar/model.ts';
import type { CareNeed, CareNext, CareReason } from '../care/model.ts';
import type {
  ClockReason,
  ComplaintNeed,
  ComplaintNext,
  ComplaintReason,
  ReportFlag,
} from '../complaints/model.ts';
import type { ComplaintIssueWords, ComplaintStatusWords } from '../complaints/words.ts';
import type { Words } from '../foundation/decision.ts';
import type { IssueWords } from '../history/words.ts';
import type { LifecycleNeed, LifecycleNext, LifecycleReason } from '../lifecycle/model.ts';
import type { LoyaltyNeed, LoyaltyNext, LoyaltyReason } from '../loyalty/model.ts';
import type {
  ClubNeed,
  ClubReason,
  MoveReason,
  TierNeed,
  TierNext,
  TierReason,
} from '../membership/model.ts';
import type {
  LedgerNeed,
  LedgerNext,
  LedgerReason,
  PointsNeed,
  PointsNext,
  PointsReason,
  RewardNeed,
  RewardReason,
} from '../points/model.ts';
import type { DissatisfactionReason, RiskNeed, RiskNext, RiskReason } from '../silence/model.ts';
import type { FocusReason, GradeNeed, GradeReason, GradingFlag } from '../tiers/model.ts';

/** The words of one language for every decision of the library, for contradictions among facts, and for findings. */
export type LibraryWords = Words<
  | PointsReason
  | RewardReason
  | LedgerReason
  | DueReason
  | LoyaltyReason
  | LifecycleReason
  | CareReason
  | TierReason
  | ClubReason
  | MoveReason
  | RiskReason
  | DissatisfactionReason
  | GradeReason
  | GradingFlag
  | FocusReason
  | ComplaintReason
  | ClockReason
  | ReportFlag,
  | PointsNeed
  | RewardNeed
  | LedgerNeed
  | LoyaltyNeed
  | LifecycleNeed
  | CareNeed
  | TierNeed
  | ClubNeed
  | GradeNeed
  | ComplaintNeed
  | RiskNeed,
  | PointsNext
  | LedgerNext
  | LoyaltyNext
  | LifecycleNext
  | CareNext
  | TierNext
  | ComplaintNext
  | RiskNext
> &
  IssueWords &
  ComplaintIssueWords &
  ComplaintStatusWords;
