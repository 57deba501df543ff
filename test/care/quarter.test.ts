/** The first day of the quarter after a day. */
import { expect, test } from 'vitest';
import { nextQuarter } from '../../src/care/quarter.ts';
import { civilDateOfDay, dayArgument } from '../../src/time/civilDate.ts';

test.for([
  ['2024-01-01', '2024-04-01'],
  ['2024-03-31', '2024-04-01'],
  ['2024-04-01', '2024-07-01'],
  ['2024-06-30', '2024-07-01'],
  ['2024-07-01', '2024-10-01'],
  ['2024-09-30', '2024-10-01'],
  ['2024-10-01', '2025-01-01'],
  ['2024-12-31', '2025-01-01'],
] as const)('after %s: %s', ([on, next]) => {
  expect(civilDateOfDay(nextQuarter(dayArgument(on, 'on')))).toBe(next);
});
