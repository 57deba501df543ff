/** Any limit at any receipt, with what it needs to be computed. */
import type { Calendar } from '../../src/calendar/index.ts';
import {
  type RegulatoryDeadline,
  type RegulatoryFacts,
  type RegulatoryLimit,
  regulatoryDeadline,
} from '../../src/regulations/index.ts';
import type { NaiveDays } from '../oracle/naiveRegulation.ts';
import { calendarOf } from './calendars.ts';

/** The ends of monthly billing cycles, for years. */
const cycleEnds = Array.from({ length: 15 * 12 }, (_, month) =>
  new Date(Date.UTC(2014, month + 1, 0)).toISOString().slice(0, 10),
);

/** A receipt at noon of a day of UTC, and the start of the limit with it. */
export function factsOn(limit: RegulatoryLimit, day: string): RegulatoryFacts {
  const receivedAt = `${day}T12:00:00Z`;
  return {
    receivedAt,
    ...(limit.startsAt !== 'receipt' && { startedAt: receivedAt }),
    ...(limit.limit.unit === 'billingCycles' && { cycleEnds }),
  };
}

/** The deadline; a refusal fails the test. */
export function deadlineOf(
  rule: string,
  facts: RegulatoryFacts,
  options: { readonly calendar: Calendar; readonly asOf?: string | number },
): RegulatoryDeadline {
  const asOf = options.asOf ?? '2035-01-01T00:00:00Z';
  const outcome = regulatoryDeadline(rule, facts, { calendar: options.calendar, asOf });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('; '));
  return outcome.value;
}

/** The working days of a jurisdiction for the second reading. */
export function naiveDaysOf(jurisdiction: string): NaiveDays {
  const calendar = calendarOf(jurisdiction);
  if (calendar.kind !== 'weekly') throw new Error('a calendar of weekly hours is needed');
  const { timeZone, holidays, makeUpDays } = calendar;
  return {
    timeZone,
    holidays,
    makeUpDays,
    closes: jurisdiction.startsWith('CN') ? '18:00' : '17:00',
  };
}
