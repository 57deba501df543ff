/** What would keep a tier, and what would raise it. */
import { type Amount, compareAmounts, subtractAmounts } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { dateOrNull } from './dates.ts';
import type { TierNeed } from './model.ts';
import type { TierCourse } from './tierCourse.ts';
import type { TierRules } from './tierRules.ts';

const beginning = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

/** What there is beside what it takes; null where it is enough. */
function missingOf(have: Amount, want: Amount) {
  if (compareAmounts(have, want) >= 0) return null;
  return { have: textOf(have), want: textOf(want), missing: textOf(subtractAmounts(want, have)) };
}

/** What would keep the tier, then what would reach the next, then what would keep one for life. */
export function tierNeeds(course: TierCourse, day: DayNumber): TierNeed[] {
  return [...keepNeed(course, day), ...reachNeed(course, day), ...lifetimeNeed(course, day)];
}

function keepNeed({ rules, earned, series, start }: TierCourse, day: DayNumber): TierNeed[] {
  const { position, checkOn, checkFrom } = earned;
  const by = dateOrNull(checkOn - 1);
  if (by === null || rules.policy.downgrade === 'never') return [];
  const missing = missingOf(series.between(checkFrom, day), rules.keepAt(position));
  if (missing === null) return [];
  const { metric } = rules.policy;
  const from = checkFrom === beginning ? null : dateOrNull(Math.max(checkFrom, start));
  return [{ rule: 'tier.keep', tier: rules.nameAt(position), metric, ...missing, from, by }];
}

function reachNeed(course: TierCourse, day: DayNumber): TierNeed[] {
  const { rules, periods, series } = course;
  const target = Math.max(course.earned.position, course.position) + 1;
  if (target >= rules.names.length || !course.held.isOpen(day, target)) return [];
  const isImmediate = rules.policy.upgrade === 'immediate';
  const starts = isImmediate ? never : periods.periodOf(day).to;
  const from = periods.windowStart(isImmediate ? day : starts - 1);
  const missing = missingOf(series.between(from, day), rules.enterAt(target));
  if (missing === null) return [];
  const last = isImmediate ? lastDayTogether(course, from, day) : starts - 1;
  return [
    {
      rule: 'tier.reach',
      tier: rules.nameAt(target),
      metric: rules.policy.metric,
      ...missing,
      by: dateOrNull(last),
      startsOn: dateOrNull(starts),
    },
  ];
}

/** The last day on which all figures that count on a day still do. */
function lastDayTogether({ rules, periods, series }: TierCourse, from: DayNumber, day: DayNumber) {
  if (from === beginning) return never;
  if (typeof rules.policy.window !== 'object') return periods.periodOf(day).to - 1;
  const first = series.days[series.positionFrom(from)];
  return first === undefined || first.day > day ? never : periods.leavesOn(first.day) - 1;
}

function lifetimeNeed({ rules, held }: TierCourse, day: DayNumber): TierNeed[] {
  const target = rules.lifetimeRule(held.lifetimeOn(day) + 1);
  if (target === null) return [];
  return [lifetimeNeedOf(rules, target, held.sumOn(day))];
}

/** What is missing for a tier that is kept for life. */
function lifetimeNeedOf(
  rules: TierRules,
  { position, from }: { readonly position: number; readonly from: Amount },
  have: Amount,
): TierNeed {
  return {
    rule: 'tier.lifetime',
    tier: rules.nameAt(position),
    metric: rules.policy.metric,
    have: textOf(have),
    want: textOf(from),
    missing: textOf(subtractAmounts(from, have)),
  };
}

/** What would raise the first tier of someone who is no member yet. */
export function firstNeeds(rules: TierRules): TierNeed[] {
  const none: Amount = 0;
  const { metric } = rules.policy;
  const life = rules.lifetimeRule(0);
  const reach = rules.names.length < 2 ? null : missingOf(none, rules.enterAt(1));
  const needs: TierNeed[] = [];
  if (reach !== null) {
    const tier = rules.nameAt(1);
    needs.push({ rule: 'tier.reach', tier, metric, ...reach, by: null, startsOn: null });
  }
  if (life !== null) needs.push(lifetimeNeedOf(rules, life, none));
  return needs;
}

/** The first day that counts on a day, as a date; null where every day does, or only the latest figure. */
export function windowFrom({ periods, start }: TierCourse, day: DayNumber): string | null {
  const from = periods.windowStart(day);
  return from === beginning ? null : civilDateOfDay(Math.max(from, start));
}
