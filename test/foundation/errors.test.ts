/** The three errors: how to tell them apart, and what their messages list. */
import { ContractError, FactsError, PolicyError } from 'clientele';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/foundation/problem.ts';

const problems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code: 'x.wrong',
    path: [index],
    message: `[${index}]: is wrong`,
  }));

const lines = (count: number): string[] => problems(count).map(({ message }) => `  - ${message}`);

describe.for([
  ['PolicyError', PolicyError, 'policy.invalid', 'The policy is not valid:'],
  ['FactsError', FactsError, 'facts.invalid', 'The facts cannot be used:'],
] as const)('%s', ([name, Made, code, title]) => {
  test('is told by name and code, and carries its problems', () => {
    const found = problems(2);
    const error = new Made(found);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code]).toEqual([name, code]);
    expect(error.problems).toBe(found);
    expect(error.message).toBe(`${title}\n  - [0]: is wrong\n  - [1]: is wrong`);
    expect(String(error)).toContain(`${name}: ${title}`);
  });

  test('lists twenty problems in full', () => {
    expect(new Made(problems(20)).message).toBe([title, ...lines(20)].join('\n'));
  });

  test('lists the first twenty of more, and says how many are left', () => {
    const one = new Made(problems(21));
    expect(one.message).toBe([title, ...lines(20), '  - … and 1 more'].join('\n'));
    expect(one.problems).toHaveLength(21);
    expect(new Made(problems(1_000)).message.split('\n').at(-1)).toBe('  - … and 980 more');
  });
});

describe('ContractError', () => {
  test('names the argument, the value and what is wrong', () => {
    const error = new ContractError('number.notWhole', 'months', 1.5, 'is not a whole number');
    expect(error).toBeInstanceOf(Error);
    expect({ ...error }).toEqual({
      name: 'ContractError',
      code: 'number.notWhole',
      argument: 'months',
    });
    expect(error.message).toBe('months: 1.5 is not a whole number');
  });

  test('cuts a long value short', () => {
    const { message } = new ContractError('x.wrong', 'zone', 'x'.repeat(500), 'is wrong');
    expect(message).toBe(`zone: "${'x'.repeat(60)}"… (500 characters) is wrong`);
  });
});
