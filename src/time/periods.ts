/** Half-open periods, joined and cut: of days, or of seconds of a day. */
import type { DayNumber } from './civilDate.ts';

/** Days from `from` up to, but not including, `to`. */
export interface DayPeriod {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What lies in any of the periods, as ascending periods that neither overlap nor touch. */
export function unitePeriods(periods: readonly DayPeriod[]): DayPeriod[] {
  const united: DayPeriod[] = [];
  for (const { from, to } of [...periods].sort((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (last !== undefined && from <= last.to) {
      united[united.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else {
      united.push({ from, to });
    }
  }
  return united;
}

/** The days that lie in any of the periods and inside the limits. */
export function uniteWithin(periods: readonly DayPeriod[], limits: DayPeriod): DayPeriod[] {
  return unitePeriods(
    periods
      .map(({ from, to }) => ({ from: Math.max(from, limits.from), to: Math.min(to, limits.to) }))
      .filter(({ from, to }) => from < to),
  );
}

/** The days of ascending, separate periods that lie in none of others of the same kind. */
export function subtractPeriods(
  periods: readonly DayPeriod[],
  removed: readonly DayPeriod[],
): DayPeriod[] {
  return removed.reduce<readonly DayPeriod[]>(
    (left, { from, to }) =>
      left.flatMap((period) =>
        [
          { from: period.from, to: Math.min(period.to, from) },
          { from: Math.max(period.from, to), to: period.to },
        ].filter((part) => part.from < part.to),
      ),
    periods,
  ) as DayPeriod[];
}

/** How many days ascending, separate periods have in all. */
export function daysIn(periods: readonly DayPeriod[]): number {
  return periods.reduce((days, { from, to }) => days + to - from, 0);
}

/** Whether every day of a period lies in ascending, separate periods. */
export function covers(periods: readonly DayPeriod[], period: DayPeriod): boolean {
  return periods.some(({ from, to }) => from <= period.from && period.to <= to);
}
