/** A picture of one relation: stage and phase of the invented customer of the example, drawn from what the rules answer. */
import { customer, today } from '../../examples/b2b/customer.ts';
import { phaseNamesEn, stageNamesEn } from '../../src/history/words.en.ts';
import { engineeringServicesLifecycle, lifecyclePhase } from '../../src/lifecycle/index.ts';
import { loyaltyStage, telecomLoyalty } from '../../src/loyalty/index.ts';

const left = 124;
const right = 16;
const width = 900;
const firstYear = 2018;
const lastYear = 2024;
const rowHeight = 24;
const stageTop = 40;
const millisecondsPerDay = 86_400_000;

const colours = {
  text: '#0f172a',
  faint: '#475569',
  grid: '#cbd5e1',
  background: '#ffffff',
  stage: '#0369a1',
  phase: '#0f766e',
  ended: '#b45309',
  mark: '#64748b',
} as const;

const dayOf = (date: string): number => Date.parse(date) / millisecondsPerDay;
const start = dayOf(`${firstYear}-01-01`);
const perDay = (width - left - right) / (dayOf(`${lastYear}-01-01`) - start);
const across = (date: string): number =>
  Math.round((left + (dayOf(date) - start) * perDay) * 10) / 10;

const label = (x: number, y: number, text: string, colour: string, more = ''): string =>
  `<text x="${x}" y="${y}" fill="${colour}"${more}>${text}</text>`;
const line = (x1: number, y1: number, x2: number, y2: number, colour: string): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="0.7"/>`;

/** Something that held from a day on. */
interface Step {
  readonly on: string;
  readonly name: string;
  readonly colour: string;
}

/** One row for each name, and a bar while it held. */
function rows(
  title: string,
  names: Readonly<Record<string, string>>,
  steps: readonly Step[],
  top: number,
): string[] {
  const keys = Object.keys(names);
  const bars = steps.map(({ on, name, colour }, index) => {
    const x = across(on);
    const wide = Math.max(2, across(steps[index + 1]?.on ?? today) - x);
    const y = top + keys.indexOf(name) * rowHeight + 5;
    return `<rect x="${x}" y="${y}" width="${Math.round(wide * 10) / 10}" height="${rowHeight - 10}" rx="2" fill="${colour}"/>`;
  });
  return [
    label(12, top - 8, title, colours.text, ' font-weight="bold"'),
    ...keys.flatMap((key, row) => {
      const y = top + row * rowHeight;
      return [
        label(12, y + rowHeight / 2 + 4, names[key] ?? key, colours.text),
        line(left, y + rowHeight, width - right, y + rowHeight, colours.grid),
      ];
    }),
    ...bars,
  ];
}

const said: Readonly<Record<string, string>> = {
  outreach: 'we call',
  meeting: 'meeting',
  'bid.opened': 'bid',
  'bid.lost': 'bid lost',
  inquiry: 'inquiry',
  'trial.started': 'trial',
  'contract.signed': 'contract',
  'contract.renewed': 'renewal',
  'contract.terminated': 'notice',
  purchase: 'purchase',
  satisfaction: 'answer',
  advocacy: 'case',
  'referral.given': 'recommends us',
};

const lineHeight = 13;

/** What happened, on days that are drawn; the name of one that is near to another moves a little to the right. */
function marks(top: number, bottom: number): string[] {
  const events = customer.history.filter(({ on }) => on <= today);
  let last = Number.NEGATIVE_INFINITY;
  return events.flatMap(({ kind, on }) => {
    const x = across(on);
    const at = Math.max(x, last + lineHeight);
    last = at;
    const turned = ` transform="rotate(90 ${at - 4} ${bottom})" font-size="11"`;
    return [
      `<path d="M${x},${stageTop} L${x},${top} L${at},${bottom - 3}" fill="none" stroke="${colours.mark}" stroke-width="0.6" stroke-dasharray="2 3"/>`,
      label(at - 4, bottom, said[kind] ?? kind, colours.faint, turned),
    ];
  });
}

/** The picture as SVG. */
export function relationshipLine(): string {
  const stage = loyaltyStage(telecomLoyalty, customer, { asOf: today });
  const phase = lifecyclePhase(engineeringServicesLifecycle, customer, { asOf: today });
  const phaseTop = stageTop + 5 * rowHeight + 34;
  const bottom = phaseTop + 5 * rowHeight;
  const stages = [...stage.timeline].map((step) => ({
    on: step.on,
    name: step.stage,
    colour: colours.stage,
  }));
  const phases = phase.timeline.map((step) => ({
    on: step.on,
    name: step.phase,
    colour: step.phase === 'termination' ? colours.ended : colours.phase,
  }));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const highestFirst = Object.fromEntries(Object.entries(stageNamesEn).reverse());
  const shapes = [
    ...years.flatMap((year) => {
      const x = across(`${year}-01-01`);
      return [
        line(x, stageTop - 10, x, bottom, colours.grid),
        ...(year === lastYear ? [] : [label(x + 4, stageTop - 14, String(year), colours.faint)]),
      ];
    }),
    ...marks(bottom, bottom + 14),
    ...rows('Stage', highestFirst, stages, stageTop),
    ...rows('Phase', phaseNamesEn, phases, phaseTop),
  ];
  const height = bottom + 100;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Helvetica, Arial, sans-serif" font-size="12.5">
<title>Stage and phase of an invented customer of engineering services, from the first call to the way back</title>
<rect x="0" y="0" width="${width}" height="${height}" fill="${colours.background}"/>
${shapes.join('\n')}
</svg>
`;
}
