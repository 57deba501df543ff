/** The pictures of the portfolio example as SVG text: Pareto curves, and the grades as a pyramid. */
import type { CurvePoint, GradeSummary } from 'clientele/tiers';

const size = 320;
const edge = 40;
const colours = ['#1f5fa8', '#c05a1c', '#3d7a3d', '#7a3d78'];
const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-family="sans-serif" font-size="12" ${more}>${content}</text>`;
const page = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="white"/>
${parts.join('\n')}
</svg>
`;

/** A curve by name. */
export interface NamedCurve {
  readonly name: string;
  readonly curve: readonly CurvePoint[];
}

/** Pareto curves: how much of the total the best customers hold; the diagonal is all alike. */
export function paretoPicture(curves: readonly NamedCurve[]): string {
  const at = (share: number): number => Number((edge + share * size).toFixed(1));
  const up = (share: number): number => Number((edge + (1 - share) * size).toFixed(1));
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    text(at(share), up(0) + 16, `${share * 100}`, 'text-anchor="middle"'),
    text(at(0) - 6, up(share) + 4, `${share * 100}`, 'text-anchor="end"'),
  ]);
  const drawn = curves.flatMap(({ name, curve }, index) => {
    const points = curve
      .map((point) => `${at(Number(point.customerShare))},${up(Number(point.valueShare))}`)
      .join(' ');
    const colour = colours[index % colours.length];
    return [
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      text(at(1) - 6, up(0) - 12 - 16 * index, name, `fill="${colour}" text-anchor="end"`),
    ];
  });
  const frame = `<rect x="${at(0)}" y="${up(1)}" width="${size}" height="${size}" fill="none" stroke="#888"/>`;
  const equal = `<line x1="${at(0)}" y1="${up(0)}" x2="${at(1)}" y2="${up(1)}" stroke="#888" stroke-dasharray="4"/>`;
  const title = text(edge, 24, '% of the total held by the best % of customers');
  return page(size + 2 * edge, size + 2 * edge, [title, frame, equal, ...marks, ...drawn]);
}

/** The grades, the best on top: as wide as their share of the customers, with their share of the total beside. */
export function pyramidPicture(summary: readonly GradeSummary[]): string {
  const row = 36;
  const bars = summary.flatMap(({ grade, customerShare, valueShare, customers }, index) => {
    const width = Number((Number(customerShare ?? 0) * size).toFixed(1));
    const x = Number((edge + (size - width) / 2).toFixed(1));
    const y = 50 + index * row;
    const percent = (share: string | null): string => `${(Number(share ?? 0) * 100).toFixed(1)} %`;
    return [
      `<rect x="${x}" y="${y}" width="${width}" height="${row - 6}" fill="${colours[index % colours.length]}"/>`,
      text(
        size + edge + 12,
        y + 19,
        `${grade}: ${customers} customers, ${percent(valueShare)} of the total`,
      ),
    ];
  });
  const title = text(edge, 24, 'grades by share of the customers');
  return page(size + edge + 280, 60 + summary.length * row, [title, ...bars]);
}
