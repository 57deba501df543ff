/** The code of a problem opens the numbers beside it. */
import type { Problem, ValueProblem } from 'clientele';
import { expectTypeOf, test } from 'vitest';

test('the code tells the kinds of value problems apart', () => {
  type Of<Code> = Extract<ValueProblem, { code: Code }>;
  expectTypeOf<Of<'choice.unknown'>['options']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<Of<'key.unknown'>['key']>().toEqualTypeOf<string>();
  expectTypeOf<Of<'type.wrong'>['expected']>().toEqualTypeOf<string>();
  expectTypeOf<ValueProblem>().toExtend<Problem>();
});
