/** What would raise a grade, everybody else staying as they are. */
import {
  type Amount,
  compareAmounts,
  greaterOf,
  subtractAmounts,
  unit,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { cellName, type PreparedMatrix, placeOf } from './matrix.ts';
import type { CellPlace, GradeNeed, RfmMethod, RfmScores } from './model.ts';
import { type Asking, type NeededFigure, neededFigure } from './neededFigure.ts';
import { type Ranking, tellable, wantedText } from './ranking.ts';
import { segmentOf } from './rfm.ts';
import type { Standing } from './standings.ts';

/** The needs of a standing: by the method, and by the figures of a matrix. */
export function gradeNeeds(ranking: Ranking, standing: Standing): GradeNeed[] {
  const { refine, matrix, rfm, order, policy, stayBand } = ranking;
  const { customer, cell, place } = standing;
  const need = cutNeed(ranking, standing);
  const needs: GradeNeed[] = need === null ? [] : [need];
  if (rfm !== null) {
    const { method } = policy;
    const gradeWith = (scores: RfmScores): string | null =>
      betterGrade(ranking, standing, segmentOf(method as RfmMethod, scores));
    needs.push(...rfm.needsOf(order[place] as number, gradeWith));
  }
  if (matrix !== null) {
    const placing = { grade: -1, previous: null, stayBand };
    const from = refine === null ? cell : placeOf(matrix, customer, placing);
    const toCell = (at: CellPlace): string =>
      gradeWithBase(ranking, standing, ranking.bases.indexOf(cellName(matrix, at)));
    needs.push(...sideNeeds(matrix, standing, { from: from as CellPlace, toCell }));
  }
  if (refine !== null) {
    const toCell = (at: CellPlace): string => cellName(refine, at);
    needs.push(...sideNeeds(refine, standing, { from: cell as CellPlace, toCell }));
  }
  return needs;
}

/** The grade a better segment leads to. */
function betterGrade(ranking: Ranking, standing: Standing, segment: string): string | null {
  const base = ranking.bases.indexOf(segment);
  if (base >= ranking.bases.indexOf(standing.baseGrade)) return null;
  const grade = gradeWithBase(ranking, standing, base);
  return grade === standing.finalGrade ? null : grade;
}

/** The least figure that the method takes for a grade with another name. */
function cutNeed(ranking: Ranking, standing: Standing): GradeNeed | null {
  const { cuts, ranked, of, whole } = ranking;
  if (cuts === null) return null;
  const asking = askingOf(ranking, standing);
  const neededFor = (grade: number) => neededFigure(cuts, ranked, { grade, asking });
  let reached = standing.grade;
  while (reached > 0) {
    const needed = neededFor(reached - 1);
    if (needed === null || !isPossible(ranking, needed)) return null;
    // What is enough for a grade may be enough for a better one.
    do reached -= 1;
    while (reached > 0 && isSame(neededFor(reached - 1), needed));
    const to = gradeWithBase(ranking, standing, reached);
    if (to === standing.finalGrade) continue;
    const have = standing.measured;
    const want = wantedText(ranking, needed.amount);
    // A score is counted as its text says; any other figure is exact.
    const amount = whole === unit ? lacking(standing.amount, needed.amount) : missing(have, want);
    return { rule: 'grade.more', of, have, want, amount, above: needed.above, to };
  }
  return null;
}

function askingOf(ranking: Ranking, { amount, first, place }: Standing): Asking {
  const { order, compareTied } = ranking;
  return {
    amount,
    first,
    comesBefore: (other) => compareTied(order[place] as number, order[other] as number) < 0,
    tellable: (figure) => tellable(ranking, figure),
  };
}

/** A weighted score is 1 at most. */
function isPossible({ partsOf, whole }: Ranking, { amount, above }: NeededFigure): boolean {
  return partsOf === null || compareAmounts(amount, whole) < (above ? 0 : 1);
}

function isSame(one: NeededFigure | null, other: NeededFigure): boolean {
  return one?.above === other.above && compareAmounts(one.amount, other.amount) === 0;
}

/** The grade that a grade by the method leads to. */
function gradeWithBase({ bases, refine }: Ranking, { cell }: Standing, base: number): string {
  if (refine === null || cell === null) return bases[base] as string;
  const place =
    refine.rows.cuts === null
      ? { row: base, column: cell.column }
      : { row: cell.row, column: base };
  return cellName(refine, place);
}

/** For each side of a matrix, the next cut that leads to a grade with another name. */
function sideNeeds(
  { rows, columns }: PreparedMatrix,
  { customer, finalGrade }: Standing,
  { from, toCell }: { readonly from: CellPlace; readonly toCell: (cell: CellPlace) => string },
): GradeNeed[] {
  const sides = [
    ['row', rows],
    ['column', columns],
  ] as const;
  return sides.flatMap(([side, { name, cuts, read }]): GradeNeed[] => {
    for (let better = from[side] - 1; cuts !== null && better >= 0; better -= 1) {
      const to = toCell({ ...from, [side]: better });
      if (to === finalGrade) continue;
      const figure = read(customer);
      const have = figure === null ? null : textOf(figure);
      const want = textOf(cuts[better] as Amount);
      const amount = have === null ? null : missing(have, want);
      return [{ rule: 'grade.more', of: name, have, want, amount, above: false, to }];
    }
    return [];
  });
}

/** What is missing, as the two texts say it. */
function missing(have: DecimalText, want: DecimalText): DecimalText {
  return lacking(amountFrom(have) as Amount, amountFrom(want) as Amount);
}

function lacking(have: Amount, want: Amount): DecimalText {
  return textOf(greaterOf(subtractAmounts(want, have), zero));
}
