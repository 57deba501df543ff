/** Working time by its units, as milliseconds. */
import { ContractError } from '../foundation/errors.ts';

const units = {
  workingHours: 3_600_000,
  workingMinutes: 60_000,
  workingSeconds: 1_000,
  workingMilliseconds: 1,
} as const;

/** A unit of working time. */
export type WorkingUnit = keyof typeof units;

/** The unit that an object gives working time in; null where it gives none. */
export function workingUnitIn(given: object): WorkingUnit | null {
  const found = (Object.keys(units) as WorkingUnit[]).filter((unit) => unit in given);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** So much of a unit in whole milliseconds. */
export function millisecondsIn(unit: WorkingUnit, amount: number): number {
  return wholeMilliseconds(amount, units[unit], unit);
}

/** A number of a unit in whole milliseconds; 0.1 hours are 360,000 of them, though 0.1 is no exact double. */
export function wholeMilliseconds(amount: number, each: number, argument: string): number {
  const exact = typeof amount === 'number' ? amount * each : Number.NaN;
  const rounded = Math.round(exact);
  // A product of doubles is off by a few units in its last place.
  const tolerance = Math.max(1e-6, Math.abs(exact) * 2 ** -50);
  if (Math.abs(exact - rounded) <= tolerance && Math.abs(rounded) <= Number.MAX_SAFE_INTEGER)
    return rounded + 0;
  throw new ContractError(
    'number.notWhole',
    argument,
    amount,
    'makes no whole number of milliseconds',
  );
}
