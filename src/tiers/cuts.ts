/** Where a ranking is cut: the last place of each grade. */
import {
  type Amount,
  addAmounts,
  amountOfWhole,
  compareAmounts,
  multiplyAmounts,
  roundAmount,
  subtractAmounts,
  unit,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { numberOf, textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type {
  BoundaryRule,
  CumulativeShareMethod,
  RankingMethod,
  RankShareMethod,
  ThresholdMethod,
  TieRule,
} from './model.ts';
import { firstPlace, type RankedAmounts } from './rankedAmounts.ts';

/** A ranking cut into grades, the best first. */
export interface Cuts {
  /** What was done: shares need a population, thresholds do not. */
  readonly by: 'thresholds' | 'rankShare' | 'cumulativeShare';
  /** What becomes of equals; null where a threshold never parts them. */
  readonly ties: TieRule | null;
  /** Where the customer who crosses a line goes; null where no total is divided. */
  readonly boundary: BoundaryRule | null;
  readonly grades: readonly string[];
  /** The threshold or share of each grade; null where the last has none. */
  readonly lines: readonly (DecimalText | null)[];
  /** The same to count with; a threshold as the figures that are ranked count. */
  readonly limits: readonly (Amount | null)[];
  /** The last place of each grade before equals were kept together. */
  readonly counts: readonly number[];
  /** The last place of each grade. */
  readonly ends: readonly number[];
}

const amountOf = (text: string): Amount => amountFrom(text) as Amount;

/** Cuts a ranking; `scale` is what 1 counts in the figures that are ranked. */
export function cutsOf(
  method: RankingMethod,
  ranked: RankedAmounts,
  { minPopulation, scale = unit }: { readonly minPopulation: number; readonly scale?: Amount },
): Cuts {
  const isSmall = ranked.count < minPopulation;
  const hasThresholds = method.grades.length === 1 || method.grades[0]?.min !== null;
  if (method.kind === 'thresholds' || (isSmall && hasThresholds)) {
    return thresholdCuts(method, ranked, scale);
  }
  return method.kind === 'rankShare' ? rankCuts(method, ranked) : shareCuts(method, ranked);
}

const namesOf = ({ grades }: RankingMethod): string[] => grades.map(({ name }) => name);

function thresholdCuts(method: RankingMethod, ranked: RankedAmounts, scale: Amount): Cuts {
  const lines = (method.grades as ThresholdMethod['grades']).map(({ min }) => min);
  const limits = lines.map((min) => (min === null ? null : multiplyAmounts(amountOf(min), scale)));
  const ends = limits.map((limit) => (limit === null ? ranked.count : ranked.countFrom(limit)));
  const grades = namesOf(method);
  const rule = { by: 'thresholds', ties: null, boundary: null } as const;
  return { ...rule, grades, lines, limits, counts: ends, ends };
}

function rankCuts(method: RankShareMethod, ranked: RankedAmounts): Cuts {
  const { count, positive } = ranked;
  const limits: Amount[] = [];
  const counts: number[] = [];
  let share: Amount = zero;
  let before = Math.min(1, count);
  for (const grade of method.grades) {
    share = addAmounts(share, amountOf(grade.share));
    limits.push(share);
    const exact = multiplyAmounts(share, amountOfWhole(count));
    const cut = numberOf(roundAmount(exact, { mode: method.count, scale: 0 })) as number;
    before = Math.max(before, cut);
    counts.push(before);
  }
  const { ties } = method;
  const ends = endsOf(counts, ranked, { ties, positive });
  const lines = limits.map(textOf);
  const grades = namesOf(method);
  return { by: 'rankShare', ties, boundary: null, grades, lines, limits, counts, ends };
}

function shareCuts(method: CumulativeShareMethod, ranked: RankedAmounts): Cuts {
  const { positive } = ranked;
  const total = ranked.sumOf(positive);
  const { ties, boundary } = method;
  const lines = method.grades.map(({ upTo }) => upTo);
  const limits = lines.map(amountOf);
  const counts = limits.map((limit) =>
    customersUpTo(multiplyAmounts(limit, total), ranked, boundary),
  );
  const ends = endsOf(counts, ranked, { ties, positive });
  const grades = namesOf(method);
  return { by: 'cumulativeShare', ties, boundary, grades, lines, limits, counts, ends };
}

/** How many customers lie before a line of the total. */
function customersUpTo(
  line: Amount,
  { positive, sumOf }: RankedAmounts,
  boundary: BoundaryRule,
): number {
  if (boundary === 'start') {
    return firstPlace(positive, (place) => compareAmounts(sumOf(place), line) >= 0);
  }
  const whole = firstPlace(positive, (place) => compareAmounts(sumOf(place + 1), line) > 0);
  if (boundary === 'end' || whole === positive) return whole;
  const below = subtractAmounts(line, sumOf(whole));
  if (compareAmounts(below, zero) === 0) return whole;
  const above = subtractAmounts(sumOf(whole + 1), line);
  return compareAmounts(above, below) <= 0 ? whole + 1 : whole;
}

/** Keeps equals together, and those at zero or below in the last grade, which takes everybody else. */
export function endsOf(
  counts: readonly number[],
  ranked: RankedAmounts,
  { ties, positive }: { readonly ties: TieRule; readonly positive: number },
): number[] {
  const last = counts.length - 1;
  return counts.map((count, index) => {
    if (index === last) return ranked.count;
    return endAt(Math.min(count, positive), ranked, ties);
  });
}

function endAt(count: number, ranked: RankedAmounts, ties: TieRule): number {
  if (ties === 'splitById' || count === 0 || count >= ranked.count) return count;
  const edge = ranked.at(count - 1);
  const end = ranked.countFrom(edge);
  if (end === count || ties === 'keepTogetherUp') return end;
  return firstPlace(count, (place) => compareAmounts(ranked.at(place), edge) <= 0);
}

/** The grade at a place: the first whose last place is not before it. */
export function gradeAt({ ends }: Pick<Cuts, 'ends'>, place: number): number {
  let grade = 0;
  while (grade < ends.length - 1 && place >= (ends[grade] as number)) grade += 1;
  return grade;
}

/** The smallest figure in a grade; null where nobody is in it. */
export function smallestIn(cuts: Cuts, grade: number, ranked: RankedAmounts): Amount | null {
  const end = cuts.ends[grade] as number;
  const start = grade === 0 ? 0 : (cuts.ends[grade - 1] as number);
  return end > start ? ranked.at(end - 1) : null;
}
