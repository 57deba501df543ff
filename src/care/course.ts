/** A strategy made ready for one customer: its days counted, its steps scaled by the grade. */
import type { DayNumber } from '../time/civilDate.ts';
import type { CareQuestion } from './careQuestion.ts';
import type {
  CareDimension,
  CarePolicy,
  CareStrategy,
  LifecyclePhase,
  LoyaltyStage,
} from './model.ts';
import type { DecodedRecord } from './recordFacts.ts';
import { afterWorkingDays } from './workingDays.ts';

/** See the head of this file. */
export interface Course {
  readonly of: CareDimension;
  readonly name: LoyaltyStage | LifecyclePhase;
  readonly strategy: CareStrategy;
  readonly entry: DayNumber;
  /** By when the first touch is made. */
  readonly firstDue: DayNumber;
  /** The first touch and the steps after it, in days from the entry, ascending. */
  readonly marks: readonly number[];
  readonly everyDays: number;
  readonly alarmDays: number | null;
  /** The days of the renewal reminders, ascending. */
  readonly reminders: readonly DayNumber[];
}

/** The strategies of a customer: those that are followed, and those that rest. */
export interface Courses {
  readonly followed: readonly Course[];
  readonly resting: readonly Course[];
}

/** How much of the cadence the grade takes, in per cent; null where the policy does not name the grade. */
export function percentOf(policy: CarePolicy, grade: string | null): number | null {
  const { cadencePercentByGrade: named } = policy;
  return grade !== null && Object.hasOwn(named, grade) ? (named[grade] as number) : null;
}

/** A share of some days, rounded half up, at least 1. */
function scaled(days: number, percent: number): number {
  return Math.max(1, Math.floor((days * percent + 50) / 100));
}

/** The stage's strategy and the phase's; one that is followed alone puts the other to rest. */
export function coursesOf(
  policy: CarePolicy,
  record: DecodedRecord,
  question: CareQuestion,
): Courses {
  const percent = percentOf(policy, record.grade) ?? 100;
  const course = (
    of: CareDimension,
    name: LoyaltyStage | LifecyclePhase,
    strategy: CareStrategy,
    entry: DayNumber,
  ): Course => {
    const { firstTouch, cadence, alarmDays, renewalReminderDays } = strategy;
    const firstDue =
      'days' in firstTouch
        ? entry + firstTouch.days
        : afterWorkingDays(entry, firstTouch.workingDays, question.isWorkingDay);
    const first = firstDue - entry;
    const steps = cadence.stepDays.map((day) => scaled(day, percent));
    const { contractUntil } = record;
    return {
      of,
      name,
      strategy,
      entry,
      firstDue,
      // A first touch that free days moved past a step covers it.
      marks: [first, ...steps.filter((day) => day > first)],
      everyDays: scaled(cadence.everyDays, percent),
      alarmDays: alarmDays === null ? null : scaled(alarmDays, percent),
      reminders:
        contractUntil === null ? [] : renewalReminderDays.map((days) => contractUntil - days),
    };
  };
  const { stage, phase, stageEntry, phaseEntry } = record;
  const all: Course[] = [];
  if (stage !== null) all.push(course('stage', stage, policy.stages[stage], stageEntry));
  if (phase !== null) all.push(course('phase', phase, policy.phases[phase], phaseEntry));
  const alone = all.filter(({ strategy }) => strategy.leads === 'alone');
  if (alone.length === 0) return { followed: all, resting: [] };
  return { followed: alone, resting: all.filter(({ strategy }) => strategy.leads !== 'alone') };
}
