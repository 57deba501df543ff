/** Grades a portfolio. */
import { unit } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { dayArgument } from '../time/civilDate.ts';
import { concentrationOf } from './concentration.ts';
import { flagsOf } from './flags.ts';
import { gradeNeeds } from './gradeNeeds.ts';
import { gradeReasons, mostNamed } from './gradeReasons.ts';
import type {
  Graded,
  GradeNeed,
  Grading,
  GradingOptions,
  GradingPolicy,
  PortfolioCustomer,
  PreviousGrade,
} from './model.ts';
import { changesSince, moveCause, previousById } from './previous.ts';
import { type Ranking, rankPortfolio } from './ranking.ts';
import { type ReadCustomer, readPortfolio } from './readPortfolio.ts';
import { eachStanding, type Standing } from './standings.ts';
import { cutsInFigures, summaryOf } from './summary.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'previous',
] satisfies (keyof GradingOptions)[]);

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Grades every customer of a portfolio, with the reason for each grade and what is missing to the next.
 *
 * - Order: the figure that ranks, descending; the policy's tie keys; the id by code unit. The order in which customers
 *   are given decides nothing.
 * - `rankShare`: grade k ends at place `count(cumulative share × customers)`, the best grade at place 1 or later.
 * - `cumulativeShare`: a customer is in a grade while the share of all *before* it is below the line (`start`), while
 *   the share *with* it is not above (`end`), or on the side that is nearer, up on a draw (`nearest`).
 * - In both, equals stay together (up, or down) unless they are split by id, and who is at zero or below is in the last
 *   grade: outside the total, but counted among the customers.
 * - `thresholds` and the cuts of a matrix are inclusive.
 * - With `previous`, who would fall keeps the better grade while no more than `stayBand` of its cut is missing.
 * - A need is the least that is enough, everybody else staying as they are.
 *
 * Boundary cases: a customer with problems is in `rejected`, and all others are graded; two of one id are both rejected,
 * for nobody knows which is right. Fewer than `minPopulation`: the thresholds of the policy where it has them, else the
 * shares and a flag. Nobody, one customer, all equal, all zero: a grading and a flag. The grading is plain JSON with
 * every reason in it; for bare values and no reasons there is `gradeValues`.
 *
 * Source: limited resources go by value, 80 % of which comes from 20 % of the customers, and each grade gets its own
 * service; the rules at the edges are this library's, and each is named in the policy.
 *
 * @param policy - a checked grading policy
 * @param customers - any iterable of customers; it is read once
 * @param options - `asOf`, and the `previous` grading by the same policy
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `option.unknown`,
 *   `customers.notIterable`, `previous.malformed`, `previous.ofOtherPolicy`, `previous.later`
 * @example
 * ```ts
 * import { gradePortfolio, pareto8020 } from 'clientele/tiers';
 *
 * const customers = [{ id: 'c-1', value: '900' }, { id: 'c-2', value: '50' }, { id: 'c-3', value: '30' }, { id: 'c-4', value: '20' }, { id: 'c-5', value: 'n/a' }];
 * const grading = gradePortfolio(pareto8020, customers, { asOf: '2024-06-30' });
 * grading.grades.map(({ id, grade }) => `${id} ${grade}`) // => ['c-1 A', 'c-2 B', 'c-3 C', 'c-4 C']
 * grading.grades[1]?.because // => [{ kind: 'grade.cumulativeShare', of: 'value', before: '0.9', share: '0.95', upTo: '0.95', boundary: 'start', grade: 'B' }]
 * grading.grades[1]?.needs // => [{ rule: 'grade.more', of: 'value', have: '50', want: '175', amount: '125', above: true, to: 'A' }]
 * grading.concentration.gini // => '0.665'
 * grading.rejected.map(({ index, problems }) => [index, problems[0]?.code]) // => [[4, 'amount.malformed']]
 * ```
 */
export function gradePortfolio<Grade extends string>(
  policy: GradingPolicy<Grade>,
  customers: Iterable<PortfolioCustomer>,
  options: GradingOptions,
): Grading<Grade> {
  requireChecked(policy, 'grading-policy@1', 'defineGradingPolicy or readGradingPolicy');
  checkOptions(options, optionKeys);
  const asOf = dayArgument(options.asOf, 'asOf');
  const previous = previousById(policy, options);
  requireIterable(customers, 'customers');
  const portfolio = readPortfolio(policy, customers, asOf);
  const ranking = rankPortfolio(policy, portfolio);
  const concentration = concentrationOf(ranking);
  const grades = gradedOf<Grade>(ranking, previous);
  const summary = summaryOf(ranking, grades);
  return {
    asOf: options.asOf,
    policy: { id: policy.id, version: policy.version },
    rankedBy: ranking.of,
    grades,
    cuts: cutsInFigures(ranking),
    summary,
    concentration,
    flags: flagsOf(ranking, concentration, summary),
    rejected: portfolio.rejected,
    changes:
      previous === null || options.previous === undefined || options.previous === null
        ? null
        : changesSince(options.previous, previous, grades),
  };
}

function gradedOf<Grade extends string>(
  ranking: Ranking,
  previous: ReadonlyMap<string, PreviousGrade> | null,
): Graded<Grade>[] {
  const grades: Graded<Grade>[] = [];
  let before: Standing | null = null;
  let needs: readonly GradeNeed[] = none;
  eachStanding(ranking, previous, (standing) => {
    // Copies of lists: one that grew holds room for seventeen, and a portfolio has three for every customer.
    if (!needAlike(ranking, standing, before)) needs = gradeNeeds(ranking, standing).slice();
    before = standing;
    grades.push(gradedCustomer<Grade>(ranking, standing, needs));
    if (standing.place === standing.end - 1) letGo(ranking, standing);
  });
  return grades;
}

/** Whether equals in one grade need the same, so that one list does for both. */
function needAlike(
  { cuts, refine }: Ranking,
  standing: Standing,
  before: Standing | null,
): boolean {
  const isOneFigure = cuts !== null && cuts.ties !== 'splitById' && refine === null;
  return isOneFigure && before?.first === standing.first && before.grade === standing.grade;
}

/**
 * Nothing reads equals again once all of them have their rows, unless they are split: of a million customers that is
 * 100 MB less.
 */
function letGo({ order, portfolio, cuts }: Ranking, { first, end }: Standing): void {
  if (cuts?.ties === 'splitById') return;
  const customers = portfolio.customers as (ReadCustomer | null)[];
  for (let place = first; place < end; place += 1) customers[order[place] as number] = null;
}

function gradedCustomer<Grade extends string>(
  ranking: Ranking,
  standing: Standing,
  needs: readonly GradeNeed[],
): Graded<Grade> {
  const { customer, measured, first, end, cell, finalGrade, previous } = standing;
  const tiedWith = end - first > 1 ? equalsOf(ranking, standing).slice() : none;
  const because = gradeReasons(ranking, standing, tiedWith).slice();
  const service = ranking.policy.service as Readonly<Record<string, string>> | null;
  const graded: Graded<Grade> = {
    id: customer.id,
    value:
      standing.amount === customer.value && ranking.whole === unit
        ? measured
        : textOf(customer.value),
    potential: customer.potential === null ? null : textOf(customer.potential),
    grade: finalGrade as Grade,
    baseGrade: standing.baseGrade,
    measured,
    rank: first + 1,
    tiedWith,
    tiedCount: end - first - 1,
    cumulativeShareBefore: standing.before,
    cumulativeShare: standing.share,
    cell: cell === null ? null : { row: cell.row, column: cell.column },
    rfm: standing.rfm,
    serviceLevel: service === null ? null : (service[finalGrade] as string),
    because,
    needs,
    next: null,
  };
  if (previous !== null && previous.grade !== finalGrade) {
    const why = moveCause(ranking, previous, graded);
    because.push({ kind: 'grade.moved', from: previous.grade, to: finalGrade, why });
  }
  return graded;
}

/** The ids of the others with as much, in order. */
function equalsOf({ order, portfolio }: Ranking, { place, first, end }: Standing): string[] {
  const ids: string[] = [];
  for (let at = first; at < end && ids.length < mostNamed; at += 1) {
    if (at !== place) ids.push((portfolio.customers[order[at] as number] as ReadCustomer).id);
  }
  return ids;
}
