/** The names of the grades of a method and of a policy, the best first. */
import type { GradingMethod, GradingPolicy, MatrixMethod } from './model.ts';

/** Names in their order, each once. */
const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** The grades of a method, the best first; the cells of a matrix row by row. */
export function gradesOfMethod(method: GradingMethod): string[] {
  switch (method.kind) {
    case 'matrix':
      return gradesOfMatrix(method);
    case 'rfm':
      return distinct([...method.segments.map(({ name }) => name), method.others]);
    case 'weighted':
      return method.by.grades.map(({ name }) => name);
    default:
      return method.grades.map(({ name }) => name);
  }
}

/** The names in the cells of a matrix, row by row. */
export function gradesOfMatrix({ cells }: MatrixMethod): string[] {
  return distinct(cells.flat());
}

/** The grades that customers end in, the best first. */
export function gradesOfPolicy({
  method,
  refine,
}: Pick<GradingPolicy, 'method' | 'refine'>): string[] {
  return refine === null ? gradesOfMethod(method) : gradesOfMatrix(refine);
}

/** The grades of high value where a policy does not say: the best one, or the best row of a matrix. */
export function bestGrades({ method, refine }: Pick<GradingPolicy, 'method' | 'refine'>): string[] {
  const matrix = refine ?? (method.kind === 'matrix' ? method : null);
  if (matrix !== null) return distinct(matrix.cells[0] ?? []);
  return gradesOfMethod(method).slice(0, 1);
}
