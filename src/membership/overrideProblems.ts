/** What may be wrong with decisions by hand that are each right. */
import { type Problem, problemAt } from '../foundation/problem.ts';
import type { OverrideFacts } from './decodedFacts.ts';

const isSame = (a: OverrideFacts, b: OverrideFacts): boolean =>
  a.mode === b.mode &&
  a.from === b.from &&
  a.until === b.until &&
  a.tier === b.tier &&
  a.reason === b.reason &&
  a.actor === b.actor;

/** Overrides that are listed several times count once, and are known since the first of their records; sorts the list. */
export function overridesOnce(overrides: OverrideFacts[]): OverrideFacts[] {
  const ids = new Set<string>();
  return overrides
    .sort((a, b) => a.recorded - b.recorded || 0)
    .filter(({ id }) => {
      const isFirst = id === null || !ids.has(id);
      if (id !== null) ids.add(id);
      return isFirst;
    });
}

/** Finds ids with two contents, and overrides of one mode that hold on one day. */
export function overrideProblems(overrides: readonly OverrideFacts[]): Problem[] {
  const problems: Problem[] = [];
  overrides.forEach((override, index) => {
    const { id, mode, from, until } = override;
    for (const other of overrides.slice(0, index)) {
      if (id !== null && other.id === id) {
        if (isSame(override, other)) break;
        const path = ['overrides', index, 'id'];
        const explanation = 'is the id of another override';
        problems.push(problemAt('id.duplicate', path, explanation, { value: id }));
        break;
      }
      // What ends before it begins has a problem of its own already, and overlaps nothing.
      if (other.mode !== mode || !(other.from < until && from < other.until)) continue;
      const path = ['overrides', index];
      const explanation = `overlaps another override of the mode "${mode}"`;
      problems.push(problemAt('overrides.overlap', path, explanation, null));
      break;
    }
  });
  return problems;
}
