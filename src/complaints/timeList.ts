/** Times in milliseconds, kept as plain numbers side by side, and their exact percentiles. */
import type { TimeFigures } from './model.ts';

/** See the head of this file. */
export class TimeList {
  private times = new Float64Array(16);
  private count = 0;

  /** Adds a time. */
  add(milliseconds: number): void {
    if (this.count === this.times.length) {
      const longer = new Float64Array(this.count * 2);
      longer.set(this.times);
      this.times = longer;
    }
    this.times[this.count] = milliseconds;
    this.count += 1;
  }

  /** The percentiles by nearest rank: the smallest time that so many of them do not exceed. */
  figures(percents: readonly number[]): TimeFigures {
    const { count } = this;
    if (count === 0) return { count, percentiles: [], longest: null };
    const sorted = this.times.slice(0, count).sort();
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
