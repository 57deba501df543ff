/** What a language must say about grades: a sentence for each reason, flag and need. */
import type { Words } from '../foundation/decision.ts';
import type { FocusReason, GradeNeed, GradeReason, GradingFlag } from './model.ts';

/** The words about grades of one language; a missing sentence does not compile. */
export type GradeWords = Words<GradeReason | GradingFlag | FocusReason, GradeNeed, never>;
