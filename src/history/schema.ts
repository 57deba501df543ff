/** The history for libraries that take Standard Schema. */
import { z } from 'zod';
import { note } from '../foundation/schema.ts';
import { historyProblems } from './eventFacts.ts';
import type { History } from './model.ts';

/**
 * The schema of a history, for libraries that take Standard Schema. It makes exactly the checks that
 * `readHistory` and the verbs make.
 *
 * Boundary cases: its output is the history as it was given, the same object: nothing is filled in or put in order.
 * Contradictions among the events are issues of a decision, not of the schema.
 *
 * Source: the checks are those of `readHistory`.
 *
 * @example
 * ```ts
 * import { historySchema } from 'clientele/history';
 *
 * const result = await historySchema['~standard'].validate([{ kind: 'purchase', on: '2024-02-30' }]);
 * result.issues?.map(({ message }) => message) // => ['[0].on: "2024-02-30" is not a date of the calendar']
 * ```
 */
export const historySchema: z.ZodType<History, History> = z
  .custom<History>()
  .superRefine((value, context) => {
    for (const problem of historyProblems(value)) note(context, () => problem, problem.path);
  });
