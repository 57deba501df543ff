/** An instant, and so much working time later or earlier. */
import { ContractError } from '../foundation/errors.ts';
import { type Instant, instantText } from '../time/instant.ts';
import type { Calendar, Direction, WorkingInstant, WorkingTime } from './model.ts';
import { askedAt, beyondCoverage, preparedCalendar } from './prepared.ts';
import { millisecondsIn, workingUnitIn } from './workingTime.ts';

/** How much working time, and which way 0 of it looks. */
export type AddWorkingTimeOptions = WorkingTime & { readonly direction?: Direction };

/**
 * The instant by which so much working time has passed, read in both ways: 8 hours from Monday 09:00 end on
 * Monday 17:00, as work closes (`earliest`), and they end on Tuesday 09:00, when it opens again (`latest`): no
 * work is done in between. Everywhere else the two are the same.
 *
 * - More than 0: `earliest` is the first instant with so much working time before it, `latest` the last such
 *   one that is followed by working time.
 * - 0: `earliest` is the instant itself, `latest` the first working instant from it on. With `direction: 'back'`,
 *   `latest` is the instant itself, and `earliest` too where it is working or a closing, else the closing before.
 * - Less than 0: the mirror image. `latest` may be an opening, `earliest` is then the closing before it.
 *
 * Boundary cases: parts of a unit are allowed where they make whole milliseconds.
 *
 * Source: the business time of the Ruby library biz, which answers `latest`; help desks answer `earliest`.
 *
 * @param calendar - a checked calendar
 * @param at - an instant
 * @param options - one of `workingHours`, `workingMinutes`, `workingSeconds`, `workingMilliseconds`
 * @throws ContractError `calendar.unchecked`, `instant.malformed`, `date.outOfRange`, `duration.unknown`,
 *   `number.notWhole`, `calendar.noWorkingTime` where 20 years do not hold so much, and
 *   `calendar.outsideCoverage` under a strict calendar
 * @example
 * ```ts
 * import { addWorkingTime, defineCalendar } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
 * addWorkingTime(desk, '2026-03-06T16:00:00Z', { workingHours: 2 }).earliest // => '2026-03-09T10:00:00.000Z'
 *
 * const whole = addWorkingTime(desk, '2026-03-06T09:00:00Z', { workingHours: 8 });
 * whole.earliest // => '2026-03-06T17:00:00.000Z'
 * whole.latest // => '2026-03-09T09:00:00.000Z'
 * ```
 */
export function addWorkingTime(
  calendar: Calendar,
  at: Instant,
  options: AddWorkingTimeOptions,
): WorkingInstant {
  const ready = preparedCalendar(calendar);
  const start = askedAt(ready, at, 'at');
  const unit = workingUnitIn(options ?? {});
  if (unit === null) {
    throw new ContractError(
      'duration.unknown',
      'options',
      options,
      'is not one of workingHours, workingMinutes, workingSeconds and workingMilliseconds',
    );
  }
  const unknown = Object.keys(options).find((key) => key !== unit && key !== 'direction');
  if (unknown !== undefined) {
    throw new ContractError('option.unknown', `options.${unknown}`, unknown, 'is no known option');
  }
  const looksBack = isBack(options.direction);
  const amount = millisecondsIn(unit, (options as Record<typeof unit, number>)[unit]);
  const { index } = ready;
  const back = amount === 0 && looksBack;
  const earliest = back ? index.closingBefore(start) : index.earliest(start, amount);
  const latest = back ? start : index.latest(start, amount);
  const provisional = beyondCoverage(ready, { at: [start, latest], until: [earliest] }) !== null;
  const text = instantText(earliest);
  return { earliest: text, latest: latest === earliest ? text : instantText(latest), provisional };
}

/** Whether a direction looks back. */
export function isBack(direction: Direction | undefined): boolean {
  if (direction === 'back') return true;
  if (direction === undefined || direction === 'forward') return false;
  throw new ContractError(
    'choice.unknown',
    'direction',
    direction,
    "is neither 'forward' nor 'back'",
  );
}
