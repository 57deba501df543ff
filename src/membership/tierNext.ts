/** What happens to a tier if nothing is done, and on which day. */
import { civilDateOfDay, lastDay } from '../time/civilDate.ts';
import type { TierChangeCause, TierNext, TierReason, TierStep } from './model.ts';
import type { TierCourse } from './tierCourse.ts';

const causes: Readonly<Partial<Record<TierReason['kind'], TierChangeCause>>> = {
  'tier.belowKeep': 'belowKeep',
  'tier.reached': 'reached',
  'tier.overrideEnded': 'overrideEnds',
};

/** Goes on with a course, which is of no other use afterwards, until the tier changes or is renewed. */
export function tierNext(course: TierCourse): TierNext | null {
  const { rules, position } = course;
  for (let day = course.nextDay(); day <= lastDay; day = course.nextDay()) {
    const before = course.steps.length;
    course.pass(day);
    const steps = course.steps.slice(before);
    const on = civilDateOfDay(day);
    const to = rules.nameAt(course.position);
    if (course.position !== position) {
      return { what: 'tier.changes', on, from: rules.nameAt(position), to, why: causeOf(steps) };
    }
    const last = steps.at(-1);
    if (last !== undefined && last.earned === last.tier) {
      return { what: 'tier.renews', on, to, validUntil: last.validUntil };
    }
  }
  return null;
}

function causeOf(steps: readonly TierStep[]): TierChangeCause {
  const found = steps.flatMap(({ because }) => because.map(({ kind }) => causes[kind]));
  return found.find((cause) => cause !== undefined) ?? 'overrideEnds';
}
