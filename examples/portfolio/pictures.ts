/** The charts of the portfolio example: Pareto curves, and the grades as a pyramid. */
import type { CurvePoint, GradeSummary } from 'clientele/tiers';
import type { TopLevelSpec } from 'vega-lite';

/** A curve by name. */
export interface NamedCurve {
  readonly name: string;
  readonly curve: readonly CurvePoint[];
}

/** Pareto curves: how much of the total the best customers hold; the diagonal is all alike. */
export function paretoChart(curves: readonly NamedCurve[]): TopLevelSpec {
  const points = curves.flatMap(({ name, curve }) =>
    curve.map(({ customerShare, valueShare }) => ({
      name,
      customers: Number(customerShare),
      value: Number(valueShare),
    })),
  );
  const share = { type: 'quantitative', scale: { domain: [0, 1] } } as const;
  const axis = { format: '%', values: [0, 0.2, 0.4, 0.6, 0.8, 1] };
  return {
    width: 380,
    height: 380,
    title: 'How much the best customers hold',
    encoding: {
      x: {
        ...share,
        field: 'customers',
        axis: { ...axis, title: 'share of the customers, the best first' },
      },
      y: { ...share, field: 'value', axis: { ...axis, title: 'share of the total' } },
    },
    layer: [
      {
        data: {
          values: [
            { customers: 0, value: 0 },
            { customers: 1, value: 1 },
          ],
        },
        mark: { type: 'line', color: '#888', strokeDash: [4, 4] },
      },
      {
        data: { values: [{ customers: 0.2, value: 0.8 }] },
        mark: { type: 'point', color: '#444', shape: 'cross', size: 90, filled: true },
      },
      {
        data: { values: [{ customers: 0.2, value: 0.8 }] },
        mark: { type: 'text', align: 'right', dx: -9, dy: -9, text: '80/20', color: '#444' },
      },
      {
        data: { values: points },
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: {
          color: {
            field: 'name',
            type: 'nominal',
            sort: null,
            legend: { orient: 'bottom-right' },
            scale: { range: ['#1f5fa8', '#c05a1c'] },
          },
        },
      },
    ],
  };
}

/** The grades, the best on top: as wide as their share of the customers, and beside it what they hold of the total. */
export function pyramidChart(summary: readonly GradeSummary[]): TopLevelSpec {
  const rows = summary.map(({ grade, customers, customerShare, valueShare }) => {
    const width = Number(customerShare ?? 0);
    const held = (Number(valueShare ?? 0) * 100).toFixed(1);
    const told = `${customers.toLocaleString('en')} customers, ${held} % of the total`;
    return { grade, from: -width / 2, to: width / 2, told };
  });
  return {
    title: 'Grades, as wide as their share of the customers',
    data: { values: rows },
    spacing: 8,
    hconcat: [
      {
        width: 300,
        height: { step: 44 },
        mark: { type: 'bar', height: 36 },
        encoding: {
          y: {
            field: 'grade',
            type: 'ordinal',
            sort: null,
            axis: { title: null, ticks: false, domain: false, labelFontSize: 14 },
          },
          x: { field: 'from', type: 'quantitative', axis: null, scale: { domain: [-0.25, 0.25] } },
          x2: { field: 'to' },
          color: {
            field: 'grade',
            type: 'ordinal',
            sort: null,
            legend: null,
            scale: { range: ['#1f5fa8', '#6d9fd1', '#bcd3ea'] },
          },
        },
      },
      {
        width: 240,
        height: { step: 44 },
        mark: { type: 'text', align: 'left', fontSize: 12 },
        encoding: {
          y: { field: 'grade', type: 'ordinal', sort: null, axis: null },
          x: { value: 0 },
          text: { field: 'told' },
        },
      },
    ],
  };
}
