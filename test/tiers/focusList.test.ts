/** The focus list: who is on it, in which order, and who finds no place. */
import { describe, expect, it } from 'vitest';
import { focusList, type GradingMethodInput } from '../../src/tiers/index.ts';
import { asOf, customersOf, graded, policyOf } from './support.ts';

const method: GradingMethodInput = {
  kind: 'thresholds',
  of: 'profit',
  grades: [{ name: 'A', min: 10 }, { name: 'B' }],
};
const policy = policyOf(method, {
  focus: { minShare: '0.5', maxShare: '0.5', potentialCut: '0.7' },
});
const one = (id: string, value: number, profit: number, potential: string | null = null) => ({
  id,
  value,
  profit,
  potential,
});

describe('the focus list', () => {
  it('takes high value by value, not by what grades, and tells the overflow', () => {
    const grading = graded(policy, [
      one('a', 1, 30),
      one('b', 3, 20),
      one('c', 2, 10),
      one('d', 9, 1),
    ]);
    const { members, overflow } = focusList(policy, grading, { asOf });
    expect(members.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(overflow).toEqual(['a']);
    expect(members[0]).toEqual({
      id: 'b',
      grade: 'A',
      value: '3',
      potential: null,
      because: [{ kind: 'focus.highValue', grade: 'A', value: '3' }],
      needs: [],
      next: null,
    });
  });

  it('then potential, then value, equals in the order of the grading', () => {
    const grading = graded(policy, [
      one('a', 1, 30),
      one('e', 5, 1, '0.7'),
      one('d', 5, 1, '0.7'),
      one('c', 6, 1, '0.7'),
      one('b', 1, 1, '0.8'),
      one('f', 99, 1, '0.69'),
      one('g', 98, 1),
      one('h', 97, 1),
    ]);
    const { members } = focusList(policy, grading, { asOf });
    expect(members.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is topped up by value', () => {
    const grading = graded(policy, [
      one('a', 1, 30),
      one('b', 2, 1),
      one('c', 3, 1),
      one('d', 4, 1),
    ]);
    const { members } = focusList(policy, grading, { asOf: '2024-07-15' });
    expect(members.map(({ id, because }) => [id, because])).toEqual([
      ['a', [{ kind: 'focus.highValue', grade: 'A', value: '1' }]],
      ['d', [{ kind: 'focus.topUp', value: '4', min: 2 }]],
    ]);
  });

  it('is made of the JSON of a grading as well, and of nobody is empty', () => {
    const grading = graded(policy, [one('a', 1, 30)]);
    const stored = JSON.parse(JSON.stringify(grading));
    expect(focusList(policy, stored, { asOf })).toEqual(focusList(policy, grading, { asOf }));
    expect(focusList(policy, graded(policy, []), { asOf })).toMatchObject({
      min: 0,
      max: 0,
      members: [],
      overflow: [],
    });
  });

  it('has at least one member of one customer, though 30 % of one is none', () => {
    const own = policyOf({ kind: 'thresholds', grades: [{ name: 'A', min: 10 }, { name: 'B' }] });
    const { min, max, members } = focusList(own, graded(own, customersOf({ a: 1 })), { asOf });
    expect([min, max, members.length]).toEqual([1, 1, 1]);
  });
});
