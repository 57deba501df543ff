/** The history for libraries that take Standard Schema. */
import { z } from 'zod';
import { note } from '../foundation/schema.ts';
import { historyProblems } from './eventFacts.ts';
import type { History } from './model.ts';

/**
 * The schema of a history, for libraries that take Standard Schema. It makes exactly the checks that
 * `readHistory` and the verbs make.
 */
export const historySchema: z.ZodType<History, History> = z
  .custom<History>()
  .superRefine((value, context) => {
    for (const problem of historyProblems(value)) note(context, () => problem, problem.path);
  });
