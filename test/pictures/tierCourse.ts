/** The tiers of one member over six years, above what was spent: drawn from the time line that is answered. */
import { tierMembership, yearlyTiers } from 'clientele/membership';
import type { TopLevelSpec } from 'vega-lite';

/** Gold in the first year, nothing in the second, Silver again: the figures of the guide. */
export const spent = [
  { on: '2022-03-01', amount: '1200' },
  { on: '2022-09-10', amount: '4200' },
  { on: '2023-05-20', amount: '4500' },
  { on: '2025-02-01', amount: '1500' },
] as const;

const until = '2027-12-31';

export function tierCourse(): TopLevelSpec {
  const { timeline, tier } = tierMembership(yearlyTiers, { figures: spent }, { asOf: until });
  const steps = timeline.map(({ on, tier: reached }) => ({ on, tier: reached }));
  const names = yearlyTiers.tiers.map(({ name }) => name).reverse();
  const x = {
    field: 'on',
    type: 'temporal' as const,
    timeUnit: 'utcyearmonthdate' as const,
    scale: {
      type: 'utc' as const,
      domain: [
        { year: 2022, month: 1, utc: true },
        { year: 2028, month: 1, utc: true },
      ],
    },
  };
  return {
    title: 'The tier of a member, and what was spent',
    spacing: 6,
    vconcat: [
      {
        width: 560,
        height: 130,
        data: { values: [...steps, { on: until, tier }] },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 3, color: '#1f5fa8' },
        encoding: {
          x: { ...x, axis: { title: null, labels: false, ticks: false, tickCount: 'year' } },
          y: {
            field: 'tier',
            type: 'ordinal',
            sort: names,
            scale: { domain: names },
            axis: { title: null },
          },
        },
      },
      {
        width: 560,
        height: 90,
        data: { values: spent.map(({ on, amount }) => ({ on, amount: Number(amount) })) },
        mark: { type: 'bar', size: 7, color: '#c05a1c' },
        encoding: {
          x: { ...x, axis: { title: null, format: '%Y', tickCount: 'year' } },
          y: { field: 'amount', type: 'quantitative', axis: { title: 'spent', tickCount: 3 } },
        },
      },
    ],
  };
}
