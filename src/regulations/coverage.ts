/** Whether a calendar knows the holidays that a limit depends on. */
import type { Coverage } from '../calendar/model.ts';
import type { PreparedCalendar } from '../calendar/prepared.ts';
import type { RegulatoryLimit, RegulatoryProblem } from './model.ts';
import { refusal } from './regulatoryFacts.ts';

/** The instants that a limit lies between. */
interface Asked {
  readonly from: number;
  readonly to: number;
}

/** Whether the end of a limit depends on working days. */
function needsHolidays({ limit, cap, atLeast, extension, rollsOver }: RegulatoryLimit): boolean {
  const lengths = [limit, cap, atLeast, extension?.total ?? null];
  return rollsOver || lengths.some((length) => length?.unit === 'workingDays');
}

/** The end of the last day known is still known. */
const reachesBeyond = (known: Asked, { from, to }: Asked): boolean =>
  from < known.from || to > known.to;

/** What is known of holidays, where a limit that depends on them reaches beyond it; else null. */
export function knownDays(
  { covered }: PreparedCalendar,
  limit: RegulatoryLimit,
  asked: Asked,
): Coverage | null {
  if (!needsHolidays(limit)) return null;
  const beyond = covered.find((known) => reachesBeyond(known, asked));
  return beyond === undefined ? null : beyond.coverage;
}

/** Why a calendar cannot answer: it says nothing of what it knows, or is strict and knows less. */
export function coverageProblem(
  { covered, calendar }: PreparedCalendar,
  limit: RegulatoryLimit,
  asked: Asked | null = null,
): RegulatoryProblem | null {
  if (!needsHolidays(limit)) return null;
  if (covered.length === 0) {
    const explanation =
      'has no coverage: this limit depends on holidays, and nobody knows whether it has them';
    return refusal('calendar.noCoverage', ['calendar'], explanation, { value: calendar.timeZone });
  }
  if (asked === null) return null;
  const strict = covered.find((known) => known.strict && reachesBeyond(known, asked));
  if (strict === undefined) return null;
  const { from, to } = strict.coverage;
  const explanation = `knows holidays from ${from} to ${to} only, and the limit reaches beyond`;
  return refusal('calendar.outsideCoverage', ['calendar'], explanation, {
    value: calendar.timeZone,
    against: `${from}/${to}`,
  });
}
