/** What would raise a grade, everybody else staying as they are. */
import { type Amount, greaterOf, subtractAmounts, unit, zero } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { cellName, type PreparedMatrix } from './matrix.ts';
import type { GradeNeed } from './model.ts';
import type { Ranking } from './ranking.ts';
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

/**
 * The figure of the last customer in the next better grade that anybody is in: who has as much is in it too. Where
 * equals go down or are split, it takes more than that.
 */
function cutNeed(ranking: Ranking, standing: Standing): GradeNeed | null {
  const { cuts, edges, edgeTexts, of } = ranking;
  if (cuts === null) return null;
  for (let better = standing.grade - 1; better >= 0; better -= 1) {
    const edge = edges[better] as Amount | null;
    const to = gradeWithBase(ranking, standing, better);
    if (edge === null || to === standing.finalGrade) continue;
    const have = standing.measured;
    const want = edgeTexts[better] as DecimalText;
    const above = cuts.ties !== null && cuts.ties !== 'keepTogetherUp';
    // A score is counted as its text says; any other figure is exact.
    const amount = ranking.whole === unit ? lacking(standing.amount, edge) : missing(have, want);
    return { rule: 'grade.more', of, have, want, amount, above, to };
  }
  return null;
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
