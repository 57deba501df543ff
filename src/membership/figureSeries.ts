/** The figures of a member in order, and what they add up to between two days. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  greaterOf,
  signOf,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { beginning, never } from './dates.ts';
import type { FigureFacts } from './decodedFacts.ts';
import type { TierPolicy } from './model.ts';

/** What the figures of one day come to. */
interface FigureDay {
  readonly day: DayNumber;
  /** The sum of all figures up to the day; of a grade the greatest of the day. */
  readonly total: Amount;
  readonly figures: readonly FigureFacts[];
  /** Whether something was taken back on the day, or the grade fell. */
  readonly isReversal: boolean;
}

/** See the head of this file. */
export class FigureSeries {
  /** The days with figures, in order. */
  readonly days: readonly FigureDay[];
  private readonly isGrade: boolean;

  /** Takes figures in order of the days. */
  constructor({ metric, onReversal }: TierPolicy, figures: readonly FigureFacts[]) {
    this.isGrade = metric === 'grade';
    const counted =
      onReversal === 'never' ? figures.filter(({ amount }) => signOf(amount) >= 0) : figures;
    const days: FigureDay[] = [];
    for (let index = 0; index < counted.length; ) {
      const { day } = counted[index] as FigureFacts;
      const first = index;
      while (counted[index]?.day === day) index += 1;
      days.push(this.dayOf(day, counted.slice(first, index), days.at(-1)));
    }
    this.days = days;
  }

  private dayOf(
    day: DayNumber,
    figures: readonly FigureFacts[],
    before: FigureDay | undefined,
  ): FigureDay {
    const earlier = before?.total ?? zero;
    if (!this.isGrade) {
      const total = figures.reduce((sum, { amount }) => addAmounts(sum, amount), earlier);
      return { day, total, figures, isReversal: figures.some(({ amount }) => signOf(amount) < 0) };
    }
    const total = figures
      .map(({ amount }) => amount)
      .reduce((greatest, amount) => greaterOf(greatest, amount));
    return { day, total, figures, isReversal: compareAmounts(total, earlier) < 0 };
  }

  /** The figure between two days, both in; of a grade the latest one. */
  between(from: DayNumber, through: DayNumber): Amount {
    const total = this.totalBefore(through + 1);
    return this.isGrade || from === beginning
      ? total
      : subtractAmounts(total, this.totalBefore(from));
  }

  private totalBefore(day: DayNumber): Amount {
    return this.days[this.positionFrom(day) - 1]?.total ?? zero;
  }

  /** The figures of a day. */
  on(day: DayNumber): FigureDay | null {
    const found = this.days[this.positionFrom(day)];
    return found?.day === day ? found : null;
  }

  /** The first day with figures after a day; ∞ without one. */
  nextAfter(day: DayNumber): DayNumber {
    return this.days[this.positionFrom(day + 1)]?.day ?? never;
  }

  /** The position of the first day with figures that is not before a day. */
  positionFrom(day: DayNumber): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.days[middle] as FigureDay).day < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
