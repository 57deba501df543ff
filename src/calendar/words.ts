/** What a language must say about the calendar: a sentence for each reason of a due time. */
import type { Words } from '../foundation/decision.ts';
import type { DueReason } from './model.ts';

/** The calendar words of one language; a missing sentence does not compile. */
export type CalendarWords = Words<DueReason, never, never>;
