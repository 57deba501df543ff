/** Working days after an entry, by the caller's calendar or by the week alone. */
import { ContractError } from '../foundation/errors.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import type { CareOptions } from './model.ts';

/** Twenty years hold the working days asked for, or the calendar has none. */
const mostDays = 7_305;

/** Whether a day is a working day: as the caller says, or Monday to Friday. */
export function isWeekday(workingDay: CareOptions['workingDay']): (day: DayNumber) => boolean {
  if (workingDay === undefined || workingDay === null) {
    // Day 0 is a Thursday: counted from Monday it is day 3.
    return (day) => (((day + 3) % 7) + 7) % 7 < 5;
  }
  if (typeof workingDay !== 'function') {
    throw new ContractError('workingDay.notFunction', 'workingDay', workingDay, 'is no function');
  }
  return (day) => {
    const answer: unknown = workingDay(civilDateOfDay(day));
    if (typeof answer === 'boolean') return answer;
    const place = `workingDay(${civilDateOfDay(day)})`;
    throw new ContractError('workingDay.notBoolean', place, answer, 'is neither true nor false');
  };
}

/**
 * The day that lies so many working days after another; the day after it is the first that may count. 0 is the day
 * itself, or the next working day.
 */
export function afterWorkingDays(
  from: DayNumber,
  amount: number,
  isWorkingDay: (day: DayNumber) => boolean,
): DayNumber {
  let left = amount;
  for (let day = amount === 0 ? from : from + 1; day <= from + mostDays; day += 1) {
    if (!isWorkingDay(day)) continue;
    left -= 1;
    if (left <= 0) return day;
  }
  throw new ContractError(
    'workingDay.none',
    'workingDay',
    amount,
    `working days do not come within 20 years of ${civilDateOfDay(from)}`,
  );
}
