/** The grades of a grading in figures: where each was cut, how many are in it, and what they hold. */
import { type Amount, addAmounts, signOf, zero } from '../foundation/amount.ts';
import { smallestIn } from './cuts.ts';
import { gradesOfPolicy } from './gradeNames.ts';
import type { GradeCut, Graded, GradeSummary, ScoreCut } from './model.ts';
import { figureText, type Ranking } from './ranking.ts';
import { countShareText, shareText } from './shareText.ts';

/** Where the grades or scores of the policy's method were cut. */
export function cutsInFigures(ranking: Ranking): (GradeCut | ScoreCut)[] {
  const { cuts, rfm, ranked } = ranking;
  if (cuts === null) return rfm === null ? [] : [...rfm.cuts];
  const last = cuts.grades.length - 1;
  return cuts.grades.map((grade, at) => {
    const smallest = smallestIn(cuts, at, ranked);
    return {
      kind: 'grade',
      grade,
      line: at === last ? null : (cuts.lines[at] ?? null),
      count: cuts.counts[at] as number,
      through: cuts.ends[at] as number,
      from: smallest === null ? null : figureText(ranking, smallest),
    };
  });
}

/** Every grade that customers end in, the best first. */
export function summaryOf<Grade extends string>(
  ranking: Ranking,
  grades: readonly Graded<Grade>[],
): GradeSummary<Grade>[] {
  const { policy, ranked, amounts, order } = ranking;
  const service = policy.service as Readonly<Record<string, string>> | null;
  const names = gradesOfPolicy(policy);
  const tallies = new Map(names.map((name) => [name, { customers: 0, value: zero, held: zero }]));
  grades.forEach(({ grade }, place) => {
    const tally = tallies.get(grade) as { customers: number; value: Amount; held: Amount };
    const amount = amounts[order[place] as number] as Amount;
    tally.customers += 1;
    tally.value = addAmounts(tally.value, amount);
    if (signOf(amount) > 0) tally.held = addAmounts(tally.held, amount);
  });
  const total = ranked.sumOf(ranked.positive);
  return [...tallies].map(([grade, { customers, value, held }]) => ({
    grade: grade as Grade,
    customers,
    customerShare: countShareText(customers, ranked.count),
    value: figureText(ranking, value),
    valueShare: shareText(held, total),
    serviceLevel: service?.[grade] ?? null,
  }));
}
