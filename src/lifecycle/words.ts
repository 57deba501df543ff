/** What a language must say about the lifecycle: a sentence for each reason, need and next step. */
import type { Words } from '../foundation/decision.ts';
import type { LifecycleNeed, LifecycleNext, LifecycleReason } from './model.ts';

/** The lifecycle words of one language; a missing sentence does not compile. */
export type LifecycleWords = Words<LifecycleReason, LifecycleNeed, LifecycleNext>;
