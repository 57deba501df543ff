/** Calendars made of others: work in any, in all, or in one and not in another. */
import { ContractError } from '../foundation/errors.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type { Calendar, CombinedCalendar } from './model.ts';
import { preparedCalendar } from './prepared.ts';

function combined(
  kind: CombinedCalendar['kind'],
  of: readonly Calendar[],
  sign: string,
): CombinedCalendar {
  const [first] = Array.isArray(of) ? of : [];
  if (first === undefined) {
    throw new ContractError('list.empty', 'calendars', of, 'must hold a calendar');
  }
  for (const calendar of of) preparedCalendar(calendar);
  const { timeZone } = first;
  const id = of.map((calendar) => calendar.id).join(sign);
  return deepFreeze({
    format: 'calendar@1',
    kind,
    id,
    timeZone,
    of: [...of],
  }) as unknown as CombinedCalendar;
}

/**
 * A calendar in which there is work whenever there is in any of some: teams that follow the sun. Each keeps its own
 * zone, holidays and overrides.
 *
 * Boundary cases: days are counted in the zone of the first. What any of them does not know of its
 * holidays makes a result provisional.
 *
 * Source: the algebra of the Ruby library biz; overrides are kept here.
 *
 * @throws ContractError `calendar.unchecked`, `list.empty`
 * @example
 * ```ts
 * import { defineCalendar, isWorking, uniteCalendars } from 'clientele/calendar';
 *
 * const weekly = { weekdays: ['09:00-17:00'] };
 * const shanghai = defineCalendar({ id: 'shanghai', timeZone: 'Asia/Shanghai', weekly });
 * const london = defineCalendar({ id: 'london', timeZone: 'Europe/London', weekly });
 * const desk = uniteCalendars([shanghai, london]);
 * desk.id // => 'shanghai + london'
 * isWorking(desk, '2026-03-06T02:00:00Z') // => true
 * isWorking(desk, '2026-03-06T16:30:00Z') // => true
 * ```
 */
export function uniteCalendars(calendars: readonly Calendar[]): CombinedCalendar {
  return combined('union', calendars, ' + ');
}

/**
 * A calendar in which there is work when there is in all of some: hours in which two teams meet.
 *
 * Boundary cases: days are counted in the zone of the first.
 *
 * Source: the algebra of the Ruby library biz; overrides are kept here.
 *
 * @throws ContractError `calendar.unchecked`, `list.empty`
 * @example
 * ```ts
 * import { defineCalendar, intersectCalendars, nextOpening } from 'clientele/calendar';
 *
 * const weekly = { weekdays: ['09:00-18:00'] };
 * const shanghai = defineCalendar({ timeZone: 'Asia/Shanghai', weekly });
 * const berlin = defineCalendar({ timeZone: 'Europe/Berlin', weekly });
 * nextOpening(intersectCalendars([shanghai, berlin]), '2026-03-06T00:00:00Z') // => '2026-03-06T08:00:00.000Z'
 * ```
 */
export function intersectCalendars(calendars: readonly Calendar[]): CombinedCalendar {
  return combined('intersection', calendars, ' & ');
}

/**
 * A calendar in which there is work when there is in one and not in another: a maintenance window taken out.
 *
 * Boundary cases: days are counted in the zone of the first.
 *
 * Source: this library's algebra.
 *
 * @throws ContractError `calendar.unchecked`
 * @example
 * ```ts
 * import { defineCalendar, subtractCalendar, workedBetween } from 'clientele/calendar';
 *
 * const always = defineCalendar({ timeZone: 'UTC', weekly: { everyDay: ['00:00-24:00'] } });
 * const maintenance = defineCalendar({ timeZone: 'UTC', weekly: { sun: ['02:00-04:00'] } });
 * const service = subtractCalendar(always, maintenance);
 * workedBetween(service, '2026-03-02T00:00:00Z', { to: '2026-03-09T00:00:00Z' }) / 3_600_000 // => 166
 * ```
 */
export function subtractCalendar(calendar: Calendar, removed: Calendar): CombinedCalendar {
  return combined('difference', [calendar, removed], ' - ');
}
