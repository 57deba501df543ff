/** Where a new policy is lower than the old one, if nothing happens. */
import type { DayNumber } from '../time/civilDate.ts';
import type { TierCourse } from './tierCourse.ts';

/** A fall that a new policy brings; tiers are those of the new one. */
export interface TierFall {
  /** The first day on which the new policy is lower. */
  readonly day: DayNumber;
  /** The place of the tier on it. */
  readonly to: number;
  /** The place of the highest tier that the old policy still gives where the new one is lower. */
  readonly least: number;
}

/** The ways under both policies, passed up to the first day. */
interface BothCourses {
  readonly old: TierCourse;
  readonly young: TierCourse;
  /** The place in the new policy of a tier of the old one. */
  readonly positionOf: (before: number) => number;
}

/** Goes on with both ways from a day up to another one, exclusive; null where the new one is never lower. */
export function tierFall(
  { old, young, positionOf }: BothCourses,
  from: DayNumber,
  until: DayNumber,
): TierFall | null {
  let fall = null as TierFall | null;
  let day = from;
  while (day < until) {
    const kept = positionOf(old.position);
    if (young.position < kept) {
      const least = Math.max(fall?.least ?? kept, kept);
      fall = { day: fall?.day ?? day, to: fall?.to ?? young.position, least };
    }
    const [nextOld, nextYoung] = [old.nextDay(), young.nextDay()];
    day = Math.min(nextOld, nextYoung);
    if (day >= until) break;
    if (nextOld === day) old.pass(day);
    if (nextYoung === day) young.pass(day);
  }
  return fall;
}
