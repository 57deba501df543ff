/** What happens to a tier if nothing is done, and on which day. */
import { civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';
import { dateOrNull } from './dates.ts';
import type { TierChangeCause, TierNext } from './model.ts';
import type { TierCourse } from './tierCourse.ts';

/** Goes on with a course, which is of no other use afterwards, until the tier changes or is renewed. */
export function tierNext(course: TierCourse): TierNext | null {
  for (let day = course.nextDay(); day <= lastDay; day = course.nextDay()) {
    const before = { earned: course.earned.position, position: course.position };
    const steps = course.steps.length;
    course.pass(day);
    if (course.position !== before.position) {
      return change(course, day, before.position, causeOf(course, day, before));
    }
    const isKept = course.steps.slice(steps).some(({ because: [why] }) => {
      return why?.kind === 'tier.renewed' || why?.kind === 'tier.spared';
    });
    if (!isKept) continue;
    const { position, until } = course.now;
    if (position > 0 && course.earned.position >= position && !course.held.isPinned(day)) {
      const to = course.rules.nameAt(position);
      const validUntil = dateOrNull(until);
      return { what: 'tier.renews', on: civilDateOfDay(day), to, validUntil };
    }
    // What this check found, every check after it will.
    if (course.isSettledBefore(day)) return null;
  }
  return null;
}

/** What happens to somebody who is no member yet, from the first day that is known: a pin or floor may wait there. */
export function firstNext(course: TierCourse): TierNext | null {
  return course.position === 0
    ? tierNext(course)
    : change(course, course.start, 0, 'overrideBegins');
}

function change(
  { rules, position }: TierCourse,
  day: DayNumber,
  before: number,
  why: TierChangeCause,
): TierNext {
  const [from, to] = [rules.nameAt(before), rules.nameAt(position)];
  return { what: 'tier.changes', on: civilDateOfDay(day), from, to, why };
}

/**
 * What is decided by hand is the cause where it alone changes the tier: that it begins, where the tier would be another
 * one without that.
 */
function causeOf(
  { held, earned }: TierCourse,
  day: DayNumber,
  before: { readonly earned: number; readonly position: number },
): TierChangeCause {
  const unaided = held.unaidedOn(day, before.earned);
  const byHand = held.positionOn(day, unaided);
  if (byHand === before.position) {
    return earned.position < before.earned ? 'belowKeep' : 'reached';
  }
  const isBegun = held.positionOn(day, unaided, day - 1) !== byHand;
  return isBegun ? 'overrideBegins' : 'overrideEnds';
}
