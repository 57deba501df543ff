/** A duration at the door: one unit, a number of it, and only the options that go with it. */
import { ContractError } from '../foundation/errors.ts';
import { secondsOf } from './hours.ts';
import type { CountFrom, DueMoment, Duration, DurationUnit } from './model.ts';
import { millisecondsIn, type WorkingUnit, wholeMilliseconds } from './workingTime.ts';

/** Days counted by a rule, working ones or all. */
export interface DayDuration {
  readonly kind: 'days';
  readonly unit: 'workingDays' | 'days' | 'weeks' | 'months';
  readonly amount: number;
  readonly countFrom: CountFrom;
  readonly at: DueMoment;
  readonly roll: boolean;
}

/** A duration, decoded. */
export type DecodedDuration =
  | {
      readonly kind: 'working' | 'elapsed';
      readonly unit: DurationUnit;
      readonly amount: number;
      readonly milliseconds: number;
    }
  | DayDuration;

const dayOptions = ['countFrom', 'at'] as const;
const optionsOf: Readonly<Record<DurationUnit, readonly string[]>> = {
  workingHours: [],
  workingMinutes: [],
  workingSeconds: [],
  workingMilliseconds: [],
  workingDays: dayOptions,
  hours: [],
  minutes: [],
  days: [...dayOptions, 'roll'],
  weeks: [...dayOptions, 'roll'],
  months: [...dayOptions, 'roll'],
};
const elapsedUnits = { hours: 3_600_000, minutes: 60_000 } as const;
const mostDays = 100_000;

/** Decodes a duration that was given as an argument. */
export function decodedDuration(duration: Duration): DecodedDuration {
  const given = (duration ?? {}) as Readonly<Record<string, unknown>>;
  const units = Object.keys(optionsOf).filter((unit) => given[unit] !== undefined);
  const unit = units[0] as DurationUnit | undefined;
  if (unit === undefined || units.length > 1) {
    const explanation = `has not one of the units ${Object.keys(optionsOf).join(', ')}`;
    throw new ContractError('duration.unknown', 'duration', duration, explanation);
  }
  for (const key of Object.keys(given)) {
    if (key === unit || optionsOf[unit].includes(key)) continue;
    throw new ContractError('option.unknown', `duration.${key}`, key, `goes with no ${unit}`);
  }
  const amount = given[unit] as number;
  if (typeof amount !== 'number' || !(amount >= 0)) {
    throw new ContractError('number.outOfRange', unit, amount, 'is not a number from 0 up');
  }
  if (unit === 'hours' || unit === 'minutes') {
    const milliseconds = wholeMilliseconds(amount, elapsedUnits[unit], unit);
    return { kind: 'elapsed', unit, amount, milliseconds };
  }
  if (optionsOf[unit].length === 0) {
    const milliseconds = millisecondsIn(unit as WorkingUnit, amount);
    return { kind: 'working', unit, amount, milliseconds };
  }
  return dayDuration(unit as DayDuration['unit'], amount, given);
}

function dayDuration(
  unit: DayDuration['unit'],
  amount: number,
  given: Readonly<Record<string, unknown>>,
): DayDuration {
  if (!Number.isInteger(amount) || amount > mostDays) {
    const explanation = `is not a whole number from 0 to ${mostDays}`;
    throw new ContractError('number.outOfRange', unit, amount, explanation);
  }
  const at = choice(given['at'], 'at', ['endOfDay', 'close', 'keepTime']);
  const roll = choice(given['roll'], 'roll', ['none', 'nextWorkingDay']) === 'nextWorkingDay';
  return { kind: 'days', unit, amount, countFrom: countFromOf(given['countFrom']), at, roll };
}

function countFromOf(value: unknown): CountFrom {
  if (typeof value !== 'object' || value === null) {
    return choice<'nextDay' | 'sameDay'>(value, 'countFrom', ['nextDay', 'sameDay']);
  }
  const time = (value as { sameDayIfBefore?: unknown }).sameDayIfBefore;
  if (typeof time === 'string' && !Number.isNaN(secondsOf(time))) return { sameDayIfBefore: time };
  throw new ContractError(
    'time.malformed',
    'countFrom.sameDayIfBefore',
    time,
    'is not a time of day HH:MM or HH:MM:SS',
  );
}

/** A word of a list; the first one where nothing is given. */
function choice<Word extends string>(
  value: unknown,
  argument: string,
  words: readonly [Word, ...Word[]],
): Word {
  if (value === undefined) return words[0];
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  const explanation = `is none of ${words.map((one) => `'${one}'`).join(', ')}`;
  throw new ContractError('choice.unknown', argument, value, explanation);
}
