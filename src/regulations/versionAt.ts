/** Which version of a limit holds for a day of receipt. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { civilDateOfDay, type DayNumber, dayNumberFrom } from '../time/civilDate.ts';
import type { Regulation, RegulatoryLimit, RegulatoryProblem } from './model.ts';
import { factProblem } from './regulatoryFacts.ts';

/** The version of a day, or why there is none. A version without a first day has always held. */
export function versionAt(
  { id, versions }: Regulation,
  day: DayNumber,
): Outcome<RegulatoryLimit, RegulatoryProblem> {
  const dayOf = (date: string | null, otherwise: number): number =>
    date === null ? otherwise : (dayNumberFrom(date) as number);
  const found = versions.findLast(
    ({ effectiveFrom }) => dayOf(effectiveFrom, Number.NEGATIVE_INFINITY) <= day,
  );
  const date = civilDateOfDay(day);
  if (found === undefined) {
    const explanation = `lies before ${versions[0]?.effectiveFrom}, when ${id} came into force`;
    return refused([factProblem('regulation.notYetInForce', 'receivedAt', explanation, date)]);
  }
  if (dayOf(found.effectiveTo, Number.POSITIVE_INFINITY) < day) {
    const explanation = `lies after ${found.effectiveTo}, the last day of ${found.id}`;
    return refused([factProblem('regulation.noLongerInForce', 'receivedAt', explanation, date)]);
  }
  return granted(found);
}
