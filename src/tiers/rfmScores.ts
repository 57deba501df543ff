/** One of recency, frequency and monetary value: scored 1 to so many, by cuts or by equal shares of the customers. */
import {
  type Amount,
  addAmounts,
  amountOfWhole,
  compareAmounts,
  divideAmounts,
  fractionDigits,
  greaterOf,
  lesserOf,
  multiplyAmounts,
  roundAmount,
  signOf,
  smallestAtScale,
  subtractAmounts,
  unit,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { endsOf, gradeAt } from './cuts.ts';
import type { RfmMethod, ScoreCut } from './model.ts';
import { neededForPlace } from './neededFigure.ts';
import { firstPlace, rankAmounts } from './rankedAmounts.ts';

/** What a score is of. */
export type ScoredFigure = ScoreCut['of'];

/** The scores of one figure. */
export interface FigureScores {
  readonly of: ScoredFigure;
  readonly bins: number;
  /** The score of each customer, 1 to `bins`. */
  readonly scores: readonly number[];
  /** Where the scores were cut, the best first. */
  readonly cuts: readonly ScoreCut[];
  /** The least figure that is enough for a score, of a customer who has a lower one; null where none is. */
  readonly wanted: (index: number, score: number) => Amount | null;
}

/** Later than any day, so that fewer days are more, and never having bought is nothing. */
const beyond = 3_660_001;

/** Scores a figure; null is the worst there is. */
export function scoreFigure(
  of: ScoredFigure,
  figures: readonly (Amount | null)[],
  method: RfmMethod,
): FigureScores {
  const texts = method[`${of}Cuts`];
  if (method.compat !== null) return scoreByCuts(of, figures, quantileCuts(figures, method.bins));
  if (texts === null) return scoreByRank(of, figures, method.bins);
  const cuts = texts.map((text) => amountFrom(text) as Amount);
  return scoreByCuts(of, figures, { cuts, times: 1, isExclusive: false });
}

/** Cuts between scores, each times `times`, which keeps quotients exact. */
interface FixedCuts {
  readonly cuts: readonly Amount[];
  readonly times: number;
  readonly isExclusive: boolean;
}

function scoreByCuts(
  of: ScoredFigure,
  figures: readonly (Amount | null)[],
  { cuts, times, isExclusive }: FixedCuts,
): FigureScores {
  const bins = cuts.length + 1;
  const factor = amountOfWhole(times);
  const scores = figures.map((figure) => {
    if (figure === null) return 1;
    const scaled = multiplyAmounts(figure, factor);
    const reached = cuts.filter((cut) => compareAmounts(scaled, cut) >= 0).length;
    return of === 'recency' ? bins - reached : 1 + reached;
  });
  if (isExclusive) {
    const rounding = { mode: 'halfEven', scale: 4 } as const;
    const inOnes = cuts.map((cut) => divideAmounts(cut, factor, rounding));
    // Whatever one customer does moves the cuts too.
    return { of, bins, scores, cuts: intervals(of, figures, inOnes), wanted: () => null };
  }
  const wanted = (_: number, score: number): Amount | null =>
    wantedByCut(of, cuts[of === 'recency' ? bins - score : score - 2] as Amount);
  return { of, bins, scores, cuts: foundCuts(of, { figures, scores, bins }), wanted };
}

/** The greatest days below a cut, the least whole occasions from it, the amount itself. */
function wantedByCut(of: ScoredFigure, cut: Amount): Amount | null {
  if (of === 'monetary') return cut;
  const whole = roundAmount(cut, { mode: 'ceil', scale: 0 });
  if (of === 'frequency') return whole;
  return signOf(whole) > 0 ? subtractAmounts(whole, unit) : null;
}

function scoreByRank(
  of: ScoredFigure,
  figures: readonly (Amount | null)[],
  bins: number,
): FigureScores {
  const amounts =
    of === 'recency'
      ? figures.map((days) => (days === null ? zero : subtractAmounts(amountOfWhole(beyond), days)))
      : (figures as readonly Amount[]);
  const ranked = rankAmounts(amounts);
  const counts = Array.from({ length: bins }, (_, bin) =>
    Math.floor(((bin + 1) * ranked.count + bins - 1) / bins),
  );
  const { positive } = ranked;
  const ends = endsOf(counts, ranked, { ties: 'keepTogetherUp', positive });
  const scores = amounts.map((amount) => bins - gradeAt({ ends }, ranked.countFrom(amount) - 1));
  const wanted = (index: number, score: number): Amount => {
    const amount = amounts[index] as Amount;
    const first = firstPlace(
      ranked.count,
      (place) => compareAmounts(ranked.at(place), amount) <= 0,
    );
    const asking = { first, comesBefore: () => true };
    const count = counts[bins - score] as number;
    const edge = neededForPlace({ ties: 'keepTogetherUp' }, ranked, { count, asking }).amount;
    const enough = greaterOf(edge, of === 'monetary' ? smallestAtScale(fractionDigits) : unit);
    return of === 'recency' ? subtractAmounts(amountOfWhole(beyond), enough) : enough;
  };
  return { of, bins, scores, cuts: foundCuts(of, { figures, scores, bins }), wanted };
}

/** Quantiles of type 7 at k ÷ bins, each plus 1, as the R package has them; times bins, so that they are exact. */
function quantileCuts(figures: readonly (Amount | null)[], bins: number): FixedCuts {
  const ascending = figures
    .filter((figure): figure is Amount => figure !== null)
    .sort(compareAmounts);
  const times = amountOfWhole(bins);
  const cuts: Amount[] = [];
  for (let k = 1; k < bins && ascending.length > 0; k += 1) {
    const steps = (ascending.length - 1) * k;
    const below = ascending[Math.floor(steps / bins)] as Amount;
    const above = ascending[Math.ceil(steps / bins)] as Amount;
    const rest = multiplyAmounts(subtractAmounts(above, below), amountOfWhole(steps % bins));
    cuts.push(addAmounts(addAmounts(multiplyAmounts(below, times), rest), times));
  }
  return { cuts, times: bins, isExclusive: true };
}

/** The intervals of the R package: from the smallest to the greatest plus 1, the upper end not in it. */
function intervals(
  of: ScoredFigure,
  figures: readonly (Amount | null)[],
  cuts: readonly Amount[],
): ScoreCut[] {
  const known = figures.filter((figure): figure is Amount => figure !== null).sort(compareAmounts);
  const [least] = known;
  const most = known.at(-1);
  if (least === undefined || most === undefined) return [];
  const edges = [least, ...cuts, addAmounts(most, amountOfWhole(1))].map(textOf);
  const bins = cuts.length + 1;
  const rows = Array.from({ length: bins }, (_, at): ScoreCut => {
    const score = of === 'recency' ? bins - at : at + 1;
    return { kind: 'score', of, score, from: edges[at] ?? null, to: edges[at + 1] ?? null };
  });
  return of === 'recency' ? rows : rows.reverse();
}

/** The smallest and the greatest figure with each score. */
function foundCuts(
  of: ScoredFigure,
  {
    figures,
    scores,
    bins,
  }: Pick<FigureScores, 'scores'> & {
    readonly figures: readonly (Amount | null)[];
    readonly bins: number;
  },
): ScoreCut[] {
  return Array.from({ length: bins }, (_, at): ScoreCut => {
    const score = bins - at;
    const own = figures.filter(
      (figure, index): figure is Amount => figure !== null && scores[index] === score,
    );
    const end = (pick: typeof lesserOf): DecimalText | null =>
      own.length === 0 ? null : textOf(own.reduce((a, b) => pick(a, b)));
    return { kind: 'score', of, score, from: end(lesserOf), to: end(greaterOf) };
  });
}
