/** Recency, frequency and monetary value of a portfolio: scores, segments, and what the next score takes. */
import {
  type Amount,
  amountOfWhole,
  compareAmounts,
  roundAmount,
  signOf,
  subtractAmounts,
  unit,
} from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { GradeNeed, RfmMethod, RfmScores, RfmSegment, ScoreCut } from './model.ts';
import type { Portfolio } from './readPortfolio.ts';
import { type FigureScores, scoreFigure } from './rfmScores.ts';

/** The scores of a portfolio. */
export interface ScoredPortfolio {
  readonly cuts: readonly ScoreCut[];
  /** The scores of a customer, by position in the portfolio. */
  scoresOf(index: number): RfmScores;
  /** What would raise each score. */
  needsOf(index: number): GradeNeed[];
}

/** Whether a segment takes the scores. */
export function takes(
  { recency, frequency, monetary }: RfmSegment,
  scores: Pick<RfmScores, 'recency' | 'frequency' | 'monetary'>,
): boolean {
  return (
    scores.recency >= recency[0] &&
    scores.recency <= recency[1] &&
    scores.frequency >= frequency[0] &&
    scores.frequency <= frequency[1] &&
    scores.monetary >= monetary[0] &&
    scores.monetary <= monetary[1]
  );
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
  const recency = scoreFigure('recency', days, method);
  const frequency = scoreFigure('frequency', occasions, method);
  const monetary = scoreFigure('monetary', values, method);
  const all = [recency, frequency, monetary];
  const figures = [days, occasions, values];
  return {
    cuts: all.flatMap(({ cuts }) => cuts),
    scoresOf: (index) => {
      const [r, f, m] = all.map(({ scores }) => scores[index] as number) as [
        number,
        number,
        number,
      ];
      return {
        recencyDays: customers[index]?.recencyDays ?? null,
        recency: r,
        frequency: f,
        monetary: m,
        score: 100 * r + 10 * f + m,
      };
    },
    needsOf: (index) =>
      all.flatMap((one, at) => {
        const figure = figures[at]?.[index] ?? null;
        return needOf(one, one.scores[index] as number, figure);
      }),
  };
}

/** The figure that the next better score takes, that of everybody else staying as it is. */
function needOf(
  { of, cuts, fixed }: FigureScores,
  score: number,
  figure: Amount | null,
): GradeNeed[] {
  const better =
    fixed === null
      ? cuts.filter((cut) => cut.score > score && cut.from !== null).at(-1)
      : undefined;
  const have = figure === null ? null : textOf(figure);
  if (better !== undefined) {
    const want = (of === 'recency' ? better.to : better.from) as DecimalText;
    return [{ rule: 'grade.score', of, have, want, to: better.score }];
  }
  if (fixed === null || score > fixed.length) return [];
  const want = wantOfCut(of, fixed, score);
  if (signOf(want) < 0 && of === 'recency') return [];
  const reached = fixed.filter((cut) => compareAmounts(want, cut) >= 0).length;
  const to = of === 'recency' ? fixed.length + 1 - reached : reached + 1;
  return [{ rule: 'grade.score', of, have, want: textOf(want), to }];
}

/** The greatest days below a cut, the least whole occasions from it, the amount itself. */
function wantOfCut(of: ScoreCut['of'], fixed: readonly Amount[], score: number): Amount {
  if (of === 'monetary') return fixed[score - 1] as Amount;
  const cut = fixed[of === 'recency' ? fixed.length - score : score - 1] as Amount;
  const whole = roundAmount(cut, { mode: 'ceil', scale: 0 });
  return of === 'frequency' ? whole : subtractAmounts(whole, unit);
}
