/** Times in milliseconds, and their exact percentiles. */
import type { TimeFigures } from './model.ts';

/** See the head of this file. */
export class TimeList {
  private readonly times: number[] = [];

  /** Adds a time. */
  add(milliseconds: number): void {
    this.times.push(milliseconds);
  }

  /** The percentiles by nearest rank: the smallest time that so many of them do not exceed. */
  figures(percents: readonly number[]): TimeFigures {
    const count = this.times.length;
    if (count === 0) return { count, percentiles: [], longest: null };
    const sorted = Float64Array.from(this.times).sort();
    return {
      count,
      percentiles: percents.map((percent) => ({
        percent,
        milliseconds: sorted[rankOf(percent, count) - 1] as number,
      })),
      longest: sorted[count - 1] as number,
    };
  }
}

/** The rank of a percentile, from 1. 7 % of 100 are 7, though 0.07 × 100 is more in doubles. */
function rankOf(percent: number, count: number): number {
  const exact = (percent * count) / 100;
  const rounded = Math.round(exact);
  const rank = Math.abs(exact - rounded) < 1e-12 * count ? rounded : Math.ceil(exact);
  return Math.min(Math.max(rank, 1), count);
}
