/** Outcomes: granted or refused. */
import { expect, test } from 'vitest';
import { granted, refused } from '../../src/foundation/outcome.ts';

test('a request that was granted has its value', () => {
  expect(granted(5)).toEqual({ ok: true, value: 5 });
});

test('a request that was refused has all its problems', () => {
  const problems = [{ code: 'x.wrong', path: ['a'], message: 'a: is wrong' }];
  expect(refused(problems)).toEqual({ ok: false, problems });
});
