/** Which version of a limit holds for a day of receipt. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { civilDateOfDay, type DayNumber, dayNumberFrom } from '../time/civilDate.ts';
import type { Regulation, RegulatoryLimit, RegulatoryProblem } from './model.ts';
import { refusal } from './regulatoryFacts.ts';

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
    const [{ effectiveFrom: against }] = versions as readonly [RegulatoryLimit];
    const explanation = `lies before ${against}, when ${id} came into force`;
    const facts = { value: date, against };
    return refused([refusal('regulation.notYetInForce', ['receivedAt'], explanation, facts)]);
  }
  if (dayOf(found.effectiveTo, Number.POSITIVE_INFINITY) < day) {
    const against = found.effectiveTo;
    const explanation = `lies after ${against}, the last day of ${found.id}`;
    const facts = { value: date, against };
    return refused([refusal('regulation.noLongerInForce', ['receivedAt'], explanation, facts)]);
  }
  return granted(found);
}
