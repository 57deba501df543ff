/** The windows, periods and validities of a policy, as days. */
import { civilPartsOf, type DayNumber, dayNumberOf } from '../time/civilDate.ts';
import { dayAfterMonths, monthsBetween } from '../time/months.ts';
import type { DayPeriod } from '../time/periods.ts';
import { beginning, never } from './dates.ts';
import type { MonthsOfValidity, TierPolicy } from './model.ts';

const monthsOfYear = 12;

/** The calendar year of a day. */
export function calendarYearOf(day: DayNumber): DayPeriod {
  const { year } = civilPartsOf(day);
  return { from: dayNumberOf(year, 1, 1), to: dayNumberOf(year + 1, 1, 1) };
}

/** The membership year of a day: from one anniversary of the first day to the next. */
export function membershipYearOf(day: DayNumber, start: DayNumber): DayPeriod {
  const years = Math.floor(monthsBetween(start, day) / monthsOfYear);
  return {
    from: dayAfterMonths(start, years * monthsOfYear),
    to: dayAfterMonths(start, (years + 1) * monthsOfYear),
  };
}

/** The first of the month or year, on a day or after it. */
function roundedUp(day: DayNumber, roundUp: MonthsOfValidity['roundUp']): DayNumber {
  const { year, month, day: dayOfMonth } = civilPartsOf(day);
  if (roundUp === 'none') return day;
  if (roundUp === 'year')
    return month === 1 && dayOfMonth === 1 ? day : dayNumberOf(year + 1, 1, 1);
  if (dayOfMonth === 1) return day;
  return month === monthsOfYear ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
}

/** How long a tier is valid, and from which day on it is counted. */
export interface Validity {
  /** The day of entry. */
  readonly entered: DayNumber;
  /** How often it was renewed since. */
  readonly renewals: number;
  /** The first day after it; ∞ without an end. */
  readonly until: DayNumber;
}

/** See the head of this file. */
export class TierPeriods {
  private readonly policy: TierPolicy;
  private readonly start: DayNumber;

  constructor(policy: TierPolicy, start: DayNumber) {
    this.policy = policy;
    this.start = start;
  }

  /** The period of a day. */
  periodOf(day: DayNumber): DayPeriod {
    return this.policy.window === 'anniversary'
      ? membershipYearOf(day, this.start)
      : calendarYearOf(day);
  }

  /** The first day whose figures count on a day; −∞ where every day does, or only the latest figure. */
  windowStart(day: DayNumber): DayNumber {
    const { window, metric } = this.policy;
    if (metric === 'balance' || metric === 'grade' || window === 'lifetime') return beginning;
    if (typeof window === 'object') return dayAfterMonths(day, -window.months) + 1;
    return this.periodOf(day).from;
  }

  /** The first day on which a figure of a day counts no longer; ∞ where it always does. */
  leavesOn(day: DayNumber): DayNumber {
    const { window } = this.policy;
    if (this.windowStart(day) === beginning) return never;
    if (typeof window !== 'object') return this.periodOf(day).to;
    let left = dayAfterMonths(day, window.months);
    while (this.windowStart(left) <= day) left += 1;
    return left;
  }

  /** The validity of a tier that is entered on a day. */
  entered(day: DayNumber): Validity {
    return { entered: day, renewals: 0, until: this.endOfFirst(day) };
  }

  private endOfFirst(day: DayNumber): DayNumber {
    const { validity } = this.policy;
    if (validity === 'never') return never;
    if (validity === 'endOfPeriod') return this.periodOf(day).to;
    if (validity === 'endOfNextPeriod') return this.periodOf(this.periodOf(day).to).to;
    return roundedUp(dayAfterMonths(day, validity.months), validity.roundUp);
  }

  /** The validity of a tier that is renewed; unrounded months are counted from the day of entry. */
  renewed({ entered, renewals, until }: Validity): Validity {
    const { validity } = this.policy;
    const times = renewals + 1;
    if (typeof validity !== 'object') {
      return { entered, renewals: times, until: this.periodOf(until).to };
    }
    const { months, roundUp } = validity;
    const end =
      roundUp === 'none'
        ? dayAfterMonths(entered, months * (times + 1))
        : roundedUp(dayAfterMonths(until, months), roundUp);
    return { entered, renewals: times, until: end };
  }
}
