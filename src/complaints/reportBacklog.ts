/** How many complaints were open at each of many instants. */
import type { DayNumber } from '../time/civilDate.ts';
import { firstDayOfMonth, monthOfDay } from '../time/civilMonth.ts';
import { instantText } from '../time/instant.ts';
import type { BacklogPoint } from './model.ts';
import type { ReportQuestion } from './reportQuestion.ts';

/** See the head of this file. A complaint is open from its receipt on, and no longer at the instant of its end. */
export class Backlog {
  private readonly points: readonly number[];
  private readonly opened: number[];
  private readonly ended: number[];

  constructor(question: ReportQuestion) {
    this.points = pointsOf(question);
    this.opened = this.points.map(() => 0);
    this.ended = this.points.map(() => 0);
  }

  /** Adds the stretches in which a complaint was open: beginnings and ends in turns, NaN for no end. */
  add(openPeriods: readonly number[]): void {
    openPeriods.forEach((at, index) => {
      const counts = index % 2 === 0 ? this.opened : this.ended;
      const point = this.firstPointFrom(at);
      if (point < counts.length) counts[point] = (counts[point] as number) + 1;
    });
  }

  /** The curve. What happened before the first point is no flow of the period. */
  curve(): BacklogPoint[] {
    let open = 0;
    return this.points.map((at, index) => {
      const opened = this.opened[index] as number;
      const ended = this.ended[index] as number;
      open += opened - ended;
      const flow = index === 0 ? { opened: 0, ended: 0 } : { opened, ended };
      return { at: instantText(at), open, ...flow };
    });
  }

  /** The first point at or after an instant; one beyond the last for none. */
  private firstPointFrom(at: number): number {
    if (Number.isNaN(at)) return this.points.length;
    let low = 0;
    let high = this.points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.points[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The beginning, the first instants of days, weeks or months, and the end of what is known of the period. */
function pointsOf({ period, asOf, zone, backlogEvery }: ReportQuestion): number[] {
  const end = Math.min(period.to, asOf);
  const points = [period.from];
  const first = zone.dayAt(period.from);
  for (let step = 1; ; step += 1) {
    const at = zone.startOfDay(dayAfter(first, step, backlogEvery));
    if (at >= end) break;
    if (at > (points.at(-1) as number)) points.push(at);
  }
  points.push(end);
  return points;
}

function dayAfter(
  first: DayNumber,
  step: number,
  every: ReportQuestion['backlogEvery'],
): DayNumber {
  if (every === 'month') return firstDayOfMonth(monthOfDay(first) + step);
  return first + step * (every === 'week' ? 7 : 1);
}
