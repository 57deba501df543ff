/** An outcome has a value or problems, and `ok` tells which. */
import type { Outcome, Problem } from 'clientele';
import { expectTypeOf, test } from 'vitest';

interface FullProblem extends Problem<'store.full'> {
  readonly space: number;
}

const granted = (space: number): Outcome<string, FullProblem> =>
  space > 0
    ? { ok: true, value: 'stored' }
    : { ok: false, problems: [{ code: 'store.full', path: [], message: 'full', space }] };

test('ok opens the value or the problems, not both', () => {
  const outcome = granted(5);
  if (outcome.ok) {
    expectTypeOf(outcome.value).toEqualTypeOf<string>();
    expectTypeOf(outcome).not.toHaveProperty('problems');
  } else {
    expectTypeOf(outcome.problems).toEqualTypeOf<readonly FullProblem[]>();
    expectTypeOf(outcome).not.toHaveProperty('value');
  }
});

test('problems are problems of any kind where nothing else is said', () => {
  expectTypeOf<Outcome<number>>().toEqualTypeOf<Outcome<number, Problem>>();
  expectTypeOf<Outcome<number, FullProblem>>().toExtend<Outcome<number>>();
});
