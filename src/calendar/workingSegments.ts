/** The stretches of working time between two instants. */
import { type Instant, instantText } from '../time/instant.ts';
import type { Calendar, WorkingSegment } from './model.ts';
import { askedUntil, preparedCalendar } from './prepared.ts';

/**
 * The stretches of working time from one instant to another, in order, cut at both. Stretches that touch are one:
 * work through midnight is not cut there.
 *
 * Boundary cases: none where `to` is not after `from`.
 *
 * Source: the periods of the Ruby library biz.
 *
 * @throws ContractError as `workedBetween`
 * @example
 * ```ts
 * import { defineCalendar, workingSegments } from 'clientele/calendar';
 *
 * const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-12:00', '13:00-17:00'] } });
 * workingSegments(desk, '2026-03-06T10:00:00Z', { to: '2026-03-06T14:00:00Z' })
 * // => [{ from: '2026-03-06T10:00:00.000Z', to: '2026-03-06T12:00:00.000Z' }, { from: '2026-03-06T13:00:00.000Z', to: '2026-03-06T14:00:00.000Z' }]
 * ```
 */
export function workingSegments(
  calendar: Calendar,
  from: Instant,
  options: { readonly to: Instant },
): WorkingSegment[] {
  const ready = preparedCalendar(calendar);
  const begin = askedUntil(ready, from, 'from');
  const end = askedUntil(ready, options?.to, 'to');
  if (end <= begin) return [];
  const spans = ready.index.segments(begin, end);
  return spans.from.map((start, index) => ({
    from: instantText(start),
    to: instantText(spans.to[index] as number),
  }));
}
