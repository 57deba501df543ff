/** The five modes: what each does with a quotient that was cut towards zero. */
import { expect, test } from 'vitest';
import { roundingModes, roundsAwayFromZero } from '../../src/foundation/rounding.ts';

test('the modes, in the order of the documentation, which nobody can change', () => {
  expect(roundingModes).toEqual(['floor', 'ceil', 'down', 'halfUp', 'halfEven']);
  expect(Object.isFrozen(roundingModes)).toBe(true);
});

/** Sign, cut quotient, what was cut off against one half, and which modes move away from zero. */
test.for([
  [false, false, -1, ['ceil']],
  [false, false, 0, ['ceil', 'halfUp']],
  [false, false, 1, ['ceil', 'halfUp', 'halfEven']],
  [false, true, -1, ['ceil']],
  [false, true, 0, ['ceil', 'halfUp', 'halfEven']],
  [false, true, 1, ['ceil', 'halfUp', 'halfEven']],
  [true, false, -1, ['floor']],
  [true, false, 0, ['floor', 'halfUp']],
  [true, false, 1, ['floor', 'halfUp', 'halfEven']],
  [true, true, -1, ['floor']],
  [true, true, 0, ['floor', 'halfUp', 'halfEven']],
  [true, true, 1, ['floor', 'halfUp', 'halfEven']],
] as const)('negative %s, odd %s, half %d: %j move', ([negative, odd, half, moving]) => {
  const moved = roundingModes.filter((mode) => roundsAwayFromZero(mode, { negative, odd, half }));
  expect(moved).toEqual(moving);
});
