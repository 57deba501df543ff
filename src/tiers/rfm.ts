/** Recency, frequency and monetary value of a portfolio: scores, segments, and what better ones take. */
import { type Amount, amountOfWhole, compareAmounts } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { GradeNeed, RfmMethod, RfmScores, RfmSegment, ScoreCut } from './model.ts';
import type { Portfolio } from './readPortfolio.ts';
import { type FigureScores, type ScoredFigure, scoreFigure } from './rfmScores.ts';

/** The scores of a portfolio. */
export interface ScoredPortfolio {
  readonly cuts: readonly ScoreCut[];
  /** The scores of a customer, by position in the portfolio. */
  scoresOf(index: number): RfmScores;
  /**
   * What leads to a better grade by one figure alone; where nothing does, what leads to each next score. `gradeWith`
   * gives the grade that scores lead to, null where it is no better.
   */
  needsOf(index: number, gradeWith: (scores: RfmScores) => string | null): GradeNeed[];
}

const scored: readonly ScoredFigure[] = ['recency', 'frequency', 'monetary'];

/** Whether a segment takes the scores. */
export function takes(segment: RfmSegment, scores: Pick<RfmScores, ScoredFigure>): boolean {
  return scored.every((of) => {
    const [from, to] = segment[of];
    return scores[of] >= from && scores[of] <= to;
  });
}

/** The first segment that takes the scores, or the name for the rest. */
export function segmentOf({ segments, others }: RfmMethod, scores: RfmScores): string {
  return segments.find((segment) => takes(segment, scores))?.name ?? others;
}

/** Scores every customer of a portfolio. */
export function scorePortfolioRfm(method: RfmMethod, { customers }: Portfolio): ScoredPortfolio {
  const days = customers.map(({ recencyDays }) =>
    recencyDays === null ? null : amountOfWhole(recencyDays),
  );
  const occasions = customers.map((customer) => amountOfWhole(customer.occasions));
  const values = customers.map(({ value }) => value);
  const figures = { recency: days, frequency: occasions, monetary: values };
  const all = scored.map((of) => scoreFigure(of, figures[of], method));
  const scoresOf = (index: number): RfmScores => {
    const [r, f, m] = all.map(({ scores }) => scores[index]) as [number, number, number];
    return {
      recencyDays: customers[index]?.recencyDays ?? null,
      recency: r,
      frequency: f,
      monetary: m,
      score: 100 * r + 10 * f + m,
    };
  };
  return {
    cuts: all.flatMap(({ cuts }) => cuts),
    scoresOf,
    needsOf: (index, gradeWith) => {
      const own = scoresOf(index);
      const needs = all.map((one) =>
        stepsOf(one, own[one.of], index).map(({ want, to }): ScoreNeed => {
          const figure = figures[one.of][index] ?? null;
          const have = figure === null ? null : textOf(figure);
          const grade = gradeWith({ ...own, [one.of]: to });
          return { rule: 'grade.score', of: one.of, have, want: textOf(want), to, grade };
        }),
      );
      const leading = needs.flatMap((steps) => steps.find(({ grade }) => grade !== null) ?? []);
      return leading.length > 0 ? leading : needs.flatMap(([next]) => next ?? []);
    },
  };
}

type ScoreNeed = Extract<GradeNeed, { readonly rule: 'grade.score' }>;

/** The better scores of a figure, the next one first; what is enough for one may be enough for a better one. */
function stepsOf(
  { wanted, bins }: FigureScores,
  score: number,
  index: number,
): { readonly want: Amount; readonly to: number }[] {
  const steps: { want: Amount; to: number }[] = [];
  for (let to = score + 1; to <= bins; to += 1) {
    const want = wanted(index, to);
    if (want === null) break;
    const last = steps.at(-1);
    if (last !== undefined && compareAmounts(last.want, want) === 0) last.to = to;
    else steps.push({ want, to });
  }
  return steps;
}
