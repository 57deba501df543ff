/** The tenure of an account at the end of a period: former memberships, suspensions, partial months. */

import type { AccountFacts } from '../history/accountFacts.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { dayAfterMonths } from '../time/months.ts';
import { covers, type DayPeriod, daysIn, subtractPeriods, uniteWithin } from '../time/periods.ts';
import { monthsOfTenure, type PartialMonth } from '../time/tenure.ts';
import type { PointsReason, SuspensionRule, TenurePolicy } from './model.ts';

/** Tenure in months, from when it counts, and what changed it. */
export interface AccountTenure {
  readonly months: number;
  readonly start: DayNumber;
  /** The first day of the membership, or of the former one it goes on from. */
  readonly origin: DayNumber;
  readonly because: readonly PointsReason[];
}

const unchanged: readonly PointsReason[] = /* @__PURE__ */ Object.freeze([]);

/** The tenure of an account that has joined before `end`. */
export function tenureOf(
  account: AccountFacts,
  policy: TenurePolicy,
  end: DayNumber,
): AccountTenure {
  if (account.suspensions.length === 0 && account.former.length === 0) {
    const months = monthsOfTenure(account.joined, end, policy.partial);
    return { months, start: account.joined, origin: account.joined, because: unchanged };
  }
  return adjustedTenure(account, policy, end);
}

function adjustedTenure(
  account: AccountFacts,
  policy: TenurePolicy,
  end: DayNumber,
): AccountTenure {
  const because: PointsReason[] = [];
  const { origin, away } = resumedFrom(account, policy);
  const suspended = (rule: SuspensionRule, from: DayNumber): DayPeriod[] =>
    uniteWithin(
      account.suspensions.filter(({ kind }) => policy.suspension[kind] === rule),
      { from, to: end },
    );

  const resets = suspended('reset', origin);
  const begin = resets.at(-1)?.to ?? origin;
  const absences = uniteWithin(away, { from: begin, to: end });
  const awayDays = daysIn(absences);
  const shifts = suspended('shiftDays', begin);
  const moved = uniteWithin([...absences, ...shifts], { from: begin, to: end });
  const start = begin + daysIn(moved);
  const skips = suspended('skipMonths', begin);

  const whole = monthsOfTenure(start, end, policy.partial);
  // Days that move the start already do not count against a month a second time.
  const inactive = subtractPeriods(skips, moved);
  const skipped = Math.min(whole, monthsWithoutActiveDay(begin, end, policy.partial, inactive));

  if (origin < account.joined && awayDays > 0) {
    because.push({
      kind: 'tenure.resumed',
      formerlyFrom: civilDateOfDay(origin),
      daysAway: awayDays,
      newStart: civilDateOfDay(begin + awayDays),
    });
  }
  const changes = [
    { rule: 'reset', days: daysIn(resets), months: 0, newStart: begin },
    { rule: 'shiftDays', days: daysIn(shifts), months: 0, newStart: start },
    { rule: 'skipMonths', days: daysIn(skips), months: skipped, newStart: start },
  ] as const;
  for (const { rule, days, months, newStart } of changes) {
    if (days === 0) continue;
    because.push({
      kind: 'tenure.suspended',
      rule,
      days,
      months,
      newStart: civilDateOfDay(newStart),
    });
  }
  return { months: whole - skipped, start, origin, because };
}

/** The day from which memberships count on, and the days away between them. */
function resumedFrom(
  account: AccountFacts,
  policy: TenurePolicy,
): { readonly origin: DayNumber; readonly away: readonly DayPeriod[] } {
  const away: DayPeriod[] = [];
  let origin = account.joined;
  if (policy.rejoin === 'newStart') return { origin, away };
  for (const former of account.former.toReversed()) {
    if (origin - former.to > policy.rejoin.resumeWithinDays) break;
    away.push({ from: former.to, to: origin });
    origin = former.from;
  }
  return { origin, away };
}

/** Months of the calendar of an account, from its beginning, in which every day is inactive. */
function monthsWithoutActiveDay(
  begin: DayNumber,
  end: DayNumber,
  partial: PartialMonth,
  inactive: readonly DayPeriod[],
): number {
  if (inactive.length === 0) return 0;
  const months = monthsOfTenure(begin, end, partial);
  let skipped = 0;
  for (let month = 0; month < months; month += 1) {
    const from = dayAfterMonths(begin, month);
    const to = Math.min(dayAfterMonths(begin, month + 1), end);
    if (covers(inactive, { from, to })) skipped += 1;
  }
  return skipped;
}
