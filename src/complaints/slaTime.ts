/** How long something may take, by its unit: which units there are, and what is wrong with a time. */
import { millisecondsIn, type WorkingUnit, wholeMilliseconds } from '../calendar/workingTime.ts';
import {
  numberRangeProblem,
  type Path,
  type Problem,
  problemAt,
  wrongTypeProblem,
} from '../foundation/problem.ts';

/** The greatest amount of each unit: more than a hundred years of any. */
const most = {
  workingDays: 36_600,
  workingHours: 1_000_000,
  workingMinutes: 60_000_000,
  workingSeconds: 3_600_000_000,
  workingMilliseconds: 3_600_000_000_000,
  hours: 1_000_000,
  minutes: 60_000_000,
} as const;

/** A unit of a time. */
export type SlaUnit = keyof typeof most;

/** The units. */
export const slaUnits: readonly SlaUnit[] = /* @__PURE__ */ Object.keys(most) as SlaUnit[];

/** A time of unknown quality, whose keys are known. */
export type TimeRecord = Readonly<Record<string, unknown>>;

/** The unit of a time; null where it has none, or several. */
export function unitOf(time: TimeRecord): SlaUnit | null {
  const found = slaUnits.filter((unit) => time[unit] !== undefined);
  return found.length === 1 ? (found[0] as SlaUnit) : null;
}

/** Whether a unit counts the clock on the wall. */
export const isElapsed = (unit: SlaUnit): boolean => unit === 'hours' || unit === 'minutes';

/** So much of a unit in milliseconds; it must not be working days. */
export function millisecondsOfUnit(unit: Exclude<SlaUnit, 'workingDays'>, amount: number): number {
  if (unit === 'hours') return wholeMilliseconds(amount, 3_600_000, unit);
  if (unit === 'minutes') return wholeMilliseconds(amount, 60_000, unit);
  return millisecondsIn(unit as WorkingUnit, amount);
}

/** What is wrong with the amount of a unit; `minimum` is the least it may be. */
export function amountProblem(
  unit: SlaUnit,
  value: unknown,
  path: Path,
  minimum: number,
): Problem | null {
  const isWhole = unit === 'workingDays';
  const kind = isWhole ? 'a whole number' : 'a number';
  if (typeof value !== 'number') return wrongTypeProblem(value, path, kind);
  const maximum = most[unit];
  const fits = value >= minimum && value <= maximum && (!isWhole || Number.isInteger(value));
  if (!fits) return numberRangeProblem(value, path, { minimum, maximum }, isWhole);
  if (isWhole || makesMilliseconds(unit, value)) return null;
  const explanation = 'makes no whole number of milliseconds';
  return problemAt('number.notWhole', path, explanation, { value }, { minimum, maximum });
}

function makesMilliseconds(unit: Exclude<SlaUnit, 'workingDays'>, amount: number): boolean {
  try {
    millisecondsOfUnit(unit, amount);
    return true;
  } catch {
    return false;
  }
}

/** The greatest amount of a unit. */
export const mostOf = (unit: SlaUnit): number => most[unit];
