/**
 * The pictures of stages and phases, drawn from the transitions that the rules export: the names in a column, what
 * leads on at the left, what leads back at the right.
 */
import { phaseNamesEn, stageNamesEn } from '../../src/history/words.en.ts';
import { phaseNamesZhCN, stageNamesZhCN } from '../../src/history/words.zh-CN.ts';
import { phaseTransitions } from '../../src/lifecycle/index.ts';
import { stageTransitions } from '../../src/loyalty/index.ts';

const width = 720;
const middle = width / 2;
const boxWidth = 156;
const boxHeight = 50;
const rise = 106;
const top = 24;
const reach = 58;

const colours = {
  gain: '#0369a1',
  loss: '#b45309',
  refund: '#94a3b8',
  box: '#e0f2fe',
  edge: '#155e75',
  text: '#0f172a',
  faint: '#475569',
  background: '#ffffff',
} as const;

interface Transition {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** What a picture shows. */
interface Column {
  readonly title: string;
  /** From top to bottom: the name in the code, and what stands in the box. */
  readonly places: readonly { readonly name: string; readonly says: readonly [string, string] }[];
  readonly transitions: readonly Transition[];
  /** Which way the left side leads. */
  readonly left: 'up' | 'down';
  readonly legend: string;
}

const losses: ReadonlySet<string> = new Set(['faded', 'lapsed', 'ended', 'growing']);
const lookOf = ({ by }: Transition): 'gain' | 'loss' | 'refund' =>
  by === 'refunded' ? 'refund' : losses.has(by) ? 'loss' : 'gain';

const heightOf = (row: number): number => top + row * rise + boxHeight / 2;

/** The arrows of one side of a column. */
class Side {
  private readonly rows: readonly string[];
  private readonly ways: readonly Transition[];
  private readonly sign: -1 | 1;

  constructor({ places, transitions, left }: Column, sign: -1 | 1) {
    this.rows = places.map(({ name }) => name);
    this.sign = sign;
    const isLeft = ({ from, to }: Transition): boolean =>
      this.row(to) < this.row(from) === (left === 'up');
    this.ways = transitions.filter((way) => isLeft(way) === (sign === -1));
  }

  private row(name: string): number {
    return this.rows.indexOf(name);
  }

  /** Where an arrow leaves or meets a box: those of one side are spread over its height, so that few cross. */
  private place(one: Transition, end: 'from' | 'to'): number {
    const name = one[end];
    const own = this.row(name);
    const rank = (way: Transition): number => {
      const other = this.row(way.from === name ? way.to : way.from);
      const outer = lookOf(way) === 'refund' ? 0.5 : 0;
      return other > own ? this.rows.length - other - outer : -other - this.rows.length + outer;
    };
    const here = this.ways
      .filter(({ from, to }) => from === name || to === name)
      .sort((a, b) => rank(a) - rank(b));
    const step = (boxHeight - 4) / (here.length + 1);
    return heightOf(own) - (boxHeight - 4) / 2 + step * (here.indexOf(one) + 1);
  }

  /** An arrow reaches further out the more it skips; what leads there stands at its middle. */
  private arrow(one: Transition): { readonly line: string; readonly text: string } {
    const look = lookOf(one);
    const colour = colours[look];
    const x = middle + (this.sign * boxWidth) / 2;
    const y1 = this.place(one, 'from');
    const y2 = this.place(one, 'to');
    const skipped = Math.abs(this.row(one.to) - this.row(one.from));
    const out = x + this.sign * (reach * skipped + (look === 'refund' ? 16 : 0));
    const tip = x + this.sign * 2;
    const neck = tip + this.sign * 9;
    const dash = look === 'refund' ? ' stroke-dasharray="5 4"' : '';
    const line = `<path d="M${x},${y1} C${out},${y1} ${out},${y2} ${neck},${y2}" fill="none" stroke="${colour}" stroke-width="${look === 'gain' ? 1.8 : 1.3}"${dash}/>
<polygon points="${tip},${y2} ${neck},${y2 - 3.5} ${neck},${y2 + 3.5}" fill="${colour}"/>`;
    if (look === 'refund') return { line, text: '' };
    const at = x + (out - x) * 0.75 + this.sign * 4;
    const anchor = this.sign === -1 ? 'end' : 'start';
    const halo = `stroke="${colours.background}" stroke-width="4" paint-order="stroke"`;
    const text = `<text x="${at}" y="${(y1 + y2) / 2 + 4}" fill="${colour}" text-anchor="${anchor}" ${halo}>${one.by}</text>`;
    return { line, text };
  }

  arrows(): { readonly line: string; readonly text: string }[] {
    return this.ways.map((one) => this.arrow(one));
  }
}

function box([english, chinese]: readonly [string, string], row: number): string {
  const y = heightOf(row);
  const said = (text: string, at: number): string =>
    `<text x="${middle}" y="${at}" fill="${colours.text}" text-anchor="middle">${text}</text>`;
  return `<rect x="${middle - boxWidth / 2}" y="${y - boxHeight / 2}" width="${boxWidth}" height="${boxHeight}" rx="8" fill="${colours.box}" stroke="${colours.edge}"/>
${said(english, y - 3)}
${said(chinese, y + 15)}`;
}

function drawn(column: Column): string {
  const { title, places, legend } = column;
  const height = top + places.length * rise;
  const arrows = [...new Side(column, -1).arrows(), ...new Side(column, 1).arrows()];
  const fonts =
    "Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
  const shapes = [
    ...arrows.map(({ line }) => line),
    ...arrows.map(({ text }) => text).filter((text) => text !== ''),
    ...places.map(({ says }, row) => box(says, row)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" font-size="12.5">
<title>${title}</title>
<rect x="0" y="0" width="${width}" height="${height}" fill="${colours.background}"/>
${shapes.join('\n')}
<text x="${middle}" y="${height - 14}" fill="${colours.faint}" text-anchor="middle">${legend}</text>
</svg>
`;
}

function placesOf<Name extends string>(
  english: Readonly<Record<Name, string>>,
  chinese: Readonly<Record<Name, string>>,
): Column['places'] {
  const names = Object.keys(english) as Name[];
  return names.map((name) => ({ name, says: [english[name], chinese[name]] }));
}

/** The ladder of the loyalty stages, as SVG. */
export function loyaltyLadder(): string {
  return drawn({
    title: 'The five loyalty stages, and every way from one to another',
    places: [...placesOf(stageNamesEn, stageNamesZhCN)].reverse(),
    transitions: stageTransitions,
    left: 'up',
    legend:
      'left: up · right: down, by time or by an answer · dashed: what was bought was taken back',
  });
}

/** The states of the lifecycle, as SVG. */
export function lifecycleStates(): string {
  return drawn({
    title: 'The five lifecycle phases, and every way from one to another',
    places: placesOf(phaseNamesEn, phaseNamesZhCN),
    transitions: phaseTransitions,
    left: 'down',
    legend: 'left: on · right: back · dashed: all that was bought was taken back',
  });
}
