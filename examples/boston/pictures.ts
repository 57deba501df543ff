/** The charts of the complaint desk: how the queues kept their promises, and what was open. */
import type { BacklogPoint } from 'clientele/complaints';
import type { TopLevelSpec } from 'vega-lite';

/** How one queue kept its promises, as shares of 1. */
export interface QueueRate {
  readonly queue: string;
  readonly decided: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

const blue = '#1f5fa8';

/** The queues with their intervals, the best first; the line is the rate of all. */
export function queuesChart(queues: readonly QueueRate[], all: number): TopLevelSpec {
  return {
    width: 420,
    height: { step: 20 },
    title: 'Requests answered by the promised time, with 95 % intervals',
    data: { values: [...queues] },
    encoding: {
      y: {
        field: 'queue',
        type: 'nominal',
        sort: { field: 'rate', order: 'descending' },
        axis: { title: null, labelLimit: 0, ticks: false, domain: false },
      },
    },
    layer: [
      {
        data: { values: [{ all }] },
        mark: { type: 'rule', color: '#888', strokeDash: [4, 4] },
        encoding: {
          x: { field: 'all', type: 'quantitative' },
          y: { value: 0 },
          y2: { value: 'height' },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 2, color: blue },
        encoding: {
          x: {
            field: 'low',
            type: 'quantitative',
            scale: { domain: [0, 1] },
            axis: { format: '%', title: 'share of the requests that were due' },
          },
          x2: { field: 'high' },
        },
      },
      {
        mark: { type: 'point', filled: true, size: 60, color: blue, opacity: 1 },
        encoding: { x: { field: 'rate', type: 'quantitative' } },
      },
    ],
  };
}

/** Open requests week by week. */
export function backlogChart(backlog: readonly BacklogPoint[]): TopLevelSpec {
  return {
    width: 560,
    height: 240,
    title: 'Open requests, of those received from January to August 2015',
    data: { values: backlog.map(({ at, open }) => ({ at, open })) },
    mark: { type: 'area', color: '#bcd3ea', line: { color: blue } },
    encoding: {
      x: {
        field: 'at',
        type: 'temporal',
        timeUnit: 'utcyearmonthdate',
        axis: { title: null, format: '%b %Y', tickCount: 'month' },
      },
      y: { field: 'open', type: 'quantitative', axis: { title: 'open requests' } },
    },
  };
}
