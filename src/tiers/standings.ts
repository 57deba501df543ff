/** Where each customer stands: place, equals, shares, the grade by the method, the cell of the matrix. */
import { type Amount, compareAmounts, zero } from '../foundation/amount.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { gradeAt } from './cuts.ts';
import { cellName, type Placed, type PreparedMatrix, placeOf } from './matrix.ts';
import type { PreviousGrade, RfmScores } from './model.ts';
import { keptGrade } from './previous.ts';
import { figureText, type Ranking } from './ranking.ts';
import type { ReadCustomer } from './readPortfolio.ts';
import { segmentOf } from './rfm.ts';
import { shareText } from './shareText.ts';

/** Where one customer stands. */
export interface Standing {
  readonly customer: ReadCustomer;
  readonly amount: Amount;
  /** The figure as text. */
  readonly measured: DecimalText;
  /** The place from 0, and the first and last place of equals. */
  readonly place: number;
  readonly first: number;
  readonly end: number;
  readonly before: DecimalText | null;
  readonly share: DecimalText | null;
  /** The position of the grade by the cuts, and of the one kept by the stay band; −1 where nothing is cut. */
  readonly cutGrade: number;
  readonly grade: number;
  readonly baseGrade: string;
  /** The cell of the last matrix. */
  readonly cell: Placed | null;
  readonly finalGrade: string;
  readonly rfm: RfmScores | null;
  readonly previous: PreviousGrade | null;
}

/** Calls back with every customer by place. A portfolio may be large: nothing is made that is not handed on. */
export function eachStanding(
  ranking: Ranking,
  previous: ReadonlyMap<string, PreviousGrade> | null,
  visit: (standing: Standing) => void,
): void {
  const { ranked, order, amounts, portfolio, cuts } = ranking;
  const total = ranked.sumOf(ranked.positive);
  const isCutOnly = ranking.refine === null && cuts !== null;
  const further = isCutOnly ? null : furtherGrades(ranking);
  let first = 0;
  let end = 0;
  let share = shareText(zero, total);
  for (let at = 0; at < ranked.count; at += 1) {
    if (at === end) {
      first = at;
      end = endOfEquals(ranking, at);
    }
    const index = order[at] as number;
    const amount = amounts[index] as Amount;
    const customer = portfolio.customers[index] as ReadCustomer;
    const before = share;
    if (at < ranked.positive) share = sameText(shareText(ranked.sumOf(at + 1), total), share);
    const known = previous === null ? null : (previous.get(customer.id) ?? null);
    const cutGrade = cuts === null ? -1 : gradeAt(cuts, at);
    const grade = known === null ? cutGrade : keptGrade(ranking, amount, cutGrade, known.baseGrade);
    const base = cuts === null ? '' : (cuts.grades[grade] as string);
    const found = further?.(index, { grade, base, previous: known }) ?? null;
    visit({
      customer,
      amount,
      measured: figureText(ranking, amount),
      place: at,
      first,
      end,
      before,
      share,
      cutGrade,
      grade,
      baseGrade: found?.baseGrade ?? base,
      cell: found?.cell ?? null,
      finalGrade: found?.finalGrade ?? base,
      rfm: found?.rfm ?? null,
      previous: known,
    });
  }
}

/** The text that is there already where it says the same: a million customers have some thousand different shares. */
function sameText(found: DecimalText | null, known: DecimalText | null): DecimalText | null {
  return found === known ? known : found;
}

function endOfEquals({ ranked }: Ranking, place: number): number {
  const amount = ranked.at(place);
  let end = place + 1;
  while (end < ranked.count && compareAmounts(ranked.at(end), amount) === 0) end += 1;
  return end;
}

type FurtherGrade = Pick<Standing, 'baseGrade' | 'cell' | 'finalGrade' | 'rfm'>;

interface SoFar {
  /** The position of the grade by the cuts, or −1, and its name. */
  readonly grade: number;
  readonly base: string;
  readonly previous: PreviousGrade | null;
}

/** What scores and matrices make of a customer, by position in the portfolio. */
function furtherGrades(ranking: Ranking): (index: number, soFar: SoFar) => FurtherGrade {
  const { policy, portfolio, matrix, refine, stayBand, bases } = ranking;
  const { method } = policy;
  return (index, { grade, base, previous }) => {
    const customer = portfolio.customers[index] as ReadCustomer;
    const place = (prepared: PreparedMatrix, row: number): Placed => {
      // The place that is known from before is that in the last matrix.
      const before = prepared === (refine ?? matrix) ? previous?.cell : null;
      return placeOf(prepared, customer, { grade: row, previous: before ?? null, stayBand });
    };
    const rfm = ranking.rfm?.scoresOf(index) ?? null;
    const first = matrix === null ? null : place(matrix, -1);
    let baseGrade = base;
    if (matrix !== null && first !== null) baseGrade = cellName(matrix, first);
    else if (rfm !== null && method.kind === 'rfm') baseGrade = segmentOf(method, rfm);
    if (refine === null) return { baseGrade, cell: first, finalGrade: baseGrade, rfm };
    const cell = place(refine, grade < 0 ? bases.indexOf(baseGrade) : grade);
    return { baseGrade, cell, finalGrade: cellName(refine, cell), rfm };
  };
}
