/** The hot path: a calendar on epoch milliseconds. */
import { ContractError } from '../foundation/errors.ts';
import type { Calendar } from './model.ts';
import { beyondCoverage, preparedCalendar } from './prepared.ts';

/** A calendar on epoch milliseconds, for loops over many instants. */
export interface CalendarIndex {
  /** The first instant by which so many working milliseconds have passed: `earliest` of `addWorkingTime`. */
  add(at: number, workingMilliseconds: number): number;
  /** The last such instant: `latest` of `addWorkingTime`. */
  addLatest(at: number, workingMilliseconds: number): number;
  /** The working milliseconds from one instant to another, signed. */
  between(from: number, to: number): number;
  /** Whether an instant lies in working time. */
  isWorking(at: number): boolean;
}

function whole(amount: number): number {
  if (Number.isSafeInteger(amount)) return amount;
  const explanation = 'is not a whole number of milliseconds';
  throw new ContractError('number.notWhole', 'workingMilliseconds', amount, explanation);
}

/**
 * The same answers as `addWorkingTime`, `workedBetween` and `isWorking`, on numbers: no text is read or written,
 * which is what takes the time. There is nothing to compile first: every verb prepares its calendar once,
 * as far as questions reach, and this shares what they prepared.
 *
 * Boundary cases: instants are whole milliseconds; `NaN` and instants outside the years 1900 to 2200 are refused. A
 * strict calendar refuses instants beyond its coverage; whether a result is provisional only the verbs tell.
 *
 * Source: this library's own; the answers are those of the verbs, which a law proves.
 *
 * @throws ContractError `calendar.unchecked`; its functions `date.outOfRange`, `number.notWhole`,
 *   `calendar.noWorkingTime`, `calendar.outsideCoverage`
 * @example
 * ```ts
 * import { defineCalendar, indexCalendar } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * const index = indexCalendar(desk);
 * const friday = Date.UTC(2026, 2, 6, 16);
 * new Date(index.add(friday, 2 * 3_600_000)).toISOString() // => '2026-03-09T10:00:00.000Z'
 * index.between(friday, Date.UTC(2026, 2, 9, 10)) // => 7200000
 * ```
 */
export function indexCalendar(calendar: Calendar): CalendarIndex {
  const ready = preparedCalendar(calendar);
  const { index } = ready;
  if (!ready.covered.some(({ strict }) => strict)) {
    return {
      add: (at, amount) => index.earliest(at, whole(amount)),
      addLatest: (at, amount) => index.latest(at, whole(amount)),
      between: (from, to) => index.between(from, to),
      isWorking: (at) => index.isWorking(at),
    };
  }
  const at = (instant: number): number => {
    beyondCoverage(ready, { at: [instant] });
    return instant;
  };
  const until = (instant: number): number => {
    beyondCoverage(ready, { until: [instant] });
    return instant;
  };
  return {
    add: (from, amount) => until(index.earliest(at(from), whole(amount))),
    addLatest: (from, amount) => at(index.latest(at(from), whole(amount))),
    between: (from, to) => index.between(until(from), until(to)),
    isWorking: (instant) => index.isWorking(at(instant)),
  };
}
