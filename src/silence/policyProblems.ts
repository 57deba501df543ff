/** What is wrong with the parts of a silence policy beyond the kind of each value. */
import { type Amount, amountOfWhole, compareAmounts, zero } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { decimalsOf } from '../foundation/amountText.ts';
import { type Path, type Problem, problemAt } from '../foundation/problem.ts';
import type { RiskLevelRule, SatisfactionDownRule, ScoreLevels } from './model.ts';

/** A problem that knows where it stands once the path of the whole is known. */
export interface PartProblem {
  readonly at: Path;
  readonly make: (path: Path) => Problem;
}

const decimals = 4;

/** What is wrong with a share of one, or null. */
export function shareProblem(
  amount: Amount,
  value: unknown,
  isZeroAllowed: boolean,
): ((path: Path) => Problem) | null {
  const sign = compareAmounts(amount, zero);
  const isIn =
    (isZeroAllowed ? sign >= 0 : sign > 0) && compareAmounts(amount, amountOfWhole(1)) <= 0;
  if (isIn && decimalsOf(amount) <= decimals) return null;
  const bounds = isZeroAllowed ? 'from 0 to 1' : 'above 0 and up to 1';
  const explanation = `is not ${bounds}, with at most ${decimals} decimals`;
  return (path) => problemAt('share.outOfRange', path, explanation, { value });
}

/** Levels must rise, and have names of their own. */
export function levelProblems(levels: readonly RiskLevelRule[]): PartProblem[] {
  const problems: PartProblem[] = [];
  const names = new Set<string>();
  levels.forEach(({ level, atLeast }, index) => {
    const before = levels[index - 1];
    if (names.has(level)) {
      const explanation = 'is the name of two levels';
      problems.push({
        at: [index, 'level'],
        make: (path) => problemAt('levels.duplicate', path, explanation, { value: level }),
      });
    }
    names.add(level);
    if (before === undefined) return;
    const rises =
      compareAmounts(amountFrom(atLeast) as Amount, amountFrom(before.atLeast) as Amount) > 0;
    if (rises) return;
    const explanation = `is not above that of the level before, ${before.atLeast}`;
    problems.push({
      at: [index, 'atLeast'],
      make: (path) => problemAt('levels.order', path, explanation, { value: atLeast }),
    });
  });
  return problems;
}

/** A habit is made of as many facts as it needs, at least. */
export function habitProblems(need: number, ofLast: number): PartProblem[] {
  if (ofLast >= need) return [];
  const explanation = `is fewer than the ${need} that make a habit`;
  return [
    {
      at: ['ofLast'],
      make: (path) => problemAt('habit.tooShort', path, explanation, { value: ofLast }),
    },
  ];
}

const scoreKeys: readonly (keyof ScoreLevels)[] = [
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
];

/** The scores of levels must fall. */
export function scoreProblems({ scoreFrom }: SatisfactionDownRule): PartProblem[] {
  return scoreKeys.flatMap((key, index): PartProblem[] => {
    const above = scoreKeys[index - 1];
    if (above === undefined || scoreFrom[key] < scoreFrom[above]) return [];
    const explanation = `is not below that of ${above}, ${scoreFrom[above]}`;
    return [
      {
        at: ['scoreFrom', key],
        make: (path) => problemAt('scores.order', path, explanation, { value: scoreFrom[key] }),
      },
    ];
  });
}
