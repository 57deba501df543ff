/** A portfolio in order, and cut: everything that the decisions about its customers read. */
import {
  type Amount,
  compareAmounts,
  divideAmounts,
  multiplyAmounts,
  subtractAmounts,
  unit,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { type Cuts, cutsOf, smallestIn } from './cuts.ts';
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
  /** The figure that each grade takes: its threshold, or its smallest; null where nobody is in it. */
  readonly edges: readonly (Amount | null)[];
  /** The same as text; what is wanted of a weighted score is rounded up, so that it is enough. */
  readonly edgeTexts: readonly (DecimalText | null)[];
  readonly matrix: PreparedMatrix | null;
  readonly refine: PreparedMatrix | null;
  readonly rfm: ScoredPortfolio | null;
  /** The parts of a weighted score. */
  readonly partsOf: ((customer: ReadCustomer) => WeightedPart[]) | null;
  /** The share of a cut that is enough to stay: 1 less the stay band. */
  readonly stayShare: Amount;
}

/** Ranks and cuts a portfolio. */
export function rankPortfolio(policy: GradingPolicy, portfolio: Portfolio): Ranking {
  const { method, refine, minPopulation } = policy;
  const { customers } = portfolio;
  const weighted = method.kind === 'weighted' ? weightedScores(method, portfolio) : null;
  const amounts = weighted?.amounts ?? customers.map(rankedFigure(policy, portfolio));
  const ranked = rankAmounts(amounts);
  const order = placesOf(amounts, ranked, compareTied(policy, customers));
  const ranking = rankingOf(policy);
  const whole = weighted?.whole ?? unit;
  const cuts = ranking === null ? null : cutsOf(ranking, ranked, { minPopulation, scale: whole });
  const edges = cuts === null ? [] : edgesOf(cuts, ranked, whole);
  return {
    policy,
    portfolio,
    of: rankedBy(policy),
    amounts,
    whole,
    ranked,
    order,
    cuts,
    edges,
    edgeTexts: edges.map((edge) => (edge === null ? null : wantedText(whole, edge))),
    matrix: method.kind === 'matrix' ? prepareMatrix(method, portfolio) : null,
    refine: refine === null ? null : prepareMatrix(refine, portfolio),
    rfm: method.kind === 'rfm' ? scorePortfolioRfm(method, portfolio) : null,
    partsOf: weighted?.partsOf ?? null,
    stayShare: subtractAmounts(unit, amountFrom(policy.stayBand) as Amount),
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
function compareTied(
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

function edgesOf(cuts: Cuts, ranked: RankedAmounts, whole: Amount): (Amount | null)[] {
  return cuts.grades.map((_, grade) => {
    if (cuts.by !== 'thresholds') return smallestIn(cuts, grade, ranked);
    const line = cuts.lines[grade];
    return line === null || line === undefined
      ? null
      : multiplyAmounts(amountFrom(line) as Amount, whole);
  });
}

/** A ranked figure as text; a weighted score to four decimals. */
export function figureText({ whole }: Pick<Ranking, 'whole'>, amount: Amount): DecimalText {
  return whole === unit ? textOf(amount) : scoreText(amount, whole);
}

function wantedText(whole: Amount, amount: Amount): DecimalText {
  return whole === unit ? textOf(amount) : scoreText(amount, whole, 'ceil');
}

function scoreText(amount: Amount, whole: Amount, mode: 'halfEven' | 'ceil' = 'halfEven') {
  return textOf(divideAmounts(amount, whole, { mode, scale: 4 }));
}
