/** What may be wrong with a strategy whose parts are each right. */
import { type Path, type Problem, problemAt } from '../foundation/problem.ts';
import type { CareStrategy } from './model.ts';

/** A problem, and where it stands in the strategy. */
export interface StrategyProblem {
  readonly at: Path;
  readonly make: (path: Path) => Problem;
}

/** The days that the first touch takes at least: a working day is a day. */
function leastDays(strategy: CareStrategy): number {
  const { firstTouch } = strategy;
  return 'days' in firstTouch ? firstTouch.days : firstTouch.workingDays;
}

/** Finds the contradictions in a strategy. */
export function strategyProblems(strategy: CareStrategy): StrategyProblem[] {
  const { cadence, alarmDays, renewalReminderDays } = strategy;
  const found: StrategyProblem[] = [];
  const add = (code: string, at: Path, explanation: string, value: unknown): void => {
    found.push({ at, make: (path) => problemAt(code, path, explanation, { value }) });
  };
  const first = leastDays(strategy);
  cadence.stepDays.forEach((day, index) => {
    const before = cadence.stepDays[index - 1] ?? first;
    if (day > before) return;
    const what = index === 0 ? 'first touch' : 'step before it';
    const at = ['cadence', 'stepDays', index];
    add('cadence.order', at, `is not after the ${what}, ${before}`, day);
  });
  renewalReminderDays.forEach((day, index) => {
    const before = renewalReminderDays[index - 1];
    if (before === undefined || day < before) return;
    const explanation = `is not below the reminder before it, ${before}`;
    add('reminders.order', ['renewalReminderDays', index], explanation, day);
  });
  const due = Math.max(first, cadence.everyDays);
  if (alarmDays !== null && alarmDays < due) {
    add('alarm.early', ['alarmDays'], `is before the touch is due, ${due}`, alarmDays);
  }
  return found;
}
