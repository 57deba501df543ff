/** The pictures of the guides: each is drawn from what the library really has or answers. */
import { instance } from '@viz-js/viz';
import { svgOf } from '../../examples/charts/svgOf.ts';
import { complaintClock } from './complaintClock.ts';
import { complaintStates } from './complaintStates.ts';
import { layersGraph } from './layers.ts';
import { lotPicture } from './lots.ts';
import { paretoPicture, pyramidPicture } from './portfolio.ts';
import { relationshipLine } from './relationship.ts';
import { tierCourse } from './tierCourse.ts';
import { timeLine } from './timeLine.ts';
import { lifecycleStates, loyaltyLadder } from './transitions.ts';

/** A picture, and how it is drawn. */
export interface Picture {
  /** Its file in `docs/pictures`. */
  readonly file: string;
  readonly draw: () => Promise<string>;
}

/** A graph in the language of Graphviz, as SVG. */
async function drawn(graph: string): Promise<string> {
  const viz = await instance();
  return viz.renderString(graph, { format: 'svg' });
}

export const pictures: readonly Picture[] = [
  { file: 'layers.svg', draw: async () => drawn(await layersGraph()) },
  { file: 'calendar-time-line.svg', draw: async () => timeLine() },
  { file: 'loyalty-ladder.svg', draw: async () => loyaltyLadder() },
  { file: 'lifecycle-states.svg', draw: async () => lifecycleStates() },
  { file: 'points-lots.svg', draw: async () => lotPicture() },
  { file: 'relationship-time-line.svg', draw: async () => relationshipLine() },
  { file: 'pareto.svg', draw: paretoPicture },
  { file: 'customer-pyramid.svg', draw: pyramidPicture },
  { file: 'tier-course.svg', draw: () => svgOf(tierCourse()) },
  { file: 'complaint-states.svg', draw: () => drawn(complaintStates()) },
  { file: 'complaint-clock.svg', draw: async () => complaintClock() },
];
