/** The grades of bare values. */
import { type Amount, compareAmounts, zero } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { amountProblem } from '../foundation/amountProblem.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import type { DecimalInput } from '../foundation/decimalInput.ts';
import { ContractError, FactsError } from '../foundation/errors.ts';
import { requireIterable } from '../foundation/options.ts';
import type { Problem } from '../foundation/problem.ts';
import { type Cuts, cutsOf } from './cuts.ts';
import type { GradingPolicy, RankingMethod } from './model.ts';
import { type RankedAmounts, rankAmounts } from './rankedAmounts.ts';

/**
 * The grade of each value of a column, in the order of the column: what `gradePortfolio` gives, without ids, ranks and
 * reasons, and many times as fast.
 *
 * Boundary cases: the policy must grade one figure by thresholds or shares, without a matrix, and keep equals together
 * (no `splitById`), for a bare value has no id to be split by. One value that is no amount refuses them all.
 *
 * Source: the rules are those of `gradePortfolio`.
 *
 * @param policy - a checked grading policy
 * @param values - amounts of any sign; whatever figure the policy names, these are it
 * @returns a grade for each value
 * @throws FactsError with every value that is no amount
 * @throws ContractError `policy.unchecked`, `policy.needsCustomers`, `values.notIterable`
 * @example
 * ```ts
 * import { gradeValues, pareto8020 } from 'clientele/tiers';
 *
 * gradeValues(pareto8020, ['20', '900', '30', '50']) // => ['C', 'A', 'C', 'B']
 * gradeValues(pareto8020, ['20', '1,5']) // throws FactsError: values[1]: "1,5" is not a plain decimal number
 * ```
 */
export function gradeValues<Grade extends string>(
  policy: GradingPolicy<Grade>,
  values: Iterable<DecimalInput>,
): Grade[] {
  requireChecked(policy, 'grading-policy@1', 'defineGradingPolicy or readGradingPolicy');
  const method = methodOf(policy);
  requireIterable(values, 'values');
  const amounts = amountsOf(values);
  const ranked = rankAmounts(amounts);
  const cuts = cutsOf(method, ranked, { minPopulation: policy.minPopulation });
  return gradesByEdge(amounts, ranked, cuts) as Grade[];
}

function methodOf({ method, refine }: GradingPolicy): RankingMethod {
  const isRanking = method.kind !== 'matrix' && method.kind !== 'rfm' && method.kind !== 'weighted';
  const isSplit = isRanking && method.kind !== 'thresholds' && method.ties === 'splitById';
  if (isRanking && !isSplit && refine === null) return method;
  const value = isSplit ? method.ties : refine === null ? method.kind : 'refine';
  const explanation = 'needs more of a customer than a value; use gradePortfolio';
  throw new ContractError('policy.needsCustomers', 'policy', value, explanation);
}

function amountsOf(values: Iterable<unknown>): Amount[] {
  const amounts: Amount[] = [];
  const problems: Problem[] = [];
  for (const value of values) {
    const amount = amountFrom(value);
    if (typeof amount === 'string') {
      problems.push(amountProblem(amount, value, ['values', amounts.length]));
    }
    amounts.push(typeof amount === 'string' ? zero : amount);
  }
  if (problems.length > 0) throw new FactsError(problems);
  return amounts;
}

/** Equals are never parted, so the last figure of a grade tells who is in it. */
function gradesByEdge(amounts: readonly Amount[], ranked: RankedAmounts, cuts: Cuts): string[] {
  const last = cuts.grades.at(-1) as string;
  const edges: { readonly grade: string; readonly edge: Amount }[] = [];
  let start = 0;
  cuts.ends.slice(0, -1).forEach((end, at) => {
    if (end > start) edges.push({ grade: cuts.grades[at] as string, edge: ranked.at(end - 1) });
    start = Math.max(start, end);
  });
  return amounts.map((amount) => {
    for (const { grade, edge } of edges) {
      const isIn =
        typeof amount === 'number' && typeof edge === 'number'
          ? amount >= edge
          : compareAmounts(amount, edge) >= 0;
      if (isIn) return grade;
    }
    return last;
  });
}
