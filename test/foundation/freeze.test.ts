/** Deep freezing: everything inside, at every depth. */
import { expect, test } from 'vitest';
import { deepFreeze } from '../../src/foundation/freeze.ts';

test('returns the value itself, frozen at every depth', () => {
  const policy = { bands: [{ min: 0 }, { min: 20 }], reward: { rounding: { scale: 2 } } };
  expect(deepFreeze(policy)).toBe(policy);
  const parts = [policy, policy.bands, ...policy.bands, policy.reward, policy.reward.rounding];
  expect(parts.map(Object.isFrozen)).toEqual(parts.map(() => true));
  expect(() => policy.bands.push({ min: 40 })).toThrow(TypeError);
});

test('returns what cannot be frozen as it is', () => {
  for (const value of ['text', 5, null, undefined, true, 5n]) expect(deepFreeze(value)).toBe(value);
});

test('takes what is frozen already', () => {
  const frozen = Object.freeze({ a: 1 });
  expect(deepFreeze(frozen)).toBe(frozen);
  expect(deepFreeze({ frozen, list: Object.freeze([1]) })).toEqual({ frozen: { a: 1 }, list: [1] });
});

test('freezes what lies inside an object that is frozen already', () => {
  const inner = { scale: 2 };
  deepFreeze(Object.freeze({ inner }));
  expect(Object.isFrozen(inner)).toBe(true);
});
