/** Tenure: how long a customer has been one, in months. */
import { ContractError } from '../foundation/errors.ts';
import { type CivilDate, type DayNumber, dayArgument } from './civilDate.ts';
import { dayAfterMonths, monthsBetween } from './months.ts';

/** What a month counts for that has begun and is not complete: nothing, or a whole month. */
export type PartialMonth = 'floor' | 'ceil';

/** How tenure is counted. */
export interface TenureOptions {
  /** The day at whose start tenure is measured: the first day after a billing period. */
  readonly asOf: CivilDate;
  /** What a month in progress counts for; `'floor'` (nothing) when it is not given. */
  readonly partial?: PartialMonth;
}

/** Months from a day to a later one; a month in progress counts by `partial`. */
export function monthsOfTenure(from: DayNumber, to: DayNumber, partial: PartialMonth): number {
  const complete = monthsBetween(from, to);
  return partial === 'ceil' && dayAfterMonths(from, complete) < to ? complete + 1 : complete;
}

/**
 * The months of tenure on a day: the largest n for which n months after `joinedOn` is not after `asOf`.
 * Every anniversary is counted from the joining date and clamped to the end of a shorter month: who
 * joined on 31 January completes a month on 28 (or 29) February, 31 March, 30 April.
 *
 * This is not the `differenceInMonths` of date libraries: date-fns 4.4.0 answers 2 for 31 January to
 * 30 April 2023, and 48 for 29 February 2024 to 28 February 2028, where the months completed are 3
 * and 47.
 *
 * Source: the months completed as compared with nine other functions; see the provenance page.
 *
 * @param joinedOn - the first day as a customer
 * @returns whole months from 0 up; null before `joinedOn`, where there is no tenure
 * @throws ContractError when a date is none, or `partial` is no known word
 * @example
 * ```ts
 * import { tenureMonths } from 'clientele';
 *
 * tenureMonths('2023-01-31', { asOf: '2023-04-30' }) // => 3
 * tenureMonths('2024-02-29', { asOf: '2028-02-28' }) // => 47
 * tenureMonths('2024-03-15', { asOf: '2024-04-01' }) // => 0
 * tenureMonths('2024-03-15', { asOf: '2024-04-01', partial: 'ceil' }) // => 1
 * tenureMonths('2024-03-15', { asOf: '2024-03-14' }) // => null
 * ```
 */
export function tenureMonths(joinedOn: CivilDate, options: TenureOptions): number | null {
  const from = dayArgument(joinedOn, 'joinedOn');
  const to = dayArgument(options.asOf, 'asOf');
  const partial = options.partial ?? 'floor';
  if (partial !== 'floor' && partial !== 'ceil') {
    throw new ContractError('choice.unknown', 'partial', partial, "is neither 'floor' nor 'ceil'");
  }
  return to < from ? null : monthsOfTenure(from, to, partial);
}
