/** Why a customer has a grade. */
import { type Amount, signOf } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { Cuts } from './cuts.ts';
import { axisPlace, cellName, type PreparedMatrix, type Side } from './matrix.ts';
import type { BoundaryRule, GradeReason } from './model.ts';
import { figureText, type Ranking } from './ranking.ts';
import type { ReadCustomer } from './readPortfolio.ts';
import type { Standing } from './standings.ts';

/** What is said of equals: the ids of the others, in order, at most so many. */
export const mostNamed = 10;

/** The reasons of a standing, the move from a previous grade excepted. */
export function gradeReasons(
  ranking: Ranking,
  standing: Standing,
  tiedWith: readonly string[],
): GradeReason[] {
  const { partsOf, cuts, matrix, refine } = ranking;
  const { customer, rfm } = standing;
  const reasons: GradeReason[] = [];
  if (partsOf !== null) {
    const score = standing.measured;
    reasons.push({ kind: 'grade.weighted', score, parts: partsOf(customer) });
  }
  if (cuts !== null) {
    reasons.push(cutReason(ranking, cuts, standing));
    const count = standing.end - standing.first - 1;
    if (count > 0) reasons.push({ kind: 'grade.tied', count, with: tiedWith, ties: cuts.ties });
    if (standing.grade !== standing.cutGrade) reasons.push(stayedReason(ranking, standing));
  } else if (rfm !== null) {
    reasons.push({
      kind: 'grade.rfm',
      recencyDays: rfm.recencyDays,
      occasions: customer.occasions,
      monetary: textOf(customer.value),
      score: rfm.score,
      grade: standing.baseGrade,
    });
  }
  const last = refine ?? matrix;
  if (last !== null) reasons.push(...cellReasons(last, ranking, standing));
  return reasons;
}

function cutReason({ of, ranked }: Ranking, cuts: Cuts, standing: Standing): GradeReason {
  const { cutGrade, amount, measured } = standing;
  const grade = cuts.grades[cutGrade] as string;
  if (cuts.by === 'thresholds') {
    return {
      kind: 'grade.threshold',
      of,
      have: measured,
      min: cuts.lines[cutGrade] ?? null,
      below: cuts.lines[cutGrade - 1] ?? null,
      grade,
    };
  }
  if (signOf(amount) <= 0) {
    return { kind: 'grade.notPositive', of, have: measured, grade };
  }
  const line = cuts.lines[cutGrade] as DecimalText;
  if (cuts.by === 'rankShare') {
    const cut = cuts.counts[cutGrade] as number;
    const rank = standing.first + 1;
    return { kind: 'grade.rankShare', of, rank, customers: ranked.count, cut, share: line, grade };
  }
  return {
    kind: 'grade.cumulativeShare',
    of,
    before: standing.before as DecimalText,
    share: standing.share as DecimalText,
    upTo: line,
    boundary: cuts.boundary as BoundaryRule,
    grade,
  };
}

function stayedReason(ranking: Ranking, standing: Standing): GradeReason {
  const { cuts, edges, of, policy } = ranking;
  return {
    kind: 'grade.stayed',
    of,
    instead: cuts?.grades[standing.cutGrade] as string,
    grade: standing.baseGrade,
    have: standing.measured,
    cut: figureText(ranking, edges[standing.grade] as Amount),
    stayBand: policy.stayBand,
  };
}

function cellReasons(
  prepared: PreparedMatrix,
  { policy }: Ranking,
  { customer, cell, baseGrade }: Standing,
): GradeReason[] {
  if (cell === null) return [];
  const { rows, columns } = prepared;
  const { instead } = cell;
  const found = instead ?? cell;
  const reasons: GradeReason[] = [
    {
      kind: 'grade.cell',
      row: axisPlace(rows, customer, { band: found.row, grade: baseGrade }),
      column: axisPlace(columns, customer, { band: found.column, grade: baseGrade }),
      grade: cellName(prepared, found),
    },
  ];
  if (instead === null) return reasons;
  const { stayBand } = policy;
  const names = { instead: cellName(prepared, instead), grade: cellName(prepared, cell) };
  if (names.instead === names.grade) return reasons;
  const add = (side: Side, band: number): void => {
    reasons.push({
      kind: 'grade.stayed',
      of: side.name,
      ...names,
      ...keptBy(side, customer, band),
      stayBand,
    });
  };
  if (instead.row !== cell.row) add(rows, cell.row);
  if (instead.column !== cell.column) add(columns, cell.column);
  return reasons;
}

/** A band that is kept has a figure and a cut. */
function keptBy(
  { read, cuts }: Side,
  customer: ReadCustomer,
  band: number,
): { readonly have: DecimalText; readonly cut: DecimalText } {
  return { have: textOf(read(customer) as Amount), cut: textOf(cuts?.[band] as Amount) };
}
