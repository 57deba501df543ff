/** What would keep a tier, and what would raise it. */
import { type Amount, compareAmounts, subtractAmounts } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';
import { beginning, dateOrNull, never } from './dates.ts';
import type { TierNeed } from './model.ts';
import type { TierCourse } from './tierCourse.ts';

/** What there is for a tier beside what it takes; null where it is enough. */
function missingOf({ rules }: TierCourse, position: number, have: Amount, want: Amount) {
  if (compareAmounts(have, want) >= 0) return null;
  return {
    tier: rules.nameAt(position),
    metric: rules.policy.metric,
    have: textOf(have),
    want: textOf(want),
    missing: textOf(subtractAmounts(want, have)),
  };
}

type Missing = NonNullable<ReturnType<typeof missingOf>>;

/** What would keep the tier, earn it, reach the next one, and keep one for life. */
export function tierNeeds(course: TierCourse, day: DayNumber): TierNeed[] {
  return [
    ...keepNeed(course, day),
    ...earnNeed(course, day),
    ...reachNeed(course, day),
    ...lifetimeNeed(course, day),
  ];
}

/**
 * The least figure with which the tier, or the part of it that the check may leave, holds: on the day of the check, or
 * when something decided by hand ends that holds it on that day.
 */
function keepNeed(course: TierCourse, day: DayNumber): TierNeed[] {
  const { rules, earned, series, held } = course;
  const { position, checkOn, checkFrom } = earned;
  const by = dateOrNull(checkOn - 1);
  if (by === null) return [];
  const have = series.between(checkFrom, day);
  for (let on = checkOn; on < earned.renewedUntil; on = held.nextAfter(on)) {
    const heldWith = (figure: Amount): number =>
      held.positionOn(on, held.unaidedOn(day, rules.checked(position, figure)));
    const target = Math.min(heldWith(rules.keepAt(position)), course.position);
    if (heldWith(have) >= target) continue;
    let least = 1;
    while (heldWith(rules.keepAt(least)) < target) least += 1;
    const missing = missingOf(course, target, have, rules.keepAt(least)) as Missing;
    return [{ rule: 'tier.keep', ...missing, from: firstDayFrom(course, checkFrom), by }];
  }
  return [];
}

/** Of a tier that was decided by hand and will end: what earns it as well. */
function earnNeed(course: TierCourse, day: DayNumber): TierNeed[] {
  const { position, until } = course.now;
  const unaided = course.held.unaidedOn(day, course.earned.position);
  if (unaided >= position || until === never) return [];
  const span = spanOf(course, day);
  const need = span && figureNeed(course, day, position, span);
  return need === null ? [] : [{ rule: 'tier.earn', ...need }];
}

/** What reaches the next tier that is open, and that what is there already will not reach. */
function reachNeed(course: TierCourse, day: DayNumber): TierNeed[] {
  const span = spanOf(course, day);
  if (span === null) return [];
  const { rules, earned } = course;
  const first = Math.max(earned.position, course.position) + 1;
  for (let target = first; target < rules.names.length; target += 1) {
    const by = openThrough(course, span, day, target);
    const need = by === null ? null : figureNeed(course, day, target, { ...span, by });
    if (need !== null) return [{ rule: 'tier.reach', ...need }];
  }
  return [];
}

/** The days whose figures enter a tier together, and the day on which they do; ∞ for at once. */
interface Span {
  readonly from: DayNumber;
  readonly by: DayNumber;
  readonly startsOn: DayNumber;
}

/** See `Span`; null where the next period is beyond the calendar. */
function spanOf(course: TierCourse, day: DayNumber): Span | null {
  const { periods, rules } = course;
  if (rules.policy.upgrade === 'immediate') {
    const from = periods.windowStart(day);
    return { from, by: lastDayTogether(course, from, day), startsOn: never };
  }
  const startsOn = periods.periodOf(day).to;
  if (startsOn > lastDay) return null;
  return { from: periods.windowStart(startsOn - 1), by: startsOn - 1, startsOn };
}

/** The last day on which all figures that count on a day still do. */
function lastDayTogether({ rules, periods, series }: TierCourse, from: DayNumber, day: DayNumber) {
  if (from === beginning) return never;
  if (typeof rules.policy.window !== 'object') return periods.periodOf(day).to - 1;
  const first = series.days[series.positionFrom(from)];
  return first === undefined ? never : periods.leavesOn(first.day) - 1;
}

/** The last day of a span on which what is decided by hand lets figures make a difference; null for none. */
function openThrough(
  { held, earned }: TierCourse,
  { by, startsOn }: Span,
  day: DayNumber,
  target: number,
): DayNumber | null {
  const unaided = held.unaidedOn(day, earned.position);
  const isOpen = (on: DayNumber): boolean =>
    held.positionOn(on, target) >= target && held.positionOn(on, unaided) < target;
  const isLater = startsOn < never;
  if (!isOpen(isLater ? startsOn : day)) return null;
  if (isLater) return by;
  let edge = held.nextAfter(day);
  while (edge <= by && edge < never && isOpen(edge)) edge = held.nextAfter(edge);
  return Math.min(by, edge - 1);
}

function figureNeed(course: TierCourse, day: DayNumber, target: number, span: Span) {
  const { rules, series } = course;
  const have = series.between(span.from, day);
  const missing = missingOf(course, target, have, rules.enterAt(target));
  if (missing === null) return null;
  return {
    ...missing,
    from: firstDayFrom(course, span.from),
    by: dateOrNull(span.by),
    startsOn: dateOrNull(span.startsOn),
  };
}

function lifetimeNeed(course: TierCourse, day: DayNumber): TierNeed[] {
  const { rules, held } = course;
  const target = rules.lifetimeRule(held.lifetimeOn(day) + 1);
  const need = target && missingOf(course, target.position, held.sumOn(day), target.from);
  return need === null ? [] : [{ rule: 'tier.lifetime', ...need }];
}

/** The first day that counts, as a date; null where every day of membership does, or only the latest figure. */
export function firstDayFrom({ start }: TierCourse, from: DayNumber): string | null {
  return from === beginning ? null : civilDateOfDay(Math.max(from, start));
}
