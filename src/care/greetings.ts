/** The days on which a customer is greeted. */
import {
  civilDateOfDay,
  civilPartsOf,
  type DayNumber,
  dayNumberOf,
  daysInMonth,
} from '../time/civilDate.ts';
import type { CarePolicy, Greeting } from './model.ts';
import type { DecodedGreeting } from './recordFacts.ts';

interface Coming {
  readonly day: DayNumber;
  readonly years: number | null;
}

/** A date in another year; 29 February is 28 February where the year has none. */
function inYear(on: DayNumber, year: number): DayNumber {
  const { month, day } = civilPartsOf(on);
  return dayNumberOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The first time, from a day on, that something that comes back every year does so. */
function nextYearly({ kind, on }: DecodedGreeting, from: DayNumber): Coming {
  const first = civilPartsOf(on).year;
  // The day of joining itself is no anniversary.
  const least = kind === 'membershipAnniversary' ? first + 1 : first;
  let year = Math.max(least, civilPartsOf(from).year);
  if (inYear(on, year) < from) year += 1;
  return { day: inYear(on, year), years: year - first };
}

const order = (first: string, second: string): number =>
  first < second ? -1 : first > second ? 1 : 0;

/** The greetings of some days from a day on, in order of day, kind and name; the same one twice is one. */
export function greetingsFrom(
  policy: CarePolicy,
  days: readonly DecodedGreeting[],
  from: DayNumber,
): Greeting[] {
  const { aheadDays, yearlyKinds } = policy.greetings;
  const coming = days.flatMap((greeting): Greeting[] => {
    const { kind, on, name } = greeting;
    const isYearly = greeting.yearly ?? yearlyKinds.includes(kind);
    const { day, years } = isYearly ? nextYearly(greeting, from) : { day: on, years: null };
    const isNear = day >= from && day < from + aheadDays;
    return isNear ? [{ on: civilDateOfDay(day), kind, name, years }] : [];
  });
  const keyed = coming.map((greeting) => ({ greeting, key: keyOf(greeting) }));
  keyed.sort((first, second) => order(first.key, second.key));
  return keyed
    .filter(({ key }, index) => key !== keyed[index - 1]?.key)
    .map(({ greeting }) => greeting);
}

function keyOf({ on, kind, name, years }: Greeting): string {
  return JSON.stringify([on, kind, name, years]);
}
