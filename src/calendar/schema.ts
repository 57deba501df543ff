/** The schema of a calendar, for libraries that take Standard Schema. */
import { z } from 'zod';
import { decodedCalendar } from './calendarDoor.ts';
import type { Calendar, CalendarInput } from './model.ts';

/**
 * The schema of a calendar as it is written down; its output is the checked calendar. It makes exactly the checks
 * that `readCalendar` makes, and implements Standard Schema, so form and API libraries take it.
 */
export const calendarSchema: z.ZodType<Calendar, CalendarInput> = z
  .custom<CalendarInput>()
  .transform((value, context): Calendar => {
    const { calendar, problems } = decodedCalendar(value);
    for (const problem of problems) {
      const { message, path } = problem;
      context.addIssue({ code: 'custom', path: [...path], message, params: { problem } });
    }
    return problems.length === 0 ? calendar : z.NEVER;
  });
