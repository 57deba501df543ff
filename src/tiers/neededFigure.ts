/**
 * The least figure that reaches a grade, everybody else staying as they are. A customer who rises leaves a place behind
 * and makes the total greater, so this is not simply the last figure of the grade.
 */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  divideAmounts,
  fractionDigits,
  greaterOf,
  multiplyAmounts,
  signOf,
  subtractAmounts,
  unit,
  zero,
} from '../foundation/amount.ts';
import type { Cuts } from './cuts.ts';
import { firstPlace, firstPlaceNear, type RankedAmounts } from './rankedAmounts.ts';

/** A figure that is enough, or that must be exceeded. */
export interface NeededFigure {
  readonly amount: Amount;
  readonly above: boolean;
}

/** Who asks. */
export interface Asking {
  readonly amount: Amount;
  /** The first place of all who have as much. */
  readonly first: number;
  /** Whether the customer would come before another at a place, had both as much. */
  comesBefore(place: number): boolean;
  /** The least figure from another up that can be told: a weighted score is told to so many decimals. */
  tellable(amount: Amount): Amount;
}

/** The least figure with which the customer is in the grade or a better one; null where no figure does it. */
export function neededFigure(
  cuts: Cuts,
  ranked: RankedAmounts,
  { grade, asking }: { readonly grade: number; readonly asking: Asking },
): NeededFigure | null {
  const limit = cuts.limits[grade] as Amount;
  const needed =
    cuts.by === 'thresholds'
      ? { amount: limit, above: false }
      : cuts.by === 'rankShare'
        ? neededForPlace(cuts, ranked, { count: cuts.counts[grade] as number, asking })
        : neededForShare(cuts, ranked, { grade, asking });
  if (needed === null) return null;
  const amount = asking.tellable(needed.amount);
  return { amount, above: needed.above && amount === needed.amount };
}

/** The figure of whoever among the others has the last place of the grade; any above zero where nobody has. */
export function neededForPlace(
  { ties }: Pick<Cuts, 'ties'>,
  ranked: RankedAmounts,
  {
    count,
    asking,
  }: { readonly count: number; readonly asking: Pick<Asking, 'first' | 'comesBefore'> },
): NeededFigure {
  const place = count > asking.first ? count : count - 1;
  const edge = place < ranked.positive ? ranked.at(place) : zero;
  if (edge === zero || ties === 'keepTogetherDown') return { amount: edge, above: true };
  return { amount: edge, above: ties === 'splitById' && !asking.comesBefore(count - 1) };
}

/** How somebody at a place is compared with a line of the total. */
interface LineRule {
  /** With which share of the total. */
  readonly share: Amount;
  /** What is compared with it: so many times those before, and the figure or not. */
  readonly times: 1 | 2;
  readonly withFigure: boolean;
  /** By how much the share of the total grows faster than what is compared, as the figure grows. */
  readonly slope: Amount;
}

function ruleOf(boundary: Cuts['boundary'], limit: Amount): LineRule {
  const withFigure = boundary !== 'start';
  const times = boundary === 'nearest' ? 2 : 1;
  const share = times === 2 ? addAmounts(limit, limit) : limit;
  const slope = withFigure ? subtractAmounts(share, unit) : share;
  return { share, times, withFigure, slope };
}

/**
 * Right above the figure of another customer one is nearest to being in a grade where holding more moves one over the
 * line (`end`), and farthest from it where holding more makes the total greater (`start`). Either way it holds for the
 * figures of all customers from some place up, which is looked for near the cut.
 */
function neededForShare(
  { ties, boundary, limits, counts }: Cuts,
  ranked: RankedAmounts,
  { grade, asking }: { readonly grade: number; readonly asking: Asking },
): NeededFigure | null {
  const { positive, at, sumOf, countFrom } = ranked;
  const rule = ruleOf(boundary, limits[grade] as Amount);
  const { slope, withFigure } = rule;
  const rises = signOf(slope) >= 0;
  const have = greaterOf(asking.amount, zero);
  const others = subtractAmounts(sumOf(positive), have);
  /** Whether somebody with a figure at a place is below the line (−1), on it or above it. */
  const side = (place: number, figure: Amount): number =>
    sideOfLine(rule, { before: sumOf(place), figure, total: addAmounts(others, figure) });
  const own = Math.min(asking.first, positive);
  if (side(own, have) < (rises ? 1 : 0)) return { amount: have, above: true };
  const near = counts[grade] as number;
  let reached = firstPlaceNear(own, near, (place) => side(place, at(place)) > 0);
  while (reached > 0) {
    const figure = at(reached - 1);
    const end = countFrom(figure);
    const start = firstPlaceNear(
      reached,
      reached,
      (place) => compareAmounts(at(place), figure) < 1,
    );
    if (rises && side(end, figure) < 0) {
      // A little less is enough: a figure that nobody has.
      const amount = lineMet(rule, sumOf(end), others);
      if (compareAmounts(amount.amount, figure) < 0) return amount;
    }
    const judged =
      ties === 'splitById'
        ? start + firstPlace(end - start, (steps) => asking.comesBefore(start + steps))
        : ties === 'keepTogetherUp'
          ? start
          : end;
    if (side(judged, figure) < (withFigure ? 1 : 0)) {
      const told = asking.tellable(figure);
      if (rises || told === figure || side(start, told) <= 0) return { amount: told, above: false };
    }
    // The least step there is must be possible, for "more than" to mean something.
    const more = rises ? figure : asking.tellable(addAmounts(figure, 1));
    if (side(start, more) <= 0) return { amount: figure, above: true };
    reached = start;
  }
  return null;
}

/** The figure that meets the line, rounded up; by `start`, who meets it is out. */
function lineMet(
  { share, times, withFigure, slope }: LineRule,
  before: Amount,
  others: Amount,
): NeededFigure {
  const part = times === 2 ? addAmounts(before, before) : before;
  const missing = subtractAmounts(part, multiplyAmounts(share, others));
  const amount = divideAmounts(missing, slope, { mode: 'ceil', scale: fractionDigits });
  const isExact = compareAmounts(multiplyAmounts(amount, slope), missing) === 0;
  return { amount, above: isExact && !withFigure };
}

/** Exact; in doubles where part and share are farther apart than doubles can be wrong. */
function sideOfLine(
  { share, times, withFigure }: LineRule,
  {
    before,
    figure,
    total,
  }: { readonly before: Amount; readonly figure: Amount; readonly total: Amount },
): number {
  if (
    typeof before === 'number' &&
    typeof figure === 'number' &&
    typeof total === 'number' &&
    typeof share === 'number'
  ) {
    const part = before * times + (withFigure ? figure : 0);
    const over = part - (share * total) / unit;
    if (Math.abs(over) > (part + total) * 1e-14) return Math.sign(over);
  }
  const twice = times === 2 ? addAmounts(before, before) : before;
  const part = withFigure ? addAmounts(twice, figure) : twice;
  return compareAmounts(part, multiplyAmounts(share, total));
}
