/** Draws a chart, described in Vega-Lite, as the text of an SVG file. */
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** What all charts here look like. */
const look = {
  background: 'white',
  padding: 12,
  font: 'sans-serif',
  view: { stroke: null },
  axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
  legend: { labelFontSize: 12, title: null },
  title: { fontSize: 14, anchor: 'start' },
} as const;

/** The chart as SVG: the same text for the same description on every machine. */
export async function svgOf(chart: TopLevelSpec): Promise<string> {
  const { spec } = compile(chart, { config: look });
  const view = new View(parse(spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg}\n`;
}
