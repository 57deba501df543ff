/** The last usable day of points, by each form of expiry. It is a function of time: no job makes points expire. */
import {
  civilPartsOf,
  type DayNumber,
  dayNumberOf,
  daysInMonth,
  lastDay,
  twoDigitsAt,
} from '../../time/civilDate.ts';
import { dayAfterMonths } from '../../time/months.ts';
import type { ExpiryRoundUp, PointsExpiry } from '../model.ledgerPolicy.ts';

const monthsOf: Readonly<Record<Exclude<ExpiryRoundUp, 'none'>, number>> =
  /* @__PURE__ */ Object.freeze({ month: 1, quarter: 3, halfYear: 6, year: 12 });

/** The last day of the month, quarter, half year or year of a day. */
function roundedUp(day: DayNumber, roundUp: ExpiryRoundUp): DayNumber {
  if (roundUp === 'none') return day;
  const { year, month } = civilPartsOf(day);
  const months = monthsOf[roundUp];
  const end = Math.ceil(month / months) * months;
  return dayNumberOf(year, end, daysInMonth(year, end));
}

/** The fixed day of a year. */
function fixedDay(year: number, monthDay: string): DayNumber {
  const month = twoDigitsAt(monthDay, 0);
  return dayNumberOf(year, month, Math.min(twoDigitsAt(monthDay, 3), daysInMonth(year, month)));
}

/** What is beyond the calendar never ends. */
const onCalendar = (day: DayNumber): DayNumber => (day <= lastDay ? day : Number.POSITIVE_INFINITY);

/** The last usable day of points that become usable on a day; by inactivity, of all points after that activity. */
export function lastUsableDay(expiry: PointsExpiry, active: DayNumber): DayNumber {
  switch (expiry.kind) {
    case 'never':
      return Number.POSITIVE_INFINITY;
    case 'days':
      return onCalendar(roundedUp(active + expiry.days, expiry.roundUp));
    case 'months':
    case 'inactivity':
      return onCalendar(roundedUp(dayAfterMonths(active, expiry.months), expiry.roundUp));
    case 'calendarYears':
      return onCalendar(dayNumberOf(civilPartsOf(active).year + expiry.years - 1, 12, 31));
    default: {
      const { year } = civilPartsOf(active);
      const day = fixedDay(year, expiry.monthDay);
      return day >= active ? day : onCalendar(fixedDay(year + 1, expiry.monthDay));
    }
  }
}
