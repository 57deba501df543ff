/** What one should know before believing a grading. */
import { compareAmounts, divideAmounts, signOf } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { hold80, sumOf, topCount } from './concentration.ts';
import type { Concentration, GradeSummary, GradingFlag } from './model.ts';
import { figureText, type Ranking } from './ranking.ts';
import { countShareText } from './shareText.ts';

/** The flags of a ranking. */
export function flagsOf(
  ranking: Ranking,
  concentration: Concentration,
  summary: readonly GradeSummary[],
): GradingFlag[] {
  const { ranked, portfolio } = ranking;
  const { count: customers } = ranked;
  const flags: GradingFlag[] = [];
  const rejected = portfolio.rejected.length;
  if (rejected > 0) flags.push({ kind: 'grade.rejected', customers: rejected });
  if (customers === 0) return [...flags, { kind: 'grade.noCustomers' }];
  flags.push(...populationFlags(ranking));
  if (ranked.positive === 0) flags.push({ kind: 'grade.nothingPositive', customers });
  const [greatest, least] = [ranked.at(0), ranked.at(customers - 1)];
  if (customers > 1 && compareAmounts(greatest, least) === 0) {
    flags.push({ kind: 'grade.allEqual', customers, value: figureText(ranking, greatest) });
  }
  const start = ranked.countFrom(0);
  if (start < customers) {
    const sum = sumOf(customers - start, (index) => ranked.at(start + index));
    const below = customers - start;
    flags.push({ kind: 'grade.negative', customers: below, sum: figureText(ranking, sum) });
  }
  const net = sumOf(customers, (place) => ranked.at(place));
  if (signOf(net) < 0) flags.push({ kind: 'grade.negativeTotal', net: concentration.net });
  flags.push(...emptyGrades(ranking, summary), ...paretoFlags(ranking, concentration));
  return flags;
}

/** Whether there are enough customers for shares to mean something. */
function populationFlags({ policy, cuts, ranked }: Ranking): GradingFlag[] {
  const { method, minPopulation } = policy;
  const { count: customers } = ranked;
  if (customers >= minPopulation) return [];
  const shares = method.kind === 'weighted' ? method.by : method;
  if (shares.kind === 'thresholds' || shares.kind === 'matrix') return [];
  if (shares.kind === 'rfm') {
    const { compat, recencyCuts, frequencyCuts, monetaryCuts } = shares;
    const isGiven = ![recencyCuts, frequencyCuts, monetaryCuts].includes(null);
    if (compat === null && isGiven) return [];
  }
  const kind = cuts?.by === 'thresholds' ? 'grade.thresholdsInstead' : 'grade.smallPopulation';
  return [{ kind, customers, minPopulation }];
}

/** Grades that nobody ends in. A segment of scores is a grade that may well have nobody. */
function emptyGrades({ rfm, refine }: Ranking, summary: readonly GradeSummary[]): GradingFlag[] {
  if (rfm !== null && refine === null) return [];
  return summary
    .filter(({ customers }) => customers === 0)
    .map(({ grade }) => ({ kind: 'grade.empty', grade }));
}

/** A grading by cumulative share is about the 80/20 rule: it says where the rule does not describe the portfolio. */
function paretoFlags(
  { policy, cuts, ranked }: Ranking,
  concentration: Concentration,
): GradingFlag[] {
  const { customersFor80 } = concentration;
  const isPareto = cuts?.by === 'cumulativeShare' && ranked.count >= policy.minPopulation;
  const customers = topCount(ranked.count, 2);
  if (!isPareto || customersFor80 === null || hold80(ranked, customers)) return [];
  const total = ranked.sumOf(ranked.positive);
  // Rounded down, so that it is seen to be below 80 %.
  const rounding = { mode: 'floor', scale: 4 } as const;
  const holds = textOf(divideAmounts(ranked.sumOf(customers), total, rounding));
  const shareFor80 = countShareText(customersFor80, ranked.count) as DecimalText;
  return [{ kind: 'grade.no8020', customers, holds, customersFor80, shareFor80 }];
}
