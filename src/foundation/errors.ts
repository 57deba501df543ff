/**
 * The three errors the library throws. Tell them apart by `name` and `code`: a bundle may hold two
 * copies of a class, so `instanceof` is no test.
 */
import { type Problem, shown } from './problem.ts';

function listed(title: string, problems: readonly Problem[]): string {
  const most = 20;
  const lines = problems.slice(0, most).map((problem) => `  - ${problem.message}`);
  const left = problems.length - most;
  if (left > 0) lines.push(`  - … and ${left} more`);
  return `${title}\n${lines.join('\n')}`;
}

/**
 * Thrown by `define…Policy`: the policy in the source code is wrong. It lists every problem at once.
 */
export class PolicyError extends Error {
  /** Always `'PolicyError'`. */
  override readonly name = 'PolicyError';
  /** Always `'policy.invalid'`. */
  readonly code = 'policy.invalid';
  /** Every problem of the policy. */
  readonly problems: readonly Problem[];

  /** Made by the library; `problems` are listed in the message. */
  constructor(problems: readonly Problem[]) {
    super(listed('The policy is not valid:', problems));
    this.problems = problems;
  }
}

/**
 * Thrown by a verb that is given facts it cannot use. It lists every problem at once; a batch does
 * not throw it but marks the one record and goes on.
 */
export class FactsError extends Error {
  /** Always `'FactsError'`. */
  override readonly name = 'FactsError';
  /** Always `'facts.invalid'`. */
  readonly code = 'facts.invalid';
  /** Every problem of the facts. */
  readonly problems: readonly Problem[];

  /** Made by the library; `problems` are listed in the message. */
  constructor(problems: readonly Problem[]) {
    super(listed('The facts cannot be used:', problems));
    this.problems = problems;
  }
}

/**
 * Thrown when the call itself is wrong, whatever the facts: an unknown time zone, `NaN` months, an
 * `asOf` that is no date, a policy that was never checked.
 */
export class ContractError extends Error {
  /** Always `'ContractError'`. */
  override readonly name = 'ContractError';
  /** What is wrong with the argument, for programs. */
  readonly code: string;
  /** Which argument is wrong. */
  readonly argument: string;

  /** Made by the library; the message names the argument and the value. */
  constructor(code: string, argument: string, value: unknown, explanation: string) {
    super(`${argument}: ${shown(value)} ${explanation}`);
    this.code = code;
    this.argument = argument;
  }
}
