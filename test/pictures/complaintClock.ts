/**
 * A picture of a clock: that of the resolution of the complaint in `examples/complaint`, over the open hours of the desk,
 * drawn from what `trackComplaint` answers: when it runs, when it is paused, and when it is resolved for a while.
 */
import { calendar, events, policy } from '../../examples/complaint/broadband.ts';
import { workingSegments } from '../../src/calendar/index.ts';
import { trackComplaint } from '../../src/complaints/index.ts';
import { wallTimeOf } from '../../src/index.ts';
import { colours, OpenHours } from './openHours.ts';

const colourOf = {
  running: colours.counted,
  paused: colours.paused,
  met: colours.resolved,
} as const;

/** What is drawn over the stretch from one event to the next. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly colour: string;
}

const instants = events.map(({ at }) => new Date(at).toISOString());
const resolutionAt = (asOf: string) => trackComplaint(policy, events, { asOf }).targets.resolution;

function stretches(): Stretch[] {
  const lastResolved = instants[events.findLastIndex(({ kind }) => kind === 'resolved')];
  return instants.flatMap((from, place) => {
    const to = instants[place + 1];
    const status = resolutionAt(from)?.status;
    const isDrawn = status === 'running' || status === 'paused' || status === 'met';
    if (to === undefined || from === lastResolved || from === to || !isDrawn) return [];
    return lastResolved !== undefined && from > lastResolved
      ? []
      : [{ from, to, colour: colourOf[status] }];
  });
}

/** The first instant of a kind of event. */
const instantOf = (wanted: string): string =>
  instants[events.findIndex(({ kind }) => kind === wanted)] as string;

/** The picture as SVG. */
export function complaintClock(): string {
  const drawing = new OpenHours(calendar, { from: '2026-09-21', days: 5, offset: '+08:00' });
  const last = instants[events.findLastIndex(({ kind }) => kind === 'resolved')] as string;
  const dueAt = resolutionAt(instantOf('reopened'))?.dueAt as string;
  const { time } = wallTimeOf(dueAt, calendar.timeZone);
  const open = workingSegments(calendar, '2026-09-21T00:00:00+08:00', {
    to: '2026-09-26T00:00:00+08:00',
  });
  const shapes = [
    ...drawing.rows(),
    ...drawing.bars(open, colours.open),
    ...stretches().flatMap(({ from, to, colour }) =>
      drawing.bars(workingSegments(calendar, from, { to }), colour),
    ),
    ...drawing.mark(instantOf('received'), 'received'),
    ...drawing.mark(instantOf('customerMessage'), 'customer answers'),
    ...drawing.tick(instantOf('paused')),
    ...drawing.mark(instantOf('resolved'), 'resolved'),
    ...drawing.tick(instantOf('reopened')),
    ...drawing.tick(dueAt),
    ...drawing.mark(last, `due ${time.slice(0, 5)}, resolved`),
  ];
  const title = 'The clock of one complaint over the open hours of a desk in Shanghai';
  return drawing.picture(title, shapes, [
    ['open', colours.open, 12],
    ['counted', colours.counted, 84],
    ['waiting for the customer', colours.paused, 176],
    ['resolved, then reopened', colours.resolved, 362],
  ]);
}
