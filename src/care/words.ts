/** What a language must say about care: a sentence for each reason, need and next step, and a text for each key. */
import type { Words } from '../foundation/decision.ts';
import type {
  CareAction,
  CareGoal,
  CareNeed,
  CareNext,
  CareReason,
  GreetingKind,
  LifecyclePhase,
  LoyaltyStage,
} from './model.ts';

/** The texts of one language for the keys that stand on a plan. */
export interface CareTexts {
  /** What a strategy is for. */
  readonly goals: Readonly<Record<CareGoal, string>>;
  /** What is done at a touch. */
  readonly actions: Readonly<Record<CareAction, string>>;
  /** What a day is greeted for. */
  readonly greetings: Readonly<Record<GreetingKind, string>>;
  /** The names of the loyalty stages. */
  readonly stages: Readonly<Record<LoyaltyStage, string>>;
  /** The names of the lifecycle phases. */
  readonly phases: Readonly<Record<LifecyclePhase, string>>;
}

/** The care words of one language; a missing sentence does not compile. */
export type CareWords = Words<CareReason, CareNeed, CareNext>;
