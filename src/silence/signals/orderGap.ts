/** No order for longer than this customer takes from order to order. */
import { refOf } from '../../history/inOrder.ts';
import type { EventKind } from '../../history/model.ts';
import { civilDateOfDay, type DayNumber } from '../../time/civilDate.ts';
import type { OrderGapRule } from '../model.ts';
import { forever, type JudgedSignal, type SeenCustomer, twiceMedian } from './spell.ts';

/** What is an order. */
export const orderKinds: ReadonlySet<EventKind> = /* @__PURE__ */ new Set<EventKind>([
  'purchase',
  'contract.signed',
  'contract.renewed',
]);

/**
 * Orders are days with a purchase that was not taken back, or with a contract signed or renewed. The signal begins on
 * the first day on which the gap is above the given multiple of the median gap.
 */
export function orderGap(rule: OrderGapRule, seen: SeenCustomer): JudgedSignal {
  const { minGaps, ofLast, percentOfMedian } = rule;
  const days = seen.relation.purchases.occasionDays();
  const gaps: number[] = [];
  for (let index = Math.max(1, days.length - ofLast); index < days.length; index += 1) {
    gaps.push((days[index] as DayNumber) - (days[index - 1] as DayNumber));
  }
  if (gaps.length < minGaps) return { have: gaps.length, want: minGaps, spells: [] };
  const last = days.at(-1) as DayNumber;
  const median = twiceMedian(gaps);
  const spell = {
    from: last + Math.floor((median * percentOfMedian) / 200) + 1,
    to: forever,
    evidence: () =>
      ({
        kind: 'silence.orderGap',
        lastOn: civilDateOfDay(last),
        events: seen.events
          .filter(({ day, kind }) => day === last && orderKinds.has(kind))
          .map(refOf),
        gapDays: seen.asOf - last,
        medianDays: median / 2,
        gaps: gaps.length,
      }) as const,
    need: () => ({ rule: 'silence.order' }) as const,
  };
  return { have: minGaps, want: minGaps, spells: [spell] };
}
