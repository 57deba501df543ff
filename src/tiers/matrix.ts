/** A matrix: the row and the column of a customer, and the name of the cell. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  multiplyAmounts,
  signOf,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import { isFigure, nameOfMeasure } from './measures.ts';
import type { AxisPlace, CellPlace, MatrixAxis, MatrixMethod } from './model.ts';
import { figureReader, type Portfolio, type ReadCustomer } from './readPortfolio.ts';

/** One side of a matrix, ready to place customers. */
export interface Side {
  readonly name: string;
  /** Null where the side is the grade. */
  readonly cuts: readonly Amount[] | null;
  readonly read: (customer: ReadCustomer) => Amount | null;
}

/** A matrix ready to place customers. */
export interface PreparedMatrix {
  readonly matrix: MatrixMethod;
  readonly rows: Side;
  readonly columns: Side;
}

/** Decodes a matrix once. */
export function prepareMatrix(matrix: MatrixMethod, portfolio: Portfolio): PreparedMatrix {
  const sideOf = (axis: MatrixAxis): Side =>
    isFigure(axis)
      ? {
          name: nameOfMeasure(axis.of),
          cuts: axis.cuts.map((cut) => amountFrom(cut) as Amount),
          read: figureReader(portfolio, axis.of),
        }
      : { name: 'grade', cuts: null, read: () => null };
  return { matrix, rows: sideOf(matrix.rows), columns: sideOf(matrix.columns) };
}

/** What placing needs besides the figures. */
export interface Placing {
  /** The position of the grade reached before, from 0. */
  readonly grade: number;
  /** Where the customer stood before, or null. */
  readonly previous: CellPlace | null;
  /** The share of a cut that may be missing where one stays. */
  readonly stayBand: Amount;
}

/** A place, and whether a band was kept only because the customer had it before. */
export interface Placed extends CellPlace {
  readonly instead: CellPlace | null;
}

/** The row and column of a customer. */
export function placeOf(
  prepared: PreparedMatrix,
  customer: ReadCustomer,
  placing: Placing,
): Placed {
  const { grade, previous, stayBand } = placing;
  const row = bandOf(prepared.rows, customer, grade);
  const column = bandOf(prepared.columns, customer, grade);
  if (previous === null) return { row, column, instead: null };
  const keep = ({ cuts, read }: Side, band: number, before: number): number => {
    const figure = read(customer);
    if (cuts === null || figure === null) return band;
    return keptBand(cuts, figure, { band, before, stayBand });
  };
  const keptRow = keep(prepared.rows, row, previous.row);
  const keptColumn = keep(prepared.columns, column, previous.column);
  const isKept = keptRow !== row || keptColumn !== column;
  return { row: keptRow, column: keptColumn, instead: isKept ? { row, column } : null };
}

function bandOf({ cuts, read }: Side, customer: ReadCustomer, grade: number): number {
  if (cuts === null) return grade;
  const figure = read(customer);
  if (figure === null) return cuts.length;
  const band = cuts.findIndex((cut) => compareAmounts(figure, cut) >= 0);
  return band < 0 ? cuts.length : band;
}

/**
 * The best band from the one before on, of those better than where a figure stands, whose cut is missed by no more than a
 * share of it: nobody may fall lower for having been higher.
 */
export function keptBand(
  cuts: readonly (Amount | null)[],
  figure: Amount,
  { band, before, stayBand }: { band: number; before: number; stayBand: Amount },
): number {
  for (let better = before; better >= 0 && better < band; better += 1) {
    const cut = cuts[better] ?? null;
    if (cut !== null && isWithin(figure, cut, stayBand)) return better;
  }
  return band;
}

/** Whether no more than a share of a cut is missing; of a cut below zero, a share of its size. */
function isWithin(figure: Amount, cut: Amount, stayBand: Amount): boolean {
  const size = signOf(cut) < 0 ? subtractAmounts(zero, cut) : cut;
  return compareAmounts(addAmounts(figure, multiplyAmounts(size, stayBand)), cut) >= 0;
}

/** The name of a cell. */
export function cellName({ matrix }: PreparedMatrix, { row, column }: CellPlace): string {
  return matrix.cells[row]?.[column] as string;
}

/** Where a customer stands on a side, for a reason. */
export function axisPlace(
  { name, cuts, read }: Side,
  customer: ReadCustomer,
  { band, grade }: { readonly band: number; readonly grade: string },
): AxisPlace {
  if (cuts === null) return { of: name, have: grade, min: null, below: null };
  const figure = read(customer);
  const min = cuts[band];
  const below = cuts[band - 1];
  return {
    of: name,
    have: figure === null ? null : textOf(figure),
    min: min === undefined ? null : textOf(min),
    below: below === undefined ? null : textOf(below),
  };
}
