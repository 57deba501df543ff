/** What a previous grading tells: who stays in a grade, who moved, and why. */
import { type Amount, compareAmounts, multiplyAmounts, unit, zero } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { ContractError } from '../foundation/errors.ts';
import { type CivilDate, dayArgument } from '../time/civilDate.ts';
import { keptBand } from './matrix.ts';
import type {
  GradeChanges,
  Graded,
  GradeMove,
  GradingOptions,
  GradingPolicy,
  MoveCause,
  PreviousGrade,
  PreviousGrading,
} from './model.ts';
import type { Ranking } from './ranking.ts';

/** The customers of a previous grading by id; null where there is none. */
export function previousById(
  policy: GradingPolicy,
  { asOf, previous }: GradingOptions,
): ReadonlyMap<string, PreviousGrade> | null {
  if (previous === undefined || previous === null) return null;
  requireGrading(policy, previous, { argument: 'previous', asOf });
  const byId = new Map<string, PreviousGrade>();
  previous.grades.forEach((graded, index) => {
    if (!isGraded(graded)) {
      const path = `previous.grades[${index}]`;
      throw new ContractError('previous.malformed', path, graded, 'is no customer of a grading');
    }
    byId.set(graded.id, graded);
  });
  return byId;
}

/** Refuses what is no grading by a policy, and one of a later day. */
export function requireGrading(
  { id }: GradingPolicy,
  grading: PreviousGrading,
  { argument, asOf }: { readonly argument: string; readonly asOf: CivilDate },
): void {
  const day = dayArgument(asOf, 'asOf');
  if (grading?.policy?.id !== id || !Array.isArray(grading.grades)) {
    const explanation = `is no grading by the policy "${id}"`;
    throw new ContractError(`${argument}.ofOtherPolicy`, argument, grading, explanation);
  }
  const path = `${argument}.asOf`;
  if (dayArgument(grading.asOf, path) <= day) return;
  throw new ContractError(`${argument}.later`, path, grading.asOf, 'lies after asOf');
}

/** Whether everything is there that is read of a customer of a previous grading. */
function isGraded(graded: Partial<PreviousGrade> | null | undefined): graded is PreviousGrade {
  const { id, grade, baseGrade, measured, cell } = graded ?? {};
  return (
    [id, grade, baseGrade, measured].every((text) => typeof text === 'string') &&
    typeof amountFrom(measured) !== 'string' &&
    (cell === null || [cell?.row, cell?.column].every(Number.isSafeInteger))
  );
}

/** The grade a customer has by the cuts, or a better one that the stay band keeps. */
export function keptGrade(
  { cuts, edges, stayBand }: Ranking,
  amount: Amount,
  band: number,
  former: string,
): number {
  const before = cuts?.grades.indexOf(former) ?? -1;
  return stayBand === zero ? band : keptBand(edges, amount, { band, before, stayBand });
}

/** Why the grade of a customer changed. */
export function moveCause(ranking: Ranking, before: PreviousGrade, now: Graded): MoveCause {
  const isMatrix = ranking.matrix !== null;
  if (isMatrix || before.baseGrade === now.baseGrade) return 'ownFigures';
  const base = baseCause(ranking, before, now);
  const { refine } = ranking;
  if (refine === null || before.cell === null || now.cell === null) return base;
  const side = refine.rows.cuts === null ? 'column' : 'row';
  const isOwn = before.cell[side] !== now.cell[side];
  return isOwn && base === 'cuts' ? 'both' : base;
}

function baseCause(ranking: Ranking, before: PreviousGrade, now: Graded): MoveCause {
  const { policy, cuts, edges, whole } = ranking;
  const { method } = policy;
  if (method.kind === 'rfm') {
    const cutsGiven = [method.recencyCuts, method.frequencyCuts, method.monetaryCuts];
    return cutsGiven.includes(null) ? 'notKnown' : 'ownFigures';
  }
  if (method.kind === 'weighted') {
    const isFixed = method.metrics.every(({ from, to }) => from !== null && to !== null);
    if (!isFixed) return 'notKnown';
  }
  if (before.measured === now.measured) return 'cuts';
  const former = amountFrom(before.measured) as Amount;
  const scaled = whole === unit ? former : multiplyAmounts(former, whole);
  const found = edges.findIndex((edge) => edge !== null && compareAmounts(scaled, edge) >= 0);
  const regraded = cuts?.grades.at(found);
  if (regraded === before.baseGrade) return 'ownFigures';
  return regraded === now.baseGrade ? 'cuts' : 'both';
}

/** Everything that is different from a previous grading. */
export function changesSince<Grade extends string>(
  previous: PreviousGrading,
  byId: ReadonlyMap<string, PreviousGrade>,
  grades: readonly Graded<Grade>[],
): GradeChanges<Grade> {
  const moved: GradeMove<Grade>[] = [];
  const stayed: string[] = [];
  const entered: string[] = [];
  const present = new Set<string>();
  for (const graded of grades) {
    const { id, grade: to, because } = graded;
    present.add(id);
    const before = byId.get(id);
    if (before === undefined) entered.push(id);
    const move = because.find((reason) => reason.kind === 'grade.moved');
    if (move !== undefined) moved.push({ id, from: move.from, to, why: move.why });
    else if (because.some(({ kind }) => kind === 'grade.stayed')) stayed.push(id);
  }
  const left = [...byId.keys()].filter((id) => !present.has(id)).sort(byCodeUnit);
  return { since: previous.asOf, moved, stayed, entered, left };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
