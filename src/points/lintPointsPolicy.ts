/** What is legal in a points policy, and odd. */
import {
  type Amount,
  compareAmounts,
  divideAmounts,
  multiplyAmounts,
  subtractAmounts,
} from '../foundation/amount.ts';
import { numberOf } from '../foundation/amountText.ts';
import { type Path, type Problem, problemAt } from '../foundation/problem.ts';
import type { BandReward, PointsPolicy } from './model.ts';
import { checkedAmount, rulesOf } from './rules.ts';

/**
 * Something in a policy that is legal, and probably not meant.
 *
 * - `band.unreachable`: the cap lies below the band, so nobody gets into it;
 * - `band.noStep`: a band gives no more than the one before it;
 * - `band.jump`: one more point at the edge of a band is worth as much as many points elsewhere;
 * - `ratio.aboveOne`: a ratio above 1 (it is cut to the bill);
 * - `grace.longerThanPeriod`: more days of grace than a month has, so the next bill is due before the last
 *   one is late;
 * - `carry.atLine`: remainders are carried from line to line, so the order of lines matters;
 * - `exclude.notListed`: an excluded category that the list of categories does not allow to occur;
 * - `points.none`: neither tenure nor spending gives points.
 */
export type PointsFindingCode =
  | 'band.unreachable'
  | 'band.noStep'
  | 'band.jump'
  | 'ratio.aboveOne'
  | 'grace.longerThanPeriod'
  | 'carry.atLine'
  | 'exclude.notListed'
  | 'points.none';

/** A finding: the code, where it is, and a sentence. */
export type PointsFinding = Problem<PointsFindingCode>;

/** What counts as odd. */
export interface LintOptions {
  /** The most points that a step between bands may be worth; 50 where it is not given (our choice). */
  readonly maxJumpInPoints?: number;
}

const daysOfShortestMonth = 28;

/**
 * Looks a checked policy over for what is legal and odd. A clean policy has no findings.
 *
 * A jump is measured in points: the step at the edge of a band, divided by what a point is worth on average
 * over the whole table (the last band's discount ÷ its `min`). With the example bands a point is worth
 * 0.1 %, so the step from 5 % to 8 % at 60 points is worth 30 points.
 *
 * Source: our own list of what is probably not meant; the limit of 50 points is our choice.
 *
 * @param policy - a checked points policy
 * @param options - `maxJumpInPoints`
 * @returns the findings in the order of the policy
 * @throws ContractError `policy.unchecked`
 * @example
 * ```ts
 * import { definePointsPolicy, lintPointsPolicy, telecomPoints } from 'clientele';
 *
 * lintPointsPolicy(telecomPoints) // => []
 *
 * const odd = definePointsPolicy({ ...telecomPoints, id: 'odd', cap: 80, onTime: { graceDays: 45 } });
 * lintPointsPolicy(odd).map((finding) => finding.code) // => ['grace.longerThanPeriod', 'band.unreachable']
 * ```
 */
export function lintPointsPolicy(policy: PointsPolicy, options: LintOptions = {}): PointsFinding[] {
  rulesOf(policy);
  const { tenure, spend, onTime, reward } = policy;
  const findings: PointsFinding[] = [];
  const find = (code: PointsFindingCode, path: Path, explanation: string, value: unknown): void => {
    findings.push(problemAt(code, path, explanation, { value }));
  };

  if (tenure.pointsPerMonth === 0 && spend.points === 0) {
    find('points.none', ['spend', 'points'], 'points, and none for tenure: every score is 0', 0);
  }
  if (spend.remainder === 'carry' && spend.roundAt === 'line') {
    const explanation = 'the remainder from line to line makes the order of lines matter';
    find('carry.atLine', ['spend', 'remainder'], explanation, spend.remainder);
  }
  spend.exclude.forEach((category, index) => {
    if (spend.categories === 'open' || spend.categories.includes(category)) return;
    const explanation = 'is excluded, and is no category of the policy, so it never occurs';
    find('exclude.notListed', ['spend', 'exclude', index], explanation, category);
  });
  if (onTime.graceDays > daysOfShortestMonth) {
    const explanation =
      'days of grace are more than a month: the next bill is due before this one is late';
    find('grace.longerThanPeriod', ['onTime', 'graceDays'], explanation, onTime.graceDays);
  }
  if (reward?.kind === 'bands') {
    findings.push(...bandFindings(reward, policy.cap, options.maxJumpInPoints ?? 50));
  }
  return findings;
}

function bandFindings({ bands }: BandReward, cap: number | null, maxJump: number): PointsFinding[] {
  const findings: PointsFinding[] = [];
  bands.forEach((band, index) => {
    const path = ['reward', 'bands', index];
    const find = (code: PointsFindingCode, key: string, text: string, value: unknown): void => {
      findings.push(problemAt(code, [...path, key], text, { value }));
    };
    if (cap !== null && band.min > cap) {
      find('band.unreachable', 'min', `is above the cap of ${cap}, so nobody gets there`, band.min);
    }
    if ('ratio' in band && compareAmounts(checkedAmount(band.ratio), checkedAmount(1)) > 0) {
      find('ratio.aboveOne', 'ratio', 'is more than the whole bill', band.ratio);
    }
    const step = stepInto(bands, index);
    if (step === null) return;
    if (step.gain <= 0) {
      find('band.noStep', step.key, 'is no more than in the band before it', step.value);
    } else if (step.inPoints > maxJump) {
      const worth = `is a step worth ${step.inPoints} points of the table's average, over ${maxJump}`;
      find('band.jump', step.key, worth, step.value);
    }
  });
  return findings;
}

interface Step {
  readonly key: 'ratio' | 'amount';
  readonly value: string;
  readonly gain: number;
  readonly inPoints: number;
}

/** The step from the band before, where both give the same kind of discount as the last band. */
function stepInto(bands: BandReward['bands'], index: number): Step | null {
  const band = bands[index];
  const before = bands[index - 1];
  const last = bands.at(-1);
  if (band === undefined || before === undefined || last === undefined) return null;
  for (const key of ['ratio', 'amount'] as const) {
    const value = discountIn(band, key);
    const lower = discountIn(before, key);
    const top = discountIn(last, key);
    if (value === null || lower === null || top === null) continue;
    const gain = subtractAmounts(checkedAmount(value), checkedAmount(lower));
    const inPoints = pointsWorth(gain, checkedAmount(top), last.min);
    return { key, value, gain: compareAmounts(gain, 0), inPoints };
  }
  return null;
}

function discountIn(band: BandReward['bands'][number], key: 'ratio' | 'amount'): string | null {
  if (key === 'ratio') return 'ratio' in band ? band.ratio : null;
  return 'amount' in band ? band.amount : null;
}

function pointsWorth(gain: Amount, top: Amount, topMin: number): number {
  if (compareAmounts(top, 0) <= 0) return 0;
  const worth = multiplyAmounts(gain, checkedAmount(topMin));
  return numberOf(divideAmounts(worth, top, { mode: 'halfUp', scale: 0 })) ?? 0;
}
