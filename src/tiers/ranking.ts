/** A portfolio in order, and cut: everything that the decisions about its customers read. */
import {
  type Amount,
  compareAmounts,
  divideAmounts,
  fractionDigits,
  multiplyAmounts,
  unit,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { decimalsOf, textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { RoundingMode } from '../foundation/rounding.ts';
import { type Cuts, cutsOf, smallestIn } from './cuts.ts';
import { gradesOfMethod } from './gradeNames.ts';
import { type PreparedMatrix, prepareMatrix } from './matrix.ts';
import { rankedBy, rankingOf } from './measures.ts';
import type { GradingPolicy, WeightedPart } from './model.ts';
import { placesOf, type RankedAmounts, rankAmounts } from './rankedAmounts.ts';
import { figureReader, type Portfolio, type ReadCustomer } from './readPortfolio.ts';
import { type ScoredPortfolio, scorePortfolioRfm } from './rfm.ts';
import { weightedScores } from './weighted.ts';

/** See the head of this file. */
export interface Ranking {
  readonly policy: GradingPolicy;
  readonly portfolio: Portfolio;
  /** What the figure that ranks is called. */
  readonly of: string;
  /** The figure of each customer; a weighted score is held times `whole`. */
  readonly amounts: readonly Amount[];
  readonly whole: Amount;
  readonly ranked: RankedAmounts;
  /** The customers by place. */
  readonly order: Uint32Array;
  /** Where the ranking is cut; null for a matrix and for scores. */
  readonly cuts: Cuts | null;
  /** The grades of the method. */
  readonly bases: readonly string[];
  /** The figure that each grade takes: its threshold, or its smallest; null where nobody is in it. */
  readonly edges: readonly (Amount | null)[];
  /** Decimals of a weighted score in text: four, and as many as a threshold has. */
  readonly digits: number;
  /** Which of two customers with as much comes first, by their positions in the portfolio. */
  readonly compareTied: (a: number, b: number) => number;
  readonly matrix: PreparedMatrix | null;
  readonly refine: PreparedMatrix | null;
  readonly rfm: ScoredPortfolio | null;
  /** The parts of a weighted score. */
  readonly partsOf: ((customer: ReadCustomer) => WeightedPart[]) | null;
  /** The share of a cut that may be missing where one stays. */
  readonly stayBand: Amount;
}

/** Ranks and cuts a portfolio. */
export function rankPortfolio(policy: GradingPolicy, portfolio: Portfolio): Ranking {
  const { method, refine, minPopulation } = policy;
  const { customers } = portfolio;
  const weighted = method.kind === 'weighted' ? weightedScores(method, portfolio) : null;
  const amounts = weighted?.amounts ?? customers.map(rankedFigure(policy, portfolio));
  const ranked = rankAmounts(amounts);
  const compareTied = tiedOrder(policy, customers);
  const order = placesOf(amounts, ranked, compareTied);
  const ranking = rankingOf(policy);
  const whole = weighted?.whole ?? unit;
  const cuts = ranking === null ? null : cutsOf(ranking, ranked, { minPopulation, scale: whole });
  const isFixed = cuts?.by === 'thresholds';
  const edges = (cuts?.grades ?? []).map((_, grade) =>
    isFixed ? (cuts?.limits[grade] ?? null) : smallestIn(cuts as Cuts, grade, ranked),
  );
  return {
    policy,
    portfolio,
    of: rankedBy(policy),
    amounts,
    whole,
    ranked,
    order,
    cuts,
    bases: gradesOfMethod(method),
    edges,
    digits: Math.max(
      fractionDigits,
      ...(isFixed ? cuts.lines : []).map((line) =>
        line === null ? 0 : decimalsOf(amountFrom(line) as Amount),
      ),
    ),
    compareTied,
    matrix: method.kind === 'matrix' ? prepareMatrix(method, portfolio) : null,
    refine: refine === null ? null : prepareMatrix(refine, portfolio),
    rfm: method.kind === 'rfm' ? scorePortfolioRfm(method, portfolio) : null,
    partsOf: weighted?.partsOf ?? null,
    stayBand: amountFrom(policy.stayBand) as Amount,
  };
}

function rankedFigure(
  { method }: GradingPolicy,
  portfolio: Portfolio,
): (customer: ReadCustomer) => Amount {
  const isRanking = method.kind !== 'matrix' && method.kind !== 'rfm' && method.kind !== 'weighted';
  const of = isRanking ? method.of : 'value';
  return figureReader(portfolio, of) as (customer: ReadCustomer) => Amount;
}

/** Equals by the tie keys of the policy, then by id in code units. */
function tiedOrder(
  { tieKeys }: GradingPolicy,
  customers: readonly ReadCustomer[],
): (a: number, b: number) => number {
  return (a, b) => {
    const first = customers[a] as ReadCustomer;
    const second = customers[b] as ReadCustomer;
    for (let at = 0; at < tieKeys.length; at += 1) {
      const one = first.tieKeys[at] as Amount | null;
      const other = second.tieKeys[at] as Amount | null;
      if (one === null && other === null) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      const side = compareAmounts(one, other);
      if (side !== 0) return tieKeys[at]?.better === 'higher' ? -side : side;
    }
    return first.id < second.id ? -1 : 1;
  };
}

/** A ranked figure as text. A weighted score is rounded down, so that who misses a threshold is seen to. */
export function figureText(ranking: Scored, amount: Amount): DecimalText {
  return textOf(ranking.whole === unit ? amount : scoreOf(ranking, amount, 'floor'));
}

/** A figure that is enough, as text; of a weighted score it must be one that can be told. */
export function wantedText(ranking: Scored, amount: Amount): DecimalText {
  return textOf(ranking.whole === unit ? amount : scoreOf(ranking, amount, 'ceil'));
}

/** The least figure from another up that text can tell. */
export function tellable(ranking: Scored, amount: Amount): Amount {
  if (ranking.whole === unit) return amount;
  const told = multiplyAmounts(scoreOf(ranking, amount, 'ceil'), ranking.whole);
  return compareAmounts(told, amount) === 0 ? amount : told;
}

type Scored = Pick<Ranking, 'whole' | 'digits'>;

function scoreOf({ whole, digits: scale }: Scored, amount: Amount, mode: RoundingMode): Amount {
  return divideAmounts(amount, whole, { mode, scale });
}
