/** Calendar quarters. */
import { civilPartsOf, type DayNumber, dayNumberOf } from '../time/civilDate.ts';

/** The first day of the quarter after the one that a day lies in. */
export function nextQuarter(day: DayNumber): DayNumber {
  const { year, month } = civilPartsOf(day);
  const first = month - ((month - 1) % 3) + 3;
  return first > 12 ? dayNumberOf(year + 1, first - 12, 1) : dayNumberOf(year, first, 1);
}
