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
import { cellName, type PreparedMatrix } from './matrix.ts';
import type { GradeNeed } from './model.ts';
import { type Asking, type NeededFigure, neededFigure } from './neededFigure.ts';
import { type Ranking, tellable, wantedText } from './ranking.ts';
import type { Standing } from './standings.ts';

/** The needs of a standing: for the method, and for each side of the last matrix. */
export function gradeNeeds(ranking: Ranking, standing: Standing): GradeNeed[] {
  const { refine, matrix, rfm, cuts, order } = ranking;
  const need = cuts === null ? null : cutNeed(ranking, standing);
  const needs: GradeNeed[] = need === null ? [] : [need];
  if (cuts === null && rfm !== null) needs.push(...rfm.needsOf(order[standing.place] as number));
  const last = refine ?? matrix;
  if (last === null || standing.cell === null) return needs;
  for (const side of ['row', 'column'] as const) {
    const missed = sideNeed(last, standing, side);
    if (missed !== null) needs.push(missed);
  }
  return needs;
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

/** The grade that a better grade by the method would lead to. */
function gradeWithBase({ cuts, refine }: Ranking, { cell }: Standing, base: number): string {
  if (refine === null || cell === null) return cuts?.grades[base] as string;
  const place =
    refine.rows.cuts === null
      ? { row: base, column: cell.column }
      : { row: cell.row, column: base };
  return cellName(refine, place);
}

function sideNeed(
  prepared: PreparedMatrix,
  { customer, cell, finalGrade }: Standing,
  side: 'row' | 'column',
): GradeNeed | null {
  const { name, cuts, read } = side === 'row' ? prepared.rows : prepared.columns;
  if (cuts === null || cell === null) return null;
  for (let better = cell[side] - 1; better >= 0; better -= 1) {
    const to = cellName(prepared, { row: cell.row, column: cell.column, [side]: better });
    if (to === finalGrade) continue;
    const figure = read(customer);
    const have = figure === null ? null : textOf(figure);
    const want = textOf(cuts[better] as Amount);
    const amount = have === null ? null : missing(have, want);
    return { rule: 'grade.more', of: name, have, want, amount, above: false, to };
  }
  return null;
}

/** What is missing, as the two texts say it. */
function missing(have: DecimalText, want: DecimalText): DecimalText {
  return lacking(amountFrom(have) as Amount, amountFrom(want) as Amount);
}

function lacking(have: Amount, want: Amount): DecimalText {
  return textOf(greaterOf(subtractAmounts(want, have), zero));
}
